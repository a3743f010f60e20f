import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import { newId } from '../platform/database/new-id.ts';
import { keepLink } from './reply-sql.ts';

type Db = Transaction<DB>;

/** How an inquiry stood before a decision: ids and codes, kept with the decision. */
export interface Standing {
  state: string;
  outcome: string | null;
  comesBackOn: string | null;
  linkedCaseId: string | null;
  /** Who found out, and which unit was waited for or had said no. */
  investigationId: string | null;
  guidanceId: string | null;
}

/** Of an inquiry that the caller has locked. */
export async function standingOf(db: Db, inquiryId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select q.state, q.outcome, q.comes_back_on as "comesBackOn", q.linked_case_id as "linkedCaseId",
      (select id from investigations where inquiry_id = q.id and ended_at is null order by decided_at desc limit 1) as "investigationId",
      (select id from guidances where inquiry_id = q.id and accepted_at is null and declined_at is null and superseded_at is null) as "guidanceId"
    from inquiries q where q.id = ${inquiryId}`.execute(db);
  return rows[0] as Standing; // locked
}

/**
 * The inquiry is as it stood before: still somebody's, undecided, and carried as often. Who found out then finds out anew;
 * the unit that was asked is still asked, by the link that it has; what the decision began has ended. Answers the version.
 */
export async function returnInquiry(
  db: Db,
  {
    inquiryId,
    before,
    isLinkUndone,
  }: { inquiryId: string; before: Standing; isLinkUndone: boolean },
): Promise<number> {
  await sql`
    with found_out as (
      update investigations set ended_at = current_instant() where inquiry_id = ${inquiryId} and ended_at is null
    )
    update guidances set superseded_at = current_instant()
    where inquiry_id = ${inquiryId} and accepted_at is null and declined_at is null and superseded_at is null`.execute(
    db,
  );
  await sql`
    with again as (
      insert into investigations (id, team_id, inquiry_id, municipal_agreement_id, municipal_worker_id, specialist_agreement_id,
        specialist_worker_id, due_on)
      select ${newId()}, team_id, inquiry_id, municipal_agreement_id, municipal_worker_id, specialist_agreement_id, specialist_worker_id, due_on
      from investigations where id = ${before.investigationId}::uuid
    )
    update guidances set superseded_at = null where id = ${before.guidanceId}::uuid`.execute(db);
  if (before.guidanceId !== null) await keepLink(db, before.guidanceId);
  const { rows } = await sql<{ version: number }>`
    update inquiries set state = ${before.state}, outcome = ${before.outcome}, comes_back_on = ${before.comesBackOn}::date,
      ended_at = null, version = version + 1,
      linked_case_id = case when ${isLinkUndone} then ${before.linkedCaseId}::uuid else linked_case_id end
    where id = ${inquiryId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}
