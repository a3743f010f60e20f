-- Blocks: the person closes the case to everybody but its two, to a worker or to a unit. Additive; old code would go on
-- showing what is closed, so it must not run beside it.

create table blocks (
  id uuid primary key,
  team_id uuid not null,
  case_id uuid not null,
  kind text not null constraint blocks_kind_known check (kind in ('whole_case', 'worker', 'unit')),
  worker_id uuid constraint blocks_worker references workers (id),
  unit_id uuid constraint blocks_unit references units (id),
  words text constraint blocks_words_length check (length(words) between 1 and 4000),
  recorded_by uuid not null constraint blocks_recorder references workers (id),
  recorded_at timestamptz not null default current_instant(),
  lifted_by uuid constraint blocks_lifter references workers (id),
  lifted_at timestamptz,
  constraint blocks_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint blocks_name_whom_they_close_to check (case kind
    when 'worker' then worker_id is not null and unit_id is null
    when 'unit' then unit_id is not null and worker_id is null
    else num_nonnulls(worker_id, unit_id) = 0 end),
  constraint blocks_lifting_is_whole check (num_nonnulls(lifted_by, lifted_at) in (0, 2)),
  constraint blocks_lifted_after_recorded check (lifted_at >= recorded_at)
);
comment on table blocks is 'What a person has closed of their case, and to whom. Lifted once, never changed: what was stays';
comment on column blocks.words is 'The person''s own, for whoever sees the case; in no event and on no board';
create unique index blocks_standing_once on blocks (case_id, kind, worker_id, unit_id) nulls not distinct where lifted_at is null;
create index blocks_standing_by_team on blocks (team_id) where lifted_at is null;
create index blocks_standing_by_worker on blocks (worker_id) where lifted_at is null;
create index blocks_by_case on blocks (case_id);
create index blocks_by_worker on blocks (worker_id) where worker_id is not null;
create index blocks_by_unit on blocks (unit_id) where unit_id is not null;

-- ── Whom a block closes the case to ─────────────────────────────────────────────────────────────────
create function unit_is_within(unit uuid, of_unit uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with recursive above (id) as (
    select unit
    union
    select u.parent_id from units u join above on u.id = above.id where u.parent_id is not null
  )
  select exists (select from above where above.id = of_unit)
  $$;

-- Whoever has an agreement there today, with any team: of somebody who comes to this one from no unit of their own.
create function is_employed_at(of_worker uuid, of_unit uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from agreements_today a where a.worker_id = any (employments_beside(of_worker)) and a.starts_on <= oslo_today()
    and (a.ended_on is null or a.ended_on > oslo_today()) and unit_is_within(a.home_unit_id, of_unit))
  $$;

-- By name: the worker themself, or the unit that they come to the team from, are engaged from, or are a guest from, today.
create function comes_as_guest_from(of_worker uuid, of_team uuid, of_unit uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from guests g where g.worker_id = of_worker and g.team_id = of_team and g.withdrawn_at is null
    and (unit_is_within(g.unit_id, of_unit) or is_employed_at(of_worker, of_unit)));
end $$;

-- The person, who is asked to an item about their own case.
create function comes_as_self(of_worker uuid, of_case uuid) returns boolean
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from guests g where g.worker_id = of_worker and g.comes_as = 'self' and g.withdrawn_at is null
    and item_case(g.item_id) = of_case);
end $$;

create function closes_by_name(b blocks, of_worker uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case b.kind
    when 'worker' then b.worker_id = any (employments_beside(of_worker))
    when 'unit' then exists (
        select from agreements_today a where a.worker_id = any (employments_beside(of_worker)) and a.team_id = b.team_id
          and a.starts_on <= oslo_today() and (a.ended_on is null or a.ended_on > oslo_today())
          and unit_is_within(a.home_unit_id, b.unit_id))
      or exists (
        select from treatment_contacts t where t.worker_id = any (employments_beside(of_worker)) and t.team_id = b.team_id
          and (t.ended_on is null or t.ended_on > oslo_today()) and unit_is_within(t.unit_id, b.unit_id))
      or comes_as_guest_from(of_worker, b.team_id, b.unit_id)
    else false end
  $$;

-- The first day from today on which the block keeps them out by name, as far as is known: also of whoever is to come to the
-- team from the unit. Of one day what was said last holds.
create function closes_by_name_from(b blocks, of_worker uuid) returns date
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case when closes_by_name(b, of_worker) then oslo_today() when b.kind = 'unit' then (
    select min(coming.starts_on) from agreements a
    cross join lateral (
      select a.starts_on, a.home_unit_id where a.starts_on > oslo_today()
      union all
      select * from (select distinct on (x.starts_on) x.starts_on, x.home_unit_id from agreement_terms x
        where x.agreement_id = a.id and x.starts_on > oslo_today() order by x.starts_on, x.said_at desc, x.id desc) last) coming
    where a.worker_id = any (employments_beside(of_worker)) and a.team_id = b.team_id
      and (a.ended_on is null or a.ended_on > coming.starts_on) and unit_is_within(coming.home_unit_id, b.unit_id)) end
  $$;

-- One of the two whom the person works with: they sit there, or were the last who did as the case was closed.
create function sits_in_case(of_worker uuid, of_case uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from seats s join cases c on c.id = s.case_id
    where s.case_id = of_case and s.worker_id = of_worker
      and (upper_inf(s.held_during) or upper(s.held_during) = c.closed_at))
  $$;

create function closes_to(b blocks, of_worker uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case b.kind when 'whole_case' then not (sits_in_case(of_worker, b.case_id) or comes_as_self(of_worker, b.case_id))
    else closes_by_name(b, of_worker) end
  $$;

create function is_closed_to(of_case uuid, of_worker uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from blocks b where b.case_id = of_case and b.lifted_at is null and closes_to(b, of_worker))
  $$;

create function is_closed_by_name(of_case uuid, of_worker uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from blocks b where b.case_id = of_case and b.lifted_at is null and closes_by_name(b, of_worker))
  $$;

-- The case that an agenda item is about, by whatever way.
create function item_case(of_item uuid) returns uuid
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(i.case_id, q.linked_case_id, k.case_id, d.case_id) from agenda_items i
  left join inquiries q on q.id = i.inquiry_id
  left join pending_cases k on k.id = i.pending_case_id
  left join decisions d on d.item_id = i.id
  where i.id = of_item
  $$;

-- ── Rights ──────────────────────────────────────────────────────────────────────────────────────────
create function what_is_blocked(case_ids uuid[]) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('blockedCaseIds', case_ids,
    'blockedInquiryIds', array(select i.id from inquiries i where i.linked_case_id = any (case_ids) order by 1))
  $$;

-- Rights as a relation gives them, less what is closed to the worker: a block outranks every relation.
create function less_what_is_blocked(of_worker uuid, rights jsonb) returns jsonb
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  of_teams uuid[] := array(select jsonb_array_elements_text(rights -> 'teamIds')::uuid);
  contact_in uuid[] := array(select jsonb_array_elements_text(rights -> 'contactCaseIds')::uuid);
  guest_to uuid[] := array(select (item ->> 'itemId')::uuid from jsonb_array_elements(rights -> 'guestItems') item);
  closed uuid[];
begin
  closed := array(
    select b.case_id from blocks b where b.lifted_at is null and b.worker_id = any (employments_beside(of_worker))
    union
    select b.case_id from blocks b where b.lifted_at is null and b.kind <> 'worker' and b.team_id = any (of_teams) and closes_to(b, of_worker)
    union
    select b.case_id from blocks b where b.lifted_at is null and b.kind <> 'worker' and closes_to(b, of_worker)
      and b.case_id = any (contact_in || array(select item_case(item) from unnest(guest_to) item))
    order by 1);
  if closed = '{}' then return rights || '{"blockedCaseIds": [], "blockedInquiryIds": []}'; end if;
  return rights || what_is_blocked(closed)
    || jsonb_build_object('contactCaseIds', array(select c from unnest(contact_in) c where c <> all (closed) order by 1),
      'guestItems', coalesce((select jsonb_agg(g.item order by g.place) from jsonb_array_elements(rights -> 'guestItems') with ordinality g (item, place)
        where not coalesce(item_case((g.item ->> 'itemId')::uuid) = any (closed), false)), '[]'));
end $$;

create trigger rights_changed after insert or update on blocks
  for each row execute function rights_changed('worker_id');

-- Whoever takes over a seat of a case that is closed to all but its two sees it, and whoever left no longer does.
create function rights_change_with_seat() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from blocks where case_id = new.case_id and kind = 'whole_case' and lifted_at is null) then
    perform pg_notify('skulder_rights', '');
  end if;
  return null;
end $$;
create trigger rights_change_with_seat after insert or update on seats
  for each row execute function rights_change_with_seat();
-- Everybody of a unit that becomes part of another.
create trigger rights_changed after update of parent_id on units
  for each row when (new.parent_id is distinct from old.parent_id) execute function rights_changed('of_everybody');

-- ── Recorded once, lifted once ──────────────────────────────────────────────────────────────────────
-- By somebody whom the person told, in their own name. The case's row is taken, so that a block and whoever takes a seat
-- wait for each other.
create function witness_block() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  perform from cases where id = new.case_id for no key update;
  -- What the person said goes with what else is known of them.
  if tg_op = 'UPDATE' and is_erasing() then return new; end if;
  if not exists (select from cases where id = new.case_id and alias is not null) then
    raise exception 'the case of a unit has no person who closes it' using errcode = '23514', constraint = 'blocks_are_a_persons';
  end if;
  if tg_op = 'INSERT' then
    if is_person then
      if acting_worker_id() is distinct from new.recorded_by then
        raise exception 'a block in the name of somebody else' using errcode = '23514', constraint = 'block_in_own_name';
      end if;
      new.recorded_at := current_instant();
    end if;
    if num_nonnulls(new.lifted_at, new.lifted_by) > 0 then
      raise exception 'a block stands from the beginning' using errcode = '23514', constraint = 'block_is_lifted_once';
    end if;
    return new;
  end if;
  if old.lifted_at is not null or to_jsonb(new) - 'lifted_at' - 'lifted_by' is distinct from to_jsonb(old) - 'lifted_at' - 'lifted_by' then
    raise exception 'a block is lifted once and never changed' using errcode = '23514', constraint = 'block_is_lifted_once';
  end if;
  if is_person then
    if acting_worker_id() is distinct from new.lifted_by then
      raise exception 'a block lifted in the name of somebody else' using errcode = '23514', constraint = 'block_in_own_name';
    end if;
    new.lifted_at := current_instant();
  end if;
  return new;
end $$;
create trigger witness_block before insert or update on blocks for each row execute function witness_block();

create constraint trigger change_is_told after insert or update or delete on blocks
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── Whoever is blocked by name takes no part in the case ────────────────────────────────────────────
-- They stay in a seat that they hold: the pair is never broken, their access ends and the seat is at risk. What the system
-- states afterwards may be a seat that was taken before the block.
create function blocked_take_no_seat() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from seats s join blocks b on b.case_id = s.case_id and b.lifted_at is null and closes_by_name(b, s.worker_id)
    where s.id = new.id and upper_inf(s.held_during)
      and (b.recorded_at <= lower(s.held_during) or tg_op = 'UPDATE' or current_setting('skulder.actor', true) not like 'system:%')
  ) then
    raise exception 'the case is closed to whoever would sit there' using errcode = '23514', constraint = 'blocked_take_no_seat';
  end if;
  return null;
end $$;
create constraint trigger blocked_take_no_seat after insert or update of worker_id on seats
  deferrable initially deferred for each row execute function blocked_take_no_seat();

create function blocked_are_not_invited() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from cases where id = new.case_id for no key update;
  if is_closed_by_name(new.case_id, new.worker_id) then
    raise exception 'the case is closed to the treatment contact' using errcode = '23514', constraint = 'blocked_are_not_invited';
  end if;
  return null;
end $$;
create trigger blocked_are_not_invited after update of access_until on treatment_contacts
  for each row when (new.access_until > coalesce(old.access_until, '-infinity')) execute function blocked_are_not_invited();

-- Nor own an inquiry that is linked to the case, nor find out about it. The case is shared, so that a block and this wait
-- for each other.
create function blocked_own_no_linked_inquiry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.owner_worker_id = new.owner_worker_id and old.linked_case_id is not distinct from new.linked_case_id then
    return null;
  end if;
  perform from cases where id = new.linked_case_id for share;
  if is_closed_to(new.linked_case_id, new.owner_worker_id) or exists (
      select from investigations n where n.inquiry_id = new.id and n.ended_at is null
        and (is_closed_to(new.linked_case_id, n.municipal_worker_id) or is_closed_to(new.linked_case_id, n.specialist_worker_id))) then
    raise exception 'the case is closed to whoever answers for the inquiry' using errcode = '23514', constraint = 'blocked_own_no_linked_inquiry';
  end if;
  return null;
end $$;
create trigger blocked_own_no_linked_inquiry after insert or update of owner_worker_id, linked_case_id on inquiries
  for each row when (new.linked_case_id is not null and new.ended_at is null) execute function blocked_own_no_linked_inquiry();

create function blocked_find_out_nothing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_case uuid;
begin
  select linked_case_id into of_case from inquiries where id = new.inquiry_id;
  perform from cases where id = of_case for share;
  if is_closed_to(of_case, new.municipal_worker_id) or is_closed_to(of_case, new.specialist_worker_id) then
    raise exception 'the case is closed to whoever finds out' using errcode = '23514', constraint = 'blocked_find_out_nothing';
  end if;
  return null;
end $$;
create trigger blocked_find_out_nothing after insert on investigations
  for each row when (new.ended_at is null) execute function blocked_find_out_nothing();

-- Those of the workers, and of the units that somebody new would come from, whom a case that the caller sees is closed to by
-- name.
create function closed_by_name_to(of_case uuid, worker_ids uuid[], unit_ids uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(
    select w from unnest(worker_ids) w where is_closed_by_name(c.id, w)
    union
    select u from unnest(unit_ids) u join blocks b on b.case_id = c.id and b.kind = 'unit' and b.lifted_at is null
      and unit_is_within(u, b.unit_id))
  from cases c where c.id = of_case and c.team_id = any (acting_team_ids()) and c.id <> all (acting_blocked_case_ids())
  $$;

-- Cases with a seat under the agreement that are closed to some unit: their cards may change with where its holder comes from.
create function cases_watching_unit_of(of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select distinct s.case_id from seats s join blocks b on b.case_id = s.case_id and b.kind = 'unit' and b.lifted_at is null
    where s.agreement_id = of_agreement and upper_inf(s.held_during)
      and (acting_is_administrator() or s.team_id = any (acting_team_ids())) order by 1)
  $$;
grant execute on function cases_watching_unit_of(uuid) to skulder_app;

-- ── Seats whose holder the case is closed to ────────────────────────────────────────────────────────
create view blocked_seats with (security_invoker = true) as
  select s.id as seat_id, s.case_id, s.team_id, s.level, min(b.recorded_at) as since
  from blocks b join seats s on s.case_id = b.case_id and upper_inf(s.held_during)
  where b.lifted_at is null and closes_by_name(b, s.worker_id)
  group by s.id, s.case_id, s.team_id, s.level;

-- For whoever sees the seat, and perhaps no blocks: whether its holder is kept out, or is to be.
create function holder_is_kept_out(of_seat uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from seats s where s.id = of_seat and upper_inf(s.held_during) and s.case_id <> all (acting_blocked_case_ids())
      and (s.team_id = any (acting_team_ids()) or s.case_id = any (acting_case_ids()))
      and exists (select from blocks b where b.case_id = s.case_id and b.lifted_at is null
        and closes_by_name_from(b, s.worker_id) is not null))
  $$;

-- As in 0006; at risk is also a seat whose holder the case is closed to, or will be from a day that is known.
create or replace view seat_cards with (security_invoker = true) as
  select s.case_id, s.level, u.name as contact_unit, w.is_unnamed, risk.is_at_risk, row_to_json(shown) as card
  from seats s
  join workers w on w.id = s.worker_id
  left join agreements a on a.id = s.agreement_id
  left join treatment_contacts t on t.id = s.treatment_contact_id
  left join units u on u.id = t.unit_id
  cross join lateral (select coalesce(a.planned_end_on, a.ended_on, t.planned_end_on, t.ended_on) is not null
    or exists (select from blocks b where b.case_id = s.case_id and b.lifted_at is null
      and closes_by_name_from(b, s.worker_id) is not null) as is_at_risk) risk
  cross join lateral (select s.worker_id as "workerId", w.name, s.level, s.agreement_id as "agreementId",
    s.treatment_contact_id as "treatmentContactId", lower(s.held_during) as "sinceAt", risk.is_at_risk as "isAtRisk") shown
  where upper_inf(s.held_during);

-- ── What belongs to a case ──────────────────────────────────────────────────────────────────────────
create function case_of_item(of_item uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select item_case(i.id) from agenda_items i
  where i.id = of_item and (i.team_id = any (acting_team_ids()) or i.id = any (acting_guest_item_ids()))
  $$;

-- Of what an event names beside cases: {"<id>": "<the case it belongs to>"}.
create function cases_behind(inquiry_ids uuid[], proposal_ids uuid[], pending_case_ids uuid[], item_ids uuid[]) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_object_agg(id, case_id), '{}') from (
    select id, linked_case_id as case_id from inquiries where id = any (inquiry_ids)
    union
    select id, coalesce(case_id, reopens_case_id) from opening_proposals where id = any (proposal_ids)
    union
    select id, case_id from pending_cases where id = any (pending_case_ids)
    union
    select id, item_case(id) from unnest(item_ids) id
  ) named where case_id is not null
  $$;

-- What a block or a hand-over tells comes with the inquiries behind the case: whether their owner still sees them may be
-- another matter now.
create function with_inquiries_behind(told jsonb) returns jsonb
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if not told @? '$[*].kind ? (@ starts with "case.block" || @ == "seat.handed_over" || @ == "case.mode_changed")' then return told; end if;
  return (select jsonb_agg(case when t.entry ->> 'kind' not in ('case.blocked', 'case.block_lifted', 'seat.handed_over', 'case.mode_changed')
      or behind.ids = '{}' then t.entry
    else jsonb_set(t.entry, '{data,inquiryIds}', to_jsonb(behind.ids)) end order by t.place)
  from jsonb_array_elements(told) with ordinality t (entry, place) cross join lateral (
    select array(
      select i.id from inquiries i where t.entry -> 'data' -> 'caseIds' ? i.linked_case_id::text and i.ended_at is null
        and exists (select from blocks b where b.case_id = i.linked_case_id)
      union
      select jsonb_array_elements_text(t.entry -> 'data' -> 'inquiryIds')::uuid
      order by 1) as ids) behind);
end $$;

-- Of an event of the caller's teams.
create function names_what_is_blocked(data jsonb) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(data -> 'caseIds' ?| (acting_blocked_case_ids()::text[]), false) or exists (
    select from jsonb_each_text(cases_behind(
      array(select jsonb_array_elements_text(data -> 'inquiryIds')::uuid), array(select jsonb_array_elements_text(data -> 'proposalIds')::uuid),
      array(select jsonb_array_elements_text(data -> 'pendingCaseIds')::uuid), array[(data ->> 'itemId')::uuid])) behind
    where behind.value::uuid = any (acting_blocked_case_ids()))
  $$;

-- Minutes that stand, without the lines about what is closed to whoever reads. The text itself is nobody's to read past this.
create function minutes_of(of_meeting uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare whole jsonb; hidden uuid[] := acting_blocked_case_ids();
begin
  select m.content into whole from minutes m where m.meeting_id = of_meeting and m.team_id = any (acting_team_ids());
  if hidden = '{}' or whole is null then return whole; end if;
  return whole || (
    select jsonb_object_agg(part, coalesce((
      select jsonb_agg(l.line order by l.place) from jsonb_array_elements(whole -> part) with ordinality l (line, place)
      where not coalesce(case_of_item((l.line ->> 'itemId')::uuid) = any (hidden), false)
        and not coalesce(case_of_action((l.line -> 'action' ->> 'id')::uuid) = any (hidden), false)
        -- A decision that was undone may have been of another case than the item is of now.
        and not coalesce((l.line -> 'decision' ->> 'caseId')::uuid = any (hidden), false)
        and not (l.line ->> 'kind' = 'decision_undone' and exists (select from decisions d
          where d.item_id = (l.line ->> 'itemId')::uuid and d.case_id = any (hidden)))), '[]'))
    from unnest(array['entries', 'guests']) part);
end $$;

-- Rows of an import, and names, that belong to what is closed to the caller: what a report says of them is left out.
create function hidden_in_imports(of_team uuid) returns table (import_id uuid, sheet text, row_number integer, name text, id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.import_id, r.content ->> 'sheet', r.row_number, null, coalesce(r.case_id, r.pending_case_id, r.inquiry_id)
  from import_rows r left join pending_cases k on k.id = r.pending_case_id
  where r.team_id = of_team and of_team = any (acting_team_ids())
    and (coalesce(r.case_id, k.case_id) = any (acting_blocked_case_ids()) or r.inquiry_id = any (acting_blocked_inquiry_ids()))
  union all
  select null, null, null, n.name, c.id
  from cases c cross join lateral (values (c.alias), (c.reference)) n (name)
  where c.team_id = of_team and of_team = any (acting_team_ids()) and c.id = any (acting_blocked_case_ids()) and n.name is not null
  $$;

-- What the service knows of a team's cases and rows already, for the rules of an import: a row that is there is there, also
-- for whomever the case is closed to. None of it is answered. What was opened in error has given its names back.
create function names_in_use(of_team uuid) returns table (alias text, title text, reference text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.alias, c.title, c.reference from cases c where c.team_id = of_team and of_team = any (acting_team_ids())
    and c.close_reason is distinct from 'undone'
  $$;
create function rows_in_use(of_team uuid) returns table (kind text, natural_key text, said jsonb)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.kind, r.natural_key, r.content -> 'said' from import_rows r where r.team_id = of_team and of_team = any (acting_team_ids())
  $$;

-- ── A way back ──────────────────────────────────────────────────────────────────────────────────────
-- When nobody of the team sees the case any more, its leader still sees that it is closed, and may lift it; unless it is
-- closed to them by name.
create function nobody_sees(of_case uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select not exists (
    select from cases c join lateral (
      select a.worker_id from agreements a where a.team_id = c.team_id and a.starts_on <= oslo_today()
        and (a.ended_on is null or a.ended_on > oslo_today())
      union
      select g.worker_id from role_grants g where g.team_id = c.team_id and g.role = 'team_leader' and g.removed_at is null) of_team on true
    where c.id = of_case and not is_closed_to(c.id, of_team.worker_id))
  $$;

create function leads_unseen_case(of_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from cases c join role_grants g on g.team_id = c.team_id and g.role = 'team_leader' and g.removed_at is null
    where c.id = of_case and g.worker_id = acting_worker_id()
      and not is_closed_by_name(c.id, g.worker_id) and nobody_sees(c.id))
  $$;

-- The blocks of the cases that nobody of the team sees, for the leader of the team: by the case's name, to find the one whose
-- person asks.
create function unseen_cases(of_team uuid) returns table (case_id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id, c.alias from cases c
  where c.team_id = of_team and c.id = any (acting_blocked_case_ids()) and leads_unseen_case(c.id)
  $$;

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
call guard_rows('blocks');
create policy own_teams on blocks for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on blocks for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy lifted_in_own_teams on blocks for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on blocks as restrictive to skulder_app using (
  case_id <> all ((select acting_blocked_case_ids())::uuid[]) or leads_unseen_case(case_id));

-- On every table with a case or an inquiry, for every way of reaching its rows, whatever relation would allow it.
do $$
declare guarded record; condition text;
begin
  for guarded in
    select c.table_name as name, array_agg(c.column_name::text) as columns from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.table_name <> 'blocks'
      and c.column_name in ('case_id', 'linked_case_id', 'reopens_case_id', 'inquiry_id', 'case_ids', 'inquiry_ids')
    group by c.table_name
  loop
    select string_agg(case
        when col like '%case_id' then format('(%1$I is null or %1$I <> all ((select acting_blocked_case_ids())::uuid[]))', col)
        when col = 'inquiry_id' then format('(%1$I is null or %1$I <> all ((select acting_blocked_inquiry_ids())::uuid[]))', col)
        when col = 'case_ids' then format('(%1$I is null or not %1$I && (select acting_blocked_case_ids())::uuid[])', col)
        else format('(%1$I is null or not %1$I && (select acting_blocked_inquiry_ids())::uuid[])', col) end, ' and ' order by col)
      into condition from unnest(guarded.columns) col;
    execute format('create policy less_what_is_blocked on %I as restrictive to skulder_app using (%s)', guarded.name, condition);
  end loop;
end $$;
create policy less_what_is_blocked on cases as restrictive to skulder_app using (
  id <> all ((select acting_blocked_case_ids())::uuid[]));
create policy less_what_is_blocked on events as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or not names_what_is_blocked(data));

-- What belongs to a case by way of something else.
create policy less_what_is_blocked_behind on agenda_items as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or case_of_item(id) is null
  or case_of_item(id) <> all ((select acting_blocked_case_ids())::uuid[]));
create policy less_what_is_blocked_behind on decisions as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or case_of_item(item_id) is null
  or case_of_item(item_id) <> all ((select acting_blocked_case_ids())::uuid[]));
create policy less_what_is_blocked_behind on import_rows as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or pending_case_id is null or exists (select from pending_cases k where k.id = pending_case_id));
create policy less_what_is_blocked on persons as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0
  or exists (select from cases c where c.person_id = persons.id and c.id <> all ((select acting_blocked_case_ids())::uuid[])));
create policy less_what_is_blocked on registrations as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0
  or exists (select from cases c where c.person_id = registrations.person_id and c.id <> all ((select acting_blocked_case_ids())::uuid[])));

grant select, insert, update (lifted_at, lifted_by) on blocks to skulder_app;
revoke select on minutes from skulder_app;
grant select (meeting_id, team_id, made_at) on minutes to skulder_app;
grant execute on function closed_by_name_to(uuid, uuid[], uuid[]), holder_is_kept_out(uuid), case_of_item(uuid), names_what_is_blocked(jsonb), minutes_of(uuid),
  hidden_in_imports(uuid), names_in_use(uuid), rows_in_use(uuid), leads_unseen_case(uuid), unseen_cases(uuid) to skulder_app;
