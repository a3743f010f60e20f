-- Inquiries, the weekly meeting and what it decides. Adds tables only.

create table inquiries (
  id uuid primary key,
  team_id uuid not null constraint inquiries_team references teams (id),
  alias text not null constraint inquiries_alias_length check (length(alias) between 1 and 60),
  about text not null default 'person' constraint inquiries_about_known check (about in ('person', 'service_site')),
  unit_id uuid constraint inquiries_unit references units (id),
  source text not null constraint inquiries_source_known check (source in (
    'self', 'next_of_kin', 'gp', 'dps_joint_intake', 'municipal_unit', 'nav', 'police', 'institution', 'other')),
  asked_by text not null constraint inquiries_asked_by_length check (length(asked_by) between 1 and 200),
  asker_contact text constraint inquiries_asker_contact_length check (length(asker_contact) <= 200),
  worry text not null constraint inquiries_worry_length check (length(worry) between 1 and 10000),
  notes text not null default '' constraint inquiries_notes_length check (length(notes) <= 10000),
  -- Never empty: until it ends in an offer, a withdrawal or an accepted hand-over, somebody owns it.
  owner_worker_id uuid not null constraint inquiries_owner references workers (id),
  received_on date not null default oslo_today(),
  received_at timestamptz not null default current_instant(),
  received_by_worker_id uuid,
  state text not null default 'received' constraint inquiries_state_known check (
    state in ('received', 'clarifying', 'ready', 'on_agenda', 'decided', 'withdrawn')),
  severe_problems text not null default 'unknown' constraint inquiries_answer_a check (severe_problems in ('yes', 'no', 'unknown')),
  functional_impairment text not null default 'unknown' constraint inquiries_answer_b check (functional_impairment in ('yes', 'no', 'unknown')),
  unstable_life text not null default 'unknown' constraint inquiries_answer_c check (unstable_life in ('yes', 'no', 'unknown')),
  contact_with_services text not null default 'unknown' constraint inquiries_answer_d check (contact_with_services in ('none', 'treatment_contact', 'stable', 'unknown')),
  characteristics text[] not null default '{}' constraint inquiries_characteristics_known check (characteristics <@ array[
    'long_unstable_course', 'broken_treatment_relations', 'repeated_crisis_admissions', 'limited_social_functioning',
    'lacking_support_or_stable_housing', 'high_relapse_risk', 'limited_effect_of_earlier_treatment', 'great_need_of_coordination']),
  linked_case_id uuid,
  outcome text constraint inquiries_outcome_is_an_offer check (outcome in (
    'intake', 'shoulder_to_shoulder', 'supervision', 'supervision_offer', 'investigate', 'guide_to_service', 'link_to_case')),
  comes_back_on date,
  guidance_accepted_at timestamptz,
  withdrawn_by text constraint inquiries_withdrawn_by_known check (withdrawn_by in ('service_user', 'inquirer')),
  withdrawn_note text constraint inquiries_withdrawn_note_length check (length(withdrawn_note) <= 1000),
  withdrawal_recorded_by uuid,
  ended_at timestamptz,
  times_carried integer not null default 0,
  imported_by uuid,
  version integer not null default 1,
  constraint inquiries_alias_once_per_team unique (team_id, alias),
  constraint inquiries_of_a_team unique (id, team_id),
  constraint inquiries_linked_case foreign key (linked_case_id, team_id) references cases (id, team_id),
  constraint inquiries_service_site_named check (about = 'person' or unit_id is not null),
  constraint inquiries_only_the_asker_withdraws check ((state = 'withdrawn') = (withdrawn_by is not null)),
  constraint inquiries_end_in_an_offer check (state <> 'decided' or (outcome is not null and (
    outcome in ('intake', 'shoulder_to_shoulder', 'supervision', 'supervision_offer')
    or (outcome = 'link_to_case' and linked_case_id is not null)
    or (outcome = 'guide_to_service' and guidance_accepted_at is not null))))
);
create index inquiries_by_team on inquiries (team_id, state);
create index inquiries_by_owner on inquiries (owner_worker_id);

create table guidances (
  id uuid primary key,
  team_id uuid not null,
  inquiry_id uuid not null,
  unit_id uuid not null constraint guidances_unit references units (id),
  reason text not null constraint guidances_reason_length check (length(reason) between 1 and 2000),
  asked_at timestamptz not null default current_instant(),
  answered_by text constraint guidances_answered_by_length check (length(answered_by) between 1 and 200),
  accepted_at timestamptz,
  declined_at timestamptz,
  decline_reason text constraint guidances_decline_reason_length check (length(decline_reason) <= 1000),
  recorded_by uuid,
  constraint guidances_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  constraint guidances_one_answer check (num_nonnulls(accepted_at, declined_at) = num_nonnulls(answered_by))
);
comment on table guidances is 'A service asked to take a person on; the team owns the inquiry until it accepts';
create index guidances_by_inquiry on guidances (inquiry_id);
create unique index guidances_one_waiting on guidances (inquiry_id) where accepted_at is null and declined_at is null;

create table investigations (
  id uuid primary key,
  team_id uuid not null,
  inquiry_id uuid not null,
  municipal_agreement_id uuid not null,
  municipal_worker_id uuid not null,
  municipal_level text not null default 'municipal' constraint investigations_municipal check (municipal_level = 'municipal'),
  specialist_agreement_id uuid not null,
  specialist_worker_id uuid not null,
  specialist_level text not null default 'specialist' constraint investigations_specialist check (specialist_level = 'specialist'),
  due_on date not null,
  decided_at timestamptz not null default current_instant(),
  ended_at timestamptz,
  constraint investigations_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  constraint investigations_municipal_worker foreign key (municipal_agreement_id, municipal_worker_id, team_id, municipal_level)
    references agreements (id, worker_id, team_id, level),
  constraint investigations_specialist_worker foreign key (specialist_agreement_id, specialist_worker_id, team_id, specialist_level)
    references agreements (id, worker_id, team_id, level),
  constraint investigations_two_people check (municipal_worker_id <> specialist_worker_id)
);
create index investigations_by_inquiry on investigations (inquiry_id);
create index investigations_by_municipal_agreement on investigations (municipal_agreement_id);
create index investigations_by_specialist_agreement on investigations (specialist_agreement_id);

-- An imported row that breaks the rule of two: not a case yet, and not a lost line.
create table pending_cases (
  id uuid primary key,
  team_id uuid not null constraint pending_cases_team references teams (id),
  alias text,
  title text,
  unit_id uuid constraint pending_cases_unit references units (id),
  mode text not null constraint pending_cases_mode_known check (mode in ('intake', 'shoulder_to_shoulder', 'systematic_supervision')),
  reference text,
  every_weeks integer,
  arrangement text,
  pair jsonb not null default '{"municipal": null, "specialist": null}',
  problem text not null,
  stated jsonb not null default '{}',
  started_on date,
  last_contact_on date,
  added_at timestamptz not null default current_instant(),
  import_id uuid,
  state text not null default 'waiting' constraint pending_cases_state_known check (state in ('waiting', 'opened')),
  case_id uuid constraint pending_cases_case references cases (id) deferrable initially deferred,
  times_carried integer not null default 0,
  version integer not null default 1,
  constraint pending_cases_of_a_team unique (id, team_id),
  constraint pending_cases_end_as_a_case check ((state = 'opened') = (case_id is not null)),
  constraint pending_cases_named check (num_nonnulls(alias, title) = 1)
);
comment on column pending_cases.pair is 'The seats that could be filled, as a pair in a request; null where nobody fits';
comment on column pending_cases.stated is 'What the sheet said of the pair, for the meeting to read';
create index pending_cases_by_team on pending_cases (team_id, state);

create table meetings (
  id uuid primary key,
  team_id uuid not null constraint meetings_team references teams (id),
  iso_year integer not null,
  iso_week integer not null constraint meetings_iso_week check (iso_week between 1 and 53),
  held_on date not null,
  starts_at timestamptz not null,
  state text not null default 'planned' constraint meetings_state_known check (state in ('planned', 'in_session', 'closed')),
  chair_worker_id uuid constraint meetings_chair references workers (id),
  minute_taker_worker_id uuid constraint meetings_minute_taker references workers (id),
  current_item_id uuid,
  started_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  constraint meetings_of_a_team unique (id, team_id),
  constraint meetings_one_per_week unique (team_id, iso_year, iso_week),
  constraint meetings_week_is_of_its_day check (
    iso_year = extract(isoyear from held_on) and iso_week = extract(week from held_on)),
  constraint meetings_day_is_of_its_start check (held_on = oslo_date(starts_at)),
  constraint meetings_start_then_close check (
    case state when 'planned' then started_at is null and closed_at is null
      when 'in_session' then started_at is not null and closed_at is null
      else started_at is not null and closed_at is not null end)
);
create index meetings_by_team on meetings (team_id, held_on);
create unique index meetings_one_in_session on meetings (team_id) where state = 'in_session';

create table attendances (
  meeting_id uuid not null,
  team_id uuid not null,
  worker_id uuid not null,
  agreement_id uuid not null,
  level text not null,
  present_by text not null default 'room' constraint attendances_present_by_known check (present_by in ('room', 'video', 'phone')),
  is_present boolean not null default true,
  arrived_at timestamptz not null default current_instant(),
  left_at timestamptz,
  primary key (meeting_id, worker_id),
  constraint attendances_meeting foreign key (meeting_id, team_id) references meetings (id, team_id),
  -- The level that somebody attends for is their agreement's.
  constraint attendances_level_is_the_agreements foreign key (agreement_id, worker_id, team_id, level)
    references agreements (id, worker_id, team_id, level) on update cascade
);
create index attendances_by_agreement on attendances (agreement_id);

create table agenda_items (
  id uuid primary key,
  team_id uuid not null,
  meeting_id uuid not null,
  kind text not null constraint agenda_items_kind_known check (
    kind in ('opening_record', 'pending_case', 'inquiry', 'seat_at_risk', 'case', 'manual')),
  inquiry_id uuid,
  case_id uuid,
  pending_case_id uuid,
  proposal_id uuid constraint agenda_items_proposal references opening_proposals (id),
  title text constraint agenda_items_title_length check (length(title) between 1 and 300),
  position integer not null,
  times_carried integer not null default 0,
  state text not null default 'open' constraint agenda_items_state_known check (state in ('open', 'decided', 'deferred', 'carried')),
  deferred_to_meeting_id uuid,
  return_reason text constraint agenda_items_return_reason_known check (
    return_reason in ('investigation_due', 'guidance_waiting', 'guidance_declined', 'carried_over')),
  notes text not null default '' constraint agenda_items_notes_length check (length(notes) <= 20000),
  added_by uuid,
  version integer not null default 1,
  constraint agenda_items_meeting foreign key (meeting_id, team_id) references meetings (id, team_id),
  constraint agenda_items_of_a_meeting unique (id, meeting_id, team_id),
  constraint agenda_items_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  constraint agenda_items_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint agenda_items_pending_case foreign key (pending_case_id, team_id) references pending_cases (id, team_id),
  constraint agenda_items_about_one_thing check (
    case kind when 'inquiry' then inquiry_id is not null and num_nonnulls(case_id, pending_case_id, proposal_id) = 0
      when 'pending_case' then pending_case_id is not null and num_nonnulls(inquiry_id, case_id, proposal_id) = 0
      when 'opening_record' then proposal_id is not null and case_id is not null and num_nonnulls(inquiry_id, pending_case_id) = 0
      when 'manual' then title is not null and num_nonnulls(inquiry_id, case_id, pending_case_id, proposal_id) = 0
      else case_id is not null and num_nonnulls(inquiry_id, pending_case_id, proposal_id) = 0 end),
  constraint agenda_items_deferred_to foreign key (deferred_to_meeting_id, team_id) references meetings (id, team_id),
  constraint agenda_items_deferred_to_a_meeting check ((state = 'deferred') = (deferred_to_meeting_id is not null))
);
create index agenda_items_by_meeting on agenda_items (meeting_id, position);
create unique index agenda_items_inquiry_once on agenda_items (meeting_id, inquiry_id) where inquiry_id is not null;
create unique index agenda_items_pending_case_once on agenda_items (meeting_id, pending_case_id) where pending_case_id is not null;
create unique index agenda_items_proposal_once on agenda_items (meeting_id, proposal_id) where proposal_id is not null;
create unique index agenda_items_risk_once on agenda_items (meeting_id, case_id) where kind = 'seat_at_risk';
create index agenda_items_by_inquiry on agenda_items (inquiry_id);
create index agenda_items_by_case on agenda_items (case_id);

alter table meetings add constraint meetings_current_item foreign key (current_item_id, id, team_id)
  references agenda_items (id, meeting_id, team_id) deferrable initially deferred;

create table decisions (
  id uuid primary key,
  team_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  inquiry_id uuid,
  outcome text not null constraint decisions_outcome_known check (outcome in (
    'intake', 'shoulder_to_shoulder', 'supervision', 'supervision_offer', 'investigate', 'guide_to_service',
    'link_to_case', 'fill_seat', 'close_case', 'noted')),
  advised_outcome text,
  advised_row integer,
  differs_because text constraint decisions_differs_because_length check (length(differs_because) between 1 and 2000),
  rationale text not null default '' constraint decisions_rationale_length check (length(rationale) <= 10000),
  details jsonb not null default '{}' constraint decisions_details_are_an_object check (jsonb_typeof(details) = 'object'),
  case_id uuid constraint decisions_case references cases (id) deferrable initially deferred,
  decider_worker_ids uuid[] not null default '{}',
  decided_at timestamptz not null default current_instant(),
  recorded_by uuid,
  constraint decisions_item foreign key (item_id, meeting_id, team_id) references agenda_items (id, meeting_id, team_id),
  constraint decisions_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  constraint decisions_one_per_item unique (item_id),
  constraint decisions_differing_says_why check (
    advised_outcome is null or advised_outcome = outcome or differs_because is not null)
);
create index decisions_by_meeting on decisions (meeting_id);
create index decisions_by_inquiry on decisions (inquiry_id);

alter table case_openings add constraint case_openings_decision foreign key (decision_id)
  references decisions (id) deferrable initially deferred;
alter table cases add constraint cases_close_decision foreign key (close_decision_id)
  references decisions (id) deferrable initially deferred;

create table minutes (
  meeting_id uuid primary key,
  team_id uuid not null,
  content jsonb not null,
  made_at timestamptz not null default current_instant(),
  constraint minutes_meeting foreign key (meeting_id, team_id) references meetings (id, team_id)
);
comment on table minutes is 'As the meeting closed; never changed. Attendance, and each item with its decision and deciders';

create table minutes_addenda (
  id uuid primary key,
  meeting_id uuid not null constraint minutes_addenda_minutes references minutes (meeting_id),
  team_id uuid not null,
  text text not null constraint minutes_addenda_text_length check (length(text) between 1 and 10000),
  written_by uuid not null constraint minutes_addenda_writer references workers (id),
  written_at timestamptz not null default current_instant()
);
create index minutes_addenda_by_meeting on minutes_addenda (meeting_id);

create table projectors (
  id uuid primary key,
  team_id uuid not null,
  meeting_id uuid not null,
  code_hash bytea not null constraint projectors_code_once unique,
  code_expires_at timestamptz not null,
  made_by uuid not null constraint projectors_maker references workers (id),
  created_at timestamptz not null default current_instant(),
  paired_at timestamptz,
  constraint projectors_meeting foreign key (meeting_id, team_id) references meetings (id, team_id)
);
create index projectors_by_meeting on projectors (meeting_id);

-- ── A decision is joint, and closed minutes stand ───────────────────────────────────────────────────
-- The meeting's row is the lock: attendance, decisions and closing wait for each other, so a decision counts
-- exactly those present. The deciders are written here, not by the caller.
create function witness_decision() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from meetings where id = new.meeting_id and state = 'in_session' for no key update;
  if not found then
    raise exception 'decisions are made in a meeting in session' using errcode = '23514', constraint = 'decision_in_session';
  end if;
  if (select count(distinct level) from attendances where meeting_id = new.meeting_id and is_present) < 2 then
    raise exception 'both levels must attend to decide' using errcode = '23514', constraint = 'decision_needs_both_levels';
  end if;
  new.decider_worker_ids := array(select worker_id from attendances where meeting_id = new.meeting_id and is_present order by worker_id);
  return new;
end $$;
create trigger witness_decision before insert on decisions for each row execute function witness_decision();

create function closed_meeting_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'meetings' then
    if old.state = 'closed' then
      raise exception 'a closed meeting does not change' using errcode = '23514', constraint = 'closed_minutes_stand';
    end if;
    return new;
  end if;
  perform from meetings where id = new.meeting_id for no key update;
  if exists (select from meetings where id = new.meeting_id and state = 'closed') then
    raise exception 'a closed meeting does not change' using errcode = '23514', constraint = 'closed_minutes_stand';
  end if;
  return new;
end $$;
create trigger closed_meeting_stands before update on meetings for each row execute function closed_meeting_stands();
create trigger closed_meeting_stands before insert or update on agenda_items for each row execute function closed_meeting_stands();
create trigger closed_meeting_stands before insert or update on attendances for each row execute function closed_meeting_stands();

-- A meeting closes only when nothing hangs loose, and leaves its minutes.
create function meeting_closes_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.state = 'closed' then
    if exists (select from agenda_items where meeting_id = new.id and state = 'open') then
      raise exception 'open items' using errcode = '23514', constraint = 'closing_leaves_no_open_item';
    end if;
    if not exists (select from minutes where meeting_id = new.id) then
      raise exception 'no minutes' using errcode = '23514', constraint = 'closing_leaves_minutes';
    end if;
  end if;
  return null;
end $$;
create constraint trigger meeting_closes_whole after insert or update on meetings
  deferrable initially deferred for each row execute function meeting_closes_whole();

do $$
declare told text;
begin
  foreach told in array array['inquiries', 'guidances', 'investigations', 'pending_cases', 'meetings', 'attendances',
    'agenda_items', 'decisions', 'minutes', 'minutes_addenda', 'projectors'] loop
    call guard_rows(told::regclass);
    execute format('create policy own_teams on %I for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]))', told);
    execute format('create policy written_in_own_teams on %I for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]))', told);
    execute format('create policy changed_in_own_teams on %I for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]))', told);
    execute format('grant select, insert on %I to skulder_app', told);
    if told <> 'projectors' then
      execute format('create constraint trigger change_is_told after insert or update or delete on %I
        deferrable initially deferred for each row execute function change_is_told(''team_id'')', told);
    end if;
  end loop;
end $$;

grant update (about, unit_id, source, asked_by, asker_contact, worry, notes, owner_worker_id, state, severe_problems,
  functional_impairment, unstable_life, contact_with_services, characteristics, linked_case_id,
  outcome, comes_back_on, guidance_accepted_at, withdrawn_by, withdrawn_note, withdrawal_recorded_by, alias, ended_at, times_carried, version) on inquiries to skulder_app;
grant update (answered_by, accepted_at, declined_at, decline_reason, recorded_by) on guidances to skulder_app;
grant update (ended_at) on investigations to skulder_app;
grant update (state, case_id, times_carried, version) on pending_cases to skulder_app;
grant update (held_on, starts_at, iso_year, iso_week, state, chair_worker_id, minute_taker_worker_id, current_item_id,
  started_at, closed_at, version) on meetings to skulder_app;
grant update (present_by, is_present, arrived_at, left_at, agreement_id, level) on attendances to skulder_app;
grant update (position, title, state, deferred_to_meeting_id, notes, version) on agenda_items to skulder_app;
grant update (paired_at) on projectors to skulder_app;
