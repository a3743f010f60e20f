import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { makerFor, type MadeCase, type MadeTeam } from '../make.ts';
import { Browser } from '../platform/testing/browser.ts';
import {
  makes,
  startMake,
  tellOfSignOut,
  tellsOfSignOut,
  type Make,
} from '../platform/testing/makes-of-provider.ts';
import type { PlainProvider } from '../platform/testing/plain-provider.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { tieAccount } from '../platform/testing/sign-in-as.ts';

/*
 * Emergency access by whoever proved who they are at a provider of each make, in the last five minutes by what it says.
 */

const nowSeconds = () => Math.floor(Date.now() / 1000);
const saying = (more: () => JWTPayload) => (claims: JWTPayload) => ({ ...claims, ...more() });
const longAgo = saying(() => ({ auth_time: nowSeconds() - 3600 }));
const notYet = saying(() => ({ auth_time: nowSeconds() + 3600 }));
const untold = saying(() => ({ auth_time: undefined }));

describe.each(Object.entries<Make>(makes))('%s', (_name, make) => {
  let service: TestService;
  let provider: PlainProvider;
  let issuer: string;
  let team: MadeTeam;
  let of: MadeCase;

  beforeAll(async () => {
    service = await startTestService({
      provider: async (url) => {
        const made = await startMake(make, url, { client: tellsOfSignOut });
        ({ provider, issuer } = made);
        return made.settings;
      },
    });
    const builder = makerFor(service.database);
    team = await builder.team();
    of = await builder.case({ in: team });
    const workerId = (await builder.team()).municipal[0].workerId;
    await tieAccount(service.admin, { issuer, subject: make.keeps, workerId });
  });
  afterAll(async () => {
    await service.stop();
    await provider.stop();
  });

  async function signIn(
    browser: Browser,
    { isFresh, changed }: { isFresh: boolean; changed?: (claims: JWTPayload) => JWTPayload },
  ): Promise<string | undefined> {
    Object.assign(provider.next, make.says, { changed });
    const fresh = isFresh ? '&fresh=1' : '';
    const { text } = await browser.get(`${service.url}/auth/sign-in?to=/health/live${fresh}`);
    return /<h1>(.*?)<\/h1>/.exec(text)?.[1];
  }
  const by = (browser: Browser) => service.clientWith(browser.cookieHeader(service.url));
  const body = () =>
    ({
      team: team.id,
      caseName: of.alias,
      reason: 'danger_to_life',
      words: 'Våken på taket.',
    }) as const;
  const slugOf = async (browser: Browser) =>
    (await by(browser).refused('takeEmergencyAccess', { body: body() })).slug;

  test('is asked to let the person prove it anew, and then they get in', async () => {
    const browser = new Browser();
    expect(await signIn(browser, { isFresh: false, changed: longAgo })).toBeUndefined();
    expect(provider.asked.at(-1)).not.toMatchObject({ prompt: 'login' });
    expect(await slugOf(browser)).toBe('fresh-sign-in-needed');
    const timesAsked = provider.asked.length;
    expect(await signIn(browser, { isFresh: true })).toBeUndefined();
    expect(provider.asked).toHaveLength(timesAsked + 1);
    expect(provider.asked.at(-1)).toMatchObject({ prompt: 'login', max_age: '300' });
    await by(browser).ok('takeEmergencyAccess', { body: body() });
    await by(browser).ok('getPerson', { path: { caseId: of.id } });
  });

  const noTime = 'Innloggingstjenesten sier ikke når du viste hvem du er';
  test.each([
    ['of no time', untold, noTime],
    ['of long ago', longAgo, 'Du må vise hvem du er på nytt'],
    ['of a time to come', notYet, 'Innloggingen ble ikke fullført'],
    [
      'at another level than asked for',
      (claims: JWTPayload) => ({ ...claims, ...make.tooLow.claims, acr: make.tooLow.acr ?? 'low' }),
      'Du må logge inn på en sikrere måte',
    ],
  ])('saying that the fresh proof is %s lets nobody in', async (_what, changed, title) => {
    const browser = new Browser();
    await signIn(browser, { isFresh: false, changed: longAgo });
    expect(await signIn(browser, { isFresh: true, changed })).toBe(title);
    expect(await slugOf(browser)).toBe('fresh-sign-in-needed');
  });

  test.each([
    ['no time', untold],
    ['a time to come', notYet],
  ])(
    'saying %s of any other sign-in lets the person in, and to no emergency',
    async (_what, changed) => {
      const browser = new Browser();
      expect(await signIn(browser, { isFresh: false, changed })).toBeUndefined();
      await by(browser).ok('getMe', {});
      expect(await slugOf(browser)).toBe('fresh-sign-in-needed');
    },
  );

  test.each(make.profile === 'helseid' ? (['frame', 'notice'] as const) : (['frame'] as const))(
    'telling of a sign-out by a %s in the middle of a visit ends it for that session',
    async (way) => {
      const browser = new Browser();
      await signIn(browser, { isFresh: true });
      const client = by(browser);
      // The visit of an earlier test goes on.
      const taken = await client.call('takeEmergencyAccess', { body: body() });
      expect([201, 409]).toContain(taken.status);
      await client.ok('getCase', { path: { caseId: of.id } });
      const { sid } = (
        await service.admin.sql<{ sid: string }[]>`
          select provider_sid as sid from sessions where ended_at is null and provider_sid is not null
          order by created_at desc limit 1`
      )[0]!;
      const told = new URLSearchParams({ iss: issuer, sid }).toString();
      if (way === 'frame') await fetch(`${service.url}/auth/front-channel-logout?${told}`);
      else expect(await tellOfSignOut(service.url, provider, { sid })).toBe(200);
      for (const id of ['getCase', 'getPerson'] as const) {
        const { slug } = await client.refused(id, { path: { caseId: of.id } });
        expect(slug).toBe('not-signed-in');
      }
    },
  );
});
