import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeMember, type MadeTeam, type Maker } from '../make.ts';
import { hashOf, newToken } from '../platform/identity/tokens.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { tieAccount } from '../platform/testing/sign-in-as.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let leader: { workerId: string; client: TestClient };
const sockets: LiveClient[] = [];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team });
  const workerId = await make.worker({ role: 'team_leader', team });
  leader = { workerId, client: await service.signIn(workerId) };
});

const path = () => ({ caseId: opened.id });
const ofTeam = () => ({ teamId: team.id });
type Closed =
  { kind: 'whole_case' } | { kind: 'worker'; workerId: string } | { kind: 'unit'; unitId: string };
const worker = ({ workerId }: { workerId: string }): Closed => ({ kind: 'worker', workerId });
const close = async (body: Closed & { words?: string }, by = leader.client) =>
  (await by.ok('recordBlock', { path: path(), body })).body;
const lift = (blockId: string, by = leader.client) => by.ok('liftBlock', { path: { blockId } });
const signIn = ({ workerId }: { workerId: string }) => service.signIn(workerId);
const sees = async (client: TestClient) =>
  (await client.call('getCase', { path: path() })).status === 200;
const seats = (who: MadeMember) => ({ agreementId: who.agreementId });
const handOver = async (to: MadeMember, by = leader.client) => {
  const { version } = await by.ok('getCase', { path: path() });
  const body = { level: to.level, to: seats(to) };
  return by.call('handOverSeat', { path: path(), version: version!, body });
};

describe('a block', () => {
  it('of a worker keeps out that worker, in a seat or not, and nobody else', async () => {
    const [seated, other] = [await signIn(team.municipal[0]), await signIn(team.municipal[1])];
    await close(worker(team.municipal[0]));
    expect([await sees(seated), await sees(other), await sees(leader.client)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('of a worker keeps out the person behind it, whichever of their employments they come by', async () => {
    const [own, other] = team.municipal;
    await signIn(own);
    const accountId = await tieAccount(service.admin, {
      ...{ issuer: 'urn:skulder:test', subject: own.workerId, workerId: other.workerId },
    });
    const token = newToken();
    await service.admin.sql`
      insert into sessions (id_hash, account_id, worker_id, absolute_expires_at)
      values (${hashOf(token)}, ${accountId}, ${other.workerId}, current_instant() + session_absolute_limit())`;
    const client = service.clientWith(`skulder=${token}`);
    expect(await sees(client)).toBe(true);
    await close(worker(own));
    expect(await sees(client)).toBe(false);
    expect((await handOver(other)).status).toBe(409);
  });

  it('of a unit keeps out whoever comes to the team from it, or from a part of it', async () => {
    const part = await leader.client.ok('createUnit', {
      body: { name: 'Oppfølging', level: 'municipal', parentId: team.units.municipal },
    });
    const workerId = await make.worker({ team });
    await leader.client.ok('makeAgreement', {
      path: ofTeam(),
      body: {
        workerId,
        homeUnitId: part.body.id,
        fraction: 0.2,
        startsOn: '2020-01-01',
      },
    });
    await close({ kind: 'unit', unitId: team.units.municipal });
    const people = [workerId, team.municipal[1].workerId, team.specialist[1].workerId];
    const seen = [];
    for (const each of people) seen.push(await sees(await service.signIn(each)));
    expect(seen).toEqual([false, false, true]);
  });

  it('of the whole case keeps out all but the two in its seats', async () => {
    await close({ kind: 'whole_case' }, await signIn(team.municipal[0]));
    const people = [...team.municipal, ...team.specialist];
    const seen = [];
    for (const each of people) seen.push(await sees(await signIn(each)));
    expect(seen).toEqual([true, false, true, false]);
    expect(await sees(leader.client)).toBe(false);
  });

  it('of the whole case lets in whoever takes over a seat, and keeps out whoever has left it', async () => {
    const [seated, next] = [await signIn(team.municipal[0]), await signIn(team.municipal[1])];
    await close({ kind: 'whole_case' });
    expect((await handOver(team.municipal[1], seated)).status).toBe(200);
    expect([await sees(seated), await sees(next)]).toEqual([false, true]);
  });

  it('of the whole case stays with the two who sat there last when it is closed', async () => {
    const two = [await signIn(team.municipal[0]), await signIn(team.specialist[0])];
    await close({ kind: 'whole_case' });
    const { version } = await two[0]!.ok('getCase', { path: path() });
    await two[0]!.ok('closeCase', {
      path: path(),
      version: version!,
      body: { reason: 'user_wish', position: 'agrees' },
    });
    expect([await sees(two[0]!), await sees(two[1]!)]).toEqual([true, true]);
    expect(await sees(await signIn(team.municipal[1]))).toBe(false);
  });

  it('outranks being a treatment contact', async () => {
    const workerId = await make.worker({ team });
    const { version } = await leader.client.ok('getCase', { path: path() });
    const contact = { treatmentContact: { workerId, unitId: team.units.specialist } };
    await leader.client.ok('changeMode', {
      path: path(),
      version: version!,
      body: {
        mode: 'shoulder_to_shoulder',
        pair: { municipal: seats(team.municipal[0]), specialist: contact },
      },
    });
    const client = await service.signIn(workerId);
    expect(await sees(client)).toBe(true);
    await close({ kind: 'unit', unitId: team.units.specialist });
    expect(await sees(client)).toBe(false);
    expect((await client.refused('getMe', {})).slug).toBe('not-allowed');
  });

  it('is by a member who sees the case, in their own name, and keeps what the person said for those who see it', async () => {
    const client = await signIn(team.specialist[0]);
    const words = 'Han er naboen min.';
    await close({ ...worker(team.municipal[1]), words }, client);
    const { items } = (await leader.client.ok('listBlocks', { path: path() })).body;
    expect(items).toMatchObject([
      {
        kind: 'worker',
        words,
        worker: { id: team.municipal[1].workerId },
        recordedBy: { id: team.specialist[0].workerId },
        liftedAt: null,
      },
    ]);
    const events = await service.admin.sql<{ told: string }[]>`
      select kind || data::text as told from events where team_id = ${team.id} and kind = 'case.blocked'`;
    expect(events).toHaveLength(1);
    expect(events[0]!.told).not.toContain(team.municipal[1].workerId);
    expect(events[0]!.told).not.toContain(words);
  });

  it('is lifted once and never changed, and that it stood stays', async () => {
    const { id } = await close(worker(team.municipal[1]));
    await lift(id, await signIn(team.municipal[0]));
    expect((await leader.client.refused('liftBlock', { path: { blockId: id } })).slug).toBe(
      'block-lifted',
    );
    const { items } = (await leader.client.ok('listBlocks', { path: path() })).body;
    expect(items).toMatchObject([{ id, liftedBy: { id: team.municipal[0].workerId } }]);
    for (const change of [
      `words = 'x'`,
      `kind = 'whole_case', worker_id = null`,
      'lifted_at = null, lifted_by = null',
    ]) {
      const changing = service.admin.sql.unsafe(`update blocks set ${change} where id = '${id}'`);
      await expect(changing).rejects.toMatchObject({ constraint_name: 'block_is_lifted_once' });
    }
  });

  it('that stands is not recorded twice; after it was lifted it may be recorded anew', async () => {
    const body = worker(team.municipal[1]);
    const { id } = await close(body);
    const again = await leader.client.refused('recordBlock', { path: path(), body });
    expect(again.slug).toBe('block-stands');
    await lift(id);
    await close(body);
    const { items } = (await leader.client.ok('listBlocks', { path: path() })).body;
    expect(items.map(({ liftedAt }) => liftedAt === null)).toEqual([true, false]);
  });

  it('names whom it is closed to, and nobody for the whole case', async () => {
    const pointers = async (body: object) =>
      (await leader.client.refused('recordBlock', { path: path(), body })).errors?.map(
        ({ pointer }) => pointer,
      );
    const stranger = (await make.team()).municipal[0].workerId;
    expect(await pointers({ kind: 'worker' })).toEqual(['/workerId']);
    expect(await pointers({ kind: 'unit', workerId: stranger })).toEqual(['/workerId', '/unitId']);
    expect(await pointers({ kind: 'whole_case', unitId: team.units.other })).toEqual(['/unitId']);
    expect(await pointers({ kind: 'worker', workerId: stranger })).toEqual(['/workerId']);
    expect(await pointers({ kind: 'unit', unitId: stranger })).toEqual(['/unitId']);
  });
});

describe('the way back', () => {
  it('is open to the team’s leader when nobody of the team sees the case, unless it is closed to them too', async () => {
    const seated = await signIn(team.municipal[0]);
    await close({ kind: 'whole_case' });
    expect(await unseen()).toEqual([]);
    await close(worker(team.specialist[0]), seated);
    expect(await unseen()).toEqual([]);
    const last = await close({ ...worker(team.municipal[0]), words: 'Ingen.' }, seated);
    const [found, ...more] = await unseen();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ caseId: opened.id, caseName: opened.alias });
    expect(found!.blocks.map(({ words }) => words)).toEqual([null, null, null]);
    expect(await sees(leader.client)).toBe(false);
    await seated.refused('liftBlock', { path: { blockId: last.id } });
    const { body } = await lift(last.id);
    expect(body).toMatchObject({ liftedBy: { id: leader.workerId }, words: null });
    expect([await sees(seated), await unseen()]).toEqual([true, []]);
    await close({ kind: 'worker', workerId: leader.workerId }, seated);
    const again = await close(worker(team.municipal[0]), seated);
    expect(await unseen()).toEqual([]);
    await leader.client.refused('liftBlock', { path: { blockId: again.id } });
  });

  const unseen = async () =>
    (await leader.client.ok('listUnseenCases', { path: ofTeam() })).body.items;
});

describe('on the access pages', () => {
  it('the person’s own copy says what stands', async () => {
    const { id } = await close({ kind: 'unit', unitId: team.units.other });
    const lifted = await close(worker(team.municipal[1]));
    await lift(lifted.id);
    const { body } = await leader.client.ok('copyCaseAccess', { path: path() });
    expect(body.blocks.map((block) => block.id)).toEqual([id]);
  });

  it('a search by somebody to whom the case is closed finds nothing of it', async () => {
    const seated = await signIn(team.municipal[0]);
    await seated.ok('getCase', { path: path() });
    const search = async () =>
      (
        await leader.client.ok('searchAccess', {
          path: ofTeam(),
          query: { workerId: team.municipal[0].workerId },
        })
      ).body.items.filter(({ operation }) => operation === 'getCase');
    expect((await search()).map(({ caseName }) => caseName)).toEqual([opened.alias]);
    await close({ kind: 'worker', workerId: leader.workerId }, seated);
    expect(await search()).toEqual([]);
  });

  it('recording and lifting are in the log of the case', async () => {
    const { id } = await close(worker(team.municipal[1]));
    await lift(id);
    const rows = await service.admin.sql<{ done: string }[]>`
      select operation_id || ' ' || action as done from access_log
      where case_id = ${opened.id} and worker_id = ${leader.workerId} order by id`;
    expect(rows.map(({ done }) => done)).toEqual(['recordBlock write', 'liftBlock write']);
  });
});

describe('a repeated command', () => {
  it('gives its first answer no more once the case is closed to whoever sent it', async () => {
    const seated = await signIn(team.municipal[0]);
    const { id: meetingId } = (
      await leader.client.ok('planMeeting', {
        path: ofTeam(),
        body: { startsAt: new Date(Date.now() + 86_400_000).toISOString() },
      })
    ).body;
    const item = { kind: 'case' as const, caseId: opened.id };
    const sent = { path: { meetingId }, body: item, key: 'the-same-again' };
    expect((await seated.call('addAgendaItem', sent)).status).toBe(201);
    expect((await seated.call('addAgendaItem', sent)).status).toBe(201);
    await close(worker(team.municipal[0]));
    const again = await seated.refused('addAgendaItem', sent);
    expect(again.slug).toBe('not-found');
  });
});

describe('an open board', () => {
  it('goes on for everybody else, and for whomever the case is closed to without it', async () => {
    const spare = await make.case({ in: team });
    const listen = async ({ workerId }: { workerId: string }) => {
      const socket = new LiveClient(service.url, await service.newCookie(workerId));
      sockets.push(socket);
      expect(await socket.refusal()).toBeUndefined();
      expect(await socket.standing(team.id)).toBe('ok');
      return socket;
    };
    const [blocked, other] = [await listen(team.municipal[1]), await listen(team.municipal[0])];
    await close(worker(team.municipal[1]));
    await blocked.until(() => blocked.ends.length > 0);
    expect(blocked.ends).toEqual([{ teamId: team.id, reason: 'rights_changed' }]);
    expect(await blocked.standing(team.id)).toBe('ok');
    const engage = async (caseId: string) => {
      const { version } = await leader.client.ok('getCase', { path: { caseId } });
      await leader.client.ok('changeEngagement', {
        path: { caseId },
        version: version!,
        body: { engagement: 'in_contact' },
      });
    };
    await engage(opened.id);
    await engage(spare.id);
    const [{ last }] = await service.admin.sql<[{ last: number }]>`
      select last_seq as last from event_counters where team_id = ${team.id}`;
    await Promise.all([blocked.reaches(team.id, last), other.reaches(team.id, last)]);
    const ofLast = (socket: LiveClient) =>
      [last - 1, last].map((seq) => socket.of(team.id).find((each) => each.seq === seq)!.kind);
    expect(ofLast(blocked)).toEqual(['hidden', 'case.engagement_changed']);
    expect(ofLast(other)).toEqual(['case.engagement_changed', 'case.engagement_changed']);
    expect(other.ends).toEqual([]);
  });

  it('from memory is not given to whomever a case on it is closed to, nor replaced by theirs', async () => {
    const [blocked, other] = [await signIn(team.municipal[1]), await signIn(team.municipal[0])];
    const read = async (client: TestClient, etag?: string) =>
      client.call('getBoard', {
        path: ofTeam(),
        ...(etag && { headers: { 'if-none-match': etag } }),
      });
    for (const client of [blocked, other, blocked, other]) await read(client);
    await close(worker(team.municipal[1]));
    const has = ({ body }: { body: unknown }) => JSON.stringify(body).includes(opened.id);
    const seen: boolean[] = [];
    for (const client of [other, blocked, other, blocked, other])
      seen.push(has(await read(client)));
    expect(seen).toEqual([true, false, true, false, true]);
    const tag = (await read(other)).headers.get('etag')!;
    expect((await read(other, tag)).status).toBe(304);
    expect((await read(blocked, tag)).status).toBe(200);
  });
});
