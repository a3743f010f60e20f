import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseNotInSession } from './meeting-rules.ts';
import { findMeeting, insertTakeover } from './meeting-sql.ts';
import { lockKnownMeeting, meetingReply } from './read-meeting.ts';

/** One's own act: from whom is what the database finds under the meeting's lock. Doing it already changes nothing. */
export const takeOverDuty: Handler<'takeOverDuty'> = async (call) => {
  const { meetingId } = call.path;
  const { duty } = call.body;
  const { workerId } = call.caller;
  const { teamId, state, version } = await lockKnownMeeting(call, meetingId, call.expectedVersion);
  refuseNotInSession(state);
  if (workerId === null) throw new Problem('worker-not-available');
  const now = await findMeeting(call.db, meetingId);
  const holder = duty === 'chair' ? now?.chair : now?.minuteTaker;
  if (holder?.id !== workerId) {
    await insertTakeover(call.db, { id: newId(), meetingId, teamId, duty, workerId });
    const told = { teamId, kind: 'meeting.turns_changed', meetingId, version: version + 1 };
    call.tell({ ...told, workerIds: [workerId] });
  }
  return meetingReply(call, meetingId);
};
