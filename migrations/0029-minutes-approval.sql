-- Minutes are read by everybody and approved when nobody has objected for a while. Adds a table and columns; needs the service of
-- the same version, since whoever closes a meeting says for how long its minutes are out.

alter table teams add column minutes_approval_days integer not null default 7
  constraint teams_minutes_approval_days_known check (minutes_approval_days between 1 and 60);
comment on column teams.minutes_approval_days is 'For how many days minutes are out before they are approved: until the next weekly meeting';
grant update (minutes_approval_days) on teams to skulder_app;

alter table minutes_addenda add constraint minutes_addenda_of_a_team unique (id, team_id);

-- As it was when the meeting closed: what has been approved is so still when the team chooses otherwise.
alter table minutes add column approval_days integer not null default 7;

create table minutes_comments (
  id uuid primary key,
  meeting_id uuid not null,
  team_id uuid not null,
  text text not null constraint minutes_comments_text_length check (length(text) between 1 and 4000),
  written_by uuid not null constraint minutes_comments_writer references workers (id),
  written_at timestamptz not null default current_instant(),
  -- Answered by an addendum, or taken back by its writer; until then the minutes are not approved.
  addendum_id uuid,
  withdrawn_at timestamptz,
  constraint minutes_comments_minutes foreign key (meeting_id, team_id) references minutes (meeting_id, team_id),
  constraint minutes_comments_addendum foreign key (addendum_id, team_id) references minutes_addenda (id, team_id),
  constraint minutes_comments_settled_one_way check (num_nonnulls(addendum_id, withdrawn_at) <= 1)
);
comment on table minutes_comments is 'What somebody has against the minutes; it reopens them until it is settled';
create index minutes_comments_by_meeting on minutes_comments (meeting_id);
create index minutes_comments_by_addendum on minutes_comments (addendum_id) where addendum_id is not null;
create index minutes_comments_open on minutes_comments (team_id) where addendum_id is null and withdrawn_at is null;

create function minutes_comment_is_settled_once() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if num_nonnulls(old.addendum_id, old.withdrawn_at) > 0 then
    raise exception 'the comment is settled' using errcode = '23514', constraint = 'minutes_comment_settled_once';
  end if;
  if new.withdrawn_at is not null and acting_worker_id() is distinct from old.written_by then
    raise exception 'another wrote it' using errcode = '23514', constraint = 'minutes_comment_withdrawn_by_its_writer';
  end if;
  if new.addendum_id is not null and not exists (select from minutes_addenda where id = new.addendum_id and meeting_id = new.meeting_id) then
    raise exception 'an addendum to other minutes' using errcode = '23514', constraint = 'minutes_comment_answered_below_it';
  end if;
  return new;
end $$;
create trigger minutes_comment_is_settled_once before update of addendum_id, withdrawn_at on minutes_comments
  for each row execute function minutes_comment_is_settled_once();
create constraint trigger change_is_told after insert or update or delete on minutes_comments
  deferrable initially deferred for each row execute function change_is_told('team_id');

call guard_rows('minutes_comments');
create policy own_teams on minutes_comments for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on minutes_comments for insert to skulder_app with check (
  team_id = any ((select acting_team_ids())::uuid[]) and written_by = (select acting_worker_id()) and addendum_id is null and withdrawn_at is null);
create policy changed_in_own_teams on minutes_comments for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked_behind on minutes_comments as restrictive for select to skulder_app using (
  (select cardinality(acting_blocked_case_ids())) = 0 or not names_what_is_closed(text));
grant select, insert, update (addendum_id, withdrawn_at) on minutes_comments to skulder_app;

-- How far the minutes have come: they are out from the last day on which something was written, and approved when that many
-- days have passed with no comment open. A comment reopens them whenever it comes. Whoever does not see it is told neither of
-- it nor of a day that will not hold.
create function minutes_standing(of_meeting uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when m.closed_at is null or n.meeting_id is null then jsonb_build_object('state', 'growing', 'approvesOn', null, 'approvedOn', null)
    when c.is_open then jsonb_build_object('state', case when c.is_seen then 'commented' else 'circulated' end, 'approvesOn', null, 'approvedOn', null)
    when out.since + n.approval_days <= oslo_today() then jsonb_build_object('state', 'approved', 'approvesOn', null, 'approvedOn', out.since + n.approval_days)
    else jsonb_build_object('state', 'circulated', 'approvesOn', out.since + n.approval_days, 'approvedOn', null) end
  from meetings m left join minutes n on n.meeting_id = m.id
  cross join lateral (
    select coalesce(bool_or(is_open), false) as is_open, max(withdrawn_at) as withdrawn_at,
      coalesce(bool_or(is_open and (cardinality(acting_blocked_case_ids()) = 0 or not names_what_is_closed(text))), false) as is_seen
    from (select *, num_nonnulls(addendum_id, withdrawn_at) = 0 as is_open from minutes_comments where meeting_id = m.id) x) c
  cross join lateral (select greatest(oslo_date(m.closed_at), oslo_date(c.withdrawn_at),
    (select oslo_date(max(written_at)) from minutes_addenda where meeting_id = m.id)) as since) out
  where m.id = of_meeting and m.team_id = any (acting_team_ids())
  $$;

-- Who is asked to answer a comment: whoever took the minutes, or led, of those who are in the team still and see it. Null:
-- everybody who does.
create function minutes_comment_falls_to(of_comment uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.worker_id from minutes_comments c join meetings m on m.id = c.meeting_id
  cross join lateral (values (m.minute_taker_worker_id, 1), (m.chair_worker_id, 2)) d (worker_id, place)
  where c.id = of_comment and c.team_id = any (acting_team_ids())
    and exists (select from agreements a where a.worker_id = d.worker_id and a.team_id = m.team_id and a.starts_on <= oslo_today()
      and (a.ended_on is null or a.ended_on > oslo_today()))
    and not exists (select from cases k where k.team_id = c.team_id and is_closed_to(k.id, d.worker_id)
      and c.text is distinct from without_names(c.text, array_remove(array[k.alias, k.reference], null)))
  order by d.place limit 1
  $$;
grant execute on function minutes_standing(uuid), minutes_comment_falls_to(uuid) to skulder_app;
