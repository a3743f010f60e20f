import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { Socket } from 'socket.io-client';
import { connect } from '../../services/platform/database/connect.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { transact } from '../../services/platform/database/transact.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { generateTeam } from '../generate-teams.ts';
import type { GeneratedTeam } from '../generate-teams.ts';
import { changeCase } from './change.ts';
import { startProcess } from './child.ts';
import type { Databases } from './databases.ts';
import { median, percentile, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { openClient } from './live-client.ts';

const clients = 500;
const atOnce = 10;
const rounds = 6;
const commitsPerRound = 60;
const betweenCommitsMs = 50;

/**
 * From a commit's answer here to each of 500 sockets held here, by way of the service's process; against a floor in the
 * same layout. Rounds of ours and of the floor take turns.
 */
export async function benchLive({ crowded: urls }: Databases): Promise<Figure[]> {
  const database = connect(urls.app);
  const admin = connect(urls.admin, { max: 1 });
  const service = await startProcess('service-process.ts', { BENCH_APP_URL: urls.app });
  const ours = new Room();
  const bare = new Room();
  const floorWay = await prepareFloor(urls);
  const floor = await startProcess('live-floor.ts', { BENCH_MIGRATOR_URL: urls.migrator });
  try {
    const team = await generateTeam(database, { name: 'Direkte', cases: 40 });
    const caseId = await anyCase(admin, team.teamId);
    await admin.sql`vacuum analyze`;
    for (let number = 0; number < clients; number += atOnce) {
      const members = team.members.slice(0, atOnce);
      await Promise.all([
        ...members.map(async ({ workerId }) => {
          const cookie = await makeSession(admin, workerId);
          await ours.add(service.url, { cookie, teamId: team.teamId });
        }),
        ...members.map(() => bare.add(floor.url, {})),
      ]);
    }
    await ours.settled();
    const change = () => changeCase(database, team.teamId, caseId);
    floorWay.likeThis(await messageOf(urls, team.teamId, await change()));
    await ours.measure(change, 10);
    await bare.measure(floorWay.commit, 10);
    const [measured, floored] = [[] as Spread[], [] as Spread[]];
    for (let round = 0; round < rounds; round++) {
      measured.push(await ours.measure(change, commitsPerRound));
      floored.push(await bare.measure(floorWay.commit, commitsPerRound));
    }
    const ended = await rightsGone(database, admin, service.url);
    return [
      figure('half', 'p50', measured, floored),
      figure('99 of 100', 'p99', measured, floored),
      {
        what: 'a right is taken away, until the open socket is told so (at most 5 s is promised)',
        measured: `half within ${median(ended).toFixed(0)} ms, all within ${Math.max(...ended).toFixed(0)} ms`,
      },
    ];
  } finally {
    ours.close();
    bare.close();
    await Promise.all([service.stop(), floor.stop(), floorWay.end()]);
    await Promise.all([database.end(), admin.end()]);
  }
}

interface Spread {
  p50: number;
  p99: number;
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

/** Five hundred sockets, and how long after a commit's answer each of them had its number. */
class Room {
  readonly #sockets: Socket[] = [];
  #heardAt = new Map<number, number[]>();
  #wanted: { seq: number; resolve: () => void } | undefined;

  async add(url: string, who: { cookie?: string; teamId?: string }): Promise<void> {
    const heard = (seq: number) => this.#hear(seq);
    this.#sockets.push(await openClient(url, { ...who, heard }));
  }

  /** Everybody has caught up: nothing came for a while. */
  async settled(): Promise<void> {
    for (let before = -1; before !== this.#heardAt.size; await pause(300)) {
      before = this.#heardAt.size;
    }
  }

  async measure(commit: () => Promise<number>, commits: number): Promise<Spread> {
    this.#heardAt = new Map();
    const committedAt = new Map<number, number>();
    for (let index = 0; index < commits; index++) {
      const seq = await commit();
      committedAt.set(seq, performance.now());
      await pause(betweenCommitsMs);
    }
    await this.#everybodyHas(Math.max(...committedAt.keys()));
    const delays = [...committedAt].flatMap(([seq, at]) => {
      const heard = this.#heardAt.get(seq) ?? [];
      if (heard.length !== this.#sockets.length) {
        throw new Error(`${heard.length} of ${this.#sockets.length} sockets heard number ${seq}`);
      }
      return heard.map((time) => time - at);
    });
    return { p50: percentile(delays, 0.5), p99: percentile(delays, 0.99) };
  }

  close(): void {
    for (const socket of this.#sockets) socket.disconnect();
  }

  #hear(seq: number): void {
    const now = performance.now();
    const heard = this.#heardAt.get(seq);
    if (heard) heard.push(now);
    else this.#heardAt.set(seq, [now]);
    if (this.#wanted?.seq === seq && heard?.length === this.#sockets.length) this.#wanted.resolve();
  }

  #everybodyHas(seq: number): Promise<void> {
    if (this.#heardAt.get(seq)?.length === this.#sockets.length) return Promise.resolve();
    return new Promise((resolve) => (this.#wanted = { seq, resolve }));
  }
}

/** The floor's own table of finished messages, written with as little as can be around it. */
async function prepareFloor(urls: EmbeddedUrls) {
  const sql = postgres(urls.migrator, { max: 1, connection: { role: 'skulder_owner' } });
  await sql`create table bench_messages (seq bigint primary key, body text not null)`;
  let template = '';
  let last = 1_000_000;
  return {
    likeThis: (body: string) => {
      template = body;
    },
    commit: async () => {
      const seq = ++last;
      const body = template.replace(/"seq": ?\d+/, `"seq": ${seq}`);
      await sql.begin(async (tx) => {
        await tx`insert into bench_messages values (${seq}, ${body})`;
        await tx`select pg_notify('bench_messages', ${String(seq)})`;
      });
      return seq;
    },
    end: () => sql.end({ timeout: 3 }),
  };
}

async function messageOf(urls: EmbeddedUrls, teamId: string, seq: number): Promise<string> {
  const sql = postgres(urls.app, {
    max: 1,
    connection: { role: 'skulder_relay', TimeZone: 'UTC' },
  });
  const [row] = await sql<
    { body: string }[]
  >`select body from event_messages(${teamId}, ${seq - 1}, 1)`;
  await sql.end();
  return row?.body ?? '';
}

async function anyCase({ sql }: Database, teamId: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from cases where team_id = ${teamId} limit 1`;
  return row?.id ?? '';
}

/** Members with a socket each leave a team without cases, one after the other: milliseconds until each is told. */
async function rightsGone(database: Database, admin: Database, url: string): Promise<number[]> {
  const team = await generateTeam(database, { name: 'Avskjed', cases: 0 });
  const delays: number[] = [];
  for (const { workerId, agreementId } of team.members) {
    const cookie = await makeSession(admin, workerId);
    const socket = await openClient(url, { cookie, teamId: team.teamId, heard: () => {} });
    const told = new Promise<number>((resolve) => {
      socket.once('ended', () => resolve(performance.now()));
    });
    await endAgreement(database, team, agreementId);
    const committedAt = performance.now();
    delays.push((await told) - committedAt);
    socket.disconnect();
  }
  return delays;
}

async function endAgreement(database: Database, { teamId }: GeneratedTeam, agreementId: string) {
  const credentials = { system: 'bench', teamIds: [teamId] };
  const operation = { operationId: 'endAgreement', action: 'write' } as const;
  await transact(database, credentials, operation, async ({ db, tell }) => {
    await db
      .updateTable('agreements')
      .set({ ended_on: '2026-01-01' })
      .where('id', '=', agreementId)
      .execute();
    tell({ teamId, kind: 'agreement.ended', agreementId });
  });
}
