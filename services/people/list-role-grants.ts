import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findGrantsEver } from './role-sql.ts';

export const listRoleGrants: Handler<'listRoleGrants'> = async ({ db, query, log }) => {
  const { cursor, limit = 50, workerId, teamId } = query;
  const found = await findGrantsEver(db, {
    workerId: workerId ?? null,
    teamId: teamId ?? null,
    after: cursor ?? null,
    limit: limit + 1,
  });
  log({ ...(workerId && { workerId }), ...(teamId && { teamId }) });
  return { status: 200, body: pageOf(found, limit) };
};
