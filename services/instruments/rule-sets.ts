/*
 * By what rules scores are read. A rule-set is data with a name: every class and signal says which one it goes by, and a
 * result stays what it was when the team goes over to another. All scores are integer tenths: 0..100 for an item, 0..400 for
 * a total. The cut-offs and the reliable change are the published American ones; there are no Norwegian norms.
 */

/** By age at the first measurement of the series: 6–12, 13–17, 18 and over. */
export type AgeGroup = 'child' | 'adolescent' | 'adult';

export interface RuleSet {
  id: string;
  /** Total that parts those who seek help from others. */
  cutOff: Record<AgeGroup, number>;
  /** Whether a total on the cut-off counts as above it. */
  isAboveOnCutOff: boolean;
  /** Change that is more than error of measurement; so much counts. */
  reliableChange: number;
  /** Whoever starts higher is left out of statistics. */
  leaveOutAbove: number;
  srs: {
    /** Total below which the cooperation should be talked about. */
    lowBelow: number;
    /** Fall since the last time; so much counts. */
    drop: number;
    /** The same for one item; null: not looked at. */
    itemLowBelow: number | null;
  };
}

const rci6Strict: RuleSet = {
  id: 'rci6-strict',
  cutOff: { adult: 250, adolescent: 280, child: 280 },
  isAboveOnCutOff: false,
  reliableChange: 60,
  leaveOutAbove: 320,
  srs: { lowBelow: 360, drop: 10, itemLowBelow: null },
};

/** The first is the default; the others are what other houses go by. */
export const ruleSets = [
  rci6Strict,
  { ...rci6Strict, id: 'rci6-inclusive', isAboveOnCutOff: true },
  { ...rci6Strict, id: 'rci5-strict', reliableChange: 50 },
  { ...rci6Strict, id: 'rci6-strict-child32', cutOff: { ...rci6Strict.cutOff, child: 320 } },
  { ...rci6Strict, id: 'rci6-strict-srs-items', srs: { ...rci6Strict.srs, itemLowBelow: 90 } },
] as const satisfies readonly RuleSet[];

/** The one that a series was begun with. */
export function ruleSetCalled(id: string): RuleSet {
  const found = ruleSets.find((one) => one.id === id);
  if (!found) throw new RangeError(`no rule-set is called ${id}`);
  return found;
}
