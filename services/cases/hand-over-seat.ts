import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { currentSeats, moveSeats, touchCase } from './case-sql.ts';
import type { SeatHolder } from './case-sql.ts';
import { endIdleEngagements } from './contact-sql.ts';
import { judgeSeat, takeSeat } from './fill-seats.ts';
import { refusePair } from './seat-rules.ts';
import { caseReply, lockOpenCase } from './standing-case.ts';

export const handOverSeat: Handler<'handOverSeat'> = async (call) => {
  const { caseId } = call.path;
  const { level, to } = call.body;
  const { teamId, mode } = await lockOpenCase(call, caseId, call.expectedVersion);

  const seats = await currentSeats(call.db, caseId);
  const from = seats.find((seat) => seat.level === level);
  const other = seats.find((seat) => seat.level !== level);
  if (!from || !other) throw new Problem('seat-empty', { levels: [level] });
  const successor = await judgeSeat(call, { teamId, level, request: to, pointer: '/to' });
  if (isSameHolder(from, successor)) throw new Problem('seat-unchanged', { levels: [level] });
  const stays = asCandidate(other);
  refusePair(
    mode,
    level === 'municipal'
      ? { municipal: successor, specialist: stays }
      : { municipal: stays, specialist: successor },
  );

  const seat = await takeSeat(call, { teamId, caseId }, successor);
  await moveSeats(call.db, { caseId, teamId, seats: [seat], mode: null });
  await endIdleEngagements(call.db, caseId);
  const version = await touchCase(call.db, caseId);
  call.tell({
    teamId,
    kind: 'seat.handed_over',
    caseIds: [caseId],
    workerIds: [from.workerId, seat.workerId],
    details: { level, fromWorkerId: from.workerId, toWorkerId: seat.workerId },
    version,
  });
  call.log({ teamId, caseId });
  return caseReply(call, caseId);
};

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
