import type { Handler } from '../platform/http/handlers.ts';
import { findTeamAccess } from './access-sql.ts';
import { pageOfEntries, pageStartOf } from './entry-paging.ts';

export const searchAccess: Handler<'searchAccess'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, workerId, unitId, fromOn, toOn } = query;
  const search = { teamId, workerId, unitId, fromOn, toOn };
  const start = pageStartOf(cursor);
  const rows = await findTeamAccess(db, search, { ...start, limit: limit + 1 });
  const body = pageOfEntries(rows, limit, start);
  // What was searched for, and everybody whom the answer names.
  log({
    ...{ teamId, workerId, unitId },
    caseIds: idsOf(body.items.map(({ caseId }) => caseId)),
    inquiryIds: idsOf(body.items.map(({ inquiryId }) => inquiryId)),
  });
  return { status: 200, body };
};

function idsOf(named: readonly (string | null)[]): string[] {
  return [...new Set(named.filter((id) => id !== null))].sort();
}
