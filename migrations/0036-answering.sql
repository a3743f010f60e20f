-- The person answers alone: one-time links to a form, and what they themselves write on their curve. Adds tables; needs the
-- service of the same version, since what a person takes back and what is erased go out here too.

-- A link answers one form once, for one course of a case, by one who answers; of cooperation, with whom. The secret itself is
-- kept nowhere.
create table answer_links (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  course_at timestamptz not null,
  instrument_id text not null constraint answer_links_instrument references instruments (id),
  rater text not null constraint answer_links_rater_known check (rater in ('self', 'caregiver')),
  municipal_worker_id uuid constraint answer_links_municipal references workers (id),
  specialist_worker_id uuid constraint answer_links_specialist references workers (id),
  age_group text not null constraint answer_links_age_group_known check (age_group in ('child', 'adolescent', 'adult')),
  language text not null constraint answer_links_language_shape check (language ~ '^[a-z]{2,3}$'),
  text_pack_id uuid,
  token_hash bytea not null constraint answer_links_token_hash_length check (octet_length(token_hash) = 32)
    constraint answer_links_token_once unique,
  made_by uuid not null constraint answer_links_maker references workers (id),
  made_at timestamptz not null default current_instant(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid constraint answer_links_withdrawer references workers (id),
  used_at timestamptz,
  answer_key_hash bytea constraint answer_links_key_hash_length check (octet_length(answer_key_hash) = 32),
  series_id uuid,
  measurement_id uuid constraint answer_links_one_each unique,
  constraint answer_links_of_a_case unique (id, case_id, team_id),
  constraint answer_links_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint answer_links_text_pack foreign key (text_pack_id, team_id) references text_packs (id, team_id),
  constraint answer_links_measurement foreign key (measurement_id, series_id, case_id, team_id)
    references measurements (id, series_id, case_id, team_id),
  constraint answer_links_expire check (expires_at > made_at and expires_at <= made_at + interval '14 days'),
  constraint answer_links_withdrawn_by_somebody check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2)),
  constraint answer_links_used_as_a_whole check (num_nonnulls(used_at, answer_key_hash, series_id, measurement_id) in (0, 4)),
  constraint answer_links_used_or_withdrawn check (num_nonnulls(used_at, withdrawn_at) < 2)
);
comment on table answer_links is 'One-time links by which the person answers a form on their own; opening one does not use it up, answering does';
comment on column answer_links.course_at is 'When the course of the case began that it is for; of another course it answers nothing';
comment on column answer_links.token_hash is 'SHA-256 of the secret in the address';
comment on column answer_links.answer_key_hash is 'SHA-256 of what the browser that answered made up: it may send again, and see the curve for a while';
create index answer_links_by_case on answer_links (case_id, made_at);
create index answer_links_by_team on answer_links (team_id);
create index answer_links_by_instrument on answer_links (instrument_id);
create index answer_links_by_municipal on answer_links (municipal_worker_id) where municipal_worker_id is not null;
create index answer_links_by_specialist on answer_links (specialist_worker_id) where specialist_worker_id is not null;
create index answer_links_by_text_pack on answer_links (text_pack_id) where text_pack_id is not null;
create index answer_links_by_maker on answer_links (made_by);
create index answer_links_by_withdrawer on answer_links (withdrawn_by) where withdrawn_by is not null;

-- For as long as the curve is shown to whoever has answered.
create function curve_shown_for() returns interval language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select interval '15 minutes' $$;

-- The course that the case is in; null: it is closed.
create function course_of(of_case uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select lower(o.open_during) from case_openings o where o.case_id = of_case and upper_inf(o.open_during)
  $$;

-- The age group that the course was begun with: by the same form, else by the first that this one can be answered with too.
-- Null: nobody has answered in it.
create function group_of_course(of_case uuid, of_form text) returns text
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select s.age_group from measurement_series s join instruments i on i.id = of_form
  where s.case_id = of_case
    and s.opened_at = (select lower(o.open_during) from case_openings o where o.case_id = of_case and upper_inf(o.open_during))
    and case s.age_group when 'child' then int4range(6, 13) when 'adolescent' then int4range(13, 18) else int4range(18, null) end
      <@ int4range(i.from_age, i.to_age + 1)
  order by s.instrument_id <> of_form, s.begun_at limit 1
  $$;

-- A form is answered that is asked for in the case, that the team may show on a screen, in the team's wording; whom it is for and
-- about the series says. Once
-- answered or taken back it stays so; it is answered by the person alone, and what they answered is what it was made for.
create function witness_answer_link() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare form instruments; answered record;
begin
  if is_erasing() then return new; end if;
  select * into form from instruments where id = new.instrument_id;
  if instrument_right(new.team_id, form.id) is distinct from 'digital' then
    if tg_op = 'INSERT' or new.used_at is not null then
      raise exception 'the licence does not reach so far' using errcode = '23514', constraint = 'feedback_needs_a_licence';
    end if;
  end if;
  if tg_op = 'INSERT' then
    if not exists (select from feedback_choices c where c.case_id = new.case_id
        and form.id = case form.about when 'life' then c.life_instrument else c.cooperation_instrument end) then
      raise exception 'the person is not asked by this form' using errcode = '23514', constraint = 'answer_links_of_what_is_asked';
    elsif new.course_at is distinct from course_of(new.case_id) then
      raise exception 'the case was not opened then' using errcode = '23514', constraint = 'series_is_of_a_course';
    elsif form.is_free <> (new.text_pack_id is null) or not form.is_free and not exists (select from text_packs p
        where p.id = new.text_pack_id and p.instrument_id = form.id and p.language = new.language) then
      raise exception 'it is shown in the wording of the form' using errcode = '23514', constraint = 'answer_links_wording_is_the_forms';
    end if;
    if current_setting('skulder.actor', true) not like 'system:%' then
      if num_nonnulls(new.used_at, new.withdrawn_at) > 0 then
        raise exception 'nobody has answered by it yet' using errcode = '23514', constraint = 'answer_links_once';
      end if;
      -- Whoever makes it holds the address, and by it the earlier answers are seen once one has been given.
      if num_nonnulls(new.municipal_worker_id, new.specialist_worker_id) > 0
          and (acting_worker_id() in (new.municipal_worker_id, new.specialist_worker_id)) is not true then
        raise exception 'it is made by whom it is about' using errcode = '23514', constraint = 'answer_links_made_by_whom_they_are_about';
      end if;
      new.made_by := acting_worker_id();
      new.made_at := current_instant();
    end if;
    return new;
  end if;
  if num_nonnulls(old.used_at, old.withdrawn_at) > 0 then
    raise exception 'it has been answered, or taken back' using errcode = '23514', constraint = 'answer_links_once';
  end if;
  if new.used_at is null then return new; end if;
  new.used_at := current_instant();
  select s.*, m.entered_how, m.entered_by, m.corrects_id, m.text_pack_id, m.recorded_at into answered
    from measurements m join measurement_series s on s.id = m.series_id where m.id = new.measurement_id;
  if current_setting('skulder.actor', true) not like 'system:%' or new.used_at >= old.expires_at
      or not is_asked_still(old) then
    raise exception 'nobody answers by it' using errcode = '23514', constraint = 'answer_links_once';
  elsif (answered.instrument_id, answered.rater, answered.municipal_worker_id, answered.specialist_worker_id, answered.opened_at,
      answered.text_pack_id, answered.entered_how, answered.entered_by, answered.corrects_id)
      is distinct from (new.instrument_id, new.rater, new.municipal_worker_id, new.specialist_worker_id, new.course_at,
      new.text_pack_id, 'own_screen', null, null) or answered.recorded_at < old.made_at then
    raise exception 'something else was answered' using errcode = '23514', constraint = 'answer_links_answer_what_they_are_for';
  end if;
  return new;
end $$;
create trigger witness_answer_link before insert or update on answer_links for each row execute function witness_answer_link();
create trigger witness_feedback before insert on answer_links for each row execute function witness_feedback();

-- What is said to have been answered by the person alone came by a link.
create function witness_own_screen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('skulder.actor', true) not like 'system:%' then
    raise exception 'the person answers there alone' using errcode = '23514', constraint = 'own_screen_is_the_persons';
  end if;
  return new;
end $$;
create trigger witness_own_screen before insert on measurements
  for each row when (new.entered_how = 'own_screen' and new.corrects_id is null) execute function witness_own_screen();

-- ── On the curve ────────────────────────────────────────────────────────────────────────────────────
create table curve_notes (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  link_id uuid not null,
  noted_on date not null,
  text text not null constraint curve_notes_text_length check (length(text) between 1 and 80),
  written_at timestamptz not null default current_instant(),
  constraint curve_notes_link foreign key (link_id, case_id, team_id) references answer_links (id, case_id, team_id),
  constraint curve_notes_not_to_come check (noted_on <= oslo_date(written_at))
);
comment on table curve_notes is 'What the person writes on their own curve; no worker writes or changes it';
create index curve_notes_by_case on curve_notes (case_id, noted_on);
create index curve_notes_by_link on curve_notes (link_id);
create index curve_notes_by_team on curve_notes (team_id);

-- By whoever has just answered, and nobody who is signed in.
create function witness_curve_note() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare by_link answer_links;
begin
  if is_erasing() then return new; end if;
  select * into by_link from answer_links where id = new.link_id for update;
  new.written_at := current_instant();
  if current_setting('skulder.actor', true) not like 'system:%' or by_link.used_at is null or by_link.rater <> 'self'
      or new.written_at >= by_link.used_at + curve_shown_for() then
    raise exception 'only the person writes on their curve' using errcode = '23514', constraint = 'curve_notes_are_the_persons';
  elsif (select count(*) from curve_notes where link_id = new.link_id) >= 20 then
    raise exception 'that is enough' using errcode = '23514', constraint = 'curve_notes_are_few';
  end if;
  return new;
end $$;
create trigger witness_curve_note before insert on curve_notes for each row execute function witness_curve_note();
create trigger witness_feedback before insert on curve_notes for each row execute function witness_feedback();
create trigger feedback_stands before update or delete on curve_notes for each row execute function feedback_stands();

-- ── What the link leads to ──────────────────────────────────────────────────────────────────────────
-- In the same course of the case, by the same form, and of the cooperation with who is in it; while whoever made it is in it
-- too: they have the address, and by it what is answered is seen.
create function is_asked_still(l answer_links) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select course_of(l.case_id) = l.course_at
    and exists (select from feedback_choices f where f.case_id = l.case_id and l.instrument_id in (f.life_instrument, f.cooperation_instrument))
    and sits_in_case(l.made_by, l.case_id) and not is_closed_to(l.case_id, l.made_by)
    and not exists (select from unnest(array[l.municipal_worker_id, l.specialist_worker_id]) w where w is not null and not sits_in_case(w, l.case_id))
  $$;

-- Null: there is no such link, or it is over, also since what it asks is not asked any more; which of them is not told. Whoever has answered is known again by the key that
-- their browser made up.
create function answer_by_link(with_token_hash bytea, with_key_hash bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('linkId', l.id, 'teamId', l.team_id, 'caseId', l.case_id, 'courseAt', l.course_at, 'teamName', t.name,
    'instrumentId', l.instrument_id, 'about', i.about, 'rater', l.rater, 'ageGroup', coalesce((select s.age_group from measurement_series s
      where s.case_id = l.case_id and s.opened_at = l.course_at and s.instrument_id = l.instrument_id and s.rater = l.rater
        and (s.municipal_worker_id, s.specialist_worker_id) is not distinct from (l.municipal_worker_id, l.specialist_worker_id)),
      group_of_course(l.case_id, i.id), l.age_group), 'ruleSet', coalesce((select s.rule_set from measurement_series s where s.id = l.series_id), i.rule_set),
    'municipalWorkerId', l.municipal_worker_id, 'specialistWorkerId', l.specialist_worker_id,
    'withNames', (select coalesce(jsonb_agg(w.name order by w.id <> l.municipal_worker_id), '[]') from workers w
      where w.id in (l.municipal_worker_id, l.specialist_worker_id)),
    'language', l.language, 'textPackId', l.text_pack_id, 'wording', case when p.id is not null then jsonb_build_object(
      'title', p.title, 'instruction', p.instruction, 'lines', p.lines, 'copyright', p.copyright) end,
    'seriesId', l.series_id, 'standing', case when l.used_at is null then 'open'
      when l.used_at > current_instant() - curve_shown_for() then 'answered' else 'done' end)
  from answer_links l join teams t on t.id = l.team_id join instruments i on i.id = l.instrument_id join cases c on c.id = l.case_id
    left join text_packs p on p.id = l.text_pack_id
  where l.token_hash = with_token_hash and l.withdrawn_at is null and c.registration not in ('declined', 'withdrawn')
    and case when l.used_at is null then l.expires_at > current_instant() and is_asked_still(l) else l.answer_key_hash = with_key_hash end
  $$;

do $$
declare guarded text;
begin
  foreach guarded in array array['answer_links', 'curve_notes'] loop
    execute format('create constraint trigger change_is_told after insert or update or delete on %I
      deferrable initially deferred for each row execute function change_is_told(''team_id'')', guarded);
    execute format('call guard_rows(%L)', guarded);
    execute format('create policy less_what_is_blocked on %I as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]))', guarded);
    execute format('create policy the_pairs on %I for select to skulder_app using (case_id = any ((select acting_pair_case_ids())::uuid[]))', guarded);
    execute format('create policy written_by_the_pair on %I for insert to skulder_app with check (
      team_id = any ((select acting_team_ids())::uuid[]) and case_id = any ((select acting_pair_case_ids())::uuid[]))', guarded);
  end loop;
end $$;
create policy changed_by_the_pair on answer_links for update to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) and case_id = any ((select acting_pair_case_ids())::uuid[]));

grant insert on answer_links to skulder_app;
grant select (id, team_id, case_id, course_at, instrument_id, rater, municipal_worker_id, specialist_worker_id, age_group, language,
  text_pack_id, made_by, made_at, expires_at, withdrawn_at, withdrawn_by, used_at, series_id, measurement_id) on answer_links to skulder_app;
grant update (withdrawn_at, withdrawn_by, used_at, answer_key_hash, series_id, measurement_id) on answer_links to skulder_app;
grant select, insert on curve_notes to skulder_app;
grant execute on function answer_by_link(bytea, bytea), curve_shown_for(), group_of_course(uuid, text) to skulder_app;
