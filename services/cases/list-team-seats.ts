import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findTeamSeats } from './history-sql.ts';

export const listTeamSeats: Handler<'listTeamSeats'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, on } = query;
  const found = await findTeamSeats(db, teamId, on, { after: cursor ?? null, limit: limit + 1 });
  const page = pageOf(found.items, limit);
  log({ teamId, caseIds: page.items.map(({ id }) => id) });
  return { status: 200, body: { seatsOn: found.seatsOn, ...page } };
};
