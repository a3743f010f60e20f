import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { getPlan, lockPlan, updatePlan } from './plan-sql.ts';
import type { LockedPlan } from './plan-sql.ts';

export const changePlannedActivity: Handler<'changePlannedActivity'> = async (call) => {
  const { plannedActivityId } = call.path;
  const { teamId, caseId } = await lockStandingPlan(call, plannedActivityId, call.expectedVersion);
  const version = await updatePlan(call.db, plannedActivityId, call.body);
  call.tell({ teamId, kind: 'activity.plan_changed', caseIds: [caseId], version });
  call.log({ teamId, caseId });
  return { status: 200, body: await getPlan(call.db, plannedActivityId), etag: version };
};

/** The plan at the version that the caller last saw, locked until commit. */
export async function lockStandingPlan(
  { db }: Pick<Inside, 'db'>,
  planId: string,
  expectedVersion: number,
): Promise<LockedPlan> {
  const found = await lockPlan(db, planId);
  if (!found) throw new Problem('not-found');
  const { teamId, caseId } = found;
  if (found.isOver) throw new Problem('plan-over');
  if (found.version !== expectedVersion) {
    throw new Problem('version-stale', { current: await getPlan(db, planId) }, [
      { teamId, caseId },
    ]);
  }
  return found;
}
