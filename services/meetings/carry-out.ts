import {
  caseSummaries,
  closeOpenCase,
  handOverSeats,
  isAliasTaken,
  openCase,
} from '../cases/cases.ts';
import {
  askUnit,
  beginInvestigation,
  endInOffer,
  findInvestigators,
  refuseInvestigators,
} from '../inquiries/inquiries.ts';
import type { Inquiry } from '../inquiries/inquiries.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import type { LockedItem } from './agenda-sql.ts';
import { invalid, refuseLink } from './decision-rules.ts';
import { endPendingCase, findNamedByDecision, lockPendingCase } from './decision-sql.ts';
import type { DecisionDetails, Named, PendingCase } from './decision-sql.ts';
import { findUndoneCase } from './undo-sql.ts';
import type { DecideRequest, DecisionOutcome } from './words.ts';

/** A decision that the rules have let through: every part that its outcome needs is there. */
export interface Act {
  decisionId: string;
  item: LockedItem;
  inquiry: Inquiry | null;
  proposed: DecideRequest;
}

export interface Done {
  /** The case that it opened, closed, linked to or changed the seats of. */
  caseId: string | null;
  /** The version that the inquiry got by it. */
  inquiryVersion?: number;
  details: DecisionDetails;
}

type Carried = Omit<Done, 'details'> & { details?: DecisionDetails };

/**
 * Does what was decided, in the transaction that also keeps the decision. The decision's own row
 * comes after: it names the case, and the database wants both at commit only.
 */
export async function carryOut(call: Inside, act: Act): Promise<Done> {
  const named = await whatIsNamed(call, act);
  const { supervisionOffer: offer } = act.proposed;
  const { details, ...carried } = await acts[act.proposed.outcome](call, act, named);
  const supervisionOffer = offer && {
    unitId: offer.unitId,
    toWorkerName: offer.toWorkerName ?? null,
    note: offer.note ?? null,
  };
  return { ...carried, details: { ...details, ...(supervisionOffer && { supervisionOffer }) } };
}

const nothingNamed: Named = { unitIds: [], linkedCase: null, isDayToCome: null };

async function whatIsNamed({ db }: Inside, { item, inquiry, proposed }: Act): Promise<Named> {
  const { outcome, investigation, guidance, supervisionOffer, supervisionCase } = proposed;
  const units = Object.entries({ guidance, supervisionOffer, supervisionCase }).flatMap(
    ([part, value]) => (value ? [{ part, unitId: value.unitId }] : []),
  );
  const isLink = outcome === 'link_to_case';
  if (units.length === 0 && !investigation && !isLink) return nothingNamed;
  const named = await findNamedByDecision(db, {
    teamId: item.teamId,
    unitIds: units.map(({ unitId }) => unitId),
    linkedCaseId: isLink ? (proposed.linkedCaseId ?? inquiry?.linkedCase?.id ?? null) : null,
    day: investigation?.dueOn ?? null,
  });
  for (const { part, unitId } of units) {
    if (!named.unitIds.includes(unitId))
      throw invalid(`/${part}/unitId`, 'is no unit that is known');
  }
  return named;
}

const acts: Readonly<
  Record<DecisionOutcome, (call: Inside, act: Act, named: Named) => Promise<Carried>>
> = {
  intake: openForPerson,
  shoulder_to_shoulder: openForPerson,
  supervision: openForServiceSite,
  supervision_offer: endWith,
  link_to_case: link,
  investigate,
  guide_to_service: guide,
  fill_seat: openPendingCase,
  hand_over: handOver,
  close_case: close,
  reopen_case: reopen,
  noted: () => Promise.resolve({ caseId: null }),
};

async function openForPerson(call: Inside, act: Act): Promise<Carried> {
  const { proposed, item } = act;
  const { teamId } = item;
  const alias = proposed.case?.alias?.trim() ?? inquiryOf(act).alias;
  if (await isAliasTaken(call.db, teamId, alias)) throw new Problem('alias-taken');
  const { caseId } = await openCase(call, {
    ...byDecision(act),
    teamId,
    mode: proposed.outcome === 'intake' ? 'intake' : 'shoulder_to_shoulder',
    pair: given(proposed.pair),
    case: { ...proposed.case, alias, samePersonAs: await knownCase(call, act) },
  });
  return endWith(call, act, caseId);
}

async function openForServiceSite(call: Inside, act: Act): Promise<Carried> {
  const { caseId } = await openCase(call, {
    ...byDecision(act),
    teamId: act.item.teamId,
    mode: 'systematic_supervision',
    pair: given(act.proposed.pair),
    supervisionCase: given(act.proposed.supervisionCase),
  });
  return endWith(call, act, caseId);
}

async function link(call: Inside, act: Act, { linkedCase }: Named): Promise<Carried> {
  refuseLink(linkedCase, inquiryOf(act).about);
  return endWith(call, act, linkedCase.id);
}

/** The inquiry has ended in what the team offers. */
async function endWith(call: Inside, act: Act, opened: string | Named): Promise<Carried> {
  const caseId = typeof opened === 'string' ? opened : null;
  const { id: inquiryId } = inquiryOf(act);
  const outcome = act.proposed.outcome as Inquiry['outcome'] & string; // an inquiry takes no other
  const inquiryVersion = await endInOffer(call.db, { inquiryId, outcome, linkedCaseId: caseId });
  return { caseId, inquiryVersion };
}

async function investigate(call: Inside, act: Act, named: Named): Promise<Carried> {
  const { municipalAgreementId, specialistAgreementId, dueOn } = given(act.proposed.investigation);
  const ids = [municipalAgreementId, specialistAgreementId];
  const known = await findInvestigators(call.db, act.item.teamId, ids);
  const pair = {
    municipal: known.get(municipalAgreementId),
    specialist: known.get(specialistAgreementId),
  };
  refuseInvestigators(pair);
  if (!named.isDayToCome) throw invalid('/investigation/dueOn', 'has passed');
  const municipalWorkerId = pair.municipal.workerId;
  const specialistWorkerId = pair.specialist.workerId;
  const inquiryVersion = await beginInvestigation(call.db, {
    id: newId(),
    teamId: act.item.teamId,
    inquiryId: inquiryOf(act).id,
    municipal: { agreementId: municipalAgreementId, workerId: municipalWorkerId },
    specialist: { agreementId: specialistAgreementId, workerId: specialistWorkerId },
    dueOn,
  });
  const investigation = { municipalWorkerId, specialistWorkerId, dueOn };
  return { caseId: null, inquiryVersion, details: { investigation } };
}

async function guide(call: Inside, act: Act): Promise<Carried> {
  const { unitId, reason } = given(act.proposed.guidance);
  const row = {
    id: newId(),
    teamId: act.item.teamId,
    inquiryId: inquiryOf(act).id,
    unitId,
    reason,
  };
  const inquiryVersion = await askUnit(call.db, row);
  return {
    caseId: null,
    inquiryVersion,
    details: { guidanceUnitId: unitId, guidanceReason: reason },
  };
}

/** An imported case gets its second seat, with what its row said of it. */
async function openPendingCase(call: Inside, act: Act): Promise<Carried> {
  const { item, proposed } = act;
  const pending = await lockPendingCase(call.db, given(item.pendingCaseId));
  const facts =
    pending.mode === 'systematic_supervision'
      ? { supervisionCase: siteFacts(pending, proposed) }
      : { case: personFacts(pending, proposed) };
  const alias = facts.case?.alias;
  if (alias !== undefined && (await isAliasTaken(call.db, item.teamId, alias))) {
    throw new Problem('alias-taken');
  }
  const { openedBy, decidedIn } = byDecision(act);
  const { importId } = pending;
  const { caseId } = await openCase(call, {
    ...facts,
    ...(facts.case && { case: { ...facts.case, samePersonAs: await knownCase(call, act) } }),
    openedBy,
    decidedIn: { ...decidedIn, ...(importId !== null && { importId }) },
    teamId: item.teamId,
    mode: pending.mode,
    pair: given(proposed.pair),
  });
  await endPendingCase(call.db, pending.id, caseId);
  return { caseId };
}

function personFacts(pending: PendingCase, { case: stated }: DecideRequest) {
  return {
    alias: stated?.alias?.trim() ?? given(pending.alias),
    engagement: stated?.engagement,
    reference: stated?.reference ?? pending.reference ?? undefined,
    startedOn: pending.startedOn ?? undefined,
    lastContactOn: pending.lastContactOn,
    earlierPairUnknown: true,
  };
}

function siteFacts(pending: PendingCase, { supervisionCase: stated }: DecideRequest) {
  const title = stated?.title ?? pending.title;
  const unitId = stated?.unitId ?? pending.unitId;
  const known = pending.arrangement && {
    kind: pending.arrangement,
    everyWeeks: pending.everyWeeks,
  };
  const arrangement = stated?.arrangement ?? known;
  if (title === null || unitId === null || arrangement === null) {
    throw new Problem('supervision-case-incomplete');
  }
  return {
    title,
    unitId,
    arrangement,
    reference: stated?.reference ?? pending.reference ?? undefined,
    startedOn: pending.startedOn ?? undefined,
    lastContactOn: pending.lastContactOn,
    earlierPairUnknown: true,
  };
}

async function close(call: Inside, act: Act): Promise<Carried> {
  const closing = given(act.proposed.closing);
  const caseId = given(act.item.caseId);
  const { supervisionOffer } = act.proposed;
  await closeOpenCase(call, { caseId, ...closing, decisionId: act.decisionId, supervisionOffer });
  return { caseId, details: { closing } };
}

async function reopen(call: Inside, act: Act): Promise<Carried> {
  const caseId = given(act.item.caseId);
  const found = given((await caseSummaries(call.db, [caseId])).get(caseId));
  await openCase(call, {
    ...byDecision(act),
    teamId: act.item.teamId,
    mode: act.proposed.mode ?? found.mode,
    pair: given(act.proposed.pair),
    reopensCaseId: caseId,
  });
  return { caseId };
}

async function handOver(call: Inside, act: Act): Promise<Carried> {
  const caseId = given(act.item.caseId);
  const handedOverSeatIds = await handOverSeats(call, {
    caseId,
    successors: given(act.proposed.successors),
    pointerTo: (level) => `/successors/${level}`,
    decidedIn: { meetingId: act.item.meeting.id },
  });
  return { caseId, details: { handedOverSeatIds } };
}

/** An earlier case of the same person: known to the inquiry, or opened here and undone. */
async function knownCase({ db }: Inside, { item, inquiry }: Act): Promise<string | undefined> {
  return inquiry?.linkedCase?.id ?? (await findUndoneCase(db, item.id));
}

/** What a case's history says of the meeting that opened it. */
function byDecision({ decisionId, item, inquiry }: Act) {
  return {
    openedBy: { decisionId },
    decidedIn: { meetingId: item.meeting.id, inquiryIds: inquiry ? [inquiry.id] : [] },
  };
}

function inquiryOf({ inquiry }: Act): Inquiry {
  return given(inquiry);
}

/** A part that the rules have found there. */
function given<Part>(part: Part | null | undefined): Part {
  if (part === null || part === undefined) throw new Error('A decision without a part it needs');
  return part;
}
