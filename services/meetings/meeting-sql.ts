import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { followUp } from './actions-sql.ts';
import type { Attendance, Duty, Level, Meeting, MeetingCard, MeetingState } from './words.ts';

type Db = Transaction<DB>;

export interface LockedMeeting {
  id: string;
  teamId: string;
  version: number;
  state: MeetingState;
  heldOn: string;
}

/**
 * Takes the meeting's row until commit: attendance, decisions and closing wait for each other here.
 * Undefined: none that the caller may see.
 */
export async function lockMeeting(db: Db, meetingId: string): Promise<LockedMeeting | undefined> {
  const { rows } = await sql<LockedMeeting>`
    select id, team_id as "teamId", version, state, held_on as "heldOn"
    from meetings where id = ${meetingId} for no key update`.execute(db);
  return rows[0];
}

const worker = (id: string) => sql`
  (select jsonb_build_object('id', w.id, 'name', w.name) from workers w where w.id = ${sql.raw(id)})`;

// Of the agreement `a` and its attendance `p`, if there is one, in the meeting `m`. Whoever has left the team
// since they came speaks for no level any more; as a meeting closed, it stays.
const attendance = sql`
  jsonb_build_object('workerId', w.id, 'name', w.name, 'level', a.level, 'profession', a.profession, 'agreementId', a.id,
    'isPresent', coalesce(p.is_present, false) and (m.state = 'closed' or a.ended_on is null or a.ended_on > oslo_today()), 'by', p.present_by, 'arrivedAt', p.arrived_at, 'leftAt', p.left_at)`;

export type MeetingHead = Omit<Meeting, 'items' | 'minutes' | 'guests' | 'bothLevelsPresent'>;

/** The meeting without its agenda and minutes. Members are those of its day, and whoever was there. */
export async function findMeeting(db: Db, meetingId: string): Promise<MeetingHead | undefined> {
  const { rows } = await sql<{ head: MeetingHead }>`
    select meeting_card(m) || jsonb_build_object('teamId', m.team_id, 'teamName', t.name,
      'chair', ${worker('m.chair_worker_id')}, 'minuteTaker', ${worker('m.minute_taker_worker_id')},
      'startedAt', m.started_at, 'closedAt', m.closed_at, 'currentItemAt', m.current_item_at, 'followUp', ${followUp},
      'attendance', (
        select coalesce(jsonb_agg(${attendance} order by a.level, w.name, w.id), '[]')
        from (select coalesce(oslo_date(m.started_at), m.held_on) as day) held
        cross join agreements a
        join workers w on w.id = a.worker_id
        left join attendances p on p.meeting_id = m.id and p.worker_id = a.worker_id
        where a.team_id = m.team_id and (a.id = p.agreement_id
          or (p.worker_id is null and a.starts_on <= held.day and (a.ended_on is null or a.ended_on > held.day)))),
      'projectors', (
        select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'isPaired', p.paired_at is not null,
          'pairedByName', w.name, 'createdAt', p.created_at) order by p.created_at), '[]')
        from (select * from projectors p where p.meeting_id = m.id and m.state <> 'closed'
            and (p.paired_at is not null or p.code_expires_at > current_instant())
          order by p.created_at desc limit 20) p
        join workers w on w.id = p.made_by)) as head
    from meetings m join teams t on t.id = m.team_id where m.id = ${meetingId}`.execute(db);
  return rows[0]?.head;
}

export async function findMeetingCard(db: Db, meetingId: string): Promise<MeetingCard> {
  const { rows } = await sql<{ card: MeetingCard }>`
    select meeting_card(m) as card from meetings m where id = ${meetingId}`.execute(db);
  return rows[0]?.card as MeetingCard; // its row is locked by the caller
}

/** The latest first; `after`: the last of the page before. */
export async function findTeamMeetings(
  db: Db,
  teamId: string,
  state: string | undefined,
  page: { after: string | null; limit: number },
): Promise<MeetingCard[]> {
  const { rows } = await sql<{ card: MeetingCard }>`
    select meeting_card(m) as card from meetings m
    where m.team_id = ${teamId} and (${state ?? null}::text is null or m.state = ${state ?? null})
      and (${page.after}::uuid is null or (m.held_on, m.id) < (select a.held_on, a.id from meetings a where a.id = ${page.after}))
    order by m.held_on desc, m.id desc limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map((row) => row.card);
}

/** Those of the workers who are nobody in the team: no member on the day, nor its leader. */
export async function findStrangers(
  db: Db,
  teamId: string,
  workerIds: readonly string[],
  at: string | null,
): Promise<string[]> {
  if (workerIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${[...workerIds]}::uuid[]) asked (id),
      (select coalesce(oslo_date(${at}::timestamptz), oslo_today()) as day) held
    where not exists (
      select from agreements a where a.worker_id = asked.id and a.team_id = ${teamId} and a.starts_on <= held.day
        and (a.ended_on is null or a.ended_on > held.day)
      union all
      select from role_grants g where g.worker_id = asked.id and g.team_id = ${teamId} and g.role = 'team_leader'
        and g.removed_at is null)`.execute(db);
  return rows.map(({ id }) => id);
}

export interface PlannedMeeting {
  id: string;
  teamId: string;
  startsAt: string;
  chairWorkerId: string | null;
  minuteTakerWorkerId: string | null;
}

/** Day and week are Oslo's. False: the day is none to come, and nothing was written. */
export async function insertMeeting(db: Db, row: PlannedMeeting): Promise<boolean> {
  const { rows } = await sql`
    insert into meetings (id, team_id, starts_at, held_on, iso_year, iso_week, chair_worker_id, minute_taker_worker_id)
    select ${row.id}, ${row.teamId}, ${row.startsAt}, day, extract(isoyear from day), extract(week from day),
      ${row.chairWorkerId}::uuid, ${row.minuteTakerWorkerId}::uuid
    from (select oslo_date(${row.startsAt}) as day) held
    where day >= oslo_today() and day < '2999-12-01'
    returning id`.execute(db);
  return rows.length > 0;
}

/** Whether its day has not passed. */
export async function isToCome(db: Db, meetingId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from meetings where id = ${meetingId} and held_on >= oslo_today()`.execute(
      db,
    );
  return rows.length > 0;
}

export async function isAnotherInSession(
  db: Db,
  { id, teamId }: { id: string; teamId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from meetings where team_id = ${teamId} and id <> ${id} and state = 'in_session'`.execute(
    db,
  );
  return rows.length > 0;
}

export async function beginMeeting(
  db: Db,
  row: {
    id: string;
    chairWorkerId: string | null;
    minuteTakerWorkerId: string | null;
    startedBy: string | null;
  },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update meetings set state = 'in_session', started_at = current_instant(), started_by = ${row.startedBy},
      chair_worker_id = coalesce(${row.chairWorkerId}::uuid, chair_worker_id),
      minute_taker_worker_id = coalesce(${row.minuteTakerWorkerId}::uuid, minute_taker_worker_id), version = version + 1
    where id = ${row.id} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

export async function endMeeting(db: Db, id: string, closedBy: string | null): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update meetings set state = 'closed', closed_at = current_instant(), closed_by = ${closedBy}, version = version + 1
    where id = ${id} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** The database writes from whom, and changes the meeting. */
export async function insertTakeover(
  db: Db,
  row: { id: string; meetingId: string; teamId: string; duty: Duty; workerId: string },
): Promise<void> {
  await sql`
    insert into duty_takeovers (id, meeting_id, team_id, duty, worker_id)
    values (${row.id}, ${row.meetingId}, ${row.teamId}, ${row.duty}, ${row.workerId})`.execute(db);
}

/** False: no item of this meeting. */
export async function pointAt(db: Db, meetingId: string, itemId: string | null): Promise<boolean> {
  const { rows } = await sql`
    update meetings set current_item_id = ${itemId}::uuid
    where id = ${meetingId} and (${itemId}::uuid is null or exists (
      select from agenda_items i where i.id = ${itemId} and i.meeting_id = ${meetingId}))
    returning id`.execute(db);
  return rows.length > 0;
}

/** The levels of those who are present now and of the team today. */
export async function levelsPresent(db: Db, meetingId: string): Promise<Level[]> {
  const { rows } = await sql<{ level: Level }>`
    select distinct level from present_in(${meetingId})`.execute(db);
  return rows.map(({ level }) => level);
}

// The worker's agreement with the team of the meeting `m`: in force today, or else the one they came under.
const agreementOf = (workerId: string) => sql`
  lateral (
    select a.*, a.starts_on <= oslo_today() and (a.ended_on is null or a.ended_on > oslo_today()) as is_in_force
    from agreements a left join attendances e on e.meeting_id = m.id and e.agreement_id = a.id
    where a.team_id = m.team_id and a.worker_id = ${workerId}
      and (e.agreement_id is not null or (a.starts_on <= oslo_today() and (a.ended_on is null or a.ended_on > oslo_today())))
    order by is_in_force desc limit 1) a`;

/** Whoever never came leaves no trace of not having been there. */
export async function upsertAttendance(
  db: Db,
  row: { meetingId: string; workerId: string; isPresent: boolean; by: string | null },
): Promise<void> {
  await sql`
    insert into attendances as p (meeting_id, team_id, worker_id, agreement_id, level, present_by, is_present)
    select m.id, m.team_id, a.worker_id, a.id, a.level, coalesce(${row.by}, 'room'), true
    from meetings m cross join ${agreementOf(row.workerId)}
    where m.id = ${row.meetingId} and (${row.isPresent}
      or exists (select from attendances e where e.meeting_id = m.id and e.worker_id = a.worker_id))
    on conflict (meeting_id, worker_id) do update set
      agreement_id = excluded.agreement_id, level = excluded.level, present_by = coalesce(${row.by}, p.present_by),
      is_present = ${row.isPresent},
      left_at = case when ${row.isPresent} then null when p.is_present then current_instant() else p.left_at end`.execute(
    db,
  );
}

/** One worker's attendance. Undefined: neither a member today nor anybody who has been there. */
export async function findAttendance(
  db: Db,
  meetingId: string,
  workerId: string,
): Promise<{ attendance: Attendance; isMember: boolean } | undefined> {
  const { rows } = await sql<{ attendance: Attendance; isMember: boolean }>`
    select ${attendance} as attendance, a.is_in_force as "isMember"
    from meetings m
    cross join ${agreementOf(workerId)}
    join workers w on w.id = a.worker_id
    left join attendances p on p.meeting_id = m.id and p.worker_id = a.worker_id
    where m.id = ${meetingId}`.execute(db);
  return rows[0];
}

/** A new code makes the earlier unused ones useless. Answers when it runs out. */
export async function insertProjector(
  db: Db,
  row: { id: string; teamId: string; meetingId: string; codeHash: Uint8Array; madeBy: string },
): Promise<string> {
  const { rows } = await sql<{ expiresAt: string }>`
    with earlier as (
      update projectors set code_expires_at = current_instant()
      where meeting_id = ${row.meetingId} and paired_at is null and code_expires_at > current_instant()
    )
    insert into projectors (id, team_id, meeting_id, code_hash, code_expires_at, made_by)
    values (${row.id}, ${row.teamId}, ${row.meetingId}, ${Buffer.from(row.codeHash)},
      current_instant() + interval '5 minutes', ${row.madeBy})
    returning code_expires_at as "expiresAt"`.execute(db);
  return rows[0]?.expiresAt as string; // inserted or thrown
}
