import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { MinutesComment } from './words.ts';

type Db = Transaction<DB>;

// Of `c`; whether it has been answered is on the addendum below the same minutes.
export const comment = sql`
  jsonb_build_object('id', c.id, 'at', c.written_at, 'text', c.text, 'byId', c.written_by,
    'byName', (select name from workers where id = c.written_by), 'addendumId', c.addendum_id, 'withdrawnAt', c.withdrawn_at)`;

export interface LockedComment {
  id: string;
  teamId: string;
  meetingId: string;
  writtenBy: string;
  isSettled: boolean;
}

/** Takes the comment until commit. Undefined: none that the caller may see. */
export async function lockComment(db: Db, commentId: string): Promise<LockedComment | undefined> {
  const { rows } = await sql<LockedComment>`
    select id, team_id as "teamId", meeting_id as "meetingId", written_by as "writtenBy",
      num_nonnulls(addendum_id, withdrawn_at) > 0 as "isSettled"
    from minutes_comments where id = ${commentId} for no key update`.execute(db);
  return rows[0];
}

export async function insertComment(
  db: Db,
  row: { id: string; meetingId: string; teamId: string; text: string; writtenBy: string },
): Promise<MinutesComment> {
  // Answered as written: it is not there for its own writer when it names what is closed to them.
  const { rows } = await sql<{ comment: MinutesComment }>`
    with c as materialized (select ${row.id}::uuid as id, current_instant() as written_at, ${row.text}::text as text,
      ${row.writtenBy}::uuid as written_by, null::uuid as addendum_id, null::timestamptz as withdrawn_at), written as (
      insert into minutes_comments (id, meeting_id, team_id, text, written_by, written_at)
      select id, ${row.meetingId}, ${row.teamId}, text, written_by, written_at from c)
    select ${comment} as comment from c`.execute(db);
  return rows[0]?.comment as MinutesComment; // inserted or thrown
}

/** Answered by an addendum to the same minutes, or taken back. */
export async function settleComment(
  db: Db,
  commentId: string,
  addendumId: string | null,
): Promise<void> {
  await sql`
    update minutes_comments set addendum_id = ${addendumId}::uuid,
      withdrawn_at = case when ${addendumId}::uuid is null then current_instant() end
    where id = ${commentId}`.execute(db);
}

export async function readComment(db: Db, commentId: string): Promise<MinutesComment> {
  const { rows } = await sql<{ comment: MinutesComment }>`
    select ${comment} as comment from minutes_comments c where c.id = ${commentId}`.execute(db);
  return rows[0]?.comment as MinutesComment; // the caller has just had it
}
