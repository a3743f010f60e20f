import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import type { MeetingCard, MeetingChangeCause, YearMeeting } from '../../service/contract.ts';

export const changeCauses = [
  'public_holiday',
  'holiday_period',
  'too_few',
  'other_event',
  'other',
] as const satisfies readonly MeetingChangeCause[];

/** As a rule counts them: Monday is 1. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** In the order in which they come. Pure. */
export function groupedBy<Thing, Key>(things: readonly Thing[], keyOf: (thing: Thing) => Key) {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things)
    groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return [...groups];
}

/** A meeting that can still be moved, cancelled or held after all, by a day that has not passed. Pure. */
export const isToCome = ({ state, heldOn }: MeetingCard, todayOn: string) =>
  (state === 'planned' || state === 'cancelled') && heldOn >= todayOn;

/** What the worker does in the meeting. Pure. */
export function dutyOf({ chair, minuteTaker }: YearMeeting, workerId: string) {
  if (chair?.id === workerId) return 'chair';
  return minuteTaker?.id === workerId ? 'minute_taker' : null;
}

export function useYearText() {
  const { t } = useTranslation();
  const dates = useDates();
  return {
    reason: ({ changeCause }: Pick<MeetingCard, 'changeCause'>) =>
      t(`year.reasons.${changeCause ?? 'other'}`),
    /** «to. 14. jan. 10:00» */
    when: ({ startsAt }: { startsAt: string }) =>
      `${dates.weekdayInRow(startsAt)} ${dates.time(startsAt)}`,
  };
}
