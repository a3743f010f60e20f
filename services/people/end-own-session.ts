import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { endOneSession } from './session-sql.ts';

export const endOwnSession: Handler<'endOwnSession'> = async ({ db, caller, path, log }) => {
  if (!(await endOneSession(db, path.sessionId))) throw new Problem('not-found');
  log(caller.workerId === null ? {} : { workerId: caller.workerId });
  return { status: 204 };
};
