import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { transact } from '../database/transact.ts';
import { hashOf } from '../identity/tokens.ts';
import { LiveClient } from '../testing/live-client.ts';
import { makeOneTeam, type OneTeam } from '../testing/one-team.ts';
import { startTestService, type TestService } from '../testing/service.ts';

// Who may listen, what they hear of it, and that it ends when the right does.

let service: TestService;
let team: OneTeam;
const clients: LiveClient[] = [];

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await makeOneTeam(service.admin);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

function openWith(cookie: string | undefined): LiveClient {
  const client = new LiveClient(service.url, cookie);
  clients.push(client);
  return client;
}

async function open(workerId: string): Promise<LiveClient> {
  const client = openWith(await service.newCookie(workerId));
  expect(await client.refusal()).toBeUndefined();
  return client;
}

/** A change of the team's, told; answers its number. */
async function change(statement?: string): Promise<number> {
  const { teamId } = team;
  const credentials = { system: 'test', teamIds: [teamId], isAdministrator: true };
  const operation = { operationId: 'test', action: 'write' } as const;
  const { numbers } = await transact(service.database, credentials, operation, async ({ tell }) => {
    tell({ teamId, kind: 'team.changed' });
  });
  if (statement) {
    await service.database.sql.begin(async (sql) => {
      await sql`select begin_system('test', ${[teamId]}::uuid[], true)`;
      await sql.unsafe(statement);
      await sql`select finish_call('[]', ${sql.json([{ teamId, kind: 'team.changed' }])}, null)`;
    });
  }
  return numbers[teamId]!;
}

const endAgreement = () =>
  `update agreements set ended_on = oslo_today() where worker_id = '${team.member}'`;
const removeRole = (worker: string) =>
  `update role_grants set removed_at = current_instant() where worker_id = '${worker}'`;

/** Whatever the socket was going to hear of the past it has heard once this has been answered. */
async function settle(client: LiveClient): Promise<void> {
  await client.subscribe('not a team', 0);
}

describe('a subscription', () => {
  it('is for those who have to do with the team; to all others there is no such team', async () => {
    for (const worker of [team.member, team.leader, team.municipalLeader]) {
      expect(await (await open(worker)).standing(team.teamId)).toBe('ok');
    }
    const elsewhere = await makeOneTeam(service.admin);
    for (const worker of [team.stranger, team.administrator, elsewhere.member, elsewhere.leader]) {
      expect(await (await open(worker)).standing(team.teamId)).toBe('not-found');
    }
  });

  it('gives nothing to whoever was refused', async () => {
    const client = await open(team.stranger);
    const control = await open(team.member);
    await client.standing(team.teamId);
    await control.standing(team.teamId);
    await control.reaches(team.teamId, await change());
    await settle(client);
    expect(client.heard).toEqual([]);
  });

  it('shows a leader of one level every number and nothing behind it', async () => {
    const client = await open(team.municipalLeader);
    await client.standing(team.teamId);
    const last = await change();
    await client.reaches(team.teamId, last);
    expect(client.heard).toEqual(
      Array.from({ length: last }, (_, n) => ({ teamId: team.teamId, seq: n + 1, kind: 'hidden' })),
    );
  });

  it('leaves one row of the viewing in the access log, a refused one a row of its own', async () => {
    const member = await open(team.member);
    await member.standing(team.teamId);
    await change();
    const stranger = await open(team.stranger);
    await stranger.standing(team.teamId);
    const rows = await service.admin.sql`
      select action, worker_id as worker, team_id as team, board_seq as seq from access_log
      where operation_id = 'subscribe' and worker_id in (${team.member}, ${team.stranger}) order by id`;
    expect([...rows]).toEqual([
      { action: 'subscribe', worker: team.member, team: team.teamId, seq: 1 },
      { action: 'denied', worker: team.stranger, team: team.teamId, seq: null },
    ]);
  });

  it.each([
    [{ after: 0 }],
    [{ teamId: 'not a team', after: 0 }],
    [{ teamId: '00000000-0000-0000-0000-000000000000', after: -1 }],
    [{ teamId: '00000000-0000-0000-0000-000000000000', after: '1' }],
    [{ teamId: '00000000-0000-0000-0000-000000000000', after: 2 ** 60 }],
    [null],
    ['text'],
    [[]],
  ])('that makes no sense (%j) is refused and hurts nobody', async (request) => {
    const client = await open(team.member);
    const answer: unknown = await client.socket.emitWithAck('subscribe', request);
    expect(answer).toMatchObject({ problem: { slug: 'validation-failed' } });
    client.socket.emit('subscribe');
    client.socket.emit('unsubscribe', request);
    client.socket.emit('active', request);
    expect(await client.standing(team.teamId)).toBe('ok');
  });

  it('to the organisation’s own log is for nobody', async () => {
    const organisation = '00000000-0000-0000-0000-000000000000';
    for (const worker of [team.member, team.administrator]) {
      expect(await (await open(worker)).standing(organisation)).toBe('not-found');
    }
  });
});

describe('a right that goes away while the socket is open', () => {
  it.each<[string, () => string, () => string]>([
    ['a member’s agreement is ended', () => team.member, endAgreement],
    ['a team leader’s role is removed', () => team.leader, () => removeRole(team.leader)],
    [
      'a municipal leader’s role is removed',
      () => team.municipalLeader,
      () => removeRole(team.municipalLeader),
    ],
  ])('ends it when %s, and refuses a new one', async (_, who, statement) => {
    const worker = who();
    const staying = await open(worker === team.leader ? team.member : team.leader);
    await staying.standing(team.teamId);
    const client = await open(worker);
    await client.standing(team.teamId);
    await change(statement());
    await client.until(() => client.ends.length > 0);
    expect(client.ends).toEqual([{ teamId: team.teamId, reason: 'no_longer_allowed' }]);
    const heard = client.heard.length;
    await staying.reaches(team.teamId, await change());
    await settle(client);
    expect(client.heard).toHaveLength(heard);
    expect(await client.standing(team.teamId)).toBe('not-found');
    expect(await (await open(worker)).standing(team.teamId)).toBe('not-found');
    expect(staying.ends).toEqual([]);
  });

  it('disconnects when the session ends, and lets nobody in again with it', async () => {
    const cookie = await service.newCookie(team.member);
    const client = openWith(cookie);
    await client.refusal();
    await client.standing(team.teamId);
    await service.database
      .sql`select end_session(${Buffer.from(hashOf(cookie.slice(8)))}, 'signed_out')`;
    await client.until(() => !client.socket.connected);
    expect(client.ends).toEqual([{ reason: 'ended' }]);
    expect(await openWith(cookie).refusal()).toBe('not-signed-in');
  });

  it('disconnects when the session has idled out, without any word from the database', async () => {
    const cookie = await service.newCookie(team.member);
    const client = openWith(cookie);
    await client.refusal();
    await client.standing(team.teamId);
    await service.admin.sql`
      update sessions set last_seen_at = current_instant() - session_idle_limit() - interval '1 second'
      where id_hash = ${Buffer.from(hashOf(cookie.slice(8)))}`;
    await client.until(() => !client.socket.connected);
    expect(client.ends).toEqual([{ reason: 'idle' }]);
  });

  it('shows less when what may be seen has become less', async () => {
    // Leads for the municipality and for the team; then for the municipality alone.
    const both = team.municipalLeader;
    await change(
      `insert into role_grants (id, worker_id, role, team_id) values (gen_random_uuid(), '${both}', 'team_leader', '${team.teamId}')`,
    );
    const client = await open(both);
    await client.standing(team.teamId);
    const before = await change();
    await client.reaches(team.teamId, before);
    expect(client.heard.every(({ kind }) => kind !== 'hidden')).toBe(true);
    await change(`${removeRole(both)} and role = 'team_leader'`);
    await client.until(() => client.ends.length > 0);
    expect(client.ends).toEqual([{ teamId: team.teamId, reason: 'rights_changed' }]);
    const last = await change();
    expect(await client.standing(team.teamId, before)).toBe('ok');
    const from = client.heard.length;
    await client.reaches(team.teamId, last);
    expect(client.heard.slice(from).every(({ kind }) => kind === 'hidden')).toBe(true);
  });

  it('is the same right on every path: an open page that stays active keeps its session, and only that', async () => {
    const cookie = await service.newCookie(team.member);
    const client = openWith(cookie);
    await client.refusal();
    await client.standing(team.teamId);
    const hash = Buffer.from(hashOf(cookie.slice(8)));
    await service.admin.sql`
      update sessions set last_seen_at = current_instant() - interval '20 minutes' where id_hash = ${hash}`;
    client.socket.emit('active');
    for (;;) {
      const [row] = await service.admin.sql<{ isFresh: boolean }[]>`
        select last_seen_at > current_instant() - interval '1 minute' as "isFresh" from sessions where id_hash = ${hash}`;
      if (row!.isFresh) break;
    }
    expect(client.ends).toEqual([]);
  });
});

describe('whoever floods', () => {
  it('with subscriptions is refused, and the others go on', async () => {
    const other = await open(team.leader);
    await other.standing(team.teamId);
    const client = await open(team.member);
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => client.standing(team.teamId)),
    );
    expect(new Set(answers)).toEqual(new Set(['ok', 'too-many-requests']));
    expect(answers.filter((answer) => answer === 'ok').length).toBeLessThan(100);
    await other.reaches(team.teamId, await change());
    await client.until(() => client.heard.length > 0);
  });

  it('is counted over all sockets of all their sessions', async () => {
    const sockets: LiveClient[] = [];
    for (let session = 0; session < 5; session++)
      sockets.push(openWith(await service.newCookie(team.member)));
    for (const socket of sockets) expect(await socket.refusal()).toBeUndefined();
    const answers = await Promise.all(
      sockets.flatMap((socket) => Array.from({ length: 30 }, () => socket.standing(team.teamId))),
    );
    expect(answers.filter((answer) => answer === 'ok').length).toBeLessThan(100);
    expect(answers).toContain('too-many-requests');
  });

  it('with sockets in several sessions is let in no further, and somebody else is', async () => {
    const [one, another] = [
      await service.newCookie(team.member),
      await service.newCookie(team.member),
    ];
    const knock = (cookie: string) =>
      Promise.all(Array.from({ length: 60 }, () => openWith(cookie).refusal()));
    await Promise.all([knock(one), knock(another)]);
    expect(await openWith(another).refusal()).toBe('too-many-requests');
    const isOpen = () => clients.filter(({ socket }) => socket.connected).length;
    while (isOpen() > 30) await new Promise((next) => setImmediate(next));
    expect(await (await open(team.leader)).standing(team.teamId)).toBe('ok');
    for (const client of clients) client.close();
    let refused: string | undefined;
    do refused = await openWith(another).refusal();
    while (refused === 'too-many-requests');
    expect(refused).toBeUndefined();
  });

  it('with a message beyond all measure is disconnected', async () => {
    const client = await open(team.member);
    client.socket.emit('subscribe', { teamId: 'x'.repeat(100_000), after: 0 });
    await client.until(() => !client.socket.connected);
  });
});
