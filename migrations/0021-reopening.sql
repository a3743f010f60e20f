-- Who is proposed for the seats of a case that is opened again. Additive; old code does not ask.

-- Of somebody's agreements with the team, the one that is in force at the level, if the case is not closed to them.
create function seat_for_again(c cases, at_level text, of_worker uuid) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('basis', 'sat_last', 'workerId', a.worker_id, 'name', w.name, 'agreementId', a.id, 'unitId', null,
    'profession', a.profession, 'insteadOfName', null)
  from agreements a join workers w on w.id = a.worker_id
  where a.team_id = c.team_id and a.worker_id = of_worker and a.level = at_level and a.starts_on <= oslo_today()
    and (a.ended_on is null or a.ended_on > oslo_today()) and not is_closed_by_name(c.id, a.worker_id)
  order by a.starts_on desc limit 1
  $$;

-- Whoever of the level has most room, is there today and stays, and is not one person with somebody already proposed.
create function seat_by_room(c cases, at_level text, but uuid[], instead_of text) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('basis', 'has_room', 'workerId', a.worker_id, 'name', m.name, 'agreementId', a.id, 'unitId', null,
    'profession', a.profession, 'insteadOfName', instead_of)
  from member_cards(c.team_id, oslo_today()) m join agreements a on a.id = m.agreement_id
  where m.level = at_level and (m.card ->> 'freeSeats')::numeric > 0 and a.planned_end_on is null and a.ended_on is null
    and not days_away(a.worker_id) @> oslo_today() and not employments_beside(a.worker_id) && but
    and not is_closed_by_name(c.id, a.worker_id)
  order by (m.card ->> 'freeSeats')::numeric desc, m.name, a.id limit 1
  $$;

-- For the team of a closed case. A treatment contact is proposed again for the seat that was theirs: whether they still are
-- is for whoever opens the case to find out.
create function reopening_of_case(of_case uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare c cases; seat record; found jsonb := '{}'; taken uuid[] := '{}'; one jsonb;
begin
  select * into c from cases where id = of_case and state = 'closed' and team_id = any (acting_team_ids())
    and id <> all (acting_blocked_case_ids());
  if c.id is null or exists (select from erasures e where e.person_id = c.person_id and e.state = 'erased') then return null; end if;
  -- Those who sat there come first, so that nobody else is proposed for being one person with them.
  for seat in
    select sat.* from (select l.level, s.worker_id, w.name, w.is_unnamed, t.unit_id, t.worker_id is not null as is_contact,
      case when s.agreement_id is not null then seat_for_again(c, l.level, s.worker_id)
        when t.unit_id is not null and not w.is_unnamed and not is_closed_by_name(c.id, s.worker_id)
          and exists (select from units u where u.id = t.unit_id and (u.valid_to is null or u.valid_to > oslo_today()))
        then jsonb_build_object('basis', 'sat_last', 'workerId', w.id, 'name', w.name, 'agreementId', null, 'unitId', t.unit_id,
          'profession', w.profession, 'insteadOfName', null) end as again
    from (values ('municipal'), ('specialist')) l (level)
    left join seats s on s.case_id = c.id and s.level = l.level and upper(s.held_during) = c.closed_at
    left join workers w on w.id = s.worker_id
    left join treatment_contacts t on t.id = s.treatment_contact_id) sat
    order by sat.again is null, sat.level
  loop
    one := seat.again;
    if one is not null and employments_beside(seat.worker_id) && taken then one := null; end if;
    if one is null and not coalesce(seat.is_contact, false) then
      one := seat_by_room(c, seat.level, taken, case when not seat.is_unnamed then seat.name end);
    end if;
    found := found || jsonb_build_object(seat.level, one);
    if one is not null then taken := taken || (one ->> 'workerId')::uuid; end if;
  end loop;
  return found || jsonb_build_object('mode', c.mode);
end $$;
grant execute on function reopening_of_case(uuid) to skulder_app;
