import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseNamed, refusePast, refuseSettled } from './action-rules.ts';
import { findNamed, updateAction } from './action-sql.ts';
import { lockKnownAction, written } from './standing-action.ts';

export const changeAction: Handler<'changeAction'> = async (call) => {
  const { actionId } = call.path;
  const { text, ownerId, dueOn, findsOut } = call.body;
  const { teamId, state } = await lockKnownAction(call, actionId, call.expectedVersion);
  refuseSettled(state);
  const { today, ...known } = await findNamed(call.db, teamId, { ownerId });
  refuseNamed(known);
  refusePast(dueOn, today);
  refuseWrittenNationalIds({ text }, today);
  await updateAction(call.db, actionId, { text: text?.trim(), ownerId, dueOn, findsOut });
  return { status: 200, ...(await written(call, 'action.changed', actionId)) };
};
