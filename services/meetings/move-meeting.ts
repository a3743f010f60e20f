import type { Handler } from '../platform/http/handlers.ts';
import { fillAgenda } from './agenda-sql.ts';
import { invalid } from './decision-rules.ts';
import { lockOfYear, yearMeetingReply } from './meeting-of-year.ts';
import { refuseBegun } from './meeting-rules.ts';
import { passOnTurns } from './pass-on-turns.ts';
import { moveTo } from './year-sql.ts';

export const moveMeeting: Handler<'moveMeeting'> = async (call) => {
  const { meetingId } = call.path;
  const { startsAt, changeCause = null } = call.body;
  const { teamId, state, version } = await lockOfYear(call, meetingId, call.expectedVersion);
  refuseBegun(state);
  if (!(await moveTo(call.db, meetingId, { startsAt, changeCause })))
    throw invalid('/startsAt', 'is on no day to come');
  call.tell({ teamId, kind: 'meeting.moved', meetingId, version: version + 1 });
  for (const change of await fillAgenda(call.db, teamId)) call.tell(change);
  // Whoever is no member by then, and a week that nobody had been planned for.
  await passOnTurns(call, teamId, (holder, { id }) => id === meetingId && holder === null);
  return yearMeetingReply(call, meetingId, teamId);
};
