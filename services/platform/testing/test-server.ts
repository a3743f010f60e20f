import { randomBytes } from 'node:crypto';
import { directly, urlOfDatabase, urlOfRole } from '../database/direct.ts';
import { prepareRoles } from '../database/roles.ts';

/** What the keeper of the test server says about it, on one line. */
export interface TestServer {
  adminUrl: string;
  passwords: { migrator: string; app: string };
  /** A database with roles and all migrations, which nobody connects to. */
  template: string;
  /** What the names of this run's databases begin with. */
  prefix: string;
}

export interface TestDatabase {
  name: string;
  /** As skulder_app. */
  appUrl: string;
  /** As skulder_migrator; `set role skulder_owner` sees all. */
  migratorUrl: string;
  /** As a superuser. */
  adminUrl: string;
  drop(): Promise<void>;
}

/** A migrated database of the caller's own, empty of people; one per test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const database = await create(server, server.template);
  await directly(server.adminUrl, {}, async (sql) => {
    // A clone has everything of its template but the rights on the database itself (docker/roles.sql).
    const name = sql(database.name);
    await sql`revoke all on database ${name} from public`;
    await sql`grant connect, create, temporary on database ${name} to skulder_owner`;
    await sql`grant connect on database ${name} to skulder_migrator, skulder_app`;
  });
  return database;
}

/** A database prepared by docker/roles.sql and nothing more, for tests of migrating, backing up and restoring. */
export async function createUnmigratedDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const database = await create(server, 'template0');
  await prepareRoles(database.adminUrl);
  return database;
}

function testServer(): TestServer {
  const said = process.env.SKULDER_TEST_SERVER;
  if (!said) throw new Error('There is no test server: run the tests with npm test.');
  return JSON.parse(said) as TestServer;
}

async function create(server: TestServer, template: string): Promise<TestDatabase> {
  const name = server.prefix + randomBytes(6).toString('hex');
  const runAsAdmin = (statement: string) =>
    directly(server.adminUrl, {}, (sql) => sql.unsafe(statement));
  // Copying files is many times as fast here as logging every block, which is what pays on a busy server.
  await runAsAdmin(`create database ${name} template ${template} strategy file_copy`);
  const adminUrl = urlOfDatabase(server.adminUrl, name);
  return {
    name,
    adminUrl,
    migratorUrl: urlOfRole(adminUrl, 'skulder_migrator', server.passwords.migrator),
    appUrl: urlOfRole(adminUrl, 'skulder_app', server.passwords.app),
    drop: async () => void (await runAsAdmin(`drop database if exists ${name} with (force)`)),
  };
}
