import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from './connect.ts';
import type { AccessEntry } from './transact.ts';

/*
 * A command may be sent again with the same key: after a lost connection nobody knows whether COMMIT came
 * through. The key is a row of the same transaction as the effect, so either both are there or neither.
 * A second sender with the same key waits on the row until the first has committed or rolled back.
 *
 * The answer is given again only while the sender still sees everything it was about, and for a day.
 */

export interface KeptReply {
  status: number;
  body?: unknown;
  etag?: number | string;
  location?: string;
}

/** `named`: what the first answer was about, as the access log has it. */
export type KeyStanding =
  | { standing: 'new' }
  | { standing: 'other_request' }
  | { standing: 'repeated'; reply: KeptReply; named: AccessEntry[] }
  | { standing: 'unseen'; named: AccessEntry[] };

/** Claims a key of the caller's for this request, or tells what became of it. `fingerprint` = everything the command depends on. */
export async function claimKey(
  db: Transaction<DB>,
  claim: { key: string; operationId: string; fingerprint: unknown },
): Promise<KeyStanding> {
  const requestHash = createHash('sha256').update(JSON.stringify(claim.fingerprint)).digest();
  const { rows } = await sql<KeyStanding>`
    select standing, reply, named
    from claim_key(${claim.key}, ${claim.operationId}, ${requestHash})`.execute(db);
  return rows[0]!;
}

export async function keepReply(
  db: Transaction<DB>,
  { key }: { key: string },
  reply: KeptReply,
  named: readonly AccessEntry[],
): Promise<void> {
  await sql`
    update idempotency_keys
    set reply = ${JSON.stringify(reply)}::text::jsonb, named = ${JSON.stringify(named)}::text::jsonb
    where account_id = acting_account_id() and key = ${key}`.execute(db);
}
