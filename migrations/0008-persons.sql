-- Who a person is, as far as the person has agreed: registration with its history, journals, contact, national id.
-- Additive; old code still runs, since a person's case gets its person by itself.

create table persons (
  id uuid primary key,
  team_id uuid not null constraint persons_team references teams (id),
  registration text not null default 'unregistered' constraint persons_registration_known check (
    registration in ('unregistered', 'approved', 'declined', 'withdrawn')),
  given_by_inquirer text constraint persons_given_by_inquirer_length check (length(given_by_inquirer) between 1 and 4000),
  municipal_reference text constraint persons_municipal_reference_length check (length(municipal_reference) between 1 and 40),
  specialist_reference text constraint persons_specialist_reference_length check (length(specialist_reference) between 1 and 40),
  municipal_system text constraint persons_municipal_system_length check (length(municipal_system) between 1 and 60),
  specialist_system text constraint persons_specialist_system_length check (length(specialist_system) between 1 and 60),
  name text constraint persons_name_length check (length(name) between 1 and 120),
  phone text constraint persons_phone_length check (length(phone) between 1 and 40),
  address text constraint persons_address_length check (length(address) between 1 and 300),
  how_to_meet text constraint persons_how_to_meet_length check (length(how_to_meet) between 1 and 4000),
  national_id_hash bytea constraint persons_national_id_hash_length check (octet_length(national_id_hash) = 32),
  national_id_sealed bytea constraint persons_national_id_is_sealed check (octet_length(national_id_sealed) = 39),
  national_id_key text constraint persons_national_id_key_length check (length(national_id_key) between 1 and 40),
  national_id_set_at timestamptz,
  in_doubt_since timestamptz constraint persons_in_doubt_when_approved check (in_doubt_since is null or registration = 'approved'),
  version integer not null default 1,
  constraint persons_of_a_team unique (id, team_id),
  constraint persons_registered_as unique (id, team_id, registration),
  constraint persons_one_per_national_id unique (team_id, national_id_hash),
  constraint persons_national_id_is_whole check (
    num_nonnulls(national_id_hash, national_id_sealed, national_id_key, national_id_set_at) in (0, 4)),
  constraint persons_national_id_only_when_approved check (registration = 'approved' or national_id_hash is null),
  constraint persons_known_only_when_approved check (
    registration = 'approved' or num_nonnulls(name, phone, address, how_to_meet) = 0),
  constraint persons_who_said_no_are_let_be check (
    registration in ('unregistered', 'approved') or given_by_inquirer is null)
);
comment on table persons is 'One row per person that a team has had a case about; what may be in it follows the registration';
comment on column persons.municipal_system is 'What the journal is called that the reference is a number in; the same for the other level';
comment on column persons.in_doubt_since is 'Restored from a backup as approved, and not confirmed since: the person may have taken it back meanwhile';
comment on column persons.national_id_hash is 'Keyed hash of team and number, to find the same person by; useless without the key';
comment on column persons.national_id_sealed is 'AES-256-GCM: 12 bytes of nonce, the eleven digits, 16 bytes of tag; bound to the team and the person';
create index persons_by_national_id_key on persons (national_id_key) where national_id_key is not null;

create table registrations (
  id uuid primary key,
  team_id uuid not null,
  person_id uuid not null,
  state text not null constraint registrations_state_known check (state in ('approved', 'declined', 'withdrawn')),
  said text not null constraint registrations_said_known check (said in ('spoken', 'written')),
  said_on date not null,
  words text constraint registrations_words_length check (length(words) between 1 and 4000),
  recorded_by uuid not null constraint registrations_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint registrations_person foreign key (person_id, team_id) references persons (id, team_id),
  constraint registrations_said_before_recorded check (said_on <= oslo_date(recorded_at))
);
comment on table registrations is 'Each time a person agreed, said no or took it back. To write one is the act: the person follows';
create index registrations_by_person on registrations (person_id);
create index registrations_by_team on registrations (team_id);
create index registrations_by_recorder on registrations (recorded_by);

create trigger log_is_append_only before update or delete or truncate on registrations
  for each statement execute function refuse_to_rewrite_history();

-- The only way to another registration. Who says no or takes it back is let be in the same act: what the team may know
-- of them goes out, and that they said so stays.
create function register() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare was text; is_in_doubt boolean;
begin
  if current_setting('skulder.actor', true) not like 'system:%' then
    if acting_worker_id() is distinct from new.recorded_by then
      raise exception 'a registration in the name of somebody else' using errcode = '23514', constraint = 'registration_in_own_name';
    end if;
    new.recorded_at := current_instant();
  end if;
  select registration, in_doubt_since is not null into was, is_in_doubt from persons where id = new.person_id and team_id = new.team_id for update;
  if not coalesce(case new.state when 'approved' then was <> 'approved' or is_in_doubt when 'declined' then was = 'unregistered'
      else was = 'approved' end, false) then
    raise exception 'a person who is % cannot become %', was, new.state
      using errcode = '23514', constraint = 'registration_follows_the_one_before';
  end if;
  if new.state <> 'approved' then
    -- Whoever writes down more of somebody holds the case meanwhile: what they wrote goes out too.
    perform from cases where person_id = new.person_id and team_id = new.team_id order by id for no key update;
    update network_contacts set name = null, phone = null, version = version + 1
      where num_nonnulls(name, phone) > 0 and case_id in (select id from cases where person_id = new.person_id and team_id = new.team_id);
    update life_domains set own_words = null
      where own_words is not null and case_id in (select id from cases where person_id = new.person_id and team_id = new.team_id);
  end if;
  update persons set registration = new.state, version = version + 1, in_doubt_since = null
    where id = new.person_id and new.state = 'approved';
  update persons set registration = new.state, version = version + 1, in_doubt_since = null, given_by_inquirer = null, name = null, phone = null,
    address = null, how_to_meet = null, national_id_hash = null, national_id_sealed = null, national_id_key = null,
    national_id_set_at = null where id = new.person_id and new.state <> 'approved';
  -- Answers that are kept to be given again may show what has gone out.
  delete from idempotency_keys k where new.state <> 'approved' and exists (
    select from jsonb_array_elements(k.named) n join cases c on c.id = (n ->> 'caseId')::uuid
    where c.person_id = new.person_id and c.team_id = new.team_id);
  return new;
end $$;
create trigger register before insert on registrations for each row execute function register();

-- ── The person of a case ────────────────────────────────────────────────────────────────────────────
alter table cases add column person_id uuid;
alter table cases disable trigger user;
update cases set person_id = new_id() where alias is not null;
insert into persons (id, team_id, registration) select person_id, team_id, registration from cases where person_id is not null;
alter table cases enable trigger user;
alter table cases
  add constraint cases_of_a_person check ((person_id is null) = (alias is null)),
  -- A case shows the registration of its person, always.
  add constraint cases_registration_is_the_persons foreign key (person_id, team_id, registration)
    references persons (id, team_id, registration) on update cascade;
create index cases_by_person on cases (person_id) where person_id is not null;

create function give_case_its_person() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.person_id := new_id();
  insert into persons (id, team_id) values (new.person_id, new.team_id);
  return new;
end $$;
create trigger give_case_its_person before insert on cases
  for each row when (new.alias is not null and new.person_id is null) execute function give_case_its_person();

create constraint trigger change_is_told after insert or delete on persons
  deferrable initially deferred for each row execute function change_is_told('team_id');
-- To seal the same number with another key changes nothing that anybody could be told.
create constraint trigger update_is_told after update on persons
  deferrable initially deferred for each row
  when (to_jsonb(old) - '{national_id_hash,national_id_sealed,national_id_key}'::text[]
    is distinct from to_jsonb(new) - '{national_id_hash,national_id_sealed,national_id_key}'::text[])
  execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on registrations
  deferrable initially deferred for each row execute function change_is_told('team_id');

call guard_rows('persons');
call guard_rows('registrations');
create policy own_teams on persons for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[])
  or exists (select from cases c where c.person_id = persons.id and c.id = any ((select acting_emergency_case_ids())::uuid[])));
create policy changed_in_own_teams on persons for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy own_teams on registrations for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[])
  or exists (select from cases c where c.person_id = registrations.person_id
    and c.id = any ((select acting_emergency_case_ids())::uuid[])));
create policy written_in_own_teams on registrations for insert to skulder_app with check (
  team_id = any ((select acting_team_ids())::uuid[]));

grant select on persons, registrations to skulder_app;
grant insert on registrations to skulder_app;
grant update (given_by_inquirer, municipal_reference, specialist_reference, municipal_system, specialist_system, name, phone, address, how_to_meet,
  national_id_hash, national_id_sealed, national_id_key, national_id_set_at, version) on persons to skulder_app;
revoke update (registration) on cases from skulder_app;
