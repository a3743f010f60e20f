import type { AccessEntry, EventDraft, Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findConsultation, lockConsultation } from './consultation-sql.ts';
import type { Consultation } from './words.ts';

/** The consultation at the version that the caller last saw, locked until commit. */
export async function lockKnownConsultation(
  { db }: Pick<Inside, 'db'>,
  consultationId: string,
  expectedVersion: number,
): Promise<Consultation> {
  const isThere = await lockConsultation(db, consultationId);
  const found = isThere ? await findConsultation(db, consultationId) : undefined;
  if (!found) throw new Problem('not-found');
  if (found.version !== expectedVersion)
    throw new Problem('version-stale', { current: found }, [seenIn(found)]);
  return found;
}

/** The same of a discussion whose home unit has not been told. */
export async function lockWaitingNotice(
  call: Pick<Inside, 'db'>,
  consultationId: string,
  expectedVersion: number,
): Promise<Consultation> {
  const found = await lockKnownConsultation(call, consultationId, expectedVersion);
  if (!found.notice) throw new Problem('notice-not-due');
  if (found.notice.isGiven) throw new Problem('notice-given');
  return found;
}

/** Tells and logs what was written of a consultation, and answers how it is now. */
export async function written(
  call: Pick<Inside, 'db' | 'tell' | 'log'>,
  kind: 'consultation.recorded' | 'consultation.changed' | 'consultation.notice_given',
  consultationId: string,
): Promise<{ body: Consultation; etag: number }> {
  const body = await findConsultation(call.db, consultationId);
  if (!body) throw new Problem('not-found');
  const { teamId, caseId, version } = body;
  const event: EventDraft = { teamId, kind, consultationId, version };
  if (caseId) event.caseIds = [caseId];
  call.tell(event);
  call.log(seenIn(body));
  return { body, etag: version };
}

/** Whom it is about, as far as anybody of the team. */
function seenIn({ teamId, caseId }: Consultation): AccessEntry {
  return { teamId, caseId: caseId ?? undefined };
}
