-- What is to become of a unit on a day that is still to come, and who said so. The service carries it out when the day has come. Adds
-- a table. Needs the service of the same version.

create table planned_unit_changes (
  id uuid primary key,
  unit_id uuid not null constraint planned_unit_changes_unit references units (id),
  takes_effect_on date not null,
  kind text not null constraint planned_unit_changes_kind_known check (kind in ('change', 'end', 'merge')),
  name text constraint planned_unit_changes_name_length check (length(name) between 1 and 200),
  level text constraint planned_unit_changes_level_known check (level in ('municipal', 'specialist', 'other')),
  is_moved boolean not null default false,
  parent_id uuid constraint planned_unit_changes_parent references units (id),
  merged_into_id uuid constraint planned_unit_changes_merged_into references units (id),
  planned_by uuid not null default acting_worker_id() constraint planned_unit_changes_planner references workers (id),
  planned_at timestamptz not null default current_instant(),
  is_for_administrators boolean not null default false,
  overtaken_at timestamptz,
  state text not null default 'planned' constraint planned_unit_changes_state_known check (
    state in ('planned', 'refused', 'carried_out', 'cancelled')),
  refused_because text,
  ended_at timestamptz,
  ended_by uuid constraint planned_unit_changes_ender references workers (id),
  version integer not null default 1,
  -- Each kind says what it needs, and nothing else.
  constraint planned_unit_changes_say_what check (case kind
    when 'change' then (name is not null or level is not null or is_moved) and (is_moved or parent_id is null) and merged_into_id is null
    when 'merge' then merged_into_id is not null and merged_into_id <> unit_id and num_nonnulls(name, level, parent_id) = 0 and not is_moved
    else num_nonnulls(name, level, parent_id, merged_into_id) = 0 and not is_moved end),
  constraint planned_unit_changes_refused_because check ((state = 'refused') = (refused_because is not null)),
  constraint planned_unit_changes_end_once check ((state in ('carried_out', 'cancelled')) = (ended_at is not null))
);
comment on table planned_unit_changes is 'What is to become of a unit on a day to come; nothing of what is so today changes before';
comment on column planned_unit_changes.is_moved is 'It is to be part of parent_id, or of none; else parent_id says nothing';
comment on column planned_unit_changes.is_for_administrators is 'Planned by one: whose teams use the unit does not matter then';
comment on column planned_unit_changes.overtaken_at is 'Somebody has changed by hand, since it was planned, what it is about';
comment on column planned_unit_changes.refused_because is 'The problem that stood in the way on the day; it waits for somebody to see to it';
comment on column planned_unit_changes.ended_by is 'Null: the service itself, on the day';
create index planned_unit_changes_waiting on planned_unit_changes (takes_effect_on, planned_at, id) where state in ('planned', 'refused');
create index planned_unit_changes_of_unit on planned_unit_changes (unit_id);

-- ── Of a day ────────────────────────────────────────────────────────────────────────────────────────
-- What a unit is to be by the time a plan's turn comes, by those that come before it: in the order of their days, then as they
-- were planned. Those that were refused on their day may never be, and do not count.
-- It is over by then, or its end is known.
create function unit_as_planned(of_unit uuid, before planned_unit_changes)
  returns table (name text, level text, parent_id uuid, is_over boolean, has_end boolean)
  language sql stable rows 1 set search_path = pg_catalog, public, pg_temp as $$
  with ahead as (
    select p.* from planned_unit_changes p where p.unit_id = of_unit and p.state = 'planned'
      and (p.takes_effect_on, p.planned_at, p.id) < (before.takes_effect_on, before.planned_at, before.id)
    order by p.takes_effect_on desc, p.planned_at desc, p.id desc)
  select coalesce((select a.name from ahead a where a.name is not null limit 1), u.name),
    coalesce((select a.level from ahead a where a.level is not null limit 1), u.level),
    case when exists (select from ahead a where a.is_moved or a.kind = 'merge')
      then (select coalesce(a.merged_into_id, a.parent_id) from ahead a where a.is_moved or a.kind = 'merge' limit 1) else u.parent_id end,
    u.merged_into_id is not null or u.valid_to <= before.takes_effect_on or exists (select from ahead a where a.kind <> 'change'),
    u.valid_to is not null or exists (select from ahead a where a.kind <> 'change')
  from units u where u.id = of_unit
  $$;

-- ── What always holds ───────────────────────────────────────────────────────────────────────────────
-- A leader plans only what is theirs to do today, and the same is asked again on the day.
create function unit_is_only_of(of_unit uuid, of_worker uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare leads uuid[]; parts uuid[];
begin
  -- Whoever may plan, and the service on the day; nobody else is told how far the teams of others reach.
  if current_setting('skulder.actor', true) = 'worker' and not acting_is_administrator() and not exists (select from role_grants
      where worker_id = acting_worker_id() and role = 'team_leader' and removed_at is null) then return false; end if;
  leads := array(select team_id from role_grants where worker_id = of_worker and role = 'team_leader' and removed_at is null);
  parts := array(with recursive part (id) as (
      select of_unit union select u.id from units u join part p on u.parent_id = p.id) select id from part);
  return cardinality(leads) > 0
    and not exists (select from agreements a where team_id <> all (leads) and (ended_on is null or ended_on > oslo_today()) and comes_from(a.id, parts))
    and not exists (select from treatment_contacts where unit_id = any (parts) and team_id <> all (leads) and (ended_on is null or ended_on > oslo_today()))
    and not exists (select from cases where unit_id = any (parts) and team_id <> all (leads) and state = 'open');
end $$;

create function plan_lies_ahead() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.state <> 'planned' or new.overtaken_at is not null or new.takes_effect_on <= oslo_today() then
    raise exception 'a change is planned for a day to come' using errcode = '23514', constraint = 'planned_unit_change_lies_ahead';
  end if;
  if current_setting('skulder.actor', true) = 'worker' then
    new.planned_by := acting_worker_id();
    new.planned_at := current_instant();
    new.is_for_administrators := acting_is_administrator();
    if not new.is_for_administrators and (new.is_moved or new.kind = 'merge' or not unit_is_only_of(new.unit_id, new.planned_by)) then
      raise exception 'the unit is not only theirs' using errcode = '23514', constraint = 'unit_is_changed_by_its_own';
    end if;
  end if;
  return new;
end $$;
create trigger planned_unit_change_lies_ahead before insert on planned_unit_changes for each row execute function plan_lies_ahead();

-- Carried out once, on its day or later, when the unit is what was planned; what is over stays as it is.
create function planned_unit_change_stands() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_unit units;
begin
  if old.state in ('carried_out', 'cancelled') then
    raise exception 'it is over' using errcode = '23514', constraint = 'planned_unit_change_is_over_once';
  end if;
  if to_jsonb(new) - '{takes_effect_on,overtaken_at,state,refused_because,ended_at,ended_by,version}'::text[]
    <> to_jsonb(old) - '{takes_effect_on,overtaken_at,state,refused_because,ended_at,ended_by,version}'::text[] then
    raise exception 'what was planned stands' using errcode = '23514', constraint = 'planned_unit_change_stands';
  end if;
  if ((new.takes_effect_on, new.state) <> (old.takes_effect_on, old.state) or new.overtaken_at is null and old.overtaken_at is not null)
    and current_setting('skulder.actor', true) = 'worker'
    and not acting_is_administrator() and (new.is_for_administrators or not unit_is_only_of(new.unit_id, acting_worker_id())) then
    raise exception 'the unit is not only theirs' using errcode = '23514', constraint = 'unit_is_changed_by_its_own';
  end if;
  -- To today, or with the day that it has: it is carried out at once, or when the service next looks.
  if new.takes_effect_on <> old.takes_effect_on and new.takes_effect_on < oslo_today() then
    raise exception 'a change is planned for a day to come' using errcode = '23514', constraint = 'planned_unit_change_lies_ahead';
  end if;
  if new.state in ('carried_out', 'cancelled') then
    new.ended_at := current_instant();
    new.ended_by := acting_worker_id();
  end if;
  if new.state in ('carried_out', 'refused') and new.takes_effect_on > oslo_today() then
    raise exception 'its day has not come' using errcode = '23514', constraint = 'planned_unit_change_waits_for_its_day';
  end if;
  if new.state = 'carried_out' then
    select * into of_unit from units where id = new.unit_id;
    if not (case new.kind
      when 'merge' then of_unit.merged_into_id is not distinct from new.merged_into_id
      when 'end' then of_unit.valid_to is not null
      else of_unit.name = coalesce(new.name, of_unit.name) and of_unit.level = coalesce(new.level, of_unit.level)
        and (not new.is_moved or of_unit.parent_id is not distinct from new.parent_id) end) then
      raise exception 'the unit is not what was planned' using errcode = '23514', constraint = 'planned_unit_change_is_done';
    end if;
  end if;
  return new;
end $$;
create trigger planned_unit_change_stands before update on planned_unit_changes for each row execute function planned_unit_change_stands();

create constraint trigger change_is_told after insert or update or delete on planned_unit_changes
  deferrable initially deferred for each row execute function change_is_told('no_team');

call guard_rows('planned_unit_changes');
create policy seen_by_everyone_signed_in on planned_unit_changes for select to skulder_app using ((select acting_is_someone()));
create policy planned_by_people_signed_in on planned_unit_changes for insert to skulder_app with check ((select acting_is_someone()));
create policy changed_by_people_signed_in on planned_unit_changes for update to skulder_app using ((select acting_is_someone()));

grant select, insert on planned_unit_changes to skulder_app;
grant update (takes_effect_on, overtaken_at, state, refused_because, ended_at, ended_by, version) on planned_unit_changes to skulder_app;
grant execute on function unit_as_planned(uuid, planned_unit_changes), unit_is_only_of(uuid, uuid) to skulder_app;
