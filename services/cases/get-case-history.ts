import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findHistory } from './history-sql.ts';
import { readCase } from './standing-case.ts';

export const getCaseHistory: Handler<'getCaseHistory'> = async (call) => {
  const { caseId } = call.path;
  const { cursor, limit = 50 } = call.query;
  const { teamId } = await readCase(call, caseId);
  // A treatment contact, who may read the case, is told nothing of how it came to be.
  const { teamIds, visits } = call.caller;
  const mayKnow = teamIds.includes(teamId) || visits.some((visit) => visit.caseId === caseId);
  if (!mayKnow) throw new Problem('not-found');
  const before = cursor === undefined ? null : Number(cursor);
  const found = await findHistory(call.db, caseId, {
    before: Number.isSafeInteger(before) ? before : null,
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const nextCursor = found.length > limit ? String(items.at(-1)?.seq) : null;
  const inquiryIds = items.flatMap(({ details }) => details.inquiryId ?? []);
  call.log({ teamId, caseId, inquiryIds: [...new Set(inquiryIds)] });
  return { status: 200, body: { items, nextCursor } };
};
