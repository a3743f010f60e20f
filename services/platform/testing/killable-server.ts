import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { adminUrl, ensureRunning, openCluster } from '../database/cluster.ts';
import { migrate } from '../database/migrate.ts';
import { urlOfRole } from '../database/direct.ts';
import { findPostmaster, stopPostmaster, type Postmaster } from '../database/postmaster.ts';
import { prepareRoles } from '../database/roles.ts';
import type { TestDatabase } from './test-server.ts';

/** A migrated database on a PostgreSQL of the caller's own, which may be killed. */
export interface KillableServer {
  database: TestDatabase;
  /** At once, as the kernel does it. */
  kill(): Promise<void>;
  /** Starts it again where it was; it finds its way back to what was committed. */
  revive(): Promise<void>;
}

// A killed process leaves what it has written to the operating system: only a power cut asks for more.
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  fsync: 'off',
  timezone: 'UTC',
};

/** Its directory is named as those of the test server's keeper, which removes what a killed run leaves behind. */
export async function startKillableServer(): Promise<KillableServer> {
  const name = `skulder-test-${process.pid}-${randomBytes(3).toString('hex')}`;
  const home = path.join(tmpdir(), name);
  const cluster = await openCluster(home, () => {}, { isPassing: true });
  const { dataDirectory, passwords } = cluster;
  const { port } = await ensureRunning(cluster, settings);
  const admin = adminUrl(cluster, port);
  await prepareRoles(admin, passwords);
  const migratorUrl = urlOfRole(admin, 'skulder_migrator', passwords.migrator);
  await migrate({ url: migratorUrl });
  return {
    database: {
      name: 'postgres',
      adminUrl: admin,
      migratorUrl,
      appUrl: urlOfRole(admin, 'skulder_app', passwords.app),
      async drop() {
        await stopPostmaster(dataDirectory, 10_000);
        await rm(home, { recursive: true, force: true, maxRetries: 5 });
      },
    },
    kill: () => killPostmaster(dataDirectory),
    revive: async () => void (await ensureRunning(cluster, settings, port)),
  };
}

/** The server on this data directory, which has to be running. */
export async function postmasterOf(dataDirectory: string): Promise<Postmaster> {
  const found = await findPostmaster(dataDirectory);
  if (!found) throw new Error('PostgreSQL does not run.');
  return found;
}

/** Kills the server alone: its sessions find out by themselves. */
export async function killPostmaster(dataDirectory: string): Promise<void> {
  process.kill((await postmasterOf(dataDirectory)).pid, 'SIGKILL');
}
