/* Where a mark stands on a line, in tenths from its left end: 0..100. */

export type Tenths = number;

const onTheLine = (tenths: Tenths) => Math.min(100, Math.max(0, tenths));

/** `x` and `width` in the same measure: half a tenth goes up, beside the line is its end. */
export function tenthsAt(x: number, width: number): Tenths {
  return onTheLine(Math.floor((100 * x) / width + 0.5));
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -100,
  End: 100,
};

/** Undefined: the key moves nothing. */
export function movedBy(key: string, from: Tenths): Tenths | undefined {
  const step = steps[key];
  return step === undefined ? undefined : onTheLine(from + step);
}
