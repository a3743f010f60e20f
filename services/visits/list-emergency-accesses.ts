import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findEmergencyAccesses } from './visit-sql.ts';

export const listEmergencyAccesses: Handler<'listEmergencyAccesses'> = async ({
  db,
  path,
  query,
  log,
}) => {
  const { teamId } = path;
  const { cursor, limit = 50 } = query;
  const page = { before: cursor ?? null, limit: limit + 1 };
  const body = pageOf(await findEmergencyAccesses(db, teamId, page), limit);
  log({ teamId, caseIds: [...new Set(body.items.map(({ caseId }) => caseId))] });
  return { status: 200, body };
};
