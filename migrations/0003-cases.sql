-- Cases, their two seats through time, treatment contacts and openings between meetings. Adds tables only.

create table cases (
  id uuid primary key,
  team_id uuid not null constraint cases_team references teams (id),
  alias text constraint cases_alias_length check (length(alias) between 1 and 60),
  title text constraint cases_title_length check (length(title) between 1 and 200),
  unit_id uuid constraint cases_unit references units (id),
  reference text constraint cases_reference_length check (length(reference) between 1 and 60),
  mode text not null constraint cases_mode_known check (mode in ('intake', 'shoulder_to_shoulder', 'systematic_supervision')),
  state text not null default 'open' constraint cases_state_known check (state in ('open', 'closed')),
  engagement text constraint cases_engagement_known check (engagement in ('outreach', 'in_contact', 'accepts_services')),
  registration text constraint cases_registration_known check (registration in ('unregistered', 'approved', 'declined', 'withdrawn')),
  started_on date not null,
  earlier_pair_unknown boolean not null default false,
  last_contact_on date,
  imported_by uuid,
  created_at timestamptz not null default current_instant(),
  closed_at timestamptz,
  close_reason text,
  close_position text,
  close_decision_id uuid,
  close_offer_id uuid,
  version integer not null default 1,
  constraint cases_of_a_team unique (id, team_id),
  -- A supervision case belongs to a unit, the others to a person, for the whole of their life.
  constraint cases_person_or_service_site check (
    case when mode = 'systematic_supervision'
      then title is not null and unit_id is not null
        and alias is null and engagement is null and registration is null
      else alias is not null and engagement is not null and registration is not null
        and title is null and unit_id is null end),
  constraint cases_closing_is_whole check (
    case when state = 'open' then num_nonnulls(closed_at, close_reason, close_position, close_decision_id, close_offer_id) = 0
      else num_nonnulls(close_reason, close_position) = 2 and (closed_at is not null or imported_by is not null) end),
  constraint cases_close_reason_known check (
    close_reason is null or close_reason = 'undone' or (close_reason = 'not_recorded' and imported_by is not null)
    or case when mode = 'systematic_supervision' then close_reason in ('supervision_ended', 'unit_wish', 'other')
       else close_reason in ('user_wish', 'stable_contact_established', 'moved', 'deceased', 'other') end),
  constraint cases_close_position_known check (
    close_position is null or (close_position = 'not_recorded' and imported_by is not null)
    or case when mode = 'systematic_supervision' or close_reason in ('deceased', 'undone') then close_position = 'not_applicable'
       else close_position in ('agrees', 'disagrees', 'not_reachable') end),
  constraint cases_disagreement_needs_meeting check (close_position is distinct from 'disagrees' or close_decision_id is not null),
  constraint cases_stable_contact_is_offered_supervision check (
    close_reason is distinct from 'stable_contact_established' or close_offer_id is not null)
);
-- A case that should never have been gives its name back.
create unique index cases_alias_once_per_team on cases (team_id, alias) where close_reason is distinct from 'undone';
create index cases_by_team on cases (team_id, state);
create index cases_by_unit on cases (unit_id) where unit_id is not null;

create table supervision_offers (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null constraint supervision_offers_unit references units (id),
  to_worker_name text constraint supervision_offers_to_worker_name_length check (length(to_worker_name) between 1 and 200),
  note text constraint supervision_offers_note_length check (length(note) <= 1000),
  offered_at timestamptz not null default current_instant(),
  constraint supervision_offers_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint supervision_offers_of_a_case unique (id, case_id, team_id)
);
comment on table supervision_offers is 'What the team offered the stable contact when it closed a case; stays when the case is reopened';
create index supervision_offers_by_case on supervision_offers (case_id);
create index supervision_offers_by_unit on supervision_offers (unit_id);
create index supervision_offers_by_team on supervision_offers (team_id);
alter table cases add constraint cases_close_offer foreign key (close_offer_id, id, team_id)
  references supervision_offers (id, case_id, team_id);

create table treatment_contacts (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  worker_id uuid not null constraint treatment_contacts_worker references workers (id),
  unit_id uuid not null,
  level text not null constraint treatment_contacts_level_fills_seats check (level in ('municipal', 'specialist')),
  starts_on date not null default oslo_today(),
  planned_end_on date,
  ended_on date,
  access_until date,
  version integer not null default 1,
  constraint treatment_contacts_period_runs_forward check (
    (planned_end_on is null or planned_end_on >= starts_on) and (ended_on is null or ended_on >= starts_on)),
  constraint treatment_contacts_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint treatment_contacts_level_is_the_units foreign key (unit_id, level) references units (id, level) on update cascade,
  constraint treatment_contacts_seats_point_here unique (id, worker_id, case_id, level)
);
comment on table treatment_contacts is 'An outside worker engaged for one case; holds the one seat in shoulder to shoulder';
comment on column treatment_contacts.access_until is 'First day the contact no longer gets in; the seat is not touched by it';
create index treatment_contacts_by_case on treatment_contacts (case_id);
create index treatment_contacts_by_worker on treatment_contacts (worker_id);
create index treatment_contacts_by_team on treatment_contacts (team_id);
create index treatment_contacts_by_unit on treatment_contacts (unit_id);

create table opening_proposals (
  id uuid primary key,
  team_id uuid not null constraint opening_proposals_team references teams (id),
  reopens_case_id uuid,
  content jsonb not null constraint opening_proposals_content_is_an_object check (jsonb_typeof(content) = 'object'),
  reason text not null constraint opening_proposals_reason_length check (length(reason) between 1 and 10000),
  proposed_by uuid not null constraint opening_proposals_proposer references workers (id),
  proposer_level text not null,
  proposed_at timestamptz not null default current_instant(),
  state text not null default 'waiting' constraint opening_proposals_state_known check (state in ('waiting', 'confirmed', 'withdrawn')),
  answered_by uuid constraint opening_proposals_answerer references workers (id),
  answerer_level text,
  answered_at timestamptz,
  case_id uuid,
  version integer not null default 1,
  constraint opening_proposals_of_a_team unique (id, team_id),
  constraint opening_proposals_case foreign key (case_id, team_id) references cases (id, team_id) deferrable initially deferred,
  constraint opening_proposals_reopened_case foreign key (reopens_case_id, team_id) references cases (id, team_id),
  constraint opening_needs_two_levels check (state <> 'confirmed' or
    (answered_by is not null and answered_by <> proposed_by and answerer_level is not null
     and proposer_level in ('municipal', 'specialist') and answerer_level in ('municipal', 'specialist')
     and answerer_level <> proposer_level and case_id is not null))
);
create index opening_proposals_by_team on opening_proposals (team_id, state);

-- The two members are there, each in their own name: who is signed in and their agreements say so, not the caller. The
-- agreements are shared until commit, so that leaving and confirming wait for each other.
create function witness_opening() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare on_day date;
begin
  if tg_op = 'UPDATE' and old.state <> 'waiting' then
    raise exception 'the proposal has its answer' using errcode = '23514', constraint = 'opening_is_answered_once';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' then
    if acting_worker_id() is distinct from (case tg_op when 'INSERT' then new.proposed_by else new.answered_by end) then
      raise exception 'an opening in the name of somebody else' using errcode = '23514', constraint = 'opening_in_own_name';
    end if;
    -- Or the proposer would answer it too.
    if tg_op = 'INSERT' and (new.state <> 'waiting' or num_nonnulls(new.answered_by, new.answerer_level, new.answered_at, new.case_id) > 0) then
      raise exception 'an opening is proposed before it is answered' using errcode = '23514', constraint = 'opening_begins_proposed';
    end if;
    on_day := oslo_today();
    if tg_op = 'INSERT' then new.proposed_at := current_instant(); else new.answered_at := current_instant(); end if;
  end if;
  on_day := coalesce(on_day, oslo_date(case new.state when 'waiting' then new.proposed_at else new.answered_at end));
  if new.state = 'withdrawn' then return new; end if;
  perform from agreements where worker_id = new.proposed_by and team_id = new.team_id and level = new.proposer_level
    and starts_on <= on_day and (ended_on is null or ended_on > on_day) for share;
  if not found then
    raise exception 'the proposer is no member of that level' using errcode = '23514', constraint = 'opening_proposer_is_a_member';
  end if;
  if new.state = 'waiting' then return new; end if;
  perform from agreements where worker_id = new.answered_by and team_id = new.team_id and level = new.answerer_level
    and starts_on <= on_day and (ended_on is null or ended_on > on_day) for share;
  if not found then
    raise exception 'the answerer is no member of that level' using errcode = '23514', constraint = 'opening_answerer_is_a_member';
  end if;
  perform be_two_people(new.proposed_by, array[new.answered_by], 'opening_needs_two_levels');
  return new;
end $$;
create trigger witness_opening before insert or update on opening_proposals for each row execute function witness_opening();

-- From opening to closing, once per time the case was open. Says what opened it: a decision of the meeting,
-- two members together, or an import. There is no other way.
create table case_openings (
  case_id uuid not null,
  team_id uuid not null,
  open_during tstzrange not null constraint case_openings_whole check (
    not isempty(open_during) and lower_inc(open_during) and not upper_inc(open_during) and not lower_inf(open_during)),
  decision_id uuid,
  proposal_id uuid,
  import_id uuid,
  close_reason text,
  close_position text,
  constraint case_openings_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint case_openings_proposal foreign key (proposal_id, team_id)
    references opening_proposals (id, team_id) deferrable initially deferred,
  constraint case_openings_opened_by_one_act check (num_nonnulls(decision_id, proposal_id, import_id) = 1),
  constraint case_openings_decision_opens_one unique (decision_id),
  constraint case_openings_proposal_opens_one unique (proposal_id),
  constraint case_openings_closed_whole check (case when upper_inf(open_during) then num_nonnulls(close_reason, close_position) = 0
    else num_nonnulls(close_reason, close_position) in (0, 2) end),
  constraint case_openings_close_reason_known check (close_reason in ('user_wish', 'stable_contact_established', 'moved', 'deceased',
    'other', 'supervision_ended', 'unit_wish', 'undone', 'not_recorded')),
  constraint case_openings_close_position_known check (
    close_position in ('agrees', 'disagrees', 'not_reachable', 'not_applicable', 'not_recorded')),
  constraint case_openings_one_at_a_time exclude using gist (case_id with =, open_during with &&)
);
comment on column case_openings.close_reason is 'How it ended, as `close_position`; the case itself forgets it when it is opened again';
create index case_openings_by_day on case_openings using gist (team_id, open_during);

create table case_modes (
  case_id uuid not null,
  team_id uuid not null,
  mode text not null constraint case_modes_mode_known check (mode in ('intake', 'shoulder_to_shoulder', 'systematic_supervision')),
  held_during tstzrange not null constraint case_modes_whole check (
    not isempty(held_during) and lower_inc(held_during) and not upper_inc(held_during) and not lower_inf(held_during)),
  constraint case_modes_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint case_modes_one_at_a_time exclude using gist (case_id with =, held_during with &&)
);
create index case_modes_by_team on case_modes (team_id);

create table seats (
  id uuid primary key,
  case_id uuid not null,
  team_id uuid not null,
  level text not null constraint seats_level_known check (level in ('municipal', 'specialist')),
  worker_id uuid not null constraint seats_worker references workers (id),
  agreement_id uuid,
  treatment_contact_id uuid,
  held_during tstzrange not null constraint seats_whole check (
    not isempty(held_during) and lower_inc(held_during) and not upper_inc(held_during) and not lower_inf(held_during)),
  constraint seats_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint seats_held_by_one_right check (num_nonnulls(agreement_id, treatment_contact_id) = 1),
  -- Worker, team and level are the agreement's own: a seat at another level than the home unit's cannot be written,
  -- and a unit that changes level under somebody who sat there is refused.
  constraint seats_sit_by_agreement foreign key (agreement_id, worker_id, team_id, level)
    references agreements (id, worker_id, team_id, level),
  -- A contact sat unnamed and is then known: the seat follows the engagement to the worker it was all along.
  constraint seats_sit_by_contact foreign key (treatment_contact_id, worker_id, case_id, level)
    references treatment_contacts (id, worker_id, case_id, level) on update cascade,
  constraint seats_one_holder exclude using gist (case_id with =, level with =, held_during with &&),
  constraint seats_two_people exclude using gist (case_id with =, worker_id with =, level with <>, held_during with &&)
);
comment on table seats is 'One row per holder of a seat, for the time they held it; open-ended = sits there now';
create index seats_by_worker on seats (worker_id) where upper_inf(held_during);
create index seats_by_team on seats (team_id);
create index seats_by_agreement on seats (agreement_id);
create index seats_by_contact on seats (treatment_contact_id);

-- ── I1–I4 ───────────────────────────────────────────────────────────────────────────────────────────
-- Every writer of a case's periods first takes the case's row, so that two of them cannot each see half.
-- In READ COMMITTED the check at commit then sees what the other committed; a snapshot from before would
-- not, so other isolation levels are refused. History stands: a period may be ended once, never moved; people
-- write what happens as it happens, the system alone states afterwards what has happened.
create function write_case_period() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  was tstzrange; period tstzrange; instant timestamptz; written timestamptz;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'seats, modes and openings are written in READ COMMITTED only' using errcode = '25001';
  end if;
  perform from cases where id = new.case_id for no key update;
  -- Not by way of text, which reads back as another instant under some of the caller's settings of time.
  if tg_table_name = 'case_openings' then
    period := new.open_during;
    if tg_op = 'UPDATE' then was := old.open_during; end if;
  else
    period := new.held_during;
    if tg_op = 'UPDATE' then was := old.held_during; end if;
  end if;
  instant := current_instant();
  if lower(period) > instant or (not upper_inf(period) and upper(period) > instant) or not isfinite(lower(period)) then
    raise exception 'a period cannot lie in the future' using errcode = '23514', constraint = 'periods_are_never_in_the_future';
  end if;
  if tg_op = 'UPDATE' then
    if tg_table_name = 'seats' and to_jsonb(new) - 'worker_id' = to_jsonb(old) - 'worker_id'
      and exists (select from workers w where w.id = (to_jsonb(old) ->> 'worker_id')::uuid and w.is_unnamed) then
      return new;
    end if;
    if (to_jsonb(new) - tg_argv) is distinct from (to_jsonb(old) - tg_argv)
      or not upper_inf(was) or upper_inf(period) or lower(period) <> lower(was) then
      raise exception 'a period may be ended once and never changed' using errcode = '23514', constraint = 'history_stands';
    end if;
  end if;
  written := case tg_op when 'INSERT' then lower(period) else upper(period) end;
  if written < instant - interval '1 minute' and current_setting('skulder.actor', true) = 'worker' then
    raise exception 'a period begins and ends when it is written' using errcode = '23514', constraint = 'periods_are_not_backdated';
  end if;
  return new;
end $$;
create trigger write_case_period before insert or update on case_openings
  for each row execute function write_case_period('open_during', 'close_reason', 'close_position');
create trigger write_case_period before insert or update on case_modes
  for each row execute function write_case_period('held_during');
create trigger write_case_period before insert or update on seats
  for each row execute function write_case_period('held_during');

-- Shares the right a seat rests on until commit: nobody ends the agreement or the engagement meanwhile.
create function hold_right_of_seat() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from agreements where id = new.agreement_id for share;
  perform from treatment_contacts where id = new.treatment_contact_id for share;
  return new;
end $$;
create trigger hold_right_of_seat before insert on seats for each row execute function hold_right_of_seat();

-- Never one person in both, by whichever of their employments. The constraint above compares workers; this is asked at
-- commit, when a sign-in that was tied meanwhile is seen.
create function seats_are_of_two_people() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform be_two_people(s.worker_id, array(select o.worker_id from seats o
    where o.case_id = s.case_id and o.level <> s.level and o.held_during && s.held_during), 'seats_two_people')
  from seats s where s.id = new.id;
  return null;
end $$;
create constraint trigger seats_are_of_two_people after insert or update of worker_id on seats
  deferrable initially deferred for each row execute function seats_are_of_two_people();

-- Judges one case as it will stand after commit. Raises the named constraint that it breaks.
create function check_case(of_case uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  c cases; opened tstzmultirange; moded tstzmultirange; shoulder tstzmultirange; supervised tstzmultirange;
  municipal tstzmultirange; specialist tstzmultirange; contact_municipal tstzmultirange; contact_specialist tstzmultirange;
  current_mode text;
begin
  select * into c from cases where id = of_case;
  if not found then return; end if;
  select coalesce(range_agg(open_during), '{}') into opened from case_openings where case_id = of_case;
  select coalesce(range_agg(held_during), '{}'),
         coalesce(range_agg(held_during) filter (where mode = 'shoulder_to_shoulder'), '{}'),
         coalesce(range_agg(held_during) filter (where mode = 'systematic_supervision'), '{}'),
         max(mode) filter (where upper_inf(held_during))
    into moded, shoulder, supervised, current_mode from case_modes where case_id = of_case;
  select coalesce(range_agg(held_during) filter (where level = 'municipal'), '{}'),
         coalesce(range_agg(held_during) filter (where level = 'specialist'), '{}'),
         coalesce(range_agg(held_during) filter (where level = 'municipal' and treatment_contact_id is not null), '{}'),
         coalesce(range_agg(held_during) filter (where level = 'specialist' and treatment_contact_id is not null), '{}')
    into municipal, specialist, contact_municipal, contact_specialist from seats where case_id = of_case;

  if municipal <> opened or specialist <> opened then
    raise exception 'case % does not have both its seats filled at every instant since it was opened', of_case
      using errcode = '23514', constraint = 'case_fully_staffed';
  end if;
  if moded <> opened then
    raise exception 'case % does not have one mode at every instant', of_case using errcode = '23514', constraint = 'case_has_one_mode';
  end if;
  if (c.state = 'open') <> coalesce(upper_inf(opened), false) or (c.state = 'open' and c.mode <> current_mode) then
    raise exception 'case % says another state or mode than its periods', of_case
      using errcode = '23514', constraint = 'case_agrees_with_its_periods';
  end if;
  -- Only an import knows of cases that had ended before the service was there.
  if c.state = 'closed' and (case when isempty(opened) then c.imported_by is null
      else c.closed_at is distinct from upper(opened) end) then
    raise exception 'case % was closed at another time than its periods say', of_case
      using errcode = '23514', constraint = 'case_agrees_with_its_periods';
  end if;
  -- Each act opens the one case it was about, and a decision the kind of case that was decided.
  if exists (
    select from case_openings o
    left join case_modes m on m.case_id = o.case_id and m.held_during @> lower(o.open_during)
    left join opening_proposals p on p.id = o.proposal_id
    left join decisions d on d.id = o.decision_id
    where o.case_id = of_case and not coalesce(case
      when o.proposal_id is not null then p.state = 'confirmed' and p.case_id = of_case
      when o.decision_id is not null then d.case_id = of_case and m.mode = case d.outcome
        when 'intake' then 'intake' when 'shoulder_to_shoulder' then 'shoulder_to_shoulder'
        when 'supervision' then 'systematic_supervision' when 'fill_seat' then m.mode
        when 'reopen_case' then case when c.imported_by is not null
          or exists (select from case_openings b where b.case_id = of_case and b.open_during << o.open_during) then m.mode end end
      when o.undone_decision_id is not null then exists (select from decision_undos u join decisions x on x.id = u.decision_id
        where u.decision_id = o.undone_decision_id and x.outcome = 'close_case' and x.case_id = of_case)
      else c.imported_by = o.import_id end, false)
  ) then
    raise exception 'case % was opened by an act that was not about opening it', of_case
      using errcode = '23514', constraint = 'opening_is_agreed';
  end if;
  -- What an undone decision opened should never have been: it ends as such, by that alone, and is not opened again.
  if (c.close_reason is not distinct from 'undone') is distinct from exists (
      select from case_openings o join decision_undos u on u.decision_id = o.decision_id join decisions d on d.id = o.decision_id
      where o.case_id = of_case and d.outcome <> 'reopen_case')
    or (c.close_reason = 'undone' and (select count(*) from case_openings where case_id = of_case) <> 1) then
    raise exception 'case % and the decision that opened it are undone together', of_case
      using errcode = '23514', constraint = 'undone_with_its_decision';
  end if;
  if exists (select from case_openings o where o.case_id = of_case and upper(o.open_during) = c.closed_at
      and (o.close_reason, o.close_position) is distinct from (c.close_reason, c.close_position)) then
    raise exception 'the opening of case % that ended does not say how it did', of_case
      using errcode = '23514', constraint = 'closing_is_kept';
  end if;
  if c.imported_by is not null
    and not exists (select from import_runs where id = c.imported_by and state = 'committed') then
    raise exception 'case % came with an import that nobody has committed', of_case
      using errcode = '23514', constraint = 'import_is_committed';
  end if;
  if not isempty(supervised) and supervised <> moded then
    raise exception 'case % of a person and of a service site at once', of_case
      using errcode = '23514', constraint = 'person_case_stays_a_person_case';
  end if;
  if not isempty(contact_municipal * contact_specialist) or contact_municipal + contact_specialist <> shoulder then
    raise exception 'case %: in shoulder to shoulder one seat is the treatment contact''s and the other a member''s; in the other modes both are members''', of_case
      using errcode = '23514', constraint = 'mode_decides_who_sits';
  end if;
  if exists (
    select from seats s join agreements a on a.id = s.agreement_id where s.case_id = of_case and not s.held_during
      <@ tstzrange(oslo_midnight(a.starts_on), oslo_midnight(a.ended_on))
    union all
    select from seats s join treatment_contacts t on t.id = s.treatment_contact_id where s.case_id = of_case and not s.held_during
      <@ tstzrange(oslo_midnight(t.starts_on), oslo_midnight(t.ended_on))
  ) then
    raise exception 'case %: somebody sits without an agreement in force', of_case
      using errcode = '23514', constraint = 'seat_within_agreement';
  end if;
end $$;

create function check_case_at_commit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'cases are written in READ COMMITTED only' using errcode = '25001';
  end if;
  perform check_case((to_jsonb(coalesce(new, old)) ->> tg_argv[0])::uuid);
  return null;
end $$;
create constraint trigger case_holds after insert or update of state, mode, closed_at, close_reason or delete on cases
  deferrable initially deferred for each row execute function check_case_at_commit('id');
create constraint trigger case_holds after insert or update or delete on case_openings
  deferrable initially deferred for each row execute function check_case_at_commit('case_id');
create constraint trigger case_holds after insert or update or delete on case_modes
  deferrable initially deferred for each row execute function check_case_at_commit('case_id');
create constraint trigger case_holds after insert or update or delete on seats
  deferrable initially deferred for each row execute function check_case_at_commit('case_id');

-- Only somebody without a name can turn out to be somebody.
create function only_the_unnamed_are_named() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from workers where id = old.worker_id and is_unnamed) then
    raise exception 'the treatment contact has a name already' using errcode = '23514', constraint = 'only_the_unnamed_are_named';
  end if;
  return new;
end $$;
create trigger only_the_unnamed_are_named before update of worker_id on treatment_contacts
  for each row when (new.worker_id <> old.worker_id) execute function only_the_unnamed_are_named();

create function the_named_stay_named() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a worker who is known stays known' using errcode = '23514', constraint = 'the_named_stay_named';
end $$;
create trigger the_named_stay_named before update of is_unnamed on workers
  for each row when (new.is_unnamed and not old.is_unnamed) execute function the_named_stay_named();

create function check_seats_of_right_at_commit() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare touched uuid;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'agreements end in READ COMMITTED only' using errcode = '25001';
  end if;
  for touched in
    select distinct case_id from seats where agreement_id = new.id or treatment_contact_id = new.id
  loop
    perform check_case(touched);
  end loop;
  return null;
end $$;
create constraint trigger seats_still_rest_on_it after update of starts_on, ended_on on agreements
  deferrable initially deferred for each row execute function check_seats_of_right_at_commit();
create constraint trigger seats_still_rest_on_it after update of starts_on, ended_on on treatment_contacts
  deferrable initially deferred for each row execute function check_seats_of_right_at_commit();

create constraint trigger change_is_told after insert or update or delete on cases
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on case_openings
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on case_modes
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on seats
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on supervision_offers
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on treatment_contacts
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on opening_proposals
  deferrable initially deferred for each row execute function change_is_told('team_id');

create trigger rights_changed after insert or update or delete on treatment_contacts
  for each row execute function rights_changed('worker_id');
create trigger rights_changed after insert or update on seats
  for each row when (new.treatment_contact_id is not null) execute function rights_changed('worker_id');

create trigger unit_takes_people before insert on treatment_contacts
  for each row execute function unit_takes_people('unit_id');

call guard_rows('cases');
call guard_rows('supervision_offers');
call guard_rows('treatment_contacts');
call guard_rows('opening_proposals');
call guard_rows('case_openings');
call guard_rows('case_modes');
call guard_rows('seats');

create policy own_teams on cases for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or id = any ((select acting_case_ids())::uuid[]));
create policy own_teams on seats for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_case_ids())::uuid[]));
create policy own_teams on case_openings for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_case_ids())::uuid[]));
create policy own_teams on case_modes for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_case_ids())::uuid[]));
create policy own_teams on treatment_contacts for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or case_id = any ((select acting_case_ids())::uuid[]));
create policy own_teams on supervision_offers for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy own_teams on opening_proposals for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));

do $$
declare written text;
begin
  foreach written in array array['cases', 'seats', 'case_openings', 'case_modes', 'treatment_contacts', 'opening_proposals'] loop
    execute format('create policy written_in_own_teams on %I for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]))', written);
    execute format('create policy changed_in_own_teams on %I for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]))', written);
  end loop;
end $$;
create policy written_in_own_teams on supervision_offers for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));

-- A worker is known to the teams they have or had to do with, to themselves, and to administrators.
create policy known_people on workers for select to skulder_app using (
  id = (select acting_worker_id()) or (select acting_is_administrator())
  or registered_for_team_id = any ((select acting_team_ids())::uuid[])
  or exists (select from agreements a where a.worker_id = workers.id
    and (a.team_id = any ((select acting_team_ids())::uuid[]) or a.team_id = any ((select acting_led_team_ids())::uuid[])))
  or exists (select from treatment_contacts t where t.worker_id = workers.id and t.team_id = any ((select acting_team_ids())::uuid[]))
  or exists (select from role_grants g where g.worker_id = workers.id and g.team_id = any ((select acting_team_ids())::uuid[]))
  or exists (select from seats s where s.worker_id = workers.id and s.case_id = any ((select acting_case_ids())::uuid[])));
create policy registered_for_own_teams on workers for insert to skulder_app with check (
  (select acting_is_administrator()) or registered_for_team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_by_own on workers for update to skulder_app using (
  (select acting_is_administrator()) or registered_for_team_id = any ((select acting_team_ids())::uuid[])
  or exists (select from agreements a where a.worker_id = workers.id and a.team_id = any ((select acting_team_ids())::uuid[]))
  or exists (select from treatment_contacts t where t.worker_id = workers.id and t.team_id = any ((select acting_team_ids())::uuid[])));

-- Whom a team has to do with on its own account; what its people see of others, as visitors, contacts or leaders elsewhere,
-- makes nobody known to it.
create function team_knows(of_team uuid, of_worker uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from workers w where w.id = of_worker and w.registered_for_team_id = of_team)
    or exists (select from agreements a where a.worker_id = of_worker and a.team_id = of_team)
    or exists (select from treatment_contacts t where t.worker_id = of_worker and t.team_id = of_team)
    or exists (select from role_grants g where g.worker_id = of_worker and g.team_id = of_team)
  $$;

-- Whom the actor may make an agreement with for a team: somebody whom it knows, or another team that the actor leads; an
-- administrator, anybody. Else whoever saw a name could make its holder a member, and then speak for them.
create function may_take_on(in_team uuid, of_worker uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select acting_is_administrator() or current_setting('skulder.actor', true) like 'system:%'
    or (in_team = any (acting_team_ids()) and (team_knows(in_team, of_worker) or exists (
      select from role_grants g where g.worker_id = acting_worker_id() and g.role = 'team_leader' and g.removed_at is null
        and team_knows(g.team_id, of_worker))))
  $$;
create policy made_with_known_people on agreements as restrictive for insert to skulder_app with check (
  (select acting_is_administrator()) or may_take_on(team_id, worker_id));

-- Whom the actor may engage as treatment contact: somebody whom one of the own teams knows.
create function may_engage(of_worker uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select current_setting('skulder.actor', true) like 'system:%'
    or exists (select from unnest(acting_team_ids()) t (id) where team_knows(t.id, of_worker))
  $$;
create policy engaged_among_known_people on treatment_contacts as restrictive for insert to skulder_app with check (
  team_id = any ((select acting_team_ids())::uuid[]) and may_engage(worker_id));
create policy changed_among_known_people on treatment_contacts as restrictive for update to skulder_app using (true)
  with check (team_id = any ((select acting_team_ids())::uuid[]) and may_engage(worker_id));
grant execute on function may_take_on(uuid, uuid), may_engage(uuid) to skulder_app;

-- A treatment contact knows the name of the team that the own case is in.
create policy known_by_contacts on teams for select to skulder_app using (
  exists (select from cases c where c.team_id = teams.id and c.id = any ((select acting_case_ids())::uuid[])));
-- And the number up to which its log has come, to follow the own case from there.
create policy known_by_contacts on event_counters for select to skulder_app using (
  exists (select from cases c where c.team_id = event_counters.team_id and c.id = any ((select acting_case_ids())::uuid[])));

-- Of workers that the caller's teams know: whether two of them are one person.
create function is_one_person_among(worker_ids uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with known as (
    select w.id from workers w where w.id = any (worker_ids) and (acting_is_administrator()
      or w.registered_for_team_id = any (acting_team_ids())
      or exists (select from agreements a where a.worker_id = w.id and a.team_id = any (acting_team_ids()))
      or exists (select from treatment_contacts t where t.worker_id = w.id and t.team_id = any (acting_team_ids()))))
  select exists (select from known one join known other on other.id > one.id and are_one_person(one.id, other.id))
  $$;
grant execute on function is_one_person_among(uuid[]) to skulder_app;

-- In how many cases an agreement holds a seat now, or held one on the day or after it: for those who may end it and see
-- no cases.
create function cases_held_under(of_agreement uuid, from_day date) returns integer
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(distinct s.case_id)::integer from seats s join agreements a on a.id = s.agreement_id
  where a.id = of_agreement
    and case when from_day is null then upper_inf(s.held_during)
      else not s.held_during <@ tstzrange(null, oslo_midnight(from_day)) end
    and (acting_is_administrator() or a.team_id = any (acting_team_ids()))
  $$;
grant execute on function cases_held_under(uuid, date) to skulder_app;

-- Profession and home unit of the member in a seat when they took it, and whether they are known to leave, for whoever sees
-- the seat: a treatment contact sees no agreements.
create function member_in_seat(of_seat uuid) returns table (profession text, home_unit_id uuid, is_leaving boolean)
  language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  select a.profession, a.home_unit_id, coalesce(a.planned_end_on, a.ended_on) is not null
  from seats s cross join lateral agreements_on(oslo_date(lower(s.held_during))) a
  where s.id = of_seat and a.id = s.agreement_id and s.case_id <> all (acting_blocked_case_ids())
    and (s.team_id = any (acting_team_ids()) or s.case_id = any (acting_case_ids()))
  $$;
grant execute on function member_in_seat(uuid) to skulder_app;

grant select, insert on cases, supervision_offers, seats, case_openings, case_modes, treatment_contacts, opening_proposals to skulder_app;
grant update (reference, mode, state, engagement, registration, last_contact_on, closed_at, close_reason, close_position,
  close_decision_id, close_offer_id, version) on cases to skulder_app;
grant update (held_during) on seats, case_modes to skulder_app;
grant update (open_during, close_reason, close_position) on case_openings to skulder_app;
grant update (worker_id, planned_end_on, ended_on, access_until, version) on treatment_contacts to skulder_app;
grant update (state, answered_by, answerer_level, answered_at, case_id, version) on opening_proposals to skulder_app;

-- By the team's index, which a policy on the table would keep the question about time from reaching.
create function case_ids_open_during(of_team uuid, during tstzrange) returns setof uuid
  language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
  select case_id from case_openings where team_id = of_team and of_team = any (acting_team_ids())
    and case_id <> all (acting_blocked_case_ids()) and open_during && during
  $$;
grant execute on function case_ids_open_during(uuid, tstzrange) to skulder_app;

-- Who has ever sat, or had an agreement, by a unit, or does so on a day from which it is to be there no more: ids of the cases
-- that the caller may see, and of others their team's name and a count. What was merged into it is part of it.
create function use_of_unit(of_unit uuid, ends_on date default null)
  returns table (agreements integer, parts integer, case_ids uuid[], other_teams jsonb)
  language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
  with asker as (
    select units_that_are_now(of_unit) as own where acting_is_administrator() or exists (
      select from role_grants g where g.worker_id = acting_worker_id() and g.role = 'team_leader' and g.removed_at is null)
  ), agreed as materialized (
    select a.id from agreements a, asker where case when ends_on is not null
      then (a.ended_on is null or a.ended_on > ends_on) and comes_from_on(a.id, own, greatest(ends_on, oslo_today()))
      else a.home_unit_id = any (own) or exists (select from agreement_terms t where t.agreement_id = a.id and t.home_unit_id = any (own)) end
  ), used as (
    select s.case_id, s.team_id from seats s join agreed a on a.id = s.agreement_id where ends_on is null or upper_inf(s.held_during)
    union
    select t.case_id, t.team_id from treatment_contacts t, asker where t.unit_id = any (own)
      and (ends_on is null or t.ended_on is null or t.ended_on > ends_on) and exists (select from seats s where s.treatment_contact_id = t.id)
    union
    select c.id, c.team_id from cases c, asker where ends_on is not null and c.unit_id = any (own) and c.state = 'open'
  ), seated as (
    select u.*, u.team_id = any (acting_team_ids()) and u.case_id <> all (acting_blocked_case_ids()) as is_seen from used u
  )
  select (select count(*)::integer from agreed),
    (select count(*)::integer from units u where u.parent_id = any (asker.own) and u.id <> all (asker.own)
      and ends_on is not null and (u.valid_to is null or u.valid_to > ends_on)),
    array(select case_id from seated where is_seen),
    coalesce((select jsonb_agg(jsonb_build_object('teamName', o.name, 'count', o.how_many)) from (
      select t.name, count(*) as how_many from seated s join teams t on t.id = s.team_id
      where not is_seen group by t.id, t.name) o), '[]') from asker
  $$;
grant execute on function use_of_unit(uuid, date) to skulder_app;
