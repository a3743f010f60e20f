import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectLive } from '../../../clients/sdk/src/live.ts';
import type { LiveMessage } from '../../../clients/sdk/src/following.ts';
import type { Database } from '../database/connect.ts';
import { transact } from '../database/transact.ts';
import { LiveClient } from '../testing/live-client.ts';
import { makeOneTeam, type OneTeam } from '../testing/one-team.ts';
import { startServiceProcess } from '../testing/service-process.ts';
import { startTestService, type TestService } from '../testing/service.ts';
import { startSeverableWay, type SeverableWay } from '../testing/severable-way.ts';
import { startSwitchedWay } from '../testing/switched-way.ts';
import { untilWaiting } from '../testing/until-waiting.ts';

// Two processes of the service on one database, and clients that must miss nothing.

let here: TestService;
let there: TestService;
let way: SeverableWay;
let team: OneTeam;
const clients: { close(): void }[] = [];

beforeAll(async () => {
  here = await startTestService();
  way = await startSeverableWay(here.testDatabase.appUrl);
  there = await startTestService({ on: { ...here.testDatabase, appUrl: way.url } });
});
afterAll(async () => {
  await there.stop();
  await way.close();
  await here.stop();
});
beforeEach(async () => {
  team = await makeOneTeam(here.admin);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

async function open(service: { url: string }, workerId = team.member): Promise<LiveClient> {
  const client = new LiveClient(service.url, await here.newCookie(workerId));
  clients.push(client);
  expect(await client.refusal()).toBeUndefined();
  return client;
}

/** One event for each of the teams, in one transaction. Answers the team's number. */
async function tell(database: Database, ...teams: OneTeam[]): Promise<number> {
  const teamIds = (teams.length > 0 ? teams : [team]).map(({ teamId }) => teamId);
  const operation = { operationId: 'test', action: 'write' } as const;
  const { numbers } = await transact(
    database,
    { system: 'test', teamIds },
    operation,
    async (all) => {
      for (const teamId of teamIds) all.tell({ teamId, kind: 'team.changed' });
    },
  );
  return numbers[teamIds[0]!]!;
}

async function logId(): Promise<string> {
  const [row] = await here.admin.sql<{ logId: string }[]>`
    select log_id as "logId" from event_counters where team_id = ${team.teamId}`;
  return row!.logId;
}

/** What a restore does to the team's log. */
const anotherLog = () =>
  here.admin.sql`update event_counters set log_id = new_id() where team_id = ${team.teamId}`;

const tellMany = async (database: Database, howMany: number, ...teams: OneTeam[]) =>
  Math.max(...(await Promise.all(Array.from({ length: howMany }, () => tell(database, ...teams)))));

const numbersFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);

const numbersOf = (messages: readonly { seq: number }[]) => messages.map(({ seq }) => seq);

/** What a bare socket heard: in order, without a gap; repetitions are allowed. */
function expectWhole(heard: readonly { seq: number }[], first: number, last: number): void {
  const numbers = numbersOf(heard);
  const fresh = numbers.filter((seq, at) => !numbers.slice(0, at).includes(seq));
  expect(fresh).toEqual(numbersFrom(first, last));
}

/** The sdk's follower of a team, with all it was given. */
async function follow(url: string, after: number, workerId = team.member) {
  const live = connectLive({ baseUrl: url, headers: { cookie: await here.newCookie(workerId) } });
  clients.push(live);
  const applied: LiveMessage[] = [];
  const waiting = new Set<() => void>();
  live.follow(
    team.teamId,
    { seq: after },
    {
      onMessages(messages) {
        applied.push(...messages);
        for (const look of waiting) look();
      },
      onEnded: (reason) => {
        throw new Error(`no longer followed: ${reason}`);
      },
    },
  );
  const reaches = (seq: number) =>
    new Promise<void>((resolve) => {
      const look = () => applied.some((message) => message.seq >= seq) && resolve();
      waiting.add(look);
      look();
    });
  const becomes = (state: string) =>
    new Promise<void>((resolve) => {
      const stop = live.onState((now) => {
        if (now !== state) return;
        stop();
        resolve();
      });
      if (live.state === state) resolve();
    });
  return { live, applied, reaches, becomes };
}

describe('a client that has seen up to a number', () => {
  it('gets every later one in order, though many write at both processes to several teams', async () => {
    const others = [await makeOneTeam(here.admin), await makeOneTeam(here.admin)];
    const seen = await tellMany(here.database, 5);
    const bare = [await open(here), await open(there)];
    const sdk = [await follow(here.url, seen), await follow(there.url, seen)];
    const writing = [here, there].map(({ database }) => tellMany(database, 60, team, ...others));
    for (const client of bare) expect(await client.standing(team.teamId, seen)).toBe('ok');
    const alone = tellMany(there.database, 40);
    const last = Math.max(...(await Promise.all([...writing, alone])));
    expect(last).toBe(seen + 160);
    for (const client of bare) {
      await client.reaches(team.teamId, last);
      expectWhole(client.heard, seen + 1, last);
    }
    for (const { reaches, applied } of sdk) {
      await reaches(last);
      expect(numbersOf(applied)).toEqual(numbersFrom(seen + 1, last));
    }
  });

  it('gets hundreds that it missed before those that happen meanwhile', async () => {
    const missed = await tellMany(here.database, 450);
    const client = await open(there);
    const writing = tellMany(here.database, 50);
    expect(await client.standing(team.teamId, 3)).toBe('ok');
    await writing;
    await client.reaches(team.teamId, missed + 50);
    expectWhole(client.heard, 4, missed + 50);
  });

  it('is told to start over when the log never came that far', async () => {
    const last = await tell(here.database);
    const client = await open(here);
    const answer = await client.subscribe(team.teamId, last + 1_000);
    expect(answer).toEqual({ status: 'ok', seq: last, from: 0, logId: await logId() });
    await client.reaches(team.teamId, last);
    expectWhole(client.heard, 1, last);
  });

  it('is told to start over when it has read another log, which came as far', async () => {
    const { teamId } = team;
    const last = await tellMany(here.database, 3);
    const before = await logId();
    const client = await open(here);
    expect(await client.subscribe(teamId, last, before)).toMatchObject({ from: last });
    await anotherLog();
    const answer = await client.subscribe(teamId, last, before);
    expect(answer).toEqual({ status: 'ok', seq: last, from: 0, logId: await logId() });
  });

  it('is told so by the sdk too, of a board that was read and of what was followed since', async () => {
    const last = await tellMany(here.database, 3);
    const lid = await startSwitchedWay(here.url);
    const headers = { cookie: await here.newCookie(team.member) };
    for (const from of [{ seq: 1, logId: await logId() }, { seq: 1 }]) {
      const live = connectLive({ baseUrl: lid.url, headers });
      clients.push(live);
      const reached = Promise.withResolvers<void>();
      const ended = Promise.withResolvers<string>();
      live.follow(team.teamId, from, {
        onMessages: (messages) => messages.at(-1)!.seq >= last && reached.resolve(),
        onEnded: ended.resolve,
      });
      await reached.promise;
      await anotherLog();
      lid.breakAll();
      expect(await ended.promise).toBe('started_over');
    }
    await lid.close();
  });

  it('gets them by number, whatever the clock said when they happened', async () => {
    const { teamId } = team;
    const client = await open(here);
    await client.standing(teamId, 1);
    const at = ['2026-03-01T10:00:00Z', '2020-01-01T00:00:00Z', '2026-02-01T10:00:00Z'];
    const credentials = { system: 'test', teamIds: [teamId] };
    await transact(
      here.database,
      credentials,
      { operationId: 'test', action: 'write' },
      async (all) => {
        for (const each of at) all.tell({ teamId, kind: 'team.changed', at: each });
      },
    );
    await client.reaches(teamId, 4);
    expect(client.heard.map(({ seq, at: when }) => [seq, String(when).slice(0, 10)])).toEqual([
      [2, '2026-03-01'],
      [3, '2020-01-01'],
      [4, '2026-02-01'],
    ]);
  });

  it('gets what is committed later under a number taken earlier, at its place', async () => {
    const client = await open(here);
    await client.standing(team.teamId, 1);
    // The first takes its number and holds it while the second waits behind it.
    const taken = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const slow = here.database.sql.begin(async (sql) => {
      await sql`select begin_system('test', ${[team.teamId]}::uuid[], false)`;
      await sql`select finish_call('[]', ${sql.json([{ teamId: team.teamId, kind: 'a.first' }])}, null)`;
      taken.resolve();
      await mayCommit.promise;
    });
    await taken.promise;
    const quick = tell(there.database);
    await untilWaiting(here.admin);
    mayCommit.resolve();
    await Promise.all([slow, quick]);
    await client.reaches(team.teamId, 3);
    expect(client.heard.map(({ seq, kind }) => [seq, kind])).toEqual([
      [2, 'a.first'],
      [3, 'team.changed'],
    ]);
  });

  it('that slept meanwhile gets what it slept through when it wakes', async () => {
    const lid = await startSwitchedWay(here.url);
    const { applied, reaches, becomes } = await follow(lid.url, 1);
    await reaches(await tell(here.database));
    const asleep = becomes('offline');
    lid.leadTo('http://127.0.0.1:9');
    lid.breakAll();
    await asleep;
    const last = await tellMany(there.database, 100);
    expect(Math.max(...numbersOf(applied))).toBe(2);
    lid.leadTo(here.url);
    await reaches(last);
    await becomes('live');
    expect(numbersOf(applied)).toEqual(numbersFrom(2, last));
    await lid.close();
  });
});

describe('nothing is missed', () => {
  it('when the process that a client was connected to is killed', async () => {
    const killed = await startServiceProcess(here.testDatabase);
    const balancer = await startSwitchedWay(killed.url);
    const { applied, reaches, becomes } = await follow(balancer.url, 1);
    await reaches(await tell(here.database));
    const writing = tellMany(here.database, 100);
    const gone = becomes('offline');
    balancer.leadTo(there.url);
    await killed.kill();
    await gone;
    const last = Math.max(await writing, await tellMany(there.database, 20));
    await reaches(last);
    await becomes('live');
    expect(numbersOf(applied)).toEqual(numbersFrom(2, last));
    await balancer.close();
  });

  it('when every listening connection of both processes is cut', async () => {
    const listening = [await open(here), await open(there)];
    for (const client of listening) await client.standing(team.teamId, 1);
    const writing = tellMany(here.database, 40);
    const cut = await here.admin.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ilike '%listen%'`;
    expect(cut.length).toBeGreaterThanOrEqual(4);
    const last = Math.max(await writing, await tell(there.database));
    for (const client of listening) {
      await client.reaches(team.teamId, last);
      expectWhole(client.heard, 2, last);
    }
  });

  // A process that sees nothing for too long sends its clients away: they come back from their number.
  it('when a process loses the database altogether and gets it back', async () => {
    const { applied, reaches } = await follow(there.url, 1);
    await reaches(await tell(here.database));
    await way.cut();
    const last = await tellMany(here.database, 30);
    await way.mend();
    await reaches(last);
    expect(numbersOf(applied)).toEqual(numbersFrom(2, last));
  });

  it('when every connection of a process goes mute without a word', async () => {
    const { applied, reaches } = await follow(there.url, 1);
    await reaches(await tell(here.database));
    expect(way.mute()).toBeGreaterThanOrEqual(4);
    const last = await tellMany(here.database, 30);
    await reaches(last);
    await reaches(await tell(here.database));
    expect(numbersOf(applied)).toEqual(numbersFrom(2, last + 1));
    // Calls come back too: the first one that is not answered makes way for the next.
    const headers = { cookie: await here.newCookie(team.member) };
    const board = `${there.url}/api/teams/${team.teamId}/board`;
    while ((await fetch(board, { headers })).status !== 200);
  });

  it('when the database wakes nobody: the sweep finds it', async () => {
    const client = await open(there);
    await client.standing(team.teamId, 1);
    await client.reaches(team.teamId, await tell(here.database));
    const woken: string[] = [];
    const { unlisten } = await here.admin.sql.listen('skulder_events', (said) => woken.push(said));
    const { silent, loud } = await finishCall(`perform pg_notify('skulder_events'`);
    await here.admin.sql.unsafe(silent);
    const last = await tellMany(here.database, 3);
    await client.reaches(team.teamId, last);
    expectWhole(client.heard, 2, last);
    expect(woken).toEqual([]);
    await here.admin.sql.unsafe(loud);
    await unlisten();
  });
});

/** The function as it is, and without the statement that begins so. */
async function finishCall(statement: string): Promise<{ silent: string; loud: string }> {
  const [row] = await here.admin.sql<{ source: string }[]>`
    select pg_get_functiondef('finish_call(jsonb, jsonb, uuid)'::regprocedure) as source`;
  const loud = row!.source;
  const from = loud.indexOf(statement);
  expect(from).toBeGreaterThan(0);
  return { loud, silent: loud.slice(0, from) + loud.slice(loud.indexOf(';', from) + 1) };
}

it('a stranger to the session is not let in', async () => {
  for (const cookie of [undefined, 'skulder=nonsense', `skulder=${'a'.repeat(43)}`]) {
    const client = new LiveClient(here.url, cookie);
    clients.push(client);
    expect(await client.refusal()).toBe('not-signed-in');
  }
});
