import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findFeedback } from './feedback-sql.ts';
import { readSeries } from './read-series.ts';

export const getFeedback: Handler<'getFeedback'> = async (call) => {
  const { caseId } = call.path;
  const found = await findFeedback(call.db, caseId);
  if (!found) throw new Problem('not-found');
  const { feedback } = found;
  const { teamId } = feedback;
  if (!found.hasPerson) throw new Problem('case-has-no-person', {}, [{ teamId, caseId }]);
  call.log({ teamId, caseId });
  return { status: 200, body: { ...feedback, series: feedback.series.map(readSeries) } };
};
