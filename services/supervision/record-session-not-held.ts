import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { getMissed, insertMissed } from './arrangement-sql.ts';
import { lockSite } from './request-sql.ts';

/** What stands against it the database says: a person's case, or a closed one. */
export const recordSessionNotHeld: Handler<'recordSessionNotHeld'> = async (call) => {
  const { caseId } = call.path;
  const site = await lockSite(call.db, caseId);
  if (!site) throw new Problem('not-found');
  const { teamId } = site;
  const cancelled = await insertMissed(call.db, { ...call.body, teamId, caseId });
  for (const version of cancelled)
    call.tell({ teamId, kind: 'activity.plan_cancelled', caseIds: [caseId], version });
  call.tell({ teamId, kind: 'supervision_session.not_held', caseIds: [caseId] });
  call.log({ teamId, caseId });
  return { status: 201, body: await getMissed(call.db, caseId, call.body.meantOn) };
};
