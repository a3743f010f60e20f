import { ruleSetCalled, type RuleSet } from '../instruments/instruments.ts';
import type { StoredSeries } from './feedback-sql.ts';
import { outcomeOf, srsSigns } from './series-rules.ts';
import type { Measurement, MeasurementSeries, SeriesOutcome } from './words.ts';

/** A series in order, with what its sums say, by the rules that it was begun with. */
export function readSeries({ ruleSetId, isNormed, ...stored }: StoredSeries): MeasurementSeries {
  const series = { ...stored, measurements: inOrder(stored.measurements) };
  const rules = ruleSetCalled(ruleSetId);
  const isLife = series.about === 'life';
  const ruleSet = {
    name: rules.id,
    cutOffTenths: isLife ? rules.cutOff[series.ageGroup] : null,
    isAboveOnCutOff: rules.isAboveOnCutOff,
    reliableChangeTenths: rules.reliableChange,
    leaveOutAboveTenths: rules.leaveOutAbove,
    isNormed,
    lowBelowTenths: isLife ? null : rules.srs.lowBelow,
    dropTenths: isLife ? null : rules.srs.drop,
  };
  return { ...series, ruleSet, outcome: outcomeFor(series, rules) };
}

function outcomeFor(
  { about, ageGroup, measurements }: Pick<MeasurementSeries, 'about' | 'ageGroup' | 'measurements'>,
  rules: RuleSet,
): SeriesOutcome {
  const counting = measurements.filter(({ isCorrected, isVoid }) => !isCorrected && !isVoid);
  const totals = counting.flatMap(({ totalTenths }) => totalTenths ?? []);
  if (about === 'cooperation' || totals.length === 0) {
    const last = counting.findLast(({ totalTenths }) => totalTenths !== null);
    const signs = about === 'cooperation' ? srsSigns(totals, rules, last?.lines ?? []) : [];
    return {
      ...saysNothing,
      class: about === 'cooperation' ? null : 'insufficient',
      count: totals.length,
      changeTenths: totals.length < 2 ? null : totals.at(-1)! - totals[0]!,
      stepTenths: totals.length < 2 ? null : totals.at(-1)! - totals.at(-2)!,
      isLow: signs.some((sign) => sign !== 'drop'),
      hasDropped: signs.includes('drop'),
    };
  }
  const { change, step, count, ...outcome } = outcomeOf(totals, ageGroup, rules);
  return {
    ...saysNothing,
    ...{ count, changeTenths: change, stepTenths: step },
    class: outcome.class,
    crossed: outcome.crossed,
    isIntakeAboveCutOff: outcome.isIntakeAboveCutOff,
    isLeftOut: outcome.isLeftOut,
    isSawtooth: outcome.isSawtooth,
    isFlat: outcome.isFlat,
    checkpoint: outcome.checkpoint,
    isSharpDrop: outcome.isSharpDrop,
  };
}

const saysNothing = {
  crossed: null,
  isIntakeAboveCutOff: false,
  isLeftOut: true,
  isSawtooth: false,
  isFlat: false,
  checkpoint: null,
  isSharpDrop: false,
  isLow: false,
  hasDropped: false,
} satisfies Partial<SeriesOutcome>;

/** By day; what puts right stands where the first did. */
function inOrder(measurements: readonly Measurement[]): Measurement[] {
  const byId = new Map(measurements.map((one) => [one.id, one]));
  const first = (one: Measurement): Measurement => {
    const before = one.correctsId === null ? undefined : byId.get(one.correctsId);
    return before ? first(before) : one;
  };
  return measurements
    .map((one) => ({ one, key: `${one.measuredOn} ${first(one).id} ${one.id}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);
}
