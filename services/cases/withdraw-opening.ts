import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { answerProposal, findOpenings, lockProposal } from './opening-sql.ts';

export const withdrawOpening: Handler<'withdrawOpening'> = async (call) => {
  const { openingId } = call.path;
  const proposal = await lockProposal(call.db, openingId);
  if (!proposal) throw new Problem('not-found');
  if (proposal.state !== 'waiting') throw new Problem('opening-answered');
  await answerProposal(call.db, {
    id: openingId,
    state: 'withdrawn',
    answeredBy: call.caller.workerId,
    answererLevel: null,
    caseId: null,
  });
  call.tell({ teamId: proposal.teamId, kind: 'opening.withdrawn', proposalIds: [openingId] });
  call.log({ teamId: proposal.teamId });
  const body = (await findOpenings(call.db, [openingId])).get(openingId);
  if (!body) throw new Problem('internal');
  return { status: 200, body };
};
