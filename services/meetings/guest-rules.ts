import { Problem } from '../platform/http/problem.ts';
import { refuseClosed, refuseNotInSession, type MeetingState } from './meeting-rules.ts';

export interface Asking {
  meetingState: MeetingState;
  itemState: string;
  isMember: boolean;
  /** The case that it is about is closed to them. */
  isBlocked: boolean;
}

/** Only to what is still to be spoken of, and only somebody who is not there anyway. */
export function refuseAsking({ meetingState, itemState, isMember, isBlocked }: Asking): void {
  refuseClosed(meetingState);
  if (itemState !== 'open') throw new Problem('item-already-decided');
  if (isMember) throw new Problem('guest-is-member');
  if (isBlocked) throw new Problem('worker-blocked');
}

/** Nobody is there before it has begun, nor on an invitation that was taken back. */
export function refusePresence(meetingState: MeetingState, isWithdrawn: boolean): void {
  refuseNotInSession(meetingState);
  if (isWithdrawn) throw new Problem('guest-withdrawn');
}
