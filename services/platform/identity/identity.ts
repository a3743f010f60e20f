import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CustomFetch } from 'openid-client';
import type { Logger } from 'pino';
import { connect, type Database } from '../database/connect.ts';
import type { Caller } from '../database/transact.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { callerAddress } from './caller-address.ts';
import { cookieRules, sessionHashFrom } from './cookies.ts';
import { employmentRoutes } from './employment.ts';
import { ownAddress } from './own-address.ts';
import { pageServer, pathOf, type PageServerParts } from './page-server.ts';
import { stylesheet } from './page.ts';
import { projectorRoutes } from './projector.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { handOverRoutes } from './hand-over-screen.ts';
import { Provider } from './provider.ts';
import { limitKey, RateLimit } from './rate-limit.ts';
import { SessionAccounts } from './session-accounts.ts';
import { SessionMemory } from './session-memory.ts';
import { signInRoutes } from './sign-in.ts';
import { signOutRoutes } from './sign-out.ts';

export interface IdentityParts {
  database: Database;
  /** The address people use; only its origin counts. */
  publicUrl: URL;
  provider: ProviderSettings;
  log: Logger;
  /** How many proxies of ours a request has come through; by default none. */
  trustedProxies?: number;
  /** Milliseconds, never running backwards. */
  now?: () => number;
  /** How the provider is reached; for tests. */
  fetch?: CustomFetch;
}

export interface Identity {
  /** Answers everything under `/auth`; hands anything else on. */
  listener: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** The session of a request's cookie, unchecked. */
  credentialsOf: (request: IncomingMessage) => { sessionHash: Buffer } | undefined;
  /** Whose a session is, as limits count. */
  accountOf: (sessionHash: Uint8Array) => Promise<string>;
  /** Where a request comes from, as limits count. */
  networkOf: (request: IncomingMessage) => string;
  readCookie: (cookieHeader: string | undefined) => Buffer | undefined;
  /** Who that is, from memory when it is fresh; rejects as `database-unavailable`. */
  findCaller: (sessionHash: Uint8Array) => Promise<Caller | undefined>;
  /** The same at once, or undefined; counts as activity. For a board's fast path. */
  peekCaller: (sessionHash: Uint8Array) => Caller | undefined;
  /** What is in memory, however old, and when (by `now`) it was true. */
  known: (sessionHash: Uint8Array) => { caller: Caller; confirmedAt: number } | undefined;
  onRightsChanged: (listener: () => void) => void;
  stop: () => Promise<void>;
}

/** Starts signing in and out, and the memory of who is signed in. Refuses http on anything but loopback. */
export async function startIdentity(parts: IdentityParts): Promise<Identity> {
  const { database, log, publicUrl, trustedProxies = 0, now = () => performance.now() } = parts;
  const cookies = cookieRules(publicUrl);
  const publicOrigin = publicUrl.origin;
  if (cookies.isSecure && trustedProxies === 0) {
    log.warn('TRUSTED_PROXIES is not set: limits count everybody behind the proxy as one caller');
  }
  const provider = new Provider({
    settings: parts.provider,
    redirectUri: `${publicOrigin}/auth/callback`,
    now,
    ...(parts.fetch && { fetch: parts.fetch }),
  });
  const confirmBy = connect(database.url, {
    max: 1,
    applicationName: 'skulder sessions',
    muteAfterMs: 2_000,
  });
  const memory = new SessionMemory({ database, confirmBy, log, now });
  const accounts = new SessionAccounts((sessionHash) => memory.findCaller(sessionHash));
  const rooms = { database, provider, cookies, publicOrigin, log };
  const networkOf = (request: IncomingMessage) => limitKey(callerAddress(request, trustedProxies));
  const answer = pageServer({
    log,
    headers: cookies.isSecure
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {},
    networkOf,
    secondsToWait: limits(now, publicOrigin),
    addressToUse: (asked) => ownAddress(publicUrl, asked),
    routes: {
      ...signInRoutes(rooms),
      ...signOutRoutes(rooms),
      ...handOverRoutes(rooms),
      ...employmentRoutes(rooms),
      ...projectorRoutes(rooms),
      'GET /auth/pages.css': () => stylesheet,
    },
  });
  await memory.start().catch(async (error: unknown) => {
    await confirmBy.end();
    throw error;
  });
  return {
    listener(request, response, next) {
      const path = pathOf(request);
      if (path === '/auth' || path.startsWith('/auth/')) void answer(request, response);
      else next();
    },
    networkOf,
    accountOf: (sessionHash) => accounts.accountOf(sessionHash),
    credentialsOf(request) {
      const sessionHash = sessionHashFrom(request.headers.cookie, cookies);
      return sessionHash && { sessionHash };
    },
    readCookie: (header) => sessionHashFrom(header, cookies),
    findCaller: (sessionHash) => memory.findCaller(sessionHash),
    peekCaller: (sessionHash) => memory.peek(sessionHash),
    known: (sessionHash) => memory.known(sessionHash),
    onRightsChanged: (listener) => memory.onRightsChanged(listener),
    async stop() {
      await Promise.all([memory.stop(), confirmBy.end()]);
    },
  };
}

/** Whole workplaces share one address, so the limits leave room for a morning's signing in. */
function limits(now: () => number, publicOrigin: string): PageServerParts['secondsToWait'] {
  const people = new RateLimit({ burst: 600, perSecond: 10, now });
  const codes = new RateLimit({ burst: 10, perSecond: 0.1, now });
  // When a shift ends, a provider tells of many sign-outs from one address.
  const notices = new RateLimit({ burst: 3000, perSecond: 50, now });
  return ({ method, path, network, headers }) => {
    if (path === '/auth/pages.css') return 0;
    if (path.endsWith('-channel-logout')) return notices.secondsToWait(network);
    // What another site makes a browser send is refused, and tries no code.
    const isGuess =
      method === 'POST' && path === '/auth/projector' && isSameOrigin(headers, publicOrigin);
    return (isGuess && codes.secondsToWait(network)) || people.secondsToWait(network);
  };
}
