import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { lockItem } from './agenda-sql.ts';
import type { LockedItem } from './agenda-sql.ts';
import { findGuest } from './guest-sql.ts';
import type { Guest } from './words.ts';

/** The guest, with the item and its meeting locked until commit. */
export async function lockGuest(
  { db }: Pick<Inside, 'db'>,
  guestId: string,
): Promise<{ guest: Guest; item: LockedItem }> {
  const before = await findGuest(db, guestId);
  const item = before && (await lockItem(db, before.itemId));
  // Anew: somebody else may have held the lock.
  const guest = item && (await findGuest(db, guestId));
  if (!guest) throw new Problem('not-found');
  return { guest, item };
}

/** Tells of a change of the guest, logs it, and answers them as they are now. */
export async function guestReply(
  call: Inside,
  { id, item }: { id: string; item: LockedItem },
  kind: 'guest.invited' | 'guest.changed' | 'guest.withdrawn',
): Promise<Guest> {
  const guest = await findGuest(call.db, id);
  if (!guest) throw new Problem('internal');
  const { teamId, meeting, inquiryId, caseId } = item;
  const workerId = guest.worker.id;
  call.tell({ teamId, kind, meetingId: meeting.id, itemId: item.id, workerIds: [workerId] });
  const about = { inquiryId: inquiryId ?? undefined, caseId: caseId ?? undefined };
  call.log({ teamId, meetingId: meeting.id, workerId, ...about });
  return guest;
}
