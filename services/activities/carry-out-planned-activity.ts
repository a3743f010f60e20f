import type { Handler } from '../platform/http/handlers.ts';
import { asCarriedOut } from './activity-rules.ts';
import { lockStandingPlan } from './change-planned-activity.ts';
import { endPlan } from './plan-sql.ts';
import { writeActivity } from './record-activity.ts';

export const carryOutPlannedActivity: Handler<'carryOutPlannedActivity'> = async (call) => {
  const { plannedActivityId } = call.path;
  const plan = await lockStandingPlan(call, plannedActivityId, call.expectedVersion);
  const { teamId, caseId } = plan;
  const said = asCarriedOut(plan.asDone, call.body);
  const body = await writeActivity(call, { teamId, caseId }, said, 'activity.carried_out');
  await endPlan(call.db, plannedActivityId, body.id);
  return { status: 201, body, etag: body.version };
};
