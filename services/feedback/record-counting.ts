import { lockOpenCase } from '../cases/cases.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findStanding, insertCounting } from './feedback-sql.ts';
import { refuseUnlessFeedback } from './measurement-rules.ts';

export const recordCounting: Handler<'recordCounting'> = async (call) => {
  const { caseId } = call.path;
  const { teamId } = await lockOpenCase(call, caseId, undefined);
  const standing = await findStanding(call.db, caseId);
  if (!standing.isOneOfThePair) throw new Problem('not-of-the-pair');
  refuseUnlessFeedback(standing);
  const { leftOutBecause: reason } = call.body;
  const { openedAt } = standing;
  const body = await insertCounting(call.db, { id: newId(), teamId, caseId, openedAt, reason });
  call.tell({ teamId, kind: 'feedback.counted', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { status: 201, body };
};
