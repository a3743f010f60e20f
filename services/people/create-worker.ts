import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findWorker, insertWorker } from './worker-sql.ts';
import type { NewWorker } from './worker-sql.ts';

export const createWorker: Handler<'createWorker'> = async (call) => {
  const { name, profession, phone = null } = call.body;
  // A leader's new worker is known to the leader's team at once; an administrator sees everybody anyway.
  const led = call.caller.roles.find(({ role }) => role === 'team_leader');
  const id = await addWorker(call, {
    name: name.trim(),
    profession,
    phone,
    registeredForTeamId: led?.teamId ?? null,
  });
  call.log({ workerId: id });
  const body = await findWorker(call.db, id);
  if (!body) throw new Problem('internal');
  return { status: 201, body, etag: body.version };
};

/** A new worker, not yet in any team. Tells `worker.added`. */
export async function addWorker({ db, tell }: Inside, row: Omit<NewWorker, 'id'>): Promise<string> {
  const id = newId();
  await insertWorker(db, { ...row, id });
  tell({ teamId: organisationStream, kind: 'worker.added', workerIds: [id] });
  return id;
}
