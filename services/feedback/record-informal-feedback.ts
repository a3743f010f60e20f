import { refuseWrittenNationalIds } from '../persons/persons.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseQuoting, refuseToCome } from './informal-feedback-rules.ts';
import { insertInformalFeedback } from './informal-feedback-sql.ts';
import { getPairsCase, written } from './standing-informal-feedback.ts';

export const recordInformalFeedback: Handler<'recordInformalFeedback'> = async (call) => {
  const { caseId } = call.path;
  const { words, changed, saidOn } = call.body;
  const { teamId, hasPerson, registration, today } = await getPairsCase(call, caseId);
  if (!hasPerson) throw new Problem('case-has-no-person');
  refuseQuoting(registration, words);
  refuseToCome(saidOn, today);
  refuseWrittenNationalIds({ words, changed }, today);
  const id = newId();
  await insertInformalFeedback(call.db, { ...call.body, id, teamId, caseId });
  const reply = await written(call, 'informal_feedback.recorded', { id, teamId, caseId });
  return { status: 201, ...reply };
};
