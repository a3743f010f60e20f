import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Problem } from '../platform/http/problem.ts';
import {
  refuseDecision,
  type Before,
  type ItemKind,
  type Level,
  type Outcome,
  type Proposed,
} from './decision-rules.ts';

const outcomes: Outcome[] = [
  'intake',
  'shoulder_to_shoulder',
  'supervision',
  'supervision_offer',
  'investigate',
  'guide_to_service',
  'link_to_case',
  'fill_seat',
  'hand_over',
  'close_case',
  'reopen_case',
  'noted',
];
const kinds: ItemKind[] = [
  'opening_record',
  'pending_case',
  'inquiry',
  'seat_at_risk',
  'silence',
  'admission',
  'supervision_request',
  'feedback_signal',
  'case',
  'manual',
];
const offers = outcomes.slice(0, 7);
const offersTo = {
  person: offers.filter((outcome) => outcome !== 'supervision'),
  service_site: offers.filter((outcome) => !['intake', 'shoulder_to_shoulder'].includes(outcome)),
};
const openCase = { id: 'c', alias: 'Rogn-1', title: null, state: 'open' as const };
const everyPart = {
  differsBecause: 'fordi',
  pair: {},
  supervisionCase: {},
  supervisionOffer: {},
  investigation: {},
  guidance: {},
  linkedCaseId: 'c',
  closing: {},
  successors: {},
};
const advised = (outcome: Outcome) => ({
  outcome,
  requiresSupervisionOffer: outcome === 'supervision_offer',
});
const aboutPerson = (outcome: Outcome): Before['inquiry'] => ({
  state: 'ready',
  about: 'person',
  advice: advised(outcome),
  linkedCase: null,
});
const before = (itemKind: ItemKind, more: Partial<Before> = {}): Before => ({
  meetingState: 'in_session',
  itemKind,
  itemState: 'open',
  levelsPresent: ['municipal', 'specialist'],
  inquiry: itemKind === 'inquiry' ? aboutPerson('intake') : null,
  ...more,
});

/** What a rule says: the problem, or undefined when it lets it through. */
function said(rule: () => void): Problem | undefined {
  try {
    rule();
    return undefined;
  } catch (error) {
    return error as Problem;
  }
}
const slugOf = (rule: () => void) => said(rule)?.slug;

test('each kind of item takes its own decisions, and an inquiry nothing but offers to whoever asks', () => {
  const takes: Record<ItemKind, Outcome[]> = {
    inquiry: offersTo.person,
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
  for (const kind of kinds) {
    const fitting = outcomes.filter(
      (outcome) =>
        slugOf(() => refuseDecision(before(kind), { outcome, ...everyPart })) === undefined,
    );
    expect([kind, fitting.sort()]).toEqual([kind, takes[kind].sort()]);
  }
  const site = { ...aboutPerson('supervision')!, about: 'service_site' as const };
  const forSite = outcomes.filter((outcome) => {
    const proposed = { ...everyPart, outcome };
    return (
      slugOf(() => refuseDecision(before('inquiry', { inquiry: site }), proposed)) === undefined
    );
  });
  expect(forSite.sort()).toEqual(offersTo.service_site.sort());
});

test('a decision otherwise than advised needs a reason, except to link to the case that was known before', () => {
  for (const linkedCase of [null, openCase, { ...openCase, id: 'another' }]) {
    for (const advice of offersTo.person) {
      for (const outcome of ['supervision_offer', 'investigate', 'link_to_case'] as const) {
        const question = before('inquiry', { inquiry: { ...aboutPerson(advice)!, linkedCase } });
        const proposed = { ...everyPart, outcome, differsBecause: '  ' };
        const isFree =
          outcome === advice || (outcome === 'link_to_case' && linkedCase?.id === openCase.id);
        expect(slugOf(() => refuseDecision(question, proposed))).toBe(
          isFree ? undefined : 'differing-needs-reason',
        );
      }
    }
  }
});

test('with stable contact every decision but a link known before comes with an offer to that contact', () => {
  for (const linkedCase of [null, openCase]) {
    const inquiry = { ...aboutPerson('supervision_offer')!, linkedCase };
    for (const outcome of ['supervision_offer', 'investigate', 'link_to_case'] as const) {
      const proposed = { ...everyPart, outcome, supervisionOffer: undefined };
      expect(slugOf(() => refuseDecision(before('inquiry', { inquiry }), proposed))).toBe(
        outcome === 'link_to_case' && linkedCase ? undefined : 'supervision-offer-missing',
      );
    }
  }
});

test('a known person with an open case gets no second one, and one whose case is closed may', () => {
  for (const outcome of ['intake', 'shoulder_to_shoulder'] as const) {
    const about = (linkedCase: NonNullable<Before['inquiry']>['linkedCase']) =>
      before('inquiry', { inquiry: { ...aboutPerson('intake')!, linkedCase } });
    const problem = said(() => refuseDecision(about(openCase), { ...everyPart, outcome }));
    expect(problem?.slug).toBe('person-has-open-case');
    expect(problem?.members.cases).toEqual([{ id: 'c', alias: 'Rogn-1' }]);
    const closed = { ...openCase, state: 'closed' as const };
    expect(slugOf(() => refuseDecision(about(closed), { ...everyPart, outcome }))).toBeUndefined();
  }
});

test('each outcome needs its parts', () => {
  const lacking: [Outcome, ItemKind, keyof Proposed, string][] = [
    ['intake', 'inquiry', 'pair', 'pair-missing'],
    ['shoulder_to_shoulder', 'inquiry', 'pair', 'pair-missing'],
    ['supervision', 'inquiry', 'pair', 'pair-missing'],
    ['supervision', 'inquiry', 'supervisionCase', 'supervision-case-incomplete'],
    ['supervision_offer', 'inquiry', 'supervisionOffer', 'supervision-offer-missing'],
    ['investigate', 'inquiry', 'investigation', 'investigation-incomplete'],
    ['guide_to_service', 'inquiry', 'guidance', 'guidance-incomplete'],
    ['link_to_case', 'inquiry', 'linkedCaseId', 'linked-case-missing'],
    ['fill_seat', 'pending_case', 'pair', 'pair-missing'],
    ['hand_over', 'seat_at_risk', 'successors', 'handover-incomplete'],
    ['close_case', 'case', 'closing', 'closing-incomplete'],
    ['reopen_case', 'case', 'pair', 'pair-missing'],
  ];
  for (const [outcome, kind, part, slug] of lacking) {
    const proposed = { ...everyPart, outcome, [part]: undefined };
    const about = outcome === 'supervision' ? 'service_site' : 'person';
    const inquiry = kind === 'inquiry' ? ({ ...aboutPerson('intake')!, about } as const) : null;
    expect(slugOf(() => refuseDecision(before(kind, { inquiry }), proposed))).toBe(slug);
  }
});

test('the meeting, the item and the inquiry must still be there to decide', () => {
  const noted = { outcome: 'noted' as const };
  const refused: [Partial<Before>, string][] = [
    [{ meetingState: 'planned' }, 'meeting-not-in-session'],
    [{ meetingState: 'closed' }, 'meeting-closed'],
    [{ itemState: 'decided' }, 'item-already-decided'],
    [{ itemState: 'deferred' }, 'item-already-decided'],
    [{ itemState: 'lapsed' }, 'item-already-decided'],
    [{ inquiry: { ...aboutPerson('intake')!, state: 'withdrawn' } }, 'inquiry-withdrawn'],
    [{ inquiry: { ...aboutPerson('intake')!, state: 'decided' } }, 'inquiry-already-decided'],
  ];
  for (const [more, slug] of refused) {
    expect(slugOf(() => refuseDecision(before('manual', more), noted))).toBe(slug);
  }
});

const mirrored = (level: Level): Level => (level === 'municipal' ? 'specialist' : 'municipal');

test('the two levels are symmetric: exchanged in the room, the answer is exchanged', () => {
  const level = fc.constantFrom<Level>('municipal', 'specialist');
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.uniqueArray(level),
      fc.constantFrom(...outcomes),
      (kind, levelsPresent, outcome) => {
        const proposed = { ...everyPart, outcome };
        const one = said(() => refuseDecision(before(kind, { levelsPresent }), proposed));
        const turned = { levelsPresent: levelsPresent.map(mirrored) };
        const other = said(() => refuseDecision(before(kind, turned), proposed));
        expect(other?.slug).toBe(one?.slug);
        expect(other?.members.levels?.toSorted()).toEqual(
          one?.members.levels?.map(mirrored).toSorted(),
        );
      },
    ),
  );
});
