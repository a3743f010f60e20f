import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { fewestShown, hideFew } from './hiding-rules.ts';
import { correlationOf, effectOf, shareInterval } from './statistics-rules.ts';

type Part = 'a' | 'b' | 'c' | 'd';
const parts = fc.record<Record<Part, number>>({
  ...{ a: fc.integer({ min: 0, max: 12 }), b: fc.integer({ min: 0, max: 12 }) },
  ...{ c: fc.integer({ min: 0, max: 60 }), d: fc.integer({ min: 0, max: 9 }) },
});

/** How large a hidden part could be, for whoever knows the shown parts and the whole: from nothing to what is left. */
function waysOf({ total, cells }: ReturnType<typeof hideFew<Part>>): number {
  const values = Object.values(cells);
  const hidden = values.filter((count) => count === null).length;
  if (total === null || hidden === 0) return Infinity;
  const left = total - values.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return hidden === 1 ? 1 : left + 1;
}

it('of parts and their whole no small one is shown, and none that is hidden can be found by subtraction', () => {
  fc.assert(
    fc.property(parts, fc.constantFrom<(Part | undefined)[]>(undefined, 'a', 'c'), (of, kept) => {
      const shown = hideFew(of, kept);
      const few = Object.values(shown.cells).filter(
        (count) => count !== null && count < fewestShown,
      );
      expect(few).toEqual([]);
      expect(shown.total === null || shown.total >= fewestShown).toBe(true);
      expect(waysOf(shown)).toBeGreaterThan(fewestShown);
      // What is shown elsewhere too is not hidden in vain.
      if (kept && of[kept] >= fewestShown) expect(shown.cells[kept]).toBe(of[kept]);
      if (Object.values(of).every((count) => count >= fewestShown)) expect(shown.cells).toEqual(of);
    }),
    { numRuns: 2_000 },
  );
});

test.each<[Record<Part, number>, Part | undefined, unknown]>([
  [{ a: 9, b: 8, c: 30, d: 5 }, undefined, { total: 52, cells: { a: 9, b: 8, c: 30, d: 5 } }],
  [{ a: 9, b: 3, c: 30, d: 6 }, undefined, { total: 48, cells: { a: 9, b: null, c: 30, d: null } }],
  [{ a: 0, b: 2, c: 30, d: 0 }, 'c', { total: null, cells: { a: null, b: null, c: 30, d: null } }],
  [{ a: 1, b: 2, c: 1, d: 0 }, 'c', { total: null, cells: { a: null, b: null, c: null, d: null } }],
])('%j is shown as it may be', (of, kept, expected) => {
  expect(hideFew(of, kept)).toEqual(expected);
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
