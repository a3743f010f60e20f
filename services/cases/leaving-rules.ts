import { Problem } from '../platform/http/problem.ts';
import type { ProblemSeat } from './words.ts';

/** A successor as asked for, with what the rules need to know. */
export interface AskedSuccessor {
  caseId: string;
  agreementId: string;
  /** Null when it is no case of the team that the caller sees. */
  caseName: string | null;
  /** The leaver holds a seat in it now, by the agreement that ends. */
  isHeld: boolean;
  isOfTeam: boolean;
  isOfLevel: boolean;
  /** The successor holds the other seat, by whichever employment. */
  isOther: boolean;
  /** The successor is the one who leaves, by whichever employment. */
  isLeaver: boolean;
  isBlocked: boolean;
  /** The successor's agreement is in force today and has no end. */
  isAvailable: boolean;
}

export interface LeftSeat {
  caseId: string;
  caseName: string;
}

/** Every seat that cannot change hands as asked, each with the first reason that something can be done about. */
export function seatsInTheWay(
  asked: readonly AskedSuccessor[],
  held: readonly LeftSeat[],
): ProblemSeat[] {
  const named = new Map<string, number>();
  for (const { caseId } of asked) named.set(caseId, (named.get(caseId) ?? 0) + 1);
  const leftOut = held
    .filter(({ caseId }) => !named.has(caseId))
    .map((seat) => ({ ...seat, reason: 'left_out' as const }));
  const wrong = asked.flatMap((one) => {
    const reason = (named.get(one.caseId) ?? 0) > 1 ? 'named_twice' : reasonOf(one);
    return reason ? [{ caseId: one.caseId, caseName: one.caseName, reason }] : [];
  });
  return [...new Map([...leftOut, ...wrong].map((seat) => [seat.caseId, seat])).values()];
}

function reasonOf(one: AskedSuccessor): ProblemSeat['reason'] | undefined {
  if (!one.isHeld) return 'not_held';
  if (!one.isOfTeam) return 'not_member';
  if (one.isLeaver) return 'is_leaver';
  if (!one.isOfLevel) return 'wrong_level';
  if (one.isOther) return 'same_person';
  if (one.isBlocked) return 'blocked';
  return one.isAvailable ? undefined : 'not_available';
}

/** All or nothing. Seats that the caller does not see cannot be handed over by them. */
export function refuseLeaving(
  seats: readonly ProblemSeat[],
  unseen: { teamName: string; count: number },
): void {
  if (seats.length === 0 && unseen.count === 0) return;
  throw new Problem('seats-not-handed-over', {
    ...(seats.length > 0 && { seats: [...seats] }),
    ...(unseen.count > 0 && { otherCases: [unseen] }),
  });
}
