import type { Handlers } from '../platform/http/handlers.ts';
import { endCalendarLink } from './end-calendar-link.ts';
import { getCalendarLink } from './get-calendar-link.ts';
import { getMyWeek } from './get-my-week.ts';
import { makeCalendarLinkFrom } from './make-calendar-link.ts';

/** The door of the room: a member's own week, and the link by which their calendar follows it. */
export function weekHandlers(publicOrigin: string) {
  return {
    endCalendarLink,
    getCalendarLink,
    getMyWeek,
    makeCalendarLink: makeCalendarLinkFrom(publicOrigin),
  } satisfies Partial<Handlers>;
}

export { calendarFeed } from './calendar-feed.ts';
