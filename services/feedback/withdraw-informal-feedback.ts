import type { Handler } from '../platform/http/handlers.ts';
import { withdraw } from './informal-feedback-sql.ts';
import { lockStandingFeedback, written } from './standing-informal-feedback.ts';

export const withdrawInformalFeedback: Handler<'withdrawInformalFeedback'> = async (call) => {
  const { informalFeedbackId: id } = call.path;
  const { feedback, ofCase } = await lockStandingFeedback(call, id, call.expectedVersion);
  await withdraw(call.db, id);
  const { caseId } = feedback;
  const { teamId } = ofCase;
  const reply = await written(call, 'informal_feedback.withdrawn', { id, teamId, caseId });
  return { status: 200, ...reply };
};
