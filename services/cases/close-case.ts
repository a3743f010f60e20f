import type { Inside } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { closeCaseRow, currentSeats, insertOffer } from './case-sql.ts';
import { endIdleEngagements, findUnits } from './contact-sql.ts';
import { refuseClosing } from './seat-rules.ts';
import { caseReply, lockOpenCase } from './standing-case.ts';
import type { SupervisionOfferRequest } from './words.ts';

export const closeCase: Handler<'closeCase'> = async (call) => {
  const { caseId } = call.path;
  const { reason, position, supervisionOffer } = call.body;
  await closeOpenCase(call, {
    caseId,
    reason,
    position,
    supervisionOffer,
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
  supervisionOffer?: SupervisionOfferRequest | undefined;
  expectedVersion?: number | undefined;
}

/** Closes an open case: opening, mode and both seats end at one instant. Tells `case.closed`. */
export async function closeOpenCase(inside: Inside, act: ClosingAct): Promise<void> {
  const { caseId, reason, position, decisionId, supervisionOffer } = act;
  const { teamId, mode } = await lockOpenCase(inside, caseId, act.expectedVersion);
  refuseClosing({
    mode,
    reason,
    position,
    isDecidedByMeeting: decisionId !== undefined,
    offersSupervision: supervisionOffer !== undefined,
  });
  const offerId = supervisionOffer
    ? await keepOffer(inside, { caseId, teamId }, supervisionOffer)
    : null;
  const seats = await currentSeats(inside.db, caseId);
  const version = await closeCaseRow(inside.db, {
    caseId,
    reason,
    position,
    decisionId: decisionId ?? null,
    offerId,
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

async function keepOffer(
  { db }: Pick<Inside, 'db'>,
  of: { caseId: string; teamId: string },
  { unitId, toWorkerName, note }: SupervisionOfferRequest,
): Promise<string> {
  if (!(await findUnits(db, [unitId])).has(unitId)) {
    throw new Problem('validation-failed', {
      errors: [{ pointer: '/supervisionOffer/unitId', message: 'is no unit that is known' }],
    });
  }
  return insertOffer(db, {
    ...of,
    unitId,
    toWorkerName: toWorkerName ?? null,
    note: note ?? null,
  });
}
