import { sql } from 'kysely';
import { findFeedback } from '../../services/feedback/feedback.ts';
import { connect } from '../../services/platform/database/connect.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import { transact } from '../../services/platform/database/transact.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { generateTeam } from '../generate-teams.ts';
import { withScratchDatabase } from '../scratch-database.ts';
import { startProcess, type BenchProcess } from './child.ts';
import { median, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { firstDay, yearsOfCases } from './years-of-cases.ts';

const rounds = 40;
const answers = 200;
const courses = 5_000;

/** What the person says, as a curve and as figures of many: a call over HTTP against its query alone. */
export function benchFeedback(): Promise<Figure[]> {
  return withScratchDatabase(async (urls) => {
    const database = connect(urls.app);
    const admin = connect(urls.admin, { max: 1 });
    const service = await startProcess('service-process.ts', { BENCH_APP_URL: urls.app });
    try {
      const parts = { database, admin, service };
      return [await curve(parts), await figuresOfMany(parts)];
    } finally {
      await service.stop();
      await Promise.all([database.end(), admin.end()]);
    }
  });
}

interface Parts {
  database: Database;
  admin: Database;
  service: BenchProcess;
}

async function curve({ database, admin, service }: Parts): Promise<Figure> {
  const team = await generateTeam(database, { name: 'Kurve', cases: 60 });
  await answerIn(admin, team.teamId, answers);
  const [asked] = await admin.sql<{ caseId: string; workerId: string }[]>`
    select s.case_id as "caseId", s.worker_id as "workerId" from seats s join measurements m on m.case_id = s.case_id
    where s.team_id = ${team.teamId} and upper_inf(s.held_during)
    group by s.case_id, s.worker_id having count(*) = ${answers} limit 1`;
  const { caseId, workerId } = asked!;
  const cookie = await makeSession(admin, workerId);
  const [session] = await admin.sql<{ hash: Buffer }[]>`
    select id_hash as hash from sessions where worker_id = ${workerId} order by id desc limit 1`;
  const times = { call: [] as number[], query: [] as number[] };
  for (let round = -5; round < rounds; round++) {
    const call = await timed(async () => {
      const reply = await fetch(`${service.url}/api/cases/${caseId}/feedback`, {
        headers: { cookie },
      });
      const body = (await reply.json()) as { series: { measurements: unknown[] }[] };
      return body.series[0]?.measurements.length ?? 0;
    });
    const query = await database.kysely.transaction().execute(async (db) => {
      await sql`select from begin_call(${session!.hash})`.execute(db);
      return timed(async () => {
        const found = await findFeedback(db, caseId);
        return found?.feedback.series[0]?.measurements.length ?? 0;
      });
    });
    if (call.found !== answers || query.found !== answers) throw new Error('not the same answers');
    if (round < 0) continue; // the first ones warm up
    times.call.push(call.ms);
    times.query.push(query.ms);
  }
  return figure(times, {
    what: `the curve of a case with ${answers} answers, one call, against its query alone`,
    hint: 'begin_call, the row of the access log, and what is reckoned and checked of each answer',
  });
}

async function figuresOfMany({ database, admin, service }: Parts): Promise<Figure> {
  console.error(`preparing ${courses} courses`);
  const team = await yearsOfCases(database, { name: 'Mange', cases: courses, days: 360 });
  await answerIn(admin, team.teamId, 3);
  const { teamId } = team;
  const year = Number(firstDay.slice(0, 4));
  const leaderId = team.members[0]?.workerId ?? '';
  await admin.sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx`
      insert into role_grants (id, worker_id, team_id, role, granted_by)
      values (new_id(), ${leaderId}, ${teamId}, 'team_leader', ${leaderId})`;
  });
  const cookie = await makeSession(admin, leaderId);
  const url = `${service.url}/api/teams/${teamId}/feedback-figures?year=${year}`;
  const credentials = { system: 'bench', teamIds: [teamId] };
  const operation = { operationId: 'getFeedbackFigures', action: 'read' } as const;
  const times = { call: [] as number[], query: [] as number[] };
  for (let round = -3; round < rounds / 2; round++) {
    const call = await timed(async () => {
      const reply = await fetch(url, { headers: { cookie } });
      return ((await reply.json()) as { courses: number }).courses;
    });
    const { result: query } = await transact(database, credentials, operation, ({ db }) =>
      timed(async () => {
        const { rows } = await sql<{ found: { courses: unknown[] } }>`
          select feedback_courses(${teamId}, ${year}, ${year}, 'infinity', false) as found`.execute(db);
        return rows[0]?.found.courses.length ?? 0;
      }),
    );
    if (call.found !== courses || query.found !== courses)
      throw new Error(`${call.found} and ${query.found} courses`);
    if (round < 0) continue;
    times.call.push(call.ms);
    times.query.push(query.ms);
  }
  return figure(times, {
    what: `figures of a team of ${courses} courses, one call, against their query alone`,
    hint: 'reading the JSON of every course, and counting them in JavaScript',
  });
}

function figure(
  times: { call: number[]; query: number[] },
  said: Pick<Figure, 'what'> & { hint: string },
): Figure {
  return {
    ...said,
    measured: `${median(times.call).toFixed(1)} ms against ${median(times.query).toFixed(1)} ms`,
    ratio: ratioOf(times.call, times.query),
    target: { atMost: 2 },
  };
}

async function timed(ask: () => Promise<number>): Promise<{ ms: number; found: number }> {
  const began = performance.now();
  const found = await ask();
  return { ms: performance.now() - began, found };
}

/** So many answers in each course of the team, a day apart; in one of ten a single one, and in another none. */
async function answerIn(admin: Database, teamId: string, each: number): Promise<void> {
  await admin.sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx`
      insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, age_group, rule_set)
      select new_id(), team_id, case_id, lower(open_during), 'four_lines', 'self', 'adult', 'rci6-strict'
      from case_openings where team_id = ${teamId}`;
    await tx`
      insert into measurements (id, team_id, case_id, series_id, measured_on, line_1, line_2, line_3, line_4, total, entered_how)
      select new_id(), s.team_id, s.case_id, s.id, oslo_today() - ${each}::integer + n, x.a, x.b, x.c, x.d, x.a + x.b + x.c + x.d, 'paper'
      from measurement_series s cross join generate_series(1, ${each}::integer) n
      cross join lateral (select (abs(hashtextextended(s.id::text, 4 * n + 1)) % 101)::smallint as a, (abs(hashtextextended(s.id::text, 4 * n + 2)) % 101)::smallint as b,
        (abs(hashtextextended(s.id::text, 4 * n + 3)) % 101)::smallint as c, (abs(hashtextextended(s.id::text, 4 * n + 4)) % 101)::smallint as d) x
      where s.team_id = ${teamId} and case abs(hashtext(s.id::text)) % 10 when 0 then false when 1 then n = 1 else true end`;
  });
  await admin.sql`vacuum analyze`;
}
