import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseSession } from './activity-rules.ts';
import { findSession, lockOwnCase } from './activity-sql.ts';
import { getPlan, insertPlan } from './plan-sql.ts';

export const planActivity: Handler<'planActivity'> = async (call) => {
  const { caseId } = call.path;
  const teamId = await lockOwnCase(call.db, caseId);
  if (!teamId) throw new Problem('not-found');
  const { sessionOn } = call.body;
  if (sessionOn !== undefined)
    refuseSession(call.body, await findSession(call.db, { teamId, caseId }, sessionOn, call.body));
  const id = newId();
  await insertPlan(call.db, { ...call.body, id, teamId, caseId });
  call.tell({ teamId, kind: 'activity.planned', caseIds: [caseId], version: 1 });
  call.log({ teamId, caseId });
  return { status: 201, body: await getPlan(call.db, id), etag: 1 };
};
