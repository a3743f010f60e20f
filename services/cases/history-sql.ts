import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';

type Db = Transaction<DB>;
type Schemas = components['schemas'];

const holding = sql`
  jsonb_build_object('level', s.level, 'workerId', s.worker_id, 'name', w.name,
    'profession', coalesce(a.profession, w.profession), 'agreementId', s.agreement_id,
    'treatmentContactId', s.treatment_contact_id, 'unitName', u.name,
    'fromAt', lower(s.held_during), 'toAt', upper(s.held_during))`;

const holdingFrom = sql`
  from seats s
  join workers w on w.id = s.worker_id
  left join member_in_seat(s.id) a on true
  left join treatment_contacts t on t.id = s.treatment_contact_id
  left join lateral unit_on(coalesce(a.home_unit_id, t.unit_id), oslo_date(lower(s.held_during))) u on true`;

// From midnight to midnight in Oslo; left out, all time.
const ofDay = (day: string | undefined) =>
  sql`tstzrange(oslo_midnight(${day ?? null}::date), oslo_midnight(${day ?? null}::date + 1))`;

/** Of the case `c`: the pair through time, or on one day, with whoever acted and stood beside it then. */
export const caseSeats = (day: string | undefined) => sql`
  jsonb_build_object('caseId', c.id, 'teamId', c.team_id, 'covers', covers_of_case(c.id, ${day ?? null}::date),
      'supporters', supporters_of_case(c.id, ${day ?? null}::date),
      'seats', coalesce((select jsonb_agg(${holding} order by s.level, s.held_during) ${holdingFrom}
        where s.case_id = c.id and s.held_during && ${ofDay(day)}), '[]'),
      'openPeriods', coalesce((select jsonb_agg(jsonb_build_object(
          'fromAt', lower(o.open_during), 'toAt', upper(o.open_during)) order by o.open_during)
        from case_openings o where o.case_id = c.id and o.open_during && ${ofDay(day)}), '[]'),
      'modes', coalesce((select jsonb_agg(jsonb_build_object(
          'mode', m.mode, 'fromAt', lower(m.held_during), 'toAt', upper(m.held_during)) order by m.held_during)
        from case_modes m where m.case_id = c.id and m.held_during && ${ofDay(day)}), '[]'))`;

/** Every holding of a case in order, or those of one day, with its open periods and modes. */
export async function findSeats(
  db: Db,
  caseId: string,
  day: string | undefined,
): Promise<(Schemas['CaseSeats'] & { teamId: string }) | undefined> {
  const { rows } = await sql<{ found: Schemas['CaseSeats'] & { teamId: string } }>`
    select ${caseSeats(day)} as found
    from cases c where c.id = ${caseId}`.execute(db);
  return rows[0]?.found;
}

export async function findTeamSeats(
  db: Db,
  teamId: string,
  day: string | undefined,
  page: { after: string | null; limit: number },
): Promise<{ seatsOn: string; items: Schemas['CaseSeatsOnDay'][] }> {
  const { rows } = await sql<{ seatsOn: string; item: Schemas['CaseSeatsOnDay'] | null }>`
    with asked as materialized (select coalesce(${day ?? null}::date, oslo_today()) as day),
    span as materialized (select day, tstzrange(oslo_midnight(day), oslo_midnight(day + 1)) as during from asked)
    select span.day as "seatsOn", found.item
    from span left join lateral (
      select jsonb_build_object('caseId', c.id, 'alias', c.alias, 'title', c.title,
        'mode', (select m.mode from case_modes m where m.case_id = c.id and m.held_during && span.during
          order by m.held_during desc limit 1),
        'municipal', (select jsonb_agg(${holding} order by s.held_during) ${holdingFrom}
          where s.case_id = c.id and s.level = 'municipal' and s.held_during && span.during),
        'specialist', (select jsonb_agg(${holding} order by s.held_during) ${holdingFrom}
          where s.case_id = c.id and s.level = 'specialist' and s.held_during && span.during),
        'covers', covers_of_case(c.id, span.day)) as item
      from cases c
      where c.team_id = ${teamId} and (${page.after}::uuid is null or c.id < ${page.after})
        and c.id = any (array(select case_ids_open_during(${teamId}, span.during)))
      order by c.id desc limit ${sql.lit(page.limit)}) found on true`.execute(db);
  return {
    seatsOn: rows[0]?.seatsOn ?? '',
    items: rows.flatMap(({ item }) => (item ? [item] : [])),
  };
}

/** Events of a case, the newest first, with the names behind the ids they hold; null for a contact whose name is not known. `before`: a number of the log. */
export async function findHistory(
  db: Db,
  caseId: string,
  page: { before: number | null; limit: number },
): Promise<Schemas['HistoryEntry'][]> {
  const { rows } = await sql<{ entry: Schemas['HistoryEntry'] }>`
    select jsonb_build_object('seq', e.seq, 'at', e.at, 'kind', e.kind, 'actorId', e.actor_worker_id, 'actorName', coalesce(actor.name, visitor_name((e.data ->> 'visitId')::uuid, e.actor_worker_id)),
      'details', jsonb_strip_nulls(jsonb_build_object(
        'level', d ->> 'level', 'fromName', was.name, 'toName', becomes.name,
        'fromMode', d ->> 'fromMode', 'toMode', d ->> 'toMode', 'engagement', d ->> 'engagement', 'registration', d ->> 'registration', 'answer', d ->> 'answer',
        'reason', d ->> 'reason', 'position', d ->> 'position',
        'visit', d ->> 'visit', 'visitReason', d ->> 'visitReason', 'verdict', d ->> 'verdict',
        'municipalName', pair.municipal, 'specialistName', pair.specialist,
        'meetingId', e.data ->> 'meetingId', 'importId', e.data ->> 'importId', 'inquiryId', case when e.kind not in ('case.blocked', 'case.block_lifted', 'seat.handed_over', 'case.mode_changed')
          then e.data -> 'inquiryIds' ->> 0 end)
        -- What lies beside the case is for its team.
        - case when c.team_id = any (acting_team_ids()) then '{}' else '{meetingId,importId,inquiryId}' end::text[])
        || case when was.is_unnamed then '{"fromName": null}'::jsonb else '{}' end
        || case when becomes.is_unnamed then '{"toName": null}'::jsonb else '{}' end || pair.unnamed) as entry
    from cases c
    join events e on e.team_id = c.team_id and e.data -> 'caseIds' @> to_jsonb(array[c.id::text])
    cross join lateral (select coalesce(e.data -> 'details', '{}') as d) told
    left join workers actor on actor.id = e.actor_worker_id
    left join workers was on was.id = (d ->> 'fromWorkerId')::uuid
    left join workers becomes on becomes.id = (d ->> 'toWorkerId')::uuid
    left join lateral (
      select max(w.name) filter (where s.level = 'municipal') as municipal,
             max(w.name) filter (where s.level = 'specialist') as specialist,
             coalesce(jsonb_object_agg(s.level || 'Name', null::text) filter (where w.is_unnamed), '{}') as unnamed
      from seats s join workers w on w.id = s.worker_id
      where s.case_id = c.id and s.held_during @> e.at
        and e.kind in ('case.opened', 'case.reopened', 'case.mode_changed')) pair on true
    where c.id = ${caseId} and (${page.before}::bigint is null or e.seq < ${page.before})
    order by e.seq desc limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map(({ entry }) => entry);
}
