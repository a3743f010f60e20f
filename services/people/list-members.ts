import type { Handler } from '../platform/http/handlers.ts';
import { findMembers } from './team-sql.ts';

export const listMembers: Handler<'listMembers'> = async ({ db, path, query, log }) => {
  const items = await findMembers(db, path.teamId, query.on);
  log({ teamId: path.teamId });
  return { status: 200, body: { items } };
};
