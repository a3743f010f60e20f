import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  decodeJwt,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose';
import { Browser } from '../testing/browser.ts';
import { tieAccount } from '../testing/sign-in-as.ts';
import {
  addTeam,
  addWorker,
  startIdentityService,
  type IdentityService,
  type IdentityServiceOptions,
} from '../testing/identity-service.ts';
import { startPlainProvider, type PlainProvider } from '../testing/plain-provider.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import type { DemoProvider } from './demo-provider.ts';

/*
 * What the service demands of a provider's word. Where no honest provider would say it, the id token is
 * changed on its way from a real one and signed again with that one's own key.
 */

let database: TestDatabase;
let owner: IdentityService;
let teamId: string;
const running: { stop: () => Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await startIdentityService(database);
  running.push(owner);
  teamId = await addTeam(owner.owner, 'Team Nord');
});
afterAll(async () => {
  for (const each of running) await each.stop();
  await database.drop();
});

async function serviceWith(options: IdentityServiceOptions): Promise<IdentityService> {
  const service = await startIdentityService(database, {
    ...options,
    people: () => [{ subject: 'kari', name: 'Kari', description: '', group: '' }],
  });
  running.push(service);
  await tie(service.demo.settings.issuer.href, 'kari');
  return service;
}

async function tie(issuer: string, subject: string): Promise<void> {
  const workerId = await addWorker(owner.owner, { name: 'Kari Prøve', teamId });
  await tieAccount({ sql: owner.owner }, { issuer, subject, workerId });
}

interface Outcome {
  status: number;
  title: string | undefined;
  isSignedIn: boolean;
}

async function outcomeOf(service: IdentityService): Promise<Outcome> {
  const browser = new Browser();
  const chooser = await browser.get(`${service.url}/auth/sign-in`);
  const hasToChoose = chooser.url.pathname.includes('/interaction/');
  const page = hasToChoose ? await browser.post(chooser.url, { subject: 'kari' }) : chooser;
  return {
    status: page.status,
    title: /<h1>(.*?)<\/h1>/.exec(page.text)?.[1],
    isSignedIn: browser.cookie('skulder') !== undefined,
  };
}

const signedIn: Outcome = { status: 200, title: undefined, isSignedIn: true };
const failed = {
  status: 400,
  title: 'Innloggingen ble ikke fullført',
  isSignedIn: false,
};
const tooLow = { status: 403, title: 'Du må logge inn på en sikrere måte', isSignedIn: false };
const timeUntold = {
  status: 403,
  title: 'Innloggingstjenesten sier ikke når du viste hvem du er',
  isSignedIn: false,
};
const tooLongAgo = { status: 403, title: 'Du må vise hvem du er på nytt', isSignedIn: false };
const unreachable = { status: 503, title: 'Innloggingen svarer ikke', isSignedIn: false };

type Change = (claims: JWTPayload, demo: DemoProvider) => Promise<string> | string;

/** Puts another id token into the provider's answer. */
function changing(change: Change): IdentityServiceOptions['fetch'] {
  return (demo) => async (url, init) => {
    const response = await fetch(url, init as RequestInit);
    if (!url.endsWith('/token') || !response.ok) return response;
    const tokens = (await response.json()) as { id_token: string };
    const forged = await change(decodeJwt(tokens.id_token), demo);
    return Response.json({ ...tokens, id_token: forged });
  };
}

const with_ =
  (claims: Record<string, unknown>): Change =>
  (payload, demo) =>
    signed({ ...payload, ...claims }, demo);

async function signed(payload: JWTPayload, { signingKey }: DemoProvider): Promise<string> {
  const { alg = 'ES256', kid } = signingKey;
  return new SignJWT(payload)
    .setProtectedHeader({ alg, ...(kid && { kid }) })
    .sign(await importJWK(signingKey));
}

const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;

describe('an id token', () => {
  test('signed anew with nothing changed is believed, so that what follows shows what it says', async () => {
    const service = await serviceWith({ fetch: changing(with_({}))! });
    expect(await outcomeOf(service)).toEqual(signedIn);
  });

  test.each<[string, Change]>([
    ['with another nonce', with_({ nonce: 'another' })],
    ['without a nonce', with_({ nonce: undefined })],
    ['of another issuer', with_({ iss: 'https://evil.example' })],
    ['for another client', with_({ aud: 'another' })],
    ['for several clients, made for another', with_({ aud: ['skulder', 'x'], azp: 'x' })],
    ['that has run out', with_({ exp: secondsAgo(60) })],
    ['without a subject', with_({ sub: undefined })],
    ['without a signature', (claims) => new UnsecuredJWT(claims).encode()],
    [
      'signed with another key',
      async (claims, demo) => {
        const { privateKey } = await generateKeyPair('ES256');
        const { kid = '' } = demo.signingKey;
        return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
      },
    ],
    [
      'signed with the public key as a secret',
      (claims, demo) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode(JSON.stringify(demo.signingKey).padEnd(64))),
    ],
  ])('%s is refused', async (_what, change) => {
    const service = await serviceWith({ fetch: changing(change)! });
    expect(await outcomeOf(service)).toEqual(failed);
  });
});

describe('the level of assurance', () => {
  const settings = { acrValues: ['high', 'highest'] };

  test('is enough when it is one of those asked for', async () => {
    expect(await outcomeOf(await serviceWith({ settings, acr: 'high' }))).toEqual(signedIn);
  });

  test('too low is refused, whatever the provider let through', async () => {
    expect(await outcomeOf(await serviceWith({ settings, acr: 'demonstration' }))).toEqual(tooLow);
  });

  test('left out is too low', async () => {
    const fetch = changing(with_({ acr: undefined }))!;
    expect(await outcomeOf(await serviceWith({ settings, acr: 'high', fetch }))).toEqual(tooLow);
  });
});

describe('the time since the person proved who they are', () => {
  const settings = { maxAgeSeconds: 600 };

  test('within the limit is accepted', async () => {
    expect(await outcomeOf(await serviceWith({ settings }))).toEqual(signedIn);
  });

  test('beyond the limit is refused', async () => {
    const fetch = changing(with_({ auth_time: secondsAgo(700) }))!;
    expect(await outcomeOf(await serviceWith({ settings, fetch }))).toEqual(tooLongAgo);
  });

  test('left out is refused', async () => {
    const fetch = changing(with_({ auth_time: undefined }))!;
    expect(await outcomeOf(await serviceWith({ settings, fetch }))).toEqual(timeUntold);
  });
});

describe('a provider of another make', () => {
  async function against(
    client: Parameters<typeof startPlainProvider>[1] = {},
    settings: IdentityServiceOptions['settings'] = {},
  ): Promise<{ service: IdentityService; provider: PlainProvider }> {
    const holder: { provider?: PlainProvider } = {};
    // The service's address must be known before the provider knows the service.
    const service = await startIdentityService(database, {
      provider: async (url) => {
        holder.provider = await startPlainProvider(`${url}/auth/callback`, client);
        return { ...holder.provider.settings, ...settings };
      },
    });
    const provider = holder.provider!;
    running.push(service, provider);
    const { href } = provider.settings.issuer;
    await tie(href.replace(/\/$/, ''), 'somebody');
    return { service, provider };
  }

  test.each(['client_secret_basic', 'client_secret_post'] as const)(
    'knows us by a shared secret (%s) and is asked through the browser',
    async (method) => {
      const { service, provider } = await against({ token_endpoint_auth_method: method });
      expect(await outcomeOf(service)).toEqual(signedIn);
      expect(provider.requests).toContain('POST /token');
      expect(provider.requests).not.toContain('POST /request');
    },
  );

  test('may demand pushed requests', async () => {
    const { service, provider } = await against({ require_pushed_authorization_requests: true });
    provider.requirePushedRequests();
    expect(await outcomeOf(service)).toEqual(signedIn);
    expect(provider.requests).toContain('POST /request');
  });

  test('may demand tokens bound to a key', async () => {
    const bound = { dpop_bound_access_tokens: true };
    expect(await outcomeOf((await against(bound)).service)).toEqual(failed);
    expect(await outcomeOf((await against(bound, { usesDpop: true })).service)).toEqual(signedIn);
  });

  test('gives the name apart from the id token', async () => {
    const { service, provider } = await against();
    provider.next.name = 'Navn Navnesen';
    await outcomeOf(service);
    expect(provider.requests).toContain('GET /me');
    expect(
      await owner.owner`select from accounts where display_name = 'Navn Navnesen'`,
    ).toHaveLength(1);
  });

  test('and a name that may be a national identity number is not kept', async () => {
    const { service, provider } = await against();
    provider.next.name = '10915596784';
    await outcomeOf(service);
    expect(await owner.owner`select from accounts where display_name ~ '[0-9]{11}'`).toHaveLength(
      0,
    );
  });

  test('that claims an old sign-in is not believed for longer than the limit', async () => {
    const { service, provider } = await against({}, { maxAgeSeconds: 60 });
    provider.next.signedInAt = secondsAgo(3600);
    expect(await outcomeOf(service)).toEqual(tooLongAgo);
  });

  test('is not needed to start, and sign-in works as soon as it is back', async () => {
    const clock = { ms: 0 };
    const provider = await startPlainProvider('http://127.0.0.1:1/auth/callback');
    await provider.stop();
    const { settings } = provider;
    const service = await startIdentityService(database, { settings, now: () => clock.ms });
    running.push(service, provider);
    expect(await outcomeOf(service)).toEqual(unreachable);
    await provider.start();
    expect(await outcomeOf(service)).toEqual(unreachable);
    clock.ms += 1000;
    const { status, headers } = await new Browser().step(`${service.url}/auth/sign-in`);
    expect([status, new URL(headers.get('location')!).origin]).toEqual([
      303,
      settings.issuer.origin,
    ]);
  });

  test('that names itself otherwise than configured is not used', async () => {
    const { service } = await against({}, {});
    const liar = await serviceWith({
      settings: { issuer: service.demo.settings.issuer },
      fetch: () => async () =>
        Response.json({ issuer: 'https://evil.example', jwks_uri: 'https://evil.example/jwks' }),
    });
    expect(await outcomeOf(liar)).toEqual(unreachable);
  });
});
