import type { Handler } from '../platform/http/handlers.ts';
import { takeAway } from './network-sql.ts';
import { contactReply, lockStandingContact } from './standing-contact.ts';

export const removeContact: Handler<'removeContact'> = async (call) => {
  const { contactId } = call.path;
  const before = await lockStandingContact(call, contactId, call.expectedVersion);
  await takeAway(call.db, contactId);
  return { status: 200, ...(await contactReply(call, before, contactId)) };
};
