import type { Database } from '../database/connect.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { cookieToForget, cookieToSet, tokenFromCookie, type CookieRules } from './cookies.ts';
import { deviceOf } from './device.ts';
import { html } from './html.ts';
import {
  findInvitation,
  finishSignIn,
  startSignIn,
  takeSignInAttempt,
  type Attempt,
  type SignInOutcome,
} from './identity-sql.ts';
import { localPath } from './local-path.ts';
import { movingOn, noticePage, page, redirect, type PageReply } from './page.ts';
import type { PageHandler, PageRequest } from './page-server.ts';
import { words } from './page-words.ts';
import type { Provider, VouchedFor } from './provider.ts';
import { SignInRefused } from './sign-in-refused.ts';
import { choicePath } from './employment.ts';
import { hashOf, isToken, newToken } from './tokens.ts';

/*
 * Signing in, from the first page to the session cookie.
 *
 * Promised: a session comes only from a code that this browser asked for, with the state, nonce and
 * verifier of the attempt it belongs to, once, within ten minutes; the session's id is new at every
 * sign-in and the browser's earlier session ends; an invitation is used by one sign-in only.
 *
 * In order: the browser gets a secret of its own in a cookie · an attempt is stored under the hash of
 * state and that secret together, so a state that has been carried to another browser finds nothing ·
 * to the provider · back with code and state · the attempt is taken, so a second callback finds
 * nothing · code traded for proof · session and, with an invitation, the tie to a worker in one
 * transaction · cookie · on to the page the person wanted; who has several employments chooses one first, unless the
 * provider vouches for an organisation that only one of them is at.
 *
 * Not promised: that the provider is reachable. Nothing is kept of a person nobody has invited.
 */

export interface SignInParts {
  database: Database;
  provider: Provider;
  cookies: CookieRules;
  publicOrigin: string;
}

const browserCookieSeconds = 600;

export function signInRoutes(parts: SignInParts): Record<string, PageHandler> {
  return {
    'GET /auth/sign-in': (request) => leave(parts, request),
    'GET /auth/callback': (request) => comeBack(parts, request),
    'GET /auth/invitation/*': (request) => showInvitation(parts, request),
    'POST /auth/invitation/*': (request) => acceptInvitation(parts, request),
  };
}

async function leave(parts: SignInParts, request: PageRequest): Promise<PageReply> {
  const returnTo = localPath(request.query.get('to'), parts.publicOrigin);
  const isFresh = request.query.get('fresh') === '1';
  const wish = { returnTo, invitationHash: undefined, isFresh };
  const { url, cookie } = await begin(parts, request, wish);
  return redirect(url, [cookie]);
}

async function begin(
  { database, provider, cookies }: SignInParts,
  request: PageRequest,
  wanted: Pick<Attempt, 'returnTo' | 'invitationHash' | 'isFresh'>,
): Promise<{ url: string; cookie: string }> {
  // Whoever holds the screen now may be somebody else than the provider thinks.
  const isHandedOver = tokenFromCookie(request.cookie, cookies.handedOver) !== undefined;
  const wish = { ...wanted, isFresh: wanted.isFresh || isHandedOver };
  const state = newToken();
  const browser = tokenFromCookie(request.cookie, cookies.browser) ?? newToken();
  try {
    const { url, nonce, codeVerifier } = await provider.start(
      state,
      request.language,
      wish.isFresh,
    );
    const stateHash = attemptHash(state, browser);
    const networkHash = hashOf(request.network);
    const attempt = { stateHash, nonce, codeVerifier, networkHash, ...wish };
    const isStarted = await startSignIn(database, attempt);
    if (!isStarted) throw new SignInRefused('too-many-attempts');
    // The same secret serves several tabs at once.
    const cookie = cookieToSet(cookies.browser, browser, cookies, browserCookieSeconds);
    return { url: url.href, cookie };
  } catch (error) {
    throw withReturn(error, wish.returnTo);
  }
}

function attemptHash(state: string, browser: string): Buffer {
  return hashOf(`${state}.${browser}`);
}

async function comeBack(parts: SignInParts, request: PageRequest): Promise<PageReply> {
  const state = request.query.get('state') ?? '';
  const browser = tokenFromCookie(request.cookie, parts.cookies.browser);
  const attempt =
    browser && isToken(state)
      ? await takeSignInAttempt(parts.database, attemptHash(state, browser))
      : undefined;
  if (!attempt) throw new SignInRefused('attempt-over');
  try {
    const callback = new URL(`/auth/callback?${request.query.toString()}`, parts.publicOrigin);
    const who = await parts.provider.finish(callback, state, attempt);
    const { cookie, hasToChoose } = await beginSession(parts, request, attempt, who);
    const { returnTo, isFresh } = attempt;
    // One that was begun before the screen was given away proves nothing of who holds it now.
    const taken = isFresh ? [cookieToForget(parts.cookies.handedOver, parts.cookies)] : [];
    return redirect(hasToChoose ? choicePath(returnTo) : returnTo, [cookie, ...taken]);
  } catch (error) {
    throw withReturn(error, attempt.returnTo);
  }
}

async function beginSession(
  { database, cookies, provider }: SignInParts,
  request: PageRequest,
  { invitationHash }: Attempt,
  who: VouchedFor,
): Promise<{ cookie: string; hasToChoose: boolean }> {
  const session = newToken();
  const before = tokenFromCookie(request.cookie, cookies.session);
  const outcome = await finishSignIn(database, {
    sessionHash: hashOf(session),
    issuer: who.issuer,
    subject: who.subject,
    displayName: who.displayName,
    providerSid: who.sid,
    invitationHash,
    replacedHash: before === undefined ? undefined : hashOf(before),
    device: deviceOf(request.headers['user-agent']),
    authenticatedAt: who.authenticatedAt,
    organisations: who.organisations,
    isBound: provider.bindsToOrganisation,
  });
  if (outcome !== 'signed_in' && outcome !== 'choose') throw new SignInRefused(reasons[outcome]);
  const cookie = cookieToSet(cookies.session, session, cookies);
  return { cookie, hasToChoose: outcome === 'choose' };
}

const reasons = {
  not_tied: 'not-tied',
  invitation_refused: 'invitation-used',
  tied_to_another: 'tied-to-another',
  works_with_oneself: 'works-with-oneself',
  other_organisation: 'other-organisation',
} as const satisfies Record<Exclude<SignInOutcome, 'signed_in' | 'choose'>, string>;

/** Shows only: mail scanners and previews open links, and must not use them up. */
async function showInvitation(parts: SignInParts, request: PageRequest): Promise<PageReply> {
  const { language } = request;
  const open = await openInvitation(parts, request);
  if (!open) return noticePage(language, 'invitation-used');
  const say = words[language];
  const forWhom =
    open.workerName === null
      ? html`<p>${say.invitedAsAdministrator}</p>`
      : html`<p>${say.invitedAs} <strong>${open.workerName}</strong>. ${say.notYou}</p>`;
  const body = html`${forWhom}
    <p>${say.onceOnly}</p>
    ${open.workerName === null ? undefined : html`<p class="quiet">${say.addsJob}</p>`}
    <form method="post" action="${request.path}"><button>${say.accept}</button></form>`;
  return page(language, { title: say.invitation, body });
}

async function acceptInvitation(parts: SignInParts, request: PageRequest): Promise<PageReply> {
  const { language } = request;
  // Else another site could tie whoever is signed in at the provider to a worker of its choice.
  if (!isSameOrigin(request.headers, parts.publicOrigin)) {
    return noticePage(language, 'not-from-here');
  }
  const open = await openInvitation(parts, request);
  if (!open) return noticePage(language, 'invitation-used');
  const { hash: invitationHash } = open;
  const { url, cookie } = await begin(parts, request, {
    returnTo: '/',
    invitationHash,
    isFresh: false,
  });
  return movingOn(language, url, [cookie]);
}

async function openInvitation({ database }: SignInParts, { path }: PageRequest) {
  const token = path.slice(path.lastIndexOf('/') + 1);
  if (!isToken(token)) return undefined;
  const hash = hashOf(token);
  const invitation = await findInvitation(database, hash);
  return invitation?.standing === 'open' ? { ...invitation, hash } : undefined;
}

function withReturn(error: unknown, returnTo: string): unknown {
  if (error instanceof SignInRefused) error.returnTo = returnTo;
  return error;
}
