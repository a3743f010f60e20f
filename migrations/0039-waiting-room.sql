-- The person answers on a screen in the waiting room, by a code of four digits. Adds tables, and columns to the links; needs the
-- service of the same version.

-- A screen that the team has set up once. What it is known by is kept nowhere but in its browser.
create table waiting_room_devices (
  id uuid primary key,
  team_id uuid not null constraint waiting_room_devices_team references teams (id),
  name text not null constraint waiting_room_devices_name_length check (length(name) between 1 and 80),
  pairing_hash bytea not null constraint waiting_room_devices_pairing_hash_length check (octet_length(pairing_hash) = 32)
    constraint waiting_room_devices_pairing_once unique,
  pairing_expires_at timestamptz not null,
  made_by uuid not null constraint waiting_room_devices_maker references workers (id),
  made_at timestamptz not null default current_instant(),
  secret_hash bytea constraint waiting_room_devices_secret_hash_length check (octet_length(secret_hash) = 32)
    constraint waiting_room_devices_secret_once unique,
  paired_at timestamptz,
  last_used_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid constraint waiting_room_devices_withdrawer references workers (id),
  constraint waiting_room_devices_of_a_team unique (id, team_id),
  constraint waiting_room_devices_paired_by_secret check (num_nonnulls(secret_hash, paired_at) in (0, 2)),
  constraint waiting_room_devices_withdrawn_by_somebody check (num_nonnulls(withdrawn_at, withdrawn_by) in (0, 2))
);
comment on table waiting_room_devices is 'Screens on which people answer by a code; each is paired once and taken back at once';
comment on column waiting_room_devices.pairing_hash is 'SHA-256 of the code typed on the screen to pair it, which works once';
comment on column waiting_room_devices.secret_hash is 'SHA-256 of the secret that its browser keeps';
comment on column waiting_room_devices.last_used_at is 'When a right code was last entered there';
create index waiting_room_devices_by_team on waiting_room_devices (team_id);

-- Codes that were wrong, for a day: what limits how many can be tried.
create table code_guesses (
  device_id uuid not null,
  team_id uuid not null,
  guessed_at timestamptz not null default current_instant(),
  constraint code_guesses_device foreign key (device_id, team_id) references waiting_room_devices (id, team_id)
);
comment on table code_guesses is 'Wrong codes entered in waiting rooms; which code is not kept';
create index code_guesses_by_device on code_guesses (device_id, guessed_at);
create index code_guesses_by_team on code_guesses (team_id, guessed_at);

-- A link that is reached by a code has no secret until the code is entered; the screen makes one up then.
alter table answer_links alter column token_hash drop not null;
alter table answer_links
  add column code_hash bytea constraint answer_links_code_hash_length check (octet_length(code_hash) = 32),
  add column code_during tstzrange,
  add column device_id uuid,
  add column entered_at timestamptz,
  add constraint answer_links_device foreign key (device_id, team_id) references waiting_room_devices (id, team_id),
  add constraint answer_links_code_for_a_while check (num_nonnulls(code_hash, code_during) in (0, 2)
    and (isempty(code_during) or lower(code_during) <= made_at and upper(code_during) <= made_at + interval '10 minutes')),
  add constraint answer_links_by_secret_or_code check ((code_hash is null and token_hash is not null and device_id is null)
    or (code_hash is not null and (token_hash is null) = (device_id is null))),
  add constraint answer_links_entered_as_a_whole check (num_nonnulls(device_id, entered_at) in (0, 2)),
  add constraint answer_links_entered_before_answered check (used_at is null or token_hash is not null),
  add constraint answer_links_codes_differ exclude using gist (team_id with =, code_hash with =, code_during with &&) where (code_hash is not null);
comment on column answer_links.code_hash is 'HMAC of the four digits and the team under a key that the database has not: ten thousand hashes are soon made';
comment on column answer_links.code_during is 'While the code can be entered; ends when it has been, or is taken back';
create index answer_links_by_device on answer_links (device_id) where device_id is not null;

-- A code is entered once, while it can be, on a screen of the team that has not been taken back.
create function witness_answer_code() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare instant timestamptz := current_instant();
begin
  if is_erasing() then return new; end if;
  if tg_op = 'INSERT' then
    if new.entered_at is not null then
      raise exception 'nobody has entered it' using errcode = '23514', constraint = 'answer_links_code_once';
    end if;
    if new.code_hash is not null then
      new.code_during := tstzrange(new.made_at, new.made_at + interval '10 minutes');
    end if;
    return new;
  end if;
  if (new.token_hash, new.device_id, new.entered_at) is distinct from (old.token_hash, old.device_id, old.entered_at) then
    new.entered_at := instant;
    if old.code_hash is null or old.entered_at is not null or new.withdrawn_at is not null or not instant <@ old.code_during
        or current_setting('skulder.actor', true) not like 'system:%'
        or not exists (select from waiting_room_devices d where d.id = new.device_id and d.paired_at is not null and d.withdrawn_at is null)
        or instrument_right(new.team_id, new.instrument_id) is distinct from 'digital' then
      raise exception 'the code is not entered' using errcode = '23514', constraint = 'answer_links_code_once';
    end if;
  end if;
  if old.code_hash is not null and num_nonnulls(new.entered_at, new.withdrawn_at) > 0 and instant < upper(old.code_during) then
    new.code_during := tstzrange(lower(old.code_during), greatest(instant, lower(old.code_during)));
  end if;
  return new;
end $$;
create trigger witness_answer_code before insert or update on answer_links for each row execute function witness_answer_code();

-- Who acts is whoever the transaction acts for, and now is when. Once taken back a screen stays so; it is paired once, by whoever
-- types the code.
create function witness_waiting_room_device() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare instant timestamptz := current_instant(); is_by_worker boolean := current_setting('skulder.actor', true) not like 'system:%';
begin
  if is_erasing() then return new; end if;
  if tg_op = 'INSERT' then
    if is_by_worker then
      new.made_by := acting_worker_id();
      new.made_at := instant;
      new.pairing_expires_at := instant + interval '10 minutes';
    end if;
    return new;
  end if;
  if old.withdrawn_at is not null and new is distinct from old then
    raise exception 'it has been taken back' using errcode = '23514', constraint = 'waiting_room_devices_once';
  elsif old.secret_hash is not null and new.secret_hash is distinct from old.secret_hash then
    raise exception 'it has been paired' using errcode = '23514', constraint = 'waiting_room_devices_once';
  elsif is_by_worker and new.withdrawn_at is not null and old.withdrawn_at is null then
    new.withdrawn_at := instant;
    new.withdrawn_by := acting_worker_id();
  end if;
  return new;
end $$;
create trigger witness_waiting_room_device before insert or update on waiting_room_devices for each row execute function witness_waiting_room_device();

-- The browser is the team's screen from now on, and nobody is signed in on it. Null for a code that is wrong, used or old, or
-- whose maker is not of the team any more.
create function pair_waiting_room_device(with_pairing_hash bytea, with_secret_hash bytea, session_hash bytea) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare paired_as text;
begin
  update waiting_room_devices set secret_hash = with_secret_hash, paired_at = current_instant()
    where pairing_hash = with_pairing_hash and paired_at is null and withdrawn_at is null and pairing_expires_at > current_instant()
      and rights_of_worker(made_by) -> 'teamIds' @> to_jsonb(team_id)
    returning name into paired_as;
  if paired_as is not null then
    update sessions set ended_at = current_instant(), ended_because = 'became_waiting_room' where id_hash = session_hash and ended_at is null;
  end if;
  return paired_as;
end $$;

-- Null: there is no such screen.
create function waiting_room_device(with_secret_hash bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('teamId', team_id, 'name', name, 'isWithdrawn', withdrawn_at is not null)
  from waiting_room_devices where secret_hash = with_secret_hash
  $$;

-- Seconds until another code is heard on a screen; 0 at once. Five wrong ones in ten minutes and twenty in a day are the screen's;
-- fifteen and sixty its team's, so that many screens do not add up to a search of ten thousand. A right one takes none away.
create function wait_for_codes(on_device uuid, of_team uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select greatest(0, ceil(extract(epoch from max(l.nth_at + l.within - current_instant()))))::integer from (
    select within, (select guessed_at from code_guesses where device_id = on_device order by guessed_at desc offset many - 1 limit 1) as nth_at
      from (values (5, interval '10 minutes'), (20, interval '1 day')) own (many, within)
    union all
    select within, (select guessed_at from code_guesses where team_id = of_team order by guessed_at desc offset many - 1 limit 1)
      from (values (15, interval '10 minutes'), (60, interval '1 day')) teams (many, within)) l
  $$;

-- What a code leads to on a screen: `entered` with the case, `wrong`, or `wait` with seconds. One look-up answers for codes that are wrong, old,
-- used, taken back, of another team or ask what is not asked any more. A code that was entered a moment ago by the same screen with
-- the same secret is the same again: the answer may have been lost on the way.
create function enter_answer_code(with_secret_hash bytea, with_code_hash bytea, with_token_hash bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare reached record; on_device uuid; of_team uuid; seconds integer;
begin
  -- Guesses of a team's screens are counted one after another: at once they would all find room.
  perform pg_advisory_xact_lock(hashtextextended('codes of ' || d.team_id, 0)) from waiting_room_devices d where d.secret_hash = with_secret_hash;
  select id, team_id into on_device, of_team from waiting_room_devices
    where secret_hash = with_secret_hash and withdrawn_at is null for no key update;
  if not found then return jsonb_build_object('is', 'withdrawn'); end if;
  seconds := wait_for_codes(on_device, of_team);
  if seconds > 0 then return jsonb_build_object('is', 'wait', 'seconds', seconds); end if;
  select l.id, l.case_id, l.entered_at into reached from answer_links l join cases c on c.id = l.case_id
    where l.team_id = of_team and l.code_hash = with_code_hash and l.withdrawn_at is null and l.used_at is null
      and case when l.entered_at is null then current_instant() <@ l.code_during
        else l.device_id = on_device and l.token_hash = with_token_hash and current_instant() < l.expires_at end
      and c.registration not in ('declined', 'withdrawn') and is_asked_still(l)
      and instrument_right(l.team_id, l.instrument_id) = 'digital'
    order by l.entered_at is not null limit 1 for update of l;
  if reached.id is null then
    delete from code_guesses where team_id = of_team and guessed_at < current_instant() - interval '1 day';
    insert into code_guesses (device_id, team_id) values (on_device, of_team);
    return jsonb_build_object('is', 'wrong', 'seconds', wait_for_codes(on_device, of_team));
  end if;
  if reached.entered_at is null then
    begin
      update answer_links set token_hash = with_token_hash, device_id = on_device, entered_at = current_instant() where id = reached.id;
    exception when unique_violation then
      -- The secret is another link's, perhaps of a team that was not waited for; the code stays good.
      return jsonb_build_object('is', 'unfit');
    end;
  end if;
  update waiting_room_devices set last_used_at = current_instant() where id = on_device;
  return jsonb_build_object('is', 'entered', 'caseId', reached.case_id);
end $$;

call guard_rows('waiting_room_devices');
call guard_rows('code_guesses');
create policy own_teams on waiting_room_devices for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on waiting_room_devices for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy changed_in_own_teams on waiting_room_devices for update to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));

grant insert (id, team_id, name, pairing_hash, pairing_expires_at, made_by) on waiting_room_devices to skulder_app;
grant select (id, team_id, name, pairing_expires_at, made_by, made_at, paired_at, last_used_at, withdrawn_at, withdrawn_by)
  on waiting_room_devices to skulder_app;
grant update (withdrawn_at, withdrawn_by) on waiting_room_devices to skulder_app;
grant select (code_during, device_id, entered_at) on answer_links to skulder_app;
grant execute on function pair_waiting_room_device(bytea, bytea, bytea), waiting_room_device(bytea), enter_answer_code(bytea, bytea, bytea)
  to skulder_app;
