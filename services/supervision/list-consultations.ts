import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findConsultations } from './consultation-sql.ts';

export const listConsultations: Handler<'listConsultations'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, ...filter } = query;
  const page = { after: cursor ?? null, limit: limit + 1 };
  const body = pageOf(await findConsultations(db, teamId, filter, page), limit);
  log({ teamId, caseIds: [...new Set(body.items.flatMap(({ caseId }) => caseId ?? []))] });
  return { status: 200, body };
};
