import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findTeam } from './team-sql.ts';
import { findGrant, findWorker, insertGrant } from './worker-sql.ts';

export const grantRole: Handler<'grantRole'> = async (call) => {
  const { workerId } = call.path;
  const { role, teamId = null } = call.body;
  if ((role === 'administrator') !== (teamId === null)) {
    throw new Problem('validation-failed', {
      errors: [{ pointer: '/teamId', message: 'belongs to every role but administrator' }],
    });
  }
  if (!(await findWorker(call.db, workerId))) throw new Problem('not-found');
  if (teamId !== null && !(await findTeam(call.db, teamId))) throw new Problem('not-found');
  const of = { workerId, role, teamId };
  if (!(await findGrant(call.db, of))) await addRole(call, of);
  call.log({ workerId, ...(teamId && { teamId }) });
  const body = await findGrant(call.db, of);
  if (!body) throw new Problem('internal');
  return { status: 201, body };
};

/** Tells `role.granted` in the team's log, or the organisation's for an administrator. */
export async function addRole(
  { db, tell }: Inside,
  of: { workerId: string; role: string; teamId: string | null },
): Promise<void> {
  await insertGrant(db, { ...of, id: newId() });
  tell({ teamId: of.teamId ?? organisationStream, kind: 'role.granted', workerIds: [of.workerId] });
}
