import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { getInvocation, lockInvocation, withdraw } from './plan-sql.ts';
import { refuseStale } from './standing-plan.ts';

export const withdrawInvocation: Handler<'withdrawInvocation'> = async (call) => {
  const { invocationId } = call.path;
  const found = await lockInvocation(call.db, invocationId);
  if (!found) throw new Problem('not-found');
  const { teamId, invocation } = found;
  const { caseId } = invocation;
  if (invocation.isWithdrawn) throw new Problem('invocation-withdrawn');
  refuseStale(invocation, call.expectedVersion, { teamId, caseId });
  await withdraw(call.db, invocationId);
  call.tell({ teamId, kind: 'crisis_plan.invocation_withdrawn', caseIds: [caseId] });
  call.log({ teamId, caseId });
  const body = await getInvocation(call.db, invocationId);
  return { status: 200, body, etag: body.version };
};
