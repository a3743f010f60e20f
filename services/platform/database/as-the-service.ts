import { sql, type Transaction } from 'kysely';
import type { DB } from './connect.ts';

/**
 * For what follows by rule from an act, whoever does it, and is not theirs to see: in the teams that they may act in, `work` is
 * the service's own. Nothing that it reads is for the caller to be told.
 */
export async function asTheService<R>(
  db: Transaction<DB>,
  name: string,
  work: () => Promise<R>,
): Promise<R> {
  const { rows } = await sql<{ actor: string }>`
    select current_setting('skulder.actor') as actor`.execute(db);
  const be = (actor: string) => sql`select set_config('skulder.actor', ${actor}, true)`.execute(db);
  await be(`system:${name}`);
  const result = await work();
  await be(rows[0]!.actor);
  return result;
}
