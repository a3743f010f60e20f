import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findCase } from './access-sql.ts';
import { findBlocks } from './block-sql.ts';

export const listBlocks: Handler<'listBlocks'> = async ({ db, path, log }) => {
  const { caseId } = path;
  const found = await findCase(db, caseId);
  if (!found) throw new Problem('not-found');
  log({ teamId: found.teamId, caseId });
  return { status: 200, body: { items: await findBlocks(db, caseId) } };
};
