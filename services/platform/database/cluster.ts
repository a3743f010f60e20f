import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chown,
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import * as path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal, whyUnwritable } from '../refusal.ts';
import { directly } from './direct.ts';
import { type Account, accountFor } from './embedded-account.ts';
import { type Binaries, findBinaries } from './embedded-binaries.ts';
import {
  StartFailure,
  directoryAsSeenFromInside,
  findPostmaster,
  isRunning,
  startPostmaster,
} from './postmaster.ts';

// A PostgreSQL cluster in a directory of our own:
//
//   <home>/data             what initdb makes; belongs to the account PostgreSQL runs as
//   <home>/passwords.json   of the administrator, the migrator and the service; readable by us alone
//   <home>/postgres.log     what the server says
//
// It appears whole: made beside its place under another name and moved there when finished.

export interface Passwords {
  admin: string;
  migrator: string;
  app: string;
}

export interface Cluster {
  home: string;
  dataDirectory: string;
  logFile: string;
  passwords: Passwords;
  binaries: Binaries;
  account: Account | undefined;
}

const patienceMs = 60_000;

/** Opens the cluster in `home`, making it first when there is none; a passing one need not survive the machine. */
export async function openCluster(
  home: string,
  say: (line: string) => void,
  how: { isPassing?: boolean } = {},
): Promise<Cluster> {
  const dataDirectory = path.join(home, 'data');
  const account = await accountFor(dataDirectory);
  const binaries = await findBinaries(account);
  if (!(await stat(home).catch(() => undefined))) {
    say(`Preparing a PostgreSQL ${binaries.version} database in ${home} (once).`);
    await makeCluster(home, { binaries, account, isPassing: how.isPassing ?? false });
  }
  const { passwords, major } = await readCluster(home);
  if (major !== binaries.version.split('.')[0]) {
    throw new Refusal(
      `${dataDirectory} was made by PostgreSQL ${major} and this version of the service brings ${binaries.version}; take a backup with the earlier version and restore it into a new directory.`,
    );
  }
  const logFile = path.join(home, 'postgres.log');
  return { home, dataDirectory, logFile, passwords, binaries, account };
}

async function readCluster(home: string): Promise<{ passwords: Passwords; major: string }> {
  try {
    const passwords = await readFile(path.join(home, 'passwords.json'), 'utf8');
    const major = await readFile(path.join(home, 'data', 'PG_VERSION'), 'utf8');
    return { passwords: JSON.parse(passwords) as Passwords, major: major.trim() };
  } catch (error) {
    throw new Refusal(
      `${home} is not a readable database directory (${(error as Error).message}).`,
    );
  }
}

export function adminUrl(cluster: Cluster, port: number, database = 'postgres'): string {
  return `postgres://postgres:${cluster.passwords.admin}@127.0.0.1:${port}/${database}`;
}

/**
 * Sees to it that a server runs on the cluster: one that already does is taken over.
 * @param settings for a server that has to be started; an adopted one keeps its own.
 * @param port the one to listen on; any free one when not given.
 */
export async function ensureRunning(
  cluster: Cluster,
  settings: Record<string, string>,
  port?: number,
): Promise<{ port: number; isAdopted: boolean; pid: number }> {
  const { dataDirectory, logFile, account } = cluster;
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = await findPostmaster(dataDirectory);
    if (found?.state === 'ready' && (await answers(cluster, found.port))) {
      return { port: found.port, isAdopted: true, pid: found.pid };
    }
    if (performance.now() > deadline) {
      throw new Refusal(
        found
          ? `PostgreSQL (process ${found.pid}) on ${dataDirectory} runs but does not answer; see ${logFile}.`
          : `PostgreSQL does not come up on ${dataDirectory}; see ${logFile}.`,
      );
    }
    if (found) {
      await pause(50);
      continue;
    }
    const chosen = port ?? (await findFreePort());
    try {
      const { postgres } = cluster.binaries;
      const child = await startPostmaster({
        postgres,
        dataDirectory,
        logFile,
        account,
        port: chosen,
        settings,
      });
      return { port: chosen, isAdopted: false, pid: child.pid! };
    } catch (error) {
      if (!(error instanceof StartFailure)) throw whyUnwritable(cluster.home, error);
      if (error.reason === 'other') {
        throw new Refusal(`PostgreSQL did not start: ${error.message} (see ${logFile}).`);
      }
      await pause(100);
    }
  }
}

/** Whether the server there knows our password: a server that is starting or stopping, or a stranger, does not. */
async function answers(cluster: Cluster, port: number): Promise<boolean> {
  return directly(adminUrl(cluster, port), {}, (sql) => sql`select 1`).then(
    () => true,
    () => false,
  );
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP socket has a port.');
  return address.port;
}

interface Making {
  binaries: Binaries;
  account: Account | undefined;
  isPassing: boolean;
}

async function makeCluster(home: string, by: Making): Promise<void> {
  await removeAbandoned(home);
  const partial = `${home}.making-${process.pid}`;
  const dataDirectory = path.join(partial, 'data');
  try {
    await mkdir(partial, { recursive: true, mode: 0o700 });
    await mkdir(dataDirectory, { mode: 0o700 });
    if (by.account) await chown(dataDirectory, by.account.uid, by.account.gid);
    const passwords: Passwords = {
      admin: makePassword(),
      migrator: makePassword(),
      app: makePassword(),
    };
    await writeFile(path.join(partial, 'passwords.json'), JSON.stringify(passwords), {
      mode: 0o600,
      flush: true,
    });
    await runInitdb({ ...by, dataDirectory, partial, password: passwords.admin });
    await rename(partial, home);
    await syncDirectory(path.dirname(home));
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    // Another command was making it at the same time and has finished first.
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
    throw whyUnwritable(path.dirname(home), error);
  }
}

const makePassword = () => randomBytes(24).toString('base64url');

async function runInitdb(
  options: Making & { dataDirectory: string; partial: string; password: string },
): Promise<void> {
  const { binaries, account, dataDirectory } = options;
  // The password is handed over as an open file: the account may not be able to open one by its path.
  const passwordFile = path.join(options.partial, 'initdb-password');
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const handle = await open(passwordFile);
  const initdb = spawn(
    binaries.initdb,
    [
      ...['-D', directoryAsSeenFromInside({ dataDirectory, account })],
      ...['--username=postgres', '--auth=scram-sha-256', '--pwfile=/dev/stdin'],
      // Whatever LANG says: names sort by code point, and the encoding is never SQL_ASCII.
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      '--no-instructions',
      ...(options.isPassing ? ['--no-sync'] : []),
    ],
    {
      ...account,
      cwd: dataDirectory,
      stdio: [handle.fd, 'ignore', 'pipe'],
      env: { LC_ALL: 'C', TZ: 'UTC' },
    },
  );
  const [said] = await Promise.all([text(initdb.stderr!), once(initdb, 'close')]);
  await handle.close();
  await rm(passwordFile);
  if (initdb.exitCode !== 0)
    throw new Refusal(`The database could not be prepared: ${lastLine(said)}.`);
}

const lastLine = (said: string) => said.trim().split('\n').at(-1) ?? '';

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory);
  await handle.sync();
  await handle.close();
}

async function removeAbandoned(home: string): Promise<void> {
  const parent = path.dirname(home);
  const prefix = `${path.basename(home)}.making-`;
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    await rm(path.join(parent, name), { recursive: true, force: true });
  }
}
