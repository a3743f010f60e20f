import type { Database } from '../database/connect.ts';
import { makeFirstAdministratorInvitation } from './identity-sql.ts';
import { invitationLink } from './invitation.ts';
import { hashOf, newToken } from './tokens.ts';

/** A one-time link, good for 24 hours, that makes whoever accepts it the first administrator; undefined once there is one. */
export async function makeFirstAdministratorLink(
  database: Database,
  publicUrl: URL,
): Promise<string | undefined> {
  const token = newToken();
  const isMade = await makeFirstAdministratorInvitation(database, hashOf(token));
  return isMade ? invitationLink(publicUrl, token) : undefined;
}
