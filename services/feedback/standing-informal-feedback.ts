import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import {
  findPairsCase,
  getInformalFeedback,
  lockInformalFeedback,
  type PairsCase,
} from './informal-feedback-sql.ts';
import type { InformalFeedback } from './informal-feedback-words.ts';

/** A case in which the caller is one of the two today: to everybody else it does not exist here. */
export async function getPairsCase({ db }: Pick<Inside, 'db'>, caseId: string): Promise<PairsCase> {
  const found = await findPairsCase(db, caseId);
  if (!found) throw new Problem('not-found');
  return found;
}

/** At the version that the caller last saw, locked until commit, with its case. */
export async function lockStandingFeedback(
  call: Pick<Inside, 'db'>,
  id: string,
  expectedVersion: number,
): Promise<{ feedback: InformalFeedback; ofCase: PairsCase }> {
  const isThere = await lockInformalFeedback(call.db, id);
  if (!isThere) throw new Problem('not-found');
  const feedback = await getInformalFeedback(call.db, id);
  const { caseId } = feedback;
  const ofCase = await getPairsCase(call, caseId);
  if (feedback.version !== expectedVersion) {
    const { teamId } = ofCase;
    throw new Problem('version-stale', { current: feedback }, [{ teamId, caseId }]);
  }
  if (feedback.isWithdrawn) throw new Problem('informal-feedback-withdrawn');
  return { feedback, ofCase };
}

/** Tells and logs what was written, never what it says, and answers how it is now. */
export async function written(
  call: Pick<Inside, 'db' | 'tell' | 'log'>,
  kind: 'informal_feedback.recorded' | 'informal_feedback.changed' | 'informal_feedback.withdrawn',
  { id, teamId, caseId }: { id: string; teamId: string; caseId: string },
): Promise<{ body: InformalFeedback; etag: number }> {
  call.tell({ teamId, kind, caseIds: [caseId] });
  call.log({ teamId, caseId });
  const body = await getInformalFeedback(call.db, id);
  return { body, etag: body.version };
}
