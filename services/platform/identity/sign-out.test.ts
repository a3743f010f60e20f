import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { Browser, type Visited } from '../testing/browser.ts';
import {
  addTeam,
  addWorker,
  startIdentityService,
  type IdentityService,
} from '../testing/identity-service.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import type { DemoPerson } from './demo-pages.ts';
import { newToken } from './tokens.ts';

let database: TestDatabase;
let service: IdentityService;
let teamId: string;
const people: DemoPerson[] = [];
const running: IdentityService[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  service = await serviceWith({});
  teamId = await addTeam(service.owner, 'Team Nord');
});
afterAll(async () => {
  for (const each of running) await each.stop();
  await database.drop();
});

async function serviceWith(
  options: Parameters<typeof startIdentityService>[1],
): Promise<IdentityService> {
  const started = await startIdentityService(database, { ...options, people: () => people });
  running.push(started);
  return started;
}

async function signedIn(at = service): Promise<{ browser: Browser; subject: string }> {
  const issuer = at.demo.settings.issuer.href;
  const subject = await addWorker(service.owner, { name: 'Kari Prøve', issuer, teamId });
  people.push({ subject, name: 'Kari Prøve', description: '', group: '' });
  return { browser: await signInAs(at, { subject }), subject };
}

async function standingOf(browser: Browser, at = service): Promise<string | undefined> {
  const hash = at.identity.readCookie(browser.cookieHeader(at.url));
  return hash && (await at.identity.findCaller(hash))?.standing;
}

/** Soon rather than at once: what is kept in memory hears of it a moment after the answer, and is never older than that. */
async function ends(browser: Browser, at = service): Promise<void> {
  while ((await standingOf(browser, at)) === 'active') await setImmediate();
  expect(await standingOf(browser, at)).toBe('ended');
}

async function sidOf(subject: string): Promise<string> {
  const [row] = await service.owner<{ provider_sid: string }[]>`
    select s.provider_sid from sessions s join accounts a on a.id = s.account_id
    where a.subject = ${subject} and s.ended_at is null`;
  return row!.provider_sid;
}

function titleOf({ text }: Visited): string | undefined {
  return /<h1>(.*?)<\/h1>/.exec(text)?.[1];
}

/** Presses the button a script would press. */
function confirm(page: Visited, browser: Browser): Promise<Visited> {
  const xsrf = /name="xsrf" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  return browser.post(new URL('/demo-idp/session/end/confirm', page.url), { xsrf, logout: 'yes' });
}

describe('giving the screen to somebody else', () => {
  const signIn = () => `${service.url}/auth/sign-in?to=/health/live`;
  const isAsked = ({ url }: Visited) => url.pathname.startsWith('/demo-idp/interaction/');

  test('ends the session before the page for them is there, and the provider asks anew once', async () => {
    const { browser, subject } = await signedIn();
    // Whoever has a session at the provider is let through without being asked.
    expect(isAsked(await browser.get(signIn()))).toBe(false);
    const before = new Browser();
    before.copyFrom(browser);
    const to = `/svar#${newToken()}`;
    const given = await browser.step(`${service.url}/auth/hand-over`, new URLSearchParams({ to }));
    expect([given.status, given.headers.get('location')]).toEqual([303, to]);
    expect(await standingOf(browser)).toBeUndefined();
    await ends(before);
    const page = await browser.get(signIn());
    expect(isAsked(page)).toBe(true);
    const back = await browser.post(page.url, { subject });
    expect(back.url.pathname).toBe('/health/live');
    expect(await standingOf(browser)).toBe('active');
    expect(isAsked(await browser.get(signIn()))).toBe(false);
  });

  test('leads to pages of our own only, and not for another site', async () => {
    const { browser } = await signedIn();
    const away = new URLSearchParams({ to: 'https://evil.example/' });
    const crossSite = { 'sec-fetch-site': 'cross-site' };
    expect((await browser.step(`${service.url}/auth/hand-over`, away, crossSite)).status).toBe(403);
    expect(await standingOf(browser)).toBe('active');
    const given = await browser.step(`${service.url}/auth/hand-over`, away);
    expect(given.headers.get('location')).toBe('/');
  });
});

describe('signing out here', () => {
  test('ends the session at once, and the sign-in at the provider too', async () => {
    const { browser, subject } = await signedIn();
    const stolen = new Browser();
    stolen.copyFrom(browser);
    const atProvider = await browser.post(`${service.url}/auth/sign-out`);
    await ends(stolen);
    expect(browser.cookie('skulder')).toBeUndefined();
    expect(titleOf(await confirm(atProvider, browser))).toBe('Du er logget ut');
    const next = await browser.get(`${service.url}/auth/sign-in`);
    expect(titleOf(next)).toBe('Hvem vil du være?');
    expect(next.text).toContain(subject);
  });

  test('takes the cookies away with the attributes they had', async () => {
    const { browser } = await signedIn();
    const { headers } = await browser.step(`${service.url}/auth/sign-out`, new URLSearchParams());
    expect(headers.getSetCookie()).toEqual([
      'skulder=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
      'skulder-sign-in=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ]);
  });

  test('cannot be done from another site', async () => {
    const { browser } = await signedIn();
    const from = (headers: Record<string, string>) =>
      browser.step(`${service.url}/auth/sign-out`, new URLSearchParams(), headers);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await browser.get(`${service.url}/auth/sign-out`)).status).toBe(404);
    expect(await standingOf(browser)).toBe('active');
  });

  test('works while the provider does not', async () => {
    const issuer = new URL('http://127.0.0.1:1');
    const cut = await serviceWith({ settings: { issuer } });
    const { browser } = await signedIn();
    const page = await browser.post(`${cut.url}/auth/sign-out`);
    expect(titleOf(page)).toBe('Du er logget ut');
    expect(browser.cookie('skulder')).toBeUndefined();
  });
});

describe('a notice between the services', () => {
  const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };

  type Claims = Record<string, unknown>;

  function claims(more: Claims): Claims {
    return {
      iss: service.demo.settings.issuer.href,
      aud: 'skulder',
      iat: secondsAgo(0),
      exp: secondsAgo(-120),
      jti: newToken(),
      events: event,
      ...more,
    };
  }

  async function signed(payload: Claims, typ: string | undefined = 'logout+jwt'): Promise<string> {
    const { kid = '' } = service.demo.signingKey;
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'ES256', kid, ...(typ && { typ }) })
      .sign(await importJWK(service.demo.signingKey));
  }

  async function post(token: string): Promise<number> {
    const body = new URLSearchParams({ logout_token: token });
    const response = await fetch(`${service.url}/auth/back-channel-logout`, {
      method: 'POST',
      body,
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
    return response.status;
  }

  test('ends the sign-in it names, and no other', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const { href: iss } = service.demo.settings.issuer;
    expect(await post(await signed(claims({ iss, sid: await sidOf(one.subject) })))).toBe(200);
    await ends(one.browser);
    expect(await standingOf(other.browser)).toBe('active');
  });

  test('that names only the person ends all their sign-ins', async () => {
    const { browser, subject } = await signedIn();
    const elsewhere = await signInAs(service, { subject });
    const other = await signedIn();
    expect(await post(await signed(claims({ sub: subject })))).toBe(200);
    await ends(browser);
    await ends(elsewhere);
    expect(await standingOf(other.browser)).toBe('active');
  });

  test('comes from the provider by itself when the person signs out there', async () => {
    const { browser } = await signedIn();
    const atProvider = await browser.get(`${service.url}/demo-idp/session/end?client_id=skulder`);
    expect(await standingOf(browser)).toBe('active');
    await confirm(atProvider, browser);
    // The provider does not wait for the answer longer than a moment; the notice is on its way all the same.
    await ends(browser);
  });

  test('is carried out once: the person may have signed in again', async () => {
    const { browser, subject } = await signedIn();
    const token = await signed(claims({ sub: subject }));
    expect(await post(token)).toBe(200);
    const again = await signInAs(service, { subject });
    expect(await post(token)).toBe(400);
    await ends(browser);
    expect(await standingOf(again)).toBe('active');
  });

  test.each<[string, (payload: Claims) => Promise<string> | string]>([
    ['for another client', (payload) => signed({ ...payload, aud: 'another' })],
    ['of another issuer', (payload) => signed({ ...payload, iss: 'https://evil.example' })],
    ['without an issuer', (payload) => signed({ ...payload, iss: undefined })],
    ['with a nonce, as an id token has', (payload) => signed({ ...payload, nonce: 'x' })],
    ['without the event', (payload) => signed({ ...payload, events: undefined })],
    ['with another event', (payload) => signed({ ...payload, events: { other: {} } })],
    [
      'with an event that is no object',
      (payload) => signed({ ...payload, events: { [Object.keys(event)[0]!]: true } }),
    ],
    ['with an inherited event', (payload) => signed({ ...payload, events: [event] })],
    ['that names nobody', (payload) => signed({ ...payload, sub: undefined })],
    ['that names a person who is no text', (payload) => signed({ ...payload, sub: 7 })],
    ['without an id', (payload) => signed({ ...payload, jti: undefined })],
    ['without a time', (payload) => signed({ ...payload, iat: undefined })],
    ['from long ago', (payload) => signed({ ...payload, iat: secondsAgo(600) })],
    ['from the future', (payload) => signed({ ...payload, iat: secondsAgo(-600) })],
    ['that has run out', (payload) => signed({ ...payload, exp: secondsAgo(60) })],
    ['that says it is something else', (payload) => signed(payload, 'at+jwt')],
    ['without a signature', (payload) => new UnsecuredJWT(payload).encode()],
    [
      'signed with another key',
      async (payload) => {
        const { privateKey } = await generateKeyPair('ES256');
        const { kid = '' } = service.demo.signingKey;
        return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
      },
    ],
    [
      'signed with the public key as a secret',
      (payload) =>
        new SignJWT(payload)
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode(JSON.stringify(service.demo.signingKey).padEnd(64))),
    ],
    ['that is no token', () => 'a.b.c'],
    ['that is empty', () => ''],
  ])('is refused %s', async (_what, make) => {
    const { browser, subject } = await signedIn();
    expect(await post(await make(claims({ sub: subject })))).toBe(400);
    expect(await standingOf(browser)).toBe('active');
  });

  test('is refused when it is no form, or far too long', async () => {
    const send = (init: RequestInit) =>
      fetch(`${service.url}/auth/back-channel-logout`, { method: 'POST', ...init });
    const headers = { 'content-type': 'application/json' };
    expect((await send({ headers, body: '{"logout_token":"x"}' })).status).toBe(400);
    const long = new URLSearchParams({ logout_token: 'x'.repeat(40_000) });
    expect((await send({ body: long })).status).toBe(400);
    // What is not read to its end would keep whoever comes next on the connection waiting.
    const endless = await send({
      body: new URLSearchParams({ logout_token: 'x'.repeat(4_000_000) }),
    });
    expect([endless.status, endless.headers.get('connection')]).toEqual([400, 'close']);
  });
});

describe('a notice through the person’s browser', () => {
  const notice = (query: Record<string, string>) =>
    fetch(`${service.url}/auth/front-channel-logout?${new URLSearchParams(query).toString()}`);

  test('brings no cookie, and ends the sign-in by issuer and sid', async () => {
    const { browser, subject } = await signedIn();
    const { href: iss } = service.demo.settings.issuer;
    const response = await notice({ iss, sid: await sidOf(subject) });
    expect(response.status).toBe(200);
    await ends(browser);
  });

  test('may stand in the provider’s frame, and says nothing', async () => {
    const response = await notice({ iss: 'x', sid: 'y' });
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(await response.text()).toBe('<!doctype html><title>Skulder</title>');
  });

  test('ends nothing with another issuer, another sid, or neither', async () => {
    const { browser, subject } = await signedIn();
    const [{ href: iss }, sid] = [service.demo.settings.issuer, await sidOf(subject)];
    await notice({ iss: 'https://evil.example', sid });
    await notice({ iss, sid: `${sid}x` });
    await notice({ iss, sid: '' });
    await notice({ iss });
    await notice({ sid });
    expect(await standingOf(browser)).toBe('active');
  });

  test('comes from a provider that has only this way', async () => {
    const front = await serviceWith({ logout: 'front-channel' });
    const { browser, subject } = await signedIn(front);
    const others = await signInAs(front, { subject });
    const atProvider = await browser.get(`${front.url}/demo-idp/session/end?client_id=skulder`);
    const xsrf = /name="xsrf" value="([^"]*)"/.exec(atProvider.text)?.[1] ?? '';
    const framed = await browser.step(
      new URL('/demo-idp/session/end/confirm', front.url),
      new URLSearchParams({ xsrf, logout: 'yes' }),
    );
    expect(await standingOf(browser, front)).toBe('active');
    const frame = /<iframe[^>]* src="([^"]*)"/.exec(framed.text)?.[1]?.replaceAll('&#38;', '&');
    expect((await fetch(frame!)).status).toBe(200);
    await ends(browser, front);
    expect(await standingOf(others, front)).toBe('active');
  });
});
