import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { FeedbackOmission } from './words.ts';

type Db = Transaction<DB>;

/** Of `feedback_omissions o` and who wrote it, `workers w`. */
export const omission = sql`
  jsonb_build_object('id', o.id, 'about', o.about, 'reason', o.reason, 'omittedOn', o.omitted_on, 'recordedByName', w.name)`;

export async function insertOmission(
  db: Db,
  row: Pick<FeedbackOmission, 'id' | 'about' | 'reason' | 'omittedOn'> & {
    teamId: string;
    caseId: string;
  },
): Promise<FeedbackOmission> {
  await sql`
    insert into feedback_omissions (id, team_id, case_id, about, reason, omitted_on, recorded_by)
    values (${row.id}, ${row.teamId}, ${row.caseId}, ${row.about}, ${row.reason}, ${row.omittedOn}, acting_worker_id())`.execute(
    db,
  );
  return (await findOmission(db, row.id))!.found;
}

interface Found {
  found: FeedbackOmission;
  teamId: string;
  caseId: string;
  isWithdrawn: boolean;
}

/** Undefined: not there for the caller. */
export async function findOmission(db: Db, omissionId: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select ${omission} as found, o.team_id as "teamId", o.case_id as "caseId", o.withdrawn_at is not null as "isWithdrawn"
    from feedback_omissions o join workers w on w.id = o.recorded_by where o.id = ${omissionId}`.execute(
    db,
  );
  return rows[0];
}

/** The database takes who does it, and when, from the transaction. */
export async function takeBackOmission(db: Db, omissionId: string): Promise<void> {
  await sql`
    update feedback_omissions set withdrawn_by = acting_worker_id(), withdrawn_at = current_instant() where id = ${omissionId}`.execute(
    db,
  );
}
