import { Problem } from '../platform/http/problem.ts';
import type { AgeGroup, RuleSet } from './rule-sets.ts';

const invalid = (pointer: string, message: string) =>
  new Problem('validation-failed', { errors: [{ pointer, message }] });

const groups: [AgeGroup, { from: number; to: number | null }][] = [
  ['child', { from: 6, to: 12 }],
  ['adolescent', { from: 13, to: 17 }],
  ['adult', { from: 18, to: null }],
];

/** Those that a form is for as a whole. Null: no last age. */
export function ageGroupsOf(form: { fromAge: number; toAge: number | null }): AgeGroup[] {
  const lasts = (to: number | null) => form.toAge === null || (to !== null && to <= form.toAge);
  return groups.filter(([, { from, to }]) => form.fromAge <= from && lasts(to)).map(([id]) => id);
}

interface KnownForm {
  about: 'life' | 'cooperation';
  isScored: boolean;
  isFree: boolean;
  ageGroups: readonly AgeGroup[];
}

/** What of the rules concerns the form. Null: it gives no numbers. Those of a free form are borrowed. */
export function rulesOf({ about, isScored, isFree, ageGroups }: KnownForm, rules: RuleSet) {
  if (!isScored) return null;
  const isLife = about === 'life';
  return {
    name: rules.id,
    cutOffs: isLife
      ? ageGroups.map((ageGroup) => ({ ageGroup, tenths: rules.cutOff[ageGroup] }))
      : [],
    isAboveOnCutOff: rules.isAboveOnCutOff,
    reliableChangeTenths: isLife ? rules.reliableChange : null,
    leaveOutAboveTenths: isLife ? rules.leaveOutAbove : null,
    isNormed: !isFree,
    lowBelowTenths: isLife ? null : rules.srs.lowBelow,
    dropTenths: isLife ? null : rules.srs.drop,
  };
}

/** Days compare as texts. */
export function refuseBackwards(fromOn: string, throughOn: string | null | undefined): void {
  if (throughOn && throughOn < fromOn) throw invalid('/throughOn', 'lies before the first day');
}

/** A form that is known and protected; of free ones nothing is licensed. */
export function refuseUnlessProtected(form: { isFree: boolean } | undefined): void {
  if (!form) throw invalid('/form', 'is no form that is known');
  if (form.isFree) throw new Problem('form-is-free');
}

interface Period {
  id: string;
  form: string;
  fromOn: string;
  throughOn: string | null;
}

/** No two of a form hold on the same day. */
export function refuseOverlap(meant: Period, held: readonly Period[]): void {
  const reaches = (one: Period, other: Period) =>
    one.throughOn === null || one.throughOn >= other.fromOn;
  const isMet = held.some(
    (one) =>
      one.form === meant.form && one.id !== meant.id && reaches(one, meant) && reaches(meant, one),
  );
  if (isMet) throw new Problem('licence-overlaps');
}
