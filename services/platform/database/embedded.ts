import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeDirectory } from '../make-directory.ts';
import { Refusal } from '../refusal.ts';
import { type Cluster, adminUrl, ensureRunning, openCluster } from './cluster.ts';
import { type Direct, connectDirectly, directly, urlOfRole } from './direct.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { prepareRoles } from './roles.ts';

// The database that comes with the service: a PostgreSQL of its own in the data directory, on loopback.
//
// Who uses the directory is told by an advisory lock on a connection held for as long as the command runs. The
// lock goes with the process however that ends, so there is no file to go stale, and it can be asked who has it.
// - Whoever holds it may stop the server, and starts it again when it ends unexpectedly, on the same port, so that
//   the service's connections find it.
// - A server without a holder was left by a killed command: it is taken over as it is.
// - Two commands starting at once race for the server (PostgreSQL lets one run) and then for the lock: one gets it.

const database = 'skulder';
const lockKey = 5_130_402;
const stopWithinMs = 60_000;

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

export interface EmbeddedUrls {
  /** The service's role. */
  app: string;
  migrator: string;
  /** Superuser; only for making and inspecting the database itself. */
  admin: string;
}

export interface EmbeddedDatabase {
  urls: EmbeddedUrls;
  /** Text of at most 63 bytes that another command is told when it finds the directory in use. */
  announce(usedBy: string): Promise<void>;
  /** Fast shutdown, everything written. To be called when nothing uses the database any more. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The data directory; the database lives in `cluster` inside it. */
  directory: string;
  /** Who asks, for others to be told: «npm start (process 123)». */
  usedBy: string;
  say: (line: string) => void;
}

/** Starts (or takes over) the embedded database for this command alone; refuses while another one has it. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { cluster, port } = await reach(options);
  const holder = await hold(cluster, port, options);
  if ('heldBy' in holder) throw inUse(options.directory, holder.heldBy);
  return { ...holder, urls: await prepareDatabase(cluster, port) };
}

const inUse = (directory: string, heldBy: string) =>
  new Refusal(`The data directory ${directory} is in use by ${heldBy}.`);

/** Refuses while another command has the directory; makes and starts nothing. */
export async function refuseHeldDirectory(directory: string): Promise<void> {
  const home = path.join(path.resolve(directory), 'cluster');
  const found = await findPostmaster(path.join(home, 'data')).catch(() => undefined);
  if (found?.state !== 'ready') return;
  const cluster = await openCluster(home, () => {});
  const heldBy = await directly(adminUrl(cluster, found.port), {}, findHolder).catch(
    () => undefined,
  );
  if (heldBy !== undefined) throw inUse(directory, heldBy);
}

/**
 * Lets work use the embedded database whether or not a service runs on it: a running one is left alone, otherwise
 * the server is started for the time needed.
 */
export async function withEmbedded<T>(
  options: EmbeddedOptions,
  work: (urls: EmbeddedUrls) => Promise<T>,
): Promise<T> {
  const { cluster, port } = await reach(options);
  const holder = await hold(cluster, port, options);
  if ('heldBy' in holder) return work(urlsOf(cluster, port));
  try {
    return await work(await prepareDatabase(cluster, port));
  } finally {
    await holder.stop();
  }
}

async function reach(options: EmbeddedOptions): Promise<{ cluster: Cluster; port: number }> {
  const { directory, say } = options;
  makeDirectory(directory);
  const cluster = await openCluster(path.join(path.resolve(directory), 'cluster'), say);
  const { port, isAdopted, pid } = await ensureRunning(cluster, settings);
  if (!isAdopted) return { cluster, port };
  const heldBy = await directly(adminUrl(cluster, port), {}, findHolder);
  if (heldBy === undefined) {
    say(
      `PostgreSQL was left running (process ${pid}) by a command that was killed; it is taken over.`,
    );
  }
  return { cluster, port };
}

async function findHolder(sql: Direct): Promise<string | undefined> {
  const [row] = await sql<{ application_name: string }[]>`
    select application_name from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and classid = 0 and objid = ${lockKey} and granted`;
  return row?.application_name;
}

type Holder = Pick<EmbeddedDatabase, 'announce' | 'stop'>;

async function hold(
  cluster: Cluster,
  port: number,
  options: EmbeddedOptions,
): Promise<Holder | { heldBy: string }> {
  let { usedBy } = options;
  let isStopping = false;
  let reviving: Promise<void> | undefined;

  const sql = connectDirectly(adminUrl(cluster, port), {
    onClose: () => {
      if (!isStopping) reviving ??= revive().finally(() => (reviving = undefined));
    },
  });
  const take = async (): Promise<boolean> => {
    await sql`select set_config('application_name', ${usedBy}, false)`;
    const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_lock(${lockKey}) as taken`;
    return row!.taken;
  };

  // The connection closes when the server does: killed, or recovering from a killed backend.
  const revive = async (): Promise<void> => {
    options.say('PostgreSQL has ended unexpectedly; it is started again.');
    while (!isStopping) {
      try {
        await ensureRunning(cluster, settings, port);
        if (await take()) break;
        options.say(
          'Another command has taken over the data directory; this one should be stopped.',
        );
        break;
      } catch (error) {
        if (isStopping) break;
        options.say(`PostgreSQL is still away: ${(error as Error).message}`);
        await pause(500);
      }
    }
  };

  if (!(await take())) {
    isStopping = true;
    const heldBy = (await findHolder(sql)) ?? 'another command';
    await sql.end({ timeout: 3 });
    return { heldBy };
  }
  return {
    announce: async (text) => {
      usedBy = text;
      await sql`select set_config('application_name', ${usedBy}, false)`;
    },
    stop: async () => {
      isStopping = true;
      await sql.end({ timeout: 3 });
      // Whoever is bringing it back would start it again behind our back.
      await reviving;
      if (await stopPostmaster(cluster.dataDirectory, stopWithinMs)) return;
      options.say(
        `PostgreSQL has not stopped within ${stopWithinMs / 1000} s; see ${cluster.logFile}.`,
      );
    },
  };
}

function urlsOf(cluster: Cluster, port: number): EmbeddedUrls {
  const admin = adminUrl(cluster, port, database);
  return {
    admin,
    migrator: urlOfRole(admin, 'skulder_migrator', cluster.passwords.migrator),
    app: urlOfRole(admin, 'skulder_app', cluster.passwords.app),
  };
}

// Every start runs the roles again: a newer version of the service may bring a newer roles.sql.
async function prepareDatabase(cluster: Cluster, port: number): Promise<EmbeddedUrls> {
  await directly(adminUrl(cluster, port), {}, async (sql) => {
    const found = await sql`select from pg_database where datname = ${database}`;
    if (found.length === 0) await sql`create database ${sql(database)}`;
  });
  const urls = urlsOf(cluster, port);
  await prepareRoles(urls.admin, cluster.passwords);
  return urls;
}
