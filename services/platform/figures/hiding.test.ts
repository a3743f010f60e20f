import { expect, it, test } from '@jest/globals';
import { fewestShown, hideFew, type Hiding } from './hiding.ts';
import { correlationOf, effectOf, shareInterval } from './statistics.ts';

type Part = 'a' | 'b' | 'c';
const upTo = 14;
const every: Record<Part, number>[] = [];
for (let a = 0; a <= upTo; a += 1)
  for (let b = 0; b <= upTo; b += 1) for (let c = 0; c <= upTo; c += 1) every.push({ a, b, c });

// Whoever knows the rules, and perhaps from elsewhere how many all are, tries all that could have been shown so.
it.each<[string, Hiding<Part>, boolean]>([
  ['parts', {}, false],
  ['parts of a known whole', {}, true],
  ['parts of which one is kept', { kept: 'a' }, false],
  ['parts that each say something of a person', { telling: ['a', 'b', 'c'] }, true],
])('of %s no small one is shown, and none that is hidden can be found', (_, hiding, isKnown) => {
  const alike = Map.groupBy(every, (of) => {
    const { total, cells } = hideFew(of, hiding);
    return JSON.stringify([isKnown ? of.a + of.b + of.c : total, cells]);
  });
  const sorts = new Set<string>();
  for (const [shown, could] of alike) {
    const [total, cells] = JSON.parse(shown) as [number | null, Record<Part, number | null>];
    for (const count of [...Object.values(cells), isKnown ? null : total])
      expect(count === null || count === 0 || count >= fewestShown).toBe(true);
    for (const part of ['a', 'b', 'c'] as const) {
      if (cells[part] !== null) continue;
      // Beside what lies at the end of what is tried here, there is more.
      if (could.some((of) => Math.max(of.a, of.b, of.c) === upTo)) continue;
      const values = new Set(could.map((of) => of[part]));
      // Where the whole is known to be below five, that much is known anyway.
      if (total !== null && total < fewestShown) continue;
      if (values.size < 2) sorts.add(`${shown} ${part} ${[...values].join()}`);
    }
  }
  expect([...sorts]).toEqual([]);
});

test.each<[Record<string, number>, Hiding<string>, unknown]>([
  [{ a: 9, b: 8, c: 30, d: 5 }, {}, { total: 52, cells: { a: 9, b: 8, c: 30, d: 5 } }],
  [{ a: 9, b: 3, c: 30, d: 6 }, {}, { total: 48, cells: { a: 9, b: null, c: 30, d: null } }],
  [{ a: 30, b: 0, c: 0 }, {}, { total: 30, cells: { a: 30, b: 0, c: 0 } }],
  [{ a: 30, b: 0 }, { telling: ['a'] }, { total: 30, cells: { a: null, b: null } }],
  [{ a: 0, b: 2, c: 30 }, { kept: 'c' }, { total: null, cells: { a: 0, b: null, c: 30 } }],
  [{ a: 1, b: 2, c: 1, d: 0 }, {}, { total: null, cells: { a: null, b: null, c: null, d: null } }],
  [{ a: 0, b: 0 }, { telling: ['a'] }, { total: 0, cells: { a: 0, b: 0 } }],
])('%j is shown as it may be', (of, hiding, expected) => {
  expect(hideFew(of, hiding)).toEqual(expected);
});

// Newcombe (1998), Statistics in Medicine 17:857, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('a share of %i of %i lies where Wilson says', (count, of, low, high) => {
  const found = shareInterval(count, of);
  expect([found.low, found.high]).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)]);
});

// Borenstein et al. (2009), Introduction to Meta-Analysis, ch. 4: one group before and after.
test('an effect is as large, and as uncertain, as in the book', () => {
  const found = effectOf({ count: 50, change: 3, spread: 7.1005, correlation: 0.7 });
  expect(found).toMatchObject({ d: expect.closeTo(0.4225, 3), g: expect.closeTo(0.416, 3) });
  expect((found.high - found.low) / 2 / 1.959964).toBeCloseTo(Math.sqrt(0.0127), 3);
});

test('first and last go together as they do, or not at all', () => {
  const pairs = [1, 2, 3, 4].map((one) => [one, 2 * one + 1] as const);
  expect(correlationOf(pairs)).toBeCloseTo(1, 9);
  expect(correlationOf([[1, 5] as const, [2, 5] as const])).toBeNull();
});
