-- Absences and cover: a layer over the seat, which stays with its holder. Additive; old code would show a seat as safe whose
-- holder is away, so it must not run beside it.

create table absences (
  id uuid primary key,
  worker_id uuid not null constraint absences_worker references workers (id),
  kind text not null constraint absences_kind_known check (kind in ('holiday', 'sickness', 'needed_at_home_unit', 'other')),
  starts_on date not null,
  back_on date,
  recorded_by uuid not null constraint absences_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  withdrawn_by uuid constraint absences_withdrawer references workers (id),
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint absences_run_forward check (back_on > starts_on),
  constraint absences_withdrawing_is_whole check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
  constraint absences_do_not_overlap exclude using gist (
    worker_id with =, daterange(starts_on, back_on) with &&) where (withdrawn_at is null)
);
comment on table absences is 'When a worker is away from all their teams; known to those teams only, and to none of them why';
comment on column absences.kind is 'For the worker and whoever leads one of their teams from day to day: illness is nobody else''s to read';
comment on column absences.back_on is 'First day back at work; null: nobody knows yet';
create index absences_by_worker on absences (worker_id);

alter table seats add constraint seats_covers_point_here unique (id, case_id, team_id, level);

create table covers (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  seat_id uuid not null,
  level text not null,
  acting_worker_id uuid not null constraint covers_acting_worker references workers (id),
  agreement_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  recorded_by uuid not null constraint covers_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint covers_run_forward check (ends_on > starts_on),
  constraint covers_last_a_year_at_most check (ends_on <= starts_on + 366),
  constraint covers_seat foreign key (seat_id, case_id, team_id, level) references seats (id, case_id, team_id, level),
  -- At the seat's own level, by an agreement with the team, as for whoever holds it.
  constraint covers_act_by_agreement foreign key (agreement_id, acting_worker_id, team_id, level)
    references agreements (id, worker_id, team_id, level),
  constraint covers_one_at_a_time exclude using gist (seat_id with =, daterange(starts_on, ends_on) with &&) where (withdrawn_at is null)
);
comment on table covers is 'Who acts in a seat while its holder is away. The seat stays the holder''s; nothing here moves it';
comment on column covers.ends_on is 'First day they no longer act; sooner when the holder is back or the seat is handed over';
create index covers_by_seat on covers (seat_id);
create index covers_by_case on covers (case_id);
create index covers_by_team on covers (team_id);
create index covers_by_agreement on covers (agreement_id);
create index covers_by_acting_worker on covers (acting_worker_id);

-- ── Which days ──────────────────────────────────────────────────────────────────────────────────────
create function days_away(of_worker uuid) returns datemultirange
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(range_agg(daterange(starts_on, back_on)), '{}') from absences where worker_id = of_worker and withdrawn_at is null
  $$;

-- The first day on which the case is closed to the worker by name, as far as is known. Null: none.
create function kept_out_from(of_case uuid, of_worker uuid) returns date
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select min(closes_by_name_from(b, of_worker)) from blocks b where b.case_id = of_case and b.lifted_at is null
  $$;

-- The days on which somebody acts by this cover: those of it on which the holder is away and has the seat, the acting
-- worker's agreement lasts, and they are not away themselves, nor in the other seat, by whichever employment. Whom the
-- person keeps out acts no more from today, or from the day on which they are known to be; that they have acted stays.
create function days_acting(c covers) returns datemultirange
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case when c.withdrawn_at is not null then '{}'
    else datemultirange(daterange(c.starts_on, c.ends_on)) * days_away(s.worker_id)
      * datemultirange(daterange(oslo_date(lower(s.held_during)), oslo_date(upper(s.held_during)) + 1))
      * datemultirange(daterange(a.starts_on, a.ended_on)) - days_away(c.acting_worker_id)
      - coalesce((select range_agg(daterange(oslo_date(lower(o.held_during)), oslo_date(upper(o.held_during)))) from seats o
        where o.case_id = c.case_id and o.level <> c.level and are_one_person(o.worker_id, c.acting_worker_id)), '{}')
      - case when kept.out_from is null then '{}' else datemultirange(daterange(kept.out_from, null)) end end
  from seats s, agreements a, kept_out_from(c.case_id, c.acting_worker_id) kept (out_from)
  where s.id = c.seat_id and a.id = c.agreement_id
  $$;

-- The days from today on which the seat's holder is away and nobody acts, as far as is known today.
create function days_uncovered(of_seat uuid, of_worker uuid, today date) returns datemultirange
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select days_away(of_worker) * datemultirange(daterange(today, null)) - coalesce((
    select range_agg(acting) from covers c join agreements a on a.id = c.agreement_id
    cross join lateral unnest(days_acting(c) * datemultirange(daterange(null, a.planned_end_on))) acting
    where c.seat_id = of_seat and c.withdrawn_at is null and c.ends_on > today), '{}')
  $$;

-- One row, and said so: thought to be a thousand, the first of them would be looked for by reading whole tables.
-- What lies over a seat: when its holder is away, now or next; who acts, now or next; and whether somebody should be found.
create function layer_over_seat(of_seat uuid, of_worker uuid, today date)
  returns table (absence json, cover json, is_uncovered boolean)
  language plpgsql stable strict rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  select json_build_object('startsOn', b.starts_on, 'backOn', b.back_on) into absence
    from absences b where b.worker_id = of_worker and b.withdrawn_at is null and (b.back_on is null or b.back_on > today)
    order by b.starts_on limit 1;
  is_uncovered := false;
  if absence is not null then
    is_uncovered := not isempty(days_uncovered(of_seat, of_worker, today));
    select json_build_object('id', c.id, 'workerId', c.acting_worker_id, 'name', w.name, 'startsOn', lower(acting), 'endsOn', upper(acting))
      into cover
      from covers c join workers w on w.id = c.acting_worker_id
      cross join lateral unnest(days_acting(c) * datemultirange(daterange(today, null))) acting
      where c.seat_id = of_seat and c.withdrawn_at is null and c.ends_on > today
      order by lower(acting) limit 1;
  end if;
  return next;
end $$;

-- For whoever sees the seat, and perhaps neither absences nor agreements.
create function seat_layer(of_seat uuid) returns table (absence json, cover json, is_uncovered boolean)
  language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select l.absence, l.cover, l.is_uncovered from seats s cross join lateral layer_over_seat(s.id, s.worker_id, oslo_today()) l
  where s.id = of_seat and upper_inf(s.held_during) and s.case_id <> all (acting_blocked_case_ids())
    and (s.team_id = any (acting_team_ids()) or s.case_id = any (acting_case_ids()))
  $$;

-- As in 0009; at risk is also a seat whose holder is away on a day when nobody acts, from the day that is known.
create or replace view seat_cards with (security_invoker = true) as
  select s.case_id, s.level, unit_name(u) as contact_unit, w.is_unnamed, risk.is_at_risk, row_to_json(shown) as card
  from seats s
  join workers w on w.id = s.worker_id
  left join agreements a on a.id = s.agreement_id
  left join treatment_contacts t on t.id = s.treatment_contact_id
  left join units u on u.id = t.unit_id
  -- Of nobody, and then not called, unless the holder has been away: a condition beside it would be asked of each answer.
  left join lateral layer_over_seat(s.id, (select s.worker_id where exists (
    select from absences b where b.worker_id = s.worker_id and b.withdrawn_at is null)), oslo_today()) layer on true
  cross join lateral (select coalesce(a.planned_end_on, a.ended_on, t.planned_end_on, t.ended_on) is not null
    or coalesce(layer.is_uncovered, false)
    or exists (select from blocks b where b.case_id = s.case_id and b.lifted_at is null
      and closes_by_name_from(b, s.worker_id) is not null) as is_at_risk) risk
  cross join lateral (select s.worker_id as "workerId", w.name, s.level, s.agreement_id as "agreementId",
    s.treatment_contact_id as "treatmentContactId", lower(s.held_during) as "sinceAt", risk.is_at_risk as "isAtRisk",
    layer.absence, layer.cover) shown
  where upper_inf(s.held_during);

-- ── What a member carries ───────────────────────────────────────────────────────────────────────────
create function weight_of_mode(t teams, mode text) returns numeric
  language sql immutable as $$
  select case mode when 'intake' then t.weight_intake when 'shoulder_to_shoulder' then t.weight_shoulder_to_shoulder
    else t.weight_systematic_supervision end
  $$;

-- As in 0006; seats count by the weight of the case's mode, and whoever acts in a seat today carries it too. `room` is what
-- there is without the seats held, in which to act or to take over.
drop function member_cards(uuid, date, uuid[]);
create function member_cards(of_team uuid, on_day date, of_workers uuid[] default null)
  returns table (agreement_id uuid, level text, name text, card jsonb, room numeric)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.level, w.name, jsonb_build_object(
    'workerId', a.worker_id, 'name', w.name, 'level', a.level, 'profession', a.profession, 'agreementId', a.id,
    'fraction', a.fraction, 'seatsHeld', coalesce(held.seats, 0), 'seatsCovered', coalesce(acting.seats, 0),
    'freeSeats', round(has.room - coalesce(acting.weight, 0), 1)), has.room
  from agreements_on(on_day) a
  join workers w on w.id = a.worker_id
  join teams t on t.id = a.team_id
  -- On a day that has passed, as its evening was; on one to come, by what is known now.
  cross join (select oslo_midnight(on_day + 1) - interval '1 microsecond' as evening, on_day < oslo_today() as is_over) at_end
  left join lateral (select count(*)::integer as seats, sum(weight_of_mode(t, c.mode)) as weight
    from seats s join cases c on c.id = s.case_id
    where not at_end.is_over and s.agreement_id = a.id and upper_inf(s.held_during)
    having count(*) > 0
    union all
    select count(*)::integer, sum(weight_of_mode(t, m.mode)) from seats s
    join case_modes m on m.case_id = s.case_id and m.held_during @> at_end.evening
    where at_end.is_over and s.agreement_id = a.id and s.held_during @> at_end.evening having count(*) > 0) held on true
  cross join lateral (select a.fraction * t.seats_per_fte - coalesce(held.weight, 0) as room) has
  left join (select v.agreement_id, count(*)::integer as seats, sum(weight_of_mode(x, c.mode)) as weight
    from covers v join cases c on c.id = v.case_id join teams x on x.id = v.team_id
    where v.team_id = of_team and v.withdrawn_at is null and v.starts_on <= on_day and v.ends_on > on_day
      and days_acting(v) @> on_day group by v.agreement_id) acting on acting.agreement_id = a.id
  where a.team_id = of_team and a.starts_on <= on_day and (a.ended_on is null or a.ended_on > on_day)
    and (of_workers is null or a.worker_id = any (of_workers))
  $$;

-- As in 0006, with those in which somebody acts under the agreement.
create or replace function cases_seated_under(of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(shown.case_id order by shown.case_id), '{}') from (
    select s.case_id from seats s where s.agreement_id = of_agreement and upper_inf(s.held_during)
    union
    select c.case_id from covers c where c.agreement_id = of_agreement and c.withdrawn_at is null and c.ends_on > oslo_today()) shown
  where exists (select from agreements a where a.id = of_agreement
    and (acting_is_administrator() or a.team_id = any (acting_team_ids())))
  $$;

-- As in 0009, with those in which somebody acts under the agreement.
create or replace function cases_watching_unit_of(of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select distinct b.case_id from unnest(cases_seated_under(of_agreement)) c
    join blocks b on b.case_id = c and b.kind = 'unit' and b.lifted_at is null order by 1)
  $$;

-- ── Acting lets in as the seat does, while it lasts ─────────────────────────────────────────────────
-- As in 0009, with whoever acts for one of the two today.
create or replace function sits_in_case(of_worker uuid, of_case uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from seats s join cases c on c.id = s.case_id
    where s.case_id = of_case and s.worker_id = of_worker
      and (upper_inf(s.held_during) or upper(s.held_during) = c.closed_at))
  or exists (select from covers v join seats s on s.id = v.seat_id and upper_inf(s.held_during)
    where v.case_id = of_case and v.acting_worker_id = of_worker and v.withdrawn_at is null
      and v.starts_on <= oslo_today() and v.ends_on > oslo_today() and days_acting(v) @> oslo_today())
  $$;

create trigger rights_changed after insert or update on covers
  for each row execute function rights_changed('acting_worker_id');
-- Whoever acts for the holder acts on the days of the absence.
create trigger rights_changed after insert or update on absences
  for each row execute function rights_changed('of_everybody');

-- Whether some of the days are ones on which somebody works with one of the teams.
create function is_away_from(of_worker uuid, days daterange, teams uuid[]) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from agreements a where a.worker_id = of_worker and a.team_id = any (teams) and daterange(a.starts_on, a.ended_on) && days)
    or exists (select from treatment_contacts t where t.worker_id = of_worker and t.team_id = any (teams) and daterange(t.starts_on, t.ended_on) && days)
  $$;

-- ── In one's own name, and once ─────────────────────────────────────────────────────────────────────
create function witness_absence() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is not null then
    raise exception 'an absence that was withdrawn stays so' using errcode = '23514', constraint = 'absence_is_withdrawn_once';
  end if;
  if new.withdrawn_at is not null and (tg_op = 'INSERT'
      or to_jsonb(new) - '{withdrawn_by,withdrawn_at,version}'::text[] <> to_jsonb(old) - '{withdrawn_by,withdrawn_at,version}'::text[]) then
    raise exception 'an absence is withdrawn as it stands' using errcode = '23514', constraint = 'absence_is_withdrawn_as_it_stands';
  end if;
  -- Who acted on a day that has passed did so by this absence. It ends today at the earliest.
  if tg_op = 'UPDATE' and exists (
    select from covers c join seats s on s.id = c.seat_id and s.worker_id = new.worker_id
    where c.withdrawn_at is null and not isempty(days_acting(c) * datemultirange(daterange(null, oslo_today()))
      * (datemultirange(daterange(old.starts_on, old.back_on))
        - case when new.withdrawn_at is null then datemultirange(daterange(new.starts_on, new.back_on)) else '{}' end))) then
    raise exception 'somebody has acted on a day of it' using errcode = '23514', constraint = 'absence_that_was_acted_in_stands';
  end if;
  if current_setting('skulder.actor', true) like 'system:%' then return new; end if;
  -- The table's own check says so of days that run backwards.
  if (new.back_on is null or new.back_on > new.starts_on)
    and not is_away_from(new.worker_id, daterange(new.starts_on, new.back_on), acting_team_ids()) then
    raise exception 'they are of another team on those days' using errcode = '23514', constraint = 'absences_are_from_the_team';
  end if;
  if tg_op = 'INSERT' then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  elsif new.withdrawn_at is not null then
    new.withdrawn_by := acting_worker_id();
    new.withdrawn_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_absence before insert or update on absences for each row execute function witness_absence();

-- Whoever acts is one who could sit there: a member all that time, and not somebody whom the person keeps out. The case's
-- row is taken, so that a cover, a handover and a block wait for each other.
create function witness_cover() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare holder seats; a agreements; is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  perform from cases where id = new.case_id for no key update;
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is not null or new.ends_on > old.ends_on
      or to_jsonb(new) - '{ends_on,withdrawn_at,version}'::text[] is distinct from to_jsonb(old) - '{ends_on,withdrawn_at,version}'::text[] then
      raise exception 'a cover may end sooner and is otherwise never changed' using errcode = '23514', constraint = 'cover_only_ends_sooner';
    end if;
    -- That somebody has acted stays.
    if new.starts_on < oslo_today() and (new.withdrawn_at is not null or new.ends_on < least(old.ends_on, oslo_today())) then
      raise exception 'a cover that has begun ends today at the earliest' using errcode = '23514', constraint = 'cover_only_ends_sooner';
    end if;
    return new;
  end if;
  if is_person then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  end if;
  select * into holder from seats where id = new.seat_id;
  if not upper_inf(holder.held_during) then
    raise exception 'the seat has been handed over' using errcode = '23514', constraint = 'covers_are_of_a_held_seat';
  end if;
  perform be_two_people(new.acting_worker_id, array[holder.worker_id], 'covers_are_by_somebody_else');
  -- Nor whoever holds the other seat or acts in it then, by whichever employment: the two would be one.
  perform be_two_people(new.acting_worker_id, array(
    select s.worker_id from seats s where s.case_id = new.case_id and s.level <> new.level and upper_inf(s.held_during)
    union
    select c.acting_worker_id from covers c where c.case_id = new.case_id and c.level <> new.level and c.withdrawn_at is null
      and daterange(c.starts_on, c.ends_on) && daterange(new.starts_on, new.ends_on)), 'covers_keep_two_people');
  select * into a from agreements where id = new.agreement_id for share;
  if a.starts_on > new.starts_on or a.ended_on < new.ends_on or (a.planned_end_on < new.ends_on and is_person) then
    raise exception 'the agreement does not last as long' using errcode = '23514', constraint = 'covers_within_the_agreement';
  end if;
  if is_person and is_closed_by_name(new.case_id, new.acting_worker_id) then
    raise exception 'the case is closed to whoever would act there' using errcode = '23514', constraint = 'blocked_take_no_seat';
  end if;
  if isempty(datemultirange(daterange(new.starts_on, new.ends_on)) * days_away(holder.worker_id)) then
    raise exception 'the holder is not away' using errcode = '23514', constraint = 'covers_are_for_an_absence';
  end if;
  return new;
end $$;
create trigger witness_cover before insert or update on covers for each row execute function witness_cover();

create constraint trigger change_is_told after insert or update or delete on absences
  deferrable initially deferred for each row execute function change_is_told('no_team');
create constraint trigger change_is_told after insert or update or delete on covers
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
call guard_rows('absences');
call guard_rows('covers');

-- Of days on which they are of one's team: where somebody was before, and comes to be afterwards, it is another team's.
create policy known_to_own_teams on absences for select to skulder_app using (
  worker_id = (select acting_worker_id()) or is_away_from(worker_id, daterange(starts_on, back_on), (select acting_team_ids())::uuid[]));
create policy recorded_by_own_teams on absences for insert to skulder_app with check (
  is_away_from(worker_id, daterange(starts_on, back_on), (select acting_team_ids())::uuid[]));
create policy changed_by_own_teams on absences for update to skulder_app using (
  is_away_from(worker_id, daterange(starts_on, back_on), (select acting_team_ids())::uuid[]));

create policy own_teams on covers for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_case_ids())::uuid[]));
create policy written_in_own_teams on covers for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on covers for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on covers as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));

-- Why somebody is away: to themself, and to whoever leads a team of theirs from day to day.
create function kind_of_absence(of_absence uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select b.kind from absences b where b.id = of_absence and (b.worker_id = acting_worker_id() or exists (
    select from role_grants g where g.worker_id = acting_worker_id() and g.role = 'team_leader' and g.removed_at is null
      and is_away_from(b.worker_id, daterange(b.starts_on, b.back_on), array[g.team_id])))
  $$;

create function absence_json(b absences) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', b.id, 'version', b.version, 'workerId', b.worker_id, 'kind', kind_of_absence(b.id),
    'startsOn', b.starts_on, 'backOn', b.back_on, 'isWithdrawn', b.withdrawn_at is not null)
  $$;
create function absence_shown(of_absence uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select absence_json(b) from absences b where b.id = of_absence and (b.worker_id = acting_worker_id()
    or is_away_from(b.worker_id, daterange(b.starts_on, b.back_on), acting_team_ids()))
  $$;

create function days_json(days datemultirange) returns jsonb
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('startsOn', lower(d), 'endsOn', upper(d)) order by d), '[]') from unnest(days) d
  $$;

create function cover_json(c covers) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', c.id, 'version', c.version, 'caseId', c.case_id, 'level', c.level, 'holderId', s.worker_id, 'holderName', h.name,
    'agreementId', c.agreement_id, 'workerId', c.acting_worker_id, 'name', w.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
    'days', days_json(days_acting(c)), 'isWithdrawn', c.withdrawn_at is not null)
  from seats s, workers h, workers w where s.id = c.seat_id and h.id = s.worker_id and w.id = c.acting_worker_id
  $$;
-- Every cover that there has been of a case, or those by which somebody acted on a day, by time; for whoever sees its seats.
create function covers_of_case(of_case uuid, on_day date default null) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(cover_json(c) order by c.level, c.starts_on, c.id), '[]') from covers c
  where c.case_id = of_case and c.withdrawn_at is null and c.case_id <> all (acting_blocked_case_ids())
    and (on_day is null or (c.starts_on <= on_day and c.ends_on > on_day and days_acting(c) @> on_day))
    and (c.team_id = any (acting_team_ids()) or c.case_id = any (acting_case_ids()))
  $$;
create function cover_shown(of_cover uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select cover_json(c) from covers c where c.id = of_cover and c.team_id = any (acting_team_ids()) and c.case_id <> all (acting_blocked_case_ids())
  $$;

-- ── Who could act, or take over ─────────────────────────────────────────────────────────────────────
-- The one order, for whoever acts and whoever takes over: who can all the time; who has room for the seat; who knows the
-- case; who has most room.
create function place_among(can boolean, free_seats numeric, weight numeric, knows boolean) returns numeric[]
  language sql immutable as $$
  select array[(not can)::integer, (free_seats < weight)::integer, (not knows)::integer, -free_seats]
  $$;

-- Who knows the cases: whoever has sat or acted there, or owned the inquiry behind it.
create function who_knows(of_cases uuid[]) returns table (case_id uuid, worker_id uuid)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select s.case_id, s.worker_id from seats s where s.case_id = any (of_cases)
  union select v.case_id, v.acting_worker_id from covers v where v.case_id = any (of_cases) and v.withdrawn_at is null
  union select q.linked_case_id, q.owner_worker_id from inquiries q where q.linked_case_id = any (of_cases)
  $$;

-- Each member, now or before a day to come, with what they have room for on the fullest of some days: by the seats that they
-- hold now, the fraction that they will have, and where they are to act. `stays` are the days of the agreement, as far as is
-- known; `there` are those on which they are not away either; `persons` are the worker and whoever is one person with them.
create function room_over(of_team uuid, until_on date, spells datemultirange[]) returns table (agreement_id uuid, worker_id uuid,
    level text, name text, card jsonb, persons uuid[], stays datemultirange, there datemultirange, days datemultirange, free_seats numeric)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with today as materialized (select oslo_today() as day), cards as materialized (
    select first.day, m.* from today cross join lateral (
      select today.day union
      select b.starts_on from agreements b where b.team_id = of_team and b.starts_on > today.day and b.starts_on < until_on) first
    cross join lateral member_cards(of_team, first.day) m
  ), members as materialized (
    select a.id, a.worker_id, a.level, m.name, m.card, m.room, (m.card ->> 'fraction')::numeric as fraction, t.seats_per_fte, m.day,
      employments_beside(a.worker_id) as persons, days_away(a.worker_id) as away,
      datemultirange(daterange(a.starts_on, least(a.planned_end_on, a.ended_on))) as stays
    from today cross join cards m join agreements a on a.id = m.agreement_id and greatest(a.starts_on, today.day) = m.day
    join teams t on t.id = a.team_id
  ), acting as materialized (
    select v.agreement_id, days_acting(v) as days, weight_of_mode(t, c.mode) as weight
    from today join covers v on v.team_id = of_team and v.withdrawn_at is null and v.ends_on > today.day
    join cases c on c.id = v.case_id join teams t on t.id = of_team
  ), turns as (
    select m.id, m.day from members m
    union select m.id, t.starts_on from members m join agreement_terms t on t.agreement_id = m.id and t.starts_on > m.day
    union select m.id, turn from members m join acting v on v.agreement_id = m.id cross join lateral unnest(v.days) d
      cross join lateral (values (lower(d)), (upper(d))) at (turn) where turn > m.day
  ), loads as materialized (
    select m.id, daterange(t.day, lead(t.day) over (partition by t.id order by t.day)) as days,
      m.room - coalesce((select sum(v.weight) from acting v where v.agreement_id = m.id and v.days @> t.day), 0)
        + coalesce((select (a.fraction - m.fraction) * m.seats_per_fte from agreements_on(t.day) a where a.id = m.id), 0) as room
    from turns t join members m on m.id = t.id
  )
  select m.id, m.worker_id, m.level, m.name, m.card, m.persons, m.stays, m.stays - m.away, s.days,
    round(coalesce((select min(l.room) from loads l where l.id = m.id and l.days && s.days), m.room), 1)
  from members m cross join unnest(spells) s (days)
  $$;

-- Who is away in a span of days, which seats nobody would fill then and why, who could act or take over, and which seats come to
-- that later. The days of a gap are whole, also where they go on after the span.
create function planner_json(of_team uuid, span daterange) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with today as materialized (select oslo_today() as day), team as materialized (
    select t.id, t from teams t where t.id = of_team and of_team = any (acting_team_ids())
  ), held as materialized (
    select s.id, s.case_id, s.level, s.worker_id, s.agreement_id, s.treatment_contact_id, w.name, unit_name(tu) as unit_name,
      coalesce(c.alias, c.title) as case_name, c.mode, weight_of_mode(team.t, c.mode) as weight, o.worker_id as other_id,
      days_uncovered(s.id, s.worker_id, today.day) as uncovered,
      greatest(coalesce(a.planned_end_on, a.ended_on, k.planned_end_on, k.ended_on), today.day) as leaves_on,
      coalesce(a.planned_end_on, a.ended_on, k.planned_end_on, k.ended_on) is not null as leaves,
      (select min(closes_by_name_from(b, s.worker_id)) from blocks b where b.case_id = s.case_id and b.lifted_at is null) as out_from
    from team join seats s on s.team_id = team.id and upper_inf(s.held_during) cross join today
    join cases c on c.id = s.case_id join workers w on w.id = s.worker_id
    join seats o on o.case_id = s.case_id and o.level <> s.level and upper_inf(o.held_during)
    left join agreements a on a.id = s.agreement_id
    left join treatment_contacts k on k.id = s.treatment_contact_id left join units tu on tu.id = k.unit_id
    where s.case_id <> all (acting_blocked_case_ids())
  ), risks as materialized (
    select h.id, 'absence' as reason, away as days from held h cross join lateral unnest(h.uncovered) away
    union all select h.id, 'leaving', daterange(h.leaves_on, null) from held h where h.leaves
    union all select h.id, 'kept_out', daterange(h.out_from, null) from held h where h.out_from is not null
  ), gaps as materialized (
    select h.*, g.reason, g.days,
      array[h.worker_id, h.other_id] || array(select v.acting_worker_id from covers v where v.case_id = h.case_id and v.level <> h.level
        and v.withdrawn_at is null and daterange(v.starts_on, v.ends_on) && g.days) as pair
    from (select r.id, r.reason, range_agg(r.days) as days from risks r where r.days && span group by r.id, r.reason) g
    join held h using (id)
  ), rooms as materialized (
    select r.* from team cross join lateral room_over(of_team, upper(span),
      array(select days from gaps union select datemultirange(span))) r
  ), members as materialized (
    select r.*, a.starts_on, a.planned_end_on, a.ended_on from rooms r join agreements a on a.id = r.agreement_id
    where r.days = datemultirange(span)
  ), known as materialized (
    select distinct k.case_id, m.agreement_id from who_knows(array(select distinct case_id from gaps)) k
    join members m on k.worker_id = any (m.persons)
  )
  select jsonb_build_object('teamId', team.id, 'fromOn', lower(span), 'untilOn', upper(span),
    'members', (select coalesce(jsonb_agg(m.card || jsonb_build_object('startsOn', m.starts_on, 'plannedEndOn', m.planned_end_on, 'endedOn', m.ended_on,
        'absences', (select coalesce(jsonb_agg(absence_json(b) order by b.starts_on), '[]') from absences b
          where b.worker_id = m.worker_id and b.withdrawn_at is null and daterange(b.starts_on, b.back_on) && span
            and is_away_from(b.worker_id, daterange(b.starts_on, b.back_on), array[of_team])))
      order by m.level, m.name, m.agreement_id), '[]') from members m),
    'contacts', (select coalesce(jsonb_agg(jsonb_build_object('workerId', k.worker_id, 'name', k.name, 'level', k.level, 'unitName', k.unit_name,
        'absences', (select coalesce(jsonb_agg(absence_json(b) order by b.starts_on), '[]') from absences b
          where b.worker_id = k.worker_id and b.withdrawn_at is null and daterange(b.starts_on, b.back_on) && span
            and is_away_from(b.worker_id, daterange(b.starts_on, b.back_on), array[of_team])))
      order by k.level, k.name, k.worker_id), '[]')
      from (select distinct worker_id, name, level, unit_name from held where treatment_contact_id is not null) k),
    'gaps', (select coalesce(jsonb_agg(jsonb_build_object('seatId', g.id, 'caseId', g.case_id, 'caseName', g.case_name, 'mode', g.mode,
        'weight', g.weight, 'level', g.level, 'workerId', g.worker_id, 'name', g.name, 'agreementId', g.agreement_id,
        'reason', g.reason, 'days', days_json(g.days),
        'candidates', (select coalesce(jsonb_agg(jsonb_build_object('agreementId', m.agreement_id, 'workerId', m.worker_id, 'name', m.name,
            'freeSeats', m.free_seats, 'isThere', fit.can, 'knowsCase', fit.knows)
          order by place_among(fit.can, m.free_seats, g.weight, fit.knows), m.name, m.agreement_id), '[]')
          from rooms m left join known k on k.case_id = g.case_id and k.agreement_id = m.agreement_id
          -- Whoever takes over may be away for a while, as the holder may.
          cross join lateral (select case g.reason when 'absence' then m.there else m.stays end @> g.days as can,
            k.case_id is not null as knows) fit
          where m.days = g.days and m.level = g.level and m.there && g.days and not m.persons && g.pair
            -- Who follows a treatment contact is for their service to say.
            and (g.reason = 'absence' or g.treatment_contact_id is null)
            and not exists (select from blocks b where b.case_id = g.case_id and b.lifted_at is null
              and closes_by_name_from(b, m.worker_id) < coalesce(upper(g.days), 'infinity'))))
      order by lower(g.days), g.case_name, g.level, g.id, g.reason), '[]') from gaps g),
    'laterGaps', (select coalesce(jsonb_agg(jsonb_build_object('seatId', h.id, 'caseId', h.case_id, 'caseName', h.case_name,
        'level', h.level, 'workerId', h.worker_id, 'name', h.name, 'reason', l.reason, 'startsOn', l.starts_on)
      order by l.starts_on, h.case_name, h.level, h.id, l.reason), '[]')
      from (select r.id, r.reason, min(lower(r.days)) as starts_on from risks r where lower(r.days) >= upper(span) group by r.id, r.reason) l
      join held h using (id)),
    'covers', (select coalesce(jsonb_agg(cover_json(v) || jsonb_build_object('caseName', h.case_name) order by v.starts_on, h.case_name, v.id), '[]')
      from covers v join held h on h.id = v.seat_id where v.withdrawn_at is null and daterange(v.starts_on, v.ends_on) && span))
  from team
  $$;

grant select (id, worker_id, starts_on, back_on, recorded_by, recorded_at, withdrawn_by, withdrawn_at, version), insert,
  update (kind, starts_on, back_on, withdrawn_by, withdrawn_at, version) on absences to skulder_app;
grant select, insert, update (ends_on, withdrawn_at, version) on covers to skulder_app;
grant execute on function is_away_from(uuid, daterange, uuid[]), seat_layer(uuid), absence_shown(uuid), covers_of_case(uuid, date), cover_shown(uuid), planner_json(uuid, daterange) to skulder_app;
