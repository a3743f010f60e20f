import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { getLink, lockLink, withdrawLink } from './answering-sql.ts';

export const withdrawAnswerLink: Handler<'withdrawAnswerLink'> = async (call) => {
  const { answerLinkId } = call.path;
  const found = await lockLink(call.db, answerLinkId);
  if (!found) throw new Problem('not-found');
  const { teamId, caseId, isOver } = found;
  if (isOver) throw new Problem('answer-link-over');
  await withdrawLink(call.db, answerLinkId);
  call.tell({ teamId, kind: 'answer_link.changed', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { status: 200, body: await getLink(call.db, answerLinkId) };
};
