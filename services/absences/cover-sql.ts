import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { AskedCover } from './absence-rules.ts';
import type { Cover, CoverRequest } from './words.ts';

type Db = Transaction<DB>;

/** Takes the cases' rows until commit, in the order of their ids, as everybody does who writes of several. */
export async function lockCases(
  db: Db,
  teamId: string,
  caseIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from cases where team_id = ${teamId} and id = any (${[...caseIds]}::uuid[]) order by id for no key update`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export interface JudgedCover extends AskedCover {
  seatId: string;
  holderId: string;
  /** Null when the agreement is not one that the caller may see. */
  workerId: string | null;
}

/** What the database knows of each seat and of whoever is to act in it, in the order asked. */
export async function judgeCovers(
  db: Db,
  teamId: string,
  asked: readonly CoverRequest[],
): Promise<JudgedCover[]> {
  const { rows } = await sql<{ judged: JudgedCover }>`
    select q.asked || jsonb_build_object('case', jsonb_build_object('id', c.id, 'alias', coalesce(c.alias, c.title)),
      'isOpen', s.id is not null, 'seatId', s.id, 'holderId', s.worker_id, 'workerId', a.worker_id, 'agreementLevel', a.level,
      'isOfTeam', a.team_id is not distinct from c.team_id,
      'lasts', coalesce(a.starts_on <= v.starts_on and (a.ended_on is null or a.ended_on >= v.ends_on)
        and (a.planned_end_on is null or a.planned_end_on >= v.ends_on), false),
      'isOfPair', exists (select from seats p where p.case_id = c.id and upper_inf(p.held_during) and p.worker_id = a.worker_id)
        or is_one_person_among(array(select p.worker_id from seats p where p.case_id = c.id and upper_inf(p.held_during)) || a.worker_id),
      'isBlocked', coalesce(cardinality(closed_by_name_to(c.id, array[a.worker_id], '{}')) > 0, false),
      'isNeeded', exists (select from absences b where b.worker_id = s.worker_id and b.withdrawn_at is null
        and v.ends_on > v.starts_on and daterange(b.starts_on, b.back_on) && daterange(v.starts_on, v.ends_on)),
      'isTaken', exists (select from covers o where o.seat_id = s.id and o.withdrawn_at is null
        and v.ends_on > v.starts_on and daterange(o.starts_on, o.ends_on) && daterange(v.starts_on, v.ends_on))) as judged
    from jsonb_array_elements(${JSON.stringify(asked)}::text::jsonb) with ordinality q (asked, place)
    cross join lateral (select (q.asked ->> 'startsOn')::date as starts_on, greatest((q.asked ->> 'endsOn')::date, (q.asked ->> 'startsOn')::date) as ends_on) v
    join cases c on c.id = (q.asked ->> 'caseId')::uuid and c.team_id = ${teamId}
    left join seats s on s.case_id = c.id and s.level = q.asked ->> 'level' and upper_inf(s.held_during)
    left join agreements a on a.id = (q.asked ->> 'agreementId')::uuid
    order by q.place`.execute(db);
  return rows.map(({ judged }) => judged);
}

export async function insertCovers(
  db: Db,
  teamId: string,
  covers: readonly (JudgedCover & { id: string })[],
): Promise<void> {
  await sql`
    insert into covers (id, team_id, case_id, seat_id, level, acting_worker_id, agreement_id, starts_on, ends_on, recorded_by)
    select (c ->> 'id')::uuid, ${teamId}, (c ->> 'caseId')::uuid, (c ->> 'seatId')::uuid, c ->> 'level', (c ->> 'workerId')::uuid,
      (c ->> 'agreementId')::uuid, (c ->> 'startsOn')::date, (c ->> 'endsOn')::date, acting_worker_id()
    from jsonb_array_elements(${JSON.stringify(covers)}::text::jsonb) c`.execute(db);
}

export async function findCover(db: Db, coverId: string): Promise<Cover | undefined> {
  const { rows } = await sql<{
    found: Cover | null;
  }>`select cover_shown(${coverId}) as found`.execute(db);
  return rows[0]?.found ?? undefined;
}

export interface LockedCover {
  teamId: string;
  caseId: string;
  holderId: string;
  workerId: string;
  version: number;
  isOver: boolean;
}

export async function lockCover(db: Db, coverId: string): Promise<LockedCover | undefined> {
  const { rows } = await sql<LockedCover>`
    select c.team_id as "teamId", c.case_id as "caseId", s.worker_id as "holderId", c.acting_worker_id as "workerId", c.version,
      c.withdrawn_at is not null or c.ends_on <= oslo_today() as "isOver"
    from covers c join seats s on s.id = c.seat_id where c.id = ${coverId} for no key update of c`.execute(
    db,
  );
  return rows[0];
}

/** From today; one that has not begun is as if it had not been. */
export async function endCoverToday(db: Db, coverId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update covers set version = version + 1,
      ends_on = case when starts_on < oslo_today() then oslo_today() else ends_on end,
      withdrawn_at = case when starts_on < oslo_today() then null else current_instant() end
    where id = ${coverId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}
