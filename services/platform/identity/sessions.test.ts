import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { transact, type Caller, type Inside } from '../database/transact.ts';
import { Browser } from '../testing/browser.ts';
import {
  addTeam,
  addWorker,
  asSystem,
  shiftClock,
  startIdentityService,
  type IdentityService,
} from '../testing/identity-service.ts';
import { startPlainProvider, type PlainProvider } from '../testing/plain-provider.ts';
import { startSeverableWay } from '../testing/severable-way.ts';
import { makeSession, tieAccount } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { confirmSessions, endSession } from './identity-sql.ts';
import { hashOf, newScreenCode, newToken, projectorCodeHash } from './tokens.ts';

let database: TestDatabase;
let service: IdentityService;
let teamId: string;
let kari: string;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startIdentityService(database);
  teamId = await addTeam(service.owner, 'Team Nord');
  kari = await addWorker(service.owner, { name: 'Kari Prøve', teamId });
});
afterEach(() => shiftClock(service.owner, '0'));
afterAll(async () => {
  await service.stop();
  await database.drop();
});

async function newSession(): Promise<Buffer> {
  return service.identity.readCookie(await makeSession({ sql: service.owner }, kari))!;
}

/** A call of the person, which counts as activity. */
const call = async (session: Buffer) => (await callerOf(session)).standing;

const operation = { operationId: 'test', action: 'read' } as const;

async function callerOf(sessionHash: Buffer, work = () => Promise.resolve()): Promise<Caller> {
  const during = async ({ caller }: Inside) => {
    await work();
    return caller;
  };
  return (await transact(service.database, { sessionHash }, operation, during)).result;
}

/** A look by the service, which does not. */
async function look(session: Buffer): Promise<string | undefined> {
  const key = session.toString('hex');
  return (await confirmSessions(service.database, [key])).get(key)?.standing;
}

test('a session idles out after 30 minutes without a call', async () => {
  const session = await newSession();
  await shiftClock(service.owner, '29 minutes 59 seconds');
  expect(await look(session)).toBe('active');
  await shiftClock(service.owner, '30 minutes');
  expect(await look(session)).toBe('idle');
  expect(await call(session)).toBe('idle');
});

test('a call keeps it alive; a look does not', async () => {
  const [called, lookedAt] = [await newSession(), await newSession()];
  await shiftClock(service.owner, '20 minutes');
  expect([await call(called), await look(lookedAt)]).toEqual(['active', 'active']);
  await shiftClock(service.owner, '40 minutes');
  expect([await call(called), await call(lookedAt)]).toEqual(['active', 'idle']);
});

test('it ends after ten hours, however busy', async () => {
  const session = await newSession();
  for (let minutes = 25; minutes < 600; minutes += 25) {
    await shiftClock(service.owner, `${minutes} minutes`);
    expect(await call(session)).toBe('active');
  }
  await shiftClock(service.owner, '600 minutes');
  expect([await call(session), await look(session)]).toEqual(['expired', 'expired']);
});

test('activity is written down at most once a minute', async () => {
  const session = await newSession();
  const lastSeen = async () => {
    const [row] =
      await service.owner`select last_seen_at::text from sessions where id_hash = ${session}`;
    return row!.last_seen_at as string;
  };
  const before = await lastSeen();
  await shiftClock(service.owner, '50 seconds');
  await call(session);
  expect(await lastSeen()).toBe(before);
  await shiftClock(service.owner, '70 seconds');
  await call(session);
  expect(await lastSeen()).not.toBe(before);
});

test('a call that outlasts the idle limit does not bring the session back', async () => {
  const session = await newSession();
  const lastSeen = (ago: string) => service.owner`
    update sessions set last_seen_at = current_instant() - ${ago}::text::interval where id_hash = ${session}`;
  await lastSeen('29 minutes');
  const called = await callerOf(session, async () => void (await lastSeen('30 minutes')));
  expect(called.standing).toBe('active');
  expect([await call(session), await look(session)]).toEqual(['idle', 'idle']);
});

test('signing out waits for no call of the session, and no call for another', async () => {
  const session = await newSession();
  await shiftClock(service.owner, '2 minutes');
  const isOver = Promise.withResolvers<void>();
  const isUnderWay = Promise.withResolvers<void>();
  const long = callerOf(session, () => {
    isUnderWay.resolve();
    return isOver.promise;
  });
  await isUnderWay.promise;
  expect(await call(session)).toBe('active');
  await endSession(service.database, session, 'signed_out');
  expect([await call(session), await look(session)]).toEqual(['ended', 'ended']);
  isOver.resolve();
  await long;
  expect([await call(session), await look(session)]).toEqual(['ended', 'ended']);
});

test('an id nobody has been given opens nothing', async () => {
  const unknown = hashOf(newToken());
  expect([await call(unknown), await look(unknown)]).toEqual(['unknown', undefined]);
});

test('a look and a call see the same', async () => {
  const sessions = [await newSession(), await newSession()];
  const seen = await confirmSessions(
    service.database,
    sessions.map((each) => each.toString('hex')),
  );
  for (const session of sessions) {
    const called = await callerOf(session);
    expect(called).toMatchObject({ standing: 'active', workerId: kari, teamIds: [teamId] });
    expect(seen.get(session.toString('hex'))).toEqual(called);
  }
});

test('over https both cookies carry the __Host- prefix and Secure, and pages ask for https from now on', async () => {
  const publicUrl = new URL('https://skulder.example');
  let provider: PlainProvider | undefined;
  const secure = await startIdentityService(database, {
    publicUrl,
    provider: async () => {
      provider = await startPlainProvider(`${publicUrl.origin}/auth/callback`);
      return provider.settings;
    },
  });
  try {
    const issuer = provider!.settings.issuer.origin;
    await tieAccount({ sql: service.owner }, { issuer, subject: 'somebody', workerId: kari });
    const reach = (url: URL) =>
      url.origin === publicUrl.origin ? new URL(url.pathname + url.search, secure.url) : url;
    const browser = new Browser({}, reach);
    const home = await browser.get('https://skulder.example/auth/sign-in');
    expect(home.text).toBe('home');
    const own = browser.setCookies.filter((line) => line.includes('skulder'));
    expect(own).toEqual([
      expect.stringMatching(
        /^__Host-skulder-sign-in=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
      ),
      expect.stringMatching(/^__Host-skulder=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
    ]);
    const page = await browser.get('https://skulder.example/auth/signed-out');
    expect(page.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    const session = browser.cookie('__Host-skulder');
    // The bare name is for loopback only.
    expect(secure.identity.readCookie(`skulder=${session}`)).toBeUndefined();
    expect(secure.identity.readCookie(`__Host-skulder=${session}`)).toBeDefined();
  } finally {
    await secure.stop();
    await provider?.stop();
  }
});

test('when the database is away, a page says so', async () => {
  const way = await startSeverableWay(database.appUrl);
  const lonely = await startIdentityService({ ...database, appUrl: way.url });
  await way.cut();
  const page = await new Browser().get(`${lonely.url}/auth/invitation/${newToken()}`);
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
  expect(page.text).toContain('Skulder er ikke tilgjengelig akkurat nå');
  await way.mend();
  await lonely.stop();
  await way.close();
});

async function plannedMeeting(day: string): Promise<string> {
  return asSystem(service.owner, teamId, 'meeting.planned', async (sql) => {
    const [made] = await sql<{ id: string }[]>`
      insert into meetings (id, team_id, iso_year, iso_week, held_on, starts_at)
      select new_id(), ${teamId}, extract(isoyear from held), extract(week from held), held,
        oslo_midnight(held) + interval '9 hours'
      from (values (${day}::text::date)) day(held) returning id`;
    return made!.id;
  });
}

async function codeFor(meetingId: string): Promise<string> {
  const code = newScreenCode();
  await service.owner`insert into projectors (id, team_id, meeting_id, code_hash, made_by, code_expires_at)
    values (new_id(), ${teamId}, ${meetingId}, ${projectorCodeHash(code)}, ${kari}, current_instant() + interval '5 minutes')`;
  return code;
}

test('a screen becomes the projector of one meeting by a code, once, however it is typed', async () => {
  const meetingId = await plannedMeeting('2027-01-05');
  const code = await codeFor(meetingId);
  const screen = new Browser();
  const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
  const shown = await screen.post(`${service.url}/auth/projector`, { code: typed });
  expect(shown.url.pathname).toBe('/projektor');
  const session = service.identity.readCookie(screen.cookieHeader(service.url))!;
  expect(await callerOf(session)).toMatchObject({
    standing: 'active',
    workerId: null,
    meetingId,
    teamIds: [teamId],
    roles: [{ role: 'projector', teamId }],
    isAdministrator: false,
  });
  const key = session.toString('hex');
  expect((await confirmSessions(service.database, [key])).get(key)).toMatchObject({ meetingId });

  const second = await new Browser().post(`${service.url}/auth/projector`, { code });
  expect([second.status, second.text.includes('Koden stemmer ikke')]).toEqual([422, true]);
});

test('a projector’s code is good for minutes, and a wrong one can be tried ten times', async () => {
  const meetingId = await plannedMeeting('2027-01-12');
  const code = await codeFor(meetingId);
  await shiftClock(service.owner, '5 minutes');
  const pair = async (typed: string) =>
    (await new Browser().post(`${service.url}/auth/projector`, { code: typed })).status;
  expect(await pair(code)).toBe(422);
  const tried = [];
  for (let n = 0; n < 12; n++) tried.push(await pair(newScreenCode()));
  expect(tried.at(-1)).toBe(429);
});
