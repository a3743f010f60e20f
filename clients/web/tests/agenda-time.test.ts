import { expect, test } from '@jest/globals';
import { instantOf, timeOf } from '../src/kit/dates.ts';
import { agendaEnd } from '../src/rooms/meetings/agenda-time.ts';
import type { Meeting } from '../src/service/contract.ts';

// In 2027 the clock changes on Sunday 28 March and Sunday 31 October.

const meetingAt = (startsAt: string, minutes: number): Meeting =>
  ({
    ...{ state: 'planned', startsAt, currentItemId: null, currentItemAt: null, minutes: [] },
    items: [{ id: 'a', kind: 'manual', state: 'open', plannedMinutes: minutes }],
  }) as unknown as Meeting;

test.each([
  // On the Sunday itself, the Monday after it, and in a team that meets in the evening.
  ['2027-03-28', '09:00', '07:00', 95, '10:35'],
  ['2027-03-29', '09:00', '07:00', 95, '10:35'],
  ['2027-03-22', '09:00', '08:00', 95, '10:35'],
  ['2027-10-31', '19:30', '18:30', 120, '21:30'],
  ['2027-11-01', '07:45', '06:45', 30, '08:15'],
  // Over the change: an hour that is not there, and one that is there twice.
  ['2027-03-28', '01:30', '00:30', 60, '03:30'],
  ['2027-10-31', '01:30', '23:30', 120, '02:30'],
])('a meeting on %s at %s in Oslo begins %s UTC, and %i minutes later it is %s', (...row) => {
  const [day, time, utc, minutes, end] = row;
  const startsAt = instantOf(day, time);
  expect([startsAt.slice(11, 16), timeOf(startsAt)]).toEqual([utc, time]);
  const planned = meetingAt(startsAt, minutes);
  expect(timeOf(agendaEnd(planned, 0))).toBe(end);
  // Begun on time, and ten minutes into its item: what is left ends when all of it was to.
  const now = Date.parse(startsAt) + 10 * 60_000;
  const current = { currentItemId: 'a', currentItemAt: startsAt } as const;
  const goesOn: Meeting = { ...planned, ...current, state: 'in_session' };
  expect(timeOf(agendaEnd(goesOn, now))).toBe(end);
});
