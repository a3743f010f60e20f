import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { passOnTurnsAway } from './pass-on-turns.ts';
import { isMember } from './year-sql.ts';

/** An absence may be short, so nothing is taken from anybody by itself: a colleague or they themselves say so. */
export const giveTurnsOn: Handler<'giveTurnsOn'> = async (call) => {
  const { teamId } = call.path;
  const { workerId } = call.body;
  if (!(await isMember(call.db, teamId, workerId))) throw new Problem('not-found');
  const body = await passOnTurnsAway(call, teamId, workerId);
  call.log({ teamId, workerId });
  return { status: 200, body };
};
