import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { findServiceChange, insertServiceChange } from './notices-sql.ts';

export const announceServiceChange: Handler<'announceServiceChange'> = async (call) => {
  const { teamId } = call.path;
  const { level, kind } = call.body;
  const id = newId();
  await insertServiceChange(call.db, { ...call.body, id, teamId });
  call.tell({ teamId, kind: 'service_change.announced', details: { level, about: kind } });
  call.log({ teamId });
  return { status: 201, body: (await findServiceChange(call.db, teamId, id))! };
};
