import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import type { ClientMetadata } from 'oidc-provider';
import { Browser } from '../testing/browser.ts';
import { tieAccount } from '../testing/sign-in-as.ts';
import {
  addTeam,
  addWorker,
  startIdentityService,
  type IdentityService,
} from '../testing/identity-service.ts';
import { startPlainProvider, type PlainProvider, type Shape } from '../testing/plain-provider.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import type { ProfileName } from './provider-profiles.ts';
import { readProviderSettings } from './provider-settings.ts';
import { subjectOf } from './subject.ts';

/*
 * A provider configured to behave like each make, and the service configured for it from the environment, as in
 * earnest. The national identity number is of a form that nobody has.
 */

const nationalId = '01010199999';
const subjectKey = randomBytes(32).toString('base64url');

interface Make {
  profile: ProfileName;
  /** How the provider holds its client. */
  client: Partial<ClientMetadata>;
  shape: Shape;
  /** What an honest sign-in there says. */
  says: { acr?: string; claims?: Record<string, string> };
  tooLow: { acr?: string; claims?: Record<string, string> };
  environment: Record<string, string>;
  keeps: string;
}

const helseidLevel = 'helseid://claims/identity/security_level';
const hashedId = subjectOf(
  { pid: nationalId },
  { claims: ['pid'], hashedWith: Buffer.from(subjectKey, 'base64url') },
)!;

const makes: Record<string, Make> = {
  HelseID: {
    profile: 'helseid',
    client: { require_pushed_authorization_requests: true, dpop_bound_access_tokens: true },
    shape: {
      claims: [helseidLevel],
      scopes: ['helseid://scopes/identity/security_level'],
      asksForDpopNonce: true,
    },
    says: { claims: { [helseidLevel]: '4' } },
    tooLow: { claims: { [helseidLevel]: '3' } },
    environment: {},
    keeps: 'somebody',
  },
  'ID-porten': {
    profile: 'idporten',
    client: { require_pushed_authorization_requests: true },
    shape: { claims: ['pid'], acrValues: ['idporten-loa-high', 'idporten-loa-substantial'] },
    says: { acr: 'idporten-loa-high', claims: { pid: nationalId } },
    tooLow: { acr: 'idporten-loa-substantial', claims: { pid: nationalId } },
    environment: { OIDC_SUBJECT_KEY: subjectKey },
    keeps: hashedId,
  },
  Ansattporten: {
    profile: 'ansattporten',
    client: { require_pushed_authorization_requests: true },
    shape: { claims: ['pid'], acrValues: ['high', 'low'] },
    says: { acr: 'high', claims: { pid: nationalId } },
    tooLow: { acr: 'low', claims: { pid: nationalId } },
    environment: { OIDC_SUBJECT_KEY: subjectKey, OIDC_ACR_VALUES: 'high' },
    keeps: hashedId,
  },
  Entra: {
    profile: 'entra',
    client: {},
    shape: { claims: ['tid', 'oid'] },
    says: { acr: 'high', claims: { tid: 'tenant', oid: 'object' } },
    tooLow: { acr: 'low', claims: { tid: 'tenant', oid: 'object' } },
    environment: { OIDC_ACR_VALUES: 'high' },
    keeps: 'tenant.object',
  },
};

let database: TestDatabase;
let owner: IdentityService;
let workerId: string;
let clientKey: JWK;
const running: { stop: () => Promise<void> }[] = [];

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'client' };
}

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await startIdentityService(database);
  running.push(owner);
  const teamId = await addTeam(owner.owner, 'Team Nord');
  workerId = await addWorker(owner.owner, { name: 'Kari Prøve', teamId });
  clientKey = await newKey();
});
afterAll(async () => {
  for (const each of running) await each.stop();
  await database.drop();
});

async function against(
  make: Make,
  environment: Record<string, string> = {},
  client: Partial<ClientMetadata> = {},
): Promise<{ service: IdentityService; provider: PlainProvider; issuer: string }> {
  const holder: { provider?: PlainProvider } = {};
  const service = await startIdentityService(database, {
    provider: async (url) => {
      const { d: _private, ...publicKey } = clientKey;
      holder.provider = await startPlainProvider(
        `${url}/auth/callback`,
        {
          token_endpoint_auth_method: 'private_key_jwt',
          token_endpoint_auth_signing_alg: 'ES256',
          jwks: { keys: [publicKey] },
          ...make.client,
          ...client,
        },
        make.shape,
      );
      const settings = readProviderSettings({
        OIDC_ISSUER: holder.provider.settings.issuer.href,
        OIDC_CLIENT_ID: holder.provider.settings.clientId,
        OIDC_CLIENT_PRIVATE_JWK: JSON.stringify(clientKey),
        OIDC_PROFILE: make.profile,
        ...make.environment,
        ...environment,
      });
      return settings!;
    },
  });
  const provider = holder.provider!;
  running.push(service, provider);
  Object.assign(provider.next, make.says);
  const issuer = provider.settings.issuer.href.replace(/\/$/, '');
  await tieAccount({ sql: owner.owner }, { issuer, subject: make.keeps, workerId });
  return { service, provider, issuer };
}

async function outcomeOf(service: IdentityService, browser = new Browser()): Promise<string> {
  const page = await browser.get(`${service.url}/auth/sign-in`);
  if (browser.cookie('skulder') !== undefined) return 'signed in';
  return /<h1>(.*?)<\/h1>/.exec(page.text)?.[1] ?? '';
}

const failed = 'Innloggingen ble ikke fullført';

describe.each(Object.entries(makes))('%s', (_name, make) => {
  test('signs a person in, by what it calls them', async () => {
    const { service } = await against(make);
    expect(await outcomeOf(service)).toBe('signed in');
  });

  test('at a level too low does not', async () => {
    const { service, provider } = await against(make);
    Object.assign(provider.next, make.tooLow);
    expect(await outcomeOf(service)).toBe('Du må logge inn på en sikrere måte');
  });

  test('does not know a service by another key', async () => {
    const { service } = await against(make, {
      OIDC_CLIENT_PRIVATE_JWK: JSON.stringify(await newKey()),
    });
    expect(await outcomeOf(service)).toBe(failed);
  });

  test('is asked through the browser only where it does not take the request before', async () => {
    const { service, provider } = await against(make);
    await outcomeOf(service);
    const isPushed = provider.requests.includes('POST /request');
    expect(isPushed).toBe(make.profile !== 'entra');
  });

  test('tells of a sign-out in the person’s browser, without a cookie', async () => {
    // So that the id token holds a sid.
    const { service, issuer } = await against(
      make,
      {},
      {
        backchannel_logout_session_required: true,
        backchannel_logout_uri: 'http://127.0.0.1:9/nobody',
      },
    );
    const browser = new Browser();
    expect(await outcomeOf(service, browser)).toBe('signed in');
    const session = service.identity.readCookie(browser.cookieHeader(service.url))!;
    const [row] = await owner.owner<{ sid: string }[]>`
      select provider_sid as sid from sessions where id_hash = ${session}`;
    const notice = new URLSearchParams({ iss: issuer, sid: row!.sid }).toString();
    await fetch(`${service.url}/auth/front-channel-logout?${notice}`);
    const [after] = await owner.owner<{ because: string }[]>`
      select ended_because as because from sessions where id_hash = ${session}`;
    expect(after!.because).toBe('signed_out_at_provider');
  });
});

test.each(['ID-porten', 'Ansattporten', 'Entra'])(
  '%s that leaves out who the person is lets nobody in',
  async (name) => {
    const { service, provider } = await against(makes[name]!);
    provider.next.claims = {};
    expect(await outcomeOf(service)).toBe(failed);
  },
);

describe('a provider that demands', () => {
  test('pushed requests lets nobody in who asks through the browser', async () => {
    const { service } = await against(makes['ID-porten']!, {
      OIDC_PROFILE: 'generic',
      OIDC_SUBJECT: 'sub',
    });
    expect(await outcomeOf(service)).not.toBe('signed in');
  });

  test('bound tokens lets nobody in who does not bind them', async () => {
    const { service, provider } = await against(makes.HelseID!, { OIDC_PROFILE: 'generic' });
    provider.requirePushedRequests();
    expect(await outcomeOf(service)).toBe(failed);
    expect(provider.requests).toContain('POST /request');
  });
});

test('the answer of one provider is not taken from another, nor twice', async () => {
  const { service } = await against(makes.HelseID!);
  const browser = new Browser();
  const stop = (next: URL) => next.pathname === '/auth/callback';
  const { next } = await browser.get(`${service.url}/auth/sign-in`, stop);
  const swapped = new URL(next!);
  swapped.searchParams.set('iss', 'https://evil.example');
  expect((await browser.step(swapped)).status).toBe(400);
  expect((await browser.step(next!)).status).toBe(400);
  expect(browser.cookie('skulder')).toBeUndefined();
});

describe('a national identity number', () => {
  test('is nowhere in the database, nor in what is logged', async () => {
    const { service } = await against(makes['ID-porten']!);
    expect(await outcomeOf(service)).toBe('signed in');
    const found = await owner.owner<{ table: string }[]>`
      select table_name as "table" from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
        and query_to_xml(format('select * from %I', table_name), true, false, '')::text like ${`%${nationalId}%`}`;
    expect([...found]).toEqual([]);
    expect(service.logged.join()).not.toContain(nationalId);
  });

  test('is refused by the database as what an account is known by', async () => {
    await expect(
      owner.owner`insert into accounts (id, issuer, subject, display_name)
        values (new_id(), 'https://id.example', ${nationalId}, 'Kari')`,
    ).rejects.toThrow('accounts_subject_is_no_national_id');
  });

  test('is known again by the same key only', () => {
    const by = (key: Buffer) =>
      subjectOf({ pid: nationalId }, { claims: ['pid'], hashedWith: key });
    const [one, other] = [randomBytes(32), randomBytes(32)];
    expect(by(one)).toBe(by(one));
    expect(by(one)).not.toBe(by(other));
    expect(by(one)).not.toContain(nationalId);
  });
});

/** The provider's own signed notice that a sign-in is over; gives the answer's status. */
async function tell(
  { service, issuer, provider }: Awaited<ReturnType<typeof against>>,
  names: Record<string, string>,
): Promise<number> {
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const token = await new SignJWT({ ...names, events })
    .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'logout+jwt' })
    .setIssuer(issuer)
    .setAudience(provider.settings.clientId)
    .setIssuedAt()
    .setJti(randomBytes(8).toString('hex'))
    .sign(await importJWK(provider.signingKey));
  const body = new URLSearchParams({ logout_token: token });
  return (await fetch(`${service.url}/auth/back-channel-logout`, { method: 'POST', body })).status;
}

test.each([
  ['HelseID', 'somebody', 200],
  ['HelseID', undefined, 200],
  ['ID-porten', undefined, 400],
  ['Entra', undefined, 400],
] as const)(
  'a notice between the services from %s, naming the person as %s, is answered %d',
  async (name, sub, expected) => {
    const { service, issuer, provider } = await against(makes[name]!);
    const names = { sid: 'any', ...(sub && { sub }) };
    expect(await tell({ service, issuer, provider }, names)).toBe(expected);
  },
);

test('a notice that names by another name whom one knows by a claim of its own still ends the session it names', async () => {
  const started = await against(makes.HelseID!, { OIDC_SUBJECT: 'hpr_number' });
  const { issuer } = started;
  await owner.owner`
    insert into accounts (id, issuer, subject, display_name) values (new_id(), ${issuer}, '181000001', 'Kari')`;
  await owner.owner`insert into sessions (id_hash, account_id, absolute_expires_at, provider_sid)
    select ${randomBytes(32)}, id, current_instant() + session_absolute_limit(), 'its-sid' from accounts
    where issuer = ${issuer} and subject = '181000001'`;
  expect(await tell(started, { sub: 'pseudonym' })).toBe(400);
  expect(await tell(started, { sub: 'pseudonym', sid: 'its-sid' })).toBe(200);
  const [row] = await owner.owner<{ because: string }[]>`
    select ended_because as because from sessions where provider_sid = 'its-sid'`;
  expect(row!.because).toBe('signed_out_at_provider');
});
