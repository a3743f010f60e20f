import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { startSeverableWay, type SeverableWay } from '../testing/severable-way.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { connect, type Database } from './connect.ts';

/*
 * Connections that die. Unrepaired (scripts/patch-driver.mjs), the driver answers each of these with an exception
 * outside any promise, or never.
 */

let testDatabase: TestDatabase;
let way: SeverableWay;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  way = await startSeverableWay(testDatabase.appUrl);
  database = connect(way.url, { max: 1 });
});
afterAll(async () => {
  await database.end();
  await way.close();
  await testDatabase.drop();
});

const ask = () => sql<{ n: number }>`select 1 as n`.execute(database.kysely);
const closed = { code: expect.stringMatching(/^CONNECTION_CLOSED$|^ECONN/) };

describe('when its connection dies', () => {
  test('a statement fails at once, and the next one after the way is mended succeeds', async () => {
    await ask();
    await way.cut();
    await expect(ask()).rejects.toMatchObject(closed);
    await expect(ask()).rejects.toMatchObject({ code: expect.any(String) });
    await way.mend();
    expect((await ask()).rows).toEqual([{ n: 1 }]);
  });

  test('a transaction fails, whatever it goes on to ask, and nothing of it reaches the next connection', async () => {
    await ask();
    const broken = database.kysely.transaction().execute(async (db) => {
      await sql`select set_config('skulder.actor', 'ghost', true)`.execute(db);
      await way.cut();
      await way.mend();
      await expect(sql`select 1`.execute(db)).rejects.toMatchObject(closed);
      await sql`select set_config('skulder.actor', 'ghost', false)`.execute(db);
    });
    await expect(broken).rejects.toMatchObject(closed);
    const { rows } = await sql<{ actor: string | null }>`
      select current_setting('skulder.actor', true) as actor`.execute(database.kysely);
    expect(rows[0]?.actor || null).toBeNull();
  });

  test('while a transaction does something else, its next statement fails', async () => {
    const gone = new Promise<void>((resolve) => {
      void database.kysely
        .transaction()
        .execute(async (db) => {
          await sql`select 1`.execute(db);
          await way.cut();
          await way.mend();
          // Long enough for the driver to have seen it.
          for (let turn = 0; turn < 50; turn++) await new Promise((next) => setImmediate(next));
          await sql`select 1`.execute(db);
        })
        .catch((error: unknown) => {
          expect(error).toMatchObject(closed);
          resolve();
        });
    });
    await gone;
    expect((await ask()).rows).toEqual([{ n: 1 }]);
  });

  test('again and again, in the middle of everything, no connection is lost for good', async () => {
    const many = connect(way.url, { max: 4 });
    for (let round = 0; round < 20; round++) {
      const asked = Array.from({ length: 40 }, () =>
        sql`select pg_sleep(0.001)`.execute(many.kysely).catch(() => undefined),
      );
      await asked[0];
      await way.cut();
      await way.mend();
      await Promise.all(asked);
    }
    const last = Array.from({ length: 8 }, () => sql`select 1`.execute(many.kysely));
    await expect(Promise.all(last)).resolves.toHaveLength(8);
    await many.end();
  });

  test('what it had heard is not told to whoever comes next: neither last words nor the first rows of an answer', async () => {
    const admin = connect(testDatabase.adminUrl, { max: 1 });
    await ask();
    // More than the database keeps back, so that the first rows have come when it waits.
    const many = sql`
      select n, repeat('x', 1000), case when n = 50 then pg_sleep(60) end from generate_series(1, 60) n`;
    const asked = expect(many.execute(database.kysely)).rejects.toMatchObject({
      code: expect.any(String),
    });
    for (let ended = 0; ended === 0;) {
      const rows = await admin.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event = 'PgSleep'`;
      ended = rows.length;
    }
    await asked;
    expect((await ask()).rows).toEqual([{ n: 1 }]);
    await admin.end();
  });
});
