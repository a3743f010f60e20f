import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { casesSeatedUnder } from './agreement-end-sql.ts';
import { endStanding, lockStandingAgreement, type SeeToWhatIsLeft } from './end-agreement.ts';
import { handOverSeats } from './hand-over-seat.ts';
import { refuseLeaving, seatsInTheWay } from './leaving-rules.ts';
import { findLeftSeats, isAfterToday, judgeSuccessors, lockLeaving } from './leaving-sql.ts';

/** Every seat to its successor and the agreement's end, in one act. */
export function leaveTeamAnd(seeToWhatIsLeft: SeeToWhatIsLeft): Handler<'leaveTeam'> {
  return async (call) => {
    const { db } = call;
    const { agreementId } = call.path;
    const { endedOn, successors } = call.body;
    // Before the agreement: whoever hands over a seat has its case first, and then shares the agreement.
    const caseIds = [
      ...successors.map(({ caseId }) => caseId),
      ...(await findLeftSeats(db, agreementId)).map(({ caseId }) => caseId),
    ];
    await lockLeaving(db, caseIds, [agreementId, ...successors.map((one) => one.agreementId)]);
    const agreement = await lockStandingAgreement(call, agreementId, call.expectedVersion);

    const held = await findLeftSeats(db, agreementId);
    const { count } = await casesSeatedUnder(db, agreementId);
    const inTheWay = seatsInTheWay(await judgeSuccessors(db, agreementId, successors), held);
    refuseLeaving(inTheWay, { teamName: agreement.teamName, count: count - held.length });
    if (held.length > 0 && !(await isAfterToday(db, endedOn))) {
      throw new Problem('agreement-ends-too-soon');
    }

    for (const [at, { caseId, agreementId: successor }] of successors.entries()) {
      await handOverSeats(call, {
        caseId,
        successors: { [agreement.level]: { agreementId: successor } },
        pointerTo: () => `/successors/${at}`,
      });
    }
    const reply = await endStanding(call, agreement, endedOn);
    await seeToWhatIsLeft(call, agreement);
    return reply;
  };
}
