import type { AgeGroup } from '../instruments/instruments.ts';
import type { ChangeOf } from '../feedback/feedback.ts';

/* The courses of a period, each counted once in every respect. */

export interface Course {
  /** In which it began. */
  year: number;
  ending: 'planned' | 'otherwise' | 'open';
  /** Null: it goes on. */
  days: number | null;
  /** Of the series with most sums; null: no sum. */
  form: string | null;
  ruleSet: string | null;
  ageGroup: AgeGroup | null;
  /** Sums in it. */
  count: number;
  intake: number | null;
  last: number | null;
  isLeftOutByHand: boolean;
  hasLife: boolean;
  hasCooperation: boolean;
  /** Why there is no answer, where it is written down; of each once. */
  omitted: { about: 'life' | 'cooperation'; reason: 'not_asked' | 'would_not' }[];
}

/** Null: of too few sums, or left out by hand. */
export function readCourse(course: Course, changeOf: ChangeOf) {
  const { form, ruleSet, ageGroup, intake, last, count, isLeftOutByHand } = course;
  if (count < 2 || isLeftOutByHand) return null;
  const outcome = changeOf(intake!, last!, ageGroup!, ruleSet!);
  return { ...outcome, form: form!, ruleSet: ruleSet!, intake: intake!, last: last! };
}

export type Read = NonNullable<ReturnType<typeof readCourse>>;
type Uncounted = 'wouldNot' | 'notAsked' | 'notMeasured';

export interface FormCounts {
  form: string;
  ruleSet: string;
  courses: Read[];
  classes: Record<'improved' | 'unchanged' | 'deteriorated', number>;
  sides: Record<'below' | 'above', number>;
  clinical: Record<'improvedClinically' | 'not', number>;
}

export interface Counts {
  life: Record<'included' | 'leftOut' | 'leftOutByHand' | 'measuredLess' | Uncounted, number>;
  cooperation: Record<'measured' | Uncounted, number>;
  endings: Record<Course['ending'], number>;
  /** Of those that ended. */
  days: number[];
  forms: Record<string, FormCounts>;
}

function partsBy<Part extends string, Thing>(
  things: readonly Thing[],
  parts: readonly Part[],
  partOf: (thing: Thing) => Part,
): Record<Part, number> {
  const counts = Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  for (const thing of things) counts[partOf(thing)] += 1;
  return counts;
}

function uncounted({ omitted }: Course, about: 'life' | 'cooperation'): Uncounted {
  const reasons = omitted.filter((one) => one.about === about).map(({ reason }) => reason);
  if (reasons.includes('would_not')) return 'wouldNot';
  return reasons.includes('not_asked') ? 'notAsked' : 'notMeasured';
}

/** Each form by each rule-set is counted for itself. */
export const keyOf = ({ form, ruleSet }: Read) => `${form} ${ruleSet}`;

const why = ['wouldNot', 'notAsked', 'notMeasured'] as const;

export function countCourses(
  courses: readonly Course[],
  changeOf: ChangeOf,
  mayUseCutOffs: (form: string) => boolean,
): Counts {
  const read = new Map(courses.map((course) => [course, readCourse(course, changeOf)]));
  const within = [...read.values()].filter((one): one is Read => one !== null && !one.isLeftOut);
  const forms: Record<string, Read[]> = {};
  for (const one of within) (forms[keyOf(one)] ??= []).push(one);
  return {
    life: partsBy(
      courses,
      ['included', 'leftOut', 'measuredLess', ...why, 'leftOutByHand'],
      (course) => {
        if (course.isLeftOutByHand) return 'leftOutByHand';
        const one = read.get(course);
        if (one) return one.isLeftOut ? 'leftOut' : 'included';
        return course.hasLife ? 'measuredLess' : uncounted(course, 'life');
      },
    ),
    cooperation: partsBy(courses, ['measured', ...why], (course) =>
      course.hasCooperation ? 'measured' : uncounted(course, 'cooperation'),
    ),
    endings: partsBy(courses, ['planned', 'otherwise', 'open'], ({ ending }) => ending),
    days: courses.flatMap(({ days }) => (days === null ? [] : [days])),
    forms: Object.fromEntries(
      Object.entries(forms).map(([key, own]) => [
        key,
        countForm(own, mayUseCutOffs(own[0]!.form) ? own : []),
      ]),
    ),
  };
}

export const classes = ['improved', 'deteriorated', 'unchanged'] as const;
export const sides = ['below', 'above'] as const;
export const clinical = ['improvedClinically', 'not'] as const;

/** Both ways of having improved are one here. */
export const cameOut = (one: Read) =>
  one.class === 'unchanged' || one.class === 'deteriorated' ? one.class : 'improved';

/** `held` are those that may be held against a cut-off: all, or none. */
function countForm(courses: Read[], held: readonly Read[]): FormCounts {
  const { form, ruleSet } = courses[0]!;
  const below = held.filter((one) => !one.isIntakeAboveCutOff);
  return {
    ...{ form, ruleSet, courses },
    classes: partsBy(courses, classes, cameOut),
    sides: partsBy(held, sides, (one) => (one.isIntakeAboveCutOff ? 'above' : 'below')),
    clinical: partsBy(below, clinical, (one) =>
      one.class === 'improved_clinically' ? 'improvedClinically' : 'not',
    ),
  };
}
