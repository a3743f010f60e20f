import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { directly } from '../database/direct.ts';
import { type TestDatabase, createTestDatabase } from './test-server.ts';

let database: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [database, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(async () => {
  await Promise.all([database.drop(), other.drop()]);
});

test('a test database is migrated, and each test file has its own', async () => {
  const asOwner = { role: 'skulder_owner' };
  await directly(database.migratorUrl, asOwner, (sql) => sql`create table mark (a int)`);
  const seen = await directly(other.migratorUrl, asOwner, async (sql) => {
    const [row] = await sql`
      select to_regclass('mark') as mark, (select count(*)::int from migrations.applied) as migrations`;
    return row;
  });
  expect(seen?.mark).toBeNull();
  expect(seen?.migrations).toBeGreaterThan(0);
});

test('the service’s role may neither make tables nor act as the owner, in a clone as in any database', async () => {
  const attempt = (statement: string) =>
    directly(database.appUrl, {}, (sql) => sql.unsafe(statement));
  await expect(attempt('create table mine (a int)')).rejects.toThrow(/permission denied/);
  await expect(attempt('create temporary table mine (a int)')).rejects.toThrow(/permission denied/);
  await expect(attempt('set role skulder_owner')).rejects.toThrow(/permission denied/);
  await expect(attempt('set role skulder_relay')).resolves.toBeDefined();
});
