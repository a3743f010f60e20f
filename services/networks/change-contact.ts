import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseTooMuch, refuseWhenClosed } from './network-rules.ts';
import { updateContact } from './network-sql.ts';
import { contactReply, lockStandingContact } from './standing-contact.ts';

export const changeContact: Handler<'changeContact'> = async (call) => {
  const { contactId } = call.path;
  const before = await lockStandingContact(call, contactId, call.expectedVersion);
  refuseWhenClosed(before.caseState, call.body);
  refuseTooMuch(before.registration, call.body, false);
  refuseWrittenNationalIds(call.body, before.today);
  await updateContact(call.db, contactId, call.body);
  return { status: 200, ...(await contactReply(call, before, contactId)) };
};
