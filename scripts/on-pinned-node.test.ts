import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// A copy of the launcher in a project with no dependencies, and an `npm` that does as a test tells it:
// the real one needs a registry.
const npm = `#!${process.execPath}
const fs = require('node:fs');
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
const install = () => {
  fs.mkdirSync('node_modules/node/bin', { recursive: true });
  fs.symlinkSync(${JSON.stringify(process.execPath)}, 'node_modules/node/bin/node');
};
fs.rmSync('node_modules', { recursive: true, force: true });
switch (process.env.NPM_DOES) {
  case 'fail': process.stderr.write('npm error code ENOTFOUND\\n'); process.exit(1);
  case 'hang': install(); setInterval(() => {}, 1000); break;
  default: setTimeout(install, 300);
}
`;
const lockfile = JSON.stringify({ packages: { '': {} } });

let project: string;
const inProject = (...parts: string[]): string => path.join(project, ...parts);
const started: ChildProcess[] = [];

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'skulder-launcher-'));
  mkdirSync(inProject('bin'));
  for (const name of ['on-pinned-node', 'dependencies', 'install-lock', 'progress']) {
    const file = `scripts/${name}.mjs`;
    cpSync(path.join(path.dirname(import.meta.dirname), file), inProject(file));
  }
  writeFileSync(inProject('bin', 'npm'), npm, { mode: 0o755 });
  writeFileSync(inProject('package-lock.json'), lockfile);
  writeScript(`console.log(process.argv.slice(2).join(' ')); process.exitCode = 3;`);
});

afterEach(() => {
  for (const { pid, exitCode, signalCode } of started.splice(0)) {
    if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
  }
  rmSync(project, { recursive: true, force: true });
});

const writeScript = (text: string): void => writeFileSync(inProject('scripts', 'it.ts'), text);
const npmCalls = (): number =>
  existsSync(inProject('npm-calls'))
    ? readFileSync(inProject('npm-calls'), 'utf8').trim().split('\n').length
    : 0;

function start(args: string[] = [], npmDoes = 'install', from?: 'shell') {
  const launch = [inProject('scripts', 'on-pinned-node.mjs'), 'scripts/it.ts', ...args];
  // The shell npm puts between: it has something to do afterwards, so it waits.
  const shell = ['-c', `"${process.execPath}" ${launch.join(' ')}; true`];
  const env = { ...process.env, PATH: inProject('bin'), NPM_DOES: npmDoes };
  const child = spawn(from ? '/bin/sh' : process.execPath, from ? shell : launch, {
    env: { ...env, npm_lifecycle_event: from ? 'start' : '' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (said.stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.stderr += text.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...said }));
  const says = async (word: string): Promise<void> => {
    while (!said.stdout.includes(word)) await once(child.stdout, 'data');
  };
  return { pid: child.pid ?? 0, ended, says };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('a script gets its arguments, and its exit code is the answer', async () => {
  const { code, stdout } = await start(['--from', 'a file']).ended;
  expect(stdout).toBe('--from a file\n');
  expect(code).toBe(3);
});

test('dependencies that match the lockfile are not installed again', async () => {
  await start().ended;
  await start().ended;
  expect(npmCalls()).toBe(1);
});

test('another lockfile is installed', async () => {
  await start().ended;
  writeFileSync(inProject('package-lock.json'), `${lockfile}\n`);
  await start().ended;
  expect(npmCalls()).toBe(2);
});

test('a repair of the driver that is newer than what is installed is made once, and nothing is installed', async () => {
  await start().ended;
  const repair = (text: string) =>
    `import { appendFileSync } from 'node:fs'; appendFileSync(new URL('../repaired', import.meta.url), '${text}');`;
  for (const text of ['a', 'b']) {
    writeFileSync(inProject('scripts', 'patch-driver.mjs'), repair(text));
    await start().ended;
    await start().ended;
  }
  expect(readFileSync(inProject('repaired'), 'utf8')).toBe('ab');
  expect(npmCalls()).toBe(1);
});

test('what somebody installed with npm itself is taken as it is', async () => {
  await start().ended;
  writeFileSync(inProject('package-lock.json'), `${lockfile}\n`);
  writeFileSync(inProject('node_modules', '.package-lock.json'), lockfile);
  await start().ended;
  expect(npmCalls()).toBe(1);
});

test('two commands started at once install once', async () => {
  const answers = await Promise.all([start().ended, start().ended]);
  expect(answers.map(({ code }) => code)).toEqual([3, 3]);
  expect(npmCalls()).toBe(1);
});

test('an install that was killed half-way is done again', async () => {
  const killed = start([], 'hang');
  await until(() => existsSync(inProject('node_modules', 'node', 'bin', 'node')));
  process.kill(-killed.pid, 'SIGKILL');
  await killed.ended;
  const { code } = await start().ended;
  expect(code).toBe(3);
  expect(npmCalls()).toBe(2);
});

test('without a network it says so in one sentence', async () => {
  const { code, stderr } = await start([], 'fail').ended;
  expect(code).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toMatch(/^The dependencies could not .* network/);
});

test('a script is told to end once, whoever tells it', async () => {
  writeScript(`
    let interrupts = 0;
    process.on('SIGINT', () => { interrupts += 1; console.log('interrupted'); });
    process.on('SIGTERM', () => process.exit(10 + interrupts));
    setInterval(() => {}, 1000);
    console.log('ready');
  `);
  const { pid, says, ended } = start();
  await says('ready');
  process.kill(-pid, 'SIGINT');
  await says('interrupted');
  process.kill(pid, 'SIGTERM');
  expect((await ended).code).toBe(11);
});

test('a script ends when npm is told to end and takes only its shell along', async () => {
  writeScript(`
    process.on('SIGTERM', () => { console.log('ended'); process.exit(); });
    setInterval(() => {}, 1000);
    console.log('ready');
  `);
  const { pid, says, ended } = start([], 'install', 'shell');
  await says('ready');
  process.kill(pid, 'SIGTERM');
  expect((await ended).stdout).toContain('ended');
});
