/*
 * Counts of few people show single people, and what is left out of a sum can be found by subtraction. So what is small is
 * hidden together with something else, until the sum of what is hidden could be made up in several ways.
 */

/** A count below this is shown to nobody. */
export const fewestShown = 5;
/** Of fewer no share is reckoned. */
export const fewestForShares = 20;

export interface Hidden<Name extends string> {
  /** Null: hidden. */
  total: number | null;
  cells: Record<Name, number | null>;
}

/**
 * The parts of a whole as they may be shown. Whatever is hidden is at least two parts that are together no fewer than may
 * be shown; `kept`, which is shown elsewhere too, is hidden only when it is itself too small. Where that cannot be, the whole
 * is not shown, and nothing adds up to it.
 */
export function hideFew<Name extends string>(
  parts: Readonly<Record<Name, number>>,
  kept?: NoInfer<Name>,
): Hidden<Name> {
  const all = (Object.entries(parts) as [Name, number][]).toSorted(([, a], [, b]) => a - b);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const hidden = all.filter(([, count]) => count < fewestShown).map(([name]) => name);
  const together = () => hidden.reduce((sum, name) => sum + parts[name], 0);
  const isOpen = () => hidden.length > 0 && (hidden.length === 1 || together() < fewestShown);
  const others = all
    .map(([name]) => name)
    .filter((name) => name !== kept && !hidden.includes(name));
  while (isOpen() && others.length > 0) hidden.push(others.shift()!);
  const cells = Object.fromEntries(
    all.map(([name, count]) => [name, hidden.includes(name) ? null : count]),
  ) as Record<Name, number | null>;
  return { total: total < fewestShown || isOpen() ? null : total, cells };
}
