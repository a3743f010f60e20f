import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ClientMetadata } from 'oidc-provider';
import { Browser } from '../testing/browser.ts';
import { tieAccount } from '../testing/sign-in-as.ts';
import {
  addTeam,
  addWorker,
  startIdentityService,
  type IdentityService,
} from '../testing/identity-service.ts';
import {
  makes,
  nationalId,
  newClientKey,
  startMake,
  tellOfSignOut,
  tellsOfSignOut,
  type Make,
} from '../testing/makes-of-provider.ts';
import type { PlainProvider } from '../testing/plain-provider.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { subjectOf } from './subject.ts';

let database: TestDatabase;
let owner: IdentityService;
let workerId: string;
const running: { stop: () => Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await startIdentityService(database);
  running.push(owner);
  const teamId = await addTeam(owner.owner, 'Team Nord');
  workerId = await addWorker(owner.owner, { name: 'Kari Prøve', teamId });
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
  const holder: { made?: Awaited<ReturnType<typeof startMake>> } = {};
  const service = await startIdentityService(database, {
    provider: async (url) => {
      holder.made = await startMake(make, url, { environment, client });
      return holder.made.settings;
    },
  });
  const { provider, issuer } = holder.made!;
  running.push(service, provider);
  await tieAccount({ sql: owner.owner }, { issuer, subject: make.keeps, workerId });
  return { service, provider, issuer };
}

async function outcomeOf(service: IdentityService, browser = new Browser()): Promise<string> {
  const page = await browser.get(`${service.url}/auth/sign-in`);
  if (browser.cookie('skulder') !== undefined) return 'signed in';
  return /<h1>(.*?)<\/h1>/.exec(page.text)?.[1] ?? '';
}

const failed = 'Innloggingen ble ikke fullført';

describe.each(Object.entries<Make>(makes))('%s', (_name, make) => {
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
      OIDC_CLIENT_PRIVATE_JWK: JSON.stringify(await newClientKey()),
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
    const { service, issuer } = await against(make, {}, tellsOfSignOut);
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

test.each(['ID-porten', 'Ansattporten', 'Entra'] as const)(
  '%s that leaves out who the person is lets nobody in',
  async (name) => {
    const { service, provider } = await against(makes[name]);
    provider.next.claims = {};
    expect(await outcomeOf(service)).toBe(failed);
  },
);

describe('a provider that demands', () => {
  test('pushed requests lets nobody in who asks through the browser', async () => {
    const { service } = await against(makes['ID-porten'], {
      OIDC_PROFILE: 'generic',
      OIDC_SUBJECT: 'sub',
    });
    expect(await outcomeOf(service)).not.toBe('signed in');
  });

  test('bound tokens lets nobody in who does not bind them', async () => {
    const { service, provider } = await against(makes.HelseID, { OIDC_PROFILE: 'generic' });
    provider.requirePushedRequests();
    expect(await outcomeOf(service)).toBe(failed);
    expect(provider.requests).toContain('POST /request');
  });
});

test('the answer of one provider is not taken from another, nor twice', async () => {
  const { service } = await against(makes.HelseID);
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
    const { service } = await against(makes['ID-porten']);
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

test.each([
  ['HelseID', 'somebody', 200],
  ['HelseID', undefined, 200],
  ['ID-porten', undefined, 400],
  ['Entra', undefined, 400],
] as const)(
  'a notice between the services from %s, naming the person as %s, is answered %d',
  async (name, sub, expected) => {
    const { service, provider } = await against(makes[name]);
    const names = { sid: 'any', ...(sub && { sub }) };
    expect(await tellOfSignOut(service.url, provider, names)).toBe(expected);
  },
);

test('a notice that names by another name whom one knows by a claim of its own still ends the session it names', async () => {
  const started = await against(makes.HelseID, { OIDC_SUBJECT: 'hpr_number' });
  const { issuer } = started;
  await owner.owner`
    insert into accounts (id, issuer, subject, display_name) values (new_id(), ${issuer}, '181000001', 'Kari')`;
  await owner.owner`insert into sessions (id_hash, account_id, absolute_expires_at, provider_sid)
    select ${randomBytes(32)}, id, current_instant() + session_absolute_limit(), 'its-sid' from accounts
    where issuer = ${issuer} and subject = '181000001'`;
  expect(await tellOfSignOut(started.service.url, started.provider, { sub: 'pseudonym' })).toBe(
    400,
  );
  expect(
    await tellOfSignOut(started.service.url, started.provider, {
      sub: 'pseudonym',
      sid: 'its-sid',
    }),
  ).toBe(200);
  const [row] = await owner.owner<{ because: string }[]>`
    select ended_because as because from sessions where provider_sid = 'its-sid'`;
  expect(row!.because).toBe('signed_out_at_provider');
});
