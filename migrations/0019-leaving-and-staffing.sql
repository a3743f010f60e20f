-- Who leaves and who takes over, and how a team is staffed on a day. Adds functions only; old code runs beside it.

-- The seven fields: which somebody of these people holds, which nobody does, and which one alone does. `person` is the same of
-- everybody who is one, whatever they are employed as.
create function coverage_of(people jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'held', coalesce(jsonb_agg(f.field order by f.place) filter (where h.how_many > 0), '[]'),
    'missing', coalesce(jsonb_agg(f.field order by f.place) filter (where h.how_many = 0), '[]'),
    'heldByOne', coalesce(jsonb_agg(jsonb_build_object('competence', f.field, 'workerId', h.worker_id, 'name', h.name) order by f.place)
      filter (where h.how_many = 1), '[]'))
  from unnest(array['psychiatry', 'mental_health', 'substance_use', 'housing_social', 'nav_work', 'rehabilitation', 'lived_experience'])
    with ordinality f (field, place)
  cross join lateral (
    select count(distinct p ->> 'person') as how_many, min(p ->> 'workerId') as worker_id, min(p ->> 'name') as name
    from jsonb_array_elements(people) p where p -> 'competences' ? f.field) h
  $$;

create function person_of(of_worker uuid) returns uuid
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select min(w::text)::uuid from unnest(employments_beside(of_worker)) w
  $$;

-- Of the two in an open case, whoever acts for one of them today and whoever stands beside them; for whoever sees it. What a
-- treatment contact brings is not written down here: what is missing may be theirs.
create function coverage_of_case(of_case uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with today as materialized (select oslo_today() as day), held as materialized (
    select s.* from seats s where s.case_id = of_case and upper_inf(s.held_during) and s.case_id <> all (acting_blocked_case_ids())
      and (s.team_id = any (acting_team_ids()) or s.case_id = any (acting_case_ids()))
  ), there as (
    select h.agreement_id from held h
    union
    select v.agreement_id from held h cross join today join covers v on v.seat_id = h.id and v.withdrawn_at is null
      and v.starts_on <= today.day and v.ends_on > today.day and days_acting(v) @> today.day
    union
    select a.id from held h cross join today join supporters b on b.case_id = h.case_id and supports_now(b, today.day)
      join agreements a on a.worker_id = b.worker_id and a.team_id = b.team_id and a.starts_on <= today.day
        and (a.ended_on is null or a.ended_on > today.day)
  )
  select coverage_of((select coalesce(jsonb_agg(jsonb_build_object('person', person_of(a.worker_id), 'workerId', a.worker_id, 'name', w.name,
      'competences', to_jsonb(a.competences))), '[]') from there join agreements_today a on a.id = there.agreement_id join workers w on w.id = a.worker_id))
    || jsonb_build_object('unknownOf', coalesce(jsonb_agg(h.level order by h.level) filter (where h.treatment_contact_id is not null), '[]'))
  from held h having count(*) > 0
  $$;

-- Heads, full-time equivalents and professions of each level on a day, what each member had room for, and the fields that
-- they covered together. A head is a worker, however many agreements they have.
create function staffing_json(of_team uuid, on_day date) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare day date := coalesce(on_day, oslo_today());
begin
  if not (of_team = any (acting_team_ids()) or of_team = any (acting_led_team_ids()) or acting_is_administrator()) then return null; end if;
  return (
    with there as materialized (
      select a.*, w.name from agreements_on(day) a join workers w on w.id = a.worker_id
      where a.team_id = of_team and a.starts_on <= day and (a.ended_on is null or a.ended_on > day)
    ), professions as (
      select level, profession, count(distinct worker_id) as head_count, sum(fraction) as fte from there group by level, profession
    )
    select jsonb_build_object('teamId', t.id, 'staffedOn', day,
      'levels', (select jsonb_object_agg(l.level, jsonb_build_object(
          'headCount', (select count(distinct worker_id) from there where level = l.level),
          'fte', (select coalesce(sum(fraction), 0) from there where level = l.level),
          -- No end comes by itself: they count until it is said, and are shown apart.
          'toHaveLeft', (select jsonb_build_object('headCount', count(distinct worker_id), 'fte', coalesce(sum(fraction), 0))
            from there where level = l.level and planned_end_on <= day),
          'professions', (select coalesce(jsonb_agg(jsonb_build_object('profession', p.profession, 'headCount', p.head_count, 'fte', p.fte)
            order by p.fte desc, p.profession), '[]') from professions p where p.level = l.level)))
        from (values ('municipal'), ('specialist')) l (level)),
      'members', (select coalesce(jsonb_agg(m.card order by m.level, m.name, m.agreement_id), '[]') from member_cards(of_team, day) m),
      'coverage', coverage_of((select coalesce(jsonb_agg(jsonb_build_object('person', person_of(worker_id), 'workerId', worker_id, 'name', name,
        'competences', to_jsonb(competences))), '[]') from there)))
    from teams t where t.id = of_team);
end $$;

-- What somebody who leaves leaves behind: each seat that they hold under the agreement, with those who could take it over, in the
-- order of place_among, whoever stays first; the seats in which they were to act; and the inquiries and actions that are theirs.
create function leaving_json(of_agreement uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare leaver agreements; today date := oslo_today();
begin
  select * into leaver from agreements where id = of_agreement and team_id = any (acting_team_ids());
  if not found then return null; end if;
  return (
    with held as materialized (
      select s.case_id, s.level, c.mode, weight_of_mode(t, c.mode) as weight, coalesce(c.alias, c.title) as case_name,
        o.worker_id as other_id, ow.name as other_name
      from seats s join cases c on c.id = s.case_id join teams t on t.id = s.team_id
      join seats o on o.case_id = s.case_id and o.level <> s.level and upper_inf(o.held_during) join workers ow on ow.id = o.worker_id
      where s.agreement_id = of_agreement and upper_inf(s.held_during)
    ), seen as materialized (select * from held where case_id <> all (acting_blocked_case_ids())
    ), members as materialized (
      select m.*, coalesce(a.planned_end_on, a.ended_on) as leaves_on
      from room_over(leaver.team_id, today, array[datemultirange(daterange(today, null))]) m join agreements a on a.id = m.agreement_id
      where m.level = leaver.level and not leaver.worker_id = any (m.persons)
    ), known as materialized (
      select k.* from who_knows(array(select case_id from seen)) k
    )
    select jsonb_build_object('agreement', jsonb_build_object('id', leaver.id, 'version', leaver.version, 'workerId', leaver.worker_id,
        'name', w.name, 'level', leaver.level, 'plannedEndOn', leaver.planned_end_on, 'endedOn', leaver.ended_on),
      'seats', (select coalesce(jsonb_agg(jsonb_build_object('caseId', h.case_id, 'caseName', h.case_name, 'mode', h.mode, 'weight', h.weight, 'otherName', h.other_name,
          'candidates', (select coalesce(jsonb_agg(jsonb_build_object('agreementId', m.agreement_id, 'workerId', m.worker_id, 'name', m.name,
              'freeSeats', m.free_seats, 'knowsCase', fit.knows, 'leavesOn', m.leaves_on, 'isAway', not m.there @> today)
            order by place_among(m.leaves_on is null, m.free_seats, h.weight, fit.knows), m.name, m.agreement_id), '[]')
            from members m cross join lateral (select exists (
              select from known k where k.case_id = h.case_id and k.worker_id = any (m.persons)) as knows) fit
            where not h.other_id = any (m.persons) and kept_out_from(h.case_id, m.worker_id) is null))
        order by h.case_name, h.case_id), '[]') from seen h),
      'unseenSeats', (select count(*) from held) - (select count(*) from seen),
      'covers', (select coalesce(jsonb_agg(cover_json(v) || jsonb_build_object('caseName', coalesce(c.alias, c.title))
          order by v.starts_on, coalesce(c.alias, c.title), v.id), '[]')
        from covers v join cases c on c.id = v.case_id
        where v.agreement_id = of_agreement and v.withdrawn_at is null and v.ends_on > today and v.case_id <> all (acting_blocked_case_ids())),
      'inquiries', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'alias', i.alias) order by i.id), '[]') from inquiries i
        where i.id = any (inquiries_owned_under(of_agreement) || inquiries_investigated_under(of_agreement))
          and i.id <> all (acting_blocked_inquiry_ids())),
      'actions', (select coalesce(jsonb_agg(action_json(a) order by a.due_on, a.id), '[]') from action_items a
        where a.id = any (actions_owned_under(of_agreement)) and not coalesce(action_case(a) = any (acting_blocked_case_ids()), false)),
      'discussions', (select coalesce(jsonb_agg(consultation_json(c) order by c.held_on, c.id), '[]') from consultations c
        where c.id = any (discussions_told_under(of_agreement))))
    from workers w where w.id = leaver.worker_id);
end $$;

grant execute on function coverage_of_case(uuid), staffing_json(uuid, date), leaving_json(uuid) to skulder_app;
