import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import { findWorker, makeInvitation } from './worker-sql.ts';

/** The link is in this reply only: the database keeps a hash of its secret. */
export function inviteWorkerFrom(publicUrl: string): Handler<'inviteWorker'> {
  return async ({ db, path, log }) => {
    const { workerId } = path;
    if (!(await findWorker(db, workerId))) throw new Problem('not-found');
    const token = newToken();
    const expiresAt = await makeInvitation(db, hashOf(token), workerId);
    if (expiresAt === null) throw new Problem('not-allowed');
    log({ workerId });
    const url = new URL(`/auth/invitation/${token}`, publicUrl).href;
    return { status: 201, body: { id: newId(), workerId, url, expiresAt } };
  };
}
