import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { getAdmission, isKnownUnit, lockAdmission } from './admission-sql.ts';
import type { LockedAdmission } from './admission-sql.ts';

/** The admission at the version that the caller last saw, locked until commit with its case. */
export async function lockStandingAdmission(
  { db }: Pick<Inside, 'db'>,
  admissionId: string,
  expectedVersion: number,
): Promise<LockedAdmission> {
  const found = await lockAdmission(db, admissionId);
  if (!found) throw new Problem('not-found');
  if (found.isWithdrawn) throw new Problem('admission-withdrawn');
  if (found.version !== expectedVersion) {
    const { teamId, caseId } = found;
    const current = await getAdmission(db, admissionId);
    throw new Problem('version-stale', { current }, [{ teamId, caseId }]);
  }
  return found;
}

export async function refuseUnknownUnit(
  { db }: Pick<Inside, 'db'>,
  unitId: string | undefined,
): Promise<void> {
  if (unitId === undefined || (await isKnownUnit(db, unitId))) return;
  const message = 'is no unit that is known';
  throw new Problem('validation-failed', { errors: [{ pointer: '/unitId', message }] });
}

/** Tells what has become of an admission, and answers it as it is now. */
export async function admissionReply(
  inside: Pick<Inside, 'db' | 'tell' | 'log'>,
  { id, teamId, caseId }: Pick<LockedAdmission, 'id' | 'teamId' | 'caseId'>,
  kind: string,
) {
  inside.tell({ teamId, kind, caseIds: [caseId] });
  inside.log({ teamId, caseId });
  const body = await getAdmission(inside.db, id);
  return { body, etag: body.version };
}
