import { Agent, request } from 'node:http';
import { connect } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { generateTeam } from '../generate-teams.ts';
import { withScratchDatabase } from '../scratch-database.ts';
import { startProcess } from './child.ts';
import { median, percentile, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';

const rounds = 3;
const eachMs = 4_000;
const people = 8;

/** Somebody who works, with a session and an address of their own. */
interface Other {
  cookie: string;
  address: string;
}

interface Asked {
  url: URL;
  paths: string[];
  boardPath: string;
  others: Other[];
  illWisher: string;
}

interface Spell {
  perSecond: number;
  times: number[];
  /** Answers other than 200. */
  failed: number;
}

/** What others notice of somebody who floods, by calls or by sockets, and of many who are slow: reading histories of cases goes on, each answered. */
export function benchOthers(): Promise<Figure[]> {
  return withScratchDatabase(async (urls) => {
    const { asked, stop } = await prepare(urls);
    try {
      return [
        await compare(
          asked,
          'flood',
          asked.paths[0]!,
          'while one session sends 200 requests at once',
        ),
        await compare(
          asked,
          'sockets',
          asked.boardPath,
          'while 50 sockets of one session ask for the log again and again',
        ),
        await compare(asked, 'slow', asked.boardPath, 'while 450 connections dawdle or never read'),
      ];
    } finally {
      await stop();
    }
  });
}

async function prepare(urls: EmbeddedUrls): Promise<{ asked: Asked; stop: () => Promise<void> }> {
  const database = connect(urls.app);
  const { teamId, members } = await generateTeam(database, { name: 'Tavle', cases: 200 });
  const admin = connect(urls.admin, { max: 1 });
  const sessionOf = (nth: number) =>
    makeSession(admin, members[nth % members.length]?.workerId ?? '');
  const others: Other[] = [];
  for (let nth = 0; nth < people; nth++) {
    others.push({ cookie: await sessionOf(nth), address: `127.0.0.${10 + nth}` });
  }
  // Nobody of those: what is taken from whoever floods is taken from everything that they do.
  const illWisher = await sessionOf(people);
  const cases = await admin.sql<{ id: string }[]>`select id from cases where team_id = ${teamId}`;
  await admin.sql`vacuum analyze`;
  await Promise.all([admin.end(), database.end()]);
  const service = await startProcess('service-process.ts', { BENCH_APP_URL: urls.app });
  const paths = cases.map(({ id }) => `/api/cases/${id}/history`);
  const boardPath = `/api/teams/${teamId}/board`;
  const url = new URL(service.url);
  return { asked: { url, paths, boardPath, others, illWisher }, stop: () => service.stop() };
}

async function compare(
  asked: Asked,
  kind: 'flood' | 'sockets' | 'slow',
  path: string,
  when: string,
): Promise<Figure> {
  const calm: Spell[] = [];
  const disturbed: Spell[] = [];
  for (let round = 0; round <= rounds; round++) {
    const quiet = await spell(asked);
    const env = {
      BENCH_URL: asked.url.href,
      BENCH_COOKIE: asked.illWisher,
      BENCH_PATH: path,
      BENCH_ILL: kind,
    };
    const ill = await startProcess('ill-wisher.ts', env);
    const loud = await spell(asked).finally(() => ill.stop());
    if (round === 0) continue; // the first one warms up
    calm.push(quiet);
    disturbed.push(loud);
  }
  const rates = (spells: Spell[]) => spells.map(({ perSecond }) => perSecond);
  const slowest = (spells: Spell[]) =>
    percentile(
      spells.flatMap(({ times }) => times),
      0.99,
    );
  const failed = [...calm, ...disturbed].reduce((sum, each) => sum + each.failed, 0);
  return {
    what: `${people} others reading histories of cases ${when}, against nobody else there`,
    measured: `${words(rates(disturbed), slowest(disturbed))}, ${failed} refused, against ${words(rates(calm), slowest(calm))}`,
    ratio: ratioOf(rates(disturbed), rates(calm)),
    target: { atLeast: 0.5 },
    hint: 'turns.ts, then what a refusal costs this process',
  };
}

const words = (rates: number[], p99: number) =>
  `${median(rates).toFixed(0)}/s (p99 ${p99.toFixed(0)} ms)`;

/** Each of the others asks, waits for the answer, and asks again. */
async function spell({ url, paths, others }: Asked): Promise<Spell> {
  const times: number[] = [];
  let failed = 0;
  const until = performance.now() + eachMs;
  await Promise.all(
    others.map(async ({ cookie, address }, nth) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let at = nth; performance.now() < until; at++) {
        const began = performance.now();
        const status = await ask(url, { agent, cookie, address, path: paths[at % paths.length]! });
        times.push(performance.now() - began);
        if (status !== 200) failed++;
      }
      agent.destroy();
    }),
  );
  return { perSecond: times.length / (eachMs / 1000), times, failed };
}

function ask(
  url: URL,
  { agent, cookie, address, path }: Other & { agent: Agent; path: string },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const to = { host: url.hostname, port: url.port, localAddress: address };
    const asked = request({ ...to, agent, path, headers: { cookie } }, (answer) => {
      answer
        .on('end', () => resolve(answer.statusCode ?? 0))
        .on('error', reject)
        .resume();
    });
    asked.on('error', reject).end();
  });
}
