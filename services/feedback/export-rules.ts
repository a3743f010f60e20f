import type { AgeGroup } from '../instruments/instruments.ts';
import { fewestShown } from './hiding-rules.ts';

/*
 * Courses one by one, for whoever evaluates: enough alike that nobody can be told apart by what others may know of them, which
 * is the form, the age group, how it ended and the mode. Each year is treated by itself, whichever are asked for, so
 * that two exports together say no more than one of all years. A number is drawn anew for each export.
 */

/** Of a person's case there is no other. */
type Mode = 'intake' | 'shoulder_to_shoulder';

interface Answers {
  enteredHow: 'paper' | 'staff' | 'own_screen' | 'oral';
  lines: (number | null)[];
  totalTenths: number | null;
}

export interface CourseToExport {
  /** In which it began. */
  year: number;
  form: string;
  ruleSet: string;
  ageGroup: AgeGroup;
  ending: 'planned' | 'otherwise' | 'open';
  /** In order; the first day of the course is 0. */
  measurements: (Answers & { day: number; mode: Mode | null })[];
}

export interface ExportedCourse {
  courseNumber: number;
  form: string;
  ruleSet: string;
  ageGroup: AgeGroup | null;
  ending: 'planned' | 'unplanned' | 'ended' | 'going_on' | null;
  measurements: (Answers & { week: number; mode: Mode | null })[];
}

type Unnumbered = Omit<ExportedCourse, 'courseNumber'>;
type Known = Pick<ExportedCourse, 'ageGroup' | 'ending'>;

const endings = { planned: 'planned', otherwise: 'unplanned', open: 'going_on' } as const;
const ended = ({ ending }: CourseToExport) => (ending === 'open' ? 'going_on' : 'ended');

/** What is said of a course besides its answers, from all of it to nothing. */
const detail: readonly ((course: CourseToExport) => Known)[] = [
  (course) => ({ ageGroup: course.ageGroup, ending: endings[course.ending] }),
  (course) => ({ ageGroup: null, ending: endings[course.ending] }),
  (course) => ({ ageGroup: course.ageGroup, ending: ended(course) }),
  (course) => ({ ageGroup: null, ending: ended(course) }),
  () => ({ ageGroup: null, ending: null }),
];

function groupBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing[][] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return [...groups.values()];
}

const isEnough = (group: readonly unknown[]) => group.length >= fewestShown;

/** `draw` gives a whole number from 0, below what it is given, as nobody could guess it. */
export function exported(courses: readonly CourseToExport[], draw: (below: number) => number) {
  const years = groupBy(courses, ({ year }) => `${year}`).map(ofYear);
  const numbers = new Set<number>();
  const numberOf = (): number => {
    const drawn = 100_000 + draw(900_000);
    if (numbers.has(drawn)) return numberOf();
    numbers.add(drawn);
    return drawn;
  };
  return {
    courses: years
      .flatMap(({ kept }) => kept)
      .map((course) => ({ courseNumber: numberOf(), ...course }))
      // So that their order says nothing either.
      .toSorted((a, b) => a.courseNumber - b.courseNumber),
    leftOutAtMost: years.reduce((sum, { leftOutAtMost }) => sum + leftOutAtMost, 0),
  };
}

/** The count of what is left out goes up to the next five: of a single year it could be that of one small group. */
function ofYear(courses: readonly CourseToExport[]) {
  const forms = groupBy(courses, ({ form, ruleSet }) => `${form} ${ruleSet}`).toSorted(
    (a, b) => a.length - b.length,
  );
  // The figures of the year say how many there are of all forms together, so one that is left out never is so alone.
  let groups = forms.filter((group) => !isEnough(group)).length;
  const count = () => forms.slice(0, groups).flat().length;
  while (groups > 0 && groups < forms.length && (groups === 1 || count() < fewestShown)) groups++;
  return {
    kept: forms.slice(groups).flatMap(coarsened),
    leftOutAtMost: Math.ceil(count() / fewestShown) * fewestShown,
  };
}

/** All courses of a form in a year say as much of themselves as five or more of them have in common. */
function coarsened(courses: readonly CourseToExport[]): Unnumbered[] {
  const levels = detail.map((known) =>
    groupBy(
      courses.map((course) => ({ course, known: known(course) })),
      ({ known: { ageGroup, ending } }) => `${ageGroup} ${ending}`,
    ),
  );
  return levels.find((groups) => groups.every(isEnough))!.flatMap(withModes);
}

/** Of a course that went over to another mode the first alone is told: when it did would tell whose it is. */
const modesOf = ({ measurements: [first, ...others] }: CourseToExport) => ({
  first: first?.mode ?? null,
  isOne: others.every(({ mode }) => mode === first?.mode),
});

function withModes(group: readonly { course: CourseToExport; known: Known }[]): Unnumbered[] {
  const isTold = groupBy(group, ({ course }) => JSON.stringify(modesOf(course))).every(isEnough);
  return group.map(({ course, known }) => ({
    ...{ form: course.form, ruleSet: course.ruleSet, ...known },
    measurements: course.measurements.map(({ day, mode, enteredHow, lines, totalTenths }, nth) => ({
      ...{
        week: Math.floor(day / 7),
        mode: isTold && (nth === 0 || modesOf(course).isOne) ? mode : null,
      },
      ...{ enteredHow, lines, totalTenths },
    })),
  }));
}
