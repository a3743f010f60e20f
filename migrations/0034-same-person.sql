-- Inquiries about one person who has no case, or none yet. Adds a column; old code still runs.

-- Whoever comes back has come before: what units were asked, and a case when there is one, is theirs over all of their inquiries.
-- Each points to the first of them.
alter table inquiries
  add column same_person_as uuid,
  add constraint inquiries_same_person foreign key (same_person_as, team_id) references inquiries (id, team_id),
  add constraint inquiries_not_the_same_as_itself check (same_person_as <> id);
create index inquiries_by_same_person on inquiries (same_person_as) where same_person_as is not null;
grant update (same_person_as) on inquiries to skulder_app;

create function same_person_is_known_once() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare other inquiries; first_id uuid; of_case uuid;
begin
  select * into other from inquiries where id = new.same_person_as and team_id = new.team_id for no key update;
  if not found or new.about <> 'person' or other.about <> 'person' then
    raise exception 'not about a person' using errcode = '23514', constraint = 'same_person_is_a_person';
  end if;
  first_id := coalesce(other.same_person_as, other.id);
  if first_id = new.id then
    new.same_person_as := null;
    return new;
  end if;
  new.same_person_as := first_id;
  of_case := (select q.linked_case_id from inquiries q where first_id in (q.id, q.same_person_as) and q.linked_case_id is not null
    and q.worry <> erased_text() order by q.received_at limit 1);
  if new.linked_case_id is null then
    new.linked_case_id := of_case;
  elsif (select person_id from cases where id = new.linked_case_id) <> (select person_id from cases where id = of_case) then
    raise exception 'two people' using errcode = '23514', constraint = 'same_person_is_one_person';
  end if;
  return new;
end $$;
create trigger same_person_is_known_once before update of same_person_as on inquiries
  for each row when (new.same_person_as is distinct from old.same_person_as and new.same_person_as is not null)
  execute function same_person_is_known_once();

-- The case of one is the case of all of them that have none, so that a block and an erasure find them; and no longer, once the link
-- was a mistake, of those that the meeting did not decide it for.
create function same_person_has_one_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare first_id uuid := coalesce(new.same_person_as, new.id);
begin
  if is_erasing() then return null; end if;
  if new.same_person_as is distinct from old.same_person_as and new.same_person_as is not null then
    update inquiries set same_person_as = new.same_person_as, version = version + 1 where same_person_as = new.id;
  end if;
  if new.linked_case_id is not null then
    update inquiries q set linked_case_id = new.linked_case_id, version = q.version + 1
    where first_id in (q.id, q.same_person_as) and q.id <> new.id and q.linked_case_id is null and q.worry <> erased_text();
  elsif old.linked_case_id is not null then
    update inquiries q set linked_case_id = null, version = q.version + 1
    where first_id in (q.id, q.same_person_as) and q.id <> new.id and q.linked_case_id = old.linked_case_id and q.worry <> erased_text()
      and not exists (select from decisions d where d.inquiry_id = q.id and d.case_id = old.linked_case_id
        and not exists (select from decision_undos u where u.decision_id = d.id));
  end if;
  return null;
end $$;
create trigger same_person_has_one_case after update on inquiries
  for each row when (new.same_person_as is distinct from old.same_person_as or new.linked_case_id is distinct from old.linked_case_id)
  execute function same_person_has_one_case();

-- The other inquiries about the same person, as far as the caller sees them.
create function others_of_person(i inquiries) returns setof inquiries
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select q.* from inquiries q
  where (q.id = coalesce(i.same_person_as, i.id) or q.same_person_as = coalesce(i.same_person_as, i.id)) and q.id <> i.id
  $$;
grant execute on function others_of_person(inquiries) to skulder_app;
