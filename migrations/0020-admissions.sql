-- Admissions: when the person of a case is in an institution, and the collaboration meeting that each of them prompts.
-- Additive; old code shows a case without it, and may run beside it.

create table admissions (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  unit_id uuid constraint admissions_unit references units (id),
  place text constraint admissions_place_length check (length(place) between 1 and 80),
  admitted_on date not null,
  discharged_on date,
  meeting text not null default 'not_arranged'
    constraint admissions_meeting_known check (meeting in ('not_arranged', 'planned', 'held', 'not_needed')),
  meeting_on date,
  meeting_attended text[] constraint admissions_attended_known check (meeting_attended <@
    array['ward', 'municipality', 'dps', 'service_user', 'next_of_kin', 'gp', 'nav', 'other'] and cardinality(meeting_attended) between 1 and 8),
  meeting_not_needed_because text constraint admissions_because_known
    check (meeting_not_needed_because in ('short_stay', 'user_wish', 'agreed_otherwise', 'other')),
  recorded_by uuid not null constraint admissions_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  withdrawn_by uuid constraint admissions_withdrawer references workers (id),
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint admissions_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint admissions_in_one_place check (num_nonnulls(unit_id, place) = 1),
  constraint admissions_run_forward check (discharged_on >= admitted_on),
  constraint admissions_meeting_is_whole check (
    (meeting_on is not null) = (meeting in ('planned', 'held')) and (meeting_attended is not null) = (meeting = 'held')
    and (meeting_not_needed_because is not null) = (meeting = 'not_needed')),
  constraint admissions_withdrawing_is_whole check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2)),
  -- Moved to another ward on a day is discharged and admitted on it. A stay of hours has its day alone.
  constraint admissions_do_not_overlap exclude using gist (case_id with =,
    daterange(admitted_on, case when discharged_on = admitted_on then admitted_on + 1 else discharged_on end) with &&)
    where (withdrawn_at is null)
);
comment on table admissions is 'When the person of a case was in an institution. An episode: the pair stays, and nothing closes by it';
comment on column admissions.place is 'A short name, where it is no unit that the service knows';
comment on column admissions.meeting is 'The collaboration meeting with ward and municipality; what prompts until it is held or not needed';
create index admissions_by_case on admissions (case_id);
create index admissions_by_team on admissions (team_id);
create index admissions_by_unit on admissions (unit_id) where unit_id is not null;
-- Those that a card shows.
create index admissions_that_prompt on admissions (case_id, admitted_on)
  where withdrawn_at is null and (discharged_on is null or meeting in ('not_arranged', 'planned'));

-- In one's own name, of an open case of a person, and of days that have come. The case's row is taken, so that an admission
-- and closing wait for each other.
create function witness_admission() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_case cases; today date := oslo_today(); is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  if is_erasing() then return new; end if;
  select * into of_case from cases where id = new.case_id for no key update;
  if of_case.alias is null then
    raise exception 'a unit is not admitted' using errcode = '23514', constraint = 'admissions_are_a_persons';
  elsif is_person and of_case.state <> 'open' then
    raise exception 'the case is closed' using errcode = '23514', constraint = 'admissions_of_an_open_case';
  end if;
  if tg_op = 'UPDATE' and (old.withdrawn_at is not null or (new.case_id, new.team_id, new.recorded_by, new.recorded_at)
      is distinct from (old.case_id, old.team_id, old.recorded_by, old.recorded_at)) then
    raise exception 'an admission that was withdrawn stays so' using errcode = '23514', constraint = 'admission_is_withdrawn_once';
  end if;
  if new.withdrawn_at is not null and (tg_op = 'INSERT'
      or to_jsonb(new) - '{withdrawn_by,withdrawn_at,version}'::text[] <> to_jsonb(old) - '{withdrawn_by,withdrawn_at,version}'::text[]) then
    raise exception 'an admission is withdrawn as it stands' using errcode = '23514', constraint = 'admission_is_withdrawn_as_it_stands';
  end if;
  if new.admitted_on > today or new.discharged_on > today then
    raise exception 'a day to come' using errcode = '23514', constraint = 'admissions_are_of_days_that_came';
  end if;
  if new.meeting = 'held' and new.meeting_on > today
    or is_person and new.meeting = 'planned' and new.meeting_on < today
      and (tg_op = 'INSERT' or (new.meeting, new.meeting_on) is distinct from (old.meeting, old.meeting_on)) then
    raise exception 'a meeting is planned for a day to come, and held on one that came' using errcode = '23514', constraint = 'meeting_is_on_its_day';
  end if;
  if is_person and tg_op = 'INSERT' then
    new.recorded_by := acting_worker_id();
    new.recorded_at := current_instant();
  elsif is_person and new.withdrawn_at is not null then
    new.withdrawn_by := acting_worker_id();
    new.withdrawn_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_admission before insert or update on admissions for each row execute function witness_admission();
create constraint trigger change_is_told after insert or update or delete on admissions
  deferrable initially deferred for each row execute function change_is_told('team_id');

call guard_rows('admissions');
create policy own_teams on admissions for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_case_ids())::uuid[]));
create policy written_in_own_teams on admissions for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on admissions for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on admissions as restrictive to skulder_app using (case_id <> all ((select acting_blocked_case_ids())::uuid[]));

-- What a case's card says of admissions: the last that the person is in, or whose meeting is not seen to. Not where: a board
-- is seen by many.
create view prompting_admissions with (security_invoker = true) as
  select id, case_id, admitted_on as "admittedOn", discharged_on as "dischargedOn", meeting, meeting_on as "meetingOn"
  from admissions
  where withdrawn_at is null and (discharged_on is null or meeting in ('not_arranged', 'planned'));

-- As in 0006, with how many stand beside the pair, since when the person has been silent and whether that is long, and the
-- admission.
create or replace view case_cards with (security_invoker = true) as
  select c.id, c.team_id, c.started_on, m.is_at_risk or s.is_at_risk as is_at_risk, row_to_json(shown) as card
  from cases c
  join case_openings o on o.case_id = c.id and o.team_id = c.team_id and upper_inf(o.open_during)
  join teams t on t.id = c.team_id
  -- One of each always. The limit makes it a look-up per case: with so many joins the planner would otherwise read the
  -- seats of every team there is.
  cross join lateral (select * from seat_cards where case_id = c.id and level = 'municipal' limit 1) m
  cross join lateral (select * from seat_cards where case_id = c.id and level = 'specialist' limit 1) s
  left join units u on u.id = c.unit_id
  left join lateral (select row_to_json(one) as card from (select id, "admittedOn", "dischargedOn", meeting, "meetingOn"
    from prompting_admissions where case_id = c.id order by "admittedOn" desc limit 1) one) a on true
  cross join lateral (select m.card as municipal, s.card as specialist) seats
  -- As silent_since() says, which would be called for each card.
  cross join lateral (select case when c.mode <> 'systematic_supervision' then greatest(c.last_contact_on, c.heard_on,
    case when o.import_id is not null then c.started_on else oslo_date(lower(o.open_during)) end) end as since) silence
  cross join lateral (select c.id, c.version, c.mode, c.alias, c.title, c.reference, c.engagement, c.registration, seats,
    supporters_now(c.id, oslo_today()) as "supporterCount",
    c.started_on as "startedOn", lower(o.open_during) as "openedAt", greatest(c.last_contact_on, c.heard_on) as "lastContactOn",
    silence.since as "silentSinceOn", c.attempts_since as "attemptsSince",
    coalesce(oslo_today() - silence.since >= t.silent_after_days, false) as "isNotHeardFrom",
    coalesce(unit_name(u), m.contact_unit, s.contact_unit) as "unitName", a.card as admission,
    array_remove(array[
      case when m.is_at_risk or s.is_at_risk then 'staffing_at_risk' end,
      case when m.is_unnamed or s.is_unnamed then 'contact_unnamed' end,
      case when c.earlier_pair_unknown then 'earlier_pair_unknown' end,
      case when c.registration = 'approved' and is_in_doubt(c.id) then 'registration_in_doubt' end,
      case when o.proposal_id is not null and not exists (select from agenda_items r where r.proposal_id = o.proposal_id and r.state = 'decided')
        then 'opened_between_meetings' end], null) as flags) shown
  where c.state = 'open';

grant select, insert, update (unit_id, place, admitted_on, discharged_on, meeting, meeting_on, meeting_attended,
  meeting_not_needed_because, withdrawn_by, withdrawn_at, version) on admissions to skulder_app;
grant select on prompting_admissions to skulder_app;
