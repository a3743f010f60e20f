import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { components } from '../../openapi/generated/types.ts';
import type { DB } from '../platform/database/connect.ts';

type Shown = components['schemas']['MyWeek'];
/** What falls on a session's day is not known here. */
type MyWeek = Omit<Shown, 'sessions' | 'waiting'> & {
  sessions: Omit<Shown['sessions'][number], 'holiday'>[];
  /** Whoever wrote by the form was promised an answer within so many working days. */
  waiting: (Shown['waiting'][number] & { promise: { fromOn: string; days: number } | null })[];
};

// What waits for the caller, among `own` of the `week`.
const waits = sql`
      select 'opening' as kind, p.id, p.team_id, coalesce(c.alias, c.title, p.content -> 'case' ->> 'alias', p.content -> 'supervisionCase' ->> 'title') as name,
        p.proposed_at as since, null::date as due
      from opening_proposals p left join cases c on c.id = p.reopens_case_id
      where p.state = 'waiting' and p.proposed_by <> acting_worker_id() and p.team_id = any (acting_team_ids()) and exists (
        select from agreements a where a.worker_id = acting_worker_id() and a.team_id = p.team_id and a.level <> p.proposer_level
          and a.starts_on <= oslo_today() and (a.ended_on is null or a.ended_on > oslo_today()))
      union all
      -- Until there is a link or an answer, nobody is known to have asked the service that the meeting chose.
      select case when exists (select from guidances g where g.inquiry_id = i.id and g.message is null
          and num_nonnulls(g.accepted_at, g.declined_at, g.superseded_at) = 0) then 'service_to_ask' else 'inquiry' end,
        i.id, i.team_id, i.alias, i.received_at, i.comes_back_on from inquiries i
      where i.owner_worker_id = acting_worker_id() and i.ended_at is null and i.team_id = any (acting_team_ids())
      union all
      select case g.kind when 'acknowledgement' then 'acknowledgement_to_give' when 'outcome' then 'outcome_to_tell' else 'offer_to_give' end,
        g.inquiry_id, g.team_id, g.alias, g.since, null
      from replies_to_give g where g.team_id = any (acting_team_ids()) and is_mine_to_tell(g.inquiry_id)
      union all
      select 'unit_to_tell', c.id, c.team_id, unit_name(u), c.recorded_at, null from consultations c join units u on u.id = c.unit_id
      where c.teller_id = acting_worker_id() and c.team_id = any (acting_team_ids())
        and not exists (select from unit_notices n where n.consultation_id = c.id)
      union all
      select 'supervision_request', r.case_id, r.team_id, c.title, min(r.recorded_at), null from supervision_requests r join cases c on c.id = r.case_id
      where r.state = 'waiting' and r.team_id = any (acting_team_ids()) and exists (
        select from seats s where s.case_id = r.case_id and s.worker_id = acting_worker_id() and upper_inf(s.held_during))
      group by r.case_id, r.team_id, c.title
      union all
      select f.kind, f.case_id, f.team_id, c.alias, f.since, null from feedback_waiting() f join cases c on c.id = f.case_id
      union all
      select 'investigation', i.id, i.team_id, i.alias, n.decided_at, n.due_on from investigations n join inquiries i on i.id = n.inquiry_id
      where n.ended_at is null and acting_worker_id() in (n.municipal_worker_id, n.specialist_worker_id)
      union all
      select 'collaboration_meeting', case_id, team_id, name, oslo_midnight((admission ->> 'admittedOn')::date), (admission ->> 'meetingOn')::date
      from week cross join (select (card ->> 'id')::uuid as case_id, team_id, card ->> 'alias' as name, card -> 'admission' as admission from own) o
      where admission ->> 'meeting' = 'not_arranged' or (admission ->> 'meeting' = 'planned' and (admission ->> 'meetingOn')::date < week.today)
      union all
      select 'minutes', m.id, m.team_id, to_char(m.held_on, 'IYYY-"W"IW'), m.closed_at, (s ->> 'approvesOn')::date
      from meetings m cross join lateral minutes_standing(m.id) s
      where m.team_id = any (acting_team_ids()) and s ->> 'approvesOn' is not null and (
        -- No longer than minutes can be out; also those of long ago that something has been added to.
        m.closed_at > current_instant() - interval '61 days'
        or exists (select from minutes_addenda x where x.meeting_id = m.id and x.written_at > current_instant() - interval '61 days')
        or exists (select from minutes_comments c where c.meeting_id = m.id and c.withdrawn_at > current_instant() - interval '61 days'))
      union all
      select 'minutes_comment', m.id, m.team_id, to_char(m.held_on, 'IYYY-"W"IW'), min(c.written_at), null
      from minutes_comments c join meetings m on m.id = c.meeting_id
      where c.addendum_id is null and c.withdrawn_at is null and m.team_id = any (acting_team_ids())
        and coalesce(minutes_comment_falls_to(c.id), acting_worker_id()) = acting_worker_id()
      group by m.id`;

/** The week that the day is in, today's when left out, as the caller sees it in all their teams. */
export async function findMyWeek(db: Transaction<DB>, day: string | undefined): Promise<MyWeek> {
  const { rows } = await sql<{ week: MyWeek }>`
    with week as materialized (
      select today, monday, monday + 7 as next, today >= monday and today < monday + 7 as is_current
      from (select oslo_today() as today, date_trunc('week', coalesce(${day ?? null}::date, oslo_today())::timestamp)::date as monday) asked
    ), own as materialized (select m.* from week cross join lateral my_cases(week.monday) m),
    mine as materialized (select (card ->> 'id')::uuid as case_id from own),
    plans as (
      -- What was planned before and has become of nothing is asked about until something has; of others', by themselves.
      select p, m.role, c.alias, c.title from week
      cross join lateral my_plans(tstzrange(case when not week.is_current then oslo_midnight(week.monday) end, oslo_midnight(week.next))) m
      join planned_activities p on p.id = m.plan_id join cases c on c.id = p.case_id
      where p.state = 'planned' and (m.role <> 'beside' or p.starts_at >= oslo_midnight(week.monday))
    ), away as (
      select distinct b.id, b.worker_id, w.name, b.starts_on, b.back_on from week cross join absences b join workers w on w.id = b.worker_id
      where b.withdrawn_at is null and daterange(b.starts_on, b.back_on) && daterange(week.monday, week.next)
        and (b.worker_id = acting_worker_id() or exists (
          select from seats s where s.case_id in (select case_id from mine) and s.worker_id = b.worker_id and upper_inf(s.held_during)))
    ), waits as (${waits}
    )
    select json_build_object(
      'isoYear', extract(isoyear from monday), 'isoWeek', extract(week from monday), 'fromOn', monday, 'untilOn', next, 'todayOn', today,
      'cases', (select coalesce(json_agg(json_build_object('teamId', o.team_id, 'role', o.role, 'actsUntilOn', o.acts_until, 'card', o.card)
          order by (o.card ->> 'isNotHeardFrom')::boolean desc, not o.card::jsonb -> 'flags' ? 'staffing_at_risk', coalesce(o.card ->> 'alias', o.card ->> 'title')), '[]') from own o),
      'plans', (select coalesce(jsonb_agg(plan_json(p) || jsonb_build_object('teamId', (p).team_id, 'role', role, 'caseName', coalesce(alias, title),
          'isOfPerson', alias is not null) order by (p).starts_at, (p).id), '[]') from plans),
      'sessions', (select coalesce(jsonb_agg(s.session order by s.held_on, s.session ->> 'startsAt', s.case_id), '[]')
        from supervision_sessions(acting_team_ids(), monday, monday + 6) s
        where s.case_id in (select case_id from mine) and s.session ->> 'state' in ('coming', 'not_held')),
      'meetings', (select coalesce(json_agg(json_build_object('id', m.id, 'teamId', m.team_id, 'state', m.state, 'startsAt', m.starts_at,
          'changeCause', m.change_cause, 'duty', case acting_worker_id() when m.chair_worker_id then 'chair'
            when m.minute_taker_worker_id then 'minute_taker' end) order by m.starts_at, m.id), '[]')
        from meetings m where m.team_id = any (acting_team_ids()) and m.held_on >= monday and m.held_on < monday + 7),
      'absences', (select coalesce(json_agg(json_build_object('workerId', a.worker_id, 'name', a.name, 'isOwn', a.worker_id = acting_worker_id(),
          'startsOn', a.starts_on, 'backOn', a.back_on) order by a.starts_on, a.name), '[]') from away a),
      'waiting', (select coalesce(json_agg(json_build_object('kind', w.kind, 'id', w.id, 'teamId', w.team_id, 'name', w.name,
          'sinceAt', w.since, 'dueOn', w.due,
          'promise', case when w.kind = 'acknowledgement_to_give' then (
            select json_build_object('fromOn', oslo_date(w.since), 'days', t.door_answers_within_days) from teams t
            where t.id = w.team_id and t.door_answers_within_days is not null) end) order by w.due nulls last, w.since, w.id), '[]') from waits w),
      'actions', (select coalesce(jsonb_agg(d.card order by d.due_on, d.id), '[]') from (
        select action_json(a) as card, a.due_on, a.id from action_items a where a.owner_worker_id = acting_worker_id()
          and a.state = 'open' and a.team_id = any (acting_team_ids()) order by a.due_on, a.id limit 500) d)) as week
    from week`.execute(db);
  return rows[0]!.week;
}
