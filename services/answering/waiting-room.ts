import type { Database } from '../platform/database/connect.ts';
import { transact } from '../platform/database/transact.ts';
import {
  cookieToForget,
  cookieToSet,
  tokenFromCookie,
  type CookieRules,
} from '../platform/identity/cookies.ts';
import { markedSeconds } from '../platform/identity/hand-over-screen.ts';
import { hashOf, isToken, newToken, screenCodeHash } from '../platform/identity/tokens.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import type { Said } from './answers.ts';
import { enterCode, findDevice, pairDevice } from './waiting-room-sql.ts';

/*
 * The screen in a waiting room, of which nobody is signed in: what it asks, and how four digits become a link.
 *
 * Promised: a code is entered once, within ten minutes, on a screen of the team that made it; a screen that was taken back enters
 * none from then on. Codes that are wrong, old, used, taken back or another team's are answered alike, by one look-up; each is counted
 * in PostgreSQL, for every process, and none of them uses up somebody's code.
 *
 * The screen makes up the secret of the link and sends it with the code. An answer that is lost on the way is asked for again with the
 * same secret, and is the same; nothing but the hash is kept of it, as of any link.
 */

export interface WaitingRoomParts {
  database: Database;
  keys: KeyRing;
  cookies: CookieRules;
}

/** As far as browsers keep a cookie; it is set anew whenever the page is opened. */
const longestSeconds = 400 * 24 * 60 * 60;

export interface Asking {
  cookie: string | undefined;
  form: URLSearchParams;
}

export interface SaidToScreen extends Said {
  cookies?: string[];
}

const secretOf = ({ cookies }: WaitingRoomParts, { cookie }: Asking) =>
  tokenFromCookie(cookie, cookies.waitingRoom);

const unpaired: SaidToScreen = { status: 200, body: { is: 'unpaired' } };
const withdrawn: SaidToScreen = { status: 200, body: { is: 'withdrawn' } };
const unfit: SaidToScreen = { status: 422, body: { is: 'unfit' } };

/** Whether it is one of a team's screens, and what the team calls it. */
export async function standingOf(parts: WaitingRoomParts, asking: Asking): Promise<SaidToScreen> {
  const secret = secretOf(parts, asking);
  const device = secret && (await findDevice(parts.database, hashOf(secret)));
  if (!secret || !device) return unpaired;
  if (device.isWithdrawn) return withdrawn;
  return {
    status: 200,
    body: { is: 'paired', name: device.name },
    cookies: cookiesOf(parts.cookies, secret),
  };
}

/** And whoever signs in there is asked who it is, also by a provider that would have known. */
function cookiesOf(cookies: CookieRules, secret: string): string[] {
  return [
    cookieToSet(cookies.waitingRoom, secret, cookies, longestSeconds),
    cookieToSet(cookies.handedOver, newToken(), cookies, markedSeconds),
  ];
}

/** By the code from the team's page. Whoever was signed in on it is not any more. */
export async function pairScreen(parts: WaitingRoomParts, asking: Asking): Promise<SaidToScreen> {
  const { database, cookies } = parts;
  const secret = newToken();
  const session = tokenFromCookie(asking.cookie, cookies.session);
  const name = await pairDevice(database, {
    pairing: screenCodeHash('waiting-room', asking.form.get('code') ?? ''),
    secret: hashOf(secret),
    session: session === undefined ? undefined : hashOf(session),
  });
  if (name === undefined) return { status: 422, body: { is: 'wrong' } };
  return {
    status: 200,
    body: { is: 'paired', name },
    cookies: [cookieToForget(cookies.session, cookies), ...cookiesOf(cookies, secret)],
  };
}

/** Trades the four digits for a link of which the screen has made up the secret. */
export async function tradeCode(parts: WaitingRoomParts, asking: Asking): Promise<SaidToScreen> {
  const { database, keys } = parts;
  const secret = secretOf(parts, asking);
  const device = secret && (await findDevice(database, hashOf(secret)));
  if (!secret || !device) return unpaired;
  const { teamId } = device;
  const [code, token] = [asking.form.get('code') ?? '', asking.form.get('token') ?? undefined];
  // No page of ours sends anything else; it tells nothing of any code.
  if (!/^\d{4}$/.test(code) || !isToken(token)) return unfit;
  const credentials = { system: 'answering', teamIds: [teamId] };
  const operation = { operationId: 'enterAnswerCode', action: 'write' as const };
  const { result } = await transact(database, credentials, operation, async ({ db, log, tell }) => {
    const entered = await enterCode(db, {
      secret: hashOf(secret),
      // Without a key there is no code that it could be.
      code: answerCodeHash(keys, teamId, code) ?? Buffer.alloc(32),
      token: hashOf(token),
    });
    if (entered.is === 'entered') {
      const { caseId } = entered;
      tell({ teamId, kind: 'answer_link.changed', caseIds: [caseId] });
      log({ teamId, caseId });
    } else if (entered.is === 'wrong') log({ teamId, action: 'denied' });
    return entered;
  });
  switch (result.is) {
    case 'entered':
      return { status: 200, body: { is: 'entered' } };
    case 'withdrawn':
      return withdrawn;
    case 'unfit':
      return unfit;
    case 'wrong':
      return { status: 404, body: { is: 'wrong', seconds: result.seconds } };
    case 'wait':
      return { status: 429, body: { is: 'wait', seconds: result.seconds } };
  }
}

/** Under the key that marks national ids, which the database has not: from a copy of it nobody tries all ten thousand. */
export function answerCodeHash(keys: KeyRing, teamId: string, code: string): Buffer | undefined {
  return keys.marks(code, `answer code ${teamId}`)[0];
}
