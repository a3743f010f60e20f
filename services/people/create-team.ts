import { newId } from '../platform/database/new-id.ts';
import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findTeam, insertTeam } from './team-sql.ts';

export const createTeam: Handler<'createTeam'> = async ({ db, body, tell, log }) => {
  const { name, shortName, seatsPerFte = null } = body;
  const id = newId();
  await insertTeam(db, { id, name, shortName, seatsPerFte, isFictional: false });
  tell({ teamId: organisationStream, kind: 'team.created' });
  tell({ teamId: id, kind: 'team.created' });
  log({ teamId: id });
  const team = await findTeam(db, id);
  if (!team) throw new Problem('internal');
  return { status: 201, body: team, etag: team.version, location: `/api/teams/${id}` };
};
