import { ruleSetCalled } from '../instruments/instruments.ts';
import type { Inside } from '../platform/database/transact.ts';
import { signalsOf } from './signal-rules.ts';
import { findWrittenSums, getSeriesRead, keepSignals } from './signal-sql.ts';

/** Reads a series anew after something was written into it, in the same transaction: what calls for a talk, and what no longer does. */
export async function raiseSignals({ db }: Pick<Inside, 'db'>, seriesId: string): Promise<void> {
  const { about, ageGroup, ruleSet } = await getSeriesRead(db, seriesId);
  const sums = await findWrittenSums(db, seriesId);
  await keepSignals(db, seriesId, signalsOf(sums, about, ageGroup, ruleSetCalled(ruleSet)));
}
