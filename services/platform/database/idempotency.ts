import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from './connect.ts';

/*
 * A command may be sent again with the same key: after a lost connection nobody knows whether COMMIT came
 * through. The key is a row of the same transaction as the effect, so either both are there or neither.
 * A second sender with the same key waits on the row until the first has committed or rolled back.
 */

export interface KeptReply {
  status: number;
  body?: unknown;
  etag?: number;
  location?: string;
}

export type KeyStanding = 'new' | 'other_request' | KeptReply;

/** Claims a key for this request, or tells what became of it. `fingerprint` = everything the command depends on. */
export async function claimKey(
  db: Transaction<DB>,
  claim: { accountId: string; key: string; operationId: string; fingerprint: unknown },
): Promise<KeyStanding> {
  const requestHash = createHash('sha256').update(JSON.stringify(claim.fingerprint)).digest();
  const inserted = await sql`
    insert into idempotency_keys (account_id, key, operation_id, request_hash)
    values (${claim.accountId}, ${claim.key}, ${claim.operationId}, ${requestHash})
    on conflict do nothing returning 1`.execute(db);
  if (inserted.rows.length > 0) return 'new';
  const { rows } = await sql<{ same: boolean; reply: KeptReply | null }>`
    select operation_id = ${claim.operationId} and request_hash = ${requestHash} as same, reply
    from idempotency_keys where account_id = ${claim.accountId} and key = ${claim.key}`.execute(db);
  const earlier = rows[0];
  if (!earlier?.same || !earlier.reply) return 'other_request';
  return earlier.reply;
}

export async function keepReply(
  db: Transaction<DB>,
  claim: { accountId: string; key: string },
  reply: KeptReply,
): Promise<void> {
  await sql`
    update idempotency_keys set reply = ${JSON.stringify(reply)}::text::jsonb
    where account_id = ${claim.accountId} and key = ${claim.key}`.execute(db);
}
