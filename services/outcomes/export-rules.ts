import { cameOut, countCourses, keyOf, readCourse, type Course, type Read } from './count-rules.ts';
import { fewestShown } from '../platform/figures/hiding.ts';
import { showYear } from './shown-rules.ts';
import type { ChangeOf } from '../feedback/feedback.ts';
import type { AgeGroup } from '../instruments/instruments.ts';

/*
 * Courses one by one, for whoever evaluates. Nobody can say whose one is, how many are not among them follows from it no more
 * than from the figures, and what two exports differ in is never one person's. So it is the courses that are counted in the
 * figures of their year, where it is shown how many they are; of a year and a form they leave together, as they stood when a
 * half-year ended, and what has come to a few of them since waits until it has come to enough.
 */

interface Answer {
  enteredHow: 'paper' | 'staff' | 'own_screen' | 'oral';
  lines: (number | null)[];
  totalTenths: number | null;
}

export interface CourseToExport extends Course {
  /** Which it is, to hold it against itself at another time; goes nowhere. */
  course: string;
  /** In order; the first day of the course is 0. */
  answers: (Answer & { day: number })[];
}

/** The courses as they stood when a half-year ended. */
export interface Turn {
  turnedOn: string;
  courses: CourseToExport[];
}

export interface ExportedCourse {
  courseNumber: number;
  form: string;
  ruleSet: string;
  ageGroup: AgeGroup | null;
  measurements: (Answer & { week: number })[];
}

/** A course that counts. */
interface Counted {
  of: CourseToExport;
  read: Read;
}

/** What leaves of a year and a form, each course as it stood when it was last taken in. */
interface Leaving {
  year: number;
  stoodOn: string;
  courses: Map<string, Counted>;
}

/** `draw` gives a whole number from 0, below what it is given, as nobody could guess it. */
export function exported(
  turns: readonly Turn[],
  changeOf: ChangeOf,
  draw: (below: number) => number,
) {
  const leaving = leavingAfter(turns, changeOf).map(({ year, stoodOn, courses }) => ({
    ...{ year, stoodOn },
    courses: told([...courses.values()]),
  }));
  const numbers = new Set<number>();
  const numberOf = (): number => {
    const drawn = 100_000 + draw(900_000);
    if (numbers.has(drawn)) return numberOf();
    numbers.add(drawn);
    return drawn;
  };
  return {
    forms: leaving.map(({ year, stoodOn, courses }) => {
      const { form, ruleSet } = courses[0]!;
      return { ...{ year, form, ruleSet, stoodOn }, courses: courses.length };
    }),
    courses: leaving
      .flatMap(({ courses }) => courses)
      .map((course): ExportedCourse => ({ courseNumber: numberOf(), ...course }))
      // So that their order says nothing either.
      .toSorted((a, b) => a.courseNumber - b.courseNumber),
  };
}

function leavingAfter(turns: readonly Turn[], changeOf: ChangeOf): Leaving[] {
  const leaving = new Map<string, Leaving>();
  const isLeaving = new Set<string>();
  let shownNow = new Set<string>();
  for (const { turnedOn, courses } of turns) {
    const forms = shownForms(courses, changeOf);
    shownNow = new Set(forms.keys());
    for (const [key, counted] of forms) {
      const before = leaving.get(key)?.courses ?? new Map<string, Counted>();
      const after = new Map([
        ...before,
        ...enough(counted.filter(({ of }) => !isLeaving.has(of.course))),
        ...enough(counted.filter((one) => isOtherwise(one, before.get(one.of.course)))),
      ]);
      if (after.size === before.size && [...after].every(([name, one]) => before.get(name) === one))
        continue;
      if (!isMixed([...after.values()])) continue;
      for (const name of after.keys()) isLeaving.add(name);
      leaving.set(key, { year: counted[0]!.of.year, stoodOn: turnedOn, courses: after });
    }
  }
  return [...leaving].filter(([key]) => shownNow.has(key)).map(([, of]) => of);
}

/** The courses that count, by year and form, where the figures of the year show how many they are. */
function shownForms(
  courses: readonly CourseToExport[],
  changeOf: ChangeOf,
): Map<string, Counted[]> {
  const forms = new Map<string, Counted[]>();
  for (const [year, own] of Map.groupBy(courses, (course) => course.year)) {
    const { included } = showYear(countCourses(own, changeOf, () => false));
    const counted = own.flatMap((of): Counted[] => {
      const read = readCourse(of, changeOf);
      return read && !read.isLeftOut ? [{ of, read }] : [];
    });
    for (const [key, alike] of Map.groupBy(counted, ({ read }) => keyOf(read)))
      if ((included[key] ?? null) !== null) forms.set(`${year} ${key}`, alike);
  }
  return forms;
}

/** What has come to fewer waits: held against the export before, it would be theirs. */
const enough = (courses: readonly Counted[]): [string, Counted][] =>
  courses.length < fewestShown ? [] : courses.map((one) => [one.of.course, one]);

const saidOf = ({ of: { ageGroup, answers } }: Counted) => JSON.stringify([ageGroup, answers]);
const isOtherwise = (now: Counted, before: Counted | undefined) =>
  before !== undefined && saidOf(before) !== saidOf(now);

/** Not where all came out alike, which would be known of each, nor all but one, which nearly is. */
function isMixed(courses: readonly Counted[]): boolean {
  const alike = Map.groupBy(courses, ({ read }) => cameOut(read)).values();
  return courses.length - Math.max(...alike.map(({ length }) => length)) >= 2;
}

function told(courses: readonly Counted[]): Omit<ExportedCourse, 'courseNumber'>[] {
  const lastWeek = longestShared(courses);
  const isOneAge = new Set(courses.map(({ of }) => of.ageGroup)).size === 1;
  return courses.map(({ of, read: { form, ruleSet } }) => ({
    ...{ form, ruleSet, ageGroup: isOneAge ? of.ageGroup : null },
    measurements: of.answers.map(({ day, enteredHow, lines, totalTenths }) => ({
      week: Math.min(weekOf(day), lastWeek),
      ...{ enteredHow, lines, totalTenths },
    })),
  }));
}

const weekOf = (day: number) => Math.floor(day / 7);

/** The last week that enough of them have come to: who has been with the team the longest is known to many. */
function longestShared(courses: readonly Counted[]): number {
  const last = courses.map(({ of }) => weekOf(of.answers.at(-1)!.day));
  return last.toSorted((a, b) => b - a)[fewestShown - 1]!;
}
