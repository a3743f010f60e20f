import type { Days } from '../service/contract.ts';

/** By seat; empty: nobody, and somebody has said so. */
export type Chosen = ReadonlyMap<string, string>;

export interface Candidate {
  agreementId: string;
  name: string;
  freeSeats: number;
  knowsCase: boolean;
  /** May be suggested; the others are for somebody to choose. */
  isSuggested: boolean;
}

export interface SeatToFill {
  id: string;
  /** What it counts for against what somebody has room for. */
  weight: number;
  candidates: readonly Candidate[];
  /** Left out: from now on. */
  days?: readonly Days[];
}

const isFree = (left: number, { weight }: SeatToFill) => left > weight - 0.001;

/**
 * Somebody for each seat about which nothing has been said: who has room for it by then, then who knows the case, then who
 * has most room left. What has been said stays, and counts. Pure.
 */
export function suggestFor(
  seats: readonly SeatToFill[],
  said: Chosen = new Map(),
): Map<string, string> {
  const chosen = new Map<string, string>();
  const taken: { seat: SeatToFill; agreementId: string }[] = [];
  const take = (seat: SeatToFill, agreementId: string) => {
    chosen.set(seat.id, agreementId);
    taken.push({ seat, agreementId });
  };
  for (const seat of seats) {
    const already = said.get(seat.id);
    if (already !== undefined) take(seat, already);
  }
  for (const seat of seats) {
    if (said.has(seat.id)) continue;
    const left = (one: Candidate) =>
      taken
        .filter((other) => other.agreementId === one.agreementId && meet(other.seat, seat))
        .reduce((free, other) => free - other.seat.weight, one.freeSeats);
    const [best] = seat.candidates
      .filter(({ isSuggested }) => isSuggested)
      .toSorted(
        (a, b) =>
          Number(isFree(left(b), seat)) - Number(isFree(left(a), seat)) ||
          Number(b.knowsCase) - Number(a.knowsCase) ||
          left(b) - left(a),
      );
    if (best) take(seat, best.agreementId);
  }
  return chosen;
}

/** Whether somebody would have both on one day. */
function meet(one: SeatToFill, other: SeatToFill): boolean {
  if (!one.days || !other.days) return true;
  return one.days.some((a) =>
    other.days!.some(
      (b) =>
        (b.endsOn === null || a.startsOn < b.endsOn) &&
        (a.endsOn === null || b.startsOn < a.endsOn),
    ),
  );
}

export interface Load {
  agreementId: string;
  name: string;
  count: number;
  free: number;
}

/** What each would have room for afterwards, on their fullest days, in the order of their names. */
export function loadsAfter(seats: readonly SeatToFill[], chosen: Chosen): Load[] {
  const loads = new Map<string, { name: string; count: number; room: number; weight: number }>();
  for (const { id, weight, candidates } of seats) {
    const found = candidates.find(({ agreementId }) => agreementId === chosen.get(id));
    if (!found) continue;
    const before = loads.get(found.agreementId);
    loads.set(found.agreementId, {
      name: found.name,
      count: (before?.count ?? 0) + 1,
      room: Math.min(before?.room ?? found.freeSeats, found.freeSeats),
      weight: (before?.weight ?? 0) + weight,
    });
  }
  return [...loads]
    .map(([agreementId, { name, count, room, weight }]) => ({
      ...{ agreementId, name, count, free: room - weight },
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}
