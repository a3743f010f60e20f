import { refuseClosing } from '../cases/cases.ts';
import type { CaseSummary } from '../cases/cases.ts';
import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { invalid } from './decision-rules.ts';
import { findNamedByDecision } from './decision-sql.ts';
import type { ProposeDecisionRequest } from './words.ts';

/** What could not be decided of the case as it stands is not proposed either; that the person disagrees is for the meeting. */
export async function judgeProposed(
  { db }: Pick<Inside, 'db'>,
  found: CaseSummary,
  { outcome, closing, supervisionOffer }: ProposeDecisionRequest,
): Promise<ProposeDecisionRequest> {
  const { id, teamId, mode, state } = found;
  if (outcome === 'reopen_case') {
    if (state === 'open')
      throw new Problem('case-open', { cases: [{ id, alias: found.alias ?? found.title ?? '' }] });
    return { outcome };
  }
  if (state === 'closed') throw new Problem('case-closed');
  if (!closing) throw new Problem('closing-incomplete');
  const offersSupervision = supervisionOffer !== undefined;
  refuseClosing({ mode, ...closing, isDecidedByMeeting: true, offersSupervision });
  if (!supervisionOffer) return { outcome, closing };
  const { unitId } = supervisionOffer;
  const named = await findNamedByDecision(db, {
    ...{ teamId, unitIds: [unitId] },
    ...{ linkedCaseId: null, day: null },
  });
  if (!named.unitIds.includes(unitId))
    throw invalid('/proposed/supervisionOffer/unitId', 'is no unit that is known');
  return { outcome, closing, supervisionOffer };
}
