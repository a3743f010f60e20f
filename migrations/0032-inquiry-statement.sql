-- What became of every inquiry that came in a period. Adds one function; the code of before runs on.

-- The proof that nobody was turned away. Its words are shown beside the numbers, so that whoever can read SQL can check
-- what is counted. Members get theirs without what a person has closed to them; who leads a level and is no member gets
-- every row, of which they are shown counts only.
create function inquiry_statement(of_team uuid, from_day date, through_day date)
  returns table (id uuid, alias text, source text, received_on date, standing text, outcome text, ended_on date, days integer,
    owner_name text, owner_has_access boolean, next_on date, next_by text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.id, i.alias, i.source, i.received_on,
    case when i.state in ('decided', 'withdrawn') then i.state else 'open' end,
    case when i.state <> 'withdrawn' then i.outcome end,
    oslo_date(i.ended_at),
    greatest(0, coalesce(oslo_date(i.ended_at), oslo_today()) - i.received_on),
    w.name, owner_has_access(i), n.day, n.by
  from inquiries i join workers w on w.id = i.owner_worker_id
  left join lateral (
    -- The first day, from today on, on which it comes up by itself.
    select d.day, d.by from (
      select m.held_on as day, 'meeting' as by
      from agenda_items a join meetings m on m.id = a.meeting_id
      where a.inquiry_id = i.id and a.state = 'open' and m.state in ('planned', 'in_session')
      union all
      select i.comes_back_on, 'comes_back'
      union all
      select g.answer_by_on, 'unit_answers'
      from guidances g where g.inquiry_id = i.id and num_nonnulls(g.accepted_at, g.declined_at, g.superseded_at) = 0
    ) d where d.day >= oslo_today() order by d.day, d.by <> 'meeting' limit 1
  ) n on i.ended_at is null
  where i.team_id = of_team and i.received_on between from_day and through_day
    and case when of_team = any (acting_team_ids()) then i.id <> all (acting_blocked_inquiry_ids())
      else of_team = any (acting_led_team_ids()) end
  order by i.received_on, i.received_at, i.id
  $$;
grant execute on function inquiry_statement(uuid, date, date) to skulder_app;
