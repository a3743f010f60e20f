import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../platform/database/connect.ts';
import type { Course } from './count-rules.ts';
import type { CourseToExport } from './export-rules.ts';
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
    select feedback_courses(${teamId}, ${fromYear}, ${toYear}) as found`.execute(db);
  return rows[0]?.found ?? undefined;
}

/** Those that began in these years and have a sum, each with its answers. Undefined: not for the caller. */
export async function findCoursesToExport(
  db: Transaction<DB>,
  teamId: string,
  fromYear: number,
  toYear: number,
): Promise<CourseToExport[] | undefined> {
  const { rows } = await sql<{ found: CourseToExport[] | null }>`
    select feedback_courses_to_export(${teamId}, ${fromYear}, ${toYear}) as found`.execute(db);
  return rows[0]?.found ?? undefined;
}
