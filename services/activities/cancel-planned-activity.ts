import type { Handler } from '../platform/http/handlers.ts';
import { lockStandingPlan } from './change-planned-activity.ts';
import { endPlan, getPlan } from './plan-sql.ts';

export const cancelPlannedActivity: Handler<'cancelPlannedActivity'> = async (call) => {
  const { plannedActivityId } = call.path;
  const { teamId, caseId } = await lockStandingPlan(call, plannedActivityId, call.expectedVersion);
  const version = await endPlan(call.db, plannedActivityId, null);
  call.tell({ teamId, kind: 'activity.plan_cancelled', caseIds: [caseId], version });
  call.log({ teamId, caseId });
  return { status: 200, body: await getPlan(call.db, plannedActivityId), etag: version };
};
