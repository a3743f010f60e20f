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
 * The answer is given again only while the sender still sees what they saw of what it was about, and for a day.
 */

export interface KeptReply {
  status: number;
  body?: unknown;
  etag?: number | string;
  location?: string;
}

/** What an answer was about. `onVisit`: the sender saw the case on a visit, which may be over by what they did. */
export type KeptEntry = AccessEntry & { onVisit?: true };

/** `named`: what the first answer was about, as the access log has it. */
export type KeyStanding =
  | { standing: 'new' }
  | { standing: 'other_request' }
  | { standing: 'repeated'; reply: KeptReply; named: KeptEntry[] }
  | { standing: 'unseen'; named: KeptEntry[] };

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
  named: readonly KeptEntry[],
): Promise<void> {
  const [answered, about] = [JSON.stringify(reply), JSON.stringify(named)];
  await sql`
    select keep_reply(${key}, ${answered}::text::jsonb, ${about}::text::jsonb)`.execute(db);
}

/** Whether the caller sees everything that the entries name. */
export async function seesAll(
  db: Transaction<DB>,
  entries: readonly AccessEntry[],
): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`
    select unseen_among(${JSON.stringify(entries)}::text::jsonb) = '{}' as sees`.execute(db);
  return rows[0]!.sees;
}
