// What no tracked file says and no file is called: the project speaks of itself, in words that mean something.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const forbiddenWords = [
  { pattern: /\b(issue|session)s? #?\d+\b/i, why: 'a tracker nobody else can open' },
  { pattern: /(^|[^\w.-])\/work\/\w*/, why: 'a path of one machine' },
  {
    pattern: /\b(registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.pkg\.github\.com|pypi\.org)\b/,
    why: 'a package host: any mirror will do',
  },
];
const emptyNames = /^(.*[-.])?(utils?|helpers?|common|shared|managers?|misc)([-.].*)?$/;
const kebabCase = /^[\d.]?[a-z\d]+(-[a-z\d]+)*(\.[a-z\d-]+)*$/;
const hasOwnNames = /(^|\/)(README|CHANGELOG|LICENSE|Dockerfile)(\.md)?$/;

/** One line for each finding, `file:line: why`; none when all is well. */
export function findForbiddenWords(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const files = listed.split('\0').filter((file) => file && existsSync(path.join(root, file)));
  return files.flatMap((file) => [
    ...nameFaults(file),
    ...wordFaults(file, readFileSync(path.join(root, file))),
  ]);
}

function nameFaults(file: string): string[] {
  if (hasOwnNames.test(file)) return [];
  return file.split('/').flatMap((name) => {
    if (emptyNames.test(name)) return [`${file}: “${name}” does not say what is inside`];
    return kebabCase.test(name) ? [] : [`${file}: “${name}” is not kebab-case`];
  });
}

function wordFaults(file: string, content: Buffer): string[] {
  if (content.includes(0)) return [];
  return content
    .toString()
    .split('\n')
    .flatMap((line, index) =>
      forbiddenWords
        .filter(({ pattern }) => pattern.test(line))
        .map(({ pattern, why }) => `${file}:${index + 1}: “${pattern.exec(line)?.[0]}” is ${why}`),
    );
}
