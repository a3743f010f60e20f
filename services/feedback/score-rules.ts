/* What four lines become: integer tenths, 0..100 for an item and 0..400 for a total. */

export type Items = readonly [number | null, number | null, number | null, number | null];

/** As somebody entered it: four lines, of which some may be open, or from paper the sum alone. */
export interface Entered {
  items?: Items;
  total?: number;
}

export interface Score {
  items: Items | null;
  /** Null while a line is open: nothing is filled in for it. */
  total: number | null;
}

const isTenths = (value: number, most: number) =>
  Number.isInteger(value) && value >= 0 && value <= most;

/** Answers what keeps it from being a score, where anything does. A sum is reckoned here, and taken only when it comes alone. */
export function scoreOf({
  items,
  total,
}: Entered): Score | 'items_and_total' | 'out_of_range' | 'nothing' {
  if (items && total !== undefined) return 'items_and_total';
  if (total !== undefined) return isTenths(total, 400) ? { items: null, total } : 'out_of_range';
  const given = [...(items ?? [])].filter((item) => item !== null);
  if (!items || given.length === 0) return 'nothing';
  if (!given.every((item) => isTenths(item, 100))) return 'out_of_range';
  const isWhole = given.length === items.length;
  return { items, total: isWhole ? given.reduce((sum, item) => sum + item, 0) : null };
}

/** Where the mark is on a line of `width`, both in the same measure: half a tenth goes up, beside the line is its end. */
export function tenthsAt(x: number, width: number): number {
  return Math.min(100, Math.max(0, Math.floor((100 * x) / width + 0.5)));
}
