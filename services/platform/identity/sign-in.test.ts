import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Browser, type Visited } from '../testing/browser.ts';
import {
  addTeam,
  addWorker,
  shiftClock,
  startIdentityService,
  type IdentityService,
} from '../testing/identity-service.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import type { DemoPerson } from './demo-pages.ts';
import { newToken } from './tokens.ts';

let database: TestDatabase;
let service: IdentityService;
let kari: string;
let ola: string;
const people: DemoPerson[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startIdentityService(database, { people: () => people });
  const teamId = await addTeam(service.owner, 'Team Nord');
  [kari, ola] = [await person('Kari Prøve', teamId), await person('Ola Prøve', teamId)];
});
afterEach(() => shiftClock(service.owner, '0'));
afterAll(async () => {
  await service.stop();
  await database.drop();
});

async function person(name: string, teamId: string): Promise<string> {
  const { href: issuer } = service.demo.settings.issuer;
  const id = await addWorker(service.owner, { name, issuer, teamId });
  people.push({ subject: id, name, description: 'Sykepleier', group: 'Team Nord' });
  return id;
}

function callerOf(browser: Browser) {
  const hash = service.identity.readCookie(browser.cookieHeader(service.url));
  return hash && service.identity.findCaller(hash);
}

/** Signs in as far as the way back, and does not go it. */
async function wayBack(browser: Browser, subject: string): Promise<URL> {
  const stop = (next: URL) => next.pathname === '/auth/callback';
  const chooser = await browser.get(`${service.url}/auth/sign-in?to=/mote`, stop);
  const visited = chooser.next ? chooser : await browser.post(chooser.url, { subject }, stop);
  if (visited.next?.pathname !== '/auth/callback') throw new Error('the provider did not agree');
  return visited.next;
}

function expectRefused(visited: Visited, browser: Browser, status: number, title: string): void {
  expect([visited.status, titleOf(visited)]).toEqual([status, title]);
  expect(browser.cookie('skulder')).toBeUndefined();
}

function titleOf({ text }: Visited): string | undefined {
  return /<h1>(.*?)<\/h1>/.exec(text)?.[1];
}

const notCompleted = 'Innloggingen ble ikke fullført';
const startAnew = 'Innloggingen må startes på nytt';

describe('signing in', () => {
  test('a worker is who the database says, and sees the teams it says', async () => {
    const browser = await signInAs(service, { subject: kari });
    expect(await callerOf(browser)).toMatchObject({
      standing: 'active',
      workerId: kari,
      workerName: 'Kari Prøve',
      teamIds: [expect.any(String)],
      roles: [{ role: 'team_member', teamId: expect.any(String) }],
    });
  });

  test('of the device two words are kept, and nothing else it said of itself', async () => {
    const said = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0';
    await signInAs(service, { subject: kari }, new Browser({ 'user-agent': said }));
    const rows = await service.owner<{ whole: string }[]>`
      select to_jsonb(s)::text as whole from sessions s where browser = 'firefox' and operating_system = 'linux'`;
    expect(rows).toHaveLength(1);
    expect(rows[0]!.whole).not.toMatch(/Mozilla|Gecko|133|127\.0\.0\.1/);
  });

  test('one comes back to the page one wanted', async () => {
    const browser = new Browser();
    const back = await browser.step(await wayBack(browser, kari));
    expect([back.status, back.headers.get('location')]).toEqual([303, '/mote']);
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/%09/evil.example'])(
    'one never comes back to another site: %s',
    async (to) => {
      const browser = new Browser();
      const chooser = await browser.get(`${service.url}/auth/sign-in?to=${to}`);
      const home = await browser.post(chooser.url, { subject: kari });
      expect(home.url.origin).toBe(service.url);
    },
  );

  test('the cookies are out of reach of scripts and of other sites', async () => {
    const browser = await signInAs(service, { subject: kari });
    const own = browser.setCookies.filter((line) => line.startsWith('skulder'));
    expect(own).toHaveLength(2);
    expect(own[0]).toMatch(
      /^skulder-sign-in=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/,
    );
    expect(own[1]).toMatch(/^skulder=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('no token, verifier or client assertion reaches the browser', async () => {
    const browser = await signInAs(service, { subject: kari });
    const heard = browser.heard.join('\n');
    expect(heard).toContain('code=');
    expect(heard).not.toMatch(/eyJ|id_token|access_token|code_verifier|client_assertion/);
  });

  test('the request goes to the provider between the services, not through the browser', async () => {
    const { headers } = await new Browser().step(`${service.url}/auth/sign-in`);
    const { searchParams } = new URL(headers.get('location') ?? '');
    expect([...searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  });

  test('the database keeps neither the session id nor the state, only their hashes', async () => {
    const browser = await signInAs(service, { subject: kari });
    const rows = await service.owner`
      select s::text from sessions s union all select a::text from sign_in_attempts a`;
    const id = browser.cookie('skulder') ?? '';
    expect(JSON.stringify(rows)).not.toContain(id);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(id, 'base64url').toString('hex'));
  });

  test('two tabs of one browser can sign in side by side', async () => {
    const browser = new Browser();
    const first = await wayBack(browser, kari);
    const second = await wayBack(browser, kari);
    expect((await browser.step(first)).status).toBe(303);
    expect((await browser.step(second)).status).toBe(303);
  });

  test('a sign-in that is tied to no worker is told whom to ask, and leaves nothing behind', async () => {
    const browser = new Browser();
    const chooser = await browser.get(`${service.url}/auth/sign-in`);
    const refused = await browser.post(chooser.url, { name: 'Fremmed Person' });
    expectRefused(refused, browser, 403, 'Du er ikke med i et team ennå');
    expect(refused.text).toContain('Be teamlederen din eller en administrator om en invitasjon');
    const found = await service.owner`select from accounts where display_name = 'Fremmed Person'`;
    expect(found).toHaveLength(0);
  });

  test('another name of this machine leads to the public one first, where the cookies will be', async () => {
    const { port } = new URL(service.url);
    const { status, headers } = await new Browser().step(
      `http://localhost:${port}/auth/sign-in?to=/a`,
    );
    expect([status, headers.get('location')]).toEqual([303, `${service.url}/auth/sign-in?to=/a`]);
  });

  test('a page is in English for those who prefer it', async () => {
    const page = await new Browser({ 'accept-language': 'en' }).get(`${service.url}/auth/nowhere`);
    expect([page.status, titleOf(page)]).toEqual([404, 'There is no such page']);
  });
});

describe('the id of a session', () => {
  test('is new at every sign-in, and the earlier session of the browser ends', async () => {
    const browser = await signInAs(service, { subject: kari });
    const before = new Browser();
    before.copyFrom(browser);
    await browser.get(`${service.url}/auth/sign-in`);
    expect(browser.cookie('skulder')).not.toBe(before.cookie('skulder'));
    expect(await callerOf(before)).toMatchObject({ standing: 'ended', workerId: null });
    expect(await callerOf(browser)).toMatchObject({ standing: 'active' });
  });

  test('cannot be chosen by somebody else beforehand', async () => {
    const planted = newToken();
    const browser = new Browser();
    const way = await wayBack(browser, kari);
    const cookie = `${browser.cookieHeader(way)}; skulder=${planted}`;
    await browser.step(way, undefined, { cookie });
    expect(browser.cookie('skulder')).toMatch(/^[\w-]{43}$/);
    expect(browser.cookie('skulder')).not.toBe(planted);
    expect(
      await service.identity.findCaller(service.identity.readCookie(`skulder=${planted}`)!),
    ).toBe(undefined);
  });
});

describe('the way back from the provider', () => {
  test('can be gone once', async () => {
    const browser = new Browser();
    const way = await wayBack(browser, kari);
    await browser.step(way);
    const again = await browser.step(way);
    expect([again.status, titleOf(again)]).toEqual([400, startAnew]);
  });

  test('cannot be gone in another browser', async () => {
    const [victim, thief] = [new Browser(), new Browser()];
    const way = await wayBack(victim, kari);
    expectRefused(await thief.step(way), thief, 400, startAnew);
  });

  test('cannot be gone in another browser that is signing in itself', async () => {
    const [attacker, victim] = [new Browser(), new Browser()];
    const way = await wayBack(attacker, kari);
    await wayBack(victim, ola);
    expectRefused(await victim.step(way), victim, 400, startAnew);
  });

  test('cannot be gone with the state of another attempt, even of the same browser', async () => {
    const browser = new Browser();
    const [one, other] = [await wayBack(browser, kari), await wayBack(browser, kari)];
    one.searchParams.set('state', other.searchParams.get('state') ?? '');
    expectRefused(await browser.step(one), browser, 400, notCompleted);
  });

  test('cannot be gone without a state, or with one nobody made', async () => {
    const browser = new Browser();
    const way = await wayBack(browser, kari);
    way.searchParams.set('state', newToken());
    expectRefused(await browser.step(way), browser, 400, startAnew);
    way.searchParams.delete('state');
    expectRefused(await browser.step(way), browser, 400, startAnew);
  });

  test('cannot be gone with the code of somebody else', async () => {
    const [attacker, victim] = [new Browser(), new Browser()];
    const [stolen, way] = [await wayBack(victim, kari), await wayBack(attacker, ola)];
    way.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expectRefused(await attacker.step(way), attacker, 400, notCompleted);
  });

  test.each([['https://evil.example'], [undefined]])(
    'cannot be gone in the name of another issuer: %s',
    async (issuer) => {
      const browser = new Browser();
      const way = await wayBack(browser, kari);
      if (issuer) way.searchParams.set('iss', issuer);
      else way.searchParams.delete('iss');
      expectRefused(await browser.step(way), browser, 400, notCompleted);
    },
  );

  test.each(['nonce', 'code_verifier'])(
    'cannot be gone with another %s than it was begun with',
    async (column) => {
      const browser = new Browser();
      const way = await wayBack(browser, kari);
      await service.owner`update sign_in_attempts set ${service.owner({ [column]: newToken() })}
      where used_at is null`;
      expectRefused(await browser.step(way), browser, 400, notCompleted);
    },
  );

  test('is closed after ten minutes', async () => {
    const browser = new Browser();
    const [slow, slower] = [await wayBack(browser, kari), await wayBack(browser, kari)];
    await shiftClock(service.owner, '9 minutes');
    expect((await browser.step(slow)).status).toBe(303);
    await shiftClock(service.owner, '10 minutes');
    expect(titleOf(await browser.step(slower))).toBe(startAnew);
  });

  test('with a refusal of the person ends on a page that says so', async () => {
    const browser = new Browser();
    const way = await wayBack(browser, kari);
    way.searchParams.delete('code');
    way.searchParams.set('error', 'access_denied');
    const page = await browser.step(way);
    expectRefused(page, browser, 400, 'Innloggingen ble avbrutt');
    expect(page.text).toContain('/auth/sign-in?to=%2Fmote');
  });
});

describe('too many', () => {
  test('open attempts: nobody new can start until some have run out', async () => {
    await service.owner`
      insert into sign_in_attempts (state_hash, nonce, code_verifier, return_to, expires_at)
      select sha256(n::text::bytea), '', '', '/', current_instant() + interval '1 minute'
      from generate_series(1, open_attempts_limit()) n`;
    const full = await new Browser().get(`${service.url}/auth/sign-in`);
    expect([full.status, titleOf(full)]).toEqual([503, 'Mange logger inn nå']);
    await shiftClock(service.owner, '1 minute');
    expect((await new Browser().step(`${service.url}/auth/sign-in`)).status).toBe(303);
    await service.owner`delete from sign_in_attempts where nonce = ''`;
  });

  test('open attempts from one network: others can still start', async () => {
    const behind = await startIdentityService(database, { trustedProxies: 1 });
    try {
      await service.owner`
        insert into sign_in_attempts (state_hash, nonce, code_verifier, return_to, expires_at, network_hash)
        select sha256(n::text::bytea), '', '', '/', current_instant() + interval '1 minute', sha256('198.51.100.7')
        from generate_series(1, open_attempts_limit_per_network()) n`;
      const startFrom = async (address: string) => {
        const headers = { 'x-forwarded-for': `203.0.113.9, ${address}` };
        const reply = await fetch(`${behind.url}/auth/sign-in`, { headers, redirect: 'manual' });
        return reply.status;
      };
      expect([await startFrom('198.51.100.7'), await startFrom('198.51.100.8')]).toEqual([
        503, 303,
      ]);
    } finally {
      await behind.stop();
      await service.owner`delete from sign_in_attempts where nonce = ''`;
    }
  });

  test('codes from one network behind a proxy: others may still try', async () => {
    const behind = await startIdentityService(database, { trustedProxies: 1, now: () => 0 });
    try {
      const guessFrom = async (address: string) => {
        const headers = { 'x-forwarded-for': address, origin: behind.url };
        const body = new URLSearchParams({ code: 'feil' });
        const asked = { method: 'POST', headers, body };
        return (await fetch(`${behind.url}/auth/projector`, asked)).status;
      };
      const tried = [];
      for (let n = 0; n < 11; n++) tried.push(await guessFrom('198.51.100.7'));
      expect([tried.at(-1), await guessFrom('198.51.100.8')]).toEqual([429, 422]);
    } finally {
      await behind.stop();
    }
  });

  test('codes that another site makes a browser send use up nobody’s tries', async () => {
    const behind = await startIdentityService(database, { now: () => 0 });
    try {
      const guess = async (headers: Record<string, string>) => {
        const body = new URLSearchParams({ code: 'feil' });
        const asked = { method: 'POST', headers, body };
        return (await fetch(`${behind.url}/auth/projector`, asked)).status;
      };
      const sent = [];
      for (let n = 0; n < 11; n++) sent.push(await guess({ origin: 'https://evil.example' }));
      expect(new Set(sent)).toEqual(new Set([403]));
      expect(await guess({ origin: behind.url })).toBe(422);
    } finally {
      await behind.stop();
    }
  });

  test('requests from one address: come back later', async () => {
    const still = await startIdentityService(database, { now: () => 0 });
    try {
      const ask = () => fetch(`${still.url}/auth/signed-out`).then(({ status }) => status);
      for (let batch = 0; batch < 12; batch++) await Promise.all(Array.from({ length: 50 }, ask));
      const page = await new Browser().get(`${still.url}/auth/signed-out`);
      expect([page.status, page.headers.get('retry-after')]).toEqual([429, '1']);
    } finally {
      await still.stop();
    }
  });
});

test('what is logged names neither people nor secrets', async () => {
  await signInAs(service, { subject: kari });
  const logged = service.logged.join('\n');
  expect(logged).toContain('sign-in refused');
  for (const secret of [kari, 'Kari', 'eyJ', 'code=']) expect(logged).not.toContain(secret);
});
