import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { useNow } from '../../kit/now.ts';
import type { AgendaItem, Meeting } from '../../service/contract.ts';
import { walkedItem, walkedItems } from './agenda.ts';
import { agendaEnd, minutesOn, sumOf } from './agenda-time.ts';

/*
 * How long the meeting means to use, and uses. It is said and nothing more: nothing turns red, moves on or makes a sound.
 */

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
  const end = agendaEnd(meeting, now);
  return t('agenda.time.sum', { planned, end: dates.time(end) });
}
