import type { Handler } from '../platform/http/handlers.ts';
import { getActivity, withdraw } from './activity-sql.ts';
import { lockStandingActivity } from './change-activity.ts';

export const withdrawActivity: Handler<'withdrawActivity'> = async (call) => {
  const { activityId } = call.path;
  const { teamId, caseId } = await lockStandingActivity(call, activityId, call.expectedVersion);
  const version = await withdraw(call.db, activityId);
  call.tell({ teamId, kind: 'activity.withdrawn', caseIds: [caseId], version });
  call.log({ teamId, caseId });
  return { status: 200, body: await getActivity(call.db, activityId), etag: version };
};
