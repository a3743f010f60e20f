import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { takeBackErasure } from './erasure-sql.ts';
import { caseIdsOf, erasureReply, holdAsSeen, readErasure } from './standing-erasure.ts';

export const withdrawErasure: Handler<'withdrawErasure'> = async (call) => {
  const { erasureId } = call.path;
  const { teamId } = await readErasure(call, erasureId);
  if (!call.caller.teamIds.includes(teamId)) throw new Problem('not-found');
  const erasure = await holdAsSeen(call, erasureId);
  if (!(await takeBackErasure(call.db, erasureId))) throw new Problem('erasure-answered');
  const caseIds = caseIdsOf(erasure);
  call.tell({ teamId, kind: 'erasure.withdrawn', caseIds });
  for (const caseId of caseIds) call.log({ teamId, caseId });
  return erasureReply(call, erasureId);
};
