import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { makeDirectory } from './make-directory.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'skulder-directory-'));
afterAll(() => rmSync(directory, { recursive: true }));

it('makes a directory with those above it, and minds none that is there', () => {
  const deep = path.join(directory, 'a', 'b', 'c');
  makeDirectory(deep);
  makeDirectory(deep);
  expect(existsSync(deep)).toBe(true);
});

it.each([
  ['below a file', () => path.join(directory, 'file', 'x')],
  ['where a file has its name', () => path.join(directory, 'file')],
  // Where Node's own recursive way never ends.
  ['where the system makes the entries', () => '/proc/nowhere/x'],
])('refuses in one sentence %s', (_where, place) => {
  writeFileSync(path.join(directory, 'file'), '');
  expect(() => makeDirectory(place())).toThrow(/^The directory .* cannot be written \(\w+\)\.$/);
});
