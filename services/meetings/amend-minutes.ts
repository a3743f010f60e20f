import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { insertAddendum } from './minutes-sql.ts';
import { lockKnownMeeting } from './read-meeting.ts';

export const amendMinutes: Handler<'amendMinutes'> = async (call) => {
  const { meetingId } = call.path;
  const { workerId } = call.caller;
  const { teamId, state } = await lockKnownMeeting(call, meetingId);
  if (state !== 'closed') throw new Problem('meeting-not-closed');
  if (workerId === null) throw new Problem('not-allowed');
  const { text } = call.body;
  const row = { id: newId(), meetingId, teamId, text, writtenBy: workerId };
  const body = await insertAddendum(call.db, row);
  call.tell({ teamId, kind: 'minutes.amended', meetingId });
  call.log({ teamId, meetingId });
  return { status: 201, body };
};
