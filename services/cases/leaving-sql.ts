import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { AskedSuccessor, LeftSeat } from './leaving-rules.ts';
import type { Leaving, SuccessorRequest } from './words.ts';

type Db = Transaction<DB>;

/** Undefined: no agreement of a team that the caller works in. */
export async function findLeaving(db: Db, agreementId: string): Promise<Leaving | undefined> {
  const { rows } = await sql<{ found: Leaving | null }>`
    select leaving_json(${agreementId}) as found`.execute(db);
  return rows[0]?.found ?? undefined;
}

/**
 * Takes the cases' rows, then the agreements', each in the order of their ids, as everybody does who writes of several:
 * whoever hands over one of the seats meanwhile waits, or has been.
 */
export async function lockLeaving(
  db: Db,
  caseIds: readonly string[],
  agreementIds: readonly string[],
): Promise<void> {
  await sql`
    select 1 from cases where id = any (${[...caseIds]}::uuid[]) and team_id = any (acting_team_ids())
    order by id for no key update`.execute(db);
  await sql`
    select 1 from agreements where id = any (${[...agreementIds]}::uuid[]) and team_id = any (acting_team_ids())
    order by id for no key update`.execute(db);
}

/** The seats held under the agreement now, in cases that the caller sees, by name. */
export async function findLeftSeats(db: Db, agreementId: string): Promise<LeftSeat[]> {
  const { rows } = await sql<LeftSeat>`
    select c.id as "caseId", coalesce(c.alias, c.title) as "caseName"
    from seats s join cases c on c.id = s.case_id
    where s.agreement_id = ${agreementId} and upper_inf(s.held_during) order by 2, 1`.execute(db);
  return rows;
}

/** What the database knows of each seat and of whoever is to take it over, in the order asked. */
export async function judgeSuccessors(
  db: Db,
  agreementId: string,
  asked: readonly SuccessorRequest[],
): Promise<AskedSuccessor[]> {
  const { rows } = await sql<{ judged: AskedSuccessor }>`
    select q.asked || jsonb_build_object('caseName', coalesce(c.alias, c.title), 'isHeld', s.id is not null,
      'isOfTeam', coalesce(a.team_id = leaver.team_id, false), 'isOfLevel', coalesce(a.level = leaver.level, false),
      'isLeaver', a.worker_id is not distinct from leaver.worker_id or is_one_person_among(array[a.worker_id, leaver.worker_id]),
      'isOther', o.worker_id is not distinct from a.worker_id or is_one_person_among(array[a.worker_id, o.worker_id]),
      'isBlocked', coalesce(cardinality(closed_by_name_to(c.id, array[a.worker_id], '{}')) > 0, false),
      'isAvailable', coalesce(a.starts_on <= oslo_today() and a.ended_on is null, false)) as judged
    from agreements leaver
    cross join jsonb_array_elements(${JSON.stringify(asked)}::text::jsonb) with ordinality q (asked, place)
    left join cases c on c.id = (q.asked ->> 'caseId')::uuid and c.team_id = leaver.team_id
    left join seats s on s.case_id = c.id and s.agreement_id = leaver.id and upper_inf(s.held_during)
    left join seats o on o.case_id = c.id and o.level <> leaver.level and upper_inf(o.held_during)
    left join agreements a on a.id = (q.asked ->> 'agreementId')::uuid
    where leaver.id = ${agreementId} order by q.place`.execute(db);
  return rows.map(({ judged }) => judged);
}

/** Whether the seats could still be held on the day before. */
export async function isAfterToday(db: Db, day: string): Promise<boolean> {
  const { rows } = await sql<{ isAfter: boolean }>`
    select ${day}::date > oslo_today() as "isAfter"`.execute(db);
  return rows[0]?.isAfter ?? false;
}
