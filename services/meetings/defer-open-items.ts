import { seeingAll } from '../platform/database/seeing-all.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { findOpenItems } from './agenda-sql.ts';
import { lockLaterMeeting, putOff } from './later-meeting.ts';
import { blocksClosing, refuseDeferralTo } from './meeting-rules.ts';
import { lockKnownMeeting, meetingReply } from './read-meeting.ts';

/** Everything that keeps the meeting from closing, also what came while it was being read: nothing is lost by it. */
export const deferOpenItems: Handler<'deferOpenItems'> = async (call) => {
  const { meetingId } = call.path;
  const { toMeetingId } = call.body;
  const from = await lockKnownMeeting(call, meetingId, call.expectedVersion);
  refuseDeferralTo({ from, to: await lockLaterMeeting(call, toMeetingId, from.teamId) });
  await seeingAll(call.db, async () => {
    const items = await findOpenItems(call.db, meetingId);
    for (const item of items.filter(blocksClosing)) await putOff(call, item, { from, toMeetingId });
  });
  return meetingReply(call, meetingId);
};
