import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { closeCaseRow, currentSeats } from './case-sql.ts';
import { endIdleEngagements } from './contact-sql.ts';
import { refuseClosing } from './seat-rules.ts';
import { caseReply, lockOpenCase } from './standing-case.ts';

export const closeCase: Handler<'closeCase'> = async (call) => {
  const { caseId } = call.path;
  const { reason, position, supervisionOffer } = call.body;
  await closeOpenCase(call, {
    caseId,
    reason,
    position,
    offersSupervision: supervisionOffer !== undefined,
    expectedVersion: call.expectedVersion,
  });
  return caseReply(call, caseId);
};

export interface ClosingAct {
  caseId: string;
  reason: string;
  position: string;
  /** The meeting's decision, without which nobody closes against the person's own wish. */
  decisionId?: string;
  offersSupervision?: boolean;
  expectedVersion?: number | undefined;
}

/** Closes an open case: opening, mode and both seats end at one instant. Tells `case.closed`. */
export async function closeOpenCase(inside: Inside, act: ClosingAct): Promise<void> {
  const { caseId, reason, position, decisionId } = act;
  const { teamId, mode } = await lockOpenCase(inside, caseId, act.expectedVersion);
  refuseClosing({
    mode,
    reason,
    position,
    isDecidedByMeeting: decisionId !== undefined,
    offersSupervision: act.offersSupervision ?? false,
  });
  const seats = await currentSeats(inside.db, caseId);
  const version = await closeCaseRow(inside.db, {
    caseId,
    reason,
    position,
    decisionId: decisionId ?? null,
  });
  await endIdleEngagements(inside.db, caseId);
  inside.tell({
    teamId,
    kind: 'case.closed',
    caseIds: [caseId],
    workerIds: seats.map(({ workerId }) => workerId),
    details: { reason, position },
    version,
  });
  inside.log({ action: 'write', teamId, caseId });
}
