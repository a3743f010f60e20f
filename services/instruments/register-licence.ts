import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseBackwards, refuseOverlap, refuseUnlessProtected } from './instrument-rules.ts';
import { findForm, findLicence, insertLicence, lockLicences } from './instrument-sql.ts';

export const registerLicence: Handler<'registerLicence'> = async (call) => {
  const { teamId } = call.path;
  const { form, fromOn, throughOn = null } = call.body;
  refuseUnlessProtected(await findForm(call.db, teamId, form));
  refuseBackwards(fromOn, throughOn);
  const id = newId();
  const held = await lockLicences(call.db, teamId, form);
  refuseOverlap({ id, form, fromOn, throughOn }, held);
  await insertLicence(call.db, { ...call.body, id, teamId });
  const body = await findLicence(call.db, teamId, id);
  if (!body) throw new Problem('internal');
  call.tell({ teamId, kind: 'licence.registered', version: body.version });
  call.log({ teamId });
  return { status: 201, body, etag: body.version };
};
