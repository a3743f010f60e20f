import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findContact, lockContact } from './contact-sql.ts';
import type { LockedContact } from './contact-sql.ts';

/** The engagement at the version last seen, locked until commit. */
export async function lockStandingContact(
  inside: Pick<Inside, 'db'>,
  contactId: string,
  expectedVersion: number,
): Promise<LockedContact> {
  const contact = await lockContact(inside.db, contactId);
  if (!contact) throw new Problem('not-found');
  if (contact.version !== expectedVersion) {
    const { body } = await contactReply(inside, contactId);
    const { teamId, caseId } = contact;
    throw new Problem('version-stale', { current: body }, [{ teamId, caseId }]);
  }
  return contact;
}

/** The reply of a command on a treatment contact: the contact as they are now, with the version. */
export async function contactReply({ db }: Pick<Inside, 'db'>, contactId: string) {
  const body = await findContact(db, contactId);
  if (!body) throw new Problem('not-found');
  return { status: 200 as const, body, etag: body.version };
}
