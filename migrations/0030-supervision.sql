-- What the team gives to others than its own people: somebody rings and asks, or a member discusses somebody who is not
-- enrolled. Additive; old code still runs.

-- ── Asked, and what was said ────────────────────────────────────────────────────────────────────────
create table consultations (
  id uuid primary key,
  team_id uuid not null constraint consultations_team references teams (id),
  kind text not null constraint consultations_kind_known check (kind in ('call', 'discussion')),
  case_id uuid,
  unit_id uuid constraint consultations_unit references units (id),
  asked_by text constraint consultations_asked_by_length check (length(asked_by) between 1 and 200),
  level text constraint consultations_level_known check (level in ('municipal', 'specialist', 'other')),
  about text not null constraint consultations_about_length check (length(about) between 1 and 1000),
  advice text constraint consultations_advice_length check (length(advice) between 1 and 4000),
  reference text constraint consultations_reference_length check (length(reference) between 1 and 100),
  is_statutory boolean not null default false,
  minutes integer constraint consultations_minutes_known check (minutes between 1 and 600),
  held_on date not null,
  member_id uuid constraint consultations_member references workers (id),
  -- Never empty of a discussion: whoever leaves, somebody else takes it over first.
  teller_id uuid constraint consultations_teller references workers (id),
  recorded_by uuid not null constraint consultations_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  written_at timestamptz not null default current_instant(),
  version integer not null default 1,
  constraint consultations_of_a_team unique (id, team_id),
  constraint consultations_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint consultations_say_who_asked check (num_nonnulls(unit_id, asked_by) > 0),
  constraint consultations_level_is_a_units check ((level is null) = (unit_id is null)),
  constraint consultations_discuss_nobody_enrolled check (case kind
    when 'call' then num_nonnulls(member_id, teller_id) = 0
    else num_nonnulls(member_id, teller_id, unit_id) = 3 and case_id is null and not is_statutory end)
);
comment on table consultations is 'Somebody outside asked the team, or a member discussed somebody who is not enrolled: who, about what, what was said';
comment on column consultations.advice is 'Null: nothing new came of it';
comment on column consultations.level is 'That of the unit on the day it was written';
comment on column consultations.reference is 'What only the home unit understands; never a name';
comment on column consultations.is_statutory is 'It was the specialist service''s statutory duty to guide, and is counted apart';
create index consultations_by_team on consultations (team_id, held_on);
create index consultations_by_case on consultations (case_id) where case_id is not null;
create index consultations_by_member on consultations (member_id) where member_id is not null;
create index consultations_by_teller on consultations (teller_id) where teller_id is not null;
comment on column consultations.teller_id is 'Who is to tell the home unit: the member, until somebody else takes it over';

create table consultation_versions (
  consultation_id uuid not null,
  version integer not null,
  team_id uuid not null,
  unit_id uuid,
  asked_by text,
  level text constraint consultation_versions_level_known check (level in ('municipal', 'specialist', 'other')),
  about text not null,
  advice text,
  reference text,
  is_statutory boolean not null,
  minutes integer,
  held_on date not null,
  written_at timestamptz not null,
  primary key (consultation_id, version),
  constraint consultation_versions_consultation foreign key (consultation_id, team_id) references consultations (id, team_id)
);
comment on table consultation_versions is 'What a consultation said until whoever wrote it corrected it';
create index consultation_versions_by_team on consultation_versions (team_id);

-- One row when the unit knows; a discussion without one waits.
create table unit_notices (
  consultation_id uuid not null constraint unit_notices_once primary key,
  team_id uuid not null,
  manner text not null constraint unit_notices_manner_known check (manner in ('telephone', 'message', 'letter', 'in_person')),
  given_to text not null constraint unit_notices_given_to_length check (length(given_to) between 1 and 200),
  given_on date not null,
  given_by uuid not null constraint unit_notices_giver references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint unit_notices_consultation foreign key (consultation_id, team_id) references consultations (id, team_id),
  constraint unit_notices_after_the_fact check (given_on <= oslo_date(recorded_at))
);
comment on table unit_notices is 'That a member''s home unit was told whom they discussed: to whom, how and when, never what was said';
create index unit_notices_by_team on unit_notices (team_id);

create trigger log_is_append_only before delete or truncate on consultations
  for each statement execute function refuse_to_rewrite_history();
create trigger log_is_append_only before delete or truncate on consultation_versions
  for each statement execute function refuse_to_rewrite_history();
create trigger versions_stand before update on consultation_versions
  for each row when (not is_erasing()) execute function refuse_to_rewrite_history();
create trigger log_is_append_only before delete or truncate on unit_notices
  for each statement execute function refuse_to_rewrite_history();
create trigger notices_stand before update on unit_notices
  for each row when (not is_erasing()) execute function refuse_to_rewrite_history();

-- By an agreement that nobody has ended, or as its leader. What makes somebody so is locked, so that giving somebody a unit to
-- tell and their leaving wait for each other.
create function may_tell_units(of_worker uuid, of_team uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from agreements where worker_id = of_worker and team_id = of_team
    and starts_on <= oslo_today() and ended_on is null for share;
  if found then return true; end if;
  perform from role_grants where worker_id = of_worker and team_id = of_team and role = 'team_leader' and removed_at is null for share;
  return found;
end $$;

-- Of whoever writes it, who alone corrects it. The case is shared, so that a block and an erasure wait for this. A
-- discussion is by a member on that day, and its unit is the one that their agreement says. That unit is told by the member;
-- where they are leaving or have left, by whoever writes it, else by whoever has led the team longest.
create function witness_consultation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  if is_erasing() then return new; end if;
  -- That the unit has been told, or that somebody else is to tell it, changes nothing of what it says.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'version' - 'teller_id' = to_jsonb(old) - 'version' - 'teller_id' then
    if new.teller_id is distinct from old.teller_id and not may_tell_units(new.teller_id, new.team_id) then
      raise exception 'whoever is to tell is not of the team' using errcode = '23514', constraint = 'units_are_told_by_members';
    end if;
    return new;
  end if;
  if is_person and tg_op = 'INSERT' then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  elsif is_person and old.recorded_by is distinct from acting_worker_id() then
    raise exception 'somebody else wrote it' using errcode = '23514', constraint = 'consultation_is_its_writers';
  end if;
  if is_person then new.written_at := current_instant(); end if;
  if new.held_on > oslo_today() then
    raise exception 'it is still to come' using errcode = '23514', constraint = 'consultations_are_never_in_the_future';
  end if;
  perform from cases where id = new.case_id for share;
  if exists (select from erasures e join cases c on c.person_id = e.person_id where e.state = 'erased' and c.id = new.case_id) then
    raise exception 'nothing is known any more' using errcode = '23514', constraint = 'erased_case_stays_closed';
  end if;
  if new.kind = 'discussion' and tg_op = 'INSERT' then
    select a.home_unit_id into new.unit_id from agreements a where a.worker_id = new.member_id and a.team_id = new.team_id
      and a.starts_on <= new.held_on and (a.ended_on is null or a.ended_on > new.held_on) order by a.starts_on desc limit 1;
    if not found then
      raise exception 'whoever discussed it was no member' using errcode = '23514', constraint = 'discussions_are_by_members';
    end if;
    new.teller_id := case when may_tell_units(new.member_id, new.team_id) then new.member_id
      when may_tell_units(new.recorded_by, new.team_id) then new.recorded_by
      else (select g.worker_id from role_grants g where g.team_id = new.team_id and g.role = 'team_leader' and g.removed_at is null
        order by g.granted_at, g.id limit 1) end;
    if new.teller_id is null then
      raise exception 'nobody is there to tell' using errcode = '23514', constraint = 'units_are_told_by_members';
    end if;
  elsif tg_op = 'UPDATE' then
    new.teller_id := old.teller_id;
  end if;
  if tg_op = 'INSERT' or new.unit_id is distinct from old.unit_id then
    new.level := (select u.level from units u where u.id = new.unit_id);
  end if;
  return new;
end $$;
create trigger witness_consultation before insert or update on consultations for each row execute function witness_consultation();

create function keep_consultation_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.about, new.advice, new.asked_by, new.unit_id, new.reference, new.is_statutory, new.minutes)
    is distinct from (old.about, old.advice, old.asked_by, old.unit_id, old.reference, old.is_statutory, old.minutes) then
    insert into consultation_versions (consultation_id, version, team_id, unit_id, asked_by, level, about, advice, reference, is_statutory, minutes,
      held_on, written_at)
    values (old.id, old.version, old.team_id, old.unit_id, old.asked_by, old.level, old.about, old.advice, old.reference, old.is_statutory,
      old.minutes, old.held_on, old.written_at);
  end if;
  return null;
end $$;
create trigger keep_consultation_version after update on consultations
  for each row when (not is_erasing()) execute function keep_consultation_version();

-- ── Whoever leaves has no unit left to tell ─────────────────────────────────────────────────────────
-- Discussions whose home unit nobody would tell, were this agreement to end or this role to be taken away.
create function discussions_without(of_worker uuid, of_team uuid, agreement_or_grant uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(c.id order by c.held_on, c.id), '{}') from consultations c
  where c.teller_id = of_worker and c.team_id = of_team
    and not exists (select from unit_notices n where n.consultation_id = c.id)
    and not exists (select from agreements a where a.worker_id = of_worker and a.team_id = of_team
      and a.id <> agreement_or_grant and a.starts_on <= oslo_today() and a.ended_on is null)
    and not exists (select from role_grants g where g.worker_id = of_worker and g.team_id = of_team
      and g.id <> agreement_or_grant and g.role = 'team_leader' and g.removed_at is null)
  $$;
create function discussions_told_under(of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select discussions_without(a.worker_id, a.team_id, a.id) from agreements a
    where a.id = of_agreement and (acting_is_administrator() or a.team_id = any (acting_team_ids()))), '{}')
  $$;
grant execute on function discussions_told_under(uuid) to skulder_app;

create function leaver_has_nobody_to_tell() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from workers where id = new.worker_id for no key update;
  if cardinality(discussions_without(new.worker_id, new.team_id, new.id)) > 0 then
    raise exception 'home units would not be told' using errcode = '23514', constraint = 'leaver_has_nobody_to_tell';
  end if;
  return null;
end $$;
create trigger leaver_has_nobody_to_tell after update of ended_on on agreements
  for each row when (new.ended_on is not null and new.ended_on is distinct from old.ended_on) execute function leaver_has_nobody_to_tell();
create trigger leaver_has_nobody_to_tell after update of removed_at on role_grants
  for each row when (old.removed_at is null and new.removed_at is not null and new.role = 'team_leader')
  execute function leaver_has_nobody_to_tell();

-- Only of a discussion, not before it was held, and in one's own name.
create function witness_notice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare held date;
begin
  if is_erasing() then return new; end if;
  select held_on into held from consultations where id = new.consultation_id and kind = 'discussion' for share;
  if not found then
    raise exception 'nobody has to be told' using errcode = '23514', constraint = 'notices_are_of_discussions';
  end if;
  if new.given_on < held then
    raise exception 'before it was discussed' using errcode = '23514', constraint = 'unit_notices_after_the_discussion';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.given_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_notice before insert or update on unit_notices for each row execute function witness_notice();

create constraint trigger change_is_told after insert or update or delete on consultations
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on consultation_versions
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on unit_notices
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── As it is shown ──────────────────────────────────────────────────────────────────────────────────
-- A consultation, or an earlier version of it: both have these columns.
create function consultation_said(c jsonb) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('unitId', c -> 'unit_id', 'unitName', (select unit_name(u) from units u where u.id = (c ->> 'unit_id')::uuid),
    'askedBy', c -> 'asked_by', 'level', c -> 'level', 'about', c -> 'about', 'advice', c -> 'advice', 'reference', c -> 'reference',
    'isStatutory', c -> 'is_statutory', 'minutes', c -> 'minutes', 'heldOn', c -> 'held_on')
  $$;

create function consultation_json(c consultations) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select consultation_said(to_jsonb(c)) || jsonb_build_object('id', c.id, 'version', c.version, 'teamId', c.team_id, 'kind', c.kind,
    'caseId', c.case_id, 'caseName', (select coalesce(k.alias, k.title) from cases k where k.id = c.case_id),
    'notice', case when c.kind = 'discussion' then (
      select jsonb_build_object('unitId', c.unit_id, 'unitName', (select unit_name(u) from units u where u.id = c.unit_id),
        'broughtById', c.member_id, 'broughtByName', (select name from workers where id = c.member_id),
        'ownerId', c.teller_id, 'ownerName', (select name from workers where id = c.teller_id), 'isGiven', n.given_on is not null,
        'manner', n.manner, 'givenTo', n.given_to, 'givenOn', n.given_on, 'givenByName', (select name from workers where id = n.given_by))
      from (select) one left join unit_notices n on n.consultation_id = c.id) end,
    'recordedById', c.recorded_by, 'recordedByName', (select name from workers where id = c.recorded_by), 'recordedAt', c.recorded_at,
    'earlier', (select coalesce(jsonb_agg(consultation_said(to_jsonb(v)) || jsonb_build_object('version', v.version, 'writtenAt', v.written_at)
        order by v.version desc), '[]')
      from (select * from consultation_versions where consultation_id = c.id order by version desc limit 50) v))
  $$;

create function session_figures(held jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('held', count(*) filter (where not is_statutory), 'minutes', coalesce(sum(minutes) filter (where not is_statutory), 0),
    'attendees', coalesce(sum(attendees) filter (where not is_statutory), 0), 'statutory', jsonb_build_object(
      'held', count(*) filter (where is_statutory), 'minutes', coalesce(sum(minutes) filter (where is_statutory), 0)))
  from jsonb_to_recordset(coalesce(held, '[]')) s (minutes integer, attendees integer, is_statutory boolean)
  $$;

-- Counts for whoever is in the team or leads it. A member's are without what is closed to them, as what they read is: the two
-- subtracted would say that there is something (decisions/0012).
create function supervision_figures(of_team uuid, from_day date, until_day date) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare hidden uuid[] := case when of_team = any (acting_team_ids()) then acting_blocked_case_ids() else '{}' end;
begin
  if not (of_team = any (acting_team_ids()) or of_team = any (acting_led_team_ids())) then return null; end if;
  return (
    with asked as materialized (
      select * from consultations where team_id = of_team and held_on between from_day and until_day
        and (case_id is null or case_id <> all (hidden))
    ), own as materialized (select * from asked where kind = 'call' and not is_statutory
    ), sessions as materialized (
      select a.*, c.person_id is null as is_of_site from activities a join cases c on c.id = a.case_id
      where a.team_id = of_team and a.kind = 'supervision' and a.withdrawn_at is null and a.done_on between from_day and until_day
        and a.case_id <> all (hidden))
    select jsonb_build_object('fromOn', from_day, 'untilOn', until_day,
      'consultations', (select jsonb_build_object('held', count(*), 'nothingNew', count(*) filter (where advice is null),
          'minutes', coalesce(sum(minutes), 0), 'byLevel', jsonb_build_object('municipal', count(*) filter (where level = 'municipal'),
            'specialist', count(*) filter (where level = 'specialist'), 'other', count(*) filter (where level = 'other'),
            'unknown', count(*) filter (where level is null)),
          'statutory', (select jsonb_build_object('held', count(*), 'minutes', coalesce(sum(minutes), 0)) from asked where is_statutory))
        from own),
      'discussions', (select jsonb_build_object('held', count(*), 'noticesWaiting', (
          select count(*) from consultations c where c.team_id = of_team and c.kind = 'discussion'
            and not exists (select from unit_notices n where n.consultation_id = c.id)))
        from asked where kind = 'discussion'),
      'sessions', (select session_figures(jsonb_agg(to_jsonb(s))) from sessions s where is_of_site),
      'notHeld', missed_session_figures(of_team, from_day, until_day),
      'requestsWaiting', (select coalesce(jsonb_agg(jsonb_build_object('owners', p.owners, 'waiting', p.waiting, 'sinceOn', p.since)
          order by p.since, p.owners), '[]') from (
        -- Leaders of a level see how many, and of nobody whose.
        select o.owners, count(*) as waiting, min(r.asked_on) as since from supervision_requests r cross join lateral (
          select coalesce(array_agg(w.name order by s.level), '{}') as owners from seats s join workers w on w.id = s.worker_id
          where s.case_id = r.case_id and upper_inf(s.held_during) and of_team = any (acting_team_ids())) o
        where r.team_id = of_team and r.state = 'waiting' group by o.owners order by 3 limit 200) p),
      'ofContacts', (select session_figures(jsonb_agg(to_jsonb(s))) from sessions s where not is_of_site)));
end $$;

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
call guard_rows('consultations');
call guard_rows('consultation_versions');
call guard_rows('unit_notices');
create policy own_teams on consultations for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on consultations for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on consultations for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on consultations as restrictive to skulder_app using (
  case_id is null or case_id <> all ((select acting_blocked_case_ids())::uuid[]));
create policy own_teams on consultation_versions for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked_behind on consultation_versions as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or exists (select from consultations c where c.id = consultation_id));
create policy own_teams on unit_notices for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on unit_notices for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));

grant select, insert, update (unit_id, asked_by, about, advice, reference, is_statutory, minutes, teller_id, version) on consultations to skulder_app;
grant select on consultation_versions to skulder_app;
grant select, insert on unit_notices to skulder_app;
grant execute on function consultation_said(jsonb), consultation_json(consultations), supervision_figures(uuid, date, date) to skulder_app;

-- ── A service site asks ─────────────────────────────────────────────────────────────────────────────
-- Of an open case with supervision on demand. It waits for the pair until a session has been held, whoever asked takes it
-- back, or the case is closed.
create table supervision_requests (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  asked_by text not null constraint supervision_requests_asked_by_length check (length(asked_by) between 1 and 200),
  asked_on date not null,
  about text not null constraint supervision_requests_about_length check (length(about) between 1 and 1000),
  state text not null default 'waiting' constraint supervision_requests_state_known check (
    state in ('waiting', 'met', 'taken_back', 'case_closed')),
  activity_id uuid,
  ended_at timestamptz,
  recorded_by uuid not null constraint supervision_requests_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  version integer not null default 1,
  constraint supervision_requests_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint supervision_requests_activity foreign key (activity_id, case_id, team_id) references activities (id, case_id, team_id),
  constraint supervision_requests_met_by_a_session check ((state = 'met') = (activity_id is not null)),
  constraint supervision_requests_end_is_whole check ((state = 'waiting') = (ended_at is null)),
  constraint supervision_requests_after_the_fact check (asked_on <= oslo_date(recorded_at))
);
comment on table supervision_requests is 'That a service site asked for supervision: who, when and what for; and what became of it';
comment on column supervision_requests.activity_id is 'The first session after it was asked';
create index supervision_requests_by_team on supervision_requests (team_id, state);
create index supervision_requests_by_case on supervision_requests (case_id);
create index supervision_requests_by_activity on supervision_requests (activity_id) where activity_id is not null;
create trigger log_is_append_only before delete or truncate on supervision_requests
  for each statement execute function refuse_to_rewrite_history();

-- The case's row is taken, so that asking, holding a session and closing wait for each other.
create function witness_request() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare c cases; is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  if is_erasing() then return new; end if;
  select * into c from cases where id = new.case_id for no key update;
  if tg_op = 'INSERT' then
    if c.mode <> 'systematic_supervision' or exists (
        select from supervision_arrangements a where a.case_id = c.id and a.ended_at is null and a.kind <> 'on_demand') then
      raise exception 'nothing is asked for there' using errcode = '23514', constraint = 'requests_are_on_demand';
    end if;
    if c.state <> 'open' then
      raise exception 'the case is closed' using errcode = '23514', constraint = 'requests_are_of_open_cases';
    end if;
    new.state := 'waiting'; new.activity_id := null; new.ended_at := null; new.version := 1;
    if is_person then
      new.recorded_by := acting_worker_id();
      new.recorded_at := current_instant();
    end if;
  elsif old.state <> 'waiting' and not (old.state = 'met' and exists (
      select from activities a where a.id = old.activity_id and (a.withdrawn_at is not null or a.kind <> 'supervision')))
    -- The closing that ended it is undone.
    and not (old.state = 'case_closed' and new.state = 'waiting'
      and coalesce((decision_being_undone(new.case_id)).details -> 'before' -> 'beside' -> 'requestIds' ? new.id::text, false)) then
    raise exception 'what has ended stays so' using errcode = '23514', constraint = 'request_ends_once';
  elsif is_person and new.state <> old.state then
    new.ended_at := case when new.state <> 'waiting' then current_instant() end;
  end if;
  return new;
end $$;
create trigger witness_request before insert or update on supervision_requests for each row execute function witness_request();

-- A session meets what the site had asked by then. Withdrawn, or said to have been something else, it met nothing.
create function session_meets_requests() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.withdrawn_at is not null or new.kind <> 'supervision' then
    update supervision_requests r set activity_id = null, version = r.version + 1,
      state = case c.state when 'open' then 'waiting' else 'case_closed' end,
      ended_at = case c.state when 'open' then null else current_instant() end
    from cases c where r.activity_id = new.id and c.id = r.case_id;
  elsif tg_op = 'INSERT' or old.kind <> 'supervision' then
    update supervision_requests set state = 'met', activity_id = new.id, ended_at = current_instant(), version = version + 1
      where case_id = new.case_id and state = 'waiting' and asked_on <= new.done_on;
  end if;
  return null;
end $$;
create trigger session_meets_requests after insert or update of kind, withdrawn_at on activities
  for each row when (not is_erasing()) execute function session_meets_requests();

create function requests_end_with_the_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update supervision_requests set state = 'case_closed', ended_at = current_instant(), version = version + 1
    where case_id = new.id and state = 'waiting';
  return null;
end $$;
create trigger requests_end_with_the_case after update of state on cases
  for each row when (new.state = 'closed' and old.state = 'open') execute function requests_end_with_the_case();

create constraint trigger change_is_told after insert or update or delete on supervision_requests
  deferrable initially deferred for each row execute function change_is_told('team_id');

create function request_json(r supervision_requests) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', r.id, 'version', r.version, 'teamId', r.team_id, 'caseId', r.case_id,
    'caseName', (select title from cases where id = r.case_id), 'askedBy', r.asked_by, 'askedOn', r.asked_on, 'about', r.about,
    'state', r.state, 'activityId', r.activity_id, 'endedAt', r.ended_at,
    'recordedByName', (select name from workers where id = r.recorded_by),
    'owners', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by s.level), '[]')
      from seats s join workers w on w.id = s.worker_id where s.case_id = r.case_id and upper_inf(s.held_during)))
  $$;

call guard_rows('supervision_requests');
create policy own_teams on supervision_requests for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on supervision_requests for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on supervision_requests for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on supervision_requests as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));
grant select, insert, update (state, version) on supervision_requests to skulder_app;
grant execute on function request_json(supervision_requests) to skulder_app;
