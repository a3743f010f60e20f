import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { getSignal, lockSignal, writeAnswer } from './signal-sql.ts';
import { getPairsCase } from './standing-informal-feedback.ts';

export const answerSignal: Handler<'answerSignal'> = async (call) => {
  const { signalId } = call.path;
  const found = await lockSignal(call.db, signalId);
  if (!found) throw new Problem('not-found');
  const { teamId, caseId } = found;
  const { today } = await getPairsCase(call, caseId);
  if (found.signal.state !== 'waiting') throw new Problem('signal-settled');
  refuseWrittenNationalIds({ words: call.body.words }, today);
  await writeAnswer(call.db, signalId, call.body);
  call.tell({ teamId, kind: 'feedback.talked_about', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { status: 200, body: await getSignal(call.db, signalId) };
};
