import { expect, test } from '@jest/globals';
import { Refusal } from '../src/service/refusal.ts';
import { ofFile, unfitFile } from '../src/rooms/imports/unfit-file.ts';

test('an empty or too large spreadsheet is told as such before it is sent', () => {
  const reasonOf = (size: number) => unfitFile({ size })?.problem.file?.reason ?? null;
  const tenMegabytes = 10 * 1024 * 1024;
  expect([0, 1, tenMegabytes, tenMegabytes + 1].map(reasonOf)).toEqual([
    'empty',
    null,
    null,
    'file_too_large',
  ]);
  expect(ofFile(new Refusal('payload-too-large')).problem.file?.reason).toBe('file_too_large');
  expect(ofFile(new Refusal('unreachable')).slug).toBe('unreachable');
});
