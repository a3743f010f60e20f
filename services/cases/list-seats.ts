import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findSeats } from './history-sql.ts';

export const listSeats: Handler<'listSeats'> = async ({ db, path, query, log }) => {
  const found = await findSeats(db, path.caseId, query.on);
  if (!found) throw new Problem('not-found');
  const { teamId, ...body } = found;
  log({ teamId, caseId: path.caseId });
  return { status: 200, body };
};
