import type { Handler } from '../platform/http/handlers.ts';
import { holidayOn } from '../platform/holidays.ts';
import { findSessions } from './arrangement-sql.ts';

export const listSupervisionSessions: Handler<'listSupervisionSessions'> = async (call) => {
  const { teamId } = call.path;
  const found = await findSessions(call.db, teamId, call.query);
  const items = found.map((one) => ({ ...one, holiday: holidayOn(one.heldOn) }));
  call.log({ teamId, caseIds: [...new Set(items.map(({ caseId }) => caseId))] });
  return { status: 200, body: { items } };
};
