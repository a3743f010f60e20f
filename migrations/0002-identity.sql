-- Sign-in: the only functions through which the app touches accounts, sessions, attempts and invitations. Additive.

-- One place for the limits of signing in.
create function sign_in_attempt_limit() returns interval language sql immutable as $$ select interval '10 minutes' $$;
create function open_attempts_limit() returns integer language sql immutable as $$ select 20000 $$;
-- Whole workplaces share one address; an attempt that is completed is not open.
create function open_attempts_limit_per_network() returns integer language sql immutable as $$ select 1000 $$;
create function invitation_limit() returns interval language sql immutable as $$ select interval '7 days' $$;
create function first_administrator_limit() returns interval language sql immutable as $$ select interval '24 hours' $$;

create index sign_in_attempts_by_expiry on sign_in_attempts (expires_at);
create index sign_in_attempts_by_network on sign_in_attempts (network_hash) where used_at is null;

-- ── The way to the provider and back ────────────────────────────────────────────────────────────────
-- False when too many attempts are open, from this network or from all: then nobody new can start until some have
-- finished or run out. The counts are taken without a lock; a few too many do no harm.
create function start_sign_in(with_state_hash bytea, with_nonce text, with_code_verifier text, to_path text,
  with_invitation bytea, from_network bytea, with_fresh boolean)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare instant timestamptz := current_instant();
begin
  delete from sign_in_attempts where state_hash in (
    select state_hash from sign_in_attempts where expires_at <= instant limit 200 for update skip locked);
  if (select count(*) from sign_in_attempts where network_hash = from_network and used_at is null and expires_at > instant)
       >= open_attempts_limit_per_network()
     or (select count(*) from sign_in_attempts where used_at is null and expires_at > instant) >= open_attempts_limit() then
    return false;
  end if;
  insert into sign_in_attempts (state_hash, nonce, code_verifier, return_to, invitation_hash, network_hash, is_fresh, created_at, expires_at)
    values (with_state_hash, with_nonce, with_code_verifier, to_path, with_invitation, from_network, with_fresh, instant, instant + sign_in_attempt_limit());
  return true;
end $$;

-- One use: of two callbacks with the same state one gets the row, the other nothing.
create function take_sign_in_attempt(with_state_hash bytea)
  returns table (nonce text, code_verifier text, return_to text, invitation_hash bytea, is_fresh boolean)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update sign_in_attempts a set used_at = current_instant()
    where a.state_hash = with_state_hash and a.used_at is null and a.expires_at > current_instant()
    returning a.nonce, a.code_verifier, a.return_to, a.invitation_hash, a.is_fresh
  $$;

-- ── Invitations ─────────────────────────────────────────────────────────────────────────────────────
-- Whether all that a worker is, and may become without anybody's doing, is in these teams, and no leader of a level.
create function is_something_only_in(of_worker uuid, these_teams uuid[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return not exists (select from agreements a where a.worker_id = of_worker
      and (a.ended_on is null or a.ended_on > oslo_today()) and a.team_id <> all (these_teams))
    and not exists (select from role_grants g where g.worker_id = of_worker and g.removed_at is null
      and (g.role <> 'team_leader' or g.team_id <> all (these_teams)))
    and not exists (select from treatment_contacts t where t.worker_id = of_worker
      and (t.ended_on is null or t.ended_on > oslo_today()) and t.team_id <> all (these_teams))
    and not exists (select from guests g join agenda_items i on i.id = g.item_id join meetings m on m.id = i.meeting_id
      where g.worker_id = of_worker and g.withdrawn_at is null and m.state <> 'closed' and g.team_id <> all (these_teams));
end $$;

create function find_invitation(with_token_hash bytea)
  returns table (standing text, kind text, worker_name text)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when i.used_at is not null then 'used' when i.expires_at <= current_instant()
      or (i.within_team_ids is not null and not is_something_only_in(i.worker_id, i.within_team_ids)) then 'expired' else 'open' end,
    i.kind, w.name
  from invitations i left join workers w on w.id = i.worker_id
  where i.token_hash = with_token_hash
  $$;

-- Part of a signed-in person's call. A tie to a sign-in is a key to everything the worker may see, so a team
-- leader gives out only the first one, to a member of the own team who is nothing in anybody else's and leads no level; a
-- new one for somebody who already has one, or who is more than that, comes from an administrator. A team invites its
-- treatment contacts and guests. What is not an administrator's is good for those teams only, and of no use once the worker
-- is something elsewhere. An earlier open invitation of the worker stops working. Null: not the one to invite this worker.
create function make_invitation(with_token_hash bytea, for_worker uuid) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  instant timestamptz := current_instant();
  until timestamptz := current_instant() + invitation_limit();
  led uuid[]; within uuid[]; is_led boolean; seen_until date; asked_until timestamptz;
begin
  led := array(select g.team_id from role_grants g
    where g.worker_id = acting_worker_id() and g.role = 'team_leader' and g.removed_at is null);
  is_led := exists (select from agreements member where member.worker_id = for_worker and member.team_id = any (led)
      and (member.ended_on is null or member.ended_on > oslo_date(instant)))
    and not has_sign_in(for_worker) and is_something_only_in(for_worker, led);
  -- A treatment contact is invited by the team that they are engaged by, to no more than that team sees itself: not
  -- when they have been given a sign-in, or are something to anybody else.
  select max(t.access_until) into seen_until from treatment_contacts t
    where t.worker_id = for_worker and t.ended_on is null and t.access_until > oslo_date(instant)
      and t.team_id = any (acting_team_ids())
      and not has_sign_in(for_worker)
      and not exists (select from workers w where w.id = for_worker and w.is_unnamed)
      and not exists (select from agreements a where a.worker_id = for_worker)
      and not exists (select from role_grants g where g.worker_id = for_worker and g.removed_at is null)
      and not exists (select from treatment_contacts o where o.worker_id = for_worker and o.team_id <> all (acting_team_ids()));
  -- A guest, to the end of the meeting's day, which may be more than a few days off: only when they are nothing else here.
  select max(oslo_midnight(greatest(m.held_on, oslo_date(instant)) + 1)) into asked_until
    from guests g join agenda_items i on i.id = g.item_id join meetings m on m.id = i.meeting_id
    where g.worker_id = for_worker and g.withdrawn_at is null and m.state <> 'closed' and g.team_id = any (acting_team_ids())
      and not has_sign_in(for_worker)
      and not exists (select from agreements a where a.worker_id = for_worker)
      and not exists (select from role_grants r where r.worker_id = for_worker and r.removed_at is null)
      and not exists (select from treatment_contacts t where t.worker_id = for_worker
        and (t.ended_on is null or t.ended_on > oslo_date(instant)))
      and not exists (select from guests o where o.worker_id = for_worker and o.withdrawn_at is null
        and o.team_id <> all (acting_team_ids()));
  if acting_is_administrator() then null;
  elsif is_led then within := led;
  elsif seen_until is not null then until := least(until, oslo_midnight(seen_until)); within := acting_team_ids();
  elsif asked_until is not null then until := asked_until; within := acting_team_ids();
  else return null; end if;
  update invitations set expires_at = instant where worker_id = for_worker and used_at is null and expires_at > instant;
  insert into invitations (token_hash, kind, worker_id, made_by, within_team_ids, created_at, expires_at, moves_sign_in)
    values (with_token_hash, 'worker', for_worker, acting_worker_id(), within, instant, until, has_sign_in(for_worker));
  return until;
end $$;

create function first_administrator_needed() returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select not exists (select from role_grants where role = 'administrator' and removed_at is null)
  $$;

-- False once there is an administrator. A newer link makes the older ones stop working.
create function make_first_administrator_invitation(with_token_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare instant timestamptz := current_instant();
begin
  if not first_administrator_needed() then return false; end if;
  update invitations set expires_at = instant where kind = 'first_administrator' and used_at is null and expires_at > instant;
  insert into invitations (token_hash, kind, created_at, expires_at)
    values (with_token_hash, 'first_administrator', instant, instant + first_administrator_limit());
  return true;
end $$;

-- ── Employments ─────────────────────────────────────────────────────────────────────────────────────
-- A worker, and whoever else they sign in as, by whatever provider: one person. What says «two people», and what a person
-- has closed to somebody, means persons, whichever employment they come by.
create function employments_beside(of_worker uuid) returns uuid[]
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with recursive person (worker_id) as (
    select of_worker
    union
    select other.worker_id from person p join ties own on own.worker_id = p.worker_id and own.untied_at is null
      join ties other on other.account_id = own.account_id and other.untied_at is null)
  select array(select worker_id from person)
  $$;

create function are_one_person(one uuid, other uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select one = other or other = any (employments_beside(one))
  $$;

-- Where a rule says two people. Held until commit, so that whoever is tied to a sign-in meanwhile waits, and then finds
-- what has come of this.
create function be_two_people(one uuid, others uuid[], rule text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from workers where id = any (one || others) order by id for key share;
  if exists (select from unnest(others) other where are_one_person(one, other)) then
    raise exception 'one person where there are to be two' using errcode = '23514', constraint = rule;
  end if;
end $$;

-- A sign-in that would make one person of two who sit or act in a case together, or find out about an inquiry together, is tied
-- when one of them no longer does. Whoever takes a seat holds the worker's row by its foreign key until commit.
create function tie_keeps_two_people() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare person uuid[];
begin
  perform from workers where id = any (employments_beside(new.worker_id)) order by id for update;
  person := employments_beside(new.worker_id);
  if cardinality(person) > 1 and (exists (
      select from seats m join seats s on s.case_id = m.case_id and s.level = 'specialist' and upper_inf(s.held_during)
      where m.level = 'municipal' and upper_inf(m.held_during) and m.worker_id = any (person) and s.worker_id = any (person))
    or exists (
      select from covers v join seats s on s.case_id = v.case_id and s.level <> v.level and upper_inf(s.held_during)
      where v.acting_worker_id = any (person) and s.worker_id = any (person) and v.withdrawn_at is null and v.ends_on > oslo_today())
    or exists (
      select from covers m join covers s on s.case_id = m.case_id and s.level = 'specialist' and s.withdrawn_at is null and s.ends_on > oslo_today()
        and daterange(s.starts_on, s.ends_on) && daterange(m.starts_on, m.ends_on)
      where m.level = 'municipal' and m.withdrawn_at is null and m.ends_on > oslo_today()
        and m.acting_worker_id = any (person) and s.acting_worker_id = any (person))
    or exists (select from investigations n where n.ended_at is null
      and n.municipal_worker_id = any (person) and n.specialist_worker_id = any (person))) then
    raise exception 'two who work together would be one person' using errcode = '23514', constraint = 'tie_keeps_two_people';
  end if;
  return null;
end $$;
create trigger tie_keeps_two_people after insert on ties for each row execute function tie_keeps_two_people();

-- The organisation numbers of where an employment is, and of what that is part of; empty: none is known.
create function organisations_of_employment(of_worker uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    with recursive line as (
      select u.id, u.parent_id, u.organisation_number from units u where u.id in (
        select a.home_unit_id from agreements_today a where a.worker_id = of_worker and (a.ended_on is null or a.ended_on > oslo_today())
        union select c.unit_id from treatment_contacts c where c.worker_id = of_worker and (c.ended_on is null or c.ended_on > oslo_today()))
      union select u.id, u.parent_id, u.organisation_number from units u join line on u.id = line.parent_id)
    select coalesce(array_agg(distinct organisation_number) filter (where organisation_number is not null), '{}') from line);
end $$;

-- Whoever signed in on behalf of an organisation is in no other one. Of an employment of no known organisation it cannot
-- be said that it is another's: an administrator has none, and numbers are written down one by one.
create function is_within(of_worker uuid, organisations text[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select organisations is null or known && organisations or known = '{}' from organisations_of_employment(of_worker) known
  $$;

-- The workers that somebody signed in may be, the one chosen last first: those whose right opens anything today, or else
-- the one that they were last.
create function ties_to_choose(of_account uuid, within_organisations text[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with standing as materialized (
    -- What is hidden from somebody opens nothing.
    select t.worker_id, rights_of_worker(t.worker_id) - hides <> no_rights() - hides as opens,
      row_number() over (order by t.chosen_at desc nulls last, t.tied_at desc, t.id) as place
    from ties t, (values ('{blockedCaseIds,blockedInquiryIds}'::text[])) h (hides)
    where t.account_id = of_account and t.untied_at is null and is_within(t.worker_id, within_organisations)
  )
  select coalesce(array_agg(s.worker_id order by s.place), '{}') from standing s
  where s.opens or (s.place = 1 and not exists (select from standing o where o.opens))
  $$;

-- An employment as its holder knows it again.
create function employment_of(of_worker uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select jsonb_build_object('workerId', w.id, 'name', w.name, 'profession', coalesce(held.profession, w.profession),
    'unitName', (select unit_name(u) from units u where u.id = held.unit_id),
    'roles', (select coalesce(jsonb_agg(distinct g.role), '[]') from role_grants g where g.worker_id = w.id and g.removed_at is null),
    'teamNames', (select coalesce(jsonb_agg(distinct t.name), '[]') from teams t where t.id in (
      select a.team_id from agreements a where a.worker_id = w.id and (a.ended_on is null or a.ended_on > oslo_today())
      union select g.team_id from role_grants g where g.worker_id = w.id and g.removed_at is null
      union select c.team_id from treatment_contacts c where c.worker_id = w.id and (c.ended_on is null or c.ended_on > oslo_today())
      union select (i ->> 'teamId')::uuid from jsonb_array_elements(guest_items_of(w.id)) i)))
  from workers w
  left join lateral (
    select profession, unit_id from (
      select 1 as place, a.starts_on, a.profession, a.home_unit_id as unit_id from agreements_today a
        where a.worker_id = w.id and (a.ended_on is null or a.ended_on > oslo_today())
      union all select 2, c.starts_on, null, c.unit_id from treatment_contacts c
        where c.worker_id = w.id and (c.ended_on is null or c.ended_on > oslo_today())
    ) one order by place, starts_on desc limit 1) held on true
  where w.id = of_worker);
end $$;

-- What whoever holds this session may choose among, the one to offer first first. Null: no such session, or it is over.
create function employments_of_session(with_session_hash bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare s sessions; instant timestamptz := current_instant();
begin
  select * into s from sessions where id_hash = with_session_hash and account_id is not null and ended_at is null
    and absolute_expires_at > instant and last_seen_at + session_idle_limit() > instant;
  if not found then return null; end if;
  return (select coalesce(jsonb_agg(employment_of(c.id) || jsonb_build_object('isCurrent', c.id is not distinct from s.worker_id,
        'wasChosen', exists (select from ties t where t.account_id = s.account_id and t.worker_id = c.id and t.untied_at is null
          and t.chosen_at is not null))
      order by c.id is not distinct from s.worker_id desc, c.place), '[]')
    from unnest(ties_to_choose(s.account_id, s.bound_to)) with ordinality c (id, place));
end $$;

-- Ends the session and begins another one for the employment that was chosen, with an id of its own and no longer life.
-- `chosen`; `over`: another choice came first, or time did; `not_theirs`. Of two choices at once the second finds it over.
create function choose_employment(with_session_hash bytea, of_worker uuid, new_session_hash bytea) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare s sessions; instant timestamptz := current_instant();
begin
  select * into s from sessions where id_hash = with_session_hash and account_id is not null and ended_at is null
    and absolute_expires_at > instant and last_seen_at + session_idle_limit() > instant for update;
  if not found then return 'over'; end if;
  if of_worker <> all (ties_to_choose(s.account_id, s.bound_to)) then return 'not_theirs'; end if;
  update ties set chosen_at = instant where account_id = s.account_id and worker_id = of_worker and untied_at is null;
  update sessions set ended_at = instant, ended_because = case when s.worker_id is null then 'employment_chosen' else 'employment_switched' end
    where id = s.id;
  insert into sessions (id_hash, account_id, worker_id, created_at, last_seen_at, absolute_expires_at, provider_sid, browser, operating_system,
    authenticated_at, bound_to)
  values (new_session_hash, s.account_id, of_worker, instant, instant,
    case when s.worker_id is null then s.created_at + session_absolute_limit() else s.absolute_expires_at end,
    s.provider_sid, s.browser, s.operating_system, s.authenticated_at, s.bound_to);
  return 'chosen';
end $$;

create function has_other_employments() returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from unnest(ties_to_choose(acting_account_id(), nullif(current_setting('skulder.bound_to', true), '')::text[])) c (id) where c.id <> acting_worker_id())
  $$;

-- The first administrator: the worker the account was last, else a new one with the name the provider gave.
create function become_first_administrator(account accounts) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare worker uuid := (ties_to_choose(account.id, null))[1]; told jsonb := '[]';
begin
  if worker is null then
    worker := new_id();
    insert into workers (id, name, profession) values (worker, account.display_name, 'other');
    told := jsonb_build_array(jsonb_build_object('teamId', organisation_stream(), 'kind', 'worker.added',
      'data', jsonb_build_object('workerIds', jsonb_build_array(worker))));
  end if;
  insert into role_grants (id, worker_id, role) values (new_id(), worker, 'administrator');
  told := told || jsonb_build_array(jsonb_build_object('teamId', organisation_stream(), 'kind', 'role.granted',
    'data', jsonb_build_object('workerIds', jsonb_build_array(worker))));
  perform set_actor('system:first-administrator', null, null, no_rights());
  perform finish_call('[]', told, null);
  perform set_actor('', null, null, no_rights());
  return worker;
end $$;

-- ── Sessions ────────────────────────────────────────────────────────────────────────────────────────
-- After the provider has vouched for (issuer, subject). `outcome`: signed_in; choose (several employments: the session may
-- do nothing, and not for long, until one has been chosen); not_tied (nobody has invited this account: nothing is stored
-- about it); invitation_refused (used, run out, unknown, of no use any more, or an administrator exists); tied_to_another (the
-- worker has got another sign-in since the invitation was made; it stays open); works_with_oneself (the two in a case would
-- become one person; it stays open); other_organisation (the provider let them act for one organisation only, and what they
-- are here is another's). Of several employments the one of the organisation that the provider names is taken without asking,
-- if it is the only one there. An invitation and the tie it makes stand or fall
-- together; a worker has one account per issuer, and the newest invitation that was to move it wins. Who has other
-- employments keeps them: accepting is choosing.
create function finish_sign_in(with_session_hash bytea, of_issuer text, of_subject text, with_display_name text,
  with_provider_sid text, with_invitation bytea, replaces bytea, with_browser text, with_operating_system text,
  with_authenticated_at timestamptz, with_organisations text[], is_bound boolean)
  returns table (outcome text, session_id uuid, worker_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  instant timestamptz := current_instant();
  account accounts; invitation invitations; acts_as uuid; candidates uuid[]; broken text;
  bound_to text[] := case when is_bound and cardinality(with_organisations) > 0 then with_organisations end;
begin
  if with_invitation is not null then
    -- Of two who hold the same link, the second waits here and then finds it used. Of two links for the first
    -- administrator, the second waits on the organisation's counter and then finds an administrator.
    select * into invitation from invitations i where i.token_hash = with_invitation for update;
    if invitation.kind = 'first_administrator' then
      perform from event_counters where team_id = organisation_stream() for update;
    end if;
    if invitation.token_hash is null or invitation.used_at is not null or invitation.expires_at <= instant
       or (invitation.kind = 'first_administrator' and not first_administrator_needed())
       or (invitation.within_team_ids is not null and not is_something_only_in(invitation.worker_id, invitation.within_team_ids)) then
      return query select 'invitation_refused', null::uuid, null::uuid; return;
    end if;
    if not invitation.moves_sign_in and exists (select from ties t join accounts a on a.id = t.account_id
        where t.worker_id = invitation.worker_id and t.untied_at is null and a.issuer = of_issuer and a.subject <> of_subject) then
      return query select 'tied_to_another', null::uuid, null::uuid; return;
    end if;
    if invitation.kind = 'worker' and not is_within(invitation.worker_id, bound_to) then
      return query select 'other_organisation', null::uuid, null::uuid; return;
    end if;
    insert into accounts as a (id, issuer, subject, display_name, created_at)
      values (new_id(), of_issuer, of_subject, left(with_display_name, 200), instant) on conflict do nothing;
  end if;

  select * into account from accounts a where a.issuer = of_issuer and a.subject = of_subject for update;
  if with_invitation is null then
    candidates := ties_to_choose(account.id, bound_to);
    if cardinality(candidates) = 0 then
      return query select case when cardinality(ties_to_choose(account.id, null)) = 0 then 'not_tied' else 'other_organisation' end,
        null::uuid, null::uuid;
      return;
    end if;
    if cardinality(candidates) > 1 then
      candidates := array(select c from unnest(candidates) c where organisations_of_employment(c) && with_organisations);
    end if;
    if cardinality(candidates) = 1 then acts_as := candidates[1]; end if;
  else
    acts_as := case invitation.kind when 'worker' then invitation.worker_id else become_first_administrator(account) end;
    begin
      update sessions s set ended_at = instant, ended_because = 'account_untied'
        from ties t where t.worker_id = acts_as and t.issuer = of_issuer and t.account_id <> account.id and t.untied_at is null
          and s.account_id = t.account_id and s.worker_id = acts_as and s.ended_at is null;
      update ties t set untied_at = instant
        where t.worker_id = acts_as and t.issuer = of_issuer and t.account_id <> account.id and t.untied_at is null;
      insert into ties as t (account_id, issuer, worker_id, tied_at, invitation_hash)
        values (account.id, of_issuer, acts_as, instant, with_invitation) on conflict do nothing;
    exception when check_violation then
      get stacked diagnostics broken = constraint_name;
      if broken <> 'tie_keeps_two_people' then raise; end if;
      return query select 'works_with_oneself', null::uuid, null::uuid; return;
    end;
    update invitations i set used_at = instant, used_by_account_id = account.id where i.token_hash = with_invitation;
  end if;
  update ties t set chosen_at = instant where t.account_id = account.id and t.worker_id = acts_as and t.untied_at is null;
  update accounts a set display_name = left(with_display_name, 200)
    where a.id = account.id and a.display_name <> left(with_display_name, 200);

  update sessions s set ended_at = instant, ended_because = 'signed_in_again' where s.id_hash = replaces and s.ended_at is null;
  return query
    insert into sessions as s (id_hash, account_id, worker_id, created_at, last_seen_at, absolute_expires_at, provider_sid,
      browser, operating_system, authenticated_at, bound_to)
    values (with_session_hash, account.id, acts_as, instant, instant,
      instant + case when acts_as is null then sign_in_attempt_limit() else session_absolute_limit() end, with_provider_sid,
      -- A provider whose clock is a little ahead makes nobody's proof younger than now; a time that has not come is no proof.
      with_browser, with_operating_system,
      case when with_authenticated_at <= instant + interval '10 seconds' then least(with_authenticated_at, instant) end, bound_to)
    returning case when acts_as is null then 'choose' else 'signed_in' end, s.id, acts_as;
end $$;

create function end_session(with_session_hash bytea, because text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update sessions set ended_at = current_instant(), ended_because = because
    where id_hash = with_session_hash and ended_at is null;
  return found;
end $$;

-- Every session of the caller's sign-in, whichever employment it is for, and every one in which somebody can act as the
-- caller's worker.
create function sessions_of_caller() returns setof sessions
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.* from sessions s where s.account_id = acting_account_id() or s.worker_id = acting_worker_id()
  $$;

create function own_sessions()
  returns table (id uuid, started_at timestamptz, last_active_at timestamptz, ends_at timestamptz, browser text, operating_system text,
    employment jsonb)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.created_at, s.last_seen_at, s.absolute_expires_at, s.browser, s.operating_system,
    employment_of(s.worker_id) - 'workerId' - 'teamNames'
  from sessions_of_caller() s
  where s.ended_at is null and s.absolute_expires_at > current_instant()
    and s.last_seen_at + session_idle_limit() > current_instant() and s.worker_id is not null
  $$;

-- False when there is no such session of the caller's; one that is over already stays as it was.
create function end_own_session(of_session uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from sessions_of_caller() s where s.id = of_session) then return false; end if;
  update sessions s set ended_at = current_instant(), ended_because = 'ended_by_owner'
    where s.id = of_session and s.ended_at is null;
  return true;
end $$;

create function end_other_sessions(than uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update sessions set ended_at = current_instant(), ended_because = 'ended_by_owner'
    where ended_at is null and id <> than and id in (select s.id from sessions_of_caller() s)
  $$;

-- The provider says a sign-in is over: one of its sessions (sid), or, without a sid, all of a subject's.
create function end_sessions_at_provider(of_issuer text, of_sid text, of_subject text, because text) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare how_many integer;
begin
  if of_sid is null and of_subject is null then return 0; end if;
  update sessions s set ended_at = current_instant(), ended_because = because
    from accounts a
    where a.id = s.account_id and a.issuer = of_issuer and s.ended_at is null
      and (of_sid is null or s.provider_sid = of_sid) and (of_subject is null or a.subject = of_subject);
  get diagnostics how_many = row_count;
  return how_many;
end $$;

-- A screen that shows one meeting: a code is traded once for a session that ends with the meeting. Null for a code
-- that is wrong, used or old, or whose meeting is closed.
create function pair_projector(with_code_hash bytea, with_session_hash bytea, replaces bytea) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare instant timestamptz := current_instant(); meeting uuid;
begin
  update projectors p set paired_at = instant from meetings m
    where m.id = p.meeting_id and m.state <> 'closed'
      and p.code_hash = with_code_hash and p.paired_at is null and p.code_expires_at > instant
    returning p.meeting_id into meeting;
  if meeting is null then return null; end if;
  update sessions set ended_at = instant, ended_because = 'became_projector' where id_hash = replaces and ended_at is null;
  insert into sessions (id_hash, projector_meeting_id, created_at, last_seen_at, absolute_expires_at)
    values (with_session_hash, meeting, instant, instant, instant + session_absolute_limit());
  return meeting;
end $$;

-- What each of these sessions may see now, without counting as activity: the sweep that confirms what a
-- process keeps in memory. Columns as begin_call; a session that is unknown has no row.
create function confirm_sessions(session_hashes bytea[])
  returns table (id_hash bytea, standing text, session_id uuid, account_id uuid, worker_id uuid, worker_name text,
    display_name text, rights jsonb, meeting_id uuid, idle_expires_at timestamptz, absolute_expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare instant timestamptz := current_instant();
begin
  return query
  with found as (
    select s.*, t.worker_id as of_worker, a.display_name as of_name, m.id as of_meeting, m.team_id as meeting_team,
      case
        when s.ended_at is not null or (s.projector_meeting_id is not null and m.id is null) then 'ended'
        when s.absolute_expires_at <= instant then 'expired'
        when s.last_seen_at + session_idle_limit() <= instant then 'idle'
        else 'active' end as is_standing
    from sessions s
    left join accounts a on a.id = s.account_id
    left join ties t on t.account_id = s.account_id and t.worker_id = s.worker_id and t.untied_at is null
    left join meetings m on m.id = s.projector_meeting_id and m.state <> 'closed'
    where s.id_hash = any (session_hashes)
  ), rights as materialized (
    select w.id, w.name, rights_of_worker(w.id) as rights
    from (select distinct f.of_worker from found f where f.is_standing = 'active' and f.of_worker is not null) active
    join workers w on w.id = active.of_worker
  )
  select f.id_hash, f.is_standing, f.id, active.account_id, r.id, r.name, active.of_name,
    case when active.of_meeting is not null then rights_of_projector(active.meeting_team) else coalesce(r.rights, no_rights()) end,
    active.of_meeting,
    f.last_seen_at + session_idle_limit(), f.absolute_expires_at
  from found f
  left join found active on active.id = f.id and active.is_standing = 'active'
  left join rights r on r.id = active.of_worker;
end $$;

revoke execute on function new_id(), sign_in_attempt_limit(), open_attempts_limit(),
  open_attempts_limit_per_network(), invitation_limit(),
  first_administrator_limit(), start_sign_in(bytea, text, text, text, bytea, bytea, boolean), take_sign_in_attempt(bytea),
  find_invitation(bytea), is_something_only_in(uuid, uuid[]), make_invitation(bytea, uuid), first_administrator_needed(),
  make_first_administrator_invitation(bytea), become_first_administrator(accounts), ties_to_choose(uuid, text[]), organisations_of_employment(uuid), is_within(uuid, text[]), employment_of(uuid),
  employments_of_session(bytea), choose_employment(bytea, uuid, bytea), has_other_employments(),
  finish_sign_in(bytea, text, text, text, text, bytea, bytea, text, text, timestamptz, text[], boolean), end_session(bytea, text),
  sessions_of_caller(), own_sessions(), end_own_session(uuid), end_other_sessions(uuid),
  end_sessions_at_provider(text, text, text, text), pair_projector(bytea, bytea, bytea), confirm_sessions(bytea[]) from public;
grant execute on function start_sign_in(bytea, text, text, text, bytea, bytea, boolean), take_sign_in_attempt(bytea),
  find_invitation(bytea), make_invitation(bytea, uuid), first_administrator_needed(),
  make_first_administrator_invitation(bytea), finish_sign_in(bytea, text, text, text, text, bytea, bytea, text, text, timestamptz, text[], boolean),
  employments_of_session(bytea), choose_employment(bytea, uuid, bytea), has_other_employments(),
  end_session(bytea, text), own_sessions(), end_own_session(uuid), end_other_sessions(uuid),
  end_sessions_at_provider(text, text, text, text), pair_projector(bytea, bytea, bytea), confirm_sessions(bytea[]) to skulder_app;
