-- Visits: temporary, reasoned, read-only access of one worker to one case, by a leader or in an emergency. Additive; old
-- code still runs, since nobody visits by it.

-- ── How long and how fresh ──────────────────────────────────────────────────────────────────────────
create function visit_length(of_kind text) returns interval
  language sql immutable parallel safe as $$ select case of_kind when 'emergency' then interval '4 hours' else interval '1 hour' end $$;
create function fresh_sign_in_limit() returns interval language sql immutable parallel safe as $$ select interval '5 minutes' $$;
-- How long the team is shown on the case that somebody has been there.
create function visit_shown_for() returns interval language sql immutable parallel safe as $$ select interval '14 days' $$;

create function acting_authenticated_at() returns timestamptz
  language sql stable as $$ select nullif(current_setting('skulder.authenticated_at', true), '')::timestamptz $$;
create function signed_in_freshly() returns boolean
  language sql volatile as $$ select coalesce(acting_authenticated_at() > current_instant() - fresh_sign_in_limit(), false) $$;

create table visits (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  worker_id uuid not null constraint visits_worker references workers (id),
  kind text not null constraint visits_kind_known check (kind in ('leader', 'emergency')),
  reason text not null,
  words text not null constraint visits_words_say_why check (length(words) between 1 and 4000 and words ~ '\S'),
  authenticated_at timestamptz,
  began_at timestamptz not null default current_instant(),
  lasts_until timestamptz not null,
  ended_at timestamptz,
  ended_by uuid constraint visits_ended_by references workers (id),
  constraint visits_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint visits_of_a_team unique (id, team_id),
  constraint visits_reason_known check (case kind
    when 'leader' then reason in ('complaint', 'incident', 'staffing', 'supervision_by_authority', 'person_asked', 'other')
    else reason in ('danger_to_life', 'danger_to_health', 'danger_to_others', 'other') end),
  constraint visits_last_four_hours_at_most check (lasts_until > began_at and lasts_until <= began_at + interval '4 hours'),
  constraint visits_emergency_after_fresh_sign_in check (kind <> 'emergency' or (authenticated_at is not null
    and authenticated_at > began_at - fresh_sign_in_limit() and authenticated_at <= began_at)),
  constraint visits_ending_is_whole check (num_nonnulls(ended_at, ended_by) in (0, 2)
    and (ended_at is null or ended_at between began_at and lasts_until)),
  -- To stay longer is another visit with a reason of its own, once the first is over.
  constraint visits_one_at_a_time exclude using gist (
    worker_id with =, case_id with =, kind with =, tstzrange(began_at, least(ended_at, lasts_until)) with &&)
);
comment on table visits is 'Who has looked into a case that is not theirs, why, and for how long they may; what was said of it stays';
comment on column visits.authenticated_at is 'When the visitor last proved who they are';
create index visits_by_case on visits (case_id, began_at);
create index visits_by_team on visits (team_id, began_at);
create index visits_by_worker on visits (worker_id) where ended_at is null;

create table visit_reviews (
  visit_id uuid not null,
  team_id uuid not null,
  level text not null constraint visit_reviews_level_known check (level in ('municipal', 'specialist')),
  verdict text not null constraint visit_reviews_verdict_known check (verdict in ('justified', 'not_justified')),
  words text not null constraint visit_reviews_words_say_why check (length(words) between 1 and 4000 and words ~ '\S'),
  reviewed_by uuid not null constraint visit_reviews_reviewer references workers (id),
  reviewed_at timestamptz not null default current_instant(),
  constraint visit_reviews_one_per_level primary key (visit_id, level),
  constraint visit_reviews_two_people unique (visit_id, reviewed_by),
  constraint visit_reviews_visit foreign key (visit_id, team_id) references visits (id, team_id)
);
comment on table visit_reviews is 'What each level, by one of its leaders, thinks of an emergency access';
create index visit_reviews_by_team on visit_reviews (team_id);
create index visit_reviews_by_reviewer on visit_reviews (reviewed_by);
create trigger log_is_append_only before update or delete or truncate on visit_reviews
  for each statement execute function refuse_to_rewrite_history();

-- ── Whether a visit lasts ───────────────────────────────────────────────────────────────────────────
-- The ground of a visit is what the visitor is: leader of a level of that team; in an emergency, anybody who is somebody
-- in the service.
create function may_visit(of_worker uuid, of_team uuid, of_kind text) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select case of_kind when 'leader' then exists (select from role_grants g where g.worker_id = of_worker and g.team_id = of_team
      and g.role in ('municipal_leader', 'dps_leader') and g.removed_at is null)
    else exists (select from role_grants g where g.worker_id = of_worker and g.removed_at is null)
      or exists (select from agreements a where a.worker_id = of_worker and a.starts_on <= oslo_today()
        and (a.ended_on is null or a.ended_on > oslo_today())) end
  $$;

-- Emergency access passes a case that is closed to all but its two; a block on the worker or their unit nothing passes, and
-- a leader's looking passes neither. A visitor need not come to that team from anywhere: of the unit is whoever has an
-- agreement there with any.
create function visit_is_blocked(of_case uuid, of_worker uuid, of_kind text) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from blocks b where b.case_id = of_case and b.lifted_at is null and case b.kind
    when 'whole_case' then of_kind = 'leader' and closes_to(b, of_worker)
    when 'unit' then closes_by_name(b, of_worker) or is_employed_at(of_worker, b.unit_id)
    else closes_by_name(b, of_worker) end)
  $$;

-- Whoever has become one of the team sees the case as that, and needs no visit; but not where it is closed to them as to all
-- but its two.
create function is_let_in_by_team(of_worker uuid, of_team uuid, of_case uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select (exists (select from agreements a where a.worker_id = of_worker and a.team_id = of_team and a.starts_on <= oslo_today()
        and (a.ended_on is null or a.ended_on > oslo_today()))
      or exists (select from role_grants g where g.worker_id = of_worker and g.team_id = of_team and g.role = 'team_leader'
        and g.removed_at is null))
    and not exists (select from blocks b where b.case_id = of_case and b.kind = 'whole_case' and b.lifted_at is null
      and closes_to(b, of_worker))
  $$;

-- By the database's clock, and no longer than its ground: asked at the start of each call and by the sweep.
create function visit_lasts(v visits, instant timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select v.ended_at is null and v.lasts_until > instant and may_visit(v.worker_id, v.team_id, v.kind)
    and not visit_is_blocked(v.case_id, v.worker_id, v.kind) and not is_let_in_by_team(v.worker_id, v.team_id, v.case_id)
  $$;

-- The emergency access of somebody of the team is seen by themselves, though the case is not there to them.
create function visit_is_hidden(v visits) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select v.case_id = any (acting_blocked_case_ids()) and (v.worker_id <> acting_worker_id() or v.kind <> 'emergency'
    or visit_is_blocked(v.case_id, v.worker_id, v.kind))
  $$;

-- As the service knows the right.
create function visit_right(v visits) returns jsonb
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', v.id, 'teamId', v.team_id, 'caseId', v.case_id, 'kind', v.kind, 'untilAt', v.lasts_until)
  $$;

-- Somebody of the team, whom the case is closed to as to all but its two, is in an emergency what anybody else would be: for
-- a call about that one case they have the visit and no other right, so that nothing of a member's opens any of it. Null:
-- they are on no such visit.
create function be_visitor(to_case uuid) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare v visits; rights jsonb;
begin
  select * into v from visits
    where case_id = to_case and worker_id = acting_worker_id() and kind = 'emergency' and visit_lasts(visits, current_instant());
  if not found then return null; end if;
  rights := no_rights() || jsonb_build_object('visits', jsonb_build_array(visit_right(v)),
    'blockedCaseIds', array_remove(acting_blocked_case_ids(), to_case), 'blockedInquiryIds', acting_blocked_inquiry_ids());
  perform set_actor('worker', acting_worker_id(), acting_account_id(), rights);
  return rights;
end $$;

-- The visit that somebody was on at an instant, or was just ending: that row comes a moment after its end.
create function visit_at(of_worker uuid, of_case uuid, instant timestamptz, is_ending boolean) returns setof visits
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select v.* from visits v
  where v.case_id = of_case and v.worker_id = of_worker and v.began_at <= instant
    and coalesce(v.ended_at + case when is_ending then interval '1 minute' else interval '0' end, v.lasts_until) > instant
  order by v.kind, v.began_at desc limit 1
  $$;

create function may_tell_of_visit(of_visit uuid, of_team uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from visits v where v.id = of_visit and v.team_id = of_team
    and (v.worker_id = acting_worker_id() or v.team_id = any (acting_led_team_ids())))
  $$;

-- ── Beginning and ending ────────────────────────────────────────────────────────────────────────────
-- In one's own name, from now, for as long as that kind lasts, by somebody who has the ground and no other way in.
create function begin_visit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('skulder.actor', true) like 'system:%' then return new; end if;
  if acting_worker_id() is distinct from new.worker_id then
    raise exception 'a visit in the name of somebody else' using errcode = '23514', constraint = 'visit_in_own_name';
  end if;
  if not may_visit(new.worker_id, new.team_id, new.kind) then
    raise exception 'nothing lets the worker visit' using errcode = '42501', constraint = 'visit_has_its_ground';
  end if;
  if visit_is_blocked(new.case_id, new.worker_id, new.kind) then
    raise exception 'the person has closed the case to the worker' using errcode = '42501', constraint = 'block_is_not_passed';
  end if;
  if (new.team_id = any (acting_team_ids()) and new.case_id <> all (acting_blocked_case_ids()))
      or new.case_id = any (acting_contact_case_ids()) then
    raise exception 'the case is the worker''s own' using errcode = '23514', constraint = 'visit_is_of_somebody_elses_case';
  end if;
  new.began_at := current_instant();
  new.lasts_until := new.began_at + visit_length(new.kind);
  new.ended_at := null;
  new.ended_by := null;
  new.authenticated_at := least(acting_authenticated_at(), new.began_at);
  return new;
end $$;
create trigger begin_visit before insert on visits for each row execute function begin_visit();

-- Once, now, by the visitor or somebody who leads the team.
create function end_visit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not visit_lasts(old, current_instant()) then
    raise exception 'the visit is over' using errcode = '23514', constraint = 'visit_ends_once';
  end if;
  if current_setting('skulder.actor', true) like 'system:%' then return new; end if;
  if acting_worker_id() <> old.worker_id and not exists (
      select from role_grants g where g.worker_id = acting_worker_id() and g.team_id = old.team_id and g.removed_at is null) then
    raise exception 'somebody else''s visit' using errcode = '42501', constraint = 'visit_ended_by_visitor_or_leader';
  end if;
  new.ended_at := least(current_instant(), old.lasts_until);
  new.ended_by := acting_worker_id();
  return new;
end $$;
create trigger end_visit before update of ended_at, ended_by on visits for each row execute function end_visit();

create function review_visit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v visits;
begin
  -- Held, so that one review waits for the other.
  select * into v from visits where id = new.visit_id and kind = 'emergency' for no key update;
  if not found then
    raise exception 'only an emergency access is reviewed' using errcode = '23514', constraint = 'review_of_an_emergency';
  end if;
  perform be_two_people(new.reviewed_by, array[v.worker_id], 'review_is_not_the_visitors');
  perform be_two_people(new.reviewed_by, array(select r.reviewed_by from visit_reviews r
    where r.visit_id = new.visit_id and r.level <> new.level), 'visit_reviews_two_people');
  if current_setting('skulder.actor', true) like 'system:%' then return new; end if;
  if acting_worker_id() is distinct from new.reviewed_by or not exists (
      select from role_grants g where g.worker_id = new.reviewed_by and g.team_id = new.team_id and g.removed_at is null
        and g.role = case new.level when 'municipal' then 'municipal_leader' else 'dps_leader' end) then
    raise exception 'a review is of a level, by who leads it' using errcode = '42501', constraint = 'reviewer_leads_the_level';
  end if;
  new.reviewed_at := current_instant();
  return new;
end $$;
create trigger review_visit before insert on visit_reviews for each row execute function review_visit();

create constraint trigger change_is_told after insert or update or delete on visits
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on visit_reviews
  deferrable initially deferred for each row execute function change_is_told('team_id');
create trigger rights_changed after insert or update or delete on visits
  for each row execute function rights_changed('worker_id');

call guard_rows('visits');
call guard_rows('visit_reviews');
create policy own_and_of_own_teams on visits for select to skulder_app using (
  worker_id = (select acting_worker_id()) or team_id = any ((select acting_team_ids())::uuid[])
  or (kind = 'emergency' and team_id = any ((select acting_led_team_ids())::uuid[])));
create policy begun_in_own_name on visits for insert to skulder_app with check (
  worker_id = (select acting_worker_id()) or team_id = any ((select acting_team_ids())::uuid[]));
create policy ended_by_visitor_and_leaders on visits for update to skulder_app using (
  worker_id = (select acting_worker_id()) or team_id = any ((select acting_team_ids())::uuid[])
  or (kind = 'emergency' and team_id = any ((select acting_led_team_ids())::uuid[])));
create policy less_what_is_blocked on visits as restrictive to skulder_app using (
  case_id <> all ((select acting_blocked_case_ids())::uuid[]) or not visit_is_hidden(visits));
create policy own_teams on visit_reviews for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or team_id = any ((select acting_led_team_ids())::uuid[]));
create policy made_by_leaders on visit_reviews for insert to skulder_app with check (
  team_id = any ((select acting_team_ids())::uuid[]) or team_id = any ((select acting_led_team_ids())::uuid[]));
grant select, insert on visits, visit_reviews to skulder_app;
grant update (ended_at, ended_by) on visits to skulder_app;

-- What happened in the one case, and in no other.
create policy seen_by_visitors on events for select to skulder_app using (
  team_id in (select c.team_id from cases c where c.id = any ((select acting_visited_case_ids())::uuid[]))
  and data -> 'caseIds' <> '[]' and data -> 'caseIds' <@ (select to_jsonb(acting_visited_case_ids())));

-- ── Which case is meant ─────────────────────────────────────────────────────────────────────────────
-- What is the same however it is typed in haste: letters and digits, in any case.
create function typed_name(name text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select lower(regexp_replace(name, '[^[:alnum:]]', '', 'g')) $$;

-- The alias that somebody names, else the title, else the reference. A case whose opening was undone has given its name back,
-- and nothing was done in it: another that has its name is the one.
create function cases_called(of_team uuid, by_name text) returns table (case_id uuid, team_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with called as (
    select c.id, c.team_id, case typed_name(by_name) when typed_name(c.alias) then 1 when typed_name(c.title) then 2 else 3 end as place
    from cases c where c.team_id = of_team and typed_name(by_name) <> '' and c.close_reason is distinct from 'undone'
      and typed_name(by_name) in (typed_name(c.alias), typed_name(c.title), typed_name(c.reference)))
  select k.id, k.team_id from called k where k.place = (select min(place) from called)
  $$;

create function cases_called_for_leader(of_team uuid, by_name text) returns table (case_id uuid, team_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select called.* from cases_called(of_team, by_name) called
  where of_team = any (acting_led_team_ids()) and not visit_is_blocked(called.case_id, acting_worker_id(), 'leader')
  $$;

-- For somebody who sees neither team nor case. Without a fresh sign-in nothing is found.
create function cases_called_in_emergency(of_team text, by_name text) returns table (case_id uuid, team_id uuid)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select found.* from teams t cross join lateral cases_called(t.id, by_name) found
  where (of_team = t.id::text or typed_name(of_team) in (typed_name(t.name), typed_name(t.short_name)))
    and signed_in_freshly() and may_visit(acting_worker_id(), t.id, 'emergency')
    and not visit_is_blocked(found.case_id, acting_worker_id(), 'emergency')
  $$;

create function teams_called(by_name text) returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.id from teams t where (by_name = t.id::text or typed_name(by_name) in (typed_name(t.name), typed_name(t.short_name)))
    and signed_in_freshly()
  $$;

-- A mark is of a team and a number, so that whoever looks for a number makes one mark for each team that keeps any.
create function teams_with_national_ids() returns setof uuid
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct p.team_id from persons p where p.national_id_hash is not null and signed_in_freshly()
  $$;

-- The open case of each person with one of these marks, else the last one.
create function cases_marked_in_emergency(marks bytea[]) returns table (case_id uuid, team_id uuid)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (p.id) c.id, c.team_id from persons p join cases c on c.person_id = p.id
  where p.national_id_hash = any (marks) and signed_in_freshly() and may_visit(acting_worker_id(), p.team_id, 'emergency')
    and not visit_is_blocked(c.id, acting_worker_id(), 'emergency')
  order by p.id, c.state desc, c.started_on desc, c.id desc
  $$;

-- ── As they are shown ───────────────────────────────────────────────────────────────────────────────
-- Of the visitor alone, whoever else had to do with the visit.
create function visitor_name(of_visit uuid, of_worker uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.name from visits v join workers w on w.id = v.worker_id
  where v.id = of_visit and v.worker_id = of_worker and (v.worker_id = acting_worker_id() or v.team_id = any (acting_team_ids()))
  $$;

-- Whom a block names who has visited its case: the team knows them from there, and perhaps from nowhere else.
create function visitor_blocked(by_block uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', w.id, 'name', w.name) from blocks b join workers w on w.id = b.worker_id
  where b.id = by_block and b.team_id = any (acting_team_ids())
    and exists (select from visits v where v.case_id = b.case_id and v.worker_id = b.worker_id)
    and (b.case_id <> all (acting_blocked_case_ids()) or leads_unseen_case(b.case_id))
  $$;

create function visit_json(v visits) returns jsonb
  language sql volatile set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', v.id, 'kind', v.kind, 'teamId', v.team_id, 'teamName', t.name, 'caseId', v.case_id,
    'caseName', coalesce(c.alias, c.title), 'workerId', v.worker_id, 'workerName', w.name, 'reason', v.reason, 'words', v.words,
    'beganAt', v.began_at, 'untilAt', v.lasts_until, 'endedAt', v.ended_at,
    'endedByName', (select e.name from workers e where e.id = v.ended_by),
    'isOngoing', visit_lasts(v, current_instant()))
  from cases c join teams t on t.id = c.team_id cross join workers w where c.id = v.case_id and w.id = v.worker_id
  $$;

-- Null for whoever is neither the visitor nor of the team, nor its leader in an emergency.
create function visit_shown(of_visit uuid) returns jsonb
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select visit_json(v) from visits v
  where v.id = of_visit and not visit_is_hidden(v)
    and (v.worker_id = acting_worker_id() or v.team_id = any (acting_team_ids())
    or (v.kind = 'emergency' and v.team_id = any (acting_led_team_ids())))
  $$;

-- Who has visited the case lately, the newest first: to its team, and to a visitor the own visits: what a leader
-- wrote may be about the treatment contact.
create function visits_of_case(of_case uuid) returns jsonb
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(visit_json(v) order by v.began_at desc, v.id desc), '[]') from visits v
  where v.case_id = of_case and v.lasts_until > current_instant() - visit_shown_for()
    and of_case <> all (acting_blocked_case_ids())
    and (v.worker_id = acting_worker_id() or v.team_id = any (acting_team_ids()))
  $$;

create function visit_review_json(of_visit uuid, at_level text) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('verdict', r.verdict, 'words', r.words, 'reviewedById', r.reviewed_by, 'reviewedByName', w.name,
    'reviewedAt', r.reviewed_at)
  from visit_reviews r join workers w on w.id = r.reviewed_by where r.visit_id = of_visit and r.level = at_level
  $$;

create function emergency_access_json(v visits) returns jsonb
  language sql volatile set search_path = pg_catalog, public, pg_temp as $$
  select visit_json(v) || jsonb_build_object('profession', s.profession, 'unitName', u.name,
    'reviews', jsonb_build_object('municipal', visit_review_json(v.id, 'municipal'), 'specialist', visit_review_json(v.id, 'specialist')))
  from standing_in_team(v.worker_id, v.team_id, v.case_id, v.began_at) s left join units u on u.id = s.unit_id
  $$;

-- To the team as far as it sees the case; to a leader of a level, who reviews it, unless the case is closed to them by name.
create function emergency_is_shown(v visits) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select (v.team_id = any (acting_team_ids()) and v.case_id <> all (acting_blocked_case_ids()))
    or (v.team_id = any (acting_led_team_ids())
      and (v.case_id <> all (acting_blocked_case_ids()) or not is_closed_by_name(v.case_id, acting_worker_id())))
  $$;

-- The emergency accesses of a team, with the case by name, for those who review them and the team itself.
create function emergency_accesses(of_team uuid, before uuid, at_most integer) returns setof jsonb
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select emergency_access_json(v) from visits v
  where v.team_id = of_team and v.kind = 'emergency' and (before is null or v.id < before)
    and emergency_is_shown(v)
  order by v.id desc limit at_most
  $$;

create function emergency_access(of_visit uuid) returns jsonb
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select emergency_access_json(v) from visits v
  where v.id = of_visit and v.kind = 'emergency' and emergency_is_shown(v)
  $$;

grant execute on function visit_length(text), fresh_sign_in_limit(), visit_shown_for(), acting_authenticated_at(), signed_in_freshly(),
  visit_lasts(visits, timestamptz), visit_is_hidden(visits), be_visitor(uuid), cases_called_for_leader(uuid, text), cases_called_in_emergency(text, text), teams_called(text),
  teams_with_national_ids(), cases_marked_in_emergency(bytea[]), visitor_name(uuid, uuid), visitor_blocked(uuid), visit_shown(uuid), visits_of_case(uuid),
  emergency_accesses(uuid, uuid, integer), emergency_access(uuid) to skulder_app;

-- ── After a restore ─────────────────────────────────────────────────────────────────────────────────
-- What was open when the backup was taken may have ended since: everybody signs in again, links and codes are made anew,
-- and visits are over. Numbers go on from here, so whoever has read further must not take the next ones for those they
-- know; and the witness of the last change named a transaction of another server.
-- Whoever had approved may have taken it back since, and the backup cannot know: the team is told to ask them again.
create function after_restore() returns void
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare told jsonb;
begin
  update sessions set ended_at = current_instant(), ended_because = 'restored' where ended_at is null;
  delete from sign_in_attempts;
  update invitations set expires_at = least(expires_at, current_instant()) where used_at is null;
  update projectors set code_expires_at = least(code_expires_at, current_instant()) where paired_at is null;
  -- One that was taken back since would be the team's again.
  update waiting_room_devices set withdrawn_at = current_instant(), withdrawn_by = made_by where withdrawn_at is null;
  update event_counters set log_id = new_id(), last_xact = null;
  perform set_actor('system:restore', null, null, no_rights());
  with over as (
    update visits set ended_at = current_instant(), ended_by = worker_id
    where ended_at is null and visit_lasts(visits, current_instant()) returning id, team_id, case_id, kind
  ), in_doubt as (
    update persons set in_doubt_since = current_instant(), version = version + 1
    where registration = 'approved' returning id, team_id
  -- A link that was taken back since would lead there again.
  ), closed as (
    update answer_links set withdrawn_at = current_instant(), withdrawn_by = made_by
    where used_at is null and withdrawn_at is null returning team_id, case_id
  ), shown as (
    select d.team_id, jsonb_agg(c.id order by c.id) as cases from in_doubt d join cases c on c.person_id = d.id group by d.team_id
  )
  select coalesce(jsonb_agg(entry), '[]') into told from (
    select jsonb_build_object('teamId', team_id, 'kind', 'case.visit_ended', 'data', jsonb_build_object(
      'caseIds', jsonb_build_array(case_id), 'visitId', id, 'details', jsonb_build_object('visit', kind))) as entry from over
    union all
    select jsonb_build_object('teamId', team_id, 'kind', 'person.registration_in_doubt', 'data', jsonb_build_object('caseIds', cases))
    from shown
    union all
    select jsonb_build_object('teamId', team_id, 'kind', 'answer_link.changed', 'data', jsonb_build_object('caseIds', jsonb_agg(distinct case_id)))
    from closed group by team_id) entries;
  perform finish_call('[]', told, null);
  perform set_actor('', null, null, no_rights());
end $$;
