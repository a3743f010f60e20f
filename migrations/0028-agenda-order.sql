-- The agenda of the weekly meeting in the team's own order, with cases that have not been heard from and people who have been
-- admitted. Adds columns and views; needs the service of the same version, since whatever
-- puts something on an agenda asks for the order.

-- Every ground for which something stands on an agenda by itself, and what people have added (`added`). Whoever makes one more
-- puts it here, where it is to stand for teams that have not said otherwise.
create function agenda_grounds() returns text[]
  language sql immutable as $$
  select array['inquiry', 'seat_at_risk', 'feedback_signal', 'silence', 'admission', 'supervision_request', 'overdue_action', 'added']
  $$;
-- Each of them, once.
create function is_agenda_order(said text[]) returns boolean
  language sql immutable as $$
  select cardinality(said) = cardinality(agenda_grounds()) and said @> agenda_grounds()
  $$;

alter table teams add column agenda_order text[] not null default agenda_grounds()
  constraint teams_agenda_order_is_whole check (is_agenda_order(agenda_order));
comment on column teams.agenda_order is 'In which order the grounds stand on the agenda, behind what comes first whatever a team says';
-- How many minutes each ground is given, and what stands before them. What was to be done is gone through as one.
create function are_agenda_minutes(said jsonb) returns boolean
  language sql immutable as $$
  select jsonb_typeof(said) = 'object' and array(select jsonb_object_keys(said) order by 1)
      = array(select unnest(agenda_grounds() || array['opening_record', 'pending_case']) order by 1)
    and not jsonb_path_exists(said, '$.* ? (@.type() != "number" || @ < 1 || @ > 120 || @ != @.floor())')
  $$;
alter table teams add column agenda_minutes jsonb not null
  default '{"opening_record": 3, "pending_case": 5, "inquiry": 10, "seat_at_risk": 5, "feedback_signal": 5, "silence": 5, "admission": 5, "supervision_request": 5, "overdue_action": 10, "added": 5}'
  constraint teams_agenda_minutes_are_whole check (are_agenda_minutes(agenda_minutes));
comment on column teams.agenda_minutes is 'Shown, never enforced. With six inquiries and two of everything else a meeting of two hours has room for the talk between';
grant update (agenda_order, agenda_minutes) on teams to skulder_app;

alter table agenda_items add column is_placed_by_hand boolean not null default false;
comment on column agenda_items.is_placed_by_hand is 'Somebody has moved it, in the meeting that it stands on; the order of the team leaves it there';

alter table agenda_items
  add column planned_minutes integer constraint agenda_items_planned_minutes_known check (planned_minutes between 1 and 240),
  add column about text constraint agenda_items_about_length check (length(about) between 1 and 2000),
  add column proposal text constraint agenda_items_proposal_length check (length(proposal) between 1 and 2000);
comment on column agenda_items.planned_minutes is 'Where it differs from what the team gives its ground';
comment on column agenda_items.proposal is 'What whoever added it proposes that the meeting decides, in words';
grant update (is_placed_by_hand, planned_minutes) on agenda_items to skulder_app;

alter table meetings add column current_item_at timestamptz;
create function remember_since_when() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.current_item_at := case when new.current_item_id is not null then current_instant() end;
  return new;
end $$;
create trigger remember_since_when before update of current_item_id on meetings
  for each row when (new.current_item_id is distinct from old.current_item_id) execute function remember_since_when();

create function agenda_minutes_of(kind text, said jsonb) returns integer
  language sql immutable as $$
  select (said ->> case when kind in ('case', 'manual') then 'added' else kind end)::integer
  $$;
grant execute on function agenda_grounds(), is_agenda_order(text[]), are_agenda_minutes(jsonb), agenda_minutes_of(text, jsonb) to skulder_app;

-- ── Cases that come by themselves ───────────────────────────────────────────────────────────────────
-- Not heard from for as long as the team has chosen, and not taken up since: once a meeting has decided something of the
-- case while that was so, as long once more.
create view cases_to_hear_from with (security_invoker = true) as
  select c.team_id, c.id as case_id, counted.from_day + t.silent_after_days as since_on
  from cases c
  join case_openings o on o.case_id = c.id and o.team_id = c.team_id and upper_inf(o.open_during)
  join teams t on t.id = c.team_id
  -- As silent_since() says, which would be called for each case.
  cross join lateral (select greatest(c.last_contact_on, c.heard_on,
    case when o.import_id is not null then c.started_on else oslo_date(lower(o.open_during)) end) as since) silence
  cross join lateral (select coalesce(max(oslo_date(d.settled_at)), silence.since) as from_day from agenda_items d
    where d.case_id = c.id and d.state = 'decided' and takes_up_a_case(d.kind)
      and oslo_date(d.settled_at) >= silence.since + t.silent_after_days) counted
  where c.state = 'open' and c.alias is not null and (select oslo_today()) - silence.since >= t.silent_after_days
    and (select oslo_today()) - counted.from_day >= t.silent_after_days;

-- Begun, not ended, and not taken up since somebody recorded it.
create view admissions_to_take_up with (security_invoker = true) as
  select a.team_id, a.case_id, a.admitted_on, a.recorded_at
  from admissions a join cases c on c.id = a.case_id and c.state = 'open'
  where a.withdrawn_at is null and a.discharged_on is null and not exists (
    select from agenda_items d where d.case_id = a.case_id and d.state = 'decided' and takes_up_a_case(d.kind)
      and d.settled_at >= a.recorded_at);

-- Teams where somebody has not been heard from as of a day that has come, which tells nobody by itself.
create function teams_to_hear_from() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct h.team_id from cases_to_hear_from h
  where not exists (select from agenda_items i where i.case_id = h.case_id and i.state = 'open' and takes_up_a_case(i.kind))
    and exists (select from meetings u where u.team_id = h.team_id
      and (u.state = 'in_session' or (u.state = 'planned' and u.held_on >= oslo_today())))
  $$;
grant execute on function teams_to_hear_from() to skulder_app;
