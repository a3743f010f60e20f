-- The clock, who acts, people, the event log and the access log. First migration: there is no older code.

create extension if not exists btree_gist;

-- Nobody may call a function before it is granted to them by name.
alter default privileges revoke execute on functions from public;

-- ── The clock ───────────────────────────────────────────────────────────────────────────────────────
-- The only source of «now» in the database and the service. A test database may replace it; nothing else does.
create function current_instant() returns timestamptz
  language sql volatile parallel safe as $$ select clock_timestamp() $$;

create function oslo_date(instant timestamptz) returns date
  language sql immutable parallel safe as $$ select (instant at time zone 'Europe/Oslo')::date $$;

create function oslo_midnight(day date) returns timestamptz
  language sql immutable parallel safe as $$ select day::timestamp at time zone 'Europe/Oslo' $$;

create function oslo_today() returns date
  language sql volatile parallel safe as $$ select oslo_date(current_instant()) $$;

-- Ids made here look like those made in the service: UUID version 7.
create function new_id() returns uuid
  language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from current_instant()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid
  $$;

-- ── Who acts ────────────────────────────────────────────────────────────────────────────────────────
-- Transaction-local settings written by begin_call() and begin_system() and read by the policies. Without
-- them every policy answers «no row». They guard against the forgotten filter, not against arbitrary SQL.
create function acting_uuid(setting text) returns uuid
  language sql stable parallel safe as $$ select nullif(current_setting(setting, true), '')::uuid $$;

create function acting_uuids(setting text) returns uuid[]
  language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting(setting, true), ''), '{}')::uuid[] $$;

create function acting_worker_id() returns uuid
  language sql stable parallel safe as $$ select acting_uuid('skulder.worker_id') $$;
create function acting_account_id() returns uuid
  language sql stable parallel safe as $$ select acting_uuid('skulder.account_id') $$;
-- Teams whose everyday data the actor works with.
create function acting_team_ids() returns uuid[]
  language sql stable parallel safe as $$ select acting_uuids('skulder.team_ids') $$;
-- Teams the actor leads for one level: numbers and people, never cases.
create function acting_led_team_ids() returns uuid[]
  language sql stable parallel safe as $$ select acting_uuids('skulder.led_team_ids') $$;
-- Single cases that the actor sees: as treatment contact, or on a visit.
create function acting_case_ids() returns uuid[]
  language sql stable parallel safe as $$ select acting_uuids('skulder.case_ids') $$;
-- Agenda items that the actor is a guest to.
create function acting_guest_item_ids() returns uuid[]
  language sql stable parallel safe as $$ select acting_uuids('skulder.guest_item_ids') $$;
-- Cases that the person concerned has closed to the actor, and the inquiries linked to them: as if they were not there.
create function acting_blocked_case_ids() returns uuid[]
  language sql stable parallel safe as $$ select acting_uuids('skulder.blocked_case_ids') $$;
create function acting_blocked_inquiry_ids() returns uuid[]
  language sql stable parallel safe as $$ select acting_uuids('skulder.blocked_inquiry_ids') $$;
-- Those of them in which the actor holds a seat as treatment contact.
create function acting_contact_case_ids() returns uuid[]
  language sql stable parallel safe as $$ select acting_uuids('skulder.contact_case_ids') $$;
-- Those of them that the actor is on a visit to.
create function acting_visited_case_ids() returns uuid[]
  language sql stable parallel safe as $$ select acting_uuids('skulder.visited_case_ids') $$;
-- And of these, the ones by emergency access.
create function acting_emergency_case_ids() returns uuid[]
  language sql stable parallel safe as $$ select acting_uuids('skulder.emergency_case_ids') $$;
create function acting_is_administrator() returns boolean
  language sql stable parallel safe
  as $$ select coalesce(current_setting('skulder.is_administrator', true), '') = 'true' $$;
create function acting_is_someone() returns boolean
  language sql stable parallel safe
  as $$ select coalesce(current_setting('skulder.actor', true), '') <> '' $$;

-- ── Organisation and people ─────────────────────────────────────────────────────────────────────────
-- Weights 3, 2, 7, 6, 5, 4, 3, 2 and the control digit itself: their sum is divisible by 11 (Brønnøysundregistrene).
create function is_organisation_number(number text) returns boolean
  language sql immutable parallel safe as $$
  select number ~ '^[1-9][0-9]{8}$' and (select sum(digit::integer * weight) % 11 = 0
    from unnest(string_to_array(number, null), array[3, 2, 7, 6, 5, 4, 3, 2, 1]) d (digit, weight))
  $$;

create table units (
  id uuid primary key,
  name text not null constraint units_name_length check (length(name) between 1 and 200),
  level text not null constraint units_level_known check (level in ('municipal', 'specialist', 'other')),
  parent_id uuid constraint units_parent references units (id),
  valid_from date not null default oslo_today(),
  valid_to date,
  since_on date,
  merged_into_id uuid,
  merged_at timestamptz,
  organisation_number text constraint units_organisation_number_once unique
    constraint units_organisation_number_right check (is_organisation_number(organisation_number)),
  version integer not null default 1,
  constraint units_level_is_part_of_the_key unique (id, level),
  constraint units_period_runs_forward check (valid_to is null or valid_to >= valid_from),
  constraint units_merging_ends check (merged_into_id is null or (valid_to is not null and merged_into_id <> id)),
  -- Whoever comes from the one comes from the other afterwards, so the level is the same and stays so.
  constraint units_merge_within_a_level foreign key (merged_into_id, level) references units (id, level)
);
comment on table units is 'A section or service site (tjenestested) of a municipality or a health trust; other = police, private';
comment on column units.since_on is 'Since when name, level and parent have been as they are; what they were before is in unit_changes';
comment on column units.merged_into_id is 'The unit that has gone on for it since it ended. Nothing that points here is moved: who worked here comes from there';
create index units_by_merged_into on units (merged_into_id) where merged_into_id is not null;

create table unit_changes (
  unit_id uuid not null constraint unit_changes_unit references units (id),
  until_on date not null,
  name text not null,
  level text not null,
  parent_id uuid constraint unit_changes_parent references units (id),
  changed_at timestamptz not null default current_instant(),
  changed_by uuid,
  primary key (unit_id, until_on)
);
comment on table unit_changes is 'What a unit was called, its level and what it was part of, until a day; written by the database when they change';
comment on column units.organisation_number is 'Of the employer, on the unit that all of its units are part of; by it a provider that vouches for an organisation is understood';

create table teams (
  id uuid primary key,
  name text not null constraint teams_name_length check (length(name) between 1 and 200),
  short_name text not null constraint teams_short_name_length check (length(short_name) between 1 and 12),
  seats_per_fte numeric not null default 20 constraint teams_seats_per_fte_positive check (seats_per_fte > 0),
  weight_intake numeric(3, 2) not null default 1 constraint teams_weight_intake_known check (weight_intake between 0 and 5),
  weight_shoulder_to_shoulder numeric(3, 2) not null default 0.5
    constraint teams_weight_shoulder_to_shoulder_known check (weight_shoulder_to_shoulder between 0 and 5),
  weight_systematic_supervision numeric(3, 2) not null default 0.25
    constraint teams_weight_systematic_supervision_known check (weight_systematic_supervision between 0 and 5),
  is_fictional boolean not null default false,
  created_at timestamptz not null default current_instant(),
  version integer not null default 1
);
comment on column teams.seats_per_fte is 'Seats a full-time position is reckoned to carry: ten cases, two seats each';
comment on column teams.weight_intake is 'What a seat counts for against them. In intake the pair carries all of it';
comment on column teams.weight_shoulder_to_shoulder is 'Half: somebody else has the treatment, and the member supports them';
comment on column teams.weight_systematic_supervision is 'A quarter: about one meeting a month and what lies around it';

create table workers (
  id uuid primary key,
  name text not null constraint workers_name_length check (length(name) between 1 and 200),
  profession text not null constraint workers_profession_length check (length(profession) between 1 and 100),
  phone text constraint workers_phone_length check (length(phone) <= 40),
  is_unnamed boolean not null default false,
  registered_for_team_id uuid constraint workers_registered_for references teams (id),
  version integer not null default 1
);
comment on column workers.is_unnamed is 'A treatment contact known only by profession and unit; to be named';
comment on column workers.registered_for_team_id is 'The team that registered the worker, and may see them before the first agreement';
create index workers_by_registering_team on workers (registered_for_team_id);
alter table unit_changes add constraint unit_changes_changer foreign key (changed_by) references workers (id);

-- The unit that a unit was on a day, or goes on as since it was merged, by the name that it had; by what had been written
-- down at an instant.
create function unit_on(of_unit uuid, day date, known_at timestamptz default 'infinity') returns table (id uuid, name text, level text)
  language sql stable rows 1 set search_path = pg_catalog, public, pg_temp as $$
  with recursive line (id, place) as (
    select of_unit, 0
    union all
    select u.merged_into_id, line.place + 1 from units u join line on u.id = line.id where u.valid_to <= day and u.merged_at <= known_at
  ), last_of_line as (select line.id from line order by place desc limit 1)
  select u.id, coalesce(was.name, u.name), coalesce(was.level, u.level)
  from last_of_line join units u on u.id = last_of_line.id
  left join lateral (select c.name, c.level from unit_changes c where c.unit_id = u.id and (c.until_on > day or c.changed_at > known_at) order by c.until_on limit 1) was on true
  $$;
-- As it is today; of most units that is what their row says.
create function unit_name(u units) returns text
  language sql stable strict as $$
  select case when u.merged_into_id is null then u.name else (select o.name from unit_on(u.id, oslo_today()) o) end
  $$;
create function unit_ref(u units) returns jsonb
  language sql stable strict as $$
  select case when u.merged_into_id is null then jsonb_build_object('id', u.id, 'name', u.name, 'level', u.level)
    else (select to_jsonb(o) from unit_on(u.id, oslo_today()) o) end
  $$;

create table agreements (
  id uuid primary key,
  worker_id uuid not null constraint agreements_worker references workers (id),
  team_id uuid not null constraint agreements_team references teams (id),
  home_unit_id uuid not null,
  level text not null constraint agreements_level_fills_seats check (level in ('municipal', 'specialist')),
  profession text not null,
  competences text[] not null default '{}' constraint agreements_competences_known check (
    competences <@ array['psychiatry', 'mental_health', 'substance_use', 'housing_social', 'nav_work', 'rehabilitation', 'lived_experience']),
  fraction numeric(4, 3) not null constraint agreements_fraction_of_a_position check (fraction > 0 and fraction <= 1),
  starts_on date not null,
  planned_end_on date,
  ended_on date,
  made_at timestamptz not null default current_instant(),
  end_recorded_at timestamptz,
  version integer not null default 1,
  constraint agreements_period_runs_forward check (
    (planned_end_on is null or planned_end_on >= starts_on) and (ended_on is null or ended_on >= starts_on)),
  -- The level is the home unit's, always: it follows the unit, and a seat below pins it for good.
  constraint agreements_level_is_the_home_units foreign key (home_unit_id, level)
    references units (id, level) on update cascade,
  constraint agreements_seats_point_here unique (id, worker_id, team_id, level),
  constraint agreements_do_not_overlap exclude using gist (
    worker_id with =, team_id with =, daterange(starts_on, ended_on) with &&)
);
comment on column agreements.planned_end_on is 'First day no longer covered, as planned; ends nothing by itself';
comment on column agreements.ended_on is 'First day no longer covered; set by an act';
comment on column agreements.made_at is 'When it was written down, which may be long after it began; so too of the end';
comment on column agreements.home_unit_id is 'As it was made; this and the fraction, profession and competences may change from a day: agreement_terms';
create index agreements_by_team on agreements (team_id);
create index agreements_by_home_unit on agreements (home_unit_id);

-- From a day on the agreement is for another fraction or from another home unit. It goes on, and with it every seat that
-- is held under it; what holds on a day is worked out from the days, so that what is known to come comes by itself.
create table agreement_terms (
  id uuid primary key,
  agreement_id uuid not null,
  worker_id uuid not null,
  team_id uuid not null,
  home_unit_id uuid not null,
  level text not null,
  profession text not null,
  competences text[] not null default '{}' constraint agreement_terms_competences_known check (
    competences <@ array['psychiatry', 'mental_health', 'substance_use', 'housing_social', 'nav_work', 'rehabilitation', 'lived_experience']),
  fraction numeric(4, 3) not null constraint agreement_terms_fraction_of_a_position check (fraction > 0 and fraction <= 1),
  starts_on date not null,
  said_at timestamptz not null default current_instant(),
  said_by uuid default acting_worker_id() constraint agreement_terms_sayer references workers (id),
  -- At the agreement's own level, so that nobody comes to sit at another.
  constraint agreement_terms_agreement foreign key (agreement_id, worker_id, team_id, level)
    references agreements (id, worker_id, team_id, level) on update cascade,
  constraint agreement_terms_level_is_the_home_units foreign key (home_unit_id, level) references units (id, level) on update cascade
);
comment on table agreement_terms is 'What an agreement is for from a day on; added to, never changed. Of one day what was said last holds';
comment on column agreement_terms.said_by is 'Null: the service itself, as for an import';
create index agreement_terms_by_agreement on agreement_terms (agreement_id, starts_on);
create index agreement_terms_by_home_unit on agreement_terms (home_unit_id);
create index agreement_terms_by_team on agreement_terms (team_id);

-- Agreements as they are on a day, by what had been said at an instant.
create function agreements_on(day date, known_at timestamptz default 'infinity') returns setof agreements
  language sql stable as $$
  select a.id, a.worker_id, a.team_id, coalesce(t.home_unit_id, a.home_unit_id), a.level, coalesce(t.profession, a.profession),
    coalesce(t.competences, a.competences), coalesce(t.fraction, a.fraction), a.starts_on, a.planned_end_on, a.ended_on,
    a.made_at, a.end_recorded_at, a.version
  from agreements a left join lateral (
    select x.* from agreement_terms x where x.agreement_id = a.id and x.starts_on <= day and x.said_at <= known_at
    order by x.starts_on desc, x.said_at desc, x.id desc limit 1) t on true
  $$;
-- As they are today.
create view agreements_today with (security_invoker = true) as
  select a.id, a.worker_id, a.team_id, coalesce(t.home_unit_id, a.home_unit_id) as home_unit_id, a.level,
    coalesce(t.profession, a.profession) as profession, coalesce(t.competences, a.competences) as competences,
    coalesce(t.fraction, a.fraction) as fraction, a.starts_on, a.planned_end_on, a.ended_on, a.made_at, a.end_recorded_at, a.version
  from agreements a left join lateral (
    select x.* from agreement_terms x where x.agreement_id = a.id and x.starts_on <= oslo_today()
    order by x.starts_on desc, x.said_at desc, x.id desc limit 1) t on true;
-- Whoever comes from a unit on a day, or is to afterwards.
create function comes_from_on(of_agreement uuid, of_units uuid[], day date) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from agreements_on(day) a where a.id = of_agreement and a.home_unit_id = any (of_units))
    or exists (select from agreement_terms t where t.agreement_id = of_agreement and t.home_unit_id = any (of_units) and t.starts_on > day)
  $$;
create function comes_from(of_agreement uuid, of_units uuid[]) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select comes_from_on(of_agreement, of_units, oslo_today())
  $$;

-- What the access log says of somebody at an instant is what stood then, not what has been said of those days since.
create function agreement_is_dated() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then new.made_at := current_instant(); end if;
  new.end_recorded_at := case when new.ended_on is not null then current_instant() end;
  return new;
end $$;
create trigger agreement_is_dated before insert on agreements for each row execute function agreement_is_dated();
create function terms_are_witnessed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a agreements;
begin
  select * into a from agreements where id = new.agreement_id for share;
  if a.starts_on > new.starts_on or a.ended_on <= new.starts_on then
    raise exception 'the agreement is not in force on that day' using errcode = '23514', constraint = 'agreement_terms_within_it';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.said_at := current_instant();
    new.said_by := acting_worker_id();
  end if;
  return new;
end $$;
create trigger terms_are_witnessed before insert on agreement_terms for each row execute function terms_are_witnessed();
create trigger agreement_end_is_dated before update of ended_on on agreements
  for each row when (new.ended_on is distinct from old.ended_on) execute function agreement_is_dated();

create table role_grants (
  id uuid primary key,
  worker_id uuid not null constraint role_grants_worker references workers (id),
  role text not null constraint role_grants_role_known check (
    role in ('team_leader', 'municipal_leader', 'dps_leader', 'administrator')),
  team_id uuid constraint role_grants_team references teams (id),
  granted_at timestamptz not null default current_instant(),
  granted_by uuid default acting_worker_id() constraint role_grants_granted_by references workers (id),
  removed_at timestamptz,
  removed_by uuid constraint role_grants_removed_by references workers (id),
  constraint role_grants_administrator_of_the_organisation check ((role = 'administrator') = (team_id is null)),
  constraint role_grants_removed_by_when_removed check (removed_by is null or removed_at is not null)
);
comment on table role_grants is 'Roles beside membership; a team member is whoever has an agreement in force. What was taken away stays';
comment on column role_grants.granted_by is 'Null: the service itself, as for the first administrator';
create unique index role_grants_once on role_grants (worker_id, role, team_id) nulls not distinct where removed_at is null;
create index role_grants_by_team on role_grants (team_id);

-- ── Sign-in ─────────────────────────────────────────────────────────────────────────────────────────
-- No direct grants: the app reaches these tables through functions only.
create table accounts (
  id uuid primary key,
  issuer text not null,
  subject text not null constraint accounts_subject_is_no_national_id check (subject !~ '^\d{11}$'),
  display_name text not null,
  created_at timestamptz not null default current_instant(),
  constraint accounts_one_per_subject unique (issuer, subject),
  constraint accounts_issuer_is_part_of_the_key unique (id, issuer)
);

create table ties (
  id uuid primary key default new_id(),
  account_id uuid not null,
  issuer text not null,
  worker_id uuid not null constraint ties_worker references workers (id),
  tied_at timestamptz not null default current_instant(),
  invitation_hash bytea,
  chosen_at timestamptz,
  untied_at timestamptz,
  constraint ties_account foreign key (account_id, issuer) references accounts (id, issuer) on update cascade
);
comment on table ties is 'Which workers a sign-in may act as: one for each employment. Nobody is ever two of them at once';
comment on column ties.invitation_hash is 'The invitation that it was made by; null for what the demonstration ties';
comment on column ties.chosen_at is 'When it was chosen last: offered first the next time';
create unique index ties_once on ties (account_id, worker_id) where untied_at is null;
create unique index ties_one_sign_in_per_issuer on ties (worker_id, issuer) where untied_at is null;
create index ties_by_account on ties (account_id, issuer);
create index ties_by_worker on ties (worker_id);

create table sessions (
  id uuid primary key default new_id(),
  id_hash bytea not null constraint sessions_hash_once unique constraint sessions_hash_is_sha256 check (length(id_hash) = 32),
  account_id uuid constraint sessions_account references accounts (id),
  worker_id uuid constraint sessions_worker references workers (id),
  projector_meeting_id uuid,
  created_at timestamptz not null default current_instant(),
  last_seen_at timestamptz not null default current_instant(),
  absolute_expires_at timestamptz not null,
  authenticated_at timestamptz,
  ended_at timestamptz,
  ended_because text,
  provider_sid text,
  bound_to text[],
  browser text constraint sessions_browser_known check (browser in ('chrome', 'edge', 'firefox', 'safari', 'opera', 'samsung')),
  operating_system text constraint sessions_operating_system_known check (
    operating_system in ('windows', 'macos', 'linux', 'android', 'ios', 'chromeos')),
  constraint sessions_of_a_person_or_a_projector check (num_nonnulls(account_id, projector_meeting_id) = 1),
  constraint sessions_act_for_a_person check (worker_id is null or account_id is not null)
);
comment on column sessions.worker_id is 'The one employment that the session is for, never another one afterwards; null until it has been chosen, and then it may do nothing';
comment on column sessions.browser is 'By which a person knows their own session again; neither the address nor the browser''s whole name is kept';
comment on column sessions.bound_to is 'The organisations that the provider let the person act for, and for no other; null: it binds to none';
comment on column sessions.authenticated_at is 'When the person last proved to the provider who they are; null: it did not say';
comment on column sessions.id_hash is 'SHA-256 of the 256-bit id in the cookie; the id itself is stored nowhere';
create index sessions_by_account on sessions (account_id) where ended_at is null;
create index sessions_by_worker on sessions (worker_id) where ended_at is null;
create index sessions_by_provider_sid on sessions (provider_sid) where ended_at is null;

create table sign_in_attempts (
  state_hash bytea primary key,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  invitation_hash bytea,
  is_fresh boolean not null default false,
  network_hash bytea,
  created_at timestamptz not null default current_instant(),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on column sign_in_attempts.is_fresh is 'The person is to prove anew who they are, though the provider knows them';
comment on column sign_in_attempts.network_hash is 'SHA-256 of the address it came from, so that nobody fills the table alone; gone within minutes';

create table invitations (
  token_hash bytea primary key,
  kind text not null constraint invitations_kind_known check (kind in ('first_administrator', 'worker')),
  worker_id uuid constraint invitations_worker references workers (id),
  made_by uuid,
  created_at timestamptz not null default current_instant(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by_account_id uuid constraint invitations_used_by references accounts (id),
  moves_sign_in boolean not null default false,
  within_team_ids uuid[],
  constraint invitations_name_a_worker check ((kind = 'worker') = (worker_id is not null))
);

comment on column invitations.within_team_ids is 'Of no use once the worker is something outside these teams; null: from an administrator';
comment on column invitations.moves_sign_in is 'Made by an administrator for somebody who had a sign-in: that one goes. Any other is for somebody without';

-- One place for the limits of a session.
create function session_idle_limit() returns interval language sql immutable as $$ select interval '30 minutes' $$;
create function session_absolute_limit() returns interval language sql immutable as $$ select interval '10 hours' $$;

-- ── The event log ───────────────────────────────────────────────────────────────────────────────────
-- One gapless sequence per team and one (nil team) for the organisation. The number is taken under a row
-- lock held to commit, so whoever reads «after n» never misses a lower number that commits later.
-- Rows hold ids only: erasing a person's row leaves the log true. No foreign keys, for the same reason.
create function organisation_stream() returns uuid
  language sql immutable parallel safe as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

create table event_counters (
  team_id uuid primary key,
  last_seq bigint not null default 0,
  last_xact xid8,
  log_id uuid not null default new_id()
);
comment on column event_counters.last_xact is 'The transaction that appended last: the witness that a change was told';
comment on column event_counters.log_id is 'Which log the numbers belong to; another one after a restore, when they may come to mean something else';
insert into event_counters (team_id) values (organisation_stream());

create table events (
  team_id uuid not null,
  seq bigint not null,
  at timestamptz not null default current_instant(),
  kind text not null constraint events_kind_shape check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  actor_worker_id uuid,
  data jsonb not null default '{}' constraint events_data_is_an_object check (jsonb_typeof(data) = 'object'),
  primary key (team_id, seq)
);
create index events_by_case on events using gin ((data -> 'caseIds') jsonb_path_ops);

create table access_log (
  id bigint generated always as identity primary key,
  team_id uuid,
  at timestamptz not null default current_instant(),
  account_id uuid,
  worker_id uuid,
  session_id uuid,
  system_name text,
  operation_id text not null,
  action text not null constraint access_log_action_known check (
    action in ('read', 'write', 'list', 'search', 'export', 'print', 'subscribe', 'denied')),
  case_id uuid,
  inquiry_id uuid,
  meeting_id uuid,
  subject_worker_id uuid,
  subject_unit_id uuid,
  board_seq bigint,
  case_ids uuid[],
  inquiry_ids uuid[],
  reason text
);
comment on table access_log is 'Who saw or changed what about whom; ids only, append only';
create index access_log_by_case on access_log (case_id, at) where case_id is not null;
create index access_log_by_team on access_log (team_id, at);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'log_is_append_only';
end $$;
create trigger log_is_append_only before update or delete or truncate on events
  for each statement execute function refuse_to_rewrite_history();
create trigger log_is_append_only before update or delete or truncate on access_log
  for each statement execute function refuse_to_rewrite_history();

-- ── Idempotency ─────────────────────────────────────────────────────────────────────────────────────
create table idempotency_keys (
  account_id uuid not null,
  key text not null constraint idempotency_keys_length check (length(key) between 8 and 200),
  operation_id text not null,
  request_hash bytea not null,
  reply jsonb,
  named jsonb not null default '[]',
  unseen_ids uuid[] not null default '{}',
  made_at timestamptz not null default current_instant(),
  primary key (account_id, key)
);
comment on column idempotency_keys.named is 'What the access log says the first answer was about: whoever sends again must still see what they saw of it';
comment on column idempotency_keys.unseen_ids is 'What of that the sender did not see even then, as a leader who decides about a case';
create index idempotency_keys_by_age on idempotency_keys (made_at);

-- Answers hold names and worries, so they are kept for a day and no longer. Each claim takes a few old ones away;
-- those that another call is taking away are left to it.
create function forget_old_keys() returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from idempotency_keys where (account_id, key) in (
    select account_id, key from idempotency_keys where made_at < current_instant() - interval '1 day'
    order by made_at limit 20 for update skip locked)
  $$;

-- What access-log rows name and the actor does not see; asked with the actor's own policies. Of a visit that the sender
-- was on when they were answered nothing: it may be over by what they did.
create function unseen_among(named jsonb) returns uuid[]
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    with entries as (
      select x.* from jsonb_to_recordset(named) as x("teamId" uuid, "caseId" uuid, "inquiryId" uuid, "meetingId" uuid,
        "workerId" uuid, "caseIds" uuid[], "inquiryIds" uuid[], "onVisit" boolean)
      where "onVisit" is not true
    )
    select coalesce(array_agg(distinct id), '{}') from (
      select "teamId" as id from entries where not exists (select from teams t where t.id = "teamId")
      union all select "workerId" from entries where not exists (select from workers w where w.id = "workerId")
      union all select "meetingId" from entries where not exists (select from meetings m where m.id = "meetingId")
      union all select c.id from entries, unnest("caseIds" || "caseId") c(id) where not exists (select from cases k where k.id = c.id)
      union all select i.id from entries, unnest("inquiryIds" || "inquiryId") i(id)
        where not exists (select from inquiries q where q.id = i.id)) unseen
    where id is not null);
end $$;

-- Keeps the first answer. A leader decides about cases that they do not see: what was not seen then is not asked for again.
create function keep_reply(with_key text, with_reply jsonb, with_named jsonb) returns void
  language sql volatile set search_path = pg_catalog, public, pg_temp as $$
  update idempotency_keys set reply = with_reply, named = with_named, unseen_ids = unseen_among(with_named)
    where account_id = acting_account_id() and key = with_key
  $$;

-- Claims a key for a request of the actor's, or tells what became of it. `standing`: new; other_request (the key belongs
-- to another one); repeated, with the first answer; unseen, when the actor no longer sees something that the answer was about,
-- or what has been closed to them since stands anywhere in it.
-- A second sender waits on the first one's row until that has committed or rolled back.
create function claim_key(with_key text, of_operation text, with_request_hash bytea)
  returns table (standing text, reply jsonb, named jsonb)
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare earlier idempotency_keys;
begin
  perform forget_old_keys();
  loop
    insert into idempotency_keys (account_id, key, operation_id, request_hash)
      values (acting_account_id(), with_key, of_operation, with_request_hash) on conflict do nothing;
    if found then return query select 'new', null::jsonb, null::jsonb; return; end if;
    select * into earlier from idempotency_keys k where k.account_id = acting_account_id() and k.key = with_key;
    -- Not found: it has just been forgotten, and is free.
    exit when found;
  end loop;
  if earlier.operation_id <> of_operation or earlier.request_hash <> with_request_hash or earlier.reply is null then
    return query select 'other_request', null::jsonb, null::jsonb;
  elsif unseen_among(earlier.named) <@ earlier.unseen_ids and not exists (
      select from unnest(acting_blocked_case_ids() || acting_blocked_inquiry_ids()) hidden
      where strpos(earlier.reply::text, hidden::text) > 0) then
    return query select 'repeated', earlier.reply, earlier.named;
  else
    return query select 'unseen', null::jsonb, earlier.named;
  end if;
end $$;

-- ── Every change is told ────────────────────────────────────────────────────────────────────────────
-- Deferred to commit on each team-owned table: a transaction that changed a team's rows must itself have
-- appended to that team's log. The counter row knows who appended last, and is locked until commit.
create function change_is_told() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare stream uuid;
begin
  stream := coalesce((to_jsonb(coalesce(new, old)) ->> tg_argv[0])::uuid, organisation_stream());
  if not exists (select from event_counters where team_id = stream and last_xact = pg_current_xact_id()) then
    raise exception 'a change of % in team % appended no event', tg_table_name, stream
      using errcode = '23514', constraint = 'change_is_told', table = tg_table_name;
  end if;
  return null;
end $$;

create constraint trigger change_is_told after insert or update or delete on units
  deferrable initially deferred for each row execute function change_is_told('no_team');
create constraint trigger change_is_told after insert or update or delete on unit_changes
  deferrable initially deferred for each row execute function change_is_told('no_team');
create constraint trigger change_is_told after insert or update or delete on agreement_terms
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on workers
  deferrable initially deferred for each row execute function change_is_told('no_team');
create constraint trigger change_is_told after insert or update or delete on teams
  deferrable initially deferred for each row execute function change_is_told('id');
create constraint trigger change_is_told after insert or update or delete on agreements
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on role_grants
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── Units form a tree ───────────────────────────────────────────────────────────────────────────────
-- Two moves that each stand alone may make a ring together, so moves wait for one another: on the organisation's
-- counter, which every one of them appends to anyway.
create function unit_is_no_part_of_itself() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from event_counters where team_id = organisation_stream() for update;
  if exists (
    with recursive above (id) as (
      select new.parent_id
      union
      select u.parent_id from units u join above on u.id = above.id where u.parent_id is not null
    )
    select from above where above.id = new.id
  ) then
    raise exception 'the unit would be part of itself' using errcode = '23514', constraint = 'units_form_a_tree';
  end if;
  return null;
end $$;
create trigger units_form_a_tree after insert or update of parent_id on units
  for each row when (new.parent_id is not null) execute function unit_is_no_part_of_itself();

-- ── Reorganising ────────────────────────────────────────────────────────────────────────────────────
-- What a unit was stays: its row says what it is since a day, and what it was until then is kept. Never from a day that is
-- still to come: what a unit is part of decides whom a person has closed their case to, so the row says what is so today.
-- What is to come is a plan (planned_unit_changes), and becomes a change on its day.
create function unit_history_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare today date := oslo_today();
begin
  if tg_op = 'INSERT' then
    new.since_on := new.valid_from;
    return new;
  end if;
  if old.merged_into_id is not null then
    raise exception 'the unit goes on as another one' using errcode = '23514', constraint = 'unit_has_ended';
  end if;
  if new.merged_into_id is not null then
    new.merged_at := current_instant();
    perform from units u where u.id = new.merged_into_id and u.valid_to is null for share;
    if not found or new.valid_to > today or new.valid_to < old.since_on then
      raise exception 'units are merged into one that goes on, and not from a day to come' using errcode = '23514', constraint = 'unit_changes_follow';
    end if;
  end if;
  if (new.name, new.level, new.parent_id) is distinct from (old.name, old.level, old.parent_id) then
    if new.since_on < old.since_on or new.since_on > greatest(today, old.since_on) then
      raise exception 'a unit changes after it last did, and not from a day to come' using errcode = '23514', constraint = 'unit_changes_follow';
    end if;
    if new.since_on > old.since_on then
      insert into unit_changes (unit_id, until_on, name, level, parent_id, changed_by)
        values (old.id, new.since_on, old.name, old.level, old.parent_id, acting_worker_id());
    end if;
  end if;
  return new;
end $$;
create trigger unit_history_stands before insert or update on units for each row execute function unit_history_stands();

-- The unit, and all that have become part of it by merging: who comes from those comes from it.
create function units_that_are_now(of_unit uuid) returns uuid[]
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with recursive gone (id) as (
    select of_unit union select u.id from units u join gone on u.merged_into_id = gone.id)
  select array_agg(id) from gone
  $$;

-- A unit that nothing goes on for ends when nobody comes from it any more.
create function unit_ends_empty() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare own uuid[] := units_that_are_now(new.id);
begin
  if exists (select from agreements a where (a.ended_on is null or a.ended_on > new.valid_to)
      and comes_from_on(a.id, own, greatest(new.valid_to, oslo_today())))
    or exists (select from treatment_contacts t where t.unit_id = any (own) and (t.ended_on is null or t.ended_on > new.valid_to))
    or exists (select from cases c where c.unit_id = any (own) and c.state = 'open')
    or exists (select from units u where u.parent_id = any (own) and u.id <> all (own) and (u.valid_to is null or u.valid_to > new.valid_to)) then
    raise exception 'the unit is in use' using errcode = '23514', constraint = 'unit_ends_empty';
  end if;
  return new;
end $$;
create trigger unit_ends_empty before update of valid_to on units
  for each row when (new.valid_to is not null and new.valid_to is distinct from old.valid_to and new.merged_into_id is null)
  execute function unit_ends_empty();

-- Nobody begins to come from a unit that has ended or is known to. The unit's row is shared until commit, so that this
-- and its end wait for each other.
create function unit_takes_people() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare ends date;
begin
  select u.valid_to into ends from units u where u.id = (to_jsonb(new) ->> tg_argv[0])::uuid for share;
  if ends is not null and (current_setting('skulder.actor', true) = 'worker' or ends <= oslo_today()) then
    raise exception 'the unit has ended, or is going to' using errcode = '23514', constraint = 'unit_takes_people';
  end if;
  return new;
end $$;
create trigger unit_takes_people before insert on agreements
  for each row execute function unit_takes_people('home_unit_id');
create trigger unit_takes_people before insert on agreement_terms
  for each row execute function unit_takes_people('home_unit_id');

-- ── Who may change what others are judged by ────────────────────────────────────────────────────────
-- What a unit is part of decides whom a person has closed their case to: it is moved by administrators. Leaders of teams
-- rename and end units that nobody else's team uses.
create function unit_is_changed_by_its_own() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare leads uuid[]; parts uuid[];
begin
  if current_setting('skulder.actor', true) is distinct from 'worker' or acting_is_administrator() then return new; end if;
  leads := array(select team_id from role_grants
    where worker_id = acting_worker_id() and role = 'team_leader' and removed_at is null);
  parts := array(with recursive part (id) as (
      select new.id union select u.id from units u join part p on u.parent_id = p.id) select id from part);
  if new.parent_id is distinct from old.parent_id
    or exists (select from agreements a where team_id <> all (leads)
      and (ended_on is null or ended_on > oslo_today()) and comes_from(a.id, parts))
    or exists (select from treatment_contacts where unit_id = any (parts) and team_id <> all (leads)
      and (ended_on is null or ended_on > oslo_today()))
    or exists (select from cases where unit_id = any (parts) and team_id <> all (leads) and state = 'open') then
    raise exception 'the unit is not only theirs' using errcode = '23514', constraint = 'unit_is_changed_by_its_own';
  end if;
  return new;
end $$;
create trigger unit_is_changed_by_its_own before update on units
  for each row execute function unit_is_changed_by_its_own();

-- Where somebody comes to a team from is said by others: nobody makes or ends their own agreement, by whichever of their
-- employments.
create function agreement_is_made_by_others() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('skulder.actor', true) = 'worker' and not acting_is_administrator()
    and are_one_person(new.worker_id, acting_worker_id()) then
    raise exception 'one''s own agreement' using errcode = '23514', constraint = 'agreement_is_made_by_others';
  end if;
  return new;
end $$;
create trigger agreement_is_made_by_others before insert on agreements
  for each row execute function agreement_is_made_by_others();
create trigger agreement_is_made_by_others before insert on agreement_terms
  for each row execute function agreement_is_made_by_others();
create trigger agreement_is_ended_by_others before update of ended_on on agreements
  for each row when (new.ended_on is distinct from old.ended_on) execute function agreement_is_made_by_others();

-- ── Rights ──────────────────────────────────────────────────────────────────────────────────────────
-- What somebody may see who may see nothing. Each member is one of the actor's rights, named as the service names it.
create function no_rights() returns jsonb
  language sql immutable parallel safe as $$
  select '{"teamIds": [], "ledTeamIds": [], "contactCaseIds": [], "guestItems": [], "blockedCaseIds": [], "blockedInquiryIds": [],
    "visits": [], "roles": [], "isAdministrator": false}'::jsonb
  $$;

-- What a worker may see today. The one definition, used at the start of each call and by the sweep that
-- confirms what processes keep in memory.
create function rights_of_worker(of_worker uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare today date := oslo_today(); rights jsonb;
begin
  with grants as (
    select role, g.team_id from role_grants g where g.worker_id = of_worker and g.removed_at is null
  ), memberships as (
    select distinct a.team_id from agreements a
    where a.worker_id = of_worker and a.starts_on <= today and (a.ended_on is null or a.ended_on > today)
  )
  select jsonb_build_object(
    'teamIds', array(select m.team_id from memberships m union select g.team_id from grants g where g.role = 'team_leader' order by 1),
    'ledTeamIds', array(select distinct g.team_id from grants g where g.role in ('municipal_leader', 'dps_leader') order by 1),
    'contactCaseIds', array(select distinct s.case_id from seats s
      join treatment_contacts t on t.id = s.treatment_contact_id
      where s.worker_id = of_worker and upper_inf(s.held_during)
        and (t.ended_on is null or t.ended_on > today)
        and (t.access_until is null or t.access_until > today) order by 1),
    'guestItems', guest_items_of(of_worker),
    'visits', coalesce((select jsonb_agg(visit_right(v) order by v.began_at, v.id)
      from visits v where v.worker_id = of_worker and v.ended_at is null and visit_lasts(v, current_instant())), '[]'),
    'roles', coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'teamId', r.team_id) order by r.role, r.team_id)
      from (select 'team_member' as role, m.team_id from memberships m union all select * from grants) r), '[]'),
    'isAdministrator', exists (select from grants g where g.role = 'administrator'))
    into rights;
  return less_what_is_blocked(of_worker, rights);
end $$;

-- The ids that one of the rights lists, as the settings hold them.
create function listed_ids(ids jsonb) returns text
  language sql immutable parallel safe as $$ select translate(ids::text, '[]" ', '{}') $$;

create function set_actor(actor text, worker uuid, account uuid, rights jsonb)
  returns void language sql volatile as $$
  select set_config('skulder.actor', actor, true),
         set_config('skulder.worker_id', coalesce(worker::text, ''), true),
         set_config('skulder.account_id', coalesce(account::text, ''), true),
         set_config('skulder.team_ids', listed_ids(rights -> 'teamIds'), true),
         set_config('skulder.led_team_ids', listed_ids(rights -> 'ledTeamIds'), true),
         set_config('skulder.guest_item_ids', listed_ids(jsonb_path_query_array(rights, '$.guestItems[*].itemId')), true),
         set_config('skulder.blocked_case_ids', listed_ids(rights -> 'blockedCaseIds'), true),
         set_config('skulder.blocked_inquiry_ids', listed_ids(rights -> 'blockedInquiryIds'), true),
         set_config('skulder.case_ids',
           listed_ids((rights -> 'contactCaseIds') || jsonb_path_query_array(rights, '$.visits[*].caseId')), true),
         set_config('skulder.contact_case_ids', listed_ids(rights -> 'contactCaseIds'), true),
         set_config('skulder.visited_case_ids', listed_ids(jsonb_path_query_array(rights, '$.visits[*].caseId')), true),
         set_config('skulder.emergency_case_ids',
           listed_ids(jsonb_path_query_array(rights, '$.visits[*] ? (@.kind == "emergency").caseId')), true),
         set_config('skulder.is_administrator', rights ->> 'isAdministrator', true)
  $$;

-- A screen in the meeting room: the one team, as a screen. Whoever is in the room reads it, so what a person has closed to
-- anybody is not on it.
create function rights_of_projector(of_team uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return no_rights() || what_is_blocked(array(select distinct b.case_id from blocks b where b.team_id = of_team and b.lifted_at is null))
    || jsonb_build_object('teamIds', jsonb_build_array(of_team),
      'roles', jsonb_build_array(jsonb_build_object('role', 'projector', 'teamId', of_team)));
end $$;

-- Whether somebody can sign in as the worker; the account itself is nobody's to read.
create function has_sign_in(of_worker uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from ties where worker_id = of_worker and untied_at is null)
  $$;

-- Somebody has acted in this session: its idle limit moves, at most once a minute. A session that is over meanwhile stays
-- over. Only ever at the end of a transaction, since the row is locked until COMMIT and signing out waits for it; and
-- whoever finds it locked leaves it, for then another call is moving the limit or ending the session.
create function touch_session(of_session uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare instant timestamptz := current_instant();
begin
  update sessions set last_seen_at = instant where id = (
    select id from sessions
    where id = of_session and ended_at is null and absolute_expires_at > instant
      and last_seen_at < instant - interval '1 minute' and last_seen_at + session_idle_limit() > instant
    for no key update skip locked);
end $$;

-- The first statement of every call of a signed-in person: finds the session by the database's clock, and
-- sets who acts. `standing` is active, idle (ended by idling), expired or ended; no row: no such session.
-- Rights are empty unless active.
create function begin_call(session_hash bytea)
  returns table (standing text, session_id uuid, account_id uuid, worker_id uuid, worker_name text, display_name text,
    rights jsonb, meeting_id uuid, idle_expires_at timestamptz, absolute_expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s sessions; a accounts; w workers; of_team uuid; instant timestamptz := current_instant();
begin
  rights := no_rights();
  perform set_actor('', null, null, rights);
  select * into s from sessions where id_hash = session_hash;
  if not found then return; end if;
  standing := case
    when s.ended_at is not null then 'ended'
    when s.absolute_expires_at <= instant then 'expired'
    when s.last_seen_at + session_idle_limit() <= instant then 'idle'
    else 'active' end;
  session_id := s.id;
  absolute_expires_at := s.absolute_expires_at;
  idle_expires_at := s.last_seen_at + session_idle_limit();
  if standing <> 'active' then return next; return; end if;

  -- As it will be once the call has ended well: touch_session().
  if s.last_seen_at < instant - interval '1 minute' then idle_expires_at := instant + session_idle_limit(); end if;
  if s.projector_meeting_id is not null then
    select m.id, m.team_id into meeting_id, of_team from meetings m
      where m.id = s.projector_meeting_id and m.state <> 'closed';
    if not found then standing := 'ended'; return next; return; end if;
    rights := rights_of_projector(of_team);
    perform set_actor('projector', null, null, rights);
    return next; return;
  end if;

  select * into a from accounts where id = s.account_id;
  account_id := a.id; display_name := a.display_name;
  select x.* into w from workers x join ties t on t.worker_id = x.id
    where t.account_id = s.account_id and t.worker_id = s.worker_id and t.untied_at is null;
  if found then
    worker_id := w.id; worker_name := w.name;
    rights := rights_of_worker(w.id);
  end if;
  perform set_actor('worker', worker_id, account_id, rights);
  perform set_config('skulder.authenticated_at', coalesce(s.authenticated_at::text, ''), true);
  perform set_config('skulder.bound_to', coalesce(s.bound_to::text, ''), true);
  return next;
end $$;

-- The first statement of work that no signed-in person started: the reference team, an import from the
-- command line, scheduled work. Sees the named teams and nothing else; as administrator also people and units.
create function begin_system(system_name text, for_team_ids uuid[], as_administrator boolean) returns void
  language sql volatile as $$
  select set_actor('system:' || system_name, null, null,
    no_rights() || jsonb_build_object('teamIds', for_team_ids, 'isAdministrator', as_administrator))
  $$;

-- The last statement of every call: access-log rows first, then events with their numbers, then the session's idle
-- limit. It always runs, so a transaction that had swallowed an error fails here instead of answering success.
-- access: [{operationId, action, teamId?, caseId?, …}], told: [{teamId, kind, data, at?, actorId?}] (the last two are
-- heeded for the system only: history that is stated afterwards).
-- Returns the last number per team: {"<team id>": 17}.
create function finish_call(access jsonb, told jsonb, with_session uuid) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  actor text := coalesce(current_setting('skulder.actor', true), '');
  is_system boolean := actor like 'system:%';
  stream record; numbers jsonb := '{}'; last bigint;
begin
  if jsonb_array_length(access) > 0 then
    insert into access_log (team_id, account_id, worker_id, session_id, system_name, operation_id, action,
      case_id, inquiry_id, meeting_id, subject_worker_id, subject_unit_id, board_seq, case_ids, inquiry_ids, reason)
    -- An attempt that was refused knows no team; the log does, so that the team can see who tried.
    select coalesce(x."teamId", (select team_id from cases where id = x."caseId"),
        (select team_id from inquiries where id = x."inquiryId"), (select team_id from meetings where id = x."meetingId")),
      acting_account_id(), acting_worker_id(), with_session,
      case when is_system then substr(actor, 8) end, x."operationId", x.action,
      coalesce(shown.case_id, x."caseId"), coalesce(shown.inquiry_id, x."inquiryId"), x."meetingId", x."workerId", x."unitId", x."boardSeq",
      case when x.action <> 'list' and x."caseIds" is not null then array(select jsonb_array_elements_text(x."caseIds")::uuid) end,
      case when x.action <> 'list' and x."inquiryIds" is not null then array(select jsonb_array_elements_text(x."inquiryIds")::uuid) end,
      x.reason
    from jsonb_to_recordset(access) as x("teamId" uuid, "operationId" text, action text, "caseId" uuid,
      "inquiryId" uuid, "meetingId" uuid, "workerId" uuid, "unitId" uuid, "boardSeq" bigint, "caseIds" jsonb, "inquiryIds" jsonb, reason text)
    -- A list leaves a row for each person that it shows, and one row when it shows nobody.
    left join lateral (
      select id::uuid as case_id, null::uuid as inquiry_id from jsonb_array_elements_text(x."caseIds") id
      union all select null, id::uuid from jsonb_array_elements_text(x."inquiryIds") id) shown on x.action = 'list';
  end if;
  if exists (
    select from jsonb_to_recordset(told) as x("teamId" uuid, kind text, data jsonb)
    where not (is_system or acting_is_administrator() or x."teamId" = any (acting_team_ids() || acting_led_team_ids())
               or (x."teamId" = organisation_stream() and acting_is_someone())
               or (x.kind like 'case.visit%' and may_tell_of_visit((x.data ->> 'visitId')::uuid, x."teamId")))
  ) then
    raise exception 'no events for a team one has nothing to do with' using errcode = '42501';
  end if;
  -- What a change of a worker or unit does to boards is told there, whoever made it; the agenda of the coming meeting
  -- follows from what happened, and its events come last.
  told := with_inquiries_behind(told);
  told := told || board_events(told);
  told := told || agenda_events(told);
  -- Counters in team-id order, so that two calls that touch the same teams never wait for each other in a ring.
  for stream in
    select x."teamId" as team_id, count(*) as how_many, jsonb_agg(to_jsonb(x) order by x.position) as entries
    from rows from (jsonb_to_recordset(told) as ("teamId" uuid, kind text, data jsonb, at timestamptz, "actorId" uuid))
      with ordinality as x("teamId", kind, data, at, "actorId", position)
    group by x."teamId" order by x."teamId"
  loop
    update event_counters set last_seq = last_seq + stream.how_many, last_xact = pg_current_xact_id()
      where team_id = stream.team_id returning last_seq into strict last;
    insert into events (team_id, seq, at, kind, actor_worker_id, data)
    select stream.team_id, last - stream.how_many + e.position,
      case when is_system and e.entry ? 'at' and e.entry ->> 'at' is not null
           then (e.entry ->> 'at')::timestamptz else current_instant() end,
      e.entry ->> 'kind', case when is_system then (e.entry ->> 'actorId')::uuid else acting_worker_id() end,
      coalesce(nullif(e.entry -> 'data', 'null'), '{}')
    from jsonb_array_elements(stream.entries) with ordinality as e(entry, position);
    perform pg_notify('skulder_events', stream.team_id || ' ' || last);
    numbers := numbers || jsonb_build_object(stream.team_id, last);
  end loop;
  if with_session is not null then perform touch_session(with_session); end if;
  return numbers;
end $$;

create function counter_for_new_team() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into event_counters (team_id) values (new.id) on conflict do nothing;
  return null;
end $$;
create trigger counter_for_new_team after insert on teams for each row execute function counter_for_new_team();

-- Wakes every process that keeps this worker's rights in memory. Empty payload: everybody's.
create function rights_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_notify('skulder_rights', coalesce(to_jsonb(coalesce(new, old)) ->> tg_argv[0], ''));
  return null;
end $$;
create trigger rights_changed after insert or update or delete on agreements
  for each row execute function rights_changed('worker_id');
create trigger rights_changed after insert on agreement_terms
  for each row execute function rights_changed('worker_id');
create trigger rights_changed after insert or update or delete on role_grants
  for each row execute function rights_changed('worker_id');
create trigger rights_changed after insert or update of untied_at on ties
  for each row execute function rights_changed('worker_id');

create function session_ended() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_notify('skulder_rights', 'session ' || new.id);
  return null;
end $$;
-- A session is for one tie of its account, and stays so.
create function session_is_for_a_tie() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' or not exists (select from ties t
      where t.account_id = new.account_id and t.worker_id = new.worker_id and t.untied_at is null) then
    raise exception 'a session is for one of its own employments' using errcode = '23514', constraint = 'session_is_for_a_tie';
  end if;
  return new;
end $$;
create trigger session_is_for_a_tie before insert on sessions
  for each row when (new.worker_id is not null) execute function session_is_for_a_tie();
create trigger session_stays_what_it_is before update of worker_id, account_id on sessions
  for each row when (new.worker_id is distinct from old.worker_id or new.account_id is distinct from old.account_id)
  execute function session_is_for_a_tie();

create trigger session_ended after update of ended_at on sessions
  for each row when (new.ended_at is not null) execute function session_ended();

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
-- Called once per table at its birth: row security on and forced, the owner (invariant triggers, backup)
-- sees all. A screen in a meeting room acts for its team and is read by whoever passes by: of what no meeting shows it has
-- no row, of tables to come neither.
create function acting_as_screen() returns boolean language sql stable as $$
  select current_setting('skulder.actor', true) is not distinct from 'projector'
  $$;
create procedure guard_rows(of_table regclass) language plpgsql as $$
begin
  if of_table::text <> all (array['units', 'teams', 'workers', 'agreements', 'event_counters', 'events', 'cases', 'case_openings',
    'case_modes', 'seats', 'treatment_contacts', 'covers', 'supervision_offers', 'inquiries', 'guidances', 'investigations',
    'pending_cases', 'meetings', 'attendances', 'agenda_items', 'decisions', 'minutes', 'minutes_addenda', 'guests',
    'action_items', 'duty_takeovers', 'decision_undos', 'legal_grounds']) then
    execute format('create policy not_on_a_screen on %s as restrictive to skulder_app using (not (select acting_as_screen()))', of_table);
  else
    -- And what it shows it only shows.
    execute format('create policy not_by_a_screen on %s as restrictive for insert to skulder_app with check (not (select acting_as_screen()))', of_table);
    execute format('create policy not_from_a_screen on %s as restrictive for update to skulder_app using (not (select acting_as_screen()))', of_table);
  end if;
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy owner_sees_all on %s to skulder_owner using (true) with check (true)', of_table);
end $$;

call guard_rows('units');
call guard_rows('teams');
call guard_rows('workers');
call guard_rows('agreements');
call guard_rows('agreement_terms');
call guard_rows('unit_changes');
call guard_rows('role_grants');
call guard_rows('accounts');
call guard_rows('ties');
call guard_rows('sessions');
call guard_rows('sign_in_attempts');
call guard_rows('invitations');
call guard_rows('event_counters');
call guard_rows('events');
call guard_rows('access_log');
call guard_rows('idempotency_keys');

create policy seen_by_everyone_signed_in on units for select to skulder_app using ((select acting_is_someone()));
create policy kept_by_people_signed_in on units for insert to skulder_app with check ((select acting_is_someone()));
create policy changed_by_people_signed_in on units for update to skulder_app using ((select acting_is_someone()));

create policy own_teams on teams for select to skulder_app using (
  id = any ((select acting_team_ids())::uuid[]) or id = any ((select acting_led_team_ids())::uuid[])
  or (select acting_is_administrator()));
create policy made_by_administrators on teams for insert to skulder_app with check (
  (select acting_is_administrator()) or id = any ((select acting_team_ids())::uuid[]));
create policy changed_by_own on teams for update to skulder_app using (
  (select acting_is_administrator()) or id = any ((select acting_team_ids())::uuid[]));

create policy own_teams on agreements for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or team_id = any ((select acting_led_team_ids())::uuid[])
  or worker_id = (select acting_worker_id()) or (select acting_is_administrator()));
create policy made_for_own_teams on agreements for insert to skulder_app with check (
  team_id = any ((select acting_team_ids())::uuid[]) or (select acting_is_administrator()));
create policy changed_in_own_teams on agreements for update to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or (select acting_is_administrator()));

create policy own_teams on agreement_terms for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or team_id = any ((select acting_led_team_ids())::uuid[])
  or worker_id = (select acting_worker_id()) or (select acting_is_administrator()));
create policy said_in_own_teams on agreement_terms for insert to skulder_app with check (
  team_id = any ((select acting_team_ids())::uuid[]) or (select acting_is_administrator()));
create policy seen_by_everyone_signed_in on unit_changes for select to skulder_app using ((select acting_is_someone()));

create policy own_teams on role_grants for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or worker_id = (select acting_worker_id())
  or (select acting_is_administrator()));
create policy granted_by_administrators on role_grants for insert to skulder_app with check (
  (select acting_is_administrator()) and granted_by is not distinct from (select acting_worker_id()));
-- In one's own name, and once: what has been taken away is history.
create policy removed_by_administrators on role_grants for update to skulder_app using (
  removed_at is null and (select acting_is_administrator()))
  with check (removed_by is not distinct from (select acting_worker_id()));

create policy own_teams on events for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy own_teams on event_counters for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or team_id = any ((select acting_led_team_ids())::uuid[]));
create policy own_teams on access_log for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy own_keys on idempotency_keys to skulder_app
  using (account_id = (select acting_account_id())) with check (account_id = (select acting_account_id()));

-- ── Grants ──────────────────────────────────────────────────────────────────────────────────────────
-- The app adds and reads; it changes named columns only; it deletes nothing.
grant select, insert on units, teams, workers, agreements, agreement_terms, role_grants to skulder_app;
grant select on agreements_today, unit_changes to skulder_app;
grant update (name, level, parent_id, valid_to, since_on, merged_into_id, organisation_number, version) on units to skulder_app;
grant update (name, short_name, seats_per_fte, weight_intake, weight_shoulder_to_shoulder, weight_systematic_supervision, version) on teams to skulder_app;
grant update (name, profession, phone, is_unnamed, version) on workers to skulder_app;
grant update (profession, competences, fraction, planned_end_on, ended_on, version) on agreements to skulder_app;
grant update (removed_at, removed_by) on role_grants to skulder_app;
grant select on events, event_counters, access_log to skulder_app;
grant select, insert, update (reply, named, unseen_ids) on idempotency_keys to skulder_app;

grant execute on function current_instant(), oslo_date(timestamptz), oslo_midnight(date), oslo_today(),
  acting_uuid(text), acting_uuids(text), acting_worker_id(), acting_account_id(), acting_team_ids(),
  acting_led_team_ids(), acting_case_ids(), acting_contact_case_ids(), acting_visited_case_ids(), acting_emergency_case_ids(), acting_guest_item_ids(),
  acting_blocked_case_ids(), acting_blocked_inquiry_ids(),
  acting_is_administrator(), acting_is_someone(), organisation_stream(), is_organisation_number(text),
  unit_on(uuid, date, timestamptz), unit_name(units), unit_ref(units), agreements_on(date, timestamptz),
  session_idle_limit(), session_absolute_limit() to skulder_app;
grant execute on function acting_as_screen(), begin_call(bytea), begin_system(text, uuid[], boolean), set_actor(text, uuid, uuid, jsonb), no_rights(), listed_ids(jsonb),
  finish_call(jsonb, jsonb, uuid), has_sign_in(uuid), claim_key(text, text, bytea), unseen_among(jsonb), keep_reply(text, jsonb, jsonb),
  forget_old_keys(), touch_session(uuid) to skulder_app;
