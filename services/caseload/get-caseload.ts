import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { countCaseload } from './caseload-sql.ts';

export const getCaseload: Handler<'getCaseload'> = async ({ db, path, log }) => {
  const body = await countCaseload(db, path.teamId);
  if (!body) throw new Problem('not-found');
  log({ teamId: path.teamId });
  return { status: 200, body };
};
