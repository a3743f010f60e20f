import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, readlink, realpath, stat, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './embedded-account.ts';

// One PostgreSQL server process, its lock file (postmaster.pid) and its log. Linux and macOS.
//
// It is started in a session of its own, so that Ctrl-C in the terminal and the terminal's closing do not reach it:
// it has to outlive the service that drains. It therefore also outlives a service that is killed; what is found
// running is told from `postmaster.pid`, whose first line may name a process that is long gone, a zombie nobody has
// waited for, or a stranger that was given the number later.

const pollEveryMs = 15;

/** What postmaster.pid says: lines 1, 4 and 8. */
export interface Postmaster {
  pid: number;
  port: number;
  state: 'starting' | 'ready' | 'stopping';
}

type FailureReason = 'port-taken' | 'already-running' | 'backends-still-leaving' | 'other';

export class StartFailure extends Error {
  readonly reason: FailureReason;
  constructor(said: string) {
    const lines = said.split('\n').filter((line) => /FATAL|PANIC|postgres:|could not/.test(line));
    super(lines.at(-1)?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? 'it said nothing');
    this.reason = reasonOf(said);
  }
}

function reasonOf(said: string): FailureReason {
  if (said.includes('could not bind')) return 'port-taken';
  if (said.includes('lock file "postmaster.pid" already exists')) return 'already-running';
  if (said.includes('pre-existing shared memory block')) return 'backends-still-leaving';
  return 'other';
}

const pidFileOf = (dataDirectory: string) => path.join(dataDirectory, 'postmaster.pid');

/** The server running on this data directory, if one is; whoever started it. */
export async function findPostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(pidFileOf(dataDirectory), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!pid || !(await isServing(pid, dataDirectory))) return undefined;
  const said = lines[7]?.trim();
  const state = said === 'ready' || said === 'stopping' ? said : 'starting';
  return { pid, port: Number(lines[3]), state };
}

async function isServing(pid: number, dataDirectory: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return looksLikePostgres(pid);
  // A server works inside its data directory; a zombie has no directory, a stranger another. Root without
  // CAP_SYS_PTRACE (most containers) is not told the directory of a process of another account.
  const inside = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (inside !== undefined) return inside === (await realpath(dataDirectory));
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /^\d+ \(postgres\) [^ZX]/.test(line);
}

function looksLikePostgres(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return /^[^Z].*postgres/.test(stdout.trim());
}

// A process of somebody else with this number cannot be ours: PostgreSQL itself judges the same way.
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether there is a process with this number, ours or not. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export interface StartOptions {
  postgres: string;
  dataDirectory: string;
  logFile: string;
  account: Account | undefined;
  port: number;
  settings: Record<string, string>;
}

/** Starts a server and resolves when it takes connections; throws a StartFailure with what it said otherwise. */
export async function startPostmaster(options: StartOptions): Promise<ChildProcess> {
  await disownPid(options.dataDirectory);
  const settings = { ...options.settings, port: String(options.port) };
  const log = await open(options.logFile, 'a', 0o600);
  const { size: logBefore } = await log.stat();
  const child = spawn(
    options.postgres,
    [
      ...['-D', directoryAsSeenFromInside(options)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...options.account,
      cwd: options.dataDirectory,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { LC_ALL: 'C', TZ: 'UTC' },
    },
  );
  child.unref();
  const failed = once(child, 'error').then(([error]) => String(error));
  const ended = new Promise<'ended'>((resolve) => child.once('exit', () => resolve('ended')));
  await log.close();
  for (;;) {
    const outcome = await Promise.race([failed, ended, pause(pollEveryMs, 'waiting' as const)]);
    if (outcome === 'ended') throw new StartFailure(await readFrom(options.logFile, logBefore));
    if (outcome !== 'waiting') throw new StartFailure(outcome);
    const found = await findPostmaster(options.dataDirectory);
    if (found?.pid === child.pid && found?.state === 'ready') return child;
  }
}

/** See embedded-account.ts: as a lent account the directory has no path that leads to it. */
export function directoryAsSeenFromInside(where: {
  dataDirectory: string;
  account: Account | undefined;
}): string {
  return where.account ? '/proc/self/cwd' : where.dataDirectory;
}

// PostgreSQL takes any living process with the number in postmaster.pid for a running server, strangers and zombies
// too. The number is overwritten rather than the file removed: the shared memory block the file also names is how
// PostgreSQL tells that backends of a killed server have not left yet.
async function disownPid(dataDirectory: string): Promise<void> {
  const file = pidFileOf(dataDirectory);
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined || (await findPostmaster(dataDirectory))) return;
  const pid = Number(content.split('\n')[0]);
  if (!pid || !isAlive(pid)) return;
  const noProcess = 2 ** 31 - 1;
  await writeFile(file, content.replace(/^\d+/, String(noProcess)));
}

async function readFrom(file: string, position: number): Promise<string> {
  return (await readFile(file)).subarray(position).toString('utf8');
}

/**
 * Asks for a fast shutdown (sessions end, everything is written) and resolves when the server has gone. The lock
 * file tells: it goes last, while an adopted process may stay behind as a zombie.
 * @returns whether it went within the time.
 */
export async function stopPostmaster(dataDirectory: string, timeoutMs: number): Promise<boolean> {
  const running = await findPostmaster(dataDirectory);
  if (!running) return true;
  process.kill(running.pid, 'SIGINT');
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    if (!(await stat(pidFileOf(dataDirectory)).catch(() => undefined))) return true;
    if (!(await findPostmaster(dataDirectory))) return true;
    await pause(pollEveryMs);
  }
  return false;
}
