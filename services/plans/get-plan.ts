import type { Handler } from '../platform/http/handlers.ts';
import { readPlan } from './standing-plan.ts';

export const getPlan: Handler<'getPlan'> = async (call) => {
  const { caseId } = call.path;
  const { plan } = await readPlan(call, caseId);
  call.log({ teamId: plan.teamId, caseId });
  return { status: 200, body: plan };
};
