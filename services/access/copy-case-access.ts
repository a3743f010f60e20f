import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findCase, findCopiedAccess } from './access-sql.ts';
import { findBlocks } from './block-sql.ts';

/** As the contract says a copy is at most. */
const longestCopy = 20_000;

export const copyCaseAccess: Handler<'copyCaseAccess'> = async ({ db, path, log }) => {
  const { caseId } = path;
  const found = await findCase(db, caseId);
  if (!found) throw new Problem('not-found');
  const rows = await findCopiedAccess(db, caseId, longestCopy + 1);
  const blocks = await findBlocks(db, caseId, { isStanding: true });
  const { teamId, teamName, caseName, readAt: madeAt } = found;
  log({ teamId, caseId });
  const isWhole = rows.length <= longestCopy;
  const items = rows.slice(0, longestCopy);
  return { status: 200, body: { caseId, caseName, teamName, madeAt, isWhole, blocks, items } };
};
