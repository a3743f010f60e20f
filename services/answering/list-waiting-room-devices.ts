import type { Handler } from '../platform/http/handlers.ts';
import { listDevices } from './waiting-room-sql.ts';

export const listWaitingRoomDevices: Handler<'listWaitingRoomDevices'> = async (call) => {
  const { teamId } = call.path;
  const items = await listDevices(call.db, teamId);
  call.log({ teamId });
  return { status: 200, body: { items } };
};
