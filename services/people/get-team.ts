import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findTeam } from './team-sql.ts';

export const getTeam: Handler<'getTeam'> = async ({ db, path, log }) => {
  const team = await findTeam(db, path.teamId);
  if (!team) throw new Problem('not-found');
  log({ teamId: team.id });
  return { status: 200, body: team, etag: team.version };
};
