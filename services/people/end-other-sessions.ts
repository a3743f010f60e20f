import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { endSessionsBut } from './session-sql.ts';

export const endOtherSessions: Handler<'endOtherSessions'> = async ({ db, caller, log }) => {
  if (caller.sessionId === null) throw new Problem('not-allowed');
  await endSessionsBut(db, caller.sessionId);
  log(caller.workerId === null ? {} : { workerId: caller.workerId });
  return { status: 204 };
};
