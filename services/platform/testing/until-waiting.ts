import type { Database } from '../database/connect.ts';
import type { Direct } from '../database/direct.ts';

/** Resolves when so many in the database wait for what somebody else holds. */
export async function untilWaiting(
  { sql }: { sql: Database['sql'] | Direct },
  many = 1,
): Promise<void> {
  for (let waiting = 0; waiting < many;) {
    const rows = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    waiting = rows.length;
  }
}
