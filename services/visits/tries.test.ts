import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { Tries } from './tries.ts';

const caller = (accountId: string) => ({ caller: { accountId } as never });

test('whoever is let in has used up nothing; whoever is wrong waits half a minute for each after twenty', async () => {
  let ms = 0;
  const tries = new Tries(() => ms);
  const right = () => tries.one(caller('one'), () => Promise.resolve('in'));
  const isWrong = (account = 'one') =>
    tries
      .one(caller(account), () => Promise.reject(new Error('wrong')))
      .catch(({ message, members }: Error & { members?: object }) => members ?? message);
  for (let time = 0; time < 100; time++) expect(await right()).toBe('in');
  for (let time = 0; time < 20; time++) expect(await isWrong()).toBe('wrong');
  expect(await isWrong()).toEqual({ retryAfterSeconds: 30 });
  await expect(right()).rejects.toMatchObject({ slug: 'too-many-requests' });
  expect(await isWrong('another')).toBe('wrong');
  ms += 30_000;
  expect(await right()).toBe('in');
  expect(await isWrong()).toBe('wrong');
  expect(await isWrong()).toEqual({ retryAfterSeconds: 30 });
});

describe('guessing', () => {
  let service: TestService;
  let make: Maker;
  let team: MadeTeam;
  let of: MadeCase;

  beforeAll(async () => {
    service = await startTestService();
    make = makerFor(service.database);
    team = await make.team();
    of = await make.case({ in: team });
  });
  afterAll(() => service.stop());

  const words = 'Haster.';
  const emergency = (caseName: string) =>
    [
      'takeEmergencyAccess',
      { body: { team: team.id, caseName, reason: 'danger_to_life', words } },
    ] as const;
  const named = (caseName: string) =>
    [
      'openNamedCase',
      { path: { teamId: team.id }, body: { caseName, reason: 'complaint', words } },
    ] as const;

  /** The first refusal that is not for the name, and how many came before it. */
  async function guess(clients: TestClient[], ways: (typeof emergency | typeof named)[]) {
    for (let time = 0; ; time++) {
      const [id, sent] = ways[time % ways.length]!(`Finnes-ikke-${time}`);
      const reply = await clients[time % clients.length]!.call(id, sent);
      if (reply.status !== 404) return { reply, time };
    }
  }

  it('is by account, in however many sessions and by either way, and the log has what was refused', async () => {
    const workerId = await make.worker({ role: 'dps_leader', team });
    const sessions = [await service.signIn(workerId), await service.signIn(workerId)];
    const { reply, time } = await guess(sessions, [emergency, named]);
    expect(time).toBeGreaterThanOrEqual(20);
    expect(time).toBeLessThan(40);
    expect(reply).toMatchObject({ status: 429, body: { slug: 'too-many-requests' } });
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    const isTried = await service.admin.sql`
      select from access_log where worker_id = ${workerId} and action = 'denied' and reason = 'too-many-requests'`;
    expect(isTried).toHaveLength(1);

    const other = await service.signIn(await make.worker({ role: 'dps_leader', team }));
    const [id, sent] = named(of.alias);
    expect((await other.call(id, sent)).status).toBe(201);
  });
});
