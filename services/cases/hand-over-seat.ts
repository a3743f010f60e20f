import type { Handler } from '../platform/http/handlers.ts';
import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { currentSeats, moveSeats, touchCase } from './case-sql.ts';
import type { SeatHolder, SeatTaken } from './case-sql.ts';
import { endIdleEngagements, isOnePersonAmong } from './contact-sql.ts';
import { judgeSeats, refuseBlocked, takeSeat } from './fill-seats.ts';
import { levels, refusePair } from './seat-rules.ts';
import type { PairOf } from './seat-rules.ts';
import { caseReply, lockOpenCase } from './standing-case.ts';
import type { Level, SuccessorsRequest } from './words.ts';

export const handOverSeat: Handler<'handOverSeat'> = async (call) => {
  const { caseId } = call.path;
  const { level, to } = call.body;
  const { expectedVersion } = call;
  const pointerTo = () => '/to';
  await handOverSeats(call, { caseId, successors: { [level]: to }, pointerTo, expectedVersion });
  return caseReply(call, caseId);
};

export interface HandoverAct {
  caseId: string;
  /** Who takes over, of the seats that change hands. */
  successors: SuccessorsRequest;
  /** Where the request says who takes over a seat. */
  pointerTo: (level: Level) => string;
  expectedVersion?: number | undefined;
  /** Where it was decided, for the case's history. */
  decidedIn?: { meetingId: string };
}

/**
 * Hands over one seat of an open case or both: old holders end and new ones begin at one instant. Tells
 * `seat.handed_over` of each. Answers the ids of the seats as the new ones hold them.
 */
export async function handOverSeats(inside: Inside, act: HandoverAct): Promise<string[]> {
  const { caseId, successors } = act;
  const { teamId, mode } = await lockOpenCase(inside, caseId, act.expectedVersion);
  const held = pairOf(await currentSeats(inside.db, caseId));
  const wishes = levels.flatMap((level) => {
    const request = successors[level];
    return request ? [{ level, request, pointer: act.pointerTo(level) }] : [];
  });
  const asked = await judgeSeats(inside, teamId, wishes);
  const unchanged = asked.filter((one) => isSameHolder(held[one.seat], one));
  if (unchanged.length > 0) {
    throw new Problem('seat-unchanged', { levels: unchanged.map(({ seat }) => seat) });
  }
  const afterwards = (level: Level) =>
    asked.find(({ seat }) => seat === level) ?? asCandidate(held[level]);
  const pair = { municipal: afterwards('municipal'), specialist: afterwards('specialist') };
  const workerIds = levels.map((level) => pair[level].workerId);
  refusePair(mode, pair, await isOnePersonAmong(inside.db, workerIds));
  await refuseBlocked(inside, caseId, asked);

  const seats: SeatTaken[] = [];
  for (const one of asked) seats.push(await takeSeat(inside, { teamId, caseId }, one));
  await moveSeats(inside.db, { caseId, teamId, seats, mode: null });
  await endIdleEngagements(inside.db, caseId);
  const version = await touchCase(inside.db, caseId);
  for (const { level, workerId } of seats) {
    const { workerId: fromWorkerId } = held[level];
    inside.tell({
      teamId,
      kind: 'seat.handed_over',
      caseIds: [caseId],
      workerIds: [fromWorkerId, workerId],
      details: { level, fromWorkerId, toWorkerId: workerId },
      ...act.decidedIn,
      version,
    });
  }
  inside.log({ action: 'write', teamId, caseId });
  return seats.map(({ id }) => id);
}

function pairOf(seats: readonly SeatHolder[]): PairOf<SeatHolder> {
  const [municipal, specialist] = levels.map((level) => seats.find((seat) => seat.level === level));
  if (municipal && specialist) return { municipal, specialist };
  throw new Problem('seat-empty', {
    levels: levels.filter((level) => !seats.some((seat) => seat.level === level)),
  });
}

function isSameHolder(
  from: SeatHolder,
  successor: { workerId: string | null; isContact: boolean },
): boolean {
  return (
    from.workerId === successor.workerId &&
    (from.treatmentContactId !== null) === successor.isContact
  );
}

/** Whoever stays has been judged before; the database judges both again at commit. */
function asCandidate(seat: SeatHolder) {
  return {
    level: seat.level,
    workerId: seat.workerId,
    isContact: seat.treatmentContactId !== null,
    isAvailable: true,
    isOfTeam: true,
  };
}
