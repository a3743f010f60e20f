import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { endToday, findSupporter, lockSupporter } from './supporter-sql.ts';

export const endSupport: Handler<'endSupport'> = async (call) => {
  const { supporterId } = call.path;
  const found = await lockSupporter(call.db, supporterId);
  const current = found && (await findSupporter(call.db, supporterId));
  if (!current) throw new Problem('not-found');
  const { teamId, caseId, workerId } = found;
  if (found.isOver) throw new Problem('support-over');
  if (found.version !== call.expectedVersion) {
    throw new Problem('version-stale', { current }, [{ teamId, caseId }]);
  }
  const version = await endToday(call.db, supporterId);
  call.tell({
    teamId,
    kind: 'supporter.ended',
    caseIds: [caseId],
    workerIds: [workerId],
    details: { fromWorkerId: workerId },
  });
  call.log({ teamId, caseId });
  return { status: 200, body: (await findSupporter(call.db, supporterId))!, etag: version };
};
