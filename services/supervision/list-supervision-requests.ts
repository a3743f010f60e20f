import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findRequests } from './request-sql.ts';

export const listSupervisionRequests: Handler<'listSupervisionRequests'> = async (call) => {
  const { teamId } = call.path;
  const { cursor, limit = 50, ...filter } = call.query;
  const page = { after: cursor ?? null, limit: limit + 1 };
  const body = pageOf(await findRequests(call.db, teamId, filter, page), limit);
  call.log({ teamId, caseIds: [...new Set(body.items.map(({ caseId }) => caseId))] });
  return { status: 200, body };
};
