import { Problem } from '../platform/http/problem.ts';
import { refuseClosed, refuseNotInSession, type MeetingState } from './meeting-rules.ts';

export interface Asking {
  meetingState: MeetingState;
  itemState: string;
  isMember: boolean;
}

/** Only to what is still to be spoken of, and only somebody who is not there anyway. */
export function refuseAsking({ meetingState, itemState, isMember }: Asking): void {
  refuseClosed(meetingState);
  if (itemState !== 'open') throw new Problem('item-already-decided');
  if (isMember) throw new Problem('guest-is-member');
}

/** Nobody is there before it has begun, nor on an invitation that was taken back. */
export function refusePresence(meetingState: MeetingState, isWithdrawn: boolean): void {
  refuseNotInSession(meetingState);
  if (isWithdrawn) throw new Problem('guest-withdrawn');
}
