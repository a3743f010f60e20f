import type { Handler } from '../platform/http/handlers.ts';
import { fillAgenda } from './agenda-sql.ts';
import { lockOfYear, yearMeetingReply } from './meeting-of-year.ts';
import { refuseBegun, refuseOver } from './meeting-rules.ts';
import { cancel } from './year-sql.ts';

export const cancelMeeting: Handler<'cancelMeeting'> = async (call) => {
  const { meetingId } = call.path;
  const { teamId, state } = await lockOfYear(call, meetingId, call.expectedVersion);
  refuseBegun(state);
  refuseOver(state);
  const version = await cancel(call.db, meetingId, call.body.changeCause);
  call.tell({ teamId, kind: 'meeting.cancelled', meetingId, version });
  for (const change of await fillAgenda(call.db, teamId)) call.tell(change);
  return yearMeetingReply(call, meetingId, teamId);
};
