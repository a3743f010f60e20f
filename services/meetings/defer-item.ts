import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { putOnLaterAgenda, settleItem } from './agenda-sql.ts';
import { lockKnownItem, logItem } from './known-item.ts';
import { refuseDeferral } from './meeting-rules.ts';
import { isToCome, lockMeeting } from './meeting-sql.ts';
import { itemReply } from './read-items.ts';

export const deferItem: Handler<'deferItem'> = async (call) => {
  const { itemId } = call.path;
  const { toMeetingId } = call.body;
  const item = await lockKnownItem(call, itemId, call.expectedVersion);
  const { meeting: from, teamId, inquiryId, pendingCaseId } = item;
  const later = await lockMeeting(call.db, toMeetingId);
  const isOfTeam = later?.teamId === teamId;
  refuseDeferral({
    item,
    from,
    to: isOfTeam ? { ...later, isToCome: await isToCome(call.db, toMeetingId) } : undefined,
  });
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
  logItem(call, item);
  return itemReply(call, { id: itemId, meetingId: from.id });
};
