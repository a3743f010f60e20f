import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { mountApi } from '../testing/mounted-api.ts';
import {
  handlersThat,
  openTreeHouse,
  treeHouseContract,
  type TreeHouse,
} from '../testing/tree-house.ts';
import { constraintProblems } from './constraint-problems.ts';

let house: TreeHouse;
beforeAll(async () => {
  house = await openTreeHouse();
});
beforeEach(() => house.tidy());
afterAll(() => house.stop());

const chairsOf = (teamId: string) => `/teams/${teamId}/chairs`;

describe('a failure', () => {
  const secret = '10915596784';

  test('that nobody foresaw tells nothing, and is found in the log by its instance', async () => {
    house.acts.break = () => Promise.reject(new TypeError('Cannot read seats of undefined'));
    const { body, text } = await house.ask('/break', { method: 'POST' });
    expect(body).toMatchObject({ status: 500, slug: 'internal' });
    expect(text).not.toMatch(/seats|TypeError|\.ts/);
    const [, requestId] = (body.instance as string).split('#');
    expect(house.logged.filter((line) => line.requestId === requestId)).toHaveLength(2);
    expect(house.logged[0]).toMatchObject({ err: { message: 'Cannot read seats of undefined' } });
  });

  test('of the database does not quote rows, neither to the caller nor in the log', async () => {
    house.acts.break = async ({ db }) => {
      await sql`insert into workers (id, name, profession) values (${house.team.member}, ${secret}, 'x')`.execute(
        db,
      );
      return { status: 200 };
    };
    const { text, status } = await house.ask('/break', { method: 'POST' });
    expect(status).toBe(500);
    expect(text + JSON.stringify(house.logged)).not.toContain(secret);
    expect(house.logged[0]).toMatchObject({ err: { code: expect.any(String) } });
  });

  test('inside the transaction that the handler swallowed is not answered as success', async () => {
    house.acts.break = async ({ db }) => {
      await sql`select 1 / 0`.execute(db).catch(() => undefined);
      return { status: 200, body: { done: true } };
    };
    expect((await house.ask('/break', { method: 'POST' })).status).toBe(500);
  });

  test('to reach the database is said within seconds, with when to come back', async () => {
    const away = await mountApi(
      { appUrl: 'postgres://skulder_app:a@127.0.0.1:1/none' },
      treeHouseContract,
      handlersThat(house.acts),
    );
    try {
      const response = await fetch(`${away.url}/see`, {
        headers: { cookie: house.cookies.member },
      });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('2');
      expect(await response.json()).toMatchObject({
        slug: 'database-unavailable',
        retryAfterSeconds: 2,
      });
    } finally {
      await away.stop();
    }
  });

  test('of a statement that takes too long is the database being unavailable', async () => {
    house.acts.break = async ({ db }) => {
      await sql`set local statement_timeout = 20`.execute(db);
      await sql`select pg_sleep(5)`.execute(db);
      return { status: 200 };
    };
    expect((await house.ask('/break', { method: 'POST' })).body).toMatchObject({
      slug: 'database-unavailable',
    });
  });
});

test('every constraint that means something to the caller is one of the database', async () => {
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint
    union select relname from pg_class where relkind = 'i'
    union select (regexp_matches(prosrc, 'constraint = ''([a-z_]+)''', 'g'))[1] from pg_proc
    union select (regexp_matches(prosrc, 'be_two_people[^;]*''([a-z_]+)''', 'g'))[1] from pg_proc`.execute(
    house.admin.kysely,
  );
  const known = new Set(rows.map(({ name }) => name));
  expect(Object.keys(constraintProblems).filter((name) => !known.has(name))).toEqual([]);
});

describe('the log', () => {
  test('says what was called by whom and how it went, and nothing about whom', async () => {
    await house.ask(chairsOf(house.team.teamId), {
      method: 'POST',
      body: { chairs: 1, note: 'secret' },
    });
    expect(house.logged).toHaveLength(1);
    const [line] = house.logged;
    expect(line).toMatchObject({
      operationId: 'add',
      status: 200,
      workerId: house.team.member,
      msg: 'call',
    });
    expect(JSON.stringify(line)).not.toMatch(/secret|skulder=|chairs/);
    expect(JSON.stringify(line)).not.toContain(house.team.teamId);
  });
});
