import autocannon from 'autocannon';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { connect } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { generateTeam, generateTeams } from '../generate-teams.ts';
import { startProcess } from './child.ts';
import { median } from './figures.ts';
import type { Figure } from './figures.ts';

const rounds = 3;
const seconds = 4;
const connections = 16;

/** The board of 200 cards, signed in with rights checked, against the floor; with one team and with many. */
export async function benchBoard(urls: EmbeddedUrls, otherTeams: number): Promise<Figure[]> {
  const database = connect(urls.app);
  const admin = connect(urls.admin, { max: 1 });
  const { teamId, members } = await generateTeam(database, { name: 'Tavle', cases: 200 });
  const cookie = await makeSession(admin, members[0]?.workerId ?? '');
  const env = {
    BENCH_APP_URL: urls.app,
    BENCH_MIGRATOR_URL: urls.migrator,
    BENCH_TEAM_ID: teamId,
  };
  const service = await startProcess(
    new URL('./service-process.ts', import.meta.url).pathname,
    env,
  );
  const floor = await startProcess(new URL('./board-floor.ts', import.meta.url).pathname, env);
  try {
    const board = { url: `${service.url}/api/teams/${teamId}/board`, headers: { cookie } };
    const first = await fetch(board.url, { headers: board.headers });
    if (first.status !== 200) throw new Error(`the board answered ${first.status}`);
    const etag = first.headers.get('etag') ?? '';
    const bytes = (await first.arrayBuffer()).byteLength;
    const unchanged = { url: board.url, headers: { cookie, 'if-none-match': etag } };

    const alone = await inTurn([board, { url: floor.url }, unchanged]);
    console.log(`filling the database with ${otherTeams} more teams`);
    await generateTeams(database, { teams: otherTeams, cases: 10 }, console.log);
    await admin.sql`analyze`;
    const crowded = await inTurn([board, { url: floor.url }]);

    const ratio = ratioOf(alone[0], alone[1]);
    const crowdedRatio = ratioOf(crowded[0], alone[0]);
    return [
      {
        what: `board of 200 cards (${Math.round(bytes / 1000)} kB), signed in, against the bare floor`,
        measured: `${perSecond(alone[0])}/s against ${perSecond(alone[1])}/s`,
        ratio,
        target: '≥ 2',
        isMet: ratio >= 2,
      },
      {
        what: 'unchanged board (304)',
        measured: `${perSecond(alone[2])}/s`,
        ratio: ratioOf(alone[2], alone[1]),
        target: '',
        isMet: undefined,
      },
      {
        what: `the same board with ${otherTeams} more teams in the database, against alone`,
        measured: `${perSecond(crowded[0])}/s (floor then ${perSecond(crowded[1])}/s)`,
        ratio: crowdedRatio,
        target: '≥ 0.8',
        isMet: crowdedRatio >= 0.8,
      },
    ];
  } finally {
    await Promise.all([service.stop(), floor.stop()]);
    await Promise.all([database.end(), admin.end()]);
  }
}

interface Target {
  url: string;
  headers?: Record<string, string>;
}

/** Requests per second of each target, measured in turn so that the machine's moods meet all of them. */
async function inTurn(targets: Target[]): Promise<number[][]> {
  const measured: number[][] = targets.map(() => []);
  for (const target of targets) await load(target, 1);
  for (let round = 0; round < rounds; round++) {
    for (const [index, target] of targets.entries()) {
      measured[index]?.push(await load(target, seconds));
    }
  }
  return measured;
}

async function load(target: Target, duration: number): Promise<number> {
  const result = await autocannon({ ...target, connections, duration });
  if (result.errors > 0 || result['5xx'] > 0 || result['4xx'] > 0) {
    throw new Error(
      `${target.url}: ${result.errors} errors, ${result['4xx']} 4xx, ${result['5xx']} 5xx`,
    );
  }
  return result.requests.average;
}

function ratioOf(ours: number[] = [], floor: number[] = []): number {
  return median(ours) / median(floor);
}

function perSecond(values: number[] = []): string {
  return Math.round(median(values)).toLocaleString('en');
}
