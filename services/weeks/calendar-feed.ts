import type { IncomingMessage, ServerResponse } from 'node:http';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Logger } from 'pino';
import type { Database } from '../platform/database/connect.ts';
import { RateLimit } from '../platform/identity/rate-limit.ts';
import { hashOf, isToken } from '../platform/identity/tokens.ts';
import { type Calendar, findCalendar } from './calendar-sql.ts';
import { addMeetings, withOsloClock } from './meeting-events.ts';

/*
 * The calendar that a program reads by its secret link. Promised: asked of the database each time, so that it leads nowhere
 * from the moment the link is ended, the agreement has ended or the person has closed the case to the worker. Nothing in it
 * says whom they meet: no names, no aliases, no ids of cases. An unknown link and one that is over are answered alike.
 */

export interface FeedParts {
  database: Database;
  publicOrigin: string;
  headers: Readonly<Record<string, string>>;
  networkOf: (request: IncomingMessage) => string;
  log: Logger;
}

type Listener = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Answers `/calendar/<secret>.ics`; hands anything else on. */
export function calendarFeed(parts: FeedParts): Listener {
  // A calendar program asks a few times an hour; a whole workplace shares one address.
  const limit = new RateLimit({ burst: 300, perSecond: 2, now: () => performance.now() });
  return (request, response, next) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!path.startsWith('/calendar/') || !isReading) return next();
    const seconds = limit.secondsToWait(parts.networkOf(request));
    if (seconds > 0) return answer(parts, response, 429, { 'retry-after': String(seconds) });
    feed(parts, path).then(
      (text) =>
        text === undefined
          ? answer(parts, response, 404)
          : answer(parts, response, 200, { 'content-type': 'text/calendar; charset=utf-8' }, text),
      (error: unknown) => {
        parts.log.warn({ err: error }, 'reading a calendar failed');
        answer(parts, response, 503, { 'retry-after': '60' });
      },
    );
  };
}

async function feed(
  { database, publicOrigin }: FeedParts,
  path: string,
): Promise<string | undefined> {
  const token = /^\/calendar\/([^/]+)\.ics$/.exec(path)?.[1];
  if (!isToken(token)) return undefined;
  const found = await findCalendar(database, hashOf(token));
  return found === null ? undefined : calendarOf(found, publicOrigin);
}

/** What is planned with somebody is told in UTC, which each program shows on its own clock: right over both clock changes. */
function calendarOf({ plans, meetings }: Calendar, publicOrigin: string): string {
  const calendar = ical({
    name: 'Skulder',
    prodId: { company: 'Skulder', product: 'Skulder', language: 'NO' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 15 * 60,
  });
  for (const { id, version, arena, startsAt, startsOn, minutes, plannedAt } of plans) {
    const start = new Date(startsAt);
    calendar.createEvent({
      id: `${id}@${new URL(publicOrigin).hostname}`,
      sequence: version,
      stamp: new Date(plannedAt),
      start,
      end: new Date(start.getTime() + minutes * 60_000),
      summary: titles[arena] ?? 'Planlagt besøk',
      url: `${publicOrigin}/uke?dag=${startsOn}`,
    });
  }
  addMeetings(calendar, meetings, publicOrigin);
  return withOsloClock(calendar.toString());
}

const titles: Readonly<Record<string, string>> = {
  phone: 'Planlagt telefonsamtale',
  digital: 'Planlagt videosamtale',
};

function answer(
  { headers }: Pick<FeedParts, 'headers'>,
  response: ServerResponse,
  status: number,
  more: Readonly<Record<string, string>> = {},
  body = '',
): void {
  response.writeHead(status, {
    ...headers,
    'cache-control': 'no-store',
    ...more,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
