/*
 * Counts of few people show single people, and what is left out of a sum can be found by subtraction. So what is small is
 * hidden together with something else, until the sum of what is hidden could be made up in several ways. Nobody is no small
 * count and is shown, as official statistics do, but for one thing: where everybody has answered the same, that is known
 * of each of them, and then all of it is hidden.
 */

/** A count from one to below this is shown to nobody. */
export const fewestShown = 5;
/** Of fewer no share is reckoned. */
export const fewestForShares = 20;

export type Parts<Name extends string> = Readonly<Record<Name, number>>;

export interface Hidden<Name extends string> {
  /** Null: hidden. */
  total: number | null;
  cells: Record<Name, number | null>;
}

export interface Hiding<Name extends string> {
  /** Shown elsewhere too: hidden only when it is itself too small. */
  kept?: Name;
  /** Parts that say something of a person who is in them: none is shown to hold everybody. */
  telling?: readonly Name[];
}

/** In the order in which they were named, and never by size: what is hidden beside a small one would tell how small. */
const namesOf = <Name extends string>(parts: Parts<Name>) => Object.keys(parts) as Name[];

/** Which is hidden first beside what must be: the last that was named, and what is kept at the very end. */
export const leastNeeded = <Name extends string>(parts: Parts<Name>, kept?: NoInfer<Name>) =>
  namesOf(parts)
    .toReversed()
    .toSorted((a, b) => Number(a === kept) - Number(b === kept));
export const totalOf = <Name extends string>(parts: Parts<Name>): number =>
  namesOf(parts).reduce((sum, name) => sum + parts[name], 0);

export const isFew = (count: number): boolean => count > 0 && count < fewestShown;

/** Whether what is hidden could be made up in too few ways: because it is one, or little, or nearly all that small ones can be. */
function isOpen(hidden: readonly number[]): boolean {
  const together = hidden.reduce((sum, count) => sum + count, 0);
  if (hidden.length < 2) return hidden.length === 1;
  const most = hidden.every(isFew) ? hidden.length * (fewestShown - 1) : Infinity;
  return together - hidden.length + 1 < fewestShown - 1 || together > most - 2;
}

export function without<Name extends string>(
  parts: Parts<Name>,
  hidden: ReadonlySet<Name>,
): Record<Name, number | null> {
  const cells = namesOf(parts).map((name) => [name, hidden.has(name) ? null : parts[name]]);
  return Object.fromEntries(cells) as Record<Name, number | null>;
}

/** Nothing of it. */
export function unseen<Name extends string>(parts: Parts<Name>): Hidden<Name> {
  return { total: null, cells: without(parts, new Set(namesOf(parts))) };
}

/**
 * The parts of a whole as they may be shown. Whatever is hidden is at least two parts, each of which could by their sum be any
 * small count; where that cannot be, the whole is not shown, and nothing adds up to it.
 */
export function hideFew<Name extends string>(
  parts: Parts<Name>,
  { kept, telling = [] }: Hiding<NoInfer<Name>> = {},
): Hidden<Name> {
  const total = totalOf(parts);
  const names = leastNeeded(parts);
  if (isFew(total)) return unseen(parts);
  const isTold = total > 0 && telling.some((name) => parts[name] === total);
  const hidden = new Set(names.filter((name) => isTold || isFew(parts[name])));
  const counts = () => [...hidden].map((name) => parts[name]);
  for (const name of names) {
    if (!isOpen(counts())) break;
    if (name !== kept && parts[name] > 0) hidden.add(name);
  }
  return { total: isOpen(counts()) ? null : total, cells: without(parts, hidden) };
}
