import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { connect, connectionOptions, type Database } from './connect.ts';
import { Lines } from './lines.ts';

// What no call may take longer than: a statement that hangs, and a transaction that nobody ends, would hold what others wait for.

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = connect(testDatabase.appUrl, { max: 1 });
});
afterAll(async () => {
  await database.end();
  await testDatabase.drop();
});

test('a statement has five seconds and an idle transaction ten, as the server says itself', async () => {
  const [limits] = await database.sql`
    select current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle, current_setting('TimeZone') as zone`;
  expect(limits).toEqual({ statement: '5s', idle: '10s', zone: 'UTC' });
});

test('a connection has two seconds to come about, unless the machine is said to be busy', () => {
  const setting = 'DATABASE_CONNECT_TIMEOUT_SECONDS';
  const before = process.env[setting];
  const seconds = () => connectionOptions({}, new Lines()).connect_timeout;
  try {
    delete process.env[setting];
    expect(seconds()).toBe(2);
    process.env[setting] = '15';
    expect(seconds()).toBe(15);
  } finally {
    if (before === undefined) delete process.env[setting];
    else process.env[setting] = before;
  }
});
