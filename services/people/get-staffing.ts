import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findStaffing } from './agreement-sql.ts';

export const getStaffing: Handler<'getStaffing'> = async ({ db, path, query, log }) => {
  const body = await findStaffing(db, path.teamId, query.on);
  if (!body) throw new Problem('not-found');
  log({ teamId: path.teamId });
  return { status: 200, body };
};
