import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import { touchCase } from './case-sql.ts';
import { changeEngagementDates, isWithinAYear, makeContactInvitation } from './contact-sql.ts';
import { lockStandingContact } from './standing-contact.ts';

/** The link is in this reply only: the database keeps a hash of its secret. */
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
    const token = newToken();
    const expiresAt = await makeContactInvitation(call.db, hashOf(token), workerId);
    if (expiresAt === null) throw new Problem('contact-signs-in');
    const version = await touchCase(call.db, caseId);
    call.tell({
      teamId,
      kind: 'treatment_contact.changed',
      caseIds: [caseId],
      workerIds: [workerId],
      version,
    });
    call.log({ teamId, caseId, workerId });
    const url = new URL(`/auth/invitation/${token}`, publicUrl).href;
    const etag = contact.version + 1;
    return { status: 201, body: { id: newId(), workerId, url, expiresAt }, etag };
  };
}
