import { expect, test } from '@jest/globals';
import { refusePeriod } from './statement-rules.ts';

test.each([
  ['2026-11-01', '2026-11-01'],
  ['2026-11-01', '2029-11-01'],
  ['2024-02-29', '2027-02-28'],
])('a period from %s through %s can be asked for', (fromOn, toOn) => {
  expect(() => refusePeriod({ fromOn, toOn })).not.toThrow();
});

test.each([
  ['2026-11-02', '2026-11-01', /before the first day/],
  ['2026-11-01', '2029-11-02', /more than 3 years/],
])('a period from %s through %s is refused, and says why', (fromOn, toOn, why) => {
  const refused = (): unknown => {
    try {
      return refusePeriod({ fromOn, toOn });
    } catch (problem) {
      return problem;
    }
  };
  expect(refused()).toMatchObject({
    slug: 'validation-failed',
    members: { errors: [{ pointer: 'query/toOn', message: expect.stringMatching(why) }] },
  });
});
