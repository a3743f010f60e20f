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
    state in ('received', 'clarifying', 'ready', 'decided', 'withdrawn')),
  severe_problems text not null default 'unknown' constraint inquiries_answer_a check (severe_problems in ('yes', 'no', 'unknown')),
  functional_impairment text not null default 'unknown' constraint inquiries_answer_b check (functional_impairment in ('yes', 'no', 'unknown')),
  unstable_life text not null default 'unknown' constraint inquiries_answer_c check (unstable_life in ('yes', 'no', 'unknown')),
  contact_with_services text not null default 'unknown' constraint inquiries_answer_d check (contact_with_services in ('none', 'treatment_contact', 'stable', 'unknown')),
  characteristics text[] not null default '{}' constraint inquiries_characteristics_known check (characteristics <@ array[
    'long_unstable_course', 'broken_treatment_relations', 'repeated_crisis_admissions', 'limited_social_functioning',
    'lacking_support_or_stable_housing', 'high_relapse_risk', 'limited_effect_of_earlier_treatment', 'great_need_of_coordination']),
  referral_from text constraint inquiries_referral_from_length check (length(referral_from) between 1 and 120),
  referral_received_on date,
  referral_reference text constraint inquiries_referral_reference_length check (length(referral_reference) <= 120),
  referral_text text constraint inquiries_referral_text_length check (length(referral_text) <= 8000),
  linked_case_id uuid,
  link_was_known boolean not null default false,
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
  -- It may come at any time, also after the work has begun, or never; nothing depends on it.
  constraint inquiries_referral_is_whole check (num_nonnulls(referral_from, referral_received_on) = 2
    or num_nonnulls(referral_from, referral_received_on, referral_reference, referral_text) = 0),
  constraint inquiries_service_site_named check (about = 'person' or unit_id is not null),
  constraint inquiries_only_the_asker_withdraws check ((state = 'withdrawn') = (withdrawn_by is not null)),
  constraint inquiries_end_at_an_instant check ((state in ('decided', 'withdrawn')) = (ended_at is not null)),
  constraint inquiries_end_in_an_offer check (state <> 'decided' or (outcome is not null and (
    outcome in ('intake', 'shoulder_to_shoulder', 'supervision', 'supervision_offer')
    or (outcome = 'link_to_case' and linked_case_id is not null)
    or (outcome = 'guide_to_service' and guidance_accepted_at is not null))))
);
create index inquiries_by_team on inquiries (team_id, state);
create index inquiries_by_linked_case on inquiries (linked_case_id) where linked_case_id is not null;
comment on column inquiries.state is '`on_agenda` is kept nowhere: it follows from the meeting in session, see inquiry_state()';
create index inquiries_by_owner on inquiries (owner_worker_id);

-- ── An open inquiry is owned by somebody of the team ─────────────────────────────────────────────────
-- By an agreement that nobody has ended, or as its leader. What makes somebody the owner is locked, so that taking
-- over an inquiry and leaving wait for each other; two ways of leaving wait at the worker's row.
create function owner_is_of_the_team() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from agreements where worker_id = new.owner_worker_id and team_id = new.team_id
    and starts_on <= oslo_today() and ended_on is null for share;
  if found then return null; end if;
  perform from role_grants where worker_id = new.owner_worker_id and team_id = new.team_id
    and role = 'team_leader' and removed_at is null for share;
  if found then return null; end if;
  raise exception 'the owner is not of the team' using errcode = '23514', constraint = 'open_inquiry_has_an_owner';
end $$;
create trigger owner_is_of_the_team after insert or update of owner_worker_id on inquiries
  for each row when (new.ended_at is null) execute function owner_is_of_the_team();

-- Open inquiries that would be left to somebody who is gone, were this agreement to end or this role to be taken away.
create function inquiries_without(of_worker uuid, of_team uuid, agreement_or_grant uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(i.id order by i.id), '{}')
  from inquiries i
  where i.owner_worker_id = of_worker and i.team_id = of_team and i.ended_at is null
    and not exists (select from agreements a where a.worker_id = of_worker and a.team_id = of_team
      and a.id <> agreement_or_grant and a.starts_on <= oslo_today() and a.ended_on is null)
    and not exists (select from role_grants g where g.worker_id = of_worker and g.team_id = of_team
      and g.id <> agreement_or_grant and g.role = 'team_leader' and g.removed_at is null)
  $$;

-- The same for those who may end the one or take away the other: an administrator gets their number, and sees none.
create function inquiries_owned_under(of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select inquiries_without(a.worker_id, a.team_id, a.id) from agreements a
    where a.id = of_agreement and (acting_is_administrator() or a.team_id = any (acting_team_ids()))), '{}')
  $$;
create function inquiries_owned_as(of_grant uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select inquiries_without(g.worker_id, g.team_id, g.id) from role_grants g
    where g.id = of_grant and g.role = 'team_leader' and acting_is_administrator()), '{}')
  $$;
grant execute on function inquiries_owned_under(uuid), inquiries_owned_as(uuid) to skulder_app;

create function leaver_owns_nothing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from workers where id = new.worker_id for no key update;
  if cardinality(inquiries_without(new.worker_id, new.team_id, new.id)) > 0 then
    raise exception 'open inquiries would be left without an owner' using errcode = '23514', constraint = 'leaver_owns_nothing';
  end if;
  return null;
end $$;
create trigger leaver_owns_nothing after update of ended_on on agreements
  for each row when (new.ended_on is not null and new.ended_on is distinct from old.ended_on) execute function leaver_owns_nothing();
create trigger leaver_owns_nothing after update of removed_at on role_grants
  for each row when (old.removed_at is null and new.removed_at is not null and new.role = 'team_leader')
  execute function leaver_owns_nothing();

-- ── A known person has one case ─────────────────────────────────────────────────────────────────────
-- An inquiry about a person is linked to a person's case, one from a service site to a supervision case. While the
-- person's case that it is linked to is open, it opens no other: it goes there, or the link is taken away first.
-- The case is locked, so that reopening it and deciding wait for each other.
create function linked_case_is_the_askers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from cases where id = new.linked_case_id
      and (mode = 'systematic_supervision') <> (new.about = 'service_site')) then
    raise exception 'the case is of another kind than the inquiry' using errcode = '23514', constraint = 'linked_case_is_of_the_kind_asked';
  end if;
  if tg_op = 'UPDATE' and new.state = 'decided' and new.outcome in ('intake', 'shoulder_to_shoulder')
    and old.linked_case_id is distinct from new.linked_case_id then
    perform from cases where id = old.linked_case_id and state = 'open' for share;
    if found then
      raise exception 'the person has an open case already' using errcode = '23514', constraint = 'known_person_has_one_case';
    end if;
  end if;
  return null;
end $$;
create trigger linked_case_is_the_askers after insert or update of linked_case_id, about, state on inquiries
  for each row when (new.linked_case_id is not null) execute function linked_case_is_the_askers();

-- Whether the link stood there before the inquiry ended in it; the decision keeps it.
create function remember_known_link() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.link_was_known := tg_op = 'UPDATE' and new.linked_case_id is not null and old.linked_case_id is not distinct from new.linked_case_id;
  return new;
end $$;
create trigger remember_known_link before insert or update of state on inquiries
  for each row when (new.state = 'decided') execute function remember_known_link();

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
  superseded_at timestamptz,
  decline_reason text constraint guidances_decline_reason_length check (length(decline_reason) <= 1000),
  recorded_by uuid,
  -- The unit may be sent a link, and answers there itself. What it is told there is written for it.
  message text constraint guidances_message_length check (length(message) between 1 and 1000),
  answer_by_on date,
  token_hash bytea constraint guidances_token_hash_length check (octet_length(token_hash) = 32) constraint guidances_link_once unique,
  is_answered_by_unit boolean not null default false,
  constraint guidances_link_is_whole check (num_nonnulls(message, answer_by_on, token_hash) in (0, 3)),
  constraint guidances_unit_answers_by_link check (not is_answered_by_unit or (token_hash is not null and recorded_by is null)),
  constraint guidances_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  -- A day, not an instant: who writes it down the day after knows the day.
  constraint guidances_answered_when_asked check (oslo_date(coalesce(accepted_at, declined_at)) >= oslo_date(asked_at)),
  constraint guidances_one_answer check (
    num_nonnulls(accepted_at, declined_at) = num_nonnulls(answered_by) and num_nonnulls(accepted_at, declined_at, superseded_at) <= 1)
);
comment on table guidances is 'A service asked to take a person on; the team owns the inquiry until it accepts';
comment on column guidances.token_hash is 'SHA-256 of the secret in the link; the secret itself is kept nowhere';
comment on column guidances.superseded_at is 'The team decided otherwise, or the inquiry was withdrawn, before the service answered';
create index guidances_by_inquiry on guidances (inquiry_id);
create unique index guidances_one_waiting on guidances (inquiry_id)
  where accepted_at is null and declined_at is null and superseded_at is null;

-- The owner answers for the inquiry until the service has said yes: they, or the team's leader, write down what it said.
-- By its link the unit says so itself, up to the day that was given; nobody who is signed in can say it is the unit.
create function guidance_answer_is_the_owners() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.is_answered_by_unit then
    if current_setting('skulder.actor', true) = 'system:open_door' and new.answer_by_on >= oslo_today() then return null; end if;
    raise exception 'the unit answers by its link' using errcode = '23514', constraint = 'guidance_answer_is_the_owners';
  end if;
  perform from inquiries where id = new.inquiry_id and owner_worker_id = new.recorded_by;
  if found then return null; end if;
  perform from role_grants where worker_id = new.recorded_by and team_id = new.team_id and role = 'team_leader' and removed_at is null;
  if found then return null; end if;
  raise exception 'the owner records the answer' using errcode = '23514', constraint = 'guidance_answer_is_the_owners';
end $$;
create trigger guidance_answer_is_the_owners after insert or update of accepted_at, declined_at on guidances
  for each row when (new.accepted_at is not null or new.declined_at is not null) execute function guidance_answer_is_the_owners();

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

-- Who finds out stays in the team until it is found out, or somebody else of the same level takes it over. The
-- agreements are locked, as an owner's is.
create function investigators_are_of_the_team() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare how_many integer;
begin
  perform from agreements where id in (new.municipal_agreement_id, new.specialist_agreement_id)
    and starts_on <= oslo_today() and ended_on is null order by id for share;
  get diagnostics how_many = row_count;
  if how_many < 2 then
    raise exception 'who finds out is not of the team' using errcode = '23514', constraint = 'investigators_are_of_the_team';
  end if;
  perform be_two_people(new.municipal_worker_id, array[new.specialist_worker_id], 'investigations_two_people');
  return null;
end $$;
create trigger investigators_are_of_the_team after insert on investigations
  for each row when (new.ended_at is null) execute function investigators_are_of_the_team();

create function inquiries_found_out_by(of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct n.inquiry_id), '{}') from investigations n
  where of_agreement in (n.municipal_agreement_id, n.specialist_agreement_id) and n.ended_at is null
  $$;
create function inquiries_investigated_under(of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select inquiries_found_out_by(a.id) from agreements a
    where a.id = of_agreement and (acting_is_administrator() or a.team_id = any (acting_team_ids()))), '{}')
  $$;
grant execute on function inquiries_investigated_under(uuid) to skulder_app;

create function leaver_investigates_nothing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if cardinality(inquiries_found_out_by(new.id)) > 0 then
    raise exception 'nobody of the level would find out' using errcode = '23514', constraint = 'leaver_investigates_nothing';
  end if;
  return null;
end $$;
create trigger leaver_investigates_nothing after update of ended_on on agreements
  for each row when (new.ended_on is not null and new.ended_on is distinct from old.ended_on) execute function leaver_investigates_nothing();

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
  case_id uuid,
  times_carried integer not null default 0,
  version integer not null default 1,
  constraint pending_cases_of_a_team unique (id, team_id),
  constraint pending_cases_case foreign key (case_id, team_id) references cases (id, team_id) deferrable initially deferred,
  constraint pending_cases_end_as_a_case check ((state = 'opened') = (case_id is not null)),
  constraint pending_cases_named check (num_nonnulls(alias, title) = 1),
  -- It is shown on the board: who was meant to sit there, and nothing else of the row.
  constraint pending_cases_stated_is_of_the_pair check (case when jsonb_typeof(stated) = 'object'
    then stated - array['municipal', 'specialist', 'contact'] = '{}' else false end),
  constraint pending_cases_stated_length check (
    greatest(length(stated ->> 'municipal'), length(stated ->> 'specialist')) <= 120 and length(stated ->> 'contact') <= 240)
);
comment on column pending_cases.pair is 'The seats that could be filled, as a pair in a request; null where nobody fits';
comment on column pending_cases.stated is 'What the sheet said of the pair, for the board and the meeting to read';
create index pending_cases_by_team on pending_cases (team_id, state);
create index pending_cases_by_case on pending_cases (case_id);

create table meetings (
  id uuid primary key,
  team_id uuid not null constraint meetings_team references teams (id),
  iso_year integer not null,
  iso_week integer not null constraint meetings_iso_week check (iso_week between 1 and 53),
  held_on date not null,
  starts_at timestamptz not null,
  state text not null default 'planned' constraint meetings_state_known check (state in ('planned', 'in_session', 'closed', 'cancelled')),
  chair_worker_id uuid constraint meetings_chair references workers (id),
  minute_taker_worker_id uuid constraint meetings_minute_taker references workers (id),
  current_item_id uuid,
  started_at timestamptz,
  started_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  version integer not null default 1,
  constraint meetings_of_a_team unique (id, team_id),
  constraint meetings_one_per_week unique (team_id, iso_year, iso_week),
  constraint meetings_week_is_of_its_day check (
    iso_year = extract(isoyear from held_on) and iso_week = extract(week from held_on)),
  constraint meetings_day_is_of_its_start check (held_on = oslo_date(starts_at)),
  constraint meetings_start_then_close check (
    case when state in ('planned', 'cancelled') then started_at is null and closed_at is null
      when state = 'in_session' then started_at is not null and closed_at is null
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

-- Who speaks for a level now: marked as present, and still of the team today.
create function present_in(of_meeting uuid) returns table (worker_id uuid, level text)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select p.worker_id, p.level from attendances p join agreements a on a.id = p.agreement_id
  where p.meeting_id = of_meeting and p.is_present and a.starts_on <= oslo_today()
    and (a.ended_on is null or a.ended_on > oslo_today())
  $$;

-- Nobody is present for both levels, by two employments. The meeting's row is held already.
create function present_for_one_level() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform be_two_people(new.worker_id, array(select p.worker_id from attendances p
    where p.meeting_id = new.meeting_id and p.is_present and p.level <> new.level), 'present_for_one_level');
  return null;
end $$;
create trigger present_for_one_level after insert or update of is_present on attendances
  for each row when (new.is_present) execute function present_for_one_level();

-- Marked before the meeting means expected. Starting it takes the marks over of those who are of the team today, under
-- the agreement that they have today; others were not there and leave no trace.
create function attendance_begins_with_the_meeting() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update attendances p set agreement_id = a.id, level = a.level
  from agreements a
  where p.meeting_id = new.id and a.worker_id = p.worker_id and a.team_id = p.team_id and a.id <> p.agreement_id
    and a.starts_on <= oslo_today() and (a.ended_on is null or a.ended_on > oslo_today())
    and p.worker_id not in (select here.worker_id from present_in(new.id) here);
  delete from attendances p
  where p.meeting_id = new.id and p.worker_id not in (select here.worker_id from present_in(new.id) here);
  return null;
end $$;
create trigger attendance_begins_with_the_meeting after update of state on meetings
  for each row when (old.state = 'planned' and new.state = 'in_session') execute function attendance_begins_with_the_meeting();

create table agenda_items (
  id uuid primary key,
  team_id uuid not null,
  meeting_id uuid not null,
  kind text not null constraint agenda_items_kind_known check (
    kind in ('opening_record', 'pending_case', 'inquiry', 'seat_at_risk', 'silence', 'admission', 'supervision_request', 'feedback_signal', 'overdue_action', 'case', 'manual')),
  inquiry_id uuid,
  case_id uuid,
  pending_case_id uuid,
  proposal_id uuid,
  action_id uuid,
  title text constraint agenda_items_title_length check (length(title) between 1 and 300),
  position numeric not null,
  times_carried integer not null default 0,
  state text not null default 'open' constraint agenda_items_state_known check (
    state in ('open', 'decided', 'deferred', 'carried', 'lapsed')),
  deferred_to_meeting_id uuid,
  deferred_from_item_id uuid,
  settled_at timestamptz,
  settled_by uuid,
  return_reason text constraint agenda_items_return_reason_known check (
    return_reason in ('investigation_due', 'guidance_waiting', 'guidance_declined', 'carried_over')),
  notes text not null default '' constraint agenda_items_notes_length check (length(notes) <= 20000),
  noted_at timestamptz,
  noted_by uuid,
  proposed jsonb constraint agenda_items_proposed_known check (
    proposed is null or (kind = 'case' and jsonb_typeof(proposed) = 'object'
      and (proposed ->> 'outcome') in ('close_case', 'reopen_case'))),
  added_by uuid,
  version integer not null default 1,
  subject_id uuid generated always as (coalesce(inquiry_id, pending_case_id, proposal_id, action_id, case_id)) stored,
  constraint agenda_items_meeting foreign key (meeting_id, team_id) references meetings (id, team_id),
  constraint agenda_items_of_a_meeting unique (id, meeting_id, team_id),
  constraint agenda_items_of_a_team unique (id, team_id),
  constraint agenda_items_proposal foreign key (proposal_id, team_id) references opening_proposals (id, team_id),
  constraint agenda_items_deferred_from foreign key (deferred_from_item_id, team_id) references agenda_items (id, team_id),
  constraint agenda_items_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  constraint agenda_items_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint agenda_items_pending_case foreign key (pending_case_id, team_id) references pending_cases (id, team_id),
  constraint agenda_items_about_one_thing check (
    case kind when 'inquiry' then inquiry_id is not null and num_nonnulls(case_id, pending_case_id, proposal_id, action_id) = 0
      when 'pending_case' then pending_case_id is not null and num_nonnulls(inquiry_id, case_id, proposal_id, action_id) = 0
      when 'opening_record' then proposal_id is not null and case_id is not null and num_nonnulls(inquiry_id, pending_case_id, action_id) = 0
      when 'overdue_action' then action_id is not null and num_nonnulls(inquiry_id, case_id, pending_case_id, proposal_id) = 0
      when 'manual' then title is not null and num_nonnulls(inquiry_id, case_id, pending_case_id, proposal_id, action_id) = 0
      else case_id is not null and num_nonnulls(inquiry_id, pending_case_id, proposal_id, action_id) = 0 end),
  constraint agenda_items_deferred_to foreign key (deferred_to_meeting_id, team_id) references meetings (id, team_id),
  constraint agenda_items_deferred_to_a_meeting check ((state = 'deferred') = (deferred_to_meeting_id is not null))
);
create index agenda_items_by_meeting on agenda_items (meeting_id, position);
comment on column agenda_items.proposed is 'What whoever added it proposes that the meeting decides; it decides as it will';
comment on column agenda_items.position is 'Gives the order and nothing else: between any two there is room for a third';
comment on column agenda_items.state is 'carried: comes back by itself; lapsed: what it was about had ended before it was decided';
-- Whoever wants to take up a case for the second time in a meeting may; what comes by itself comes once.
create unique index agenda_items_subject_once on agenda_items (meeting_id, kind, subject_id) where kind <> 'case' and state <> 'lapsed';
create index agenda_items_open on agenda_items (team_id) where state = 'open';
create index agenda_items_by_inquiry on agenda_items (inquiry_id);
create index agenda_items_by_case on agenda_items (case_id);
create index agenda_items_by_proposal on agenda_items (proposal_id) where proposal_id is not null;
create index agenda_items_by_action on agenda_items (action_id) where action_id is not null;

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
    'link_to_case', 'fill_seat', 'hand_over', 'close_case', 'reopen_case', 'noted')),
  advised_outcome text,
  advised_row integer,
  differs_because text constraint decisions_differs_because_length check (length(differs_because) between 1 and 2000),
  rationale text not null default '' constraint decisions_rationale_length check (length(rationale) <= 10000),
  details jsonb not null default '{}' constraint decisions_details_are_an_object check (jsonb_typeof(details) = 'object'),
  case_id uuid,
  link_was_known boolean not null default false,
  nth_at_item integer not null default 1,
  decider_worker_ids uuid[] not null default '{}',
  decided_at timestamptz not null default current_instant(),
  recorded_by uuid,
  constraint decisions_of_a_team unique (id, team_id),
  constraint decisions_case foreign key (case_id, team_id) references cases (id, team_id) deferrable initially deferred,
  constraint decisions_item foreign key (item_id, meeting_id, team_id) references agenda_items (id, meeting_id, team_id),
  constraint decisions_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  constraint decisions_one_per_item unique (item_id, nth_at_item),
  constraint decisions_differing_says_why check (
    -- Known before as somebody with an open case: that is reason enough.
    advised_outcome is null or advised_outcome = outcome or (outcome = 'link_to_case' and link_was_known)
    or differs_because is not null),
  -- Stable contact is the only thing that keeps somebody out, and then that contact is offered supervision, whatever else is
  -- decided; not anew where the person has a case that was known.
  constraint decisions_offer_what_stable_contact_brings check (
    (outcome <> 'supervision_offer' and advised_row is distinct from 1) or (outcome = 'link_to_case' and link_was_known)
    or details ? 'supervisionOffer')
);
comment on column decisions.link_was_known is 'The inquiry was linked to that case before the meeting decided it; written by the database';
create index decisions_by_meeting on decisions (meeting_id);
create index decisions_by_inquiry on decisions (inquiry_id);

alter table case_openings add constraint case_openings_decision foreign key (decision_id, team_id)
  references decisions (id, team_id) deferrable initially deferred;
alter table cases add constraint cases_close_decision foreign key (close_decision_id, team_id)
  references decisions (id, team_id) deferrable initially deferred;

create table minutes (
  meeting_id uuid primary key,
  team_id uuid not null,
  content jsonb not null,
  made_at timestamptz not null default current_instant(),
  constraint minutes_of_a_team unique (meeting_id, team_id),
  constraint minutes_meeting foreign key (meeting_id, team_id) references meetings (id, team_id)
);
comment on table minutes is 'As the meeting closed; never changed. Attendance, and each item with its decision and deciders';

create table minutes_addenda (
  id uuid primary key,
  meeting_id uuid not null,
  team_id uuid not null,
  text text not null constraint minutes_addenda_text_length check (length(text) between 1 and 10000),
  written_by uuid not null constraint minutes_addenda_writer references workers (id),
  written_at timestamptz not null default current_instant(),
  constraint minutes_addenda_minutes foreign key (meeting_id, team_id) references minutes (meeting_id, team_id)
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
-- What a person is offered is no offer to a service site, and the other way round; see linked_case_is_the_askers().
create function refuse_unfitting(made decisions) returns void
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from inquiries i left join cases c on c.id = made.case_id where i.id = made.inquiry_id and (
      (i.about = 'person' and made.outcome = 'supervision')
      or (i.about = 'service_site' and made.outcome in ('intake', 'shoulder_to_shoulder'))
      or (made.outcome = 'link_to_case' and (c.mode = 'systematic_supervision') is distinct from (i.about = 'service_site')))
  ) then
    raise exception 'the decision is of another kind than the inquiry' using errcode = '23514', constraint = 'decision_fits_the_inquiry';
  end if;
  if made.outcome in ('intake', 'shoulder_to_shoulder') and exists (
    select from inquiries i join cases c on c.id = i.linked_case_id
    where i.id = made.inquiry_id and c.state = 'open' and c.id is distinct from made.case_id
  ) then
    raise exception 'the person has an open case already' using errcode = '23514', constraint = 'known_person_has_one_case';
  end if;
end $$;

-- A seat that is handed over by a decision has changed hands before it is kept, in that meeting and in that item's case.
create function refuse_handing_over_nothing(made decisions) returns void
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if (select count(*) = 0 or count(*) <> jsonb_array_length(made.details -> 'handedOverSeatIds')
      from agenda_items i
      join meetings m on m.id = i.meeting_id
      join seats s on s.case_id = i.case_id and upper_inf(s.held_during) and lower(s.held_during) >= m.started_at
      where i.id = made.item_id and i.case_id = made.case_id and made.details -> 'handedOverSeatIds' ? s.id::text
        and exists (select from seats before where before.case_id = s.case_id and before.level = s.level
          and upper(before.held_during) = lower(s.held_during))) then
    raise exception 'no seat was handed over' using errcode = '23514', constraint = 'decision_hands_over_a_seat';
  end if;
end $$;

-- The meeting's row is the lock: attendance, decisions and closing wait for each other, so a decision counts
-- exactly those present. The deciders are written here, not by the caller.
create function witness_decision() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from meetings where id = new.meeting_id and state = 'in_session' for no key update;
  if not found then
    raise exception 'decisions are made in a meeting in session' using errcode = '23514', constraint = 'decision_in_session';
  end if;
  if not exists (select from present_in(new.meeting_id) m join present_in(new.meeting_id) s on s.level = 'specialist'
      where m.level = 'municipal' and not are_one_person(m.worker_id, s.worker_id)) then
    raise exception 'both levels must attend to decide' using errcode = '23514', constraint = 'decision_needs_both_levels';
  end if;
  perform refuse_unfitting(new);
  if new.outcome = 'hand_over' then perform refuse_handing_over_nothing(new); end if;
  new.link_was_known := coalesce(
    (select new.outcome = 'link_to_case' and i.link_was_known and i.linked_case_id = new.case_id from inquiries i where i.id = new.inquiry_id), false);
  new.decider_worker_ids := array(select worker_id from present_in(new.meeting_id) order by worker_id);
  -- One stands; the next comes when that is undone.
  new.nth_at_item := 1 + (select count(*) from decision_undos where item_id = new.item_id);
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
  if exists (select from meetings where id in (new.meeting_id, (to_jsonb(old) ->> 'meeting_id')::uuid) and state = 'closed') then
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

-- ── The agenda fills itself ─────────────────────────────────────────────────────────────────────────
-- `on_agenda`: a meeting in session has the inquiry before it.
create function inquiry_state(of_inquiry inquiries) returns text
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case when of_inquiry.state in ('received', 'clarifying', 'ready') and exists (
      select from agenda_items i join meetings m on m.id = i.meeting_id
      where i.inquiry_id = of_inquiry.id and i.state = 'open' and m.state = 'in_session')
    then 'on_agenda' else of_inquiry.state end
  $$;

-- Where a kind stands, counted from the top. First what cannot wait, whatever a team says: a seat whose holder the person
-- has closed the case to, openings for the record, cases without their pair, and what belongs to somebody whom it is closed
-- to. Then the grounds in the team's own order; what people have added is one of them.
create function agenda_place(of_kind text, of_order text[]) returns integer
  language sql immutable as $$
  select coalesce(array_position(array['blocked_seat', 'opening_record', 'pending_case', 'ownerless_inquiry', 'ownerless_action'], of_kind) - 1,
    4 + array_position(of_order, case when of_kind in ('case', 'manual') then 'added' else of_kind end), 5 + cardinality(of_order))
  $$;
-- Within its place each kind stands by how long it has waited: the place is what stands before the comma.
create function agenda_position(of_kind text, since timestamptz, of_order text[]) returns numeric
  language sql immutable as $$
  select agenda_place(of_kind, of_order) + extract(epoch from since) / 100000000000
  $$;

-- The kinds of item where all that may become of a case can be decided.
create function takes_up_a_case(kind text) returns boolean
  language sql immutable as $$
  select kind in ('seat_at_risk', 'silence', 'admission', 'supervision_request', 'feedback_signal', 'case')
  $$;

-- What a team must take up stands on the first meeting that it has not already been settled in: the one in session, or
-- else the next one planned (for an inquiry with a date: the first from that day on). What was deferred to a
-- meeting stays there. What has ended lapses. A planned meeting that was never held loses its items to the next one,
-- which counts as carried, here and on what the item is about. An action whose day has passed before the meeting, or whose
-- owner it is closed to, stands by itself unless the meeting takes up its case or inquiry anyway: it is shown there.
-- A case that has not been heard from, whose person has been admitted or has given feedback to talk about, or whose site has asked, stands for that unless it stands for something else
-- where all the same can be decided: it is one case, and its item says it all. What is decided of it there has taken that up.
-- What nobody has moved by hand stands in the team's order, except in a meeting that has begun: there only what comes first
-- moves, and goes back when somebody has seen to it.
-- Answers what changed, as events. Doing it twice, or two doing it at once, changes nothing more.
create function fill_agenda(of_team uuid) returns jsonb
  -- Planned anew for each call, it would take longer to plan than to do.
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare today date := oslo_today(); changes jsonb;
begin
  if not (of_team = any (acting_team_ids()) or acting_is_administrator()) then return '[]'; end if;
  -- A meeting that is being closed is waited for, so that nothing is put on an agenda that no longer takes it.
  perform from meetings where team_id = of_team and state = 'in_session' for no key update;
  with settings as materialized (
    select t.agenda_order from teams t where t.id = of_team
  ), upcoming as materialized (
    select m.id, case m.state when 'in_session' then greatest(m.held_on, today) else m.held_on end as reaches,
      row_number() over (order by m.state = 'in_session' desc, m.held_on) as place
    from meetings m
    where m.team_id = of_team and (m.state = 'in_session' or (m.state = 'planned' and m.held_on >= today))
  ), grounds as materialized (
    select 'opening_record' as kind, p.id as subject_id, null::uuid as inquiry_id, p.case_id, null::uuid as pending_case_id,
      p.id as proposal_id, null::uuid as action_id, p.answered_at as since, null::date as not_before, null as return_reason, 0 as times_carried,
      false as is_blocked_seat, false as is_ownerless, p.case_id as about_case_id
    from opening_proposals p
    where p.team_id = of_team and p.state = 'confirmed'
      and not exists (select from agenda_items d where d.proposal_id = p.id and d.state = 'decided')
    union all
    select 'pending_case', p.id, null, null, p.id, null, null, p.added_at, null,
      case when p.times_carried > 0 then 'carried_over' end, p.times_carried, false, false, null
    from pending_cases p where p.team_id = of_team and p.state = 'waiting'
    union all
    select 'inquiry', q.id, q.id, null, null, null, null, q.received_at, q.comes_back_on,
      case when q.outcome = 'guide_to_service' then case when asked.declined_at is null then 'guidance_waiting' else 'guidance_declined' end
        when q.outcome = 'investigate' then 'investigation_due' when q.times_carried > 0 then 'carried_over' end, q.times_carried, false,
      not owner_has_access(q), q.linked_case_id
    from inquiries q
    left join lateral (select g.declined_at from guidances g where g.inquiry_id = q.id and g.superseded_at is null
      order by g.asked_at desc limit 1) asked on true
    where q.team_id = of_team and q.state not in ('decided', 'withdrawn')
    union all
    select 'overdue_action', a.id, null, null, null, null, a.id, oslo_midnight(a.due_on),
      case when not kept_out.is_so then a.due_on + 1 end, null,
      (select count(*) from agenda_items c where c.action_id = a.id and c.state = 'carried')::integer, false, kept_out.is_so, null
    from action_items a cross join lateral (
      -- Of each is asked only where anybody has closed anything.
      select case when exists (select from blocks k where k.team_id = of_team and k.lifted_at is null)
        then not owner_sees_action(a) else false end as is_so offset 0) kept_out
    where a.team_id = of_team and a.state = 'open' and (kept_out.is_so or a.due_on < (select max(reaches) from upcoming)
      or exists (select from agenda_items i where i.action_id = a.id and i.state = 'open'))
    union all
    select 'seat_at_risk', s.case_id, null, s.case_id, null, null, null,
      coalesce(min(b.since), oslo_midnight(least(min(coalesce(a.planned_end_on, a.ended_on, t.planned_end_on, t.ended_on)), min(away.from_day), min(kept_out.from_day)))),
      null, null,
      (select count(*) from agenda_items c where c.case_id = s.case_id and c.kind = 'seat_at_risk' and c.state = 'carried')::integer,
      bool_or(b.since is not null), false, s.case_id
    from seats s
    left join agreements a on a.id = s.agreement_id
    left join treatment_contacts t on t.id = s.treatment_contact_id
    left join blocked_seats b on b.seat_id = s.id and b.team_id = of_team
    cross join lateral (
      -- Of each is asked only where the holder has been away.
      select case when exists (select from absences x where x.worker_id = s.worker_id and x.withdrawn_at is null)
        then lower(days_uncovered(s.id, s.worker_id, today)) end as from_day offset 0) away
    left join lateral (select min(closes_by_name_from(k, s.worker_id)) as from_day from blocks k
      where k.case_id = s.case_id and k.lifted_at is null) kept_out on true
    where s.team_id = of_team and upper_inf(s.held_during)
      and (b.since is not null or kept_out.from_day is not null or away.from_day is not null or coalesce(a.planned_end_on, a.ended_on, t.planned_end_on, t.ended_on) is not null)
    group by s.case_id
    union all
    select 'silence', h.case_id, null, h.case_id, null, null, null, oslo_midnight(h.since_on), null, null,
      (select count(*) from agenda_items c where c.case_id = h.case_id and c.kind = 'silence' and c.state = 'carried'
        and c.settled_at >= oslo_midnight(h.since_on))::integer, false, false, h.case_id
    from cases_to_hear_from h where h.team_id = of_team
    union all
    select 'admission', h.case_id, null, h.case_id, null, null, null, oslo_midnight(h.admitted_on), null, null,
      (select count(*) from agenda_items c where c.case_id = h.case_id and c.kind = 'admission' and c.state = 'carried'
        and c.settled_at >= h.recorded_at)::integer, false, false, h.case_id
    from admissions_to_take_up h where h.team_id = of_team
    union all
    select 'supervision_request', r.case_id, null, r.case_id, null, null, null, min(r.recorded_at), null, null,
      (select count(*) from agenda_items c where c.case_id = r.case_id and c.kind = 'supervision_request' and c.state = 'carried'
        and c.settled_at >= min(r.recorded_at))::integer, false, false, r.case_id
    from supervision_requests r where r.team_id = of_team and r.state = 'waiting' group by r.case_id
    union all
    select 'feedback_signal', f.case_id, null, f.case_id, null, null, null, f.since, null, null,
      (select count(*) from agenda_items c where c.case_id = f.case_id and c.kind = 'feedback_signal' and c.state = 'carried'
        and c.settled_at >= f.since)::integer, false, false, f.case_id
    from feedback_to_take_up f where f.team_id = of_team
  ), standing as materialized (
    select i.id, i.kind, i.subject_id, i.meeting_id, i.position, i.is_placed_by_hand, i.deferred_from_item_id is not null as is_deferred,
      -- What stood on a meeting that is not held goes on as from one whose day passed.
      m.state in ('planned', 'cancelled') as is_planned, u.id is not null as is_upcoming, u.reaches
    from agenda_items i join meetings m on m.id = i.meeting_id left join upcoming u on u.id = m.id
    where i.team_id = of_team and i.state = 'open' and m.state <> 'closed'
  ), settled as materialized (
    select d.meeting_id, d.kind, d.subject_id, d.case_id from agenda_items d
    where d.meeting_id in (select id from upcoming) and d.state not in ('lapsed', 'open')
  ), placed as materialized (
    select g.*, s.id as item_id, s.is_planned, s.is_planned and not (s.is_upcoming and s.is_deferred) as may_move, s.meeting_id as stands_on,
      g.kind = 'overdue_action' and s.reaches < g.not_before as is_early, (
      select u.id from upcoming u
      where (g.not_before is null or u.reaches >= g.not_before) and not exists (
        select from settled d where d.meeting_id = u.id
          and case when g.kind in ('silence', 'admission', 'supervision_request', 'feedback_signal') then d.case_id = g.case_id and takes_up_a_case(d.kind)
            else d.kind = g.kind and d.subject_id = g.subject_id and d.kind <> 'case' end)
      order by u.place limit 1) as belongs_on
    from grounds g left join standing s on s.kind = g.kind and s.subject_id = g.subject_id
  ), taken_up as materialized (
    select case when p.item_id is null or p.may_move then coalesce(p.belongs_on, p.stands_on) else p.stands_on end as meeting_id,
      p.about_case_id as case_id, p.inquiry_id, p.kind
    from placed p where p.kind <> 'overdue_action'
    union all
    select case when s.is_planned and not s.is_upcoming then (select id from upcoming where place = 1) else s.meeting_id end, i.case_id, null, s.kind
    from standing s join agenda_items i on i.id = s.id where s.kind = 'case'
    union all
    select i.meeting_id, coalesce(i.case_id, d.case_id), i.inquiry_id, i.kind
    from agenda_items i join upcoming u on u.id = i.meeting_id left join decisions d on d.item_id = i.id
    where i.state = 'decided' and i.kind <> 'overdue_action'
      and not exists (select from decision_undos u where u.decision_id = d.id)
  ), assigned as materialized (
    select p.kind, p.subject_id, p.inquiry_id, p.case_id, p.pending_case_id, p.proposal_id, p.action_id, p.since, p.return_reason,
      p.times_carried, p.may_move, p.stands_on, p.belongs_on, p.is_blocked_seat or p.is_ownerless as comes_first,
      case when p.is_blocked_seat then 'blocked_seat' when p.is_ownerless and p.kind = 'overdue_action' then 'ownerless_action'
        when p.is_ownerless then 'ownerless_inquiry' else p.kind end as placed_as,
      -- In a meeting that its day no longer comes before, and from which it cannot move, it lapses.
      case when not coalesce(p.is_early and not (p.may_move and p.belongs_on is not null), false) then p.item_id end as item_id
    from placed p
    where case when p.kind = 'overdue_action' then not exists (
        select from taken_up t join action_items a on a.id = p.action_id
        where t.meeting_id = p.belongs_on and (t.inquiry_id = a.inquiry_id or t.case_id = action_case(a)))
      -- In a meeting that has begun nothing goes away under the room because somebody adds the case.
      when p.kind in ('silence', 'admission', 'supervision_request', 'feedback_signal') then (p.item_id is not null and not p.is_planned) or not exists (
        select from taken_up t
        where t.meeting_id = case when p.item_id is null or p.may_move then coalesce(p.belongs_on, p.stands_on) else p.stands_on end
          and t.case_id = p.case_id and takes_up_a_case(t.kind) and t.kind <> 'silence' and t.kind <> p.kind
          and (t.kind <> 'feedback_signal' or p.kind = 'silence'))
      else true end
  ), kept as materialized (
    select a.*, p.moves, p.moves and not s.is_upcoming as is_carried, s.position, s.is_placed_by_hand,
      -- Comes first, and goes back to its place when somebody sees to it; otherwise a hand outranks the order, in that meeting.
      case when a.comes_first then s.position >= p.place + 1
        when s.is_placed_by_hand and not p.moves then false
        else floor(s.position) <> p.place and (s.is_planned or s.position < agenda_place('ownerless_action', t.agenda_order) + 1)
      end as is_replaced,
      case when a.comes_first or s.is_placed_by_hand or s.position < agenda_place('ownerless_action', t.agenda_order) + 1
          then agenda_position(a.placed_as, a.since, t.agenda_order)
        else p.place + s.position - floor(s.position) end as place
    from assigned a join standing s on s.id = a.item_id cross join settings t
    cross join lateral (select a.may_move and a.belongs_on <> a.stands_on as moves, agenda_place(a.placed_as, t.agenda_order) as place) p
  ), renewed as (
    update agenda_items i set version = i.version + 1, times_carried = i.times_carried + k.is_carried::integer,
      return_reason = coalesce(k.return_reason, case when k.is_carried and k.kind in ('inquiry', 'pending_case') then 'carried_over' end),
      meeting_id = case when k.moves then k.belongs_on else k.stands_on end,
      position = case when k.is_replaced then k.place else k.position end,
      is_placed_by_hand = k.is_placed_by_hand and not k.is_replaced and not k.moves
    from kept k where i.id = k.item_id and i.meeting_id = k.stands_on
      and (k.moves or k.is_replaced or i.return_reason is distinct from k.return_reason)
    returning i.id, i.meeting_id, i.version, i.position, k.is_carried, k.inquiry_id, k.pending_case_id
  ), carried_inquiries as (
    update inquiries q set times_carried = q.times_carried + 1, version = q.version + 1
    from renewed r where r.is_carried and q.id = r.inquiry_id
  ), carried_pending as (
    update pending_cases p set times_carried = p.times_carried + 1, version = p.version + 1
    from renewed r where r.is_carried and p.id = r.pending_case_id
  ), followed as (
    update agenda_items i set meeting_id = u.id, version = i.version + 1, times_carried = i.times_carried + (not s.is_upcoming)::integer,
      return_reason = case when s.is_upcoming then i.return_reason else coalesce(i.return_reason, 'carried_over') end,
      position = agenda_place(s.kind, t.agenda_order) + s.position - floor(s.position), is_placed_by_hand = false
    from standing s cross join settings t, upcoming u
    where i.id = s.id and i.meeting_id = s.meeting_id and s.kind in ('case', 'manual') and s.is_planned and case
      when s.is_upcoming then u.id = s.meeting_id and not s.is_placed_by_hand and floor(s.position) <> agenda_place(s.kind, t.agenda_order)
      else u.place = 1 end
    returning i.id, i.meeting_id, i.version, i.position
  ), added as (
    insert into agenda_items (id, team_id, meeting_id, kind, inquiry_id, case_id, pending_case_id, proposal_id, action_id, position,
      return_reason, times_carried)
    select new_id(), of_team, a.belongs_on, a.kind, a.inquiry_id, a.case_id, a.pending_case_id, a.proposal_id, a.action_id,
      -- Several that have waited since the same day stand in the order of what they are about.
      agenda_position(a.placed_as, a.since, t.agenda_order)
        + row_number() over (order by a.since, a.subject_id) * 0.000000000000000001, a.return_reason, a.times_carried
    from assigned a cross join settings t where a.item_id is null and a.belongs_on is not null
    on conflict do nothing
    returning id, meeting_id, version, position
  ), lapsed as (
    update agenda_items i set state = 'lapsed', settled_at = current_instant(), version = i.version + 1
    from standing s
    where i.id = s.id and i.state = 'open' and s.kind not in ('case', 'manual') and not exists (
      select from assigned a where a.item_id = s.id)
    returning i.id, i.meeting_id, i.version, i.position
  ), changed as (
    select 'agenda_item.added' as kind, c.* from (select id, meeting_id, version, position, case when is_carried then inquiry_id end as inquiry_id,
        case when is_carried then pending_case_id end as pending_case_id from renewed
      union all select followed.*, null, null from followed union all select added.*, null, null from added) c
    union all select 'agenda_item.changed', lapsed.*, null, null from lapsed
  )
  select coalesce(jsonb_agg(jsonb_build_object('teamId', of_team, 'kind', c.kind,
      'data', jsonb_build_object('meetingId', c.meeting_id, 'itemId', c.id, 'version', c.version)
        || case when c.inquiry_id is null then '{}' else jsonb_build_object('inquiryIds', jsonb_build_array(c.inquiry_id)) end
        || case when c.pending_case_id is null then '{}' else jsonb_build_object('pendingCaseIds', jsonb_build_array(c.pending_case_id)) end)
      -- As they stand on the agenda.
      order by c.kind, c.position, c.id), '[]')
    into changes from changed c;
  return changes;
end $$;

-- Teams with items on a meeting that was not held, and one to come: a day that passes tells nobody by itself.
create function teams_left_behind() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct i.team_id
  from agenda_items i join meetings m on m.id = i.meeting_id
  where i.state = 'open' and m.state = 'planned' and m.held_on < oslo_today() and exists (
    select from meetings u where u.team_id = i.team_id
      and (u.state = 'in_session' or (u.state = 'planned' and u.held_on >= oslo_today())))
  $$;
grant execute on function teams_left_behind() to skulder_app;

-- The agenda's answer to what is told, in the same transaction: called with the events of a call, answers more of them.
-- Whoever plans a meeting while another receives an inquiry does not see the other's row. The counters, which are taken
-- here as finish_call() takes them, in team-id order, put one after the other: whoever finds that somebody came between
-- looks again, and sees. The first look comes before, since it waits for meetings and who holds those takes a counter last.
create function agenda_events(told jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare touched uuid; changes jsonb := '[]'; seen jsonb := '{}';
begin
  for touched in
    select distinct (t ->> 'teamId')::uuid from jsonb_array_elements(told) t
    where t ->> 'kind' in ('inquiry.received', 'inquiry.withdrawn', 'inquiry.decided', 'guidance.accepted', 'guidance.declined',
      'case.opened', 'case.reopened', 'case.closed', 'case.mode_changed', 'case.blocked', 'case.block_lifted', 'seat.handed_over', 'treatment_contact.changed',
      'agreement.end_planned', 'agreement.ended', 'agreement.continued', 'absence.recorded', 'absence.changed', 'absence.withdrawn', 'covers.arranged', 'cover.ended',
      'pending_case.added', 'import.committed',
      'meeting.planned', 'meeting.moved', 'meeting.cancelled', 'meeting.started', 'meeting.closed', 'agenda_item.added', 'agenda_item.deferred', 'decision.made', 'decision.undone',
      'action.made', 'action.changed', 'action.settled', 'action.reopened',
      'activity.recorded', 'activity.changed', 'activity.withdrawn', 'activity.carried_out',
      'admission.recorded', 'admission.changed', 'admission.ended', 'admission.withdrawn',
      'supervision_request.recorded', 'supervision_request.withdrawn',
      'feedback.chosen', 'feedback.measured', 'feedback.corrected', 'feedback.omitted', 'feedback.omission_withdrawn', 'feedback.talked_about')
      or (t ->> 'kind' = 'inquiry.changed' and exists (
        select from agenda_items i join inquiries q on q.id = i.inquiry_id join meetings m on m.id = i.meeting_id
        where t -> 'data' -> 'inquiryIds' ? q.id::text and i.state = 'open'
          and (floor(i.position) = agenda_place('ownerless_inquiry', '{}') or q.comes_back_on > m.held_on)))
      -- The order may be another, and what counts as silence.
      or (t ->> 'kind' = 'team.changed' and exists (select from teams where id = (t ->> 'teamId')::uuid))
    order by 1
  loop
    seen := seen || jsonb_build_object(touched, (select last_seq from event_counters where team_id = touched));
    changes := changes || fill_agenda(touched);
  end loop;
  if seen = '{}' then return changes; end if;
  perform from event_counters where team_id in (select (t ->> 'teamId')::uuid from jsonb_array_elements(told) t)
    order by team_id for no key update;
  for touched in
    select team_id from event_counters
    where seen ? team_id::text and last_seq is distinct from (seen ->> team_id::text)::bigint order by team_id
  loop
    changes := changes || fill_agenda(touched);
  end loop;
  return changes;
end $$;

-- A screen shows its meeting and ends with it.
create function projectors_go_dark() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update sessions set ended_at = current_instant(), ended_because = 'meeting_closed'
    where projector_meeting_id = new.id and ended_at is null;
  return null;
end $$;
create trigger projectors_go_dark after update of state on meetings
  for each row when (new.state = 'closed') execute function projectors_go_dark();
create index sessions_by_projected_meeting on sessions (projector_meeting_id) where ended_at is null;

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
  referral_from, referral_received_on, referral_reference, referral_text, outcome, comes_back_on, guidance_accepted_at, withdrawn_by, withdrawn_note, withdrawal_recorded_by, alias, ended_at, times_carried, version) on inquiries to skulder_app;
grant update (message, answer_by_on, token_hash, is_answered_by_unit, answered_by, accepted_at, declined_at, superseded_at, decline_reason, recorded_by) on guidances to skulder_app;
grant update (ended_at) on investigations to skulder_app;
grant update (state, case_id, times_carried, version) on pending_cases to skulder_app;
grant update (held_on, starts_at, iso_year, iso_week, state, chair_worker_id, minute_taker_worker_id, current_item_id,
  started_at, started_by, closed_at, closed_by, version) on meetings to skulder_app;
grant update (present_by, is_present, arrived_at, left_at, agreement_id, level) on attendances to skulder_app;
grant update (position, title, state, deferred_to_meeting_id, deferred_from_item_id, times_carried, settled_at, settled_by, notes,
  noted_at, noted_by, version) on agenda_items to skulder_app;
grant update (paired_at, code_expires_at) on projectors to skulder_app;
grant execute on function inquiry_state(inquiries), present_in(uuid), agenda_place(text, text[]), agenda_position(text, timestamptz, text[]), fill_agenda(uuid) to skulder_app;
