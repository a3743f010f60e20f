import type { Handler } from '../platform/http/handlers.ts';
import { endLink } from './calendar-sql.ts';

export const endCalendarLink: Handler<'endCalendarLink'> = async ({ db, caller, log }) => {
  await endLink(db);
  log(caller.workerId === null ? {} : { workerId: caller.workerId });
  return { status: 204 };
};
