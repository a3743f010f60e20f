import { expect, test } from '@jest/globals';
import { barsOf, weeksWithin } from '../src/rooms/cases/week-rules.ts';

const week = (weekOn: string, contacts: number, attempts = 0, others = 0) => ({
  ...{ weekOn, contacts, attempts, others },
  ...{ joint: 0, minutes: 0 },
});

test('the busiest week is as high as there is room for, its parts on top of each other', () => {
  const [quiet, busy] = barsOf([week('2026-06-01', 1), week('2026-06-08', 2, 5, 1)], 48);
  expect(quiet?.parts).toEqual([{ kind: 'contacts', from: 0, height: 6 }]);
  expect(busy?.parts).toEqual([
    { kind: 'contacts', from: 0, height: 12 },
    { kind: 'attempts', from: 12, height: 30 },
    { kind: 'others', from: 42, height: 6 },
  ]);
});

test('one contact in the only week does not fill the picture', () => {
  const [only] = barsOf([week('2026-06-01', 1)], 48);
  expect(only?.parts[0]?.height).toBe(12);
});

test('a week that reaches into the stretch of days is drawn, also at its ends', () => {
  const weeks = [week('2026-06-01', 1), week('2026-06-08', 1), week('2026-06-15', 1)];
  const shown = weeksWithin(weeks, { first: '2026-06-14', last: '2026-06-15' });
  expect(shown.map(({ weekOn }) => weekOn)).toEqual(['2026-06-08', '2026-06-15']);
});
