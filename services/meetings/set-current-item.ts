import type { Handler } from '../platform/http/handlers.ts';
import { invalid } from './decision-rules.ts';
import { refuseNotInSession } from './meeting-rules.ts';
import { findMeetingCard, pointAt } from './meeting-sql.ts';
import { lockKnownMeeting } from './read-meeting.ts';

export const setCurrentItem: Handler<'setCurrentItem'> = async (call) => {
  const { meetingId } = call.path;
  const { itemId } = call.body;
  const { teamId, state } = await lockKnownMeeting(call, meetingId);
  refuseNotInSession(state);
  if (!(await pointAt(call.db, meetingId, itemId))) {
    throw invalid('/itemId', 'is no item of this meeting');
  }
  call.tell({
    teamId,
    kind: 'meeting.current_item_changed',
    meetingId,
    ...(itemId !== null && { itemId }),
  });
  call.log({ teamId, meetingId });
  return { status: 200, body: await findMeetingCard(call.db, meetingId) };
};
