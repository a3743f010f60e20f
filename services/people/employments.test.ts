import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam } from '../make.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { tieAccount } from '../platform/testing/sign-in-as.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';

// One person who works in two teams: what the one employment may, the other may not, over HTTP and over sockets.

let service: TestService;
let north: MadeTeam;
let south: MadeTeam;
let northCase: string;
let southCase: string;
let inNorth: string;
let inSouth: string;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

beforeEach(async () => {
  const make = makerFor(service.database);
  [north, south] = [await make.team(), await make.team()];
  northCase = (await make.case({ in: north })).id;
  southCase = (await make.case({ in: south })).id;
  inNorth = north.municipal[0].workerId;
  inSouth = south.municipal[0].workerId;
});

/** The cookie of a session of the one person for one of the two. */
async function cookieFor(workerId: string): Promise<string> {
  const subject = inNorth;
  const account = { issuer: 'urn:skulder:test', subject };
  await tieAccount(service.admin, { ...account, workerId: inNorth });
  const accountId = await tieAccount(service.admin, { ...account, workerId: inSouth });
  const token = newToken();
  await service.admin.sql`
    insert into sessions (id_hash, account_id, worker_id, absolute_expires_at)
    values (${hashOf(token)}, ${accountId}, ${workerId}, current_instant() + session_absolute_limit())`;
  return `skulder=${token}`;
}

function switchTo(cookie: string, worker: string): Promise<Response> {
  return fetch(`${service.url}/auth/employment`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: service.url, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ worker, to: '/' }),
  });
}

describe('the one employment', () => {
  test('has its own team, cases and board, and the other’s do not exist', async () => {
    for (const [workerId, own, other] of [
      [inNorth, { team: north.id, case: northCase }, { team: south.id, case: southCase }],
      [inSouth, { team: south.id, case: southCase }, { team: north.id, case: northCase }],
    ] as const) {
      const client = service.clientWith(await cookieFor(workerId));
      const { body: me } = await client.ok('getMe', {});
      expect(me.worker!.id).toBe(workerId);
      expect(me.teams.map(({ id }) => id)).toEqual([own.team]);
      expect(me.hasOtherEmployments).toBe(true);
      await client.ok('getBoard', { path: { teamId: own.team } });
      await client.ok('getCase', { path: { caseId: own.case } });
      const board = await client.refused('getBoard', { path: { teamId: other.team } });
      const found = await client.refused('getCase', { path: { caseId: other.case } });
      expect([board.slug, found.slug]).toEqual(['not-found', 'not-found']);
    }
  });

  test('follows its own team alone', async () => {
    const live = new LiveClient(service.url, await cookieFor(inNorth));
    expect(await live.standing(north.id)).toBe('ok');
    expect(await live.standing(south.id)).toBe('not-found');
    live.close();
  });

  test('gets no answer that was given to the other, whatever key it sends', async () => {
    const [first, second] = [
      service.clientWith(await cookieFor(inNorth)),
      service.clientWith(await cookieFor(inSouth)),
    ];
    const headers = { 'idempotency-key': randomUUID() };
    const body = { source: 'gp', askedBy: 'fastlegen', worry: 'Åpner ikke.' };
    const path = { teamId: north.id };
    expect((await first.call('receiveInquiry', { path, body, headers })).status).toBe(201);
    const again = await second.call('receiveInquiry', { path, body, headers });
    expect(again).toMatchObject({ body: { slug: 'not-found' } });
    const own = await second.call('receiveInquiry', { path: { teamId: south.id }, body, headers });
    expect(own).toMatchObject({ status: 422, body: { slug: 'idempotency-key-reused' } });
  });
});

test('switching ends the sockets of the one before, and the new session sees its own team alone', async () => {
  const cookie = await cookieFor(inNorth);
  const live = new LiveClient(service.url, cookie);
  expect(await live.standing(north.id)).toBe('ok');
  const reply = await switchTo(cookie, inSouth);
  const [set] = reply.headers.getSetCookie();
  await live.until(() => !live.socket.connected);
  expect(live.ends.at(-1)).toMatchObject({ reason: 'ended' });
  expect((await service.clientWith(cookie).refused('getMe', {})).slug).toBe('not-signed-in');
  const refused = await new LiveClient(service.url, cookie).refusal();
  expect(refused).toBe('not-signed-in');

  const newCookie = set!.split(';')[0]!;
  const { body: me } = await service.clientWith(newCookie).ok('getMe', {});
  expect(me.teams.map(({ id }) => id)).toEqual([south.id]);
  const next = new LiveClient(service.url, newCookie);
  expect(await next.standing(south.id)).toBe('ok');
  expect(await next.standing(north.id)).toBe('not-found');
  next.close();
});

test('an unfinished choice may do nothing, over HTTP or sockets', async () => {
  const whole = await cookieFor(inNorth);
  const token = newToken();
  await service.admin.sql`
    insert into sessions (id_hash, account_id, absolute_expires_at)
    select ${hashOf(token)}, account_id, current_instant() + interval '10 minutes' from sessions
    where id_hash = ${hashOf(whole.slice('skulder='.length))}`;
  const client = service.clientWith(`skulder=${token}`);
  for (const id of ['getMe', 'listTeams', 'listOwnSessions'] as const) {
    expect((await client.refused(id, {})).slug).toBe('not-allowed');
  }
  const live = new LiveClient(service.url, `skulder=${token}`);
  for (const { id } of [north, south]) expect(await live.standing(id)).toBe('not-found');
  live.close();
});

test('one’s own sessions say which employment each is, and each can be ended from the other', async () => {
  const [there, here] = [await cookieFor(inSouth), await cookieFor(inNorth)];
  const client = service.clientWith(here);
  const { body } = await client.ok('listOwnSessions', {});
  expect(body.items.map(({ isCurrent, employment }) => [isCurrent, employment.name])).toEqual([
    [true, north.municipal[0].name],
    [false, south.municipal[0].name],
  ]);
  expect(JSON.stringify(body)).not.toContain(south.id);
  await client.ok('endOwnSession', { path: { sessionId: body.items[1]!.id } });
  expect((await service.clientWith(there).refused('getMe', {})).slug).toBe('not-signed-in');
});
