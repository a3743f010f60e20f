-- Guests: somebody from outside who is asked to one item of a meeting, and sees that while the meeting is going on.
-- Adds a table; needs the service of the same version.

create table guests (
  id uuid primary key,
  team_id uuid not null,
  item_id uuid not null,
  worker_id uuid not null constraint guests_worker references workers (id),
  unit_id uuid constraint guests_unit references units (id),
  comes_as text not null constraint guests_comes_as_known check (comes_as in (
    'self', 'next_of_kin', 'gp', 'dps_joint_intake', 'municipal_unit', 'nav', 'police', 'institution', 'other')),
  invited_by uuid,
  invited_at timestamptz not null default current_instant(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  is_present boolean not null default false,
  arrived_at timestamptz,
  left_at timestamptz,
  constraint guests_item foreign key (item_id, team_id) references agenda_items (id, team_id),
  constraint guests_withdrawn_are_gone check (withdrawn_at is null or not is_present),
  constraint guests_came_before_they_are_here check (not is_present or arrived_at is not null)
);
comment on table guests is 'Who from outside is asked to an agenda item. They speak for no level: attendances know nothing of them';
create unique index guests_once_per_item on guests (item_id, worker_id) where withdrawn_at is null;
create index guests_by_worker on guests (worker_id);
create index guests_by_team on guests (team_id);

-- The items that somebody is a guest to now: of meetings going on or to come, as long as nobody has taken it back. The
-- one definition; what there is to see of such an item is guest_item()'s answer.
create function guest_items_of(of_worker uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('itemId', g.item_id, 'teamId', g.team_id) order by m.starts_at, g.item_id), '[]')
  from guests g join agenda_items i on i.id = g.item_id join meetings m on m.id = i.meeting_id
  where g.worker_id = of_worker and g.withdrawn_at is null
    and (m.state = 'in_session' or (m.state = 'planned' and m.held_on >= oslo_today()))
  $$;

-- Whether the case that an item is about is closed to somebody who would come as its guest: to them, to the unit that they
-- would come from, or to all but its two. The person themself is not kept out of their own.
create function item_is_closed_to(of_item uuid, of_worker uuid, from_unit uuid, as_whom text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from blocks b where b.case_id = item_case(of_item) and b.lifted_at is null and case b.kind
    when 'whole_case' then as_whom <> 'self' and (of_worker is null or not sits_in_case(of_worker, b.case_id))
    when 'unit' then unit_is_within(from_unit, b.unit_id)
      or (of_worker is not null and (closes_by_name(b, of_worker) or is_employed_at(of_worker, b.unit_id)))
    else of_worker is not null and closes_by_name(b, of_worker) end)
  $$;
grant execute on function item_is_closed_to(uuid, uuid, uuid, text) to skulder_app;

-- ── What a guest may do and be ──────────────────────────────────────────────────────────────────────
-- The meeting's row is the lock, as for attendance: inviting, coming and closing wait for each other.
create function guest_of_a_standing_meeting() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare meeting meetings;
begin
  select m.* into meeting from meetings m where m.id = (select i.meeting_id from agenda_items i where i.id = new.item_id) for no key update;
  if meeting.state = 'closed' then
    raise exception 'a closed meeting does not change' using errcode = '23514', constraint = 'closed_minutes_stand';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%'
    and acting_worker_id() is distinct from (case tg_op when 'INSERT' then new.invited_by
      else case when new.withdrawn_at is not null and old.withdrawn_at is null then new.withdrawn_by else acting_worker_id() end end) then
    raise exception 'a guest asked in the name of somebody else' using errcode = '23514', constraint = 'guest_in_own_name';
  end if;
  if tg_op = 'INSERT' then
    if new.withdrawn_at is null and exists (select from agreements a where a.worker_id = new.worker_id and a.team_id = new.team_id
        and a.starts_on <= oslo_today() and (a.ended_on is null or a.ended_on > oslo_today())) then
      raise exception 'a member is no guest' using errcode = '23514', constraint = 'guest_is_no_member';
    end if;
    if not exists (select from agenda_items i where i.id = new.item_id and i.state = 'open') then
      raise exception 'the item is settled' using errcode = '23514', constraint = 'guest_to_an_open_item';
    end if;
    -- The case is shared, so that a block and this wait for each other.
    perform from cases where id = item_case(new.item_id) for share;
    if new.withdrawn_at is null and item_is_closed_to(new.item_id, new.worker_id, new.unit_id, new.comes_as) then
      raise exception 'the case is closed to the guest' using errcode = '23514', constraint = 'blocked_are_no_guests';
    end if;
  elsif old.withdrawn_at is not null then
    raise exception 'what was taken back stays so' using errcode = '23514', constraint = 'withdrawn_guest_stays_so';
  end if;
  if new.is_present and meeting.state <> 'in_session' then
    raise exception 'nobody is there before it has begun' using errcode = '23514', constraint = 'guest_comes_to_a_meeting';
  end if;
  return new;
end $$;
create trigger guest_of_a_standing_meeting before insert or update on guests
  for each row execute function guest_of_a_standing_meeting();

-- A link that has not been used leads nowhere once there is nothing to be a guest to; one that somebody got as something
-- else stays theirs.
create function forget_guest_link(of_worker uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if guest_items_of(of_worker) <> '[]' or exists (
      select from treatment_contacts t where t.worker_id = of_worker and (t.ended_on is null or t.ended_on > oslo_today()))
    or exists (select from agreements a where a.worker_id = of_worker)
    or exists (select from role_grants g where g.worker_id = of_worker and g.removed_at is null) then
    return;
  end if;
  update invitations set expires_at = current_instant()
    where worker_id = of_worker and used_at is null and expires_at > current_instant();
end $$;

create function guest_withdrawn() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform forget_guest_link(new.worker_id);
  return null;
end $$;
create trigger guest_withdrawn after update of withdrawn_at on guests
  for each row when (new.withdrawn_at is not null) execute function guest_withdrawn();
create trigger rights_changed after insert or update of withdrawn_at on guests
  for each row execute function rights_changed('worker_id');
create constraint trigger change_is_told after insert or update or delete on guests
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- A meeting that begins, moves or closes, and an item that moves to another one, change what its guests may see.
create function guests_rights_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_worker uuid;
begin
  for of_worker in
    select distinct g.worker_id from guests g join agenda_items i on i.id = g.item_id
    where g.withdrawn_at is null and case tg_table_name when 'meetings' then i.meeting_id = new.id else i.id = new.id end
  loop
    perform pg_notify('skulder_rights', of_worker::text);
    perform forget_guest_link(of_worker);
  end loop;
  return null;
end $$;
create trigger guests_rights_changed after update of state, held_on on meetings
  for each row execute function guests_rights_changed();
create trigger guests_rights_changed after update of meeting_id on agenda_items
  for each row when (new.meeting_id <> old.meeting_id) execute function guests_rights_changed();

-- Somebody from outside who is a guest, or was one, and nothing else: known to the team that asked them, and not to those
-- who keep the people of all teams.
create function is_guest_only(of_worker uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from guests g where g.worker_id = of_worker)
    and not exists (select from agreements a where a.worker_id = of_worker)
    and not exists (select from treatment_contacts t where t.worker_id = of_worker)
    and not exists (select from role_grants r where r.worker_id = of_worker)
  $$;
-- For administrators, who are to see no guests but their own teams'.
create function administrator_meets_guest(of_worker uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select acting_is_administrator() and is_guest_only(of_worker)
  $$;
create policy guests_are_their_teams on workers as restrictive for select to skulder_app using (
  not (select acting_is_administrator()) or registered_for_team_id = any ((select acting_team_ids())::uuid[]) or not administrator_meets_guest(id));
grant execute on function administrator_meets_guest(uuid) to skulder_app;

-- A link that somebody got as a guest is not theirs to keep when they become more here.
create function more_than_a_guest() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from guests g where g.worker_id = new.worker_id) then
    update invitations set expires_at = current_instant()
      where worker_id = new.worker_id and used_at is null and expires_at > current_instant();
  end if;
  return null;
end $$;
create trigger more_than_a_guest after insert on agreements for each row execute function more_than_a_guest();
create trigger more_than_a_guest after insert on role_grants for each row execute function more_than_a_guest();
create trigger more_than_a_guest after insert on treatment_contacts for each row execute function more_than_a_guest();

-- ── What a guest sees ───────────────────────────────────────────────────────────────────────────────
-- The one item, and nothing of it before the meeting has begun. `seen` is whom the access log is to name. Null: not asked
-- to it. Guests have no rows of the tables behind it.
create function guest_item(of_item uuid) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare item agenda_items; meeting meetings; has_begun boolean;
begin
  if of_item <> all (acting_guest_item_ids()) then return null; end if;
  select i.* into item from agenda_items i where i.id = of_item;
  select m.* into meeting from meetings m where m.id = item.meeting_id;
  has_begun := meeting.state = 'in_session';
  return jsonb_build_object(
    'item', jsonb_build_object('itemId', item.id, 'teamId', item.team_id,
      'seq', (select c.last_seq from event_counters c where c.team_id = item.team_id), 'startsAt', meeting.starts_at,
      'teamName', (select name from teams where id = item.team_id),
      'standing', case when not has_begun then 'not_begun' when item.state in ('open', 'decided', 'deferred') then item.state else 'over' end,
      'about', case when has_begun then coalesce(item.title, (select alias from inquiries where id = item.inquiry_id),
        (select coalesce(alias, title) from cases where id = item.case_id),
        (select coalesce(alias, title) from pending_cases where id = item.pending_case_id)) end,
      'isCurrent', has_begun and item.id is not distinct from meeting.current_item_id,
      'outcome', case when has_begun then (select d.outcome from decisions d where d.item_id = item.id
        and not exists (select from decision_undos u where u.decision_id = d.id)) end,
      'deferredToOn', case when has_begun then (select held_on from meetings where id = item.deferred_to_meeting_id) end,
      'present', coalesce((select jsonb_agg(jsonb_build_object('name', w.name, 'level', p.level, 'profession', a.profession)
          order by p.level, w.name, w.id)
        from present_in(meeting.id) p join workers w on w.id = p.worker_id
        join attendances t on t.meeting_id = meeting.id and t.worker_id = p.worker_id join agreements a on a.id = t.agreement_id
        where has_begun), '[]')),
    'seen', jsonb_build_object('teamId', item.team_id, 'meetingId', meeting.id)
      || case when has_begun then jsonb_strip_nulls(jsonb_build_object('caseId', item.case_id, 'inquiryId', item.inquiry_id)) else '{}' end);
end $$;

-- Where the caller is a guest: enough to find the way there, the first first.
create function own_guest_items() returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('itemId', i.id, 'teamName', t.name, 'startsAt', m.starts_at)
    order by m.state = 'in_session' desc, m.starts_at, i.id), '[]')
  from agenda_items i join meetings m on m.id = i.meeting_id join teams t on t.id = i.team_id
  where i.id = any (acting_guest_item_ids())
  $$;

call guard_rows('guests');
create policy own_teams on guests for select to skulder_app using (
  team_id = any ((select acting_team_ids())::uuid[])
  or (worker_id = (select acting_worker_id()) and item_id = any ((select acting_guest_item_ids())::uuid[]) and withdrawn_at is null));
create policy written_in_own_teams on guests for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on guests for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked_behind on guests as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or case_of_item(item_id) is null
  or case_of_item(item_id) <> all ((select acting_blocked_case_ids())::uuid[]));
-- Up to which number the team's log has come, to follow the item from there; of what happened nothing is told.
create policy known_by_guests on event_counters for select to skulder_app using (
  exists (select from guests g where g.team_id = event_counters.team_id and g.item_id = any ((select acting_guest_item_ids())::uuid[])));

grant select, insert, update (withdrawn_at, withdrawn_by, is_present, arrived_at, left_at) on guests to skulder_app;
grant execute on function guest_item(uuid), own_guest_items() to skulder_app;
