import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Course } from './count-rules.ts';
import type { CourseToExport, Turn } from './export-rules.ts';
import type { CountedForm } from './figures-rules.ts';

type Found = { courses: Course[]; forms: Record<string, CountedForm> };

/** Those that began in these years, without whose. Undefined: not for the caller. */
export async function findCourses(
  db: Transaction<DB>,
  teamId: string,
  fromYear: number,
  toYear: number,
): Promise<Found | undefined> {
  const { rows } = await sql<{ found: Found | null }>`
    select feedback_courses(${teamId}, ${fromYear}, ${toYear}, 'infinity', false) as found`.execute(
    db,
  );
  return rows[0]?.found ?? undefined;
}

/** As they stood at each turn of a half-year, each with its answers, the oldest turn first. Undefined: not for the caller. */
export async function findCoursesByTurns(
  db: Transaction<DB>,
  teamId: string,
  fromYear: number,
  toYear: number,
): Promise<Turn[] | undefined> {
  const { rows } = await sql<{ days: string[] | null }>`
    select feedback_turns(${teamId}, ${fromYear}, ${toYear})::text[] as days`.execute(db);
  const days = rows[0]?.days;
  if (!days) return undefined;
  const turns: Turn[] = [];
  // One by one: of a large team each takes its time.
  for (const turnedOn of days) {
    const { rows: found } = await sql<{ courses: CourseToExport[] }>`
      select feedback_courses(${teamId}, ${fromYear}, ${toYear}, oslo_midnight(${turnedOn}::date), true) -> 'courses' as courses`.execute(
      db,
    );
    turns.push({ turnedOn, courses: found[0]!.courses });
  }
  return turns;
}
