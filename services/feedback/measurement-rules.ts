import { Problem } from '../platform/http/problem.ts';
import { scoreOf, type Items, type Score } from './score-rules.ts';

/* What somebody answered, before it is written down: every reason why it cannot be. */

type About = 'life' | 'cooperation';
type Level = 'municipal' | 'specialist';
type AgeGroup = 'child' | 'adolescent' | 'adult';
type Rater = 'self' | 'caregiver';

export interface StandingForm {
  about: About;
  isScored: boolean;
  ruleSet: string;
  right: 'none' | 'paper_only' | 'digital';
  ageGroups: AgeGroup[];
}

export interface StandingSeries {
  id: string;
  form: string;
  about: About;
  rater: Rater;
  municipalWorkerId: string | null;
  specialistWorkerId: string | null;
  ageGroup: AgeGroup;
}

/** How it stands with the case, and the series of the course that it is in. */
export interface Standing {
  teamId: string;
  hasPerson: boolean;
  registration: 'unregistered' | 'approved' | 'declined' | 'withdrawn' | null;
  isOneOfThePair: boolean;
  /** Null: nobody who is signed in. */
  callerId: string | null;
  today: string;
  openedAt: string;
  /** The first day of the course. */
  startedOn: string;
  chosen: Record<About, string | null>;
  forms: Record<string, StandingForm>;
  pair: { id: string; level: Level }[];
  series: StandingSeries[];
}

export interface Answered {
  form: string;
  measuredOn: string;
  lines?: readonly (number | null)[];
  totalTenths?: number;
  enteredHow: 'paper' | 'staff' | 'own_screen' | 'oral';
  rater?: Rater;
  ageGroup?: AgeGroup;
  withIds?: readonly string[];
  isSharedWithPair?: boolean;
  beginsNewSeries?: boolean;
}

const invalid = (pointer: string, message: string) =>
  new Problem('validation-failed', { errors: [{ pointer, message }] });

export function refuseUnlessFeedback(standing: Pick<Standing, 'hasPerson' | 'registration'>): void {
  if (!standing.hasPerson) throw new Problem('case-has-no-person');
  const { registration } = standing;
  if (registration === 'declined' || registration === 'withdrawn')
    throw new Problem('feedback-said-no');
}

/** Days compare as texts. */
export function refuseDay(
  day: string,
  { today, startedOn }: Pick<Standing, 'today' | 'startedOn'>,
  pointer: string,
): void {
  if (day > today) throw invalid(pointer, 'is to come');
  if (day < startedOn) throw invalid(pointer, 'is before the case began');
}

/** Four lines, or the sum alone; never both, since the sum is made here. */
export function scoreFrom({ lines, totalTenths }: Pick<Answered, 'lines' | 'totalTenths'>): Score {
  const score = scoreOf({
    ...(lines && { items: lines as unknown as Items }),
    ...(totalTenths !== undefined && { total: totalTenths }),
  });
  if (score === 'items_and_total')
    throw invalid('/totalTenths', 'is made of the lines: send one or the other');
  if (score === 'out_of_range') throw invalid('/lines', 'is beyond the line');
  if (score === 'nothing') throw invalid('/lines', 'needs at least one answer, or totalTenths');
  return score;
}

/** Of life nobody; of the cooperation one of the pair, or one of each level. */
function workersOf(answered: Answered, form: StandingForm, standing: Standing) {
  const ids = answered.withIds ?? [];
  const isAboutWorkers = form.about === 'cooperation';
  if (isAboutWorkers !== ids.length > 0)
    throw invalid('/withIds', isAboutWorkers ? 'is needed: with whom' : 'is for cooperation');
  if (!isAboutWorkers && answered.isSharedWithPair)
    throw invalid('/isSharedWithPair', 'is for cooperation; of life the pair sees all');
  const sits = (id: string, level: Level) =>
    standing.pair.some((one) => one.id === id && one.level === level);
  const municipalWorkerId = ids.find((id) => sits(id, 'municipal')) ?? null;
  const specialistWorkerId =
    ids.find((id) => id !== municipalWorkerId && sits(id, 'specialist')) ?? null;
  const found = [municipalWorkerId, specialistWorkerId].filter((id) => id !== null);
  if (found.length < ids.length) throw invalid('/withIds', 'is one of the pair, or one of each');
  const isUnseen = standing.callerId !== null && !ids.includes(standing.callerId);
  if (isAboutWorkers && isUnseen && !answered.isSharedWithPair)
    throw invalid(
      '/isSharedWithPair',
      'is needed for you to see it: else whom it is about writes it in',
    );
  return { municipalWorkerId, specialistWorkerId };
}

type Key = Omit<StandingSeries, 'id' | 'about' | 'ageGroup'>;
const isOf = (series: StandingSeries, key: Key) =>
  series.form === key.form &&
  series.rater === key.rater &&
  series.municipalWorkerId === key.municipalWorkerId &&
  series.specialistWorkerId === key.specialistWorkerId;

export interface Placed extends Key {
  /** Undefined: it is the first of its series. */
  seriesId: string | undefined;
  ageGroup: AgeGroup;
  ruleSet: string;
}

/** In which series it stands; throws every reason why it cannot be written down. */
export function placeAnswer(answered: Answered, standing: Standing): Placed {
  if (!standing.isOneOfThePair) throw new Problem('not-of-the-pair');
  refuseUnlessFeedback(standing);
  refuseDay(answered.measuredOn, standing, '/measuredOn');
  const form = standing.forms[answered.form];
  if (!form) throw invalid('/form', 'is no form that is known');
  if (!form.isScored) throw new Problem('form-unfit');
  const mayUse =
    answered.enteredHow === 'own_screen' ? form.right === 'digital' : form.right !== 'none';
  if (!mayUse) throw new Problem('feedback-needs-licence');
  if (standing.chosen[form.about] !== answered.form) throw new Problem('form-not-chosen');
  const rater = answered.rater ?? 'self';
  const key = { form: answered.form, rater, ...workersOf(answered, form, standing) };
  const { ruleSet } = form;
  const begun = standing.series.find((series) => isOf(series, key));
  if (begun) {
    // Whoever answers alone has not said an age: theirs is of when the link was made, and the series may have begun since.
    const isSaid = answered.enteredHow !== 'own_screen' && answered.ageGroup !== undefined;
    if (isSaid && answered.ageGroup !== begun.ageGroup) throw new Problem('series-frozen');
    return { ...key, seriesId: begun.id, ageGroup: begun.ageGroup, ruleSet };
  }
  const isAnother = standing.series.some(
    (series) =>
      series.about === form.about && series.rater === rater && series.form !== answered.form,
  );
  if (isAnother && !answered.beginsNewSeries) throw new Problem('series-frozen');
  const { ageGroup } = answered;
  if (!ageGroup) throw invalid('/ageGroup', 'is needed for the first of a series');
  if (!form.ageGroups.includes(ageGroup)) throw new Problem('form-unfit');
  return { ...key, seriesId: undefined, ageGroup, ruleSet };
}

interface Choices {
  lifeForm: string | null;
  cooperationForm: string | null;
}

/** What is turned on asks about that, gives numbers, and the team holds a licence for it. What was on may stay on. */
export function refuseChoices(before: Choices, after: Choices, { forms }: Standing): void {
  for (const [member, about] of [
    ['lifeForm', 'life'],
    ['cooperationForm', 'cooperation'],
  ] as const) {
    const chosen = after[member];
    if (chosen === null || chosen === before[member]) continue;
    const form = forms[chosen];
    if (!form) throw invalid(`/${member}`, 'is no form that is known');
    if (form.about !== about || !form.isScored) throw new Problem('form-unfit');
    if (form.right === 'none') throw new Problem('feedback-needs-licence');
  }
}
