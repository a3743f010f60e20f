import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { currentSeats, moveSeats, touchCase } from './case-sql.ts';
import type { SeatHolder } from './case-sql.ts';
import { endIdleEngagements } from './contact-sql.ts';
import { judgePair, refuseBlocked, takeSeat } from './fill-seats.ts';
import type { Asked } from './fill-seats.ts';
import { levels, refuseModeChange } from './seat-rules.ts';
import { caseReply, lockOpenCase } from './standing-case.ts';

export const changeMode: Handler<'changeMode'> = async (call) => {
  const { caseId } = call.path;
  const { mode, pair } = call.body;
  const before = await lockOpenCase(call, caseId, call.expectedVersion);
  const { teamId } = before;
  refuseModeChange(before.mode, mode);
  const asked = await judgePair(call, { teamId, mode, pair });

  const seats = await currentSeats(call.db, caseId);
  const moved = [];
  for (const level of levels) {
    const holder = seats.find((seat) => seat.level === level);
    if (!holder) throw new Problem('seat-empty', { levels: [level] });
    if (staysSeated(holder, asked[level])) continue;
    await refuseBlocked(call, caseId, [asked[level]]);
    moved.push(await takeSeat(call, { teamId, caseId }, asked[level]));
  }
  await moveSeats(call.db, { caseId, teamId, seats: moved, mode });
  await endIdleEngagements(call.db, caseId);
  const version = await touchCase(call.db, caseId, { mode });
  call.tell({
    teamId,
    kind: 'case.mode_changed',
    caseIds: [caseId],
    workerIds: [...seats.map(({ workerId }) => workerId), ...moved.map(({ workerId }) => workerId)],
    details: { fromMode: before.mode, toMode: mode },
    version,
  });
  call.log({ teamId, caseId });
  return caseReply(call, caseId);
};

// The same agreement, named again: the holder keeps the seat they have.
function staysSeated(holder: SeatHolder, asked: Asked): boolean {
  return 'agreementId' in asked.request && asked.request.agreementId === holder.agreementId;
}
