import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { currentSeats, touchCase } from './case-sql.ts';
import { isKnownWorker, isOnePersonAmong, moveContactTo, nameWorker } from './contact-sql.ts';
import { contactReply, lockStandingContact } from './standing-contact.ts';

/*
 * The contact sat unnamed and is known now. It was the same person all along, so no seat is handed over: either the
 * unnamed worker gets a name, or the engagement and its seat turn out to be those of a worker who is known already.
 */
export const nameTreatmentContact: Handler<'nameTreatmentContact'> = async (call) => {
  const { treatmentContactId } = call.path;
  const contact = await lockStandingContact(call, treatmentContactId, call.expectedVersion);
  if (!contact.isUnnamed) throw new Problem('contact-already-named');

  const workerIds = [contact.workerId];
  if ('workerId' in call.body) {
    const { workerId } = call.body;
    if (!(await isKnownWorker(call.db, workerId))) throw new Problem('not-found');
    const seats = await currentSeats(call.db, contact.caseId);
    const sitting = seats.map((seat) => seat.workerId);
    if (sitting.includes(workerId) || (await isOnePersonAmong(call.db, [workerId, ...sitting]))) {
      throw new Problem('seat-same-worker');
    }
    await moveContactTo(call.db, treatmentContactId, workerId);
    workerIds.push(workerId);
  } else {
    await nameWorker(call.db, contact.workerId, call.body);
    call.tell({ teamId: organisationStream, kind: 'worker.changed', workerIds });
  }
  const version = await touchCase(call.db, contact.caseId);
  const { teamId, caseId } = contact;
  call.tell({ teamId, kind: 'treatment_contact.named', caseIds: [caseId], workerIds, version });
  call.log({ teamId, caseId, workerId: contact.workerId });
  return contactReply(call, treatmentContactId);
};
