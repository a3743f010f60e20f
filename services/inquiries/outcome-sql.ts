import type { Transaction, UpdateObject } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { keepLink } from './reply-sql.ts';
import type { InquiryOutcome } from './words.ts';

type Db = Transaction<DB>;
export type InquiryColumns = UpdateObject<DB, 'inquiries'>;

/** Changes what is given and gives a new version, which it answers. */
export async function updateInquiry(
  db: Db,
  inquiryId: string,
  change: InquiryColumns,
): Promise<number> {
  const { version } = await db
    .updateTable('inquiries')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', inquiryId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/**
 * The inquiry has ended in an offer or in a withdrawal, or the team has decided something else:
 * nobody finds out any more and no unit is waited for.
 */
async function endWaiting(db: Db, inquiryId: string): Promise<void> {
  await sql`
    with investigated as (
      update investigations set ended_at = current_instant() where inquiry_id = ${inquiryId} and ended_at is null
    )
    update guidances set superseded_at = current_instant()
    where inquiry_id = ${inquiryId} and accepted_at is null and declined_at is null and superseded_at is null`.execute(
    db,
  );
}

export async function endInWithdrawal(
  db: Db,
  row: { inquiryId: string; by: string; note: string | null; recordedBy: string | null },
): Promise<number> {
  await endWaiting(db, row.inquiryId);
  return updateInquiry(db, row.inquiryId, {
    state: 'withdrawn',
    withdrawn_by: row.by,
    withdrawn_note: row.note,
    withdrawal_recorded_by: row.recordedBy,
    ended_at: sql<string>`current_instant()`,
    comes_back_on: null,
  });
}

export async function endInOffer(
  db: Db,
  row: { inquiryId: string; outcome: InquiryOutcome; linkedCaseId: string | null },
): Promise<number> {
  await endWaiting(db, row.inquiryId);
  return updateInquiry(db, row.inquiryId, {
    state: 'decided',
    outcome: row.outcome,
    ended_at: sql<string>`current_instant()`,
    comes_back_on: null,
    ...(row.linkedCaseId !== null && { linked_case_id: row.linkedCaseId }),
  });
}

/** The unit has accepted: only now is the person somebody else's. */
export async function endInAcceptance(
  db: Db,
  row: { inquiryId: string; guidanceId: string },
): Promise<number> {
  return updateInquiry(db, row.inquiryId, {
    state: 'decided',
    outcome: 'guide_to_service',
    guidance_accepted_at: sql<string>`(select accepted_at from guidances where id = ${row.guidanceId})`,
    ended_at: sql<string>`current_instant()`,
    comes_back_on: null,
  });
}

export interface Investigator {
  agreementId: string;
  workerId: string;
}

export async function beginInvestigation(
  db: Db,
  row: {
    id: string;
    teamId: string;
    inquiryId: string;
    municipal: Investigator;
    specialist: Investigator;
    dueOn: string;
  },
): Promise<number> {
  await endWaiting(db, row.inquiryId);
  await sql`
    insert into investigations (id, team_id, inquiry_id, municipal_agreement_id, municipal_worker_id, specialist_agreement_id,
      specialist_worker_id, due_on)
    values (${row.id}, ${row.teamId}, ${row.inquiryId}, ${row.municipal.agreementId}, ${row.municipal.workerId},
      ${row.specialist.agreementId}, ${row.specialist.workerId}, ${row.dueOn})`.execute(db);
  return updateInquiry(db, row.inquiryId, {
    state: 'clarifying',
    outcome: 'investigate',
    comes_back_on: row.dueOn,
  });
}

export async function askUnit(
  db: Db,
  row: { id: string; teamId: string; inquiryId: string; unitId: string; reason: string },
): Promise<number> {
  await endWaiting(db, row.inquiryId);
  await sql`
    insert into guidances (id, team_id, inquiry_id, unit_id, reason)
    values (${row.id}, ${row.teamId}, ${row.inquiryId}, ${row.unitId}, ${row.reason})`.execute(db);
  return updateInquiry(db, row.inquiryId, {
    state: 'clarifying',
    outcome: 'guide_to_service',
    comes_back_on: (await keepLink(db, row.id)) ?? null,
  });
}

/** The unit asked last. Undefined: none, or the team has decided otherwise since. */
export async function findAskedUnit(
  db: Db,
  inquiryId: string,
): Promise<{ id: string; isWaiting: boolean } | undefined> {
  const { rows } = await sql<{ id: string; isWaiting: boolean }>`
    select id, accepted_at is null and declined_at is null as "isWaiting" from guidances
    where inquiry_id = ${inquiryId} and superseded_at is null order by asked_at desc limit 1`.execute(
    db,
  );
  return rows[0];
}

export interface Answer {
  id: string;
  answeredBy: string;
  recordedBy: string | null;
  /** By its link, and nobody of the team. */
  isByUnit?: boolean;
}

/** False: the instant lies in the future, or its day before the one on which they were asked; nothing was written. */
export async function acceptForUnit(
  db: Db,
  row: Answer & { acceptedAt: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update guidances set answered_by = ${row.answeredBy}, recorded_by = ${row.recordedBy}, is_answered_by_unit = ${row.isByUnit ?? false},
      accepted_at = coalesce(${row.acceptedAt}::timestamptz, current_instant())
    where id = ${row.id} and coalesce(${row.acceptedAt}::timestamptz <= current_instant()
      and oslo_date(${row.acceptedAt}::timestamptz) >= oslo_date(asked_at), true)
    returning id`.execute(db);
  return rows.length > 0;
}

export async function declineForUnit(
  db: Db,
  row: Answer & { reason: string | null },
): Promise<void> {
  await sql`
    update guidances set answered_by = ${row.answeredBy}, decline_reason = ${row.reason}, recorded_by = ${row.recordedBy},
      is_answered_by_unit = ${row.isByUnit ?? false},
      declined_at = current_instant()
    where id = ${row.id}`.execute(db);
}
