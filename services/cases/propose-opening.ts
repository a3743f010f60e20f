import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { judgePair, refuseBlocked } from './fill-seats.ts';
import { lockCase } from './case-sql.ts';
import { refuseModeChange } from './seat-rules.ts';
import { findOpenings, insertProposal, isAliasTaken, levelsOfMember } from './opening-sql.ts';

/*
 * When a case cannot wait for the meeting, two members open it together, one of each level, each signed in and
 * confirming. The proposal is the first one's word; nothing is open until a member of the other level confirms it.
 */
export const proposeOpening: Handler<'proposeOpening'> = async (call) => {
  const { teamId } = call.path;
  const { reason, reopensCaseId = null, ...content } = call.body;
  refuseUnlessOneThing(content, reopensCaseId);
  const proposedBy = call.caller.workerId ?? '';
  // Somebody with an agreement at each level speaks for the municipality here; the other must be somebody else anyway.
  const [proposerLevel] = await levelsOfMember(call.db, teamId, proposedBy);
  if (!proposerLevel) throw new Problem('not-allowed');
  const asked = await judgePair(call, { teamId, mode: content.mode, pair: content.pair });
  await refuseTakenCase(call, content, reopensCaseId);
  if (reopensCaseId) await refuseBlocked(call, reopensCaseId, [asked.municipal, asked.specialist]);

  const id = newId();
  await insertProposal(call.db, {
    id,
    teamId,
    content,
    reason,
    reopensCaseId,
    proposedBy,
    proposerLevel,
  });
  call.tell({ teamId, kind: 'opening.proposed', proposalIds: [id] });
  call.log({ teamId, ...(reopensCaseId ? { caseId: reopensCaseId } : {}) });
  const body = (await findOpenings(call.db, [id])).get(id);
  if (!body) throw new Problem('internal');
  return { status: 201, body };
};

type Content = Pick<
  Parameters<Handler<'proposeOpening'>>[0]['body'],
  'mode' | 'case' | 'supervisionCase'
>;

function refuseUnlessOneThing(content: Content, reopensCaseId: string | null): void {
  const isSupervision = content.mode === 'systematic_supervision';
  if (reopensCaseId === null && isSupervision && !content.supervisionCase) {
    throw new Problem('supervision-case-incomplete');
  }
  const named = [content.case?.alias, content.supervisionCase, reopensCaseId].filter(
    (thing) => thing != null,
  );
  const fits = reopensCaseId !== null || isSupervision === (content.supervisionCase !== undefined);
  if (named.length !== 1 || !fits) {
    throw new Problem('validation-failed', {
      errors: [
        {
          pointer: '',
          message:
            'needs exactly one of case with an alias, supervisionCase and reopensCaseId, as the mode asks',
        },
      ],
    });
  }
}

async function refuseTakenCase(
  call: Parameters<Handler<'proposeOpening'>>[0],
  content: Content,
  reopensCaseId: string | null,
): Promise<void> {
  const { teamId } = call.path;
  const alias = content.case?.alias;
  if (alias !== undefined && (await isAliasTaken(call.db, teamId, alias)))
    throw new Problem('alias-taken');
  if (reopensCaseId === null) return;
  const found = await lockCase(call.db, reopensCaseId);
  if (found?.teamId !== teamId) throw new Problem('not-found');
  if (found.state === 'open') {
    throw new Problem('case-open', {
      cases: [{ id: found.id, alias: found.alias ?? found.title ?? '' }],
    });
  }
  if (found.isUndone) throw new Problem('case-opened-in-error');
  if (found.mode !== content.mode) refuseModeChange(found.mode, content.mode);
}
