// One install at a time in one copy of the project: a lock file that says who holds it and which npm
// works for them, and whose age is its last beat. A lock is abandoned when both processes are gone
// (a killed holder's npm may still be writing), or when it has not beaten for five minutes.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { startProgress } from './progress.mjs';

const settleMs = 2_000;
const heldTooLongMs = 5 * 60_000;
const lookEveryMs = 200;

const lockOf = (root) => path.join(root, '.skulder', 'install.lock');

/** Answers whether the turn is ours; false only when this process was told to stop while waiting. */
export async function takeTurn(root, running) {
  const lock = lockOf(root);
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  let finish;
  while (!tryToTake(lock)) {
    if (running.stoppedBy) {
      finish?.('stopped');
      return false;
    }
    finish ??= startProgress('Waiting for another command that installs the dependencies');
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  finish?.('done');
  return true;
}

/** The holder and its npm are alive and at work. */
export function beat(root, npmPid) {
  if (isOurs(lockOf(root))) fs.writeFileSync(lockOf(root), `${process.pid} ${npmPid ?? 0}`);
}

export function release(root) {
  if (isOurs(lockOf(root))) fs.rmSync(lockOf(root), { force: true });
}

function read(lock) {
  try {
    return fs.readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

const isOurs = (lock) => Number(read(lock)?.split(' ')[0]) === process.pid;

function tryToTake(lock) {
  try {
    fs.writeFileSync(lock, `${process.pid} 0`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const content = read(lock);
  if (content !== undefined && isAbandoned(lock, content)) putAway(lock, content);
  return false;
}

// Renaming is atomic: one taker gets the dead lock, and puts back a live one taken by mistake.
function putAway(lock, content) {
  const aside = `${lock}.${process.pid}`;
  try {
    fs.renameSync(lock, aside);
    if (read(aside) !== content) fs.linkSync(aside, lock);
    fs.rmSync(aside);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(error.code)) throw error;
  }
}

function isAbandoned(lock, content) {
  const [holder, npm] = content.split(' ').map(Number);
  const beatAt = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (beatAt === undefined) return false;
  const quietMs = Date.now() - beatAt;
  return quietMs > heldTooLongMs || (quietMs > settleMs && !isAlive(holder) && !isAlive(npm));
}

// A lock with our own number is from a process before us that had the same one (containers restart so).
function isAlive(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
