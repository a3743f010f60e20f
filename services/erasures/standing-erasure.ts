import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findErasure } from './erasure-sql.ts';
import type { Erasure } from './words.ts';

export async function readErasure({ db }: Pick<Inside, 'db'>, id: string): Promise<Erasure> {
  const found = await findErasure(db, id);
  if (!found) throw new Problem('not-found');
  return found;
}

export async function erasureReply(inside: Pick<Inside, 'db'>, id: string) {
  const body = await readErasure(inside, id);
  return { status: 200 as const, body, etag: body.version };
}

export const caseIdsOf = ({ cases }: Erasure) => cases.map(({ id }) => id);
