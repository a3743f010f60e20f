-- A team's door to the open net: whoever is worried writes, without an account, and hears what became of it.

-- All or none: a team with an address of its own takes inquiries there.
alter table teams
  add column door_path text constraint teams_door_path_once unique
    constraint teams_door_path_shape check (door_path ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(door_path) between 2 and 40),
  add column door_phone text constraint teams_door_phone_length check (length(door_phone) between 3 and 40),
  add column door_answers_within_days integer constraint teams_door_answers_soon check (door_answers_within_days between 1 and 20),
  add constraint teams_door_is_whole check (num_nonnulls(door_path, door_phone, door_answers_within_days) in (0, 3));
grant update (door_path, door_phone, door_answers_within_days) on teams to skulder_app;
comment on column teams.door_answers_within_days is 'Working days within which whoever wrote is promised an answer';

alter table inquiries
  add column received_by_form boolean not null default false,
  add constraint inquiries_form_is_nobodys check (not received_by_form or received_by_worker_id is null);

-- By its secret whoever wrote follows what became of it. The secret itself is kept nowhere.
create table inquiry_receipts (
  inquiry_id uuid primary key,
  team_id uuid not null,
  token_hash bytea not null constraint inquiry_receipts_token_hash_length check (octet_length(token_hash) = 32)
    constraint inquiry_receipts_once unique,
  given_at timestamptz not null default current_instant(),
  constraint inquiry_receipts_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id)
);
comment on table inquiry_receipts is 'What whoever wrote by the form holds';
comment on column inquiry_receipts.token_hash is 'SHA-256 of the secret in the address';
create index inquiry_receipts_by_team on inquiry_receipts (team_id);
call guard_rows('inquiry_receipts');
create policy less_what_is_blocked on inquiry_receipts as restrictive to skulder_app using (inquiry_id <> all ((select acting_blocked_inquiry_ids())::uuid[]));
create constraint trigger change_is_told after insert or update or delete on inquiry_receipts
  deferrable initially deferred for each row execute function change_is_told('team_id');
create policy written_in_own_teams on inquiry_receipts for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
grant insert on inquiry_receipts to skulder_app;

-- The door that an address leads to, with whom a new inquiry falls to: who has led the team longest. Null: no such door.
create function door_by_path(of_path text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('teamId', t.id, 'teamName', t.name, 'phone', t.door_phone, 'answersWithinDays', t.door_answers_within_days,
    'ownerId', leader.worker_id, 'today', oslo_today())
  from teams t
  cross join lateral (
    select g.worker_id from role_grants g
    where g.team_id = t.id and g.role = 'team_leader' and g.removed_at is null order by g.granted_at, g.id limit 1) leader
  where t.door_path = of_path
  $$;

-- What whoever wrote may know: that it came, who answers, and how far it has come, in words that say nothing of the
-- person. That they had a case already is not told. Null: no such receipt, or nothing is known any more.
create function inquiry_by_receipt(with_token_hash bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('inquiryId', i.id, 'teamId', i.team_id, 'teamName', t.name, 'phone', t.door_phone,
    'answersWithinDays', t.door_answers_within_days, 'ownerName', w.name, 'receivedOn', i.received_on,
    'progress', case
      when i.state = 'withdrawn' then 'withdrawn'
      when i.outcome = 'guide_to_service' then case when i.state = 'decided' then 'taken_over' else 'asked_elsewhere' end
      when i.state = 'decided' then 'taken_up'
      when i.outcome = 'investigate' then 'finding_out'
      else 'received' end,
    'decidedOn', (select oslo_date(max(d.decided_at)) from decisions d where d.inquiry_id = i.id),
    'meetingOn', (select m.held_on from agenda_items a join meetings m on m.id = a.meeting_id
      where a.inquiry_id = i.id and a.state = 'open' and m.state <> 'closed' and m.held_on >= oslo_today() order by m.held_on limit 1))
  from inquiry_receipts r join inquiries i on i.id = r.inquiry_id join teams t on t.id = i.team_id
  join workers w on w.id = i.owner_worker_id
  where r.token_hash = with_token_hash
  $$;
grant execute on function door_by_path(text), inquiry_by_receipt(bytea) to skulder_app;
