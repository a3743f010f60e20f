import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { DecisionDetails } from './decision-sql.ts';
import type { DecisionOutcome, EventKind } from './words.ts';

type Db = Transaction<DB>;

export interface StandingDecision {
  id: string;
  outcome: DecisionOutcome;
  inquiryId: string | null;
  caseId: string | null;
  details: DecisionDetails;
  /** What has been done since with what it did, as kinds of events. */
  since: EventKind[];
}

/** The decision of an item that stands. Undefined: none. */
export async function findStandingDecision(
  db: Db,
  itemId: string,
): Promise<StandingDecision | undefined> {
  const { rows } = await sql<StandingDecision>`
    select d.id, d.outcome, d.inquiry_id as "inquiryId", d.case_id as "caseId", d.details, done_since(d.id) as since
    from decisions d where d.item_id = ${itemId} and not exists (select from decision_undos u where u.decision_id = d.id)`.execute(
    db,
  );
  return rows[0];
}

/** Who were there and when is written by the database, which also refuses. */
export async function insertUndo(
  db: Db,
  row: {
    decisionId: string;
    teamId: string;
    meetingId: string;
    itemId: string;
    reason: string;
    undoneBy: string | null;
  },
): Promise<void> {
  await sql`
    insert into decision_undos (decision_id, team_id, meeting_id, item_id, reason, undone_by)
    values (${row.decisionId}, ${row.teamId}, ${row.meetingId}, ${row.itemId}, ${row.reason}, ${row.undoneBy})`.execute(
    db,
  );
}

/** The item is open again. Answers its version. */
export async function reopenItem(db: Db, itemId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update agenda_items set state = 'open', settled_at = null, settled_by = null, version = version + 1
    where id = ${itemId} returning version`.execute(db);
  return rows[0]?.version ?? 0;
}

/**
 * What was to come back at a later meeting does not: it is before this one again. Answers what a later meeting loses.
 */
export async function lapseLater(
  db: Db,
  inquiryId: string,
  besides: string,
): Promise<{ meetingId: string; itemId: string; version: number }[]> {
  const { rows } = await sql<{ meetingId: string; itemId: string; version: number }>`
    update agenda_items set state = 'lapsed', settled_at = current_instant(), version = version + 1
    where inquiry_id = ${inquiryId} and kind = 'inquiry' and state = 'open' and id <> ${besides}
    returning meeting_id as "meetingId", id as "itemId", version`.execute(db);
  return rows;
}

export async function waitAgain(db: Db, pendingCaseId: string): Promise<void> {
  await sql`
    update pending_cases set state = 'waiting', case_id = null, version = version + 1 where id = ${pendingCaseId}`.execute(
    db,
  );
}

/** The case that was opened at this item and undone: whoever it was about is the same when it is opened again. */
export async function findUndoneCase(db: Db, itemId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select c.id from decisions d join cases c on c.id = d.case_id
    where d.item_id = ${itemId} and c.close_reason = 'undone' order by d.nth_at_item desc limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}
