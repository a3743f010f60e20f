import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { startSeverableWay, type SeverableWay } from '../testing/severable-way.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { connect, type Database } from './connect.ts';

let testDatabase: TestDatabase;
let way: SeverableWay;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  way = await startSeverableWay(testDatabase.appUrl);
  database = connect(way.url, { max: 2, muteAfterMs: 1_000 });
});
afterAll(async () => {
  await database.end();
  await way.close();
  await testDatabase.drop();
});

const ask = () => sql`select 1`.execute(database.kysely);

it('a question on a connection that has gone mute fails, and the next one is answered', async () => {
  await Promise.all([ask(), ask()]);
  expect(way.mute()).toBe(2);
  await expect(ask()).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect((await ask()).rows).toHaveLength(1);
});

it('so does a transaction that was open, or is about to commit', async () => {
  for (const statements of [1, 0]) {
    const transaction = database.kysely.transaction().execute(async (db) => {
      await sql`select 1`.execute(db);
      way.mute();
      if (statements > 0) await sql`select 1`.execute(db);
    });
    await expect(transaction).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  }
  expect((await ask()).rows).toHaveLength(1);
});

it('whoever works for longer than that is left to work', async () => {
  const working = sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.7)`;
  const asking = Array.from({ length: 6 }, () => working.execute(database.kysely));
  const pids = (await Promise.all(asking)).map(({ rows }) => rows[0]!.pid);
  expect(new Set(pids).size).toBeLessThanOrEqual(2);
});
