import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findWorkers } from './worker-sql.ts';

export const listWorkers: Handler<'listWorkers'> = async ({ db, query, log }) => {
  const { cursor, limit = 50, nameContains } = query;
  const found = await findWorkers(db, nameContains, { after: cursor ?? null, limit: limit + 1 });
  log({});
  return { status: 200, body: pageOf(found, limit) };
};
