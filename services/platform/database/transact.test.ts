import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { hashOf } from '../identity/tokens.ts';
import { makeOneTeam, type OneTeam } from '../testing/one-team.ts';
import { makeSession } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { startSteppedWay, type SteppedWay } from '../testing/stepped-way.ts';
import { connect, type Database } from './connect.ts';
import { claimKey, keepReply } from './idempotency.ts';
import { newId } from './new-id.ts';
import { organisationStream, transact, type Credentials, type Inside } from './transact.ts';

let testDatabase: TestDatabase;
let database: Database;
let admin: Database;
let team: OneTeam;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = connect(testDatabase.appUrl, { max: 8 });
  admin = connect(testDatabase.adminUrl, { max: 2 });
  team = await makeOneTeam(admin);
});
afterAll(async () => {
  await Promise.all([database.end(), admin.end()]);
  await testDatabase.drop();
});

const operation = { operationId: 'test', action: 'write' } as const;
const system = (...teamIds: string[]): Credentials => ({
  system: 'test',
  teamIds,
  isAdministrator: true,
});

async function as(workerId: string): Promise<Credentials> {
  const cookie = await makeSession(admin, workerId);
  return { sessionHash: hashOf(cookie.slice('skulder='.length)) };
}

const change = <R>(work: (inside: Inside) => Promise<R>, by = system(), on = database) =>
  transact(on, by, operation, work);

/** A unit that stands for any change; told unless asked otherwise. */
async function addUnit({ db, tell }: Inside, name: string, isTold = true): Promise<string> {
  const id = newId();
  await sql`insert into units (id, name, level) values (${id}, ${name}, 'municipal')`.execute(db);
  if (isTold) tell({ teamId: organisationStream, kind: 'unit.added', unitId: id });
  return id;
}

async function isKept(name: string): Promise<boolean> {
  return (await admin.sql`select from units where name = ${name}`).length > 0;
}

const fail = ({ db }: Inside) => sql`select 1 / 0`.execute(db);

describe('an error that somebody swallowed', () => {
  it.each<[string, (inside: Inside, name: string) => Promise<unknown>]>([
    [
      'before the change',
      async (inside, name) => {
        await fail(inside).catch(() => undefined);
        await addUnit(inside, name).catch(() => undefined);
      },
    ],
    [
      'after the change',
      async (inside, name) => {
        await addUnit(inside, name);
        await fail(inside).catch(() => undefined);
      },
    ],
    [
      'beside the change',
      async (inside, name) => {
        await Promise.allSettled([addUnit(inside, name), fail(inside)]);
      },
    ],
    [
      'in the change itself',
      async (inside, name) => {
        await addUnit(inside, name);
        await addUnit(inside, 'x'.repeat(300)).catch(() => undefined);
      },
    ],
    [
      'and never waited for',
      async (inside, name) => {
        await addUnit(inside, name);
        fail(inside).catch(() => undefined);
      },
    ],
  ])('%s is never answered as success', async (place, act) => {
    const name = `swallowed ${place}`;
    await expect(change((inside) => act(inside, name))).rejects.toMatchObject({
      code: expect.any(String),
    });
    expect(await isKept(name)).toBe(false);
  });

  it('at whatever moment, even between the last statement and COMMIT, success means that it is kept', async () => {
    const outcomes: boolean[] = [];
    for (let turns = 0; turns < 40; turns++) {
      const name = `stray ${turns}`;
      const stray = Promise.withResolvers<void>();
      const isDone = await change(async (inside) => {
        await addUnit(inside, name);
        void (async () => {
          for (let turn = 0; turn < turns; turn++) await new Promise((next) => setImmediate(next));
          await fail(inside).catch(() => undefined);
          stray.resolve();
        })();
      }).then(
        () => true,
        () => false,
      );
      await stray.promise;
      expect([turns, await isKept(name)]).toEqual([turns, isDone]);
      outcomes.push(isDone);
    }
    // Both came to pass, or the moment was never met.
    expect(new Set(outcomes).size).toBe(2);
  });
});

describe('a handle that somebody kept after the end', () => {
  it('does not reach into the next call on the same connection', async () => {
    const one = connect(testDatabase.appUrl, { max: 1 });
    let kept: Inside | undefined;
    await change(async (inside) => void (kept = inside), await as(team.member), one);
    const next = change(
      async ({ db }) => {
        const late = sql<{ id: string }>`select id from teams`.execute(kept!.db);
        late.catch(() => undefined);
        await sql`select 1`.execute(db);
        return { late };
      },
      await as(team.leader),
      one,
    );
    const { late } = (await next).result;
    const seen = await late.then(
      ({ rows }) => rows,
      () => [],
    );
    expect(seen).toEqual([]);
    await one.end();
  });
});

describe('a change', () => {
  it('that nobody tells is refused', async () => {
    const untold = change((inside) => addUnit(inside, 'untold', false));
    await expect(untold).rejects.toMatchObject({ constraint_name: 'change_is_told' });
    expect(await isKept('untold')).toBe(false);
  });

  it('is told in the log of a team that the caller has to do with, and of no other', async () => {
    const { teamId } = team;
    const tellOf = (stream: string) => async (inside: Inside) =>
      inside.tell({ teamId: stream, kind: 'test.told' });
    const told = (count: number) => ({ numbers: { [teamId]: count } });
    await expect(change(tellOf(teamId), await as(team.member))).resolves.toMatchObject(told(2));
    await expect(change(tellOf(teamId), await as(team.leader))).resolves.toMatchObject(told(3));
    const leading = change(tellOf(teamId), await as(team.municipalLeader));
    await expect(leading).resolves.toMatchObject(told(4));
    const stranger = change(tellOf(teamId), await as(team.stranger));
    await expect(stranger).rejects.toMatchObject({ code: '42501' });
    const unknown: Credentials = { sessionHash: new Uint8Array(32) };
    await expect(change(tellOf(teamId), unknown)).rejects.toMatchObject({ code: '42501' });
    await expect(change(tellOf(organisationStream), unknown)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(change(tellOf(newId()), system(newId()))).rejects.toMatchObject({
      // A team without a counter does not exist.
      code: 'P0002',
    });
  });

  it('is told in the caller’s own name, whatever the call says', async () => {
    const { teamId, member, leader } = team;
    const at = '2020-01-01T00:00:00Z';
    const { numbers } = await change(
      async ({ tell }) => tell({ teamId, kind: 'test.told', actorId: leader, at }),
      await as(member),
    );
    const [event] = await admin.sql<{ actor: string; isNew: boolean }[]>`
      select actor_worker_id as actor, at > current_instant() - interval '1 hour' as "isNew" from events
      where team_id = ${teamId} and seq = ${numbers[teamId]!}`;
    expect(event).toEqual({ actor: member, isNew: true });
  });

  it('that is undone leaves no gap in the numbers, however many go on at once', async () => {
    const { teamId } = team;
    const attempts = Array.from({ length: 40 }, (_, n) =>
      change(async (inside) => {
        inside.tell({ teamId, kind: 'test.told' });
        inside.tell({ teamId: organisationStream, kind: 'test.told' });
        await addUnit(inside, `numbered ${n}`);
        if (n % 3 === 0) throw new Error('undone by the caller');
        if (n % 3 === 1)
          await sql`update units set level = 'gone' where id = ${newId()}`.execute(inside.db);
      }, system(teamId)),
    );
    const done = (await Promise.allSettled(attempts)).filter(
      ({ status }) => status === 'fulfilled',
    );
    expect(done).toHaveLength(26);
    const gaps = await admin.sql`
      select c.team_id from event_counters c
      where c.last_seq <> (select count(*) from events e where e.team_id = c.team_id)
        or c.last_seq <> (select coalesce(max(seq), 0) from events e where e.team_id = c.team_id)`;
    expect([...gaps]).toEqual([]);
  });
});

describe('two calls that wait for each other', () => {
  it('both come to pass, the loser in another attempt', async () => {
    const ids = (
      await change(async (inside) => [
        await addUnit(inside, 'left'),
        await addUnit(inside, 'right'),
      ])
    ).result;
    const bothHaveOne = Promise.withResolvers<void>();
    let holding = 0;
    let attempts = 0;
    const rename = async (inside: Inside, first: string, second: string) => {
      attempts++;
      const touch = (id: string) =>
        sql`update units set version = version + 1 where id = ${id}`.execute(inside.db);
      await touch(first);
      if (++holding === 2) bothHaveOne.resolve();
      await bothHaveOne.promise;
      await touch(second);
      inside.tell({ teamId: organisationStream, kind: 'unit.changed' });
    };
    const [left, right] = ids as [string, string];
    await Promise.all([
      change((inside) => rename(inside, left, right)),
      change((inside) => rename(inside, right, left)),
    ]);
    // On a busy machine the loser may meet the winner once more.
    expect(attempts).toBeGreaterThan(2);
    const versions = await admin.sql<
      { version: number }[]
    >`select version from units where id = any (${ids}::uuid[])`;
    expect(versions.map(({ version }) => version)).toEqual([3, 3]);
  });
});

describe('a command whose connection dies at COMMIT', () => {
  let way: SteppedWay;
  let through: Database;
  beforeAll(async () => {
    way = await startSteppedWay(testDatabase.appUrl);
    through = connect(way.url, { max: 2 });
  });
  afterAll(async () => {
    await through.end();
    await way.close();
  });

  const add = async (name: string, by: Credentials, on: Database) => {
    const { result } = await change(
      async (inside) => {
        const claim = { key: `key of ${name}`, operationId: 'test', fingerprint: name };
        const earlier = await claimKey(inside.db, claim);
        if (earlier.standing === 'repeated') return earlier.reply;
        const reply = { status: 201, body: { id: await addUnit(inside, name) } };
        await keepReply(inside.db, claim, reply, []);
        return reply;
      },
      by,
      on,
    );
    return result;
  };

  it.each(['commit is asked for', 'commit is answered'] as const)(
    'when %s, is sent again with its key and has had one effect',
    async (moment) => {
      const by = await as(team.administrator);
      // Once before, so that COMMIT is a prepared statement already.
      await add(`before ${moment}`, by, through);
      const broken = way.breakAt(moment);
      const first = add(moment, by, through);
      await broken;
      await expect(first).rejects.toMatchObject({
        code: expect.stringMatching(/^CONNECTION_CLOSED$|^ECONN/),
      });
      expect(await isKept(moment)).toBe(moment === 'commit is answered');
      const again = await add(moment, by, through);
      expect(await add(moment, by, database)).toEqual(again);
      const kept = await admin.sql<{ id: string }[]>`select id from units where name = ${moment}`;
      expect([...kept]).toEqual([again.body]);
    },
  );
});
