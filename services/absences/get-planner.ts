import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findPlanner } from './absence-sql.ts';

export const getPlanner: Handler<'getPlanner'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { fromOn, weeks = 12 } = query;
  const body = await findPlanner(db, teamId, fromOn, weeks);
  if (!body) throw new Problem('not-found');
  const caseIds = [...body.gaps, ...body.laterGaps, ...body.covers].map(({ caseId }) => caseId);
  log({ teamId, caseIds: [...new Set(caseIds)] });
  return { status: 200, body };
};
