import type { AccessEntry, EventDraft, Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { findAction, lockAction } from './action-sql.ts';
import type { LockedAction } from './action-sql.ts';
import type { ActionItem } from './words.ts';

export async function readAction(
  { db }: Pick<Inside, 'db'>,
  actionId: string,
): Promise<ActionItem> {
  const found = await findAction(db, actionId);
  if (!found) throw new Problem('not-found');
  return found;
}

/** The action at the version that the caller last saw, locked until commit. */
export async function lockKnownAction(
  inside: Pick<Inside, 'db'>,
  actionId: string,
  expectedVersion: number,
): Promise<LockedAction> {
  const found = await lockAction(inside.db, actionId);
  if (!found) throw new Problem('not-found');
  if (found.version !== expectedVersion) {
    const current = await readAction(inside, actionId);
    throw new Problem('version-stale', { current }, [seenIn(current)]);
  }
  return found;
}

/** Tells and logs what was written of an action, and answers how it is now. */
export async function written(
  call: Pick<Inside, 'db' | 'tell' | 'log'>,
  kind: 'action.made' | 'action.changed' | 'action.settled' | 'action.reopened',
  actionId: string,
): Promise<{ body: ActionItem; etag: number }> {
  const body = await readAction(call, actionId);
  const { teamId, caseId, inquiryId, meetingId, itemId, version } = body;
  const event: EventDraft = { teamId, kind, actionId, version };
  if (caseId) event.caseIds = [caseId];
  if (inquiryId) event.inquiryIds = [inquiryId];
  if (kind === 'action.made' && meetingId && itemId) Object.assign(event, { meetingId, itemId });
  call.tell(event);
  call.log(seenIn(body));
  return { body, etag: version };
}

/** Whom an action is about. */
export function seenIn({ teamId, caseId, inquiryId }: ActionItem): AccessEntry {
  return { teamId, caseId: caseId ?? undefined, inquiryId: inquiryId ?? undefined };
}
