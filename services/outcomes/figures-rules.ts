import { countCourses, type Counts, type Course, type Read } from './count-rules.ts';
import { fewestForShares } from '../platform/figures/hiding.ts';
import { goesTogether, showTogether, showYear, type Shown } from './shown-rules.ts';
import {
  correlationOf,
  effectOf,
  mean,
  quantile,
  shareInterval,
  standardDeviation,
} from '../platform/figures/statistics.ts';
import type { ChangeOf } from '../feedback/feedback.ts';

/* What became of a team's courses, as leaders see it: coverage first, the few hidden, nobody's by name. */

export interface CountedForm {
  name: string;
  isNormed: boolean;
  mayUseCutOffs: boolean;
}

type Forms = Readonly<Record<string, CountedForm>>;

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

/** Of the courses that began in one year. */
export function figuresOf(courses: readonly Course[], forms: Forms, changeOf: ChangeOf) {
  const counts = countIn(courses, forms, changeOf);
  return written(counts, showYear(counts), forms, () => true);
}

/**
 * Of all years that may be shown together, beside each of them. A year with so few courses, or so few that count, that it is not
 * shown is in none of it.
 */
export function figuresTogether(courses: readonly Course[], forms: Forms, changeOf: ChangeOf) {
  const byYear = Map.groupBy(courses, ({ year }) => year);
  const years = [...byYear.values()]
    .map((own) => {
      const counts = countIn(own, forms, changeOf);
      return { own, counts, shown: showYear(counts) };
    })
    .filter(goesTogether);
  const counts = countIn(
    years.flatMap(({ own }) => own),
    forms,
    changeOf,
  );
  // The change of many, less that of each year, is not to be that of a few.
  const isApart = (form: string) => {
    const few = years.map(({ counts: of }) => of.forms[form]?.courses.length ?? 0);
    const rest = few.filter((count) => count < fewestForShares).reduce((sum, n) => sum + n, 0);
    return rest === 0 || rest >= fewestForShares;
  };
  return written(counts, showTogether(counts, years), forms, isApart);
}

const countIn = (courses: readonly Course[], forms: Forms, changeOf: ChangeOf) =>
  countCourses(courses, changeOf, (form) => forms[form]!.mayUseCutOffs);

function written(
  counts: Counts,
  shown: Shown,
  forms: Forms,
  mayShowEffect: (form: string) => boolean,
) {
  const { included, leftOut } = shown.life;
  const isCoverageWhole = included !== null && leftOut !== null;
  const isEndingSeen = Object.values(shown.endings).some((count) => count !== null);
  return {
    courses: shown.courses,
    ...shown.life,
    isCoverageWhole,
    coverage: shareOf(isCoverageWhole ? included + leftOut : included, shown.courses),
    cooperation: shown.cooperation,
    endings: { ...shown.endings, medianDays: isEndingSeen ? quantile(counts.days, 0.5) : null },
    forms: included === null ? [] : formsOf(counts, shown, forms, mayShowEffect),
  };
}

/** Each form by each rule-set. Together they are the courses that are counted with, which is shown. */
function formsOf(
  counts: Counts,
  shown: Shown,
  forms: Forms,
  mayShowEffect: (form: string) => boolean,
) {
  return Object.entries(counts.forms).map(([key, { form, ruleSet, courses }]) => {
    const { name, isNormed, mayUseCutOffs } = forms[form]!;
    const { classes, sides, clinical } = shown.forms[key]!;
    const included = shown.included[key] ?? null;
    return {
      ...{ form, formName: name, ruleSet, isNormed, mayUseCutOffs, included },
      ...classes,
      improvedShare: shareOf(classes.improved, included),
      deterioratedShare: shareOf(classes.deteriorated, included),
      beganBelowCutOff: sides.below,
      improvedClinically: clinical.improvedClinically,
      clinicalShare: shareOf(clinical.improvedClinically, sides.below),
      effect: included !== null && mayShowEffect(key) ? effectIn(courses) : null,
    };
  });
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
