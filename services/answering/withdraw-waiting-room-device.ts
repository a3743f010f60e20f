import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { getDevice, lockDevice, withdrawDevice } from './waiting-room-sql.ts';

export const withdrawWaitingRoomDevice: Handler<'withdrawWaitingRoomDevice'> = async (call) => {
  const { waitingRoomDeviceId: id } = call.path;
  const found = await lockDevice(call.db, id);
  if (!found) throw new Problem('not-found');
  if (!found.isWithdrawn) await withdrawDevice(call.db, id);
  call.log({ teamId: found.teamId });
  return { status: 200, body: await getDevice(call.db, id) };
};
