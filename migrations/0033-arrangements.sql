-- How a service site is supervised: at fixed times or when it asks, what that was before, and the sessions that were not held
-- (decisions/0024). Adds tables; the columns of `cases` that said so are in no database yet.

-- ── What is arranged ────────────────────────────────────────────────────────────────────────────────
create table supervision_arrangements (
  case_id uuid not null,
  edition integer not null,
  team_id uuid not null,
  kind text not null constraint supervision_arrangements_kind_known check (kind in ('fixed', 'on_demand')),
  every_weeks integer constraint supervision_arrangements_every_weeks_known check (every_weeks between 1 and 52),
  weekday integer constraint supervision_arrangements_weekday_known check (weekday between 1 and 7),
  begins_at time,
  minutes integer constraint supervision_arrangements_minutes_known check (minutes between 1 and 1440),
  from_on date not null default oslo_today(),
  through_on date,
  reason text constraint supervision_arrangements_reason_known check (reason in ('special_need', 'lacks_offer')),
  recorded_by uuid constraint supervision_arrangements_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  ended_at timestamptz,
  primary key (case_id, edition),
  constraint supervision_arrangements_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint supervision_arrangements_of_their_kind check (case kind
    when 'on_demand' then num_nonnulls(every_weeks, weekday, begins_at, minutes, through_on) = 0
    else num_nonnulls(weekday, begins_at, minutes) in (0, 3) and (weekday is null or every_weeks is not null) end),
  constraint supervision_arrangements_last_a_day check (through_on >= from_on)
);
comment on table supervision_arrangements is 'How a service site is supervised; what is changed ends, and the next edition begins';
comment on column supervision_arrangements.weekday is 'Monday is 1. Null: the day and the time have not been agreed yet';
comment on column supervision_arrangements.reason is 'Null: not said when the case was opened';
create unique index supervision_arrangements_one_at_a_time on supervision_arrangements (case_id) where ended_at is null;
create index supervision_arrangements_by_team on supervision_arrangements (team_id);
create trigger log_is_append_only before delete or truncate on supervision_arrangements
  for each statement execute function refuse_to_rewrite_history();

-- The case's row is taken, so that changing, opening and closing wait for each other.
create function witness_arrangement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare c cases;
begin
  select * into c from cases where id = new.case_id for no key update;
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or to_jsonb(new) - 'ended_at' <> to_jsonb(old) - 'ended_at' then
      raise exception 'what was arranged stays as it was' using errcode = '23514', constraint = 'arrangements_stand';
    end if;
    return new;
  end if;
  if c.mode <> 'systematic_supervision' then
    raise exception 'of a person nothing is arranged' using errcode = '23514', constraint = 'arrangements_are_of_service_sites';
  end if;
  if c.state <> 'open' then
    raise exception 'the case is closed' using errcode = '23514', constraint = 'arrangements_are_of_open_cases';
  end if;
  new.edition := coalesce((select max(edition) from supervision_arrangements where case_id = new.case_id), 0) + 1;
  new.ended_at := null;
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_arrangement before insert or update on supervision_arrangements for each row execute function witness_arrangement();

-- What is arranged ends with the case. Opened again, the case begins where it ended; on demand where nothing is known.
create function arrangement_follows_the_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.state = 'closed' then
    update supervision_arrangements set ended_at = current_instant() where case_id = new.id and ended_at is null;
    return null;
  end if;
  insert into supervision_arrangements (case_id, edition, team_id, kind, every_weeks, weekday, begins_at, minutes, from_on, reason)
  select new.id, 1, new.team_id, coalesce(a.kind, 'on_demand'), a.every_weeks, a.weekday, a.begins_at, a.minutes,
    coalesce(a.from_on, oslo_today()), a.reason
  from (select) one left join lateral (
    select * from supervision_arrangements where case_id = new.id order by edition desc limit 1) a on true;
  return null;
end $$;
create trigger arrangement_follows_the_case after update of state on cases
  for each row when (new.state <> old.state and new.mode = 'systematic_supervision') execute function arrangement_follows_the_case();

create function open_site_has_an_arrangement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_case uuid := case tg_table_name when 'cases' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'case_id' end;
begin
  if exists (select from cases c where c.id = of_case and c.state = 'open' and c.mode = 'systematic_supervision')
    and not exists (select from supervision_arrangements a where a.case_id = of_case and a.ended_at is null) then
    raise exception 'nothing is arranged' using errcode = '23514', constraint = 'open_site_has_an_arrangement';
  end if;
  return null;
end $$;
create constraint trigger open_site_has_an_arrangement after insert or update of state, mode on cases
  deferrable initially deferred for each row when (new.mode = 'systematic_supervision') execute function open_site_has_an_arrangement();
create constraint trigger open_site_has_an_arrangement after update on supervision_arrangements
  deferrable initially deferred for each row execute function open_site_has_an_arrangement();
create constraint trigger change_is_told after insert or update or delete on supervision_arrangements
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── What was not held ───────────────────────────────────────────────────────────────────────────────
create table missed_sessions (
  case_id uuid not null,
  meant_on date not null,
  team_id uuid not null,
  because text not null constraint missed_sessions_reason_known check (
    because in ('site_cancelled', 'too_few', 'team_prevented', 'public_holiday', 'other')),
  recorded_by uuid not null constraint missed_sessions_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint missed_sessions_once primary key (case_id, meant_on),
  constraint missed_sessions_case foreign key (case_id, team_id) references cases (id, team_id)
);
comment on table missed_sessions is 'Sessions that were not held, or are not to be, and why. What is held or planned in the same week after all outweighs it';
create index missed_sessions_by_team on missed_sessions (team_id, meant_on);
create trigger log_is_append_only before delete or truncate on missed_sessions
  for each statement execute function refuse_to_rewrite_history();

create function witness_missed_session() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare c cases;
begin
  select * into c from cases where id = new.case_id for no key update;
  if c.mode <> 'systematic_supervision' then
    raise exception 'of a person nothing is arranged' using errcode = '23514', constraint = 'arrangements_are_of_service_sites';
  end if;
  if c.state <> 'open' then
    raise exception 'the case is closed' using errcode = '23514', constraint = 'arrangements_are_of_open_cases';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    case session_stands(new.team_id, new.case_id, new.meant_on)
      when 'none' then
        raise exception 'no session is arranged for that day' using errcode = '23514', constraint = 'missed_sessions_were_arranged';
      when 'held' then
        raise exception 'it was held' using errcode = '23514', constraint = 'held_sessions_were_held';
      else null;
    end case;
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_missed_session before insert or update on missed_sessions for each row execute function witness_missed_session();
create constraint trigger change_is_told after insert or update or delete on missed_sessions
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── As it is shown ──────────────────────────────────────────────────────────────────────────────────
create function arrangement_said(a supervision_arrangements) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('version', a.edition, 'kind', a.kind, 'everyWeeks', a.every_weeks, 'weekday', a.weekday,
    'time', left(a.begins_at::text, 5), 'minutes', a.minutes, 'fromOn', a.from_on, 'throughOn', a.through_on, 'reason', a.reason,
    'recordedByName', (select name from workers where id = a.recorded_by), 'recordedAt', a.recorded_at, 'endedAt', a.ended_at)
  $$;
-- The last of the case, with those before it; null where none was ever written.
create function arrangement_of(of_case uuid) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select arrangement_said(a) || jsonb_build_object('earlier', (
    select coalesce(jsonb_agg(arrangement_said(e) order by e.edition desc), '[]') from (
      select * from supervision_arrangements where case_id = of_case and edition < a.edition order by edition desc limit 50) e))
  from supervision_arrangements a where a.case_id = of_case order by a.edition desc limit 1
  $$;

-- The days of sessions by what was arranged for them: from its first day until its last, or until something else was arranged
-- in its place; while the case was open.
create function session_days(of_teams uuid[], from_day date, until_day date) returns table (arranged supervision_arrangements, held_on date, starts_at timestamptz)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select a, s.held_on, t.starts_at
  from supervision_arrangements a
  cross join lateral (select a.from_on + mod(a.weekday - extract(isodow from a.from_on)::integer + 7, 7) as first_on) f
  cross join lateral (
    select f.first_on + n * 7 * a.every_weeks as held_on
    from generate_series(greatest(0, ceil((from_day - f.first_on) / (7.0 * a.every_weeks)))::integer,
      floor((least(until_day, a.through_on) - f.first_on) / (7.0 * a.every_weeks))::integer) n) s
  cross join lateral (select (s.held_on + a.begins_at) at time zone 'Europe/Oslo' as starts_at) t
  where a.team_id = any (of_teams) and a.weekday is not null and (a.ended_at is null or t.starts_at < a.ended_at)
    and not exists (select from supervision_arrangements l where l.case_id = a.case_id and l.edition > a.edition and l.from_on <= s.held_on)
    and exists (select from case_openings o where o.case_id = a.case_id
      and daterange(oslo_date(lower(o.open_during)), oslo_date(upper(o.open_during)), '[]') @> s.held_on)
  $$;

-- Who would be there: whoever held the seats then, or holds them for a day to come, or acts for them that day. Somebody who is
-- away, and for whom nobody acts, is left out. For whoever sees the session, and perhaps no absences.
create function goes_to_session(of_case uuid, day date, starts_at timestamptz) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by s.level), '[]')
  from seats s left join covers v on v.seat_id = s.id and v.withdrawn_at is null and days_acting(v) @> day
  join workers w on w.id = coalesce(v.acting_worker_id, s.worker_id)
  where s.case_id = of_case and s.held_during @> least(starts_at, current_instant())
    and s.team_id = any (acting_team_ids()) and s.case_id <> all (acting_blocked_case_ids())
    and (v.id is not null or not days_away(s.worker_id) @> day)
  $$;

-- The sessions of fixed arrangements on the days asked for, by the weeks of Oslo: the clock says the same whichever time it
-- is. What has been planned or held in the week of a session is that session, on whichever day.
create function supervision_sessions(of_teams uuid[], from_day date, until_day date) returns table (
    team_id uuid, case_id uuid, held_on date, session jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select c.team_id, c.id, s.held_on, jsonb_build_object('teamId', c.team_id, 'caseId', c.id, 'caseName', c.title,
    'heldOn', s.held_on, 'startsAt', s.starts_at, 'minutes', (s.arranged).minutes,
    'state', case when h.id is not null then 'held' when p.id is not null then 'planned' when m.case_id is not null then 'not_held' else 'coming' end,
    'because', case when h.id is null and p.id is null then m.because end, 'activityId', h.id, 'plannedActivityId', p.id,
    'plannedAt', case when h.id is null then p.starts_at end, 'goes', goes_to_session(c.id, s.held_on, s.starts_at),
    'owners', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by t.level), '[]')
      from seats t join workers w on w.id = t.worker_id where t.case_id = c.id and upper_inf(t.held_during)))
  from session_days(of_teams, from_day, until_day) s join cases c on c.id = (s.arranged).case_id
  left join lateral (select v.id from activities v where v.case_id = c.id and v.kind = 'supervision' and v.withdrawn_at is null
    and date_trunc('week', v.done_on::timestamp) = date_trunc('week', s.held_on::timestamp) order by v.done_on limit 1) h on true
  left join lateral (select v.id, v.starts_at from planned_activities v where v.case_id = c.id and v.kind = 'supervision' and v.state = 'planned'
    and date_trunc('week', oslo_date(v.starts_at)::timestamp) = date_trunc('week', s.held_on::timestamp) order by v.starts_at limit 1) p on true
  left join missed_sessions m on m.case_id = c.id and m.meant_on = s.held_on
  where c.state = 'open'
  $$;

-- How it stands with the session of a day; none: there is none that day.
create function session_stands(of_team uuid, of_case uuid, day date) returns text
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select s.session ->> 'state' from supervision_sessions(array[of_team], day, day) s where s.case_id = of_case), 'none')
  $$;

-- How many were not held, of a period: the same for both levels, and of nobody in particular. Called by supervision_figures().
-- What was said of a day on which nothing was to be held after all does not count.
create function missed_session_figures(of_team uuid, from_day date, until_day date) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('count', coalesce(sum(n), 0), 'because', coalesce(jsonb_agg(jsonb_build_object('because', because, 'count', n) order by because), '[]'))
  from (select m.because, count(*) as n from missed_sessions m
    join session_days(array[of_team], from_day, least(until_day, oslo_today())) s on (s.arranged).case_id = m.case_id and s.held_on = m.meant_on
    where m.team_id = of_team and not exists (
        select from activities v where v.case_id = m.case_id and v.kind = 'supervision' and v.withdrawn_at is null
        and date_trunc('week', v.done_on::timestamp) = date_trunc('week', m.meant_on::timestamp))
      and (of_team = any (acting_team_ids()) or of_team = any (acting_led_team_ids()))
    group by m.because) b
  $$;

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
call guard_rows('supervision_arrangements');
call guard_rows('missed_sessions');
create policy own_teams on supervision_arrangements for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_case_ids())::uuid[]));
create policy written_in_own_teams on supervision_arrangements for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on supervision_arrangements for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on supervision_arrangements as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));
create policy own_teams on missed_sessions for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on missed_sessions for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on missed_sessions for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on missed_sessions as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));
grant select, insert, update (ended_at) on supervision_arrangements to skulder_app;
grant select, insert, update (because) on missed_sessions to skulder_app;
grant execute on function arrangement_said(supervision_arrangements), arrangement_of(uuid), session_days(uuid[], date, date),
  goes_to_session(uuid, date, timestamptz), supervision_sessions(uuid[], date, date), session_stands(uuid, uuid, date),
  missed_session_figures(uuid, date, date) to skulder_app;
