import type { KeyRing } from '../platform/key-ring.ts';
import { findSealedOtherwise, findUnknownKeys, sealAnew, type OwnersSql } from './rotation-sql.ts';
import { sealContext } from './standing-person.ts';

export interface Rotation {
  /** What is sealed anew at once; whoever changes one of those waits so long. */
  batchSize?: number;
  /** After each batch, when it is kept: how many by now. */
  say: (sealed: number) => void;
}

/**
 * Seals every number with the current key that another key of the ring has sealed, in batches that are each whole by
 * themselves: stopped anywhere, it goes on from there. Answers how many, and the keys that the ring does not have.
 */
export async function rotateNationalIds(
  sql: OwnersSql,
  keys: KeyRing,
  { batchSize = 200, say }: Rotation,
): Promise<{ sealed: number; unknown: { keyId: string; count: number }[] }> {
  const current = keys.currentId;
  if (current === undefined) throw new Error('There is no key to seal with');
  let sealed = 0;
  for (;;) {
    const many = await sql.begin(async (batch) => {
      const found = await findSealedOtherwise(batch, keys.ids, batchSize);
      for (const { id, teamId, ...old } of found) {
        const context = sealContext({ id, teamId });
        const number = keys.open(old, context);
        if (number === undefined) throw new Error('A key left the ring');
        const { bytes } = keys.seal(number, context);
        const [mark] = keys.marks(number, teamId);
        await sealAnew(batch, { id, keyId: current, bytes, mark: mark! });
      }
      return found.length;
    });
    if (many === 0) break;
    sealed += many;
    say(sealed);
  }
  const unknown = await findUnknownKeys(sql, keys.ids);
  return { sealed, unknown };
}
