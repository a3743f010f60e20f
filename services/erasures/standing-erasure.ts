import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findErasure, holdErasure } from './erasure-sql.ts';
import type { Erasure } from './words.ts';

export async function readErasure({ db }: Pick<Inside, 'db'>, id: string): Promise<Erasure> {
  const found = await findErasure(db, id);
  if (!found) throw new Problem('not-found');
  return found;
}

/** As it stands until the end of the call, for who has seen exactly that. */
export async function holdAsSeen(
  { db, expectedVersion }: Pick<Inside, 'db'> & { expectedVersion: number },
  id: string,
): Promise<Erasure> {
  await holdErasure(db, id);
  const erasure = await readErasure({ db }, id);
  if (erasure.version !== expectedVersion) {
    const { teamId } = erasure;
    const shown = caseIdsOf(erasure).map((caseId) => ({ teamId, caseId }));
    throw new Problem('version-stale', { current: erasure }, shown);
  }
  return erasure;
}

export async function erasureReply(inside: Pick<Inside, 'db'>, id: string) {
  const body = await readErasure(inside, id);
  return { status: 200 as const, body, etag: body.version };
}

export const caseIdsOf = ({ cases }: Erasure) => cases.map(({ id }) => id);
