import { Problem } from '../platform/http/problem.ts';
import { refuseNotInSession, type MeetingState } from './meeting-rules.ts';

/*
 * Every reason to refuse a decision. There is none to refuse a person: an inquiry takes offers only, and
 * the database knows no other outcome either.
 */

export type Level = 'municipal' | 'specialist';
export type Outcome =
  | 'intake'
  | 'shoulder_to_shoulder'
  | 'supervision'
  | 'supervision_offer'
  | 'investigate'
  | 'guide_to_service'
  | 'link_to_case'
  | 'fill_seat'
  | 'hand_over'
  | 'close_case'
  | 'reopen_case'
  | 'noted';
export type ItemKind =
  | 'opening_record'
  | 'pending_case'
  | 'inquiry'
  | 'seat_at_risk'
  | 'silence'
  | 'admission'
  | 'supervision_request'
  | 'feedback_signal'
  | 'overdue_action'
  | 'case'
  | 'manual';

/** What the room has before it. */
export interface Before {
  meetingState: MeetingState;
  itemKind: ItemKind;
  itemState: string;
  levelsPresent: readonly Level[];
  inquiry: {
    state: string;
    about: 'person' | 'service_site';
    advice: { outcome: Outcome; requiresSupervisionOffer: boolean };
    /** What it was linked to before the meeting took it up. */
    linkedCase: KnownCase | null;
  } | null;
}

export interface KnownCase {
  id: string;
  alias: string | null;
  title: string | null;
  state: 'open' | 'closed';
}

type Inquiry = NonNullable<Before['inquiry']>;

/** What is proposed; of each part only whether it is there. */
export interface Proposed {
  outcome: Outcome;
  differsBecause?: string | undefined;
  pair?: unknown;
  supervisionCase?: unknown;
  supervisionOffer?: unknown;
  investigation?: unknown;
  guidance?: unknown;
  linkedCaseId?: string | null | undefined;
  closing?: unknown;
  successors?: unknown;
}

const fitting: Readonly<Record<ItemKind, readonly Outcome[]>> = {
  inquiry: [
    'intake',
    'shoulder_to_shoulder',
    'supervision',
    'supervision_offer',
    'investigate',
    'guide_to_service',
    'link_to_case',
  ],
  pending_case: ['fill_seat'],
  case: ['hand_over', 'close_case', 'reopen_case', 'noted'],
  opening_record: ['noted'],
  seat_at_risk: ['hand_over', 'close_case', 'noted'],
  silence: ['hand_over', 'close_case', 'noted'],
  admission: ['hand_over', 'close_case', 'noted'],
  supervision_request: ['hand_over', 'close_case', 'noted'],
  feedback_signal: ['hand_over', 'close_case', 'noted'],
  overdue_action: ['noted'],
  manual: ['noted'],
};

const needs: Readonly<Partial<Record<Outcome, [keyof Proposed, Problem['slug']][]>>> = {
  intake: [['pair', 'pair-missing']],
  shoulder_to_shoulder: [['pair', 'pair-missing']],
  supervision: [
    ['pair', 'pair-missing'],
    ['supervisionCase', 'supervision-case-incomplete'],
  ],
  supervision_offer: [['supervisionOffer', 'supervision-offer-missing']],
  investigate: [['investigation', 'investigation-incomplete']],
  guide_to_service: [['guidance', 'guidance-incomplete']],
  link_to_case: [['linkedCaseId', 'linked-case-missing']],
  fill_seat: [['pair', 'pair-missing']],
  hand_over: [['successors', 'handover-incomplete']],
  close_case: [['closing', 'closing-incomplete']],
  reopen_case: [['pair', 'pair-missing']],
};

export function refuseDecision(before: Before, proposed: Proposed): void {
  const { itemKind, inquiry } = before;
  refuseNotInSession(before.meetingState);
  if (before.itemState !== 'open' && before.itemState !== 'lapsed') {
    throw new Problem('item-already-decided');
  }
  if (inquiry?.state === 'withdrawn') throw new Problem('inquiry-withdrawn');
  if (inquiry?.state === 'decided') throw new Problem('inquiry-already-decided');
  if (before.itemState === 'lapsed') throw new Problem('item-already-decided');
  if (!fitting[itemKind].includes(proposed.outcome) || isForNobody(proposed.outcome, inquiry)) {
    throw new Problem('decision-not-possible');
  }
  refuseOneLevelAlone(before.levelsPresent);
  if (inquiry) {
    refuseSecondCase(inquiry, proposed.outcome);
    refuseUnsaid(inquiry, proposed);
  }
  for (const [part, slug] of needs[proposed.outcome] ?? []) {
    if (proposed[part] === undefined || proposed[part] === null) throw new Problem(slug);
  }
}

const takesIn = (outcome: Outcome) => outcome === 'intake' || outcome === 'shoulder_to_shoulder';

/** What a person is offered is no offer to a service site that asks for supervision, nor the other way round. */
function isForNobody(outcome: Outcome, inquiry: Before['inquiry']): boolean {
  if (!inquiry) return false;
  return inquiry.about === 'person' ? outcome === 'supervision' : takesIn(outcome);
}

/** A known person has one case: what the team learns goes there. */
function refuseSecondCase({ linkedCase }: Inquiry, outcome: Outcome): void {
  if (!takesIn(outcome) || linkedCase?.state !== 'open') return;
  const { id, alias, title } = linkedCase;
  throw new Problem('person-has-open-case', { cases: [{ id, alias: alias ?? title ?? '' }] });
}

/** Neither level decides without the other. */
function refuseOneLevelAlone(present: readonly Level[]): void {
  const levels = (['municipal', 'specialist'] as const).filter((level) => !present.includes(level));
  if (levels.length > 0) throw new Problem('both-levels-must-attend', { levels });
}

/**
 * The team may decide otherwise than advised and says why. That a person was known to have an open case is
 * reason enough to link the inquiry to it, and needs no supervision offered to somebody else; a case
 * found during the meeting is a decision like any other.
 */
function refuseUnsaid({ advice, linkedCase }: Inquiry, proposed: Proposed): void {
  const { outcome, linkedCaseId } = proposed;
  if (outcome === 'link_to_case' && linkedCase && linkedCaseId === linkedCase.id) return;
  if (outcome !== advice.outcome && !proposed.differsBecause?.trim()) {
    throw new Problem('differing-needs-reason');
  }
  if (advice.requiresSupervisionOffer && !proposed.supervisionOffer) {
    throw new Problem('supervision-offer-missing');
  }
}

/** The case that an inquiry goes to is open, and of the inquiry's own kind. */
export function refuseLink<Linked extends { state: 'open' | 'closed'; isPersons: boolean }>(
  linked: Linked | null,
  about: 'person' | 'service_site',
): asserts linked is Linked {
  if (!linked) throw new Problem('linked-case-missing');
  if (linked.isPersons !== (about === 'person')) throw new Problem('linked-case-of-other-kind');
  if (linked.state === 'closed') throw new Problem('case-closed');
}

export function invalid(pointer: string, message: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer, message }] });
}
