import type { Handler } from '../platform/http/handlers.ts';
import { lockKnownItem, logItem } from './known-item.ts';
import { lockLaterMeeting, putOff } from './later-meeting.ts';
import { refuseDeferral } from './meeting-rules.ts';
import { itemReply } from './read-items.ts';

export const deferItem: Handler<'deferItem'> = async (call) => {
  const { itemId } = call.path;
  const { toMeetingId } = call.body;
  const item = await lockKnownItem(call, itemId, call.expectedVersion);
  const { meeting: from, teamId } = item;
  refuseDeferral({ item, from, to: await lockLaterMeeting(call, toMeetingId, teamId) });
  await putOff(call, item, { from, toMeetingId });
  logItem(call, item);
  return itemReply(call, { id: itemId, meetingId: from.id });
};
