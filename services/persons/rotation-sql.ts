import type { Direct, Statements } from '../platform/database/direct.ts';

/** As the owner, who sees every team: the keys are nobody's in particular. */
export type OwnersSql = Direct;

export interface SealedRow {
  id: string;
  teamId: string;
  keyId: string;
  bytes: Buffer;
}

/** Sealed with a key of the ring that is not its first; whoever changes one of them waits until the batch is whole. */
export function findSealedOtherwise(
  sql: Statements,
  ringIds: readonly string[],
  atMost: number,
): Promise<SealedRow[]> {
  return sql<SealedRow[]>`
    select id, team_id as "teamId", national_id_key as "keyId", national_id_sealed as bytes from persons
    where national_id_key = any (${ringIds.slice(1)}) order by id limit ${atMost} for update`;
}

export async function sealAnew(
  sql: Statements,
  row: { id: string; keyId: string; bytes: Buffer; mark: Buffer },
): Promise<void> {
  await sql`
    update persons set national_id_key = ${row.keyId}, national_id_sealed = ${row.bytes}, national_id_hash = ${row.mark}
    where id = ${row.id}`;
}

/** Keys that something is sealed with and the ring does not have. */
export function findUnknownKeys(
  sql: Statements,
  ringIds: readonly string[],
): Promise<{ keyId: string; count: number }[]> {
  return sql<{ keyId: string; count: number }[]>`
    select national_id_key as "keyId", count(*)::integer as count from persons
    where national_id_key <> all (${[...ringIds]}) group by 1 order by 1`;
}
