-- What matters in a person's life, in their own order, and what has been agreed for when it is a crisis. Adds tables; needs the
-- service of the same version, since what a person takes back goes out here too.

-- Each time the person put their life in order, as a whole: one row per place. Nothing is changed afterwards.
create table life_domains (
  case_id uuid not null,
  edition integer not null constraint life_domains_edition_counts check (edition > 0),
  place integer not null constraint life_domains_place_counts check (place between 1 and 20),
  team_id uuid not null,
  registration text not null constraint life_domains_registration_known check (
    registration in ('unregistered', 'approved', 'declined', 'withdrawn')),
  domain text not null constraint life_domains_domain_known check (domain in (
    'housing', 'economy', 'work_and_activity', 'mental_health', 'alcohol_and_drugs', 'physical_health', 'family', 'friends_and_leisure',
    'safety')),
  is_important boolean not null,
  own_words text constraint life_domains_own_words_length check (length(own_words) between 1 and 200),
  recorded_by uuid not null constraint life_domains_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint life_domains_pkey primary key (case_id, edition, place),
  constraint life_domains_once_each unique (case_id, edition, domain),
  constraint life_domains_registration_is_the_persons foreign key (case_id, team_id, registration)
    references cases (id, team_id, registration) on update cascade,
  -- Whoever is not registered is quoted nowhere.
  constraint life_domains_own_words_only_when_approved check (registration = 'approved' or own_words is null)
);
comment on table life_domains is 'What matters to a person, in their own order; the edition with the highest number holds, the others are what was';
comment on column life_domains.own_words is 'What the person calls it, as they said it; nobody else''s description';
create index life_domains_by_team on life_domains (team_id);

-- Each time something was agreed about the crisis plan, or it no longer holds.
create table crisis_plans (
  case_id uuid not null,
  edition integer not null constraint crisis_plans_edition_counts check (edition > 0),
  team_id uuid not null,
  kept_in text constraint crisis_plans_kept_in_length check (length(kept_in) between 1 and 60),
  reference text constraint crisis_plans_reference_length check (length(reference) between 1 and 60),
  agreed_on date,
  renew_on date,
  recorded_by uuid not null constraint crisis_plans_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint crisis_plans_pkey primary key (case_id, edition),
  constraint crisis_plans_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint crisis_plans_are_somewhere check (num_nonnulls(kept_in, agreed_on) in (0, 2)
    and (kept_in is not null or num_nonnulls(reference, renew_on) = 0)),
  constraint crisis_plans_are_renewed_later check (renew_on > agreed_on),
  constraint crisis_plans_agreed_before_recorded check (agreed_on <= oslo_date(recorded_at))
);
comment on table crisis_plans is 'That there is a crisis plan and where; its content is in the journal it is kept in';
comment on column crisis_plans.kept_in is 'Which journal or system; null: there is none any more';
create index crisis_plans_by_team on crisis_plans (team_id);

create table crisis_plan_invocations (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  invoked_on date not null,
  invoked_by text not null constraint crisis_plan_invocations_by_known check (
    invoked_by in ('person', 'next_of_kin', 'team', 'other_service')),
  answer text not null constraint crisis_plan_invocations_answer_known check (answer in ('honoured', 'declined')),
  declined_because text constraint crisis_plan_invocations_because_known check (declined_because in (
    'no_room', 'assessed_otherwise', 'plan_not_known', 'plan_not_found', 'not_reached', 'other')),
  recorded_by uuid not null constraint crisis_plan_invocations_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  withdrawn_by uuid constraint crisis_plan_invocations_withdrawer references workers (id),
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint crisis_plan_invocations_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint crisis_plan_invocations_declined_because check ((answer = 'declined') = (declined_because is not null)),
  constraint crisis_plan_invocations_withdrawing_is_whole check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
  constraint crisis_plan_invocations_before_recorded check (invoked_on <= oslo_date(recorded_at))
);
comment on table crisis_plan_invocations is 'Each time somebody held up the plan, and whether it was followed';
create index crisis_plan_invocations_by_case on crisis_plan_invocations (case_id);
create index crisis_plan_invocations_by_team on crisis_plan_invocations (team_id);

-- In an open case of a person, in one's own name. The case's row is taken, so that two editions are two.
create function witness_persons_plan() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_case cases; wanted integer; said jsonb := to_jsonb(new); latest integer;
begin
  select * into of_case from cases where id = (said ->> 'case_id')::uuid for no key update;
  if of_case.alias is null then
    raise exception 'the case of a unit has no person with a plan' using errcode = '23514', constraint = 'plans_are_a_persons';
  end if;
  if of_case.state = 'closed' then
    raise exception 'the case is closed' using errcode = '23514', constraint = 'plans_are_of_an_open_case';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  if said ->> 'withdrawn_at' is not null then
    raise exception 'nothing is recorded as withdrawn' using errcode = '23514', constraint = 'persons_plan_stands';
  end if;
  wanted := (said ->> 'edition')::integer;
  if tg_table_name = 'crisis_plan_invocations' then
    if not exists (select from crisis_plans p where p.case_id = of_case.id and p.kept_in is not null
        and p.edition = (select max(edition) from crisis_plans where case_id = of_case.id)) then
      raise exception 'there is no crisis plan' using errcode = '23514', constraint = 'crisis_plan_is_there';
    end if;
    return new;
  elsif tg_table_name = 'life_domains' then
    if of_case.registration in ('declined', 'withdrawn') then
      raise exception 'a person who said no is let be' using errcode = '23514', constraint = 'life_domains_own_words_only_when_approved';
    end if;
    select max(edition) into latest from life_domains where case_id = of_case.id;
  else
    select max(edition) into latest from crisis_plans where case_id = of_case.id;
  end if;
  -- The places of one edition come one by one, and all in the one transaction that begins it.
  if wanted <> coalesce(latest, 0) + 1 and not (tg_table_name = 'life_domains' and wanted is not distinct from latest and not exists (
      select from life_domains d where d.case_id = of_case.id and d.edition = wanted and d.xmin <> pg_current_xact_id()::xid)) then
    raise exception 'edition % does not follow %', wanted, latest using errcode = '23514', constraint = 'plan_editions_follow';
  end if;
  return new;
end $$;
create trigger witness_persons_plan before insert on life_domains for each row execute function witness_persons_plan();
create trigger witness_persons_plan before insert on crisis_plans for each row execute function witness_persons_plan();
create trigger witness_persons_plan before insert on crisis_plan_invocations for each row execute function witness_persons_plan();

-- What was agreed stands. What a person has said goes with what else is known of them.
create function persons_plan_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if is_erasing() then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' and tg_table_name = 'life_domains'
    and to_jsonb(new) - '{registration,own_words}'::text[] = to_jsonb(old) - '{registration,own_words}'::text[]
    and (to_jsonb(new) ->> 'own_words' is null or to_jsonb(new) ->> 'own_words' = to_jsonb(old) ->> 'own_words') then
    return new;
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'crisis_plan_invocations'
    and to_jsonb(new) - '{withdrawn_at,withdrawn_by,version}'::text[] = to_jsonb(old) - '{withdrawn_at,withdrawn_by,version}'::text[]
    and to_jsonb(old) ->> 'withdrawn_at' is null then
    if current_setting('skulder.actor', true) not like 'system:%' then
      new.withdrawn_by := acting_worker_id();
      new.withdrawn_at := current_instant();
    end if;
    return new;
  end if;
  raise exception 'what was agreed stands' using errcode = '23514', constraint = 'persons_plan_stands';
end $$;
create trigger persons_plan_stands before update or delete on life_domains for each row execute function persons_plan_stands();
create trigger persons_plan_stands before update or delete on crisis_plans for each row execute function persons_plan_stands();
create trigger persons_plan_stands before update or delete on crisis_plan_invocations for each row execute function persons_plan_stands();

do $$
declare guarded text;
begin
  foreach guarded in array array['life_domains', 'crisis_plans', 'crisis_plan_invocations'] loop
    execute format('create constraint trigger change_is_told after insert or update or delete on %I
      deferrable initially deferred for each row execute function change_is_told(''team_id'')', guarded);
    execute format('call guard_rows(%L)', guarded);
    execute format('create policy own_teams on %I for select to skulder_app using (
      team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_emergency_case_ids())::uuid[]))', guarded);
    execute format('create policy written_in_own_teams on %I for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]))', guarded);
    execute format('create policy less_what_is_blocked on %I as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]))', guarded);
  end loop;
end $$;
create policy withdrawn_in_own_teams on crisis_plan_invocations for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));

grant select, insert on life_domains, crisis_plans, crisis_plan_invocations to skulder_app;
grant update (withdrawn_at, withdrawn_by, version) on crisis_plan_invocations to skulder_app;
