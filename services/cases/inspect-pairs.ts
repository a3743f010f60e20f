import type { Database } from '../platform/database/connect.ts';

type Sql = Database['sql'];

/*
 * For tests: goes through the whole history of every case and says where the pair was ever broken. Written apart from
 * the database's own check, and in another way: that one compares whole ranges at commit, this one stops at
 * every instant at which anything changed and counts who sat there.
 */

export interface BrokenPair {
  caseId: string;
  at: string;
  fault: string;
}

/** Empty when every case always had its pair. @param sql sees all rows. */
export async function findBrokenPairs(sql: Sql): Promise<BrokenPair[]> {
  return sql<BrokenPair[]>`
    with boundaries as (
      select case_id, unnest(array[lower(open_during), upper(open_during)]) as at from case_openings
      union select case_id, unnest(array[lower(held_during), upper(held_during)]) from case_modes
      union select case_id, unnest(array[lower(held_during), upper(held_during)]) from seats
      union select s.case_id, (e.day::timestamp at time zone 'Europe/Oslo') from seats s
        left join agreements a on a.id = s.agreement_id left join treatment_contacts t on t.id = s.treatment_contact_id
        cross join lateral unnest(array[a.starts_on, a.ended_on, t.starts_on, t.ended_on]) as e (day)
      union select id, 'infinity' from cases
    ), moments as (
      select b.at, c.id as case_id, c.state, c.mode as stated_mode, c.team_id,
        (select count(*) from case_openings o where o.case_id = c.id and o.open_during @> b.at) as openings,
        (select count(*) from case_modes m where m.case_id = c.id and m.held_during @> b.at) as modes,
        (select max(m.mode) from case_modes m where m.case_id = c.id and m.held_during @> b.at) as mode,
        municipal.*, specialist.*
      from boundaries b
      join cases c on c.id = b.case_id
      cross join lateral (
        select count(*) as in_municipal, max(s.worker_id::text) as municipal_worker,
          count(s.treatment_contact_id) as municipal_contacts from seats s
        where s.case_id = c.id and s.level = 'municipal' and s.held_during @> b.at) municipal
      cross join lateral (
        select count(*) as in_specialist, max(s.worker_id::text) as specialist_worker,
          count(s.treatment_contact_id) as specialist_contacts from seats s
        where s.case_id = c.id and s.level = 'specialist' and s.held_during @> b.at) specialist
      where b.at is not null
    ), sitting as (
      select b.at, s.case_id, s.level, s.worker_id, s.team_id, a.team_id as agreed_team, t.case_id as contact_case,
        coalesce(a.worker_id, t.worker_id) as entitled, u.level as unit_level,
        coalesce(a.starts_on, t.starts_on) as first_day, coalesce(a.ended_on, t.ended_on) as day_after,
        (b.at at time zone 'Europe/Oslo')::date as today
      from boundaries b
      join seats s on s.case_id = b.case_id and s.held_during @> b.at
      left join agreements a on a.id = s.agreement_id
      left join treatment_contacts t on t.id = s.treatment_contact_id
      left join units u on u.id = coalesce(a.home_unit_id, t.unit_id)
    ), faults as (
      select case_id, at, case
        when openings > 1 then 'open twice at once'
        when openings = 0 and in_municipal + in_specialist > 0 then 'a seat in a case that is not open'
        when openings = 1 and in_municipal <> 1 then in_municipal || ' in the municipal seat'
        when openings = 1 and in_specialist <> 1 then in_specialist || ' in the specialist seat'
        when municipal_worker = specialist_worker then 'one person in both seats'
        when modes <> openings then modes || ' modes'
        when mode = 'shoulder_to_shoulder' and municipal_contacts + specialist_contacts <> 1
          then municipal_contacts + specialist_contacts || ' contacts in shoulder to shoulder'
        when mode <> 'shoulder_to_shoulder' and municipal_contacts + specialist_contacts > 0 then 'a contact in ' || mode
        when at = 'infinity' and (state = 'open') <> (openings = 1) then 'says it is ' || state
        when at = 'infinity' and openings = 1 and mode <> stated_mode then 'says its mode is ' || stated_mode
        end as fault
      from moments
      union all
      select case_id, at, case
        when worker_id is distinct from entitled then level || ' seat held by another than its right names'
        when level is distinct from unit_level then level || ' seat held from a unit that is ' || unit_level
        when agreed_team <> team_id then level || ' seat held by a member of another team'
        when contact_case <> case_id then level || ' seat held by a contact of another case'
        when today < first_day or today >= day_after and at <> 'infinity' then level || ' seat held without a right in force'
        when at = 'infinity' and day_after is not null then level || ' seat held with a right that ends'
        end
      from sitting
      union all
      select case_id, upper(period), 'a period in the future' from (
        select case_id, open_during as period from case_openings union all select case_id, held_during from case_modes
        union all select case_id, held_during from seats) p
      where lower(period) > current_instant() or upper(period) > current_instant()
    )
    select case_id as "caseId", at, fault from faults where fault is not null order by case_id, at`;
}

/** Streams whose numbers are not 1, 2, 3 … up to their counter. Empty when all are. */
export async function findBrokenLogs(sql: Sql): Promise<{ teamId: string }[]> {
  return sql<{ teamId: string }[]>`
    select c.team_id as "teamId" from event_counters c
    left join lateral (
      select count(*) as how_many, min(seq) as first, max(seq) as last from events e where e.team_id = c.team_id) found on true
    where found.how_many <> c.last_seq or (c.last_seq > 0 and (found.first <> 1 or found.last <> c.last_seq))`;
}
