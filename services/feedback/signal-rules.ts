import type { AgeGroup, RuleSet } from '../instruments/instruments.ts';
import { outcomeOf, srsSigns } from './series-rules.ts';

/* What a series of answers calls for: a talk with the person. Each with the numbers and the limit that it rests on. */

/** A sum that counts, by day. */
export interface Sum {
  /** The measurement as it was first written. */
  rootId: string;
  measuredOn: string;
  total: number;
  lines: readonly (number | null)[];
  isShared: boolean;
}

export type LifeSignal =
  'sharp_drop' | 'deteriorated' | 'checkpoint' | 'last_chance' | 'sawtooth' | 'flat';
export type CooperationSignal = 'cooperation_low' | 'cooperation_drop';

export interface FoundSignal {
  kind: LifeSignal | CooperationSignal;
  measurementId: string;
  measuredOn: string;
  fromTenths: number | null;
  toTenths: number;
  limitTenths: number;
  nth: number;
  /** Both of the pair may see all that it rests on. */
  isShared: boolean;
  /** By the last sum. A fall that was before stays to be talked about until somebody has. */
  isNow: boolean;
}

/** In the order in which they are told. */
export const signalOrder: readonly FoundSignal['kind'][] = [
  ...(['sharp_drop', 'deteriorated', 'last_chance', 'checkpoint'] as const),
  ...(['cooperation_drop', 'cooperation_low', 'sawtooth', 'flat'] as const),
];

export function signalsOf(
  sums: readonly Sum[],
  about: 'life' | 'cooperation',
  group: AgeGroup,
  rules: RuleSet,
): FoundSignal[] {
  const last = sums.at(-1);
  if (!last) return [];
  return about === 'life'
    ? ofLife(sums, last, group, rules)
    : [...falls(sums, 'cooperation_drop', rules.srs.drop), ...low(sums, last, rules)];
}

function ofLife(sums: readonly Sum[], last: Sum, group: AgeGroup, rules: RuleSet): FoundSignal[] {
  const totals = sums.map(({ total }) => total);
  const outcome = outcomeOf(totals, group, rules);
  const { reliableChange } = rules;
  const now = (kind: LifeSignal, fromTenths: number, toTenths = last.total): FoundSignal => ({
    ...{ kind, fromTenths, toTenths, limitTenths: reliableChange },
    ...{ measurementId: last.rootId, measuredOn: last.measuredOn, nth: sums.length },
    ...{ isShared: true, isNow: true },
  });
  const intake = totals[0]!;
  return [
    ...falls(sums, 'sharp_drop', reliableChange).map((fall) => ({ ...fall, isShared: true })),
    ...(outcome.class === 'deteriorated' ? [now('deteriorated', intake)] : []),
    ...(outcome.checkpoint ? [now(outcome.checkpoint, intake)] : []),
    ...(outcome.isSawtooth ? [now('sawtooth', intake)] : []),
    ...(outcome.isFlat ? [now('flat', Math.min(...totals), Math.max(...totals))] : []),
  ];
}

/** Every fall since the time before by so much or more; both see it when they see all that was answered since, too. */
function falls(
  sums: readonly Sum[],
  kind: 'sharp_drop' | 'cooperation_drop',
  limitTenths: number,
): FoundSignal[] {
  return sums.flatMap((sum, at): FoundSignal[] => {
    const before = sums[at - 1];
    if (!before || sum.total - before.total > -limitTenths) return [];
    return [
      {
        ...{ kind, limitTenths, fromTenths: before.total, toTenths: sum.total },
        ...{ measurementId: sum.rootId, measuredOn: sum.measuredOn },
        ...sharedUpTo(
          sums,
          at,
          sums.slice(at - 1).every(({ isShared }) => isShared),
        ),
        isNow: at === sums.length - 1,
      },
    ];
  });
}

function low(sums: readonly Sum[], last: Sum, rules: RuleSet): FoundSignal[] {
  const totals = sums.map(({ total }) => total);
  const [sign] = srsSigns(totals, rules, last.lines).filter((one) => one !== 'drop');
  if (!sign) return [];
  const isSum = sign === 'low';
  return [
    {
      kind: 'cooperation_low',
      fromTenths: null,
      toTenths: isSum ? last.total : (last.lines[sign.lowItem - 1] ?? 0),
      limitTenths: isSum ? rules.srs.lowBelow : (rules.srs.itemLowBelow ?? 0),
      ...{ measurementId: last.rootId, measuredOn: last.measuredOn, isNow: true },
      ...sharedUpTo(sums, sums.length - 1, last.isShared),
    },
  ];
}

/** To whom not all of them are shown, how many there are is not told either. */
function sharedUpTo(sums: readonly Sum[], at: number, isShared: boolean) {
  const counted = sums.slice(0, at + 1).filter((sum) => sum.isShared || !isShared);
  return { isShared, nth: counted.length };
}
