import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { SessionStanding } from './activity-rules.ts';
import type { Activity, ChangeActivityRequest, RecordActivityRequest } from './words.ts';

type Db = Transaction<DB>;

/** The team of a case of the caller's own teams, with the case's row taken until commit. */
export async function lockOwnCase(db: Db, caseId: string): Promise<string | undefined> {
  const { rows } = await sql<{ teamId: string }>`
    select team_id as "teamId" from cases where id = ${caseId} and team_id = any (acting_team_ids()) for no key update`.execute(
    db,
  );
  return rows[0]?.teamId;
}

export async function findOwnCase(db: Db, caseId: string): Promise<string | undefined> {
  const { rows } = await sql<{ teamId: string }>`
    select team_id as "teamId" from cases where id = ${caseId} and team_id = any (acting_team_ids())`.execute(
    db,
  );
  return rows[0]?.teamId;
}

export async function findToday(db: Db): Promise<string> {
  const { rows } = await sql<{ today: string }>`select oslo_today() as today`.execute(db);
  return rows[0]!.today;
}

/** How it stands with the session of a day, in a case whose row has been taken, and whether the instant or day is in its week. */
export async function findSession(
  db: Db,
  of: { teamId: string; caseId: string },
  sessionOn: string,
  when: { doneOn: string } | { startsAt: string },
): Promise<{ stands: SessionStanding; isOfItsWeek: boolean }> {
  const day =
    'doneOn' in when ? sql`${when.doneOn}::date` : sql`oslo_date(${when.startsAt}::timestamptz)`;
  const { rows } = await sql<{ stands: SessionStanding; isOfItsWeek: boolean }>`
    select session_stands(${of.teamId}, ${of.caseId}, ${sessionOn}) as stands,
      date_trunc('week', ${sessionOn}::date::timestamp) = date_trunc('week', ${day}::timestamp) as "isOfItsWeek"`.execute(
    db,
  );
  return rows[0]!;
}

export interface NewActivity extends RecordActivityRequest {
  id: string;
  teamId: string;
  caseId: string;
}

export async function insertActivity(db: Db, row: NewActivity): Promise<void> {
  await sql`
    insert into activities (id, team_id, case_id, kind, arena, done_on, began_at, minutes, contact, worker_ids,
      attendees, topic, is_statutory, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.kind}, ${row.arena}, ${row.doneOn}, ${row.time ?? null},
      ${row.minutes}, ${row.contact ?? null}, ${[...row.workerIds]}::uuid[], ${row.attendees ?? null}, ${row.topic ?? null}, ${row.isStatutory ?? false},
      acting_worker_id())`.execute(db);
}

export async function getActivity(db: Db, activityId: string): Promise<Activity> {
  const { rows } = await sql<{ found: Activity }>`
    select activity_json(a) as found from activities a where a.id = ${activityId}`.execute(db);
  return rows[0]!.found;
}

/** Those that count, the latest day first; `after` is the last one of the page before. */
export async function findActivities(
  db: Db,
  caseId: string,
  page: { after: string | null; limit: number },
): Promise<Activity[]> {
  const { rows } = await sql<{ found: Activity }>`
    select activity_json(a) as found from activities a
    where a.case_id = ${caseId} and a.withdrawn_at is null
      and (${page.after}::uuid is null or (a.done_on, a.id) < (select b.done_on, b.id from activities b where b.id = ${page.after}))
    order by a.done_on desc, a.id desc limit ${sql.lit(page.limit)}`.execute(db);
  return rows.map(({ found }) => found);
}

export interface LockedActivity {
  teamId: string;
  caseId: string;
  version: number;
  isWithdrawn: boolean;
}

export async function lockActivity(
  db: Db,
  activityId: string,
): Promise<LockedActivity | undefined> {
  const { rows } = await sql<LockedActivity>`
    select team_id as "teamId", case_id as "caseId", version, withdrawn_at is not null as "isWithdrawn"
    from activities where id = ${activityId} for no key update`.execute(db);
  return rows[0];
}

export async function updateActivity(
  db: Db,
  activityId: string,
  change: ChangeActivityRequest,
): Promise<number> {
  // What only supervision has goes with it.
  const goes = change.kind !== undefined && change.kind !== 'supervision';
  const { rows } = await sql<{ version: number }>`
    update activities set kind = coalesce(${change.kind ?? null}, kind), arena = coalesce(${change.arena ?? null}, arena),
      done_on = coalesce(${change.doneOn ?? null}::date, done_on), minutes = coalesce(${change.minutes ?? null}::integer, minutes),
      began_at = case when ${'time' in change} then ${change.time ?? null}::time else began_at end,
      contact = case when ${'contact' in change} then ${change.contact ?? null} else contact end,
      attendees = case when ${'attendees' in change || goes} then ${change.attendees ?? null}::integer else attendees end,
      topic = case when ${'topic' in change || goes} then ${change.topic ?? null} else topic end,
      is_statutory = coalesce(${change.isStatutory ?? (goes ? false : null)}::boolean, is_statutory),
      worker_ids = coalesce(${change.workerIds ? [...change.workerIds] : null}::uuid[], worker_ids), version = version + 1
    where id = ${activityId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

export async function withdraw(db: Db, activityId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update activities set withdrawn_at = current_instant(), withdrawn_by = acting_worker_id(), version = version + 1
    where id = ${activityId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}
