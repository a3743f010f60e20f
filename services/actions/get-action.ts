import type { Handler } from '../platform/http/handlers.ts';
import { findVersions } from './action-sql.ts';
import { readAction, seenIn } from './standing-action.ts';

export const getAction: Handler<'getAction'> = async (call) => {
  const { actionId } = call.path;
  const action = await readAction(call, actionId);
  const versions = await findVersions(call.db, actionId);
  call.log(seenIn(action));
  return { status: 200, body: { ...action, versions }, etag: action.version };
};
