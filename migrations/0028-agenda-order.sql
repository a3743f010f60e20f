-- The agenda of the weekly meeting in the team's own order. Adds columns; needs the service of the same version, since whatever
-- puts something on an agenda asks for the order.

-- Every ground for which something stands on an agenda by itself, and what people have added (`added`). Whoever makes one more
-- puts it here, where it is to stand for teams that have not said otherwise.
create function agenda_grounds() returns text[]
  language sql immutable as $$
  select array['inquiry', 'seat_at_risk', 'overdue_action', 'added']
  $$;
-- Each of them, once.
create function is_agenda_order(said text[]) returns boolean
  language sql immutable as $$
  select cardinality(said) = cardinality(agenda_grounds()) and said @> agenda_grounds()
  $$;

alter table teams add column agenda_order text[] not null default agenda_grounds()
  constraint teams_agenda_order_is_whole check (is_agenda_order(agenda_order));
comment on column teams.agenda_order is 'In which order the grounds stand on the agenda, behind what comes first whatever a team says';
grant update (agenda_order) on teams to skulder_app;

alter table agenda_items add column is_placed_by_hand boolean not null default false;
comment on column agenda_items.is_placed_by_hand is 'Somebody has moved it, in the meeting that it stands on; the order of the team leaves it there';
grant update (is_placed_by_hand) on agenda_items to skulder_app;
grant execute on function agenda_grounds(), is_agenda_order(text[]) to skulder_app;
