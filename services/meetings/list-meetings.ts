import type { Handler } from '../platform/http/handlers.ts';
import { pageOf } from '../platform/http/paging.ts';
import { findTeamMeetings } from './meeting-sql.ts';

export const listMeetings: Handler<'listMeetings'> = async ({ db, path, query, log }) => {
  const { teamId } = path;
  const { cursor, limit = 50, state } = query;
  const page = { after: cursor ?? null, limit: limit + 1 };
  const body = pageOf(await findTeamMeetings(db, teamId, state, page), limit);
  log({ teamId });
  return { status: 200, body };
};
