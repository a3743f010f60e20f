import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';
import { caseSeats } from './history-sql.ts';

type CaseTimeline = components['schemas']['CaseTimeline'];

// Of the holders' absences the days on which they had the seat.
const absences = sql`
  select jsonb_agg(jsonb_build_object('level', s.level, 'workerId', s.worker_id, 'name', w.name,
    'startsOn', lower(away.days), 'backOn', upper(away.days)) order by s.level, away.days)
  from seats s join workers w on w.id = s.worker_id
  join absences b on b.worker_id = s.worker_id and b.withdrawn_at is null
  cross join lateral (select daterange(b.starts_on, b.back_on)
    * daterange(oslo_date(lower(s.held_during)), oslo_date(upper(s.held_during)) + 1) as days) away
  where s.case_id = c.id and not isempty(away.days)`;

const plannedEnds = sql`
  select jsonb_agg(jsonb_build_object('level', s.level, 'workerId', s.worker_id, 'name', w.name, 'endsOn', e.ends_on) order by s.level)
  from seats s join workers w on w.id = s.worker_id
  left join agreements a on a.id = s.agreement_id
  left join treatment_contacts t on t.id = s.treatment_contact_id
  cross join lateral (select coalesce(a.planned_end_on, a.ended_on, t.planned_end_on, t.ended_on) as ends_on) e
  where s.case_id = c.id and upper_inf(s.held_during) and e.ends_on is not null`;

// What it was before the first change is said by that change; where it never changed, it has always been so.
const engagements = sql`
  select jsonb_agg(jsonb_build_object('engagement', p.engagement, 'fromAt', p.from_at, 'toAt', p.to_at) order by p.from_at)
  from (
    select x.engagement, x.from_at, coalesce(lead(x.from_at) over (order by x.from_at), c.closed_at) as to_at from (
      select coalesce((select e.was from told e where e.kind = 'case.engagement_changed' order by e.at limit 1), c.engagement) as engagement,
        coalesce((select min(lower(open_during)) from case_openings where case_id = c.id), c.created_at) as from_at
      union all
      select e.engagement, e.at from told e where e.kind = 'case.engagement_changed') x) p
  where c.engagement is not null and p.from_at is distinct from p.to_at and exists (select from told)`;

const admissions = sql`
  select jsonb_agg(jsonb_build_object('placeName', coalesce(u.name, a.place), 'admittedOn', a.admitted_on, 'dischargedOn', a.discharged_on,
    'meeting', jsonb_build_object('state', a.meeting, 'on', a.meeting_on, 'attended', a.meeting_attended,
      'notNeededBecause', a.meeting_not_needed_because)) order by a.admitted_on)
  from admissions a left join units u on u.id = a.unit_id where a.case_id = c.id and a.withdrawn_at is null`;

const weeks = sql`
  select jsonb_agg(jsonb_build_object('weekOn', w.week_on, 'contacts', w.contacts, 'attempts', w.attempts, 'others', w.others,
    'joint', w.joint, 'minutes', w.minutes) order by w.week_on)
  from (
    select date_trunc('week', a.done_on)::date as week_on, count(*) filter (where a.contact = 'two_way') as contacts,
      count(*) filter (where a.contact = 'attempt') as attempts, count(*) filter (where a.contact is null) as others,
      count(*) filter (where a.is_joint) as joint, sum(a.minutes) as minutes
    from activities a where a.case_id = c.id and a.withdrawn_at is null group by 1) w`;

const marks = sql`
  select jsonb_agg(jsonb_build_object('kind', m.kind, 'at', m.at, 'reason', m.reason, 'position', m.position) order by m.at)
  from (
    select case when row_number() over (order by o.open_during) = 1 then 'opened' else 'reopened' end as kind,
      lower(o.open_during) as at, null::text as reason, null::text as position
    from case_openings o where o.case_id = c.id
    union all
    select 'closed', upper(o.open_during), e.reason, e.position
    from case_openings o
    left join lateral (select t.reason, t.position from told t
      where t.kind = 'case.closed' and t.at >= upper(o.open_during) order by t.at limit 1) e on true
    where o.case_id = c.id and not upper_inf(o.open_during)) m`;

/** All that there is to draw of a case, in one statement. */
export const timelineOf = (caseId: string) => sql<{ found: CaseTimeline & { teamId: string } }>`
    select ${caseSeats(undefined)} || jsonb_build_object('startedOn', c.started_on,
      'absences', coalesce((${absences}), '[]'),
      'plannedEnds', coalesce((${plannedEnds}), '[]'),
      'admissions', coalesce((${admissions}), '[]'), 'weeks', coalesce((${weeks}), '[]'))
      || (with told as materialized (
          select e.kind, e.at, d ->> 'engagement' as engagement, d ->> 'fromEngagement' as was, d ->> 'registration' as registration,
            d ->> 'reason' as reason, d ->> 'position' as position
          from events e cross join lateral (select coalesce(e.data -> 'details', '{}') as d) told
          where e.team_id = c.team_id and e.data -> 'caseIds' @> to_jsonb(array[c.id::text])
            and e.kind in ('case.opened', 'case.engagement_changed', 'person.registration_changed', 'case.closed'))
        select jsonb_build_object('engagements', coalesce((${engagements}), '[]'),
          'registrations', coalesce((select jsonb_agg(jsonb_build_object('registration', t.registration, 'at', t.at) order by t.at)
            from told t where t.kind = 'person.registration_changed'), '[]'),
          'marks', coalesce((${marks}), '[]'))) as found
    from cases c where c.id = ${caseId}`;

/** Undefined: none that the caller may see. */
export async function findTimeline(
  db: Transaction<DB>,
  caseId: string,
): Promise<(CaseTimeline & { teamId: string }) | undefined> {
  const { rows } = await timelineOf(caseId).execute(db);
  return rows[0]?.found;
}
