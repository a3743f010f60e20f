import type { AgeGroup, RuleSet } from '../instruments/instruments.ts';

/*
 * What a series of totals says, in integer tenths, oldest first: one person's own, of one version and by one rater. Of two
 * series no difference is ever taken. With fewer than two there is nothing to say.
 */

export type Class =
  'insufficient' | 'improved_clinically' | 'improved_reliably' | 'deteriorated' | 'unchanged';

export interface Outcome {
  ruleSet: string;
  class: Class;
  count: number;
  /** Last less first. */
  change: number | null;
  /** Last less the one before. */
  step: number | null;
  /** Over the cut-off, up or down, by less than a reliable change. */
  crossed: 'up' | 'down' | null;
  isIntakeAboveCutOff: boolean;
  /** Starts so high that change cannot be seen, or has one alone. */
  isLeftOut: boolean;
  directionChanges: number;
  teeth: number;
  isSawtooth: boolean;
  /** All of it within what may be error of measurement. */
  isFlat: boolean;
  checkpoint: 'checkpoint' | 'last_chance' | null;
  isSharpDrop: boolean;
}

const sawtooth = { step: 60, changes: 4, from: 5 };
const flatFrom = 4;
const checkpointFrom = 3;
const lastChanceFrom = 6;

export function outcomeOf(totals: readonly number[], group: AgeGroup, rules: RuleSet): Outcome {
  const [intake] = totals;
  const last = totals.at(-1);
  if (intake === undefined || last === undefined)
    throw new RangeError('a series has a first total');
  const count = totals.length;
  const isAbove = (total: number) =>
    rules.isAboveOnCutOff ? total >= rules.cutOff[group] : total > rules.cutOff[group];
  const change = count < 2 ? null : last - intake;
  const step = count < 2 ? null : last - totals.at(-2)!;
  const directionChanges = directionChangesIn(totals);
  const found = classOf({ change, intake: isAbove(intake), last: isAbove(last) }, rules);
  return {
    ...{ ruleSet: rules.id, class: found, count, change, step, directionChanges },
    crossed:
      found === 'unchanged' && isAbove(intake) !== isAbove(last)
        ? isAbove(last)
          ? 'up'
          : 'down'
        : null,
    isIntakeAboveCutOff: isAbove(intake),
    isLeftOut: count < 2 || intake > rules.leaveOutAbove,
    teeth: Math.max(directionChanges - 1, 0),
    isSawtooth: count >= sawtooth.from && directionChanges >= sawtooth.changes,
    isFlat: count >= flatFrom && Math.max(...totals) - Math.min(...totals) < rules.reliableChange,
    checkpoint:
      change === null || isAbove(intake) || change >= rules.reliableChange || count < checkpointFrom
        ? null
        : count < lastChanceFrom
          ? 'checkpoint'
          : 'last_chance',
    isSharpDrop: step !== null && step <= -rules.reliableChange,
  };
}

function classOf(
  { change, ...isAbove }: { change: number | null; intake: boolean; last: boolean },
  { reliableChange }: RuleSet,
): Class {
  if (change === null) return 'insufficient';
  if (change <= -reliableChange) return 'deteriorated';
  if (change < reliableChange) return 'unchanged';
  return !isAbove.intake && isAbove.last ? 'improved_clinically' : 'improved_reliably';
}

/** Large steps that go another way than the large one before; the first of them counts, small ones in between do not. */
function directionChangesIn(totals: readonly number[]): number {
  let [way, changes] = [0, 0];
  for (const [at, total] of totals.entries()) {
    const step = total - (totals[at - 1] ?? total);
    if (Math.abs(step) < sawtooth.step || Math.sign(step) === way) continue;
    way = Math.sign(step);
    changes += 1;
  }
  return changes;
}

export type SrsSign = 'low' | 'drop' | { lowItem: number };

/** What the last of a series of SRS totals says of the cooperation; `items` are those of the last, where they are known. */
export function srsSigns(
  totals: readonly number[],
  { srs }: RuleSet,
  items: readonly (number | null)[] = [],
): SrsSign[] {
  const [before, last] = [totals.at(-2), totals.at(-1)];
  const signs: SrsSign[] = [];
  if (last !== undefined && last < srs.lowBelow) signs.push('low');
  if (last !== undefined && before !== undefined && last - before <= -srs.drop) signs.push('drop');
  const { itemLowBelow } = srs;
  if (itemLowBelow === null) return signs;
  for (const [at, item] of items.entries())
    if (item !== null && item < itemLowBelow) signs.push({ lowItem: at + 1 });
  return signs;
}
