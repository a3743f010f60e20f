import {
  hideFew,
  leastNeeded,
  totalOf,
  unseen,
  without,
  type Hidden,
  type Hiding,
  type Parts,
} from './hiding.ts';

/*
 * Each year is shown, and all of them together. So that no year's hidden count is found by taking the others from the sum, more of
 * the sum is hidden, until every hidden count of every year could be at least four numbers for all that is shown. It is tried
 * by moving people: from one part to another of the same year and, where the sums of the parts are shown, back in other years.
 * Such a move changes no sum that anybody sees.
 */

export interface Year<Name extends string> {
  parts: Parts<Name>;
  shown: Hidden<Name>['cells'];
  isTotalShown: boolean;
}

/** In how many other ways. */
const fewestOthers = 3;

export interface Together<Name extends string> extends Hiding<Name> {
  /** Whether it is shown elsewhere how many all are. */
  isTotalKnown?: boolean;
}

/** By which sum that is shown a part is held: its own, that of all hidden ones, or none. */
type SumOf<Name extends string> = (name: Name) => Name | 'hidden' | 'none';

/** All years together, as they may be shown beside each of them. */
export function hideTogether<Name extends string>(
  parts: Parts<Name>,
  years: readonly Year<Name>[],
  { isTotalKnown = false, ...hiding }: Together<NoInfer<Name>> = {},
): Hidden<Name> {
  const alone = hideFew(parts, hiding);
  const names = leastNeeded(parts, hiding.kept);
  const known = isTotalKnown ? 'hidden' : 'none';
  for (const isTotalShown of isTotalKnown
    ? [true]
    : alone.total === null
      ? [false]
      : [true, false]) {
    const hidden = new Set(names.filter((name) => alone.cells[name] === null));
    const queue = names.filter((name) => !hidden.has(name) && parts[name] > 0);
    const rest = isTotalShown ? 'hidden' : 'none';
    for (;;) {
      // One part hidden beside a sum that is shown is no secret.
      const isOne = isTotalShown && hidden.size === 1;
      const sumOf: SumOf<Name> = (name) => (hidden.has(name) && !isOne ? rest : name);
      if (isSafe(years, sumOf, () => known))
        return { total: isTotalShown ? totalOf(parts) : null, cells: without(parts, hidden) };
      const next = queue.shift();
      if (next === undefined) break;
      hidden.add(next);
    }
  }
  return unseen(parts);
}

/** Whether every hidden count of a year could be several, or as many as it could when nothing of all years is shown. */
function isSafe<Name extends string>(
  years: readonly Year<Name>[],
  sumOf: SumOf<Name>,
  untold: SumOf<Name>,
): boolean {
  return years.every((year) =>
    secretsOf(year).every((name) => {
      if (year.parts[name] === 0) return true;
      const ways = waysOf(name, year, years, sumOf);
      return ways >= fewestOthers || ways >= waysOf(name, year, years, untold);
    }),
  );
}

const secretsOf = <Name extends string>({ shown }: Year<Name>) =>
  (Object.keys(shown) as Name[]).filter((name) => shown[name] === null);

/** How many may leave, and the part still be hidden. */
const spare = <Name extends string>({ parts }: Year<Name>, name: Name) =>
  Math.max(0, parts[name] - 1);

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** How many other numbers the part of the year could be. */
function waysOf<Name extends string>(
  name: Name,
  year: Year<Name>,
  years: readonly Year<Name>[],
  sumOf: SumOf<Name>,
): number {
  if (!year.isTotalShown && sumOf(name) === 'none') return Infinity;
  const others = secretsOf(year).filter((other) => other !== name);
  const beside = others.filter((other) => sumOf(other) === sumOf(name));
  const within = beside.length && spare(year, name) + sum(beside.map((one) => spare(year, one)));
  const across = others
    .filter((other) => sumOf(other) !== sumOf(name))
    .map((other) => {
      // Back in other years, so that both sums stay.
      const back = years
        .filter((one) => one !== year && secretsOf(one).includes(name))
        .map((one) => {
          const ways = secretsOf(one).filter((way) => sumOf(way) === sumOf(other));
          return { one, ways };
        })
        .filter(({ ways }) => ways.length > 0);
      const up = sum(back.map(({ one }) => spare(one, name)));
      const down = sum(
        back.map(({ one, ways }) => Math.max(...ways.map((way) => spare(one, way)))),
      );
      return Math.min(spare(year, other), up) + Math.min(spare(year, name), down);
    });
  return Math.max(within, ...across);
}
