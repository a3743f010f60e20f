-- The database on one page. Generated from the migrations; to be read, not run.

-- When a worker is away from all their teams; known to those teams only, and to none of them why
create table absences (
  id uuid not null,
  worker_id uuid not null,
  kind text not null, -- For the worker and whoever leads one of their teams from day to day: illness is nobody else's to read
  starts_on date not null,
  back_on date, -- First day back at work; null: nobody knows yet
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  constraint absences_kind_known CHECK ((kind = ANY (ARRAY['holiday'::text, 'sickness'::text, 'needed_at_home_unit'::text, 'other'::text]))),
  constraint absences_run_forward CHECK ((back_on > starts_on)),
  constraint absences_withdrawing_is_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at) = ANY (ARRAY[0, 2]))),
  constraint absences_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint absences_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES workers(id),
  constraint absences_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint absences_pkey PRIMARY KEY (id),
  constraint absences_do_not_overlap EXCLUDE USING gist (worker_id WITH =, daterange(starts_on, back_on) WITH &&) WHERE ((withdrawn_at IS NULL)),
);
CREATE INDEX absences_by_worker ON public.absences USING btree (worker_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.absences DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('no_team');
CREATE TRIGGER rights_changed AFTER INSERT OR UPDATE ON public.absences FOR EACH ROW EXECUTE FUNCTION rights_changed('of_everybody');
CREATE TRIGGER witness_absence BEFORE INSERT OR UPDATE ON public.absences FOR EACH ROW EXECUTE FUNCTION witness_absence();
-- policy changed_by_own_teams for update to skulder_app using (is_away_from(worker_id, daterange(starts_on, back_on), ( SELECT acting_team_ids() AS acting_team_ids)))
-- policy known_to_own_teams for select to skulder_app using (((worker_id = ( SELECT acting_worker_id() AS acting_worker_id)) OR is_away_from(worker_id, daterange(starts_on, back_on), ( SELECT acting_team_ids() AS acting_team_ids))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy recorded_by_own_teams for insert to skulder_app check (is_away_from(worker_id, daterange(starts_on, back_on), ( SELECT acting_team_ids() AS acting_team_ids)))
-- grant insert to skulder_app
-- grant update (id, worker_id, kind, starts_on, starts_on, back_on, back_on, recorded_by, recorded_at, withdrawn_by, withdrawn_by, withdrawn_at, withdrawn_at, version, version) to skulder_app

-- The last link of each chain: what a cut-off tail is found against
create table access_heads (
  team_id uuid not null,
  position bigint not null,
  hash bytea not null,
  linked_at timestamp with time zone not null,
  constraint access_heads_pkey PRIMARY KEY (team_id),
);
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

-- The hash chain of the access log; no foreign key, so that a missing row shows
create table access_links (
  team_id uuid not null,
  position bigint not null,
  row_id bigint not null,
  hash bytea not null,
  linked_at timestamp with time zone not null,
  constraint access_links_hash_is_sha256 CHECK ((length(hash) = 32)),
  constraint access_links_position_counts_from_one CHECK (("position" > 0)),
  constraint access_links_pkey PRIMARY KEY (team_id, "position"),
  constraint access_links_once_per_row UNIQUE (row_id),
);
CREATE TRIGGER log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.access_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

-- Who saw or changed what about whom; ids only, append only
create table access_log (
  id bigint not null generated always as identity,
  team_id uuid,
  at timestamp with time zone not null default current_instant(),
  account_id uuid,
  worker_id uuid,
  session_id uuid,
  system_name text,
  operation_id text not null,
  action text not null,
  case_id uuid,
  inquiry_id uuid,
  meeting_id uuid,
  subject_worker_id uuid,
  subject_unit_id uuid,
  board_seq bigint,
  case_ids uuid[],
  inquiry_ids uuid[],
  reason text,
  constraint access_log_action_known CHECK ((action = ANY (ARRAY['read'::text, 'write'::text, 'list'::text, 'search'::text, 'export'::text, 'print'::text, 'subscribe'::text, 'denied'::text]))),
  constraint access_log_pkey PRIMARY KEY (id),
);
CREATE INDEX access_log_by_case ON public.access_log USING btree (case_id, at) WHERE (case_id IS NOT NULL);
CREATE INDEX access_log_by_cases ON public.access_log USING gin (case_ids) WHERE (case_ids IS NOT NULL);
CREATE INDEX access_log_by_inquiries ON public.access_log USING gin (inquiry_ids) WHERE (inquiry_ids IS NOT NULL);
CREATE INDEX access_log_by_inquiry ON public.access_log USING btree (inquiry_id) WHERE (inquiry_id IS NOT NULL);
CREATE INDEX access_log_by_team ON public.access_log USING btree (team_id, at);
CREATE INDEX access_log_by_worker ON public.access_log USING btree (worker_id, at) WHERE (worker_id IS NOT NULL);
CREATE TRIGGER log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.access_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER queue_for_link AFTER INSERT ON public.access_log REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION queue_for_link();
-- policy less_what_is_blocked for all to skulder_app using ((((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))) AND ((case_ids IS NULL) OR (NOT (case_ids && ( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)))) AND ((inquiry_id IS NULL) OR (inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[]))) AND ((inquiry_ids IS NULL) OR (NOT (inquiry_ids && ( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids))))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant select to skulder_app

-- Rows that wait for their link
create table access_unlinked (
  row_id bigint not null,
  team_id uuid not null,
  constraint access_unlinked_pkey PRIMARY KEY (row_id),
);
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

create table accounts (
  id uuid not null,
  issuer text not null,
  subject text not null,
  display_name text not null,
  created_at timestamp with time zone not null default current_instant(),
  constraint accounts_subject_is_no_national_id CHECK ((subject !~ '^\d{11}$'::text)),
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_issuer_is_part_of_the_key UNIQUE (id, issuer),
  constraint accounts_one_per_subject UNIQUE (issuer, subject),
);
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

-- What an action item said until it was changed
create table action_item_versions (
  action_id uuid not null,
  version integer not null,
  team_id uuid not null,
  text text not null,
  owner_worker_id uuid not null,
  due_on date not null,
  finds_out text[] not null default '{}'::text[],
  state text not null,
  drop_reason text,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint action_item_versions_state_known CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
  constraint action_item_versions_action FOREIGN KEY (action_id, team_id) REFERENCES action_items(id, team_id),
  constraint action_item_versions_pkey PRIMARY KEY (action_id, version),
);
CREATE INDEX action_item_versions_by_team ON public.action_item_versions USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.action_item_versions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.action_item_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER versions_stand BEFORE UPDATE ON public.action_item_versions FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION refuse_to_rewrite_history();
-- policy less_what_is_blocked_behind for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (EXISTS ( SELECT
   FROM action_items a
  WHERE (a.id = action_item_versions.action_id)))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant select to skulder_app

-- What somebody is to do by a day, as a meeting decided it or between meetings
create table action_items (
  id uuid not null,
  team_id uuid not null,
  text text not null,
  owner_worker_id uuid not null,
  due_on date not null,
  case_id uuid,
  inquiry_id uuid,
  item_id uuid, -- The agenda item it was made at, in a meeting in session; null: outside
  meeting_id uuid,
  finds_out text[] not null default '{}'::text[],
  made_by uuid not null,
  made_at timestamp with time zone not null default current_instant(),
  written_by uuid not null, -- Who wrote the version that stands
  written_at timestamp with time zone not null default current_instant(),
  state text not null default 'open'::text,
  drop_reason text,
  settled_by uuid,
  settled_at timestamp with time zone,
  version integer not null default 1,
  constraint action_items_about_one_thing CHECK ((num_nonnulls(case_id, inquiry_id) <= 1)),
  constraint action_items_drop_reason_length CHECK (((length(drop_reason) >= 1) AND (length(drop_reason) <= 500))),
  constraint action_items_dropped_for_a_reason CHECK (((state = 'dropped'::text) = (drop_reason IS NOT NULL))),
  constraint action_items_find_out_for_an_inquiry CHECK (((finds_out = '{}'::text[]) OR (inquiry_id IS NOT NULL))),
  constraint action_items_made_at_an_item CHECK ((num_nonnulls(item_id, meeting_id) = ANY (ARRAY[0, 2]))),
  constraint action_items_questions_known CHECK ((finds_out <@ ARRAY['severeProblems'::text, 'functionalImpairment'::text, 'unstableLife'::text, 'contactWithServices'::text])),
  constraint action_items_settling_is_whole CHECK ((num_nonnulls(settled_by, settled_at) =
CASE state
    WHEN 'open'::text THEN 0
    ELSE 2
END)),
  constraint action_items_state_known CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
  constraint action_items_text_length CHECK (((length(text) >= 1) AND (length(text) <= 500))),
  constraint action_items_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint action_items_inquiry FOREIGN KEY (inquiry_id, team_id) REFERENCES inquiries(id, team_id),
  constraint action_items_maker FOREIGN KEY (made_by) REFERENCES workers(id),
  constraint action_items_meeting FOREIGN KEY (item_id, meeting_id, team_id) REFERENCES agenda_items(id, meeting_id, team_id),
  constraint action_items_owner FOREIGN KEY (owner_worker_id) REFERENCES workers(id),
  constraint action_items_settler FOREIGN KEY (settled_by) REFERENCES workers(id),
  constraint action_items_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint action_items_writer FOREIGN KEY (written_by) REFERENCES workers(id),
  constraint action_items_pkey PRIMARY KEY (id),
  constraint action_items_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX action_items_by_case ON public.action_items USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX action_items_by_inquiry ON public.action_items USING btree (inquiry_id) WHERE (inquiry_id IS NOT NULL);
CREATE INDEX action_items_by_item ON public.action_items USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX action_items_by_meeting ON public.action_items USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX action_items_by_owner ON public.action_items USING btree (owner_worker_id, state);
CREATE INDEX action_items_by_team ON public.action_items USING btree (team_id, state, due_on);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.action_items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER keep_action_version AFTER UPDATE ON public.action_items FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION keep_action_version();
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.action_items FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER witness_action BEFORE INSERT OR UPDATE ON public.action_items FOR EACH ROW EXECUTE FUNCTION witness_action();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))) AND ((inquiry_id IS NULL) OR (inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[])))))
-- policy less_what_is_blocked_behind for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (((case_of_action(id) IS NULL) OR (case_of_action(id) <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))) AND ((case_of_item(item_id) IS NULL) OR (case_of_item(item_id) <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (text, owner_worker_id, due_on, finds_out, written_by, written_at, state, drop_reason, version) to skulder_app

-- What was done, when, where and by whom. No words of a person: those are for the journals
create table activities (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  kind text not null,
  arena text not null,
  done_on date not null,
  began_at time without time zone,
  minutes integer not null,
  contact text,
  worker_ids uuid[] not null,
  is_joint boolean not null default false,
  is_reimbursable boolean, -- The person was registered on the day, as that stood when it was recorded; null for a service site. Never worked out anew
  attendees integer, -- How many took part in supervision, beside those of the team
  topic text, -- What supervision of a service site was about; of no person's case
  is_statutory boolean not null default false, -- Supervision that was the specialist service's statutory duty to guide, counted apart
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  written_by uuid,
  written_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  constraint activities_arena_known CHECK ((arena = ANY (ARRAY['home'::text, 'outdoors'::text, 'service_site'::text, 'institution'::text, 'phone'::text, 'digital'::text, 'office'::text, 'other'::text]))),
  constraint activities_attendees_known CHECK (((attendees >= 1) AND (attendees <= 500))),
  constraint activities_contact_known CHECK ((contact = ANY (ARRAY['two_way'::text, 'attempt'::text]))),
  constraint activities_contact_with_the_person CHECK (((contact IS NOT NULL) = (kind = ANY (ARRAY['conversation'::text, 'accompaniment'::text, 'practical_help'::text, 'doing_together'::text])))),
  constraint activities_kind_known CHECK ((kind = ANY (ARRAY['conversation'::text, 'accompaniment'::text, 'practical_help'::text, 'doing_together'::text, 'supervision'::text, 'cooperation'::text, 'next_of_kin'::text, 'other'::text]))),
  constraint activities_topic_length CHECK (((length(topic) >= 1) AND (length(topic) <= 500))),
  constraint activities_withdrawing_is_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at) = ANY (ARRAY[0, 2]))),
  constraint activities_within_a_day CHECK (((minutes >= 1) AND (minutes <= 1440))),
  constraint activities_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint activities_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint activities_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES workers(id),
  constraint activities_writer FOREIGN KEY (written_by) REFERENCES workers(id),
  constraint activities_pkey PRIMARY KEY (id),
  constraint activities_of_a_case UNIQUE (id, case_id, team_id),
);
CREATE INDEX activities_by_case ON public.activities USING btree (case_id, done_on);
CREATE INDEX activities_by_team ON public.activities USING btree (team_id, done_on);
CREATE TRIGGER activity_follows AFTER INSERT OR UPDATE ON public.activities FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION activity_follows();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.activities DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER plan_stands_again AFTER UPDATE OF withdrawn_at ON public.activities FOR EACH ROW WHEN (((new.withdrawn_at IS NOT NULL) AND (old.withdrawn_at IS NULL))) EXECUTE FUNCTION plan_stands_again();
CREATE TRIGGER session_meets_requests AFTER INSERT OR UPDATE OF kind, withdrawn_at ON public.activities FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION session_meets_requests();
CREATE TRIGGER witness_activity BEFORE INSERT OR UPDATE ON public.activities FOR EACH ROW EXECUTE FUNCTION witness_activity();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (kind, arena, done_on, began_at, minutes, contact, worker_ids, attendees, topic, is_statutory, withdrawn_by, withdrawn_at, version) to skulder_app

-- What an activity said until it was corrected
create table activity_versions (
  activity_id uuid not null,
  version integer not null,
  team_id uuid not null,
  case_id uuid not null,
  kind text not null,
  arena text not null,
  done_on date not null,
  began_at time without time zone,
  minutes integer not null,
  contact text,
  worker_ids uuid[] not null,
  is_joint boolean not null,
  is_reimbursable boolean,
  attendees integer,
  topic text,
  is_statutory boolean not null default false,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint activity_versions_arena_known CHECK ((arena = ANY (ARRAY['home'::text, 'outdoors'::text, 'service_site'::text, 'institution'::text, 'phone'::text, 'digital'::text, 'office'::text, 'other'::text]))),
  constraint activity_versions_contact_known CHECK ((contact = ANY (ARRAY['two_way'::text, 'attempt'::text]))),
  constraint activity_versions_kind_known CHECK ((kind = ANY (ARRAY['conversation'::text, 'accompaniment'::text, 'practical_help'::text, 'doing_together'::text, 'supervision'::text, 'cooperation'::text, 'next_of_kin'::text, 'other'::text]))),
  constraint activity_versions_activity FOREIGN KEY (activity_id, case_id, team_id) REFERENCES activities(id, case_id, team_id),
  constraint activity_versions_pkey PRIMARY KEY (activity_id, version),
);
CREATE INDEX activity_versions_by_case ON public.activity_versions USING btree (case_id);
CREATE INDEX activity_versions_by_team ON public.activity_versions USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.activity_versions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.activity_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER versions_stand BEFORE UPDATE ON public.activity_versions FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION refuse_to_rewrite_history();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant select to skulder_app

-- When the person of a case was in an institution. An episode: the pair stays, and nothing closes by it
create table admissions (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  unit_id uuid,
  place text, -- A short name, where it is no unit that the service knows
  admitted_on date not null,
  discharged_on date,
  meeting text not null default 'not_arranged'::text, -- The collaboration meeting with ward and municipality; what prompts until it is held or not needed
  meeting_on date,
  meeting_attended text[],
  meeting_not_needed_because text,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  constraint admissions_attended_known CHECK (((meeting_attended <@ ARRAY['ward'::text, 'municipality'::text, 'dps'::text, 'service_user'::text, 'next_of_kin'::text, 'gp'::text, 'nav'::text, 'other'::text]) AND ((cardinality(meeting_attended) >= 1) AND (cardinality(meeting_attended) <= 8)))),
  constraint admissions_because_known CHECK ((meeting_not_needed_because = ANY (ARRAY['short_stay'::text, 'user_wish'::text, 'agreed_otherwise'::text, 'other'::text]))),
  constraint admissions_in_one_place CHECK ((num_nonnulls(unit_id, place) = 1)),
  constraint admissions_meeting_is_whole CHECK ((((meeting_on IS NOT NULL) = (meeting = ANY (ARRAY['planned'::text, 'held'::text]))) AND ((meeting_attended IS NOT NULL) = (meeting = 'held'::text)) AND ((meeting_not_needed_because IS NOT NULL) = (meeting = 'not_needed'::text)))),
  constraint admissions_meeting_known CHECK ((meeting = ANY (ARRAY['not_arranged'::text, 'planned'::text, 'held'::text, 'not_needed'::text]))),
  constraint admissions_place_length CHECK (((length(place) >= 1) AND (length(place) <= 80))),
  constraint admissions_run_forward CHECK ((discharged_on >= admitted_on)),
  constraint admissions_withdrawing_is_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at) = ANY (ARRAY[0, 2]))),
  constraint admissions_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint admissions_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint admissions_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint admissions_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES workers(id),
  constraint admissions_pkey PRIMARY KEY (id),
  constraint admissions_do_not_overlap EXCLUDE USING gist (case_id WITH =, daterange(admitted_on,
CASE
    WHEN (discharged_on = admitted_on) THEN (admitted_on + 1)
    ELSE discharged_on
END) WITH &&) WHERE ((withdrawn_at IS NULL)),
);
CREATE INDEX admissions_by_case ON public.admissions USING btree (case_id);
CREATE INDEX admissions_by_team ON public.admissions USING btree (team_id);
CREATE INDEX admissions_by_unit ON public.admissions USING btree (unit_id) WHERE (unit_id IS NOT NULL);
CREATE INDEX admissions_that_prompt ON public.admissions USING btree (case_id, admitted_on) WHERE ((withdrawn_at IS NULL) AND ((discharged_on IS NULL) OR (meeting = ANY (ARRAY['not_arranged'::text, 'planned'::text]))));
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.admissions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER witness_admission BEFORE INSERT OR UPDATE ON public.admissions FOR EACH ROW EXECUTE FUNCTION witness_admission();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (unit_id, place, admitted_on, discharged_on, meeting, meeting_on, meeting_attended, meeting_not_needed_because, withdrawn_by, withdrawn_at, version) to skulder_app

create table agenda_items (
  id uuid not null,
  team_id uuid not null,
  meeting_id uuid not null,
  kind text not null,
  inquiry_id uuid,
  case_id uuid,
  pending_case_id uuid,
  proposal_id uuid,
  action_id uuid,
  title text,
  position numeric not null, -- Gives the order and nothing else: between any two there is room for a third
  times_carried integer not null default 0,
  state text not null default 'open'::text, -- carried: comes back by itself; lapsed: what it was about had ended before it was decided
  deferred_to_meeting_id uuid,
  deferred_from_item_id uuid,
  settled_at timestamp with time zone,
  settled_by uuid,
  return_reason text,
  notes text not null default ''::text,
  noted_at timestamp with time zone,
  noted_by uuid,
  proposed jsonb, -- What whoever added it proposes that the meeting decides; it decides as it will
  added_by uuid,
  version integer not null default 1,
  subject_id uuid generated always as (COALESCE(inquiry_id, pending_case_id, proposal_id, action_id, case_id)) stored,
  is_placed_by_hand boolean not null default false, -- Somebody has moved it, in the meeting that it stands on; the order of the team leaves it there
  planned_minutes integer, -- Where it differs from what the team gives its ground
  about text,
  proposal text, -- What whoever added it proposes that the meeting decides, in words
  notes_doc bytea, -- The notes as a Yjs document, from which what several write at once is put together; null: made from the text when it is needed
  constraint agenda_items_about_length CHECK (((length(about) >= 1) AND (length(about) <= 2000))),
  constraint agenda_items_about_one_thing CHECK (
CASE kind
    WHEN 'inquiry'::text THEN ((inquiry_id IS NOT NULL) AND (num_nonnulls(case_id, pending_case_id, proposal_id, action_id) = 0))
    WHEN 'pending_case'::text THEN ((pending_case_id IS NOT NULL) AND (num_nonnulls(inquiry_id, case_id, proposal_id, action_id) = 0))
    WHEN 'opening_record'::text THEN ((proposal_id IS NOT NULL) AND (case_id IS NOT NULL) AND (num_nonnulls(inquiry_id, pending_case_id, action_id) = 0))
    WHEN 'overdue_action'::text THEN ((action_id IS NOT NULL) AND (num_nonnulls(inquiry_id, case_id, pending_case_id, proposal_id) = 0))
    WHEN 'manual'::text THEN ((title IS NOT NULL) AND (num_nonnulls(inquiry_id, case_id, pending_case_id, proposal_id, action_id) = 0))
    ELSE ((case_id IS NOT NULL) AND (num_nonnulls(inquiry_id, pending_case_id, proposal_id, action_id) = 0))
END),
  constraint agenda_items_deferred_to_a_meeting CHECK (((state = 'deferred'::text) = (deferred_to_meeting_id IS NOT NULL))),
  constraint agenda_items_kind_known CHECK ((kind = ANY (ARRAY['opening_record'::text, 'pending_case'::text, 'inquiry'::text, 'seat_at_risk'::text, 'silence'::text, 'admission'::text, 'supervision_request'::text, 'feedback_signal'::text, 'overdue_action'::text, 'case'::text, 'manual'::text]))),
  constraint agenda_items_notes_doc_size CHECK ((octet_length(notes_doc) <= 131072)),
  constraint agenda_items_notes_length CHECK ((length(notes) <= 20000)),
  constraint agenda_items_planned_minutes_known CHECK (((planned_minutes >= 1) AND (planned_minutes <= 240))),
  constraint agenda_items_proposal_length CHECK (((length(proposal) >= 1) AND (length(proposal) <= 2000))),
  constraint agenda_items_proposed_known CHECK (((proposed IS NULL) OR ((kind = 'case'::text) AND (jsonb_typeof(proposed) = 'object'::text) AND ((proposed ->> 'outcome'::text) = ANY (ARRAY['close_case'::text, 'reopen_case'::text]))))),
  constraint agenda_items_return_reason_known CHECK ((return_reason = ANY (ARRAY['investigation_due'::text, 'guidance_waiting'::text, 'guidance_declined'::text, 'carried_over'::text]))),
  constraint agenda_items_state_known CHECK ((state = ANY (ARRAY['open'::text, 'decided'::text, 'deferred'::text, 'carried'::text, 'lapsed'::text]))),
  constraint agenda_items_title_length CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint agenda_items_action FOREIGN KEY (action_id, team_id) REFERENCES action_items(id, team_id),
  constraint agenda_items_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint agenda_items_deferred_from FOREIGN KEY (deferred_from_item_id, team_id) REFERENCES agenda_items(id, team_id),
  constraint agenda_items_deferred_to FOREIGN KEY (deferred_to_meeting_id, team_id) REFERENCES meetings(id, team_id),
  constraint agenda_items_inquiry FOREIGN KEY (inquiry_id, team_id) REFERENCES inquiries(id, team_id),
  constraint agenda_items_meeting FOREIGN KEY (meeting_id, team_id) REFERENCES meetings(id, team_id),
  constraint agenda_items_pending_case FOREIGN KEY (pending_case_id, team_id) REFERENCES pending_cases(id, team_id),
  constraint agenda_items_proposal FOREIGN KEY (proposal_id, team_id) REFERENCES opening_proposals(id, team_id),
  constraint agenda_items_pkey PRIMARY KEY (id),
  constraint agenda_items_of_a_meeting UNIQUE (id, meeting_id, team_id),
  constraint agenda_items_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX agenda_items_by_action ON public.agenda_items USING btree (action_id) WHERE (action_id IS NOT NULL);
CREATE INDEX agenda_items_by_case ON public.agenda_items USING btree (case_id);
CREATE INDEX agenda_items_by_inquiry ON public.agenda_items USING btree (inquiry_id);
CREATE INDEX agenda_items_by_meeting ON public.agenda_items USING btree (meeting_id, "position");
CREATE INDEX agenda_items_by_proposal ON public.agenda_items USING btree (proposal_id) WHERE (proposal_id IS NOT NULL);
CREATE INDEX agenda_items_open ON public.agenda_items USING btree (team_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX agenda_items_subject_once ON public.agenda_items USING btree (meeting_id, kind, subject_id) WHERE ((kind <> 'case'::text) AND (state <> 'lapsed'::text));
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.agenda_items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER closed_meeting_keeps_its_items BEFORE UPDATE ON public.agenda_items FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION closed_meeting_stands();
CREATE TRIGGER closed_meeting_stands BEFORE INSERT ON public.agenda_items FOR EACH ROW EXECUTE FUNCTION closed_meeting_stands();
CREATE TRIGGER guests_rights_changed AFTER UPDATE OF meeting_id ON public.agenda_items FOR EACH ROW WHEN ((new.meeting_id <> old.meeting_id)) EXECUTE FUNCTION guests_rights_changed();
CREATE TRIGGER notes_doc_follows_notes BEFORE UPDATE OF notes ON public.agenda_items FOR EACH ROW WHEN (((new.notes IS DISTINCT FROM old.notes) AND (old.notes_doc IS NOT NULL))) EXECUTE FUNCTION notes_doc_follows_notes();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))) AND ((inquiry_id IS NULL) OR (inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[])))))
-- policy less_what_is_blocked_behind for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (case_of_item(id) IS NULL) OR (case_of_item(id) <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (title, position, times_carried, state, deferred_to_meeting_id, deferred_from_item_id, settled_at, settled_by, notes, noted_at, noted_by, version, is_placed_by_hand, planned_minutes, notes_doc) to skulder_app

-- What an agreement is for from a day on; added to, never changed. Of one day what was said last holds
create table agreement_terms (
  id uuid not null,
  agreement_id uuid not null,
  worker_id uuid not null,
  team_id uuid not null,
  home_unit_id uuid not null,
  level text not null,
  profession text not null,
  competences text[] not null default '{}'::text[],
  fraction numeric(4,3) not null,
  starts_on date not null,
  said_at timestamp with time zone not null default current_instant(),
  said_by uuid default acting_worker_id(), -- Null: the service itself, as for an import
  constraint agreement_terms_competences_known CHECK ((competences <@ ARRAY['psychiatry'::text, 'mental_health'::text, 'substance_use'::text, 'housing_social'::text, 'nav_work'::text, 'rehabilitation'::text, 'lived_experience'::text])),
  constraint agreement_terms_fraction_of_a_position CHECK (((fraction > (0)::numeric) AND (fraction <= (1)::numeric))),
  constraint agreement_terms_agreement FOREIGN KEY (agreement_id, worker_id, team_id, level) REFERENCES agreements(id, worker_id, team_id, level) ON UPDATE CASCADE,
  constraint agreement_terms_level_is_the_home_units FOREIGN KEY (home_unit_id, level) REFERENCES units(id, level) ON UPDATE CASCADE,
  constraint agreement_terms_sayer FOREIGN KEY (said_by) REFERENCES workers(id),
  constraint agreement_terms_pkey PRIMARY KEY (id),
);
CREATE INDEX agreement_terms_by_agreement ON public.agreement_terms USING btree (agreement_id, starts_on);
CREATE INDEX agreement_terms_by_home_unit ON public.agreement_terms USING btree (home_unit_id);
CREATE INDEX agreement_terms_by_team ON public.agreement_terms USING btree (team_id);
CREATE TRIGGER agreement_is_made_by_others BEFORE INSERT ON public.agreement_terms FOR EACH ROW EXECUTE FUNCTION agreement_is_made_by_others();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.agreement_terms DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER rights_changed AFTER INSERT ON public.agreement_terms FOR EACH ROW EXECUTE FUNCTION rights_changed('worker_id');
CREATE TRIGGER terms_are_witnessed BEFORE INSERT ON public.agreement_terms FOR EACH ROW EXECUTE FUNCTION terms_are_witnessed();
CREATE TRIGGER unit_takes_people BEFORE INSERT ON public.agreement_terms FOR EACH ROW EXECUTE FUNCTION unit_takes_people('home_unit_id');
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[])) OR (worker_id = ( SELECT acting_worker_id() AS acting_worker_id)) OR ( SELECT acting_is_administrator() AS acting_is_administrator)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy said_in_own_teams for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR ( SELECT acting_is_administrator() AS acting_is_administrator)))
-- grant insert, select to skulder_app

create table agreements (
  id uuid not null,
  worker_id uuid not null,
  team_id uuid not null,
  home_unit_id uuid not null, -- As it was made; this and the fraction, profession and competences may change from a day: agreement_terms
  level text not null,
  profession text not null,
  competences text[] not null default '{}'::text[],
  fraction numeric(4,3) not null,
  starts_on date not null,
  planned_end_on date, -- First day no longer covered, as planned; ends nothing by itself
  ended_on date, -- First day no longer covered; set by an act
  made_at timestamp with time zone not null default current_instant(), -- When it was written down, which may be long after it began; so too of the end
  end_recorded_at timestamp with time zone,
  version integer not null default 1,
  constraint agreements_competences_known CHECK ((competences <@ ARRAY['psychiatry'::text, 'mental_health'::text, 'substance_use'::text, 'housing_social'::text, 'nav_work'::text, 'rehabilitation'::text, 'lived_experience'::text])),
  constraint agreements_fraction_of_a_position CHECK (((fraction > (0)::numeric) AND (fraction <= (1)::numeric))),
  constraint agreements_level_fills_seats CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text]))),
  constraint agreements_period_runs_forward CHECK ((((planned_end_on IS NULL) OR (planned_end_on >= starts_on)) AND ((ended_on IS NULL) OR (ended_on >= starts_on)))),
  constraint agreements_level_is_the_home_units FOREIGN KEY (home_unit_id, level) REFERENCES units(id, level) ON UPDATE CASCADE,
  constraint agreements_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint agreements_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint agreements_pkey PRIMARY KEY (id),
  constraint agreements_seats_point_here UNIQUE (id, worker_id, team_id, level),
  constraint agreements_do_not_overlap EXCLUDE USING gist (worker_id WITH =, team_id WITH =, daterange(starts_on, ended_on) WITH &&),
);
CREATE INDEX agreements_by_home_unit ON public.agreements USING btree (home_unit_id);
CREATE INDEX agreements_by_team ON public.agreements USING btree (team_id);
CREATE TRIGGER agreement_end_is_dated BEFORE UPDATE OF ended_on ON public.agreements FOR EACH ROW WHEN ((new.ended_on IS DISTINCT FROM old.ended_on)) EXECUTE FUNCTION agreement_is_dated();
CREATE TRIGGER agreement_is_dated BEFORE INSERT ON public.agreements FOR EACH ROW EXECUTE FUNCTION agreement_is_dated();
CREATE TRIGGER agreement_is_ended_by_others BEFORE UPDATE OF ended_on ON public.agreements FOR EACH ROW WHEN ((new.ended_on IS DISTINCT FROM old.ended_on)) EXECUTE FUNCTION agreement_is_made_by_others();
CREATE TRIGGER agreement_is_made_by_others BEFORE INSERT ON public.agreements FOR EACH ROW EXECUTE FUNCTION agreement_is_made_by_others();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.agreements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER leaver_has_nobody_to_tell AFTER UPDATE OF ended_on ON public.agreements FOR EACH ROW WHEN (((new.ended_on IS NOT NULL) AND (new.ended_on IS DISTINCT FROM old.ended_on))) EXECUTE FUNCTION leaver_has_nobody_to_tell();
CREATE TRIGGER leaver_has_nothing_to_do AFTER UPDATE OF ended_on ON public.agreements FOR EACH ROW WHEN (((new.ended_on IS NOT NULL) AND (new.ended_on IS DISTINCT FROM old.ended_on))) EXECUTE FUNCTION leaver_has_nothing_to_do();
CREATE TRIGGER leaver_investigates_nothing AFTER UPDATE OF ended_on ON public.agreements FOR EACH ROW WHEN (((new.ended_on IS NOT NULL) AND (new.ended_on IS DISTINCT FROM old.ended_on))) EXECUTE FUNCTION leaver_investigates_nothing();
CREATE TRIGGER leaver_owns_nothing AFTER UPDATE OF ended_on ON public.agreements FOR EACH ROW WHEN (((new.ended_on IS NOT NULL) AND (new.ended_on IS DISTINCT FROM old.ended_on))) EXECUTE FUNCTION leaver_owns_nothing();
CREATE TRIGGER more_than_a_guest AFTER INSERT ON public.agreements FOR EACH ROW EXECUTE FUNCTION more_than_a_guest();
CREATE TRIGGER rights_changed AFTER INSERT OR DELETE OR UPDATE ON public.agreements FOR EACH ROW EXECUTE FUNCTION rights_changed('worker_id');
CREATE CONSTRAINT TRIGGER seats_still_rest_on_it AFTER UPDATE OF starts_on, ended_on ON public.agreements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seats_of_right_at_commit();
CREATE TRIGGER unit_takes_people BEFORE INSERT ON public.agreements FOR EACH ROW EXECUTE FUNCTION unit_takes_people('home_unit_id');
-- policy changed_in_own_teams for update to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR ( SELECT acting_is_administrator() AS acting_is_administrator)))
-- policy made_for_own_teams for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR ( SELECT acting_is_administrator() AS acting_is_administrator)))
-- policy made_with_known_people for insert to skulder_app check ((( SELECT acting_is_administrator() AS acting_is_administrator) OR may_take_on(team_id, worker_id)))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[])) OR (worker_id = ( SELECT acting_worker_id() AS acting_worker_id)) OR ( SELECT acting_is_administrator() AS acting_is_administrator)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant insert, select to skulder_app
-- grant update (profession, competences, fraction, planned_end_on, ended_on, version) to skulder_app

-- One-time links by which the person answers a form on their own; opening one does not use it up, answering does
create table answer_links (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  course_at timestamp with time zone not null, -- When the course of the case began that it is for; of another course it answers nothing
  instrument_id text not null,
  rater text not null,
  municipal_worker_id uuid,
  specialist_worker_id uuid,
  age_group text not null,
  language text not null,
  text_pack_id uuid,
  token_hash bytea, -- SHA-256 of the secret in the address
  made_by uuid not null,
  made_at timestamp with time zone not null default current_instant(),
  expires_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  used_at timestamp with time zone,
  answer_key_hash bytea, -- SHA-256 of what the browser that answered made up: it may send again, and see the curve for a while
  series_id uuid,
  measurement_id uuid,
  code_hash bytea, -- HMAC of the four digits and the team under a key that the database has not: ten thousand hashes are soon made
  code_during tstzrange, -- While the code can be entered; ends when it has been, or is taken back
  device_id uuid,
  entered_at timestamp with time zone,
  constraint answer_links_age_group_known CHECK ((age_group = ANY (ARRAY['child'::text, 'adolescent'::text, 'adult'::text]))),
  constraint answer_links_by_secret_or_code CHECK ((((code_hash IS NULL) AND (token_hash IS NOT NULL) AND (device_id IS NULL)) OR ((code_hash IS NOT NULL) AND ((token_hash IS NULL) = (device_id IS NULL))))),
  constraint answer_links_code_for_a_while CHECK (((num_nonnulls(code_hash, code_during) = ANY (ARRAY[0, 2])) AND (isempty(code_during) OR ((lower(code_during) <= made_at) AND (upper(code_during) <= (made_at + '00:10:00'::interval)))))),
  constraint answer_links_code_hash_length CHECK ((octet_length(code_hash) = 32)),
  constraint answer_links_entered_as_a_whole CHECK ((num_nonnulls(device_id, entered_at) = ANY (ARRAY[0, 2]))),
  constraint answer_links_entered_before_answered CHECK (((used_at IS NULL) OR (token_hash IS NOT NULL))),
  constraint answer_links_expire CHECK (((expires_at > made_at) AND (expires_at <= (made_at + '14 days'::interval)))),
  constraint answer_links_key_hash_length CHECK ((octet_length(answer_key_hash) = 32)),
  constraint answer_links_language_shape CHECK ((language ~ '^[a-z]{2,3}$'::text)),
  constraint answer_links_rater_known CHECK ((rater = ANY (ARRAY['self'::text, 'caregiver'::text]))),
  constraint answer_links_token_hash_length CHECK ((octet_length(token_hash) = 32)),
  constraint answer_links_used_as_a_whole CHECK ((num_nonnulls(used_at, answer_key_hash, series_id, measurement_id) = ANY (ARRAY[0, 4]))),
  constraint answer_links_used_or_withdrawn CHECK ((num_nonnulls(used_at, withdrawn_at) < 2)),
  constraint answer_links_withdrawn_by_somebody CHECK ((num_nonnulls(withdrawn_at, withdrawn_by) = ANY (ARRAY[0, 2]))),
  constraint answer_links_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint answer_links_device FOREIGN KEY (device_id, team_id) REFERENCES waiting_room_devices(id, team_id),
  constraint answer_links_instrument FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint answer_links_maker FOREIGN KEY (made_by) REFERENCES workers(id),
  constraint answer_links_measurement FOREIGN KEY (measurement_id, series_id, case_id, team_id) REFERENCES measurements(id, series_id, case_id, team_id),
  constraint answer_links_municipal FOREIGN KEY (municipal_worker_id) REFERENCES workers(id),
  constraint answer_links_specialist FOREIGN KEY (specialist_worker_id) REFERENCES workers(id),
  constraint answer_links_text_pack FOREIGN KEY (text_pack_id, team_id) REFERENCES text_packs(id, team_id),
  constraint answer_links_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES workers(id),
  constraint answer_links_pkey PRIMARY KEY (id),
  constraint answer_links_of_a_case UNIQUE (id, case_id, team_id),
  constraint answer_links_one_each UNIQUE (measurement_id),
  constraint answer_links_token_once UNIQUE (token_hash),
  constraint answer_links_codes_differ EXCLUDE USING gist (team_id WITH =, code_hash WITH =, code_during WITH &&) WHERE ((code_hash IS NOT NULL)),
);
CREATE INDEX answer_links_by_case ON public.answer_links USING btree (case_id, made_at);
CREATE INDEX answer_links_by_device ON public.answer_links USING btree (device_id) WHERE (device_id IS NOT NULL);
CREATE INDEX answer_links_by_instrument ON public.answer_links USING btree (instrument_id);
CREATE INDEX answer_links_by_maker ON public.answer_links USING btree (made_by);
CREATE INDEX answer_links_by_municipal ON public.answer_links USING btree (municipal_worker_id) WHERE (municipal_worker_id IS NOT NULL);
CREATE INDEX answer_links_by_specialist ON public.answer_links USING btree (specialist_worker_id) WHERE (specialist_worker_id IS NOT NULL);
CREATE INDEX answer_links_by_team ON public.answer_links USING btree (team_id);
CREATE INDEX answer_links_by_text_pack ON public.answer_links USING btree (text_pack_id) WHERE (text_pack_id IS NOT NULL);
CREATE INDEX answer_links_by_withdrawer ON public.answer_links USING btree (withdrawn_by) WHERE (withdrawn_by IS NOT NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.answer_links DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER witness_answer_code BEFORE INSERT OR UPDATE ON public.answer_links FOR EACH ROW EXECUTE FUNCTION witness_answer_code();
CREATE TRIGGER witness_answer_link BEFORE INSERT OR UPDATE ON public.answer_links FOR EACH ROW EXECUTE FUNCTION witness_answer_link();
CREATE TRIGGER witness_feedback BEFORE INSERT ON public.answer_links FOR EACH ROW EXECUTE FUNCTION witness_feedback();
-- policy changed_by_the_pair for update to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy the_pairs for select to skulder_app using ((case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])))
-- policy written_by_the_pair for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- grant insert to skulder_app
-- grant update (id, team_id, case_id, course_at, instrument_id, rater, municipal_worker_id, specialist_worker_id, age_group, language, text_pack_id, made_by, made_at, expires_at, withdrawn_at, withdrawn_at, withdrawn_by, withdrawn_by, used_at, used_at, answer_key_hash, series_id, series_id, measurement_id, measurement_id, code_during, device_id, entered_at) to skulder_app

create table attendances (
  meeting_id uuid not null,
  team_id uuid not null,
  worker_id uuid not null,
  agreement_id uuid not null,
  level text not null,
  present_by text not null default 'room'::text,
  is_present boolean not null default true,
  arrived_at timestamp with time zone not null default current_instant(),
  left_at timestamp with time zone,
  constraint attendances_present_by_known CHECK ((present_by = ANY (ARRAY['room'::text, 'video'::text, 'phone'::text]))),
  constraint attendances_level_is_the_agreements FOREIGN KEY (agreement_id, worker_id, team_id, level) REFERENCES agreements(id, worker_id, team_id, level) ON UPDATE CASCADE,
  constraint attendances_meeting FOREIGN KEY (meeting_id, team_id) REFERENCES meetings(id, team_id),
  constraint attendances_pkey PRIMARY KEY (meeting_id, worker_id),
);
CREATE INDEX attendances_by_agreement ON public.attendances USING btree (agreement_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.attendances DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER closed_meeting_stands BEFORE INSERT OR UPDATE ON public.attendances FOR EACH ROW EXECUTE FUNCTION closed_meeting_stands();
CREATE TRIGGER present_for_one_level AFTER INSERT OR UPDATE OF is_present ON public.attendances FOR EACH ROW WHEN (new.is_present) EXECUTE FUNCTION present_for_one_level();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (agreement_id, level, present_by, is_present, arrived_at, left_at) to skulder_app

-- What a person has closed of their case, and to whom. Lifted once, never changed: what was stays
create table blocks (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  kind text not null,
  worker_id uuid,
  unit_id uuid,
  words text, -- The person's own, for whoever sees the case; in no event and on no board
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  lifted_by uuid,
  lifted_at timestamp with time zone,
  constraint blocks_kind_known CHECK ((kind = ANY (ARRAY['whole_case'::text, 'worker'::text, 'unit'::text]))),
  constraint blocks_lifted_after_recorded CHECK ((lifted_at >= recorded_at)),
  constraint blocks_lifting_is_whole CHECK ((num_nonnulls(lifted_by, lifted_at) = ANY (ARRAY[0, 2]))),
  constraint blocks_name_whom_they_close_to CHECK (
CASE kind
    WHEN 'worker'::text THEN ((worker_id IS NOT NULL) AND (unit_id IS NULL))
    WHEN 'unit'::text THEN ((unit_id IS NOT NULL) AND (worker_id IS NULL))
    ELSE (num_nonnulls(worker_id, unit_id) = 0)
END),
  constraint blocks_words_length CHECK (((length(words) >= 1) AND (length(words) <= 4000))),
  constraint blocks_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint blocks_lifter FOREIGN KEY (lifted_by) REFERENCES workers(id),
  constraint blocks_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint blocks_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint blocks_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint blocks_pkey PRIMARY KEY (id),
);
CREATE INDEX blocks_by_case ON public.blocks USING btree (case_id);
CREATE INDEX blocks_by_unit ON public.blocks USING btree (unit_id) WHERE (unit_id IS NOT NULL);
CREATE INDEX blocks_by_worker ON public.blocks USING btree (worker_id) WHERE (worker_id IS NOT NULL);
CREATE INDEX blocks_standing_by_team ON public.blocks USING btree (team_id) WHERE (lifted_at IS NULL);
CREATE INDEX blocks_standing_by_worker ON public.blocks USING btree (worker_id) WHERE (lifted_at IS NULL);
CREATE UNIQUE INDEX blocks_standing_once ON public.blocks USING btree (case_id, kind, worker_id, unit_id) NULLS NOT DISTINCT WHERE (lifted_at IS NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.blocks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER rights_changed AFTER INSERT OR UPDATE ON public.blocks FOR EACH ROW EXECUTE FUNCTION rights_changed('worker_id');
CREATE TRIGGER witness_block BEFORE INSERT OR UPDATE ON public.blocks FOR EACH ROW EXECUTE FUNCTION witness_block();
-- policy less_what_is_blocked for all to skulder_app using (((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])) OR leads_unseen_case(case_id)))
-- policy lifted_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (lifted_by, lifted_at) to skulder_app

create table calendar_links (
  id uuid not null default new_id(),
  worker_id uuid not null,
  token_hash bytea not null, -- SHA-256 of the secret in the link; the secret itself is stored nowhere
  made_at timestamp with time zone not null default current_instant(),
  ended_at timestamp with time zone,
  constraint calendar_links_hash_is_sha256 CHECK ((length(token_hash) = 32)),
  constraint calendar_links_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint calendar_links_pkey PRIMARY KEY (id),
  constraint calendar_links_hash_once UNIQUE (token_hash),
);
CREATE INDEX calendar_links_by_worker ON public.calendar_links USING btree (worker_id);
CREATE UNIQUE INDEX calendar_links_one_at_a_time ON public.calendar_links USING btree (worker_id) WHERE (ended_at IS NULL);
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

create table case_modes (
  case_id uuid not null,
  team_id uuid not null,
  mode text not null,
  held_during tstzrange not null,
  constraint case_modes_mode_known CHECK ((mode = ANY (ARRAY['intake'::text, 'shoulder_to_shoulder'::text, 'systematic_supervision'::text]))),
  constraint case_modes_whole CHECK (((NOT isempty(held_during)) AND lower_inc(held_during) AND (NOT upper_inc(held_during)) AND (NOT lower_inf(held_during)))),
  constraint case_modes_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint case_modes_one_at_a_time EXCLUDE USING gist (case_id WITH =, held_during WITH &&),
);
CREATE INDEX case_modes_by_team ON public.case_modes USING btree (team_id);
CREATE CONSTRAINT TRIGGER case_holds AFTER INSERT OR DELETE OR UPDATE ON public.case_modes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_case_at_commit('case_id');
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.case_modes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER write_case_period BEFORE INSERT OR UPDATE ON public.case_modes FOR EACH ROW EXECUTE FUNCTION write_case_period('held_during');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using (((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (held_during) to skulder_app

create table case_openings (
  case_id uuid not null,
  team_id uuid not null,
  open_during tstzrange not null,
  decision_id uuid,
  proposal_id uuid,
  import_id uuid,
  close_reason text, -- How it ended, as `close_position`; the case itself forgets it when it is opened again
  close_position text,
  undone_decision_id uuid, -- The closing that was undone, and so opened it again
  constraint case_openings_close_position_known CHECK ((close_position = ANY (ARRAY['agrees'::text, 'disagrees'::text, 'not_reachable'::text, 'not_applicable'::text, 'not_recorded'::text]))),
  constraint case_openings_close_reason_known CHECK ((close_reason = ANY (ARRAY['user_wish'::text, 'stable_contact_established'::text, 'moved'::text, 'deceased'::text, 'other'::text, 'supervision_ended'::text, 'unit_wish'::text, 'undone'::text, 'not_recorded'::text]))),
  constraint case_openings_closed_whole CHECK (
CASE
    WHEN upper_inf(open_during) THEN (num_nonnulls(close_reason, close_position) = 0)
    ELSE (num_nonnulls(close_reason, close_position) = ANY (ARRAY[0, 2]))
END),
  constraint case_openings_opened_by_one_act CHECK ((num_nonnulls(decision_id, proposal_id, import_id, undone_decision_id) = 1)),
  constraint case_openings_whole CHECK (((NOT isempty(open_during)) AND lower_inc(open_during) AND (NOT upper_inc(open_during)) AND (NOT lower_inf(open_during)))),
  constraint case_openings_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint case_openings_decision FOREIGN KEY (decision_id, team_id) REFERENCES decisions(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint case_openings_import FOREIGN KEY (import_id, team_id) REFERENCES import_runs(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint case_openings_proposal FOREIGN KEY (proposal_id, team_id) REFERENCES opening_proposals(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint case_openings_undo FOREIGN KEY (undone_decision_id, team_id) REFERENCES decision_undos(decision_id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint case_openings_decision_opens_one UNIQUE (decision_id),
  constraint case_openings_proposal_opens_one UNIQUE (proposal_id),
  constraint case_openings_undo_opens_one UNIQUE (undone_decision_id),
  constraint case_openings_one_at_a_time EXCLUDE USING gist (case_id WITH =, open_during WITH &&),
);
CREATE INDEX case_openings_by_day ON public.case_openings USING gist (team_id, open_during);
CREATE CONSTRAINT TRIGGER case_holds AFTER INSERT OR DELETE OR UPDATE ON public.case_openings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_case_at_commit('case_id');
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.case_openings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER import_makes_once BEFORE INSERT ON public.case_openings FOR EACH ROW WHEN ((new.import_id IS NOT NULL)) EXECUTE FUNCTION import_makes_once('import_id');
CREATE TRIGGER write_case_period BEFORE INSERT OR UPDATE ON public.case_openings FOR EACH ROW EXECUTE FUNCTION write_case_period('open_during', 'close_reason', 'close_position');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using (((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (open_during, close_reason, close_position) to skulder_app

create table cases (
  id uuid not null,
  team_id uuid not null,
  alias text,
  title text,
  unit_id uuid,
  reference text,
  mode text not null,
  state text not null default 'open'::text,
  engagement text,
  registration text,
  started_on date not null,
  earlier_pair_unknown boolean not null default false,
  last_contact_on date,
  imported_by uuid,
  created_at timestamp with time zone not null default current_instant(),
  closed_at timestamp with time zone,
  close_reason text,
  close_position text,
  close_decision_id uuid,
  close_offer_id uuid,
  version integer not null default 1,
  person_id uuid,
  heard_on date, -- The last contact in both directions that has been recorded as an activity; follows the activities by itself
  attempts_since integer not null default 0, -- Attempts on later days than the last contact in both directions that is known of
  constraint cases_alias_length CHECK (((length(alias) >= 1) AND (length(alias) <= 60))),
  constraint cases_close_position_known CHECK (((close_position IS NULL) OR ((close_position = 'not_recorded'::text) AND (imported_by IS NOT NULL)) OR
CASE
    WHEN ((mode = 'systematic_supervision'::text) OR (close_reason = ANY (ARRAY['deceased'::text, 'undone'::text]))) THEN (close_position = 'not_applicable'::text)
    ELSE (close_position = ANY (ARRAY['agrees'::text, 'disagrees'::text, 'not_reachable'::text]))
END)),
  constraint cases_close_reason_known CHECK (((close_reason IS NULL) OR (close_reason = 'undone'::text) OR ((close_reason = 'not_recorded'::text) AND (imported_by IS NOT NULL)) OR
CASE
    WHEN (mode = 'systematic_supervision'::text) THEN (close_reason = ANY (ARRAY['supervision_ended'::text, 'unit_wish'::text, 'other'::text]))
    ELSE (close_reason = ANY (ARRAY['user_wish'::text, 'stable_contact_established'::text, 'moved'::text, 'deceased'::text, 'other'::text]))
END)),
  constraint cases_closing_is_whole CHECK (
CASE
    WHEN (state = 'open'::text) THEN (num_nonnulls(closed_at, close_reason, close_position, close_decision_id, close_offer_id) = 0)
    ELSE ((num_nonnulls(close_reason, close_position) = 2) AND ((closed_at IS NOT NULL) OR (imported_by IS NOT NULL)))
END),
  constraint cases_disagreement_needs_meeting CHECK (((close_position IS DISTINCT FROM 'disagrees'::text) OR (close_decision_id IS NOT NULL))),
  constraint cases_engagement_known CHECK ((engagement = ANY (ARRAY['outreach'::text, 'in_contact'::text, 'accepts_services'::text]))),
  constraint cases_mode_known CHECK ((mode = ANY (ARRAY['intake'::text, 'shoulder_to_shoulder'::text, 'systematic_supervision'::text]))),
  constraint cases_of_a_person CHECK (((person_id IS NULL) = (alias IS NULL))),
  constraint cases_person_or_service_site CHECK (
CASE
    WHEN (mode = 'systematic_supervision'::text) THEN ((title IS NOT NULL) AND (unit_id IS NOT NULL) AND (alias IS NULL) AND (engagement IS NULL) AND (registration IS NULL))
    ELSE ((alias IS NOT NULL) AND (engagement IS NOT NULL) AND (registration IS NOT NULL) AND (title IS NULL) AND (unit_id IS NULL))
END),
  constraint cases_reference_length CHECK (((length(reference) >= 1) AND (length(reference) <= 60))),
  constraint cases_registration_known CHECK ((registration = ANY (ARRAY['unregistered'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint cases_stable_contact_is_offered_supervision CHECK (((close_reason IS DISTINCT FROM 'stable_contact_established'::text) OR (close_offer_id IS NOT NULL))),
  constraint cases_state_known CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint cases_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint cases_close_decision FOREIGN KEY (close_decision_id, team_id) REFERENCES decisions(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint cases_close_offer FOREIGN KEY (close_offer_id, id, team_id) REFERENCES supervision_offers(id, case_id, team_id),
  constraint cases_imported_by FOREIGN KEY (imported_by, team_id) REFERENCES import_runs(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint cases_registration_is_the_persons FOREIGN KEY (person_id, team_id, registration) REFERENCES persons(id, team_id, registration) ON UPDATE CASCADE,
  constraint cases_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint cases_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint cases_pkey PRIMARY KEY (id),
  constraint cases_of_a_team UNIQUE (id, team_id),
  constraint cases_registered_as UNIQUE (id, team_id, registration),
);
CREATE UNIQUE INDEX cases_alias_once_per_team ON public.cases USING btree (team_id, alias) WHERE (close_reason IS DISTINCT FROM 'undone'::text);
CREATE INDEX cases_by_person ON public.cases USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX cases_by_team ON public.cases USING btree (team_id, state);
CREATE INDEX cases_by_unit ON public.cases USING btree (unit_id) WHERE (unit_id IS NOT NULL);
CREATE TRIGGER arrangement_follows_the_case AFTER UPDATE OF state ON public.cases FOR EACH ROW WHEN (((new.state <> old.state) AND (new.mode = 'systematic_supervision'::text))) EXECUTE FUNCTION arrangement_follows_the_case();
CREATE CONSTRAINT TRIGGER case_holds AFTER INSERT OR DELETE OR UPDATE OF state, mode, closed_at, close_reason ON public.cases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_case_at_commit('id');
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.cases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER erased_case_stays_closed BEFORE UPDATE OF state ON public.cases FOR EACH ROW WHEN (((new.state = 'open'::text) AND (old.state = 'closed'::text))) EXECUTE FUNCTION erased_case_stays_closed('id');
CREATE TRIGGER give_case_its_person BEFORE INSERT ON public.cases FOR EACH ROW WHEN (((new.alias IS NOT NULL) AND (new.person_id IS NULL))) EXECUTE FUNCTION give_case_its_person();
CREATE TRIGGER import_makes_once BEFORE INSERT ON public.cases FOR EACH ROW WHEN ((new.imported_by IS NOT NULL)) EXECUTE FUNCTION import_makes_once('imported_by');
CREATE CONSTRAINT TRIGGER open_site_has_an_arrangement AFTER INSERT OR UPDATE OF state, mode ON public.cases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.mode = 'systematic_supervision'::text)) EXECUTE FUNCTION open_site_has_an_arrangement();
CREATE TRIGGER plans_end_with_the_case AFTER UPDATE OF state ON public.cases FOR EACH ROW WHEN (((new.state = 'closed'::text) AND (old.state = 'open'::text))) EXECUTE FUNCTION plans_end_with_the_case();
CREATE TRIGGER requests_end_with_the_case AFTER UPDATE OF state ON public.cases FOR EACH ROW WHEN (((new.state = 'closed'::text) AND (old.state = 'open'::text))) EXECUTE FUNCTION requests_end_with_the_case();
CREATE TRIGGER support_ends_with_case AFTER UPDATE OF state ON public.cases FOR EACH ROW WHEN (((new.state = 'closed'::text) AND (old.state = 'open'::text))) EXECUTE FUNCTION support_ends_with_case();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (reference, mode, state, engagement, last_contact_on, closed_at, close_reason, close_position, close_decision_id, close_offer_id, version) to skulder_app

-- Wrong codes entered in waiting rooms; which code is not kept
create table code_guesses (
  device_id uuid not null,
  team_id uuid not null,
  guessed_at timestamp with time zone not null default current_instant(),
  constraint code_guesses_device FOREIGN KEY (device_id, team_id) REFERENCES waiting_room_devices(id, team_id),
);
CREATE INDEX code_guesses_by_device ON public.code_guesses USING btree (device_id, guessed_at);
CREATE INDEX code_guesses_by_team ON public.code_guesses USING btree (team_id, guessed_at);
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

-- What a consultation said until whoever wrote it corrected it
create table consultation_versions (
  consultation_id uuid not null,
  version integer not null,
  team_id uuid not null,
  unit_id uuid,
  asked_by text,
  level text,
  about text not null,
  advice text,
  reference text,
  is_statutory boolean not null,
  minutes integer,
  held_on date not null,
  written_at timestamp with time zone not null,
  constraint consultation_versions_level_known CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text, 'other'::text]))),
  constraint consultation_versions_consultation FOREIGN KEY (consultation_id, team_id) REFERENCES consultations(id, team_id),
  constraint consultation_versions_pkey PRIMARY KEY (consultation_id, version),
);
CREATE INDEX consultation_versions_by_team ON public.consultation_versions USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.consultation_versions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.consultation_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER versions_stand BEFORE UPDATE ON public.consultation_versions FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION refuse_to_rewrite_history();
-- policy less_what_is_blocked_behind for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (EXISTS ( SELECT
   FROM consultations c
  WHERE (c.id = consultation_versions.consultation_id)))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant select to skulder_app

-- Somebody outside asked the team, or a member discussed somebody who is not enrolled: who, about what, what was said
create table consultations (
  id uuid not null,
  team_id uuid not null,
  kind text not null,
  case_id uuid,
  unit_id uuid,
  asked_by text,
  level text, -- That of the unit on the day it was written
  about text not null,
  advice text, -- Null: nothing new came of it
  reference text, -- What only the home unit understands; never a name
  is_statutory boolean not null default false, -- It was the specialist service's statutory duty to guide, and is counted apart
  minutes integer,
  held_on date not null,
  member_id uuid,
  teller_id uuid, -- Who is to tell the home unit: the member, until somebody else takes it over
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  written_at timestamp with time zone not null default current_instant(),
  version integer not null default 1,
  constraint consultations_about_length CHECK (((length(about) >= 1) AND (length(about) <= 1000))),
  constraint consultations_advice_length CHECK (((length(advice) >= 1) AND (length(advice) <= 4000))),
  constraint consultations_asked_by_length CHECK (((length(asked_by) >= 1) AND (length(asked_by) <= 200))),
  constraint consultations_discuss_nobody_enrolled CHECK (
CASE kind
    WHEN 'call'::text THEN (num_nonnulls(member_id, teller_id) = 0)
    ELSE ((num_nonnulls(member_id, teller_id, unit_id) = 3) AND (case_id IS NULL) AND (NOT is_statutory))
END),
  constraint consultations_kind_known CHECK ((kind = ANY (ARRAY['call'::text, 'discussion'::text]))),
  constraint consultations_level_is_a_units CHECK (((level IS NULL) = (unit_id IS NULL))),
  constraint consultations_level_known CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text, 'other'::text]))),
  constraint consultations_minutes_known CHECK (((minutes >= 1) AND (minutes <= 600))),
  constraint consultations_reference_length CHECK (((length(reference) >= 1) AND (length(reference) <= 100))),
  constraint consultations_say_who_asked CHECK ((num_nonnulls(unit_id, asked_by) > 0)),
  constraint consultations_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint consultations_member FOREIGN KEY (member_id) REFERENCES workers(id),
  constraint consultations_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint consultations_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint consultations_teller FOREIGN KEY (teller_id) REFERENCES workers(id),
  constraint consultations_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint consultations_pkey PRIMARY KEY (id),
  constraint consultations_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX consultations_by_case ON public.consultations USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX consultations_by_member ON public.consultations USING btree (member_id) WHERE (member_id IS NOT NULL);
CREATE INDEX consultations_by_team ON public.consultations USING btree (team_id, held_on);
CREATE INDEX consultations_by_teller ON public.consultations USING btree (teller_id) WHERE (teller_id IS NOT NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.consultations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER keep_consultation_version AFTER UPDATE ON public.consultations FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION keep_consultation_version();
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.consultations FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER witness_consultation BEFORE INSERT OR UPDATE ON public.consultations FOR EACH ROW EXECUTE FUNCTION witness_consultation();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using (((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (unit_id, asked_by, about, advice, reference, is_statutory, minutes, teller_id, version) to skulder_app

-- Who acts in a seat while its holder is away. The seat stays the holder's; nothing here moves it
create table covers (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  seat_id uuid not null,
  level text not null,
  acting_worker_id uuid not null,
  agreement_id uuid not null,
  starts_on date not null,
  ends_on date not null, -- First day they no longer act; sooner when the holder is back or the seat is handed over
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  constraint covers_last_a_year_at_most CHECK ((ends_on <= (starts_on + 366))),
  constraint covers_run_forward CHECK ((ends_on > starts_on)),
  constraint covers_act_by_agreement FOREIGN KEY (agreement_id, acting_worker_id, team_id, level) REFERENCES agreements(id, worker_id, team_id, level),
  constraint covers_acting_worker FOREIGN KEY (acting_worker_id) REFERENCES workers(id),
  constraint covers_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint covers_seat FOREIGN KEY (seat_id, case_id, team_id, level) REFERENCES seats(id, case_id, team_id, level),
  constraint covers_pkey PRIMARY KEY (id),
  constraint covers_one_at_a_time EXCLUDE USING gist (seat_id WITH =, daterange(starts_on, ends_on) WITH &&) WHERE ((withdrawn_at IS NULL)),
);
CREATE INDEX covers_by_acting_worker ON public.covers USING btree (acting_worker_id);
CREATE INDEX covers_by_agreement ON public.covers USING btree (agreement_id);
CREATE INDEX covers_by_case ON public.covers USING btree (case_id);
CREATE INDEX covers_by_seat ON public.covers USING btree (seat_id);
CREATE INDEX covers_by_team ON public.covers USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.covers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER rights_changed AFTER INSERT OR UPDATE ON public.covers FOR EACH ROW EXECUTE FUNCTION rights_changed('acting_worker_id');
CREATE TRIGGER witness_cover BEFORE INSERT OR UPDATE ON public.covers FOR EACH ROW EXECUTE FUNCTION witness_cover();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (ends_on, withdrawn_at, version) to skulder_app

-- Each time somebody held up the plan, and whether it was followed
create table crisis_plan_invocations (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  invoked_on date not null,
  invoked_by text not null,
  answer text not null,
  declined_because text,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  constraint crisis_plan_invocations_answer_known CHECK ((answer = ANY (ARRAY['honoured'::text, 'declined'::text]))),
  constraint crisis_plan_invocations_because_known CHECK ((declined_because = ANY (ARRAY['no_room'::text, 'assessed_otherwise'::text, 'plan_not_known'::text, 'plan_not_found'::text, 'not_reached'::text, 'other'::text]))),
  constraint crisis_plan_invocations_before_recorded CHECK ((invoked_on <= oslo_date(recorded_at))),
  constraint crisis_plan_invocations_by_known CHECK ((invoked_by = ANY (ARRAY['person'::text, 'next_of_kin'::text, 'team'::text, 'other_service'::text]))),
  constraint crisis_plan_invocations_declined_because CHECK (((answer = 'declined'::text) = (declined_because IS NOT NULL))),
  constraint crisis_plan_invocations_withdrawing_is_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at) = ANY (ARRAY[0, 2]))),
  constraint crisis_plan_invocations_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint crisis_plan_invocations_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint crisis_plan_invocations_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES workers(id),
  constraint crisis_plan_invocations_pkey PRIMARY KEY (id),
);
CREATE INDEX crisis_plan_invocations_by_case ON public.crisis_plan_invocations USING btree (case_id);
CREATE INDEX crisis_plan_invocations_by_team ON public.crisis_plan_invocations USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.crisis_plan_invocations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER persons_plan_stands BEFORE DELETE OR UPDATE ON public.crisis_plan_invocations FOR EACH ROW EXECUTE FUNCTION persons_plan_stands();
CREATE TRIGGER witness_persons_plan BEFORE INSERT ON public.crisis_plan_invocations FOR EACH ROW EXECUTE FUNCTION witness_persons_plan();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_emergency_case_ids() AS acting_emergency_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy withdrawn_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (withdrawn_by, withdrawn_at, version) to skulder_app

-- That there is a crisis plan and where; its content is in the journal it is kept in
create table crisis_plans (
  case_id uuid not null,
  edition integer not null,
  team_id uuid not null,
  kept_in text, -- Which journal or system; null: there is none any more
  reference text,
  agreed_on date,
  renew_on date,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  constraint crisis_plans_agreed_before_recorded CHECK ((agreed_on <= oslo_date(recorded_at))),
  constraint crisis_plans_are_renewed_later CHECK ((renew_on > agreed_on)),
  constraint crisis_plans_are_somewhere CHECK (((num_nonnulls(kept_in, agreed_on) = ANY (ARRAY[0, 2])) AND ((kept_in IS NOT NULL) OR (num_nonnulls(reference, renew_on) = 0)))),
  constraint crisis_plans_edition_counts CHECK ((edition > 0)),
  constraint crisis_plans_kept_in_length CHECK (((length(kept_in) >= 1) AND (length(kept_in) <= 60))),
  constraint crisis_plans_reference_length CHECK (((length(reference) >= 1) AND (length(reference) <= 60))),
  constraint crisis_plans_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint crisis_plans_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint crisis_plans_pkey PRIMARY KEY (case_id, edition),
);
CREATE INDEX crisis_plans_by_team ON public.crisis_plans USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.crisis_plans DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER persons_plan_stands BEFORE DELETE OR UPDATE ON public.crisis_plans FOR EACH ROW EXECUTE FUNCTION persons_plan_stands();
CREATE TRIGGER witness_persons_plan BEFORE INSERT ON public.crisis_plans FOR EACH ROW EXECUTE FUNCTION witness_persons_plan();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_emergency_case_ids() AS acting_emergency_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- What the person writes on their own curve; no worker writes or changes it
create table curve_notes (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  link_id uuid not null,
  noted_on date not null,
  text text not null,
  written_at timestamp with time zone not null default current_instant(),
  constraint curve_notes_not_to_come CHECK ((noted_on <= oslo_date(written_at))),
  constraint curve_notes_text_length CHECK (((length(text) >= 1) AND (length(text) <= 80))),
  constraint curve_notes_link FOREIGN KEY (link_id, case_id, team_id) REFERENCES answer_links(id, case_id, team_id),
  constraint curve_notes_pkey PRIMARY KEY (id),
);
CREATE INDEX curve_notes_by_case ON public.curve_notes USING btree (case_id, noted_on);
CREATE INDEX curve_notes_by_link ON public.curve_notes USING btree (link_id);
CREATE INDEX curve_notes_by_team ON public.curve_notes USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.curve_notes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER feedback_stands BEFORE DELETE OR UPDATE ON public.curve_notes FOR EACH ROW EXECUTE FUNCTION feedback_stands();
CREATE TRIGGER witness_curve_note BEFORE INSERT ON public.curve_notes FOR EACH ROW EXECUTE FUNCTION witness_curve_note();
CREATE TRIGGER witness_feedback BEFORE INSERT ON public.curve_notes FOR EACH ROW EXECUTE FUNCTION witness_feedback();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy the_pairs for select to skulder_app using ((case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])))
-- policy written_by_the_pair for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- grant insert, select to skulder_app

-- A decision that the same meeting took back: the decision stands as it was, and this beside it
create table decision_undos (
  decision_id uuid not null,
  team_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  reason text not null,
  undone_by uuid not null,
  undone_at timestamp with time zone not null default current_instant(),
  present_worker_ids uuid[] not null default '{}'::uuid[],
  constraint decision_undos_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint decision_undos_decision FOREIGN KEY (decision_id, team_id) REFERENCES decisions(id, team_id),
  constraint decision_undos_item FOREIGN KEY (item_id, meeting_id, team_id) REFERENCES agenda_items(id, meeting_id, team_id),
  constraint decision_undos_pkey PRIMARY KEY (decision_id),
  constraint decision_undos_of_a_team UNIQUE (decision_id, team_id),
);
CREATE INDEX decision_undos_by_item ON public.decision_undos USING btree (item_id);
CREATE INDEX decision_undos_by_meeting ON public.decision_undos USING btree (meeting_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.decision_undos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.decision_undos FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE CONSTRAINT TRIGGER undo_is_whole AFTER INSERT ON public.decision_undos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION undo_is_whole();
CREATE TRIGGER undos_stand BEFORE UPDATE ON public.decision_undos FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER witness_undo BEFORE INSERT ON public.decision_undos FOR EACH ROW EXECUTE FUNCTION witness_undo();
-- policy less_what_is_blocked_behind for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (case_of_item(item_id) IS NULL) OR (case_of_item(item_id) <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy less_with_their_decision for select to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (EXISTS ( SELECT
   FROM decisions d
  WHERE (d.id = decision_undos.decision_id)))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

create table decisions (
  id uuid not null,
  team_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  inquiry_id uuid,
  outcome text not null,
  advised_outcome text,
  advised_row integer,
  differs_because text,
  rationale text not null default ''::text,
  details jsonb not null default '{}'::jsonb,
  case_id uuid,
  link_was_known boolean not null default false, -- The inquiry was linked to that case before the meeting decided it; written by the database
  nth_at_item integer not null default 1,
  decider_worker_ids uuid[] not null default '{}'::uuid[],
  decided_at timestamp with time zone not null default current_instant(),
  recorded_by uuid,
  constraint decisions_details_are_an_object CHECK ((jsonb_typeof(details) = 'object'::text)),
  constraint decisions_differing_says_why CHECK (((advised_outcome IS NULL) OR (advised_outcome = outcome) OR ((outcome = 'link_to_case'::text) AND link_was_known) OR (differs_because IS NOT NULL))),
  constraint decisions_differs_because_length CHECK (((length(differs_because) >= 1) AND (length(differs_because) <= 2000))),
  constraint decisions_offer_what_stable_contact_brings CHECK ((((outcome <> 'supervision_offer'::text) AND (advised_row IS DISTINCT FROM 1)) OR ((outcome = 'link_to_case'::text) AND link_was_known) OR (details ? 'supervisionOffer'::text))),
  constraint decisions_outcome_known CHECK ((outcome = ANY (ARRAY['intake'::text, 'shoulder_to_shoulder'::text, 'supervision'::text, 'supervision_offer'::text, 'investigate'::text, 'guide_to_service'::text, 'link_to_case'::text, 'fill_seat'::text, 'hand_over'::text, 'close_case'::text, 'reopen_case'::text, 'noted'::text]))),
  constraint decisions_rationale_length CHECK ((length(rationale) <= 10000)),
  constraint decisions_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint decisions_inquiry FOREIGN KEY (inquiry_id, team_id) REFERENCES inquiries(id, team_id),
  constraint decisions_item FOREIGN KEY (item_id, meeting_id, team_id) REFERENCES agenda_items(id, meeting_id, team_id),
  constraint decisions_pkey PRIMARY KEY (id),
  constraint decisions_of_a_team UNIQUE (id, team_id),
  constraint decisions_one_per_item UNIQUE (item_id, nth_at_item),
);
CREATE INDEX decisions_by_inquiry ON public.decisions USING btree (inquiry_id);
CREATE INDEX decisions_by_meeting ON public.decisions USING btree (meeting_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.decisions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER witness_decision BEFORE INSERT ON public.decisions FOR EACH ROW EXECUTE FUNCTION witness_decision();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))) AND ((inquiry_id IS NULL) OR (inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[])))))
-- policy less_what_is_blocked_behind for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (case_of_item(item_id) IS NULL) OR (case_of_item(item_id) <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- Who took over leading or writing while a meeting was going on, and from whom; never changed
create table duty_takeovers (
  id uuid not null,
  meeting_id uuid not null,
  team_id uuid not null,
  duty text not null,
  worker_id uuid not null,
  taken_from_worker_id uuid,
  taken_at timestamp with time zone not null default current_instant(),
  constraint duty_takeovers_duty_known CHECK ((duty = ANY (ARRAY['chair'::text, 'minute_taker'::text]))),
  constraint duty_takeovers_from_another CHECK ((worker_id <> taken_from_worker_id)),
  constraint duty_takeovers_before FOREIGN KEY (taken_from_worker_id) REFERENCES workers(id),
  constraint duty_takeovers_meeting FOREIGN KEY (meeting_id, team_id) REFERENCES meetings(id, team_id),
  constraint duty_takeovers_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint duty_takeovers_pkey PRIMARY KEY (id),
);
CREATE INDEX duty_takeovers_by_meeting ON public.duty_takeovers USING btree (meeting_id);
CREATE INDEX duty_takeovers_by_worker ON public.duty_takeovers USING btree (worker_id);
CREATE INDEX duty_takeovers_by_worker_before ON public.duty_takeovers USING btree (taken_from_worker_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.duty_takeovers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER duty_is_taken_over AFTER INSERT ON public.duty_takeovers FOR EACH ROW EXECUTE FUNCTION duty_is_taken_over();
CREATE TRIGGER log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.duty_takeovers FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER take_over_duty BEFORE INSERT ON public.duty_takeovers FOR EACH ROW EXECUTE FUNCTION take_over_duty();
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- Empty but inside erase_person(): what otherwise stands may be changed by the transaction named here
create table erasing (
  xact xid8 not null,
  constraint erasing_pkey PRIMARY KEY (xact),
);
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

-- What each level decided. To write the second one that says erase is the act
create table erasure_answers (
  erasure_id uuid not null,
  team_id uuid not null,
  level text not null,
  answer text not null,
  ground text not null,
  reason text not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null default current_instant(),
  constraint erasure_answers_answer_known CHECK ((answer = ANY (ARRAY['erase'::text, 'keep'::text]))),
  constraint erasure_answers_level_known CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text]))),
  constraint erasure_answers_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 4000))),
  constraint erasure_answers_answerer FOREIGN KEY (answered_by) REFERENCES workers(id),
  constraint erasure_answers_erasure FOREIGN KEY (erasure_id, team_id) REFERENCES erasures(id, team_id),
  constraint erasure_answers_ground FOREIGN KEY (ground) REFERENCES legal_grounds(code),
  constraint erasure_answers_one_per_level PRIMARY KEY (erasure_id, level),
  constraint erasure_answers_two_people UNIQUE (erasure_id, answered_by),
);
CREATE INDEX erasure_answers_by_answerer ON public.erasure_answers USING btree (answered_by);
CREATE INDEX erasure_answers_by_ground ON public.erasure_answers USING btree (ground);
CREATE INDEX erasure_answers_by_team ON public.erasure_answers USING btree (team_id);
CREATE TRIGGER answer_erasure AFTER INSERT ON public.erasure_answers FOR EACH ROW EXECUTE FUNCTION answer_erasure();
CREATE TRIGGER answers_stand BEFORE UPDATE ON public.erasure_answers FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.erasure_answers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.erasure_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER witness_erasure_answer BEFORE INSERT ON public.erasure_answers FOR EACH ROW EXECUTE FUNCTION witness_erasure_answer();
-- policy less_what_is_blocked for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (EXISTS ( SELECT
   FROM erasures e
  WHERE (e.id = erasure_answers.erasure_id)))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_by_leaders for insert to skulder_app check ((team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- Each time a person asked that what is known of them be erased, and what came of it
create table erasures (
  id uuid not null,
  team_id uuid not null,
  person_id uuid,
  case_id uuid,
  inquiry_id uuid,
  asked_on date not null,
  words text,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  state text not null default 'asked'::text,
  ended_at timestamp with time zone,
  ended_by uuid, -- Who wrote down that the person took it back, or whose answer ended it
  version integer not null default 1,
  constraint erasures_asked_before_recorded CHECK ((asked_on <= oslo_date(recorded_at))),
  constraint erasures_end_is_whole CHECK (((state = 'asked'::text) = (ended_at IS NULL))),
  constraint erasures_of_a_case_or_an_inquiry CHECK (((num_nonnulls(case_id, inquiry_id) = 1) AND ((person_id IS NULL) = (case_id IS NULL)))),
  constraint erasures_state_known CHECK ((state = ANY (ARRAY['asked'::text, 'taken_back'::text, 'kept'::text, 'erased'::text]))),
  constraint erasures_words_go_too CHECK (((state <> 'erased'::text) OR (words IS NULL))),
  constraint erasures_words_length CHECK (((length(words) >= 1) AND (length(words) <= 4000))),
  constraint erasures_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint erasures_ender FOREIGN KEY (ended_by) REFERENCES workers(id),
  constraint erasures_inquiry FOREIGN KEY (inquiry_id, team_id) REFERENCES inquiries(id, team_id),
  constraint erasures_person FOREIGN KEY (person_id, team_id) REFERENCES persons(id, team_id),
  constraint erasures_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint erasures_pkey PRIMARY KEY (id),
  constraint erasures_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX erasures_by_case ON public.erasures USING btree (case_id);
CREATE INDEX erasures_by_ender ON public.erasures USING btree (ended_by) WHERE (ended_by IS NOT NULL);
CREATE INDEX erasures_by_inquiry ON public.erasures USING btree (inquiry_id) WHERE (inquiry_id IS NOT NULL);
CREATE INDEX erasures_by_person ON public.erasures USING btree (person_id);
CREATE INDEX erasures_by_recorder ON public.erasures USING btree (recorded_by);
CREATE INDEX erasures_by_team ON public.erasures USING btree (team_id, recorded_at);
CREATE UNIQUE INDEX erasures_one_waiting ON public.erasures USING btree (person_id) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX erasures_one_waiting_of_inquiry ON public.erasures USING btree (inquiry_id) WHERE (state = 'asked'::text);
CREATE TRIGGER ask_for_erasure BEFORE INSERT ON public.erasures FOR EACH ROW EXECUTE FUNCTION ask_for_erasure();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.erasures DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
-- policy less_what_is_blocked for all to skulder_app using ((((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))) AND ((inquiry_id IS NULL) OR (inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[])))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

create table event_counters (
  team_id uuid not null,
  last_seq bigint not null default 0,
  last_xact xid8, -- The transaction that appended last: the witness that a change was told
  log_id uuid not null default new_id(), -- Which log the numbers belong to; another one after a restore, when they may come to mean something else
  constraint event_counters_pkey PRIMARY KEY (team_id),
);
-- policy known_by_contacts for select to skulder_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE ((c.team_id = event_counters.team_id) AND (c.id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))))
-- policy known_by_guests for select to skulder_app using ((EXISTS ( SELECT
   FROM guests g
  WHERE ((g.team_id = event_counters.team_id) AND (g.item_id = ANY (( SELECT acting_guest_item_ids() AS acting_guest_item_ids)::uuid[]))))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant select to skulder_app

create table events (
  team_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null default current_instant(),
  kind text not null,
  actor_worker_id uuid,
  data jsonb not null default '{}'::jsonb,
  constraint events_data_is_an_object CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint events_kind_shape CHECK ((kind ~ '^[a-z_]+\.[a-z_]+$'::text)),
  constraint events_pkey PRIMARY KEY (team_id, seq),
);
CREATE INDEX events_by_case ON public.events USING gin (((data -> 'caseIds'::text)) jsonb_path_ops);
CREATE TRIGGER log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
-- policy less_what_is_blocked for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (NOT names_what_is_blocked(data))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy seen_by_visitors for select to skulder_app using (((team_id IN ( SELECT c.team_id
   FROM cases c
  WHERE (c.id = ANY (( SELECT acting_visited_case_ids() AS acting_visited_case_ids)::uuid[])))) AND ((data -> 'caseIds'::text) <> '[]'::jsonb) AND ((data -> 'caseIds'::text) <@ ( SELECT to_jsonb(acting_visited_case_ids()) AS to_jsonb))))
-- grant select to skulder_app

-- What the person has agreed to be asked about; nothing is mandatory. No row: nobody has asked them yet
create table feedback_choices (
  case_id uuid not null,
  team_id uuid not null,
  life_instrument text, -- The form that asks how life is; null: not asked
  cooperation_instrument text,
  asks_informally boolean not null,
  prompt_after_weeks smallint not null,
  since_on date not null default oslo_today(), -- Since when a form has been on, without a break; from then on the prompt counts
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null default current_instant(),
  version integer not null default 1,
  constraint feedback_choices_weeks_count CHECK (((prompt_after_weeks >= 1) AND (prompt_after_weeks <= 26))),
  constraint feedback_choices_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint feedback_choices_chooser FOREIGN KEY (chosen_by) REFERENCES workers(id),
  constraint feedback_choices_cooperation FOREIGN KEY (cooperation_instrument) REFERENCES instruments(id),
  constraint feedback_choices_life FOREIGN KEY (life_instrument) REFERENCES instruments(id),
  constraint feedback_choices_pkey PRIMARY KEY (case_id),
);
CREATE INDEX feedback_choices_by_team ON public.feedback_choices USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.feedback_choices DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER witness_feedback BEFORE INSERT OR UPDATE ON public.feedback_choices FOR EACH ROW EXECUTE FUNCTION witness_feedback();
CREATE TRIGGER witness_feedback_choice BEFORE INSERT OR UPDATE ON public.feedback_choices FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION witness_feedback_choice();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy chosen_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_contact_case_ids() AS acting_contact_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant insert, select to skulder_app
-- grant update (life_instrument, cooperation_instrument, asks_informally, prompt_after_weeks, version) to skulder_app

-- That nobody asked, or that the person would not answer
create table feedback_omissions (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  about text not null,
  reason text not null,
  omitted_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  withdrawn_by uuid, -- Who took it back, as written by mistake; null: it stands
  withdrawn_at timestamp with time zone,
  constraint feedback_omissions_about_known CHECK ((about = ANY (ARRAY['life'::text, 'cooperation'::text]))),
  constraint feedback_omissions_not_to_come CHECK ((omitted_on <= oslo_date(recorded_at))),
  constraint feedback_omissions_reason_known CHECK ((reason = ANY (ARRAY['not_asked'::text, 'would_not'::text]))),
  constraint feedback_omissions_withdrawing_is_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at) = ANY (ARRAY[0, 2]))),
  constraint feedback_omissions_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint feedback_omissions_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint feedback_omissions_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES workers(id),
  constraint feedback_omissions_pkey PRIMARY KEY (id),
);
CREATE INDEX feedback_omissions_by_team ON public.feedback_omissions USING btree (team_id);
CREATE UNIQUE INDEX feedback_omissions_once_a_day ON public.feedback_omissions USING btree (case_id, about, omitted_on) WHERE (withdrawn_at IS NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.feedback_omissions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER feedback_stands BEFORE DELETE ON public.feedback_omissions FOR EACH ROW EXECUTE FUNCTION feedback_stands();
CREATE TRIGGER omission_is_taken_back BEFORE INSERT OR UPDATE ON public.feedback_omissions FOR EACH ROW EXECUTE FUNCTION omission_is_taken_back();
CREATE TRIGGER witness_feedback BEFORE INSERT OR UPDATE ON public.feedback_omissions FOR EACH ROW EXECUTE FUNCTION witness_feedback();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy taken_back_by_the_pair for update to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- policy the_pairs for select to skulder_app using ((case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])))
-- policy written_by_the_pair for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- grant insert, select to skulder_app
-- grant update (withdrawn_by, withdrawn_at) to skulder_app

-- What a series of answers calls for, with the rule and the numbers that it rests on; a prompt to talk, never a diagnosis nor an assessment of risk
create table feedback_signals (
  id uuid not null default new_id(),
  team_id uuid not null,
  case_id uuid not null,
  series_id uuid not null,
  measurement_id uuid not null, -- The last that it rests on, as it was first written; what puts that right counts instead
  first_measurement_id uuid, -- What a fall rested on when it was raised: when a later one is put right it rests on that again
  measured_on date not null,
  kind text not null,
  rule_set text not null,
  from_tenths smallint, -- What to_tenths is held against; null: the limit alone
  to_tenths smallint not null,
  limit_tenths smallint not null,
  nth smallint not null, -- How many sums the series had then
  is_shared_with_pair boolean not null, -- Whether both of the pair may see all that it rests on; of life always
  raised_at timestamp with time zone not null default current_instant(),
  ended_at timestamp with time zone, -- Since when it holds no more: put right, or answered otherwise since. Null: it holds
  outcome text, -- What came of it; null: nobody has said
  words text, -- What came of it, in the words of whoever wrote it
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint feedback_signals_answer_is_whole CHECK (((num_nonnulls(outcome, answered_by, answered_at) = ANY (ARRAY[0, 3])) AND ((words IS NULL) OR (outcome IS NOT NULL)))),
  constraint feedback_signals_from_within CHECK (((from_tenths >= 0) AND (from_tenths <= 400))),
  constraint feedback_signals_kind_known CHECK ((kind = ANY (ARRAY['sharp_drop'::text, 'deteriorated'::text, 'checkpoint'::text, 'last_chance'::text, 'cooperation_low'::text, 'cooperation_drop'::text, 'sawtooth'::text, 'flat'::text]))),
  constraint feedback_signals_limit_within CHECK (((limit_tenths >= 0) AND (limit_tenths <= 400))),
  constraint feedback_signals_nth_counts CHECK ((nth > 0)),
  constraint feedback_signals_outcome_known CHECK ((outcome = ANY (ARRAY['talked'::text, 'changed_something'::text, 'nothing_to_change'::text, 'not_reached'::text, 'other'::text]))),
  constraint feedback_signals_rule_set_shape CHECK ((rule_set ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint feedback_signals_to_within CHECK (((to_tenths >= 0) AND (to_tenths <= 400))),
  constraint feedback_signals_words_length CHECK (((length(words) >= 1) AND (length(words) <= 2000))),
  constraint feedback_signals_answerer FOREIGN KEY (answered_by) REFERENCES workers(id),
  constraint feedback_signals_measurement FOREIGN KEY (measurement_id, series_id, case_id, team_id) REFERENCES measurements(id, series_id, case_id, team_id),
  constraint feedback_signals_pkey PRIMARY KEY (id),
);
CREATE INDEX feedback_signals_by_case ON public.feedback_signals USING btree (case_id);
CREATE INDEX feedback_signals_by_measurement ON public.feedback_signals USING btree (measurement_id);
CREATE INDEX feedback_signals_by_team ON public.feedback_signals USING btree (team_id);
CREATE UNIQUE INDEX feedback_signals_one_of_a_kind ON public.feedback_signals USING btree (series_id, kind) WHERE (ended_at IS NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.feedback_signals DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER feedback_stands BEFORE DELETE ON public.feedback_signals FOR EACH ROW EXECUTE FUNCTION feedback_stands();
CREATE TRIGGER witness_feedback BEFORE UPDATE OF outcome, words ON public.feedback_signals FOR EACH ROW EXECUTE FUNCTION witness_feedback();
CREATE TRIGGER witness_signal_answer BEFORE UPDATE OF outcome, words ON public.feedback_signals FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION witness_signal_answer();
-- policy answered_by_the_pair for update to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])) AND (is_shared_with_pair OR (series_id = ANY (( SELECT acting_seen_series_ids() AS acting_seen_series_ids)::uuid[])) OR (( SELECT current_setting('skulder.actor'::text, true) AS current_setting) ~~ 'system:%'::text))))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy the_pairs for select to skulder_app using (((case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])) AND (is_shared_with_pair OR (series_id = ANY (( SELECT acting_seen_series_ids() AS acting_seen_series_ids)::uuid[])) OR (( SELECT current_setting('skulder.actor'::text, true) AS current_setting) ~~ 'system:%'::text))))
-- grant select to skulder_app
-- grant update (outcome, words) to skulder_app

-- Who from outside is asked to an agenda item. They speak for no level: attendances know nothing of them
create table guests (
  id uuid not null,
  team_id uuid not null,
  item_id uuid not null,
  worker_id uuid not null,
  unit_id uuid,
  comes_as text not null,
  invited_by uuid,
  invited_at timestamp with time zone not null default current_instant(),
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  is_present boolean not null default false,
  arrived_at timestamp with time zone,
  left_at timestamp with time zone,
  constraint guests_came_before_they_are_here CHECK (((NOT is_present) OR (arrived_at IS NOT NULL))),
  constraint guests_comes_as_known CHECK ((comes_as = ANY (ARRAY['self'::text, 'next_of_kin'::text, 'gp'::text, 'dps_joint_intake'::text, 'municipal_unit'::text, 'nav'::text, 'police'::text, 'institution'::text, 'other'::text]))),
  constraint guests_withdrawn_are_gone CHECK (((withdrawn_at IS NULL) OR (NOT is_present))),
  constraint guests_item FOREIGN KEY (item_id, team_id) REFERENCES agenda_items(id, team_id),
  constraint guests_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint guests_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint guests_pkey PRIMARY KEY (id),
);
CREATE INDEX guests_by_team ON public.guests USING btree (team_id);
CREATE INDEX guests_by_worker ON public.guests USING btree (worker_id);
CREATE UNIQUE INDEX guests_once_per_item ON public.guests USING btree (item_id, worker_id) WHERE (withdrawn_at IS NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.guests DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER guest_of_a_standing_meeting BEFORE INSERT OR UPDATE ON public.guests FOR EACH ROW EXECUTE FUNCTION guest_of_a_standing_meeting();
CREATE TRIGGER guest_withdrawn AFTER UPDATE OF withdrawn_at ON public.guests FOR EACH ROW WHEN ((new.withdrawn_at IS NOT NULL)) EXECUTE FUNCTION guest_withdrawn();
CREATE TRIGGER rights_changed AFTER INSERT OR UPDATE OF withdrawn_at ON public.guests FOR EACH ROW EXECUTE FUNCTION rights_changed('worker_id');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked_behind for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (case_of_item(item_id) IS NULL) OR (case_of_item(item_id) <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR ((worker_id = ( SELECT acting_worker_id() AS acting_worker_id)) AND (item_id = ANY (( SELECT acting_guest_item_ids() AS acting_guest_item_ids)::uuid[])) AND (withdrawn_at IS NULL))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (withdrawn_at, withdrawn_by, is_present, arrived_at, left_at) to skulder_app

-- A service asked to take a person on; the team owns the inquiry until it accepts
create table guidances (
  id uuid not null,
  team_id uuid not null,
  inquiry_id uuid not null,
  unit_id uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null default current_instant(),
  answered_by text,
  accepted_at timestamp with time zone,
  declined_at timestamp with time zone,
  superseded_at timestamp with time zone, -- The team decided otherwise, or the inquiry was withdrawn, before the service answered
  decline_reason text,
  recorded_by uuid,
  message text,
  answer_by_on date,
  token_hash bytea, -- SHA-256 of the secret in the link; the secret itself is kept nowhere
  is_answered_by_unit boolean not null default false,
  constraint guidances_answered_by_length CHECK (((length(answered_by) >= 1) AND (length(answered_by) <= 200))),
  constraint guidances_answered_when_asked CHECK ((oslo_date(COALESCE(accepted_at, declined_at)) >= oslo_date(asked_at))),
  constraint guidances_decline_reason_length CHECK ((length(decline_reason) <= 1000)),
  constraint guidances_link_is_whole CHECK ((num_nonnulls(message, answer_by_on, token_hash) = ANY (ARRAY[0, 3]))),
  constraint guidances_message_length CHECK (((length(message) >= 1) AND (length(message) <= 1000))),
  constraint guidances_one_answer CHECK (((num_nonnulls(accepted_at, declined_at) = num_nonnulls(answered_by)) AND (num_nonnulls(accepted_at, declined_at, superseded_at) <= 1))),
  constraint guidances_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint guidances_token_hash_length CHECK ((octet_length(token_hash) = 32)),
  constraint guidances_unit_answers_by_link CHECK (((NOT is_answered_by_unit) OR ((token_hash IS NOT NULL) AND (recorded_by IS NULL)))),
  constraint guidances_inquiry FOREIGN KEY (inquiry_id, team_id) REFERENCES inquiries(id, team_id),
  constraint guidances_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint guidances_pkey PRIMARY KEY (id),
  constraint guidances_link_once UNIQUE (token_hash),
);
CREATE INDEX guidances_by_inquiry ON public.guidances USING btree (inquiry_id);
CREATE UNIQUE INDEX guidances_one_waiting ON public.guidances USING btree (inquiry_id) WHERE ((accepted_at IS NULL) AND (declined_at IS NULL) AND (superseded_at IS NULL));
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.guidances DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER guidance_answer_is_the_owners AFTER INSERT OR UPDATE OF accepted_at, declined_at ON public.guidances FOR EACH ROW WHEN (((new.accepted_at IS NOT NULL) OR (new.declined_at IS NOT NULL))) EXECUTE FUNCTION guidance_answer_is_the_owners();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using (((inquiry_id IS NULL) OR (inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (answered_by, accepted_at, declined_at, superseded_at, decline_reason, recorded_by, message, answer_by_on, token_hash, is_answered_by_unit) to skulder_app

create table idempotency_keys (
  account_id uuid not null,
  key text not null,
  operation_id text not null,
  request_hash bytea not null,
  reply jsonb,
  named jsonb not null default '[]'::jsonb, -- What the access log says the first answer was about: whoever sends again must still see what they saw of it
  unseen_ids uuid[] not null default '{}'::uuid[], -- What of that the sender did not see even then, as a leader who decides about a case
  made_at timestamp with time zone not null default current_instant(),
  constraint idempotency_keys_length CHECK (((length(key) >= 8) AND (length(key) <= 200))),
  constraint idempotency_keys_pkey PRIMARY KEY (account_id, key),
);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (made_at);
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_keys for all to skulder_app using ((account_id = ( SELECT acting_account_id() AS acting_account_id))) check ((account_id = ( SELECT acting_account_id() AS acting_account_id)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant insert, select to skulder_app
-- grant update (reply, named, unseen_ids) to skulder_app

-- Kept whole, so that sheets not understood today can be read later
create table import_files (
  id uuid not null,
  team_id uuid not null,
  name text not null,
  content bytea not null,
  sha256 bytea not null,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null default current_instant(),
  constraint import_files_name_length CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint import_files_size CHECK ((length(content) <= 10485760)),
  constraint import_files_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint import_files_pkey PRIMARY KEY (id),
  constraint import_files_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX import_files_by_team ON public.import_files USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.import_files DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

create table import_rows (
  team_id uuid not null,
  kind text not null,
  natural_key text not null,
  import_id uuid not null,
  row_number integer not null,
  content jsonb not null, -- The cells as they stood; the remark is read with the case that the row became, never on the board
  worker_id uuid,
  case_id uuid,
  pending_case_id uuid,
  inquiry_id uuid,
  constraint import_rows_became_one_thing CHECK ((num_nonnulls(worker_id, case_id, pending_case_id, inquiry_id) = 1)),
  constraint import_rows_key_length CHECK (((length(natural_key) >= 1) AND (length(natural_key) <= 500))),
  constraint import_rows_kind_known CHECK ((kind = ANY (ARRAY['worker'::text, 'case'::text, 'inquiry'::text, 'measurement'::text]))),
  constraint import_rows_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint import_rows_pending_case FOREIGN KEY (pending_case_id, team_id) REFERENCES pending_cases(id, team_id),
  constraint import_rows_run FOREIGN KEY (import_id, team_id) REFERENCES import_runs(id, team_id),
  constraint import_rows_pkey PRIMARY KEY (team_id, kind, natural_key),
);
CREATE INDEX import_rows_by_case ON public.import_rows USING btree (case_id);
CREATE INDEX import_rows_by_pending_case ON public.import_rows USING btree (pending_case_id);
CREATE INDEX import_rows_by_run ON public.import_rows USING btree (import_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.import_rows DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))) AND ((inquiry_id IS NULL) OR (inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[])))))
-- policy less_what_is_blocked_behind for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (pending_case_id IS NULL) OR (EXISTS ( SELECT
   FROM pending_cases k
  WHERE (k.id = import_rows.pending_case_id)))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

create table import_runs (
  id uuid not null,
  team_id uuid not null,
  file_id uuid not null,
  mapping jsonb not null default '{}'::jsonb,
  report jsonb not null default '{}'::jsonb,
  state text not null default 'dry_run'::text,
  made_by uuid,
  made_at timestamp with time zone not null default current_instant(),
  committed_at timestamp with time zone,
  version integer not null default 1,
  constraint import_runs_committed_once CHECK (((state = 'committed'::text) = (committed_at IS NOT NULL))),
  constraint import_runs_state_known CHECK ((state = ANY (ARRAY['dry_run'::text, 'committed'::text]))),
  constraint import_runs_file FOREIGN KEY (file_id, team_id) REFERENCES import_files(id, team_id),
  constraint import_runs_pkey PRIMARY KEY (id),
  constraint import_runs_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX import_runs_by_file ON public.import_runs USING btree (file_id);
CREATE INDEX import_runs_by_team ON public.import_runs USING btree (team_id, made_at);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.import_runs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER committed_import_stands BEFORE UPDATE ON public.import_runs FOR EACH ROW WHEN (((old.state = 'committed'::text) AND (NOT is_erasing()))) EXECUTE FUNCTION committed_import_stands();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (mapping, report, state, committed_at, version) to skulder_app

-- Feedback without a form: that it was given, in the person's own words when they are registered, and what was changed because of it
create table informal_feedback (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  said_on date not null,
  words text, -- As the person said it; nobody else's description. Only of who has approved of being registered
  changed text, -- What was changed because of it; null: nothing yet
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  written_by uuid not null, -- Whose it is as it stands; who wrote what stood before is in its versions
  written_at timestamp with time zone not null default current_instant(),
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  version integer not null default 1,
  constraint informal_feedback_changed_length CHECK (((length(changed) >= 1) AND (length(changed) <= 2000))),
  constraint informal_feedback_not_to_come CHECK ((said_on <= oslo_date(written_at))),
  constraint informal_feedback_withdrawing_is_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at) = ANY (ARRAY[0, 2]))),
  constraint informal_feedback_words_length CHECK (((length(words) >= 1) AND (length(words) <= 2000))),
  constraint informal_feedback_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint informal_feedback_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint informal_feedback_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES workers(id),
  constraint informal_feedback_writer FOREIGN KEY (written_by) REFERENCES workers(id),
  constraint informal_feedback_pkey PRIMARY KEY (id),
  constraint informal_feedback_of_a_case UNIQUE (id, case_id, team_id),
);
CREATE INDEX informal_feedback_by_case ON public.informal_feedback USING btree (case_id, said_on);
CREATE INDEX informal_feedback_by_team ON public.informal_feedback USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.informal_feedback DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER feedback_stands BEFORE DELETE ON public.informal_feedback FOR EACH ROW EXECUTE FUNCTION feedback_stands();
CREATE TRIGGER keep_informal_feedback_version AFTER UPDATE ON public.informal_feedback FOR EACH ROW WHEN (((NOT is_erasing()) AND (new.withdrawn_at IS NULL))) EXECUTE FUNCTION keep_informal_feedback_version();
CREATE TRIGGER witness_feedback BEFORE INSERT OR UPDATE ON public.informal_feedback FOR EACH ROW EXECUTE FUNCTION witness_feedback();
CREATE TRIGGER witness_informal_feedback BEFORE INSERT OR UPDATE ON public.informal_feedback FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION witness_informal_feedback();
-- policy changed_by_the_pair for update to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy the_pairs for select to skulder_app using ((case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])))
-- policy written_by_the_pair for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- grant insert, select to skulder_app
-- grant update (said_on, words, changed, withdrawn_at) to skulder_app

-- What stood before somebody of the pair put it right, or wrote what was changed
create table informal_feedback_versions (
  feedback_id uuid not null,
  version integer not null,
  team_id uuid not null,
  case_id uuid not null,
  said_on date not null,
  words text,
  changed text,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint informal_feedback_versions_feedback FOREIGN KEY (feedback_id, case_id, team_id) REFERENCES informal_feedback(id, case_id, team_id),
  constraint informal_feedback_versions_writer FOREIGN KEY (written_by) REFERENCES workers(id),
  constraint informal_feedback_versions_pkey PRIMARY KEY (feedback_id, version),
);
CREATE INDEX informal_feedback_versions_by_case ON public.informal_feedback_versions USING btree (case_id);
CREATE INDEX informal_feedback_versions_by_team ON public.informal_feedback_versions USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.informal_feedback_versions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER feedback_stands BEFORE DELETE OR UPDATE ON public.informal_feedback_versions FOR EACH ROW EXECUTE FUNCTION feedback_stands();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy the_pairs for select to skulder_app using ((case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])))
-- grant select to skulder_app

create table inquiries (
  id uuid not null,
  team_id uuid not null,
  alias text not null,
  about text not null default 'person'::text,
  unit_id uuid,
  source text not null,
  asked_by text not null,
  asker_contact text,
  worry text not null,
  notes text not null default ''::text,
  owner_worker_id uuid not null,
  received_on date not null default oslo_today(),
  received_at timestamp with time zone not null default current_instant(),
  received_by_worker_id uuid,
  state text not null default 'received'::text, -- `on_agenda` is kept nowhere: it follows from the meeting in session, see inquiry_state()
  severe_problems text not null default 'unknown'::text,
  functional_impairment text not null default 'unknown'::text,
  unstable_life text not null default 'unknown'::text,
  contact_with_services text not null default 'unknown'::text,
  characteristics text[] not null default '{}'::text[],
  referral_from text,
  referral_received_on date,
  referral_reference text,
  referral_text text,
  linked_case_id uuid,
  link_was_known boolean not null default false,
  outcome text,
  comes_back_on date,
  guidance_accepted_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_note text,
  withdrawal_recorded_by uuid,
  ended_at timestamp with time zone,
  times_carried integer not null default 0,
  imported_by uuid,
  version integer not null default 1,
  received_by_form boolean not null default false,
  same_person_as uuid,
  constraint inquiries_about_known CHECK ((about = ANY (ARRAY['person'::text, 'service_site'::text]))),
  constraint inquiries_alias_length CHECK (((length(alias) >= 1) AND (length(alias) <= 60))),
  constraint inquiries_answer_a CHECK ((severe_problems = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint inquiries_answer_b CHECK ((functional_impairment = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint inquiries_answer_c CHECK ((unstable_life = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint inquiries_answer_d CHECK ((contact_with_services = ANY (ARRAY['none'::text, 'treatment_contact'::text, 'stable'::text, 'unknown'::text]))),
  constraint inquiries_asked_by_length CHECK (((length(asked_by) >= 1) AND (length(asked_by) <= 200))),
  constraint inquiries_asker_contact_length CHECK ((length(asker_contact) <= 200)),
  constraint inquiries_characteristics_known CHECK ((characteristics <@ ARRAY['long_unstable_course'::text, 'broken_treatment_relations'::text, 'repeated_crisis_admissions'::text, 'limited_social_functioning'::text, 'lacking_support_or_stable_housing'::text, 'high_relapse_risk'::text, 'limited_effect_of_earlier_treatment'::text, 'great_need_of_coordination'::text])),
  constraint inquiries_end_at_an_instant CHECK (((state = ANY (ARRAY['decided'::text, 'withdrawn'::text])) = (ended_at IS NOT NULL))),
  constraint inquiries_end_in_an_offer CHECK (((state <> 'decided'::text) OR ((outcome IS NOT NULL) AND ((outcome = ANY (ARRAY['intake'::text, 'shoulder_to_shoulder'::text, 'supervision'::text, 'supervision_offer'::text])) OR ((outcome = 'link_to_case'::text) AND (linked_case_id IS NOT NULL)) OR ((outcome = 'guide_to_service'::text) AND (guidance_accepted_at IS NOT NULL)))))),
  constraint inquiries_form_is_nobodys CHECK (((NOT received_by_form) OR (received_by_worker_id IS NULL))),
  constraint inquiries_not_the_same_as_itself CHECK ((same_person_as <> id)),
  constraint inquiries_notes_length CHECK ((length(notes) <= 10000)),
  constraint inquiries_only_the_asker_withdraws CHECK (((state = 'withdrawn'::text) = (withdrawn_by IS NOT NULL))),
  constraint inquiries_outcome_is_an_offer CHECK ((outcome = ANY (ARRAY['intake'::text, 'shoulder_to_shoulder'::text, 'supervision'::text, 'supervision_offer'::text, 'investigate'::text, 'guide_to_service'::text, 'link_to_case'::text]))),
  constraint inquiries_referral_from_length CHECK (((length(referral_from) >= 1) AND (length(referral_from) <= 120))),
  constraint inquiries_referral_is_whole CHECK (((num_nonnulls(referral_from, referral_received_on) = 2) OR (num_nonnulls(referral_from, referral_received_on, referral_reference, referral_text) = 0))),
  constraint inquiries_referral_reference_length CHECK ((length(referral_reference) <= 120)),
  constraint inquiries_referral_text_length CHECK ((length(referral_text) <= 8000)),
  constraint inquiries_service_site_named CHECK (((about = 'person'::text) OR (unit_id IS NOT NULL))),
  constraint inquiries_source_known CHECK ((source = ANY (ARRAY['self'::text, 'next_of_kin'::text, 'gp'::text, 'dps_joint_intake'::text, 'municipal_unit'::text, 'nav'::text, 'police'::text, 'institution'::text, 'other'::text]))),
  constraint inquiries_state_known CHECK ((state = ANY (ARRAY['received'::text, 'clarifying'::text, 'ready'::text, 'decided'::text, 'withdrawn'::text]))),
  constraint inquiries_withdrawn_by_known CHECK ((withdrawn_by = ANY (ARRAY['service_user'::text, 'inquirer'::text]))),
  constraint inquiries_withdrawn_note_length CHECK ((length(withdrawn_note) <= 1000)),
  constraint inquiries_worry_length CHECK (((length(worry) >= 1) AND (length(worry) <= 10000))),
  constraint inquiries_imported_by FOREIGN KEY (imported_by, team_id) REFERENCES import_runs(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint inquiries_linked_case FOREIGN KEY (linked_case_id, team_id) REFERENCES cases(id, team_id),
  constraint inquiries_owner FOREIGN KEY (owner_worker_id) REFERENCES workers(id),
  constraint inquiries_same_person FOREIGN KEY (same_person_as, team_id) REFERENCES inquiries(id, team_id),
  constraint inquiries_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint inquiries_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint inquiries_pkey PRIMARY KEY (id),
  constraint inquiries_alias_once_per_team UNIQUE (team_id, alias),
  constraint inquiries_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX inquiries_by_linked_case ON public.inquiries USING btree (linked_case_id) WHERE (linked_case_id IS NOT NULL);
CREATE INDEX inquiries_by_owner ON public.inquiries USING btree (owner_worker_id);
CREATE INDEX inquiries_by_same_person ON public.inquiries USING btree (same_person_as) WHERE (same_person_as IS NOT NULL);
CREATE INDEX inquiries_by_team ON public.inquiries USING btree (team_id, state);
CREATE TRIGGER blocked_own_no_linked_inquiry AFTER INSERT OR UPDATE OF owner_worker_id, linked_case_id ON public.inquiries FOR EACH ROW WHEN (((new.linked_case_id IS NOT NULL) AND (new.ended_at IS NULL))) EXECUTE FUNCTION blocked_own_no_linked_inquiry();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.inquiries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER erased_inquiry_stands BEFORE UPDATE ON public.inquiries FOR EACH ROW WHEN (((old.ended_at IS NOT NULL) AND (NOT is_erasing()))) EXECUTE FUNCTION erased_inquiry_stands();
CREATE TRIGGER erased_person_stays_so BEFORE INSERT ON public.inquiries FOR EACH ROW WHEN ((new.linked_case_id IS NOT NULL)) EXECUTE FUNCTION erased_person_stays_so();
CREATE TRIGGER erased_person_stays_so_linked BEFORE UPDATE OF linked_case_id ON public.inquiries FOR EACH ROW WHEN (((new.linked_case_id IS NOT NULL) AND (new.linked_case_id IS DISTINCT FROM old.linked_case_id))) EXECUTE FUNCTION erased_person_stays_so();
CREATE TRIGGER linked_case_is_the_askers AFTER INSERT OR UPDATE OF linked_case_id, about, state ON public.inquiries FOR EACH ROW WHEN ((new.linked_case_id IS NOT NULL)) EXECUTE FUNCTION linked_case_is_the_askers();
CREATE TRIGGER owner_is_of_the_team AFTER INSERT OR UPDATE OF owner_worker_id ON public.inquiries FOR EACH ROW WHEN ((new.ended_at IS NULL)) EXECUTE FUNCTION owner_is_of_the_team();
CREATE TRIGGER remember_known_link BEFORE INSERT OR UPDATE OF state ON public.inquiries FOR EACH ROW WHEN ((new.state = 'decided'::text)) EXECUTE FUNCTION remember_known_link();
CREATE TRIGGER same_person_has_one_case AFTER UPDATE ON public.inquiries FOR EACH ROW WHEN (((new.same_person_as IS DISTINCT FROM old.same_person_as) OR (new.linked_case_id IS DISTINCT FROM old.linked_case_id))) EXECUTE FUNCTION same_person_has_one_case();
CREATE TRIGGER same_person_is_known_once BEFORE UPDATE OF same_person_as ON public.inquiries FOR EACH ROW WHEN (((new.same_person_as IS DISTINCT FROM old.same_person_as) AND (new.same_person_as IS NOT NULL))) EXECUTE FUNCTION same_person_is_known_once();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using (((linked_case_id IS NULL) OR (linked_case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (alias, about, unit_id, source, asked_by, asker_contact, worry, notes, owner_worker_id, state, severe_problems, functional_impairment, unstable_life, contact_with_services, characteristics, referral_from, referral_received_on, referral_reference, referral_text, linked_case_id, outcome, comes_back_on, guidance_accepted_at, withdrawn_by, withdrawn_note, withdrawal_recorded_by, ended_at, times_carried, version, same_person_as) to skulder_app

-- What whoever wrote by the form holds
create table inquiry_receipts (
  inquiry_id uuid not null,
  team_id uuid not null,
  token_hash bytea not null, -- SHA-256 of the secret in the address
  given_at timestamp with time zone not null default current_instant(),
  constraint inquiry_receipts_token_hash_length CHECK ((octet_length(token_hash) = 32)),
  constraint inquiry_receipts_inquiry FOREIGN KEY (inquiry_id, team_id) REFERENCES inquiries(id, team_id),
  constraint inquiry_receipts_pkey PRIMARY KEY (inquiry_id),
  constraint inquiry_receipts_once UNIQUE (token_hash),
);
CREATE INDEX inquiry_receipts_by_team ON public.inquiry_receipts USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.inquiry_receipts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
-- policy less_what_is_blocked for all to skulder_app using ((inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert to skulder_app

-- That whoever asked was told it had come, and what became of it, and that supervision was offered to the contact there is: by whom, when and how, never what was said
create table inquiry_replies (
  id uuid not null,
  team_id uuid not null,
  inquiry_id uuid not null,
  kind text not null,
  manner text not null,
  replied_on date not null,
  replied_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  constraint inquiry_replies_after_the_fact CHECK ((replied_on <= oslo_date(recorded_at))),
  constraint inquiry_replies_kind_known CHECK ((kind = ANY (ARRAY['acknowledgement'::text, 'outcome'::text, 'supervision_offer'::text]))),
  constraint inquiry_replies_manner_known CHECK ((manner = ANY (ARRAY['telephone'::text, 'message'::text, 'letter'::text, 'in_person'::text, 'not_reached'::text]))),
  constraint inquiry_replies_inquiry FOREIGN KEY (inquiry_id, team_id) REFERENCES inquiries(id, team_id),
  constraint inquiry_replies_replied_by FOREIGN KEY (replied_by) REFERENCES workers(id),
  constraint inquiry_replies_pkey PRIMARY KEY (id),
);
CREATE INDEX inquiry_replies_by_inquiry ON public.inquiry_replies USING btree (inquiry_id);
CREATE INDEX inquiry_replies_by_replier ON public.inquiry_replies USING btree (replied_by);
CREATE INDEX inquiry_replies_by_team ON public.inquiry_replies USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.inquiry_replies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inquiry_replies FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER reply_follows_its_inquiry BEFORE INSERT ON public.inquiry_replies FOR EACH ROW EXECUTE FUNCTION reply_follows_its_inquiry();
-- policy less_what_is_blocked for all to skulder_app using ((inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- What the licensor has let a team do with a form; without one it is hidden
create table instrument_licences (
  id uuid not null,
  team_id uuid not null,
  instrument_id text not null,
  licensor text not null,
  reference text not null,
  holder text not null,
  use_right text not null, -- paper_only: four numbers, or their sum, are entered from paper. digital: the person answers on a screen, with the team's text
  aggregate_norms text not null,
  valid_from date not null,
  valid_to date, -- Last day; null: until further notice
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  version integer not null default 1,
  constraint instrument_licences_holder_length CHECK (((length(holder) >= 1) AND (length(holder) <= 120))),
  constraint instrument_licences_licensor_length CHECK (((length(licensor) >= 1) AND (length(licensor) <= 120))),
  constraint instrument_licences_norms_known CHECK ((aggregate_norms = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint instrument_licences_reference_length CHECK (((length(reference) >= 1) AND (length(reference) <= 120))),
  constraint instrument_licences_right_known CHECK ((use_right = ANY (ARRAY['paper_only'::text, 'digital'::text]))),
  constraint instrument_licences_run_forward CHECK ((valid_to >= valid_from)),
  constraint instrument_licences_instrument FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint instrument_licences_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint instrument_licences_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint instrument_licences_pkey PRIMARY KEY (id),
  constraint instrument_licences_of_a_team UNIQUE (id, team_id),
  constraint instrument_licences_one_at_a_time EXCLUDE USING gist (team_id WITH =, instrument_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
);
CREATE INDEX instrument_licences_by_instrument ON public.instrument_licences USING btree (instrument_id);
CREATE INDEX instrument_licences_by_team ON public.instrument_licences USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.instrument_licences DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER witness_licence BEFORE INSERT OR UPDATE ON public.instrument_licences FOR EACH ROW EXECUTE FUNCTION witness_licence();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (licensor, reference, holder, aggregate_norms, valid_to, version) to skulder_app

-- Forms of four lines, each 0.0 to 10.0; data, so that a version more is a row more
create table instruments (
  id text not null,
  name text not null,
  about text not null,
  from_age smallint not null,
  to_age smallint, -- Last age it is for, in whole years at the first measurement; null: no upper limit
  is_scored boolean not null, -- Whether it gives a total. The one for the youngest never does
  is_free boolean not null, -- Our own wording, under the licence of this service: a team needs no other
  rule_set text not null, -- By which rules a series is read that begins today
  lines text[] not null,
  source text not null,
  constraint instruments_about_known CHECK ((about = ANY (ARRAY['life'::text, 'cooperation'::text]))),
  constraint instruments_ages_run_forward CHECK (((from_age >= 0) AND (to_age >= from_age))),
  constraint instruments_have_four_lines CHECK ((cardinality(lines) = 4)),
  constraint instruments_id_shape CHECK ((id ~ '^[a-z_]{1,40}$'::text)),
  constraint instruments_name_length CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint instruments_rule_set_shape CHECK ((rule_set ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint instruments_pkey PRIMARY KEY (id),
);
-- policy known_to_everyone_signed_in for select to skulder_app using (( SELECT acting_is_someone() AS acting_is_someone))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant select to skulder_app

create table investigations (
  id uuid not null,
  team_id uuid not null,
  inquiry_id uuid not null,
  municipal_agreement_id uuid not null,
  municipal_worker_id uuid not null,
  municipal_level text not null default 'municipal'::text,
  specialist_agreement_id uuid not null,
  specialist_worker_id uuid not null,
  specialist_level text not null default 'specialist'::text,
  due_on date not null,
  decided_at timestamp with time zone not null default current_instant(),
  ended_at timestamp with time zone,
  constraint investigations_municipal CHECK ((municipal_level = 'municipal'::text)),
  constraint investigations_specialist CHECK ((specialist_level = 'specialist'::text)),
  constraint investigations_two_people CHECK ((municipal_worker_id <> specialist_worker_id)),
  constraint investigations_inquiry FOREIGN KEY (inquiry_id, team_id) REFERENCES inquiries(id, team_id),
  constraint investigations_municipal_worker FOREIGN KEY (municipal_agreement_id, municipal_worker_id, team_id, municipal_level) REFERENCES agreements(id, worker_id, team_id, level),
  constraint investigations_specialist_worker FOREIGN KEY (specialist_agreement_id, specialist_worker_id, team_id, specialist_level) REFERENCES agreements(id, worker_id, team_id, level),
  constraint investigations_pkey PRIMARY KEY (id),
);
CREATE INDEX investigations_by_inquiry ON public.investigations USING btree (inquiry_id);
CREATE INDEX investigations_by_municipal_agreement ON public.investigations USING btree (municipal_agreement_id);
CREATE INDEX investigations_by_specialist_agreement ON public.investigations USING btree (specialist_agreement_id);
CREATE TRIGGER blocked_find_out_nothing AFTER INSERT ON public.investigations FOR EACH ROW WHEN ((new.ended_at IS NULL)) EXECUTE FUNCTION blocked_find_out_nothing();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.investigations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER investigators_are_of_the_team AFTER INSERT ON public.investigations FOR EACH ROW WHEN ((new.ended_at IS NULL)) EXECUTE FUNCTION investigators_are_of_the_team();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using (((inquiry_id IS NULL) OR (inquiry_id <> ALL (( SELECT acting_blocked_inquiry_ids() AS acting_blocked_inquiry_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (ended_at) to skulder_app

create table invitations (
  token_hash bytea not null,
  kind text not null,
  worker_id uuid,
  made_by uuid,
  created_at timestamp with time zone not null default current_instant(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  used_by_account_id uuid,
  moves_sign_in boolean not null default false, -- Made by an administrator for somebody who had a sign-in: that one goes. Any other is for somebody without
  within_team_ids uuid[], -- Of no use once the worker is something outside these teams; null: from an administrator
  constraint invitations_kind_known CHECK ((kind = ANY (ARRAY['first_administrator'::text, 'worker'::text]))),
  constraint invitations_name_a_worker CHECK (((kind = 'worker'::text) = (worker_id IS NOT NULL))),
  constraint invitations_used_by FOREIGN KEY (used_by_account_id) REFERENCES accounts(id),
  constraint invitations_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint invitations_pkey PRIMARY KEY (token_hash),
);
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

-- That the two leave a course out of the figures of the team; never because of what was answered
create table left_out_courses (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  opened_at timestamp with time zone not null, -- When the course of the case began: the beginning of its opening
  reason text, -- Null: it is counted again
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  constraint left_out_courses_reason_known CHECK ((reason = ANY (ARRAY['wrong_form'::text, 'not_own_answers'::text, 'persons_wish'::text]))),
  constraint left_out_courses_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint left_out_courses_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint left_out_courses_pkey PRIMARY KEY (id),
);
CREATE INDEX left_out_courses_by_course ON public.left_out_courses USING btree (case_id, opened_at, recorded_at);
CREATE INDEX left_out_courses_by_team ON public.left_out_courses USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.left_out_courses DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER feedback_stands BEFORE DELETE OR UPDATE ON public.left_out_courses FOR EACH ROW EXECUTE FUNCTION feedback_stands();
CREATE TRIGGER witness_feedback BEFORE INSERT ON public.left_out_courses FOR EACH ROW EXECUTE FUNCTION witness_feedback();
CREATE TRIGGER witness_left_out BEFORE INSERT ON public.left_out_courses FOR EACH ROW EXECUTE FUNCTION witness_left_out();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy the_pairs for select to skulder_app using ((case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])))
-- policy written_by_the_pair for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- grant insert, select to skulder_app

-- On what ground a person's record is erased or kept; data with dates, since the law is
create table legal_grounds (
  code text not null,
  answer text not null,
  reference text not null,
  valid_from date not null,
  valid_to date, -- First day it is no longer in force
  constraint legal_grounds_answer_known CHECK ((answer = ANY (ARRAY['erase'::text, 'keep'::text]))),
  constraint legal_grounds_code_shape CHECK ((code ~ '^[a-z_]{1,40}$'::text)),
  constraint legal_grounds_period_runs_forward CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  constraint legal_grounds_reference_length CHECK (((length(reference) >= 1) AND (length(reference) <= 200))),
  constraint legal_grounds_pkey PRIMARY KEY (code),
);
-- policy known_to_everyone_signed_in for select to skulder_app using (( SELECT acting_is_someone() AS acting_is_someone))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant select to skulder_app

-- What matters to a person, in their own order; the edition with the highest number holds, the others are what was
create table life_domains (
  case_id uuid not null,
  edition integer not null,
  place integer not null,
  team_id uuid not null,
  registration text not null,
  domain text not null,
  is_important boolean not null,
  own_words text, -- What the person calls it, as they said it; nobody else's description
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  constraint life_domains_domain_known CHECK ((domain = ANY (ARRAY['housing'::text, 'economy'::text, 'work_and_activity'::text, 'mental_health'::text, 'alcohol_and_drugs'::text, 'physical_health'::text, 'family'::text, 'friends_and_leisure'::text, 'safety'::text]))),
  constraint life_domains_edition_counts CHECK ((edition > 0)),
  constraint life_domains_own_words_length CHECK (((length(own_words) >= 1) AND (length(own_words) <= 200))),
  constraint life_domains_own_words_only_when_approved CHECK (((registration = 'approved'::text) OR (own_words IS NULL))),
  constraint life_domains_place_counts CHECK (((place >= 1) AND (place <= 20))),
  constraint life_domains_registration_known CHECK ((registration = ANY (ARRAY['unregistered'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint life_domains_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint life_domains_registration_is_the_persons FOREIGN KEY (case_id, team_id, registration) REFERENCES cases(id, team_id, registration) ON UPDATE CASCADE,
  constraint life_domains_pkey PRIMARY KEY (case_id, edition, place),
  constraint life_domains_once_each UNIQUE (case_id, edition, domain),
);
CREATE INDEX life_domains_by_team ON public.life_domains USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.life_domains DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER persons_plan_stands BEFORE DELETE OR UPDATE ON public.life_domains FOR EACH ROW EXECUTE FUNCTION persons_plan_stands();
CREATE TRIGGER witness_persons_plan BEFORE INSERT ON public.life_domains FOR EACH ROW EXECUTE FUNCTION witness_persons_plan();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_emergency_case_ids() AS acting_emergency_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- Measurements that may be held against each other: the same course of a case, form, rater and, of cooperation, workers
create table measurement_series (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  opened_at timestamp with time zone not null, -- When the course of the case began: the beginning of its opening
  instrument_id text not null,
  rater text not null,
  municipal_worker_id uuid, -- Whom the cooperation was with, by the level they sat for; both null: it is about life
  specialist_worker_id uuid,
  age_group text not null, -- At the first measurement: 6 to 12, 13 to 17, 18 and over. Which form and cut-off go by it, and stay through the series; no more is asked of the age
  rule_set text not null,
  begun_at timestamp with time zone not null default current_instant(),
  constraint measurement_series_age_group_known CHECK ((age_group = ANY (ARRAY['child'::text, 'adolescent'::text, 'adult'::text]))),
  constraint measurement_series_rater_known CHECK ((rater = ANY (ARRAY['self'::text, 'caregiver'::text]))),
  constraint measurement_series_rule_set_shape CHECK ((rule_set ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint measurement_series_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint measurement_series_instrument FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint measurement_series_municipal FOREIGN KEY (municipal_worker_id) REFERENCES workers(id),
  constraint measurement_series_specialist FOREIGN KEY (specialist_worker_id) REFERENCES workers(id),
  constraint measurement_series_pkey PRIMARY KEY (id),
  constraint measurement_series_of_a_case UNIQUE (id, case_id, team_id),
  constraint measurement_series_one_each UNIQUE NULLS NOT DISTINCT (case_id, opened_at, instrument_id, rater, municipal_worker_id, specialist_worker_id),
);
CREATE INDEX measurement_series_by_instrument ON public.measurement_series USING btree (instrument_id);
CREATE INDEX measurement_series_by_municipal ON public.measurement_series USING btree (municipal_worker_id) WHERE (municipal_worker_id IS NOT NULL);
CREATE INDEX measurement_series_by_specialist ON public.measurement_series USING btree (specialist_worker_id) WHERE (specialist_worker_id IS NOT NULL);
CREATE INDEX measurement_series_by_team ON public.measurement_series USING btree (team_id, opened_at);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.measurement_series DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER feedback_stands BEFORE DELETE OR UPDATE ON public.measurement_series FOR EACH ROW EXECUTE FUNCTION feedback_stands();
CREATE TRIGGER witness_feedback BEFORE INSERT ON public.measurement_series FOR EACH ROW EXECUTE FUNCTION witness_feedback();
CREATE TRIGGER witness_series BEFORE INSERT ON public.measurement_series FOR EACH ROW EXECUTE FUNCTION witness_series();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy the_pairs for select to skulder_app using ((case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])))
-- policy written_by_the_pair for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- grant insert, select to skulder_app

-- What the person answered, each time; never changed. Of life the pair sees it, of the cooperation only whom it is about, and the pair when the person lets them
create table measurements (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  series_id uuid not null,
  measured_on date not null,
  line_1 smallint,
  line_2 smallint,
  line_3 smallint,
  line_4 smallint,
  total smallint, -- Of all four lines, or from paper alone; null while a line is open. Nothing is filled in
  entered_how text not null,
  device text,
  pointer text,
  text_pack_id uuid,
  is_shared_with_pair boolean not null default false,
  entered_by uuid, -- Who wrote it in; null: the person did, on their own
  recorded_at timestamp with time zone not null default current_instant(),
  corrects_id uuid,
  correction_reason text,
  is_void boolean not null default false, -- What it corrects was never this person's answer
  constraint measurements_correct_for_a_reason CHECK ((num_nonnulls(corrects_id, correction_reason) = ANY (ARRAY[0, 2]))),
  constraint measurements_correction_reason_known CHECK ((correction_reason = ANY (ARRAY['typing_error'::text, 'misunderstood_form'::text, 'wrong_person_or_date'::text]))),
  constraint measurements_device_known CHECK ((device = ANY (ARRAY['phone'::text, 'tablet'::text, 'computer'::text]))),
  constraint measurements_entered_how_known CHECK ((entered_how = ANY (ARRAY['paper'::text, 'staff'::text, 'own_screen'::text, 'oral'::text]))),
  constraint measurements_line_1_on_the_line CHECK (((line_1 >= 0) AND (line_1 <= 100))),
  constraint measurements_line_2_on_the_line CHECK (((line_2 >= 0) AND (line_2 <= 100))),
  constraint measurements_line_3_on_the_line CHECK (((line_3 >= 0) AND (line_3 <= 100))),
  constraint measurements_line_4_on_the_line CHECK (((line_4 >= 0) AND (line_4 <= 100))),
  constraint measurements_not_to_come CHECK ((measured_on <= oslo_date(recorded_at))),
  constraint measurements_pointer_known CHECK ((pointer = ANY (ARRAY['touch'::text, 'mouse'::text, 'pen'::text, 'keyboard'::text]))),
  constraint measurements_total_is_the_sum CHECK (
CASE
    WHEN is_void THEN (num_nonnulls(line_1, line_2, line_3, line_4, total) = 0)
    WHEN (num_nonnulls(line_1, line_2, line_3, line_4) = 4) THEN ((total IS NOT NULL) AND (total = (((line_1 + line_2) + line_3) + line_4)))
    WHEN (num_nonnulls(line_1, line_2, line_3, line_4) = 0) THEN (total IS NOT NULL)
    ELSE (total IS NULL)
END),
  constraint measurements_total_within CHECK (((total >= 0) AND (total <= 400))),
  constraint measurements_void_corrects CHECK (((NOT is_void) OR ((corrects_id IS NOT NULL) AND (correction_reason = 'wrong_person_or_date'::text)))),
  constraint measurements_corrects FOREIGN KEY (corrects_id, series_id, case_id, team_id) REFERENCES measurements(id, series_id, case_id, team_id),
  constraint measurements_enterer FOREIGN KEY (entered_by) REFERENCES workers(id),
  constraint measurements_series FOREIGN KEY (series_id, case_id, team_id) REFERENCES measurement_series(id, case_id, team_id),
  constraint measurements_text_pack FOREIGN KEY (text_pack_id, team_id) REFERENCES text_packs(id, team_id),
  constraint measurements_pkey PRIMARY KEY (id),
  constraint measurements_corrected_once UNIQUE (corrects_id),
  constraint measurements_of_a_series UNIQUE (id, series_id, case_id, team_id),
);
CREATE INDEX measurements_by_case ON public.measurements USING btree (case_id, measured_on);
CREATE INDEX measurements_by_series ON public.measurements USING btree (series_id, measured_on, recorded_at);
CREATE INDEX measurements_by_team ON public.measurements USING btree (team_id);
CREATE INDEX measurements_by_text_pack ON public.measurements USING btree (text_pack_id) WHERE (text_pack_id IS NOT NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.measurements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER feedback_stands BEFORE DELETE OR UPDATE ON public.measurements FOR EACH ROW EXECUTE FUNCTION feedback_stands();
CREATE TRIGGER witness_feedback BEFORE INSERT ON public.measurements FOR EACH ROW EXECUTE FUNCTION witness_feedback();
CREATE TRIGGER witness_measurement BEFORE INSERT ON public.measurements FOR EACH ROW EXECUTE FUNCTION witness_measurement();
CREATE TRIGGER witness_own_screen BEFORE INSERT ON public.measurements FOR EACH ROW WHEN (((new.entered_how = 'own_screen'::text) AND (new.corrects_id IS NULL))) EXECUTE FUNCTION witness_own_screen();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy the_pairs for select to skulder_app using (((case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[])) AND (is_shared_with_pair OR (series_id = ANY (( SELECT acting_seen_series_ids() AS acting_seen_series_ids)::uuid[])) OR (( SELECT current_setting('skulder.actor'::text, true) AS current_setting) ~~ 'system:%'::text))))
-- policy written_by_the_pair for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (case_id = ANY (( SELECT acting_pair_case_ids() AS acting_pair_case_ids)::uuid[]))))
-- grant insert, select to skulder_app

-- Whoever is not here takes both turns
create table meeting_duties (
  team_id uuid not null,
  worker_id uuid not null,
  may_chair boolean not null,
  may_write_minutes boolean not null,
  constraint meeting_duties_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint meeting_duties_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint meeting_duties_pkey PRIMARY KEY (team_id, worker_id),
);
CREATE INDEX meeting_duties_by_worker ON public.meeting_duties USING btree (worker_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.meeting_duties DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (may_chair, may_write_minutes) to skulder_app

create table meetings (
  id uuid not null,
  team_id uuid not null,
  iso_year integer not null,
  iso_week integer not null,
  held_on date not null,
  starts_at timestamp with time zone not null,
  state text not null default 'planned'::text,
  chair_worker_id uuid,
  minute_taker_worker_id uuid,
  current_item_id uuid,
  started_at timestamp with time zone,
  started_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  version integer not null default 1,
  changed_at timestamp with time zone not null default current_instant(),
  moved_from_on date, -- The day it would have been on
  change_cause text, -- Why it is moved or cancelled. Never in own words: it is on the board, and a word may be about somebody
  chair_before_id uuid, -- Whose turn it was before it was swapped or given to somebody else
  minute_taker_before_id uuid,
  current_item_at timestamp with time zone,
  constraint meetings_cancelled_for_a_reason CHECK (((state <> 'cancelled'::text) OR (change_cause IS NOT NULL))),
  constraint meetings_change_cause_known CHECK ((change_cause = ANY (ARRAY['public_holiday'::text, 'holiday_period'::text, 'too_few'::text, 'other_event'::text, 'other'::text]))),
  constraint meetings_day_is_of_its_start CHECK ((held_on = oslo_date(starts_at))),
  constraint meetings_iso_week CHECK (((iso_week >= 1) AND (iso_week <= 53))),
  constraint meetings_led_by_two CHECK ((chair_worker_id <> minute_taker_worker_id)),
  constraint meetings_start_then_close CHECK (
CASE
    WHEN (state = ANY (ARRAY['planned'::text, 'cancelled'::text])) THEN ((started_at IS NULL) AND (closed_at IS NULL))
    WHEN (state = 'in_session'::text) THEN ((started_at IS NOT NULL) AND (closed_at IS NULL))
    ELSE ((started_at IS NOT NULL) AND (closed_at IS NOT NULL))
END),
  constraint meetings_state_known CHECK ((state = ANY (ARRAY['planned'::text, 'in_session'::text, 'closed'::text, 'cancelled'::text]))),
  constraint meetings_week_is_of_its_day CHECK ((((iso_year)::numeric = EXTRACT(isoyear FROM held_on)) AND ((iso_week)::numeric = EXTRACT(week FROM held_on)))),
  constraint meetings_chair FOREIGN KEY (chair_worker_id) REFERENCES workers(id),
  constraint meetings_chair_before FOREIGN KEY (chair_before_id) REFERENCES workers(id),
  constraint meetings_current_item FOREIGN KEY (current_item_id, id, team_id) REFERENCES agenda_items(id, meeting_id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint meetings_minute_taker FOREIGN KEY (minute_taker_worker_id) REFERENCES workers(id),
  constraint meetings_minute_taker_before FOREIGN KEY (minute_taker_before_id) REFERENCES workers(id),
  constraint meetings_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint meetings_pkey PRIMARY KEY (id),
  constraint meetings_of_a_team UNIQUE (id, team_id),
  constraint meetings_one_per_week UNIQUE (team_id, iso_year, iso_week),
);
CREATE INDEX meetings_by_chair ON public.meetings USING btree (chair_worker_id);
CREATE INDEX meetings_by_minute_taker ON public.meetings USING btree (minute_taker_worker_id);
CREATE INDEX meetings_by_team ON public.meetings USING btree (team_id, held_on);
CREATE UNIQUE INDEX meetings_one_in_session ON public.meetings USING btree (team_id) WHERE (state = 'in_session'::text);
CREATE TRIGGER attendance_begins_with_the_meeting AFTER UPDATE OF state ON public.meetings FOR EACH ROW WHEN (((old.state = 'planned'::text) AND (new.state = 'in_session'::text))) EXECUTE FUNCTION attendance_begins_with_the_meeting();
CREATE TRIGGER cancelled_meeting_stands BEFORE UPDATE OF state ON public.meetings FOR EACH ROW WHEN (((old.state = 'cancelled'::text) AND (new.state <> ALL (ARRAY['cancelled'::text, 'planned'::text])))) EXECUTE FUNCTION cancelled_meeting_stands();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.meetings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER closed_meeting_stands BEFORE UPDATE ON public.meetings FOR EACH ROW EXECUTE FUNCTION closed_meeting_stands();
CREATE TRIGGER duties_are_taken_over BEFORE UPDATE OF chair_worker_id, minute_taker_worker_id ON public.meetings FOR EACH ROW WHEN (((old.state = 'in_session'::text) AND (new.state = 'in_session'::text) AND ((new.chair_worker_id IS DISTINCT FROM old.chair_worker_id) OR (new.minute_taker_worker_id IS DISTINCT FROM old.minute_taker_worker_id)))) EXECUTE FUNCTION duties_are_taken_over();
CREATE TRIGGER guests_rights_changed AFTER UPDATE OF state, held_on ON public.meetings FOR EACH ROW EXECUTE FUNCTION guests_rights_changed();
CREATE CONSTRAINT TRIGGER meeting_closes_whole AFTER INSERT OR UPDATE ON public.meetings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION meeting_closes_whole();
CREATE TRIGGER meeting_is_changed_now BEFORE UPDATE OF version ON public.meetings FOR EACH ROW WHEN ((new.version <> old.version)) EXECUTE FUNCTION meeting_is_changed_now();
CREATE TRIGGER notes_docs_end_with_the_meeting BEFORE UPDATE OF state ON public.meetings FOR EACH ROW WHEN (((old.state <> 'closed'::text) AND (new.state = 'closed'::text))) EXECUTE FUNCTION notes_docs_end_with_the_meeting();
CREATE TRIGGER projectors_go_dark AFTER UPDATE OF state ON public.meetings FOR EACH ROW WHEN ((new.state = 'closed'::text)) EXECUTE FUNCTION projectors_go_dark();
CREATE TRIGGER remember_since_when BEFORE UPDATE OF current_item_id ON public.meetings FOR EACH ROW WHEN ((new.current_item_id IS DISTINCT FROM old.current_item_id)) EXECUTE FUNCTION remember_since_when();
CREATE TRIGGER turns_are_of_two_members BEFORE INSERT OR UPDATE OF chair_worker_id, minute_taker_worker_id, held_on, state ON public.meetings FOR EACH ROW WHEN ((new.state = ANY (ARRAY['planned'::text, 'in_session'::text]))) EXECUTE FUNCTION turns_are_of_two_members();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (iso_year, iso_week, held_on, starts_at, state, chair_worker_id, minute_taker_worker_id, current_item_id, started_at, started_by, closed_at, closed_by, version, moved_from_on, change_cause, chair_before_id, minute_taker_before_id) to skulder_app

-- As the meeting closed; never changed. Attendance, and each item with its decision and deciders
create table minutes (
  meeting_id uuid not null,
  team_id uuid not null,
  content jsonb not null,
  made_at timestamp with time zone not null default current_instant(),
  approval_days integer not null default 7,
  constraint minutes_meeting FOREIGN KEY (meeting_id, team_id) REFERENCES meetings(id, team_id),
  constraint minutes_pkey PRIMARY KEY (meeting_id),
  constraint minutes_of_a_team UNIQUE (meeting_id, team_id),
);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.minutes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert to skulder_app
-- grant update (meeting_id, team_id, made_at) to skulder_app

create table minutes_addenda (
  id uuid not null,
  meeting_id uuid not null,
  team_id uuid not null,
  text text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null default current_instant(),
  constraint minutes_addenda_text_length CHECK (((length(text) >= 1) AND (length(text) <= 10000))),
  constraint minutes_addenda_minutes FOREIGN KEY (meeting_id, team_id) REFERENCES minutes(meeting_id, team_id),
  constraint minutes_addenda_writer FOREIGN KEY (written_by) REFERENCES workers(id),
  constraint minutes_addenda_pkey PRIMARY KEY (id),
  constraint minutes_addenda_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX minutes_addenda_by_meeting ON public.minutes_addenda USING btree (meeting_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.minutes_addenda DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked_behind for select to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (NOT names_what_is_closed(text))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- What somebody has against the minutes; it reopens them until it is settled
create table minutes_comments (
  id uuid not null,
  meeting_id uuid not null,
  team_id uuid not null,
  text text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null default current_instant(),
  addendum_id uuid,
  withdrawn_at timestamp with time zone,
  constraint minutes_comments_settled_one_way CHECK ((num_nonnulls(addendum_id, withdrawn_at) <= 1)),
  constraint minutes_comments_text_length CHECK (((length(text) >= 1) AND (length(text) <= 4000))),
  constraint minutes_comments_addendum FOREIGN KEY (addendum_id, team_id) REFERENCES minutes_addenda(id, team_id),
  constraint minutes_comments_minutes FOREIGN KEY (meeting_id, team_id) REFERENCES minutes(meeting_id, team_id),
  constraint minutes_comments_writer FOREIGN KEY (written_by) REFERENCES workers(id),
  constraint minutes_comments_pkey PRIMARY KEY (id),
);
CREATE INDEX minutes_comments_by_addendum ON public.minutes_comments USING btree (addendum_id) WHERE (addendum_id IS NOT NULL);
CREATE INDEX minutes_comments_by_meeting ON public.minutes_comments USING btree (meeting_id);
CREATE INDEX minutes_comments_open ON public.minutes_comments USING btree (team_id) WHERE ((addendum_id IS NULL) AND (withdrawn_at IS NULL));
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.minutes_comments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER minutes_comment_is_settled_once BEFORE UPDATE OF addendum_id, withdrawn_at ON public.minutes_comments FOR EACH ROW EXECUTE FUNCTION minutes_comment_is_settled_once();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked_behind for select to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (NOT names_what_is_closed(text))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND (written_by = ( SELECT acting_worker_id() AS acting_worker_id)) AND (addendum_id IS NULL) AND (withdrawn_at IS NULL)))
-- grant insert, select to skulder_app
-- grant update (addendum_id, withdrawn_at) to skulder_app

-- Sessions that were not held, or are not to be, and why. What is held or planned in the same week after all outweighs it
create table missed_sessions (
  case_id uuid not null,
  meant_on date not null,
  team_id uuid not null,
  because text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  constraint missed_sessions_reason_known CHECK ((because = ANY (ARRAY['site_cancelled'::text, 'too_few'::text, 'team_prevented'::text, 'public_holiday'::text, 'other'::text]))),
  constraint missed_sessions_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint missed_sessions_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint missed_sessions_once PRIMARY KEY (case_id, meant_on),
);
CREATE INDEX missed_sessions_by_team ON public.missed_sessions USING btree (team_id, meant_on);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.missed_sessions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.missed_sessions FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER witness_missed_session BEFORE INSERT OR UPDATE ON public.missed_sessions FOR EACH ROW EXECUTE FUNCTION witness_missed_session();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (because) to skulder_app

-- Each time the person said whether somebody around them may be told, and what of. To write one is the act
create table network_consents (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  contact_id uuid not null,
  answer text not null,
  covers text[] not null default '{}'::text[],
  said text not null,
  said_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  constraint network_consents_answer_known CHECK ((answer = ANY (ARRAY['given'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint network_consents_are_to_something CHECK (((answer = 'given'::text) = (cardinality(covers) > 0))),
  constraint network_consents_covers_known CHECK ((covers <@ ARRAY['that_the_team_is_involved'::text, 'how_it_goes'::text, 'call_in_a_crisis'::text])),
  constraint network_consents_said_before_recorded CHECK ((said_on <= oslo_date(recorded_at))),
  constraint network_consents_said_known CHECK ((said = ANY (ARRAY['spoken'::text, 'written'::text]))),
  constraint network_consents_contact FOREIGN KEY (contact_id, case_id, team_id) REFERENCES network_contacts(id, case_id, team_id),
  constraint network_consents_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint network_consents_pkey PRIMARY KEY (id),
);
CREATE INDEX network_consents_by_case ON public.network_consents USING btree (case_id);
CREATE INDEX network_consents_by_contact ON public.network_consents USING btree (contact_id);
CREATE INDEX network_consents_by_team ON public.network_consents USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.network_consents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER consent BEFORE INSERT ON public.network_consents FOR EACH ROW EXECUTE FUNCTION consent();
CREATE TRIGGER consents_stand BEFORE DELETE OR UPDATE ON public.network_consents FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER log_is_append_only BEFORE TRUNCATE ON public.network_consents FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_emergency_case_ids() AS acting_emergency_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- Who is around a person. Before the person has approved, only what they are to the person and what may be said to them
create table network_contacts (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  registration text not null,
  relation text not null,
  name text,
  phone text,
  consent text not null default 'not_asked'::text, -- What the person said last; the history is in network_consents
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  removed_by uuid,
  removed_at timestamp with time zone,
  version integer not null default 1,
  constraint network_contacts_consent_known CHECK ((consent = ANY (ARRAY['not_asked'::text, 'given'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint network_contacts_known_only_when_approved CHECK (((registration = 'approved'::text) OR (num_nonnulls(name, phone) = 0))),
  constraint network_contacts_name_length CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint network_contacts_phone_length CHECK (((length(phone) >= 1) AND (length(phone) <= 40))),
  constraint network_contacts_registration_known CHECK ((registration = ANY (ARRAY['unregistered'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint network_contacts_relation_known CHECK ((relation = ANY (ARRAY['next_of_kin'::text, 'family'::text, 'friend'::text, 'gp'::text, 'nav'::text, 'housing'::text, 'guardian'::text, 'other'::text]))),
  constraint network_contacts_removal_is_whole CHECK ((num_nonnulls(removed_by, removed_at) = ANY (ARRAY[0, 2]))),
  constraint network_contacts_removed_are_forgotten CHECK (((removed_at IS NULL) OR (num_nonnulls(name, phone) = 0))),
  constraint network_contacts_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint network_contacts_registration_is_the_persons FOREIGN KEY (case_id, team_id, registration) REFERENCES cases(id, team_id, registration) ON UPDATE CASCADE,
  constraint network_contacts_remover FOREIGN KEY (removed_by) REFERENCES workers(id),
  constraint network_contacts_pkey PRIMARY KEY (id),
  constraint network_contacts_of_a_case UNIQUE (id, case_id, team_id),
);
CREATE INDEX network_contacts_by_case ON public.network_contacts USING btree (case_id, registration);
CREATE INDEX network_contacts_by_team ON public.network_contacts USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.network_contacts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER witness_contact BEFORE INSERT OR UPDATE ON public.network_contacts FOR EACH ROW EXECUTE FUNCTION witness_contact();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_emergency_case_ids() AS acting_emergency_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (relation, name, phone, removed_by, removed_at, version) to skulder_app

create table opening_proposals (
  id uuid not null,
  team_id uuid not null,
  reopens_case_id uuid,
  content jsonb not null,
  reason text not null,
  proposed_by uuid not null,
  proposer_level text not null,
  proposed_at timestamp with time zone not null default current_instant(),
  state text not null default 'waiting'::text,
  answered_by uuid,
  answerer_level text,
  answered_at timestamp with time zone,
  case_id uuid,
  version integer not null default 1,
  constraint opening_needs_two_levels CHECK (((state <> 'confirmed'::text) OR ((answered_by IS NOT NULL) AND (answered_by <> proposed_by) AND (answerer_level IS NOT NULL) AND (proposer_level = ANY (ARRAY['municipal'::text, 'specialist'::text])) AND (answerer_level = ANY (ARRAY['municipal'::text, 'specialist'::text])) AND (answerer_level <> proposer_level) AND (case_id IS NOT NULL)))),
  constraint opening_proposals_content_is_an_object CHECK ((jsonb_typeof(content) = 'object'::text)),
  constraint opening_proposals_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 10000))),
  constraint opening_proposals_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'withdrawn'::text]))),
  constraint opening_proposals_answerer FOREIGN KEY (answered_by) REFERENCES workers(id),
  constraint opening_proposals_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint opening_proposals_proposer FOREIGN KEY (proposed_by) REFERENCES workers(id),
  constraint opening_proposals_reopened_case FOREIGN KEY (reopens_case_id, team_id) REFERENCES cases(id, team_id),
  constraint opening_proposals_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint opening_proposals_pkey PRIMARY KEY (id),
  constraint opening_proposals_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX opening_proposals_by_team ON public.opening_proposals USING btree (team_id, state);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.opening_proposals DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER erased_case_stays_closed BEFORE INSERT ON public.opening_proposals FOR EACH ROW WHEN ((new.reopens_case_id IS NOT NULL)) EXECUTE FUNCTION erased_case_stays_closed('reopens_case_id');
CREATE TRIGGER witness_opening BEFORE INSERT ON public.opening_proposals FOR EACH ROW EXECUTE FUNCTION witness_opening();
CREATE TRIGGER witness_opening_answered BEFORE UPDATE ON public.opening_proposals FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION witness_opening();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))) AND ((reopens_case_id IS NULL) OR (reopens_case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (state, answered_by, answerer_level, answered_at, case_id, version) to skulder_app

create table pending_cases (
  id uuid not null,
  team_id uuid not null,
  alias text,
  title text,
  unit_id uuid,
  mode text not null,
  reference text,
  every_weeks integer,
  arrangement text,
  pair jsonb not null default '{"municipal": null, "specialist": null}'::jsonb, -- The seats that could be filled, as a pair in a request; null where nobody fits
  problem text not null,
  stated jsonb not null default '{}'::jsonb, -- What the sheet said of the pair, for the board and the meeting to read
  started_on date,
  last_contact_on date,
  added_at timestamp with time zone not null default current_instant(),
  import_id uuid,
  state text not null default 'waiting'::text,
  case_id uuid,
  times_carried integer not null default 0,
  version integer not null default 1,
  constraint pending_cases_end_as_a_case CHECK (((state = 'opened'::text) = (case_id IS NOT NULL))),
  constraint pending_cases_mode_known CHECK ((mode = ANY (ARRAY['intake'::text, 'shoulder_to_shoulder'::text, 'systematic_supervision'::text]))),
  constraint pending_cases_named CHECK ((num_nonnulls(alias, title) = 1)),
  constraint pending_cases_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'opened'::text]))),
  constraint pending_cases_stated_is_of_the_pair CHECK (
CASE
    WHEN (jsonb_typeof(stated) = 'object'::text) THEN ((stated - ARRAY['municipal'::text, 'specialist'::text, 'contact'::text]) = '{}'::jsonb)
    ELSE false
END),
  constraint pending_cases_stated_length CHECK (((GREATEST(length((stated ->> 'municipal'::text)), length((stated ->> 'specialist'::text))) <= 120) AND (length((stated ->> 'contact'::text)) <= 240))),
  constraint pending_cases_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint pending_cases_imported_by FOREIGN KEY (import_id, team_id) REFERENCES import_runs(id, team_id) DEFERRABLE INITIALLY DEFERRED,
  constraint pending_cases_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint pending_cases_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint pending_cases_pkey PRIMARY KEY (id),
  constraint pending_cases_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX pending_cases_by_case ON public.pending_cases USING btree (case_id);
CREATE INDEX pending_cases_by_team ON public.pending_cases USING btree (team_id, state);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.pending_cases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using (((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (state, case_id, times_carried, version) to skulder_app

-- One row per person that a team has had a case about; what may be in it follows the registration
create table persons (
  id uuid not null,
  team_id uuid not null,
  registration text not null default 'unregistered'::text,
  given_by_inquirer text,
  municipal_reference text,
  specialist_reference text,
  municipal_system text, -- What the journal is called that the reference is a number in; the same for the other level
  specialist_system text,
  name text,
  phone text,
  address text,
  how_to_meet text,
  national_id_hash bytea, -- Keyed hash of team and number, to find the same person by; useless without the key
  national_id_sealed bytea, -- AES-256-GCM: 12 bytes of nonce, the eleven digits, 16 bytes of tag; bound to the team and the person
  national_id_key text,
  national_id_set_at timestamp with time zone,
  in_doubt_since timestamp with time zone, -- Restored from a backup as approved, and not confirmed since: the person may have taken it back meanwhile
  version integer not null default 1,
  constraint persons_address_length CHECK (((length(address) >= 1) AND (length(address) <= 300))),
  constraint persons_given_by_inquirer_length CHECK (((length(given_by_inquirer) >= 1) AND (length(given_by_inquirer) <= 4000))),
  constraint persons_how_to_meet_length CHECK (((length(how_to_meet) >= 1) AND (length(how_to_meet) <= 4000))),
  constraint persons_in_doubt_when_approved CHECK (((in_doubt_since IS NULL) OR (registration = 'approved'::text))),
  constraint persons_known_only_when_approved CHECK (((registration = 'approved'::text) OR (num_nonnulls(name, phone, address, how_to_meet) = 0))),
  constraint persons_municipal_reference_length CHECK (((length(municipal_reference) >= 1) AND (length(municipal_reference) <= 40))),
  constraint persons_municipal_system_length CHECK (((length(municipal_system) >= 1) AND (length(municipal_system) <= 60))),
  constraint persons_name_length CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint persons_national_id_hash_length CHECK ((octet_length(national_id_hash) = 32)),
  constraint persons_national_id_is_sealed CHECK ((octet_length(national_id_sealed) = 39)),
  constraint persons_national_id_is_whole CHECK ((num_nonnulls(national_id_hash, national_id_sealed, national_id_key, national_id_set_at) = ANY (ARRAY[0, 4]))),
  constraint persons_national_id_key_length CHECK (((length(national_id_key) >= 1) AND (length(national_id_key) <= 40))),
  constraint persons_national_id_only_when_approved CHECK (((registration = 'approved'::text) OR (national_id_hash IS NULL))),
  constraint persons_phone_length CHECK (((length(phone) >= 1) AND (length(phone) <= 40))),
  constraint persons_registration_known CHECK ((registration = ANY (ARRAY['unregistered'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint persons_specialist_reference_length CHECK (((length(specialist_reference) >= 1) AND (length(specialist_reference) <= 40))),
  constraint persons_specialist_system_length CHECK (((length(specialist_system) >= 1) AND (length(specialist_system) <= 60))),
  constraint persons_who_said_no_are_let_be CHECK (((registration = ANY (ARRAY['unregistered'::text, 'approved'::text])) OR (given_by_inquirer IS NULL))),
  constraint persons_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint persons_pkey PRIMARY KEY (id),
  constraint persons_of_a_team UNIQUE (id, team_id),
  constraint persons_one_per_national_id UNIQUE (team_id, national_id_hash),
  constraint persons_registered_as UNIQUE (id, team_id, registration),
);
CREATE INDEX persons_by_national_id_key ON public.persons USING btree (national_id_key) WHERE (national_id_key IS NOT NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE ON public.persons DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER erased_person_stays_so BEFORE UPDATE ON public.persons FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION erased_person_stays_so();
CREATE TRIGGER forget_feedback AFTER UPDATE OF registration ON public.persons FOR EACH ROW WHEN (((new.registration = ANY (ARRAY['declined'::text, 'withdrawn'::text])) AND (new.registration IS DISTINCT FROM old.registration))) EXECUTE FUNCTION forget_feedback_taken_back();
CREATE CONSTRAINT TRIGGER update_is_told AFTER UPDATE ON public.persons DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((to_jsonb(old.*) - '{national_id_hash,national_id_sealed,national_id_key}'::text[]) IS DISTINCT FROM (to_jsonb(new.*) - '{national_id_hash,national_id_sealed,national_id_key}'::text[]))) EXECUTE FUNCTION change_is_told('team_id');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.person_id = persons.id) AND (c.id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.person_id = persons.id) AND (c.id = ANY (( SELECT acting_emergency_case_ids() AS acting_emergency_case_ids)::uuid[])))))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant select to skulder_app
-- grant update (given_by_inquirer, municipal_reference, specialist_reference, municipal_system, specialist_system, name, phone, address, how_to_meet, national_id_hash, national_id_sealed, national_id_key, national_id_set_at, version) to skulder_app

-- What is to be done, when, where and by whom. No words about the person
create table planned_activities (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  kind text not null,
  arena text not null,
  starts_at timestamp with time zone not null,
  minutes integer not null,
  worker_ids uuid[] not null,
  planned_by uuid not null,
  planned_at timestamp with time zone not null default current_instant(),
  state text not null default 'planned'::text,
  activity_id uuid,
  version integer not null default 1,
  constraint planned_activities_arena_known CHECK ((arena = ANY (ARRAY['home'::text, 'outdoors'::text, 'service_site'::text, 'institution'::text, 'phone'::text, 'digital'::text, 'office'::text, 'other'::text]))),
  constraint planned_activities_carried_out_have_theirs CHECK (((state = 'carried_out'::text) = (activity_id IS NOT NULL))),
  constraint planned_activities_kind_known CHECK ((kind = ANY (ARRAY['conversation'::text, 'accompaniment'::text, 'practical_help'::text, 'doing_together'::text, 'supervision'::text, 'cooperation'::text, 'next_of_kin'::text, 'other'::text]))),
  constraint planned_activities_state_known CHECK ((state = ANY (ARRAY['planned'::text, 'cancelled'::text, 'carried_out'::text]))),
  constraint planned_activities_within_a_day CHECK (((minutes >= 1) AND (minutes <= 1440))),
  constraint planned_activities_activity FOREIGN KEY (activity_id, case_id, team_id) REFERENCES activities(id, case_id, team_id),
  constraint planned_activities_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint planned_activities_planner FOREIGN KEY (planned_by) REFERENCES workers(id),
  constraint planned_activities_pkey PRIMARY KEY (id),
  constraint planned_activities_become_one UNIQUE (activity_id),
);
CREATE INDEX planned_activities_by_case ON public.planned_activities USING btree (case_id);
CREATE INDEX planned_activities_by_team ON public.planned_activities USING btree (team_id);
CREATE INDEX planned_activities_by_worker ON public.planned_activities USING gin (worker_ids);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.planned_activities DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER witness_plan BEFORE INSERT OR UPDATE ON public.planned_activities FOR EACH ROW EXECUTE FUNCTION witness_plan();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (kind, arena, starts_at, minutes, worker_ids, state, activity_id, version) to skulder_app

-- What is to become of a unit on a day to come; nothing of what is so today changes before
create table planned_unit_changes (
  id uuid not null,
  unit_id uuid not null,
  takes_effect_on date not null,
  kind text not null,
  name text,
  level text,
  is_moved boolean not null default false, -- It is to be part of parent_id, or of none; else parent_id says nothing
  parent_id uuid,
  merged_into_id uuid,
  planned_by uuid not null default acting_worker_id(),
  planned_at timestamp with time zone not null default current_instant(),
  is_for_administrators boolean not null default false, -- Planned by one: whose teams use the unit does not matter then
  overtaken_at timestamp with time zone, -- Somebody has changed by hand, since it was planned, what it is about
  state text not null default 'planned'::text,
  refused_because text, -- The problem that stood in the way on the day; it waits for somebody to see to it
  ended_at timestamp with time zone,
  ended_by uuid, -- Null: the service itself, on the day
  version integer not null default 1,
  constraint planned_unit_changes_end_once CHECK (((state = ANY (ARRAY['carried_out'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  constraint planned_unit_changes_kind_known CHECK ((kind = ANY (ARRAY['change'::text, 'end'::text, 'merge'::text]))),
  constraint planned_unit_changes_level_known CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text, 'other'::text]))),
  constraint planned_unit_changes_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint planned_unit_changes_refused_because CHECK (((state = 'refused'::text) = (refused_because IS NOT NULL))),
  constraint planned_unit_changes_say_what CHECK (
CASE kind
    WHEN 'change'::text THEN (((name IS NOT NULL) OR (level IS NOT NULL) OR is_moved) AND (is_moved OR (parent_id IS NULL)) AND (merged_into_id IS NULL))
    WHEN 'merge'::text THEN ((merged_into_id IS NOT NULL) AND (merged_into_id <> unit_id) AND (num_nonnulls(name, level, parent_id) = 0) AND (NOT is_moved))
    ELSE ((num_nonnulls(name, level, parent_id, merged_into_id) = 0) AND (NOT is_moved))
END),
  constraint planned_unit_changes_state_known CHECK ((state = ANY (ARRAY['planned'::text, 'refused'::text, 'carried_out'::text, 'cancelled'::text]))),
  constraint planned_unit_changes_ender FOREIGN KEY (ended_by) REFERENCES workers(id),
  constraint planned_unit_changes_merged_into FOREIGN KEY (merged_into_id) REFERENCES units(id),
  constraint planned_unit_changes_parent FOREIGN KEY (parent_id) REFERENCES units(id),
  constraint planned_unit_changes_planner FOREIGN KEY (planned_by) REFERENCES workers(id),
  constraint planned_unit_changes_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint planned_unit_changes_pkey PRIMARY KEY (id),
);
CREATE INDEX planned_unit_changes_of_unit ON public.planned_unit_changes USING btree (unit_id);
CREATE INDEX planned_unit_changes_waiting ON public.planned_unit_changes USING btree (takes_effect_on, planned_at, id) WHERE (state = ANY (ARRAY['planned'::text, 'refused'::text]));
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.planned_unit_changes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('no_team');
CREATE TRIGGER planned_unit_change_lies_ahead BEFORE INSERT ON public.planned_unit_changes FOR EACH ROW EXECUTE FUNCTION plan_lies_ahead();
CREATE TRIGGER planned_unit_change_stands BEFORE UPDATE ON public.planned_unit_changes FOR EACH ROW EXECUTE FUNCTION planned_unit_change_stands();
-- policy changed_by_people_signed_in for update to skulder_app using (( SELECT acting_is_someone() AS acting_is_someone))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy planned_by_people_signed_in for insert to skulder_app check (( SELECT acting_is_someone() AS acting_is_someone))
-- policy seen_by_everyone_signed_in for select to skulder_app using (( SELECT acting_is_someone() AS acting_is_someone))
-- grant insert, select to skulder_app
-- grant update (takes_effect_on, overtaken_at, state, refused_because, ended_at, ended_by, version) to skulder_app

create table projectors (
  id uuid not null,
  team_id uuid not null,
  meeting_id uuid not null,
  code_hash bytea not null,
  code_expires_at timestamp with time zone not null,
  made_by uuid not null,
  created_at timestamp with time zone not null default current_instant(),
  paired_at timestamp with time zone,
  constraint projectors_maker FOREIGN KEY (made_by) REFERENCES workers(id),
  constraint projectors_meeting FOREIGN KEY (meeting_id, team_id) REFERENCES meetings(id, team_id),
  constraint projectors_pkey PRIMARY KEY (id),
  constraint projectors_code_once UNIQUE (code_hash),
);
CREATE INDEX projectors_by_meeting ON public.projectors USING btree (meeting_id);
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (code_expires_at, paired_at) to skulder_app

-- Each time a person agreed, said no or took it back. To write one is the act: the person follows
create table registrations (
  id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  state text not null,
  said text not null,
  said_on date not null,
  words text,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  constraint registrations_said_before_recorded CHECK ((said_on <= oslo_date(recorded_at))),
  constraint registrations_said_known CHECK ((said = ANY (ARRAY['spoken'::text, 'written'::text]))),
  constraint registrations_state_known CHECK ((state = ANY (ARRAY['approved'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint registrations_words_length CHECK (((length(words) >= 1) AND (length(words) <= 4000))),
  constraint registrations_person FOREIGN KEY (person_id, team_id) REFERENCES persons(id, team_id),
  constraint registrations_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint registrations_pkey PRIMARY KEY (id),
);
CREATE INDEX registrations_by_person ON public.registrations USING btree (person_id);
CREATE INDEX registrations_by_recorder ON public.registrations USING btree (recorded_by);
CREATE INDEX registrations_by_team ON public.registrations USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.registrations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER erased_person_stays_so BEFORE INSERT ON public.registrations FOR EACH ROW EXECUTE FUNCTION erased_person_stays_so();
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.registrations FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER register BEFORE INSERT ON public.registrations FOR EACH ROW EXECUTE FUNCTION register();
CREATE TRIGGER registrations_stand BEFORE UPDATE ON public.registrations FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION refuse_to_rewrite_history();
-- policy less_what_is_blocked for all to skulder_app using (((( SELECT cardinality(acting_blocked_case_ids()) AS cardinality) = 0) OR (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.person_id = registrations.person_id) AND (c.id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.person_id = registrations.person_id) AND (c.id = ANY (( SELECT acting_emergency_case_ids() AS acting_emergency_case_ids)::uuid[])))))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- Roles beside membership; a team member is whoever has an agreement in force. What was taken away stays
create table role_grants (
  id uuid not null,
  worker_id uuid not null,
  role text not null,
  team_id uuid,
  granted_at timestamp with time zone not null default current_instant(),
  granted_by uuid default acting_worker_id(), -- Null: the service itself, as for the first administrator
  removed_at timestamp with time zone,
  removed_by uuid,
  constraint role_grants_administrator_of_the_organisation CHECK (((role = 'administrator'::text) = (team_id IS NULL))),
  constraint role_grants_removed_by_when_removed CHECK (((removed_by IS NULL) OR (removed_at IS NOT NULL))),
  constraint role_grants_role_known CHECK ((role = ANY (ARRAY['team_leader'::text, 'municipal_leader'::text, 'dps_leader'::text, 'administrator'::text]))),
  constraint role_grants_granted_by FOREIGN KEY (granted_by) REFERENCES workers(id),
  constraint role_grants_removed_by FOREIGN KEY (removed_by) REFERENCES workers(id),
  constraint role_grants_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint role_grants_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint role_grants_pkey PRIMARY KEY (id),
);
CREATE INDEX role_grants_by_team ON public.role_grants USING btree (team_id);
CREATE UNIQUE INDEX role_grants_once ON public.role_grants USING btree (worker_id, role, team_id) NULLS NOT DISTINCT WHERE (removed_at IS NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.role_grants DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER leaver_has_nobody_to_tell AFTER UPDATE OF removed_at ON public.role_grants FOR EACH ROW WHEN (((old.removed_at IS NULL) AND (new.removed_at IS NOT NULL) AND (new.role = 'team_leader'::text))) EXECUTE FUNCTION leaver_has_nobody_to_tell();
CREATE TRIGGER leaver_owns_nothing AFTER UPDATE OF removed_at ON public.role_grants FOR EACH ROW WHEN (((old.removed_at IS NULL) AND (new.removed_at IS NOT NULL) AND (new.role = 'team_leader'::text))) EXECUTE FUNCTION leaver_owns_nothing();
CREATE TRIGGER more_than_a_guest AFTER INSERT ON public.role_grants FOR EACH ROW EXECUTE FUNCTION more_than_a_guest();
CREATE TRIGGER rights_changed AFTER INSERT OR DELETE OR UPDATE ON public.role_grants FOR EACH ROW EXECUTE FUNCTION rights_changed('worker_id');
-- policy granted_by_administrators for insert to skulder_app check ((( SELECT acting_is_administrator() AS acting_is_administrator) AND (NOT (granted_by IS DISTINCT FROM ( SELECT acting_worker_id() AS acting_worker_id)))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (worker_id = ( SELECT acting_worker_id() AS acting_worker_id)) OR ( SELECT acting_is_administrator() AS acting_is_administrator)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy removed_by_administrators for update to skulder_app using (((removed_at IS NULL) AND ( SELECT acting_is_administrator() AS acting_is_administrator))) check ((NOT (removed_by IS DISTINCT FROM ( SELECT acting_worker_id() AS acting_worker_id))))
-- grant insert, select to skulder_app
-- grant update (removed_at, removed_by) to skulder_app

-- One row per holder of a seat, for the time they held it; open-ended = sits there now
create table seats (
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  level text not null,
  worker_id uuid not null,
  agreement_id uuid,
  treatment_contact_id uuid,
  held_during tstzrange not null,
  constraint seats_held_by_one_right CHECK ((num_nonnulls(agreement_id, treatment_contact_id) = 1)),
  constraint seats_level_known CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text]))),
  constraint seats_whole CHECK (((NOT isempty(held_during)) AND lower_inc(held_during) AND (NOT upper_inc(held_during)) AND (NOT lower_inf(held_during)))),
  constraint seats_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint seats_sit_by_agreement FOREIGN KEY (agreement_id, worker_id, team_id, level) REFERENCES agreements(id, worker_id, team_id, level),
  constraint seats_sit_by_contact FOREIGN KEY (treatment_contact_id, worker_id, case_id, level) REFERENCES treatment_contacts(id, worker_id, case_id, level) ON UPDATE CASCADE,
  constraint seats_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint seats_pkey PRIMARY KEY (id),
  constraint seats_covers_point_here UNIQUE (id, case_id, team_id, level),
  constraint seats_one_holder EXCLUDE USING gist (case_id WITH =, level WITH =, held_during WITH &&),
  constraint seats_two_people EXCLUDE USING gist (case_id WITH =, worker_id WITH =, level WITH <>, held_during WITH &&),
);
CREATE INDEX seats_by_agreement ON public.seats USING btree (agreement_id);
CREATE INDEX seats_by_contact ON public.seats USING btree (treatment_contact_id);
CREATE INDEX seats_by_team ON public.seats USING btree (team_id);
CREATE INDEX seats_by_worker ON public.seats USING btree (worker_id) WHERE upper_inf(held_during);
CREATE CONSTRAINT TRIGGER blocked_take_no_seat AFTER INSERT OR UPDATE OF worker_id ON public.seats DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION blocked_take_no_seat();
CREATE CONSTRAINT TRIGGER case_holds AFTER INSERT OR DELETE OR UPDATE ON public.seats DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_case_at_commit('case_id');
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.seats DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER hold_right_of_seat BEFORE INSERT ON public.seats FOR EACH ROW EXECUTE FUNCTION hold_right_of_seat();
CREATE TRIGGER rights_change_with_seat AFTER INSERT OR UPDATE ON public.seats FOR EACH ROW EXECUTE FUNCTION rights_change_with_seat();
CREATE TRIGGER rights_changed AFTER INSERT OR UPDATE ON public.seats FOR EACH ROW WHEN ((new.treatment_contact_id IS NOT NULL)) EXECUTE FUNCTION rights_changed('worker_id');
CREATE CONSTRAINT TRIGGER seats_are_of_two_people AFTER INSERT OR UPDATE OF worker_id ON public.seats DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seats_are_of_two_people();
CREATE TRIGGER support_ends_with_seat AFTER INSERT OR UPDATE OF worker_id ON public.seats FOR EACH ROW WHEN (upper_inf(new.held_during)) EXECUTE FUNCTION support_ends_with_seat();
CREATE TRIGGER write_case_period BEFORE INSERT OR UPDATE ON public.seats FOR EACH ROW EXECUTE FUNCTION write_case_period('held_during');
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using (((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (held_during) to skulder_app

-- What a level is about to change for those whom the team shares, said to the other level before it happens
create table service_changes (
  id uuid not null,
  team_id uuid not null,
  level text not null,
  kind text not null,
  unit_id uuid, -- Null: the whole level
  takes_effect_on date not null,
  text text not null,
  announced_by uuid not null,
  announced_at timestamp with time zone not null default current_instant(),
  acknowledged_by uuid, -- Who leads the team for the other level, and has taken note
  acknowledged_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint service_changes_acknowledged_whole CHECK (((acknowledged_by IS NULL) = (acknowledged_at IS NULL))),
  constraint service_changes_kind_known CHECK ((kind = ANY (ARRAY['closing'::text, 'criteria'::text, 'capacity'::text, 'other'::text]))),
  constraint service_changes_level_known CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text]))),
  constraint service_changes_text_length CHECK (((length(text) >= 1) AND (length(text) <= 2000))),
  constraint service_changes_withdrawn_whole CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL))),
  constraint service_changes_within_reach CHECK (((takes_effect_on >= (oslo_date(announced_at) - 366)) AND (takes_effect_on <= (oslo_date(announced_at) + 1830)))),
  constraint service_changes_acknowledger FOREIGN KEY (acknowledged_by) REFERENCES workers(id),
  constraint service_changes_announcer FOREIGN KEY (announced_by) REFERENCES workers(id),
  constraint service_changes_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint service_changes_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint service_changes_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES workers(id),
  constraint service_changes_pkey PRIMARY KEY (id),
);
CREATE INDEX service_changes_by_acknowledger ON public.service_changes USING btree (acknowledged_by) WHERE (acknowledged_by IS NOT NULL);
CREATE INDEX service_changes_by_announcer ON public.service_changes USING btree (announced_by);
CREATE INDEX service_changes_by_team ON public.service_changes USING btree (team_id, announced_at);
CREATE INDEX service_changes_by_unit ON public.service_changes USING btree (unit_id) WHERE (unit_id IS NOT NULL);
CREATE INDEX service_changes_by_withdrawer ON public.service_changes USING btree (withdrawn_by) WHERE (withdrawn_by IS NOT NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.service_changes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER nothing_is_deleted BEFORE DELETE OR TRUNCATE ON public.service_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER witness_service_change BEFORE INSERT OR UPDATE ON public.service_changes FOR EACH ROW EXECUTE FUNCTION witness_service_change();
-- policy announced_by_leaders for insert to skulder_app check ((team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy settled_by_leaders for update to skulder_app using ((team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (acknowledged_by, acknowledged_at, withdrawn_by, withdrawn_at) to skulder_app

create table sessions (
  id uuid not null default new_id(),
  id_hash bytea not null, -- SHA-256 of the 256-bit id in the cookie; the id itself is stored nowhere
  account_id uuid,
  worker_id uuid, -- The one employment that the session is for, never another one afterwards; null until it has been chosen, and then it may do nothing
  projector_meeting_id uuid,
  created_at timestamp with time zone not null default current_instant(),
  last_seen_at timestamp with time zone not null default current_instant(),
  absolute_expires_at timestamp with time zone not null,
  authenticated_at timestamp with time zone, -- When the person last proved to the provider who they are; null: it did not say
  ended_at timestamp with time zone,
  ended_because text,
  provider_sid text,
  bound_to text[], -- The organisations that the provider let the person act for, and for no other; null: it binds to none
  browser text, -- By which a person knows their own session again; neither the address nor the browser's whole name is kept
  operating_system text,
  constraint sessions_act_for_a_person CHECK (((worker_id IS NULL) OR (account_id IS NOT NULL))),
  constraint sessions_browser_known CHECK ((browser = ANY (ARRAY['chrome'::text, 'edge'::text, 'firefox'::text, 'safari'::text, 'opera'::text, 'samsung'::text]))),
  constraint sessions_hash_is_sha256 CHECK ((length(id_hash) = 32)),
  constraint sessions_of_a_person_or_a_projector CHECK ((num_nonnulls(account_id, projector_meeting_id) = 1)),
  constraint sessions_operating_system_known CHECK ((operating_system = ANY (ARRAY['windows'::text, 'macos'::text, 'linux'::text, 'android'::text, 'ios'::text, 'chromeos'::text]))),
  constraint sessions_account FOREIGN KEY (account_id) REFERENCES accounts(id),
  constraint sessions_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_hash_once UNIQUE (id_hash),
);
CREATE INDEX sessions_by_account ON public.sessions USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX sessions_by_projected_meeting ON public.sessions USING btree (projector_meeting_id) WHERE (ended_at IS NULL);
CREATE INDEX sessions_by_provider_sid ON public.sessions USING btree (provider_sid) WHERE (ended_at IS NULL);
CREATE INDEX sessions_by_worker ON public.sessions USING btree (worker_id) WHERE (ended_at IS NULL);
CREATE TRIGGER session_ended AFTER UPDATE OF ended_at ON public.sessions FOR EACH ROW WHEN ((new.ended_at IS NOT NULL)) EXECUTE FUNCTION session_ended();
CREATE TRIGGER session_is_for_a_tie BEFORE INSERT ON public.sessions FOR EACH ROW WHEN ((new.worker_id IS NOT NULL)) EXECUTE FUNCTION session_is_for_a_tie();
CREATE TRIGGER session_stays_what_it_is BEFORE UPDATE OF worker_id, account_id ON public.sessions FOR EACH ROW WHEN (((new.worker_id IS DISTINCT FROM old.worker_id) OR (new.account_id IS DISTINCT FROM old.account_id))) EXECUTE FUNCTION session_is_for_a_tie();
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

create table sign_in_attempts (
  state_hash bytea not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  invitation_hash bytea,
  is_fresh boolean not null default false, -- The person is to prove anew who they are, though the provider knows them
  network_hash bytea, -- SHA-256 of the address it came from, so that nobody fills the table alone; gone within minutes
  created_at timestamp with time zone not null default current_instant(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_attempts_pkey PRIMARY KEY (state_hash),
);
CREATE INDEX sign_in_attempts_by_expiry ON public.sign_in_attempts USING btree (expires_at);
CREATE INDEX sign_in_attempts_by_network ON public.sign_in_attempts USING btree (network_hash) WHERE (used_at IS NULL);
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

-- How a service site is supervised; what is changed ends, and the next edition begins
create table supervision_arrangements (
  case_id uuid not null,
  edition integer not null,
  team_id uuid not null,
  kind text not null,
  every_weeks integer,
  weekday integer, -- Monday is 1. Null: the day and the time have not been agreed yet
  begins_at time without time zone,
  minutes integer,
  from_on date not null default oslo_today(),
  through_on date,
  reason text, -- Null: not said when the case was opened
  recorded_by uuid,
  recorded_at timestamp with time zone not null default current_instant(),
  ended_at timestamp with time zone,
  constraint supervision_arrangements_every_weeks_known CHECK (((every_weeks >= 1) AND (every_weeks <= 52))),
  constraint supervision_arrangements_kind_known CHECK ((kind = ANY (ARRAY['fixed'::text, 'on_demand'::text]))),
  constraint supervision_arrangements_last_a_day CHECK ((through_on >= from_on)),
  constraint supervision_arrangements_minutes_known CHECK (((minutes >= 1) AND (minutes <= 1440))),
  constraint supervision_arrangements_of_their_kind CHECK (
CASE kind
    WHEN 'on_demand'::text THEN (num_nonnulls(every_weeks, weekday, begins_at, minutes, through_on) = 0)
    ELSE ((num_nonnulls(weekday, begins_at, minutes) = ANY (ARRAY[0, 3])) AND ((weekday IS NULL) OR (every_weeks IS NOT NULL)))
END),
  constraint supervision_arrangements_reason_known CHECK ((reason = ANY (ARRAY['special_need'::text, 'lacks_offer'::text]))),
  constraint supervision_arrangements_weekday_known CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint supervision_arrangements_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint supervision_arrangements_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint supervision_arrangements_pkey PRIMARY KEY (case_id, edition),
);
CREATE INDEX supervision_arrangements_by_team ON public.supervision_arrangements USING btree (team_id);
CREATE UNIQUE INDEX supervision_arrangements_one_at_a_time ON public.supervision_arrangements USING btree (case_id) WHERE (ended_at IS NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.supervision_arrangements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.supervision_arrangements FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE CONSTRAINT TRIGGER open_site_has_an_arrangement AFTER UPDATE ON public.supervision_arrangements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION open_site_has_an_arrangement();
CREATE TRIGGER witness_arrangement BEFORE INSERT OR UPDATE ON public.supervision_arrangements FOR EACH ROW EXECUTE FUNCTION witness_arrangement();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (ended_at) to skulder_app

-- What the team offered the stable contact when it closed a case; stays when the case is reopened
create table supervision_offers (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  to_worker_name text,
  note text,
  offered_at timestamp with time zone not null default current_instant(),
  constraint supervision_offers_note_length CHECK ((length(note) <= 1000)),
  constraint supervision_offers_to_worker_name_length CHECK (((length(to_worker_name) >= 1) AND (length(to_worker_name) <= 200))),
  constraint supervision_offers_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint supervision_offers_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint supervision_offers_pkey PRIMARY KEY (id),
  constraint supervision_offers_of_a_case UNIQUE (id, case_id, team_id),
);
CREATE INDEX supervision_offers_by_case ON public.supervision_offers USING btree (case_id);
CREATE INDEX supervision_offers_by_team ON public.supervision_offers USING btree (team_id);
CREATE INDEX supervision_offers_by_unit ON public.supervision_offers USING btree (unit_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.supervision_offers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
-- policy less_what_is_blocked for all to skulder_app using (((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- That a service site asked for supervision: who, when and what for; and what became of it
create table supervision_requests (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  asked_by text not null,
  asked_on date not null,
  about text not null,
  state text not null default 'waiting'::text,
  activity_id uuid, -- The first session after it was asked
  ended_at timestamp with time zone,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  version integer not null default 1,
  constraint supervision_requests_about_length CHECK (((length(about) >= 1) AND (length(about) <= 1000))),
  constraint supervision_requests_after_the_fact CHECK ((asked_on <= oslo_date(recorded_at))),
  constraint supervision_requests_asked_by_length CHECK (((length(asked_by) >= 1) AND (length(asked_by) <= 200))),
  constraint supervision_requests_end_is_whole CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint supervision_requests_met_by_a_session CHECK (((state = 'met'::text) = (activity_id IS NOT NULL))),
  constraint supervision_requests_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'met'::text, 'taken_back'::text, 'case_closed'::text]))),
  constraint supervision_requests_activity FOREIGN KEY (activity_id, case_id, team_id) REFERENCES activities(id, case_id, team_id),
  constraint supervision_requests_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint supervision_requests_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint supervision_requests_pkey PRIMARY KEY (id),
);
CREATE INDEX supervision_requests_by_activity ON public.supervision_requests USING btree (activity_id) WHERE (activity_id IS NOT NULL);
CREATE INDEX supervision_requests_by_case ON public.supervision_requests USING btree (case_id);
CREATE INDEX supervision_requests_by_team ON public.supervision_requests USING btree (team_id, state);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.supervision_requests DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.supervision_requests FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER witness_request BEFORE INSERT OR UPDATE ON public.supervision_requests FOR EACH ROW EXECUTE FUNCTION witness_request();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (state, version) to skulder_app

-- Members beside the pair, for some days. They sit in no seat and count for none
create table supporters (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  worker_id uuid not null,
  starts_on date not null,
  ends_on date, -- First day they no longer support; null: no end is known. The same day as starts_on: they never came to it
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  version integer not null default 1,
  constraint supporters_run_forward CHECK ((ends_on >= starts_on)),
  constraint supporters_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint supporters_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint supporters_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint supporters_pkey PRIMARY KEY (id),
  constraint supporters_once_at_a_time EXCLUDE USING gist (case_id WITH =, worker_id WITH =, daterange(starts_on, ends_on) WITH &&),
);
CREATE INDEX supporters_by_case ON public.supporters USING btree (case_id);
CREATE INDEX supporters_by_team ON public.supporters USING btree (team_id);
CREATE INDEX supporters_by_worker ON public.supporters USING btree (worker_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.supporters DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER witness_supporter BEFORE INSERT OR UPDATE ON public.supporters FOR EACH ROW EXECUTE FUNCTION witness_supporter();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy less_what_is_blocked for all to skulder_app using ((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (ends_on, version) to skulder_app

create table teams (
  id uuid not null,
  name text not null,
  short_name text not null,
  seats_per_fte numeric not null default 20, -- Seats a full-time position is reckoned to carry: ten cases, two seats each
  weight_intake numeric(3,2) not null default 1, -- What a seat counts for against them. In intake the pair carries all of it
  weight_shoulder_to_shoulder numeric(3,2) not null default 0.5, -- Half: somebody else has the treatment, and the member supports them
  weight_systematic_supervision numeric(3,2) not null default 0.25, -- A quarter: about one meeting a month and what lies around it
  is_fictional boolean not null default false,
  created_at timestamp with time zone not null default current_instant(),
  version integer not null default 1,
  silent_after_days integer not null default 28, -- Four weekly meetings, of which one at least should have heard of the person
  meeting_weekday integer, -- ISO: Monday is 1. Null with the rest: the team plans each meeting by itself
  meeting_time time without time zone, -- On the clock in Oslo, the same over both changes of it
  meeting_minutes integer,
  meeting_place text,
  meeting_link text,
  door_path text,
  door_phone text,
  door_answers_within_days integer, -- Working days within which whoever wrote is promised an answer
  agenda_order text[] not null default agenda_grounds(), -- In which order the grounds stand on the agenda, behind what comes first whatever a team says
  agenda_minutes jsonb not null default '{"added": 5, "inquiry": 10, "silence": 5, "admission": 5, "pending_case": 5, "seat_at_risk": 5, "opening_record": 3, "overdue_action": 10, "feedback_signal": 5, "supervision_request": 5}'::jsonb, -- Shown, never enforced. With six inquiries and two of everything else a meeting of two hours has room for the talk between
  minutes_approval_days integer not null default 7, -- For how many days minutes are out before they are approved: until the next weekly meeting
  constraint teams_agenda_minutes_are_whole CHECK (are_agenda_minutes(agenda_minutes)),
  constraint teams_agenda_order_is_whole CHECK (is_agenda_order(agenda_order)),
  constraint teams_door_answers_soon CHECK (((door_answers_within_days >= 1) AND (door_answers_within_days <= 20))),
  constraint teams_door_is_whole CHECK ((num_nonnulls(door_path, door_phone, door_answers_within_days) = ANY (ARRAY[0, 3]))),
  constraint teams_door_path_shape CHECK (((door_path ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND ((length(door_path) >= 2) AND (length(door_path) <= 40)))),
  constraint teams_door_phone_length CHECK (((length(door_phone) >= 3) AND (length(door_phone) <= 40))),
  constraint teams_meeting_link_length CHECK (((length(meeting_link) >= 1) AND (length(meeting_link) <= 500))),
  constraint teams_meeting_minutes_known CHECK (((meeting_minutes >= 15) AND (meeting_minutes <= 480))),
  constraint teams_meeting_place_length CHECK (((length(meeting_place) >= 1) AND (length(meeting_place) <= 200))),
  constraint teams_meeting_rule_is_whole CHECK (((num_nonnulls(meeting_weekday, meeting_time, meeting_minutes) = 3) OR (num_nonnulls(meeting_weekday, meeting_time, meeting_minutes, meeting_place, meeting_link) = 0))),
  constraint teams_meeting_weekday_known CHECK (((meeting_weekday >= 1) AND (meeting_weekday <= 5))),
  constraint teams_minutes_approval_days_known CHECK (((minutes_approval_days >= 1) AND (minutes_approval_days <= 60))),
  constraint teams_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint teams_seats_per_fte_positive CHECK ((seats_per_fte > (0)::numeric)),
  constraint teams_short_name_length CHECK (((length(short_name) >= 1) AND (length(short_name) <= 12))),
  constraint teams_silent_after_days_known CHECK (((silent_after_days >= 1) AND (silent_after_days <= 365))),
  constraint teams_weight_intake_known CHECK (((weight_intake >= (0)::numeric) AND (weight_intake <= (5)::numeric))),
  constraint teams_weight_shoulder_to_shoulder_known CHECK (((weight_shoulder_to_shoulder >= (0)::numeric) AND (weight_shoulder_to_shoulder <= (5)::numeric))),
  constraint teams_weight_systematic_supervision_known CHECK (((weight_systematic_supervision >= (0)::numeric) AND (weight_systematic_supervision <= (5)::numeric))),
  constraint teams_pkey PRIMARY KEY (id),
  constraint teams_door_path_once UNIQUE (door_path),
);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.teams DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('id');
CREATE TRIGGER counter_for_new_team AFTER INSERT ON public.teams FOR EACH ROW EXECUTE FUNCTION counter_for_new_team();
-- policy changed_by_own for update to skulder_app using ((( SELECT acting_is_administrator() AS acting_is_administrator) OR (id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[]))))
-- policy known_by_contacts for select to skulder_app using ((EXISTS ( SELECT
   FROM cases c
  WHERE ((c.team_id = teams.id) AND (c.id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))))
-- policy made_by_administrators for insert to skulder_app check ((( SELECT acting_is_administrator() AS acting_is_administrator) OR (id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[])) OR ( SELECT acting_is_administrator() AS acting_is_administrator)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant insert, select to skulder_app
-- grant update (name, short_name, seats_per_fte, weight_intake, weight_shoulder_to_shoulder, weight_systematic_supervision, version, silent_after_days, meeting_weekday, meeting_time, meeting_minutes, meeting_place, meeting_link, door_path, door_phone, door_answers_within_days, agenda_order, agenda_minutes, minutes_approval_days) to skulder_app

-- What a person reads while answering, as the team's licence lets it; the newest of a language holds
create table text_packs (
  id uuid not null,
  team_id uuid not null,
  instrument_id text not null,
  language text not null,
  title text not null,
  instruction text not null,
  lines jsonb not null, -- Four of {label, left, right}: what the line is about, and what its two ends mean
  copyright text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  constraint text_packs_copyright_length CHECK (((length(copyright) >= 1) AND (length(copyright) <= 300))),
  constraint text_packs_have_four_lines CHECK (((jsonb_typeof(lines) = 'array'::text) AND (jsonb_array_length(lines) = 4))),
  constraint text_packs_instruction_length CHECK (((length(instruction) >= 1) AND (length(instruction) <= 1000))),
  constraint text_packs_language_shape CHECK ((language ~ '^[a-z]{2,3}$'::text)),
  constraint text_packs_title_length CHECK (((length(title) >= 1) AND (length(title) <= 120))),
  constraint text_packs_instrument FOREIGN KEY (instrument_id) REFERENCES instruments(id),
  constraint text_packs_recorder FOREIGN KEY (recorded_by) REFERENCES workers(id),
  constraint text_packs_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint text_packs_pkey PRIMARY KEY (id),
  constraint text_packs_of_a_team UNIQUE (id, team_id),
);
CREATE INDEX text_packs_by_instrument ON public.text_packs USING btree (instrument_id);
CREATE INDEX text_packs_by_team ON public.text_packs USING btree (team_id, instrument_id, language, recorded_at);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.text_packs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.text_packs FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER witness_text_pack BEFORE INSERT ON public.text_packs FOR EACH ROW EXECUTE FUNCTION witness_text_pack();
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- Which workers a sign-in may act as: one for each employment. Nobody is ever two of them at once
create table ties (
  id uuid not null default new_id(),
  account_id uuid not null,
  issuer text not null,
  worker_id uuid not null,
  tied_at timestamp with time zone not null default current_instant(),
  invitation_hash bytea, -- The invitation that it was made by; null for what the demonstration ties
  chosen_at timestamp with time zone, -- When it was chosen last: offered first the next time
  untied_at timestamp with time zone,
  constraint ties_account FOREIGN KEY (account_id, issuer) REFERENCES accounts(id, issuer) ON UPDATE CASCADE,
  constraint ties_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint ties_pkey PRIMARY KEY (id),
);
CREATE INDEX ties_by_account ON public.ties USING btree (account_id, issuer);
CREATE INDEX ties_by_worker ON public.ties USING btree (worker_id);
CREATE UNIQUE INDEX ties_once ON public.ties USING btree (account_id, worker_id) WHERE (untied_at IS NULL);
CREATE UNIQUE INDEX ties_one_sign_in_per_issuer ON public.ties USING btree (worker_id, issuer) WHERE (untied_at IS NULL);
CREATE TRIGGER rights_changed AFTER INSERT OR UPDATE OF untied_at ON public.ties FOR EACH ROW EXECUTE FUNCTION rights_changed('worker_id');
CREATE TRIGGER tie_keeps_two_people AFTER INSERT ON public.ties FOR EACH ROW EXECUTE FUNCTION tie_keeps_two_people();
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)

-- An outside worker engaged for one case; holds the one seat in shoulder to shoulder
create table treatment_contacts (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  worker_id uuid not null,
  unit_id uuid not null,
  level text not null,
  starts_on date not null default oslo_today(),
  planned_end_on date,
  ended_on date,
  access_until date, -- First day the contact no longer gets in; the seat is not touched by it
  version integer not null default 1,
  constraint treatment_contacts_level_fills_seats CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text]))),
  constraint treatment_contacts_period_runs_forward CHECK ((((planned_end_on IS NULL) OR (planned_end_on >= starts_on)) AND ((ended_on IS NULL) OR (ended_on >= starts_on)))),
  constraint treatment_contacts_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint treatment_contacts_level_is_the_units FOREIGN KEY (unit_id, level) REFERENCES units(id, level) ON UPDATE CASCADE,
  constraint treatment_contacts_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint treatment_contacts_pkey PRIMARY KEY (id),
  constraint treatment_contacts_seats_point_here UNIQUE (id, worker_id, case_id, level),
);
CREATE INDEX treatment_contacts_by_case ON public.treatment_contacts USING btree (case_id);
CREATE INDEX treatment_contacts_by_team ON public.treatment_contacts USING btree (team_id);
CREATE INDEX treatment_contacts_by_unit ON public.treatment_contacts USING btree (unit_id);
CREATE INDEX treatment_contacts_by_worker ON public.treatment_contacts USING btree (worker_id);
CREATE TRIGGER blocked_are_not_invited AFTER UPDATE OF access_until ON public.treatment_contacts FOR EACH ROW WHEN ((new.access_until > COALESCE(old.access_until, '-infinity'::date))) EXECUTE FUNCTION blocked_are_not_invited();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.treatment_contacts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER more_than_a_guest AFTER INSERT ON public.treatment_contacts FOR EACH ROW EXECUTE FUNCTION more_than_a_guest();
CREATE TRIGGER only_the_unnamed_are_named BEFORE UPDATE OF worker_id ON public.treatment_contacts FOR EACH ROW WHEN ((new.worker_id <> old.worker_id)) EXECUTE FUNCTION only_the_unnamed_are_named();
CREATE TRIGGER rights_changed AFTER INSERT OR DELETE OR UPDATE ON public.treatment_contacts FOR EACH ROW EXECUTE FUNCTION rights_changed('worker_id');
CREATE CONSTRAINT TRIGGER seats_still_rest_on_it AFTER UPDATE OF starts_on, ended_on ON public.treatment_contacts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seats_of_right_at_commit();
CREATE TRIGGER unit_takes_people BEFORE INSERT ON public.treatment_contacts FOR EACH ROW EXECUTE FUNCTION unit_takes_people('unit_id');
-- policy changed_among_known_people for update to skulder_app using (true) check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND may_engage(worker_id)))
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy engaged_among_known_people for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) AND may_engage(worker_id)))
-- policy less_what_is_blocked for all to skulder_app using (((case_id IS NULL) OR (case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[]))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (case_id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app
-- grant update (worker_id, planned_end_on, ended_on, access_until, version) to skulder_app

-- What a unit was called, its level and what it was part of, until a day; written by the database when they change
create table unit_changes (
  unit_id uuid not null,
  until_on date not null,
  name text not null,
  level text not null,
  parent_id uuid,
  changed_at timestamp with time zone not null default current_instant(),
  changed_by uuid,
  constraint unit_changes_changer FOREIGN KEY (changed_by) REFERENCES workers(id),
  constraint unit_changes_parent FOREIGN KEY (parent_id) REFERENCES units(id),
  constraint unit_changes_unit FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint unit_changes_pkey PRIMARY KEY (unit_id, until_on),
);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.unit_changes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('no_team');
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy seen_by_everyone_signed_in for select to skulder_app using (( SELECT acting_is_someone() AS acting_is_someone))
-- grant select to skulder_app

-- That a member's home unit was told whom they discussed: to whom, how and when, never what was said
create table unit_notices (
  consultation_id uuid not null,
  team_id uuid not null,
  manner text not null,
  given_to text not null,
  given_on date not null,
  given_by uuid not null,
  recorded_at timestamp with time zone not null default current_instant(),
  constraint unit_notices_after_the_fact CHECK ((given_on <= oslo_date(recorded_at))),
  constraint unit_notices_given_to_length CHECK (((length(given_to) >= 1) AND (length(given_to) <= 200))),
  constraint unit_notices_manner_known CHECK ((manner = ANY (ARRAY['telephone'::text, 'message'::text, 'letter'::text, 'in_person'::text]))),
  constraint unit_notices_consultation FOREIGN KEY (consultation_id, team_id) REFERENCES consultations(id, team_id),
  constraint unit_notices_giver FOREIGN KEY (given_by) REFERENCES workers(id),
  constraint unit_notices_once PRIMARY KEY (consultation_id),
);
CREATE INDEX unit_notices_by_team ON public.unit_notices USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.unit_notices DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.unit_notices FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER notices_stand BEFORE UPDATE ON public.unit_notices FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER witness_notice BEFORE INSERT OR UPDATE ON public.unit_notices FOR EACH ROW EXECUTE FUNCTION witness_notice();
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant insert, select to skulder_app

-- A section or service site (tjenestested) of a municipality or a health trust; other = police, private
create table units (
  id uuid not null,
  name text not null,
  level text not null,
  parent_id uuid,
  valid_from date not null default oslo_today(),
  valid_to date,
  since_on date, -- Since when name, level and parent have been as they are; what they were before is in unit_changes
  merged_into_id uuid, -- The unit that has gone on for it since it ended. Nothing that points here is moved: who worked here comes from there
  merged_at timestamp with time zone,
  organisation_number text, -- Of the employer, on the unit that all of its units are part of; by it a provider that vouches for an organisation is understood
  version integer not null default 1,
  constraint units_level_known CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text, 'other'::text]))),
  constraint units_merging_ends CHECK (((merged_into_id IS NULL) OR ((valid_to IS NOT NULL) AND (merged_into_id <> id)))),
  constraint units_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint units_organisation_number_right CHECK (is_organisation_number(organisation_number)),
  constraint units_period_runs_forward CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint units_merge_within_a_level FOREIGN KEY (merged_into_id, level) REFERENCES units(id, level),
  constraint units_parent FOREIGN KEY (parent_id) REFERENCES units(id),
  constraint units_pkey PRIMARY KEY (id),
  constraint units_level_is_part_of_the_key UNIQUE (id, level),
  constraint units_organisation_number_once UNIQUE (organisation_number),
);
CREATE INDEX units_by_merged_into ON public.units USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.units DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('no_team');
CREATE TRIGGER rights_changed AFTER UPDATE OF parent_id ON public.units FOR EACH ROW WHEN ((new.parent_id IS DISTINCT FROM old.parent_id)) EXECUTE FUNCTION rights_changed('of_everybody');
CREATE TRIGGER unit_ends_empty BEFORE UPDATE OF valid_to ON public.units FOR EACH ROW WHEN (((new.valid_to IS NOT NULL) AND (new.valid_to IS DISTINCT FROM old.valid_to) AND (new.merged_into_id IS NULL))) EXECUTE FUNCTION unit_ends_empty();
CREATE TRIGGER unit_history_stands BEFORE INSERT OR UPDATE ON public.units FOR EACH ROW EXECUTE FUNCTION unit_history_stands();
CREATE TRIGGER unit_is_changed_by_its_own BEFORE UPDATE ON public.units FOR EACH ROW EXECUTE FUNCTION unit_is_changed_by_its_own();
CREATE TRIGGER units_form_a_tree AFTER INSERT OR UPDATE OF parent_id ON public.units FOR EACH ROW WHEN ((new.parent_id IS NOT NULL)) EXECUTE FUNCTION unit_is_no_part_of_itself();
-- policy changed_by_people_signed_in for update to skulder_app using (( SELECT acting_is_someone() AS acting_is_someone))
-- policy kept_by_people_signed_in for insert to skulder_app check (( SELECT acting_is_someone() AS acting_is_someone))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy seen_by_everyone_signed_in for select to skulder_app using (( SELECT acting_is_someone() AS acting_is_someone))
-- grant insert, select to skulder_app
-- grant update (name, level, parent_id, valid_to, since_on, merged_into_id, organisation_number, version) to skulder_app

-- What each level, by one of its leaders, thinks of an emergency access
create table visit_reviews (
  visit_id uuid not null,
  team_id uuid not null,
  level text not null,
  verdict text not null,
  words text not null,
  reviewed_by uuid not null,
  reviewed_at timestamp with time zone not null default current_instant(),
  constraint visit_reviews_level_known CHECK ((level = ANY (ARRAY['municipal'::text, 'specialist'::text]))),
  constraint visit_reviews_verdict_known CHECK ((verdict = ANY (ARRAY['justified'::text, 'not_justified'::text]))),
  constraint visit_reviews_words_say_why CHECK ((((length(words) >= 1) AND (length(words) <= 4000)) AND (words ~ '\S'::text))),
  constraint visit_reviews_reviewer FOREIGN KEY (reviewed_by) REFERENCES workers(id),
  constraint visit_reviews_visit FOREIGN KEY (visit_id, team_id) REFERENCES visits(id, team_id),
  constraint visit_reviews_one_per_level PRIMARY KEY (visit_id, level),
  constraint visit_reviews_two_people UNIQUE (visit_id, reviewed_by),
);
CREATE INDEX visit_reviews_by_reviewer ON public.visit_reviews USING btree (reviewed_by);
CREATE INDEX visit_reviews_by_team ON public.visit_reviews USING btree (team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.visit_reviews DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER log_is_append_only BEFORE DELETE OR TRUNCATE ON public.visit_reviews FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER review_visit BEFORE INSERT ON public.visit_reviews FOR EACH ROW EXECUTE FUNCTION review_visit();
CREATE TRIGGER reviews_stand BEFORE UPDATE ON public.visit_reviews FOR EACH ROW WHEN ((NOT is_erasing())) EXECUTE FUNCTION refuse_to_rewrite_history();
-- policy made_by_leaders for insert to skulder_app check (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[]))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using (((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[]))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant insert, select to skulder_app

-- Who has looked into a case that is not theirs, why, and for how long they may; what was said of it stays
create table visits (
  id uuid not null,
  team_id uuid not null,
  case_id uuid not null,
  worker_id uuid not null,
  kind text not null,
  reason text not null,
  words text not null,
  authenticated_at timestamp with time zone, -- When the visitor last proved who they are
  began_at timestamp with time zone not null default current_instant(),
  lasts_until timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint visits_emergency_after_fresh_sign_in CHECK (((kind <> 'emergency'::text) OR ((authenticated_at IS NOT NULL) AND (authenticated_at > (began_at - fresh_sign_in_limit())) AND (authenticated_at <= began_at)))),
  constraint visits_ending_is_whole CHECK (((num_nonnulls(ended_at, ended_by) = ANY (ARRAY[0, 2])) AND ((ended_at IS NULL) OR ((ended_at >= began_at) AND (ended_at <= lasts_until))))),
  constraint visits_kind_known CHECK ((kind = ANY (ARRAY['leader'::text, 'emergency'::text]))),
  constraint visits_last_four_hours_at_most CHECK (((lasts_until > began_at) AND (lasts_until <= (began_at + '04:00:00'::interval)))),
  constraint visits_reason_known CHECK (
CASE kind
    WHEN 'leader'::text THEN (reason = ANY (ARRAY['complaint'::text, 'incident'::text, 'staffing'::text, 'supervision_by_authority'::text, 'person_asked'::text, 'other'::text]))
    ELSE (reason = ANY (ARRAY['danger_to_life'::text, 'danger_to_health'::text, 'danger_to_others'::text, 'other'::text]))
END),
  constraint visits_words_say_why CHECK ((((length(words) >= 1) AND (length(words) <= 4000)) AND (words ~ '\S'::text))),
  constraint visits_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id),
  constraint visits_ended_by FOREIGN KEY (ended_by) REFERENCES workers(id),
  constraint visits_worker FOREIGN KEY (worker_id) REFERENCES workers(id),
  constraint visits_pkey PRIMARY KEY (id),
  constraint visits_of_a_team UNIQUE (id, team_id),
  constraint visits_one_at_a_time EXCLUDE USING gist (worker_id WITH =, case_id WITH =, kind WITH =, tstzrange(began_at, LEAST(ended_at, lasts_until)) WITH &&),
);
CREATE INDEX visits_by_case ON public.visits USING btree (case_id, began_at);
CREATE INDEX visits_by_team ON public.visits USING btree (team_id, began_at);
CREATE INDEX visits_by_worker ON public.visits USING btree (worker_id) WHERE (ended_at IS NULL);
CREATE TRIGGER begin_visit BEFORE INSERT ON public.visits FOR EACH ROW EXECUTE FUNCTION begin_visit();
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.visits DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('team_id');
CREATE TRIGGER end_visit BEFORE UPDATE OF ended_at, ended_by ON public.visits FOR EACH ROW EXECUTE FUNCTION end_visit();
CREATE TRIGGER rights_changed AFTER INSERT OR DELETE OR UPDATE ON public.visits FOR EACH ROW EXECUTE FUNCTION rights_changed('worker_id');
-- policy begun_in_own_name for insert to skulder_app check (((worker_id = ( SELECT acting_worker_id() AS acting_worker_id)) OR (team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[]))))
-- policy ended_by_visitor_and_leaders for update to skulder_app using (((worker_id = ( SELECT acting_worker_id() AS acting_worker_id)) OR (team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR ((kind = 'emergency'::text) AND (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[])))))
-- policy less_what_is_blocked for all to skulder_app using (((case_id <> ALL (( SELECT acting_blocked_case_ids() AS acting_blocked_case_ids)::uuid[])) OR (NOT visit_is_hidden(visits.*))))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_and_of_own_teams for select to skulder_app using (((worker_id = ( SELECT acting_worker_id() AS acting_worker_id)) OR (team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR ((kind = 'emergency'::text) AND (team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[])))))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- grant insert, select to skulder_app
-- grant update (ended_at, ended_by) to skulder_app

-- Screens on which people answer by a code; each is paired once and taken back at once
create table waiting_room_devices (
  id uuid not null,
  team_id uuid not null,
  name text not null,
  pairing_hash bytea not null, -- SHA-256 of the code typed on the screen to pair it, which works once
  pairing_expires_at timestamp with time zone not null,
  made_by uuid not null,
  made_at timestamp with time zone not null default current_instant(),
  secret_hash bytea, -- SHA-256 of the secret that its browser keeps
  paired_at timestamp with time zone,
  last_used_at timestamp with time zone, -- When a right code was last entered there
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint waiting_room_devices_name_length CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint waiting_room_devices_paired_by_secret CHECK ((num_nonnulls(secret_hash, paired_at) = ANY (ARRAY[0, 2]))),
  constraint waiting_room_devices_pairing_hash_length CHECK ((octet_length(pairing_hash) = 32)),
  constraint waiting_room_devices_secret_hash_length CHECK ((octet_length(secret_hash) = 32)),
  constraint waiting_room_devices_withdrawn_by_somebody CHECK ((num_nonnulls(withdrawn_at, withdrawn_by) = ANY (ARRAY[0, 2]))),
  constraint waiting_room_devices_maker FOREIGN KEY (made_by) REFERENCES workers(id),
  constraint waiting_room_devices_team FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint waiting_room_devices_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES workers(id),
  constraint waiting_room_devices_pkey PRIMARY KEY (id),
  constraint waiting_room_devices_of_a_team UNIQUE (id, team_id),
  constraint waiting_room_devices_pairing_once UNIQUE (pairing_hash),
  constraint waiting_room_devices_secret_once UNIQUE (secret_hash),
);
CREATE INDEX waiting_room_devices_by_team ON public.waiting_room_devices USING btree (team_id);
CREATE TRIGGER witness_waiting_room_device BEFORE INSERT OR UPDATE ON public.waiting_room_devices FOR EACH ROW EXECUTE FUNCTION witness_waiting_room_device();
-- policy changed_in_own_teams for update to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy not_on_a_screen for all to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy own_teams for select to skulder_app using ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy written_in_own_teams for insert to skulder_app check ((team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))
-- grant update (id, id, team_id, team_id, name, name, pairing_hash, pairing_expires_at, pairing_expires_at, made_by, made_by, made_at, paired_at, last_used_at, withdrawn_at, withdrawn_at, withdrawn_by, withdrawn_by) to skulder_app

create table workers (
  id uuid not null,
  name text not null,
  profession text not null,
  phone text,
  is_unnamed boolean not null default false, -- A treatment contact known only by profession and unit; to be named
  registered_for_team_id uuid, -- The team that registered the worker, and may see them before the first agreement
  version integer not null default 1,
  constraint workers_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint workers_phone_length CHECK ((length(phone) <= 40)),
  constraint workers_profession_length CHECK (((length(profession) >= 1) AND (length(profession) <= 100))),
  constraint workers_registered_for FOREIGN KEY (registered_for_team_id) REFERENCES teams(id),
  constraint workers_pkey PRIMARY KEY (id),
);
CREATE INDEX workers_by_registering_team ON public.workers USING btree (registered_for_team_id);
CREATE CONSTRAINT TRIGGER change_is_told AFTER INSERT OR DELETE OR UPDATE ON public.workers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION change_is_told('no_team');
CREATE TRIGGER the_named_stay_named BEFORE UPDATE OF is_unnamed ON public.workers FOR EACH ROW WHEN ((new.is_unnamed AND (NOT old.is_unnamed))) EXECUTE FUNCTION the_named_stay_named();
-- policy changed_by_own for update to skulder_app using ((( SELECT acting_is_administrator() AS acting_is_administrator) OR (registered_for_team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM agreements a
  WHERE ((a.worker_id = workers.id) AND (a.team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[]))))) OR (EXISTS ( SELECT
   FROM treatment_contacts t
  WHERE ((t.worker_id = workers.id) AND (t.team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])))))))
-- policy guests_are_their_teams for select to skulder_app using (((NOT ( SELECT acting_is_administrator() AS acting_is_administrator)) OR (registered_for_team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (NOT administrator_meets_guest(id))))
-- policy known_people for select to skulder_app using (((id = ( SELECT acting_worker_id() AS acting_worker_id)) OR ( SELECT acting_is_administrator() AS acting_is_administrator) OR (registered_for_team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM agreements a
  WHERE ((a.worker_id = workers.id) AND ((a.team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[])) OR (a.team_id = ANY (( SELECT acting_led_team_ids() AS acting_led_team_ids)::uuid[])))))) OR (EXISTS ( SELECT
   FROM treatment_contacts t
  WHERE ((t.worker_id = workers.id) AND (t.team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[]))))) OR (EXISTS ( SELECT
   FROM role_grants g
  WHERE ((g.worker_id = workers.id) AND (g.team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[]))))) OR (EXISTS ( SELECT
   FROM seats s
  WHERE ((s.worker_id = workers.id) AND (s.case_id = ANY (( SELECT acting_case_ids() AS acting_case_ids)::uuid[])))))))
-- policy not_by_a_screen for insert to skulder_app check ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy not_from_a_screen for update to skulder_app using ((NOT ( SELECT acting_as_screen() AS acting_as_screen)))
-- policy owner_sees_all for all to skulder_owner using (true) check (true)
-- policy registered_for_own_teams for insert to skulder_app check ((( SELECT acting_is_administrator() AS acting_is_administrator) OR (registered_for_team_id = ANY (( SELECT acting_team_ids() AS acting_team_ids)::uuid[]))))
-- grant insert, select to skulder_app
-- grant update (name, profession, phone, is_unnamed, version) to skulder_app

-- Views
--   admissions_to_take_up (team_id, case_id, admitted_on, recorded_at)
--   agreements_today (id, worker_id, team_id, home_unit_id, level, profession, competences, fraction, starts_on, planned_end_on, ended_on, made_at, end_recorded_at, version)
--   blocked_seats (seat_id, case_id, team_id, level, since)
--   case_cards (id, team_id, started_on, is_at_risk, card)
--   cases_to_hear_from (team_id, case_id, since_on)
--   cases_to_measure (team_id, case_id, due_on)
--   feedback_to_take_up (team_id, case_id, since)
--   prompting_admissions (id, case_id, admittedOn, dischargedOn, meeting, meetingOn)
--   replies_to_give (team_id, inquiry_id, alias, kind, since)
--   seat_cards (case_id, level, contact_unit, is_unnamed, is_at_risk, card)
--   signals_waiting (id, team_id, case_id, series_id, measurement_id, first_measurement_id, measured_on, kind, rule_set, from_tenths, to_tenths, limit_tenths, nth, is_shared_with_pair, raised_at, ended_at, outcome, words, answered_by, answered_at)

-- Functions
--   absence_json(b absences) returns jsonb
--   absence_shown(of_absence uuid) returns jsonb · security definer · skulder_app
--   access_alike(of_case uuid, is_copy boolean) returns TABLE(in_team uuid, last_row bigint, at timestamp with time zone, first_at timestamp with time zone, times integer, days date[]) · security definer
--   access_by(of_team uuid, of_worker uuid, of_unit uuid, from_day date, to_day date, until timestamp with time zone, skipping integer, at_most integer) returns SETOF jsonb · security definer · skulder_app
--   access_copied(of_case uuid, at_most integer) returns SETOF jsonb · security definer · skulder_app
--   access_entry(l access_log, in_team uuid, about_case uuid) returns jsonb
--   access_from_unit(of_unit uuid, of_team uuid, of_worker uuid, from_instant timestamp with time zone, to_instant timestamp with time zone) returns TABLE(row_id bigint, at timestamp with time zone) · security definer
--   access_head(of_team uuid) returns jsonb · security definer · skulder_app
--   access_link_text(l access_log, linked_at timestamp with time zone) returns text
--   access_row_text(l access_log) returns text
--   access_to_case(of_case uuid, until timestamp with time zone, skipping integer, at_most integer) returns SETOF jsonb · security definer · skulder_app
--   acting_account_id() returns uuid · skulder_app
--   acting_as_screen() returns boolean · skulder_app
--   acting_authenticated_at() returns timestamp with time zone · skulder_app
--   acting_blocked_case_ids() returns uuid[] · skulder_app
--   acting_blocked_inquiry_ids() returns uuid[] · skulder_app
--   acting_case_ids() returns uuid[] · skulder_app
--   acting_contact_case_ids() returns uuid[] · skulder_app
--   acting_emergency_case_ids() returns uuid[] · skulder_app
--   acting_guest_item_ids() returns uuid[] · skulder_app
--   acting_is_administrator() returns boolean · skulder_app
--   acting_is_someone() returns boolean · skulder_app
--   acting_led_team_ids() returns uuid[] · skulder_app
--   acting_pair_case_ids() returns uuid[] · security definer · skulder_app
--   acting_seen_series_ids() returns uuid[] · security definer · skulder_app
--   acting_team_ids() returns uuid[] · skulder_app
--   acting_uuid(setting text) returns uuid · skulder_app
--   acting_uuids(setting text) returns uuid[] · skulder_app
--   acting_visited_case_ids() returns uuid[] · skulder_app
--   acting_worker_id() returns uuid · skulder_app
--   action_case(a action_items) returns uuid
--   action_json(a action_items) returns jsonb · skulder_app
--   action_owner_has_access(of_action uuid) returns boolean · security definer · skulder_app
--   actions_owned_under(of_agreement uuid) returns uuid[] · security definer · skulder_app
--   actions_without(of_worker uuid, of_team uuid, of_agreement uuid) returns uuid[] · security definer
--   activity_follows() returns trigger · security definer
--   activity_json(a activities) returns jsonb · skulder_app
--   activity_said(a jsonb) returns jsonb · skulder_app
--   administrator_meets_guest(of_worker uuid) returns boolean · security definer · skulder_app
--   after_restore() returns void
--   agenda_events(told jsonb) returns jsonb · security definer
--   agenda_grounds() returns text[] · skulder_app
--   agenda_minutes_of(kind text, said jsonb) returns integer · skulder_app
--   agenda_place(of_kind text, of_order text[]) returns integer · skulder_app
--   agenda_position(of_kind text, since timestamp with time zone, of_order text[]) returns numeric · skulder_app
--   agreement_is_dated() returns trigger
--   agreement_is_made_by_others() returns trigger · security definer
--   agreement_stood(a agreements, instant timestamp with time zone) returns boolean
--   agreements_on(day date, known_at timestamp with time zone DEFAULT 'infinity'::timestamp with time zone) returns SETOF agreements · skulder_app
--   answer_by_link(with_token_hash bytea, with_key_hash bytea) returns jsonb · security definer · skulder_app
--   answer_erasure() returns trigger · security definer
--   are_agenda_minutes(said jsonb) returns boolean · skulder_app
--   are_one_person(one uuid, other uuid) returns boolean
--   arrangement_follows_the_case() returns trigger · security definer
--   arrangement_of(of_case uuid) returns jsonb · skulder_app
--   arrangement_said(a supervision_arrangements) returns jsonb · skulder_app
--   ask_for_erasure() returns trigger · security definer
--   attendance_begins_with_the_meeting() returns trigger · security definer
--   be_two_people(one uuid, others uuid[], rule text) returns void · security definer
--   be_visitor(to_case uuid) returns jsonb · security definer · skulder_app
--   become_first_administrator(account accounts) returns uuid · security definer
--   begin_call(session_hash bytea) returns TABLE(standing text, session_id uuid, account_id uuid, worker_id uuid, worker_name text, display_name text, rights jsonb, meeting_id uuid, idle_expires_at timestamp with time zone, absolute_expires_at timestamp with time zone) · security definer · skulder_app
--   begin_system(system_name text, for_team_ids uuid[], as_administrator boolean) returns void · skulder_app
--   begin_visit() returns trigger · security definer
--   blocked_are_not_invited() returns trigger · security definer
--   blocked_find_out_nothing() returns trigger · security definer
--   blocked_own_no_linked_inquiry() returns trigger · security definer
--   blocked_take_no_seat() returns trigger · security definer
--   board_events(told jsonb) returns jsonb
--   board_json(of_team uuid) returns TABLE(seq bigint, log_id uuid, day date, ms_to_next_day bigint, case_ids uuid[], body text) · security definer · skulder_app
--   both_levels_there(of_team uuid, of_case uuid, workers uuid[], day date) returns boolean
--   bring_in_measurement(by_import uuid, of_case uuid, form text, on_day date, lines smallint[], sum_of smallint) returns uuid · security definer · skulder_app
--   calendar_by_link(with_token_hash bytea) returns jsonb · security definer · skulder_app
--   cancelled_meeting_stands() returns trigger
--   case_ids_open_during(of_team uuid, during tstzrange) returns SETOF uuid · security definer · skulder_app
--   case_of_action(of_action uuid) returns uuid · security definer · skulder_app
--   case_of_item(of_item uuid) returns uuid · security definer · skulder_app
--   caseload_json(of_team uuid) returns jsonb · security definer · skulder_app
--   cases_behind(inquiry_ids uuid[], proposal_ids uuid[], pending_case_ids uuid[], item_ids uuid[]) returns jsonb
--   cases_called(of_team uuid, by_name text) returns TABLE(case_id uuid, team_id uuid) · security definer
--   cases_called_for_leader(of_team uuid, by_name text) returns TABLE(case_id uuid, team_id uuid) · security definer · skulder_app
--   cases_called_in_emergency(of_team text, by_name text) returns TABLE(case_id uuid, team_id uuid) · security definer · skulder_app
--   cases_held_under(of_agreement uuid, from_day date) returns integer · security definer · skulder_app
--   cases_marked_in_emergency(marks bytea[]) returns TABLE(case_id uuid, team_id uuid) · security definer · skulder_app
--   cases_seated_under(of_agreement uuid) returns uuid[] · security definer · skulder_app
--   cases_touched_by(change service_changes) returns SETOF uuid
--   cases_watching_unit_of(of_agreement uuid) returns uuid[] · security definer · skulder_app
--   change_is_told() returns trigger · security definer
--   check_case(of_case uuid) returns void · security definer
--   check_case_at_commit() returns trigger · security definer
--   check_seats_of_right_at_commit() returns trigger · security definer
--   choose_employment(with_session_hash bytea, of_worker uuid, new_session_hash bytea) returns text · security definer · skulder_app
--   claim_key(with_key text, of_operation text, with_request_hash bytea) returns TABLE(standing text, reply jsonb, named jsonb) · skulder_app
--   clashes_of(p planned_activities) returns jsonb · skulder_app
--   closed_by_name_to(of_case uuid, worker_ids uuid[], unit_ids uuid[]) returns uuid[] · security definer · skulder_app
--   closed_meeting_stands() returns trigger · security definer
--   closes_by_name(b blocks, of_worker uuid) returns boolean
--   closes_by_name_from(b blocks, of_worker uuid) returns date
--   closes_to(b blocks, of_worker uuid) returns boolean
--   comes_as_guest_from(of_worker uuid, of_team uuid, of_unit uuid) returns boolean
--   comes_as_self(of_worker uuid, of_case uuid) returns boolean
--   comes_from(of_agreement uuid, of_units uuid[]) returns boolean
--   comes_from_on(of_agreement uuid, of_units uuid[], day date) returns boolean
--   committed_import_stands() returns trigger · security definer
--   confirm_sessions(session_hashes bytea[]) returns TABLE(id_hash bytea, standing text, session_id uuid, account_id uuid, worker_id uuid, worker_name text, display_name text, rights jsonb, meeting_id uuid, idle_expires_at timestamp with time zone, absolute_expires_at timestamp with time zone) · security definer · skulder_app
--   consent() returns trigger · security definer
--   consultation_json(c consultations) returns jsonb · skulder_app
--   consultation_said(c jsonb) returns jsonb · skulder_app
--   counter_for_new_team() returns trigger · security definer
--   course_of(of_case uuid) returns timestamp with time zone · security definer
--   cover_json(c covers) returns jsonb
--   cover_shown(of_cover uuid) returns jsonb · security definer · skulder_app
--   coverage_of(people jsonb) returns jsonb
--   coverage_of_case(of_case uuid) returns jsonb · security definer · skulder_app
--   covers_of_case(of_case uuid, on_day date DEFAULT NULL::date) returns jsonb · security definer · skulder_app
--   current_instant() returns timestamp with time zone · skulder_app
--   curve_shown_for() returns interval · skulder_app
--   days_acting(c covers) returns datemultirange
--   days_away(of_worker uuid) returns datemultirange
--   days_json(days datemultirange) returns jsonb
--   days_supporting(s supporters) returns datemultirange
--   days_uncovered(of_seat uuid, of_worker uuid, today date) returns datemultirange
--   days_with_team(of_case uuid) returns datemultirange
--   decision_being_undone(of_case uuid) returns decisions · security definer
--   discussions_told_under(of_agreement uuid) returns uuid[] · security definer · skulder_app
--   discussions_without(of_worker uuid, of_team uuid, agreement_or_grant uuid) returns uuid[] · security definer
--   done_since(of_decision uuid) returns text[] · security definer · skulder_app
--   door_by_path(of_path text) returns jsonb · security definer · skulder_app
--   duties_are_taken_over() returns trigger · security definer
--   duty_is_taken_over() returns trigger · security definer
--   emergency_access(of_visit uuid) returns jsonb · security definer · skulder_app
--   emergency_access_json(v visits) returns jsonb
--   emergency_accesses(of_team uuid, before uuid, at_most integer) returns SETOF jsonb · security definer · skulder_app
--   emergency_is_shown(v visits) returns boolean · security definer
--   employment_of(of_worker uuid) returns jsonb · security definer
--   employments_beside(of_worker uuid) returns uuid[]
--   employments_of_session(with_session_hash bytea) returns jsonb · security definer · skulder_app
--   end_calendar_link() returns void · security definer · skulder_app
--   end_other_sessions(than uuid) returns void · security definer · skulder_app
--   end_own_session(of_session uuid) returns boolean · security definer · skulder_app
--   end_session(with_session_hash bytea, because text) returns boolean · security definer · skulder_app
--   end_sessions_at_provider(of_issuer text, of_sid text, of_subject text, because text) returns integer · security definer · skulder_app
--   end_visit() returns trigger · security definer
--   enter_answer_code(with_secret_hash bytea, with_code_hash bytea, with_token_hash bytea) returns jsonb · security definer · skulder_app
--   erase_from_imports(of_team uuid, of_cases uuid[], of_inquiries uuid[], of_pending uuid[], names text[]) returns void · security definer
--   erase_from_others(of_team uuid, of_items uuid[], of_actions uuid[], names text[]) returns void · security definer
--   erase_person(by_erasure uuid) returns void · security definer
--   erased_case_stays_closed() returns trigger · security definer
--   erased_decision(made jsonb) returns jsonb
--   erased_inquiry_stands() returns trigger · security definer
--   erased_minutes(content jsonb, items uuid[], actions uuid[]) returns jsonb
--   erased_name(of_thing uuid) returns text
--   erased_person_stays_so() returns trigger · security definer
--   erased_report(report jsonb, row_keys jsonb, names text[]) returns jsonb
--   erased_text() returns text · skulder_app
--   erasure_cards(ids uuid[]) returns TABLE(id uuid, card jsonb) · security definer · skulder_app
--   event_messages(of_team uuid, after_seq bigint, at_most integer) returns TABLE(seq bigint, kind text, case_ids uuid[], worker_ids uuid[], of_cases jsonb, open_items jsonb, body text) · security definer · skulder_relay
--   fall_of_signal(held feedback_signals, signs jsonb) returns uuid
--   feedback_course_rows(of_team uuid, first_year integer, last_year integer, stood_at timestamp with time zone, hidden uuid[]) returns TABLE(case_id uuid, opened_at timestamp with time zone, began_in integer, ending text, from_day date, until_day date, is_left_out boolean)
--   feedback_courses(of_team uuid, first_year integer, last_year integer, stood_at timestamp with time zone, has_answers boolean) returns jsonb · security definer · skulder_app
--   feedback_of_item(of_team uuid, of_case uuid, kind text, state text) returns jsonb · security definer · skulder_app
--   feedback_stands() returns trigger · security definer
--   feedback_turns(of_team uuid, first_year integer, last_year integer) returns date[] · security definer · skulder_app
--   feedback_waiting() returns TABLE(team_id uuid, case_id uuid, kind text, since timestamp with time zone) · security definer · skulder_app
--   fill_agenda(of_team uuid) returns jsonb · security definer · skulder_app
--   find_invitation(with_token_hash bytea) returns TABLE(standing text, kind text, worker_name text) · security definer · skulder_app
--   finish_call(access jsonb, told jsonb, with_session uuid) returns jsonb · security definer · skulder_app
--   finish_sign_in(with_session_hash bytea, of_issuer text, of_subject text, with_display_name text, with_provider_sid text, with_invitation bytea, replaces bytea, with_browser text, with_operating_system text, with_authenticated_at timestamp with time zone, with_organisations text[], is_bound boolean) returns TABLE(outcome text, session_id uuid, worker_id uuid) · security definer · skulder_app
--   first_administrator_limit() returns interval
--   first_administrator_needed() returns boolean · security definer · skulder_app
--   first_of_measurement(of_measurement uuid) returns uuid
--   forget_feedback(of_cases uuid[]) returns void · security definer
--   forget_feedback_taken_back() returns trigger · security definer
--   forget_guest_link(of_worker uuid) returns void · security definer
--   forget_guests(of_items uuid[]) returns void · security definer
--   forget_old_keys() returns void · security definer · skulder_app
--   forgotten_guests(of_team uuid) returns uuid[] · security definer · skulder_app
--   fresh_sign_in_limit() returns interval · skulder_app
--   give_case_its_person() returns trigger · security definer
--   give_turns(of_team uuid, turns jsonb) returns TABLE(meeting_id uuid, version integer) · security definer · skulder_app
--   goes_to_session(of_case uuid, day date, starts_at timestamp with time zone) returns jsonb · security definer · skulder_app
--   group_of_course(of_case uuid, of_form text) returns text · skulder_app
--   guest_item(of_item uuid) returns jsonb · security definer · skulder_app
--   guest_items_of(of_worker uuid) returns jsonb · security definer
--   guest_of_a_standing_meeting() returns trigger · security definer
--   guest_withdrawn() returns trigger · security definer
--   guests_rights_changed() returns trigger · security definer
--   guidance_answer_is_the_owners() returns trigger · security definer
--   guidance_by_link(with_token_hash bytea) returns jsonb · security definer · skulder_app
--   has_other_employments() returns boolean · security definer · skulder_app
--   has_sign_in(of_worker uuid) returns boolean · security definer · skulder_app
--   hidden_in_imports(of_team uuid) returns TABLE(import_id uuid, sheet text, row_number integer, name text, id uuid) · security definer · skulder_app
--   hold_erasure(of_erasure uuid) returns void · security definer · skulder_app
--   hold_right_of_seat() returns trigger · security definer
--   holder_is_kept_out(of_seat uuid) returns boolean · security definer · skulder_app
--   import_makes_once() returns trigger · security definer
--   inquiries_found_out_by(of_agreement uuid) returns uuid[] · security definer
--   inquiries_investigated_under(of_agreement uuid) returns uuid[] · security definer · skulder_app
--   inquiries_owned_as(of_grant uuid) returns uuid[] · security definer · skulder_app
--   inquiries_owned_under(of_agreement uuid) returns uuid[] · security definer · skulder_app
--   inquiries_without(of_worker uuid, of_team uuid, agreement_or_grant uuid) returns uuid[] · security definer
--   inquiry_by_receipt(with_token_hash bytea) returns jsonb · security definer · skulder_app
--   inquiry_cards(of_team uuid, ids uuid[]) returns TABLE(id uuid, card jsonb) · skulder_app
--   inquiry_owner_has_access(of_inquiry uuid) returns boolean · security definer · skulder_app
--   inquiry_state(of_inquiry inquiries) returns text · skulder_app
--   inquiry_statement(of_team uuid, from_day date, through_day date) returns TABLE(id uuid, alias text, source text, received_on date, standing text, outcome text, ended_on date, days integer, owner_name text, owner_has_access boolean, next_on date, next_by text) · security definer · skulder_app
--   instrument_right(of_team uuid, of_instrument text) returns text · security definer · skulder_app
--   investigators_are_of_the_team() returns trigger · security definer
--   invitation_limit() returns interval
--   is_agenda_order(said text[]) returns boolean · skulder_app
--   is_asked_still(l answer_links) returns boolean · security definer
--   is_away_from(of_worker uuid, days daterange, teams uuid[]) returns boolean · skulder_app
--   is_closed_by_name(of_case uuid, of_worker uuid) returns boolean
--   is_closed_to(of_case uuid, of_worker uuid) returns boolean
--   is_employed_at(of_worker uuid, of_unit uuid) returns boolean
--   is_erasing() returns boolean · security definer · skulder_app
--   is_guest_only(of_worker uuid) returns boolean · security definer
--   is_hidden_item(of_item uuid) returns boolean · security definer · skulder_app
--   is_in_doubt(of_case uuid) returns boolean
--   is_let_in_by_team(of_worker uuid, of_team uuid, of_case uuid) returns boolean · security definer
--   is_mine_to_tell(of_inquiry uuid) returns boolean · security definer · skulder_app
--   is_named_in_pair(pair jsonb, worker_ids uuid[], unit uuid) returns boolean
--   is_of_the_team_on(of_worker uuid, of_team uuid, on_day date) returns boolean · security definer · skulder_app
--   is_one_person_among(worker_ids uuid[]) returns boolean · security definer · skulder_app
--   is_organisation_number(number text) returns boolean · skulder_app
--   is_said_with(said jsonb, names text[]) returns boolean
--   is_something_only_in(of_worker uuid, these_teams uuid[]) returns boolean · security definer
--   is_within(of_worker uuid, organisations text[]) returns boolean · security definer
--   item_case(of_item uuid) returns uuid
--   item_is_closed_to(of_item uuid, of_worker uuid, from_unit uuid, as_whom text) returns boolean · security definer · skulder_app
--   judge_supporter(of_case uuid, of_worker uuid, days daterange) returns jsonb · security definer · skulder_app
--   keep_access_head(of_team uuid, at_position bigint, with_hash bytea, instant timestamp with time zone) returns void
--   keep_action_version() returns trigger · security definer
--   keep_consultation_version() returns trigger · security definer
--   keep_informal_feedback_version() returns trigger · security definer
--   keep_reply(with_key text, with_reply jsonb, with_named jsonb) returns void · skulder_app
--   keep_signals(of_series uuid, signs jsonb) returns void · security definer · skulder_app
--   kept_out_from(of_case uuid, of_worker uuid) returns date
--   kind_of_absence(of_absence uuid) returns text · security definer
--   last_event_numbers(of_teams uuid[]) returns TABLE(team_id uuid, last_seq bigint) · security definer · skulder_relay
--   layer_over_seat(of_seat uuid, of_worker uuid, today date) returns TABLE(absence json, cover json, is_uncovered boolean)
--   leads_level(of_worker uuid, of_team uuid, of_level text) returns boolean
--   leads_unseen_case(of_case uuid) returns boolean · security definer · skulder_app
--   leaver_has_nobody_to_tell() returns trigger · security definer
--   leaver_has_nothing_to_do() returns trigger · security definer
--   leaver_investigates_nothing() returns trigger · security definer
--   leaver_owns_nothing() returns trigger · security definer
--   leaving_json(of_agreement uuid) returns jsonb · security definer · skulder_app
--   less_what_is_blocked(of_worker uuid, rights jsonb) returns jsonb
--   levels_there(of_team uuid, of_case uuid, workers uuid[], day date) returns TABLE(worker_id uuid, level text) · skulder_app
--   link_access_log(at_most integer) returns integer · security definer · skulder_app
--   linked_case_is_the_askers() returns trigger · security definer
--   listed_ids(ids jsonb) returns text · skulder_app
--   lock_turns(of_team uuid) returns void · security definer · skulder_app
--   make_calendar_link(with_token_hash bytea) returns timestamp with time zone · security definer · skulder_app
--   make_first_administrator_invitation(with_token_hash bytea) returns boolean · security definer · skulder_app
--   make_invitation(with_token_hash bytea, for_worker uuid) returns timestamp with time zone · security definer · skulder_app
--   may_engage(of_worker uuid) returns boolean · security definer · skulder_app
--   may_take_on(in_team uuid, of_worker uuid) returns boolean · security definer · skulder_app
--   may_tell_of_visit(of_visit uuid, of_team uuid) returns boolean · security definer
--   may_tell_units(of_worker uuid, of_team uuid) returns boolean · security definer
--   may_visit(of_worker uuid, of_team uuid, of_kind text) returns boolean · security definer
--   measured_days(of_team uuid) returns TABLE(alias text, measured_on date) · security definer · skulder_app
--   meeting_card(of_meeting meetings) returns jsonb · skulder_app
--   meeting_closes_whole() returns trigger · security definer
--   meeting_is_changed_now() returns trigger
--   member_cards(of_team uuid, on_day date, of_workers uuid[] DEFAULT NULL::uuid[]) returns TABLE(agreement_id uuid, level text, name text, card jsonb, room numeric)
--   member_in_seat(of_seat uuid) returns TABLE(profession text, home_unit_id uuid, is_leaving boolean) · security definer · skulder_app
--   members_of_team(of_team uuid, on_day date) returns TABLE(agreement_id uuid, level text, name text, card jsonb, is_team_leader boolean) · security definer · skulder_app
--   minutes_comment_falls_to(of_comment uuid) returns uuid · security definer · skulder_app
--   minutes_comment_is_settled_once() returns trigger · security definer
--   minutes_of(of_meeting uuid) returns jsonb · security definer · skulder_app
--   minutes_standing(of_meeting uuid) returns jsonb · security definer · skulder_app
--   missed_session_figures(of_team uuid, from_day date, until_day date) returns jsonb · security definer · skulder_app
--   more_than_a_guest() returns trigger · security definer
--   my_cases(monday date) returns TABLE(team_id uuid, role text, acts_until date, card json) · security definer · skulder_app
--   my_plans(during tstzrange) returns TABLE(plan_id uuid, role text) · security definer · skulder_app
--   name_pattern(name text) returns text
--   names_in_use(of_team uuid) returns TABLE(alias text, title text, reference text) · security definer · skulder_app
--   names_what_is_blocked(data jsonb) returns boolean · security definer · skulder_app
--   names_what_is_closed(said text) returns boolean · security definer · skulder_app
--   new_id() returns uuid
--   next_meeting(of_team uuid, today date) returns jsonb · skulder_app
--   no_rights() returns jsonb · skulder_app
--   nobody_sees(of_case uuid) returns boolean
--   notes_doc_follows_notes() returns trigger
--   notes_docs_end_with_the_meeting() returns trigger · security definer
--   omission_is_taken_back() returns trigger · security definer
--   only_the_unnamed_are_named() returns trigger · security definer
--   open_attempts_limit() returns integer
--   open_attempts_limit_per_network() returns integer
--   open_item_cases(meeting_ids uuid[]) returns jsonb
--   open_persons_cases(of_team uuid) returns SETOF uuid · security definer · skulder_app
--   open_site_has_an_arrangement() returns trigger · security definer
--   opening_awaits_record(of_proposal uuid) returns boolean · security definer · skulder_app
--   organisation_stream() returns uuid · skulder_app
--   organisations_of_employment(of_worker uuid) returns text[] · security definer
--   oslo_date(instant timestamp with time zone) returns date · skulder_app
--   oslo_midnight(day date) returns timestamp with time zone · skulder_app
--   oslo_today() returns date · skulder_app
--   others_of_person(i inquiries) returns SETOF inquiries · skulder_app
--   own_calendar_link() returns timestamp with time zone · security definer · skulder_app
--   own_guest_items() returns jsonb · security definer · skulder_app
--   own_sessions() returns TABLE(id uuid, started_at timestamp with time zone, last_active_at timestamp with time zone, ends_at timestamp with time zone, browser text, operating_system text, employment jsonb) · security definer · skulder_app
--   owner_has_access(of_inquiry inquiries) returns boolean
--   owner_is_of_the_team() returns trigger · security definer
--   owner_sees_action(a action_items) returns boolean
--   pair_projector(with_code_hash bytea, with_session_hash bytea, replaces bytea) returns uuid · security definer · skulder_app
--   pair_waiting_room_device(with_pairing_hash bytea, with_secret_hash bytea, session_hash bytea) returns text · security definer · skulder_app
--   pending_case_cards(of_team uuid, ids uuid[]) returns TABLE(id uuid, card jsonb) · skulder_app
--   person_of(of_worker uuid) returns uuid
--   persons_in_use(of_team uuid) returns TABLE(case_id uuid, alias text, is_open boolean, said_no boolean, is_hidden boolean, reopened_on date) · security definer · skulder_app
--   persons_plan_stands() returns trigger · security definer
--   place_among(can boolean, free_seats numeric, weight numeric, knows boolean) returns numeric[]
--   plan_json(p planned_activities) returns jsonb · skulder_app
--   plan_lies_ahead() returns trigger · security definer
--   plan_stands_again() returns trigger · security definer
--   planned_unit_change_stands() returns trigger · security definer
--   planner_json(of_team uuid, span daterange) returns jsonb · security definer · skulder_app
--   plans_end_with_the_case() returns trigger · security definer
--   plans_of(of_worker uuid, teams uuid[], hidden uuid[], during tstzrange) returns TABLE(plan_id uuid, role text)
--   present_for_one_level() returns trigger · security definer
--   present_in(of_meeting uuid) returns TABLE(worker_id uuid, level text) · skulder_app
--   projectors_go_dark() returns trigger · security definer
--   proposal_cards(of_team uuid, ids uuid[]) returns TABLE(id uuid, card jsonb) · skulder_app
--   proposed_pair(pair jsonb) returns jsonb · skulder_app
--   proposed_seat(at_level text, seat jsonb) returns jsonb · skulder_app
--   queue_for_link() returns trigger · security definer
--   refuse_handing_over_nothing(made decisions) returns void
--   refuse_inquiry_erasure(of_inquiry inquiries) returns void
--   refuse_to_rewrite_history() returns trigger
--   refuse_unfitting(made decisions) returns void
--   register() returns trigger · security definer
--   registration_in_doubt(of_case uuid) returns boolean · security definer · skulder_app
--   remember_known_link() returns trigger
--   remember_since_when() returns trigger
--   reopening_of_case(of_case uuid) returns jsonb · security definer · skulder_app
--   replies_due(i inquiries) returns text[] · skulder_app
--   reply_follows_its_inquiry() returns trigger · security definer
--   request_json(r supervision_requests) returns jsonb · skulder_app
--   requests_end_with_the_case() returns trigger · security definer
--   review_visit() returns trigger · security definer
--   rights_change_with_seat() returns trigger · security definer
--   rights_changed() returns trigger · security definer
--   rights_of_projector(of_team uuid) returns jsonb · security definer
--   rights_of_worker(of_worker uuid) returns jsonb · security definer
--   room_over(of_team uuid, until_on date, spells datemultirange[]) returns TABLE(agreement_id uuid, worker_id uuid, level text, name text, card jsonb, persons uuid[], stays datemultirange, there datemultirange, days datemultirange, free_seats numeric)
--   rotation_json(of_team uuid, period daterange) returns jsonb · security definer · skulder_app
--   rows_in_use(of_team uuid) returns TABLE(kind text, natural_key text, said jsonb) · security definer · skulder_app
--   same_person_has_one_case() returns trigger · security definer
--   same_person_is_known_once() returns trigger · security definer
--   seat_for_again(c cases, at_level text, of_worker uuid) returns jsonb
--   seat_layer(of_seat uuid) returns TABLE(absence json, cover json, is_uncovered boolean) · security definer · skulder_app
--   seats_are_of_two_people() returns trigger · security definer
--   service_change_cards(of_team uuid, of_change uuid DEFAULT NULL::uuid) returns jsonb · security definer · skulder_app
--   session_absolute_limit() returns interval · skulder_app
--   session_days(of_teams uuid[], from_day date, until_day date) returns TABLE(arranged supervision_arrangements, held_on date, starts_at timestamp with time zone) · skulder_app
--   session_ended() returns trigger · security definer
--   session_figures(held jsonb) returns jsonb
--   session_idle_limit() returns interval · skulder_app
--   session_is_for_a_tie() returns trigger · security definer
--   session_meets_requests() returns trigger · security definer
--   session_stands(of_team uuid, of_case uuid, day date) returns text · skulder_app
--   sessions_of_caller() returns SETOF sessions · security definer
--   set_actor(actor text, worker uuid, account uuid, rights jsonb) returns void · skulder_app
--   sign_in_attempt_limit() returns interval
--   signed_in_freshly() returns boolean · skulder_app
--   silent_since(c cases, opened timestamp with time zone, is_imported boolean) returns date · skulder_app
--   sits_in_case(of_worker uuid, of_case uuid) returns boolean
--   sits_on_days(of_worker uuid, of_case uuid, days daterange) returns boolean
--   staffing_json(of_team uuid, on_day date) returns jsonb · security definer · skulder_app
--   stand_beside_again(of_case uuid) returns void · security definer · skulder_app
--   stand_ins(p planned_activities) returns TABLE(place bigint, worker_id uuid, stand_in_id uuid)
--   standing_beside(of_case uuid) returns jsonb · security definer · skulder_app
--   standing_changes(of_worker uuid, of_team uuid, of_case uuid) returns timestamp with time zone[] · security definer
--   standing_in_team(of_worker uuid, of_team uuid, of_case uuid, instant timestamp with time zone, is_ending boolean DEFAULT false) returns TABLE(relation text, profession text, unit_id uuid) · security definer
--   start_sign_in(with_state_hash bytea, with_nonce text, with_code_verifier text, to_path text, with_invitation bytea, from_network bytea, with_fresh boolean) returns boolean · security definer · skulder_app
--   sums_of_written_series(of_series uuid) returns TABLE(root_id uuid, measured_on date, total integer, lines jsonb, is_shared boolean) · security definer · skulder_app
--   supervision_figures(of_team uuid, from_day date, until_day date) returns jsonb · security definer · skulder_app
--   supervision_sessions(of_teams uuid[], from_day date, until_day date) returns TABLE(team_id uuid, case_id uuid, held_on date, session jsonb) · skulder_app
--   support_ends_with_case() returns trigger · security definer
--   support_ends_with_seat() returns trigger · security definer
--   supporter_json(s supporters) returns jsonb
--   supporter_shown(of_supporter uuid) returns jsonb · security definer · skulder_app
--   supporters_now(of_case uuid, today date) returns integer
--   supporters_of_case(of_case uuid, on_day date DEFAULT NULL::date) returns jsonb · security definer · skulder_app
--   supports_now(s supporters, today date) returns boolean
--   take_back_erasure(of_erasure uuid) returns boolean · security definer · skulder_app
--   take_over_duty() returns trigger · security definer
--   take_sign_in_attempt(with_state_hash bytea) returns TABLE(nonce text, code_verifier text, return_to text, invitation_hash bytea, is_fresh boolean) · security definer · skulder_app
--   takes_up_a_case(kind text) returns boolean
--   team_knows(of_team uuid, of_worker uuid) returns boolean · security definer
--   teams_called(by_name text) returns SETOF uuid · security definer · skulder_app
--   teams_left_behind() returns SETOF uuid · security definer · skulder_app
--   teams_to_hear_from() returns SETOF uuid · security definer · skulder_app
--   teams_with_national_ids() returns SETOF uuid · security definer · skulder_app
--   terms_are_witnessed() returns trigger · security definer
--   the_named_stay_named() returns trigger · security definer
--   tie_keeps_two_people() returns trigger · security definer
--   ties_to_choose(of_account uuid, within_organisations text[]) returns uuid[] · security definer
--   to_replace_in(p planned_activities) returns jsonb · security definer · skulder_app
--   touch_session(of_session uuid) returns void · security definer · skulder_app
--   turns_are_of_two_members() returns trigger · security definer
--   typed_name(name text) returns text
--   undo_is_whole() returns trigger · security definer
--   unit_as_planned(of_unit uuid, before planned_unit_changes) returns TABLE(name text, level text, parent_id uuid, is_over boolean, has_end boolean) · skulder_app
--   unit_ends_empty() returns trigger · security definer
--   unit_history_stands() returns trigger · security definer
--   unit_is_changed_by_its_own() returns trigger · security definer
--   unit_is_no_part_of_itself() returns trigger · security definer
--   unit_is_only_of(of_unit uuid, of_worker uuid) returns boolean · security definer · skulder_app
--   unit_is_within(unit uuid, of_unit uuid) returns boolean
--   unit_name(u units) returns text · skulder_app
--   unit_on(of_unit uuid, day date, known_at timestamp with time zone DEFAULT 'infinity'::timestamp with time zone) returns TABLE(id uuid, name text, level text) · skulder_app
--   unit_ref(u units) returns jsonb · skulder_app
--   unit_takes_people() returns trigger · security definer
--   units_that_are_now(of_unit uuid) returns uuid[]
--   unseen_among(named jsonb) returns uuid[] · skulder_app
--   unseen_cases(of_team uuid) returns TABLE(case_id uuid, name text) · security definer · skulder_app
--   use_of_unit(of_unit uuid, ends_on date DEFAULT NULL::date) returns TABLE(agreements integer, parts integer, case_ids uuid[], other_teams jsonb) · security definer · skulder_app
--   visit_at(of_worker uuid, of_case uuid, instant timestamp with time zone, is_ending boolean) returns SETOF visits · security definer
--   visit_is_blocked(of_case uuid, of_worker uuid, of_kind text) returns boolean · security definer
--   visit_is_hidden(v visits) returns boolean · security definer · skulder_app
--   visit_json(v visits) returns jsonb
--   visit_lasts(v visits, instant timestamp with time zone) returns boolean · security definer · skulder_app
--   visit_length(of_kind text) returns interval · skulder_app
--   visit_review_json(of_visit uuid, at_level text) returns jsonb
--   visit_right(v visits) returns jsonb
--   visit_shown(of_visit uuid) returns jsonb · security definer · skulder_app
--   visit_shown_for() returns interval · skulder_app
--   visitor_blocked(by_block uuid) returns jsonb · security definer · skulder_app
--   visitor_name(of_visit uuid, of_worker uuid) returns text · security definer · skulder_app
--   visits_of_case(of_case uuid) returns jsonb · security definer · skulder_app
--   wait_for_codes(on_device uuid, of_team uuid) returns integer · security definer
--   waiting_room_device(with_secret_hash bytea) returns jsonb · security definer · skulder_app
--   was_registered(person uuid, day date) returns boolean
--   was_written_now(of_series uuid) returns boolean · security definer
--   weight_of_mode(t teams, mode text) returns numeric
--   what_is_blocked(case_ids uuid[]) returns jsonb
--   who_knows(of_cases uuid[]) returns TABLE(case_id uuid, worker_id uuid)
--   with_inquiries_behind(told jsonb) returns jsonb
--   without_names(said text, names text[]) returns text
--   without_names(said jsonb, names text[]) returns jsonb
--   witness_absence() returns trigger · security definer
--   witness_action() returns trigger · security definer
--   witness_activity() returns trigger · security definer
--   witness_admission() returns trigger · security definer
--   witness_answer_code() returns trigger · security definer
--   witness_answer_link() returns trigger · security definer
--   witness_arrangement() returns trigger · security definer
--   witness_block() returns trigger · security definer
--   witness_consultation() returns trigger · security definer
--   witness_contact() returns trigger · security definer
--   witness_cover() returns trigger · security definer
--   witness_curve_note() returns trigger · security definer
--   witness_decision() returns trigger · security definer
--   witness_erasure_answer() returns trigger · security definer
--   witness_feedback() returns trigger · security definer
--   witness_feedback_choice() returns trigger · security definer
--   witness_informal_feedback() returns trigger · security definer
--   witness_left_out() returns trigger · security definer
--   witness_licence() returns trigger · security definer
--   witness_measurement() returns trigger · security definer
--   witness_missed_session() returns trigger · security definer
--   witness_notice() returns trigger · security definer
--   witness_opening() returns trigger · security definer
--   witness_own_screen() returns trigger · security definer
--   witness_persons_plan() returns trigger · security definer
--   witness_plan() returns trigger · security definer
--   witness_request() returns trigger · security definer
--   witness_series() returns trigger · security definer
--   witness_service_change() returns trigger · security definer
--   witness_signal_answer() returns trigger · security definer
--   witness_supporter() returns trigger · security definer
--   witness_text_pack() returns trigger · security definer
--   witness_undo() returns trigger · security definer
--   witness_waiting_room_device() returns trigger · security definer
--   write_case_period() returns trigger · security definer
