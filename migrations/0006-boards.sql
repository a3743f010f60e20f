-- What the board shows, made in SQL as it is sent: the board itself, and event messages that carry cards.
-- Ids, aliases, modes, seats with workers' names, flags. No names of service users, no clinical text.

create function seat_card(of_seat seats) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'workerId', of_seat.worker_id, 'name', w.name, 'level', of_seat.level,
    'agreementId', of_seat.agreement_id, 'treatmentContactId', of_seat.treatment_contact_id,
    'since', lower(of_seat.held_during),
    'isAtRisk', coalesce(a.planned_end_on, a.ended_on, t.planned_end_on, t.ended_on) is not null,
    'isUnnamed', w.is_unnamed)
  from workers w
  left join agreements a on a.id = of_seat.agreement_id
  left join treatment_contacts t on t.id = of_seat.treatment_contact_id
  where w.id = of_seat.worker_id
  $$;

-- Open cases of a team as cards; `ids` null: all of them.
create function case_cards(of_team uuid, ids uuid[]) returns table (id uuid, card jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select c.id, jsonb_build_object(
    'id', c.id, 'version', c.version, 'mode', c.mode, 'alias', c.alias, 'title', c.title, 'reference', c.reference,
    'engagement', c.engagement, 'registration', c.registration,
    'seats', jsonb_build_object('municipal', seat.municipal, 'specialist', seat.specialist),
    'startedOn', c.started_on, 'openedAt', lower(o.open_during), 'lastContactOn', c.last_contact_on, 'unitName', u.name,
    'flags', to_jsonb(array_remove(array[
      case when (seat.municipal ->> 'isAtRisk')::boolean or (seat.specialist ->> 'isAtRisk')::boolean then 'staffing_at_risk' end,
      case when (seat.municipal ->> 'isUnnamed')::boolean or (seat.specialist ->> 'isUnnamed')::boolean then 'contact_unnamed' end,
      case when c.earlier_pair_unknown then 'earlier_pair_unknown' end,
      case when o.proposal_id is not null then 'opened_between_meetings' end], null)))
  from cases c
  join case_openings o on o.case_id = c.id and upper_inf(o.open_during)
  cross join lateral (
    select max(seat_card(s)::text) filter (where s.level = 'municipal')::jsonb as municipal,
           max(seat_card(s)::text) filter (where s.level = 'specialist')::jsonb as specialist
    from seats s where s.case_id = c.id and upper_inf(s.held_during)) seat
  left join units u on u.id = c.unit_id
  where c.team_id = of_team and c.state = 'open' and (ids is null or c.id = any (ids))
  $$;

create function inquiry_cards(of_team uuid, ids uuid[]) returns table (id uuid, card jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select i.id, jsonb_build_object(
    'id', i.id, 'version', i.version, 'alias', i.alias, 'source', i.source, 'about', i.about, 'state', i.state,
    'ownerId', i.owner_worker_id, 'ownerName', w.name, 'receivedAt', i.received_at, 'receivedOn', i.received_on,
    'timesCarried', i.times_carried, 'outcome', i.outcome, 'comesBackOn', i.comes_back_on)
  from inquiries i join workers w on w.id = i.owner_worker_id
  where i.team_id = of_team and i.state not in ('decided', 'withdrawn') and (ids is null or i.id = any (ids))
  $$;

create function proposal_cards(of_team uuid, ids uuid[]) returns table (id uuid, card jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select p.id, jsonb_build_object(
    'id', p.id, 'version', p.version, 'mode', p.content ->> 'mode',
    'alias', coalesce(p.content ->> 'alias', c.alias), 'title', coalesce(p.content ->> 'title', c.title),
    'reopensCaseId', p.reopens_case_id, 'proposedById', p.proposed_by, 'proposedByName', w.name,
    'needsLevel', case p.proposer_level when 'municipal' then 'specialist' else 'municipal' end, 'proposedAt', p.proposed_at)
  from opening_proposals p join workers w on w.id = p.proposed_by left join cases c on c.id = p.reopens_case_id
  where p.team_id = of_team and p.state = 'waiting' and (ids is null or p.id = any (ids))
  $$;

create function pending_case_cards(of_team uuid, ids uuid[]) returns table (id uuid, card jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select p.id, jsonb_build_object(
    'id', p.id, 'version', p.version, 'mode', p.mode, 'alias', p.alias, 'title', p.title, 'reference', p.reference,
    'why', p.why, 'startedOn', p.started_on, 'timesCarried', p.times_carried,
    'municipalName', mw.name, 'specialistName', sw.name)
  from pending_cases p
  left join agreements ma on ma.id = p.municipal_agreement_id left join workers mw on mw.id = ma.worker_id
  left join agreements sa on sa.id = p.specialist_agreement_id left join workers sw on sw.id = sa.worker_id
  where p.team_id = of_team and p.state = 'waiting' and (ids is null or p.id = any (ids))
  $$;

create function meeting_card(of_meeting meetings) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', of_meeting.id, 'version', of_meeting.version, 'state', of_meeting.state,
    'isoYear', of_meeting.iso_year, 'isoWeek', of_meeting.iso_week, 'heldOn', of_meeting.held_on,
    'startsAt', of_meeting.starts_at, 'currentItemId', of_meeting.current_item_id)
  $$;

-- Members with an agreement in force on the day, with the seats they hold and how many more they are reckoned to carry.
create function member_cards(of_team uuid, on_day date) returns table (worker_id uuid, card jsonb)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select a.worker_id, jsonb_build_object(
    'workerId', a.worker_id, 'name', w.name, 'level', a.level, 'profession', a.profession, 'agreementId', a.id,
    'homeUnitId', a.home_unit_id, 'homeUnitName', u.name, 'competences', to_jsonb(a.competences),
    'fraction', a.fraction, 'startsOn', a.starts_on, 'plannedEndOn', a.planned_end_on, 'version', a.version,
    'seatsHeld', held.seats, 'freeSeats', round(a.fraction * t.seats_per_fte - held.seats, 1))
  from agreements a
  join workers w on w.id = a.worker_id
  join teams t on t.id = a.team_id
  join units u on u.id = a.home_unit_id
  cross join lateral (select count(*)::integer as seats from seats s
    where s.worker_id = a.worker_id and s.team_id = a.team_id and upper_inf(s.held_during)) held
  where a.team_id = of_team and a.starts_on <= on_day and (a.ended_on is null or a.ended_on > on_day)
  $$;

-- The whole board as the JSON text that is sent, for a member of the team. Empty for anybody else.
-- The number is read first: whatever commits later comes as an event after it.
create function board_json(of_team uuid) returns table (seq bigint, case_ids uuid[], body text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare today date := oslo_today();
begin
  if not of_team = any (acting_team_ids()) then return; end if;
  select c.last_seq into seq from event_counters c where c.team_id = of_team;
  return query
  with open_cases as materialized (select * from case_cards(of_team, null))
  select board_json.seq,
    (select coalesce(array_agg(o.id order by o.id), '{}') from open_cases o),
    jsonb_build_object(
      'teamId', t.id, 'name', t.name, 'isFictional', t.is_fictional, 'seq', board_json.seq,
      'cases', (select coalesce(jsonb_agg(o.card order by o.card ->> 'startedOn', o.id), '[]') from open_cases o),
      'inquiries', (select coalesce(jsonb_agg(i.card order by i.card ->> 'receivedAt', i.id), '[]') from inquiry_cards(of_team, null) i),
      'proposals', (select coalesce(jsonb_agg(p.card order by p.card ->> 'proposedAt', p.id), '[]') from proposal_cards(of_team, null) p),
      'pendingCases', (select coalesce(jsonb_agg(p.card order by p.card ->> 'startedOn', p.id), '[]') from pending_case_cards(of_team, null) p),
      'nextMeeting', (select meeting_card(m) from meetings m where m.team_id = of_team and m.state <> 'closed'
        and (m.state = 'in_session' or m.held_on >= today) order by m.state = 'in_session' desc, m.held_on limit 1),
      'members', (select coalesce(jsonb_agg(m.card order by m.card ->> 'name', m.worker_id), '[]') from member_cards(of_team, today) m)
    )::text
  from teams t where t.id = of_team;
end $$;

-- Events after a number, in order, as the messages that go out. State-carrying: each brings the current card
-- of what it names, so repeating one is harmless, and an id without its card has left the board.
create function event_messages(of_team uuid, after_seq bigint, at_most integer)
  returns table (seq bigint, kind text, case_ids uuid[], worker_ids uuid[], body text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  with page as materialized (
    select e.* from events e where e.team_id = of_team and e.seq > after_seq order by e.seq limit at_most
  ), named as (
    select e.seq, e.kind, e.at, e.actor_worker_id, e.data,
      array(select jsonb_array_elements_text(e.data -> 'caseIds')::uuid) as cases,
      array(select jsonb_array_elements_text(e.data -> 'inquiryIds')::uuid) as inquiries,
      array(select jsonb_array_elements_text(e.data -> 'proposalIds')::uuid) as proposals,
      array(select jsonb_array_elements_text(e.data -> 'pendingCaseIds')::uuid) as pending,
      array(select jsonb_array_elements_text(e.data -> 'workerIds')::uuid) as workers
    from page e
  )
  select n.seq, n.kind, n.cases, n.workers,
    (n.data || jsonb_build_object('teamId', of_team, 'seq', n.seq, 'kind', n.kind, 'at', n.at, 'actorId', n.actor_worker_id,
      'cases', case when n.cases = '{}' then '[]' else (select coalesce(jsonb_agg(c.card), '[]') from case_cards(of_team, n.cases) c) end,
      'inquiries', case when n.inquiries = '{}' then '[]' else (select coalesce(jsonb_agg(c.card), '[]') from inquiry_cards(of_team, n.inquiries) c) end,
      'proposals', case when n.proposals = '{}' then '[]' else (select coalesce(jsonb_agg(c.card), '[]') from proposal_cards(of_team, n.proposals) c) end,
      'pendingCases', case when n.pending = '{}' then '[]' else (select coalesce(jsonb_agg(c.card), '[]') from pending_case_cards(of_team, n.pending) c) end,
      'meeting', case when n.data ? 'meetingId' then (select meeting_card(m) from meetings m where m.id = (n.data ->> 'meetingId')::uuid) end
    ))::text
  from named n order by n.seq;
end $$;

-- The last number of each team asked for: the slow sweep that backs up the wake-ups.
create function last_event_numbers(of_teams uuid[]) returns table (team_id uuid, last_seq bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.team_id, c.last_seq from event_counters c where c.team_id = any (of_teams)
  $$;

-- Counts for leaders and the team; no names, no cases. Empty for anybody else.
create function caseload_json(of_team uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare today date := oslo_today();
begin
  if not (of_team = any (acting_team_ids()) or of_team = any (acting_led_team_ids())) then return null; end if;
  return (
    with open_cases as (select c.mode, c.engagement from cases c where c.team_id = of_team and c.state = 'open'),
    levels as (
      select l.level,
        count(distinct a.worker_id)::integer as head_count, coalesce(sum(a.fraction), 0) as fte,
        (select count(*)::integer from seats s where s.team_id = of_team and s.level = l.level and upper_inf(s.held_during)) as seats,
        (select count(*)::integer from seats s where s.team_id = of_team and s.level = l.level and upper_inf(s.held_during)
          and s.treatment_contact_id is not null) as seats_by_contacts
      from (values ('municipal'), ('specialist')) l (level)
      left join agreements a on a.team_id = of_team and a.level = l.level and a.starts_on <= today and (a.ended_on is null or a.ended_on > today)
      group by l.level)
    select jsonb_build_object('teamId', of_team, 'name', t.name, 'onDay', today,
      'openCases', (select count(*) from open_cases),
      'byMode', (select jsonb_object_agg(m.mode, (select count(*) from open_cases o where o.mode = m.mode))
        from (values ('intake'), ('shoulder_to_shoulder'), ('systematic_supervision')) m (mode)),
      'byEngagement', (select jsonb_object_agg(e.engagement, (select count(*) from open_cases o where o.engagement = e.engagement))
        from (values ('outreach'), ('in_contact'), ('accepts_services')) e (engagement)),
      'byLevel', (select jsonb_object_agg(l.level, jsonb_build_object('headCount', l.head_count, 'fte', l.fte,
        'seats', l.seats, 'seatsByContacts', l.seats_by_contacts)) from levels l),
      'casesPerFte', (select case when sum(l.fte) > 0 then round((select count(*) from open_cases) / sum(l.fte), 1) end from levels l),
      'openInquiries', (select count(*) from inquiries i where i.team_id = of_team and i.state not in ('decided', 'withdrawn')),
      'waitingForSeat', (select count(*) from pending_cases p where p.team_id = of_team and p.state = 'waiting'))
    from teams t where t.id = of_team);
end $$;

grant execute on function seat_card(seats), case_cards(uuid, uuid[]), inquiry_cards(uuid, uuid[]), proposal_cards(uuid, uuid[]),
  pending_case_cards(uuid, uuid[]), meeting_card(meetings), member_cards(uuid, date),
  board_json(uuid), caseload_json(uuid) to skulder_app;
grant execute on function event_messages(uuid, bigint, integer), last_event_numbers(uuid[]) to skulder_relay;
