import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { endCoverToday, findCover, lockCover } from './cover-sql.ts';

export const endCover: Handler<'endCover'> = async (call) => {
  const { coverId } = call.path;
  const found = await lockCover(call.db, coverId);
  const current = found && (await findCover(call.db, coverId));
  if (!current) throw new Problem('not-found');
  const { teamId, caseId, holderId, workerId } = found;
  if (found.isOver) throw new Problem('cover-over');
  if (found.version !== call.expectedVersion) {
    throw new Problem('version-stale', { current }, [{ teamId, caseId }]);
  }
  const version = await endCoverToday(call.db, coverId);
  call.tell({ teamId, kind: 'cover.ended', caseIds: [caseId], workerIds: [holderId, workerId] });
  call.log({ teamId, caseId });
  return { status: 200, body: (await findCover(call.db, coverId)) ?? current, etag: version };
};
