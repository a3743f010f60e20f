import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { getActivity, lockActivity, updateActivity } from './activity-sql.ts';
import type { LockedActivity } from './activity-sql.ts';
import { refuseNumbersIn } from './record-activity.ts';

export const changeActivity: Handler<'changeActivity'> = async (call) => {
  const { activityId } = call.path;
  const { teamId, caseId } = await lockStandingActivity(call, activityId, call.expectedVersion);
  await refuseNumbersIn(call.db, call.body.topic);
  const version = await updateActivity(call.db, activityId, call.body);
  call.tell({ teamId, kind: 'activity.changed', caseIds: [caseId], version });
  call.log({ teamId, caseId });
  return { status: 200, body: await getActivity(call.db, activityId), etag: version };
};

/** The activity at the version that the caller last saw, locked until commit. */
export async function lockStandingActivity(
  { db }: Pick<Inside, 'db'>,
  activityId: string,
  expectedVersion: number,
): Promise<LockedActivity> {
  const found = await lockActivity(db, activityId);
  if (!found) throw new Problem('not-found');
  const { teamId, caseId } = found;
  if (found.isWithdrawn) throw new Problem('activity-withdrawn');
  if (found.version !== expectedVersion) {
    const current = await getActivity(db, activityId);
    throw new Problem('version-stale', { current }, [{ teamId, caseId }]);
  }
  return found;
}
