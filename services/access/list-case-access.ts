import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findCase, findCaseAccess } from './access-sql.ts';
import { pageOfEntries, pageStartOf } from './entry-paging.ts';

export const listCaseAccess: Handler<'listCaseAccess'> = async ({ db, path, query, log }) => {
  const { caseId } = path;
  const { cursor, limit = 50 } = query;
  const found = await findCase(db, caseId);
  if (!found) throw new Problem('not-found');
  const start = pageStartOf(cursor);
  const rows = await findCaseAccess(db, caseId, { ...start, limit: limit + 1 });
  log({ teamId: found.teamId, caseId });
  return { status: 200, body: pageOfEntries(rows, limit, start) };
};
