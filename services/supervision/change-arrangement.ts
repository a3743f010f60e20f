import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseTerms } from './arrangement-rules.ts';
import { arrangeAnew, findArrangement } from './arrangement-sql.ts';
import { lockSite } from './request-sql.ts';

export const changeArrangement: Handler<'changeArrangement'> = async (call) => {
  const { caseId } = call.path;
  const site = await lockSite(call.db, caseId);
  if (!site) throw new Problem('not-found');
  const { teamId, today } = site;
  const before = await findArrangement(call.db, caseId);
  // Of a person's case nothing is arranged, which has no later version.
  const current = before ?? { version: 1 };
  if (current.version !== call.expectedVersion)
    throw new Problem('version-stale', { current }, [{ teamId, caseId }]);
  if (!before) throw new Problem('arrangement-not-of-a-site');
  refuseTerms(call.body, today);
  await arrangeAnew(call.db, { ...call.body, teamId, caseId });
  const version = before.version + 1;
  call.tell({ teamId, kind: 'arrangement.changed', caseIds: [caseId], version });
  call.log({ teamId, caseId });
  const body = await findArrangement(call.db, caseId);
  if (!body) throw new Problem('not-found');
  return { status: 200, body, etag: body.version };
};
