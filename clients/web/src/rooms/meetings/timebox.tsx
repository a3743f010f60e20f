import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { useNow } from '../../kit/now.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { leftItems, walkedItem, walkedItems } from './agenda.ts';

/*
 * How long the meeting means to use, and uses. It is said and nothing more: nothing turns red, moves on or makes a sound.
 */

const minuteMs = 60_000;

/** Whole minutes that the room has been on its current item. */
const minutesOn = (meeting: Meeting, now: number) =>
  meeting.currentItemAt === null
    ? 0
    : Math.max(0, Math.floor((now - Date.parse(meeting.currentItemAt)) / minuteMs));

const sumOf = (items: readonly AgendaItem[]) =>
  items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);

/** «10 min», and «7 av 10 min» of the item that the room is on. */
export function ItemTime({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  const now = useNow();
  const planned = item.plannedMinutes;
  const current = meeting.items.find(({ id }) => id === meeting.currentItemId);
  const isNow = meeting.state === 'in_session' && walkedItem(meeting, current)?.id === item.id;
  return isNow
    ? t('agenda.time.used', { used: minutesOn(meeting, now), planned })
    : t('agenda.time.planned', { planned });
}

/** «95 min planlagt, ferdig ca. 10.35»: of a meeting to come all of it, of one that goes on what is left. */
export function AgendaTime({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const dates = useDates();
  const now = useNow();
  if (meeting.state !== 'planned' && meeting.state !== 'in_session') return null;
  if (meeting.items.length === 0) return null;
  const planned = sumOf(walkedItems(meeting));
  const isPlanned = meeting.state === 'planned';
  const left = sumOf(leftItems(meeting));
  const current = meeting.items.find(({ id }) => id === meeting.currentItemId);
  // What has been used of the current item is no longer to come; longer than its box takes nothing from the others.
  const used =
    current?.state === 'open' ? Math.min(minutesOn(meeting, now), current.plannedMinutes) : 0;
  const from = isPlanned ? Date.parse(meeting.startsAt) : now;
  const end = new Date(from + (isPlanned ? planned : left - used) * minuteMs).toISOString();
  return t('agenda.time.sum', { planned, end: dates.time(end) });
}
