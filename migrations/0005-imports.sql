-- The team's own spreadsheet: the file as it came, the dry run, and what each row became. Adds tables only.

create table import_files (
  id uuid primary key,
  team_id uuid not null constraint import_files_team references teams (id),
  name text not null constraint import_files_name_length check (length(name) between 1 and 255),
  content bytea not null constraint import_files_size check (length(content) <= 10485760),
  sha256 bytea not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null default current_instant(),
  constraint import_files_of_a_team unique (id, team_id)
);
comment on table import_files is 'Kept whole, so that sheets not understood today can be read later';
create index import_files_by_team on import_files (team_id);

create table import_runs (
  id uuid primary key,
  team_id uuid not null,
  file_id uuid not null,
  mapping jsonb not null default '{}',
  report jsonb not null default '{}',
  state text not null default 'dry_run' constraint import_runs_state_known check (state in ('dry_run', 'committed')),
  made_by uuid,
  made_at timestamptz not null default current_instant(),
  committed_at timestamptz,
  version integer not null default 1,
  constraint import_runs_of_a_team unique (id, team_id),
  constraint import_runs_file foreign key (file_id, team_id) references import_files (id, team_id),
  constraint import_runs_committed_once check ((state = 'committed') = (committed_at is not null))
);
create index import_runs_by_team on import_runs (team_id, made_at);
create index import_runs_by_file on import_runs (file_id);

-- What each row became, by its own key: the same row again makes nothing new.
create table import_rows (
  team_id uuid not null,
  kind text not null constraint import_rows_kind_known check (kind in ('worker', 'case', 'inquiry', 'measurement')),
  natural_key text not null constraint import_rows_key_length check (length(natural_key) between 1 and 500),
  import_id uuid not null,
  row_number integer not null,
  content jsonb not null,
  worker_id uuid,
  case_id uuid,
  pending_case_id uuid,
  inquiry_id uuid,
  primary key (team_id, kind, natural_key),
  constraint import_rows_run foreign key (import_id, team_id) references import_runs (id, team_id),
  constraint import_rows_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint import_rows_pending_case foreign key (pending_case_id, team_id) references pending_cases (id, team_id),
  constraint import_rows_became_one_thing check (num_nonnulls(worker_id, case_id, pending_case_id, inquiry_id) = 1)
);
comment on column import_rows.content is 'The cells as they stood; the remark is read with the case that the row became, never on the board';
create index import_rows_by_run on import_rows (import_id);
create index import_rows_by_case on import_rows (case_id);
create index import_rows_by_pending_case on import_rows (pending_case_id);

alter table case_openings add constraint case_openings_import foreign key (import_id, team_id)
  references import_runs (id, team_id) deferrable initially deferred;
alter table cases add constraint cases_imported_by foreign key (imported_by, team_id)
  references import_runs (id, team_id) deferrable initially deferred;
alter table inquiries add constraint inquiries_imported_by foreign key (imported_by, team_id)
  references import_runs (id, team_id) deferrable initially deferred;
alter table pending_cases add constraint pending_cases_imported_by foreign key (import_id, team_id)
  references import_runs (id, team_id) deferrable initially deferred;

do $$
declare kept text;
begin
  foreach kept in array array['import_files', 'import_runs', 'import_rows'] loop
    call guard_rows(kept::regclass);
    execute format('create policy own_teams on %I for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]))', kept);
    execute format('create policy written_in_own_teams on %I for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]))', kept);
    execute format('create policy changed_in_own_teams on %I for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]))', kept);
    execute format('grant select, insert on %I to skulder_app', kept);
  end loop;
end $$;
grant update (mapping, report, state, committed_at, version) on import_runs to skulder_app;
create constraint trigger change_is_told after insert or update or delete on import_files
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on import_runs
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on import_rows
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- An import makes what it makes in the act that commits it, and nothing afterwards.
create function import_makes_once() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from import_runs where id = (to_jsonb(new) ->> tg_argv[0])::uuid and state = 'dry_run' for no key update;
  if not found then
    raise exception 'the import has made what it makes' using errcode = '23514', constraint = 'import_makes_once';
  end if;
  return new;
end $$;
create trigger import_makes_once before insert on cases
  for each row when (new.imported_by is not null) execute function import_makes_once('imported_by');
create trigger import_makes_once before insert on case_openings
  for each row when (new.import_id is not null) execute function import_makes_once('import_id');

create function committed_import_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a committed import does not change' using errcode = '23514', constraint = 'committed_import_stands';
end $$;
create trigger committed_import_stands before update on import_runs
  for each row when (old.state = 'committed') execute function committed_import_stands();
