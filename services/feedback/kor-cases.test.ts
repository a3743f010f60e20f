import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type AgeGroup, type RuleSet, ruleSets } from '../instruments/instruments.ts';
import { cutOffBetween, cutOffBeyond, partOfWay, reliabilityOf } from './limit-arithmetic.ts';
import { placeAnswer, type Answered, type Standing } from './measurement-rules.ts';
import { type Items, scoreOf, tenthsAt } from './score-rules.ts';
import { type Outcome, outcomeOf, srsSigns } from './series-rules.ts';
import { mean, quantile, standardDeviation } from '../platform/figures/statistics.ts';

/* The cases and what they come from stand in kor-cases.json, in points with decimals; here all is integer tenths. */

interface Case {
  id: string;
  kind: string;
  expected: unknown;
  [given: string]: unknown;
}

const { cases } = JSON.parse(readFileSync(new URL('kor-cases.json', import.meta.url), 'utf8')) as {
  cases: Case[];
};

const tenths = (points: number) => Math.round(points * 10);
const classes = {
  ...{ INSUFFICIENT: 'insufficient', RC: 'improved_reliably', CSC: 'improved_clinically' },
  ...{ DET: 'deteriorated', NC: 'unchanged' },
};

interface OrsSeries {
  group: AgeGroup;
  cutoff: number;
  rci: number;
  scores: number[];
  expected: Record<string, unknown> & {
    class: keyof typeof classes;
    delta?: number;
    last_step?: number;
  };
}

const near = (value: number, digits = 2): unknown => expect.closeTo(value, digits);

const checks: Record<string, (given: Case) => void> = {
  ors_series(given) {
    const { group, cutoff, rci, scores, expected } = given as unknown as OrsSeries;
    const totals = scores.map(tenths);
    const applying = ruleSets.filter(
      (one: RuleSet) => one.cutOff[group] === tenths(cutoff) && one.reliableChange === tenths(rci),
    );
    expect(applying).not.toEqual([]);
    for (const rules of applying) {
      const outcome = outcomeOf(totals, group, rules);
      // A total on the very cut-off is above it by the inclusive rule alone.
      const differs = rules.isAboveOnCutOff && totals.includes(tenths(cutoff));
      if (differs) expect(outcome).toMatchObject({ class: 'improved_clinically' });
      else expect(asInTheFile(outcome)).toMatchObject(asTenths(expected));
    }
  },
  srs_series(given) {
    const totals = (given['totals'] as number[]).map(tenths);
    const signs = totals.map((_, at) => srsSigns(totals.slice(0, at + 1), ruleSets[0]));
    const names: Record<string, string> = { drop: 'drop', below_cutoff: 'low' };
    expect(signs).toEqual((given.expected as string[][]).map((each) => each.map((n) => names[n])));
  },
  srs_items(given) {
    const items = (given['items'] as number[]).map(tenths) as unknown as Items;
    const { total } = given.expected as { total: number };
    expect(scoreOf({ items })).toEqual({ items, total: tenths(total) });
    const lookingAtItems = ruleSets.find(({ srs }) => srs.itemLowBelow === 90)!;
    expect(srsSigns([tenths(total)], lookingAtItems, items)).toEqual([{ lowItem: 3 }]);
    expect(srsSigns([tenths(total)], ruleSets[0], items)).toEqual([]);
  },
  missing(given) {
    const came = (given['cases'] as { items?: (number | null)[]; total?: number }[]).map(
      ({ items, total }) =>
        scoreOf({
          ...(items && { items: items.map((item) => item && tenths(item)) as unknown as Items }),
          ...(total !== undefined && { total: tenths(total) }),
        }),
    );
    expect(came).toEqual([
      { items: [42, 51, null, 60], total: null },
      'items_and_total',
      { items: null, total: 220 },
    ]);
  },
  jt_formula(given) {
    const { sd, r, pre, post, m_dys, m_fun, sd_fun } = given as unknown as Record<string, number>;
    const { standardError, ofDifference } = reliabilityOf(sd!, r!);
    const cutOff = cutOffBetween({ mean: m_dys!, sd: sd! }, { mean: m_fun!, sd: sd_fun! });
    expect({
      se: standardError,
      sdiff: ofDifference,
      rc: (post! - pre!) / ofDifference,
      cutoff_c: cutOff,
    }).toEqual(allNear(given.expected as Record<string, number>));
  },
  jt_table(given) {
    const pairs = given['pairs'] as [number, number][];
    const before = pairs.map(([pre]) => pre);
    const spread = { mean: mean(before), sd: standardDeviation(before) };
    const { ofDifference, limit } = reliabilityOf(spread.sd, given['r'] as number);
    const cutoff = cutOffBeyond(spread);
    const count = (is: (change: number, post: number) => boolean) =>
      pairs.filter(([pre, post]) => is(post - pre, post)).length;
    expect({
      ...{ mean_pre: spread.mean, sd_pre: spread.sd, sdiff: ofDifference, rc_limit: limit, cutoff },
      deteriorated: count((change) => change < -limit),
      unchanged: count((change) => Math.abs(change) <= limit),
      improved: count((change, post) => change > limit && post <= cutoff),
      recovered: count((change, post) => change > limit && post > cutoff),
    }).toEqual(allNear(given.expected as Record<string, number>, 1));
  },
  etr_plugin(given) {
    const rows = given['rows'] as {
      intake: number;
      target: number;
      last: number;
      pct: number;
      met: boolean;
    }[];
    for (const { pct, met, ...way } of rows) {
      expect(Math.abs(partOfWay(way) - pct)).toBeLessThanOrEqual(given['tolerance'] as number);
      expect(partOfWay(way) === 100).toBe(met);
    }
  },
  quantile_type7(given) {
    const values = given['values'] as number[];
    const { p25, p50, p75 } = given.expected as Record<string, number>;
    expect([0.25, 0.5, 0.75].map((part) => quantile(values, part))).toEqual(
      [p25, p50, p75].map((each) => near(each!, 6)),
    );
    expect(quantile(values.slice(0, 9), 0.5)).toBeNull();
  },
  vas(given) {
    for (const [x, width, points] of given['rows'] as [number, number, number][])
      expect(tenthsAt(x, width)).toBe(tenths(points));
  },
  /** What is corrected is reckoned anew from all of it; that nobody moves the first score otherwise is not arithmetic. */
  correction() {
    const rules = ruleSets[0];
    expect(outcomeOf([310, 200], 'adult', rules)).toMatchObject({ class: 'deteriorated' });
    expect(outcomeOf([130, 200], 'adult', rules)).toMatchObject({
      class: 'improved_reliably',
      change: 70,
    });
  },
  version_freeze() {
    const begun = { form: 'cors', rater: 'self', ageGroup: 'child' } as const;
    expect(placeAnswer(answeredBy(begun), courseBegunWith(begun))).toMatchObject({
      seriesId: 'begun',
    });
    const older = { form: 'cors', ageGroup: 'adolescent' } as const;
    expect(() => placeAnswer(answeredBy(older), courseBegunWith(begun))).toThrow('series-frozen');
    const other = answeredBy({ form: 'ors', ageGroup: 'adolescent' });
    const now = courseBegunWith(begun, 'ors');
    expect(() => placeAnswer(other, now)).toThrow('series-frozen');
    const placed = placeAnswer({ ...other, beginsNewSeries: true }, now);
    expect(placed).toMatchObject({ seriesId: undefined, form: 'ors', ageGroup: 'adolescent' });
  },
};

const answeredBy = (more: Partial<Answered> & { form: string }): Answered => ({
  ...{ measuredOn: '2026-11-24', lines: [50, 50, 50, 50], enteredHow: 'paper', ...more },
});

/** A course of a case in which somebody has answered the form, and in which `chosen` is asked now. */
function courseBegunWith(
  { form, rater, ageGroup }: { form: string; rater: 'self'; ageGroup: AgeGroup },
  chosen = form,
): Standing {
  const known = {
    about: 'life',
    isScored: true,
    ruleSet: ruleSets[0].id,
    right: 'paper_only',
  } as const;
  return {
    ...{ teamId: 'team', hasPerson: true, registration: 'approved', isOneOfThePair: true },
    ...{
      callerId: 'worker',
      today: '2026-11-24',
      openedAt: '2026-01-05T08:00:00Z',
      startedOn: '2026-01-05',
    },
    chosen: { life: chosen, cooperation: null },
    forms: {
      cors: { ...known, ageGroups: ['child'] },
      ors: { ...known, ageGroups: ['adolescent', 'adult'] },
    },
    pair: [],
    series: [
      {
        id: 'begun',
        about: 'life',
        form,
        rater,
        ageGroup,
        municipalWorkerId: null,
        specialistWorkerId: null,
      },
    ],
  };
}

const allNear = (values: Record<string, number>, digits = 2) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, near(value, digits)]));

function asInTheFile(outcome: Outcome): Record<string, unknown> {
  return {
    class: outcome.class,
    n: outcome.count,
    delta: outcome.change ?? undefined,
    last_step: outcome.step ?? undefined,
    direction_changes: outcome.directionChanges,
    teeth: outcome.teeth,
    sawtooth: outcome.isSawtooth,
    crossed_no_rc: outcome.crossed === 'up',
    fell_into_clinical_range: outcome.crossed === 'down',
    intake_above_cutoff: outcome.isIntakeAboveCutOff,
    intake_gt_32: outcome.isLeftOut && outcome.count > 1,
    excluded_from_aggregates: outcome.isLeftOut,
    checkpoint: outcome.checkpoint,
    sharp_drop: outcome.isSharpDrop,
    flat: outcome.isFlat,
  };
}

function asTenths({ delta, last_step: step, ...expected }: OrsSeries['expected']): object {
  return {
    ...expected,
    class: classes[expected.class],
    ...(delta !== undefined && { delta: tenths(delta) }),
    ...(step !== undefined && { last_step: tenths(step) }),
  };
}

test.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
  checks[one.kind]!(one);
});

test.each([
  [{ items: [101, 0, 0, 0] }, 'out_of_range'],
  [{ items: [-1, 0, 0, 0] }, 'out_of_range'],
  [{ items: [0.5, 0, 0, 0] }, 'out_of_range'],
  [{ total: 401 }, 'out_of_range'],
  [{ items: [null, null, null, null] }, 'nothing'],
  [{}, 'nothing'],
] as [Parameters<typeof scoreOf>[0], string][])('%j is no score', (entered, why) => {
  expect(scoreOf(entered)).toBe(why);
});

test('zero is a score like another', () => {
  expect(scoreOf({ items: [0, 0, 0, 0] })).toEqual({ items: [0, 0, 0, 0], total: 0 });
});
