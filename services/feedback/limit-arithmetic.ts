/*
 * How published limits come about, for the table of cases to reckon them again. The service takes a rule-set as it is, and
 * asks no team's own spread for limits.
 */

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
