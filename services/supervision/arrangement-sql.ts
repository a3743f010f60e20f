import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type {
  Arrangement,
  ChangeArrangementRequest,
  RecordSessionNotHeldRequest,
  SessionNotHeld,
  SupervisionSession,
} from './words.ts';

type Db = Transaction<DB>;

export async function findArrangement(db: Db, caseId: string): Promise<Arrangement | undefined> {
  const { rows } = await sql<{ found: Arrangement | null }>`
    select arrangement_of(${caseId}) as found`.execute(db);
  return rows[0]?.found ?? undefined;
}

/** What was arranged ends in the same instant. Refused by `arrangements_are_of_open_cases`. */
export async function arrangeAnew(
  db: Db,
  row: ChangeArrangementRequest & { teamId: string; caseId: string },
): Promise<void> {
  await sql`
    update supervision_arrangements set ended_at = current_instant()
    where case_id = ${row.caseId} and ended_at is null`.execute(db);
  await sql`
    insert into supervision_arrangements (case_id, edition, team_id, kind, every_weeks, weekday, begins_at, minutes, from_on, through_on, reason)
    values (${row.caseId}, 1, ${row.teamId}, ${row.kind}, ${row.everyWeeks ?? null}, ${row.weekday ?? null}, ${row.time ?? null}::time,
      ${row.minutes ?? null}, coalesce(${row.fromOn ?? null}::date, oslo_today()), ${row.throughOn ?? null}::date, ${row.reason})`.execute(
    db,
  );
}

/** Of the team's fixed arrangements, from four weeks back until the day, a year on at most. */
export async function findSessions(
  db: Db,
  teamId: string,
  { caseId, untilOn }: { caseId?: string | undefined; untilOn?: string | undefined },
): Promise<Omit<SupervisionSession, 'holiday'>[]> {
  const { rows } = await sql<{ session: Omit<SupervisionSession, 'holiday'> }>`
    select s.session from supervision_sessions(array[${teamId}::uuid], oslo_today() - 28,
      least(coalesce(${untilOn ?? null}::date, oslo_today() + 84), oslo_today() + 366)) s
    where ${caseId ?? null}::uuid is null or s.case_id = ${caseId ?? null}
    order by s.held_on, s.session ->> 'startsAt', s.case_id limit 500`.execute(db);
  return rows.map(({ session }) => session);
}

/** Said again, it is the last that stands. What is planned for the week is cancelled; answers the versions of those plans. */
export async function insertMissed(
  db: Db,
  row: RecordSessionNotHeldRequest & { teamId: string; caseId: string },
): Promise<number[]> {
  await sql`
    insert into missed_sessions (case_id, meant_on, team_id, because, recorded_by)
    values (${row.caseId}, ${row.meantOn}, ${row.teamId}, ${row.because}, acting_worker_id())
    on conflict on constraint missed_sessions_once do update set because = excluded.because`.execute(
    db,
  );
  const { rows } = await sql<{ version: number }>`
    update planned_activities set state = 'cancelled', version = version + 1
    where case_id = ${row.caseId} and kind = 'supervision' and state = 'planned'
      and date_trunc('week', oslo_date(starts_at)::timestamp) = date_trunc('week', ${row.meantOn}::date::timestamp)
    returning version`.execute(db);
  return rows.map(({ version }) => version);
}

export async function getMissed(db: Db, caseId: string, meantOn: string): Promise<SessionNotHeld> {
  const { rows } = await sql<SessionNotHeld>`
    select case_id as "caseId", meant_on as "meantOn", because, (select name from workers where id = recorded_by) as "recordedByName",
      recorded_at as "recordedAt"
    from missed_sessions where case_id = ${caseId} and meant_on = ${meantOn}`.execute(db);
  return rows[0]!;
}
