import { newId } from '../platform/database/new-id.ts';
import type { Inside } from '../platform/database/transact.ts';
import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findUnit, insertUnit } from './unit-sql.ts';

export const createUnit: Handler<'createUnit'> = async (call) => {
  const { parentId = null } = call.body;
  if (parentId !== null && !(await findUnit(call.db, parentId))) throw new Problem('not-found');
  const id = await addUnit(call, call.body);
  call.log({});
  const body = await findUnit(call.db, id);
  if (!body) throw new Problem('internal');
  return { status: 201, body, etag: body.version };
};

/** A new unit of the organisation. Tells `unit.added`. */
export async function addUnit(
  { db, tell }: Inside,
  row: {
    name: string;
    level: string;
    parentId?: string | null;
    startsOn?: string | null;
    organisationNumber?: string | null;
  },
): Promise<string> {
  const id = newId();
  await insertUnit(db, { parentId: null, startsOn: null, organisationNumber: null, ...row, id });
  tell({ teamId: organisationStream, kind: 'unit.added', unitId: id });
  return id;
}
