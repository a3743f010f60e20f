import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { makeInvitation } from '../platform/identity/invitation.ts';
import { touchCase } from './case-sql.ts';
import { changeEngagementDates, isWithinAYear } from './contact-sql.ts';
import { lockStandingContact } from './standing-contact.ts';

/** A link to the one case, until the day: whoever opens it is this contact from then on. */
export function inviteTreatmentContactFrom(publicUrl: string): Handler<'inviteTreatmentContact'> {
  return async (call) => {
    const { treatmentContactId } = call.path;
    const { accessUntilOn } = call.body;
    const contact = await lockStandingContact(call, treatmentContactId, call.expectedVersion);
    if (contact.hasEnded) throw new Problem('contact-ended');
    if (contact.isUnnamed) throw new Problem('contact-unnamed');
    if (!(await isWithinAYear(call.db, accessUntilOn))) {
      const message = 'must be a day to come, within a year';
      throw new Problem('validation-failed', { errors: [{ pointer: '/accessUntilOn', message }] });
    }
    await changeEngagementDates(call.db, treatmentContactId, { accessUntilOn });
    const { teamId, caseId, workerId } = contact;
    const invitation = await makeInvitation(call, publicUrl, workerId);
    if (!invitation) throw new Problem('contact-signs-in');
    const version = await touchCase(call.db, caseId);
    call.tell({
      teamId,
      kind: 'treatment_contact.changed',
      caseIds: [caseId],
      workerIds: [workerId],
      version,
    });
    call.log({ teamId, caseId, workerId });
    return { status: 201, body: invitation, etag: contact.version + 1 };
  };
}
