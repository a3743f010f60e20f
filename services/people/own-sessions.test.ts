import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { tieAccount } from '../platform/testing/sign-in-as.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

let workerId: string;
let here: TestClient;
beforeEach(async () => {
  team = await make.team();
  ({ workerId } = team.municipal[0]);
  here = await service.signIn(workerId);
});

const sessionsOf = async (client: TestClient) =>
  (await client.ok('listOwnSessions', {})).body.items;
const slugOf = async (client: TestClient) => (await client.refused('getMe')).slug;

describe('a person’s own sessions', () => {
  test('are all of their own that open something, this one first and marked', async () => {
    const there = await service.signIn(workerId);
    await service.signIn(team.specialist[0].workerId);
    const shown = await sessionsOf(here);
    expect(shown.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect((await sessionsOf(there))[0]!.id).toBe(shown[1]!.id);
  });

  test('hold none that has idled out, run out or ended', async () => {
    for (const over of [
      `last_seen_at = current_instant() - session_idle_limit()`,
      `absolute_expires_at = current_instant()`,
      `ended_at = current_instant()`,
    ]) {
      const other = await service.signIn(workerId);
      const [own] = await sessionsOf(other);
      await service.admin.sql.unsafe(`update sessions set ${over} where id = '${own!.id}'`);
    }
    expect(await sessionsOf(here)).toHaveLength(1);
  });

  test('include those by another sign-in that is tied to the same worker', async () => {
    const other = await service.signIn(workerId);
    const [own] = await sessionsOf(other);
    const by = { issuer: 'urn:another', subject: workerId, workerId };
    const accountId = await tieAccount(service.admin, by);
    const [made] = await service.admin.sql<{ id: string }[]>`
      insert into sessions (id_hash, account_id, worker_id, absolute_expires_at)
      select sha256(id_hash), ${accountId}, worker_id, absolute_expires_at from sessions where id = ${own!.id} returning id`;
    expect((await sessionsOf(here)).map(({ id }) => id)).toContain(made!.id);
  });

  test('tell nothing of where they were used from', async () => {
    const [own] = await sessionsOf(here);
    expect(Object.keys(own!).sort()).toEqual(
      [
        'browser',
        'employment',
        'endsAt',
        'id',
        'isCurrent',
        'lastActiveAt',
        'operatingSystem',
        'startedAt',
      ].sort(),
    );
  });
});

describe('ending one', () => {
  test('signs that device out and leaves this one', async () => {
    const there = await service.signIn(workerId);
    const [, other] = await sessionsOf(here);
    await here.ok('endOwnSession', { path: { sessionId: other!.id } });
    expect(await slugOf(there)).toBe('not-signed-in');
    expect(await sessionsOf(here)).toHaveLength(1);
  });

  test('is harmless when it is over already', async () => {
    await service.signIn(workerId);
    const [, other] = await sessionsOf(here);
    const path = { sessionId: other!.id };
    await here.ok('endOwnSession', { path });
    expect((await here.ok('endOwnSession', { path })).status).toBe(204);
  });

  test('is for one’s own only: somebody else’s is one that does not exist', async () => {
    const stranger = await service.signIn(team.specialist[0].workerId);
    const [theirs] = await sessionsOf(stranger);
    for (const sessionId of [theirs!.id, newId()]) {
      expect((await here.refused('endOwnSession', { path: { sessionId } })).slug).toBe('not-found');
    }
    expect(await sessionsOf(stranger)).toHaveLength(1);
  });

  test('closes its open board', async () => {
    const cookie = await service.newCookie(workerId);
    const live = new LiveClient(service.url, cookie);
    expect(await live.standing(team.id)).toBe('ok');
    const [, other] = await sessionsOf(here);
    await here.ok('endOwnSession', { path: { sessionId: other!.id } });
    await live.until(() => !live.socket.connected);
    expect(live.ends.at(-1)).toMatchObject({ reason: 'ended' });
  });

  test('is in the access log', async () => {
    await service.signIn(workerId);
    const [, other] = await sessionsOf(here);
    await here.ok('endOwnSession', { path: { sessionId: other!.id } });
    const rows = await service.admin.sql`
      select action, subject_worker_id as subject from access_log
      where operation_id = 'endOwnSession' and worker_id = ${workerId}`;
    expect([...rows]).toEqual([{ action: 'write', subject: workerId }]);
  });
});

test('ending all others leaves this one, and everybody else’s', async () => {
  const others = [await service.signIn(workerId), await service.signIn(workerId)];
  const stranger = await service.signIn(team.specialist[0].workerId);
  await here.ok('endOtherSessions', {});
  for (const other of others) expect(await slugOf(other)).toBe('not-signed-in');
  expect(await sessionsOf(here)).toHaveLength(1);
  await stranger.ok('getMe', {});
});
