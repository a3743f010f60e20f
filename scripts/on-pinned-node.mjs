// Every npm script enters here: `node scripts/on-pinned-node.mjs scripts/<name>.ts [arguments]`.
// Plain JavaScript for Node 20 and later with nothing installed, because it is what installs things.
//
// What is promised: node_modules matches package-lock.json (dependencies.mjs); the script then runs
// on the Node of the lockfile, whatever Node the machine has; its exit code becomes ours.
//
// Signals: a terminal sends Ctrl-C (and its own closing) to the whole process group, so these are
// not passed on, for a script may take a second one as "at once"; this process only outlives the
// script to report its exit code. SIGTERM comes to one process alone and is passed on. npm that is
// told to end only ends the shell between it and us, so losing our parent counts as SIGTERM too.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, findPinnedNode, Refusal } from './dependencies.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const oldestMajor = 20;
const parentWatchMs = 500;
const running = { child: undefined, stoppedBy: undefined };

function stop(signal) {
  running.stoppedBy = signal;
  if (signal === 'SIGTERM') running.child?.kill(signal);
}

for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) process.on(signal, stop);

if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, parentWatchMs);
}

const exitCodeFor = (signal) => 128 + constants.signals[signal];

function runScript(script, args) {
  return new Promise((resolve, reject) => {
    const bin = path.join(root, 'node_modules', '.bin');
    running.child = spawn(findPinnedNode(root), [path.join(root, script), ...args], {
      cwd: root,
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
      stdio: 'inherit',
    });
    running.child.on('error', reject);
    running.child.on('exit', (code, signal) => resolve(code ?? exitCodeFor(signal)));
  });
}

async function main([script, ...args]) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < oldestMajor) {
    throw new Refusal(
      `Node ${process.versions.node} is too old: ${oldestMajor} or newer is needed.`,
    );
  }
  if (!script) throw new Refusal('Which script? node scripts/on-pinned-node.mjs scripts/<name>.ts');
  await ensureInstalled(root, running);
  return running.stoppedBy ? exitCodeFor(running.stoppedBy) : runScript(script, args);
}

try {
  // At once: what a killed npm leaves behind may hold our pipes open.
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  const isUnwritable = ['EACCES', 'EROFS', 'EPERM'].includes(error.code);
  const unwritable = `${error.path ?? root} is not writable for this user.`;
  if (!isUnwritable && !(error instanceof Refusal)) throw error;
  process.stderr.write(`${isUnwritable ? unwritable : error.message}\n`);
  process.exit(1);
}
