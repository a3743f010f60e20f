import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findMinutes, findSubjects } from './minutes-sql.ts';

export const getMinutes: Handler<'getMinutes'> = async ({ db, path, log }) => {
  const { meetingId } = path;
  const found = await findMinutes(db, meetingId);
  if (!found) throw new Problem('not-found');
  const actionIds = found.minutes.entries.flatMap(({ action }) => action?.id ?? []);
  log({ teamId: found.teamId, meetingId, ...(await findSubjects(db, meetingId, actionIds)) });
  return { status: 200, body: found.minutes };
};
