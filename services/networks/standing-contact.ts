import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { getContact, lockContact, type LockedContact } from './network-sql.ts';

/** The contact at the version that the caller last saw, locked until commit. */
export async function lockStandingContact(
  { db }: Pick<Inside, 'db'>,
  contactId: string,
  expectedVersion: number,
): Promise<LockedContact> {
  const found = await lockContact(db, contactId);
  if (!found) throw new Problem('not-found');
  const { teamId, caseId } = found;
  if (found.isRemoved) throw new Problem('contact-removed');
  if (found.version !== expectedVersion) {
    const current = await getContact(db, contactId);
    throw new Problem('version-stale', { current }, [{ teamId, caseId }]);
  }
  return found;
}

/** Tells that something of the network changed, logs it, and answers the contact as it is now. */
export async function contactReply(
  { db, tell, log }: Pick<Inside, 'db' | 'tell' | 'log'>,
  { teamId, caseId }: { teamId: string; caseId: string },
  contactId: string,
) {
  tell({ teamId, kind: 'network.changed', caseIds: [caseId] });
  log({ action: 'write', teamId, caseId });
  const body = await getContact(db, contactId);
  return { body, etag: body.version };
}
