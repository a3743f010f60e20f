import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';

export interface ReadBoard {
  seq: number;
  /** The log that `seq` is a number of. */
  logId: string;
  /** The date in Oslo for which it holds. */
  day: string;
  msToNextDay: number;
  caseIds: string[];
  /** The board as JSON text, made in SQL and sent as it is. */
  body: string;
}

/** Undefined for anybody but a member of the team. */
export async function readBoard(
  db: Transaction<DB>,
  teamId: string,
): Promise<ReadBoard | undefined> {
  const { rows } = await sql<ReadBoard>`
    select seq, log_id as "logId", day, ms_to_next_day as "msToNextDay", case_ids as "caseIds", body
    from board_json(${teamId})`.execute(db);
  return rows[0];
}
