import { Problem } from '../platform/http/problem.ts';
import type { SetCollaborationMeetingRequest } from './words.ts';

export interface StatedDays {
  admittedOn: string;
  dischargedOn: string | null;
}

/** Nobody is admitted on a day to come, nor leaves before they came. Days compare as texts. */
export function refuseDays({ admittedOn, dischargedOn }: StatedDays, today: string): void {
  const errors = [
    ...(admittedOn > today ? [{ pointer: '/admittedOn', message: 'is to come' }] : []),
    ...(dischargedOn !== null && dischargedOn > today
      ? [{ pointer: '/dischargedOn', message: 'is to come' }]
      : []),
    ...(dischargedOn !== null && dischargedOn < admittedOn
      ? [{ pointer: '/dischargedOn', message: 'is before admittedOn' }]
      : []),
  ];
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
}

/** A unit that the service knows, or a place by name; not both, and not neither. */
export function refusePlaces({ unitId, place }: { unitId?: unknown; place?: unknown }): void {
  if ((unitId === undefined) !== (place === undefined)) return;
  const message = 'needs exactly one of unitId and place';
  throw new Problem('validation-failed', { errors: [{ pointer: '', message }] });
}

/** Planned for a day to come, held on one that came. */
export function refuseMeetingDay(meeting: SetCollaborationMeetingRequest, today: string): void {
  const message =
    meeting.state === 'planned' && meeting.on < today
      ? 'has passed'
      : meeting.state === 'held' && meeting.on > today
        ? 'is to come'
        : null;
  if (message) throw new Problem('validation-failed', { errors: [{ pointer: '/on', message }] });
}
