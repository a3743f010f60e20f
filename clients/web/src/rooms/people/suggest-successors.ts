import type { LeftSeat } from '../../service/contract.ts';

export type Chosen = ReadonlyMap<string, string>;

/**
 * Somebody for each seat who has not one yet: whoever knows the case, else who has most room left by then; whoever leaves
 * or is away is for somebody to choose. What has been chosen stays, and counts. Pure.
 */
export function suggestSuccessors(
  seats: readonly LeftSeat[],
  chosen: Chosen = new Map(),
): Map<string, string> {
  const suggested = new Map<string, string>();
  const taken = new Map<string, number>();
  const take = ({ caseId, weight }: LeftSeat, agreementId: string) => {
    suggested.set(caseId, agreementId);
    taken.set(agreementId, (taken.get(agreementId) ?? 0) + weight);
  };
  for (const seat of seats) {
    const already = chosen.get(seat.caseId);
    if (already !== undefined) take(seat, already);
  }
  for (const seat of seats) {
    if (chosen.has(seat.caseId)) continue;
    const left = (one: LeftSeat['candidates'][number]) =>
      one.freeSeats - (taken.get(one.agreementId) ?? 0);
    const [best] = seat.candidates
      .filter((one) => one.leavesOn === null && !one.isAway)
      .toSorted((a, b) => Number(b.knowsCase) - Number(a.knowsCase) || left(b) - left(a));
    if (best) take(seat, best.agreementId);
  }
  return suggested;
}

/** What each successor would have room for afterwards, in the order of their names. */
export function loadsAfter(
  seats: readonly LeftSeat[],
  chosen: Chosen,
): { agreementId: string; name: string; count: number; free: number }[] {
  const loads = new Map<
    string,
    { agreementId: string; name: string; count: number; free: number }
  >();
  for (const { caseId, weight, candidates } of seats) {
    const found = candidates.find(({ agreementId }) => agreementId === chosen.get(caseId));
    if (!found) continue;
    const { agreementId, name, freeSeats } = found;
    const before = loads.get(agreementId) ?? { agreementId, name, count: 0, free: freeSeats };
    loads.set(agreementId, {
      ...before,
      count: before.count + 1,
      free: before.free - weight,
    });
  }
  return [...loads.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}
