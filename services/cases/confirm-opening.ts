import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findGoingOn, isOnePersonAmong } from './contact-sql.ts';
import { openCase } from './open-case.ts';
import { answerProposal, isAliasTaken, levelsOfMember, lockProposal } from './opening-sql.ts';
import { caseReply } from './standing-case.ts';
import type { SeatRequest } from './words.ts';

export const confirmOpening: Handler<'confirmOpening'> = async (call) => {
  const { openingId } = call.path;
  const proposal = await lockProposal(call.db, openingId);
  if (!proposal) throw new Problem('not-found');
  if (proposal.state !== 'waiting') throw new Problem('opening-answered');
  const { teamId, content, reopensCaseId } = proposal;

  const answeredBy = call.caller.workerId ?? '';
  const answererLevel = proposal.proposerLevel === 'municipal' ? 'specialist' : 'municipal';
  const own = await levelsOfMember(call.db, teamId, answeredBy);
  const proposer = proposal.proposedBy;
  const isProposer =
    answeredBy === proposer || (await isOnePersonAmong(call.db, [answeredBy, proposer]));
  if (isProposer || !own.includes(answererLevel)) {
    throw new Problem('opening-needs-other-level', { levels: [answererLevel] });
  }
  const proposers = await levelsOfMember(call.db, teamId, proposal.proposedBy);
  if (!proposers.includes(proposal.proposerLevel)) throw new Problem('opening-proposer-left');
  const alias = content.case?.alias;
  if (alias !== undefined && (await isAliasTaken(call.db, teamId, alias)))
    throw new Problem('alias-taken');

  const { caseId } = await openCase(call, {
    teamId,
    mode: content.mode,
    pair: {
      municipal: await fromUnitNow(call, content.pair.municipal),
      specialist: await fromUnitNow(call, content.pair.specialist),
    },
    ...(alias !== undefined && { case: { ...content.case, alias } }),
    ...(content.supervisionCase && {
      supervisionCase: {
        ...content.supervisionCase,
        unitId: await unitNow(call, content.supervisionCase.unitId),
      },
    }),
    ...(reopensCaseId !== null && { reopensCaseId }),
    openedBy: { proposalId: openingId },
  });
  await answerProposal(call.db, {
    id: openingId,
    state: 'confirmed',
    answeredBy,
    answererLevel,
    caseId,
  });
  return caseReply(call, caseId);
};

/** Services are reorganised between the first word and the second: whoever came from a unit comes from what it is now. */
async function fromUnitNow(call: Inside, request: SeatRequest): Promise<SeatRequest> {
  if (!('treatmentContact' in request)) return request;
  const { treatmentContact: contact } = request;
  return { treatmentContact: { ...contact, unitId: await unitNow(call, contact.unitId) } };
}

async function unitNow({ db }: Inside, unitId: string): Promise<string> {
  const goesOn = await findGoingOn(db, unitId);
  if (!goesOn) throw new Problem('unit-ended');
  return goesOn;
}
