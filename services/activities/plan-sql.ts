import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type {
  ChangePlannedActivityRequest,
  PlanActivityRequest,
  PlannedActivity,
  RecordActivityRequest,
} from './words.ts';

type Db = Transaction<DB>;

export interface NewPlan extends PlanActivityRequest {
  id: string;
  teamId: string;
  caseId: string;
}

export async function insertPlan(db: Db, row: NewPlan): Promise<void> {
  await sql`
    insert into planned_activities (id, team_id, case_id, kind, arena, starts_at, minutes, worker_ids, planned_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.kind}, ${row.arena}, ${row.startsAt}, ${row.minutes},
      ${[...row.workerIds]}::uuid[], acting_worker_id())`.execute(db);
}

export async function getPlan(db: Db, planId: string): Promise<PlannedActivity> {
  const { rows } = await sql<{ found: PlannedActivity }>`
    select plan_json(p) as found from planned_activities p where p.id = ${planId}`.execute(db);
  return rows[0]!.found;
}

export async function findPlans(db: Db, caseId: string): Promise<PlannedActivity[]> {
  const { rows } = await sql<{ found: PlannedActivity }>`
    select plan_json(p) as found from planned_activities p where p.case_id = ${caseId} and p.state = 'planned'
    order by p.starts_at, p.id limit 200`.execute(db);
  return rows.map(({ found }) => found);
}

export interface LockedPlan {
  teamId: string;
  caseId: string;
  version: number;
  isOver: boolean;
  /** As it would be recorded. */
  asDone: Omit<RecordActivityRequest, 'contact'>;
}

export async function lockPlan(db: Db, planId: string): Promise<LockedPlan | undefined> {
  // The case first, as everybody takes them who writes of what is done in it.
  await sql`
    select from cases c join planned_activities p on p.case_id = c.id
    where p.id = ${planId} for no key update of c`.execute(db);
  const { rows } = await sql<LockedPlan>`
    select team_id as "teamId", case_id as "caseId", version, state <> 'planned' as "isOver",
      jsonb_build_object('kind', kind, 'arena', arena, 'doneOn', oslo_date(starts_at), 'minutes', minutes, 'workerIds', worker_ids,
        'time', to_char(starts_at at time zone 'Europe/Oslo', 'HH24:MI')) as "asDone"
    from planned_activities where id = ${planId} for no key update`.execute(db);
  return rows[0];
}

export async function updatePlan(
  db: Db,
  planId: string,
  change: ChangePlannedActivityRequest,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update planned_activities set kind = coalesce(${change.kind ?? null}, kind), arena = coalesce(${change.arena ?? null}, arena),
      starts_at = coalesce(${change.startsAt ?? null}::timestamptz, starts_at),
      minutes = coalesce(${change.minutes ?? null}::integer, minutes),
      worker_ids = coalesce(${change.workerIds ? [...change.workerIds] : null}::uuid[], worker_ids), version = version + 1
    where id = ${planId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Without an activity it was cancelled. */
export async function endPlan(db: Db, planId: string, activityId: string | null): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update planned_activities set activity_id = ${activityId}, version = version + 1,
      state = ${activityId === null ? 'cancelled' : 'carried_out'}
    where id = ${planId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}
