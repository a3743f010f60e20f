// `npm test [-- jest's arguments]`: everything the tests need, the tests, and as the last line what came of them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from './outcome-reporter.ts';
import { runCommand } from './run-command.ts';
import { buildWebClient } from './web-client.ts';

const root = path.dirname(import.meta.dirname);
// What jest answers without running a test.
const questions = ['--version', '--help', '--listTests', '--showConfig', '--clearCache'];

async function runJest(args: readonly string[], outcomeFile?: string): Promise<number> {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const env = {
    DATABASE_CONNECT_TIMEOUT_SECONDS: '15',
    ...process.env,
    ...(outcomeFile ? { SKULDER_TEST_OUTCOME: outcomeFile } : {}),
  };
  const command = [...flags, jest, ...args];
  return (await runCommand(process.execPath, command, { cwd: root, env, stdio: 'inherit' })).code;
}

function readOutcome(file: string): Outcome {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

// A run of chosen files elsewhere need not wait for the web client.
function needsWebClient(args: readonly string[]): boolean {
  const chosen = args.filter((arg) => !arg.startsWith('-'));
  return chosen.length === 0 || chosen.some((pattern) => /client|web/.test(pattern));
}

async function prepare(args: readonly string[]): Promise<boolean> {
  try {
    if (needsWebClient(args)) await buildWebClient();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

async function test(args: readonly string[]): Promise<number> {
  const directory = mkdtempSync(path.join(tmpdir(), 'skulder-tests-'));
  try {
    const outcomeFile = path.join(directory, 'outcome.json');
    const code = (await prepare(args)) ? await runJest(args, outcomeFile) : 1;
    const { passed, failed, skipped } = readOutcome(outcomeFile);
    if (skipped > 0) console.log(`${skipped} skipped`);
    console.log(`${passed} passed, ${failed} failed`);
    return code === 0 && passed + failed === 0 ? 1 : code;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const isQuestion = args.some((arg) => questions.includes(arg));
process.exitCode = await (isQuestion ? runJest(args) : test(args));
