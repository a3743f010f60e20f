import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { putOnLaterAgenda, settleItem } from './agenda-sql.ts';
import { isToCome, lockMeeting } from './meeting-sql.ts';
import type { LockedMeeting } from './meeting-sql.ts';

/** The meeting to defer to, locked until commit; undefined when it is none of the team's. */
export async function lockLaterMeeting(
  { db }: Pick<Inside, 'db'>,
  meetingId: string,
  teamId: string,
) {
  const later = await lockMeeting(db, meetingId);
  return later?.teamId === teamId
    ? { ...later, isToCome: await isToCome(db, meetingId) }
    : undefined;
}

/** Puts one open item off, and tells of it on both agendas. */
export async function putOff(
  call: Inside,
  item: { id: string; inquiryId: string | null; pendingCaseId: string | null },
  { from, toMeetingId }: { from: LockedMeeting; toMeetingId: string },
): Promise<void> {
  const { id: itemId, inquiryId, pendingCaseId } = item;
  const { teamId } = from;
  const thereId = await putOnLaterAgenda(call.db, { id: newId(), itemId, toMeetingId });
  const settled = { id: itemId, settledBy: call.caller.workerId };
  const version = await settleItem(call.db, settled, { state: 'deferred', toMeetingId });
  call.tell({
    teamId,
    kind: 'agenda_item.deferred',
    meetingId: from.id,
    itemId,
    ...(inquiryId !== null && { inquiryIds: [inquiryId] }),
    ...(pendingCaseId !== null && { pendingCaseIds: [pendingCaseId] }),
    version,
  });
  call.tell({ teamId, kind: 'agenda_item.added', meetingId: toMeetingId, itemId: thereId });
}
