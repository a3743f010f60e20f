import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openTreeHouse, type Asked, type TreeHouse } from '../testing/tree-house.ts';
import { Problem } from './problem.ts';

let house: TreeHouse;
beforeAll(async () => {
  house = await openTreeHouse();
});
beforeEach(() => house.tidy());
afterAll(() => house.stop());

const chairsOf = (teamId: string) => `/teams/${teamId}/chairs`;

describe('the version', () => {
  const change = (version: string | undefined) =>
    house.ask(chairsOf(house.team.teamId), {
      method: 'PUT',
      body: { chairs: 1 },
      headers: { 'if-match': version },
    });

  test('a change that does not say which version it changes is told to', async () => {
    expect((await change(undefined)).body).toMatchObject({ status: 428, slug: 'version-required' });
  });

  test.each(['7', 'W/"7"', '*', '"7", "8"', '"seven"', '"-1"', '"07"', `"${'9'.repeat(16)}"`])(
    '%s is no version',
    async (version) => {
      expect((await change(version)).body).toMatchObject({
        status: 422,
        slug: 'validation-failed',
      });
    },
  );

  test('the handler gets it as a number', async () => {
    expect((await change('"7"')).body).toMatchObject({ expectedVersion: 7 });
  });

  test('a stale one is answered with the thing as it is now', async () => {
    const { teamId } = house.team;
    house.acts.change = () =>
      Promise.reject(new Problem('version-stale', { current: { chairs: 3 } }, [{ teamId }]));
    expect((await change('"7"')).body).toMatchObject({ status: 412, current: { chairs: 3 } });
  });

  test('and is not, when the handler does not say whom that shows', async () => {
    house.acts.change = () =>
      Promise.reject(new Problem('version-stale', { current: { chairs: 3 } }));
    expect((await change('"7"')).body).toMatchObject({ status: 500, slug: 'internal' });
  });
});

describe('a command that is sent again', () => {
  const add = (key: string, chairs: number, as: NonNullable<Asked['as']> = 'member') =>
    house.ask(chairsOf(house.team.teamId), {
      method: 'POST',
      as,
      body: { chairs },
      headers: { 'idempotency-key': key },
    });

  test('acts once and is answered the same', async () => {
    let times = 0;
    house.acts.add = ({ log }) => {
      log({ teamId: house.team.teamId });
      times += 1;
      return Promise.resolve({ status: 201, body: { times }, etag: 3, location: '/here' });
    };
    const [first, second] = [await add('key-one-1', 1), await add('key-one-1', 1)];
    expect([first.status, second.status, times]).toEqual([201, 201, 1]);
    expect(second.body).toEqual(first.body);
    expect([second.headers.get('etag'), second.headers.get('location')]).toEqual(['"3"', '/here']);
  });

  test('with another body under the same key is refused', async () => {
    await add('key-two-2', 1);
    expect((await add('key-two-2', 2)).body).toMatchObject({
      status: 422,
      slug: 'idempotency-key-reused',
    });
  });

  test('and was refused the first time is judged anew', async () => {
    const { add: works } = house.acts;
    house.acts.add = () => Promise.reject(new Problem('case-closed'));
    expect((await add('key-three', 1)).status).toBe(409);
    house.acts.add = works!;
    expect((await add('key-three', 1)).status).toBe(200);
  });

  test('under a key that is none is refused', async () => {
    expect((await add('short', 1)).body).toMatchObject({ slug: 'validation-failed' });
  });

  test('under a key that the operation does not take acts again, and nothing of it is kept', async () => {
    for (const key of ['short', 'x'.repeat(300), 'key-five-5']) {
      const headers = { 'idempotency-key': key };
      const again = () => house.ask('/break', { method: 'POST', as: 'member', headers });
      expect([(await again()).status, (await again()).status]).toEqual([200, 200]);
    }
    const kept = await house.admin.sql`select from idempotency_keys where operation_id = 'break'`;
    expect(kept).toHaveLength(0);
  });

  test('at the same time acts once', async () => {
    let times = 0;
    house.acts.add = async ({ log, db }) => {
      log({ teamId: house.team.teamId });
      times += 1;
      await sql`select pg_sleep(0.05)`.execute(db);
      return { status: 201, body: { times } };
    };
    const replies = await Promise.all([1, 2, 3, 4].map(() => add('key-four-4', 1)));
    expect(replies.map(({ body }) => body)).toEqual(replies.map(() => ({ times: 1 })));
  });
});
