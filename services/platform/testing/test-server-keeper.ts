import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { adminUrl, ensureRunning, openCluster } from '../database/cluster.ts';
import { directly, urlOfDatabase, urlOfRole } from '../database/direct.ts';
import { migrate } from '../database/migrate.ts';
import { findPostmaster, isRunning, stopPostmaster } from '../database/postmaster.ts';
import { prepareRoles } from '../database/roles.ts';
import { Refusal } from '../refusal.ts';
import { startContainer } from './test-container.ts';
import type { TestServer } from './test-server.ts';

// The process that has the PostgreSQL of a test run: it takes the server of TEST_DATABASE_URL (an administrator's),
// else starts a container where a container engine answers, else the embedded one without its care for power cuts;
// makes the template; says on one line of standard output how to reach it; and, when its standard input closes,
// removes all it made. Killed itself, it leaves a server and a directory named after it, which the next run removes.

interface Server {
  adminUrl: string;
  stop(): Promise<void>;
}

const memory = '/dev/shm';
const hour = 3_600;
const directoryPrefix = 'skulder-test-';
const databasePrefix = 'skulder_test_';
const preparingLock = 5_130_403;

const hasty = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  autovacuum: 'off',
  timezone: 'UTC',
  log_checkpoints: 'off',
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
const inputHasClosed = new Promise<void>((resolve) => {
  process.stdin.on('end', resolve).on('close', resolve).on('error', resolve).resume();
});

const prefix = `${databasePrefix}${Math.floor(Date.now() / 1000)}_${randomBytes(3).toString('hex')}_`;
let server: Server | undefined;
try {
  server = await startServer();
  console.log(JSON.stringify(await prepare(server)));
  await inputHasClosed;
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
} finally {
  await server?.stop();
  // After a failure standard input is still open, and would keep this process.
  process.exit();
}

async function startServer(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return useGiven(given);
  return (await startContainer()) ?? startEmbedded();
}

async function useGiven(adminUrl: string): Promise<Server> {
  await dropDatabases(adminUrl, (name) => {
    const madeAt = Number(name.slice(databasePrefix.length).split('_')[0]);
    return name.startsWith(databasePrefix) && madeAt < Date.now() / 1000 - 24 * hour;
  });
  return { adminUrl, stop: () => dropDatabases(adminUrl, (name) => name.startsWith(prefix)) };
}

async function dropDatabases(adminUrl: string, isToGo: (name: string) => boolean): Promise<void> {
  await directly(adminUrl, {}, async (sql) => {
    const found = await sql<{ datname: string }[]>`select datname from pg_database`;
    for (const { datname } of found) {
      if (!isToGo(datname)) continue;
      await sql.unsafe(`alter database ${datname} with is_template false`);
      await sql.unsafe(`drop database ${datname} with (force)`);
    }
  });
}

async function startEmbedded(): Promise<Server> {
  const [place = tmpdir()] = await findPlaces();
  const home = path.join(place, `${directoryPrefix}${process.pid}`);
  const cluster = await openCluster(home, () => {}, { isPassing: true });
  const { port } = await ensureRunning(cluster, hasty);
  return { adminUrl: adminUrl(cluster, port), stop: () => removeEmbedded(home) };
}

async function removeEmbedded(home: string): Promise<void> {
  const dataDirectory = path.join(home, 'data');
  const running = await findPostmaster(dataDirectory);
  // Nothing of it will be read again, so it need not be written.
  if (running) process.kill(running.pid, 'SIGQUIT');
  await stopPostmaster(dataDirectory, 10_000);
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}

/** Directories for clusters, the best first, cleared of what killed runs have left. */
async function findPlaces(): Promise<string[]> {
  const places = (await isRoomy(memory)) ? [memory, tmpdir()] : [tmpdir()];
  for (const place of places) {
    for (const name of await readdir(place)) {
      const keeper = new RegExp(`^${directoryPrefix}(\\d+)`).exec(name)?.[1];
      if (!keeper || isRunning(Number(keeper))) continue;
      // Somebody else's is theirs to remove.
      await removeEmbedded(path.join(place, name)).catch(() => {});
    }
  }
  return places;
}

// A clone is some five hundred small files: 30 ms in memory where a busy disk takes 500 ms. Containers often have 64 MB.
async function isRoomy(place: string): Promise<boolean> {
  const found = await statfs(place).catch(() => undefined);
  return found !== undefined && found.bavail * found.bsize > 2 * 2 ** 30;
}

async function prepare({ adminUrl }: Server): Promise<TestServer> {
  const passwordOf = (role: string) =>
    createHash('sha256').update(`${role} ${adminUrl}`).digest('base64url');
  // Derived, so that runs which share a server at the same time do not change them for each other.
  const passwords = { migrator: passwordOf('migrator'), app: passwordOf('app') };
  const template = `${prefix}template`;
  const templateUrl = urlOfDatabase(adminUrl, template);
  await directly(adminUrl, {}, async (sql) => {
    await sql`select pg_advisory_lock(${preparingLock})`;
    await refuseForeignRoles(adminUrl, passwords.app);
    await sql.unsafe(`create database ${template} template template0`);
    await prepareRoles(templateUrl, passwords);
  });
  await migrate({ url: urlOfRole(templateUrl, 'skulder_migrator', passwords.migrator) });
  await directly(adminUrl, {}, (sql) =>
    sql.unsafe(`alter database ${template} with is_template true allow_connections false`),
  );
  return { adminUrl, passwords, template, prefix };
}

// Roles belong to the whole server: setting their passwords on one that is in real use would lock its service out.
async function refuseForeignRoles(adminUrl: string, appPassword: string): Promise<void> {
  const found = await directly(adminUrl, {}, (sql) => {
    return sql`select from pg_roles where rolname = 'skulder_app'`;
  });
  if (found.length === 0) return;
  const asApp = urlOfRole(adminUrl, 'skulder_app', appPassword);
  await directly(asApp, {}, (sql) => sql`select 1`).catch(() => {
    throw new Refusal(
      'The server of TEST_DATABASE_URL has the roles of the service with passwords of its own; give the tests a server that nothing else uses.',
    );
  });
}
