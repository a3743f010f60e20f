/* The arithmetic behind figures of many. Any unit, the same throughout. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample. */
export function standardDeviation(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

const fewestForQuantiles = 20;

/** Hyndman and Fan's type 7, which spreadsheets use; null of so few that it would show single people. */
export function quantile(values: readonly number[], part: number): number | null {
  if (values.length < fewestForQuantiles) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/** Beyond it lie five of a hundred, on both sides together. */
const z95 = 1.959964;

export interface Interval {
  low: number;
  high: number;
}

/** Wilson (1927), without correction for continuity, as Newcombe (1998) has it: of a share, 95 %. */
export function shareInterval(count: number, of: number): Interval {
  const share = count / of;
  const square = z95 ** 2;
  const middle = 2 * count + square;
  const reach = z95 * Math.sqrt(square + 4 * count * (1 - share));
  const under = 2 * (of + square);
  return {
    low: Math.max(0, (middle - reach) / under),
    high: Math.min(1, (middle + reach) / under),
  };
}

export interface Effect extends Interval {
  /** Mean change by the spread of the first scores. */
  d: number;
  /** The same, less what so few would make it look larger. */
  g: number;
}

/** Of change within a group; `correlation` is that of first and last. The interval is that of g, 95 % (Borenstein 2009, 4.28). */
export function effectOf(of: {
  count: number;
  change: number;
  spread: number;
  correlation: number;
}): Effect {
  const d = of.change / of.spread;
  const less = 1 - 3 / (4 * (of.count - 1) - 1);
  const variance = (1 / of.count + d ** 2 / (2 * of.count)) * 2 * (1 - of.correlation);
  const [g, reach] = [less * d, z95 * less * Math.sqrt(variance)];
  return { d, g, low: g - reach, high: g + reach };
}

/** Pearson's; of nothing that varies there is none. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number | null {
  const [first, last] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  const [a, b] = [mean(first), mean(last)];
  const together = pairs.reduce((sum, [one, other]) => sum + (one - a) * (other - b), 0);
  const apart = standardDeviation(first) * standardDeviation(last) * (pairs.length - 1);
  return apart > 0 ? together / apart : null;
}
