import { sql } from 'kysely';
import { connect } from '../../services/platform/database/connect.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import { organisationStream, transact } from '../../services/platform/database/transact.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { generateTeam } from '../generate-teams.ts';
import type { GeneratedTeam } from '../generate-teams.ts';
import { startProcess } from './child.ts';
import { median, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';

const rounds = 60;

/**
 * The planner of fourteen people with sixty cases and an absence each over twelve weeks, as a call over HTTP; against its
 * query alone, on a connection where who acts is settled already.
 */
export async function benchPlanner(urls: EmbeddedUrls): Promise<Figure> {
  const database = connect(urls.app);
  const admin = connect(urls.admin, { max: 1 });
  const service = await startProcess('service-process.ts', { BENCH_APP_URL: urls.app });
  try {
    const team = await generateTeam(database, { name: 'Planlegger', cases: 60 });
    await recordAbsences(database, team);
    await admin.sql`vacuum analyze`;
    const cookie = await makeSession(admin, team.members[0]?.workerId ?? '');
    const url = `${service.url}/api/teams/${team.teamId}/planner`;
    const times = { call: [] as number[], query: [] as number[] };
    for (let round = -5; round < rounds; round++) {
      const call = await timed(async () => {
        const answer = await fetch(url, { headers: { cookie } });
        return ((await answer.json()) as { gaps: unknown[] }).gaps.length;
      });
      const query = await timedQuery(database, team.teamId);
      if (call.gaps !== query.gaps || call.gaps === 0) throw new Error('not the same weeks');
      if (round < 0) continue; // the first ones warm up
      times.call.push(call.ms);
      times.query.push(query.ms);
    }
    return {
      what: 'the planner over twelve weeks (14 people, 60 cases), one call, against its query alone',
      measured: `${median(times.call).toFixed(1)} ms against ${median(times.query).toFixed(1)} ms`,
      ratio: ratioOf(times.call, times.query),
      target: { atMost: 2 },
      hint: 'begin_call, finish_call with a row of the access log for each case, and reading the JSON',
    };
  } finally {
    await service.stop();
    await Promise.all([database.end(), admin.end()]);
  }
}

async function timed(ask: () => Promise<number>): Promise<{ ms: number; gaps: number }> {
  const began = performance.now();
  const gaps = await ask();
  return { ms: performance.now() - began, gaps };
}

async function timedQuery(database: Database, teamId: string) {
  const credentials = { system: 'bench', teamIds: [teamId] };
  const operation = { operationId: 'getPlanner', action: 'list' } as const;
  const { result } = await transact(database, credentials, operation, ({ db }) =>
    timed(async () => {
      const { rows } = await sql<{ found: { gaps: unknown[] } }>`
        select planner_json(${teamId}, daterange(monday, monday + 84)) as found
        from (select date_trunc('week', oslo_today()::timestamp)::date as monday) first`.execute(
        db,
      );
      return rows[0]?.found.gaps.length ?? 0;
    }),
  );
  return result;
}

/** Everybody two weeks, one after the other. */
async function recordAbsences(database: Database, { teamId, members }: GeneratedTeam) {
  const credentials = { system: 'generator', teamIds: [teamId] };
  const operation = { operationId: 'generateTeam', action: 'write' } as const;
  await transact(database, credentials, operation, async ({ db, tell }) => {
    for (const [nth, { workerId }] of members.entries()) {
      const startsAfter = 3 + 5 * nth;
      await sql`
        insert into absences (id, worker_id, kind, starts_on, back_on, recorded_by)
        values (${newId()}, ${workerId}, 'holiday', oslo_today() + ${startsAfter}::integer,
          oslo_today() + ${startsAfter + 14}::integer, ${workerId})`.execute(db);
    }
    for (const stream of [organisationStream, teamId])
      tell({ teamId: stream, kind: 'absence.recorded' });
  });
}
