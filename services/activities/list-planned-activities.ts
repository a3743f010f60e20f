import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findOwnCase } from './activity-sql.ts';
import { findPlans } from './plan-sql.ts';

export const listPlannedActivities: Handler<'listPlannedActivities'> = async (call) => {
  const { caseId } = call.path;
  const teamId = await findOwnCase(call.db, caseId);
  if (!teamId) throw new Problem('not-found');
  const items = await findPlans(call.db, caseId);
  call.log({ teamId, caseId });
  return { status: 200, body: { items } };
};
