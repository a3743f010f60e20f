import type { Handler } from '../platform/http/handlers.ts';
import { findTeamAccess } from './access-sql.ts';
import { pageOfRows, rowBefore } from './row-paging.ts';

export const searchAccess: Handler<'searchAccess'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, workerId, unitId, fromOn, toOn } = query;
  const search = { teamId, workerId, unitId, fromOn, toOn };
  const rows = await findTeamAccess(db, search, { before: rowBefore(cursor), limit: limit + 1 });
  log({ teamId, workerId });
  return { status: 200, body: pageOfRows(rows, limit) };
};
