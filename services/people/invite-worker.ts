import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { makeInvitation } from '../platform/identity/invitation.ts';
import { findWorker } from './worker-sql.ts';

export function inviteWorkerFrom(publicUrl: string): Handler<'inviteWorker'> {
  return async (call) => {
    const { workerId } = call.path;
    if (!(await findWorker(call.db, workerId))) throw new Problem('not-found');
    const invitation = await makeInvitation(call, publicUrl, workerId);
    if (!invitation) throw new Problem('not-allowed');
    call.log({ workerId });
    return { status: 201, body: invitation };
  };
}
