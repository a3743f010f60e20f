import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';

type Db = Transaction<DB>;
type OwnSession = components['schemas']['OwnSession'];

export async function findOwnSessions(
  db: Db,
  currentId: string | null,
  limit: number,
): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    select id, id is not distinct from ${currentId}::uuid as "isCurrent", employment, browser, operating_system as "operatingSystem",
      started_at as "startedAt", last_active_at as "lastActiveAt", ends_at as "endsAt"
    from own_sessions() order by "isCurrent" desc, last_active_at desc, id limit ${sql.lit(limit)}`.execute(
    db,
  );
  return rows;
}

/** False: the caller has no such session. */
export async function endOneSession(db: Db, sessionId: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select end_own_session(${sessionId}) as ended`.execute(db);
  return rows[0]?.ended === true;
}

export async function endSessionsBut(db: Db, currentId: string): Promise<void> {
  await sql`select end_other_sessions(${currentId})`.execute(db);
}
