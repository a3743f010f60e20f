import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findRequest, lockRequest, takeBack } from './request-sql.ts';

export const withdrawSupervisionRequest: Handler<'withdrawSupervisionRequest'> = async (call) => {
  const id = call.path.supervisionRequestId;
  const before = await lockRequest(call.db, id);
  if (!before) throw new Problem('not-found');
  const { teamId, caseId } = before;
  if (before.version !== call.expectedVersion)
    throw new Problem('version-stale', { current: before }, [{ teamId, caseId }]);
  if (before.state !== 'waiting') throw new Problem('supervision-request-over');
  await takeBack(call.db, id);
  const version = before.version + 1;
  const kind = 'supervision_request.withdrawn';
  call.tell({ teamId, kind, supervisionRequestId: id, caseIds: [caseId], version });
  call.log({ teamId, caseId });
  const body = await findRequest(call.db, id);
  if (!body) throw new Problem('not-found');
  return { status: 200, body, etag: body.version };
};
