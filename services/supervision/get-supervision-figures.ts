import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { countSupervision } from './consultation-sql.ts';

export const getSupervisionFigures: Handler<'getSupervisionFigures'> = async (call) => {
  const { teamId } = call.path;
  const body = await countSupervision(call.db, teamId, call.query);
  if (!body) throw new Problem('not-found');
  call.log({ teamId });
  return { status: 200, body };
};
