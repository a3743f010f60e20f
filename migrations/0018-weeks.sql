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

-- What is planned with the worker, of a month back and on, by the rights that they have at this moment: null when the link
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
      'minutes', p.minutes, 'plannedAt', p.planned_at) order by p.starts_at, p.id), '[]')
    from (select * from planned_activities p where p.worker_ids @> array[of_worker] and p.state <> 'cancelled' and p.starts_at > from_instant
        and rights -> 'teamIds' ? p.team_id::text and not rights -> 'blockedCaseIds' ? p.case_id::text
      order by p.starts_at limit 1000) p);
end $$;
grant execute on function make_calendar_link(bytea), end_calendar_link(), own_calendar_link(), calendar_by_link(bytea) to skulder_app;
