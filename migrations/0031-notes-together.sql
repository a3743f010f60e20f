-- The notes of an item as a document that several write in at once (decisions/0025). Adds a column; old code still runs.

alter table agenda_items add column notes_doc bytea constraint agenda_items_notes_doc_size check (octet_length(notes_doc) <= 131072);
comment on column agenda_items.notes_doc is 'The notes as a Yjs document, from which what several write at once is put together; null: made from the text when it is needed';
grant update (notes_doc) on agenda_items to skulder_app;

-- Whoever writes the text without the document (an erasure, say) leaves nothing of the old text behind in it.
create function notes_doc_follows_notes() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.notes_doc is not distinct from old.notes_doc then new.notes_doc := null; end if;
  return new;
end $$;
create trigger notes_doc_follows_notes before update of notes on agenda_items
  for each row when (new.notes is distinct from old.notes and old.notes_doc is not null) execute function notes_doc_follows_notes();

-- Of a closed meeting only its minutes are kept. Before it is closed, since nothing of it changes after.
create function notes_docs_end_with_the_meeting() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update agenda_items set notes_doc = null where meeting_id = new.id and notes_doc is not null;
  return new;
end $$;
create trigger notes_docs_end_with_the_meeting before update of state on meetings
  for each row when (old.state <> 'closed' and new.state = 'closed') execute function notes_docs_end_with_the_meeting();

-- ── Somebody else leads or writes from now on ───────────────────────────────────────────────────────
create table duty_takeovers (
  id uuid primary key,
  meeting_id uuid not null,
  team_id uuid not null,
  duty text not null constraint duty_takeovers_duty_known check (duty in ('chair', 'minute_taker')),
  worker_id uuid not null constraint duty_takeovers_worker references workers (id),
  taken_from_worker_id uuid constraint duty_takeovers_before references workers (id),
  taken_at timestamptz not null default current_instant(),
  constraint duty_takeovers_meeting foreign key (meeting_id, team_id) references meetings (id, team_id),
  constraint duty_takeovers_from_another check (worker_id <> taken_from_worker_id)
);
comment on table duty_takeovers is 'Who took over leading or writing while a meeting was going on, and from whom; never changed';
create index duty_takeovers_by_meeting on duty_takeovers (meeting_id);
create index duty_takeovers_by_worker on duty_takeovers (worker_id);
create index duty_takeovers_by_worker_before on duty_takeovers (taken_from_worker_id);

-- One's own act, in a meeting that goes on. The meeting's row is the lock: of two at once the second takes over from the
-- first. Whoever wrote and now leads writes no more, and somebody else takes that over.
create function take_over_duty() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare meeting meetings;
begin
  select m.* into meeting from meetings m where m.id = new.meeting_id and m.team_id = new.team_id for no key update;
  if meeting.state is distinct from 'in_session' then
    raise exception 'a duty is taken over in a meeting in session' using errcode = '23514', constraint = 'duty_taken_over_in_session';
  end if;
  if current_setting('skulder.actor', true) not like 'system:%' and new.worker_id is distinct from acting_worker_id() then
    raise exception 'a duty taken over for somebody else' using errcode = '23514', constraint = 'duty_taken_over_oneself';
  end if;
  new.taken_at := current_instant();
  new.taken_from_worker_id := case new.duty when 'chair' then meeting.chair_worker_id else meeting.minute_taker_worker_id end;
  return new;
end $$;
create trigger take_over_duty before insert on duty_takeovers for each row execute function take_over_duty();

create function duty_is_taken_over() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update meetings m set version = m.version + 1,
    chair_worker_id = case when new.duty = 'chair' then new.worker_id else nullif(m.chair_worker_id, new.worker_id) end,
    minute_taker_worker_id = case when new.duty = 'minute_taker' then new.worker_id else nullif(m.minute_taker_worker_id, new.worker_id) end
    where m.id = new.meeting_id;
  return null;
end $$;
create trigger duty_is_taken_over after insert on duty_takeovers for each row execute function duty_is_taken_over();

-- While a meeting goes on nobody gets or loses a duty in another way.
create function duties_are_taken_over() returns trigger
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  leads uuid := (select worker_id from duty_takeovers where meeting_id = new.id and duty = 'chair' order by taken_at desc, id desc limit 1);
  writes uuid := (select worker_id from duty_takeovers where meeting_id = new.id and duty = 'minute_taker' order by taken_at desc, id desc limit 1);
begin
  if (new.chair_worker_id is distinct from old.chair_worker_id
      and coalesce(new.chair_worker_id, new.minute_taker_worker_id) is distinct from case when new.chair_worker_id is null then old.chair_worker_id else leads end)
    or (new.minute_taker_worker_id is distinct from old.minute_taker_worker_id
      and coalesce(new.minute_taker_worker_id, new.chair_worker_id) is distinct from case when new.minute_taker_worker_id is null then old.minute_taker_worker_id else writes end) then
    raise exception 'in a meeting that goes on a duty is taken over' using errcode = '23514', constraint = 'duties_are_taken_over';
  end if;
  return new;
end $$;
create trigger duties_are_taken_over before update of chair_worker_id, minute_taker_worker_id on meetings
  for each row when (old.state = 'in_session' and new.state = 'in_session' and (new.chair_worker_id is distinct from old.chair_worker_id
    or new.minute_taker_worker_id is distinct from old.minute_taker_worker_id)) execute function duties_are_taken_over();

create trigger log_is_append_only before update or delete or truncate on duty_takeovers
  for each statement execute function refuse_to_rewrite_history();
call guard_rows('duty_takeovers');
create policy own_teams on duty_takeovers for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on duty_takeovers for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
grant select, insert on duty_takeovers to skulder_app;
create constraint trigger change_is_told after insert or update or delete on duty_takeovers
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- ── A decision undone, for all to see ───────────────────────────────────────────────────────────────
create table decision_undos (
  decision_id uuid primary key,
  team_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  reason text not null constraint decision_undos_reason_length check (length(reason) between 1 and 2000),
  undone_by uuid not null,
  undone_at timestamptz not null default current_instant(),
  present_worker_ids uuid[] not null default '{}',
  constraint decision_undos_of_a_team unique (decision_id, team_id),
  constraint decision_undos_decision foreign key (decision_id, team_id) references decisions (id, team_id),
  constraint decision_undos_item foreign key (item_id, meeting_id, team_id) references agenda_items (id, meeting_id, team_id)
);
comment on table decision_undos is 'A decision that the same meeting took back: the decision stands as it was, and this beside it';
create index decision_undos_by_item on decision_undos (item_id);
create index decision_undos_by_meeting on decision_undos (meeting_id);

alter table case_openings add column undone_decision_id uuid,
  drop constraint case_openings_opened_by_one_act,
  add constraint case_openings_opened_by_one_act check (num_nonnulls(decision_id, proposal_id, import_id, undone_decision_id) = 1),
  add constraint case_openings_undo foreign key (undone_decision_id, team_id)
    references decision_undos (decision_id, team_id) deferrable initially deferred,
  add constraint case_openings_undo_opens_one unique (undone_decision_id);
comment on column case_openings.undone_decision_id is 'The closing that was undone, and so opened it again';

-- As in 0024. That it was of a case by mistake says nothing of what it is about; a case that it opened is of the same person.
create or replace function item_case(of_item uuid) returns uuid
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(i.case_id, q.linked_case_id, k.case_id, (select d.case_id from decisions d where d.item_id = i.id
      and not (d.outcome = 'link_to_case' and exists (select from decision_undos u where u.decision_id = d.id))
      order by d.nth_at_item desc limit 1), action_case(a)) from agenda_items i
  left join inquiries q on q.id = i.inquiry_id
  left join pending_cases k on k.id = i.pending_case_id
  left join action_items a on a.id = i.action_id
  where i.id = of_item
  $$;

-- What has been done since with what a decision did, as kinds of events; nothing of what does not stand in its way. What
-- another decision of the meeting did, and its undoing undid, is not among it where all is then as this one made it: the
-- same transactions wrote the events and the rows. After a restore all rows have one, and it is.
create function done_since(of_decision uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare d decisions; made bigint; pending uuid;
begin
  select * into d from decisions where id = of_decision and team_id = any (acting_team_ids());
  if d.id is null or d.outcome = 'noted' then return '{}'; end if;
  select e.seq into made from events e where e.team_id = d.team_id and e.kind = 'decision.made' and e.data ->> 'itemId' = d.item_id::text
    order by e.seq desc limit 1;
  select i.pending_case_id into pending from agenda_items i where i.id = d.item_id;
  return array(
    select distinct e.kind from events e
    where e.team_id = d.team_id and e.seq > made
      and (e.data -> 'inquiryIds' ? d.inquiry_id::text or e.data -> 'pendingCaseIds' ? pending::text
        or (d.outcome not in ('link_to_case', 'investigate', 'guide_to_service', 'supervision_offer') and e.data -> 'caseIds' ? d.case_id::text))
      and e.kind !~ '^(action|agenda_item|guest|attendance|minutes|meeting)[.]' and e.kind not in ('inquiry.changed', 'decision.made')
      and not exists (select from decisions o join decision_undos u on u.decision_id = o.id
        join decisions own on own.id = d.id and own.xmin not in (o.xmin, u.xmin)
        where o.meeting_id = d.meeting_id and o.item_id <> d.item_id and e.xmin in (o.xmin, u.xmin)
          and (o.outcome in ('hand_over', 'link_to_case') or (o.outcome = 'close_case' and d.outcome in ('hand_over', 'reopen_case'))))
    order by 1);
end $$;
grant execute on function done_since(uuid) to skulder_app;

-- What stands beside the pair and ends when a case is closed, or a supporter takes a seat of it: ids and days, which the
-- decision keeps, since an end that was written over is known no more.
create function standing_beside(of_case uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'supporters', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'endsOn', s.ends_on) order by s.id), '[]') from supporters s
      where s.case_id = c.id and (s.ends_on is null or s.ends_on > greatest(s.starts_on, oslo_today()))),
    'planIds', (select coalesce(jsonb_agg(p.id order by p.id), '[]') from planned_activities p where p.case_id = c.id and p.state = 'planned'),
    'requestIds', (select coalesce(jsonb_agg(r.id order by r.id), '[]') from supervision_requests r where r.case_id = c.id and r.state = 'waiting'))
  from cases c where c.id = of_case and c.team_id = any (acting_team_ids())
  $$;

-- The decision that this very transaction undoes, of that case.
create function decision_being_undone(of_case uuid) returns decisions
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.* from decisions d join decision_undos u on u.decision_id = d.id
  where d.case_id = of_case and u.xmin = pg_current_xact_id_if_assigned()::xid
  $$;

-- Stands again when the case has its pair again. Who supported does so anew, for as long as was said, if they still can; a
-- treatment contact leaves when it was known that they would.
create function stand_beside_again(of_case uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare d decisions := decision_being_undone(of_case); was jsonb := d.details -> 'before' -> 'beside'; today date := oslo_today();
begin
  if d.id is null or d.team_id <> all (acting_team_ids()) then return; end if;
  insert into supporters (id, team_id, case_id, worker_id, starts_on, ends_on, recorded_by)
    select new_id(), s.team_id, s.case_id, s.worker_id, greatest(s.starts_on, today), k."endsOn", s.recorded_by
    from jsonb_to_recordset(was -> 'supporters') k (id uuid, "endsOn" date) join supporters s on s.id = k.id and s.case_id = of_case
    where s.ends_on is distinct from k."endsOn" and not is_closed_to(s.case_id, s.worker_id)
      and not sits_on_days(s.worker_id, s.case_id, daterange(greatest(s.starts_on, today), k."endsOn"))
      and exists (select from agreements a where a.worker_id = s.worker_id and a.team_id = s.team_id
        and daterange(a.starts_on, a.ended_on) @> greatest(s.starts_on, today));
  update planned_activities set state = 'planned', version = version + 1
    where case_id = of_case and state = 'cancelled' and was -> 'planIds' ? id::text;
  update supervision_requests set state = 'waiting', ended_at = null, version = version + 1
    where case_id = of_case and state = 'case_closed' and was -> 'requestIds' ? id::text;
  update treatment_contacts n set planned_end_on = b.planned_end_on
    from treatment_contacts b
    where n.case_id = of_case and n.ended_on is null and n.planned_end_on is null and b.case_id = of_case and b.worker_id = n.worker_id
      and b.ended_on = today + 1 and b.planned_end_on >= n.starts_on;
end $$;
grant execute on function standing_beside(uuid), stand_beside_again(uuid) to skulder_app;

-- As with deciding: in a meeting in session, with both levels there, who are written here and not by the caller; and
-- nothing has been done since that would be undone with it.
create function witness_undo() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from meetings where id = new.meeting_id and state = 'in_session' for no key update;
  if not found or not exists (select from decisions where id = new.decision_id and item_id = new.item_id and meeting_id = new.meeting_id) then
    raise exception 'a decision is undone in its own meeting, in session' using errcode = '23514', constraint = 'undo_in_session';
  end if;
  if not exists (select from present_in(new.meeting_id) m join present_in(new.meeting_id) s on s.level = 'specialist'
      where m.level = 'municipal' and not are_one_person(m.worker_id, s.worker_id)) then
    raise exception 'both levels must attend to undo' using errcode = '23514', constraint = 'decision_needs_both_levels';
  end if;
  if cardinality(done_since(new.decision_id)) > 0 then
    raise exception 'something has been done since' using errcode = '23514', constraint = 'undo_before_anything_else';
  end if;
  new.undone_at := current_instant();
  new.present_worker_ids := array(select worker_id from present_in(new.meeting_id) order by worker_id);
  return new;
end $$;
create trigger witness_undo before insert on decision_undos for each row execute function witness_undo();

-- At commit: what the decision did is undone, whatever it was. What it opened is judged with the case.
create function undo_is_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare d decisions;
begin
  select * into strict d from decisions where id = new.decision_id;
  if d.case_id is not null and d.outcome <> 'link_to_case' then perform check_case(d.case_id); end if;
  if exists (select from agenda_items i where i.id = d.item_id and i.state = 'decided'
      and not exists (select from decisions n where n.item_id = i.id and n.nth_at_item > d.nth_at_item))
    or (d.inquiry_id is not null and not exists (select from decisions n where n.item_id = d.item_id and n.nth_at_item > d.nth_at_item)
      and exists (select from inquiries q where q.id = d.inquiry_id and q.state = 'decided'))
    or (d.outcome = 'close_case' and not exists (select from case_openings where undone_decision_id = d.id))
    or (d.outcome = 'reopen_case' and exists (select from case_openings where decision_id = d.id and upper_inf(open_during)))
    or (d.outcome = 'hand_over' and exists (select from seats s where s.case_id = d.case_id and upper_inf(s.held_during)
      and d.details -> 'handedOverSeatIds' ? s.id::text))
    or (d.outcome = 'fill_seat' and exists (select from pending_cases where case_id = d.case_id)) then
    raise exception 'the decision is undone by halves' using errcode = '23514', constraint = 'undo_is_whole';
  end if;
  return null;
end $$;
create constraint trigger undo_is_whole after insert on decision_undos
  deferrable initially deferred for each row execute function undo_is_whole();

create trigger log_is_append_only before delete or truncate on decision_undos
  for each statement execute function refuse_to_rewrite_history();
create trigger undos_stand before update on decision_undos
  for each row when (not is_erasing()) execute function refuse_to_rewrite_history();
call guard_rows('decision_undos');
create policy own_teams on decision_undos for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on decision_undos for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked_behind on decision_undos as restrictive to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or case_of_item(item_id) is null
  or case_of_item(item_id) <> all ((select acting_blocked_case_ids())::uuid[]));
-- It may have been of another case than the item is of now.
create policy less_with_their_decision on decision_undos as restrictive for select to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or exists (select from decisions d where d.id = decision_id));
grant select, insert on decision_undos to skulder_app;
create constraint trigger change_is_told after insert or update or delete on decision_undos
  deferrable initially deferred for each row execute function change_is_told('team_id');

-- As in 0026, by the decisions that stand.
create or replace function inquiry_by_receipt(with_token_hash bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('inquiryId', i.id, 'teamId', i.team_id, 'teamName', t.name, 'phone', t.door_phone,
    'answersWithinDays', t.door_answers_within_days, 'ownerName', w.name, 'receivedOn', i.received_on,
    'progress', case
      when i.state = 'withdrawn' then 'withdrawn'
      when i.outcome = 'guide_to_service' then case when i.state = 'decided' then 'taken_over' else 'asked_elsewhere' end
      when i.state = 'decided' then 'taken_up'
      when i.outcome = 'investigate' then 'finding_out'
      else 'received' end,
    'decidedOn', (select oslo_date(max(d.decided_at)) from decisions d where d.inquiry_id = i.id
      and not exists (select from decision_undos u where u.decision_id = d.id)),
    'meetingOn', (select m.held_on from agenda_items a join meetings m on m.id = a.meeting_id
      where a.inquiry_id = i.id and a.state = 'open' and m.state <> 'closed' and m.held_on >= oslo_today() order by m.held_on limit 1))
  from inquiry_receipts r join inquiries i on i.id = r.inquiry_id join teams t on t.id = i.team_id
  join workers w on w.id = i.owner_worker_id
  where r.token_hash = with_token_hash
  $$;

-- ── What somebody should still hear ─────────────────────────────────────────────────────────────────
-- Whoever asked: that it has come, when they wrote by the form and have heard nobody yet (who called has); and what became of it,
-- anew when what they were told was undone. What the person took back themselves is theirs to tell, and what came with a
-- spreadsheet was answered before. And the contact there is, when the meeting decided to offer them supervision: an
-- offer that nobody got is none.
create view replies_to_give with (security_invoker = true) as
  select i.team_id, i.id as inquiry_id, i.alias, 'acknowledgement' as kind, i.received_at as since
  from inquiries i
  where i.received_by_form and i.ended_at is null and not exists (select from inquiry_replies r where r.inquiry_id = i.id)
  union all
  select i.team_id, i.id, i.alias, 'outcome', i.ended_at
  from inquiries i
  where i.state = 'decided' and i.imported_by is null and i.worry <> erased_text() and not exists (
    select from inquiry_replies r where r.inquiry_id = i.id and r.kind = 'outcome' and r.recorded_at >= i.ended_at)
  union all
  select i.team_id, i.id, i.alias, 'supervision_offer', d.decided_at
  from decisions d join inquiries i on i.id = d.inquiry_id
  where d.details ? 'supervisionOffer' and i.worry <> erased_text()
    and not exists (select from decision_undos u where u.decision_id = d.id)
    -- What has been decided since stands instead.
    and not exists (select from decisions l where l.inquiry_id = i.id and l.decided_at > d.decided_at
      and not exists (select from decision_undos u where u.decision_id = l.id))
    and not exists (select from inquiry_replies r where r.inquiry_id = i.id and r.kind = 'supervision_offer'
      and r.manner <> 'not_reached' and r.recorded_at >= d.decided_at);

create function replies_due(i inquiries) returns text[]
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(g.kind order by g.kind), '{}') from replies_to_give g where g.inquiry_id = i.id
  $$;

-- Whose it is to say: the owner's; when they have left the team, or it is closed to them, the leader's; without a leader who may,
-- everybody's.
create function is_mine_to_tell(of_inquiry uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with told as (
    select i.owner_worker_id, i.team_id, i.linked_case_id from inquiries i
    where i.id = of_inquiry and i.team_id = any (acting_team_ids()) and i.id <> all (acting_blocked_inquiry_ids())
  ), leaders as (
    select g.worker_id from role_grants g join told t on g.team_id = t.team_id
    where g.role = 'team_leader' and g.removed_at is null
      and (t.linked_case_id is null or not is_closed_to(t.linked_case_id, g.worker_id))
  )
  select case
    when (t.linked_case_id is null or not is_closed_to(t.linked_case_id, t.owner_worker_id)) and (
        exists (select from agreements a where a.worker_id = t.owner_worker_id and a.team_id = t.team_id
          and a.starts_on <= oslo_today() and (a.ended_on is null or a.ended_on > oslo_today()))
        or exists (select from role_grants g where g.worker_id = t.owner_worker_id and g.team_id = t.team_id
          and g.role = 'team_leader' and g.removed_at is null))
      then t.owner_worker_id = acting_worker_id()
    when exists (select from leaders) then acting_worker_id() in (select worker_id from leaders)
    else true end
  from told t
  $$;
grant execute on function replies_due(inquiries), is_mine_to_tell(uuid), erased_text() to skulder_app;
grant select on replies_to_give to skulder_app;

-- As in 0027; an offer is given when there is one.
create or replace function reply_follows_its_inquiry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_inquiry inquiries;
begin
  select * into of_inquiry from inquiries where id = new.inquiry_id for share;
  if new.replied_on < of_inquiry.received_on then
    raise exception 'before it came' using errcode = '23514', constraint = 'inquiry_replies_after_it_came';
  end if;
  if new.kind = 'outcome' and of_inquiry.ended_at is null or new.kind = 'supervision_offer' and not exists (
      select from decisions d where d.inquiry_id = new.inquiry_id and d.details ? 'supervisionOffer'
        and not exists (select from decision_undos u where u.decision_id = d.id)) then
    raise exception 'nothing has come of it yet' using errcode = '23514', constraint = 'outcome_is_told_when_there_is_one';
  end if;
  return new;
end $$;
