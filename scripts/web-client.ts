// The built web client, which the service serves and the browser tests open.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeDirectory } from '../services/platform/make-directory.ts';
import { Refusal, whyUnwritable } from '../services/platform/refusal.ts';
import { startProgress } from './progress.mjs';
import { runCommand } from './run-command.ts';

const root = path.dirname(import.meta.dirname);
const web = path.join(root, 'clients', 'web');
const dist = path.join(web, 'dist');
const configFile = path.join(web, 'vite.config.ts');
const sources = [
  ...['src', 'public', 'index.html', 'svar.html', 'package.json'].map((x) => path.join(web, x)),
  ...['vite.config.ts', 'vite.answer.config.ts', 'vite-packed.ts'].map((x) => path.join(web, x)),
  path.join(root, 'clients', 'sdk'),
  path.join(root, 'openapi', 'generated'),
  path.join(root, 'package-lock.json'),
];

/**
 * Builds clients/web into clients/web/dist when something it is made of is newer than what is there.
 * Whoever reads dist meanwhile sees the old build or the new one, never half of one.
 * Throws when the build fails, with Vite's own words on stderr.
 */
export async function buildWebClient(): Promise<void> {
  if (!existsSync(configFile) || isBuilt()) return;
  const finish = startProgress('Building the web client');
  let ending = 'failed';
  try {
    await build();
    ending = 'done';
  } finally {
    // A line that goes on keeps the process alive for ever.
    finish(ending);
  }
}

async function build(): Promise<void> {
  const next = path.join(root, '.skulder', `web-build-${process.pid}`);
  makeDirectory(path.dirname(next));
  // The second is the page without an account, put beside the first.
  for (const how of [['--emptyOutDir'], ['--config', 'vite.answer.config.ts']]) {
    const { code, output } = await runCommand(
      process.execPath,
      [viteProgram(), 'build', '--outDir', next, '--logLevel', 'warn', ...how],
      { cwd: web, stdio: 'pipe' },
    );
    if (code === 0) continue;
    process.stderr.write(output);
    rmSync(next, { recursive: true, force: true });
    throw new Refusal('The web client could not be built; what Vite said is above.');
  }
  putInPlace(next);
}

function viteProgram(): string {
  try {
    const manifest = createRequire(configFile).resolve('vite/package.json');
    return path.join(path.dirname(manifest), 'bin/vite.js');
  } catch {
    throw new Refusal('The web client cannot be built: Vite is not installed; run `npm ci`.');
  }
}

function putInPlace(next: string): void {
  const previous = `${next}-previous`;
  try {
    if (existsSync(dist)) renameSync(dist, previous);
    renameSync(next, dist);
  } catch (error) {
    throw whyUnwritable(web, error);
  }
  rmSync(previous, { recursive: true, force: true });
}

function isBuilt(): boolean {
  const page = statSync(path.join(dist, 'index.html'), { throwIfNoEntry: false });
  return page !== undefined && sources.every((source) => newestMs(source) <= page.mtimeMs);
}

// Directories count too: their time tells of a file that was taken away.
function newestMs(place: string): number {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(place).filter((name) => name !== 'node_modules');
  return Math.max(found.mtimeMs, ...inside.map((name) => newestMs(path.join(place, name))));
}
