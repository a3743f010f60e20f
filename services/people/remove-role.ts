import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import {
  countAdministrators,
  countInquiriesOwnedAs,
  lockGrant,
  removeGrant,
} from './worker-sql.ts';

export const removeRole: Handler<'removeRole'> = async (call) => {
  const { roleGrantId } = call.path;
  // First all administrators' rows, always in the same order, then the one that goes.
  const administrators = await countAdministrators(call.db);
  const grant = await lockGrant(call.db, roleGrantId);
  if (!grant) throw new Problem('not-found');
  if (grant.role === 'administrator' && administrators <= 1)
    throw new Problem('last-administrator');
  const otherInquiries = await countInquiriesOwnedAs(call.db, roleGrantId);
  if (otherInquiries > 0) throw new Problem('agreement-still-owns', { otherInquiries });
  await removeGrant(call.db, roleGrantId);
  const { teamId, workerId } = grant;
  call.tell({ teamId: teamId ?? organisationStream, kind: 'role.removed', workerIds: [workerId] });
  call.log({ workerId, ...(teamId && { teamId }) });
  return { status: 204 };
};
