import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'node:http';
import { pino } from 'pino';
import { makerFor, type MadeTeam } from './make.ts';
import { Browser } from './platform/testing/browser.ts';
import type { TestClient } from './platform/testing/client.ts';
import { LiveClient } from './platform/testing/live-client.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';

/*
 * What somebody does who has a session and means no good, beyond what any request at random tries
 * (any-request.test.ts). Whatever it is, the service logs nothing as its own mistake.
 */

let service: TestService;
let team: MadeTeam;
let one: TestClient;
let other: TestClient;
let leader: TestClient;
const ownMistakes: string[] = [];

beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line: string) => void ownMistakes.push(line) });
  service = await startTestService({ log });
  const make = makerFor(service.database);
  team = await make.team();
  one = await service.signIn(team.municipal[0].workerId);
  other = await service.signIn(team.specialist[0].workerId);
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
});
afterAll(() => service.stop());

const inquiry = { source: 'gp', askedBy: 'fastlegen', worry: 'Åpner ikke.' } as const;
const receive = (client: TestClient, key?: string, more = {}) =>
  client.call('receiveInquiry', {
    path: { teamId: team.id },
    body: { ...inquiry, ...more },
    ...(key !== undefined && { key }),
  });

test.each(['2027-01-01T00:00:00-23:59', '2027-01-01T00:00:00+17:00', '0001-01-01T00:00:00+14:00'])(
  'an instant that no clock shows is the caller’s mistake: %s',
  async (startsAt) => {
    const call = { path: { teamId: team.id }, body: { startsAt } };
    expect((await one.refused('planMeeting', call)).slug).toBe('validation-failed');
  },
);

test('of ten who change the same version one does, and the others are shown what it is now', async () => {
  const { id: inquiryId } = (await receive(one)).body as { id: string };
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, nth) =>
      (nth % 2 ? one : other).call('changeInquiry', {
        path: { inquiryId },
        version: 1,
        body: { notes: `ordet til nummer ${nth}` },
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const current = (await one.ok('getInquiry', { path: { inquiryId } })).body;
  for (const { status, body } of answers.filter((each) => each.status !== 200)) {
    expect([status, body]).toEqual([412, expect.objectContaining({ current })]);
  }
});

describe('a key for a command', () => {
  test('sent ten times at once acts once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => receive(one, 'at-once-0001')),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('is the person’s own: somebody else’s answer is not to be had by it', async () => {
    const mine = (await receive(one, 'guessed-0001')).body as { id: string };
    const theirs = (await receive(other, 'guessed-0001')).body as { id: string };
    expect(theirs.id).not.toBe(mine.id);
  });

  test('is for one command: not for another body, operation or address', async () => {
    await receive(one, 'used-00000001');
    const key = 'used-00000001';
    const asked = [
      receive(one, key, { worry: 'Noe annet.' }),
      one.call('planMeeting', {
        path: { teamId: team.id },
        body: { startsAt: '2030-01-01T09:00:00Z' },
        key,
      }),
    ];
    for (const { status, body } of await Promise.all(asked)) {
      expect([status, body]).toEqual([
        422,
        expect.objectContaining({ slug: 'idempotency-key-reused' }),
      ]);
    }
  });
});

describe('text that would be more than text', () => {
  const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';

  test('comes back as data only, on no page of the service', async () => {
    const { body } = await receive(one, undefined, { worry: script, askedBy: script });
    expect(body).toMatchObject({ worry: script, askedBy: script });
    const worker = { name: script, profession: 'other' } as const;
    const made = (await leader.ok('createWorker', { body: worker })).body;
    await leader.ok('makeAgreement', {
      path: { teamId: team.id },
      body: {
        workerId: made.id,
        homeUnitId: team.units.municipal,
        fraction: 1,
        startsOn: '2025-01-01',
      },
    });
    const invited = await leader.ok('inviteWorker', { path: { workerId: made.id } });
    const { text } = await new Browser().get(invited.body.url);
    expect(text).toContain('&#60;script&#62;');
    for (const address of [`/problems/${script}`, `/auth/callback?error=${script}`, `/${script}`]) {
      const page = await new Browser().get(new URL(address, service.url));
      expect(page.text).not.toContain('<img src=x');
    }
    expect(text).not.toContain('<img src=x');
  });

  test('in the name of a file names no header and no place', async () => {
    for (const name of ['a\r\nSet-Cookie: a=b.csv', '../../etc/passwd.csv', `${script}.csv`]) {
      const { status, headers } = await leader.call('createImport', {
        path: { teamId: team.id },
        body: Buffer.from('Sak;Alias;Arbeidsform;Fra kommunen;Fra DPS\n1;a;inntak;b;c\n'),
        headers: { 'x-file-name': encodeURIComponent(name) },
      });
      expect([status, headers.get('set-cookie')]).toEqual([201, null]);
    }
  });
});

test('another host’s name in a request leads nobody there', async () => {
  const headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
  };
  for (const path of [
    '/auth/sign-in?to=//evil.example',
    '/auth/sign-in?to=/%5Cevil.example',
    '/',
  ]) {
    const said = await new Promise<string>((resolve, reject) => {
      request(new URL(path, service.url), { headers }, (reply) => {
        let text = JSON.stringify(reply.rawHeaders);
        reply.on('data', (chunk: Buffer) => (text += chunk.toString()));
        reply.on('end', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
    expect(said).not.toContain('evil.example');
  }
});

test('a socket that says anything at all is answered, and hears nothing by it', async () => {
  const live = new LiveClient(service.url, await service.newCookie(team.municipal[0].workerId));
  await live.refusal();
  const teamId = team.id;
  const odd: unknown[] = [
    null,
    1,
    'x',
    [],
    {},
    { teamId },
    { teamId, after: '0' },
    Buffer.from('x'),
  ];
  odd.push({ teamId, after: -1 }, { teamId, after: 1e99 }, { teamId: [teamId], after: 0 });
  odd.push({ teamId: { toString: 1 }, after: 0 }, { teamId: '\0', after: 0 });
  for (const said of odd) {
    live.socket.emit('unsubscribe', said);
    live.socket.emit('active', said);
    live.socket.emit('no such thing', said);
    expect(await live.socket.emitWithAck('subscribe', said)).toMatchObject({
      problem: { slug: 'validation-failed' },
    });
  }
  expect([live.socket.connected, live.heard]).toEqual([true, []]);
  live.close();
});

test('none of it was a mistake of the service’s own', () => expect(ownMistakes).toEqual([]));
