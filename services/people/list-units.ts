import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findUnits } from './unit-sql.ts';

export const listUnits: Handler<'listUnits'> = async ({ db, query, log }) => {
  const { cursor, limit = 50, level } = query;
  const found = await findUnits(db, level, { after: cursor ?? null, limit: limit + 1 });
  log({});
  return { status: 200, body: pageOf(found, limit) };
};
