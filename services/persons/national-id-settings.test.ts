import { expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newKeyText } from '../platform/key-ring.ts';
import { addKeyToFile, readNationalIds } from './national-id-settings.ts';

const directory = () => path.join(mkdtempSync(path.join(tmpdir(), 'skulder-keys-')), 'data');

it('the embedded database has a key of its own from the first start, for its owner alone', () => {
  const dataDirectory = directory();
  const first = readNationalIds({ environment: {}, dataDirectory }, true);
  const file = path.join(dataDirectory, 'national-id.keys');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const again = readNationalIds({ environment: {}, dataDirectory }, true);
  expect(again.keys.open(first.keys.seal('text', 'a'), 'a')).toBe('text');
});

it('a new key comes first, and what the one before it sealed still opens', () => {
  const dataDirectory = directory();
  const before = readNationalIds({ environment: {}, dataDirectory }, true).keys;
  addKeyToFile(dataDirectory);
  const { keys } = readNationalIds({ environment: {}, dataDirectory }, true);
  expect(keys.ids).toEqual([expect.any(String), before.currentId]);
  expect(keys.open(before.seal('text', 'a'), 'a')).toBe('text');
  const lines = readFileSync(path.join(dataDirectory, 'national-id.keys'), 'utf8').trim();
  expect(lines.split('\n')).toHaveLength(2);
});

it('a server’s keys come from the environment alone, and may be none', () => {
  const none = readNationalIds({ environment: {}, dataDirectory: undefined }, false);
  expect([none.keys.currentId, none.kind]).toEqual([undefined, 'real']);
  const environment = { NATIONAL_ID_KEYS: newKeyText('mine'), NATIONAL_ID_KIND: 'synthetic' };
  const own = readNationalIds({ environment, dataDirectory: undefined }, false);
  expect([own.keys.currentId, own.kind]).toEqual([expect.stringMatching(/^mine/), 'synthetic']);
});

it('numbers are real, or invented, and nothing else', () => {
  const environment = { NATIONAL_ID_KIND: 'both' };
  expect(() => readNationalIds({ environment, dataDirectory: undefined }, false)).toThrow(
    'NATIONAL_ID_KIND must be real or synthetic',
  );
});
