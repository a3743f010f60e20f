-- What a person says in their own words of how it is and of the help they get, and what was changed because of it. Adds tables;
-- needs the service of the same version, since what a person takes back and what is erased go out here too.

create table informal_feedback (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  said_on date not null,
  words text constraint informal_feedback_words_length check (length(words) between 1 and 2000),
  changed text constraint informal_feedback_changed_length check (length(changed) between 1 and 2000),
  recorded_by uuid not null constraint informal_feedback_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  written_by uuid not null constraint informal_feedback_writer references workers (id),
  written_at timestamptz not null default current_instant(),
  withdrawn_by uuid constraint informal_feedback_withdrawer references workers (id),
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint informal_feedback_of_a_case unique (id, case_id, team_id),
  constraint informal_feedback_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint informal_feedback_not_to_come check (said_on <= oslo_date(written_at)),
  constraint informal_feedback_withdrawing_is_whole check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
comment on table informal_feedback is 'Feedback without a form: that it was given, in the person''s own words when they are registered, and what was changed because of it';
comment on column informal_feedback.words is 'As the person said it; nobody else''s description. Only of who has approved of being registered';
comment on column informal_feedback.changed is 'What was changed because of it; null: nothing yet';
comment on column informal_feedback.written_by is 'Whose it is as it stands; who wrote what stood before is in its versions';
create index informal_feedback_by_case on informal_feedback (case_id, said_on);
create index informal_feedback_by_team on informal_feedback (team_id);

create table informal_feedback_versions (
  feedback_id uuid not null,
  version integer not null,
  team_id uuid not null,
  case_id uuid not null,
  said_on date not null,
  words text,
  changed text,
  written_by uuid not null constraint informal_feedback_versions_writer references workers (id),
  written_at timestamptz not null,
  primary key (feedback_id, version),
  constraint informal_feedback_versions_feedback foreign key (feedback_id, case_id, team_id)
    references informal_feedback (id, case_id, team_id)
);
comment on table informal_feedback_versions is 'What stood before somebody of the pair put it right, or wrote what was changed';
create index informal_feedback_versions_by_team on informal_feedback_versions (team_id);
create index informal_feedback_versions_by_case on informal_feedback_versions (case_id);

-- ── What may be written ─────────────────────────────────────────────────────────────────────────────
-- Beside what all feedback must be (witness_feedback): quoted only when registered. The case's row is shared by then, so that
-- this and taking the approval back wait for each other.
create function witness_informal_feedback() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is not null then
    raise exception 'it was taken back' using errcode = '23514', constraint = 'informal_feedback_withdrawn';
  elsif tg_op = 'INSERT' and new.withdrawn_at is not null then
    raise exception 'nothing is recorded as withdrawn' using errcode = '23514', constraint = 'informal_feedback_withdrawn';
  elsif new.words is not null and (select registration from cases where id = new.case_id) <> 'approved' then
    raise exception 'whoever is not registered is quoted nowhere' using errcode = '23514', constraint = 'informal_feedback_words_only_when_approved';
  end if;
  if tg_op = 'INSERT' then
    new.version := 1;
    if is_person and not coalesce((select k.asks_informally from feedback_choices k where k.case_id = new.case_id), true) then
      raise exception 'the person is not asked in their own words' using errcode = '23514', constraint = 'informal_feedback_is_asked_for';
    end if;
    if is_person then
      new.written_by := acting_worker_id();
      new.written_at := current_instant();
    end if;
    return new;
  end if;
  new.version := old.version + 1;
  if new.withdrawn_at is not null then
    new.withdrawn_at := current_instant();
    new.withdrawn_by := acting_worker_id();
  elsif is_person then
    new.written_by := acting_worker_id();
    new.written_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_feedback before insert or update on informal_feedback for each row execute function witness_feedback();
create trigger witness_informal_feedback before insert or update on informal_feedback
  for each row when (not is_erasing()) execute function witness_informal_feedback();
create trigger feedback_stands before delete on informal_feedback for each row execute function feedback_stands();
create trigger feedback_stands before update or delete on informal_feedback_versions for each row execute function feedback_stands();

create function keep_informal_feedback_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into informal_feedback_versions (feedback_id, version, team_id, case_id, said_on, words, changed, written_by, written_at)
  values (old.id, old.version, old.team_id, old.case_id, old.said_on, old.words, old.changed, old.written_by, old.written_at);
  return null;
end $$;
create trigger keep_informal_feedback_version after update on informal_feedback
  for each row when (not is_erasing() and new.withdrawn_at is null) execute function keep_informal_feedback_version();

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────
do $$
declare guarded text;
begin
  foreach guarded in array array['informal_feedback', 'informal_feedback_versions'] loop
    execute format('create constraint trigger change_is_told after insert or update or delete on %I
      deferrable initially deferred for each row execute function change_is_told(''team_id'')', guarded);
    execute format('call guard_rows(%L)', guarded);
    execute format('create policy less_what_is_blocked on %I as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]))', guarded);
    execute format('create policy the_pairs on %I for select to skulder_app using (case_id = any ((select acting_pair_case_ids())::uuid[]))', guarded);
  end loop;
end $$;
create policy written_by_the_pair on informal_feedback for insert to skulder_app with check (
  team_id = any ((select acting_team_ids())::uuid[]) and case_id = any ((select acting_pair_case_ids())::uuid[]));
create policy changed_by_the_pair on informal_feedback for update to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) and case_id = any ((select acting_pair_case_ids())::uuid[]));

grant select, insert, update (said_on, words, changed, withdrawn_at) on informal_feedback to skulder_app;
grant select on informal_feedback_versions to skulder_app;
