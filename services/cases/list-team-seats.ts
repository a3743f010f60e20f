import type { Handler } from '../platform/http/handlers.ts';
import { findTeamSeats } from './history-sql.ts';

export const listTeamSeats: Handler<'listTeamSeats'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, on } = query;
  const found = await findTeamSeats(db, teamId, on, { after: cursor ?? null, limit: limit + 1 });
  const items = found.items.slice(0, limit);
  const caseIds = items.map(({ caseId }) => caseId);
  const nextCursor = found.items.length > limit ? (caseIds.at(-1) ?? null) : null;
  log({ teamId, caseIds });
  return { status: 200, body: { seatsOn: found.seatsOn, items, nextCursor } };
};
