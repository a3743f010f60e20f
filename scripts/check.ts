// `npm run check [-- --no-tests] [--fix]`: everything that must hold before a commit, in the words CI uses too.
// Every step before the tests runs even if one has failed; a failed step shows what its tool said.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { findForbiddenWords } from './house-words.ts';
import { runCommand } from './run-command.ts';

const root = path.dirname(import.meta.dirname);
const inRoot = (...parts: string[]): string => path.join(root, ...parts);
const isFixing = process.argv.includes('--fix');

interface Result {
  isGood: boolean;
  said: string;
  isStopped?: boolean;
}
type Step = { name: string; run: () => Promise<Result> | Result };

async function run(command: string, args: string[]): Promise<Result> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { code, output, isStopped } = await runCommand(command, args, {
    cwd: root,
    env,
    stdio: 'pipe',
  });
  return { isGood: code === 0, said: output, isStopped };
}

const tool = (bin: string, ...args: string[]): Promise<Result> =>
  run(process.execPath, [inRoot('node_modules', '.bin', bin), ...args]);

const steps: Step[] = [
  {
    name: 'format',
    run: () =>
      tool('prettier', isFixing ? '--write' : '--check', '.', '--log-level=warn', '--cache'),
  },
  {
    // No cache: a finding about types depends on other files than its own.
    name: 'lint',
    run: () => tool('eslint', '.', '--max-warnings=0', ...(isFixing ? ['--fix'] : [])),
  },
  { name: 'types', run: () => tool('tsc', '-p', '.') },
  { name: 'types of the web client', run: () => tool('tsc', '-p', 'clients/web') },
  {
    name: 'walls',
    run: () => tool('depcruise', '--config', '--', 'services', 'scripts', 'clients'),
  },
  { name: 'nothing unused', run: () => tool('knip', '--no-progress') },
  { name: 'contract', run: () => tool('redocly', 'lint', '--format=stylish') },
  {
    name: 'generated files',
    run: () => run(process.execPath, [inRoot('scripts/generate.ts'), '--check']),
  },
  {
    name: 'words and names',
    run: () => {
      const findings = findForbiddenWords(root);
      return { isGood: findings.length === 0, said: findings.join('\n') };
    },
  },
  {
    // A lockfile written beside an old node_modules can lack what other platforms need; `npm ci` then refuses it.
    name: 'lockfile',
    run: () =>
      run('npm', ['ci', '--dry-run', '--ignore-scripts', '--include=dev', '--loglevel=error']),
  },
];

async function take({ name, run: runStep }: Step): Promise<Result> {
  const beganAt = performance.now();
  process.stdout.write(`${name} … `);
  const result = await runStep();
  const seconds = ((performance.now() - beganAt) / 1000).toFixed(1);
  console.log(`${result.isGood ? 'good' : 'NOT GOOD'}, ${seconds} s`);
  if (!result.isGood) console.log(`${result.said.trimEnd()}\n`);
  return result;
}

// The tests speak for themselves while they run, and may take minutes.
async function runTests(): Promise<Result> {
  console.log('tests …');
  const args = [inRoot('scripts/test.ts')];
  const { code, isStopped } = await runCommand(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
  });
  return { isGood: code === 0, said: '', isStopped };
}

const treeState = (): string[] =>
  execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).split('\n');

async function check(withTests: boolean): Promise<string[] | undefined> {
  const before = treeState();
  const failed: string[] = [];
  for (const step of steps) {
    const result = await take(step);
    if (result.isStopped) return undefined;
    if (!result.isGood) failed.push(step.name);
  }
  if (withTests) {
    const result = await runTests();
    if (result.isStopped) return undefined;
    if (!result.isGood) failed.push('tests');
  }
  const left = treeState().filter((line) => !before.includes(line));
  if (left.length > 0 && !isFixing) {
    console.log(`These changed while the checks ran:\n${left.join('\n')}\n`);
    failed.push('a tree as clean as before');
  }
  return failed;
}

const failed = await check(!process.argv.includes('--no-tests'));
if (!failed) {
  console.log('Stopped.');
  process.exitCode = 130;
} else if (failed.length > 0) {
  console.log(`Not good: ${failed.join(', ')}.`);
  process.exitCode = 1;
} else {
  console.log('All good.');
}
