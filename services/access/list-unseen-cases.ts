import type { Handler } from '../platform/http/handlers.ts';
import { findUnseenCases } from './block-sql.ts';

export const listUnseenCases: Handler<'listUnseenCases'> = async ({ db, path, log }) => {
  const { teamId } = path;
  const items = await findUnseenCases(db, teamId);
  log({ teamId, caseIds: items.map(({ caseId }) => caseId) });
  return { status: 200, body: { items } };
};
