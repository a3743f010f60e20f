-- Action items: what somebody is to do by a day. They come back until they are done. Adds tables; needs the service of the
-- same version, since the agenda, erasures and whoever leaves ask for them.

create table action_items (
  id uuid primary key,
  team_id uuid not null constraint action_items_team references teams (id),
  text text not null constraint action_items_text_length check (length(text) between 1 and 500),
  -- Never empty: whoever leaves, somebody else takes it over first.
  owner_worker_id uuid not null constraint action_items_owner references workers (id),
  due_on date not null,
  case_id uuid,
  inquiry_id uuid,
  item_id uuid,
  meeting_id uuid,
  -- Which of the four answers it is to bring, by the names that the contract has for them.
  finds_out text[] not null default '{}' constraint action_items_questions_known check (
    finds_out <@ array['severeProblems', 'functionalImpairment', 'unstableLife', 'contactWithServices']),
  made_by uuid not null constraint action_items_maker references workers (id),
  made_at timestamptz not null default current_instant(),
  written_by uuid not null constraint action_items_writer references workers (id),
  written_at timestamptz not null default current_instant(),
  state text not null default 'open' constraint action_items_state_known check (state in ('open', 'done', 'dropped')),
  drop_reason text constraint action_items_drop_reason_length check (length(drop_reason) between 1 and 500),
  settled_by uuid constraint action_items_settler references workers (id),
  settled_at timestamptz,
  version integer not null default 1,
  constraint action_items_of_a_team unique (id, team_id),
  constraint action_items_case foreign key (case_id, team_id) references cases (id, team_id),
  constraint action_items_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  constraint action_items_meeting foreign key (item_id, meeting_id, team_id) references agenda_items (id, meeting_id, team_id),
  constraint action_items_find_out_for_an_inquiry check (finds_out = '{}' or inquiry_id is not null),
  constraint action_items_about_one_thing check (num_nonnulls(case_id, inquiry_id) <= 1),
  constraint action_items_made_at_an_item check (num_nonnulls(item_id, meeting_id) in (0, 2)),
  constraint action_items_settling_is_whole check (num_nonnulls(settled_by, settled_at) = case state when 'open' then 0 else 2 end),
  constraint action_items_dropped_for_a_reason check ((state = 'dropped') = (drop_reason is not null))
);
comment on table action_items is 'What somebody is to do by a day, as a meeting decided it or between meetings';
comment on column action_items.item_id is 'The agenda item it was made at, in a meeting in session; null: outside';
comment on column action_items.written_by is 'Who wrote the version that stands';
create index action_items_by_team on action_items (team_id, state, due_on);
create index action_items_by_owner on action_items (owner_worker_id, state);
create index action_items_by_case on action_items (case_id) where case_id is not null;
create index action_items_by_inquiry on action_items (inquiry_id) where inquiry_id is not null;
create index action_items_by_item on action_items (item_id) where item_id is not null;
create index action_items_by_meeting on action_items (meeting_id) where meeting_id is not null;

create table action_item_versions (
  action_id uuid not null,
  version integer not null,
  team_id uuid not null,
  text text not null,
  owner_worker_id uuid not null,
  due_on date not null,
  finds_out text[] not null default '{}',
  state text not null constraint action_item_versions_state_known check (state in ('open', 'done', 'dropped')),
  drop_reason text,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (action_id, version),
  constraint action_item_versions_action foreign key (action_id, team_id) references action_items (id, team_id)
);
comment on table action_item_versions is 'What an action item said until it was changed';
create index action_item_versions_by_team on action_item_versions (team_id);

create trigger log_is_append_only before delete or truncate on action_items
  for each statement execute function refuse_to_rewrite_history();
create trigger log_is_append_only before delete or truncate on action_item_versions
  for each statement execute function refuse_to_rewrite_history();
create trigger versions_stand before update on action_item_versions
  for each row when (not is_erasing()) execute function refuse_to_rewrite_history();

alter table agenda_items add constraint agenda_items_action foreign key (action_id, team_id) references action_items (id, team_id);

-- ── What it is about ────────────────────────────────────────────────────────────────────────────────
-- The case that an action belongs to, by whatever way.
create function action_case(a action_items) returns uuid
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(a.case_id, (select q.linked_case_id from inquiries q where q.id = a.inquiry_id),
    case when a.case_id is null and a.inquiry_id is null and a.item_id is not null then item_case(a.item_id) end)
  $$;

-- As in 0009, with what an item that follows up an action is about.
create or replace function item_case(of_item uuid) returns uuid
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(i.case_id, q.linked_case_id, k.case_id, (select d.case_id from decisions d where d.item_id = i.id
      order by d.nth_at_item desc limit 1), action_case(a)) from agenda_items i
  left join inquiries q on q.id = i.inquiry_id
  left join pending_cases k on k.id = i.pending_case_id
  left join action_items a on a.id = i.action_id
  where i.id = of_item
  $$;

create function case_of_action(of_action uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select action_case(a) from action_items a where a.id = of_action and a.team_id = any (acting_team_ids())
  $$;

-- Whether whoever is to do it still sees what it is about; if not, somebody else must take it over.
create function owner_sees_action(a action_items) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select a.state <> 'open' or not coalesce(is_closed_to(action_case(a), a.owner_worker_id), false)
  $$;
create function action_owner_has_access(of_action uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select owner_sees_action(a) from action_items a where a.id = of_action and a.team_id = any (acting_team_ids())
    and not coalesce(action_case(a) = any (acting_blocked_case_ids()), false)
  $$;

-- ── What an action may say ──────────────────────────────────────────────────────────────────────────
-- In one's own name; open, it has an owner who is a member with a live agreement and whom the case is not closed to. The
-- case and the agreement are shared, so that a block, an erasure and leaving wait for this, and this for them; of one made
-- in a meeting the meeting is held, so that it is in the minutes.
create function witness_action() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_item agenda_items; of_case uuid; is_person boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  if is_erasing() then return new; end if;
  if tg_op = 'INSERT' then
    if new.item_id is not null then
      select i.* into of_item from agenda_items i where i.id = new.item_id and i.team_id = new.team_id;
      perform from meetings where id = of_item.meeting_id and state = 'in_session' for no key update;
      if not found then
        raise exception 'the meeting is not in session' using errcode = '23514', constraint = 'action_is_made_in_session';
      end if;
      new.meeting_id := of_item.meeting_id;
      select coalesce(of_item.case_id, k.case_id, p.case_id), coalesce(of_item.inquiry_id, p.inquiry_id) into new.case_id, new.inquiry_id
        from (select) one left join pending_cases k on k.id = of_item.pending_case_id left join action_items p on p.id = of_item.action_id;
    end if;
    new.state := 'open'; new.version := 1;
    if is_person then
      new.made_by := acting_worker_id();
      new.made_at := current_instant();
    end if;
  elsif new.state <> old.state and 'open' not in (new.state, old.state) or (old.state <> 'open' and new.state = old.state) then
    raise exception 'it is opened again before it is changed' using errcode = '23514', constraint = 'settled_action_stands';
  end if;
  if is_person then
    new.written_by := acting_worker_id();
    new.written_at := current_instant();
  end if;
  new.settled_by := case when new.state <> 'open' then new.written_by end;
  new.settled_at := case when new.state <> 'open' then new.written_at end;
  if new.state = 'open' then new.drop_reason := null; end if;

  of_case := action_case(new);
  perform from cases where id = of_case for share;
  perform from inquiries where id = new.inquiry_id for share;
  if exists (select from erasures e left join cases c on c.person_id = e.person_id
      where e.state = 'erased' and (c.id = of_case or e.inquiry_id = new.inquiry_id)) then
    raise exception 'nothing is known any more' using errcode = '23514', constraint = 'erased_case_stays_closed';
  end if;
  if new.state <> 'open' then return new; end if;
  if is_person and (tg_op = 'INSERT' or new.due_on <> old.due_on) and new.due_on < oslo_today() then
    raise exception 'the day has passed' using errcode = '23514', constraint = 'action_is_due_to_come';
  end if;
  if tg_op = 'UPDATE' and new.owner_worker_id = old.owner_worker_id and old.state = 'open' then return new; end if;
  perform from agreements where worker_id = new.owner_worker_id and team_id = new.team_id
    and starts_on <= oslo_today() and ended_on is null for share;
  if not found then
    raise exception 'the owner is no member' using errcode = '23514', constraint = 'action_owner_is_a_member';
  end if;
  if is_closed_to(of_case, new.owner_worker_id) then
    raise exception 'the case is closed to whoever would do it' using errcode = '23514', constraint = 'blocked_own_no_action';
  end if;
  return new;
end $$;
create trigger witness_action before insert or update on action_items for each row execute function witness_action();

create function keep_action_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into action_item_versions (action_id, version, team_id, text, owner_worker_id, due_on, finds_out, state, drop_reason, written_by, written_at)
  values (old.id, old.version, old.team_id, old.text, old.owner_worker_id, old.due_on, old.finds_out, old.state, old.drop_reason, old.written_by, old.written_at);
  return null;
end $$;
create trigger keep_action_version after update on action_items
  for each row when (not is_erasing()) execute function keep_action_version();

create constraint trigger change_is_told after insert or update or delete on action_items
  deferrable initially deferred for each row execute function change_is_told('team_id');
create constraint trigger change_is_told after insert or update or delete on action_item_versions
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── Whoever leaves has nothing left to do ───────────────────────────────────────────────────────────
-- Open actions that would be left to somebody who is no member any more, were this agreement to end.
create function actions_without(of_worker uuid, of_team uuid, of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(x.id order by x.id), '{}') from action_items x
  where x.owner_worker_id = of_worker and x.team_id = of_team and x.state = 'open'
    and not exists (select from agreements a where a.worker_id = of_worker and a.team_id = of_team
      and a.id <> of_agreement and a.starts_on <= oslo_today() and a.ended_on is null)
  $$;

-- The same for those who may end it: an administrator gets their number, and sees none.
create function actions_owned_under(of_agreement uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select actions_without(a.worker_id, a.team_id, a.id) from agreements a
    where a.id = of_agreement and (acting_is_administrator() or a.team_id = any (acting_team_ids()))), '{}')
  $$;

create function leaver_has_nothing_to_do() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from workers where id = new.worker_id for no key update;
  if cardinality(actions_without(new.worker_id, new.team_id, new.id)) > 0 then
    raise exception 'actions would be left without an owner' using errcode = '23514', constraint = 'leaver_has_nothing_to_do';
  end if;
  return null;
end $$;
create trigger leaver_has_nothing_to_do after update of ended_on on agreements
  for each row when (new.ended_on is not null and new.ended_on is distinct from old.ended_on) execute function leaver_has_nothing_to_do();

-- ── As it is shown ──────────────────────────────────────────────────────────────────────────────────
create function action_json(a action_items) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('id', a.id, 'version', a.version, 'teamId', a.team_id, 'text', a.text, 'ownerId', a.owner_worker_id,
    'ownerName', (select name from workers where id = a.owner_worker_id), 'ownerHasAccess', coalesce(action_owner_has_access(a.id), true),
    'dueOn', a.due_on, 'isOverdue', a.state = 'open' and a.due_on < oslo_today(), 'state', a.state, 'dropReason', a.drop_reason,
    'findsOut', to_jsonb(a.finds_out), 'caseId', about.case_id, 'inquiryId', a.inquiry_id, 'aboutName', coalesce((select coalesce(c.alias, c.title) from cases c where c.id = about.case_id),
      (select q.alias from inquiries q where q.id = a.inquiry_id)),
    'meetingId', a.meeting_id, 'itemId', a.item_id, 'decidedOn', (select held_on from meetings where id = a.meeting_id),
    'madeByName', (select name from workers where id = a.made_by), 'madeAt', a.made_at,
    'settledByName', (select name from workers where id = a.settled_by), 'settledAt', a.settled_at)
  from (select case_of_action(a.id) as case_id) about
  $$;

-- ── Who sees which rows ─────────────────────────────────────────────────────────────────────────────
call guard_rows('action_items');
call guard_rows('action_item_versions');
create policy own_teams on action_items for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on action_items for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on action_items for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on action_items as restrictive to skulder_app using (
  (case_id is null or case_id <> all ((select acting_blocked_case_ids())::uuid[]))
  and (inquiry_id is null or inquiry_id <> all ((select acting_blocked_inquiry_ids())::uuid[])));
create policy less_what_is_blocked_behind on action_items as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0
  or ((case_of_action(id) is null or case_of_action(id) <> all ((select acting_blocked_case_ids())::uuid[]))
    and (case_of_item(item_id) is null or case_of_item(item_id) <> all ((select acting_blocked_case_ids())::uuid[]))));
create policy own_teams on action_item_versions for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked_behind on action_item_versions as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or exists (select from action_items a where a.id = action_id));

-- Who and when of what the system states afterwards; of people's own acts the witness writes it.
grant select, insert, update (text, owner_worker_id, due_on, finds_out, state, drop_reason, written_by, written_at, version) on action_items to skulder_app;
grant select on action_item_versions to skulder_app;
grant execute on function case_of_action(uuid), action_owner_has_access(uuid), actions_owned_under(uuid),
  action_json(action_items) to skulder_app;
