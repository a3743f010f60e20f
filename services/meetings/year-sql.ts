import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { RotationMember, Turns } from './rotation-rules.ts';
import type { ChangeCause } from './year-rules.ts';
import type { Level, MeetingRule, MeetingState, YearMeeting } from './words.ts';

type Db = Transaction<DB>;

/** When the team meets, and today in Oslo. Undefined: no such team. */
export async function findRule(
  db: Db,
  teamId: string,
): Promise<{ rule: MeetingRule | null; todayOn: string } | undefined> {
  const { rows } = await sql<{ rule: MeetingRule | null; todayOn: string }>`
    select oslo_today() as "todayOn", case when meeting_weekday is not null then jsonb_build_object('weekday', meeting_weekday,
      'time', to_char(meeting_time, 'HH24:MI'), 'minutes', meeting_minutes, 'place', meeting_place, 'link', meeting_link) end as rule
    from teams where id = ${teamId}`.execute(db);
  return rows[0];
}

/** The instants at which the clock in Oslo shows that time on these days, in their order. */
export async function instantsOf(db: Db, days: readonly string[], time: string): Promise<string[]> {
  const { rows } = await sql<{ at: string }>`
    select (day + ${time}::time) at time zone 'Europe/Oslo' as at
    from unnest(${[...days]}::date[]) with ordinality d (day, place) order by place`.execute(db);
  return rows.map(({ at }) => at);
}

// Of the meeting `m`: whose turn it is, and whether they are away that day or no member by then.
const turn = (worker: string, before: string) => sql`
  (select jsonb_build_object('id', w.id, 'name', w.name, 'beforeName', (select b.name from workers b where b.id = ${sql.raw(before)}),
    'isAway', m.state = 'planned' and m.held_on >= oslo_today() and (
      exists (select from absences x where x.worker_id = w.id and x.withdrawn_at is null
        and x.starts_on <= m.held_on and (x.back_on is null or x.back_on > m.held_on))
      or not (exists (select from agreements a where a.team_id = m.team_id and a.worker_id = w.id and a.starts_on <= m.held_on
          and (coalesce(a.ended_on, a.planned_end_on) is null or coalesce(a.ended_on, a.planned_end_on) > m.held_on))
        or exists (select from role_grants g where g.team_id = m.team_id and g.worker_id = w.id and g.role = 'team_leader'
          and g.removed_at is null))))
    from workers w where w.id = ${sql.raw(worker)})`;

const yearMeeting = sql`
  meeting_card(m) || jsonb_build_object('chair', ${turn('m.chair_worker_id', 'm.chair_before_id')},
    'minuteTaker', ${turn('m.minute_taker_worker_id', 'm.minute_taker_before_id')})`;

/** The meetings on the days from one to before another, in order. */
export async function findYearMeetings(
  db: Db,
  teamId: string,
  { fromOn, untilOn }: { fromOn: string; untilOn: string },
): Promise<YearMeeting[]> {
  const { rows } = await sql<{ meeting: YearMeeting }>`
    select ${yearMeeting} as meeting from meetings m
    where m.team_id = ${teamId} and m.held_on >= ${fromOn} and m.held_on < ${untilOn} order by m.held_on`.execute(
    db,
  );
  return rows.map(({ meeting }) => meeting);
}

export async function findYearMeeting(db: Db, meetingId: string): Promise<YearMeeting | undefined> {
  const { rows } = await sql<{ meeting: YearMeeting }>`
    select ${yearMeeting} as meeting from meetings m where m.id = ${meetingId}`.execute(db);
  return rows[0]?.meeting;
}

export interface StandingMeeting extends Turns {
  id: string;
  on: string;
  state: MeetingState;
}

export interface Rotation {
  /** Those that are not cancelled, in order. */
  meetings: StandingMeeting[];
  /** In the order in which they came. */
  members: (RotationMember & { name: string; level: Level })[];
}

/** Of the days from one to before another; `untilOn` null: all to come. */
export async function findRotation(
  db: Db,
  teamId: string,
  { fromOn, untilOn }: { fromOn: string; untilOn: string | null },
): Promise<Rotation> {
  const { rows } = await sql<{ rotation: Rotation | null }>`
    select rotation_json(${teamId}, daterange(${fromOn}::date, ${untilOn}::date)) as rotation`.execute(
    db,
  );
  return rows[0]?.rotation ?? { meetings: [], members: [] };
}

/** Takes the team's meetings to come until commit: whoever shares out turns anew waits for whoever does. */
export async function lockTurns(db: Db, teamId: string): Promise<string> {
  const { rows } = await sql<{ todayOn: string }>`
    select oslo_today() as "todayOn" from lock_turns(${teamId})`.execute(db);
  return rows[0]!.todayOn;
}

/** Writes down whose turn it is. Answers the versions that the meetings got. */
export async function giveTurns(
  db: Db,
  teamId: string,
  turns: readonly ({ id: string } & Turns)[],
): Promise<{ meetingId: string; version: number }[]> {
  if (turns.length === 0) return [];
  const { rows } = await sql<{ meetingId: string; version: number }>`
    select meeting_id as "meetingId", version from give_turns(${teamId}, ${JSON.stringify(turns)}::text::jsonb)`.execute(
    db,
  );
  return rows;
}

export interface NewWeek {
  id: string;
  startsAt: string;
  isSkipped: boolean;
  movedFromOn: string | null;
  changeCause: ChangeCause | null;
  chairWorkerId: string | null;
  minuteTakerWorkerId: string | null;
}

/** The places, counted from 0, of those instants that are on no day to come. */
export async function findPast(db: Db, instants: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ place: number }>`
    select (place - 1)::integer as place from unnest(${[...instants]}::timestamptz[]) with ordinality i (at, place)
    where oslo_date(at) < oslo_today() or oslo_date(at) >= '2999-12-01' order by place`.execute(db);
  return rows.map(({ place }) => place);
}

/** Day and week are Oslo's. A week that is taken stays as it is; answers what was written. */
export async function insertWeeks(
  db: Db,
  teamId: string,
  weeks: readonly NewWeek[],
): Promise<{ id: string; state: MeetingState }[]> {
  const { rows } = await sql<{ id: string; state: MeetingState }>`
    insert into meetings (id, team_id, starts_at, held_on, iso_year, iso_week, state, moved_from_on, change_cause,
      chair_worker_id, minute_taker_worker_id)
    select w.id, ${teamId}, w."startsAt", day, extract(isoyear from day), extract(week from day),
      case when w."isSkipped" then 'cancelled' else 'planned' end, w."movedFromOn", w."changeCause", w."chairWorkerId", w."minuteTakerWorkerId"
    from jsonb_to_recordset(${JSON.stringify(weeks)}::text::jsonb) w (id uuid, "startsAt" timestamptz, "isSkipped" boolean,
      "movedFromOn" date, "changeCause" text, "chairWorkerId" uuid, "minuteTakerWorkerId" uuid)
    cross join oslo_date(w."startsAt") day
    order by day
    on conflict on constraint meetings_one_per_week do nothing
    returning id, state`.execute(db);
  return rows;
}

/** False: on no day to come, and nothing was written. A turn of somebody who is not of the team that day is nobody's any more. */
export async function moveTo(
  db: Db,
  meetingId: string,
  { startsAt, changeCause }: { startsAt: string; changeCause: ChangeCause | null },
): Promise<boolean> {
  const { rows } = await sql`
    update meetings m set state = 'planned', starts_at = ${startsAt}, held_on = day, iso_year = extract(isoyear from day),
      iso_week = extract(week from day), change_cause = ${changeCause}, version = version + 1,
      moved_from_on = nullif(coalesce(moved_from_on, held_on), day),
      chair_worker_id = case when is_of_the_team_on(m.chair_worker_id, m.team_id, day) then m.chair_worker_id end,
      minute_taker_worker_id = case when is_of_the_team_on(m.minute_taker_worker_id, m.team_id, day) then m.minute_taker_worker_id end
    from oslo_date(${startsAt}) day
    where m.id = ${meetingId} and day >= oslo_today() and day < '2999-12-01'
    returning m.id`.execute(db);
  return rows.length > 0;
}

export async function cancel(db: Db, meetingId: string, changeCause: ChangeCause): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update meetings set state = 'cancelled', change_cause = ${changeCause}, version = version + 1
    where id = ${meetingId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Whether the worker is a member of the team, now or to come. */
export async function isMember(db: Db, teamId: string, workerId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from agreements where team_id = ${teamId} and worker_id = ${workerId}
      and (ended_on is null or ended_on > oslo_today()) limit 1`.execute(db);
  return rows.length > 0;
}

export async function setDuties(
  db: Db,
  teamId: string,
  row: { workerId: string; mayChair: boolean; mayWriteMinutes: boolean },
): Promise<void> {
  await sql`
    insert into meeting_duties (team_id, worker_id, may_chair, may_write_minutes)
    values (${teamId}, ${row.workerId}, ${row.mayChair}, ${row.mayWriteMinutes})
    on conflict (team_id, worker_id) do update set may_chair = excluded.may_chair, may_write_minutes = excluded.may_write_minutes`.execute(
    db,
  );
}
