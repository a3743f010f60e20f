import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseCovers } from './absence-rules.ts';
import { findCover, insertCovers, judgeCovers, lockCases } from './cover-sql.ts';
import type { Cover } from './words.ts';

export const coverSeats: Handler<'coverSeats'> = async (call) => {
  const { teamId } = call.path;
  const { covers: asked } = call.body;
  const caseIds = [...new Set(asked.map(({ caseId }) => caseId))].toSorted();
  const locked = await lockCases(call.db, teamId, caseIds);
  if (locked.length < caseIds.length) throw new Problem('not-found');
  const judged = await judgeCovers(call.db, teamId, asked);
  refuseCovers(judged);
  const covers = judged.map((one) => ({ ...one, id: newId() }));
  await insertCovers(call.db, teamId, covers);
  const workerIds = covers.flatMap(({ holderId, workerId }) => [holderId, workerId as string]); // judged above
  call.tell({
    teamId,
    kind: 'covers.arranged',
    caseIds,
    workerIds: [...new Set(workerIds)].toSorted(),
  });
  for (const caseId of caseIds) call.log({ action: 'write', teamId, caseId });
  const items: Cover[] = [];
  for (const { id } of covers) items.push((await findCover(call.db, id))!);
  return { status: 201, body: { items } };
};
