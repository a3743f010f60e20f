import { sql } from 'kysely';
import { newId } from '../../services/platform/database/new-id.ts';
import { adviceFor } from '../../services/inquiries/inquiries.ts';
import { keepMinutes } from '../../services/meetings/meetings.ts';
import type { Inside } from '../../services/platform/database/transact.ts';
import { actionsDone, actionsOf, decideActions, type ToldAction } from './actions.ts';
import { at, dayAfter } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Happening } from './cases.ts';
import { decidedItems } from './decided-items.ts';
import type { DecidedItem } from './decided-items.ts';
import { aboutOf, answersOf, receive } from './inquiries.ts';
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
    const { items, later } = decidedItems(inside, organisation, calendar, weeksAgo);
    for (const [index, { worry }] of items.entries()) {
      const when = at(dayAfter(day, -5), 10, 10 * index);
      const { teamId } = organisation;
      const happens = () => receive(inside, teamId, { worry, state: 'ready', when });
      happenings.push({ at: when, happens });
    }
    happenings.push(...later);
    const actions = actionsOf(weeksAgo, organisation);
    happenings.push(...actionsDone(inside, actions, { teamId: organisation.teamId, day }));
    happenings.push({
      at: at(day, 9),
      happens: () => holdMeeting(inside, organisation, { day, weeksAgo, items, actions }),
    });
  }
  return happenings;
}

async function holdMeeting(
  inside: Inside,
  organisation: Organisation,
  {
    day,
    weeksAgo,
    items,
    actions,
  }: { day: string; weeksAgo: number; items: DecidedItem[]; actions: ToldAction[] },
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
  const present = members.filter(
    (member, index) => (index + weeksAgo) % 6 !== 0 || member === chair || member === writer,
  );
  for (const { workerId, agreementId, level } of present) {
    await sql`
      insert into attendances (meeting_id, team_id, worker_id, agreement_id, level, arrived_at, present_by)
      values (${meetingId}, ${teamId}, ${workerId}, ${agreementId}, ${level}, ${startsAt}, ${weeksAgo % 4 === 0 ? 'video' : 'room'})`.execute(
      db,
    );
  }
  const itemIds: string[] = [];
  for (const [index, item] of items.entries()) {
    const recordedBy = writer.workerId;
    itemIds.push(
      await decideItem(inside, organisation, item, { meetingId, day, index, recordedBy }),
    );
  }
  await decideActions(inside, actions, { teamId, day, itemIds, actorId: writer.workerId });
  await sql`
    update meetings set state = 'closed', closed_at = ${at(day, 11)}, closed_by = ${writer.workerId}, version = version + 1 where id = ${meetingId}`.execute(
    db,
  );
  await keepMinutes(db, meetingId);
  tell({ teamId, kind: 'meeting.closed', at: at(day, 11), actorId: chair.workerId, meetingId });
}

interface At {
  meetingId: string;
  day: string;
  index: number;
  recordedBy: string;
}

/** The inquiry ends in its offer, or stays with its owner until somebody has found out or a service has accepted. */
const endsLater = ['investigate', 'guide_to_service'];

async function decideItem(
  { db, tell }: Inside,
  { teamId }: Organisation,
  item: DecidedItem,
  { meetingId, day, index, recordedBy }: At,
): Promise<string> {
  const { worry, outcome, differsBecause = null } = item;
  const inquiryId = worry.id;
  const [itemId, decisionId] = [newId(), newId()];
  const when = at(day, 9, 15 + 15 * index);
  await sql`
    insert into agenda_items (id, team_id, meeting_id, kind, inquiry_id, position)
    values (${itemId}, ${teamId}, ${meetingId}, 'inquiry', ${inquiryId}, ${index + 1})`.execute(db);
  const deciding = { id: decisionId, when, day, meetingId, recordedBy };
  const { caseId, details, comesBackOn = null } = await item.decide(deciding);
  const advised = adviceFor({ about: aboutOf(worry), answers: answersOf(worry.answers) });
  await sql`
    insert into decisions (id, team_id, meeting_id, item_id, inquiry_id, outcome, advised_outcome, advised_row, differs_because,
      details, case_id, decided_at, recorded_by)
    values (${decisionId}, ${teamId}, ${meetingId}, ${itemId}, ${inquiryId}, ${outcome}, ${advised.outcome}, ${advised.row},
      ${differsBecause}, ${JSON.stringify(details)}::text::jsonb, ${caseId}, ${when}, ${recordedBy})`.execute(
    db,
  );
  const isEnded = !endsLater.includes(outcome);
  await sql`
    with settled as (
      update agenda_items set state = 'decided', settled_at = ${when}, settled_by = ${recordedBy}, version = version + 1
      where id = ${itemId}
    )
    update inquiries set state = ${isEnded ? 'decided' : 'clarifying'}, outcome = ${outcome}, linked_case_id = ${caseId},
      comes_back_on = ${comesBackOn}, ended_at = ${isEnded ? when : null}, version = version + 1
    where id = ${inquiryId}`.execute(db);
  const told = { teamId, at: when, actorId: recordedBy, meetingId, itemId };
  const caseIds = caseId === null ? {} : { caseIds: [caseId] };
  tell({ ...told, kind: 'inquiry.decided', inquiryIds: [inquiryId], ...caseIds, version: 2 });
  tell({ ...told, kind: 'decision.made', version: 2 });
  return itemId;
}
