import type { Handler } from '../platform/http/handlers.ts';
import { withdraw } from './guest-sql.ts';
import { refuseClosed } from './meeting-rules.ts';
import { guestReply, lockGuest } from './standing-guest.ts';

export const withdrawGuest: Handler<'withdrawGuest'> = async (call) => {
  const { guest, item } = await lockGuest(call, call.path.guestId);
  refuseClosed(item.meeting.state);
  const { id } = guest;
  if (guest.withdrawnAt === null) await withdraw(call.db, id, call.caller.workerId);
  return { status: 200, body: await guestReply(call, { id, item }, 'guest.withdrawn') };
};
