import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseSettled, refuseUnexplained } from './action-rules.ts';
import { findNamed, updateAction } from './action-sql.ts';
import { lockKnownAction, written } from './standing-action.ts';

export const settleAction: Handler<'settleAction'> = async (call) => {
  const { actionId } = call.path;
  const { state, reason } = call.body;
  const { teamId, state: before } = await lockKnownAction(call, actionId, call.expectedVersion);
  refuseSettled(before);
  refuseUnexplained(state, reason);
  const { today } = await findNamed(call.db, teamId, {});
  refuseWrittenNationalIds({ reason }, today);
  await updateAction(call.db, actionId, { state, reason: reason?.trim() });
  return { status: 200, ...(await written(call, 'action.settled', actionId)) };
};
