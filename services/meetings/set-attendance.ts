import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseOver } from './meeting-rules.ts';
import { findAttendance, upsertAttendance } from './meeting-sql.ts';
import { lockKnownMeeting } from './read-meeting.ts';

export const setAttendance: Handler<'setAttendance'> = async (call) => {
  const { meetingId, workerId } = call.path;
  const { isPresent, by = null } = call.body;
  const { teamId, state } = await lockKnownMeeting(call, meetingId);
  refuseOver(state);
  const before = await findAttendance(call.db, meetingId, workerId);
  if (!before || (isPresent && !before.isMember)) throw new Problem('worker-not-available');
  await upsertAttendance(call.db, { meetingId, workerId, isPresent, by });
  call.tell({ teamId, kind: 'attendance.changed', meetingId, workerIds: [workerId] });
  call.log({ teamId, meetingId });
  const after = await findAttendance(call.db, meetingId, workerId);
  return { status: 200, body: (after ?? before).attendance };
};
