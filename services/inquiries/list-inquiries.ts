import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findTeamInquiries } from './inquiry-sql.ts';

export const listInquiries: Handler<'listInquiries'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, ...filter } = query;
  const page = { after: cursor ?? null, limit: limit + 1 };
  const body = pageOf(await findTeamInquiries(db, teamId, filter, page), limit);
  log({ teamId, inquiryIds: body.items.map(({ id }) => id) });
  return { status: 200, body };
};
