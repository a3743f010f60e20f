import { Problem } from '../platform/http/problem.ts';
import type { Level, Mode } from './words.ts';

/** Somebody meant for a seat: a member by an agreement, or a treatment contact by the unit they work in. */
export interface Candidate {
  level: Level | 'other';
  /** Null for somebody new to the service. */
  workerId: string | null;
  isContact: boolean;
  /** The agreement or engagement is in force today. */
  isAvailable: boolean;
  /** The agreement is with the team of the case. Always true for a contact. */
  isOfTeam: boolean;
}

export interface PairOf<Holder> {
  municipal: Holder;
  specialist: Holder;
}

export const levels = ['municipal', 'specialist'] as const;

/** Every reason to refuse a pair in a mode; the same whichever level is looked at first, and told of both. */
export function refusePair(
  mode: Mode,
  pair: PairOf<Candidate>,
  /** The two workers are one person's, who has two employments. */
  areOnePerson = false,
): void {
  refuseWhere('seat-not-member', (level) => !pair[level].isOfTeam);
  // A contact named for the other level's seat would put the team's member at the contact's own level.
  refuseWhere(
    'shoulder-same-level',
    (seat) =>
      mode === 'shoulder_to_shoulder' &&
      pair[seat].isContact &&
      pair[seat].level !== seat &&
      pair[seat].level !== 'other',
  );
  refuseWhere('seat-wrong-level', (seat) => pair[seat].level !== seat);
  refuseWhere('worker-not-available', (level) => !pair[level].isAvailable);
  const isSame = pair.municipal.workerId === pair.specialist.workerId;
  if (areOnePerson || (isSame && pair.municipal.workerId !== null)) {
    throw new Problem('seat-same-worker');
  }
  const contacts = levels.filter((level) => pair[level].isContact);
  if (mode === 'shoulder_to_shoulder') {
    if (contacts.length === 0) throw new Problem('shoulder-needs-contact');
    if (contacts.length === 2) throw new Problem('seat-not-member', { levels: [...levels] });
  } else if (contacts.length > 0) {
    throw new Problem('seat-not-member', { levels: contacts });
  }
}

function refuseWhere(
  slug: 'seat-not-member' | 'shoulder-same-level' | 'seat-wrong-level' | 'worker-not-available',
  isBroken: (level: Level) => boolean,
): void {
  const broken = levels.filter(isBroken);
  if (broken.length > 0) throw new Problem(slug, { levels: broken });
}

/** Whether a mode may become another. A person's case never becomes a supervision case, nor the other way. */
export function refuseModeChange(from: Mode, to: Mode): void {
  const both = new Set([from, to]);
  if (!both.has('intake') || !both.has('shoulder_to_shoulder')) {
    throw new Problem('mode-change-not-possible');
  }
}

const reasonsOf = {
  person: ['user_wish', 'stable_contact_established', 'moved', 'deceased', 'other'],
  serviceSite: ['supervision_ended', 'unit_wish', 'other'],
};

/** Nothing closes without a reason from the list that fits, and the person's own position. */
export function refuseClosing(closing: {
  mode: Mode;
  reason: string;
  position: string;
  isDecidedByMeeting: boolean;
  offersSupervision: boolean;
}): void {
  const { mode, reason, position } = closing;
  const isSupervision = mode === 'systematic_supervision';
  const fits = (isSupervision ? reasonsOf.serviceSite : reasonsOf.person).includes(reason);
  const needsNoPosition = isSupervision || reason === 'deceased';
  if (!fits || needsNoPosition !== (position === 'not_applicable')) {
    throw new Problem('close-reason-not-possible');
  }
  if (position === 'disagrees' && !closing.isDecidedByMeeting) {
    throw new Problem('disagreement-needs-meeting');
  }
  if (reason === 'stable_contact_established' && !closing.offersSupervision) {
    throw new Problem('supervision-offer-missing');
  }
}
