import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { leftItems, walkedItems } from './agenda.ts';

const minuteMs = 60_000;

/** Whole minutes that the room has been on its current item. */
export const minutesOn = (meeting: Meeting, now: number) =>
  meeting.currentItemAt === null
    ? 0
    : Math.max(0, Math.floor((now - Date.parse(meeting.currentItemAt)) / minuteMs));

export const sumOf = (items: readonly AgendaItem[]) =>
  items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);

/** The instant at which the meeting would end: of one to come after all of it, of one that goes on after what is left. */
export function agendaEnd(meeting: Meeting, now: number): string {
  const current = meeting.items.find(({ id }) => id === meeting.currentItemId);
  // What has been used of the current item is no longer to come; longer than its box takes nothing from the others.
  const used =
    current?.state === 'open' ? Math.min(minutesOn(meeting, now), current.plannedMinutes) : 0;
  const [from, minutes] =
    meeting.state === 'planned'
      ? [Date.parse(meeting.startsAt), sumOf(walkedItems(meeting))]
      : [now, sumOf(leftItems(meeting)) - used];
  return new Date(from + minutes * minuteMs).toISOString();
}
