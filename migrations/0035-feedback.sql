-- What a person says of life and of the cooperation (KOR): forms as data, the team's licence for them, what is asked for in
-- each case, and the measurements. Adds tables; needs the service of the same version, since what a person takes back and
-- what is erased go out here too.

-- ── Forms ───────────────────────────────────────────────────────────────────────────────────────────
-- What is known of them is their name, shape and by which rules they are read. No wording of those that are protected.
create table instruments (
  id text primary key constraint instruments_id_shape check (id ~ '^[a-z_]{1,40}$'),
  name text not null constraint instruments_name_length check (length(name) between 1 and 60),
  about text not null constraint instruments_about_known check (about in ('life', 'cooperation')),
  from_age smallint not null,
  to_age smallint,
  is_scored boolean not null,
  is_free boolean not null,
  rule_set text not null constraint instruments_rule_set_shape check (rule_set ~ '^[a-z0-9-]{1,40}$'),
  lines text[] not null constraint instruments_have_four_lines check (cardinality(lines) = 4),
  source text not null,
  constraint instruments_ages_run_forward check (from_age >= 0 and to_age >= from_age)
);
comment on table instruments is 'Forms of four lines, each 0.0 to 10.0; data, so that a version more is a row more';
comment on column instruments.to_age is 'Last age it is for, in whole years at the first measurement; null: no upper limit';
comment on column instruments.is_scored is 'Whether it gives a total. The one for the youngest never does';
comment on column instruments.is_free is 'Our own wording, under the licence of this service: a team needs no other';
comment on column instruments.rule_set is 'By which rules a series is read that begins today';
insert into instruments (id, name, about, from_age, to_age, is_scored, is_free, rule_set, lines, source) values
  ('ors', 'ORS', 'life', 13, null, true, false, 'rci6-strict', '{personal,close_relations,social,overall}', 'Miller & Duncan 2000'),
  ('cors', 'CORS', 'life', 6, 12, true, false, 'rci6-strict', '{personal,close_relations,social,overall}', 'Duncan, Miller & Sparks 2003'),
  ('ycors', 'YCORS', 'life', 0, 5, false, false, 'rci6-strict', '{personal,close_relations,social,overall}', 'Duncan, Miller, Huggins & Sparks 2003'),
  ('srs', 'SRS', 'cooperation', 13, null, true, false, 'rci6-strict', '{relationship,goals,approach,overall}', 'Miller, Duncan & Johnson 2000'),
  ('csrs', 'CSRS', 'cooperation', 6, 12, true, false, 'rci6-strict', '{relationship,goals,approach,overall}', 'Duncan, Miller, Sparks & Johnson 2003'),
  ('four_lines', 'Fire linjer', 'life', 6, null, true, true, 'rci6-strict', '{personal,close_relations,social,overall}', 'Skulder'),
  ('four_lines_together', 'Fire linjer sammen', 'cooperation', 6, null, true, true, 'rci6-strict', '{relationship,goals,approach,overall}', 'Skulder');

-- What the team may do with a form, from a day to a day. A renewal is a row of its own: which right was held on a day is
-- what an auditor asks for.
create table instrument_licences (
  id uuid primary key,
  team_id uuid not null constraint instrument_licences_team references teams (id),
  instrument_id text not null constraint instrument_licences_instrument references instruments (id),
  licensor text not null constraint instrument_licences_licensor_length check (length(licensor) between 1 and 120),
  reference text not null constraint instrument_licences_reference_length check (length(reference) between 1 and 120),
  holder text not null constraint instrument_licences_holder_length check (length(holder) between 1 and 120),
  use_right text not null constraint instrument_licences_right_known check (use_right in ('paper_only', 'digital')),
  aggregate_norms text not null constraint instrument_licences_norms_known check (aggregate_norms in ('yes', 'no', 'unknown')),
  valid_from date not null,
  valid_to date,
  recorded_by uuid not null constraint instrument_licences_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  version integer not null default 1,
  constraint instrument_licences_of_a_team unique (id, team_id),
  constraint instrument_licences_run_forward check (valid_to >= valid_from),
  constraint instrument_licences_one_at_a_time exclude using gist (team_id with =, instrument_id with =,
    daterange(valid_from, valid_to, '[]') with &&)
);
comment on table instrument_licences is 'What the licensor has let a team do with a form; without one it is hidden';
comment on column instrument_licences.use_right is 'paper_only: four numbers, or their sum, are entered from paper. digital: the person answers on a screen, with the team''s text';
comment on column instrument_licences.valid_to is 'Last day; null: until further notice';
create index instrument_licences_by_team on instrument_licences (team_id);
create index instrument_licences_by_instrument on instrument_licences (instrument_id);

-- The wording that a team holds the right to, in one language. What was answered was answered to one of these; another
-- wording is a row of its own.
create table text_packs (
  id uuid primary key,
  team_id uuid not null constraint text_packs_team references teams (id),
  instrument_id text not null constraint text_packs_instrument references instruments (id),
  language text not null constraint text_packs_language_shape check (language ~ '^[a-z]{2,3}$'),
  title text not null constraint text_packs_title_length check (length(title) between 1 and 120),
  instruction text not null constraint text_packs_instruction_length check (length(instruction) between 1 and 1000),
  lines jsonb not null constraint text_packs_have_four_lines check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) = 4),
  copyright text not null constraint text_packs_copyright_length check (length(copyright) between 1 and 300),
  recorded_by uuid not null constraint text_packs_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint text_packs_of_a_team unique (id, team_id)
);
comment on table text_packs is 'What a person reads while answering, as the team''s licence lets it; the newest of a language holds';
comment on column text_packs.lines is 'Four of {label, left, right}: what the line is about, and what its two ends mean';
create index text_packs_by_team on text_packs (team_id, instrument_id, language, recorded_at);
create index text_packs_by_instrument on text_packs (instrument_id);
create trigger log_is_append_only before update or delete or truncate on text_packs
  for each statement execute function refuse_to_rewrite_history();

-- What the team may do with a form today. Null: nothing, and it is hidden.
create function instrument_right(of_team uuid, of_instrument text) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when i.is_free then 'digital' else (select l.use_right from instrument_licences l
    where l.team_id = of_team and l.instrument_id = i.id and daterange(l.valid_from, l.valid_to, '[]') @> oslo_today()) end
  from instruments i where i.id = of_instrument and of_team = any (acting_team_ids())
  $$;

-- ── What is asked for in a case ─────────────────────────────────────────────────────────────────────
create table feedback_choices (
  case_id uuid primary key,
  team_id uuid not null,
  life_instrument text constraint feedback_choices_life references instruments (id),
  cooperation_instrument text constraint feedback_choices_cooperation references instruments (id),
  asks_informally boolean not null,
  prompt_after_weeks smallint not null constraint feedback_choices_weeks_count check (prompt_after_weeks between 1 and 26),
  since_on date not null default oslo_today(),
  chosen_by uuid not null constraint feedback_choices_chooser references workers (id),
  chosen_at timestamptz not null default current_instant(),
  version integer not null default 1,
  constraint feedback_choices_case foreign key (case_id, team_id) references cases (id, team_id)
);
comment on table feedback_choices is 'What the person has agreed to be asked about; nothing is mandatory. No row: nobody has asked them yet';
comment on column feedback_choices.life_instrument is 'The form that asks how life is; null: not asked';
comment on column feedback_choices.since_on is 'Since when a form has been on, without a break; from then on the prompt counts';
create index feedback_choices_by_team on feedback_choices (team_id);

-- ── Measurements ────────────────────────────────────────────────────────────────────────────────────
-- One person's answers to one form in one course of the case, by one who answers; of cooperation, with whom. Differences are
-- taken within a series and never across.
create table measurement_series (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  opened_at timestamptz not null,
  instrument_id text not null constraint measurement_series_instrument references instruments (id),
  rater text not null constraint measurement_series_rater_known check (rater in ('self', 'caregiver')),
  municipal_worker_id uuid constraint measurement_series_municipal references workers (id),
  specialist_worker_id uuid constraint measurement_series_specialist references workers (id),
  age_group text not null constraint measurement_series_age_group_known check (age_group in ('child', 'adolescent', 'adult')),
  rule_set text not null constraint measurement_series_rule_set_shape check (rule_set ~ '^[a-z0-9-]{1,40}$'),
  begun_at timestamptz not null default current_instant(),
  constraint measurement_series_of_a_case unique (id, case_id, team_id),
  constraint measurement_series_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint measurement_series_one_each unique nulls not distinct (case_id, opened_at, instrument_id, rater,
    municipal_worker_id, specialist_worker_id)
);
comment on table measurement_series is 'Measurements that may be held against each other: the same course of a case, form, rater and, of cooperation, workers';
comment on column measurement_series.opened_at is 'When the course of the case began: the beginning of its opening';
comment on column measurement_series.municipal_worker_id is 'Whom the cooperation was with, by the level they sat for; both null: it is about life';
comment on column measurement_series.age_group is 'At the first measurement: 6 to 12, 13 to 17, 18 and over. Which form and cut-off go by it, and stay through the series; no more is asked of the age';
create index measurement_series_by_team on measurement_series (team_id, opened_at);
create index measurement_series_by_instrument on measurement_series (instrument_id);
create index measurement_series_by_municipal on measurement_series (municipal_worker_id) where municipal_worker_id is not null;
create index measurement_series_by_specialist on measurement_series (specialist_worker_id) where specialist_worker_id is not null;

-- Whole tenths: 0..100 for a line, 0..400 for a sum. A measurement stands as it was; what was wrong is put right by another
-- that says which and why, and the old one stays to be seen.
create table measurements (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  series_id uuid not null,
  measured_on date not null,
  line_1 smallint constraint measurements_line_1_on_the_line check (line_1 between 0 and 100),
  line_2 smallint constraint measurements_line_2_on_the_line check (line_2 between 0 and 100),
  line_3 smallint constraint measurements_line_3_on_the_line check (line_3 between 0 and 100),
  line_4 smallint constraint measurements_line_4_on_the_line check (line_4 between 0 and 100),
  total smallint constraint measurements_total_within check (total between 0 and 400),
  entered_how text not null constraint measurements_entered_how_known check (entered_how in ('paper', 'staff', 'own_screen', 'oral')),
  device text constraint measurements_device_known check (device in ('phone', 'tablet', 'computer')),
  pointer text constraint measurements_pointer_known check (pointer in ('touch', 'mouse', 'pen', 'keyboard')),
  text_pack_id uuid,
  is_shared_with_pair boolean not null default false,
  entered_by uuid constraint measurements_enterer references workers (id),
  recorded_at timestamptz not null default current_instant(),
  corrects_id uuid,
  correction_reason text constraint measurements_correction_reason_known check (
    correction_reason in ('typing_error', 'misunderstood_form', 'wrong_person_or_date')),
  is_void boolean not null default false,
  constraint measurements_of_a_series unique (id, series_id, case_id, team_id),
  constraint measurements_series foreign key (series_id, case_id, team_id) references measurement_series (id, case_id, team_id),
  constraint measurements_text_pack foreign key (text_pack_id, team_id) references text_packs (id, team_id),
  constraint measurements_corrects foreign key (corrects_id, series_id, case_id, team_id)
    references measurements (id, series_id, case_id, team_id),
  constraint measurements_corrected_once unique (corrects_id),
  constraint measurements_correct_for_a_reason check (num_nonnulls(corrects_id, correction_reason) in (0, 2)),
  constraint measurements_total_is_the_sum check (case
    when is_void then num_nonnulls(line_1, line_2, line_3, line_4, total) = 0
    when num_nonnulls(line_1, line_2, line_3, line_4) = 4 then total is not null and total = line_1 + line_2 + line_3 + line_4
    when num_nonnulls(line_1, line_2, line_3, line_4) = 0 then total is not null
    else total is null end),
  constraint measurements_void_corrects check (not is_void or (corrects_id is not null and correction_reason = 'wrong_person_or_date')),
  constraint measurements_not_to_come check (measured_on <= oslo_date(recorded_at))
);
comment on table measurements is 'What the person answered, each time; never changed. Of life the pair sees it, of the cooperation only whom it is about, and the pair when the person lets them';
comment on column measurements.total is 'Of all four lines, or from paper alone; null while a line is open. Nothing is filled in';
comment on column measurements.entered_by is 'Who wrote it in; null: the person did, on their own';
comment on column measurements.is_void is 'What it corrects was never this person''s answer';
create index measurements_by_series on measurements (series_id, measured_on, recorded_at);
create index measurements_by_case on measurements (case_id, measured_on);
create index measurements_by_team on measurements (team_id);
create index measurements_by_text_pack on measurements (text_pack_id) where text_pack_id is not null;

-- That nobody asked, or that the person would not; both are answers to «was it used».
create table feedback_omissions (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  about text not null constraint feedback_omissions_about_known check (about in ('life', 'cooperation')),
  reason text not null constraint feedback_omissions_reason_known check (reason in ('not_asked', 'would_not')),
  omitted_on date not null,
  recorded_by uuid not null constraint feedback_omissions_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint feedback_omissions_case foreign key (case_id, team_id) references cases (id, team_id),
  withdrawn_by uuid constraint feedback_omissions_withdrawer references workers (id),
  withdrawn_at timestamptz,
  constraint feedback_omissions_not_to_come check (omitted_on <= oslo_date(recorded_at)),
  constraint feedback_omissions_withdrawing_is_whole check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
create unique index feedback_omissions_once_a_day on feedback_omissions (case_id, about, omitted_on) where withdrawn_at is null;
comment on table feedback_omissions is 'That nobody asked, or that the person would not answer';
comment on column feedback_omissions.withdrawn_by is 'Who took it back, as written by mistake; null: it stands';
create index feedback_omissions_by_team on feedback_omissions (team_id);

-- That the two leave a course out of the figures of the team, or count it again: the last that was said holds.
create table left_out_courses (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  opened_at timestamptz not null,
  reason text constraint left_out_courses_reason_known check (reason in ('wrong_form', 'not_own_answers', 'persons_wish')),
  recorded_by uuid not null constraint left_out_courses_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint left_out_courses_case foreign key (case_id, team_id) references cases (id, team_id)
);
comment on table left_out_courses is 'That the two leave a course out of the figures of the team; never because of what was answered';
comment on column left_out_courses.opened_at is 'When the course of the case began: the beginning of its opening';
comment on column left_out_courses.reason is 'Null: it is counted again';
create index left_out_courses_by_course on left_out_courses (case_id, opened_at, recorded_at);
create index left_out_courses_by_team on left_out_courses (team_id);

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────
-- The cases in which the actor is one of the two, or acts for one of them today. For work of the service itself: its teams'.
create function acting_pair_case_ids() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when current_setting('skulder.actor', true) like 'system:%'
    then array(select id from cases where team_id = any (acting_team_ids()))
    else array(select near.case_id from (
      select s.case_id, s.team_id from seats s where s.worker_id = acting_worker_id()
      union select v.case_id, v.team_id from covers v where v.acting_worker_id = acting_worker_id() and v.withdrawn_at is null) near
      where (near.team_id = any (acting_team_ids()) or near.case_id = any (acting_contact_case_ids()))
        and sits_in_case(acting_worker_id(), near.case_id)) end
  $$;

-- The series of which the actor sees everything: of life the pair's, of the cooperation those that are about the actor. What
-- is said in the others is seen when the person lets the pair see it. The service itself sees without.
create function acting_seen_series_ids() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select s.id from measurement_series s
    where current_setting('skulder.actor', true) not like 'system:%' and s.case_id = any ((select acting_pair_case_ids())::uuid[])
      and (num_nonnulls(s.municipal_worker_id, s.specialist_worker_id) = 0
        or acting_worker_id() in (s.municipal_worker_id, s.specialist_worker_id)))
  $$;

-- ── What may be written ─────────────────────────────────────────────────────────────────────────────
-- Of an open case of a person who has not said no, in one's own name. The case's row is shared, so that this, closing and
-- taking back wait for each other.
create function witness_feedback() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_case cases; said jsonb := to_jsonb(new); is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  if is_erasing() then return new; end if;
  select * into of_case from cases where id = new.case_id for share;
  if of_case.alias is null then
    raise exception 'the case of a unit has no person' using errcode = '23514', constraint = 'feedback_is_a_persons';
  elsif of_case.registration in ('declined', 'withdrawn') then
    raise exception 'a person who said no is let be' using errcode = '23514', constraint = 'feedback_of_who_said_no';
  elsif is_person and of_case.state <> 'open' then
    raise exception 'the case is closed' using errcode = '23514', constraint = 'feedback_of_an_open_case';
  end if;
  if is_person and tg_op = 'INSERT' and said ? 'recorded_by' then
    new := jsonb_populate_record(new, jsonb_build_object('recorded_by', acting_worker_id(), 'recorded_at', current_instant()));
  end if;
  return new;
end $$;
create trigger witness_feedback before insert or update on feedback_omissions for each row execute function witness_feedback();

-- Of the course that the case is in.
create function witness_left_out() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('skulder.actor', true) not like 'system:%' then
    select lower(open_during) into new.opened_at from case_openings where case_id = new.case_id and upper_inf(open_during);
  end if;
  return new;
end $$;
create trigger witness_feedback before insert on left_out_courses for each row execute function witness_feedback();
create trigger witness_left_out before insert on left_out_courses for each row execute function witness_left_out();

create function witness_feedback_choice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare chosen instruments; column_about text;
begin
  foreach column_about in array array['life', 'cooperation'] loop
    select * into chosen from instruments
      where id = case column_about when 'life' then new.life_instrument else new.cooperation_instrument end;
    continue when not found;
    if chosen.about <> column_about then
      raise exception 'the form asks about something else' using errcode = '23514', constraint = 'feedback_choices_form_is_about_it';
    end if;
    -- What is on may stay on when a licence runs out; it is not turned on without.
    if instrument_right(new.team_id, chosen.id) is null and (tg_op = 'INSERT'
        or chosen.id is distinct from (case column_about when 'life' then old.life_instrument else old.cooperation_instrument end)) then
      raise exception 'the team holds no licence' using errcode = '23514', constraint = 'feedback_needs_a_licence';
    end if;
  end loop;
  if tg_op = 'INSERT' or num_nonnulls(old.life_instrument, old.cooperation_instrument) = 0 then
    new.since_on := oslo_today();
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.chosen_by := acting_worker_id();
    new.chosen_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_feedback before insert or update on feedback_choices for each row execute function witness_feedback();
create trigger witness_feedback_choice before insert or update on feedback_choices
  for each row when (not is_erasing()) execute function witness_feedback_choice();

-- A series is of the course that the case is in, of a form for somebody of that age, and about those who sit there.
create function witness_series() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare form instruments; is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  select * into form from instruments where id = new.instrument_id;
  if not form.is_scored then
    raise exception 'the form gives no numbers' using errcode = '23514', constraint = 'series_form_is_scored';
  elsif (case new.age_group when 'child' then int4range(6, 13) when 'adolescent' then int4range(13, 18) else int4range(18, null) end
      <@ int4range(form.from_age, form.to_age + 1)) is not true then
    raise exception 'the form is for another age' using errcode = '23514', constraint = 'series_form_is_for_the_age';
  elsif (form.about = 'life') <> (num_nonnulls(new.municipal_worker_id, new.specialist_worker_id) = 0) then
    raise exception 'cooperation is with somebody, life is not' using errcode = '23514', constraint = 'series_is_about_somebody';
  elsif not exists (select from case_openings o where o.case_id = new.case_id and lower(o.open_during) = new.opened_at
      and (not is_person or upper_inf(o.open_during))) then
    raise exception 'the case was not opened then' using errcode = '23514', constraint = 'series_is_of_a_course';
  end if;
  if is_person and exists (select from unnest(array[new.municipal_worker_id, new.specialist_worker_id]) w
      where w is not null and not sits_in_case(w, new.case_id)) then
    raise exception 'the cooperation is with the pair' using errcode = '23514', constraint = 'series_is_about_the_pair';
  end if;
  return new;
end $$;
create trigger witness_feedback before insert on measurement_series for each row execute function witness_feedback();
create trigger witness_series before insert on measurement_series for each row execute function witness_series();

-- Only with a licence today, whatever day it was; on the person's own screen only where that is allowed. What puts right
-- comes in the place of one that still counts.
create function witness_measurement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_series measurement_series; form instruments; held text; was measurements;
begin
  -- Two that put the same right wait here.
  select * into of_series from measurement_series where id = new.series_id for no key update;
  select * into form from instruments where id = of_series.instrument_id;
  held := instrument_right(new.team_id, form.id);
  if new.corrects_id is null and (held is null or (new.entered_how = 'own_screen' and held <> 'digital')) then
    raise exception 'the licence does not reach so far' using errcode = '23514', constraint = 'feedback_needs_a_licence';
  end if;
  -- An answer of before the case was reopened, or of after it closed, is none of this course: it would move its beginning.
  if not new.is_void and exists (select from case_openings o where o.case_id = new.case_id and lower(o.open_during) = of_series.opened_at
      and (new.measured_on > oslo_date(upper(o.open_during)) or new.measured_on < oslo_date(of_series.opened_at)
        and exists (select from case_openings b where b.case_id = o.case_id and b.open_during << o.open_during))) then
    raise exception 'the case was not open then' using errcode = '23514', constraint = 'measurements_are_of_their_course';
  end if;
  if form.about = 'life' and new.is_shared_with_pair then
    raise exception 'life is the pair''s to see' using errcode = '23514', constraint = 'measurements_of_life_are_the_pairs';
  end if;
  if new.corrects_id is not null then
    select * into was from measurements where id = new.corrects_id;
    if was.is_void then
      raise exception 'it was never this person''s' using errcode = '23514', constraint = 'measurements_corrected_once';
    -- What the person set themselves is not somebody's slip of the pen; of another day the answers are the same.
    elsif new.correction_reason = 'typing_error' and was.entered_how = 'own_screen'
      or new.correction_reason = 'wrong_person_or_date' and not new.is_void and (new.line_1, new.line_2, new.line_3, new.line_4, new.total)
        is distinct from (was.line_1, was.line_2, was.line_3, was.line_4, was.total)
      or new.correction_reason <> 'wrong_person_or_date' and new.measured_on <> was.measured_on
      or (new.entered_how, new.is_shared_with_pair, new.text_pack_id) is distinct from (was.entered_how, was.is_shared_with_pair, was.text_pack_id) then
      raise exception 'that is no reason to change an answer' using errcode = '23514', constraint = 'measurements_changed_for_a_reason';
    end if;
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.entered_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_feedback before insert on measurements for each row execute function witness_feedback();
create trigger witness_measurement before insert on measurements for each row execute function witness_measurement();

-- What a person answered stands, until they take it back or ask that it be erased.
create function feedback_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if is_erasing() or tg_op = 'DELETE' and exists (select from cases c where c.id = old.case_id
      and (select p.registration from persons p where p.id = c.person_id) in ('declined', 'withdrawn')) then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  raise exception 'what was answered stands' using errcode = '23514', constraint = 'feedback_stands';
end $$;
create trigger feedback_stands before update or delete on measurement_series for each row execute function feedback_stands();
create trigger feedback_stands before update or delete on measurements for each row execute function feedback_stands();
create trigger feedback_stands before delete on feedback_omissions for each row execute function feedback_stands();

-- What was written by mistake is taken back, once, in one's own name, and is not written over.
create function omission_is_taken_back() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if is_erasing() then return new; end if;
  if tg_op = 'INSERT' then
    if new.withdrawn_at is null then return new; end if;
    raise exception 'nothing is written as taken back' using errcode = '23514', constraint = 'feedback_stands';
  end if;
  if old.withdrawn_at is not null or new.withdrawn_at is null
    or to_jsonb(new) - '{withdrawn_by,withdrawn_at}'::text[] <> to_jsonb(old) - '{withdrawn_by,withdrawn_at}'::text[] then
    raise exception 'what was written stands, or has been taken back' using errcode = '23514', constraint = 'feedback_stands';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.withdrawn_by := acting_worker_id();
    new.withdrawn_at := current_instant();
  end if;
  return new;
end $$;
create trigger omission_is_taken_back before insert or update on feedback_omissions for each row execute function omission_is_taken_back();
create trigger feedback_stands before update or delete on left_out_courses for each row execute function feedback_stands();

-- Who said no, or takes it back, is not followed: what they answered goes out with what else is known of them.
create function forget_feedback(of_cases uuid[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- What the person wrote on the curve, and the links by which they answered, name what they answered.
  delete from curve_notes where case_id = any (of_cases);
  delete from answer_links where case_id = any (of_cases);
  delete from feedback_signals where case_id = any (of_cases);
  -- The sheet that it came by has it still, and is not needed once its rows have become what they became.
  update import_files f set content = '', sha256 = sha256('') where f.content <> '' and exists (
    select from import_runs r join import_rows w on w.import_id = r.id
    where r.file_id = f.id and w.kind = 'measurement' and w.case_id = any (of_cases));
  delete from import_rows where kind = 'measurement' and case_id = any (of_cases);
  delete from measurements where case_id = any (of_cases);
  delete from measurement_series where case_id = any (of_cases);
  delete from feedback_omissions where case_id = any (of_cases);
  delete from left_out_courses where case_id = any (of_cases);
  delete from feedback_choices where case_id = any (of_cases);
  delete from informal_feedback_versions where case_id = any (of_cases);
  delete from informal_feedback where case_id = any (of_cases);
end $$;
create function forget_feedback_taken_back() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform forget_feedback(array(select id from cases where person_id = new.id and team_id = new.team_id));
  return null;
end $$;
create trigger forget_feedback after update of registration on persons
  for each row when (new.registration in ('declined', 'withdrawn') and new.registration is distinct from old.registration)
  execute function forget_feedback_taken_back();

-- A licence is renewed by another; of the one that is there only its last day is moved, and what was misspelt.
create function witness_licence() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from instruments where id = new.instrument_id and is_free) then
    raise exception 'the form is free' using errcode = '23514', constraint = 'instrument_licences_of_protected_forms';
  end if;
  if tg_op = 'UPDATE' and (new.instrument_id, new.team_id, new.use_right, new.valid_from) is distinct from
      (old.instrument_id, old.team_id, old.use_right, old.valid_from) then
    raise exception 'another right is another licence' using errcode = '23514', constraint = 'licence_is_renewed_by_another';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' and tg_op = 'INSERT' then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_licence before insert or update on instrument_licences for each row execute function witness_licence();

-- A team puts up what it may show on a screen, and nobody else's.
create function witness_text_pack() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (select is_free from instruments where id = new.instrument_id) or instrument_right(new.team_id, new.instrument_id) is distinct from 'digital' then
    raise exception 'the licence does not reach so far' using errcode = '23514', constraint = 'text_packs_need_a_digital_licence';
  end if;
  if exists (select from jsonb_array_elements(new.lines) l where jsonb_typeof(l) <> 'object'
      or not l ?& array['label', 'left', 'right'] or exists (
        select from jsonb_each(l) e where jsonb_typeof(e.value) <> 'string' or length(e.value #>> '{}') not between 1 and 200)) then
    raise exception 'each line has a label and two ends' using errcode = '23514', constraint = 'text_packs_lines_are_whole';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_text_pack before insert on text_packs for each row execute function witness_text_pack();

-- ── What a spreadsheet brings ───────────────────────────────────────────────────────────────────────
-- For the rules of an import, which a leader carries out who sees no answer: which cases there are, and on what days of
-- them somebody has answered. What a person has closed to that leader takes in nothing.
create function persons_in_use(of_team uuid) returns table (case_id uuid, alias text, is_open boolean, said_no boolean, is_hidden boolean,
    reopened_on date)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id, c.alias, c.state = 'open', c.registration in ('declined', 'withdrawn'), c.id = any (acting_blocked_case_ids()),
    (select oslo_date(lower(o.open_during)) from case_openings o where o.case_id = c.id and upper_inf(o.open_during)
      and exists (select from case_openings b where b.case_id = c.id and b.open_during << o.open_during))
  from cases c where c.team_id = of_team and of_team = any (acting_team_ids()) and c.alias is not null and c.close_reason is distinct from 'undone'
  $$;
create function measured_days(of_team uuid) returns table (alias text, measured_on date)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct c.alias, m.measured_on from measurements m join measurement_series s on s.id = m.series_id
    join instruments i on i.id = s.instrument_id and i.about = 'life' join cases c on c.id = m.case_id
  where m.team_id = of_team and of_team = any (acting_team_ids()) and not m.is_void and c.id <> all (acting_blocked_case_ids())
    and not exists (select from measurements later where later.corrects_id = m.id)
  $$;
-- Writes down one answer of the sheet, in the series that it belongs to: of the cooperation, with the two who sit there.
create function bring_in_measurement(by_import uuid, of_case uuid, form text, on_day date, lines smallint[], sum_of smallint) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare course case_openings; of_series uuid; made uuid := new_id(); workers uuid[];
begin
  select o.* into course from case_openings o join import_runs r on r.id = by_import and r.team_id = o.team_id and r.state = 'dry_run'
    where o.case_id = of_case and upper_inf(o.open_during) and o.team_id = any (acting_team_ids())
      and o.case_id <> all (acting_blocked_case_ids());
  if not found then
    raise exception 'no such case for this import' using errcode = '23514', constraint = 'import_makes_once';
  end if;
  if (select about from instruments where id = form) = 'cooperation' then
    workers := array(select worker_id from seats where case_id = of_case and upper_inf(held_during) order by level);
  end if;
  insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, municipal_worker_id, specialist_worker_id,
      age_group, rule_set)
    select new_id(), course.team_id, of_case, lower(course.open_during), i.id, 'self', workers[1], workers[2], coalesce(group_of_course(of_case, i.id), 'adult'), i.rule_set
    from instruments i where i.id = form on conflict do nothing;
  select id into strict of_series from measurement_series where case_id = of_case and opened_at = lower(course.open_during)
    and instrument_id = form and rater = 'self' and municipal_worker_id is not distinct from workers[1]
    and specialist_worker_id is not distinct from workers[2];
  insert into measurements (id, team_id, case_id, series_id, measured_on, line_1, line_2, line_3, line_4, total, entered_how)
    values (made, course.team_id, of_case, of_series, on_day, lines[1], lines[2], lines[3], lines[4], sum_of, 'paper');
  return made;
end $$;

call guard_rows('instruments');
create policy known_to_everyone_signed_in on instruments for select to skulder_app using ((select acting_is_someone()));
do $$
declare guarded text;
begin
  foreach guarded in array array['instrument_licences', 'text_packs', 'feedback_choices', 'measurement_series', 'measurements', 'feedback_omissions', 'left_out_courses'] loop
    execute format('create constraint trigger change_is_told after insert or update or delete on %I
      deferrable initially deferred for each row execute function change_is_told(''team_id'')', guarded);
    execute format('call guard_rows(%L)', guarded);
  end loop;
  foreach guarded in array array['instrument_licences', 'text_packs'] loop
    execute format('create policy own_teams on %I for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]))', guarded);
    execute format('create policy written_in_own_teams on %I for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]))', guarded);
  end loop;
  foreach guarded in array array['feedback_choices', 'measurement_series', 'measurements', 'feedback_omissions', 'left_out_courses'] loop
    execute format('create policy less_what_is_blocked on %I as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]))', guarded);
  end loop;
  foreach guarded in array array['measurement_series', 'feedback_omissions', 'left_out_courses'] loop
    execute format('create policy the_pairs on %I for select to skulder_app using (case_id = any ((select acting_pair_case_ids())::uuid[]))', guarded);
  end loop;
  foreach guarded in array array['measurement_series', 'measurements', 'feedback_omissions', 'left_out_courses'] loop
    execute format('create policy written_by_the_pair on %I for insert to skulder_app with check (
      team_id = any ((select acting_team_ids())::uuid[]) and case_id = any ((select acting_pair_case_ids())::uuid[]))', guarded);
  end loop;
end $$;
create policy changed_in_own_teams on instrument_licences for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy own_teams on feedback_choices for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_contact_case_ids())::uuid[]));
create policy chosen_in_own_teams on feedback_choices for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on feedback_choices for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy the_pairs on measurements for select to skulder_app using (
  case_id = any ((select acting_pair_case_ids())::uuid[])
  and (is_shared_with_pair or series_id = any ((select acting_seen_series_ids())::uuid[]) or (select current_setting('skulder.actor', true)) like 'system:%'));

grant select on instruments to skulder_app;
grant select, insert on instrument_licences, text_packs, feedback_choices, measurement_series, measurements, feedback_omissions,
  left_out_courses to skulder_app;
grant update (licensor, reference, holder, aggregate_norms, valid_to, version) on instrument_licences to skulder_app;
create policy taken_back_by_the_pair on feedback_omissions for update to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) and case_id = any ((select acting_pair_case_ids())::uuid[]));
grant update (withdrawn_by, withdrawn_at) on feedback_omissions to skulder_app;
grant update (life_instrument, cooperation_instrument, asks_informally, prompt_after_weeks, version) on feedback_choices to skulder_app;
grant execute on function persons_in_use(uuid), measured_days(uuid), bring_in_measurement(uuid, uuid, text, date, smallint[], smallint),
  acting_pair_case_ids(), acting_seen_series_ids(), instrument_right(uuid, text) to skulder_app;

-- ── Figures of a team ───────────────────────────────────────────────────────────────────────────────
-- What stands is put in the place of what it puts right.
create function first_of_measurement(of_measurement uuid) returns uuid
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with recursive before as (
    select id, corrects_id from measurements where id = of_measurement
    union all select p.id, p.corrects_id from measurements p join before b on p.id = b.corrects_id)
  select id from before where corrects_id is null
  $$;

-- The courses of people that had begun in those years at that time, as they stood then, less what is closed to whoever asks.
create function feedback_course_rows(of_team uuid, first_year integer, last_year integer, stood_at timestamptz, hidden uuid[])
  returns table (case_id uuid, opened_at timestamptz, began_in integer, ending text, from_day date, until_day date, is_left_out boolean)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select c.id, lower(o.open_during), extract(year from oslo_date(lower(o.open_during)))::integer,
    case when upper_inf(o.open_during) or upper(o.open_during) > stood_at then 'open'
      when o.close_position = 'agrees' then 'planned' else 'otherwise' end,
    oslo_date(lower(o.open_during)), oslo_date(case when upper(o.open_during) <= stood_at then upper(o.open_during) end),
    coalesce((select l.reason is not null from left_out_courses l where l.case_id = c.id and l.opened_at = lower(o.open_during)
      order by l.recorded_at desc, l.id desc limit 1), false)
  from case_openings o join cases c on c.id = o.case_id
  where o.team_id = of_team and c.alias is not null and c.id <> all (hidden) and c.close_reason is distinct from 'undone'
    and c.registration not in ('declined', 'withdrawn') and lower(o.open_during) <= stood_at
    and extract(year from oslo_date(lower(o.open_during))) between first_year and last_year
  $$;

-- The courses that began in those years, one row each and without whose: what is measured of them, and how they ended. For a
-- team's leader and those of both levels; the few are hidden by the rules before anybody sees them. Of the cooperation only
-- whether it was asked about. Null: not for whoever asks. With their answers, they are for whoever evaluates: of life, by the
-- person, on the form that gave most sums, days counted from the first of the course. `course` holds two readings of the same one
-- together and goes nowhere.
create function feedback_courses(of_team uuid, first_year integer, last_year integer, stood_at timestamptz, has_answers boolean)
  returns jsonb language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare hidden uuid[] := case when of_team = any (acting_team_ids()) then acting_blocked_case_ids() else '{}' end;
begin
  if not (of_team = any (acting_team_ids()) or of_team = any (acting_led_team_ids())) then return null; end if;
  -- Whoever sees the cases knows when each was asked, and would know by that whose each course is.
  if has_answers and of_team = any (acting_team_ids()) then return null; end if;
  return (
    with courses as materialized (
      select case_id, opened_at, began_in, ending, until_day - from_day as days, from_day, until_day, is_left_out
      from feedback_course_rows(of_team, first_year, last_year, stood_at, hidden)
    ), counting as materialized (
      select s.case_id, s.opened_at, s.id as series_id, s.instrument_id, s.rule_set, s.age_group, s.rater, s.begun_at, i.about, m.total,
        case when has_answers then jsonb_build_object(
          'day', m.measured_on - c.from_day, 'enteredHow', m.entered_how, 'totalTenths', m.total,
          'lines', jsonb_build_array(m.line_1, m.line_2, m.line_3, m.line_4)) end as said,
        row_number() over (partition by s.id order by m.measured_on,
          case when m.corrects_id is null then m.id else first_of_measurement(m.id) end) as nth
      from courses c join measurement_series s on s.team_id = of_team and s.case_id = c.case_id and s.opened_at = c.opened_at
      join instruments i on i.id = s.instrument_id
      join measurements m on m.series_id = s.id and not m.is_void and m.recorded_at <= stood_at
        and not exists (select from measurements later where later.corrects_id = m.id and later.recorded_at <= stood_at)
    ), series as (
      select case_id, opened_at, instrument_id, rule_set, age_group, count(total) as n,
        (array_agg(total order by nth) filter (where total is not null))[1] as intake,
        (array_agg(total order by nth desc) filter (where total is not null))[1] as last, min(begun_at) as begun_at,
        case when has_answers then jsonb_agg(said order by nth) end as answers
      from counting where about = 'life' and rater = 'self'
      group by series_id, case_id, opened_at, instrument_id, rule_set, age_group having count(total) > 0
    ), of_course as (
      select distinct on (case_id, opened_at) * from series order by case_id, opened_at, n desc, begun_at)
    select jsonb_build_object(
      'forms', (select jsonb_object_agg(i.id, jsonb_build_object('name', i.name, 'isNormed', not i.is_free,
          'mayUseCutOffs', i.is_free or exists (select from instrument_licences l where l.team_id = of_team and l.instrument_id = i.id
            and l.aggregate_norms = 'yes' and daterange(l.valid_from, l.valid_to, '[]') @> oslo_today()))) from instruments i),
      'courses', coalesce(jsonb_agg(jsonb_build_object('year', c.began_in, 'ending', c.ending, 'days', c.days, 'isLeftOutByHand', c.is_left_out, 'form', s.instrument_id,
        'ruleSet', s.rule_set, 'ageGroup', s.age_group, 'count', coalesce(s.n, 0), 'intake', s.intake, 'last', s.last,
        'hasLife', exists (select from counting k where k.case_id = c.case_id and k.opened_at = c.opened_at and k.about = 'life'),
        'hasCooperation', exists (select from counting k where k.case_id = c.case_id and k.opened_at = c.opened_at and k.about = 'cooperation'),
        'omitted', (select coalesce(jsonb_agg(distinct jsonb_build_object('about', o.about, 'reason', o.reason)), '[]')
          from feedback_omissions o where o.case_id = c.case_id and o.recorded_at <= stood_at and (o.withdrawn_at is null or o.withdrawn_at > stood_at)
            and o.omitted_on >= c.from_day and o.omitted_on <= coalesce(c.until_day, 'infinity')))
        || case when has_answers then jsonb_build_object('course', format('%s %s', c.case_id, c.opened_at),
          'answers', coalesce(s.answers, '[]')) else '{}' end), '[]'))
    from courses c left join of_course s on s.case_id = c.case_id and s.opened_at = c.opened_at);
end $$;
grant execute on function feedback_courses(uuid, integer, integer, timestamptz, boolean) to skulder_app;

-- The turns of a half-year, 1 January and 1 July, by which something had been answered in those courses since the one before. Null:
-- not for whoever asks.
create function feedback_turns(of_team uuid, first_year integer, last_year integer) returns date[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if of_team = any (acting_team_ids()) or not of_team = any (acting_led_team_ids()) then return null; end if;
  return (
    select coalesce(array_agg(distinct turn.day order by turn.day), '{}')
    from feedback_course_rows(of_team, first_year, last_year, 'infinity', '{}') c
    join measurement_series s on s.team_id = of_team and s.case_id = c.case_id and s.opened_at = c.opened_at
    join measurements m on m.series_id = s.id
    cross join lateral (select (date_trunc('year', oslo_date(m.recorded_at)::timestamp) + interval '6 months' *
      case when extract(month from oslo_date(m.recorded_at)) <= 6 then 1 else 2 end)::date as day) turn
    where turn.day <= oslo_today());
end $$;
grant execute on function feedback_turns(uuid, integer, integer) to skulder_app;
