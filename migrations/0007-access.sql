-- Who has seen what, as it can be shown and proven: the access log in a hash chain, and read by case, worker and unit.
-- Additive.

-- ── The chain ───────────────────────────────────────────────────────────────────────────────────────
-- Each row of the access log gets one link: its place in its team's chain, and the hash of the link before with the
-- row's own text. Rows of no team are in the organisation's chain. Links are made in batches, soon after the rows
-- have committed, so that nobody who reads waits for anybody else.
create table access_links (
  team_id uuid not null,
  position bigint not null constraint access_links_position_counts_from_one check (position > 0),
  row_id bigint not null constraint access_links_once_per_row unique,
  hash bytea not null constraint access_links_hash_is_sha256 check (length(hash) = 32),
  linked_at timestamptz not null,
  primary key (team_id, position)
);
comment on table access_links is 'The hash chain of the access log; no foreign key, so that a missing row shows';

create table access_heads (
  team_id uuid primary key,
  position bigint not null,
  hash bytea not null,
  linked_at timestamptz not null
);
comment on table access_heads is 'The last link of each chain: what a cut-off tail is found against';

create table access_unlinked (
  row_id bigint primary key,
  team_id uuid not null
);
comment on table access_unlinked is 'Rows that wait for their link';

create trigger log_is_append_only before update or delete or truncate on access_links
  for each statement execute function refuse_to_rewrite_history();

create function queue_for_link() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into access_unlinked (row_id, team_id) select id, coalesce(team_id, organisation_stream()) from new_rows;
  return null;
end $$;
create trigger queue_for_link after insert on access_log
  referencing new table as new_rows for each statement execute function queue_for_link();

-- The text of a row that is hashed: every column, in a form that no setting of a session changes.
create function access_row_text(l access_log) returns text
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_array(l.id, l.team_id, extract(epoch from l.at), l.account_id, l.worker_id, l.session_id, l.system_name,
    l.operation_id, l.action, l.case_id, l.inquiry_id, l.meeting_id, l.subject_worker_id, l.subject_unit_id, l.board_seq,
    to_jsonb(l.case_ids), to_jsonb(l.inquiry_ids), l.reason)::text
  $$;

-- What a link vouches for, beside the link before it: the row, and when it was linked.
create function access_link_text(l access_log, linked_at timestamptz) returns text
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select access_row_text(l) || extract(epoch from linked_at)
  $$;

create function keep_access_head(of_team uuid, at_position bigint, with_hash bytea, instant timestamptz) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp as $$
  insert into access_heads (team_id, position, hash, linked_at)
    select of_team, at_position, with_hash, instant where of_team is not null
  on conflict (team_id) do update set position = excluded.position, hash = excluded.hash, linked_at = excluded.linked_at
  $$;

-- Links what waits, at most so many rows, and says how many it linked. One at a time in the whole database: whoever
-- comes meanwhile has nothing to do.
create function link_access_log(at_most integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  waiting record; instant timestamptz := current_instant(); linked bigint[] := '{}';
  chain uuid; place bigint; link bytea;
begin
  if not pg_try_advisory_xact_lock(hashtext('access_links')) then return 0; end if;
  for waiting in
    select u.team_id, u.row_id, access_link_text(l, instant) as line
    from (select * from access_unlinked order by row_id limit at_most) u
    join access_log l on l.id = u.row_id order by u.team_id, u.row_id
  loop
    if chain is distinct from waiting.team_id then
      perform keep_access_head(chain, place, link, instant);
      chain := waiting.team_id;
      select position, hash into place, link from access_heads where team_id = chain;
      if not found then place := 0; link := sha256(uuid_send(chain)); end if;
    end if;
    place := place + 1;
    link := sha256(link || convert_to(waiting.line, 'UTF8'));
    insert into access_links (team_id, position, row_id, hash, linked_at) values (chain, place, waiting.row_id, link, instant);
    linked := linked || waiting.row_id;
  end loop;
  perform keep_access_head(chain, place, link, instant);
  delete from access_unlinked where row_id = any (linked);
  return cardinality(linked);
end $$;

-- ── Reading it ──────────────────────────────────────────────────────────────────────────────────────
create index access_log_by_cases on access_log using gin (case_ids) where case_ids is not null;
create index access_log_by_inquiry on access_log (inquiry_id) where inquiry_id is not null;
create index access_log_by_inquiries on access_log using gin (inquiry_ids) where inquiry_ids is not null;
create index access_log_by_worker on access_log (worker_id, at) where worker_id is not null;

-- An agreement as it stood at an instant: one that was made later, though from before, was not there, and of an end that
-- was written down later nobody knew.
create function agreement_stood(a agreements, instant timestamptz) returns boolean
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select a.starts_on <= oslo_date(instant) and a.made_at <= instant
    and (a.ended_on is null or a.ended_on > oslo_date(instant) or a.end_recorded_at > instant)
  $$;

-- Who somebody was to a team at an instant, and from which unit: what the row itself, with ids only, does not say. Whoever
-- has become a member while on a visit acts as that; unless the case was closed to all but its two.
create function standing_in_team(of_worker uuid, of_team uuid, of_case uuid, instant timestamptz, is_ending boolean default false)
  returns table (relation text, profession text, unit_id uuid)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select found.relation, found.profession, found.unit_id from (
    select case when exists (select from blocks b where b.case_id = of_case and b.kind = 'whole_case' and b.recorded_at <= instant
        and (b.lifted_at is null or b.lifted_at > instant)) then 1 else 4 end as place, case v.kind when 'leader' then 'leader_visit' else 'emergency' end as relation, w.profession as profession, home.unit_id as unit_id
      from visit_at(of_worker, of_case, instant, is_ending) v join workers w on w.id = of_worker
      left join lateral (select a.home_unit_id as unit_id from agreements_on(oslo_date(instant), instant) a where a.worker_id = of_worker and agreement_stood(a, instant)
        order by a.team_id = of_team desc, a.id limit 1) home on true
    union all
    select 0, 'seat', coalesce(a.profession, w.profession), coalesce(a.home_unit_id, t.unit_id)
      from seats s join workers w on w.id = s.worker_id
      left join agreements_on(oslo_date(instant), instant) a on a.id = s.agreement_id left join treatment_contacts t on t.id = s.treatment_contact_id
      where s.case_id = of_case and s.worker_id = of_worker and s.held_during @> instant
    union all
    select 2, 'team_member', a.profession, a.home_unit_id from agreements_on(oslo_date(instant), instant) a
      where a.worker_id = of_worker and a.team_id = of_team and agreement_stood(a, instant)
    union all
    select case g.role when 'team_leader' then 3 when 'administrator' then 7 else 5 end, g.role, null, null from role_grants g
      where g.worker_id = of_worker and (g.team_id = of_team or g.team_id is null)
        and g.granted_at <= instant and (g.removed_at is null or g.removed_at > instant)
    union all
    select 6, 'guest', w.profession, g.unit_id
      from guests g join workers w on w.id = g.worker_id join agenda_items i on i.id = g.item_id join meetings m on m.id = i.meeting_id
      where g.worker_id = of_worker and g.team_id = of_team and g.invited_at <= instant
        and (g.withdrawn_at is null or g.withdrawn_at > instant) and (m.closed_at is null or m.closed_at > instant)
    union all
    select 8, 'none', a.profession, a.home_unit_id from agreements_on(oslo_date(instant), instant) a
      where a.worker_id = of_worker and agreement_stood(a, instant)
    union all
    select 9, 'none', null, null
  ) found order by place limit 1;
end $$;

-- Every instant at which the answer of standing_in_team(), or the visit it was done on, may become another: between two
-- of them one row speaks for all.
create function standing_changes(of_worker uuid, of_team uuid, of_case uuid) returns timestamptz[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return array(select distinct c.instant from (
    select unnest(array[began_at, lasts_until, ended_at, ended_at + interval '1 minute']) as instant
      from visits where case_id = of_case and worker_id = of_worker
    union all select unnest(array[recorded_at, lifted_at]) from blocks where case_id = of_case and kind = 'whole_case'
    union all select unnest(array[lower(held_during), upper(held_during)]) from seats
      where case_id = of_case and worker_id = of_worker
    union all select unnest(array[made_at, end_recorded_at, oslo_midnight(starts_on), oslo_midnight(ended_on)]) from agreements
      where worker_id = of_worker
    union all select unnest(array[said_at, oslo_midnight(starts_on)]) from agreement_terms where worker_id = of_worker
    union all select unnest(array[granted_at, removed_at]) from role_grants where worker_id = of_worker
    union all select unnest(array[g.invited_at, g.withdrawn_at, m.closed_at]) from guests g
      join agenda_items i on i.id = g.item_id join meetings m on m.id = i.meeting_id
      where g.worker_id = of_worker and g.team_id = of_team
  ) c where c.instant is not null order by c.instant);
end $$;

-- A row as it is shown: who, as what and from where, when, what kind, why.
create function access_entry(l access_log, in_team uuid, about_case uuid) returns jsonb
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select jsonb_build_object('at', l.at, 'firstAt', l.at, 'times', 1,
    'action', l.action, 'operation', l.operation_id, 'reason', l.reason,
    'worker', case when w.id is not null then jsonb_build_object('id', w.id, 'name', w.name,
      'profession', coalesce(s.profession, w.profession), 'unitName', u.name, 'level', u.level) end,
    'relation', case when l.system_name is not null then 'system' when l.worker_id is null then 'screen' else s.relation end,
    'visit', case when v.id is not null then jsonb_build_object('kind', v.kind, 'reason', v.reason, 'words', v.words) end)
  from (select) nothing
  left join workers w on w.id = l.worker_id
  left join lateral standing_in_team(l.worker_id, in_team, about_case, l.at, l.operation_id = 'endVisit') s on l.worker_id is not null
  left join lateral unit_on(s.unit_id, oslo_date(l.at), l.at) u on true
  left join lateral visit_at(l.worker_id, about_case, l.at, l.operation_id = 'endVisit') v on true);
end $$;

-- What was seen, changed or tried of a case, and of the inquiries that it came from: alike is one entry, so that a team's
-- open boards, of which each leaves a row every ten minutes, bury nothing. Alike is the same thing by the same person in
-- the same standing on the same day. Every row of the case alone is an entry by itself, but in the person's copy, where what
-- is of the case among others is an entry for the month. Empty for anybody but its team.
create function access_alike(of_case uuid, is_copy boolean)
  returns table (in_team uuid, last_row bigint, at timestamptz, first_at timestamptz, times integer, days date[])
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare team uuid; inquiries_of_it uuid[];
begin
  select team_id into team from cases
    where id = of_case and team_id = any (acting_team_ids()) and id <> all (acting_blocked_case_ids());
  if not found then return; end if;
  inquiries_of_it := array(select i.id from inquiries i where i.linked_case_id = of_case);
  return query
    with seen as materialized (
      select l.id, l.at, oslo_date(l.at) as day, l.worker_id, l.system_name, l.action, l.operation_id, l.reason, l.meeting_id,
        l.action = 'list' or (l.case_id is null and l.inquiry_id is null) as is_among_others
      from access_log l
      where l.case_id = of_case or l.case_ids @> array[of_case]
        or l.inquiry_id = any (inquiries_of_it) or l.inquiry_ids && inquiries_of_it
    ), people as materialized (
      select p.worker_id, standing_changes(p.worker_id, team, of_case) as changes
      from (select distinct s.worker_id from seen s where s.worker_id is not null) p
    )
    select team, (array_agg(s.id order by s.at desc, s.id desc))[1], max(s.at), min(s.at), count(*)::integer,
      array_agg(distinct s.day)
    from seen s left join people p on p.worker_id = s.worker_id
    group by s.worker_id, s.system_name, s.action, s.operation_id, s.reason, s.is_among_others,
      width_bucket(s.at, p.changes),
      case when not is_copy then s.meeting_id end,
      case when is_copy and s.is_among_others then date_trunc('month', s.day::timestamp)::date else s.day end,
      case when not is_copy and not s.is_among_others then s.id end;
end $$;

-- A page begins at an instant, past so many entries of it: a row's number would tell how much other teams do.
create function access_to_case(of_case uuid, until timestamptz, skipping integer, at_most integer) returns setof jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select access_entry(l, a.in_team, of_case) || jsonb_build_object('firstAt', a.first_at, 'times', a.times)
  from (select * from access_alike(of_case, false) where until is null or at <= until
    order by at desc, last_row desc offset skipping limit at_most) a
  join access_log l on l.id = a.last_row order by a.at desc, a.last_row desc
  $$;

create function access_copied(of_case uuid, at_most integer) returns setof jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select access_entry(l, a.in_team, of_case)
    || jsonb_build_object('firstAt', a.first_at, 'times', a.times, 'doneOn', to_jsonb(a.days))
  from (select * from access_alike(of_case, true) order by at desc, last_row desc limit at_most) a
  join access_log l on l.id = a.last_row order by a.at desc, a.last_row desc
  $$;

-- Rows by people who came from a unit, or from one that had become part of what it is. To ask of each row where its
-- worker came from would take longer the longer the log is: so it is asked once for each time between two changes.
create function access_from_unit(of_unit uuid, of_team uuid, of_worker uuid, from_instant timestamptz, to_instant timestamptz)
  returns table (row_id bigint, at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare line uuid[]; workers uuid[]; merges timestamptz[];
begin
  if not (of_team = any (acting_team_ids()) or of_team = any (acting_led_team_ids())) then return; end if;
  line := array(with recursive line (id) as (
    select of_unit union select u.id from units u join line on u.merged_into_id = line.id) select id from line);
  workers := array(
    select a.worker_id from agreements a where a.home_unit_id = any (line)
    union select t.worker_id from agreement_terms t where t.home_unit_id = any (line)
    union select t.worker_id from treatment_contacts t where t.unit_id = any (line)
    union select g.worker_id from guests g where g.unit_id = any (line));
  merges := array(select unnest(array[oslo_midnight(u.valid_to), u.merged_at]) from units u where u.id = any (line) and u.merged_into_id is not null);
  return query
    with asked as materialized (
      select l.id, l.at, l.worker_id, l.case_id from access_log l
      where l.team_id = of_team and l.worker_id = any (workers) and (of_worker is null or l.worker_id = of_worker)
        and (from_instant is null or l.at >= from_instant) and (to_instant is null or l.at < to_instant)
    ), people as materialized (
      select p.worker_id, p.case_id, array(
        select distinct c from unnest(standing_changes(p.worker_id, of_team, p.case_id) || merges) c where c is not null order by c) as changes
      from (select distinct a.worker_id, a.case_id from asked a) p
    ), placed as materialized (
      select a.id, a.at, a.worker_id, a.case_id, width_bucket(a.at, p.changes) as between_changes
      from asked a join people p on p.worker_id = a.worker_id and p.case_id is not distinct from a.case_id
    ), times as materialized (
      select p.worker_id, p.case_id, p.between_changes, min(p.at) as instant from placed p group by p.worker_id, p.case_id, p.between_changes
    ), from_there as materialized (
      select t.worker_id, t.case_id, t.between_changes from times t
      cross join lateral standing_in_team(t.worker_id, of_team, t.case_id, t.instant) s
      where of_unit in (s.unit_id, (select u.id from unit_on(s.unit_id, oslo_date(t.instant), t.instant) u))
    )
    select p.id, p.at from placed p
    join from_there f on f.worker_id = p.worker_id and f.between_changes = p.between_changes
      and coalesce(f.case_id, f.worker_id) = coalesce(p.case_id, p.worker_id);
end $$;

-- What a worker, or the people of a unit, have seen and done in a team between two days. To leaders of a level, who see
-- no cases, without saying in which, and without the names of those who are nothing here but guests: a guest may be the
-- person. What is about a case is not there for whomever it is closed to, and does not count.
create function access_by(of_team uuid, of_worker uuid, of_unit uuid, from_day date, to_day date, until timestamptz,
    skipping integer, at_most integer)
  returns setof jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  sees_cases boolean := of_team = any (acting_team_ids());
  hidden uuid[] := acting_blocked_case_ids(); hidden_inquiries uuid[] := acting_blocked_inquiry_ids();
  from_instant timestamptz := oslo_midnight(from_day); to_instant timestamptz := oslo_midnight(to_day + 1);
  of_page bigint[];
begin
  if not (sees_cases or of_team = any (acting_led_team_ids())) then return; end if;
  if of_unit is null then
    of_page := array(select l.id from access_log l
      where l.team_id = of_team and (of_worker is null or l.worker_id = of_worker)
        and (l.case_id is null or l.case_id <> all (hidden)) and (l.inquiry_id is null or l.inquiry_id <> all (hidden_inquiries))
        and (from_instant is null or l.at >= from_instant) and (to_instant is null or l.at < to_instant)
        and (until is null or l.at <= until)
      order by l.at desc, l.id desc offset skipping limit at_most);
  else
    of_page := array(select l.id from access_from_unit(of_unit, of_team, of_worker, from_instant, to_instant) f join access_log l on l.id = f.row_id
      where (l.case_id is null or l.case_id <> all (hidden)) and (l.inquiry_id is null or l.inquiry_id <> all (hidden_inquiries))
        and (until is null or l.at <= until)
      order by l.at desc, l.id desc offset skipping limit at_most);
  end if;
  return query
    select access_entry(l, of_team, l.case_id) || jsonb_build_object(
      'caseId', seen.case_id,
      'caseName', (select coalesce(c.alias, c.title) from cases c where c.id = seen.case_id),
      'inquiryId', seen.inquiry_id,
      'inquiryName', (select i.alias from inquiries i where i.id = seen.inquiry_id),
      'numberOfCases', (select count(*) from unnest(l.case_ids) c where c <> all (hidden)))
      -- What was written about a case is for those who see it.
      || case when sees_cases then '{}'::jsonb else '{"visit": null}' end
      || case when not sees_cases and is_guest_only(l.worker_id) then '{"worker": null}' else '{}'::jsonb end
    from unnest(of_page) with ordinality page (id, place) join access_log l on l.id = page.id
    cross join lateral (select case when sees_cases and l.case_id <> all (hidden) then l.case_id end as case_id,
      case when sees_cases and l.inquiry_id <> all (hidden_inquiries) then l.inquiry_id end as inquiry_id) seen
    order by page.place;
end $$;

create function access_head(of_team uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (of_team = any (acting_team_ids()) or of_team = any (acting_led_team_ids())) then return null; end if;
  return (select jsonb_build_object('teamId', t.id, 'teamName', t.name, 'readAt', current_instant(),
      'position', coalesce(h.position, 0), 'hash', encode(h.hash, 'hex'), 'linkedAt', h.linked_at,
      'waiting', (select count(*) from access_unlinked u where u.team_id = of_team))
    from teams t left join access_heads h on h.team_id = t.id where t.id = of_team);
end $$;

call guard_rows('access_links');
call guard_rows('access_heads');
call guard_rows('access_unlinked');

grant execute on function link_access_log(integer), access_to_case(uuid, timestamptz, integer, integer),
  access_copied(uuid, integer), access_by(uuid, uuid, uuid, date, date, timestamptz, integer, integer), access_head(uuid) to skulder_app;
