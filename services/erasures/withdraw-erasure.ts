import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { takeBackErasure } from './erasure-sql.ts';
import {
  entriesOf,
  erasureReply,
  holdAsSeen,
  readErasure,
  subjectsOf,
} from './standing-erasure.ts';

export const withdrawErasure: Handler<'withdrawErasure'> = async (call) => {
  const { erasureId } = call.path;
  const { teamId } = await readErasure(call, erasureId);
  if (!call.caller.teamIds.includes(teamId)) throw new Problem('not-found');
  const erasure = await holdAsSeen(call, erasureId);
  if (!(await takeBackErasure(call.db, erasureId))) throw new Problem('erasure-answered');
  call.tell({ teamId, kind: 'erasure.withdrawn', ...subjectsOf(erasure) });
  for (const entry of entriesOf(erasure)) call.log(entry);
  return erasureReply(call, erasureId);
};
