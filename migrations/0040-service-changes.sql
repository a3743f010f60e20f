-- Service changes: what one level is about to change, and that the other has taken note. Additive; old code would not show it.

create table service_changes (
  id uuid primary key,
  team_id uuid not null constraint service_changes_team references teams (id),
  level text not null constraint service_changes_level_known check (level in ('municipal', 'specialist')),
  kind text not null constraint service_changes_kind_known check (kind in ('closing', 'criteria', 'capacity', 'other')),
  unit_id uuid constraint service_changes_unit references units (id),
  takes_effect_on date not null,
  text text not null constraint service_changes_text_length check (length(text) between 1 and 2000),
  announced_by uuid not null constraint service_changes_announcer references workers (id),
  announced_at timestamptz not null default current_instant(),
  acknowledged_by uuid constraint service_changes_acknowledger references workers (id),
  acknowledged_at timestamptz,
  withdrawn_by uuid constraint service_changes_withdrawer references workers (id),
  withdrawn_at timestamptz,
  constraint service_changes_acknowledged_whole check ((acknowledged_by is null) = (acknowledged_at is null)),
  constraint service_changes_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null)),
  constraint service_changes_within_reach check (
    takes_effect_on between oslo_date(announced_at) - 366 and oslo_date(announced_at) + 1830)
);
comment on table service_changes is 'What a level is about to change for those whom the team shares, said to the other level before it happens';
comment on column service_changes.unit_id is 'Null: the whole level';
comment on column service_changes.acknowledged_by is 'Who leads the team for the other level, and has taken note';
create index service_changes_by_team on service_changes (team_id, announced_at);
create index service_changes_by_unit on service_changes (unit_id) where unit_id is not null;
create index service_changes_by_announcer on service_changes (announced_by);
create index service_changes_by_acknowledger on service_changes (acknowledged_by) where acknowledged_by is not null;
create index service_changes_by_withdrawer on service_changes (withdrawn_by) where withdrawn_by is not null;

create function leads_level(of_worker uuid, of_team uuid, of_level text) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from role_grants g where g.worker_id = of_worker and g.team_id = of_team and g.removed_at is null
    and g.role = case of_level when 'municipal' then 'municipal_leader' else 'dps_leader' end)
  $$;

-- Announced and withdrawn by who leads the team for that level, taken note of by who does for the other: two people, each in their
-- own name, each once. What was announced is never changed: what turned out otherwise is withdrawn and announced anew.
create function witness_service_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare is_worker boolean := current_setting('skulder.actor', true) not like 'system:%'; other text;
begin
  if tg_op = 'INSERT' then
    if is_worker then
      new.announced_by := acting_worker_id();
      new.announced_at := current_instant();
    end if;
    if num_nonnulls(new.acknowledged_by, new.withdrawn_by) > 0 then
      raise exception 'nobody has taken note of what is only now announced' using errcode = '23514', constraint = 'service_changes_begin_open';
    end if;
    if not leads_level(new.announced_by, new.team_id, new.level) then
      raise exception 'a level is spoken for by its leader' using errcode = '23514', constraint = 'service_changes_by_the_level';
    end if;
    if new.unit_id is not null and not exists (select from units u where u.id = new.unit_id and u.level = new.level
        and (u.valid_to is null or u.valid_to > oslo_today())) then
      raise exception 'the unit is not one of the level now' using errcode = '23514', constraint = 'service_changes_unit_of_the_level';
    end if;
    return new;
  end if;
  if to_jsonb(new) - '{acknowledged_by,acknowledged_at,withdrawn_by,withdrawn_at}'::text[]
    is distinct from to_jsonb(old) - '{acknowledged_by,acknowledged_at,withdrawn_by,withdrawn_at}'::text[] then
    -- Of a person who is erased no name stands in it.
    if is_erasing() then return new; end if;
    raise exception 'what was announced stands' using errcode = '23514', constraint = 'service_changes_stand';
  end if;
  if old.withdrawn_by is not null or (old.acknowledged_by is not null and new.acknowledged_by is distinct from old.acknowledged_by)
    or (new.acknowledged_by is distinct from old.acknowledged_by) = (new.withdrawn_by is distinct from old.withdrawn_by) then
    raise exception 'it has been settled' using errcode = '23514', constraint = 'service_changes_settled_once';
  end if;
  if new.withdrawn_by is not null then
    if is_worker then
      new.withdrawn_by := acting_worker_id();
      new.withdrawn_at := current_instant();
    end if;
    if not leads_level(new.withdrawn_by, new.team_id, new.level) then
      raise exception 'a level is spoken for by its leader' using errcode = '23514', constraint = 'service_changes_by_the_level';
    end if;
    return new;
  end if;
  other := case new.level when 'municipal' then 'specialist' else 'municipal' end;
  if is_worker then
    new.acknowledged_by := acting_worker_id();
    new.acknowledged_at := current_instant();
  end if;
  if not leads_level(new.acknowledged_by, new.team_id, other) then
    raise exception 'the other level takes note' using errcode = '23514', constraint = 'service_changes_by_the_level';
  end if;
  perform be_two_people(new.acknowledged_by, array[new.announced_by], 'service_changes_two_people');
  return new;
end $$;
create trigger witness_service_change before insert or update on service_changes
  for each row execute function witness_service_change();
create trigger nothing_is_deleted before delete or truncate on service_changes
  for each statement execute function refuse_to_rewrite_history();
create constraint trigger change_is_told after insert or update or delete on service_changes
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- The open cases that a change touches: in which somebody sits from the unit or a part of it, or that are about such a site. Of a
-- whole level, all.
create function cases_touched_by(change service_changes) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare parts uuid[];
begin
  if change.unit_id is null then
    return query select c.id from cases c where c.team_id = change.team_id and c.state = 'open';
    return;
  end if;
  parts := array(with recursive part (id) as (
    select unnest(units_that_are_now(change.unit_id)) union select u.id from units u join part p on u.parent_id = p.id or u.merged_into_id = p.id)
    select id from part);
  return query
    select c.id from cases c where c.team_id = change.team_id and c.state = 'open' and (c.unit_id = any (parts) or exists (
      select from seats s left join treatment_contacts t on t.id = s.treatment_contact_id
      where s.case_id = c.id and upper_inf(s.held_during) and (t.unit_id = any (parts) or comes_from(s.agreement_id, parts))));
end $$;

-- Each as it is shown, the latest first. Whoever sees the cases sees which it touches, less what is closed to them; leaders of a level
-- see how many, unless they are few.
create function service_change_cards(of_team uuid, of_change uuid default null) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'teamId', n.team_id, 'level', n.level, 'kind', n.kind,
    'unitId', n.unit_id, 'unitName', (select u.name from units u where u.id = n.unit_id),
    'takesEffectOn', n.takes_effect_on, 'text', n.text, 'announcedByName', w.name, 'announcedAt', n.announced_at,
    'acknowledgedByName', (select name from workers where id = n.acknowledged_by), 'acknowledgedAt', n.acknowledged_at,
    'withdrawnByName', (select name from workers where id = n.withdrawn_by), 'withdrawnAt', n.withdrawn_at,
    'touchedCount', case when t.count between 1 and 4 and not sees.cases then null else t.count end,
    'touchedCases', case when sees.cases then t.cases end) order by n.announced_at desc, n.id desc), '[]')
  from service_changes n join workers w on w.id = n.announced_by
  cross join lateral (select n.team_id = any (acting_team_ids()) as cases) sees
  cross join lateral (
    select count(*)::integer as count, coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', coalesce(c.alias, c.title)) order by c.alias, c.title), '[]') as cases
    from cases c where c.id in (select cases_touched_by(n)) and (not sees.cases or c.id <> all (acting_blocked_case_ids()))) t
  where n.team_id = of_team and (of_change is null or n.id = of_change) and of_team = any (acting_team_ids() || acting_led_team_ids())
  $$;

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
call guard_rows('service_changes');
create policy own_teams on service_changes for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[]) or team_id = any ((select acting_led_team_ids())::uuid[]));
create policy announced_by_leaders on service_changes for insert to skulder_app with check (
  team_id = any ((select acting_led_team_ids())::uuid[]));
create policy settled_by_leaders on service_changes for update to skulder_app using (
  team_id = any ((select acting_led_team_ids())::uuid[]));

grant select, insert, update (acknowledged_by, acknowledged_at, withdrawn_by, withdrawn_at) on service_changes to skulder_app;
grant execute on function service_change_cards(uuid, uuid) to skulder_app;
