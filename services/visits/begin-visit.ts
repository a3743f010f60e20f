import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findVisit, insertVisit, type CalledCase } from './visit-sql.ts';
import type { VisitKind, VisitReason } from './words.ts';

export interface Wish {
  kind: VisitKind;
  reason: VisitReason;
  words: string;
}

/** The one case that is meant; which of several it is, nobody is told by trying. */
export function theOne(found: readonly CalledCase[]): CalledCase {
  const [one] = found;
  if (!one) throw new Problem('not-found');
  if (found.length > 1) throw new Problem('several-cases', {}, found);
  return one;
}

/** Lets the caller in, and tells the team. The database holds how long, by whom and on what grounds. */
export async function beginVisit(
  { db, caller, tell, log }: Pick<Inside, 'db' | 'caller' | 'tell' | 'log'>,
  { caseId, teamId }: CalledCase,
  { kind, reason, words }: Wish,
) {
  const isClosed = caller.blockedCaseIds.includes(caseId);
  if ((caller.teamIds.includes(teamId) && !isClosed) || caller.contactCaseIds.includes(caseId)) {
    throw new Problem('case-seen-already', {}, [{ teamId, caseId }]);
  }
  if (caller.visits.some((visit) => visit.kind === kind && visit.caseId === caseId)) {
    throw new Problem('visit-ongoing', {}, [{ teamId, caseId }]);
  }
  const id = newId();
  await insertVisit(db, { id, caseId, teamId, workerId: caller.workerId!, kind, reason, words });
  tell({
    teamId,
    kind: 'case.visited',
    caseIds: [caseId],
    visitId: id,
    details: { visit: kind, visitReason: reason },
  });
  log({ teamId, caseId, reason });
  const body = await findVisit(db, id);
  if (!body) throw new Error(`the visit ${id} is not its visitor's`);
  return { status: 201 as const, body };
}
