import { lockOpenCase } from '../cases/cases.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findOmission, takeBackOmission } from './omission-sql.ts';

export const withdrawOmission: Handler<'withdrawOmission'> = async (call) => {
  const { omissionId } = call.path;
  const before = await findOmission(call.db, omissionId);
  if (!before) throw new Problem('not-found');
  const { teamId, caseId, found } = before;
  await lockOpenCase(call, caseId, undefined);
  // Whoever came first is seen now.
  if ((await findOmission(call.db, omissionId))?.isWithdrawn !== false)
    throw new Problem('omission-withdrawn');
  await takeBackOmission(call.db, omissionId);
  call.tell({ teamId, kind: 'feedback.omission_withdrawn', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { status: 200, body: found };
};
