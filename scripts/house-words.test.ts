import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findForbiddenWords } from './house-words.ts';

let repository: string;

beforeEach(() => {
  repository = mkdtempSync(path.join(tmpdir(), 'skulder-words-'));
  execFileSync('git', ['init', '--quiet'], { cwd: repository });
});

afterEach(() => rmSync(repository, { recursive: true, force: true }));

function track(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(repository, file)), { recursive: true });
  writeFileSync(path.join(repository, file), text);
  execFileSync('git', ['add', file], { cwd: repository });
}

test('a tree that speaks of itself has no findings', () => {
  track('README.md', 'The session ends after 30 minutes. See /workers and services/cases.');
  track('services/cases/hand-over-seat.test.ts', 'export const session = 1;');
  track('services/decisions/0001-seats-as-ranges.md', 'Decided.');
  track('.ci/run', 'npm test');
  expect(findForbiddenWords(repository)).toEqual([]);
});

test.each([
  ['a tracker', `as ${'issue'} #12 says`],
  ['a sitting', `from ${'session'} 3`],
  ['a machine', `cat ${'/work'}/main/notes`],
  ['a package host', `https://${'registry.npmjs'}.org/express`],
])('a file that speaks of %s is found, with its line', (_, line) => {
  track('notes.md', `Fine.\n${line}\n`);
  expect(findForbiddenWords(repository)).toEqual([expect.stringMatching(/^notes\.md:2: /)]);
});

test.each([
  'services/utils/dates.ts',
  'services/cases/caseSql.ts',
  'clients/web/src/date-helpers.ts',
])('a name that says nothing or is not kebab-case is found: %s', (file) => {
  track(file, 'Fine.');
  expect(findForbiddenWords(repository)).toHaveLength(1);
});

test('a file that is not text is not read for words', () => {
  track('teamark.xlsx', `\0${'issue'} 12`);
  expect(findForbiddenWords(repository)).toEqual([]);
});
