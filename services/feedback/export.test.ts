import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { exported, type CourseToExport, type ExportedCourse } from './export-rules.ts';
import { fewestShown } from './hiding-rules.ts';

/* What leaves the house of courses, one by one: nothing that tells one from fewer than four others. */

const measurement = fc.record({
  day: fc.integer({ min: 0, max: 400 }),
  mode: fc.constantFrom<('intake' | 'shoulder_to_shoulder')[]>('intake', 'shoulder_to_shoulder'),
  enteredHow: fc.constantFrom<('paper' | 'own_screen')[]>('paper', 'own_screen'),
  lines: fc.constant<(number | null)[]>([41, 52, null, 47]),
  totalTenths: fc.integer({ min: 0, max: 400 }),
});
const courses: fc.Arbitrary<CourseToExport[]> = fc.array(
  fc.record({
    year: fc.constantFrom(2024, 2025, 2026),
    form: fc.constantFrom('four_lines', 'ors'),
    ruleSet: fc.constant('rci6-strict'),
    ageGroup: fc.constantFrom<('child' | 'adult')[]>('adult', 'adult', 'adult', 'child'),
    ending: fc.constantFrom<CourseToExport['ending'][]>('planned', 'otherwise', 'open', 'open'),
    measurements: fc.array(measurement, { minLength: 1, maxLength: 2 }),
  }),
  { maxLength: 80 },
);
/** As random as a test may be. */
const drawFrom = (seed: number) => {
  let state = seed;
  return (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
};
const sizes = (of: readonly ExportedCourse[], keyOf: (course: ExportedCourse) => unknown) => {
  const counts = new Map<string, number>();
  for (const one of of) {
    const key = JSON.stringify(keyOf(one));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
};
const contents = ({ courses: of }: { courses: readonly ExportedCourse[] }) =>
  of.map(({ courseNumber: _, ...rest }) => JSON.stringify(rest)).toSorted();

it('tells no course from fewer than four others by form, age group, ending and modes, in any year', () => {
  fc.assert(
    fc.property(courses, (of) => {
      for (const year of [2024, 2025, 2026]) {
        const own = of.filter((one) => one.year === year);
        const { courses: kept, leftOutAtMost } = exported(own, drawFrom(7));
        const few = sizes(kept, ({ form, ageGroup, ending, measurements }) => [
          ...[form, ageGroup, ending],
          measurements.every(({ mode }) => mode !== null),
          measurements[0]!.mode,
        ]).filter((count) => count < fewestShown);
        expect(few).toEqual([]);
        const leftOut = own.length - kept.length;
        // Nor is the size of a group that is left out known: it is one of several, or all there is.
        expect(leftOutAtMost % fewestShown).toBe(0);
        expect(leftOutAtMost - leftOut).toBeGreaterThanOrEqual(0);
        if (leftOut > 0 && kept.length > 0) {
          const forms = new Set(own.map(({ form }) => form));
          expect(forms.size - new Set(kept.map(({ form }) => form)).size).toBeGreaterThan(1);
          expect(leftOut).toBeGreaterThanOrEqual(fewestShown);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('says of all years together what it says of each, and no more', () => {
  fc.assert(
    fc.property(courses, fc.integer({ min: 1, max: 1e6 }), (of, seed) => {
      const years = [2024, 2025, 2026].map((year) =>
        exported(
          of.filter((one) => one.year === year),
          drawFrom(3),
        ),
      );
      const all = exported(of, drawFrom(seed));
      expect(contents(all)).toEqual(years.flatMap(contents).toSorted());
      expect(all.leftOutAtMost).toBe(years.reduce((sum, one) => sum + one.leftOutAtMost, 0));
    }),
    { numRuns: 100 },
  );
});

const course = (ending: CourseToExport['ending'], totalTenths: number): CourseToExport => ({
  ...{ year: 2026, form: 'four_lines', ruleSet: 'rci6-strict', ageGroup: 'adult', ending },
  measurements: [
    { day: 13, mode: 'intake', enteredHow: 'paper', lines: [null, null, null, null], totalTenths },
  ],
});
const many = (count: number, ending: CourseToExport['ending'], from = 0) =>
  Array.from({ length: count }, (_, nth) => course(ending, from + nth));

test.each([
  [[...many(9, 'planned'), ...many(5, 'otherwise'), ...many(8, 'open')], 22, 0],
  [[...many(9, 'planned'), ...many(3, 'otherwise'), ...many(8, 'open')], 20, 0],
  [many(4, 'open'), 0, 5],
  [[], 0, 0],
])('of courses of one form as many are told as there are, from five on', (of, kept, atMost) => {
  const found = exported(of, drawFrom(5));
  expect(found).toMatchObject({ courses: { length: kept }, leftOutAtMost: atMost });
});

test('an ending that few share is told less exactly, and a day is a week', () => {
  const found = exported([...many(9, 'planned'), ...many(3, 'otherwise')], drawFrom(5));
  expect(new Set(found.courses.map(({ ending }) => ending))).toEqual(new Set(['ended']));
  expect(found.courses[0]!.measurements).toEqual([
    {
      ...{ week: 1, mode: 'intake', enteredHow: 'paper' },
      ...{ lines: [null, null, null, null], totalTenths: expect.any(Number) },
    },
  ]);
});

it('numbers and orders the same courses otherwise each time', () => {
  const of = many(300, 'open');
  const [one, other] = [exported(of, drawFrom(11)), exported(of, drawFrom(4_711))];
  const numbers = (found: typeof one) => found.courses.map(({ courseNumber }) => courseNumber);
  const sums = (found: typeof one) =>
    found.courses.map(({ measurements }) => measurements[0]!.totalTenths!);
  expect(new Set(numbers(one)).size).toBe(300);
  expect(numbers(one)).toEqual(numbers(one).toSorted((a, b) => a - b));
  expect(numbers(other).filter((number) => numbers(one).includes(number)).length).toBeLessThan(5);
  // They came in by their sums: of what follows one in an export, half came in before it, and another half in the next.
  const rises = (of: number[]) => of.filter((sum, nth) => nth > 0 && sum > of[nth - 1]!).length;
  for (const found of [one, other]) expect(Math.abs(rises(sums(found)) - 150)).toBeLessThan(40);
  expect(sums(one)).not.toEqual(sums(other));
});
