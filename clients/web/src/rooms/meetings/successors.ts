import { levels } from '../../kit/level.tsx';
import type { AgendaItem, Level, SuccessorsRequest } from '../../service/contract.ts';
import { contactRequest, emptyContact, type PairDraft } from '../cases/pair-draft.ts';

/** The seats of an item that may change hands: those at risk, or both when none is. */
export function seatsToHandOver({ case: about }: AgendaItem): readonly Level[] {
  const atRisk = levels.filter((level) => about?.seats?.[level].isAtRisk);
  return atRisk.length > 0 ? atRisk : levels;
}

/** Who takes over, or null while nobody is chosen or something of the treatment contact is missing. */
export function successorsRequest(item: AgendaItem, draft: PairDraft): SuccessorsRequest | null {
  const successors: SuccessorsRequest = {};
  for (const level of seatsToHandOver(item)) {
    if (item.case?.seats?.[level].treatmentContactId) {
      const contact = contactRequest(draft.contact);
      if (contact) successors[level] = contact;
      else if (JSON.stringify(draft.contact) !== JSON.stringify(emptyContact)) return null;
    } else if (draft[level]) {
      successors[level] = { agreementId: draft[level] };
    }
  }
  return Object.keys(successors).length > 0 ? successors : null;
}
