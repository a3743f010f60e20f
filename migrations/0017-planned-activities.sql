-- What is to be done in a case, by whom and when; a plan becomes the record. Additive; old code still runs.

create table planned_activities (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  kind text not null constraint planned_activities_kind_known check (kind in ('conversation', 'accompaniment', 'practical_help',
    'doing_together', 'supervision', 'cooperation', 'next_of_kin', 'other')),
  arena text not null constraint planned_activities_arena_known check (
    arena in ('home', 'outdoors', 'service_site', 'institution', 'phone', 'digital', 'office', 'other')),
  starts_at timestamptz not null,
  minutes integer not null constraint planned_activities_within_a_day check (minutes between 1 and 1440),
  worker_ids uuid[] not null,
  planned_by uuid not null constraint planned_activities_planner references workers (id),
  planned_at timestamptz not null default current_instant(),
  state text not null default 'planned' constraint planned_activities_state_known check (state in ('planned', 'cancelled', 'carried_out')),
  activity_id uuid constraint planned_activities_become_one unique,
  version integer not null default 1,
  constraint planned_activities_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint planned_activities_activity foreign key (activity_id, case_id, team_id) references activities (id, case_id, team_id),
  constraint planned_activities_carried_out_have_theirs check ((state = 'carried_out') = (activity_id is not null))
);
comment on table planned_activities is 'What is to be done, when, where and by whom. No words about the person';
create index planned_activities_by_case on planned_activities (case_id);
create index planned_activities_by_team on planned_activities (team_id);
create index planned_activities_by_worker on planned_activities using gin (worker_ids);

-- The case's row is taken, as for an activity. Whoever is to go could be there, as far as is known today.
create function witness_plan() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare c cases; day date; is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  select * into c from cases where id = new.case_id for no key update;
  if tg_op = 'UPDATE' and old.state <> 'planned' and not (old.state = 'carried_out' and new.state = 'planned'
      and exists (select from activities a where a.id = old.activity_id and a.withdrawn_at is not null))
    -- The closing that ended it is undone.
    and not (old.state = 'cancelled' and new.state = 'planned'
      and coalesce((decision_being_undone(new.case_id)).details -> 'before' -> 'beside' -> 'planIds' ? new.id::text, false)) then
    raise exception 'what is over is not planned' using errcode = '23514', constraint = 'planned_activity_is_over_once';
  end if;
  if tg_op = 'INSERT' and new.state <> 'planned' then
    raise exception 'a plan begins as one' using errcode = '23514', constraint = 'planned_activities_begin_planned';
  end if;
  if tg_op = 'UPDATE' and new.state <> old.state then
    if to_jsonb(new) - '{state,activity_id,version}'::text[] <> to_jsonb(old) - '{state,activity_id,version}'::text[]
      or exists (select from activities a where a.id = new.activity_id and a.withdrawn_at is not null) then
      raise exception 'a plan ends as it stands' using errcode = '23514', constraint = 'planned_activity_ends_as_it_stands';
    end if;
    return new;
  end if;
  if c.state <> 'open' then
    raise exception 'the case is closed' using errcode = '23514', constraint = 'planned_activities_are_of_open_cases';
  end if;
  if is_person and tg_op = 'INSERT' then
    new.planned_by := acting_worker_id();
    new.planned_at := current_instant();
  end if;
  if c.mode = 'systematic_supervision' and new.kind in ('conversation', 'accompaniment', 'practical_help', 'doing_together') then
    raise exception 'a service site is no person' using errcode = '23514', constraint = 'planned_activities_fit_the_case';
  end if;
  day := oslo_date(new.starts_at);
  if is_person and day < oslo_today() and (tg_op = 'INSERT' or new.starts_at <> old.starts_at) then
    raise exception 'that has passed' using errcode = '23514', constraint = 'planned_activities_are_to_come';
  end if;
  -- Whoever is named already may have left since: that is shown, and refuses no other change.
  if tg_op = 'INSERT' or new.worker_ids <> old.worker_ids then
    if cardinality(new.worker_ids) = 0 or exists (select from unnest(new.worker_ids) w group by w having count(*) > 1)
      or exists (select from unnest(new.worker_ids) w
        where w not in (select l.worker_id from levels_there(c.team_id, c.id, new.worker_ids, day) l)) then
      raise exception 'somebody is not of the team' using errcode = '23514', constraint = 'planned_activities_are_done_by_the_team';
    end if;
    if is_person and exists (select from unnest(new.worker_ids) w where is_closed_by_name(c.id, w)) then
      raise exception 'the case is closed to somebody who would go' using errcode = '23514', constraint = 'blocked_take_no_seat';
    end if;
  end if;
  return new;
end $$;
create trigger witness_plan before insert or update on planned_activities for each row execute function witness_plan();

-- What was planned in a case falls away when it is closed.
create function plans_end_with_the_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update planned_activities set state = 'cancelled', version = version + 1 where case_id = new.id and state = 'planned';
  return null;
end $$;
create trigger plans_end_with_the_case after update of state on cases
  for each row when (new.state = 'closed' and old.state = 'open') execute function plans_end_with_the_case();

-- The record was taken back: what was planned has still to be done, or cancelled. Nothing, once the case is closed.
create function plan_stands_again() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update planned_activities p set activity_id = null, version = p.version + 1,
    state = case c.state when 'open' then 'planned' else 'cancelled' end
  from cases c where p.activity_id = new.id and c.id = p.case_id;
  return null;
end $$;
create trigger plan_stands_again after update of withdrawn_at on activities
  for each row when (new.withdrawn_at is not null and old.withdrawn_at is null) execute function plan_stands_again();

create constraint trigger change_is_told after insert or update or delete on planned_activities
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── As it is shown ──────────────────────────────────────────────────────────────────────────────────
-- Who of them is away that day, or has something else that the caller may see.
create function clashes_of(p planned_activities) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('workerId', w.id, 'name', case when not w.is_unnamed then w.name end, 'because', x.because)
      order by t.place, x.because), '[]')
  from unnest(p.worker_ids) with ordinality t (id, place) join workers w on w.id = t.id
  cross join lateral (
    select 'absence' as because where exists (select from absences b where b.worker_id = t.id and b.withdrawn_at is null
      and daterange(b.starts_on, b.back_on) @> oslo_date(p.starts_at))
    union all
    select 'other_plan' where exists (select from planned_activities o where o.state = 'planned' and o.id <> p.id and o.worker_ids @> array[t.id]
      and tstzrange(o.starts_at, o.starts_at + make_interval(mins => o.minutes)) && tstzrange(p.starts_at, p.starts_at + make_interval(mins => p.minutes)))) x
  $$;

-- Those of a plan for whom somebody else must go, and who: they held a seat or were to act when it was planned, or do now, and
-- are not the one who fills it that day. Nobody in particular goes for others who will have left the team.
create function stand_ins(p planned_activities) returns table (place bigint, worker_id uuid, stand_in_id uuid)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with asked as materialized (select oslo_date(p.starts_at) as day
  ), held as materialized (select s.id, s.level, s.worker_id from seats s where s.case_id = p.case_id and upper_inf(s.held_during)
  ), fills as materialized (
    select h.level, coalesce(v.acting_worker_id, h.worker_id) as worker_id from asked cross join held h
    left join covers v on v.seat_id = h.id and v.withdrawn_at is null and v.starts_on <= asked.day and v.ends_on > asked.day
      and days_acting(v) @> asked.day
  ), meant as (
    select level, worker_id from held
    union
    select s.level, s.worker_id from seats s where s.case_id = p.case_id and s.held_during @> p.planned_at
    union
    -- One that was to last to the day, until it was shortened or withdrawn.
    select v.level, v.acting_worker_id from asked join covers v on v.case_id = p.case_id and v.recorded_at <= p.planned_at
      and (v.withdrawn_at is null or v.withdrawn_at > p.planned_at) and v.starts_on <= asked.day and (v.ends_on > asked.day or v.version > 1)
  )
  select t.place, t.id, f.worker_id
  from unnest(p.worker_ids) with ordinality t (id, place)
  left join meant m on m.worker_id = t.id
  left join fills f on f.level = m.level
  where t.id not in (select worker_id from fills)
    and (m.level is not null or not exists (select from levels_there(p.team_id, p.case_id, array[t.id], oslo_date(p.starts_at))))
  $$;

-- For whoever sees the plan, and perhaps neither absences nor blocks.
create function to_replace_in(p planned_activities) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by t.place), '[]')
  from planned_activities own cross join lateral (select distinct place, worker_id from stand_ins(own)) t join workers w on w.id = t.worker_id
  where own.id = p.id and own.team_id = any (acting_team_ids()) and own.case_id <> all (acting_blocked_case_ids())
  $$;

create function plan_json(p planned_activities) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', p.id, 'version', p.version, 'caseId', p.case_id, 'kind', p.kind, 'arena', p.arena,
    'startsAt', p.starts_at, 'minutes', p.minutes, 'state', p.state, 'activityId', p.activity_id, 'plannedById', p.planned_by,
    'plannedByName', (select name from workers where id = p.planned_by),
    'workers', activity_said(jsonb_build_object('team_id', p.team_id, 'case_id', p.case_id, 'done_on', oslo_date(p.starts_at),
      'worker_ids', p.worker_ids)) -> 'workers',
    'clashes', case when p.state = 'planned' then clashes_of(p) else '[]' end,
    'toReplace', case when p.state = 'planned' then to_replace_in(p) else '[]' end)
  $$;

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
call guard_rows('planned_activities');
create policy own_teams on planned_activities for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on planned_activities for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on planned_activities for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on planned_activities as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));

grant select, insert, update (kind, arena, starts_at, minutes, worker_ids, state, activity_id, version) on planned_activities to skulder_app;
grant execute on function clashes_of(planned_activities), to_replace_in(planned_activities), plan_json(planned_activities) to skulder_app;
