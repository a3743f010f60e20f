import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { changeOf } from '../feedback/feedback.ts';
import { exported, type CourseToExport, type ExportedCourse, type Turn } from './export-rules.ts';
import { figuresOf } from './figures-rules.ts';
import { fewestShown } from '../platform/figures/hiding.ts';

/* What leaves the house of courses, one by one: nothing that is one person's, held against the figures or another export. */

/** As random as a test may be. */
const drawFrom = (seed: number) => {
  let state = seed;
  return (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
};
const turnedOn = '2026-07-01';
const leave = (courses: CourseToExport[], seed = 7) =>
  exported([{ turnedOn, courses }], changeOf, drawFrom(seed));
const leaveAfter = (turns: Turn[]) => exported(turns, changeOf, drawFrom(7)).courses;
const contents = (of: readonly ExportedCourse[]) =>
  of.map(({ courseNumber: _, ...rest }) => JSON.stringify(rest)).toSorted();

let named = 0;
const answer = (day: number, totalTenths: number) => ({
  ...{ day, enteredHow: 'paper' as const, lines: [null, null, null, null], totalTenths },
});
const course = (sums: readonly number[], more: Partial<CourseToExport> = {}): CourseToExport => ({
  ...{ course: `${(named += 1)}`, year: 2026, ending: 'open', days: null, ruleSet: 'rci6-strict' },
  ...{ form: 'four_lines', ageGroup: 'adult', count: sums.length, isLeftOutByHand: false },
  ...{ intake: sums[0] ?? null, last: sums.at(-1) ?? null, hasLife: sums.length > 0 },
  ...{ hasCooperation: false, omitted: [] },
  answers: sums.map((sum, nth) => answer(14 * nth + 3, sum)),
  ...more,
});
const answered = (before: CourseToExport, sum: number): CourseToExport => ({
  ...before,
  ...{ last: sum, count: before.count + 1 },
  answers: [...before.answers, answer(before.answers.at(-1)!.day + 14, sum)],
});
const many = (count: number, of: (nth: number) => CourseToExport) =>
  Array.from({ length: count }, (_, nth) => of(nth));

const parts = [
  ...[
    'included',
    'leftOut',
    'leftOutByHand',
    'measuredLess',
    'wouldNot',
    'notAsked',
    'notMeasured',
  ],
];
type Part = (typeof parts)[number];
const omitted = (reason: 'would_not' | 'not_asked') =>
  course([], { form: null, ruleSet: null, ageGroup: null, omitted: [{ about: 'life', reason }] });
const madeAs: Record<Part, (nth: number) => CourseToExport> = {
  included: (nth) => course([150 + nth, nth % 3 ? 260 : 152 + nth]),
  leftOut: (nth) => course([330 + nth, 340]),
  leftOutByHand: (nth) => course([150 + nth, 260], { isLeftOutByHand: true }),
  measuredLess: (nth) => course([150 + nth]),
  wouldNot: () => omitted('would_not'),
  notAsked: () => omitted('not_asked'),
  notMeasured: () => course([], { form: null, ruleSet: null, ageGroup: null }),
};
const forms = { four_lines: { name: 'Fire linjer', isNormed: false, mayUseCutOffs: true } };
/** All that whoever has the figures of a year and its export knows of it. */
function known(counts: readonly number[]) {
  const courses = counts.flatMap((count, at) => many(count, madeAs[parts[at]!]!));
  const figures = figuresOf(courses, forms, changeOf);
  const leaving = contents(leave(courses).courses);
  return { figures, leaving, key: JSON.stringify([figures, leaving]) };
}

it('beside the figures of the year gives no small count away that these hide', () => {
  const sizes = fc.tuple(...parts.map((part) => fc.nat(part === 'included' ? 30 : 12)));
  let [hidden, leaving] = [0, 0];
  fc.assert(
    fc.property(sizes, (counts) => {
      const { figures, leaving: out, key } = known(counts);
      const shown = figures as unknown as Record<Part, number | null>;
      if (figures.courses === null) return;
      const closed = parts.filter((part) => shown[part] === null);
      for (const part of closed) {
        const at = parts.indexOf(part);
        if (counts[at] === 0 || counts[at]! >= fewestShown) continue;
        hidden += 1;
        if (out.length > 0) leaving += 1;
        // Somebody else may as well be in it, or one of them elsewhere.
        const could = closed
          .filter((other) => other !== part)
          .flatMap((other) => [[at, parts.indexOf(other)] as const])
          .flatMap(([one, other]) => [
            counts.with(one, counts[one]! - 1).with(other, counts[other]! + 1),
            counts.with(one, counts[one]! + 1).with(other, counts[other]! - 1),
          ])
          .filter((moved) => moved.every((count) => count >= 0));
        expect(could.some((moved) => known(moved).key === key)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
  expect(Math.min(hidden, leaving)).toBeGreaterThan(20);
});

/** What becomes of each course in a half-year: nothing, an answer, or that it begins to count. */
const halfYear = fc.array(fc.constantFrom('nothing', 'nothing', 'answer', 'begin'), {
  ...{ minLength: 40, maxLength: 40 },
});

it('held against an earlier one, says nothing that fewer than five have answered since', () => {
  let changes = 0;
  fc.assert(
    fc.property(fc.array(halfYear, { minLength: 2, maxLength: 6 }), (halves) => {
      // Each begins with a sum of its own, by which whoever wants to knows it again.
      let courses = many(40, (nth) =>
        course([100 + nth], { form: nth % 3 ? 'four_lines' : 'ors' }),
      );
      const turns: Turn[] = [];
      for (const [at, half] of halves.entries()) {
        courses = courses.map((one, nth) => {
          const goes = half[nth] === 'answer' ? one.count > 1 : half[nth] === 'begin';
          return goes ? answered(one, 100 + ((nth * 37 + at * 61) % 200)) : one;
        });
        turns.push({ turnedOn: `20${20 + at}-01-01`, courses });
      }
      let before: ExportedCourse[] = [];
      for (let at = 1; at <= turns.length; at += 1) {
        const now = leaveAfter(turns.slice(0, at));
        const was = new Map(before.map((one) => [one.measurements[0]!.totalTenths, one]));
        for (const alike of Map.groupBy(now, ({ form }) => form).values()) {
          const others = alike.filter((one) => {
            const earlier = was.get(one.measurements[0]!.totalTenths);
            return earlier && earlier.measurements.length !== one.measurements.length;
          });
          const news = alike.filter((one) => !was.has(one.measurements[0]!.totalTenths));
          for (const { length } of [others, news]) {
            changes += length;
            expect(length === 0 || length >= fewestShown).toBe(true);
          }
        }
        before = now;
      }
    }),
    { numRuns: 100 },
  );
  expect(changes).toBeGreaterThan(1000);
});

it('says of all years together what it says of each, and no more', () => {
  const of = (year: number, count: number) =>
    many(count, (nth) => course([100 + nth, nth % 2 ? 260 : 105 + nth], { year }));
  const years = [of(2024, 12), of(2025, 4), of(2026, 9)];
  const all = leave(years.flat());
  expect(contents(all.courses)).toEqual(
    years.flatMap((own) => contents(leave(own).courses)).toSorted(),
  );
  expect(all.forms.map(({ year, courses }) => [year, courses])).toEqual([
    [2024, 12],
    [2026, 9],
  ]);
});

const better = (nth: number) => course([150 + nth, 260]);
const alike = (nth: number) => course([150 + nth, 152 + nth]);
test.each<[string, CourseToExport[], number]>([
  ['enough, who came out in different ways', [...many(4, better), ...many(2, alike)], 6],
  ['four', [...many(2, better), ...many(2, alike)], 0],
  ['all who came out alike', many(30, better), 0],
  ['all but one who came out alike', [...many(30, better), ...many(1, alike)], 0],
  ['one sum each', many(30, (nth) => course([150 + nth])), 0],
  [
    'a form of few beside one of many',
    [
      ...many(8, better),
      ...many(8, alike),
      ...many(3, (nth) => course([150 + nth, 260], { form: 'ors' })),
    ],
    0,
  ],
  ['nobody', [], 0],
])('of %s as many are told as may be', (_, of, count) => {
  expect(leave(of).courses).toHaveLength(count);
});

it('tells the age of those who are all of one, a day as its week, and a late one as the last that five came to', () => {
  const of = [...many(4, better), ...many(3, alike)];
  const late = of.map((one, nth) => ({
    ...one,
    answers: one.answers.with(1, { ...one.answers[1]!, day: 100 * (nth + 1) }),
  }));
  const { courses } = leave(late);
  expect(new Set(courses.map(({ ageGroup }) => ageGroup))).toEqual(new Set(['adult']));
  const weeks = courses.map(({ measurements: [, last] }) => last!.week).toSorted((a, b) => a - b);
  expect(weeks).toEqual([14, 28, 42, 42, 42, 42, 42]);
  const mixed = leave(late.with(0, { ...late[0]!, ageGroup: 'adolescent' })).courses;
  expect(new Set(mixed.map(({ ageGroup }) => ageGroup))).toEqual(new Set([null]));
});

it('numbers and orders the same courses otherwise each time', () => {
  const of = many(300, (nth) => course([nth, nth % 2 ? 320 : nth + 1]));
  const [one, other] = [leave(of, 11), leave(of, 4_711)];
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
