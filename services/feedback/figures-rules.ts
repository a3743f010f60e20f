import { fewestForShares, hideFew } from './hiding-rules.ts';
import { outcomeOf } from './series-rules.ts';
import {
  correlationOf,
  effectOf,
  mean,
  quantile,
  shareInterval,
  standardDeviation,
} from './statistics-rules.ts';
import type { AgeGroup, RuleSet } from '../instruments/instruments.ts';

/* What became of a team's courses, as leaders see it: coverage first, the few hidden, nobody's by name. */

export interface Course {
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
  hasLife: boolean;
  hasCooperation: boolean;
  wouldNot: ('life' | 'cooperation')[];
}

export interface CountedForm {
  name: string;
  isNormed: boolean;
  mayUseCutOffs: boolean;
}

interface Share {
  share: number;
  low: number;
  high: number;
}

/** Null: of too few, or of something hidden. */
function shareOf(count: number | null, of: number | null): Share | null {
  if (count === null || of === null || of < fewestForShares) return null;
  return { share: count / of, ...shareInterval(count, of) };
}

const counted = (courses: readonly Course[], is: (course: Course) => boolean) =>
  courses.filter(is).length;

const isMeasuredTwice = ({ count }: Course) => count > 1;

export function figuresOf(
  courses: readonly Course[],
  forms: Readonly<Record<string, CountedForm>>,
  rulesCalled: (name: string) => RuleSet,
) {
  const wouldNot = (about: 'life' | 'cooperation') => (course: Course) =>
    course.wouldNot.includes(about);
  const read = courses.filter(isMeasuredTwice).map((one) => readCourse(one, rulesCalled));
  const within = read.filter(({ isLeftOut }) => !isLeftOut);
  const measuredLess = counted(courses, (one) => one.hasLife && !isMeasuredTwice(one));
  const saidNo = counted(courses, (one) => !one.hasLife && wouldNot('life')(one));
  const life = hideFew(
    {
      ...{ included: within.length, leftOut: read.length - within.length, measuredLess },
      wouldNot: saidNo,
      notMeasured: courses.length - read.length - measuredLess - saidNo,
    },
    'included',
  );
  // Where the whole is not shown, nothing is that adds up to it.
  const whole = life.total === null ? [] : courses;
  const { included, leftOut } = life.cells;
  const isCoverageWhole = included !== null && leftOut !== null;
  return {
    courses: life.total,
    ...life.cells,
    isCoverageWhole,
    coverage: shareOf(isCoverageWhole ? included + leftOut : included, life.total),
    cooperation: cooperationOf(whole, wouldNot('cooperation')),
    endings: endingsOf(whole),
    forms: included === null ? [] : formsOf(within, forms),
  };
}

function readCourse(course: Course, rulesCalled: (name: string) => RuleSet) {
  const [form, ruleSet, intake, last] = [
    course.form!,
    course.ruleSet!,
    course.intake!,
    course.last!,
  ];
  const outcome = outcomeOf([intake, last], course.ageGroup!, rulesCalled(ruleSet));
  return { ...outcome, form, ruleSet, intake, last };
}
type Read = ReturnType<typeof readCourse>;

function cooperationOf(courses: readonly Course[], saidNo: (course: Course) => boolean) {
  const measured = counted(courses, ({ hasCooperation }) => hasCooperation);
  const wouldNot = counted(courses, (one) => !one.hasCooperation && saidNo(one));
  const notMeasured = courses.length - measured - wouldNot;
  return hideFew({ measured, wouldNot, notMeasured }).cells;
}

function endingsOf(courses: readonly Course[]) {
  const of = (ending: Course['ending']) => counted(courses, (one) => one.ending === ending);
  const days = courses.flatMap((one) => (one.days === null ? [] : [one.days]));
  return {
    ...hideFew({ planned: of('planned'), otherwise: of('otherwise'), open: of('open') }).cells,
    medianDays: quantile(days, 0.5),
  };
}

/** Each form by each rule-set. Together they are the courses that are counted with, which is shown. */
function formsOf(within: readonly Read[], forms: Readonly<Record<string, CountedForm>>) {
  const groups = new Map<string, Read[]>();
  for (const one of within) {
    const key = `${one.form} ${one.ruleSet}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const shown = hideFew(Object.fromEntries([...groups].map(([key, own]) => [key, own.length])));
  return [...groups].map(([key, own]) => {
    const { form, ruleSet } = own[0]!;
    const { name, isNormed, mayUseCutOffs } = forms[form]!;
    const known = { form, formName: name, ruleSet, isNormed, mayUseCutOffs };
    return { ...known, ...changeIn(shown.cells[key] === null ? [] : own, mayUseCutOffs) };
  });
}

function changeIn(courses: readonly Read[], mayUseCutOffs: boolean) {
  const of = (...classes: string[]) => courses.filter((one) => classes.includes(one.class)).length;
  const { total: included, cells } = hideFew({
    improved: of('improved_clinically', 'improved_reliably'),
    ...{ unchanged: of('unchanged'), deteriorated: of('deteriorated') },
  });
  const below = mayUseCutOffs ? courses.filter((one) => !one.isIntakeAboveCutOff).length : 0;
  const { cells: sides } = hideFew({ below, above: mayUseCutOffs ? courses.length - below : 0 });
  const improvedClinically = of('improved_clinically');
  const { cells: clinical } = hideFew(
    sides.below === null
      ? { improvedClinically: 0, not: 0 }
      : { improvedClinically, not: below - improvedClinically },
  );
  return {
    included,
    ...cells,
    improvedShare: shareOf(cells.improved, included),
    deterioratedShare: shareOf(cells.deteriorated, included),
    beganBelowCutOff: sides.below,
    improvedClinically: clinical.improvedClinically,
    clinicalShare: shareOf(clinical.improvedClinically, sides.below),
    effect: effectIn(courses),
  };
}

/** Change by the spread of the first scores; of enough, and when they differ at all. */
function effectIn(courses: readonly Read[]) {
  if (courses.length < fewestForShares) return null;
  const spread = standardDeviation(courses.map(({ intake }) => intake));
  const correlation = correlationOf(courses.map(({ intake, last }) => [intake, last]));
  if (correlation === null) return null;
  const change = mean(courses.map(({ intake, last }) => last - intake));
  return effectOf({ count: courses.length, change, spread, correlation });
}
