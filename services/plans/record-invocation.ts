import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseInvocation } from './plan-rules.ts';
import { getInvocation, insertInvocation } from './plan-sql.ts';
import { lockPlan } from './standing-plan.ts';

export const recordInvocation: Handler<'recordInvocation'> = async (call) => {
  const { caseId } = call.path;
  const { plan, today } = await lockPlan(call, caseId);
  const { teamId, crisisPlan } = plan;
  refuseInvocation(call.body, { isThere: crisisPlan.keptIn !== null, today });
  const id = newId();
  await insertInvocation(call.db, { ...call.body, id, teamId, caseId });
  call.tell({ teamId, kind: 'crisis_plan.invoked', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { status: 201, body: await getInvocation(call.db, id), etag: 1 };
};
