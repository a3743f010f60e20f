import { refuseWrittenNationalIds } from '../persons/persons.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseToCome } from './consultation-rules.ts';
import { findRequest, insertRequest, lockSite } from './request-sql.ts';

/** What stands against it the database says: no supervision on demand, or a closed case. */
export const requestSupervision: Handler<'requestSupervision'> = async ({
  db,
  path: { caseId },
  body: said,
  tell,
  log,
}) => {
  const site = await lockSite(db, caseId);
  if (!site) throw new Problem('not-found');
  const { teamId, today } = site;
  refuseToCome('/askedOn', said.askedOn, today);
  refuseWrittenNationalIds({ askedBy: said.askedBy, about: said.about }, today);
  const id = newId();
  await insertRequest(db, { ...said, id, teamId, caseId });
  const kind = 'supervision_request.recorded';
  tell({ teamId, kind, supervisionRequestId: id, caseIds: [caseId], version: 1 });
  log({ teamId, caseId });
  const body = await findRequest(db, id);
  if (!body) throw new Problem('not-found');
  return { status: 201, body, etag: body.version };
};
