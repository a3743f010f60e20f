import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { median } from './figures.ts';
import type { Figure } from './figures.ts';

const root = path.join(import.meta.dirname, '../..');
const rounds = 3;
const run = promisify(execFile);

/** From the command until the printed address says that it is ready: after an install, and in a fresh clone. */
export async function benchStart(): Promise<Figure[]> {
  const place = await mkdtemp(path.join(tmpdir(), 'skulder-bench-start-'));
  try {
    await start(root, path.join(place, 'warm-up')); // builds the web client, if it is not
    const [anew, again] = [[] as number[], [] as number[]];
    for (let round = 0; round < rounds; round++) {
      const data = path.join(place, `data-${round}`);
      anew.push(await start(root, data));
      again.push(await start(root, data));
    }
    const clone = path.join(place, 'clone');
    await run('git', ['clone', '--quiet', '--no-local', '--depth', '1', `file://${root}`, clone]);
    console.error('npm start in a fresh clone: everything is downloaded, installed and built');
    const cache = path.join(place, 'npm-cache');
    const fromNothing = await start(clone, path.join(place, 'data'), { npm_config_cache: cache });
    return [
      figure('npm start, installed, a new database with the reference team', anew),
      figure('npm start, installed, on its existing database', again),
      figure('npm start from nothing: a fresh clone and an empty npm cache', [fromNothing]),
    ];
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function figure(what: string, seconds: number[]): Figure {
  return { what: `${what}, until it is ready`, measured: `${median(seconds).toFixed(1)} s` };
}

/** Seconds until ready. Whatever was started has ended when this resolves. */
async function start(directory: string, data: string, more: Record<string, string> = {}) {
  const started = performance.now();
  // Of a process group of its own, as from a terminal, so that Ctrl-C reaches all of it.
  const npm = spawn('npm', ['start'], {
    cwd: directory,
    env: { ...environmentOutsideNpm(), ...more, SKULDER_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => npm.once('close', () => resolve()));
  try {
    const address = await printedAddress(npm.stdout, npm.stderr, ended);
    while (!(await isReady(address))) await pause(10);
    return (performance.now() - started) / 1000;
  } finally {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGINT');
    await ended;
  }
}

function printedAddress(
  out: NodeJS.ReadableStream,
  errors: NodeJS.ReadableStream,
  ended: Promise<void>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (text: Buffer) => {
      printed += text.toString();
      const address = /answers at (http:\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    };
    out.on('data', read);
    errors.on('data', read);
    void ended.then(() => reject(new Error(`npm start ended:\n${printed}`)));
  });
}

async function isReady(address: string): Promise<boolean> {
  const response = await fetch(new URL('/health/ready', address)).catch(() => undefined);
  return response?.status === 200;
}

/** As a person's own shell has it: nothing of the npm run that this is part of, nor its pinned Node. */
function environmentOutsideNpm(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE$)/i.test(name));
  const places = (process.env['PATH'] ?? '').split(path.delimiter);
  const own = places.filter((place) => !place.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: own.join(path.delimiter) };
}
