import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { directly } from '../database/direct.ts';
import { type TestDatabase, type TestServer, createTestDatabase } from './test-server.ts';

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

test('what a killed run leaves behind is removed by the next', async () => {
  const keeperFile = path.join(import.meta.dirname, 'test-server-keeper.ts');
  const keep = async () => {
    // Neither a server that is given nor a container engine: the embedded one.
    const env = {
      PATH: process.env.PATH,
      TMPDIR: process.env.TMPDIR,
      DOCKER_HOST: 'tcp://127.0.0.1:9',
    };
    const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit'];
    const keeper = spawn(process.execPath, [keeperFile], {
      stdio,
      env,
    });
    const [line] = (await once(keeper.stdout, 'data')) as [Buffer];
    const server = JSON.parse(line.toString()) as TestServer;
    return { keeper, server };
  };
  const directoryOf = (server: TestServer) =>
    directly(server.adminUrl, {}, async (sql) => {
      const [row] = await sql<{ pid: number }[]>`
        select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int as pid`;
      return `/proc/${row!.pid}/cwd`;
    });

  const killed = await keep();
  const left = await directoryOf(killed.server);
  killed.keeper.kill('SIGKILL');
  await once(killed.keeper, 'exit');
  expect(await stat(left)).toBeDefined();

  const next = await keep();
  next.keeper.stdin.end();
  await once(next.keeper, 'exit');
  await expect(stat(left)).rejects.toThrow('ENOENT');
});
