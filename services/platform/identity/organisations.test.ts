import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Browser } from '../testing/browser.ts';
import {
  addTeam,
  addWorker,
  asSystem,
  startIdentityService,
  type IdentityService,
} from '../testing/identity-service.ts';
import { makes, startMake } from '../testing/makes-of-provider.ts';
import type { PlainProvider } from '../testing/plain-provider.ts';
import { tieAccount } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { organisationsIn } from './organisation-claims.ts';
import { providerProfiles } from './provider-profiles.ts';
import { hashOf, newToken } from './tokens.ts';

// One person with employments at two employers, signing in for one of them.

const municipality = '974760673';
const trust = '993467049';
const nowhere = '312702495';
const parent = providerProfiles.helseid.organisation.claim;
const actingFor = (...numbers: string[]) => ({
  authorization_details: [
    {
      type: 'ansattporten:altinn:resource',
      resource: 'urn:altinn:resource:skulder',
      authorized_parties: numbers.map((number) => ({
        orgno: { authority: 'iso6523-actorid-upis', ID: `0192:${number}` },
        name: 'En virksomhet',
      })),
    },
  ],
});

let database: TestDatabase;
let service: IdentityService;
let provider: PlainProvider;
let teamId: string;
let inMunicipality: string;
let inTrust: string;
const stops: (() => Promise<void>)[] = [];

async function begin(make: 'HelseID' | 'Ansattporten'): Promise<void> {
  const { [make]: of } = makes;
  const environment: Record<string, string> =
    make === 'Ansattporten' ? { OIDC_ORGANISATION_RESOURCE: 'urn:altinn:resource:skulder' } : {};
  const shape = { ...of.shape, claims: [...of.shape.claims, 'authorization_details', parent] };
  service = await startIdentityService(database, {
    provider: async (url) => {
      const made = await startMake({ ...of, shape }, url, { environment });
      provider = made.provider;
      return made.settings;
    },
  });
  stops.push(
    () => service.stop(),
    () => provider.stop(),
  );
  const issuer = provider.settings.issuer.href.replace(/\/$/, '');
  for (const workerId of [inMunicipality, inTrust]) {
    await tieAccount({ sql: service.owner }, { issuer, subject: of.keeps, workerId });
  }
}

/** Under the employer's own unit, which has the number. */
async function employ(workerId: string, number: string | null, of = teamId): Promise<void> {
  await asSystem(service.owner, of, 'agreement.made', async (sql) => {
    const [employer] = number
      ? await sql<{ id: string }[]>`
          insert into units (id, name, level, organisation_number) values (new_id(), 'Arbeidsgiver', 'municipal', ${number})
          on conflict (organisation_number) do update set name = excluded.name returning id`
      : [];
    await sql`
      with unit as (
        insert into units (id, name, level, parent_id) values (new_id(), 'Tjeneste', 'municipal', ${employer?.id ?? null})
        returning id, level)
      insert into agreements (id, worker_id, team_id, home_unit_id, level, profession, fraction, starts_on)
      select new_id(), ${workerId}, ${of}, id, level, 'nurse', 0.5, oslo_today() from unit`;
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startIdentityService(database);
  stops.push(() => service.stop());
  teamId = await addTeam(service.owner, 'Team Nord');
});
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  await database.drop();
});
beforeEach(async () => {
  inMunicipality = await addWorker(service.owner, { name: 'Kari i kommunen' });
  inTrust = await addWorker(service.owner, { name: 'Kari i foretaket' });
  await employ(inMunicipality, municipality);
  await employ(inTrust, trust);
});

async function signIn(claims: Record<string, unknown>, browser = new Browser()) {
  const honest = { ...provider.next.claims };
  provider.next.changed = (said) => ({ ...said, ...honest, ...claims });
  const { text, url } = await browser.get(`${service.url}/auth/sign-in?to=/mote`);
  const title = /<h1>(.*?)<\/h1>/.exec(text)?.[1];
  return { browser, title, path: url.pathname, workerId: await workerOf(browser) };
}
async function workerOf(browser: Browser): Promise<string | null | undefined> {
  const hash = service.identity.readCookie(browser.cookieHeader(service.url));
  return hash && (await service.identity.findCaller(hash))?.workerId;
}
const offered = async (browser: Browser) => {
  const { text } = await browser.get(`${service.url}/auth/employment?to=/mote`);
  return [...text.matchAll(/name="worker"\s+value="([\w-]+)"/g)].map(([, id]) => id).sort();
};
const switchTo = (browser: Browser, worker: string) =>
  browser.post(`${service.url}/auth/employment`, { worker, to: '/mote' });

describe('by HelseID, which says where somebody sits', () => {
  beforeEach(() => begin('HelseID'));

  test('the one employment there is taken without asking, and another can be chosen afterwards', async () => {
    const { browser, workerId, path } = await signIn({ [parent]: trust });
    expect([workerId, path]).toEqual([inTrust, '/mote']);
    expect(await offered(browser)).toEqual([inMunicipality, inTrust].sort());
    await switchTo(browser, inMunicipality);
    expect(await workerOf(browser)).toBe(inMunicipality);
  });

  test.each([
    ['nothing', {}],
    ['an organisation that is unknown here', { [parent]: nowhere }],
    ['what is no number', { [parent]: ['993467049'] }],
  ])('saying %s, it is asked as ever', async (_what, claims) => {
    const { browser, workerId, path } = await signIn(claims);
    expect([workerId, path]).toEqual([null, '/auth/employment']);
    expect(await offered(browser)).toHaveLength(2);
  });

  test('two employments there, it is asked', async () => {
    await employ(inMunicipality, trust, await addTeam(service.owner, 'Team Sør'));
    const { workerId, path } = await signIn({ [parent]: trust });
    expect([workerId, path]).toEqual([null, '/auth/employment']);
  });
});

describe('by Ansattporten, where somebody acts for an organisation', () => {
  beforeEach(() => begin('Ansattporten'));

  test('they are asked there which one, and get to their employment in it', async () => {
    const { workerId, path } = await signIn(actingFor(municipality));
    expect([workerId, path]).toEqual([inMunicipality, '/mote']);
    const { authorization_details: asked } = provider.pushed[0]!;
    expect(JSON.parse(String(asked))).toEqual([
      {
        type: 'ansattporten:altinn:resource',
        resource: 'urn:altinn:resource:skulder',
        representation_is_required: true,
      },
    ]);
  });

  test('they do not get from there into an employment of another', async () => {
    const { browser } = await signIn(actingFor(municipality));
    expect(await offered(browser)).toEqual([]);
    await switchTo(browser, inTrust);
    expect(await workerOf(browser)).toBe(inMunicipality);
    const again = await signIn(actingFor(trust), browser);
    expect(again.workerId).toBe(inTrust);
  });

  test('into one of no known organisation they do', async () => {
    const free = await addWorker(service.owner, { name: 'Kari ellers' });
    await employ(free, null);
    const issuer = provider.settings.issuer.href.replace(/\/$/, '');
    const { keeps: subject } = makes.Ansattporten;
    await tieAccount({ sql: service.owner }, { issuer, subject, workerId: free });
    const { browser, workerId } = await signIn(actingFor(municipality));
    expect(workerId).toBe(inMunicipality);
    expect(await offered(browser)).toEqual([free, inMunicipality].sort());
    await switchTo(browser, free);
    expect(await workerOf(browser)).toBe(free);
    // The session that follows is bound as the one before was.
    await switchTo(browser, inTrust);
    expect(await workerOf(browser)).toBe(free);
  });

  test('for one where they have no employment they do not get in', async () => {
    const { workerId, title } = await signIn(actingFor(nowhere));
    expect([workerId, title]).toEqual([undefined, 'Du er logget inn for en annen virksomhet']);
  });

  test('for two at once they choose among the employments of both', async () => {
    const { browser, workerId } = await signIn(actingFor(municipality, trust));
    expect(workerId).toBeNull();
    expect(await offered(browser)).toHaveLength(2);
  });

  test('for themselves they choose as ever', async () => {
    const { workerId, path } = await signIn({});
    expect([workerId, path]).toEqual([null, '/auth/employment']);
  });

  test('an invitation to an employment of another is not used up', async () => {
    const link = newToken();
    const invited = await addWorker(service.owner, { name: 'Kari til' });
    await employ(invited, trust);
    await service.owner`
      insert into invitations (token_hash, kind, worker_id, made_by, expires_at)
      values (${hashOf(link)}, 'worker', ${invited}, ${inTrust}, current_instant() + interval '1 day')`;
    const accept = async (number: string) => {
      const honest = { ...provider.next.claims };
      provider.next.changed = (said) => ({ ...said, ...honest, ...actingFor(number) });
      const browser = new Browser();
      const { text } = await browser.post(`${service.url}/auth/invitation/${link}`);
      return [/<h1>(.*?)<\/h1>/.exec(text)?.[1], await workerOf(browser)];
    };
    expect(await accept(municipality)).toEqual([
      'Du er logget inn for en annen virksomhet',
      undefined,
    ]);
    expect((await accept(trust))[1]).toBe(invited);
  });
});

test('an organisation is read in each form that Ansattporten has, and nothing else is', () => {
  const { organisation } = providerProfiles.ansattporten;
  const read = (details: unknown) =>
    organisationsIn({ authorization_details: details }, organisation);
  expect(
    read([{ type: 'ansattporten:altinn:service', reportees: [{ ID: `0192:${trust}` }] }]),
  ).toEqual([trust]);
  expect(read(actingFor(trust, trust).authorization_details)).toEqual([trust]);
  for (const odd of [
    undefined,
    'text',
    {},
    [null],
    [{ type: 'other', reportees: [{ ID: trust }] }],
  ]) {
    expect(read(odd)).toEqual([]);
  }
  const eleven = [{ type: 'ansattporten:altinn:service', reportees: [{ ID: '01010199999' }] }];
  expect(read(eleven)).toEqual([]);
});
