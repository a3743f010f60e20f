import type {
  Level,
  Mode,
  PairRequest,
  Profession,
  Reopening,
  SeatRequest,
  Unit,
} from '../../service/contract.ts';

/** What has been chosen so far of a pair; empty strings stand for «not yet». */
export type PairDraft = {
  municipal: string;
  specialist: string;
  contact: ContactDraft;
};

export type ContactDraft = {
  unitId: string;
  /** Set when the contact is a worker who is known already. */
  workerId: string;
  name: string;
  isNameUnknown: boolean;
  profession: Profession | '';
};

export const emptyContact: ContactDraft = {
  unitId: '',
  workerId: '',
  name: '',
  isNameUnknown: false,
  profession: '',
};
export const emptyPair: PairDraft = { municipal: '', specialist: '', contact: emptyContact };

/** Who is proposed for the seats of a case that is opened again, as far as anybody is. */
export function pairOfReopening({ municipal, specialist }: Reopening): PairDraft {
  const contact = [municipal, specialist].find((seat) => seat?.unitId);
  return {
    municipal: municipal?.agreementId ?? '',
    specialist: specialist?.agreementId ?? '',
    contact: contact?.unitId
      ? {
          ...emptyContact,
          unitId: contact.unitId,
          workerId: contact.workerId,
          name: contact.name,
          profession: contact.profession,
        }
      : emptyContact,
  };
}

/** The level of the contact's unit decides the contact's seat, and so the other level for the team's member. */
export function contactLevel(contact: ContactDraft, units: readonly Unit[]): Level | null {
  const level = units.find(({ id }) => id === contact.unitId)?.level;
  return level === 'municipal' || level === 'specialist' ? level : null;
}

export function contactRequest(contact: ContactDraft): SeatRequest | null {
  if (!contact.unitId) return null;
  if (contact.workerId)
    return { treatmentContact: { workerId: contact.workerId, unitId: contact.unitId } };
  if (!contact.profession || !(contact.isNameUnknown || contact.name.trim())) return null;
  return {
    treatmentContact: {
      name: contact.isNameUnknown ? null : contact.name.trim(),
      profession: contact.profession,
      unitId: contact.unitId,
    },
  };
}

/** The pair to send, or null while something is missing. */
export function pairRequest(
  mode: Mode,
  draft: PairDraft,
  units: readonly Unit[],
): PairRequest | null {
  const seat = (level: Level): SeatRequest | null =>
    draft[level] ? { agreementId: draft[level] } : null;
  const pair = { municipal: seat('municipal'), specialist: seat('specialist') };
  if (mode === 'shoulder_to_shoulder') {
    const level = contactLevel(draft.contact, units);
    if (!level) return null;
    pair[level] = contactRequest(draft.contact);
  }
  const { municipal, specialist } = pair;
  return municipal && specialist ? { municipal, specialist } : null;
}
