-- Erasing what is known of a person: the person asks, both levels decide, and it is done in the same act.
-- Adds tables, and lets what otherwise stands be changed by an erasure; needs the service of the same version.

-- ── On what ground ──────────────────────────────────────────────────────────────────────────────────
-- Law changes; what was in force on the day is what was decided by. A ground that is no longer in force gets its last day,
-- and its successor a row of its own.
create table legal_grounds (
  code text primary key constraint legal_grounds_code_shape check (code ~ '^[a-z_]{1,40}$'),
  answer text not null constraint legal_grounds_answer_known check (answer in ('erase', 'keep')),
  reference text not null constraint legal_grounds_reference_length check (length(reference) between 1 and 200),
  valid_from date not null,
  valid_to date,
  constraint legal_grounds_period_runs_forward check (valid_to is null or valid_to > valid_from)
);
comment on table legal_grounds is 'On what ground a person''s record is erased or kept; data with dates, since the law is';
comment on column legal_grounds.valid_to is 'First day it is no longer in force';
insert into legal_grounds (code, answer, reference, valid_from) values
  ('wrong_and_burdening', 'erase', 'helsepersonelloven § 43 første ledd nr. 1', '2001-01-01'),
  ('not_needed', 'erase', 'helsepersonelloven § 43 første ledd nr. 2', '2001-01-01'),
  ('wrong_person', 'erase', 'helsepersonelloven § 43 andre ledd', '2001-01-01'),
  ('consent_taken_back', 'erase', 'personvernforordningen art. 17 nr. 1 b', '2018-07-20'),
  ('needed_for_care', 'keep', 'pasientjournalloven § 25', '2015-01-01'),
  ('public_interest', 'keep', 'personvernforordningen art. 17 nr. 3', '2018-07-20'),
  ('must_be_archived', 'keep', 'arkivlova', '1999-01-01');

-- ── Asked and answered ──────────────────────────────────────────────────────────────────────────────
create table erasures (
  id uuid primary key,
  team_id uuid not null,
  person_id uuid,
  case_id uuid,
  inquiry_id uuid,
  asked_on date not null,
  words text constraint erasures_words_length check (length(words) between 1 and 4000),
  recorded_by uuid not null constraint erasures_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  state text not null default 'asked' constraint erasures_state_known check (state in ('asked', 'taken_back', 'kept', 'erased')),
  ended_at timestamptz,
  ended_by uuid constraint erasures_ender references workers (id),
  version integer not null default 1,
  constraint erasures_of_a_team unique (id, team_id),
  constraint erasures_person foreign key (person_id, team_id) references persons (id, team_id),
  constraint erasures_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint erasures_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  -- Whoever never got a case is known by the inquiry alone.
  constraint erasures_of_a_case_or_an_inquiry check (num_nonnulls(case_id, inquiry_id) = 1 and (person_id is null) = (case_id is null)),
  constraint erasures_asked_before_recorded check (asked_on <= oslo_date(recorded_at)),
  constraint erasures_end_is_whole check ((state = 'asked') = (ended_at is null)),
  constraint erasures_words_go_too check (state <> 'erased' or words is null)
);
comment on table erasures is 'Each time a person asked that what is known of them be erased, and what came of it';
comment on column erasures.ended_by is 'Who wrote down that the person took it back, or whose answer ended it';
create unique index erasures_one_waiting on erasures (person_id) where state = 'asked';
create unique index erasures_one_waiting_of_inquiry on erasures (inquiry_id) where state = 'asked';
create index erasures_by_team on erasures (team_id, recorded_at);
create index erasures_by_person on erasures (person_id);
create index erasures_by_case on erasures (case_id);
create index erasures_by_inquiry on erasures (inquiry_id) where inquiry_id is not null;
create index erasures_by_recorder on erasures (recorded_by);
create index erasures_by_ender on erasures (ended_by) where ended_by is not null;

create table erasure_answers (
  erasure_id uuid not null,
  team_id uuid not null,
  level text not null constraint erasure_answers_level_known check (level in ('municipal', 'specialist')),
  answer text not null constraint erasure_answers_answer_known check (answer in ('erase', 'keep')),
  ground text not null constraint erasure_answers_ground references legal_grounds (code),
  reason text not null constraint erasure_answers_reason_length check (length(reason) between 1 and 4000),
  answered_by uuid not null constraint erasure_answers_answerer references workers (id),
  answered_at timestamptz not null default current_instant(),
  constraint erasure_answers_one_per_level primary key (erasure_id, level),
  -- Two levels, two people: nobody decides for both.
  constraint erasure_answers_two_people unique (erasure_id, answered_by),
  constraint erasure_answers_erasure foreign key (erasure_id, team_id) references erasures (id, team_id)
);
comment on table erasure_answers is 'What each level decided. To write the second one that says erase is the act';
create index erasure_answers_by_team on erasure_answers (team_id);
create index erasure_answers_by_answerer on erasure_answers (answered_by);
create index erasure_answers_by_ground on erasure_answers (ground);

create trigger log_is_append_only before update or delete or truncate on erasure_answers
  for each statement execute function refuse_to_rewrite_history();

-- Of an inquiry that never became a case, one can ask once it has ended: of any other, on the case.
create function refuse_inquiry_erasure(of_inquiry inquiries) returns void
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if of_inquiry.about <> 'person' then
    raise exception 'the inquiry is about no person' using errcode = '23514', constraint = 'erasure_is_of_a_person';
  elsif of_inquiry.linked_case_id is not null then
    raise exception 'the inquiry is a case''s' using errcode = '23514', constraint = 'erasure_with_the_case';
  elsif of_inquiry.ended_at is null then
    raise exception 'the inquiry has not ended' using errcode = '23514', constraint = 'erasure_after_the_inquiry';
  end if;
end $$;

-- The person is the case's, and nothing more can be erased of who has been. The case or inquiry is held, so that asking and
-- erasing wait for each other.
create function ask_for_erasure() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_inquiry inquiries;
begin
  if current_setting('skulder.actor', true) not like 'system:%' then
    if acting_worker_id() is distinct from new.recorded_by then
      raise exception 'a wish recorded in the name of somebody else' using errcode = '23514', constraint = 'erasure_in_own_name';
    end if;
    new.recorded_at := current_instant();
  end if;
  new.person_id := null;
  if new.inquiry_id is not null then
    select * into of_inquiry from inquiries where id = new.inquiry_id and team_id = new.team_id for share;
    if exists (select from erasures where inquiry_id = new.inquiry_id and state = 'erased') then
      raise exception 'nothing is known any more' using errcode = '23514', constraint = 'erased_inquiry_stands';
    end if;
    perform refuse_inquiry_erasure(of_inquiry);
  else
    select person_id into new.person_id from cases where id = new.case_id and team_id = new.team_id for share;
    if exists (select from erasures where person_id = new.person_id and state = 'erased') then
      raise exception 'nothing is known any more' using errcode = '23514', constraint = 'erased_case_stays_closed';
    end if;
  end if;
  new.state := 'asked'; new.ended_at := null; new.ended_by := null; new.version := 1;
  return new;
end $$;
create trigger ask_for_erasure before insert on erasures for each row execute function ask_for_erasure();

-- The one who answers leads the team for that level now, the ground is in force, and nothing is erased under an open case.
create function witness_erasure_answer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_erasure erasures; of_inquiry inquiries;
begin
  if current_setting('skulder.actor', true) not like 'system:%' then
    if acting_worker_id() is distinct from new.answered_by then
      raise exception 'an answer in the name of somebody else' using errcode = '23514', constraint = 'erasure_in_own_name';
    end if;
    new.answered_at := current_instant();
  end if;
  select * into of_erasure from erasures where id = new.erasure_id and team_id = new.team_id for no key update;
  if of_erasure.state is distinct from 'asked' then
    raise exception 'nobody waits for an answer' using errcode = '23514', constraint = 'erasure_answers_who_asked';
  end if;
  if not exists (select from role_grants g where g.worker_id = new.answered_by and g.team_id = new.team_id and g.removed_at is null
      and g.role = case new.level when 'municipal' then 'municipal_leader' else 'dps_leader' end) then
    raise exception 'the level is answered for by its leader' using errcode = '23514', constraint = 'erasure_answered_by_the_level';
  end if;
  perform be_two_people(new.answered_by, array(select a.answered_by from erasure_answers a
    where a.erasure_id = new.erasure_id and a.level <> new.level), 'erasure_answers_two_people');
  if not exists (select from legal_grounds l where l.code = new.ground and l.answer = new.answer
      and l.valid_from <= oslo_date(new.answered_at) and (l.valid_to is null or l.valid_to > oslo_date(new.answered_at))) then
    raise exception 'no ground for that answer on that day' using errcode = '23514', constraint = 'erasure_has_its_ground';
  end if;
  -- Nobody opens one meanwhile, nor links the inquiry to one.
  perform from cases where person_id = of_erasure.person_id for no key update;
  select * into of_inquiry from inquiries where id = of_erasure.inquiry_id for no key update;
  if new.answer = 'erase' and of_inquiry.id is not null then
    perform refuse_inquiry_erasure(of_inquiry);
  elsif new.answer = 'erase' and exists (
    select from cases c where c.person_id = of_erasure.person_id and (c.state = 'open' or exists (
      select from inquiries i where i.linked_case_id = c.id and i.ended_at is null))) then
    raise exception 'the case is open' using errcode = '23514', constraint = 'erasure_after_the_case';
  end if;
  return new;
end $$;
create trigger witness_erasure_answer before insert on erasure_answers for each row execute function witness_erasure_answer();

-- ── What stands, and may be taken out by an erasure alone ───────────────────────────────────────────
-- The transaction that erases, while it does: a row that no other transaction ever sees.
create table erasing (
  xact xid8 constraint erasing_pkey primary key
);
comment on table erasing is 'Empty but inside erase_person(): what otherwise stands may be changed by the transaction named here';
call guard_rows('erasing');
create function is_erasing() returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from erasing where xact = pg_current_xact_id_if_assigned())
  $$;

drop trigger log_is_append_only on registrations;
create trigger log_is_append_only before delete or truncate on registrations
  for each statement execute function refuse_to_rewrite_history();
create trigger registrations_stand before update on registrations
  for each row when (not is_erasing()) execute function refuse_to_rewrite_history();
drop trigger log_is_append_only on visit_reviews;
create trigger log_is_append_only before delete or truncate on visit_reviews
  for each statement execute function refuse_to_rewrite_history();
create trigger reviews_stand before update on visit_reviews
  for each row when (not is_erasing()) execute function refuse_to_rewrite_history();
drop trigger log_is_append_only on erasure_answers;
create trigger log_is_append_only before delete or truncate on erasure_answers
  for each statement execute function refuse_to_rewrite_history();
create trigger answers_stand before update on erasure_answers
  for each row when (not is_erasing()) execute function refuse_to_rewrite_history();
drop trigger closed_meeting_stands on agenda_items;
create trigger closed_meeting_stands before insert on agenda_items for each row execute function closed_meeting_stands();
create trigger closed_meeting_keeps_its_items before update on agenda_items
  for each row when (not is_erasing()) execute function closed_meeting_stands();
drop trigger witness_opening on opening_proposals;
create trigger witness_opening before insert on opening_proposals for each row execute function witness_opening();
create trigger witness_opening_answered before update on opening_proposals
  for each row when (not is_erasing()) execute function witness_opening();
drop trigger committed_import_stands on import_runs;
create trigger committed_import_stands before update on import_runs
  for each row when (old.state = 'committed' and not is_erasing()) execute function committed_import_stands();

-- ── The act ─────────────────────────────────────────────────────────────────────────────────────────
-- Instead of a text that was a person's: that there was one. And a name that means nothing, since things have one each.
create function erased_text() returns text language sql immutable as $$ select '—' $$;
create function erased_name(of_thing uuid) returns text language sql immutable as $$ select '— ' || right(of_thing::text, 6) $$;

-- A decision as minutes keep it, without what was written about the person.
create function erased_decision(made jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case when jsonb_typeof(made) = 'object' then made || jsonb_build_object('differsBecause',
      case when made -> 'differsBecause' <> 'null' then erased_text() end, 'rationale', null, 'guidanceReason', null,
      'caseName', case when made -> 'caseName' <> 'null' then erased_text() end)
    || case when jsonb_typeof(made -> 'undone') = 'object'
      then jsonb_build_object('undone', (made -> 'undone') || jsonb_build_object('reason', erased_text())) else '{}' end
    || case when jsonb_typeof(made -> 'supervisionOffer') = 'object'
      then jsonb_build_object('supervisionOffer', (made -> 'supervisionOffer') || '{"note": null, "toWorkerName": null}') else '{}' end
    else made end
  $$;

-- What a person is called by a name: in whatever case and with whatever stands for its hyphens and blanks, also as whose
-- something is («Gran-7s», «Gran-7’s», «Gras’») and, after a number, bent otherwise («Gran-7en»).
create function name_pattern(name text) returns text
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select '(?<![[:alnum:]-])'
    || replace(replace(regexp_replace(regexp_replace(regexp_replace(name, '([.*+?^${}()|\[\]\\])', '\\\1', 'g'),
        '(?<=[[:alpha:]])[-[:space:]‐‑–]+(?=[0-9])', chr(57344), 'g'), '[-[:space:]‐‑–]+', chr(57345), 'g'),
      chr(57344), '[-[:space:]‐‑–]*'), chr(57345), '[-[:space:]‐‑–]+')
    || '(?:[-''’´`]?' || case when name ~ '[0-9]$' then '(?:s|en|ens|a|as|er|ers|ene|enes)' else 's' end || '|[''’´`])?(?![[:alnum:]])'
  $$;

-- A text in which the person is called by one of these names, without them.
create function without_names(said text, names text[]) returns text
  language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
declare name text;
begin
  foreach name in array names loop
    said := regexp_replace(said, name_pattern(name), erased_text(), 'gi');
  end loop;
  return said;
end $$;

-- Every text in it, but ids and days.
create function without_names(said jsonb, names text[]) returns jsonb
  language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
begin
  return case jsonb_typeof(said)
    when 'string' then case when said #>> '{}' ~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(T.*)?)$' then said
      else to_jsonb(without_names(said #>> '{}', names)) end
    when 'array' then (select coalesce(jsonb_agg(without_names(e.one, names) order by e.place), '[]')
      from jsonb_array_elements(said) with ordinality e (one, place))
    when 'object' then (select coalesce(jsonb_object_agg(e.key, without_names(e.value, names)), '{}') from jsonb_each(said) e)
    else said end;
end $$;

create function is_said_with(said jsonb, names text[]) returns boolean
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select said is distinct from without_names(said, names)
  $$;

-- Minutes are read without what is closed to the reader; so are the addenda that call it by its name.
create function names_what_is_closed(said text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from cases c where c.id = any (acting_blocked_case_ids())
    and said is distinct from without_names(said, array_remove(array[c.alias, c.reference], null)))
  $$;
create policy less_what_is_blocked_behind on minutes_addenda as restrictive for select to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or not names_what_is_closed(text));

-- What the minutes say of the person in the lines about these items: nothing. Who came as a guest to one of the items goes
-- too.
create function erased_minutes(content jsonb, items uuid[], actions uuid[]) returns jsonb
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select content || jsonb_build_object(
    'entries', coalesce((
      select jsonb_agg(case when (e.entry ->> 'itemId')::uuid = any (items) then e.entry
          || jsonb_build_object('itemTitle', erased_text(), 'decision', erased_decision(e.entry -> 'decision'))
          || case when e.entry ->> 'kind' in ('notes', 'decision_undone') then jsonb_build_object('text', erased_text()) else '{}' end
        else e.entry end
          || case when (e.entry -> 'action' ->> 'id')::uuid = any (actions) then jsonb_build_object('action', (e.entry -> 'action')
            || jsonb_build_object('text', erased_text(), 'dropReason', case when e.entry -> 'action' -> 'dropReason' <> 'null' then erased_text() end))
          else '{}' end order by e.place)
      from jsonb_array_elements(content -> 'entries') with ordinality as e(entry, place)), '[]'),
    'guests', coalesce((
      select jsonb_agg(g.guest order by g.place) from jsonb_array_elements(content -> 'guests') with ordinality as g(guest, place)
      where (g.guest ->> 'itemId')::uuid <> all (items)), '[]'))
  $$;

-- What an import's report says: nothing of rows that became the person's ([{sheet, row}]) or name them, and of columns no
-- samples, which are cells of the first rows.
create function erased_report(report jsonb, row_keys jsonb, names text[]) returns jsonb
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case when jsonb_typeof(report -> 'sheets') <> 'array' then '{}' else jsonb_set(report, '{sheets}', (
    select coalesce(jsonb_agg(s.sheet || jsonb_build_object(
        'columns', (select coalesce(jsonb_agg(c.col || case when c.col ? 'samples' then '{"samples": []}'::jsonb else '{}' end order by c.place), '[]')
          from jsonb_array_elements(s.sheet -> 'columns') with ordinality as c(col, place)),
        'rows', (select coalesce(jsonb_agg(r.line order by r.place), '[]')
          from jsonb_array_elements(s.sheet -> 'rows') with ordinality as r(line, place)
          where not row_keys @> jsonb_build_array(jsonb_build_object('sheet', s.sheet -> 'kind', 'row', r.line -> 'number'))
            and not is_said_with(r.line, names)))
      order by s.place), '[]')
    from jsonb_array_elements(report -> 'sheets') with ordinality as s(sheet, place))) end
  $$;

-- Somebody who came as the person's guest and is nothing else here is forgotten with them: it may be the person.
create function forget_guests(of_items uuid[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_workers uuid[];
begin
  of_workers := array(select distinct g.worker_id from guests g where g.item_id = any (of_items)
    and not exists (select from guests o where o.worker_id = g.worker_id and o.item_id <> all (of_items))
    and not exists (select from agreements a where a.worker_id = g.worker_id)
    and not exists (select from treatment_contacts t where t.worker_id = g.worker_id)
    and not exists (select from role_grants r where r.worker_id = g.worker_id));
  update workers set name = erased_name(id), phone = null, version = version + 1 where id = any (of_workers);
  -- Who has other employments here keeps the name they sign in by.
  update accounts set display_name = erased_text() where id in (select account_id from ties where worker_id = any (of_workers))
    and not exists (select from ties t where t.account_id = accounts.id and t.worker_id <> all (of_workers));
  update sessions set ended_at = current_instant(), ended_because = 'erased'
    where ended_at is null and worker_id = any (of_workers);
end $$;

-- Who has been forgotten so, for the event that says they have changed.
create function forgotten_guests(of_team uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select distinct w.id from guests g join workers w on w.id = g.worker_id
    where g.team_id = of_team and w.name = erased_name(w.id) and of_team = any (acting_led_team_ids()))
  $$;

-- Spreadsheets hold everybody in them, and cannot be searched for one. They are not needed once their rows have become what
-- they became; what was only tried can be tried again.
create function erase_from_imports(of_team uuid, of_cases uuid[], of_inquiries uuid[], of_pending uuid[], names text[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from import_runs where team_id = of_team and state = 'dry_run';
  update import_files f set content = '', sha256 = sha256('') where f.team_id = of_team
    and exists (select from import_runs r where r.file_id = f.id);
  delete from import_files f where f.team_id = of_team and not exists (select from import_runs r where r.file_id = f.id);
  update import_runs r set mapping = '{}', report = erased_report(r.report, (
      select coalesce(jsonb_agg(jsonb_build_object('row', w.row_number, 'sheet', case w.kind when 'case' then 'cases' when 'measurement' then 'measurements' else 'inquiries' end)), '[]')
      from import_rows w where w.import_id = r.id
        and (w.case_id = any (of_cases) or w.inquiry_id = any (of_inquiries) or w.pending_case_id = any (of_pending))), names)
    where r.team_id = of_team;
  update import_rows set content = '{}', natural_key = 'erased ' || coalesce(case_id, pending_case_id, inquiry_id)
    where case_id = any (of_cases) or inquiry_id = any (of_inquiries) or pending_case_id = any (of_pending);
end $$;

-- What stands elsewhere in the team and calls the person by name: every text that somebody writes, but what other things are
-- called by, of which there is one each.
create function erase_from_others(of_team uuid, of_items uuid[], of_actions uuid[], names text[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare written record;
begin
  update minutes m set content = without_names(erased_minutes(m.content, of_items, of_actions), names) where m.team_id = of_team
    and (is_said_with(m.content, names)
      or exists (select from jsonb_array_elements(m.content -> 'entries') e where (e -> 'action' ->> 'id')::uuid = any (of_actions))
      or exists (select from agenda_items i where i.id = any (of_items) and i.meeting_id = m.meeting_id));
  for written in
    select t.name, string_agg(format('%1$I = without_names(%1$I, $2)', c), ', ')
        -- Of what was, the version says which.
        || case when t.name !~ '_versions$'
          and exists (select from pg_attribute a where a.attrelid = t.name::regclass and a.attname = 'version' and not a.attisdropped)
          then ', version = version + 1' else '' end as changes,
      string_agg(format('%1$I is distinct from without_names(%1$I, $2)', c), ' or ') as is_touched
    from (values ('action_item_versions', array['text', 'drop_reason']), ('action_items', array['text', 'drop_reason']),
      ('activities', array['topic']), ('activity_versions', array['topic']),
      ('admissions', array['place']), ('agenda_items', array['title', 'notes', 'proposed', 'about', 'proposal']), ('blocks', array['words']), ('cases', array['title']),
      ('consultation_versions', array['about', 'advice', 'asked_by', 'reference']), ('consultations', array['about', 'advice', 'asked_by', 'reference']),
      ('crisis_plans', array['kept_in', 'reference']), ('curve_notes', array['text']),
      ('decision_undos', array['reason']), ('decisions', array['rationale', 'differs_because', 'details']), ('erasure_answers', array['reason']), ('erasures', array['words']),
      ('guidances', array['reason', 'message', 'answered_by', 'decline_reason']), ('import_files', array['name']), ('import_rows', array['content']),
      ('import_runs', array['report']),
      ('inquiries', array['asked_by', 'asker_contact', 'worry', 'notes', 'referral_from', 'referral_reference', 'referral_text', 'withdrawn_note']), ('feedback_signals', array['words']), ('informal_feedback', array['words', 'changed']), ('informal_feedback_versions', array['words', 'changed']), ('life_domains', array['own_words']), ('minutes_addenda', array['text']), ('minutes_comments', array['text']), ('network_contacts', array['name', 'phone']),
      ('opening_proposals', array['reason', 'content']), ('pending_cases', array['title', 'stated']),
      ('persons', array['given_by_inquirer', 'municipal_reference', 'specialist_reference', 'municipal_system',
        'specialist_system', 'name', 'phone', 'address', 'how_to_meet']),
      ('registrations', array['words']), ('service_changes', array['text']), ('supervision_offers', array['to_worker_name', 'note']),
      ('supervision_requests', array['asked_by', 'about']), ('unit_notices', array['given_to']), ('visit_reviews', array['words']),
      ('visits', array['words']), ('waiting_room_devices', array['name'])) t (name, columns) cross join unnest(t.columns) c
    group by t.name order by t.name
  loop
    execute format('update %I set %s where team_id = $1 and (%s)', written.name, written.changes, written.is_touched) using of_team, names;
  end loop;
end $$;

-- Takes out everything that tells of the person. What was done, by whom and when stays: seats, decisions and their outcome,
-- the access log and the events, which hold ids only.
create function erase_person(by_erasure uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  asked erasures; names text[]; of_cases uuid[]; of_inquiries uuid[]; of_pending uuid[]; of_proposals uuid[]; of_items uuid[]; of_actions uuid[];
begin
  insert into erasing (xact) values (pg_current_xact_id());
  update erasures set state = 'erased', ended_at = current_instant(), words = null, version = version + 1
    where id = by_erasure returning * into strict asked;
  -- Also what was opened for an inquiry, and should never have been.
  of_cases := array(select id from cases where person_id = asked.person_id union select d.case_id from decisions d
    join decision_undos u on u.decision_id = d.id join cases c on c.id = d.case_id and c.close_reason = 'undone' where d.inquiry_id = asked.inquiry_id);
  of_inquiries := array(select id from inquiries where linked_case_id = any (of_cases) or id = asked.inquiry_id union select d.inquiry_id
    from decisions d join cases c on c.id = d.case_id and c.close_reason = 'undone' where c.id = any (of_cases) and d.inquiry_id is not null);
  of_pending := array(select id from pending_cases where case_id = any (of_cases));
  names := array(select distinct said from (
    select alias as said from cases where id = any (of_cases) union select reference from cases where id = any (of_cases)
    union select alias from inquiries where id = any (of_inquiries)
    union select alias from pending_cases where id = any (of_pending) union select reference from pending_cases where id = any (of_pending)
  ) known where length(said) > 1);
  of_proposals := array(select id from opening_proposals where team_id = asked.team_id and (case_id = any (of_cases)
    or reopens_case_id = any (of_cases) or (content -> 'case' ->> 'alias') = any (names)));
  of_items := array(select id from agenda_items where case_id = any (of_cases) or inquiry_id = any (of_inquiries)
    or pending_case_id = any (of_pending) or proposal_id = any (of_proposals));
  of_actions := array(select id from action_items where case_id = any (of_cases) or inquiry_id = any (of_inquiries) or item_id = any (of_items));
  of_items := of_items || array(select id from agenda_items where action_id = any (of_actions));

  update persons set given_by_inquirer = null, municipal_reference = null, specialist_reference = null, municipal_system = null,
    specialist_system = null, name = null, phone = null,
    address = null, how_to_meet = null, national_id_hash = null, national_id_sealed = null, national_id_key = null,
    national_id_set_at = null, version = version + 1 where id = asked.person_id;
  update registrations set words = null where person_id = asked.person_id;
  delete from network_consents where case_id = any (of_cases);
  delete from network_contacts where case_id = any (of_cases);
  perform forget_feedback(of_cases);
  delete from life_domains where case_id = any (of_cases);
  delete from crisis_plan_invocations where case_id = any (of_cases);
  delete from crisis_plans where case_id = any (of_cases);
  update erasures set words = null where person_id = asked.person_id or inquiry_id = any (of_inquiries);
  update visits set words = erased_text() where case_id = any (of_cases);
  update visit_reviews set words = erased_text() where visit_id in (select id from visits where case_id = any (of_cases));
  update cases set alias = erased_name(id), reference = null, version = version + 1 where id = any (of_cases);
  update blocks set words = null where case_id = any (of_cases) and words is not null;
  delete from admissions where case_id = any (of_cases);
  -- What nobody knows what was is nothing to do either.
  update action_items set text = erased_text(), version = version + 1,
    drop_reason = case when state in ('open', 'dropped') then erased_text() end,
    settled_at = coalesce(settled_at, current_instant()), settled_by = coalesce(settled_by, asked.ended_by),
    state = case state when 'open' then 'dropped' else state end where id = any (of_actions);
  update action_item_versions set text = erased_text(), drop_reason = case when drop_reason is not null then erased_text() end
    where action_id = any (of_actions);
  update activities set topic = null, version = version + 1 where case_id = any (of_cases) and topic is not null;
  update activity_versions set topic = null where case_id = any (of_cases) and topic is not null;
  update consultations set about = erased_text(), advice = case when advice is not null then erased_text() end,
    asked_by = case when asked_by is not null then erased_text() end, reference = case when reference is not null then erased_text() end,
    version = version + 1 where case_id = any (of_cases);
  update consultation_versions set about = erased_text(), advice = case when advice is not null then erased_text() end,
    asked_by = case when asked_by is not null then erased_text() end, reference = case when reference is not null then erased_text() end
    where consultation_id in (select id from consultations where case_id = any (of_cases));
  update supervision_offers set to_worker_name = null, note = null where case_id = any (of_cases);
  update inquiries set alias = erased_name(id), asked_by = erased_text(), asker_contact = null, worry = erased_text(), notes = '',
    referral_from = null, referral_received_on = null, referral_reference = null, referral_text = null,
    withdrawn_note = null, characteristics = '{}', severe_problems = 'unknown', functional_impairment = 'unknown',
    unstable_life = 'unknown', contact_with_services = 'unknown', version = version + 1 where id = any (of_inquiries);
  delete from inquiry_receipts where inquiry_id = any (of_inquiries);
  update guidances set reason = erased_text(), message = null, answer_by_on = null, token_hash = null, is_answered_by_unit = false, answered_by = case when answered_by is not null then erased_text() end,
    decline_reason = case when decline_reason is not null then erased_text() end where inquiry_id = any (of_inquiries);
  update pending_cases set alias = erased_name(id), reference = null, stated = '{}', version = version + 1 where id = any (of_pending);
  update opening_proposals set reason = erased_text(), version = version + 1, content = case when content -> 'case' is null then content
    else jsonb_set(content, '{case}', (content -> 'case') - 'reference' || jsonb_build_object('alias', erased_text())) end
    where id = any (of_proposals);
  update agenda_items set title = case when title is not null then erased_text() end, notes = '', notes_doc = null, proposed = null, about = null, proposal = null, version = version + 1
    where id = any (of_items);
  update decisions set rationale = '', differs_because = null, advised_outcome = null, advised_row = null,
    details = case when details -> 'supervisionOffer' is null then details - 'guidanceReason'
      else (details - 'guidanceReason') || jsonb_build_object('supervisionOffer',
        (details -> 'supervisionOffer') || '{"note": null, "toWorkerName": null}') end
    where item_id = any (of_items) or case_id = any (of_cases);
  update decision_undos set reason = erased_text() where item_id = any (of_items)
    or decision_id in (select id from decisions where case_id = any (of_cases));
  perform forget_guests(of_items);
  perform erase_from_imports(asked.team_id, of_cases, of_inquiries, of_pending, names);
  perform erase_from_others(asked.team_id, of_items, of_actions, names);
  -- Answers are kept for a day; which of them show the person is not always said with them.
  delete from idempotency_keys where exists (
    select from jsonb_array_elements(named) n where (n ->> 'teamId')::uuid = asked.team_id);
  delete from erasing;
end $$;

create function answer_erasure() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.answer = 'keep' then
    update erasures set state = 'kept', ended_at = new.answered_at, ended_by = new.answered_by, version = version + 1
      where id = new.erasure_id;
  elsif (select count(*) from erasure_answers where erasure_id = new.erasure_id and answer = 'erase') = 2 then
    update erasures set ended_by = new.answered_by where id = new.erasure_id;
    perform erase_person(new.erasure_id);
  else
    update erasures set version = version + 1 where id = new.erasure_id;
  end if;
  return null;
end $$;
create trigger answer_erasure after insert on erasure_answers for each row execute function answer_erasure();

-- Whoever comes back afterwards comes as somebody new.
create function erased_case_stays_closed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_case uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if exists (select from erasures e join cases c on c.person_id = e.person_id where c.id = of_case and e.state = 'erased') then
    raise exception 'nothing is known any more' using errcode = '23514', constraint = 'erased_case_stays_closed';
  end if;
  return new;
end $$;
create trigger erased_case_stays_closed before update of state on cases
  for each row when (new.state = 'open' and old.state = 'closed') execute function erased_case_stays_closed('id');
create trigger erased_case_stays_closed before insert on opening_proposals
  for each row when (new.reopens_case_id is not null) execute function erased_case_stays_closed('reopens_case_id');

-- And nothing is written of them any more, nor does anything new lead there.
create function erased_person_stays_so() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_person uuid; of_case uuid;
begin
  if tg_table_name = 'inquiries' then
    -- Held until commit, so that linking and erasing wait for each other.
    of_case := (to_jsonb(new) ->> 'linked_case_id')::uuid;
    select person_id into of_person from cases where id = of_case for share;
  else
    of_person := coalesce((to_jsonb(new) ->> 'person_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
    perform from persons where id = of_person for share;
  end if;
  if exists (select from erasures where person_id = of_person and state = 'erased') then
    raise exception 'nothing is known any more' using errcode = '23514', constraint = 'erased_case_stays_closed';
  end if;
  return new;
end $$;
create trigger erased_person_stays_so before update on persons
  for each row when (not is_erasing()) execute function erased_person_stays_so();
create trigger erased_person_stays_so before insert on registrations for each row execute function erased_person_stays_so();
create trigger erased_person_stays_so before insert on inquiries
  for each row when (new.linked_case_id is not null) execute function erased_person_stays_so();
create trigger erased_person_stays_so_linked before update of linked_case_id on inquiries
  for each row when (new.linked_case_id is not null and new.linked_case_id is distinct from old.linked_case_id)
  execute function erased_person_stays_so();

-- Of an inquiry that was erased, by itself or with its case, nothing is written any more either, and it leads to no case.
create function erased_inquiry_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from erasures e where e.state = 'erased'
    and (e.inquiry_id = new.id or e.person_id = (select c.person_id from cases c where c.id = new.linked_case_id))) then
    raise exception 'nothing is known any more' using errcode = '23514', constraint = 'erased_inquiry_stands';
  end if;
  return new;
end $$;
create trigger erased_inquiry_stands before update on inquiries
  for each row when (old.ended_at is not null and not is_erasing()) execute function erased_inquiry_stands();

-- The person may take the wish back until it is answered for good.
-- Who is about to answer or take back waits for who is already doing so, and then sees what became of it.
create function hold_erasure(of_erasure uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select from erasures where id = of_erasure and team_id = any (acting_team_ids() || acting_led_team_ids()) for no key update
  $$;

create function take_back_erasure(of_erasure uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update erasures set state = 'taken_back', ended_at = current_instant(), ended_by = acting_worker_id(), version = version + 1
    where id = of_erasure and state = 'asked' and team_id = any (acting_team_ids())
      and (case_id is null or case_id <> all (acting_blocked_case_ids()))
      and (inquiry_id is null or inquiry_id <> all (acting_blocked_inquiry_ids()));
  return found;
end $$;

call guard_rows('legal_grounds');
call guard_rows('erasures');
call guard_rows('erasure_answers');
create policy known_to_everyone_signed_in on legal_grounds for select to skulder_app using ((select acting_is_someone()));
create policy own_teams on erasures for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or team_id = any ((select acting_led_team_ids())::uuid[]));
create policy less_what_is_blocked on erasures as restrictive to skulder_app using (
  (case_id is null or case_id <> all ((select acting_blocked_case_ids())::uuid[]))
  and (inquiry_id is null or inquiry_id <> all ((select acting_blocked_inquiry_ids())::uuid[])));
create policy written_in_own_teams on erasures for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy own_teams on erasure_answers for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or team_id = any ((select acting_led_team_ids())::uuid[]));
create policy less_what_is_blocked on erasure_answers as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or exists (select from erasures e where e.id = erasure_id));
create policy written_by_leaders on erasure_answers for insert to skulder_app with check (
  team_id = any ((select acting_led_team_ids())::uuid[]));
create constraint trigger change_is_told after insert or update or delete on erasures
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on erasure_answers
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- Each as it is shown, to the team and to those who lead it: leaders, who see no cases, must know what the case or inquiry is
-- called, and whether any of the person's is open.
create function erasure_cards(ids uuid[]) returns table (id uuid, card jsonb)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.id, jsonb_build_object('id', e.id, 'teamId', e.team_id, 'version', e.version, 'askedOn', e.asked_on, 'words', e.words,
    'recordedByName', w.name, 'recordedAt', e.recorded_at, 'state', e.state, 'endedAt', e.ended_at,
    'endedByName', (select name from workers where id = e.ended_by),
    'cases', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.alias, 'state', c.state) order by c.id), '[]')
      from cases c where c.person_id = e.person_id),
    'inquiry', (select jsonb_build_object('id', i.id, 'name', i.alias) from inquiries i where i.id = e.inquiry_id),
    'answers', (select coalesce(jsonb_agg(jsonb_build_object('level', a.level, 'answer', a.answer, 'ground', a.ground,
        'reference', l.reference, 'reason', a.reason, 'answeredByName', x.name, 'answeredAt', a.answered_at) order by a.level), '[]')
      from erasure_answers a join legal_grounds l on l.code = a.ground join workers x on x.id = a.answered_by
      where a.erasure_id = e.id))
  from erasures e join workers w on w.id = e.recorded_by
  where e.id = any (ids) and e.team_id = any (acting_team_ids() || acting_led_team_ids())
    and (e.case_id is null or e.case_id <> all (acting_blocked_case_ids()))
    and (e.inquiry_id is null or e.inquiry_id <> all (acting_blocked_inquiry_ids()))
  $$;

grant select on legal_grounds to skulder_app;
grant select, insert on erasures, erasure_answers to skulder_app;
grant execute on function forgotten_guests(uuid), take_back_erasure(uuid), hold_erasure(uuid), erasure_cards(uuid[]), is_erasing(),
  names_what_is_closed(text) to skulder_app;
