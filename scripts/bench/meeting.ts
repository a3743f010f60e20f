import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Socket } from 'socket.io-client';
import { connect } from '../../services/platform/database/connect.ts';
import type { Database } from '../../services/platform/database/connect.ts';
import type { EmbeddedUrls } from '../../services/platform/database/embedded.ts';
import { newId } from '../../services/platform/database/new-id.ts';
import { hashOf, newToken } from '../../services/platform/identity/tokens.ts';
import { makeSession } from '../../services/platform/testing/sign-in-as.ts';
import { withScratchDatabase } from '../scratch-database.ts';
import { startProcess } from './child.ts';
import { median, percentile, ratioOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { benchAgenda } from './agenda.ts';
import { openClient } from './live-client.ts';
import type { Committed, Way } from './live-commits.ts';
import { meetingsInSession } from './meetings-in-session.ts';
import type { OpenItem } from './meetings-in-session.ts';

const members = 50;
const guests = 6;
const screens = 4;
const sockets = members + guests + screens;
const rounds = 6;
const perRound = 10;
/** When the last one is decided, forty are left. */
const onAgenda = 40 + (rounds + 1) * perRound + 1;

/** The weekly meeting with everybody in the room: how late they hear of a decision, and what filling the agenda costs. */
export function benchMeeting(): Promise<Figure[]> {
  return withScratchDatabase(async (urls) => [
    ...(await decisionsHeard(urls)),
    ...(await benchAgenda(urls)),
  ]);
}

/**
 * From COMMIT's answer to an intake that opens a case, to the last of 60 sockets in the room (the fourteen members, some
 * of them on several screens, guests, and screens on the wall, who hear the number alone); against one row with the same
 * bytes, read by whoever NOTIFY wakes and broadcast with bare Socket.IO to as many. Rounds of ours and of the floor take turns.
 */
async function decisionsHeard(urls: EmbeddedUrls): Promise<Figure[]> {
  const database = connect(urls.app);
  const admin = connect(urls.admin, { max: 1 });
  const service = await startProcess('service-process.ts', { BENCH_APP_URL: urls.app });
  const floor = await startProcess('live-floor.ts', { BENCH_MIGRATOR_URL: urls.migrator });
  const [items] = (await meetingsInSession(database, admin, {
    ...{ teams: 1, inquiries: onAgenda, cases: 60 },
  })) as [OpenItem[]];
  const worker = new Worker(new URL('./meeting-committer.ts', import.meta.url), {
    workerData: { urls, items },
  });
  const [ours, bare] = [new Hearers(), new Hearers()];
  try {
    const cookies = await inTheRoom(admin, items.at(-1)!);
    await admin.sql`vacuum analyze`;
    const { teamId } = items[0]!;
    for (const cookie of cookies) {
      await ours.add(service.url, { cookie, teamId });
      await bare.add(floor.url, {});
    }
    const commit = async (way: Way) => {
      worker.postMessage(way);
      const [committed] = (await once(worker, 'message')) as [Committed];
      return committed;
    };
    // The first decision gives the floor its bytes; when the floor has told something, everybody has heard of it.
    await bare.delays(() => commit('floor'));
    await pause(500);
    const heard = { ours: [] as number[][], floor: [] as number[][] };
    for (let round = 0; round <= rounds; round++) {
      const [mine, theirs] = [[] as number[], [] as number[]];
      for (let n = 0; n < perRound; n++) mine.push(...(await ours.delays(() => commit('ours'))));
      for (let n = 0; n < perRound; n++) theirs.push(...(await bare.delays(() => commit('floor'))));
      if (round === 0) continue; // the first one warms up
      heard.ours.push(mine);
      heard.floor.push(theirs);
    }
    return [figure('half of them (p50)', 0.5, heard), figure('95 of 100 (p95)', 0.95, heard)];
  } finally {
    ours.close();
    bare.close();
    await worker.terminate();
    await Promise.all([service.stop(), floor.stop()]);
    await Promise.all([database.end(), admin.end()]);
  }
}

function figure(whom: string, part: number, heard: Record<'ours' | 'floor', number[][]>): Figure {
  const [a, b] = [heard.ours, heard.floor].map((each) =>
    each.map((round) => percentile(round, part)),
  );
  return {
    what: `a decision to ${sockets} sockets in the room, ${whom}, against NOTIFY, one row and a bare broadcast`,
    measured: `${median(a!).toFixed(1)} ms against ${median(b!).toFixed(1)} ms`,
    ratio: ratioOf(a!, b!),
    target: { atMost: 1.5 },
    hint: 'event_messages for the events of one decision, then what relay and live do before the broadcast',
  };
}

/** Cookies of members, guests to an item that is not decided, and screens that show the meeting. */
async function inTheRoom(admin: Database, item: OpenItem): Promise<string[]> {
  const { sql } = admin;
  const team = await sql<{ workerId: string }[]>`
    select worker_id as "workerId" from agreements where team_id = ${item.teamId} order by worker_id`;
  const cookies: string[] = [];
  for (let n = 0; n < members; n++)
    cookies.push(await makeSession(admin, team[n % team.length]!.workerId));
  for (let n = 0; n < guests; n++) {
    const guestId = newId();
    await sql.begin(async (transaction) => {
      // Written past the triggers: nobody need be told of them.
      await transaction`set local session_replication_role = replica`;
      await transaction`
        insert into workers (id, name, profession) values (${guestId}, ${`Gjest ${n}`}, 'other')`;
      await transaction`
        insert into guests (id, team_id, item_id, worker_id, comes_as, invited_by)
        values (${newId()}, ${item.teamId}, ${item.itemId}, ${guestId}, 'gp', ${item.municipal.workerId})`;
    });
    cookies.push(await makeSession(admin, guestId));
  }
  for (let n = 0; n < screens; n++) {
    const token = newToken();
    await sql`
      insert into sessions (id_hash, projector_meeting_id, absolute_expires_at)
      values (${hashOf(token)}, ${item.meetingId}, current_instant() + interval '1 hour')`;
    cookies.push(`skulder=${token}`);
  }
  return cookies;
}

/** Sockets, and how long after COMMIT's answer each of them had the last of what it told. */
class Hearers {
  readonly #sockets: Socket[] = [];
  /** When each number came to each socket. */
  readonly #heard = new Map<number, number[]>();
  #told: (() => void) | undefined;

  async add(url: string, who: { cookie?: string; teamId?: string }): Promise<void> {
    const heard = (seq: number) => {
      const at = this.#heard.get(seq) ?? [];
      at.push(performance.timeOrigin + performance.now());
      this.#heard.set(seq, at);
      this.#told?.();
    };
    this.#sockets.push(await openClient(url, { ...who, heard }));
  }

  /** One at a time: the next one comes when everybody has heard. */
  async delays(commit: () => Promise<Committed>): Promise<number[]> {
    const { seq, at } = await commit();
    const haveAllHeard = () => this.#heard.get(seq)?.length === this.#sockets.length;
    await new Promise<void>((resolve) => {
      this.#told = () => haveAllHeard() && resolve();
      this.#told();
    });
    await pause(20);
    return this.#heard.get(seq)!.map((moment) => moment - at);
  }

  close(): void {
    for (const socket of this.#sockets) socket.disconnect();
  }
}
