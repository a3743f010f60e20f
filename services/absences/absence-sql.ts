import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Absence, Planner } from './words.ts';

type Db = Transaction<DB>;

/** A member of the team, now or to come, or a treatment contact of one of its cases. */
export async function worksWithTeam(db: Db, teamId: string, workerId: string): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`
    select exists (select from agreements where team_id = ${teamId} and worker_id = ${workerId}
        and (ended_on is null or ended_on > oslo_today()))
      or exists (select from treatment_contacts where team_id = ${teamId} and worker_id = ${workerId}
        and (ended_on is null or ended_on > oslo_today())) as works`.execute(db);
  return rows[0]?.works ?? false;
}

export interface NewAbsence {
  id: string;
  workerId: string;
  kind: string;
  startsOn: string;
  backOn: string | null;
}

export async function insertAbsence(db: Db, row: NewAbsence): Promise<void> {
  await sql`
    insert into absences (id, worker_id, kind, starts_on, back_on, recorded_by)
    values (${row.id}, ${row.workerId}, ${row.kind}, ${row.startsOn}, ${row.backOn}, acting_worker_id())`.execute(
    db,
  );
}

export async function getAbsence(db: Db, absenceId: string): Promise<Absence> {
  const { rows } = await sql<{
    found: Absence;
  }>`select absence_shown(${absenceId}) as found`.execute(db);
  return rows[0]!.found;
}

export interface LockedAbsence {
  workerId: string;
  startsOn: string;
  backOn: string | null;
  isWithdrawn: boolean;
  version: number;
}

export async function lockAbsence(db: Db, absenceId: string): Promise<LockedAbsence | undefined> {
  const { rows } = await sql<LockedAbsence>`
    select worker_id as "workerId", starts_on as "startsOn", back_on as "backOn", withdrawn_at is not null as "isWithdrawn", version
    from absences where id = ${absenceId} for no key update`.execute(db);
  return rows[0];
}

export async function updateAbsence(
  db: Db,
  absenceId: string,
  change: { kind?: string; startsOn?: string; backOn?: string | null },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update absences set starts_on = coalesce(${change.startsOn ?? null}, starts_on),
      back_on = case when ${'backOn' in change} then ${change.backOn ?? null}::date else back_on end, version = version + 1
    where id = ${absenceId} returning version`.execute(db);
  // Apart, since it is not the caller's to read.
  if (change.kind) {
    await sql`update absences set kind = ${change.kind} where id = ${absenceId}`.execute(db);
  }
  return rows[0]?.version ?? 0;
}

export async function withdraw(db: Db, absenceId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update absences set withdrawn_at = current_instant(), withdrawn_by = acting_worker_id(), version = version + 1
    where id = ${absenceId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** So many weeks from the one that the day is in, today's when left out. Undefined: no such team. */
export async function findPlanner(
  db: Db,
  teamId: string,
  fromOn: string | undefined,
  weeks: number,
): Promise<Planner | undefined> {
  const { rows } = await sql<{ found: Planner | null }>`
    select planner_json(${teamId}, daterange(monday, monday + 7 * ${weeks}::integer)) as found
    from (select date_trunc('week', coalesce(${fromOn ?? null}::date, oslo_today())::timestamp)::date as monday) first`.execute(
    db,
  );
  return rows[0]?.found ?? undefined;
}
