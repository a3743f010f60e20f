/* The arithmetic behind a rule-set and behind figures of many. Any unit, the same throughout. */

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

export interface Reliability {
  /** Of one measurement. */
  standardError: number;
  /** Of the difference of two. */
  ofDifference: number;
  /** A difference that error alone gives in five of a hundred. */
  limit: number;
}

/** Jacobson and Truax (1991); `reliability` is the instrument's, 0..1. */
export function reliabilityOf(sd: number, reliability: number): Reliability {
  const standardError = sd * Math.sqrt(1 - reliability);
  const ofDifference = standardError * Math.SQRT2;
  return { standardError, ofDifference, limit: 1.96 * ofDifference };
}

export interface Spread {
  mean: number;
  sd: number;
}

/** Where two groups meet, by how widely each is spread (their criterion c). */
export function cutOffBetween(seeking: Spread, others: Spread): number {
  return (seeking.sd * others.mean + others.sd * seeking.mean) / (seeking.sd + others.sd);
}

/** Two deviations from those who seek help, where nothing is known of others (their criterion a). */
export function cutOffBeyond({ mean: middle, sd }: Spread): number {
  return middle + 2 * sd;
}

/** How much of the way to a target somebody has come, in percent, 0..100. */
export function partOfWay(way: { intake: number; target: number; last: number }): number {
  const part = (100 * (way.last - way.intake)) / (way.target - way.intake);
  return Math.min(100, Math.max(0, part));
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
