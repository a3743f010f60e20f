// Makes node_modules match package-lock.json: `npm ci`, and only when it does not. Plain JavaScript
// for Node 20 and later with nothing installed.
//
// - A stamp with the lockfile's hash is written last, and it and npm's own record are removed first,
//   so an interrupted install is never taken for a finished one. What somebody installed with plain
//   npm is taken as it is when npm's record matches the lockfile.
// - A repair of the driver that is newer than the install is made on it.
// - One installs, the others wait (install-lock.mjs), then look again.
// - Where install scripts are turned off there is no pinned Node; it says so and stops.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { beat, release, takeTurn } from './install-lock.mjs';
import { startProgress } from './progress.mjs';

const isWindows = process.platform === 'win32';

/** What the person should read instead of a stack trace. */
export class Refusal extends Error {}

export const findPinnedNode = (root) =>
  path.join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');

/**
 * @param running shared with the caller: `child` is set to npm while it runs, and nothing new is
 * begun once `stoppedBy` is set. Throws Refusal with one sentence when the install fails.
 */
export async function ensureInstalled(root, running) {
  if (isInstalled(root) && isRepaired(root)) return;
  if (!(await takeTurn(root, running))) return;
  try {
    if (!isInstalled(root)) await install(root, running);
    else if (!isRepaired(root)) repair(root);
  } finally {
    release(root);
  }
}

const stampOf = (root) => path.join(root, 'node_modules', '.skulder-installed');
const npmRecordOf = (root) => path.join(root, 'node_modules', '.package-lock.json');

// npm repairs the driver as it installs; a repair that came later is made where the install stands.
const repairOf = (root) => path.join(root, 'scripts', 'patch-driver.mjs');
const repairStampOf = (root) => path.join(root, 'node_modules', '.skulder-repaired');

function isRepaired(root) {
  const [script, stamp] = [repairOf(root), repairStampOf(root)];
  if (!fs.existsSync(script)) return true;
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hashOf(fs.readFileSync(script));
}

function repair(root) {
  const { status } = spawnSync(process.execPath, [repairOf(root)], { stdio: 'inherit' });
  if (status !== 0) throw new Refusal('The database driver could not be repaired: run `npm ci`.');
  fs.writeFileSync(repairStampOf(root), hashOf(fs.readFileSync(repairOf(root))));
}

function readLockfile(root) {
  try {
    return fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  } catch {
    throw new Refusal('package-lock.json is missing or unreadable: this copy is not complete.');
  }
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

function isInstalled(root) {
  const lockfile = readLockfile(root);
  if (!fs.existsSync(findPinnedNode(root))) return false;
  const stamp = stampOf(root);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hashOf(lockfile)) return true;
  return matchesNpmRecord(root, lockfile);
}

// npm writes its record of node_modules last, after the install scripts.
function matchesNpmRecord(root, lockfile) {
  let present;
  try {
    present = JSON.parse(fs.readFileSync(npmRecordOf(root), 'utf8')).packages;
  } catch {
    return false;
  }
  return Object.entries(JSON.parse(lockfile).packages).every(([place, wanted]) => {
    if (!/(^|\/)node_modules\//.test(place) || wanted.link) return true;
    const found = present[place];
    if (!found) return Boolean(wanted.optional || wanted.devOptional);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

async function install(root, running) {
  const hash = hashOf(readLockfile(root));
  fs.rmSync(stampOf(root), { force: true });
  fs.rmSync(npmRecordOf(root), { force: true });
  const finish = startProgress('Installing the dependencies from the lockfile (only this once)');
  const { code, output } = await runNpm(root, running);
  finish(code === 0 ? 'done' : 'stopped');
  if (running.stoppedBy) return;
  if (code !== 0) throw new Refusal(whyNpmFailed(root, code, output));
  if (!fs.existsSync(findPinnedNode(root))) {
    throw new Refusal(
      'The pinned Node is missing because npm runs no install scripts here: `npm config set ignore-scripts false` and try again.',
    );
  }
  if (!isRepaired(root)) repair(root);
  fs.writeFileSync(stampOf(root), hash);
}

function runNpm(root, running) {
  const flags = [
    ...['--include=dev', '--prefer-offline', '--no-audit', '--no-fund'],
    ...['--loglevel=error', '--progress=false'],
    // Without a network it is known within 20 seconds.
    ...['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'],
  ];
  return new Promise((resolve) => {
    let output = '';
    const npm = spawn('npm', ['ci', ...flags], {
      cwd: root,
      env: environmentOutsideNpm(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows,
    });
    running.child = npm;
    const timer = setInterval(() => {
      // npm may take half a minute to undo a half-done install, which the next one removes anyway.
      if (running.stoppedBy) npm.kill('SIGKILL');
      else beat(root, npm.pid);
    }, 1000);
    const end = (code) => {
      clearInterval(timer);
      running.child = undefined;
      resolve({ code, output });
    };
    beat(root, npm.pid);
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (output += text));
    npm.on('error', () => end(127));
    npm.on('exit', () => running.stoppedBy && end(1));
    npm.on('close', (code) => end(code ?? 1));
  });
}

// Inside `npm run` the first `node` on the PATH may be the pinned one, which `npm ci` is about to remove.
function environmentOutsideNpm() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(npm_(lifecycle|package|node|execpath|command)|NODE$)/.test(name)) delete env[name];
  }
  const places = (env.PATH ?? '').split(path.delimiter);
  env.PATH = places.filter((place) => !/node_modules[\\/]\.bin$/.test(place)).join(path.delimiter);
  return env;
}

function whyNpmFailed(root, code, output) {
  if (code === 127) return 'npm was not found: it comes with Node and must be on the PATH.';
  const because = (why) => `The dependencies could not be installed: ${why}.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output))
    return because('the package registry cannot be reached; connect to the network and try again');
  if (/ENOSPC/.test(output)) return because('the disk is full');
  if (/EACCES|EPERM|EROFS/.test(output)) return because(`${root} is not writable for this user`);
  if (/EUSAGE/.test(output)) return because('package.json and package-lock.json disagree');
  process.stderr.write(`${output.trim().split('\n').slice(-15).join('\n')}\n`);
  return because(`npm ended with code ${code}, its last words are above`);
}
