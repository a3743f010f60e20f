import type { Database } from '../database/connect.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { cookieToForget, cookieToSet, sessionHashFrom, type CookieRules } from './cookies.ts';
import { endSession } from './identity-sql.ts';
import { localPath } from './local-path.ts';
import { noticePage, redirect, type PageReply } from './page.ts';
import type { PageHandler, PageRequest } from './page-server.ts';
import { newToken } from './tokens.ts';

/*
 * The screen is given to somebody else, to see one page on it.
 *
 * Promised: before that page is shown the session of this browser has ended, and the next sign-in here makes the provider
 * ask who it is, also where it would have known. The provider's own session is left alone: it may be the machine's.
 */

export interface HandOverParts {
  database: Database;
  cookies: CookieRules;
  publicOrigin: string;
}

/** A working day: whoever has not signed in by then has taken the screen back some other way. */
export const markedSeconds = 12 * 60 * 60;

export function handOverRoutes(parts: HandOverParts): Record<string, PageHandler> {
  return { 'POST /auth/hand-over': (request) => handOver(parts, request) };
}

async function handOver(
  { database, cookies, publicOrigin }: HandOverParts,
  { headers, cookie, form, language }: PageRequest,
): Promise<PageReply> {
  if (!isSameOrigin(headers, publicOrigin)) return noticePage(language, 'not-from-here');
  const session = sessionHashFrom(cookie, cookies);
  if (session) await endSession(database, session, 'handed_over');
  return redirect(localPath(form.get('to'), publicOrigin), [
    cookieToForget(cookies.session, cookies),
    cookieToForget(cookies.browser, cookies),
    cookieToSet(cookies.handedOver, newToken(), cookies, markedSeconds),
  ]);
}
