import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../../services/platform/database/connect.ts';

/** Days and instants relative to today in Oslo, as PostgreSQL reads them. */
export interface Calendar {
  today: string;
  /** The Wednesday of the ISO week so many weeks ago. */
  meetingDay(weeksAgo: number): string;
  /** A weekday (0 = Monday) of the ISO week so many weeks ago. */
  weekday(weeksAgo: number, day: number): string;
  daysAgo(days: number): string;
  /** The day on which this week's meeting can still be held: Wednesday, or today when it is later. */
  nextMeetingDay: string;
}

export async function readCalendar(db: Transaction<DB>): Promise<Calendar> {
  const { rows } = await sql<{ today: string; monday: string }>`
    select oslo_today() as today, date_trunc('week', oslo_today())::date as monday`.execute(db);
  const { today = '', monday = '' } = rows[0] ?? {};
  const weekday = (weeksAgo: number, day: number) => dayAfter(monday, day - 7 * weeksAgo);
  const wednesday = weekday(0, 2);
  return {
    today,
    weekday,
    meetingDay: (weeksAgo) => weekday(weeksAgo, 2),
    daysAgo: (days) => dayAfter(today, -days),
    nextMeetingDay: wednesday < today ? today : wednesday,
  };
}

/** `at('2026-11-18', 9, 5)`: five past nine in Oslo, whatever the season. */
export function at(day: string, hour: number, minute = 0): string {
  const clock = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${day} ${clock} Europe/Oslo`;
}

export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
