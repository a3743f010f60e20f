import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findGuestItem } from './guest-sql.ts';

export const getGuestItem: Handler<'getGuestItem'> = async ({ db, path, log }) => {
  const found = await findGuestItem(db, path.itemId);
  if (!found) throw new Problem('not-found');
  log(found.seen);
  return { status: 200, body: found.item };
};
