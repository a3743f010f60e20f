-- What is done in a case, attempts too, and since when nothing has been heard of the person. Additive; old code still runs.

alter table teams add column silent_after_days integer not null default 28
  constraint teams_silent_after_days_known check (silent_after_days between 1 and 365);
comment on column teams.silent_after_days is 'Four weekly meetings, of which one at least should have heard of the person';

alter table cases add column heard_on date, add column attempts_since integer not null default 0;
comment on column cases.heard_on is 'The last contact in both directions that has been recorded as an activity; follows the activities by itself';
comment on column cases.attempts_since is 'Attempts on later days than the last contact in both directions that is known of';

create table activities (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  kind text not null constraint activities_kind_known check (kind in ('conversation', 'accompaniment', 'practical_help',
    'doing_together', 'supervision', 'cooperation', 'next_of_kin', 'other')),
  arena text not null constraint activities_arena_known check (
    arena in ('home', 'outdoors', 'service_site', 'institution', 'phone', 'digital', 'office', 'other')),
  done_on date not null,
  began_at time,
  minutes integer not null constraint activities_within_a_day check (minutes between 1 and 1440),
  contact text constraint activities_contact_known check (contact in ('two_way', 'attempt')),
  worker_ids uuid[] not null,
  is_joint boolean not null default false,
  is_reimbursable boolean,
  attendees integer constraint activities_attendees_known check (attendees between 1 and 500),
  topic text constraint activities_topic_length check (length(topic) between 1 and 500),
  is_statutory boolean not null default false,
  recorded_by uuid not null constraint activities_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  written_by uuid constraint activities_writer references workers (id),
  written_at timestamptz,
  withdrawn_by uuid constraint activities_withdrawer references workers (id),
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint activities_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint activities_of_a_case unique (id, case_id, team_id),
  constraint activities_contact_with_the_person check (
    (contact is not null) = (kind in ('conversation', 'accompaniment', 'practical_help', 'doing_together'))),
  constraint activities_withdrawing_is_whole check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
comment on table activities is 'What was done, when, where and by whom. No words of a person: those are for the journals';
comment on column activities.attendees is 'How many took part in supervision, beside those of the team';
comment on column activities.topic is 'What supervision of a service site was about; of no person''s case';
comment on column activities.is_statutory is 'Supervision that was the specialist service''s statutory duty to guide, counted apart';
comment on column activities.is_reimbursable is 'The person was registered on the day, as that stood when it was recorded; null for a service site. Never worked out anew';
create index activities_by_case on activities (case_id, done_on);
create index activities_by_team on activities (team_id, done_on);

create table activity_versions (
  activity_id uuid not null,
  version integer not null,
  team_id uuid not null,
  case_id uuid not null,
  kind text not null constraint activity_versions_kind_known check (kind in ('conversation', 'accompaniment', 'practical_help',
    'doing_together', 'supervision', 'cooperation', 'next_of_kin', 'other')),
  arena text not null constraint activity_versions_arena_known check (
    arena in ('home', 'outdoors', 'service_site', 'institution', 'phone', 'digital', 'office', 'other')),
  done_on date not null,
  began_at time,
  minutes integer not null,
  contact text constraint activity_versions_contact_known check (contact in ('two_way', 'attempt')),
  worker_ids uuid[] not null,
  is_joint boolean not null,
  is_reimbursable boolean,
  attendees integer,
  topic text,
  is_statutory boolean not null default false,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (activity_id, version),
  constraint activity_versions_activity foreign key (activity_id, case_id, team_id) references activities (id, case_id, team_id)
);
comment on table activity_versions is 'What an activity said until it was corrected';
create index activity_versions_by_case on activity_versions (case_id);
create index activity_versions_by_team on activity_versions (team_id);
create trigger log_is_append_only before delete or truncate on activity_versions
  for each statement execute function refuse_to_rewrite_history();
create trigger versions_stand before update on activity_versions
  for each row when (not is_erasing()) execute function refuse_to_rewrite_history();

-- ── What is true of the day ─────────────────────────────────────────────────────────────────────────
-- Who of these was of the team on the day, or is its treatment contact in the case, and from which level.
create function levels_there(of_team uuid, of_case uuid, workers uuid[], day date) returns table (worker_id uuid, level text)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select a.worker_id, a.level from agreements a
  where a.team_id = of_team and a.worker_id = any (workers) and a.starts_on <= day and (a.ended_on is null or a.ended_on > day)
  union
  select t.worker_id, t.level from treatment_contacts t
  where t.case_id = of_case and t.worker_id = any (workers) and t.starts_on <= day and (t.ended_on is null or t.ended_on > day)
  $$;

create function both_levels_there(of_team uuid, of_case uuid, workers uuid[], day date) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from levels_there(of_team, of_case, workers, day) m join levels_there(of_team, of_case, workers, day) s
    on m.level = 'municipal' and s.level = 'specialist' and not are_one_person(m.worker_id, s.worker_id))
  $$;

-- The days on which something may have been done: while the case was open, and before that from when the work began or
-- while somebody saw to an inquiry about the person. The team calls, looks for and finds out before the meeting decides.
create function days_with_team(of_case uuid) returns datemultirange
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(range_agg(days), '{}') from (
    select daterange(oslo_date(lower(open_during)), oslo_date(upper(open_during)) + 1) from case_openings where case_id = of_case
    union all
    select daterange(least(c.started_on, began.day), began.day) from cases c cross join lateral (
      select min(oslo_date(lower(open_during))) as day from case_openings where case_id = c.id) began
    where c.id = of_case and began.day is not null
    union all
    select daterange(oslo_date(received_at), coalesce(oslo_date(ended_at), oslo_today()) + 1) from inquiries
    where linked_case_id = of_case) d (days)
  $$;

-- What the person had said by that day, as far as it has been written down.
create function was_registered(person uuid, day date) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select r.state = 'approved' from registrations r where r.person_id = person and r.said_on <= day
    order by r.recorded_at desc, r.id desc limit 1), false)
  $$;

-- ── What an activity may say ────────────────────────────────────────────────────────────────────────
-- The case's row is taken, so that recording, closing and erasing wait for each other.
create function witness_activity() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare c cases; is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  if is_erasing() then return new; end if;
  select * into c from cases where id = new.case_id for no key update;
  if exists (select from erasures e where e.person_id = c.person_id and e.state = 'erased') then
    raise exception 'nothing is known any more' using errcode = '23514', constraint = 'erased_case_stays_closed';
  end if;
  if tg_op = 'UPDATE' and old.withdrawn_at is not null then
    raise exception 'an activity that was withdrawn stays so' using errcode = '23514', constraint = 'activity_is_withdrawn_once';
  end if;
  if new.withdrawn_at is not null then
    -- What it said is kept in the row itself.
    if tg_op = 'INSERT' or to_jsonb(new) - '{withdrawn_by,withdrawn_at,version}'::text[] <> to_jsonb(old) - '{withdrawn_by,withdrawn_at,version}'::text[] then
      raise exception 'an activity is withdrawn as it stands' using errcode = '23514', constraint = 'activity_is_withdrawn_as_it_stands';
    end if;
    if is_person then
      new.withdrawn_by := acting_worker_id();
      new.withdrawn_at := current_instant();
    end if;
    return new;
  end if;
  if is_person then
    if tg_op = 'INSERT' then
      new.recorded_by := acting_worker_id();
      new.recorded_at := current_instant();
    end if;
    new.written_by := acting_worker_id();
    new.written_at := current_instant();
  else
    new.written_by := coalesce(new.written_by, new.recorded_by);
    new.written_at := coalesce(new.written_at, new.recorded_at);
  end if;
  if c.mode = 'systematic_supervision' and new.contact is not null then
    raise exception 'a service site is no person' using errcode = '23514', constraint = 'activities_contact_with_the_person';
  end if;
  if (new.kind <> 'supervision' and (new.attendees is not null or new.topic is not null or new.is_statutory))
    or (new.topic is not null and c.mode <> 'systematic_supervision') then
    raise exception 'only supervision says who it was for' using errcode = '23514', constraint = 'activities_of_supervision';
  end if;
  if new.done_on + coalesce(new.began_at, '00:00') > current_instant() at time zone 'Europe/Oslo' then
    raise exception 'it is still to come' using errcode = '23514', constraint = 'activities_are_never_in_the_future';
  end if;
  if not days_with_team(c.id) @> new.done_on then
    raise exception 'the case was not with the team' using errcode = '23514', constraint = 'activities_lie_within_the_case';
  end if;
  if cardinality(new.worker_ids) = 0 or exists (select from unnest(new.worker_ids) w group by w having count(*) > 1)
    or exists (select from unnest(new.worker_ids) w
      where w not in (select l.worker_id from levels_there(c.team_id, c.id, new.worker_ids, new.done_on) l)) then
    raise exception 'somebody was not of the team' using errcode = '23514', constraint = 'activities_are_done_by_the_team';
  end if;
  new.is_joint := both_levels_there(c.team_id, c.id, new.worker_ids, new.done_on);
  if tg_op = 'INSERT' or new.done_on <> old.done_on then
    -- A day that it has been said to be before has the answer that it had then: there and back again rewrites nothing.
    new.is_reimbursable := case when c.person_id is not null then coalesce((select v.is_reimbursable from activity_versions v
      where v.activity_id = new.id and v.done_on = new.done_on order by v.version limit 1), was_registered(c.person_id, new.done_on)) end;
  end if;
  return new;
end $$;
create trigger witness_activity before insert or update on activities for each row execute function witness_activity();

-- What stood is kept, and the case follows.
create function activity_follows() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare heard date; tried integer;
begin
  if tg_op = 'UPDATE' and new.withdrawn_at is null then
    insert into activity_versions (activity_id, version, team_id, case_id, kind, arena, done_on, began_at, minutes, contact, worker_ids,
      is_joint, is_reimbursable, attendees, topic, is_statutory, written_by, written_at)
    values (old.id, old.version, old.team_id, old.case_id, old.kind, old.arena, old.done_on, old.began_at, old.minutes, old.contact,
      old.worker_ids, old.is_joint, old.is_reimbursable, old.attendees, old.topic, old.is_statutory, old.written_by, old.written_at);
  end if;
  select max(done_on) into heard from activities where case_id = new.case_id and contact = 'two_way' and withdrawn_at is null;
  select count(*) into tried from activities a join cases c on c.id = a.case_id
    where a.case_id = new.case_id and a.contact = 'attempt' and a.withdrawn_at is null
      and a.done_on > coalesce(greatest(c.last_contact_on, heard), '-infinity');
  update cases set heard_on = heard, attempts_since = tried
    where id = new.case_id and (heard_on is distinct from heard or attempts_since <> tried);
  return null;
end $$;
create trigger activity_follows after insert or update on activities
  for each row when (not is_erasing()) execute function activity_follows();

create constraint trigger change_is_told after insert or update or delete on activities
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on activity_versions
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── Silence ─────────────────────────────────────────────────────────────────────────────────────────
-- Since when nothing has been heard: the last contact, or the opening when it came after. A case that was imported was the
-- team's before.
create function silent_since(c cases, opened timestamptz, is_imported boolean) returns date
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case when c.mode <> 'systematic_supervision'
    then greatest(c.last_contact_on, c.heard_on, case when is_imported then c.started_on else oslo_date(opened) end) end
  $$;

-- Whoever chooses what counts as silence changes what the cards say of all of these, and an administrator sees none of them.
create function open_persons_cases(of_team uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id from cases c where c.team_id = of_team and c.state = 'open' and c.alias is not null
    and (of_team = any (acting_team_ids()) or acting_is_administrator()) order by 1
  $$;

-- As in 0013, with whoever has supported the pair, or has done something there.
create or replace function who_knows(of_cases uuid[]) returns table (case_id uuid, worker_id uuid)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select s.case_id, s.worker_id from seats s where s.case_id = any (of_cases)
  union select v.case_id, v.acting_worker_id from covers v where v.case_id = any (of_cases) and v.withdrawn_at is null
  union select q.linked_case_id, q.owner_worker_id from inquiries q where q.linked_case_id = any (of_cases)
  union select p.case_id, p.worker_id from supporters p where p.case_id = any (of_cases) and (p.ends_on is null or p.ends_on > p.starts_on)
  union select a.case_id, w from activities a cross join unnest(a.worker_ids) w where a.case_id = any (of_cases) and a.withdrawn_at is null
  $$;

-- ── As it is shown ──────────────────────────────────────────────────────────────────────────────────
-- An activity, or an earlier version of it: both have these columns.
create function activity_said(a jsonb) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('kind', a -> 'kind', 'arena', a -> 'arena', 'doneOn', a -> 'done_on', 'time', left(a ->> 'began_at', 5),
    'minutes', a -> 'minutes', 'contact', a -> 'contact', 'isJoint', a -> 'is_joint', 'isReimbursable', a -> 'is_reimbursable',
    'attendees', a -> 'attendees', 'topic', a -> 'topic', 'isStatutory', a -> 'is_statutory',
    'workers', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', case when not w.is_unnamed then w.name end,
        'levels', array(select l.level from levels_there((a ->> 'team_id')::uuid, (a ->> 'case_id')::uuid, array[w.id], (a ->> 'done_on')::date) l order by 1))
        order by t.place), '[]')
      from jsonb_array_elements_text(a -> 'worker_ids') with ordinality t (id, place) join workers w on w.id = t.id::uuid))
  $$;

create function activity_json(a activities) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select activity_said(to_jsonb(a)) || jsonb_build_object('id', a.id, 'version', a.version, 'caseId', a.case_id,
    'recordedById', a.recorded_by, 'recordedByName', (select name from workers where id = a.recorded_by), 'recordedAt', a.recorded_at,
    'isWithdrawn', a.withdrawn_at is not null,
    'earlier', (select coalesce(jsonb_agg(activity_said(to_jsonb(v)) || jsonb_build_object('version', v.version,
        'writtenByName', (select name from workers where id = v.written_by), 'writtenAt', v.written_at) order by v.version desc), '[]')
      from (select * from activity_versions where activity_id = a.id order by version desc limit 50) v))
  $$;

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
call guard_rows('activities');
call guard_rows('activity_versions');
create policy own_teams on activities for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on activities for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on activities for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on activities as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));
create policy own_teams on activity_versions for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on activity_versions as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));

grant update (silent_after_days) on teams to skulder_app;
grant select, insert, update (kind, arena, done_on, began_at, minutes, contact, worker_ids, attendees, topic, is_statutory, withdrawn_by, withdrawn_at, version) on activities to skulder_app;
grant select on activity_versions to skulder_app;
grant execute on function open_persons_cases(uuid), levels_there(uuid, uuid, uuid[], date), silent_since(cases, timestamptz, boolean), activity_said(jsonb),
  activity_json(activities) to skulder_app;
