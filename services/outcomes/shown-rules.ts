import { classes, clinical, sides, type Counts, type FormCounts } from './count-rules.ts';
import { hideFew, isFew, totalOf, unseen, type Hidden } from '../platform/figures/hiding.ts';
import { hideTogether, type Together, type Year } from '../platform/figures/periods.ts';

/* How much of what was counted may be shown: of a year by itself, and of all years beside each of them. */

type HiddenParts<Of> = Hidden<Extract<keyof Of, string>>['cells'];
export interface ShownForm {
  classes: HiddenParts<FormCounts['classes']>;
  sides: HiddenParts<FormCounts['sides']>;
  clinical: HiddenParts<FormCounts['clinical']>;
}
export interface Shown {
  courses: number | null;
  life: HiddenParts<Counts['life']>;
  cooperation: HiddenParts<Counts['cooperation']>;
  endings: HiddenParts<Counts['endings']>;
  included: Record<string, number | null>;
  forms: Record<string, ShownForm>;
}

const ofLife: Together<keyof Counts['life']> = {
  kept: 'included',
  telling: ['leftOut', 'wouldNot'],
};
// Of what follows it is shown elsewhere how many they are.
const isTotalKnown = true;
const ofCooperation: Together<keyof Counts['cooperation']> = {
  telling: ['wouldNot'],
  isTotalKnown,
};

/** Hides the parts of a whole, given how and whether the whole is shown. Nothing is shown that adds up to what is hidden. */
type Hide = <Name extends string>(
  of: (counts: Counts) => Record<Name, number> | undefined,
  seen: (shown: Shown) => Record<NoInfer<Name>, number | null> | undefined,
  isWholeSeen: (shown: Shown) => boolean,
  hiding: Together<NoInfer<Name>>,
) => Hidden<Name>;

function show(counts: Counts, hide: Hide): Shown {
  const life = hide(
    ({ life: of }) => of,
    (shown) => shown.life,
    ({ courses }) => courses !== null,
    ofLife,
  );
  const shown: Shown = {
    ...{ courses: life.total, life: life.cells, included: {}, forms: {} },
    ...{ cooperation: unseen(counts.cooperation).cells, endings: unseen(counts.endings).cells },
  };
  const isWhole = ({ courses }: Shown) => courses !== null;
  if (isWhole(shown)) {
    shown.cooperation = hide(
      (of) => of.cooperation,
      (of) => of.cooperation,
      isWhole,
      ofCooperation,
    ).cells;
    shown.endings = hide(
      (of) => of.endings,
      (of) => of.endings,
      isWhole,
      { isTotalKnown },
    ).cells;
  }
  const isIncluded = (of: Shown) => of.life.included !== null;
  const keys = Object.keys(counts.forms);
  const howMany = (of: Counts) =>
    Object.fromEntries(keys.map((key) => [key, of.forms[key]?.courses.length ?? 0]));
  shown.included = isIncluded(shown)
    ? hide(howMany, (of) => ofAll(keys, of.included), isIncluded, { isTotalKnown }).cells
    : unseen(howMany(counts)).cells;
  for (const key of keys) shown.forms[key] = showForm(counts.forms[key]!, key, shown, hide);
  return shown;
}

/** A form that nobody used is shown to be used by nobody. */
const ofAll = (keys: readonly string[], of: Record<string, number | null>) =>
  Object.fromEntries(keys.map((key) => [key, of[key] === undefined ? 0 : of[key]]));

function showForm(counts: FormCounts, key: string, shown: Shown, hide: Hide): ShownForm {
  const isSeen = (of: Shown) => of.included[key] !== null;
  const part = <Name extends string>(
    of: (form: FormCounts) => Record<Name, number>,
    seen: (form: ShownForm) => Record<NoInfer<Name>, number | null>,
    isWholeSeen: (of: Shown) => boolean,
    telling: readonly NoInfer<Name>[],
  ) =>
    hide(
      ({ forms }) => forms[key] && of(forms[key]),
      ({ forms }) => forms[key] && seen(forms[key]),
      isWholeSeen,
      { telling, isTotalKnown },
    ).cells;
  const hidden: ShownForm = {
    classes: unseen(counts.classes).cells,
    sides: unseen(counts.sides).cells,
    clinical: unseen(counts.clinical).cells,
  };
  shown.forms[key] = hidden;
  if (!isSeen(shown)) return hidden;
  hidden.classes = part(
    (of) => of.classes,
    (of) => of.classes,
    isSeen,
    classes,
  );
  if (totalOf(counts.sides) === 0) return hidden;
  hidden.sides = part(
    (of) => of.sides,
    (of) => of.sides,
    isSeen,
    sides,
  );
  const isBelowSeen = ({ forms }: Shown) => forms[key]!.sides.below !== null;
  if (isBelowSeen(shown))
    hidden.clinical = part(
      (of) => of.clinical,
      (of) => of.clinical,
      isBelowSeen,
      clinical,
    );
  return hidden;
}

/** Of a year, as it may be shown by itself. */
export const showYear = (counts: Counts): Shown =>
  show(counts, (of, _seen, _isWholeSeen, hiding) => hideFew(of(counts)!, hiding));

export interface CountedYear {
  counts: Counts;
  shown: Shown;
}

/** Of all years, beside each of them. */
export const showTogether = (counts: Counts, years: readonly CountedYear[]): Shown =>
  show(counts, (of, seen, isWholeSeen, hiding) => {
    const own = years.flatMap((year): Year<string>[] => {
      const [parts, shown] = [of(year.counts), seen(year.shown)];
      return parts && shown ? [{ parts, shown, isTotalShown: isWholeSeen(year.shown) }] : [];
    });
    return hideTogether(of(counts)!, own, hiding);
  });

/** Whether a year is one of those that are shown together: too few in one are found by taking the others away. */
export const goesTogether = ({ counts: { life }, shown }: CountedYear): boolean =>
  shown.life.included !== null && !isFew(totalOf(life));
