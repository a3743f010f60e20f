-- What the board shows, made in SQL as it is sent: the board itself, and event messages that carry cards.
-- Ids, aliases, modes, seats with workers' names, flags. No names of service users, no clinical text.

-- Whether the person of a case is to be asked anew after a restore.
create function is_in_doubt(of_case uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from cases c join persons p on p.id = c.person_id where c.id = of_case and p.in_doubt_since is not null);
end $$;

-- The same for those too who see the case and not the person.
create function registration_in_doubt(of_case uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return is_in_doubt(of_case) and exists (select from cases c where c.id = of_case and c.id <> all (acting_blocked_case_ids())
    and (c.team_id = any (acting_team_ids()) or c.id = any (acting_case_ids())));
end $$;

-- The open cases of every team, for the functions below only: they run as the owner and name the team. json, not jsonb:
-- the text is made once and never looked into. Views, so that the planner sees the ids and the team that are asked for.
create view seat_cards with (security_invoker = true) as
  select s.case_id, s.level, u.name as contact_unit, w.is_unnamed, risk.is_at_risk, row_to_json(shown) as card
  from seats s
  join workers w on w.id = s.worker_id
  left join agreements a on a.id = s.agreement_id
  left join treatment_contacts t on t.id = s.treatment_contact_id
  left join units u on u.id = t.unit_id
  cross join lateral (select coalesce(a.planned_end_on, a.ended_on, t.planned_end_on, t.ended_on) is not null as is_at_risk) risk
  cross join lateral (select s.worker_id as "workerId", w.name, s.level, s.agreement_id as "agreementId",
    s.treatment_contact_id as "treatmentContactId", lower(s.held_during) as "sinceAt", risk.is_at_risk as "isAtRisk") shown
  where upper_inf(s.held_during);

create view case_cards with (security_invoker = true) as
  select c.id, c.team_id, c.started_on, m.is_at_risk or s.is_at_risk as is_at_risk, row_to_json(shown) as card
  from cases c
  join case_openings o on o.case_id = c.id and o.team_id = c.team_id and upper_inf(o.open_during)
  -- One of each always. The limit makes it a look-up per case: with so many joins the planner would otherwise read the
  -- seats of every team there is.
  cross join lateral (select * from seat_cards where case_id = c.id and level = 'municipal' limit 1) m
  cross join lateral (select * from seat_cards where case_id = c.id and level = 'specialist' limit 1) s
  left join units u on u.id = c.unit_id
  cross join lateral (select m.card as municipal, s.card as specialist) seats
  cross join lateral (select c.id, c.version, c.mode, c.alias, c.title, c.reference, c.engagement, c.registration, seats,
    c.started_on as "startedOn", lower(o.open_during) as "openedAt", c.last_contact_on as "lastContactOn",
    coalesce(unit_name(u), m.contact_unit, s.contact_unit) as "unitName",
    array_remove(array[
      case when m.is_at_risk or s.is_at_risk then 'staffing_at_risk' end,
      case when m.is_unnamed or s.is_unnamed then 'contact_unnamed' end,
      case when c.earlier_pair_unknown then 'earlier_pair_unknown' end,
      case when c.registration = 'approved' and is_in_doubt(c.id) then 'registration_in_doubt' end,
      case when o.proposal_id is not null and not exists (select from agenda_items r where r.proposal_id = o.proposal_id and r.state = 'decided')
        then 'opened_between_meetings' end], null) as flags) shown
  where c.state = 'open';

-- Whether the meeting has yet to take an opening between meetings for the record; for those too who see the case and no
-- meeting.
create function opening_awaits_record(of_proposal uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from opening_proposals p where p.id = of_proposal
      and (p.team_id = any (acting_team_ids()) or p.case_id = any (acting_case_ids())))
    and not exists (select from agenda_items r where r.proposal_id = of_proposal and r.state = 'decided')
  $$;

-- Whether the case behind an open inquiry is closed to whoever sees to it, so that somebody else must.
create function owner_has_access(of_inquiry inquiries) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return of_inquiry.ended_at is not null or of_inquiry.linked_case_id is null
    or not is_closed_to(of_inquiry.linked_case_id, of_inquiry.owner_worker_id);
end $$;

-- The same for whoever sees the inquiry, and perhaps no blocks.
create function inquiry_owner_has_access(of_inquiry uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select owner_has_access(i) from inquiries i where i.id = of_inquiry and i.team_id = any (acting_team_ids())
    and i.id <> all (acting_blocked_inquiry_ids()));
end $$;

create function inquiry_cards(of_team uuid, ids uuid[]) returns table (id uuid, card jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select i.id, jsonb_build_object(
    'id', i.id, 'version', i.version, 'alias', i.alias, 'source', i.source, 'about', i.about, 'state', inquiry_state(i),
    'ownerId', i.owner_worker_id, 'ownerName', w.name, 'ownerHasAccess', owner_has_access(i), 'receivedAt', i.received_at,
    'timesCarried', i.times_carried, 'outcome', i.outcome, 'comesBackOn', i.comes_back_on, 'endedAt', i.ended_at)
  from inquiries i join workers w on w.id = i.owner_worker_id
  where i.team_id = of_team and i.state not in ('decided', 'withdrawn') and (ids is null or i.id = any (ids))
  $$;

-- A seat as somebody asked for it ({agreementId} or {treatmentContact}), with the names behind the ids.
create function proposed_seat(at_level text, seat jsonb) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case when seat is null or seat = 'null' then null
    when seat ? 'agreementId' then (
      select jsonb_build_object('level', at_level, 'workerId', a.worker_id, 'name', w.name, 'agreementId', a.id,
        'unitName', unit_name(u), 'profession', a.profession)
      from agreements_today a join workers w on w.id = a.worker_id join units u on u.id = a.home_unit_id
      where a.id = (seat ->> 'agreementId')::uuid)
    else (
      select jsonb_build_object('level', at_level, 'workerId', w.id, 'name', coalesce(w.name, contact ->> 'name'),
        'agreementId', null, 'unitName', unit_name(u), 'profession', coalesce(w.profession, contact ->> 'profession'))
      from (select seat -> 'treatmentContact' as contact) asked
      left join workers w on w.id = (contact ->> 'workerId')::uuid
      left join units u on u.id = (contact ->> 'unitId')::uuid) end
  $$;

create function proposed_pair(pair jsonb) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('municipal', proposed_seat('municipal', pair -> 'municipal'),
    'specialist', proposed_seat('specialist', pair -> 'specialist'))
  $$;

create function proposal_cards(of_team uuid, ids uuid[]) returns table (id uuid, card jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select p.id, jsonb_build_object(
    'id', p.id, 'mode', p.content ->> 'mode',
    'alias', coalesce(c.alias, p.content -> 'case' ->> 'alias'), 'title', coalesce(c.title, p.content -> 'supervisionCase' ->> 'title'),
    'reopensCaseId', p.reopens_case_id, 'seats', proposed_pair(p.content -> 'pair'),
    'proposedById', p.proposed_by, 'proposedByName', w.name, 'proposedAt', p.proposed_at,
    'awaitsLevel', case p.proposer_level when 'municipal' then 'specialist' else 'municipal' end)
  from opening_proposals p join workers w on w.id = p.proposed_by left join cases c on c.id = p.reopens_case_id
  where p.team_id = of_team and p.state = 'waiting' and (ids is null or p.id = any (ids))
    and (p.reopens_case_id is null or p.reopens_case_id <> all (acting_blocked_case_ids()))
  $$;

create function pending_case_cards(of_team uuid, ids uuid[]) returns table (id uuid, card jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select p.id, jsonb_build_object(
    'id', p.id, 'mode', p.mode, 'alias', p.alias, 'title', p.title, 'reference', p.reference,
    'startedOn', p.started_on, 'unitName', unit_name(u), 'seats', proposed_pair(p.pair),
    'stated', jsonb_build_object('municipal', p.stated ->> 'municipal', 'specialist', p.stated ->> 'specialist',
      'contact', p.stated ->> 'contact'),
    'problem', p.problem, 'addedAt', p.added_at)
  from pending_cases p left join units u on u.id = p.unit_id
  where p.team_id = of_team and p.state = 'waiting' and (ids is null or p.id = any (ids))
  $$;

-- Whether the person has closed to the actor the case that an item is about.
create function is_hidden_item(of_item uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return cardinality(acting_blocked_case_ids()) > 0 and coalesce(item_case(of_item) = any (acting_blocked_case_ids()), false);
end $$;

create function meeting_card(of_meeting meetings) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', of_meeting.id, 'version', of_meeting.version, 'state', of_meeting.state,
    'isoYear', of_meeting.iso_year, 'isoWeek', of_meeting.iso_week, 'heldOn', of_meeting.held_on,
    'startsAt', of_meeting.starts_at, 'currentItemId', case when not is_hidden_item(of_meeting.current_item_id) then of_meeting.current_item_id end,
    'openItems', (select count(*) from agenda_items i where i.meeting_id = of_meeting.id and i.state = 'open'
      and not is_hidden_item(i.id)))
  $$;

-- Members with an agreement in force on the day, with the seats they hold and how many more they are reckoned to carry.
create function member_cards(of_team uuid, on_day date, of_workers uuid[] default null) returns table (agreement_id uuid, level text, name text, card jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.level, w.name, jsonb_build_object(
    'workerId', a.worker_id, 'name', w.name, 'level', a.level, 'profession', a.profession, 'agreementId', a.id,
    'fraction', a.fraction, 'seatsHeld', coalesce(held.seats, 0),
    'freeSeats', round(a.fraction * t.seats_per_fte - coalesce(held.seats, 0), 1))
  from agreements a
  join workers w on w.id = a.worker_id
  join teams t on t.id = a.team_id
  left join (select s.agreement_id, count(*)::integer as seats from seats s
    where s.team_id = of_team and upper_inf(s.held_during) group by s.agreement_id) held on held.agreement_id = a.id
  where a.team_id = of_team and a.starts_on <= on_day and (a.ended_on is null or a.ended_on > on_day)
    and (of_workers is null or a.worker_id = any (of_workers))
  $$;

-- The same for those who see the people of a team. As the owner, since leaders and administrators see no seats, and the
-- figures are everybody's.
create function members_of_team(of_team uuid, on_day date)
  returns table (agreement_id uuid, level text, name text, card jsonb, is_team_leader boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.agreement_id, m.level, m.name, m.card, exists (select from role_grants g
    where g.worker_id = (m.card ->> 'workerId')::uuid and g.team_id = of_team and g.role = 'team_leader' and g.removed_at is null)
  from member_cards(of_team, on_day) m
  where of_team = any (acting_team_ids()) or of_team = any (acting_led_team_ids()) or acting_is_administrator()
  $$;

-- The meeting in session, or else the next one planned.
create function next_meeting(of_team uuid, today date) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select meeting_card(m) from meetings m
  where m.team_id = of_team and m.state <> 'closed' and (m.state = 'in_session' or m.held_on >= today)
  order by m.state = 'in_session' desc, m.held_on limit 1
  $$;

-- The whole board as the JSON text that is sent, for a member of the team, without what has been closed to them. Empty for
-- anybody else.
-- Number and cards come from one snapshot: whatever commits later comes as an event after it. What no event tells is the
-- next day, on which others may be members and another meeting the next one.
create function board_json(of_team uuid) returns table (seq bigint, log_id uuid, day date, ms_to_next_day bigint, case_ids uuid[], body text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  instant timestamptz := current_instant(); today date := oslo_date(instant);
  hidden uuid[] := acting_blocked_case_ids(); hidden_inquiries uuid[] := acting_blocked_inquiry_ids();
begin
  if not of_team = any (acting_team_ids()) then return; end if;
  select c.last_seq, c.log_id into seq, log_id from event_counters c where c.team_id = of_team;
  return query
  with open_cases as materialized (select id, started_on, card from case_cards where team_id = of_team and id <> all (hidden))
  select board_json.seq, board_json.log_id, today, floor(extract(epoch from oslo_midnight(today + 1) - instant) * 1000)::bigint,
    (select coalesce(array_agg(o.id order by o.id), '{}') from open_cases o),
    json_build_object(
      'teamId', t.id, 'name', t.name, 'seq', board_json.seq, 'logId', board_json.log_id,
      'cases', (select coalesce(json_agg(o.card order by o.started_on, o.id), '[]') from open_cases o),
      'inquiries', (select coalesce(json_agg(i.card order by i.card ->> 'receivedAt', i.id), '[]') from inquiry_cards(of_team, null) i
        where i.id <> all (hidden_inquiries)),
      'proposals', (select coalesce(json_agg(p.card order by p.card ->> 'proposedAt', p.id), '[]') from proposal_cards(of_team, null) p),
      'pendingCases', (select coalesce(json_agg(p.card order by p.card ->> 'startedOn', p.id), '[]') from pending_case_cards(of_team, null) p),
      'nextMeeting', next_meeting(of_team, today),
      'members', (select coalesce(json_agg(m.card order by m.level, m.name, m.agreement_id), '[]') from member_cards(of_team, today) m)
    )::text
  from teams t where t.id = of_team;
end $$;

-- The cases that open items of meetings are about, one for each item: {"<meeting id>": ["<case id>", …]}.
create function open_item_cases(meeting_ids uuid[]) returns jsonb
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select coalesce(jsonb_object_agg(m.meeting_id, m.cases), '{}') from (
    select i.meeting_id, jsonb_agg(item_case(i.id)) as cases from agenda_items i
    where i.meeting_id = any (meeting_ids) and i.state = 'open' group by i.meeting_id) m);
end $$;

-- Events after a number, in order, as the messages that go out. State-carrying: each brings the current card
-- of what it names, so repeating one is harmless, and an id without its card has left the board. `of_cases` says of what
-- else stands in a message which case it belongs to, for those to whom that case is closed: {"<id>": "<case id>"}; and
-- `open_items` of what its meetings' cards count, in a team where anybody has closed their case.
create function event_messages(of_team uuid, after_seq bigint, at_most integer)
  returns table (seq bigint, kind text, case_ids uuid[], worker_ids uuid[], of_cases jsonb, open_items jsonb, body text)
  -- Planned anew for each call, the cards would take longer to plan than to make.
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare today date := oslo_today(); has_blocks boolean := exists (select from blocks b where b.team_id = of_team);
begin
  return query
  with named as materialized (
    select e.seq, e.kind, e.at, e.actor_worker_id, e.data, (e.data ->> 'itemId')::uuid as item, (e.data ->> 'meetingId')::uuid as meeting,
      array(select jsonb_array_elements_text(e.data -> 'caseIds')::uuid) as cases,
      array(select jsonb_array_elements_text(e.data -> 'inquiryIds')::uuid) as inquiries,
      array(select jsonb_array_elements_text(e.data -> 'proposalIds')::uuid) as proposals,
      array(select jsonb_array_elements_text(e.data -> 'pendingCaseIds')::uuid) as pending,
      array(select jsonb_array_elements_text(e.data -> 'workerIds')::uuid) as workers
    from events e where e.team_id = of_team and e.seq > after_seq order by e.seq limit at_most
  ),
  -- What a decision tells names the same case, members and meeting again and again: each card is made once.
  upcoming as materialized (select next_meeting(of_team, today) as card),
  meetings_told as materialized (
    select m.id, case when m.id = (u.card ->> 'id')::uuid then u.card - 'skippedBefore' else meeting_card(m) end as card
    from meetings m left join upcoming u on true where m.id = any (array(select n.meeting from named n))),
  cases_told as materialized (select c.id, c.card from case_cards c
    where c.team_id = of_team and c.id = any (array(select unnest(n.cases) from named n))),
  inquiries_told as materialized (select i.id, i.card from (select array(select unnest(n.inquiries) from named n) as ids) asked
    cross join lateral inquiry_cards(of_team, asked.ids) i where asked.ids <> '{}'),
  members_told as materialized (select m.card, (m.card ->> 'workerId')::uuid as worker
    from (select array(select unnest(n.workers) from named n) as workers) asked cross join lateral member_cards(of_team, today, workers) m
    where workers <> '{}')
  select n.seq, n.kind, n.cases, n.workers,
    case when not has_blocks or (n.inquiries = '{}' and n.proposals = '{}' and n.pending = '{}' and n.meeting is null) then '{}'
      else cases_behind(n.inquiries, n.proposals, n.pending,
        array[n.item, (t.card ->> 'currentItemId')::uuid, ((select card from upcoming) ->> 'currentItemId')::uuid]) end,
    case when has_blocks and n.meeting is not null
      then open_item_cases(array[t.id, ((select card from upcoming) ->> 'id')::uuid]) else '{}' end,
    (n.data || jsonb_build_object('teamId', of_team, 'seq', n.seq, 'kind', n.kind, 'at', n.at, 'actorId', n.actor_worker_id,
      'cases', case when n.cases = '{}' then '[]' else (select coalesce(jsonb_agg(c.card), '[]') from cases_told c where c.id = any (n.cases)) end,
      'inquiries', case when n.inquiries = '{}' then '[]' else (select coalesce(jsonb_agg(i.card), '[]') from inquiries_told i where i.id = any (n.inquiries)) end,
      'proposals', case when n.proposals = '{}' then '[]' else (select coalesce(jsonb_agg(c.card), '[]') from proposal_cards(of_team, n.proposals) c) end,
      'pendingCases', case when n.pending = '{}' then '[]' else (select coalesce(jsonb_agg(c.card), '[]') from pending_case_cards(of_team, n.pending) c) end,
      -- Seats move with the holders' capacity, so whoever is named comes with it.
      'members', case when n.workers = '{}' then '[]' else (select coalesce(jsonb_agg(m.card), '[]') from members_told m where m.worker = any (n.workers)) end,
      'meeting', t.card)
      || case when n.meeting is null then '{}' else jsonb_build_object('nextMeeting', (select card from upcoming)) end
      || case when n.kind like 'team.%' then jsonb_build_object('teamName', (select x.name from teams x where x.id = of_team)) else '{}' end
    )::text
  from named n left join meetings_told t on t.id = n.meeting order by n.seq;
end $$;

-- Whether a pair as somebody asked for it shows a name of one of these workers or of this unit.
create function is_named_in_pair(pair jsonb, worker_ids uuid[], unit uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from jsonb_each(pair) seat left join agreements_today a on a.id = (seat.value ->> 'agreementId')::uuid
    where a.worker_id = any (worker_ids) or (seat.value -> 'treatmentContact' ->> 'workerId')::uuid = any (worker_ids)
      or unit in (a.home_unit_id, (seat.value -> 'treatmentContact' ->> 'unitId')::uuid))
  $$;

-- A worker or unit that changes is shown on boards of teams that whoever changed it has perhaps nothing to do with.
-- Called with the events of a call, answers an event for each team touched, naming the cards that show it.
create function board_events(told jsonb) returns jsonb
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare changed record; touched jsonb; found jsonb := '[]'; today date := oslo_today();
begin
  for changed in
    select x.kind, x.data, (x.data ->> 'unitId')::uuid as unit,
      array(select jsonb_array_elements_text(coalesce(x.data -> 'workerIds', '[]'))::uuid) as workers
    from jsonb_to_recordset(told) as x("teamId" uuid, kind text, data jsonb)
    where x."teamId" = organisation_stream()
      and x.kind in ('worker.changed', 'unit.changed', 'absence.recorded', 'absence.changed', 'absence.withdrawn')
  loop
    with shown (team_id, what, id) as (
      select team_id, null, null::uuid from agreements
        where (ended_on is null or ended_on > today) and (worker_id = any (changed.workers) or comes_from(agreements.id, array[changed.unit]))
      union
      select team_id, 'caseIds', case_id from seats where worker_id = any (changed.workers) and upper_inf(held_during)
      union
      select team_id, 'caseIds', case_id from covers where acting_worker_id = any (changed.workers) and withdrawn_at is null and ends_on > today
      union
      select s.team_id, 'caseIds', s.case_id from treatment_contacts t join seats s on s.treatment_contact_id = t.id
        where t.unit_id = changed.unit and upper_inf(s.held_during)
      union
      select team_id, 'caseIds', id from cases where unit_id = changed.unit and state = 'open'
      union
      select team_id, 'inquiryIds', id from inquiries
        where owner_worker_id = any (changed.workers) and state not in ('decided', 'withdrawn')
      union
      select team_id, 'proposalIds', id from opening_proposals where state = 'waiting'
        and (proposed_by = any (changed.workers) or is_named_in_pair(content -> 'pair', changed.workers, changed.unit))
      union
      select team_id, 'pendingCaseIds', id from pending_cases where state = 'waiting'
        and (unit_id = changed.unit or is_named_in_pair(pair, changed.workers, changed.unit))
    ), named as (
      select team_id, what, jsonb_agg(id order by id) as ids from shown group by team_id, what
    ), per_team as (
      select team_id, changed.data || coalesce(jsonb_object_agg(what, ids) filter (where what is not null), '{}') as data
      from named group by team_id
    )
    select coalesce(jsonb_agg(jsonb_build_object('teamId', team_id, 'kind', changed.kind, 'data', data) order by team_id), '[]')
      into touched from per_team;
    found := found || touched;
  end loop;
  return found;
end $$;

-- Cases whose cards show that somebody is known to leave: for the event that says so, also when an administrator who sees
-- no cases made it known.
create function cases_seated_under(of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(s.case_id order by s.case_id), '{}') from seats s join agreements a on a.id = s.agreement_id
  where a.id = of_agreement and upper_inf(s.held_during)
    and (acting_is_administrator() or a.team_id = any (acting_team_ids()))
  $$;

-- The last number of each team asked for: the slow sweep that backs up the wake-ups.
create function last_event_numbers(of_teams uuid[]) returns table (team_id uuid, last_seq bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.team_id, c.last_seq from event_counters c where c.team_id = any (of_teams)
  $$;

-- Counts for leaders and the team; no names, no cases. Empty for anybody else. Whoever sees the team's cases could tell by
-- subtraction what one looks like that is closed to them: to them it does not count.
create function caseload_json(of_team uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  instant timestamptz := current_instant(); today date := oslo_date(instant); hidden uuid[] := '{}'; hidden_inquiries uuid[] := '{}';
begin
  if not (of_team = any (acting_team_ids()) or of_team = any (acting_led_team_ids())) then return null; end if;
  if of_team = any (acting_team_ids()) then
    hidden := acting_blocked_case_ids();
    hidden_inquiries := acting_blocked_inquiry_ids();
  end if;
  return (
    with open_cases as materialized (
      select c.mode, c.engagement, k.is_at_risk from cases c join case_cards k using (id) where k.team_id = of_team and k.id <> all (hidden)
    ), levels as (
      select l.level, count(distinct a.worker_id) as head_count, coalesce(sum(a.fraction), 0) as fte,
        (select count(*) from seats s where s.team_id = of_team and s.level = l.level
          and upper_inf(s.held_during) and s.agreement_id is not null and s.case_id <> all (hidden)) as by_members,
        (select count(*) from seats s where s.team_id = of_team and s.level = l.level
          and upper_inf(s.held_during) and s.treatment_contact_id is not null and s.case_id <> all (hidden)) as by_contacts
      from (values ('municipal'), ('specialist')) l (level)
      left join agreements_on(today) a on a.team_id = of_team and a.level = l.level
        and a.starts_on <= today and (a.ended_on is null or a.ended_on > today)
      group by l.level
    ), waiting as (
      select received_at from inquiries where team_id = of_team and state not in ('decided', 'withdrawn')
        and id <> all (hidden_inquiries)
    )
    select jsonb_build_object('teamId', of_team, 'teamName', t.name, 'countedAt', instant,
      'levels', (select jsonb_object_agg(l.level, jsonb_build_object('headCount', l.head_count, 'fte', l.fte,
        'seatsByMembers', l.by_members, 'seatsByContacts', l.by_contacts, 'seatCapacity', l.fte * t.seats_per_fte)) from levels l),
      'openCases', (select count(*) from open_cases),
      'byMode', (select jsonb_object_agg(m.mode, (select count(*) from open_cases o where o.mode = m.mode))
        from (values ('intake'), ('shoulder_to_shoulder'), ('systematic_supervision')) m (mode)),
      'byEngagement', (select jsonb_object_agg(e.engagement, (select count(*) from open_cases o where o.engagement = e.engagement))
        from (values ('outreach'), ('in_contact'), ('accepts_services')) e (engagement)),
      'casesAtRisk', (select count(*) from open_cases where is_at_risk),
      'erasuresWaiting', (select count(*) from erasures where team_id = of_team and state = 'asked'
        and (case_id is null or case_id <> all (acting_blocked_case_ids()))
        and (inquiry_id is null or inquiry_id <> all (acting_blocked_inquiry_ids()))),
      -- Whose level and since when, so that both levels' leaders can see to it; not whose case, nor who sits there.
      'blockedSeats', (select coalesce(jsonb_agg(jsonb_build_object('level', b.level, 'sinceOn', oslo_date(b.since))
          order by b.since, b.level), '[]')
        from blocked_seats b where b.team_id = of_team and b.case_id <> all (hidden)),
      'inquiries', jsonb_build_object('open', (select count(*) from waiting),
        'oldestDays', (select today - oslo_date(min(received_at)) from waiting)))
    from teams t where t.id = of_team);
end $$;

grant execute on function is_hidden_item(uuid), registration_in_doubt(uuid), inquiry_owner_has_access(uuid), opening_awaits_record(uuid), inquiry_cards(uuid, uuid[]), proposed_seat(text, jsonb), proposed_pair(jsonb),
  proposal_cards(uuid, uuid[]), pending_case_cards(uuid, uuid[]), meeting_card(meetings), members_of_team(uuid, date),
  cases_seated_under(uuid),  next_meeting(uuid, date), board_json(uuid), caseload_json(uuid) to skulder_app;
grant execute on function event_messages(uuid, bigint, integer), last_event_numbers(uuid[]) to skulder_relay;
