import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findHead } from './access-sql.ts';

export const getAccessHead: Handler<'getAccessHead'> = async ({ db, path, log }) => {
  const body = await findHead(db, path.teamId);
  if (!body) throw new Problem('not-found');
  log({ teamId: path.teamId });
  return { status: 200, body };
};
