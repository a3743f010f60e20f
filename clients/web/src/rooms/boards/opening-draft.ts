import type { Mode, Schemas, Unit } from '../../service/contract.ts';
import { awaitsConfirmation } from '../cases/may-be-a-name.ts';
import { emptyPair, type PairDraft, pairRequest } from '../cases/pair-draft.ts';
import { emptySupervision, supervisionRequest } from '../cases/supervision-draft.ts';

export const emptyOpening = (mode: Mode, pair: PairDraft = emptyPair) => ({
  mode,
  alias: '',
  confirmedAlias: '',
  reason: '',
  pair,
  supervision: emptySupervision,
});
export type OpeningDraft = ReturnType<typeof emptyOpening>;

/** The proposal to send, or the first thing that is missing. */
export function openingRequest(
  { mode, alias, confirmedAlias, reason, pair, supervision }: OpeningDraft,
  units: readonly Unit[],
  reopensCaseId: string | undefined,
):
  | Schemas['ProposeOpeningRequest']
  | 'aliasUnconfirmed'
  | 'pairMissing'
  | 'supervisionMissing'
  | 'reasonMissing' {
  const chosen = pairRequest(mode, pair, units);
  if (!chosen) return 'pairMissing';
  if (!reason.trim()) return 'reasonMissing';
  const opening = { mode, pair: chosen, reason: reason.trim() };
  if (reopensCaseId) return { ...opening, reopensCaseId };
  if (mode !== 'systematic_supervision') {
    if (awaitsConfirmation(alias, confirmedAlias)) return 'aliasUnconfirmed';
    return { ...opening, case: alias.trim() ? { alias: alias.trim() } : {} };
  }
  const supervisionCase = supervisionRequest(supervision);
  return supervisionCase ? { ...opening, supervisionCase } : 'supervisionMissing';
}
