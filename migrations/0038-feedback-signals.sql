-- What a series of answers calls for: that the two talk with the person about it, and what came of that. Adds a table and a ground
-- for the agenda; needs the service of the same version, since answers are read by their rules as they are written.

create table feedback_signals (
  id uuid primary key default new_id(),
  team_id uuid not null,
  case_id uuid not null,
  series_id uuid not null,
  measurement_id uuid not null,
  first_measurement_id uuid,
  measured_on date not null,
  kind text not null constraint feedback_signals_kind_known check (kind in (
    'sharp_drop', 'deteriorated', 'checkpoint', 'last_chance', 'cooperation_low', 'cooperation_drop', 'sawtooth', 'flat')),
  rule_set text not null constraint feedback_signals_rule_set_shape check (rule_set ~ '^[a-z0-9-]{1,40}$'),
  from_tenths smallint constraint feedback_signals_from_within check (from_tenths between 0 and 400),
  to_tenths smallint not null constraint feedback_signals_to_within check (to_tenths between 0 and 400),
  limit_tenths smallint not null constraint feedback_signals_limit_within check (limit_tenths between 0 and 400),
  nth smallint not null constraint feedback_signals_nth_counts check (nth > 0),
  is_shared_with_pair boolean not null,
  raised_at timestamptz not null default current_instant(),
  ended_at timestamptz,
  outcome text constraint feedback_signals_outcome_known check (
    outcome in ('talked', 'changed_something', 'nothing_to_change', 'not_reached', 'other')),
  words text constraint feedback_signals_words_length check (length(words) between 1 and 2000),
  answered_by uuid constraint feedback_signals_answerer references workers (id),
  answered_at timestamptz,
  constraint feedback_signals_measurement foreign key (measurement_id, series_id, case_id, team_id)
    references measurements (id, series_id, case_id, team_id),
  constraint feedback_signals_answer_is_whole check (num_nonnulls(outcome, answered_by, answered_at) in (0, 3)
    and (words is null or outcome is not null))
);
comment on table feedback_signals is 'What a series of answers calls for, with the rule and the numbers that it rests on; a prompt to talk, never a diagnosis nor an assessment of risk';
comment on column feedback_signals.measurement_id is 'The last that it rests on, as it was first written; what puts that right counts instead';
comment on column feedback_signals.first_measurement_id is 'What a fall rested on when it was raised: when a later one is put right it rests on that again';
comment on column feedback_signals.from_tenths is 'What to_tenths is held against; null: the limit alone';
comment on column feedback_signals.nth is 'How many sums the series had then';
comment on column feedback_signals.is_shared_with_pair is 'Whether both of the pair may see all that it rests on; of life always';
comment on column feedback_signals.ended_at is 'Since when it holds no more: put right, or answered otherwise since. Null: it holds';
comment on column feedback_signals.outcome is 'What came of it; null: nobody has said';
comment on column feedback_signals.words is 'What came of it, in the words of whoever wrote it';
create index feedback_signals_by_case on feedback_signals (case_id);
create index feedback_signals_by_team on feedback_signals (team_id);
create index feedback_signals_by_measurement on feedback_signals (measurement_id);
create unique index feedback_signals_one_of_a_kind on feedback_signals (series_id, kind) where ended_at is null;

-- ── Raised, and taken back ──────────────────────────────────────────────────────────────────────────
-- Whether the caller, one of the pair, has written into the series in this very transaction.
create function was_written_now(of_series uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from measurements m where m.series_id = of_series and m.xmin = pg_current_xact_id()::xid
    and m.case_id = any (acting_pair_case_ids()))
  $$;

-- The sums of a series that count, in order, for whoever has just written into it: the rules read the whole, also what only whom
-- the cooperation is about may see. What puts right stands where the first did.
create function sums_of_written_series(of_series uuid)
  returns table (root_id uuid, measured_on date, total integer, lines jsonb, is_shared boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with recursive chain as (
    select m.id, m.id as root from measurements m where m.series_id = of_series and m.corrects_id is null and was_written_now(of_series)
    union all
    select m.id, c.root from chain c join measurements m on m.corrects_id = c.id
  )
  select c.root, m.measured_on, m.total::integer, to_jsonb(array[m.line_1, m.line_2, m.line_3, m.line_4]), m.is_shared_with_pair
  from chain c join measurements m on m.id = c.id
  where m.total is not null and not m.is_void and not exists (select from measurements l where l.corrects_id = m.id)
  order by m.measured_on, c.root
  $$;

-- What a fall that somebody is to talk about rests on now: what it did, else the last of those since it was raised. Null: nothing.
create function fall_of_signal(held feedback_signals, signs jsonb) returns uuid
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with falls as (select (f ->> 'measurementId')::uuid as id, at from jsonb_array_elements(signs) with ordinality e (f, at) where f ->> 'kind' = held.kind)
  select id from falls where id = held.measurement_id
    or held.answered_at is null and at >= (select b.at from falls b where b.id = held.first_measurement_id)
  order by id = held.measurement_id desc, at desc limit 1
  $$;

-- What the rules find in the series now: of each kind one, and of falls every one of them, of which the last may be of today. What
-- holds already stays one and the same, with the numbers of today until somebody has answered it; another fall is another signal.
create function keep_signals(of_series uuid, signs jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not was_written_now(of_series) then
    raise exception 'signals follow from what is written' using errcode = '42501';
  end if;
  update feedback_signals s set ended_at = current_instant()
  where s.series_id = of_series and s.ended_at is null and (
    not exists (select from jsonb_array_elements(signs) f where f ->> 'kind' = s.kind)
    or s.kind in ('sharp_drop', 'cooperation_drop') and fall_of_signal(s, signs) is null
    or s.answered_at is not null and s.kind in ('sharp_drop', 'cooperation_drop') and exists (
      select from jsonb_array_elements(signs) f where f ->> 'kind' = s.kind and (f ->> 'isNow')::boolean
        and f ->> 'measurementId' <> s.measurement_id::text));
  update feedback_signals s set measurement_id = f.measurement_id, measured_on = f.measured_on, from_tenths = f.from_tenths,
    to_tenths = f.to_tenths, limit_tenths = f.limit_tenths, nth = f.nth, is_shared_with_pair = f.is_shared,
    raised_at = case when f.is_shared > s.is_shared_with_pair then current_instant() else s.raised_at end
  from (
    select distinct on (x.kind) x.* from feedback_signals s
    join jsonb_to_recordset(signs) as x ("kind" text, "measurementId" uuid, "measuredOn" date, "fromTenths" smallint, "toTenths" smallint,
      "limitTenths" smallint, "nth" smallint, "isShared" boolean, "isNow" boolean) on x.kind = s.kind
    where s.series_id = of_series and s.ended_at is null and (x."isNow" or x."measurementId" = fall_of_signal(s, signs))
    order by x.kind, x."isNow" desc
  ) as f (kind, measurement_id, measured_on, from_tenths, to_tenths, limit_tenths, nth, is_shared, is_now)
  where s.series_id = of_series and s.ended_at is null and s.answered_at is null and s.kind = f.kind;
  insert into feedback_signals (team_id, case_id, series_id, measurement_id, first_measurement_id, measured_on, kind, rule_set, from_tenths, to_tenths,
    limit_tenths, nth, is_shared_with_pair)
  select r.team_id, r.case_id, r.id, x."measurementId", x."measurementId", x."measuredOn", x.kind, r.rule_set, x."fromTenths", x."toTenths",
    x."limitTenths", x."nth", x."isShared"
  from measurement_series r cross join jsonb_to_recordset(signs) as x ("kind" text, "measurementId" uuid, "measuredOn" date,
    "fromTenths" smallint, "toTenths" smallint, "limitTenths" smallint, "nth" smallint, "isShared" boolean, "isNow" boolean)
  where r.id = of_series and x."isNow" and not exists (
    select from feedback_signals s where s.series_id = of_series and s.kind = x.kind and s.ended_at is null);
  -- Whatever it says: that a signal stays or ends would tell the other what they may not see.
  update feedback_signals s set is_shared_with_pair = false
  from measurement_series r
  where r.id = of_series and num_nonnulls(r.municipal_worker_id, r.specialist_worker_id) > 0 and s.series_id = r.id
    and s.is_shared_with_pair and s.answered_at is null and exists (select from measurements m
      where m.series_id = r.id and m.xmin = pg_current_xact_id()::xid and not m.is_shared_with_pair);
end $$;
grant execute on function sums_of_written_series(uuid), keep_signals(uuid, jsonb) to skulder_app;

-- ── What came of it ─────────────────────────────────────────────────────────────────────────────────
-- Once, of what holds, in an open case, in one's own name.
create function witness_signal_answer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.answered_at is not null or old.ended_at is not null or new.outcome is null then
    raise exception 'it waits for no answer' using errcode = '23514', constraint = 'feedback_signals_answered_once';
  end if;
  new.answered_by := acting_worker_id();
  new.answered_at := current_instant();
  return new;
end $$;
create trigger witness_feedback before update of outcome, words on feedback_signals
  for each row execute function witness_feedback();
create trigger witness_signal_answer before update of outcome, words on feedback_signals
  for each row when (not is_erasing()) execute function witness_signal_answer();
create trigger feedback_stands before delete on feedback_signals for each row execute function feedback_stands();

-- ── What is to be taken up ──────────────────────────────────────────────────────────────────────────
-- Asked by a form that the team may use today, and neither answered nor said why not for as long as has been agreed with the
-- person.
create view cases_to_measure with (security_invoker = true) as
  select k.team_id, k.case_id, since.from_day + 7 * k.prompt_after_weeks as due_on
  from feedback_choices k
  join cases c on c.id = k.case_id and c.state = 'open'
  join case_openings o on o.case_id = k.case_id and upper_inf(o.open_during)
  cross join lateral (select greatest(k.since_on, oslo_date(lower(o.open_during)),
    (select m.measured_on from measurements m where m.case_id = k.case_id and not m.is_void
      and not exists (select from measurements l where l.corrects_id = m.id) order by m.measured_on desc limit 1),
    (select max(x.omitted_on) from feedback_omissions x where x.case_id = k.case_id and x.withdrawn_at is null)) as from_day) since
  where exists (select from instruments i where i.id in (k.life_instrument, k.cooperation_instrument) and (i.is_free or exists (
      select from instrument_licences l where l.team_id = k.team_id and l.instrument_id = i.id
        and daterange(l.valid_from, l.valid_to, '[]') @> (select oslo_today()))))
    and (select oslo_today()) >= since.from_day + 7 * k.prompt_after_weeks;

-- What holds in the course that the case is in, and nobody has said what came of. That it goes up and down, or nowhere, is told
-- to whoever looks and calls nobody.
create view signals_waiting with (security_invoker = true) as
  select s.* from feedback_signals s
  join measurement_series r on r.id = s.series_id
  join cases c on c.id = s.case_id and c.state = 'open'
  join case_openings o on o.case_id = s.case_id and upper_inf(o.open_during) and lower(o.open_during) = r.opened_at
  where s.ended_at is null and s.answered_at is null and s.kind not in ('sawtooth', 'flat');

-- Cases that stand on the agenda for it, until a meeting has decided something of the case since. What only whom the cooperation
-- is about may see stands on none.
create view feedback_to_take_up with (security_invoker = true) as
  select w.team_id, w.case_id, min(w.since) as since from (
    select team_id, case_id, raised_at as since from signals_waiting where is_shared_with_pair
    union all select team_id, case_id, oslo_midnight(due_on) from cases_to_measure) w
  where not exists (select from agenda_items d where d.case_id = w.case_id and d.state = 'decided' and takes_up_a_case(d.kind)
    and d.settled_at >= w.since)
  group by w.team_id, w.case_id;

-- Whether an item about a case takes that up too: no more than the agenda would say.
create function feedback_of_item(of_team uuid, of_case uuid, kind text, state text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when state = 'open' and kind in ('seat_at_risk', 'admission', 'case') and of_team = any (acting_team_ids())
      and of_case <> all (acting_blocked_case_ids())
      and exists (select from feedback_to_take_up f where f.case_id = of_case and f.team_id = of_team)
    then '{"hasFeedbackWaiting": true}'::jsonb else '{}' end
  $$;
grant execute on function feedback_of_item(uuid, uuid, text, text) to skulder_app;

-- Nor does a day that comes tell by itself that somebody has not been asked.
create or replace function teams_to_hear_from() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct h.team_id from (
    select team_id, case_id from cases_to_hear_from union all select f.team_id, f.case_id from feedback_to_take_up f) h
  where not exists (select from agenda_items i where i.case_id = h.case_id and i.state = 'open' and takes_up_a_case(i.kind))
    and exists (select from meetings u where u.team_id = h.team_id
      and (u.state = 'in_session' or (u.state = 'planned' and u.held_on >= oslo_today())))
  $$;

-- Of the cases in which the caller is one of the two today, what waits for them: of the cooperation only what they may see.
create function feedback_waiting() returns table (team_id uuid, case_id uuid, kind text, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with own as materialized (select acting_pair_case_ids() as ids, acting_team_ids() as teams, acting_blocked_case_ids() as hidden)
  select w.team_id, w.case_id, w.kind, min(w.since) from own cross join lateral (
    select s.team_id, s.case_id, 'feedback_signal' as kind, s.raised_at as since from signals_waiting s
    where s.case_id = any (own.ids) and (s.is_shared_with_pair or exists (select from measurement_series r
      where r.id = s.series_id and acting_worker_id() in (r.municipal_worker_id, r.specialist_worker_id)))
    union all select m.team_id, m.case_id, 'measurement_due', oslo_midnight(m.due_on) from cases_to_measure m where m.case_id = any (own.ids)) w
  where w.team_id = any (own.teams) and w.case_id <> all (own.hidden)
  group by w.team_id, w.case_id, w.kind
  $$;
grant execute on function feedback_waiting() to skulder_app;

-- ── Who sees it ─────────────────────────────────────────────────────────────────────────────────────
create constraint trigger change_is_told after insert or update or delete on feedback_signals
  deferrable initially deferred for each row execute function change_is_told('team_id');
call guard_rows('feedback_signals');
create policy less_what_is_blocked on feedback_signals as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));
create policy the_pairs on feedback_signals for select to skulder_app using (
  case_id = any ((select acting_pair_case_ids())::uuid[])
  and (is_shared_with_pair or series_id = any ((select acting_seen_series_ids())::uuid[]) or (select current_setting('skulder.actor', true)) like 'system:%'));
create policy answered_by_the_pair on feedback_signals for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[])
  and case_id = any ((select acting_pair_case_ids())::uuid[])
  and (is_shared_with_pair or series_id = any ((select acting_seen_series_ids())::uuid[]) or (select current_setting('skulder.actor', true)) like 'system:%'));
grant select, update (outcome, words) on feedback_signals to skulder_app;
