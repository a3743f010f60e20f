import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { getAbsence, withdraw } from './absence-sql.ts';
import { lockStandingAbsence } from './change-absence.ts';

export const withdrawAbsence: Handler<'withdrawAbsence'> = async (call) => {
  const { absenceId } = call.path;
  const { workerId } = await lockStandingAbsence(call, absenceId, call.expectedVersion);
  const version = await withdraw(call.db, absenceId);
  call.tell({
    teamId: organisationStream,
    kind: 'absence.withdrawn',
    workerIds: [workerId],
    version,
  });
  call.log({ workerId });
  return { status: 200, body: await getAbsence(call.db, absenceId), etag: version };
};
