import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Investigator } from './investigation-rules.ts';

type Db = Transaction<DB>;

/** What is known of the agreements by which somebody is to find out; an id that names nothing is missing. */
export async function findInvestigators(
  db: Db,
  teamId: string,
  agreementIds: readonly string[],
): Promise<Map<string, Investigator>> {
  const { rows } = await sql<Investigator>`
    select id, worker_id as "workerId", level, team_id = ${teamId} as "isOfTeam",
      starts_on <= oslo_today() and ended_on is null as "isAvailable"
    from agreements where id = any (${[...agreementIds]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export interface Investigation {
  id: string;
  municipal: string;
  specialist: string;
}

/** By whose agreements the inquiry is being investigated. Undefined: nobody finds out about it now. */
export async function findInvestigation(
  db: Db,
  inquiryId: string,
): Promise<Investigation | undefined> {
  const { rows } = await sql<Investigation>`
    select id, municipal_agreement_id as municipal, specialist_agreement_id as specialist
    from investigations where inquiry_id = ${inquiryId} and ended_at is null
    order by decided_at desc limit 1`.execute(db);
  return rows[0];
}

/** Others find out from now on, until the same day. */
export async function handInvestigationOver(
  db: Db,
  row: { id: string; from: string; municipal: Investigator; specialist: Investigator },
): Promise<void> {
  await sql`
    with ended as (
      update investigations set ended_at = current_instant() where id = ${row.from} returning *
    )
    insert into investigations (id, team_id, inquiry_id, municipal_agreement_id, municipal_worker_id, specialist_agreement_id,
      specialist_worker_id, due_on)
    select ${row.id}, team_id, inquiry_id, ${row.municipal.id}, ${row.municipal.workerId}, ${row.specialist.id},
      ${row.specialist.workerId}, due_on from ended`.execute(db);
}
