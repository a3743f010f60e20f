import type {
  AgendaItem,
  DecideRequest,
  DecisionOutcome,
  Engagement,
  Meeting,
  Mode,
  Unit,
} from '../../service/contract.ts';
import { type ClosingDraft } from '../cases/closing-fields.tsx';
import { awaitsConfirmation } from '../cases/may-be-a-name.ts';
import { type OfferDraft, offerDraftOf, offerRequest } from '../cases/offer-draft.ts';
import { emptyPair, type PairDraft, pairOfReopening, pairRequest } from '../cases/pair-draft.ts';
import {
  emptySupervision,
  type SupervisionDraft,
  supervisionRequest,
} from '../cases/supervision-draft.ts';
import { successorsRequest } from './successors.ts';

/** A decision as it is being made; kept while the room looks at something else. */
export type DecisionDraft = {
  outcome: DecisionOutcome | null;
  differsBecause: string;
  rationale: string;
  pair: PairDraft;
  alias: string;
  /** The alias that somebody has said is nobody's name. */
  confirmedAlias: string;
  engagement: Engagement;
  supervision: SupervisionDraft;
  offer: OfferDraft;
  dueOn: string;
  guideUnitId: string;
  guideReason: string;
  linkedCaseId: string;
  closing: ClosingDraft;
  /** Of a person's case that is opened again; null: as it was. */
  reopenMode: Mode | null;
};

export type Missing =
  | 'outcome'
  | 'differs'
  | 'aliasUnconfirmed'
  | 'pair'
  | 'contact'
  | 'supervision'
  | 'offer'
  | 'investigation'
  | 'guidance'
  | 'linkedCase'
  | 'successor'
  | 'closing'
  | 'notStarted'
  | 'closed';

const ofInquiries = [
  'intake',
  'shoulder_to_shoulder',
  'supervision',
  'supervision_offer',
  'investigate',
  'guide_to_service',
  'link_to_case',
] as const satisfies readonly DecisionOutcome[];

/** The outcomes that fit an item. For an inquiry about a person, supervision of a site is none; and the other way round. */
export function outcomesFor(item: AgendaItem): readonly DecisionOutcome[] {
  switch (item.kind) {
    case 'inquiry':
      return item.inquiry?.about === 'service_site'
        ? ['supervision', 'investigate', 'guide_to_service', 'link_to_case']
        : ofInquiries.filter((outcome) => outcome !== 'supervision');
    case 'pending_case':
      return ['fill_seat'];
    case 'case':
      if (item.case?.isUndone) return ['noted'];
      return item.case?.state === 'closed'
        ? ['noted', 'reopen_case']
        : ['noted', 'hand_over', 'close_case'];
    case 'seat_at_risk':
      return ['hand_over', 'close_case', 'noted'];
    case 'silence':
    case 'admission':
    case 'supervision_request':
    case 'feedback_signal':
      return ['noted', 'hand_over', 'close_case'];
    default:
      return ['noted'];
  }
}

export function emptyDecision(item: AgendaItem): DecisionDraft {
  const outcomes = outcomesFor(item);
  const known = item.pendingCase?.seats;
  const { proposed } = item;
  return {
    outcome: proposed?.outcome ?? (outcomes.length === 1 ? (outcomes[0] ?? null) : null),
    differsBecause: '',
    rationale: '',
    pair: proposed?.reopening
      ? pairOfReopening(proposed.reopening)
      : {
          municipal: known?.municipal?.agreementId ?? '',
          specialist: known?.specialist?.agreementId ?? '',
          contact: emptyPair.contact,
        },
    alias: '',
    confirmedAlias: '',
    engagement: 'outreach',
    supervision: { ...emptySupervision, unitId: item.inquiry?.unit?.id ?? '' },
    offer: offerDraftOf(proposed?.supervisionOffer ?? null),
    dueOn: '',
    guideUnitId: '',
    guideReason: '',
    linkedCaseId: item.inquiry?.linkedCase?.id ?? '',
    closing: proposed?.closing ?? { reason: null, position: null },
    reopenMode: null,
  };
}

/** All that was written in words. */
export const textsOf = (draft: DecisionDraft): string[] =>
  [draft.differsBecause, draft.rationale, draft.guideReason, draft.offer.note]
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** The way of working that an outcome opens a case in; null when it opens none. */
export function modeOf(
  { outcome, reopenMode }: Pick<DecisionDraft, 'outcome' | 'reopenMode'>,
  item: AgendaItem,
): Mode | null {
  switch (outcome) {
    case 'intake':
    case 'shoulder_to_shoulder':
      return outcome;
    case 'supervision':
      return 'systematic_supervision';
    case 'fill_seat':
      return item.pendingCase?.mode ?? null;
    case 'reopen_case':
      return reopenMode ?? item.case?.mode ?? null;
    default:
      return null;
  }
}

/** The inquiry was known to belong to that case: that needs no reason, nor an offer to somebody else. */
const isKnownLink = (draft: DecisionDraft, item: AgendaItem) =>
  draft.outcome === 'link_to_case' &&
  draft.linkedCaseId !== '' &&
  draft.linkedCaseId === item.inquiry?.linkedCase?.id;

export const differs = (draft: DecisionDraft, item: AgendaItem) =>
  item.advice !== null &&
  draft.outcome !== null &&
  draft.outcome !== item.advice.outcome &&
  !isKnownLink(draft, item);

export const needsOffer = (draft: DecisionDraft, item: AgendaItem) =>
  draft.outcome === 'supervision_offer' ||
  (item.advice?.requiresSupervisionOffer === true &&
    draft.outcome !== null &&
    !isKnownLink(draft, item));

/** The request, or the first thing that is missing. Pure; the service checks all of it again. */
export function decideRequest(
  draft: DecisionDraft,
  item: AgendaItem,
  units: readonly Unit[],
): DecideRequest | Missing {
  const { outcome } = draft;
  if (!outcome) return 'outcome';
  if (differs(draft, item) && !draft.differsBecause.trim()) return 'differs';
  const request: DecideRequest = {
    outcome,
    ...(draft.rationale.trim() && { rationale: draft.rationale.trim() }),
    ...(differs(draft, item) && { differsBecause: draft.differsBecause.trim() }),
  };
  const mode = modeOf(draft, item);
  if (mode) {
    const pair = pairRequest(mode, draft.pair, units);
    if (!pair) return mode === 'shoulder_to_shoulder' ? 'contact' : 'pair';
    request.pair = pair;
    if (outcome === 'supervision') {
      const supervisionCase = supervisionRequest(draft.supervision);
      if (!supervisionCase) return 'supervision';
      request.supervisionCase = supervisionCase;
    } else if (outcome === 'reopen_case') {
      if (mode !== 'systematic_supervision') request.mode = mode;
    } else if (outcome !== 'fill_seat') {
      const alias = draft.alias.trim() || (item.inquiry?.alias ?? '');
      if (awaitsConfirmation(alias, draft.confirmedAlias)) return 'aliasUnconfirmed';
      request.case = {
        engagement: draft.engagement,
        ...(draft.alias.trim() && { alias: draft.alias.trim() }),
      };
    }
  }
  if (needsOffer(draft, item)) {
    const offer = offerRequest(draft.offer);
    if (!offer) return 'offer';
    request.supervisionOffer = offer;
  }
  if (outcome === 'investigate') {
    const { municipal, specialist } = draft.pair;
    if (!municipal || !specialist || !draft.dueOn) return 'investigation';
    request.investigation = {
      municipalAgreementId: municipal,
      specialistAgreementId: specialist,
      dueOn: draft.dueOn,
    };
  }
  if (outcome === 'guide_to_service') {
    if (!draft.guideUnitId || !draft.guideReason.trim()) return 'guidance';
    request.guidance = { unitId: draft.guideUnitId, reason: draft.guideReason.trim() };
  }
  if (outcome === 'link_to_case') {
    if (!draft.linkedCaseId) return 'linkedCase';
    request.linkedCaseId = draft.linkedCaseId;
  }
  if (outcome === 'hand_over') {
    const successors = successorsRequest(item, draft.pair);
    if (!successors) return 'successor';
    request.successors = successors;
  }
  if (outcome === 'close_case') {
    const { reason, position } = draft.closing;
    if (!reason || !position) return 'closing';
    request.closing = { reason, position };
    if (reason === 'stable_contact_established') {
      const offer = offerRequest(draft.offer);
      if (!offer) return 'offer';
      request.supervisionOffer = offer;
    }
  }
  return request;
}

/** Why the room itself cannot decide now. */
export const roomMissing = (meeting: Meeting): Missing | null =>
  meeting.state === 'planned' ? 'notStarted' : meeting.state === 'closed' ? 'closed' : null;
