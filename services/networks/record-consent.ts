import type { Handler } from '../platform/http/handlers.ts';
import { refuseConsent } from './network-rules.ts';
import { insertConsent } from './network-sql.ts';
import { contactReply, lockStandingContact } from './standing-contact.ts';

export const recordConsent: Handler<'recordConsent'> = async (call) => {
  const { contactId } = call.path;
  const before = await lockStandingContact(call, contactId, call.expectedVersion);
  const { answer, said, covers = [], saidOn = before.today } = call.body;
  refuseConsent(before, { answer, covers, saidOn });
  const { teamId, caseId } = before;
  await insertConsent(call.db, { teamId, caseId, contactId, answer, covers, said, saidOn });
  return { status: 200, ...(await contactReply(call, before, contactId)) };
};
