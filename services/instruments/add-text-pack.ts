import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseUnlessProtected } from './instrument-rules.ts';
import { findForm, findTextPacks, insertTextPack } from './instrument-sql.ts';

export const addTextPack: Handler<'addTextPack'> = async (call) => {
  const { teamId } = call.path;
  const { form } = call.body;
  const known = await findForm(call.db, teamId, form);
  refuseUnlessProtected(known);
  if (known?.right !== 'digital') throw new Problem('licence-not-digital');
  const id = newId();
  await insertTextPack(call.db, { ...call.body, id, teamId });
  const body = (await findTextPacks(call.db, teamId, form)).find((pack) => pack.id === id);
  if (!body) throw new Problem('internal');
  call.tell({ teamId, kind: 'text_pack.added' });
  call.log({ teamId });
  return { status: 201, body };
};
