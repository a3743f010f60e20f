import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { linkWaiting } from '../services/platform/database/access-chain.ts';
import { connect, type Database } from '../services/platform/database/connect.ts';
import { newId } from '../services/platform/database/new-id.ts';
import { transact } from '../services/platform/database/transact.ts';
import { Command } from '../services/platform/testing/command.ts';
import { createTestDatabase, type TestDatabase } from '../services/platform/testing/test-server.ts';

jest.setTimeout(120_000);

let place: string;
let server: TestDatabase;
let admin: Database;
const teamId = newId();

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'verify-log-'));
  server = await createTestDatabase();
  admin = connect(server.adminUrl, { max: 1 });
  const app = connect(server.appUrl, { max: 1 });
  const operation = { operationId: 'getCase', action: 'read' } as const;
  for (let number = 0; number < 5; number++) {
    await transact(app, { system: 'test', teamIds: [teamId] }, operation, ({ log }) => {
      log({ teamId, caseId: newId() });
      return Promise.resolve();
    });
  }
  await linkWaiting(app);
  await app.end();
});
afterAll(async () => {
  await admin.end();
  await server.drop();
  await rm(place, { recursive: true, maxRetries: 5 });
});

async function verify(...args: string[]) {
  const env = { DATABASE_URL: server.appUrl, MIGRATION_DATABASE_URL: server.migratorUrl };
  const command = new Command('verify-log', { args, env });
  return { code: await command.ended, said: command.said };
}

test('a log that is as it was written is said to be, and its heads are printed to be kept', async () => {
  const { code, said } = await verify();
  expect(said).toContain('5 rows in 1 chains, 0 wait for their link.');
  expect(code).toBe(0);
  const [head] = new RegExp(`^${teamId} 5 [0-9a-f]{64}$`, 'm').exec(said)!;
  await writeFile(path.join(place, 'heads'), `${head}\n`);
  expect(await verify('--heads', path.join(place, 'heads'))).toMatchObject({ code: 0 });
});

test('a head that was kept shows what has happened since, and the command fails', async () => {
  await admin.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update access_log set action = 'list' where id = (select min(id) from access_log)`;
  });
  const { code, said } = await verify('--heads', path.join(place, 'heads'));
  expect(said).toMatch(/row \d+, place 1 is not as it was written/);
  expect(said).toContain('1 faults in the access log.');
  expect(code).toBe(1);
});

test('a file that holds no heads is refused in one sentence', async () => {
  await writeFile(path.join(place, 'other'), 'not a head\n');
  expect(await verify('--heads', path.join(place, 'other'))).toMatchObject({
    code: 1,
    said: 'Not a head, as this command prints them: not a head\n',
  });
});
