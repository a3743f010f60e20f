import { sql } from 'kysely';
import type { Inside } from '../database/transact.ts';
import { newId } from '../database/new-id.ts';
import { hashOf, newToken } from './tokens.ts';

export interface NewInvitation {
  id: string;
  workerId: string;
  url: string;
  expiresAt: string;
}

/**
 * A one-time link for the worker, which is told here only: the database keeps a hash of its secret. Undefined when the
 * caller is not the one to invite this worker.
 */
export async function makeInvitation(
  { db }: Pick<Inside, 'db'>,
  publicUrl: string,
  workerId: string,
): Promise<NewInvitation | undefined> {
  const token = newToken();
  const { rows } = await sql<{ until: string | null }>`
    select make_invitation(${hashOf(token)}, ${workerId}) as until`.execute(db);
  const expiresAt = rows[0]?.until;
  if (!expiresAt) return undefined;
  return { id: newId(), workerId, url: invitationLink(new URL(publicUrl), token), expiresAt };
}

/** Where the holder of an invitation accepts it. */
export function invitationLink(publicUrl: URL, token: string): string {
  return new URL(`/auth/invitation/${token}`, publicUrl).href;
}
