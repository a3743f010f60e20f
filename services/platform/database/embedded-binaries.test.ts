import { chmod, cp, lstat, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findBinaries, findPackage, mend } from './embedded-binaries.ts';

let copy: string;

beforeEach(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'binaries-test-'));
  const { directory } = await findPackage();
  await cp(directory, copy, { recursive: true, verbatimSymlinks: true });
});
afterEach(async () => {
  await rm(copy, { recursive: true });
});

test('programs that were installed without install scripts are mended and run', async () => {
  const links = JSON.parse(await readFile(path.join(copy, 'native/pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  expect(links.length).toBeGreaterThan(0);
  for (const { target } of links) await rm(path.join(copy, target), { force: true });
  await chmod(path.join(copy, 'native/bin/postgres'), 0o644);
  await chmod(path.join(copy, 'native/bin/initdb'), 0o644);

  await mend(copy);
  expect((await lstat(path.join(copy, 'native/bin/postgres'))).mode & 0o111).toBe(0o111);
  const { version } = await findBinaries(undefined, { directory: copy, release: 'test' });
  expect(version).toMatch(/^\d+\.\d+/);
  for (const { target } of links) {
    expect((await lstat(path.join(copy, target))).isSymbolicLink()).toBe(true);
  }
});
