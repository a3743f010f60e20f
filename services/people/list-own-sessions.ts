import type { Handler } from '../platform/http/handlers.ts';
import { findOwnSessions } from './session-sql.ts';

export const listOwnSessions: Handler<'listOwnSessions'> = async ({ db, caller }) => ({
  status: 200,
  body: { items: await findOwnSessions(db, caller.sessionId, 200) },
});
