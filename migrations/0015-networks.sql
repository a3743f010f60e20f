-- The people and services around a person, with the person's own consent for each. Adds tables; needs the service of the same
-- version, since what a person takes back goes out here too.

alter table cases add constraint cases_registered_as unique (id, team_id, registration);

create table network_contacts (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  -- The person's, always: what may be kept of a contact follows what the person has said.
  registration text not null constraint network_contacts_registration_known check (
    registration in ('unregistered', 'approved', 'declined', 'withdrawn')),
  relation text not null constraint network_contacts_relation_known check (relation in (
    'next_of_kin', 'family', 'friend', 'gp', 'nav', 'housing', 'guardian', 'other')),
  name text constraint network_contacts_name_length check (length(name) between 1 and 120),
  phone text constraint network_contacts_phone_length check (length(phone) between 1 and 40),
  consent text not null default 'not_asked' constraint network_contacts_consent_known check (
    consent in ('not_asked', 'given', 'refused', 'withdrawn')),
  recorded_by uuid not null constraint network_contacts_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  removed_by uuid constraint network_contacts_remover references workers (id),
  removed_at timestamptz,
  version integer not null default 1,
  constraint network_contacts_of_a_case unique (id, case_id, team_id),
  constraint network_contacts_registration_is_the_persons foreign key (case_id, team_id, registration)
    references cases (id, team_id, registration) on update cascade,
  constraint network_contacts_known_only_when_approved check (registration = 'approved' or num_nonnulls(name, phone) = 0),
  constraint network_contacts_removal_is_whole check (num_nonnulls(removed_by, removed_at) in (0, 2)),
  constraint network_contacts_removed_are_forgotten check (removed_at is null or num_nonnulls(name, phone) = 0)
);
comment on table network_contacts is 'Who is around a person. Before the person has approved, only what they are to the person and what may be said to them';
comment on column network_contacts.consent is 'What the person said last; the history is in network_consents';
create index network_contacts_by_case on network_contacts (case_id, registration);
create index network_contacts_by_team on network_contacts (team_id);

create table network_consents (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  answer text not null constraint network_consents_answer_known check (answer in ('given', 'refused', 'withdrawn')),
  covers text[] not null default '{}' constraint network_consents_covers_known check (
    covers <@ array['that_the_team_is_involved', 'how_it_goes', 'call_in_a_crisis']),
  said text not null constraint network_consents_said_known check (said in ('spoken', 'written')),
  said_on date not null,
  recorded_by uuid not null constraint network_consents_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint network_consents_contact foreign key (contact_id, case_id, team_id) references network_contacts (id, case_id, team_id),
  constraint network_consents_are_to_something check ((answer = 'given') = (cardinality(covers) > 0)),
  constraint network_consents_said_before_recorded check (said_on <= oslo_date(recorded_at))
);
comment on table network_consents is 'Each time the person said whether somebody around them may be told, and what of. To write one is the act';
create index network_consents_by_contact on network_consents (contact_id);
create index network_consents_by_case on network_consents (case_id);
create index network_consents_by_team on network_consents (team_id);

create trigger log_is_append_only before truncate on network_consents
  for each statement execute function refuse_to_rewrite_history();
create trigger consents_stand before update or delete on network_consents
  for each row when (not is_erasing()) execute function refuse_to_rewrite_history();

-- In an open case, of a person who has not said no; the case's row is shared, so that this and closing wait for each other.
create function witness_contact() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_case cases;
begin
  if is_erasing() then return new; end if;
  -- What the person has said of being registered is carried over as it was said.
  if tg_op = 'UPDATE' and new.registration is distinct from old.registration then return new; end if;
  if tg_op = 'UPDATE' and old.removed_at is not null then
    raise exception 'the contact has been removed' using errcode = '23514', constraint = 'removed_contact_stays_so';
  end if;
  select * into of_case from cases where id = new.case_id for share;
  -- To take away is never too late.
  if of_case.state = 'closed' and (tg_op = 'INSERT' or new.relation <> old.relation
      or coalesce(new.name <> coalesce(old.name, ''), false) or coalesce(new.phone <> coalesce(old.phone, ''), false)
      or (new.consent <> old.consent and new.consent <> 'withdrawn')) then
    raise exception 'the case is closed' using errcode = '23514', constraint = 'network_is_of_an_open_case';
  end if;
  if tg_op = 'INSERT' and (new.consent <> 'not_asked' or new.removed_at is not null) then
    raise exception 'nobody has been asked yet' using errcode = '23514', constraint = 'network_contacts_begin_unasked';
  end if;
  if tg_op = 'INSERT' and new.registration not in ('unregistered', 'approved') then
    raise exception 'a person who said no is let be' using errcode = '23514', constraint = 'network_contacts_known_only_when_approved';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    if tg_op = 'INSERT' then
      new.recorded_by := acting_worker_id();
      new.recorded_at := current_instant();
    elsif new.removed_at is not null then
      new.removed_by := acting_worker_id();
      new.removed_at := current_instant();
    end if;
  end if;
  if new.removed_at is not null then
    new.name := null;
    new.phone := null;
  end if;
  return new;
end $$;
create trigger witness_contact before insert or update on network_contacts for each row execute function witness_contact();

-- In whoever's name wrote it down; what is taken back has been given, and who said no to the team lets nobody be told.
create function consent() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare was network_contacts;
begin
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  select * into was from network_contacts where id = new.contact_id for update;
  if not coalesce(case new.answer when 'withdrawn' then was.consent = 'given' when 'refused' then was.consent <> 'given'
      else was.registration in ('unregistered', 'approved') end, false) then
    raise exception 'what was % cannot become %', was.consent, new.answer using errcode = '23514', constraint = 'consent_follows_the_one_before';
  end if;
  update network_contacts set consent = new.answer, version = version + 1 where id = new.contact_id;
  return new;
end $$;
create trigger consent before insert on network_consents for each row execute function consent();

create constraint trigger change_is_told after insert or update or delete on network_contacts
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on network_consents
  deferrable initially deferred for each row execute function change_is_told('team_id');

call guard_rows('network_contacts');
call guard_rows('network_consents');
do $$
declare guarded text;
begin
  foreach guarded in array array['network_contacts', 'network_consents'] loop
    execute format('create policy own_teams on %I for select to skulder_app using (
      team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_emergency_case_ids())::uuid[]))', guarded);
    execute format('create policy written_in_own_teams on %I for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]))', guarded);
    execute format('create policy less_what_is_blocked on %I as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]))', guarded);
  end loop;
end $$;
create policy changed_in_own_teams on network_contacts for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));

grant select, insert on network_contacts, network_consents to skulder_app;
grant update (relation, name, phone, removed_at, removed_by, version) on network_contacts to skulder_app;
