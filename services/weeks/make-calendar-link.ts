import type { Handler } from '../platform/http/handlers.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import { makeLink } from './calendar-sql.ts';

export function makeCalendarLinkFrom(publicOrigin: string): Handler<'makeCalendarLink'> {
  return async ({ db, caller, log }) => {
    const token = newToken();
    const madeAt = await makeLink(db, hashOf(token));
    log(caller.workerId === null ? {} : { workerId: caller.workerId });
    const url = `${publicOrigin}/calendar/${token}.ics`;
    return { status: 201, body: { url, madeAt } };
  };
}
