-- What goes out from the team: what whoever asked was told, and the page on which a unit says itself whether it takes over.

-- ── What the inquirer was told ──────────────────────────────────────────────────────────────────────
create table inquiry_replies (
  id uuid primary key,
  team_id uuid not null,
  inquiry_id uuid not null,
  kind text not null constraint inquiry_replies_kind_known check (kind in ('acknowledgement', 'outcome', 'supervision_offer')),
  manner text not null constraint inquiry_replies_manner_known check (
    manner in ('telephone', 'message', 'letter', 'in_person', 'not_reached')),
  replied_on date not null,
  replied_by uuid not null constraint inquiry_replies_replied_by references workers (id),
  recorded_at timestamptz not null default current_instant(),
  constraint inquiry_replies_inquiry foreign key (inquiry_id, team_id) references inquiries (id, team_id),
  constraint inquiry_replies_after_the_fact check (replied_on <= oslo_date(recorded_at))
);
comment on table inquiry_replies is 'That whoever asked was told it had come, and what became of it, and that supervision was offered to the contact there is: by whom, when and how, never what was said';
create index inquiry_replies_by_inquiry on inquiry_replies (inquiry_id);
create index inquiry_replies_by_team on inquiry_replies (team_id);
create index inquiry_replies_by_replier on inquiry_replies (replied_by);
create trigger log_is_append_only before update or delete or truncate on inquiry_replies
  for each statement execute function refuse_to_rewrite_history();

-- Not before it came; of the outcome not before there is one.
create function reply_follows_its_inquiry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_inquiry inquiries;
begin
  select * into of_inquiry from inquiries where id = new.inquiry_id for share;
  if new.replied_on < of_inquiry.received_on then
    raise exception 'before it came' using errcode = '23514', constraint = 'inquiry_replies_after_it_came';
  end if;
  if new.kind = 'outcome' and of_inquiry.ended_at is null then
    raise exception 'nothing has come of it yet' using errcode = '23514', constraint = 'outcome_is_told_when_there_is_one';
  end if;
  return new;
end $$;
create trigger reply_follows_its_inquiry before insert on inquiry_replies for each row execute function reply_follows_its_inquiry();
create constraint trigger change_is_told after insert or update or delete on inquiry_replies
  deferrable initially deferred for each row execute function change_is_told('team_id');

call guard_rows('inquiry_replies');
create policy own_teams on inquiry_replies for select to skulder_app using (team_id = any ((select acting_team_ids())::uuid[]));
create policy written_in_own_teams on inquiry_replies for insert to skulder_app with check (team_id = any ((select acting_team_ids())::uuid[]));
create policy less_what_is_blocked on inquiry_replies as restrictive to skulder_app using (inquiry_id <> all ((select acting_blocked_inquiry_ids())::uuid[]));
grant select, insert on inquiry_replies to skulder_app;

-- ── The unit's own page ─────────────────────────────────────────────────────────────────────────────
-- The unit is sent a link, and answers there itself. What it is told is written for it, and says nothing of who it is.
-- What the unit sees. Null: there is no such link, it has been replaced, or nothing is known any more.
create function guidance_by_link(with_token_hash bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('guidanceId', g.id, 'inquiryId', g.inquiry_id, 'teamId', g.team_id, 'teamName', t.name,
    'unitName', unit_name(u), 'message', g.message, 'answerByOn', g.answer_by_on, 'ownerName', w.name, 'ownerPhone', coalesce(w.phone, t.door_phone),
    'state', case when g.accepted_at is not null then 'accepted' when g.declined_at is not null then 'declined'
      when g.superseded_at is not null then case when exists (select from guidances k where k.inquiry_id = g.inquiry_id and k.unit_id = g.unit_id
        and num_nonnulls(k.accepted_at, k.declined_at, k.superseded_at) = 0) then 'asked_anew' else 'superseded' end when g.answer_by_on < oslo_today() then 'too_late' else 'waiting' end,
    'answeredBy', g.answered_by)
  from guidances g join inquiries i on i.id = g.inquiry_id join teams t on t.id = g.team_id join units u on u.id = g.unit_id
  join workers w on w.id = i.owner_worker_id
  where g.token_hash = with_token_hash
  $$;
grant execute on function guidance_by_link(bytea) to skulder_app;
