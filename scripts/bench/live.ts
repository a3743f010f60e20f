import { connect } from '../../services/platform/database/connect.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { generateTeam } from '../generate-teams.ts';
import { startProcess } from './child.ts';
import type { Databases } from './databases.ts';
import { median, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { Commits } from './live-commits.ts';
import { Room } from './live-room.ts';
import type { Spread } from './live-room.ts';
import { rightsGone } from './rights-gone.ts';

const clients = 500;
const atOnce = 10;
// A sign-in may hold thirty sockets, so everybody has two.
const issuers = ['urn:skulder:one', 'urn:skulder:other'];
const rounds = 8;
const commitsPerRound = 50;

/**
 * From a commit's answer here to each of 500 sockets held here, by way of the service's process; against a floor in the
 * same layout. Rounds of ours and of the floor take turns.
 */
export async function benchLive({ crowded: urls }: Databases): Promise<Figure[]> {
  const database = connect(urls.app);
  const admin = connect(urls.admin, { max: 1 });
  const service = await startProcess('service-process.ts', { BENCH_APP_URL: urls.app });
  const floor = await startProcess('live-floor.ts', { BENCH_MIGRATOR_URL: urls.migrator });
  const [ours, bare] = [new Room(), new Room()];
  const team = await generateTeam(database, { name: 'Direkte', cases: 40 });
  const caseId = await anyCase(admin, team.teamId);
  await admin.sql`vacuum analyze`;
  const commits = new Commits({ urls, teamId: team.teamId, caseId });
  try {
    for (let number = 0; number < clients; number += atOnce) {
      const members = team.members.slice(0, atOnce);
      await Promise.all([
        ...members.map(async ({ workerId }) => {
          const issuer = issuers[(number / atOnce) % issuers.length];
          const cookie = await makeSession(admin, workerId, issuer);
          await ours.add(service.url, { cookie, teamId: team.teamId });
        }),
        ...members.map(() => bare.add(floor.url, {})),
      ]);
    }
    await ours.settled();
    const [measured, floored] = [[] as Spread[], [] as Spread[]];
    for (let round = 0; round <= rounds; round++) {
      const mine = await ours.measure(() => commits.commit('ours'), commitsPerRound);
      const theirs = await bare.measure(() => commits.commit('floor'), commitsPerRound);
      if (round === 0) continue; // the first one warms up
      measured.push(mine);
      floored.push(theirs);
    }
    return [
      figure('half', 'p50', measured, floored),
      figure('99 of 100', 'p99', measured, floored),
      ...(await rightsGone(database, admin, service.url)),
    ];
  } finally {
    ours.close();
    bare.close();
    await commits.end();
    await Promise.all([service.stop(), floor.stop()]);
    await Promise.all([database.end(), admin.end()]);
  }
}

function figure(part: string, key: keyof Spread, ours: Spread[], floor: Spread[]): Figure {
  const [a, b] = [ours.map((round) => round[key]), floor.map((round) => round[key])];
  return {
    what: `commit to ${clients} other sockets, ${part} of them (${key}), against NOTIFY, one row and a bare broadcast`,
    measured: `${median(a).toFixed(1)} ms against ${median(b).toFixed(1)} ms`,
    ratio: ratioOf(a, b),
    target: { atMost: 1.3 },
    hint: 'event_messages for one event, then what relay and live do between the row and the broadcast',
  };
}

async function anyCase({ sql }: Database, teamId: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from cases where team_id = ${teamId} limit 1`;
  return row?.id ?? '';
}
