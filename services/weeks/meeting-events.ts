import { type ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { CalendarMeeting } from './calendar-sql.ts';

/*
 * The team's meetings in a member's calendar: when, where, and what they do there themselves; nothing of anybody else. Told on the
 * clock in Oslo, with its rules, since a meeting at ten is at ten also when the rules for changing the clock are no longer these.
 */

const zone = 'Europe/Oslo';

/** The rules of the European Union since 1996, which Norway follows. */
const osloClock = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  '',
].join('\r\n');

const duties = { chair: 'du leder', minute_taker: 'du skriver referat' } as const;

export function addMeetings(
  calendar: ICalCalendar,
  meetings: readonly CalendarMeeting[],
  publicOrigin: string,
): void {
  for (const meeting of meetings) {
    const { id, sequence, duty, teamName, place, link, isCancelled, changedAt } = meeting;
    const what = teamName === null ? 'Inntaksmøte' : `Inntaksmøte ${teamName}`;
    calendar.createEvent({
      id: `${id}@${new URL(publicOrigin).hostname}`,
      sequence,
      stamp: new Date(changedAt),
      timezone: zone,
      // The library writes what the clock of this process shows: a time without a zone is read by it, too.
      start: new Date(meeting.beginsOnClock),
      end: new Date(meeting.endsOnClock),
      summary: duty === null || isCancelled ? what : `${what}, ${duties[duty]}`,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(place !== null && { location: place }),
      ...(link !== null && { description: link }),
      url: `${publicOrigin}/mote/${id}`,
    });
  }
}

/** Once, before the first event that is told by it. */
export const withOsloClock = (text: string): string =>
  text.includes(`TZID=${zone}`) ? text.replace('BEGIN:VEVENT', `${osloClock}BEGIN:VEVENT`) : text;
