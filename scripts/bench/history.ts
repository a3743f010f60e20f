import { sql } from 'kysely';
import { caseHandlers } from '../../services/cases/cases.ts';
import { connect } from '../../services/platform/database/connect.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { transact } from '../../services/platform/database/transact.ts';
import { withScratchDatabase } from '../scratch-database.ts';
import { median, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { benchPlanner } from './planner.ts';
import { firstDay, yearsOfCases } from './years-of-cases.ts';

const rounds = 60;
const page = 50;
const year = 365;

/** What a team's past and its coming weeks cost to look at. */
export function benchHistory(): Promise<Figure[]> {
  return withScratchDatabase(async (urls) => [await whoSatWhere(urls), await benchPlanner(urls)]);
}

/** A page of «who sat where» on days all over ten years, against a tenth of the cases in a tenth of the time. */
async function whoSatWhere(urls: EmbeddedUrls): Promise<Figure> {
  const database = connect(urls.app);
  const admin = connect(urls.admin, { max: 1 });
  try {
    console.error('preparing 10,000 cases over ten years');
    const long = await yearsOfCases(database, {
      name: 'Ti år',
      cases: 10_000,
      days: 10 * year,
    });
    const short = await yearsOfCases(database, { name: 'Ett år', cases: 1_000, days: year });
    await admin.sql`vacuum analyze`;
    const times = { long: [] as number[], short: [] as number[] };
    for (let round = -5; round < rounds; round++) {
      // Not before the first ones have been there for a year, so that as many are open on each day.
      const part = (round + 6) / (rounds + 6);
      const inLong = await readDay(database, long.teamId, year + Math.floor(part * 9 * year));
      const inShort = await readDay(database, short.teamId, 300 + Math.floor(part * 60));
      if (round < 0) continue; // the first ones warm up
      times.long.push(inLong);
      times.short.push(inShort);
    }
    return {
      what: `who sat where on a day (${page} cases), in ten years of 10,000 cases against one year of 1,000`,
      measured: `${median(times.long).toFixed(1)} ms against ${median(times.short).toFixed(1)} ms`,
      ratio: ratioOf(times.long, times.short),
      target: { atMost: 1.5 },
      hint: 'case_ids_open_during: by the index on team and time, or by every case there has been',
    };
  } finally {
    await Promise.all([database.end(), admin.end()]);
  }
}

/** Milliseconds of one call below HTTP. */
async function readDay(database: Database, teamId: string, afterDays: number): Promise<number> {
  const credentials = { system: 'bench', teamIds: [teamId] };
  const operation = { operationId: 'listTeamSeats', action: 'list' } as const;
  const began = performance.now();
  const { result } = await transact(database, credentials, operation, async (inside) => {
    const { rows } = await sql<{ day: string }>`
      select (${firstDay}::date + ${afterDays}::integer)::text as day`.execute(inside.db);
    const query = { on: rows[0]?.day ?? '', limit: page };
    const asked = { headers: {}, body: undefined, expectedVersion: undefined };
    const reply = await caseHandlers.listTeamSeats({
      ...inside,
      ...asked,
      path: { teamId },
      query,
    });
    return 'items' in reply.body ? reply.body.items.length : 0;
  });
  const took = performance.now() - began;
  if (result !== page) throw new Error(`${result} were shown`);
  return took;
}
