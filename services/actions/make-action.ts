import { refuseWrittenNationalIds } from '../persons/persons.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseNamed, refusePast } from './action-rules.ts';
import { findNamed, insertAction } from './action-sql.ts';
import { written } from './standing-action.ts';

export const makeAction: Handler<'makeAction'> = async (call) => {
  const { teamId } = call.path;
  const { text, ...named } = call.body;
  const { today, ...known } = await findNamed(call.db, teamId, named);
  refuseNamed(known);
  refusePast(named.dueOn, today);
  refuseWrittenNationalIds({ text }, today);
  const id = newId();
  await insertAction(call.db, { id, teamId, text: text.trim(), ...named });
  const location = `/api/actions/${id}`;
  return { status: 201, location, ...(await written(call, 'action.made', id)) };
};
