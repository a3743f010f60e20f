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

-- For the team of a closed case: of all pairs that are two people, the one with most of those who sat there, then the one that
-- leaves fewest seats empty, then the one in which whoever has least room has most. A level is before the other in nothing.
-- Who comes new has room, is there today and stays. A treatment contact is proposed again for the seat that was theirs: whether
-- they still are is for whoever opens the case to find out.
create function reopening_of_case(of_case uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare c cases;
begin
  select * into c from cases where id = of_case and state = 'closed' and team_id = any (acting_team_ids())
    and id <> all (acting_blocked_case_ids());
  if c.id is null or exists (select from erasures e where e.person_id = c.person_id and e.state = 'erased') then return null; end if;
  return (
    with sat as materialized (
      select l.level, s.worker_id, case when not w.is_unnamed then w.name end as name, t.worker_id is not null as is_contact,
        case when s.agreement_id is not null then seat_for_again(c, l.level, s.worker_id)
          when t.unit_id is not null and not w.is_unnamed and not is_closed_by_name(c.id, s.worker_id)
            and exists (select from units u where u.id = t.unit_id and (u.valid_to is null or u.valid_to > oslo_today()))
          then jsonb_build_object('basis', 'sat_last', 'workerId', w.id, 'name', w.name, 'agreementId', null, 'unitId', t.unit_id,
            'profession', w.profession, 'insteadOfName', null) end as again
      from (values ('municipal'), ('specialist')) l (level)
      left join seats s on s.case_id = c.id and s.level = l.level and upper(s.held_during) = c.closed_at
      left join workers w on w.id = s.worker_id
      left join treatment_contacts t on t.id = s.treatment_contact_id
    ), choices as materialized (
      select level, again as seat, employments_beside(worker_id) as persons, null::numeric as room, true as sat_there, false as is_empty
      from sat where again is not null
      union all
      select sat.level, jsonb_build_object('basis', 'has_room', 'workerId', a.worker_id, 'name', m.name, 'agreementId', a.id,
          'unitId', null, 'profession', a.profession, 'insteadOfName', sat.name),
        employments_beside(a.worker_id), (m.card ->> 'freeSeats')::numeric, false, false
      from member_cards(c.team_id, oslo_today()) m join sat using (level) join agreements a on a.id = m.agreement_id
      where not sat.is_contact and (m.card ->> 'freeSeats')::numeric > 0 and a.planned_end_on is null and a.ended_on is null
        and not days_away(a.worker_id) @> oslo_today() and kept_out_from(c.id, a.worker_id) is null
      union all
      select level, null, '{}', null, false, true from sat
    )
    select jsonb_build_object('municipal', m.seat, 'specialist', s.seat, 'mode', c.mode)
    from choices m join choices s on m.level = 'municipal' and s.level = 'specialist' and not m.persons && s.persons
    order by m.sat_there::integer + s.sat_there::integer desc, m.is_empty::integer + s.is_empty::integer,
      least(m.room, s.room) desc, greatest(m.room, s.room) desc,
      least(m.seat ->> 'name', s.seat ->> 'name'), greatest(m.seat ->> 'name', s.seat ->> 'name'),
      least(m.seat ->> 'agreementId', s.seat ->> 'agreementId'), greatest(m.seat ->> 'agreementId', s.seat ->> 'agreementId')
    limit 1);
end $$;
grant execute on function reopening_of_case(uuid) to skulder_app;
