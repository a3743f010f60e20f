import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findTimeline } from './timeline-sql.ts';

export const getCaseTimeline: Handler<'getCaseTimeline'> = async ({ db, path, log }) => {
  const { caseId } = path;
  const found = await findTimeline(db, caseId);
  if (!found) throw new Problem('not-found');
  const { teamId, ...body } = found;
  log({ teamId, caseId });
  return { status: 200, body };
};
