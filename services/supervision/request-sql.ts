import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { RequestSupervisionRequest, SupervisionRequest } from './words.ts';

type Db = Transaction<DB>;

/** The team of a case of the caller's own teams, with its row taken until commit, and what day it is. */
export async function lockSite(
  db: Db,
  caseId: string,
): Promise<{ teamId: string; today: string } | undefined> {
  const { rows } = await sql<{ teamId: string; today: string }>`
    select team_id as "teamId", oslo_today() as today from cases
    where id = ${caseId} and team_id = any (acting_team_ids()) for no key update`.execute(db);
  return rows[0];
}

/** Refused by `requests_are_on_demand` and `requests_are_of_open_cases`. */
export async function insertRequest(
  db: Db,
  row: RequestSupervisionRequest & { id: string; teamId: string; caseId: string },
): Promise<void> {
  await sql`
    insert into supervision_requests (id, team_id, case_id, asked_by, asked_on, about, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.askedBy}, coalesce(${row.askedOn ?? null}::date, oslo_today()),
      ${row.about}, acting_worker_id())`.execute(db);
}

export async function findRequest(db: Db, id: string): Promise<SupervisionRequest | undefined> {
  const { rows } = await sql<{ found: SupervisionRequest }>`
    select request_json(r) as found from supervision_requests r where r.id = ${id}`.execute(db);
  return rows[0]?.found;
}

/** Takes the case and then the request until commit; undefined: none that the caller may see. */
export async function lockRequest(db: Db, id: string): Promise<SupervisionRequest | undefined> {
  await sql`
    select from cases c join supervision_requests r on r.case_id = c.id
    where r.id = ${id} for no key update of c`.execute(db);
  await sql`select from supervision_requests where id = ${id} for no key update`.execute(db);
  return findRequest(db, id);
}

export async function takeBack(db: Db, id: string): Promise<void> {
  await sql`
    update supervision_requests set state = 'taken_back', version = version + 1 where id = ${id}`.execute(
    db,
  );
}

/** What waits first, the longest first; then what has ended, the latest first. */
export async function findRequests(
  db: Db,
  teamId: string,
  filter: { caseId?: string | undefined; isWaiting?: boolean | undefined },
  page: { after: string | null; limit: number },
): Promise<SupervisionRequest[]> {
  const { rows } = await sql<{ found: SupervisionRequest }>`
    with listed as materialized (
      select r, r.id, case when r.state = 'waiting' then extract(epoch from r.asked_on) - 100000000000
        else -extract(epoch from r.ended_at) end as place
      from supervision_requests r
      where r.team_id = ${teamId} and (${filter.caseId ?? null}::uuid is null or r.case_id = ${filter.caseId ?? null})
        and (not ${filter.isWaiting ?? false} or r.state = 'waiting'))
    select request_json(l.r) as found from listed l
    where ${page.after}::uuid is null or (l.place, l.id) > (select p.place, p.id from listed p where p.id = ${page.after})
    order by l.place, l.id limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map(({ found }) => found);
}
