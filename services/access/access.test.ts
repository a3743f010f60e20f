import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { linkWaiting } from '../platform/database/access-chain.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let leader: { workerId: string; client: TestClient };

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team });
  const workerId = await make.worker({ role: 'team_leader', team });
  leader = { workerId, client: await service.signIn(workerId) };
});

const caseId = () => ({ caseId: opened.id });
const seen = async (client: TestClient) =>
  (await client.ok('listCaseAccess', { path: caseId(), query: { limit: 200 } })).body.items;

describe('who has seen a case', () => {
  it('is told with who, as what, from where, when and what kind', async () => {
    const member = await service.signIn(team.municipal[0].workerId);
    await member.ok('getCase', { path: caseId() });
    const [entry] = (await seen(leader.client)).filter(({ operation }) => operation === 'getCase');
    expect(entry).toMatchObject({
      action: 'read',
      operation: 'getCase',
      relation: 'seat',
      reason: null,
      worker: { id: team.municipal[0].workerId, name: team.municipal[0].name, level: 'municipal' },
    });
    expect(entry!.worker!.unitName).not.toBeNull();
  });

  it('has whoever opened a board, a list or a live board with it, and whoever was refused', async () => {
    const member = await service.signIn(team.specialist[1].workerId);
    await member.ok('getBoard', { path: { teamId: team.id } });
    await member.ok('listCases', { path: { teamId: team.id } });
    const stranger = await service.signIn((await make.team()).municipal[0].workerId);
    await stranger.refused('getCase', { path: caseId() });
    const entries = await seen(leader.client);
    expect(entries.map(({ action, operation, relation }) => [operation, action, relation])).toEqual(
      expect.arrayContaining([
        ['getBoard', 'read', 'team_member'],
        ['listCases', 'list', 'team_member'],
        ['getCase', 'denied', 'none'],
      ]),
    );
  });

  it('goes on saying what somebody was then, when they are something else now', async () => {
    const member = await service.signIn(team.municipal[0].workerId);
    await member.ok('getCase', { path: caseId() });
    const { version } = await leader.client.ok('getCase', { path: caseId() });
    await leader.client.ok('handOverSeat', {
      path: caseId(),
      version: version!,
      body: { level: 'municipal', to: { agreementId: team.municipal[1].agreementId } },
    });
    await member.ok('getCase', { path: caseId() });
    const own = (await seen(leader.client)).filter(
      ({ operation, worker }) =>
        operation === 'getCase' && worker?.id === team.municipal[0].workerId,
    );
    expect(own.map(({ relation }) => relation)).toEqual(['team_member', 'seat']);
  });

  it('is itself in the log, for the next reader', async () => {
    const first = await seen(leader.client);
    expect(first.some(({ operation }) => operation === 'listCaseAccess')).toBe(false);
    const second = await seen(leader.client);
    expect(second[0]).toMatchObject({ operation: 'listCaseAccess', relation: 'team_leader' });
  });

  it('comes page by page, each row once', async () => {
    for (let time = 0; time < 7; time++) await leader.client.ok('getCase', { path: caseId() });
    const whole = await seen(leader.client);
    const rows: { at: string }[] = [];
    let cursor: string | null = `${whole[0]!.at}~0`;
    while (cursor !== null) {
      const page: { items: { at: string }[]; nextCursor: string | null } = (
        await leader.client.ok('listCaseAccess', { path: caseId(), query: { limit: 3, cursor } })
      ).body;
      rows.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(rows).toEqual(whole);
  });

  it('is not for another team, nor for a treatment contact or a leader of a level', async () => {
    const workerId = await make.worker({ team });
    const treatmentContact = { workerId, unitId: team.units.specialist };
    const { agreementId } = team.municipal[0];
    const pair = { municipal: { agreementId }, specialist: { treatmentContact } };
    opened = await make.case({ in: team, mode: 'shoulder_to_shoulder', pair });
    const contact = await service.signIn(workerId);
    await contact.ok('getCase', { path: caseId() });
    const others = [
      contact,
      await service.signIn((await make.team()).municipal[0].workerId),
      await service.signIn(await make.worker({ role: 'municipal_leader', team })),
    ];
    for (const client of others) {
      for (const id of ['listCaseAccess', 'copyCaseAccess'] as const) {
        expect(['not-found', 'not-allowed']).toContain(
          (await client.refused(id, { path: caseId() })).slug,
        );
      }
    }
  });
});

describe('the person’s own copy', () => {
  it('is the whole log at once, and that it was made is in the log', async () => {
    await leader.client.ok('getCase', { path: caseId() });
    const { body } = await leader.client.ok('copyCaseAccess', { path: caseId() });
    expect(body).toMatchObject({ caseId: opened.id, isWhole: true });
    expect(body.items.map(({ operation }) => operation)).toContain('getCase');
    expect((await seen(leader.client))[0]).toMatchObject({
      operation: 'copyCaseAccess',
      action: 'print',
    });
  });

  it('puts together what is alike, and nothing that somebody did as something else', async () => {
    const { workerId } = team.municipal[0];
    const member = await service.signIn(workerId);
    const looks = async () => {
      await member.ok('getCase', { path: caseId() });
      await member.ok('getCase', { path: caseId() });
      await member.ok('listCases', { path: { teamId: team.id } });
    };
    await looks();
    const { version } = await leader.client.ok('getCase', { path: caseId() });
    await leader.client.ok('handOverSeat', {
      path: caseId(),
      version: version!,
      body: { level: 'municipal', to: { agreementId: team.municipal[1].agreementId } },
    });
    await looks();
    const { items } = (await leader.client.ok('copyCaseAccess', { path: caseId() })).body;
    const own = items.filter(({ worker }) => worker?.id === workerId);
    expect(own.map(({ operation, relation, times }) => [operation, relation, times])).toEqual([
      ['listCases', 'team_member', 1],
      ['getCase', 'team_member', 2],
      ['listCases', 'seat', 1],
      ['getCase', 'seat', 2],
    ]);
  });
});

describe('a search', () => {
  const search = async (client: TestClient, query: Record<string, string>) =>
    (
      await client.ok('searchAccess', {
        path: { teamId: team.id },
        query: { limit: 200, ...query },
      })
    ).body.items;

  beforeEach(async () => {
    for (const { workerId } of [team.municipal[0], team.specialist[0]]) {
      const client = await service.signIn(workerId);
      await client.ok('getCase', { path: caseId() });
    }
  });

  it('finds what one worker has seen, or the people of a unit', async () => {
    const workerId = team.municipal[0].workerId;
    const byWorker = await search(leader.client, { workerId });
    expect(byWorker.length).toBeGreaterThan(0);
    expect(new Set(byWorker.map(({ worker }) => worker?.id))).toEqual(new Set([workerId]));
    const byUnit = await search(leader.client, { unitId: team.units.specialist });
    expect(new Set(byUnit.map(({ worker }) => worker?.id))).toEqual(
      new Set([team.specialist[0].workerId]),
    );
  });

  it('is of the days asked for', async () => {
    const today = (await service.admin.sql<{ day: string }[]>`select oslo_today()::text as day`)[0]!
      .day;
    expect((await search(leader.client, { fromOn: today, toOn: today })).length).toBeGreaterThan(1);
    expect(await search(leader.client, { toOn: '2020-01-01' })).toEqual([]);
  });

  it('names the case to the team leader, and not to a leader of a level', async () => {
    const byLeader = await search(leader.client, { workerId: team.municipal[0].workerId });
    expect(byLeader.map(({ caseName }) => caseName)).toContain(opened.alias);
    const level = await service.signIn(await make.worker({ role: 'dps_leader', team }));
    const byLevel = await search(level, { workerId: team.municipal[0].workerId });
    expect(byLevel).toHaveLength(byLeader.length);
    expect(JSON.stringify(byLevel)).not.toContain(opened.id);
    expect(JSON.stringify(byLevel)).not.toContain(opened.alias);
  });

  it('finds whoever tried from outside and was refused', async () => {
    const stranger = (await make.team()).municipal[0];
    await (await service.signIn(stranger.workerId)).refused('getCase', { path: caseId() });
    const found = await search(leader.client, { workerId: stranger.workerId });
    expect(found).toMatchObject([{ action: 'denied', reason: 'not-found', caseId: opened.id }]);
  });

  it('is itself in the log', async () => {
    await search(leader.client, { workerId: team.municipal[0].workerId });
    const own = await search(leader.client, { workerId: leader.workerId });
    expect(own[0]).toMatchObject({ operation: 'searchAccess', action: 'search' });
  });
});

describe('the head of the chain', () => {
  it('says how many rows are linked, for the leaders of both levels alike', async () => {
    await leader.client.ok('getCase', { path: caseId() });
    await linkWaiting(service.database);
    const readers = [
      leader.client,
      await service.signIn(await make.worker({ role: 'municipal_leader', team })),
      await service.signIn(await make.worker({ role: 'dps_leader', team })),
    ];
    for (const client of readers) {
      const { body } = await client.ok('getAccessHead', { path: { teamId: team.id } });
      expect(body.position).toBeGreaterThan(0);
      expect(body.hash).toMatch(/^[0-9a-f]{64}$/);
    }
    const member = await service.signIn(team.municipal[0].workerId);
    await member.refused('getAccessHead', { path: { teamId: team.id } });
  });

  it('grows by itself while the service runs', async () => {
    const linked = Promise.withResolvers<void>();
    const { sql } = service.admin;
    const { unlisten } = await sql.listen('linked', (caseId) => {
      if (caseId === seen.id) linked.resolve();
    });
    await sql.unsafe(`
      create function tell_of_link() returns trigger language plpgsql as $$
      begin perform pg_notify('linked', (select case_id from access_log where id = new.row_id)::text); return null; end $$;
      create trigger tell_of_link after insert on access_links for each row execute function tell_of_link()`);
    const seen = await make.case({ in: team });
    await leader.client.ok('getCase', { path: { caseId: seen.id } });
    await linked.promise;
    await unlisten();
  });
});
