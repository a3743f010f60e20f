import type { Inside } from '../platform/database/transact.ts';
import { beginOpening, closeCaseRow, currentSeats, reopenCaseRow } from './case-sql.ts';
import { endIdleEngagements } from './contact-sql.ts';
import { takeSeats } from './fill-seats.ts';
import { handOverSeats } from './hand-over-seat.ts';
import { levels } from './seat-rules.ts';
import { lockOpenCase } from './standing-case.ts';
import {
  findBeside,
  findClosing,
  findSeatsBefore,
  findSeatsUntilClosing,
  standBesideAgain,
} from './undo-sql.ts';
import type { Closing, FormerHolder } from './undo-sql.ts';
import type { Level, SeatRequest, SuccessorsRequest } from './words.ts';

/*
 * What undoes what a decision did to a case: acts of their own, which leave what was as it was. The pair is whole at every
 * instant; a treatment contact whose engagement ended with the seat is engaged anew.
 */

interface Undoing {
  caseId: string;
  teamId: string;
  meetingId: string;
}

/** The case should never have been opened: it ends as undone, which only the undoing of its decision can say. */
export async function endUndoneCase(inside: Inside, act: Undoing): Promise<void> {
  const nothing = { decisionId: null, offerId: null };
  await close(inside, act, { reason: 'undone', position: 'not_applicable', ...nothing });
}

/** Closed again as it was closed before the decision opened it. */
export async function closeAsBefore(
  inside: Inside,
  act: Undoing & { closing: Closing },
): Promise<void> {
  await close(inside, act, act.closing);
}

async function close(inside: Inside, act: Undoing, closing: Closing): Promise<void> {
  const { caseId, teamId, meetingId } = act;
  await lockOpenCase(inside, caseId, undefined);
  const seats = await currentSeats(inside.db, caseId);
  const version = await closeCaseRow(inside.db, { caseId, ...closing });
  await endIdleEngagements(inside.db, caseId);
  const { reason, position } = closing;
  inside.tell({
    ...{ teamId, kind: 'case.closed', caseIds: [caseId], meetingId, version },
    workerIds: seats.map(({ workerId }) => workerId),
    details: { reason, position },
  });
  inside.log({ action: 'write', teamId, caseId });
}

/** Open again with the two who had it until the decision closed it. */
export async function openAsBefore(
  inside: Inside,
  act: Undoing & { decisionId: string },
): Promise<void> {
  const { caseId, teamId, meetingId, decisionId } = act;
  const { mode, holders } = await findSeatsUntilClosing(inside.db, caseId);
  await reopenCaseRow(inside.db, caseId, mode);
  const pair = {
    municipal: requestOf(holders, 'municipal'),
    specialist: requestOf(holders, 'specialist'),
  };
  const seats = await takeSeats(inside, { teamId, caseId, mode, pair });
  const nobodyElse = { decisionId: null, proposalId: null, importId: null };
  await beginOpening(inside.db, {
    ...{ caseId, teamId, mode, seats, ...nobodyElse },
    undoneDecisionId: decisionId,
  });
  await standBesideAgain(inside.db, caseId);
  const workerIds = seats.map(({ workerId }) => workerId);
  inside.tell({ teamId, kind: 'case.reopened', caseIds: [caseId], workerIds, meetingId });
  inside.log({ action: 'write', teamId, caseId });
}

/** Each of these seats to whoever held it before. Answers the seats as they hold them now. */
export async function handBack(
  inside: Inside,
  act: Undoing & { seatIds: readonly string[] },
): Promise<string[]> {
  const holders = await findSeatsBefore(inside.db, act.seatIds);
  const successors: SuccessorsRequest = {};
  for (const level of levels) {
    if (holders.some((one) => one.level === level)) successors[level] = requestOf(holders, level);
  }
  const seatIds = await handOverSeats(inside, {
    caseId: act.caseId,
    successors,
    pointerTo: () => '',
    decidedIn: { meetingId: act.meetingId },
  });
  await standBesideAgain(inside.db, act.caseId);
  return seatIds;
}

function requestOf(holders: readonly FormerHolder[], level: Level): SeatRequest {
  const found = holders.find((one) => one.level === level);
  if (!found) throw new Error('A case without one of its seats');
  const { agreementId, workerId, unitId, profession, accessUntilOn } = found;
  if (agreementId !== null) return { agreementId };
  return { treatmentContact: { workerId, unitId, profession, accessUntilOn } } as SeatRequest;
}

export { findBeside, findClosing };
