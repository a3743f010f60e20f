import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findActions } from './action-sql.ts';

export const listActions: Handler<'listActions'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, ...filter } = query;
  const page = { after: cursor ?? null, limit: limit + 1 };
  const body = pageOf(await findActions(db, teamId, filter, page), limit);
  const caseIds = new Set(body.items.flatMap(({ caseId }) => caseId ?? []));
  const inquiryIds = new Set(body.items.flatMap(({ inquiryId }) => inquiryId ?? []));
  log({ teamId, caseIds: [...caseIds], inquiryIds: [...inquiryIds] });
  return { status: 200, body };
};
