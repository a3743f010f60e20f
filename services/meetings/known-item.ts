import type { AccessEntry, Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { lockItem } from './agenda-sql.ts';
import type { LockedItem } from './agenda-sql.ts';
import { readItem } from './read-items.ts';

/** The item and its meeting, locked until commit, the item at the version that the caller last saw. */
export async function lockKnownItem(
  inside: Pick<Inside, 'db'>,
  itemId: string,
  expectedVersion: number,
): Promise<LockedItem> {
  const item = await lockItem(inside.db, itemId);
  if (!item) throw new Problem('not-found');
  if (item.version !== expectedVersion) {
    const at = { id: itemId, meetingId: item.meeting.id };
    throw new Problem('version-stale', { current: await readItem(inside, at) }, [seenIn(item)]);
  }
  return item;
}

/** Whom a change of the item was about. */
export function logItem({ log }: Pick<Inside, 'log'>, item: LockedItem): void {
  log(seenIn(item));
}

function seenIn({ teamId, meeting, caseId, ...item }: LockedItem): AccessEntry {
  const inquiryId = item.inquiryId ?? item.actionInquiryId ?? undefined;
  const named = { inquiryId, caseId: caseId ?? undefined };
  return { teamId, meetingId: meeting.id, ...named };
}
