import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Browser, type Visited } from '../testing/browser.ts';
import {
  addTeam,
  addWorker,
  asSystem,
  shiftClock,
  startIdentityService,
  type IdentityService,
} from '../testing/identity-service.ts';
import { signInAs, tieAccount } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import type { DemoPerson } from './demo-pages.ts';

// One person with two employments: one at a time, chosen on purpose, and what one may see the other may not.

let database: TestDatabase;
let service: IdentityService;
let north: string;
let south: string;
let inNorth: string;
let inSouth: string;
let subject: string;
const people: DemoPerson[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startIdentityService(database, { people: () => people });
  north = await addTeam(service.owner, 'Team Nord');
  south = await addTeam(service.owner, 'Team Sør');
});
beforeEach(async () => {
  const issuer = service.demo.settings.issuer.href;
  inNorth = await addWorker(service.owner, { name: 'Kari Prøve', issuer, teamId: north });
  inSouth = await addWorker(service.owner, { name: 'Kari Prøve', teamId: south });
  subject = inNorth;
  await tieAccount({ sql: service.owner }, { issuer, subject, workerId: inSouth });
  people.push({ subject, name: 'Kari Prøve', description: '', group: '' });
});
afterEach(() => shiftClock(service.owner, '0'));
afterAll(async () => {
  await service.stop();
  await database.drop();
});

function hashOf(browser: Browser): Uint8Array {
  return service.identity.readCookie(browser.cookieHeader(service.url))!;
}
const callerOf = (browser: Browser) => service.identity.findCaller(hashOf(browser));

/** As far as the question which of the two it is. */
async function asked(browser = new Browser(), to = '/mote'): Promise<Visited> {
  const chooser = await browser.get(`${service.url}/auth/sign-in?to=${to}`);
  if (!chooser.url.pathname.startsWith('/demo-idp/')) return chooser;
  return browser.post(chooser.url, { subject });
}

function choose(browser: Browser, worker: string, to = '/mote'): Promise<Visited> {
  return browser.post(`${service.url}/auth/employment`, { worker, to });
}

async function signedInAs(worker: string, browser = new Browser()): Promise<Browser> {
  await asked(browser);
  await choose(browser, worker);
  return browser;
}

const offered = ({ text }: Visited) =>
  [...text.matchAll(/name="worker"\s+value="([\w-]+)"\s+(checked)?/g)].map(([, id, checked]) => [
    id,
    checked !== undefined,
  ]);

describe('signing in with several employments', () => {
  test('asks which one before anything else, and opens nothing until it is answered', async () => {
    const browser = new Browser();
    const page = await asked(browser);
    expect([page.status, page.url.pathname]).toEqual([200, '/auth/employment']);
    expect(page.text).toContain('<h1>Hvilken jobb gjelder det?</h1>');
    expect(page.text).toMatch(/Team Nord/);
    expect(page.text).toMatch(/Team Sør/);
    expect(
      offered(page)
        .map(([id]) => id)
        .sort(),
    ).toEqual([inNorth, inSouth].sort());
    expect(await callerOf(browser)).toMatchObject({
      workerId: null,
      teamIds: [],
      ledTeamIds: [],
      contactCaseIds: [],
      guestItems: [],
      roles: [],
      isAdministrator: false,
    });
  });

  test('begins a session of its own for the one chosen, and goes on to the page one wanted', async () => {
    const browser = new Browser();
    await asked(browser);
    const unfinished = hashOf(browser);
    const home = await choose(browser, inSouth);
    expect(home.url.pathname).toBe('/mote');
    expect(Buffer.compare(hashOf(browser), unfinished)).not.toBe(0);
    expect(await callerOf(browser)).toMatchObject({ workerId: inSouth, teamIds: [south] });
    expect(await service.identity.findCaller(unfinished)).toMatchObject({ standing: 'ended' });
  });

  test('remembers the choice as what is marked the next time, and no more', async () => {
    await signedInAs(inSouth);
    const browser = new Browser();
    const page = await asked(browser);
    expect(offered(page)).toEqual([
      [inSouth, true],
      [inNorth, false],
    ]);
    expect((await callerOf(browser))!.workerId).toBeNull();
    await signedInAs(inNorth);
    expect(offered(await asked())[0]).toEqual([inNorth, true]);
  });

  test('asks no longer than a sign-in may take', async () => {
    const browser = new Browser();
    await asked(browser);
    await shiftClock(service.owner, '10 minutes');
    const late = await browser.step(
      `${service.url}/auth/employment`,
      new URLSearchParams({ worker: inNorth, to: '/' }),
    );
    expect([late.status, late.headers.get('location')]).toEqual([303, '/auth/sign-in?to=%2F']);
  });

  test('asks nobody whose other employment opens nothing', async () => {
    await asSystem(
      service.owner,
      south,
      'agreement.ended',
      (sql) => sql`update agreements set ended_on = oslo_today() where worker_id = ${inSouth}`,
    );
    const browser = new Browser();
    expect((await asked(browser)).url.pathname).toBe('/mote');
    expect(await callerOf(browser)).toMatchObject({ workerId: inNorth, teamIds: [north] });
  });

  test('lets nobody choose what is not theirs, nor another site choose for them', async () => {
    const stranger = await addWorker(service.owner, { name: 'Per Prøve', teamId: north });
    const browser = new Browser();
    await asked(browser);
    for (const worker of [stranger, 'nobody', '']) {
      expect((await choose(browser, worker)).url.pathname).toBe('/auth/employment');
      expect((await callerOf(browser))!.workerId).toBeNull();
    }
    const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    const body = new URLSearchParams({ worker: inNorth, to: '/' });
    const refused = await browser.step(`${service.url}/auth/employment`, body, elsewhere);
    expect(refused.status).toBe(403);
    expect((await callerOf(browser))!.workerId).toBeNull();
  });

  test.each(['https://evil.example/', '//evil.example', '/auth/sign-out'])(
    'goes on to no other site: %s',
    async (to) => {
      const browser = new Browser();
      await asked(browser);
      const home = await choose(browser, inNorth, to);
      expect([home.url.origin, home.url.pathname]).toEqual([service.url, '/']);
    },
  );
});

describe('switching', () => {
  test('ends the session and begins another with a new id, and the rights do not add up', async () => {
    const browser = await signedInAs(inNorth);
    const before = hashOf(browser);
    const page = await browser.get(`${service.url}/auth/employment`);
    expect(offered(page)[0]).toEqual([inNorth, true]);
    expect(page.text).toContain('Fortsett uten å bytte');
    await choose(browser, inSouth, '/');
    expect(await callerOf(browser)).toMatchObject({
      workerId: inSouth,
      teamIds: [south],
      roles: [{ role: 'team_member', teamId: south }],
    });
    expect(await service.identity.findCaller(before)).toMatchObject({
      standing: 'ended',
      teamIds: [],
    });
  });

  test('gives no more time than the sign-in had, and ends with it at the provider', async () => {
    const browser = await signedInAs(inNorth);
    const { absoluteExpiresAt } = (await callerOf(browser))!;
    await shiftClock(service.owner, '20 minutes');
    await choose(browser, inSouth);
    expect((await callerOf(browser))!.absoluteExpiresAt).toBe(absoluteExpiresAt);
    const sids = await service.owner<{ sid: string | null }[]>`
      select distinct provider_sid as sid from sessions where account_id =
        (select account_id from ties where worker_id = ${inNorth} and untied_at is null)`;
    expect(sids).toHaveLength(1);
    expect(sids[0]!.sid).not.toBeNull();
  });

  test('twice at once happens once', async () => {
    const browser = await signedInAs(inNorth);
    const cookie = browser.cookieHeader(service.url);
    const post = (worker: string) =>
      fetch(`${service.url}/auth/employment`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: cookie, origin: service.url, 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ worker, to: '/' }),
      });
    const replies = await Promise.all([post(inSouth), post(inNorth), post(inSouth)]);
    expect(replies.filter((reply) => reply.headers.has('set-cookie'))).toHaveLength(1);
    const open = await service.owner`
      select from sessions where ended_at is null and worker_id in (${inNorth}, ${inSouth})`;
    expect(open).toHaveLength(1);
  });

  test('is not offered where there is nothing to switch to', async () => {
    const issuer = service.demo.settings.issuer.href;
    const alone = await addWorker(service.owner, { name: 'Per Prøve', issuer, teamId: north });
    people.push({ subject: alone, name: 'Per Prøve', description: '', group: '' });
    const browser = await signInAs(service, { subject: alone });
    const page = await browser.get(`${service.url}/auth/employment?to=/health/live`);
    expect(page.url.pathname).toBe('/health/live');
    expect((await new Browser().get(`${service.url}/auth/employment`)).url.pathname).toMatch(
      /^\/demo-idp\//,
    );
  });
});

describe('the end of one employment', () => {
  test('by its agreement takes its own rights, and none of the other’s', async () => {
    const [there, here] = [await signedInAs(inNorth), await signedInAs(inSouth)];
    await asSystem(
      service.owner,
      north,
      'agreement.ended',
      (sql) => sql`update agreements set ended_on = oslo_today() where worker_id = ${inNorth}`,
    );
    expect(await callerOf(there)).toMatchObject({ workerId: inNorth, teamIds: [], roles: [] });
    expect(await callerOf(here)).toMatchObject({ workerId: inSouth, teamIds: [south] });
  });

  test('by its tie leaves its session without rights, and the other as it was', async () => {
    const [there, here] = [await signedInAs(inNorth), await signedInAs(inSouth)];
    await service.owner`update ties set untied_at = current_instant() where worker_id = ${inNorth}`;
    expect(await callerOf(there)).toMatchObject({ workerId: null, teamIds: [], roles: [] });
    expect(await callerOf(here)).toMatchObject({ workerId: inSouth, teamIds: [south] });
    const browser = new Browser();
    expect((await asked(browser)).url.pathname).toBe('/mote');
    expect((await callerOf(browser))!.workerId).toBe(inSouth);
  });
});

test('a session is for an employment of its own sign-in, and never becomes another’s', async () => {
  const stranger = await addWorker(service.owner, { name: 'Per Prøve', teamId: north });
  const promise = { constraint_name: 'session_is_for_a_tie' };
  const add = service.owner`
    insert into sessions (id_hash, account_id, worker_id, absolute_expires_at)
    select sha256('x'), account_id, ${stranger}, current_instant() + interval '1 hour'
    from ties where worker_id = ${inNorth} and untied_at is null`;
  await expect(add).rejects.toMatchObject(promise);
  await signedInAs(inNorth);
  for (const worker of [inSouth, null]) {
    const change = service.owner`update sessions set worker_id = ${worker} where worker_id = ${inNorth}`;
    await expect(change).rejects.toMatchObject(promise);
  }
});
