import { findBeside, findClosing } from '../cases/cases.ts';
import { adviceFor, holdInquiry, standingOf } from '../inquiries/inquiries.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { settleItem } from './agenda-sql.ts';
import type { LockedItem } from './agenda-sql.ts';
import { carryOut } from './carry-out.ts';
import { refuseDecision } from './decision-rules.ts';
import { insertDecision } from './decision-sql.ts';
import type { DecisionDetails } from './decision-sql.ts';
import { lockKnownItem, logItem } from './known-item.ts';
import { levelsPresent } from './meeting-sql.ts';
import { itemReply } from './read-items.ts';
import type { DecisionOutcome } from './words.ts';

/**
 * The meeting's row is taken first, so attendance and closing wait: whoever is present now decides. What was
 * decided happens in this transaction, with the minutes and the board.
 */
export const decide: Handler<'decide'> = async (call) => {
  const { itemId } = call.path;
  const { body: proposed, caller } = call;
  const item = await lockKnownItem(call, itemId, call.expectedVersion);
  const { meeting, teamId, inquiryId, pendingCaseId } = item;
  const inquiry = inquiryId === null ? null : await holdInquiry(call, inquiryId);
  const advice = inquiry && adviceFor(inquiry);
  refuseDecision(
    {
      meetingState: meeting.state,
      itemKind: item.kind,
      itemState: item.state,
      levelsPresent: await levelsPresent(call.db, meeting.id),
      inquiry: inquiry && advice && { ...inquiry, advice },
    },
    { ...proposed, linkedCaseId: proposed.linkedCaseId ?? inquiry?.linkedCase?.id },
  );

  const decisionId = newId();
  const before = await standingBefore(call, item, proposed.outcome);
  const done = await carryOut(call, { decisionId, item, inquiry, proposed });
  await insertDecision(call.db, {
    id: decisionId,
    teamId,
    meetingId: meeting.id,
    itemId,
    inquiryId,
    outcome: proposed.outcome,
    advised: advice,
    differsBecause:
      advice?.outcome === proposed.outcome ? null : proposed.differsBecause?.trim() || null,
    rationale: proposed.rationale ?? '',
    details: { ...done.details, ...(before && { before }) },
    caseId: done.caseId,
    recordedBy: caller.workerId,
  });
  const version = await settleItem(
    call.db,
    { id: itemId, settledBy: caller.workerId },
    { state: 'decided' },
  );

  const where = { teamId, meetingId: meeting.id, itemId };
  const caseIds = done.caseId === null ? {} : { caseIds: [done.caseId] };
  if (inquiryId !== null) {
    const changed = done.inquiryVersion === undefined ? {} : { version: done.inquiryVersion };
    call.tell({
      ...where,
      kind: 'inquiry.decided',
      inquiryIds: [inquiryId],
      ...caseIds,
      ...changed,
    });
  }
  const pending = pendingCaseId === null ? {} : { pendingCaseIds: [pendingCaseId] };
  // The case that was opened between meetings is flagged no longer.
  const onRecord =
    item.kind === 'opening_record' && item.caseId !== null ? { caseIds: [item.caseId] } : {};
  call.tell({ ...where, kind: 'decision.made', ...pending, ...onRecord, version });
  logItem(call, item);
  return itemReply(call, { id: itemId, meetingId: meeting.id });
};

/** What an undoing would go back to. */
async function standingBefore(
  { db }: Pick<Inside, 'db'>,
  { inquiryId, caseId }: LockedItem,
  outcome: DecisionOutcome,
): Promise<DecisionDetails['before']> {
  if (inquiryId !== null) return { inquiry: await standingOf(db, inquiryId) };
  if (caseId === null) return undefined;
  if (outcome === 'close_case' || outcome === 'hand_over') {
    const beside = await findBeside(db, caseId);
    return beside && { beside };
  }
  if (outcome !== 'reopen_case') return undefined;
  const closing = await findClosing(db, caseId);
  return closing && { closing };
}
