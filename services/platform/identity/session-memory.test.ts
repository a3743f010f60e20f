import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { connect, type Database } from '../database/connect.ts';
import { directly } from '../database/direct.ts';
import {
  addTeam,
  addWorker,
  asSystem,
  shiftClock,
  startIdentityService,
  type IdentityService,
} from '../testing/identity-service.ts';
import { startSeverableWay } from '../testing/severable-way.ts';
import { makeSession } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { SessionMemory } from './session-memory.ts';
import { hashOf, newToken } from './tokens.ts';

let testDatabase: TestDatabase;
let service: IdentityService;
let database: Database;
let teamId: string;
let kari: string;
const log = pino({ level: 'silent' });

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  service = await startIdentityService(testDatabase);
  database = service.database;
  teamId = await addTeam(service.owner, 'Team Nord');
  kari = await addWorker(service.owner, { name: 'Kari Prøve', teamId });
});
afterEach(() => shiftClock(service.owner, '0'));
afterAll(async () => {
  await service.stop();
  await testDatabase.drop();
});

async function newSession(worker = kari): Promise<Buffer> {
  return service.identity.readCookie(await makeSession({ sql: service.owner }, worker))!;
}

async function endQuietly(session: Buffer): Promise<void> {
  await service.owner.begin(async (sql) => {
    await sql`alter table sessions disable trigger session_ended`;
    await sql`update sessions set ended_at = current_instant() where id_hash = ${session}`;
    await sql`alter table sessions enable trigger session_ended`;
  });
}

async function end(session: Buffer): Promise<void> {
  await service.owner`update sessions set ended_at = current_instant() where id_hash = ${session}`;
}

/** Memory that neither listens nor sweeps by itself, and a clock to turn. */
function memoryAlone(on: Database = database, maxKept = 1000) {
  const clock = { ms: 0 };
  const memory = new SessionMemory({ database: on, log, now: () => clock.ms, maxKept });
  const told = { times: 0 };
  memory.onRightsChanged(() => (told.times += 1));
  return { clock, memory, told };
}

describe('what is remembered of a session', () => {
  test('is believed for three seconds and no longer', async () => {
    const { clock, memory } = memoryAlone();
    const session = await newSession();
    expect(await memory.findCaller(session)).toMatchObject({ workerId: kari, standing: 'active' });
    await endQuietly(session);
    clock.ms = 3000;
    expect(await memory.findCaller(session)).toMatchObject({ standing: 'active' });
    clock.ms = 3001;
    expect(await memory.findCaller(session)).toMatchObject({ standing: 'ended', workerId: null });
  });

  test('is renewed by the sweep, which finds what nobody told', async () => {
    const { clock, memory, told } = memoryAlone();
    const [ended, kept] = [await newSession(), await newSession()];
    await Promise.all([memory.findCaller(ended), memory.findCaller(kept)]);
    await endQuietly(ended);
    clock.ms = 2000;
    await memory.sweep();
    expect(told.times).toBe(1);
    expect(await memory.findCaller(ended)).toMatchObject({ standing: 'ended' });
    clock.ms = 5000;
    expect(memory.peek(kept)).toMatchObject({ workerId: kari });
  });

  test('ends with the idle limit', async () => {
    const { clock, memory, told } = memoryAlone();
    const session = await newSession();
    await memory.findCaller(session);
    await shiftClock(service.owner, '30 minutes');
    clock.ms = 2000;
    await memory.sweep();
    expect(told.times).toBe(1);
    expect(await memory.findCaller(session)).toMatchObject({ standing: 'idle' });
  });

  test('ends with the absolute limit, however busy it has been', async () => {
    const { clock, memory, told } = memoryAlone();
    const session = await newSession();
    const standingAfter = async (passed: string) => {
      await shiftClock(service.owner, passed);
      await service.owner`update sessions set last_seen_at = current_instant() where id_hash = ${session}`;
      clock.ms += 2000;
      await memory.sweep();
      return (await memory.findCaller(session))?.standing;
    };
    expect(await memory.findCaller(session)).toMatchObject({ standing: 'active' });
    expect(await standingAfter('9 hours 59 minutes')).toBe('active');
    expect(told.times).toBe(0);
    expect(await standingAfter('10 hours')).toBe('expired');
    expect(told.times).toBe(1);
  });

  test('is forgotten when nobody has used it for a minute', async () => {
    const { clock, memory, told } = memoryAlone();
    const session = await newSession();
    await memory.findCaller(session);
    clock.ms = 60_001;
    await memory.sweep();
    await end(session);
    await memory.sweep();
    expect(told.times).toBe(0);
  });

  test('has a bound: beyond it the database is asked each time', async () => {
    const { memory } = memoryAlone(database, 1);
    const [first, second] = [await newSession(), await newSession()];
    await memory.findCaller(first);
    expect(await memory.findCaller(second)).toMatchObject({ standing: 'active' });
    expect([memory.peek(first)?.standing, memory.peek(second)]).toEqual(['active', undefined]);
  });

  test('is nothing for an id nobody has', async () => {
    const { memory } = memoryAlone();
    expect(await memory.findCaller(hashOf(newToken()))).toBeUndefined();
  });

  test('is asked for together when much is asked at once', async () => {
    const asked = { times: 0 };
    const kysely = database.kysely.withPlugin({
      transformQuery: ({ node }) => {
        asked.times += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const { memory } = memoryAlone({ ...database, kysely });
    const sessions = await Promise.all(Array.from({ length: 20 }, () => newSession()));
    const found = await Promise.all(sessions.map((session) => memory.findCaller(session)));
    expect(found.every((caller) => caller?.workerId === kari)).toBe(true);
    expect(asked.times).toBe(1);
  });
});

describe('looking at once', () => {
  test('finds nothing the first time, and what has been asked for the next', async () => {
    const { memory } = memoryAlone();
    const session = await newSession();
    expect(memory.peek(session)).toBeUndefined();
    await memory.findCaller(session);
    expect(memory.peek(session)).toMatchObject({ workerId: kari });
  });

  test('never finds a session that is over', async () => {
    const { memory } = memoryAlone();
    const session = await newSession();
    await end(session);
    await memory.findCaller(session);
    expect(memory.peek(session)).toBeUndefined();
  });

  test('counts as activity, where merely confirming does not', async () => {
    const session = await newSession();
    const lastSeen = async () => {
      const [row] =
        await service.owner`select last_seen_at::text as at from sessions where id_hash = ${session}`;
      return row!.at as string;
    };
    const { clock, memory } = memoryAlone();
    const before = await lastSeen();
    await shiftClock(service.owner, '2 minutes');
    await memory.findCaller(session);
    clock.ms = 2000;
    await memory.sweep();
    expect(await lastSeen()).toBe(before);
    memory.peek(session);
    // Written in the background: the answer does not wait for it.
    while ((await lastSeen()) === before);
  });
});

describe('while the database is away', () => {
  test('what was confirmed is served for its three seconds, and then nothing is', async () => {
    const way = await startSeverableWay(testDatabase.appUrl);
    const distant = connect(way.url, { max: 2 });
    const { clock, memory } = memoryAlone(distant);
    const session = await newSession();
    await memory.findCaller(session);
    await way.cut();
    clock.ms = 3000;
    expect(await memory.findCaller(session)).toMatchObject({ workerId: kari });
    clock.ms = 3001;
    await expect(memory.findCaller(session)).rejects.toMatchObject({
      slug: 'database-unavailable',
    });
    expect(memory.peek(session)).toBeUndefined();
    await memory.sweep();
    await way.mend();
    expect(await memory.findCaller(session)).toMatchObject({ workerId: kari });
    await distant.end();
    await way.close();
  });
});

describe('a change of rights', () => {
  /** Memory that listens; its clock stands, so that only being told can make it ask again. */
  async function listening(on: Database = database) {
    const memory = new SessionMemory({ database: on, log, now: () => 0 });
    let tell = (): void => undefined;
    memory.onRightsChanged(() => tell());
    await memory.start();
    const nextChange = () => new Promise<void>((resolve) => (tell = resolve));
    return { memory, nextChange };
  }

  /** Until it is kept: it is not, when a notice about the person came while it was asked for. */
  async function remember(memory: SessionMemory, session: Buffer): Promise<void> {
    while (!memory.peek(session)) await memory.findCaller(session);
  }

  test('reaches every process as it commits: a session that ends', async () => {
    const [one, other] = [await listening(), await listening()];
    const session = await newSession();
    for (const { memory } of [one, other]) await remember(memory, session);
    const changes = Promise.all([one.nextChange(), other.nextChange()]);
    await end(session);
    await changes;
    for (const { memory } of [one, other]) {
      expect(await memory.findCaller(session)).toMatchObject({ standing: 'ended' });
      await memory.stop();
    }
  });

  test('a role that is given, an agreement that ends, an account that is untied', async () => {
    const worker = await addWorker(service.owner, { name: 'Ola Prøve', teamId });
    const session = await newSession(worker);
    const { memory, nextChange } = await listening();
    const seen = async () => (await memory.findCaller(session))!;
    await remember(memory, session);

    let change = nextChange();
    await asSystem(
      service.owner,
      teamId,
      'role.granted',
      (sql) =>
        sql`insert into role_grants (id, worker_id, role, team_id) values (new_id(), ${worker}, 'team_leader', ${teamId})`,
    );
    await change;
    expect((await seen()).roles).toContainEqual({ role: 'team_leader', teamId });

    change = nextChange();
    await asSystem(service.owner, teamId, 'agreement.ended', async (sql) => {
      await sql`update role_grants set removed_at = current_instant() where worker_id = ${worker}`;
      await sql`update agreements set ended_on = oslo_today() where worker_id = ${worker}`;
    });
    await change;
    expect(await seen()).toMatchObject({ teamIds: [], roles: [] });

    change = nextChange();
    await service.owner`update ties set untied_at = current_instant() where worker_id = ${worker}`;
    await change;
    expect(await seen()).toMatchObject({ standing: 'active', workerId: null });
    await memory.stop();
  });

  test('of somebody else disturbs nobody', async () => {
    const worker = await addWorker(service.owner, { name: 'Per Prøve', teamId });
    const [mine, theirs] = [await newSession(), await newSession(worker)];
    const { memory, nextChange } = await listening();
    await remember(memory, mine);
    await remember(memory, theirs);
    const change = nextChange();
    await end(theirs);
    await change;
    expect(memory.peek(mine)).toMatchObject({ workerId: kari });
    expect(memory.peek(theirs)).toBeUndefined();
    await memory.stop();
  });

  test('made while the listening connection was down is found when it is back', async () => {
    const { memory, nextChange } = await listening();
    const session = await newSession();
    await remember(memory, session);
    await endQuietly(session);
    const change = nextChange();
    await directly(
      testDatabase.adminUrl,
      {},
      (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen%'`,
    );
    await change;
    expect(memory.peek(session)).toBeUndefined();
    await memory.stop();
  });
});
