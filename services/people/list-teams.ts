import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findTeams } from './team-sql.ts';

export const listTeams: Handler<'listTeams'> = async ({ db, query, log }) => {
  const { cursor, limit = 50 } = query;
  const found = await findTeams(db, { after: cursor ?? null, limit: limit + 1 });
  log({});
  return { status: 200, body: pageOf(found, limit) };
};
