import type { Handler } from '../platform/http/handlers.ts';
import { findInformalFeedback } from './informal-feedback-sql.ts';
import { getPairsCase } from './standing-informal-feedback.ts';

export const listInformalFeedback: Handler<'listInformalFeedback'> = async (call) => {
  const { caseId } = call.path;
  const { teamId, registration } = await getPairsCase(call, caseId);
  call.log({ teamId, caseId });
  const items = await findInformalFeedback(call.db, caseId);
  return { status: 200, body: { isQuotable: registration === 'approved', items } };
};
