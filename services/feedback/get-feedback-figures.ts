import { ruleSetCalled } from '../instruments/instruments.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findCourses } from './figures-sql.ts';
import { figuresOf } from './figures-rules.ts';

export const getFeedbackFigures: Handler<'getFeedbackFigures'> = async (call) => {
  const { teamId } = call.path;
  const { year } = call.query;
  const found = await findCourses(call.db, teamId, year);
  if (!found) throw new Problem('not-found');
  call.log({ teamId });
  return {
    status: 200,
    body: { year, ...figuresOf(found.courses, found.forms, ruleSetCalled) },
  };
};
