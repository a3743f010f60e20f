/*
 * A national id goes in by two bodies and comes out by one answer. Everything else that the service says while it is
 * tested (addresses, answers, events, log) is held to this: eleven digits whose control digits fit are a fault.
 *
 * A check of its own, apart from the service's: what that one has wrong is to be seen here.
 */

const weights = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
];

function fits(digits: string): boolean {
  return weights.every(
    (row) => row.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0,
  );
}

/** The places where a national id stands in the text, without the number itself: a test's output is a log too. */
export function nationalIdsIn(text: string): string[] {
  const found = text.matchAll(/(?<![0-9A-Za-z])(\d{6}) ?(\d{5})(?![0-9A-Za-z])/g);
  return [...found]
    .filter(([, date, rest]) => fits(`${date}${rest}`))
    .map(({ index }) => `a national id after «${text.slice(Math.max(0, index - 40), index)}»`);
}

/** Fails, with where it was. */
export function refuseNationalIds(where: string, text: string): void {
  const found = nationalIdsIn(text);
  if (found.length > 0) throw new Error(`${where}: ${found.join(', ')}`);
}
