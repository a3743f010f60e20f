import { randomInt } from 'node:crypto';
import { changeOf } from '../feedback/feedback.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { exported } from './export-rules.ts';
import { findCoursesByTurns } from './outcomes-sql.ts';

export const exportFeedback: Handler<'exportFeedback'> = async (call) => {
  const { teamId } = call.path;
  const { fromYear, toYear } = call.query;
  if (toYear < fromYear) {
    const errors = [{ pointer: 'query/toYear', message: 'is before the first year' }];
    throw new Problem('validation-failed', { errors });
  }
  const turns = await findCoursesByTurns(call.db, teamId, fromYear, toYear);
  if (!turns) throw new Problem('not-found');
  call.log({ teamId });
  const found = exported(turns, changeOf, randomInt);
  return { status: 200, body: { fromYear, toYear, ...found } };
};
