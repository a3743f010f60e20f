import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findCases } from './case-read-sql.ts';

export const listCases: Handler<'listCases'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, ...filter } = query;
  const found = await findCases(db, teamId, filter, { after: cursor ?? null, limit: limit + 1 });
  const body = pageOf(found, limit);
  log({ teamId, caseIds: body.items.map(({ id }) => id) });
  return { status: 200, body };
};
