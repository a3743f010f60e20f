import type { AccessEntry, Inside } from '../platform/database/transact.ts';
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
    throw new Problem('version-stale', { current: erasure }, entriesOf(erasure));
  }
  return erasure;
}

export async function erasureReply(inside: Pick<Inside, 'db'>, id: string) {
  const body = await readErasure(inside, id);
  return { status: 200 as const, body, etag: body.version };
}

export const caseIdsOf = ({ cases }: Erasure) => cases.map(({ id }) => id);
export const inquiryIdsOf = ({ inquiry }: Erasure) => (inquiry ? [inquiry.id] : []);

/** Whom an event about it is about. */
export function subjectsOf(erasure: Erasure) {
  const { inquiry } = erasure;
  return inquiry ? { inquiryIds: [inquiry.id] } : { caseIds: caseIdsOf(erasure) };
}

/** What the access log says of whoever has seen it. */
export const entriesOf = (erasure: Erasure): AccessEntry[] => [
  ...caseIdsOf(erasure).map((caseId) => ({ teamId: erasure.teamId, caseId })),
  ...inquiryIdsOf(erasure).map((inquiryId) => ({ teamId: erasure.teamId, inquiryId })),
];
