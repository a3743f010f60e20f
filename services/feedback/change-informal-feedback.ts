import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseQuoting, refuseToCome } from './informal-feedback-rules.ts';
import { updateInformalFeedback } from './informal-feedback-sql.ts';
import { lockStandingFeedback, written } from './standing-informal-feedback.ts';

export const changeInformalFeedback: Handler<'changeInformalFeedback'> = async (call) => {
  const { informalFeedbackId: id } = call.path;
  const { words, changed, saidOn } = call.body;
  const { feedback, ofCase } = await lockStandingFeedback(call, id, call.expectedVersion);
  const { registration, today, teamId } = ofCase;
  refuseQuoting(registration, words);
  refuseToCome(saidOn, today);
  refuseWrittenNationalIds({ words, changed }, today);
  await updateInformalFeedback(call.db, id, call.body);
  const { caseId } = feedback;
  const reply = await written(call, 'informal_feedback.changed', { id, teamId, caseId });
  return { status: 200, ...reply };
};
