import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { newScreenCode, screenCodeHash } from '../platform/identity/tokens.ts';
import { getDevice, insertDevice } from './waiting-room-sql.ts';

/** A code that works once, for ten minutes, to be typed on the screen. Only its hash is kept. */
export const pairWaitingRoomDevice: Handler<'pairWaitingRoomDevice'> = async (call) => {
  const { teamId } = call.path;
  const { workerId } = call.caller;
  if (workerId === null) throw new Problem('not-allowed');
  const [id, code] = [newId(), newScreenCode()];
  const pairingHash = screenCodeHash('waiting-room', code);
  const { name } = call.body;
  const expiresAt = await insertDevice(call.db, {
    id,
    teamId,
    name,
    pairingHash,
    madeBy: workerId,
  });
  call.log({ teamId });
  return { status: 201, body: { code, expiresAt, device: await getDevice(call.db, id) } };
};
