import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';

type Caseload = components['schemas']['Caseload'];

/** Counts of a team that the caller is in or leads; undefined for anybody else. */
export async function countCaseload(
  db: Transaction<DB>,
  teamId: string,
): Promise<Caseload | undefined> {
  const { rows } = await sql<{
    caseload: Caseload | null;
  }>`select caseload_json(${teamId}) as caseload`.execute(db);
  return rows[0]?.caseload ?? undefined;
}
