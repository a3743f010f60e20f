import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findWorker, lockWorker, updateWorker } from './worker-sql.ts';

export const changeWorker: Handler<'changeWorker'> = async (call) => {
  const { workerId } = call.path;
  const current = await findWorker(call.db, workerId);
  if (!current) throw new Problem('not-found');
  const locked = await lockWorker(call.db, workerId);
  if (!locked) throw new Problem('not-allowed');
  if (locked.version !== call.expectedVersion) {
    throw new Problem('version-stale', { current: { ...current, version: locked.version } });
  }
  const version = await updateWorker(call.db, workerId, call.body);
  call.tell({ teamId: organisationStream, kind: 'worker.changed', workerIds: [workerId], version });
  call.log({ workerId });
  const body = await findWorker(call.db, workerId);
  if (!body) throw new Problem('internal');
  return { status: 200, body, etag: version };
};
