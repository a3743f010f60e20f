-- Supporters: members who help the pair in a case and fill no seat. Additive; old code would show the pair alone.

create table supporters (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  worker_id uuid not null constraint supporters_worker references workers (id),
  starts_on date not null,
  ends_on date,
  recorded_by uuid not null constraint supporters_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  version integer not null default 1,
  constraint supporters_run_forward check (ends_on >= starts_on),
  constraint supporters_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint supporters_once_at_a_time exclude using gist (case_id with =, worker_id with =, daterange(starts_on, ends_on) with &&)
);
comment on table supporters is 'Members beside the pair, for some days. They sit in no seat and count for none';
comment on column supporters.ends_on is 'First day they no longer support; null: no end is known. The same day as starts_on: they never came to it';
create index supporters_by_case on supporters (case_id);
create index supporters_by_team on supporters (team_id);
create index supporters_by_worker on supporters (worker_id);

-- The days on which they do: those on which they are a member, by whatever agreement with the team.
create function days_supporting(s supporters) returns datemultirange
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select datemultirange(daterange(s.starts_on, s.ends_on)) * coalesce((
    select range_agg(daterange(a.starts_on, a.ended_on)) from agreements a where a.worker_id = s.worker_id and a.team_id = s.team_id), '{}')
  $$;

-- Whom the person has closed the case to supports nobody there meanwhile: not of the two, they do not get in.
create function supports_now(s supporters, today date) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select s.starts_on <= today and (s.ends_on is null or s.ends_on > today)
    and days_supporting(s) @> today and not is_closed_to(s.case_id, s.worker_id)
  $$;

create function supporter_json(s supporters) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', s.id, 'version', s.version, 'caseId', s.case_id, 'workerId', s.worker_id, 'name', w.name,
    'level', a.level, 'profession', a.profession, 'startsOn', s.starts_on, 'endsOn', upper(range_merge(days_supporting(s))),
    'standing', case when supports_now(s, today) then 'now' when isempty(days_supporting(s) * datemultirange(daterange(today, null))) then 'over'
      when s.starts_on > today then 'coming'
      -- Blocks are the team's to see.
      when s.team_id = any (acting_team_ids()) then 'kept_out' else 'over' end)
  from workers w, oslo_today() today,
    lateral (select g.level, g.profession from agreements g where g.worker_id = s.worker_id and g.team_id = s.team_id
      order by g.starts_on desc limit 1) a
  where w.id = s.worker_id
  $$;

-- Everybody who has stood beside the pair, or is to, or who did on a day, by time; for whoever sees its seats.
create function supporters_of_case(of_case uuid, on_day date default null) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(supporter_json(s) order by s.starts_on, s.id), '[]') from supporters s
  where s.case_id = of_case and (s.ends_on is null or s.ends_on > s.starts_on) and s.case_id <> all (acting_blocked_case_ids())
    and (on_day is null or days_supporting(s) @> on_day)
    and (s.team_id = any (acting_team_ids()) or s.case_id = any (acting_case_ids()))
  $$;
create function supporter_shown(of_supporter uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select supporter_json(s) from supporters s
  where s.id = of_supporter and s.team_id = any (acting_team_ids()) and s.case_id <> all (acting_blocked_case_ids())
  $$;

-- ── Never one of the two ────────────────────────────────────────────────────────────────────────────
-- Whether they sit there on one of the days, by whichever employment. The day of a handover is the new holder's.
create function sits_on_days(of_worker uuid, of_case uuid, days daterange) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from seats s where s.case_id = of_case and are_one_person(s.worker_id, of_worker)
    and daterange(oslo_date(lower(s.held_during)), oslo_date(upper(s.held_during))) && days)
  $$;

-- What would keep somebody from supporting on these days, for the rules to say; null: no such case to the caller.
create function judge_supporter(of_case uuid, of_worker uuid, days daterange) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('isMember', coalesce((select range_agg(daterange(a.starts_on, a.ended_on)) @> lower(days) from agreements a
      where a.worker_id = of_worker and a.team_id = c.team_id), false),
    'sitsThere', sits_on_days(of_worker, c.id, days), 'isClosedOut', is_closed_to(c.id, of_worker),
    'supportsAlready', exists (select from supporters s where s.case_id = c.id and s.worker_id = of_worker
      and daterange(s.starts_on, s.ends_on) && days))
  from cases c where c.id = of_case and c.team_id = any (acting_team_ids()) and c.id <> all (acting_blocked_case_ids())
  $$;

-- A member, in an open case that is not closed to them. The case's row is taken, so that this, a handover and a block wait for
-- each other.
create function witness_supporter() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from cases where id = new.case_id for no key update;
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - '{ends_on,version}'::text[] is distinct from to_jsonb(old) - '{ends_on,version}'::text[]
      or new.ends_on is null or new.ends_on >= coalesce(old.ends_on, 'infinity') or new.ends_on < greatest(old.starts_on, oslo_today()) then
      raise exception 'support may end sooner and is otherwise never changed' using errcode = '23514', constraint = 'support_only_ends_sooner';
    end if;
    return new;
  end if;
  -- The table's own check says so.
  if new.ends_on < new.starts_on then return new; end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  if not exists (select from cases where id = new.case_id and state = 'open') then
    raise exception 'the case is closed' using errcode = '23514', constraint = 'supporters_are_of_an_open_case';
  end if;
  perform from agreements where worker_id = new.worker_id and team_id = new.team_id for share;
  if not days_supporting(new) @> new.starts_on then
    raise exception 'whoever would support is no member then' using errcode = '23514', constraint = 'supporters_are_members';
  end if;
  if sits_on_days(new.worker_id, new.case_id, daterange(new.starts_on, new.ends_on)) then
    raise exception 'whoever would support sits there' using errcode = '23514', constraint = 'supporters_hold_no_seat';
  end if;
  if is_closed_to(new.case_id, new.worker_id) then
    raise exception 'the case is closed to whoever would support' using errcode = '23514', constraint = 'blocked_support_nobody';
  end if;
  return new;
end $$;
create trigger witness_supporter before insert or update on supporters for each row execute function witness_supporter();

-- Whoever takes a seat of the case supports it no longer, from that day, and nobody supports a case that is closed.
create function support_ends_with_seat() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare today date := oslo_today();
begin
  update supporters s set ends_on = greatest(s.starts_on, today), version = s.version + 1
    where s.case_id = new.case_id and (s.ends_on is null or s.ends_on > greatest(s.starts_on, today)) and are_one_person(s.worker_id, new.worker_id);
  return null;
end $$;
create trigger support_ends_with_seat after insert or update of worker_id on seats
  for each row when (upper_inf(new.held_during)) execute function support_ends_with_seat();
create function support_ends_with_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare today date := oslo_today();
begin
  update supporters s set ends_on = greatest(s.starts_on, today), version = s.version + 1
    where s.case_id = new.id and (s.ends_on is null or s.ends_on > greatest(s.starts_on, today));
  return null;
end $$;
create trigger support_ends_with_case after update of state on cases
  for each row when (new.state = 'closed' and old.state = 'open') execute function support_ends_with_case();

create constraint trigger change_is_told after insert or update or delete on supporters
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── On the board ────────────────────────────────────────────────────────────────────────────────────
create function supporters_now(of_case uuid, today date) returns integer
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::integer from supporters s where s.case_id = of_case and supports_now(s, today)
  $$;

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
call guard_rows('supporters');
create policy own_teams on supporters for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_case_ids())::uuid[]));
create policy written_in_own_teams on supporters for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on supporters for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on supporters as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));

grant select, insert, update (ends_on, version) on supporters to skulder_app;
grant execute on function supporters_of_case(uuid, date), supporter_shown(uuid), judge_supporter(uuid, uuid, daterange) to skulder_app;
