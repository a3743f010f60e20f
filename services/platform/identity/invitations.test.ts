import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { transact } from '../database/transact.ts';
import { Browser, type Visited } from '../testing/browser.ts';
import {
  addTeam,
  addWorker,
  asSystem,
  shiftClock,
  startIdentityService,
  type IdentityService,
} from '../testing/identity-service.ts';
import { makeSession, tieAccount } from '../testing/sign-in-as.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-server.ts';
import { makeFirstAdministratorLink } from './first-administrator.ts';
import { invitationLink } from './invitation.ts';
import { hashOf, newToken } from './tokens.ts';

let database: TestDatabase;
let service: IdentityService;
let teamId: string;
let administrator: string;
let publicUrl: URL;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startIdentityService(database);
  publicUrl = new URL(service.url);
});
afterEach(() => shiftClock(service.owner, '0'));
afterAll(async () => {
  await service.stop();
  await database.drop();
});

const noLonger = [410, 'Invitasjonen gjelder ikke lenger'];

function seen({ status, text }: Visited): [number, string | undefined] {
  return [status, /<h1>(.*?)<\/h1>/.exec(text)?.[1]];
}

function callerOf(browser: Browser) {
  const hash = service.identity.readCookie(browser.cookieHeader(service.url));
  return hash && service.identity.findCaller(hash);
}

/** As the person who holds the link: opens it, accepts, and signs in under a name of one's own. */
async function accept(link: string, name: string, browser = new Browser()): Promise<Visited> {
  const chooser = await acceptUntilChoice(link, browser);
  return browser.post(chooser.url, { name });
}

async function acceptUntilChoice(link: string, browser: Browser): Promise<Visited> {
  const page = await browser.get(link);
  if (page.status !== 200) return page;
  return browser.post(link);
}

/** An invitation by the worker; undefined when the database does not let them. */
async function invite(byWorker: string, forWorker: string): Promise<string | undefined> {
  const cookie = await makeSession({ sql: service.owner }, byWorker);
  const sessionHash = service.identity.readCookie(cookie)!;
  const token = newToken();
  const operation = { operationId: 'inviteWorker', action: 'write' } as const;
  const { result } = await transact(
    service.database,
    { sessionHash },
    operation,
    async ({ db }) => {
      const { rows } = await sql<{ until: string | null }>`
      select make_invitation(${hashOf(token)}, ${forWorker}) as until`.execute(db);
      return rows[0]?.until;
    },
  );
  return result ? invitationLink(publicUrl, token) : undefined;
}

describe('the first administrator', () => {
  test('is made by the newest link only', async () => {
    const older = await makeFirstAdministratorLink(service.database, publicUrl);
    const newer = await makeFirstAdministratorLink(service.database, publicUrl);
    expect(seen(await new Browser().get(older!))).toEqual(noLonger);
    expect(seen(await new Browser().get(newer!))[0]).toBe(200);
  });

  test('is not made by a link older than a day', async () => {
    const link = (await makeFirstAdministratorLink(service.database, publicUrl))!;
    await shiftClock(service.owner, '24 hours');
    expect(seen(await new Browser().get(link))).toEqual(noLonger);
  });

  test('is one, when two accept the same link at once', async () => {
    const link = (await makeFirstAdministratorLink(service.database, publicUrl))!;
    const browsers = [new Browser(), new Browser()];
    const choosers = await Promise.all(browsers.map((each) => acceptUntilChoice(link, each)));
    const pages = await Promise.all(
      browsers.map((each, at) => each.post(choosers[at]!.url, { name: `Ada ${at}` })),
    );
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 410]);
    const made = await service.owner`
      select w.id, w.name from role_grants g join workers w on w.id = g.worker_id
      where g.role = 'administrator' and g.removed_at is null`;
    expect(made).toHaveLength(1);
    administrator = made[0]!.id as string;
    const winner = browsers[pages.findIndex(({ status }) => status === 200)]!;
    expect(await callerOf(winner)).toMatchObject({
      workerId: administrator,
      workerName: made[0]!.name,
      isAdministrator: true,
      roles: [{ role: 'administrator', teamId: null }],
    });
  });

  test('is told to the organisation’s own log, and leaves no second worker behind', async () => {
    const events = await service.owner`
      select kind, data from events where team_id = organisation_stream() order by seq`;
    const workerIds = [administrator];
    expect(events).toMatchObject([
      { kind: 'worker.added', data: { workerIds } },
      { kind: 'role.granted', data: { workerIds } },
    ]);
    expect(await service.owner`select from accounts`).toHaveLength(1);
  });

  test('is not needed twice', async () => {
    expect(await makeFirstAdministratorLink(service.database, publicUrl)).toBeUndefined();
    teamId = await addTeam(service.owner, 'Team Nord');
  });
});

describe('an invitation', () => {
  test('shows whom it is for, and opening it does not use it', async () => {
    const kari = await addWorker(service.owner, { name: 'Kari Prøve', teamId });
    const link = (await invite(administrator, kari))!;
    for (let opened = 0; opened < 3; opened++) {
      const page = await new Browser().get(link);
      expect(page.text).toContain('<strong>Kari Prøve</strong>');
      expect(page.text).toContain('<button>Ta imot invitasjonen</button>');
    }
    const browser = new Browser();
    expect((await accept(link, 'Kari', browser)).status).toBe(200);
    expect(await callerOf(browser)).toMatchObject({ workerId: kari, teamIds: [teamId] });
  });

  test('is used once', async () => {
    const worker = await addWorker(service.owner, { name: 'Per Prøve', teamId });
    const link = (await invite(administrator, worker))!;
    await accept(link, 'Per');
    expect(seen(await accept(link, 'Pål'))).toEqual(noLonger);
  });

  test('is used by one of two who accept it at the same time', async () => {
    const worker = await addWorker(service.owner, { name: 'Lise Prøve', teamId });
    const link = (await invite(administrator, worker))!;
    const browsers = ['Lise en', 'Lise to', 'Lise tre'].map((name) => ({
      name,
      browser: new Browser(),
    }));
    const choosers = await Promise.all(
      browsers.map(({ browser }) => acceptUntilChoice(link, browser)),
    );
    const pages = await Promise.all(
      browsers.map(({ browser, name }, at) => browser.post(choosers[at]!.url, { name })),
    );
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    const tied =
      await service.owner`select from ties where worker_id = ${worker} and untied_at is null`;
    expect(tied).toHaveLength(1);
  });

  test('runs out after a week, also while somebody is signing in with it', async () => {
    const worker = await addWorker(service.owner, { name: 'Siri Prøve', teamId });
    const link = (await invite(administrator, worker))!;
    await shiftClock(service.owner, '6 days 23 hours 59 minutes');
    const browser = new Browser();
    const chooser = await acceptUntilChoice(link, browser);
    await shiftClock(service.owner, '7 days');
    expect(seen(await browser.post(chooser.url, { name: 'Siri' }))).toEqual(noLonger);
    expect(browser.cookie('skulder')).toBeUndefined();
    expect(await service.owner`select from accounts where display_name = 'Siri'`).toHaveLength(0);
  });

  test('stops working when a newer one is made', async () => {
    const worker = await addWorker(service.owner, { name: 'Nils Prøve', teamId });
    const [older, newer] = [
      await invite(administrator, worker),
      await invite(administrator, worker),
    ];
    expect(seen(await accept(older!, 'Nils'))).toEqual(noLonger);
    expect((await accept(newer!, 'Nils')).status).toBe(200);
  });

  test.each(['', 'short', newToken()])('that nobody made is no invitation: %j', async (token) => {
    const page = await new Browser().get(`${service.url}/auth/invitation/${token}`);
    expect(seen(page)).toEqual(noLonger);
  });

  test('cannot be accepted from another site', async () => {
    const worker = await addWorker(service.owner, { name: 'Tor Prøve', teamId });
    const link = (await invite(administrator, worker))!;
    const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    const refused = await new Browser().step(link, new URLSearchParams(), elsewhere);
    expect(seen(refused)).toEqual([403, 'Dette må gjøres fra Skulder selv']);
  });

  test('to somebody who has a sign-in already adds an employment, and is as which one is in', async () => {
    const mine = await addWorker(service.owner, { name: 'Anne Prøve', teamId });
    const theirs = await addWorker(service.owner, { name: 'Berit Prøve', teamId });
    const browser = new Browser();
    await accept((await invite(administrator, mine))!, 'Anne', browser);
    const link = (await invite(administrator, theirs))!;
    const before = service.identity.readCookie(browser.cookieHeader(service.url))!;
    expect((await browser.post(link)).status).toBe(200);
    expect(await callerOf(browser)).toMatchObject({ standing: 'active', workerId: theirs });
    expect(await service.identity.findCaller(before)).toMatchObject({ standing: 'ended' });
    const tied = await service.owner<{ worker: string; hash: string | null }[]>`
      select t.worker_id as worker, i.worker_id as hash from ties t left join invitations i on i.token_hash = t.invitation_hash
      where t.account_id = (select account_id from ties where worker_id = ${mine}) order by t.tied_at`;
    expect(tied.map(({ worker, hash }) => [worker, hash])).toEqual([
      [mine, mine],
      [theirs, theirs],
    ]);
  });

  test('for somebody who has got another’s sign-in meanwhile is refused, and stays open', async () => {
    const worker = await addWorker(service.owner, { name: 'Cato Prøve', teamId });
    const link = (await invite(administrator, worker))!;
    const issuer = service.demo.settings.issuer.href;
    await tieAccount({ sql: service.owner }, { issuer, subject: 'new:cato', workerId: worker });
    expect(seen(await accept(link, 'En annen'))).toEqual([409, 'Invitasjonen er til en annen']);
    const stored = await service.owner`select from accounts where display_name = 'En annen'`;
    expect(stored).toHaveLength(0);
    expect((await accept(link, 'Cato')).status).toBe(200);
  });

  test('anew moves the worker to the new sign-in, and the old one is out at once', async () => {
    const worker = await addWorker(service.owner, { name: 'Geir Prøve', teamId });
    const [old, now] = [new Browser(), new Browser()];
    await accept((await invite(administrator, worker))!, 'Geir gammel', old);
    await accept((await invite(administrator, worker))!, 'Geir ny', now);
    expect(await callerOf(now)).toMatchObject({ standing: 'active', workerId: worker });
    expect(await callerOf(old)).toMatchObject({ standing: 'ended', workerId: null });
    expect(seen(await old.get(`${service.url}/auth/sign-in`))[0]).toBe(403);
  });
});

describe('who may invite', () => {
  test('a team leader: a member of the own team who has no sign-in yet', async () => {
    const leader = await addWorker(service.owner, { name: 'Leder', teamId, role: 'team_leader' });
    const other = await addTeam(service.owner, 'Team Sør');
    const issuer = service.demo.settings.issuer.href;
    const add = (more: object) =>
      addWorker(service.owner, { name: 'Medarbeider', teamId, ...more });
    const [fresh, tied, boss, elsewhere] = [
      await add({}),
      await add({ issuer }),
      await add({ role: 'administrator' }),
      await add({ teamId: other }),
    ];
    expect(await invite(leader, fresh)).toBeDefined();
    expect(await invite(leader, tied)).toBeUndefined();
    expect(await invite(leader, boss)).toBeUndefined();
    expect(await invite(leader, elsewhere)).toBeUndefined();
    expect(await invite(administrator, tied)).toBeDefined();
    expect(await invite(administrator, elsewhere)).toBeDefined();
  });

  test('no leader of one level only, no member, and no leader whose role is over', async () => {
    const worker = await addWorker(service.owner, { name: 'Medarbeider', teamId });
    const member = await addWorker(service.owner, { name: 'Medlem', teamId });
    const level = await addWorker(service.owner, { name: 'DPS', teamId, role: 'dps_leader' });
    const former = await addWorker(service.owner, { name: 'Forrige', teamId, role: 'team_leader' });
    await asSystem(
      service.owner,
      teamId,
      'role.removed',
      (sql) =>
        sql`update role_grants set removed_at = current_instant() where worker_id = ${former}`,
    );
    for (const each of [member, level, former]) expect(await invite(each, worker)).toBeUndefined();
  });

  test('nobody outside a call', async () => {
    const worker = await addWorker(service.owner, { name: 'Medarbeider', teamId });
    const { rows } = await sql<{ until: string | null }>`
      select make_invitation(${hashOf(newToken())}, ${worker}) as until`.execute(
      service.database.kysely,
    );
    expect(rows[0]?.until).toBeNull();
  });
});

test.each([
  ['accounts', 'created_at'],
  ['ties', 'tied_at'],
  ['sessions', 'created_at'],
  ['sign_in_attempts', 'created_at'],
  ['invitations', 'created_at'],
])(
  'the service itself can neither read nor write %s but through the functions of sign-in',
  async (table, column) => {
    const { sql: app } = service.database;
    for (const statement of [
      `select * from ${table}`,
      `insert into ${table} default values`,
      `update ${table} set ${column} = null`,
      `delete from ${table}`,
    ]) {
      await expect(app.unsafe(statement)).rejects.toThrow(/permission denied for table/);
    }
  },
);

test('no function of sign-in is anybody’s to call but the service’s, and each pins where it looks', async () => {
  const functions = await service.owner`
    select p.proname, p.proconfig::text, p.prosecdef, pg_get_userbyid(p.proowner) as owner,
      has_function_privilege('skulder_relay', p.oid, 'execute') as relay_may,
      has_function_privilege('skulder_app', p.oid, 'execute') as app_may
    from pg_proc p where p.proname in ('start_sign_in', 'take_sign_in_attempt', 'find_invitation', 'make_invitation',
      'first_administrator_needed', 'make_first_administrator_invitation', 'become_first_administrator',
      'finish_sign_in', 'employments_of_session', 'choose_employment', 'end_session', 'end_sessions_at_provider', 'pair_projector', 'confirm_sessions')`;
  expect(functions).toHaveLength(14);
  for (const each of functions) {
    expect(each).toMatchObject({
      owner: 'skulder_owner',
      prosecdef: true,
      proconfig: '{"search_path=pg_catalog, public, pg_temp"}',
      relay_may: false,
      app_may: each.proname !== 'become_first_administrator',
    });
  }
});
