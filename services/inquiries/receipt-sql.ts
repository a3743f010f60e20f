import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB, Database } from '../platform/database/connect.ts';

/** A team's form on the open net, as whoever is about to write may know it. */
export interface Door {
  teamId: string;
  teamName: string;
  phone: string;
  answersWithinDays: number;
  /** Whoever leads the team, to whom what comes in falls. */
  ownerId: string;
  today: string;
}

/** How far it has come, in words that say nothing of the person; nor whether they were known before. */
export type Progress =
  'received' | 'finding_out' | 'asked_elsewhere' | 'taken_over' | 'taken_up' | 'withdrawn';

export interface Receipt {
  inquiryId: string;
  teamId: string;
  teamName: string;
  /** Null: the team has closed its form since. */
  phone: string | null;
  answersWithinDays: number | null;
  ownerName: string;
  receivedOn: string;
  progress: Progress;
  decidedOn: string | null;
  /** The meeting on whose agenda it stands. */
  meetingOn: string | null;
}

/** Undefined: no team's, or nobody leads the team. */
export async function findDoor({ kysely }: Database, path: string): Promise<Door | undefined> {
  const { rows } = await sql<{ door: Door | null }>`select door_by_path(${path}) as door`.execute(
    kysely,
  );
  return rows[0]?.door ?? undefined;
}

/** Undefined: no such receipt, or the inquiry has been erased. */
export async function findReceipt(
  { kysely }: Pick<Database, 'kysely'>,
  tokenHash: Buffer,
): Promise<Receipt | undefined> {
  const { rows } = await sql<{ receipt: Receipt | null }>`
    select inquiry_by_receipt(${tokenHash}) as receipt`.execute(kysely);
  return rows[0]?.receipt ?? undefined;
}

/** Sent twice at once the second waits, and breaks `inquiry_receipts_once`. */
export async function insertReceipt(
  db: Transaction<DB>,
  row: { inquiryId: string; teamId: string; tokenHash: Buffer },
): Promise<void> {
  await sql`
    insert into inquiry_receipts (inquiry_id, team_id, token_hash)
    values (${row.inquiryId}, ${row.teamId}, ${row.tokenHash})`.execute(db);
}
