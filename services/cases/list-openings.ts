import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findTeamOpenings } from './opening-sql.ts';

export const listOpenings: Handler<'listOpenings'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, state } = query;
  const found = await findTeamOpenings(db, teamId, state, {
    after: cursor ?? null,
    limit: limit + 1,
  });
  const body = pageOf(found, limit);
  const caseIds = body.items.flatMap((each) => each.caseId ?? each.reopensCaseId ?? []);
  log({ teamId, caseIds: [...new Set(caseIds)] });
  return { status: 200, body };
};
