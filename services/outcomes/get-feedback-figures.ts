import { changeOf } from '../feedback/feedback.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { figuresOf, figuresTogether } from './figures-rules.ts';
import { findCourses } from './outcomes-sql.ts';

export const getFeedbackFigures: Handler<'getFeedbackFigures'> = async (call) => {
  const { teamId } = call.path;
  const { year } = call.query;
  // The contract knows no year beyond these.
  const [from, to] = year === undefined ? [1900, 2999] : [year, year];
  const found = await findCourses(call.db, teamId, from, to);
  if (!found) throw new Problem('not-found');
  call.log({ teamId });
  const figures = year === undefined ? figuresTogether : figuresOf;
  return {
    status: 200,
    body: { year: year ?? null, ...figures(found.courses, found.forms, changeOf) },
  };
};
