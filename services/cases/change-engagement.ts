import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { touchCase } from './case-sql.ts';
import { caseReply, lockOpenCase } from './standing-case.ts';

export const changeEngagement: Handler<'changeEngagement'> = async (call) => {
  const { caseId } = call.path;
  const { engagement } = call.body;
  const {
    teamId,
    mode,
    engagement: fromEngagement,
  } = await lockOpenCase(call, caseId, call.expectedVersion);
  if (mode === 'systematic_supervision') {
    throw new Problem('mode-change-not-possible');
  }
  const version = await touchCase(call.db, caseId, { engagement });
  call.tell({
    teamId,
    kind: 'case.engagement_changed',
    caseIds: [caseId],
    details: { engagement, ...(fromEngagement && { fromEngagement }) },
    version,
  });
  call.log({ teamId, caseId });
  return caseReply(call, caseId);
};
