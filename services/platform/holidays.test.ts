import { expect, test } from '@jest/globals';
import { workingDaysAfter } from './holidays.ts';

test.each([
  ['2026-11-30', 3, '2026-12-03'],
  ['2026-11-27', 1, '2026-11-30'],
  ['2026-11-28', 1, '2026-11-30'],
  ['2026-12-23', 2, '2026-12-29'],
  ['2026-12-30', 1, '2027-01-04'],
  ['2027-03-24', 1, '2027-03-30'],
])('from %s the last of %i working days is %s', (day, count, last) => {
  expect(workingDaysAfter(day, count)).toBe(last);
});
