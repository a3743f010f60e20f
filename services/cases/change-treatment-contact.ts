import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { touchCase } from './case-sql.ts';
import { changeEngagementDates } from './contact-sql.ts';
import { contactReply, lockStandingContact } from './standing-contact.ts';

/** A known end ends nothing, it puts the seat at risk; access ends on its own day and leaves the seat. */
export const changeTreatmentContact: Handler<'changeTreatmentContact'> = async (call) => {
  const { treatmentContactId } = call.path;
  const contact = await lockStandingContact(call, treatmentContactId, call.expectedVersion);
  if (contact.hasEnded) throw new Problem('contact-ended');
  const { teamId, caseId, workerId } = contact;
  await changeEngagementDates(call.db, treatmentContactId, call.body);
  const version = await touchCase(call.db, caseId);
  call.tell({
    teamId,
    kind: 'treatment_contact.changed',
    caseIds: [caseId],
    workerIds: [workerId],
    version,
  });
  call.log({ teamId, caseId, workerId });
  return contactReply(call, treatmentContactId);
};
