import type { Inside } from '../platform/database/transact.ts';
import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseBackwards } from './absence-rules.ts';
import { getAbsence, lockAbsence, updateAbsence } from './absence-sql.ts';
import type { LockedAbsence } from './absence-sql.ts';

export const changeAbsence: Handler<'changeAbsence'> = async (call) => {
  const { absenceId } = call.path;
  const before = await lockStandingAbsence(call, absenceId, call.expectedVersion);
  refuseBackwards({ ...before, ...call.body });
  const version = await updateAbsence(call.db, absenceId, call.body);
  const { workerId } = before;
  call.tell({
    teamId: organisationStream,
    kind: 'absence.changed',
    workerIds: [workerId],
    version,
  });
  call.log({ workerId });
  return { status: 200, body: await getAbsence(call.db, absenceId), etag: version };
};

/** The absence at the version that the caller last saw, locked until commit. */
export async function lockStandingAbsence(
  { db }: Pick<Inside, 'db'>,
  absenceId: string,
  expectedVersion: number,
): Promise<LockedAbsence> {
  const found = await lockAbsence(db, absenceId);
  if (!found) throw new Problem('not-found');
  if (found.isWithdrawn) throw new Problem('absence-withdrawn');
  if (found.version !== expectedVersion) {
    throw new Problem('version-stale', { current: await getAbsence(db, absenceId) }, [
      { workerId: found.workerId },
    ]);
  }
  return found;
}
