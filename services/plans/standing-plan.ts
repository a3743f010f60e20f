import { lockOpenCase } from '../cases/cases.ts';
import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findPlan } from './plan-sql.ts';
import type { Plan } from './words.ts';

/** The plan of the person of an open case, which is locked until commit. */
export async function lockPlan(
  inside: Pick<Inside, 'db'>,
  caseId: string,
): Promise<{ plan: Plan; today: string }> {
  await lockOpenCase(inside, caseId, undefined);
  return readPlan(inside, caseId);
}

export async function readPlan(
  { db }: Pick<Inside, 'db'>,
  caseId: string,
): Promise<{ plan: Plan; today: string }> {
  const found = await findPlan(db, caseId);
  if (!found) throw new Problem('not-found');
  if (!found.hasPerson) throw new Problem('case-has-no-person');
  return found;
}

/** The edition that the caller last saw; 0 is as good a version as another. */
export function refuseStale(
  current: { version: number },
  expectedVersion: number,
  about: { teamId: string; caseId: string },
): void {
  if (current.version === expectedVersion) return;
  throw new Problem('version-stale', { current }, [about]);
}
