import { closeAsBefore, endUndoneCase, handBack, openAsBefore } from '../cases/cases.ts';
import { holdInquiry, returnInquiry } from '../inquiries/inquiries.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import type { LockedItem } from './agenda-sql.ts';
import { lockKnownItem, logItem } from './known-item.ts';
import { levelsPresent } from './meeting-sql.ts';
import { itemReply } from './read-items.ts';
import { refuseUndo } from './undo-rules.ts';
import {
  findStandingDecision,
  insertUndo,
  lapseLater,
  reopenItem,
  waitAgain,
  type StandingDecision,
} from './undo-sql.ts';
import type { DecisionOutcome } from './words.ts';

/**
 * The decision stays as it was made; beside it is kept that it was undone, and what it did is undone by acts of their own
 * in this transaction. The meeting's row is taken first, as when deciding: two who undo at once, deciding anew, attendance
 * and closing wait for each other.
 */
export const undoDecision: Handler<'undoDecision'> = async (call) => {
  const { itemId } = call.path;
  const { db, caller } = call;
  const item = await lockKnownItem(call, itemId, call.expectedVersion);
  const { meeting, teamId, pendingCaseId } = item;
  if (item.inquiryId !== null) await holdInquiry(call, item.inquiryId);
  const decision = await findStandingDecision(db, itemId);
  refuseUndo(meeting.state, await levelsPresent(db, meeting.id), decision);
  if (!decision) throw new Problem('nothing-to-undo');

  const where = { teamId, meetingId: meeting.id, itemId };
  await insertUndo(db, {
    ...{ ...where, decisionId: decision.id },
    reason: call.body.reason.trim(),
    undoneBy: caller.workerId,
  });
  await undo[decision.outcome](call, { item, decision });
  if (decision.inquiryId !== null) await giveBack(call, decision, decision.inquiryId);
  const version = await reopenItem(db, itemId);
  if (item.kind === 'inquiry' && item.inquiryId !== null) {
    for (const lost of await lapseLater(db, item.inquiryId, itemId))
      call.tell({ teamId, kind: 'agenda_item.changed', ...lost });
  }
  const onRecord = item.kind === 'opening_record' ? item.caseId : null;
  const caseId = decision.caseId ?? onRecord;
  call.tell({
    ...{ ...where, kind: 'decision.undone', version },
    ...(decision.inquiryId !== null && { inquiryIds: [decision.inquiryId] }),
    ...(pendingCaseId !== null && { pendingCaseIds: [pendingCaseId] }),
    ...(caseId !== null && { caseIds: [caseId] }),
  });
  logItem(call, item);
  return itemReply(call, { id: itemId, meetingId: meeting.id });
};

interface Undoing {
  item: LockedItem;
  decision: StandingDecision;
}

const nothingMore = () => Promise.resolve();

const undo: Readonly<Record<DecisionOutcome, (call: Inside, act: Undoing) => Promise<unknown>>> = {
  intake: endOpened,
  shoulder_to_shoulder: endOpened,
  supervision: endOpened,
  fill_seat: async (call, act) => {
    await endOpened(call, act);
    await waitAgain(call.db, act.item.pendingCaseId as string); // of such an item always
  },
  close_case: (call, act) => openAsBefore(call, { ...caseOf(act), decisionId: act.decision.id }),
  reopen_case: (call, act) => {
    const { closing } = act.decision.details.before ?? {};
    if (!closing) throw new Problem('nothing-to-undo');
    return closeAsBefore(call, { ...caseOf(act), closing });
  },
  hand_over: (call, act) =>
    handBack(call, { ...caseOf(act), seatIds: act.decision.details.handedOverSeatIds ?? [] }),
  // What these did is of the inquiry alone.
  supervision_offer: nothingMore,
  investigate: nothingMore,
  guide_to_service: nothingMore,
  link_to_case: nothingMore,
  noted: nothingMore,
};

function endOpened(call: Inside, act: Undoing): Promise<void> {
  return endUndoneCase(call, caseOf(act));
}

async function giveBack(call: Inside, { outcome, details }: StandingDecision, inquiryId: string) {
  const before = details.before?.inquiry;
  if (!before) throw new Problem('nothing-to-undo');
  const linking: readonly DecisionOutcome[] = [
    ...(['intake', 'shoulder_to_shoulder', 'supervision', 'link_to_case'] as const),
  ];
  const isLinkUndone = linking.includes(outcome);
  await returnInquiry(call.db, { inquiryId, before, isLinkUndone });
}

function caseOf({ item, decision }: Undoing) {
  if (decision.caseId === null) throw new Error('A decision without its case');
  return { caseId: decision.caseId, teamId: item.teamId, meetingId: item.meeting.id };
}
