import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import { keepMinutes } from '../../services/meetings/meetings.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { at } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Happening } from './cases.ts';
import { decidedItems } from './decided-items.ts';
import type { DecidedItem } from './decided-items.ts';
import type { Organisation } from './organisation.ts';

/** Past meetings, one a week, each with what it decided; and what happened to the cases afterwards. */
export function pastMeetings(
  inside: Inside,
  organisation: Organisation,
  calendar: Calendar,
): Happening[] {
  const happenings: Happening[] = [];
  for (let weeksAgo = 26; weeksAgo >= 1; weeksAgo--) {
    const day = calendar.meetingDay(weeksAgo);
    const decided = decidedItems({ inside, organisation, calendar }, weeksAgo);
    happenings.push(...decided.later);
    happenings.push({
      at: at(day, 9),
      happens: () => holdMeeting(inside, organisation, { day, weeksAgo, items: decided.items }),
    });
  }
  return happenings;
}

async function holdMeeting(
  inside: Inside,
  organisation: Organisation,
  { day, weeksAgo, items }: { day: string; weeksAgo: number; items: DecidedItem[] },
): Promise<void> {
  const { db, tell } = inside;
  const { teamId, members, leader } = organisation;
  const meetingId = newId();
  const startsAt = at(day, 9);
  const chair = members[weeksAgo % members.length] ?? leader;
  const writer = members[(weeksAgo + 5) % members.length] ?? leader;
  await sql`
    insert into meetings (id, team_id, iso_year, iso_week, held_on, starts_at, state, chair_worker_id, minute_taker_worker_id, started_at, started_by)
    values (${meetingId}, ${teamId}, extract(isoyear from ${day}::date), extract(week from ${day}::date), ${day}, ${startsAt},
      'in_session', ${chair.workerId}, ${writer.workerId}, ${startsAt}, ${chair.workerId})`.execute(
    db,
  );
  tell({ teamId, kind: 'meeting.started', at: startsAt, actorId: chair.workerId, meetingId });
  const present = members.filter((_, index) => (index + weeksAgo) % 6 !== 0);
  for (const { workerId, agreementId, level } of present) {
    await sql`
      insert into attendances (meeting_id, team_id, worker_id, agreement_id, level, arrived_at, present_by)
      values (${meetingId}, ${teamId}, ${workerId}, ${agreementId}, ${level}, ${startsAt}, ${weeksAgo % 4 === 0 ? 'video' : 'room'})`.execute(
      db,
    );
  }
  for (const [index, item] of items.entries()) {
    await decideItem(inside, organisation, {
      item,
      meetingId,
      day,
      index,
      writerId: writer.workerId,
    });
  }
  await sql`
    update meetings set state = 'closed', closed_at = ${at(day, 11)}, closed_by = ${writer.workerId}, version = version + 1 where id = ${meetingId}`.execute(
    db,
  );
  await keepMinutes(db, meetingId);
  tell({ teamId, kind: 'meeting.closed', at: at(day, 11), actorId: chair.workerId, meetingId });
}

async function decideItem(
  { db, tell }: Inside,
  { teamId, leader, members }: Organisation,
  {
    item,
    meetingId,
    day,
    index,
    writerId,
  }: { item: DecidedItem; meetingId: string; day: string; index: number; writerId: string },
): Promise<void> {
  const { inquiry, outcome } = item;
  const [inquiryId, itemId, decisionId] = [newId(), newId(), newId()];
  const when = at(day, 9, 15 + 15 * index);
  const owner = members[(index + day.charCodeAt(9)) % members.length] ?? leader;
  const about = inquiry.unitId ? 'service_site' : 'person';
  await sql`
    insert into inquiries (id, team_id, alias, about, unit_id, source, asked_by, worry, owner_worker_id, received_by_worker_id,
      received_on, received_at, state, severe_problems, functional_impairment, unstable_life, contact_with_services)
    values (${inquiryId}, ${teamId}, ${inquiry.alias}, ${about}, ${inquiry.unitId ?? null}, ${inquiry.source}, ${inquiry.askedBy},
      ${inquiry.worry}, ${owner.workerId}, ${owner.workerId}, ${day}::date - 5, ${when}::timestamptz - interval '5 days',
      'ready', ${about === 'person' ? 'yes' : 'unknown'}, ${about === 'person' ? 'yes' : 'unknown'},
      ${about === 'person' ? 'yes' : 'unknown'}, ${inquiry.contact})`.execute(db);
  await sql`
    insert into agenda_items (id, team_id, meeting_id, kind, inquiry_id, position)
    values (${itemId}, ${teamId}, ${meetingId}, 'inquiry', ${inquiryId}, ${index + 1})`.execute(db);
  const caseId = await item.decide({ id: decisionId, when, day, inquiryId });
  await sql`
    insert into decisions (id, team_id, meeting_id, item_id, inquiry_id, outcome, advised_outcome, case_id, decided_at, recorded_by)
    values (${decisionId}, ${teamId}, ${meetingId}, ${itemId}, ${inquiryId}, ${outcome}, ${outcome}, ${caseId}, ${when}, ${writerId})`.execute(
    db,
  );
  await sql`
    with linked as (update inquiries set state = 'decided', outcome = ${outcome}, linked_case_id = ${caseId}, ended_at = ${when},
        version = version + 1 where id = ${inquiryId}),
      decided as (update agenda_items set state = 'decided', version = version + 1 where id = ${itemId})
    select 1`.execute(db);
  tell({
    teamId,
    kind: 'decision.made',
    at: when,
    actorId: writerId,
    meetingId,
    itemId,
    inquiryIds: [inquiryId],
    ...(caseId && { caseIds: [caseId] }),
  });
}
