import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findCase, findCaseAccess } from './access-sql.ts';
import { pageOfRows, rowBefore } from './row-paging.ts';

export const listCaseAccess: Handler<'listCaseAccess'> = async ({ db, path, query, log }) => {
  const { caseId } = path;
  const { cursor, limit = 50 } = query;
  const found = await findCase(db, caseId);
  if (!found) throw new Problem('not-found');
  const rows = await findCaseAccess(db, caseId, { before: rowBefore(cursor), limit: limit + 1 });
  log({ teamId: found.teamId, caseId });
  return { status: 200, body: pageOfRows(rows, limit) };
};
