import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findStrangers } from './meeting-sql.ts';

/** Whoever leads or writes belongs to the team on that day; `at` null: today. */
export async function refuseStrangers(
  { db }: Pick<Inside, 'db'>,
  row: {
    teamId: string;
    chairWorkerId: string | null;
    minuteTakerWorkerId: string | null;
    at: string | null;
  },
): Promise<void> {
  const named = [row.chairWorkerId, row.minuteTakerWorkerId].filter((id) => id !== null);
  const strangers = await findStrangers(db, row.teamId, named, row.at);
  if (strangers.length > 0) throw new Problem('worker-not-available');
}
