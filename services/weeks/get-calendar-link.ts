import type { Handler } from '../platform/http/handlers.ts';
import { findLink } from './calendar-sql.ts';

export const getCalendarLink: Handler<'getCalendarLink'> = async ({ db }) => ({
  status: 200,
  body: { madeAt: await findLink(db) },
});
