import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { isMember, setDuties } from './year-sql.ts';

export const setMeetingDuties: Handler<'setMeetingDuties'> = async (call) => {
  const { teamId, workerId } = call.path;
  if (!(await isMember(call.db, teamId, workerId))) throw new Problem('not-found');
  const body = { workerId, ...call.body };
  await setDuties(call.db, teamId, body);
  call.tell({ teamId, kind: 'meeting_duties.changed', workerIds: [workerId] });
  call.log({ teamId, workerId });
  return { status: 200, body };
};
