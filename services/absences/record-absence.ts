import { newId } from '../platform/database/new-id.ts';
import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { getAbsence, insertAbsence, worksWithTeam } from './absence-sql.ts';
import { refuseBackwards } from './absence-rules.ts';

export const recordAbsence: Handler<'recordAbsence'> = async (call) => {
  const { teamId } = call.path;
  const { workerId } = call.body;
  if (!(await worksWithTeam(call.db, teamId, workerId))) throw new Problem('not-found');
  refuseBackwards(call.body);
  const id = newId();
  await insertAbsence(call.db, { ...call.body, id });
  // Each of their teams hears of it, with the cards of the seats that it touches.
  call.tell({
    teamId: organisationStream,
    kind: 'absence.recorded',
    workerIds: [workerId],
    version: 1,
  });
  call.log({ teamId, workerId });
  return { status: 201, body: await getAbsence(call.db, id), etag: 1 };
};
