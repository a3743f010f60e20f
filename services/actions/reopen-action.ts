import type { Handler } from '../platform/http/handlers.ts';
import { refuseNamed, refuseOpen, refusePast } from './action-rules.ts';
import { findNamed, updateAction } from './action-sql.ts';
import { lockKnownAction, written } from './standing-action.ts';

export const reopenAction: Handler<'reopenAction'> = async (call) => {
  const { actionId } = call.path;
  const { ownerId, dueOn } = call.body;
  const action = await lockKnownAction(call, actionId, call.expectedVersion);
  refuseOpen(action.state);
  // Whoever it was may have left since.
  const named = { ownerId: ownerId ?? action.ownerId };
  const { today, ...known } = await findNamed(call.db, action.teamId, named);
  refuseNamed(known);
  refusePast(dueOn, today);
  await updateAction(call.db, actionId, { state: 'open', ownerId, dueOn });
  return { status: 200, ...(await written(call, 'action.reopened', actionId)) };
};
