import type { Logger } from 'pino';
import type { Database } from '../database/connect.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { cookieToForget, sessionHashFrom, type CookieRules } from './cookies.ts';
import { endSession, endSessionsAtProvider } from './identity-sql.ts';
import { movingOn, noticePage, redirect, type PageReply } from './page.ts';
import type { PageHandler, PageRequest } from './page-server.ts';
import type { Provider } from './provider.ts';

/*
 * Signing out, from either side.
 *
 * From here: the session ends first, whatever the provider says, then the browser is sent to end the
 * sign-in there too. From there: a signed notice between the services (back-channel), or a hidden frame in
 * the person's browser (front-channel), which brings no cookie and is believed on issuer and `sid` alone:
 * the `sid` is known to the two services only, and all it can do is sign that person out.
 */

export interface SignOutParts {
  database: Database;
  provider: Provider;
  cookies: CookieRules;
  publicOrigin: string;
  log: Logger;
}

export const signedOutPath = '/auth/signed-out';

export function signOutRoutes(parts: SignOutParts): Record<string, PageHandler> {
  const seen = new SeenTokens();
  return {
    'POST /auth/sign-out': (request) => signOut(parts, request),
    [`GET ${signedOutPath}`]: ({ language }) => noticePage(language, 'signed-out'),
    'POST /auth/back-channel-logout': (request) => backChannel(parts, seen, request),
    'GET /auth/front-channel-logout': (request) => frontChannel(parts, request),
  };
}

async function signOut(parts: SignOutParts, request: PageRequest): Promise<PageReply> {
  const { database, provider, cookies, publicOrigin } = parts;
  if (!isSameOrigin(request.headers, publicOrigin))
    return noticePage(request.language, 'not-from-here');
  const session = sessionHashFrom(request.cookie, cookies);
  if (session) await endSession(database, session, 'signed_out');
  const forget = [
    cookieToForget(cookies.session, cookies),
    cookieToForget(cookies.browser, cookies),
  ];
  const atProvider = await provider.signOutUrl(publicOrigin + signedOutPath);
  return atProvider
    ? movingOn(request.language, atProvider.href, forget)
    : redirect(signedOutPath, forget);
}

const plain = { 'cache-control': 'no-store', 'content-type': 'application/json' };

async function backChannel(
  { database, provider, log }: SignOutParts,
  seen: SeenTokens,
  request: PageRequest,
): Promise<PageReply> {
  const token = request.form.get('logout_token');
  const notice =
    token &&
    provider.tellsBy('back-channel') &&
    (await provider.readLogoutToken(token).catch((error: unknown) => {
      log.warn({ because: String(error) }, 'logout token refused');
      return undefined;
    }));
  if (!notice || seen.has(notice.id)) {
    return { status: 400, headers: plain, body: '{"error":"invalid_request"}' };
  }
  const ended = await endSessionsAtProvider(database, notice);
  // Only now: a notice that could not be carried out may come again.
  seen.add(notice.id);
  log.info({ ended }, 'signed out by the provider');
  return { status: 200, headers: plain, body: '' };
}

async function frontChannel(
  { database, provider, log }: SignOutParts,
  { query }: PageRequest,
): Promise<PageReply> {
  const issuer = query.get('iss') ?? '';
  const sid = query.get('sid') ?? '';
  if (sid !== '' && provider.tellsBy('front-channel') && provider.isIssuer(issuer)) {
    const ended = await endSessionsAtProvider(database, { issuer, sid, subject: undefined });
    log.info({ ended }, 'signed out by the provider');
  }
  // The same answer whether or not there was such a session. It must be allowed in the provider's frame.
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
    },
    body: '<!doctype html><title>Skulder</title>',
  };
}

/** Notices already carried out; older ones are refused by their age. */
class SeenTokens {
  readonly #ids = new Set<string>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(id: string): void {
    if (this.#ids.size >= 10_000) this.#ids.delete([...this.#ids.values().take(1)][0] ?? '');
    this.#ids.add(id);
  }
}
