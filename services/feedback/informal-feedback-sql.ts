import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type {
  ChangeInformalFeedbackRequest,
  InformalFeedback,
  RecordInformalFeedbackRequest,
} from './informal-feedback-words.ts';

type Db = Transaction<DB>;

export interface PairsCase {
  teamId: string;
  hasPerson: boolean;
  registration: string;
  today: string;
}

/** Undefined: no such case, or the caller is not one of its pair today. */
export async function findPairsCase(db: Db, caseId: string): Promise<PairsCase | undefined> {
  const { rows } = await sql<PairsCase>`
    select c.team_id as "teamId", c.person_id is not null as "hasPerson", c.registration, oslo_today() as today
    from cases c where c.id = ${caseId} and c.id = any (acting_pair_case_ids())`.execute(db);
  return rows[0];
}

const said = (of: string) => sql`
  'saidOn', ${sql.ref(`${of}.said_on`)}, 'words', ${sql.ref(`${of}.words`)}, 'changed', ${sql.ref(`${of}.changed`)},
  'writtenByName', (select w.name from workers w where w.id = ${sql.ref(`${of}.written_by`)}),
  'writtenAt', ${sql.ref(`${of}.written_at`)}`;

const informalFeedback = sql`
  jsonb_build_object('id', f.id, 'version', f.version, 'caseId', f.case_id, ${said('f')}, 'isWithdrawn', f.withdrawn_at is not null,
    'recordedByName', (select w.name from workers w where w.id = f.recorded_by), 'recordedAt', f.recorded_at,
    'earlier', (select coalesce(jsonb_agg(jsonb_build_object('version', v.version, ${said('v')}) order by v.version desc), '[]')
      from (select * from informal_feedback_versions where feedback_id = f.id order by version desc limit 50) v))`;

/** The latest first, without what was written by mistake. */
export async function findInformalFeedback(db: Db, caseId: string): Promise<InformalFeedback[]> {
  const { rows } = await sql<{ found: InformalFeedback }>`
    select ${informalFeedback} as found from informal_feedback f where f.case_id = ${caseId} and f.withdrawn_at is null
    order by f.said_on desc, f.id desc limit 200`.execute(db);
  return rows.map(({ found }) => found);
}

export async function getInformalFeedback(db: Db, id: string): Promise<InformalFeedback> {
  const { rows } = await sql<{ found: InformalFeedback }>`
    select ${informalFeedback} as found from informal_feedback f where f.id = ${id}`.execute(db);
  return rows[0]!.found;
}

/** Takes its row until commit; false: there is none that the caller may see. */
export async function lockInformalFeedback(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from informal_feedback where id = ${id} for no key update`.execute(db);
  return rows.length > 0;
}

export async function insertInformalFeedback(
  db: Db,
  row: RecordInformalFeedbackRequest & { id: string; teamId: string; caseId: string },
): Promise<void> {
  await sql`
    insert into informal_feedback (id, team_id, case_id, said_on, words, changed, recorded_by, written_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, coalesce(${row.saidOn ?? null}::date, oslo_today()), ${row.words ?? null},
      ${row.changed ?? null}, acting_worker_id(), acting_worker_id())`.execute(db);
}

/** Who wrote it, and its version, are the database's to say. */
export async function updateInformalFeedback(
  db: Db,
  id: string,
  change: ChangeInformalFeedbackRequest,
): Promise<void> {
  const given = (key: keyof ChangeInformalFeedbackRequest) => key in change;
  await sql`
    update informal_feedback set said_on = coalesce(${change.saidOn ?? null}::date, said_on),
      words = case when ${given('words')} then ${change.words ?? null} else words end,
      changed = case when ${given('changed')} then ${change.changed ?? null} else changed end
    where id = ${id}`.execute(db);
}

export async function withdraw(db: Db, id: string): Promise<void> {
  await sql`update informal_feedback set withdrawn_at = current_instant() where id = ${id}`.execute(
    db,
  );
}
