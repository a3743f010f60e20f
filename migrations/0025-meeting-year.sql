-- A team's year of meetings: when it meets, weeks that are skipped, and who leads and who writes. Old code would start a meeting
-- that has been cancelled, so it must not run beside this.

-- ── When a team meets ───────────────────────────────────────────────────────────────────────────────
alter table teams
  add column meeting_weekday integer constraint teams_meeting_weekday_known check (meeting_weekday between 1 and 5),
  add column meeting_time time,
  add column meeting_minutes integer constraint teams_meeting_minutes_known check (meeting_minutes between 15 and 480),
  add column meeting_place text constraint teams_meeting_place_length check (length(meeting_place) between 1 and 200),
  add column meeting_link text constraint teams_meeting_link_length check (length(meeting_link) between 1 and 500),
  add constraint teams_meeting_rule_is_whole check (
    num_nonnulls(meeting_weekday, meeting_time, meeting_minutes) = 3
    or num_nonnulls(meeting_weekday, meeting_time, meeting_minutes, meeting_place, meeting_link) = 0);
comment on column teams.meeting_weekday is 'ISO: Monday is 1. Null with the rest: the team plans each meeting by itself';
comment on column teams.meeting_time is 'On the clock in Oslo, the same over both changes of it';
grant update (meeting_weekday, meeting_time, meeting_minutes, meeting_place, meeting_link) on teams to skulder_app;

-- ── Meetings that are moved or not held ─────────────────────────────────────────────────────────────
-- A week that is skipped is the week's meeting, cancelled: it is seen, its week is taken, and it may be held after all.
alter table meetings
  add column changed_at timestamptz not null default current_instant(),
  add column moved_from_on date,
  add column change_cause text constraint meetings_change_cause_known check (
    change_cause in ('public_holiday', 'holiday_period', 'too_few', 'other_event', 'other')),
  add column chair_before_id uuid constraint meetings_chair_before references workers (id),
  add column minute_taker_before_id uuid constraint meetings_minute_taker_before references workers (id),
  add constraint meetings_cancelled_for_a_reason check (state <> 'cancelled' or change_cause is not null),
  add constraint meetings_led_by_two check (chair_worker_id <> minute_taker_worker_id);
comment on column meetings.moved_from_on is 'The day it would have been on';
comment on column meetings.change_cause is 'Why it is moved or cancelled. Never in own words: it is on the board, and a word may be about somebody';
comment on column meetings.chair_before_id is 'Whose turn it was before it was swapped or given to somebody else';
grant update (moved_from_on, change_cause, chair_before_id, minute_taker_before_id) on meetings to skulder_app;
create index meetings_by_chair on meetings (chair_worker_id);
create index meetings_by_minute_taker on meetings (minute_taker_worker_id);

create function cancelled_meeting_stands() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a cancelled meeting is not started' using errcode = '23514', constraint = 'cancelled_meeting_stands';
end $$;
create trigger cancelled_meeting_stands before update of state on meetings
  for each row when (old.state = 'cancelled' and new.state not in ('cancelled', 'planned')) execute function cancelled_meeting_stands();

-- When it was last another: what calendar programs compare beside the number of the change.
create function meeting_is_changed_now() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.changed_at := current_instant();
  return new;
end $$;
create trigger meeting_is_changed_now before update of version on meetings
  for each row when (new.version <> old.version) execute function meeting_is_changed_now();

-- By an agreement that lasts that day, or as its leader. What makes somebody so is locked, so that giving somebody a turn and
-- their leaving wait for each other.
create function is_of_the_team_on(of_worker uuid, of_team uuid, on_day date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from agreements where worker_id = of_worker and team_id = of_team
    and starts_on <= on_day and (ended_on is null or ended_on > on_day) for share;
  if found then return true; end if;
  perform from role_grants where worker_id = of_worker and team_id = of_team and role = 'team_leader' and removed_at is null for share;
  return found;
end $$;

-- Whoever leads and whoever writes are two people of the team, on the day of a meeting to come and today in one that goes on.
-- What was so when it was written is not asked again.
create function turns_are_of_two_members() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  on_day date := case new.state when 'planned' then new.held_on else oslo_today() end;
  is_moved boolean := tg_op = 'INSERT' or new.held_on is distinct from old.held_on or (old.state = 'cancelled' and new.state = 'planned');
begin
  if (new.chair_worker_id is not null and (is_moved or new.chair_worker_id is distinct from old.chair_worker_id)
      and not is_of_the_team_on(new.chair_worker_id, new.team_id, on_day))
    or (new.minute_taker_worker_id is not null and (is_moved or new.minute_taker_worker_id is distinct from old.minute_taker_worker_id)
      and not is_of_the_team_on(new.minute_taker_worker_id, new.team_id, on_day)) then
    raise exception 'whoever leads or writes is not of the team that day' using errcode = '23514', constraint = 'turns_are_members';
  end if;
  if are_one_person(new.chair_worker_id, new.minute_taker_worker_id) then
    raise exception 'one person both leads and writes' using errcode = '23514', constraint = 'meetings_led_by_two';
  end if;
  return new;
end $$;
create trigger turns_are_of_two_members before insert or update of chair_worker_id, minute_taker_worker_id, held_on, state on meetings
  for each row when (new.state in ('planned', 'in_session')) execute function turns_are_of_two_members();

-- ── Who does not take turns ─────────────────────────────────────────────────────────────────────────
create table meeting_duties (
  team_id uuid not null constraint meeting_duties_team references teams (id),
  worker_id uuid not null constraint meeting_duties_worker references workers (id),
  may_chair boolean not null,
  may_write_minutes boolean not null,
  primary key (team_id, worker_id)
);
comment on table meeting_duties is 'Whoever is not here takes both turns';
create index meeting_duties_by_worker on meeting_duties (worker_id);
call guard_rows('meeting_duties');
create policy own_teams on meeting_duties for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on meeting_duties for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on meeting_duties for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
grant select, insert on meeting_duties to skulder_app;
grant update (may_chair, may_write_minutes) on meeting_duties to skulder_app;
create constraint trigger change_is_told after insert or update or delete on meeting_duties
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── The rotation ────────────────────────────────────────────────────────────────────────────────────
-- What it is reckoned from: the meetings of a period that are not cancelled, and the members of it with the days on which they
-- can be there, as far as is known. One row for a person. For whoever may change who is in the team, too.
create function rotation_json(of_team uuid, period daterange) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (of_team = any (acting_team_ids()) or acting_is_administrator()) then return null; end if;
  return jsonb_build_object(
    'meetings', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'on', m.held_on, 'state', m.state,
        'chairId', m.chair_worker_id, 'minuteTakerId', m.minute_taker_worker_id) order by m.held_on), '[]')
      from meetings m where m.team_id = of_team and m.state <> 'cancelled' and period @> m.held_on),
    'members', (select coalesce(jsonb_agg(jsonb_build_object('workerId', p.worker_id, 'name', w.name, 'level', p.level,
        'mayChair', coalesce(d.may_chair, true), 'mayWriteMinutes', coalesce(d.may_write_minutes, true),
        'there', (select jsonb_agg(jsonb_build_object('fromOn', a.starts_on, 'untilOn', coalesce(a.ended_on, a.planned_end_on)))
          from agreements a where a.team_id = of_team and a.worker_id = p.worker_id),
        'away', (select coalesce(jsonb_agg(jsonb_build_object('fromOn', b.starts_on, 'untilOn', b.back_on)), '[]')
          from absences b where b.worker_id = p.worker_id and b.withdrawn_at is null),
        'lastTurnOn', (select max(m.held_on) from meetings m where m.team_id = of_team and m.state <> 'cancelled'
          and m.held_on < lower(period) and p.worker_id in (m.chair_worker_id, m.minute_taker_worker_id))) order by p.worker_id), '[]')
      from (select distinct on (person_of(a.worker_id)) a.worker_id, a.level from agreements a
        where a.team_id = of_team and daterange(a.starts_on, a.ended_on) && period
        order by person_of(a.worker_id), a.worker_id, a.starts_on desc) p
      join workers w on w.id = p.worker_id
      left join meeting_duties d on d.team_id = of_team and d.worker_id = p.worker_id));
end $$;

-- Takes the meetings to come until commit, in their order: whoever shares out turns waits for whoever does.
create function lock_turns(of_team uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (of_team = any (acting_team_ids()) or acting_is_administrator()) then return; end if;
  perform from meetings where team_id = of_team and state = 'planned' and held_on >= oslo_today() order by held_on for no key update;
end $$;

-- Writes down whose turn it is, and keeps whose it was. Answers the versions that the meetings got.
create function give_turns(of_team uuid, turns jsonb) returns table (meeting_id uuid, version integer)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (of_team = any (acting_team_ids()) or acting_is_administrator()) then return; end if;
  return query
  update meetings m set chair_worker_id = x."chairId", minute_taker_worker_id = x."minuteTakerId", version = m.version + 1,
    chair_before_id = case when m.chair_worker_id is distinct from x."chairId" then m.chair_worker_id else m.chair_before_id end,
    minute_taker_before_id = case when m.minute_taker_worker_id is distinct from x."minuteTakerId" then m.minute_taker_worker_id
      else m.minute_taker_before_id end
  from jsonb_to_recordset(turns) x (id uuid, "chairId" uuid, "minuteTakerId" uuid)
  where m.id = x.id and m.team_id = of_team and m.state = 'planned'
  returning m.id, m.version;
end $$;

grant execute on function is_of_the_team_on(uuid, uuid, date), rotation_json(uuid, daterange), lock_turns(uuid), give_turns(uuid, jsonb) to skulder_app;

-- ── What is shown ───────────────────────────────────────────────────────────────────────────────────
-- As in 0006; what has been changed about it says so.
create or replace function meeting_card(of_meeting meetings) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', of_meeting.id, 'version', of_meeting.version, 'state', of_meeting.state,
    'isoYear', of_meeting.iso_year, 'isoWeek', of_meeting.iso_week, 'heldOn', of_meeting.held_on,
    'startsAt', of_meeting.starts_at, 'currentItemId', case when not is_hidden_item(of_meeting.current_item_id) then of_meeting.current_item_id end,
    'openItems', (select count(*) from agenda_items i where i.meeting_id = of_meeting.id and i.state = 'open'
      and (nothing_is_closed or not is_hidden_item(i.id))))
    || jsonb_strip_nulls(jsonb_build_object('movedFromOn', of_meeting.moved_from_on, 'changeCause', of_meeting.change_cause))
  -- is_hidden_item() asks it too, but is called for each item.
  from (select cardinality(acting_blocked_case_ids()) = 0) closed (nothing_is_closed)
  $$;

-- As in 0006; with the weeks before it that are skipped, from this one on.
create or replace function next_meeting(of_team uuid, today date) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select meeting_card(m) || case when skipped.weeks is null then '{}' else jsonb_build_object('skippedBefore', skipped.weeks) end
  from meetings m cross join lateral (
    select jsonb_agg(jsonb_build_object('isoWeek', s.iso_week, 'changeCause', s.change_cause) order by s.held_on) as weeks
    from meetings s where s.team_id = of_team and s.state = 'cancelled' and s.held_on < m.held_on
      and s.held_on >= date_trunc('week', today::timestamp)::date) skipped
  where m.team_id = of_team and m.state in ('planned', 'in_session') and (m.state = 'in_session' or m.held_on >= today)
  order by m.state = 'in_session' desc, m.held_on limit 1
  $$;

-- As in 0018; and the meetings of the worker's teams, with what they do there. One that was cancelled says so.
create or replace function calendar_by_link(with_token_hash bytea) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_worker uuid; rights jsonb; teams_of uuid[]; from_instant timestamptz := current_instant() - interval '31 days';
begin
  select worker_id into of_worker from calendar_links where token_hash = with_token_hash and ended_at is null;
  if not found then return null; end if;
  rights := rights_of_worker(of_worker);
  if rights -> 'teamIds' = '[]' then return null; end if;
  teams_of := array(select jsonb_array_elements_text(rights -> 'teamIds')::uuid);
  return jsonb_build_object(
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'version', p.version, 'arena', p.arena, 'startsAt', p.starts_at,
        'startsOn', oslo_date(p.starts_at), 'minutes', p.minutes, 'plannedAt', p.planned_at) order by p.starts_at, p.id), '[]')
      from (select p.* from plans_of(of_worker, teams_of,
          array(select jsonb_array_elements_text(rights -> 'blockedCaseIds')::uuid), tstzrange(from_instant, null)) m
        join planned_activities p on p.id = m.plan_id
        where m.role in ('goes', 'stands_in') and p.state <> 'cancelled' order by p.starts_at limit 1000) p),
    'meetings', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id,
        -- What the team says of all its meetings is told by each of them anew.
        'sequence', m.version + t.version, 'isCancelled', m.state = 'cancelled',
        'duty', case of_worker when m.chair_worker_id then 'chair' when m.minute_taker_worker_id then 'minute_taker' end,
        'changedAt', m.changed_at, 'beginsOnClock', to_char(m.starts_at at time zone 'Europe/Oslo', 'YYYY-MM-DD"T"HH24:MI:SS'),
        'endsOnClock', to_char((m.starts_at + make_interval(mins => coalesce(t.meeting_minutes, 60))) at time zone 'Europe/Oslo', 'YYYY-MM-DD"T"HH24:MI:SS'),
        'teamName', case when cardinality(teams_of) > 1 then t.short_name end, 'place', t.meeting_place, 'link', t.meeting_link)
        order by m.starts_at, m.id), '[]')
      from (select * from meetings m where m.team_id = any (teams_of) and m.starts_at >= from_instant
        -- A week that was skipped from the beginning has never been in anybody's calendar.
        and not (m.state = 'cancelled' and m.version = 1) order by m.starts_at limit 500) m
      join teams t on t.id = m.team_id));
end $$;
