import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import { connect } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { generateTeam } from '../generate-teams.ts';
import { changeCase } from './change.ts';
import { startProcess } from './child.ts';
import type { Databases } from './databases.ts';
import { median, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';

const rounds = 3;
const seconds = 4;
const connections = 16;
const changes = 60;

interface Target {
  url: string;
  headers?: Record<string, string>;
}

interface BoardUnderLoad {
  ours: Target & { headers: Record<string, string> };
  floor: Target;
  change(caseId: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * The board of 200 cards, signed in with rights checked, against the floor; and the same among many other teams,
 * which live in a database of their own so that both can be asked in turn.
 */
export async function benchBoard({ alone, crowded, teams }: Databases): Promise<Figure[]> {
  const one = await openBoard(alone);
  const many = await openBoard(crowded);
  try {
    const { etag, bytes } = await compare(one.ours, one.floor);
    const known = { 'if-none-match': etag };
    const unchanged = { ...one.ours, headers: { ...one.ours.headers, ...known } };

    const targets = [one.ours, one.floor, unchanged, many.ours] as const;
    const [board, floor, notModified, among] = await inTurn(targets);
    const anew = await readAnew(many, await compare(many.ours, many.floor));
    return [
      {
        what: `board of 200 cards (${Math.round(bytes / 1000)} kB), signed in, against one bare statement behind node:http`,
        measured: `${perSecond(board)} against ${perSecond(floor)}`,
        ratio: ratioOf(board, floor),
        target: { atLeast: 2 },
      },
      {
        what: 'unchanged board (304), against the same floor',
        measured: perSecond(notModified),
        ratio: ratioOf(notModified, floor),
      },
      {
        what: `the same board among ${teams} other teams, against alone`,
        measured: `${perSecond(among)} against ${perSecond(board)}`,
        ratio: ratioOf(among, board),
        target: { atLeast: 0.8 },
        hint: 'what grows with the teams: the sweeps of relay and session memory, then the plan of board_json',
      },
      {
        what: 'first reading of that board after each change, one at a time, against the bare statement',
        measured: `${median(anew.ours).toFixed(1)} ms against ${median(anew.floor).toFixed(1)} ms`,
        ratio: ratioOf(anew.ours, anew.floor),
      },
    ];
  } finally {
    await Promise.all([one.close(), many.close()]);
  }
}

async function openBoard(urls: EmbeddedUrls): Promise<BoardUnderLoad> {
  const database = connect(urls.app);
  const { teamId, members } = await generateTeam(database, { name: 'Tavle', cases: 200 });
  const admin = connect(urls.admin, { max: 1 });
  const cookie = await makeSession(admin, members[0]?.workerId ?? '');
  await admin.sql`vacuum analyze`;
  await admin.end();
  const env = { BENCH_APP_URL: urls.app, BENCH_MIGRATOR_URL: urls.migrator, BENCH_TEAM_ID: teamId };
  const service = await startProcess('service-process.ts', env);
  const floor = await startProcess('board-floor.ts', env);
  return {
    ours: { url: `${service.url}/api/teams/${teamId}/board`, headers: { cookie } },
    floor: { url: floor.url },
    change: (caseId) => changeCase(database, teamId, caseId),
    close: async () => {
      await Promise.all([service.stop(), floor.stop()]);
      await database.end();
    },
  };
}

interface Compared {
  etag: string;
  bytes: number;
  /** Of some case on the board. */
  caseId: string;
}

/** Both say the same, or the ratio would mean nothing. */
async function compare(ours: Target, bare: Target): Promise<Compared> {
  const [reply, floor] = await Promise.all([get(ours), get(bare)]);
  const board = JSON.parse(reply.text) as { cases: { id: string }[] };
  if (!isDeepStrictEqual(board, JSON.parse(floor.text))) {
    throw new Error('the floor shows another board');
  }
  const { etag, text } = reply;
  return { etag, bytes: Buffer.byteLength(text), caseId: board.cases[0]?.id ?? '' };
}

async function get({ url, headers = {} }: Target) {
  const started = performance.now();
  const response = await fetch(url, { headers });
  const text = await response.text();
  const milliseconds = performance.now() - started;
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${text}`);
  return { etag: response.headers.get('etag') ?? '', text, milliseconds };
}

/** Milliseconds of the first reading that shows each change, and of the floor's, in turn. */
async function readAnew({ ours, floor, change }: BoardUnderLoad, { caseId }: Compared) {
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < changes; round++) {
    const changed = `"${await change(caseId)}-`;
    let reply = await get(ours);
    // Another process committed; the service hears of it in a moment.
    while (!reply.etag.startsWith(changed)) reply = await get(ours);
    times.ours.push(reply.milliseconds);
    times.floor.push((await get(floor)).milliseconds);
  }
  return times;
}

/** Requests per second of each target, measured in turn so that the machine's moods meet all of them. */
async function inTurn<const Targets extends readonly Target[]>(
  targets: Targets,
): Promise<{ [Index in keyof Targets]: number[] }> {
  const measured: number[][] = targets.map(() => []);
  for (const target of targets) await load(target, 1);
  for (let round = 0; round < rounds; round++) {
    for (const [index, target] of targets.entries()) {
      measured[index]?.push(await load(target, seconds));
    }
  }
  return measured as { [Index in keyof Targets]: number[] };
}

async function load({ url, headers = {} }: Target, duration: number): Promise<number> {
  const result = await autocannon({ url, headers, connections, duration });
  const { errors, '4xx': refused, '5xx': failed } = result;
  if (errors + refused + failed > 0) {
    throw new Error(`${url}: ${errors} errors, ${refused} 4xx, ${failed} 5xx`);
  }
  return result.requests.average;
}

function perSecond(values: readonly number[]): string {
  return `${Math.round(median(values)).toLocaleString('en')}/s`;
}
