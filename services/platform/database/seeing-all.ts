import { sql, type Transaction } from 'kysely';
import type { DB } from './connect.ts';

/**
 * For an act whose result is the whole team's, whoever does it: closing a meeting keeps the minutes of everything in it, also
 * of what a person has closed to whoever closes the meeting. Nothing that `work` reads is for the caller to be told.
 */
export async function seeingAll<R>(db: Transaction<DB>, work: () => Promise<R>): Promise<R> {
  const { rows } = await sql<{ cases: string; inquiries: string }>`
    select current_setting('skulder.blocked_case_ids') as cases, current_setting('skulder.blocked_inquiry_ids') as inquiries`.execute(
    db,
  );
  const { cases, inquiries } = rows[0]!;
  if (cases === '{}') return work();
  const set = (ofCases: string, ofInquiries: string) =>
    sql`select set_config('skulder.blocked_case_ids', ${ofCases}, true), set_config('skulder.blocked_inquiry_ids', ${ofInquiries}, true)`.execute(
      db,
    );
  await set('{}', '{}');
  const result = await work();
  await set(cases, inquiries);
  return result;
}
