import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findImports } from './import-sql.ts';

export const listImports: Handler<'listImports'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50 } = query;
  const found = await findImports(db, teamId, { after: cursor ?? null, limit: limit + 1 });
  log({ teamId });
  return { status: 200, body: pageOf(found, limit) };
};
