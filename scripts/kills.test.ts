import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { adminUrl, openCluster } from '../services/platform/database/cluster.ts';
import { connect, type Database } from '../services/platform/database/connect.ts';
import { findPostmaster, stopPostmaster } from '../services/platform/database/postmaster.ts';
import { Command } from '../services/platform/testing/command.ts';
import { killPostmaster, postmasterOf } from '../services/platform/testing/killable-server.ts';
import { makeOneTeam } from '../services/platform/testing/one-team.ts';
import { makeSession } from '../services/platform/testing/sign-in-as.ts';
import { Writers } from '../services/platform/testing/writers.ts';

// People at work over HTTP while the database and the service are killed under them. Whoever got no answer sends the
// same again under the same key, as a browser does. What was acknowledged is there afterwards, once.
jest.setTimeout(180_000);

const acknowledgedBetweenKills = 30;

let directory: string;
let port: number;
let run: Command;
let writers: Writers;
let teamId: string;

const dataDirectory = () => path.join(directory, 'cluster', 'data');

async function start(): Promise<void> {
  const env = { SKULDER_DATA: directory, PORT: String(port) };
  run = new Command('start', { args: ['--empty'], env });
  await run.hear(/Ctrl-C stops it/);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}

/** Where it is now: each start may put it on another port. */
async function asAdmin<T>(work: (admin: Database) => Promise<T>): Promise<T> {
  const cluster = await openCluster(path.join(directory, 'cluster'), () => {});
  const admin = connect(adminUrl(cluster, (await postmasterOf(dataDirectory())).port, 'skulder'), {
    max: 1,
  });
  return work(admin).finally(() => admin.end());
}

const killPostgres = () => killPostmaster(dataDirectory());
const killService = () => run.end('SIGKILL');

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'kills-test-'));
  port = await freePort();
  await start();
  await asAdmin(async (admin) => {
    const team = await makeOneTeam(admin);
    teamId = team.teamId;
    const url = `http://localhost:${port}`;
    writers = new Writers({ url, teamId, cookie: await makeSession(admin, team.member) });
  });
});
afterAll(async () => {
  await writers.stop();
  await run.end('SIGKILL');
  await stopPostmaster(dataDirectory(), 10_000);
  await rm(directory, { recursive: true, maxRetries: 5 });
});

test('what was acknowledged is there once, whatever was killed meanwhile, and the numbers have no gap', async () => {
  writers.begin(8);
  const kills = [
    killPostgres,
    async () => {
      await killService();
      await start();
    },
    killPostgres,
    async () => {
      await Promise.all([killService(), killPostgres()]);
      await start();
    },
  ];
  for (const kill of kills) {
    await writers.acknowledgeMore(acknowledgedBetweenKills);
    await kill();
  }
  await writers.acknowledgeMore(acknowledgedBetweenKills);
  await writers.stop();
  expect(writers.sentWithoutAnswer).toBeGreaterThan(0);
  await writers.sendAgain();
  expect(writers.strange).toEqual([]);

  const { there, log } = await asAdmin(readBack);
  const sorted = (rows: Iterable<readonly [string, string]>) =>
    [...rows].map((row) => row.join(' ')).toSorted();
  expect(sorted(there.map(({ worry, id }) => [worry, id] as const))).toEqual(
    sorted(writers.acknowledged),
  );
  const { last } = log;
  expect(log).toEqual({ last, events: last, first: 1, highest: last, received: there.length });
});

async function readBack({ sql }: Database) {
  const there = await sql<{ id: string; worry: string }[]>`
    select id, worry from inquiries where team_id = ${teamId}`;
  const [log] = await sql<{ last: number }[]>`
    select last_seq as last, count(*) as events, min(seq) as first, max(seq) as highest,
      count(*) filter (where kind = 'inquiry.received') as received
    from event_counters join events using (team_id) where team_id = ${teamId} group by last_seq`;
  return { there, log: log! };
}

test('the service stops in order afterwards', async () => {
  expect(await run.end('SIGINT')).toBe(0);
  expect(await findPostmaster(dataDirectory())).toBeUndefined();
});
