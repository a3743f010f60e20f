import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { insertComment } from './minutes-comment-sql.ts';
import { lockKnownMeeting } from './read-meeting.ts';

export const commentOnMinutes: Handler<'commentOnMinutes'> = async (call) => {
  const { meetingId } = call.path;
  const { workerId } = call.caller;
  const { teamId, state } = await lockKnownMeeting(call, meetingId);
  if (state !== 'closed') throw new Problem('meeting-not-closed');
  if (workerId === null) throw new Problem('not-allowed');
  const row = { id: newId(), meetingId, teamId, text: call.body.text, writtenBy: workerId };
  const body = await insertComment(call.db, row);
  call.tell({ teamId, kind: 'minutes.commented', meetingId });
  call.log({ teamId, meetingId });
  return { status: 201, body };
};
