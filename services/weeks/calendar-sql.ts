import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB, Database } from '../platform/database/connect.ts';

type Db = Transaction<DB>;

export async function makeLink(db: Db, tokenHash: Buffer): Promise<string> {
  const { rows } = await sql<{ madeAt: string }>`
    select make_calendar_link(${tokenHash}) as "madeAt"`.execute(db);
  return rows[0]!.madeAt;
}

export async function endLink(db: Db): Promise<void> {
  await sql`select end_calendar_link()`.execute(db);
}

export async function findLink(db: Db): Promise<string | null> {
  const { rows } = await sql<{ madeAt: string | null }>`
    select own_calendar_link() as "madeAt"`.execute(db);
  return rows[0]?.madeAt ?? null;
}

/** When somebody is to go somewhere; nothing of whom they meet. */
export interface CalendarEntry {
  id: string;
  version: number;
  arena: string;
  startsAt: string;
  startsOn: string;
  minutes: number;
  plannedAt: string;
}

/** A meeting of one of the worker's teams, on the clock in Oslo. */
export interface CalendarMeeting {
  id: string;
  sequence: number;
  isCancelled: boolean;
  duty: 'chair' | 'minute_taker' | null;
  beginsOnClock: string;
  endsOnClock: string;
  /** Where they are in several teams. */
  teamName: string | null;
  place: string | null;
  link: string | null;
  changedAt: string;
}

export interface Calendar {
  plans: CalendarEntry[];
  meetings: CalendarMeeting[];
}

/** By the rights that the link's worker has now. Null: the link leads nowhere. */
export async function findCalendar(
  { kysely }: Database,
  tokenHash: Buffer,
): Promise<Calendar | null> {
  const { rows } = await sql<{ calendar: Calendar | null }>`
    select calendar_by_link(${tokenHash}) as calendar`.execute(kysely);
  return rows[0]?.calendar ?? null;
}
