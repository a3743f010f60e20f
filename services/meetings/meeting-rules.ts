import { Problem } from '../platform/http/problem.ts';

export type MeetingState = 'planned' | 'in_session' | 'closed' | 'cancelled';

/** Closed minutes do not change. */
export function refuseClosed(state: MeetingState): void {
  if (state === 'closed') throw new Problem('meeting-closed');
}

/** Nobody comes to a meeting that is not held, nor to one that is over. */
export function refuseOver(state: MeetingState): void {
  refuseClosed(state);
  if (state === 'cancelled') throw new Problem('meeting-cancelled');
}

/** Moved or cancelled as long as it has not begun. */
export function refuseBegun(state: MeetingState): void {
  refuseClosed(state);
  if (state === 'in_session') throw new Problem('meeting-started');
}

export function refuseNotInSession(state: MeetingState): void {
  refuseClosed(state);
  if (state !== 'in_session') throw new Problem('meeting-not-in-session');
}

/** Started once, and one at a time in a team. */
export function refuseStart(state: MeetingState, isAnotherInSession: boolean): void {
  refuseOver(state);
  if (state === 'in_session' || isAnotherInSession) throw new Problem('meeting-in-session');
}

export interface OpenItem {
  id: string;
  kind: string;
  returnReason: string | null;
}

/**
 * A seat stays at risk until it is handed over, a unit that was asked has yet to answer, what somebody is to do is not
 * done, and whoever is silent or in hospital is so still: there is nothing that must be decided, and they stand on the
 * next agenda without anybody's help.
 */
export function comesBackByItself({ kind, returnReason }: OpenItem): boolean {
  if (
    [
      ...['seat_at_risk', 'silence', 'admission', 'supervision_request', 'feedback_signal'],
      'overdue_action',
    ].includes(kind)
  )
    return true;
  return kind === 'inquiry' && returnReason === 'guidance_waiting';
}

/** What has to be deferred before the meeting can close. */
export const blocksClosing = (item: OpenItem): boolean => !comesBackByItself(item);

/** Nothing is dropped: what does not come back by itself is decided or deferred to a dated meeting. */
export function refuseClosing(items: readonly OpenItem[], seen: readonly OpenItem[] = items): void {
  const isOpen = items.some(blocksClosing);
  // What the caller may not see is not named, and keeps the meeting open all the same.
  const itemIds = seen.filter(blocksClosing).map(({ id }) => id);
  if (isOpen) throw new Problem('items-still-open', { itemIds });
}

export interface Deferral {
  from: { id: string; state: MeetingState };
  /** Undefined: no meeting of the team. */
  to: { id: string; state: MeetingState; isToCome: boolean } | undefined;
}

export function refuseDeferral({ item, from, to }: Deferral & { item: { state: string } }): void {
  refuseClosed(from.state);
  if (item.state !== 'open') throw new Problem('item-already-decided');
  refuseDeferralTo({ from, to });
}

export function refuseDeferralTo({ from, to }: Deferral): void {
  refuseClosed(from.state);
  if (!to) throw notThere('is no meeting of the team');
  refuseClosed(to.state);
  if (to.id === from.id) throw notThere('is the meeting that the item stands on');
  if (to.state !== 'planned' || !to.isToCome) throw notThere('is no meeting to come');
}

function notThere(message: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer: '/toMeetingId', message }] });
}
