import { lockOpenCase } from '../cases/cases.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findStanding, getChoices, writeChoices } from './feedback-sql.ts';
import { refuseChoices, refuseUnlessFeedback } from './measurement-rules.ts';

export const changeFeedbackChoices: Handler<'changeFeedbackChoices'> = async (call) => {
  const { caseId } = call.path;
  const { teamId } = await lockOpenCase(call, caseId, undefined);
  const standing = await findStanding(call.db, caseId);
  refuseUnlessFeedback(standing);
  const before = await getChoices(call.db, caseId);
  if (before.version !== call.expectedVersion)
    throw new Problem('version-stale', { current: before }, [{ teamId, caseId }]);
  const after = { ...before, ...call.body };
  refuseChoices(before, after, standing);
  await writeChoices(call.db, { caseId, teamId, choices: after });
  call.tell({ teamId, kind: 'feedback.chosen', caseIds: [caseId] });
  call.log({ teamId, caseId });
  const body = await getChoices(call.db, caseId);
  return { status: 200, body, etag: body.version };
};
