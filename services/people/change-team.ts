import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findTeam, idsOfMembers, idsOfPersonsCases, lockTeam, updateTeam } from './team-sql.ts';

export const changeTeam: Handler<'changeTeam'> = async (call) => {
  const { teamId } = call.path;
  const before = await lockTeam(call.db, teamId);
  if (!before) throw new Problem('not-found');
  if (before.version !== call.expectedVersion)
    throw new Problem('version-stale', { current: before });
  const version = await updateTeam(call.db, teamId, call.body);
  call.tell({ teamId: organisationStream, kind: 'team.changed' });
  // The capacity of all its members may be another.
  const workerIds = await idsOfMembers(call.db, teamId);
  // So may be what counts as silence.
  const { silentAfterDays = before.silentAfterDays } = call.body;
  const caseIds =
    silentAfterDays === before.silentAfterDays ? [] : await idsOfPersonsCases(call.db, teamId);
  call.tell({ teamId, kind: 'team.changed', workerIds, caseIds, version });
  call.log({ teamId });
  const body = await findTeam(call.db, teamId);
  if (!body) throw new Problem('internal');
  return { status: 200, body, etag: version };
};
