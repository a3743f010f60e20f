import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { newScreenCode, projectorCodeHash } from '../platform/identity/tokens.ts';
import { refuseOver } from './meeting-rules.ts';
import { insertProjector } from './meeting-sql.ts';
import { lockKnownMeeting } from './read-meeting.ts';

/** A code that works once, for five minutes. Only its hash is kept. */
export const pairProjector: Handler<'pairProjector'> = async (call) => {
  const { meetingId } = call.path;
  const { workerId } = call.caller;
  const { teamId, state } = await lockKnownMeeting(call, meetingId);
  refuseOver(state);
  if (workerId === null) throw new Problem('not-allowed');
  const id = newId();
  const code = newScreenCode();
  const row = { id, teamId, meetingId, codeHash: projectorCodeHash(code), madeBy: workerId };
  const expiresAt = await insertProjector(call.db, row);
  call.log({ teamId, meetingId });
  return { status: 201, body: { id, meetingId, code, expiresAt } };
};
