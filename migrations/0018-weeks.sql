-- A member's own week: the cards of the cases in which they sit or act. Additive; old code still runs.

-- On a day of the week asked for, as far as is known today.
create function my_cases(monday date) returns table (team_id uuid, role text, acts_until date, card json)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare me uuid := acting_worker_id(); week daterange := daterange(monday, monday + 7);
begin
  return query
  select k.team_id, own.role, own.acts_until, k.card from (
    select s.case_id, 'holder' as role, null::date as acts_until from seats s where s.worker_id = me and upper_inf(s.held_during)
    union all
    select c.case_id, 'acting', max(upper(acting)) from covers c cross join lateral unnest(days_acting(c)) acting
    where c.acting_worker_id = me and c.withdrawn_at is null and c.starts_on < monday + 7 and c.ends_on > monday and acting && week
    group by c.case_id) own
  join case_cards k on k.id = own.case_id
  where k.team_id = any (acting_team_ids()) and k.id <> all (acting_blocked_case_ids());
end $$;
grant execute on function my_cases(date) to skulder_app;

-- What is planned with somebody and what falls to them, by acting that day or holding the seat now; and, for them to know, what
-- else is planned for those who fill the seats of a case that is theirs that day.
create function plans_of(of_worker uuid, teams uuid[], hidden uuid[], during tstzrange) returns table (plan_id uuid, role text)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with own as materialized (
    select s.case_id, datemultirange(daterange(null, null)) as days from seats s where s.worker_id = of_worker and upper_inf(s.held_during)
    union all
    select v.case_id, days_acting(v) from covers v where v.acting_worker_id = of_worker and v.withdrawn_at is null
  )
  select p.id, part.role from planned_activities p
  cross join lateral (select case
    when p.worker_ids @> array[of_worker] then 'goes'
    when p.state <> 'planned' or not exists (select from own o where o.case_id = p.case_id and o.days @> oslo_date(p.starts_at)) then null
    when exists (select from stand_ins(p) i where i.stand_in_id = of_worker) then 'stands_in'
    when exists (select from stand_ins(p))
      or exists (select from seats s where s.case_id = p.case_id and upper_inf(s.held_during) and p.worker_ids @> array[s.worker_id])
      or exists (select from covers v where v.case_id = p.case_id and v.withdrawn_at is null and p.worker_ids @> array[v.acting_worker_id]
        and days_acting(v) @> oslo_date(p.starts_at)) then 'beside' end) part (role)
  where p.team_id = any (teams) and p.case_id <> all (hidden) and during @> p.starts_at
    and (p.worker_ids @> array[of_worker] or p.case_id in (select case_id from own)) and part.role is not null
  $$;

-- Of the caller, in all their teams.
create function my_plans(during tstzrange) returns table (plan_id uuid, role text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.plan_id, m.role from plans_of(acting_worker_id(), acting_team_ids(), acting_blocked_case_ids(), during) m
  $$;
grant execute on function my_plans(tstzrange) to skulder_app;

-- ── The calendar of a worker, for the program that they keep theirs in ──────────────────────────────
-- Whoever has the link reads when its worker is to go somewhere, and nothing of whom they meet. No direct grants.
create table calendar_links (
  id uuid primary key default new_id(),
  worker_id uuid not null constraint calendar_links_worker references workers (id),
  token_hash bytea not null constraint calendar_links_hash_once unique constraint calendar_links_hash_is_sha256 check (length(token_hash) = 32),
  made_at timestamptz not null default current_instant(),
  ended_at timestamptz
);
comment on column calendar_links.token_hash is 'SHA-256 of the secret in the link; the secret itself is stored nowhere';
create index calendar_links_by_worker on calendar_links (worker_id);
create unique index calendar_links_one_at_a_time on calendar_links (worker_id) where ended_at is null;
call guard_rows('calendar_links');

-- A new one makes the earlier one useless.
create function make_calendar_link(with_token_hash bytea) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare made timestamptz := current_instant();
begin
  perform from workers where id = acting_worker_id() for no key update;
  update calendar_links set ended_at = made where worker_id = acting_worker_id() and ended_at is null;
  insert into calendar_links (worker_id, token_hash, made_at) values (acting_worker_id(), with_token_hash, made);
  return made;
end $$;

create function end_calendar_link() returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update calendar_links set ended_at = current_instant() where worker_id = acting_worker_id() and ended_at is null
  $$;

create function own_calendar_link() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select made_at from calendar_links where worker_id = acting_worker_id() and ended_at is null
  $$;

-- When the worker is to go, of a month back and on, by the rights that they have at this moment: null when the link
-- has been ended, or they are in no team any more. Neither cases nor people are named.
create function calendar_by_link(with_token_hash bytea) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_worker uuid; rights jsonb; from_instant timestamptz := current_instant() - interval '31 days';
begin
  select worker_id into of_worker from calendar_links where token_hash = with_token_hash and ended_at is null;
  if not found then return null; end if;
  rights := rights_of_worker(of_worker);
  if rights -> 'teamIds' = '[]' then return null; end if;
  return (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'version', p.version, 'arena', p.arena, 'startsAt', p.starts_at,
      'startsOn', oslo_date(p.starts_at), 'minutes', p.minutes, 'plannedAt', p.planned_at) order by p.starts_at, p.id), '[]')
    from (select p.* from plans_of(of_worker, array(select jsonb_array_elements_text(rights -> 'teamIds')::uuid),
        array(select jsonb_array_elements_text(rights -> 'blockedCaseIds')::uuid), tstzrange(from_instant, null)) m
      join planned_activities p on p.id = m.plan_id
      where m.role in ('goes', 'stands_in') and p.state <> 'cancelled' order by p.starts_at limit 1000) p);
end $$;
grant execute on function make_calendar_link(bytea), end_calendar_link(), own_calendar_link(), calendar_by_link(bytea) to skulder_app;
