import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { Problem } from '../platform/http/problem.ts';
import { findActivities, findOwnCase } from './activity-sql.ts';

export const listCaseActivities: Handler<'listCaseActivities'> = async (call) => {
  const { caseId } = call.path;
  const { cursor, limit = 50 } = call.query;
  const teamId = await findOwnCase(call.db, caseId);
  if (!teamId) throw new Problem('not-found');
  const found = await findActivities(call.db, caseId, { after: cursor ?? null, limit: limit + 1 });
  call.log({ teamId, caseId });
  return { status: 200, body: pageOf(found, limit) };
};
