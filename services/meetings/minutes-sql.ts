import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { actionInMinutes, isFollowedUp, itemFollowingUp } from './actions-sql.ts';
import { decision } from './decision-sql.ts';
import { handover, handoversBeside } from './handovers-sql.ts';
import { comment } from './minutes-comment-sql.ts';
import type { Minutes, MinutesAddendum } from './words.ts';

type Db = Transaction<DB>;

// An id of its own for a line that has no row of its own, the same each time it is read.
const lineId = (kind: string, of: string) =>
  sql`md5(${sql.lit(kind)} || m.id || ${sql.raw(of)})::uuid`;

// What happened so far, in order, of the meeting `m`. Whoever was there from the start is in the attendance.
const entriesSoFar = sql`
  (select coalesce(jsonb_agg(to_jsonb(e) - 'place' order by e.at, e.place, e.id), '[]') from (
    select m.id, m.started_at as at, 1 as place, 'started' as kind, null::uuid as "itemId", null as "itemTitle", null as text,
      null::jsonb as decision, null::jsonb as handover, null::jsonb as action, (select name from workers where id = m.started_by) as "byName"
    where m.started_at is not null
    union all
    select ${lineId('arrived', 'p.worker_id')}, p.arrived_at, 2, 'arrived', null, null, w.name, null, null, null, null
    from attendances p join workers w on w.id = p.worker_id where p.meeting_id = m.id and p.arrived_at > m.started_at
    union all
    select ${lineId('left', 'p.worker_id')}, p.left_at, 3, 'left', null, null, w.name, null, null, null, null
    from attendances p join workers w on w.id = p.worker_id where p.meeting_id = m.id and p.left_at > m.started_at
    union all
    select x.id, x.taken_at, 3, case x.duty when 'chair' then 'chair_taken_over' else 'minutes_taken_over' end, null, null,
      (select name from workers where id = x.taken_from_worker_id), null, null, null, (select name from workers where id = x.worker_id)
    from duty_takeovers x where x.meeting_id = m.id
    union all
    select ${lineId('notes', 'i.id')}, i.noted_at, 4, 'notes', i.id, i.subject, i.notes, null, null, null,
      (select name from workers where id = i.noted_by) from items i where i.notes <> ''
    union all
    select d.id, d.decided_at, 5, 'decision', i.id, i.subject, null, ${decision}, null, null,
      coalesce((select name from workers where id = d.recorded_by), '–')
    from items i join decisions d on d.item_id = i.id
    union all
    select ${lineId('undone', 'x.decision_id')}, x.undone_at, 5, 'decision_undone', i.id, i.subject, x.reason, null, null, null,
      (select name from workers where id = x.undone_by) from items i join decision_undos x on x.item_id = i.id
    union all
    select ${lineId('deferral', 'i.id')}, i.settled_at, 6, 'deferral', i.id, i.subject, later.held_on::text, null, null, null,
      (select name from workers where id = i.settled_by)
    from items i join meetings later on later.id = i.deferred_to_meeting_id
    union all
    select s.id, s.at, 7, 'handed_over', i.id, i.subject, null, null, s.handover, null, null
    from items i, lateral (select s.id, lower(s.held_during) as at, ${handover} as handover ${handoversBeside}) s
    union all
    select a.id, a.made_at, 8, 'action_made', i.id, i.subject, null, null, null, ${actionInMinutes},
      (select name from workers where id = a.made_by) from items i join action_items a on a.item_id = i.id
    union all
    select ${lineId('settled', 'a.id')}, a.settled_at, 9, 'action_settled', i.id, coalesce(i.subject, (select coalesce(c.alias, c.title)
        from cases c where c.id = a.case_id), (select q.alias from inquiries q where q.id = a.inquiry_id)), null, null, null,
      ${actionInMinutes}, (select name from workers where id = a.settled_by)
    from action_items a ${itemFollowingUp} where ${isFollowedUp}
    union all
    select ${lineId('closed', "''")}, m.closed_at, 10, 'closed', null, null, null, null, null, null,
      (select name from workers where id = m.closed_by) where m.closed_at is not null
  ) e)`;

const itemsNamed = sql`
  items as materialized (
    select i.*, coalesce(i.title, q.alias, c.alias, c.title, k.alias, k.title, left(a.text, 200)) as subject
    from agenda_items i
    left join inquiries q on q.id = i.inquiry_id
    left join cases c on c.id = i.case_id
    left join pending_cases k on k.id = i.pending_case_id
    left join action_items a on a.id = i.action_id
    where i.meeting_id = (select id from m)
  )`;

// Everyone who was present at some time.
const whoAttended = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('workerId', w.id, 'name', w.name, 'level', p.level, 'profession', a.profession,
      'agreementId', p.agreement_id, 'isPresent', p.is_present, 'by', p.present_by, 'arrivedAt', p.arrived_at,
      'leftAt', p.left_at) order by p.level, w.name, w.id), '[]')
    from attendances p join workers w on w.id = p.worker_id join agreements a on a.id = p.agreement_id
    where p.meeting_id = m.id)`;

// Who from outside was there, and for what.
const whoVisited = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'itemId', i.id, 'name', w.name, 'profession', w.profession,
      'unitName', u.name, 'comesAs', g.comes_as, 'itemTitle', i.subject) order by i.position, w.name, g.id), '[]')
    from items i join guests g on g.item_id = i.id join workers w on w.id = g.worker_id left join units u on u.id = g.unit_id
    where g.arrived_at is not null)`;

const worker = (id: string) => sql`
  (select jsonb_build_object('id', w.id, 'name', w.name) from workers w where w.id = ${sql.raw(id)})`;

const minutesSoFar = sql`
  jsonb_build_object('meetingId', m.id, 'teamName', (select name from teams where id = m.team_id), 'state', m.state,
    'isoYear', m.iso_year, 'isoWeek', m.iso_week, 'heldOn', m.held_on, 'startedAt', m.started_at, 'closedAt', m.closed_at,
    'chair', ${worker('m.chair_worker_id')}, 'minuteTaker', ${worker('m.minute_taker_worker_id')},
    'attendance', ${whoAttended}, 'guests', ${whoVisited}, 'entries', ${entriesSoFar})`;

// Minutes of people's time, from when they came until they left, of each level and of guests; so far, while it goes on.
const minutesPresent = sql`
  coalesce(round(sum(extract(epoch from greatest(interval '0', coalesce(left_at, m.closed_at, current_instant()) - greatest(arrived_at, m.started_at)))) / 60), 0)`;
const cost = sql`
  case when m.started_at is not null then jsonb_build_object(
    'municipal', (select ${minutesPresent} from attendances where meeting_id = m.id and level = 'municipal'),
    'specialist', (select ${minutesPresent} from attendances where meeting_id = m.id and level = 'specialist'),
    'guests', (select ${minutesPresent} from guests join agenda_items i on i.id = guests.item_id where i.meeting_id = m.id and arrived_at is not null)) end`;

const addendum = sql`
  jsonb_build_object('id', x.id, 'at', x.written_at, 'text', x.text,
    'byName', (select name from workers where id = x.written_by))`;

/** The lines of the minutes, as they grow or as they were when the meeting closed. */
export async function findEntries(db: Db, meetingId: string): Promise<Minutes['entries']> {
  const { rows } = await sql<{ entries: Minutes['entries'] }>`
    with m as materialized (select * from meetings where id = ${meetingId}), ${itemsNamed}
    select coalesce(minutes_of(m.id) -> 'entries', ${entriesSoFar}) as entries from m`.execute(db);
  return rows[0]?.entries ?? [];
}

/** Keeps the minutes of a meeting that has just been closed; from now on they stand. */
export async function keepMinutes(db: Db, meetingId: string): Promise<void> {
  await sql`
    with m as materialized (select * from meetings where id = ${meetingId}), ${itemsNamed}
    insert into minutes (meeting_id, team_id, approval_days, content)
    select m.id, m.team_id, (select minutes_approval_days from teams where id = m.team_id), ${minutesSoFar} from m`.execute(
    db,
  );
}

/** Undefined: no meeting that the caller may see. */
export async function findMinutes(
  db: Db,
  meetingId: string,
): Promise<{ teamId: string; minutes: Minutes } | undefined> {
  const { rows } = await sql<{ teamId: string; minutes: Minutes }>`
    with m as materialized (select * from meetings where id = ${meetingId}), ${itemsNamed}
    select m.team_id as "teamId", coalesce('{"guests": []}' || minutes_of(m.id), ${minutesSoFar})
      || jsonb_build_object('standing', minutes_standing(m.id), 'cost', ${cost}, 'addenda', (
        select coalesce(jsonb_agg(${addendum} order by x.written_at), '[]') from minutes_addenda x where x.meeting_id = m.id), 'comments', (
        select coalesce(jsonb_agg(${comment} order by c.written_at, c.id), '[]') from minutes_comments c where c.meeting_id = m.id)) as minutes
    from m`.execute(db);
  return rows[0];
}

export async function insertAddendum(
  db: Db,
  row: { id: string; meetingId: string; teamId: string; text: string; writtenBy: string },
): Promise<MinutesAddendum> {
  // Answered as written: it is not there for its own writer when it names what is closed to them.
  const { rows } = await sql<{ addendum: MinutesAddendum }>`
    with x as materialized (select ${row.id}::uuid as id, current_instant() as written_at, ${row.text}::text as text,
      ${row.writtenBy}::uuid as written_by), written as (
      insert into minutes_addenda (id, meeting_id, team_id, text, written_by, written_at)
      select id, ${row.meetingId}, ${row.teamId}, text, written_by, written_at from x)
    select ${addendum} as addendum from x`.execute(db);
  return rows[0]?.addendum as MinutesAddendum; // inserted or thrown
}

/** Whom the meeting took up, decided or not: for the access log. */
export async function findSubjects(
  db: Db,
  meetingId: string,
  actionIds: readonly string[],
): Promise<{ caseIds: string[]; inquiryIds: string[] }> {
  const { rows } = await sql<{ caseIds: string[]; inquiryIds: string[] }>`
    select array(select case_id from agenda_items where meeting_id = ${meetingId} and case_id is not null
        union select case_id from decisions where meeting_id = ${meetingId} and case_id is not null
        union select k from (select case_of_action(a.id) as k from action_items a where a.id = any (${[...actionIds]}::uuid[])) about
          where k is not null order by 1) as "caseIds",
      array(select inquiry_id from agenda_items where meeting_id = ${meetingId} and inquiry_id is not null
        union select inquiry_id from action_items where id = any (${[...actionIds]}::uuid[]) and inquiry_id is not null
        order by 1) as "inquiryIds"`.execute(db);
  return rows[0] ?? { caseIds: [], inquiryIds: [] };
}
