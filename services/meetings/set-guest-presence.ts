import type { Handler } from '../platform/http/handlers.ts';
import { refusePresence } from './guest-rules.ts';
import { setPresence } from './guest-sql.ts';
import { guestReply, lockGuest } from './standing-guest.ts';

export const setGuestPresence: Handler<'setGuestPresence'> = async (call) => {
  const { guest, item } = await lockGuest(call, call.path.guestId);
  refusePresence(item.meeting.state, guest.withdrawnAt !== null);
  const { id } = guest;
  await setPresence(call.db, id, call.body.isPresent);
  return { status: 200, body: await guestReply(call, { id, item }, 'guest.changed') };
};
