import { randomInt } from 'node:crypto';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { exported } from './export-rules.ts';
import { findCoursesToExport } from './figures-sql.ts';

export const exportFeedback: Handler<'exportFeedback'> = async (call) => {
  const { teamId } = call.path;
  const { fromYear, toYear } = call.query;
  if (toYear < fromYear) {
    const errors = [{ pointer: 'query/toYear', message: 'is before the first year' }];
    throw new Problem('validation-failed', { errors });
  }
  const courses = await findCoursesToExport(call.db, teamId, fromYear, toYear);
  if (!courses) throw new Problem('not-found');
  call.log({ teamId });
  return { status: 200, body: { fromYear, toYear, ...exported(courses, randomInt) } };
};
