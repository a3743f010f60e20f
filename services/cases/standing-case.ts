import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findCase } from './case-read-sql.ts';
import { lockCase } from './case-sql.ts';
import type { LockedCase } from './case-sql.ts';
import type { Case } from './words.ts';

/** The case as its reading operation answers it. */
export async function readCase({ db }: Pick<Inside, 'db'>, caseId: string): Promise<Case> {
  const found = await findCase(db, caseId);
  if (!found) throw new Problem('not-found');
  return found;
}

/** The open case at the version that the caller last saw, locked until commit. */
export async function lockOpenCase(
  inside: Pick<Inside, 'db'>,
  caseId: string,
  expectedVersion: number | undefined,
): Promise<LockedCase> {
  const found = await lockCase(inside.db, caseId);
  if (!found) throw new Problem('not-found');
  if (!found.isOfOwnTeam) throw new Problem('case-not-yours');
  if (expectedVersion !== undefined && found.version !== expectedVersion) {
    const { teamId } = found;
    const current = await readCase(inside, caseId);
    throw new Problem('version-stale', { current }, [{ teamId, caseId }]);
  }
  if (found.state === 'closed') throw new Problem('case-closed');
  return found;
}

/** The reply of a command on a case: the case as it is now, with its version. */
export async function caseReply(inside: Pick<Inside, 'db'>, caseId: string) {
  const body = await readCase(inside, caseId);
  return { status: 200 as const, body, etag: body.version };
}
