import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let of: MadeCase;
let member: TestClient;
let municipalLeader: TestClient;
let dpsLeader: TestClient;
/** A member of another team, who is nothing to this one. */
let outsider: TestClient;
let outsiderId: string;

// Nobody's: 80 is added to the month.
const invented = '10915596784';

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  of = await make.case({ in: team });
  member = await service.signIn(team.municipal[0].workerId);
  municipalLeader = await service.signIn(await make.worker({ role: 'municipal_leader', team }));
  dpsLeader = await service.signIn(await make.worker({ role: 'dps_leader', team }));
  outsiderId = (await make.team()).municipal[0].workerId;
  outsider = await service.signIn(outsiderId);
});

const words = 'Søsteren har klaget på at ingen svarer.';
const named = (caseName: string) => ({
  path: { teamId: team.id },
  body: { caseName, reason: 'complaint', words } as const,
});
const emergency = (more: object = {}) => ({
  body: { team: team.id, caseName: of.alias, reason: 'danger_to_life', words, ...more } as const,
});
const path = () => ({ caseId: of.id });
const seenBy = async (client: TestClient) =>
  (await client.ok('listCaseAccess', { path: path(), query: { limit: 200 } })).body.items;

describe.each(['municipal_leader', 'dps_leader'] as const)('a %s who was told a name', (role) => {
  let leader: TestClient;
  beforeEach(() => {
    leader = role === 'municipal_leader' ? municipalLeader : dpsLeader;
  });

  it('sees the case, its pair and its history, for an hour, and nothing else', async () => {
    await leader.refused('getCase', { path: path() });
    const { body, status } = await leader.ok('openNamedCase', named(of.alias.toUpperCase()));
    expect(status).toBe(201);
    expect(Date.parse(body.untilAt) - Date.parse(body.beganAt)).toBe(3_600_000);
    expect(body).toMatchObject({ caseId: of.id, kind: 'leader', isOngoing: true });
    const shown = (await leader.ok('getCase', { path: path() })).body;
    expect(shown).toMatchObject({ alias: of.alias, inquiryIds: [], visits: [{ id: body.id }] });
    expect((await leader.ok('listSeats', { path: path() })).body.seats).toHaveLength(2);
    const history = (await leader.ok('getCaseHistory', { path: path() })).body.items;
    expect(history.map(({ kind }) => kind)).toContain('case.visited');
    const other = await make.case({ in: team });
    for (const id of ['getCase', 'listSeats', 'getCaseHistory'] as const) {
      expect((await leader.refused(id, { path: { caseId: other.id } })).slug).toBe('not-found');
    }
    expect((await leader.refused('getPerson', { path: path() })).slug).toBe('not-found');
    for (const id of ['listCaseAccess', 'copyCaseAccess'] as const) {
      expect((await leader.refused(id, { path: path() })).slug).toBe('not-allowed');
    }
    for (const id of ['listCases', 'listInquiries', 'listMeetings', 'getBoard'] as const) {
      const { slug } = await leader.refused(id, { path: { teamId: team.id } });
      expect([id, slug]).toEqual([id, 'not-allowed']);
    }
  });

  it('is seen by the team with why, and in the person’s copy', async () => {
    await leader.ok('openNamedCase', named(of.alias));
    await leader.ok('getCase', { path: path() });
    const visit = { kind: 'leader', reason: 'complaint', words };
    const rows = (await seenBy(member)).filter(({ relation }) => relation === 'leader_visit');
    expect(rows.map(({ operation }) => operation)).toEqual(['getCase', 'openNamedCase']);
    expect(rows.map((row) => row.visit)).toEqual([visit, visit]);
    const copy = (await member.ok('copyCaseAccess', { path: path() })).body.items;
    expect(copy).toContainEqual(expect.objectContaining({ relation: 'leader_visit', visit }));
    const shown = (await member.ok('getCase', { path: path() })).body;
    expect(shown.visits).toMatchObject([{ kind: 'leader', reason: 'complaint', words }]);
  });

  it('gets in by a reason in words only, and by one of the known ones', async () => {
    for (const wrong of [{ words: ' ' }, { reason: 'curious' }, { words: undefined }]) {
      const body = { ...named(of.alias).body, ...wrong } as never;
      const { slug } = await leader.refused('openNamedCase', { path: { teamId: team.id }, body });
      expect(slug).toBe('validation-failed');
    }
  });

  it('learns nothing by a name that no case has, which is logged', async () => {
    const elsewhere = await make.case({ in: await make.team(), alias: 'Annen-1' });
    for (const name of ['Finnes-ikke', elsewhere.alias]) {
      expect((await leader.refused('openNamedCase', named(name))).slug).toBe('not-found');
    }
    const rows = await service.admin.sql`
      select action, reason from access_log where team_id = ${team.id} and operation_id = 'openNamedCase'`;
    expect([...rows]).toEqual(Array(2).fill({ action: 'denied', reason: 'not-found' }));
  });

  it('ends it, and is out', async () => {
    const { id: visitId } = (await leader.ok('openNamedCase', named(of.alias))).body;
    const ended = (await leader.ok('endVisit', { path: { visitId } })).body;
    expect(ended).toMatchObject({ isOngoing: false, endedAt: expect.any(String) });
    await leader.refused('getCase', { path: path() });
    expect((await leader.refused('endVisit', { path: { visitId } })).slug).toBe('visit-over');
    const again = (await leader.ok('openNamedCase', named(of.alias))).body;
    expect(again.id).not.toBe(visitId);
  });
});

test('a leader of another team opens nothing here', async () => {
  const other = await service.signIn(
    await make.worker({ role: 'dps_leader', team: await make.team() }),
  );
  expect((await other.refused('openNamedCase', named(of.alias))).slug).toBe('not-found');
});

test('a reference is a name too; what is called the same is not guessed at', async () => {
  const twin = await make.case({ in: team });
  const refer = async (ids: string[], reference: string) => {
    await service.admin.sql`alter table cases disable trigger user`;
    await service.admin
      .sql`update cases set reference = ${reference} where id = any (${ids}::uuid[])`;
    await service.admin.sql`alter table cases enable trigger user`;
  };
  await refer([of.id, twin.id], '26/7');
  expect((await dpsLeader.refused('openNamedCase', named('26/7'))).slug).toBe('several-cases');
  await refer([twin.id], '26/8');
  const { caseId } = (await dpsLeader.ok('openNamedCase', named(' 26/7 '))).body;
  expect(caseId).toBe(of.id);
});

describe('emergency access', () => {
  it('shows who is in the pair, and of the rest of the team that somebody did something', async () => {
    const { workerId } = team.municipal[1];
    const colleague = await service.signIn(workerId);
    const { version } = await colleague.ok('getCase', { path: path() });
    const body = { engagement: 'in_contact' } as const;
    await colleague.ok('changeEngagement', { path: path(), version: version!, body });
    await outsider.ok('takeEmergencyAccess', emergency());
    const { items } = (await outsider.ok('getCaseHistory', { path: path() })).body;
    const changed = items.find(({ kind }) => kind === 'case.engagement_changed');
    expect(changed).toMatchObject({ actorId: workerId, actorName: null });
  });

  it('opens the case and how to reach the person, read-only, for four hours', async () => {
    const { body } = await outsider.ok('takeEmergencyAccess', emergency());
    expect(Date.parse(body.untilAt) - Date.parse(body.beganAt)).toBe(4 * 3_600_000);
    for (const id of ['getCase', 'listSeats', 'getCaseHistory', 'getPerson'] as const) {
      await outsider.ok(id, { path: path() });
    }
    const { visits } = (await outsider.ok('getMe', {})).body;
    expect(visits).toEqual([
      {
        id: body.id,
        kind: 'emergency',
        teamId: team.id,
        caseId: of.id,
        untilAt: body.untilAt,
        seq: expect.any(Number),
      },
    ]);
    const version = (await outsider.ok('getPerson', { path: path() })).version!;
    const attempts = [
      ['changePerson', { version, body: { municipalReference: 'x' } }],
      ['recordRegistration', { version, body: { state: 'approved', said: 'spoken' } }],
      ['setNationalId', { version, body: { nationalId: null } }],
      ['showNationalId', { body: { purpose: 'journal' } }],
      ['changeEngagement', { version, body: { engagement: 'in_contact' } }],
      ['closeCase', { version, body: { reason: 'moved', position: 'agrees' } }],
    ] as const;
    for (const [id, sent] of attempts) {
      const { slug } = (await outsider.call(id, { path: path(), ...sent })).body as {
        slug: string;
      };
      expect([id, slug]).toEqual([id, 'case-not-yours']);
    }
    const other = await make.case({ in: team });
    expect((await outsider.refused('getPerson', { path: { caseId: other.id } })).slug).toBe(
      'not-found',
    );
  });

  it('is in the log of the case row by row, as what it was', async () => {
    await outsider.ok('takeEmergencyAccess', emergency());
    await outsider.ok('getPerson', { path: path() });
    const rows = (await seenBy(member)).filter(({ worker }) => worker?.id === outsiderId);
    const visit = { kind: 'emergency', reason: 'danger_to_life', words };
    expect(rows).toMatchObject([
      { operation: 'getPerson', relation: 'emergency', visit },
      { operation: 'takeEmergencyAccess', relation: 'emergency', reason: 'danger_to_life', visit },
    ]);
  });

  it('is found by the person’s national id as well, which then is shown to nobody', async () => {
    const { version } = await member.ok('recordRegistration', {
      ...{ path: path(), version: 1, body: { state: 'approved', said: 'spoken' } },
    });
    const numbered = { path: path(), version: version!, body: { nationalId: invented } };
    expect((await member.call('setNationalId', numbered)).status).toBe(200);
    const told = { reason: 'danger_to_others', words } as const;
    const wrong = await outsider.refused('takeEmergencyAccess', {
      body: { ...told, nationalId: '01816710053' },
    });
    expect(wrong.slug).toBe('not-found');
    const taken = await outsider.ok('takeEmergencyAccess', {
      body: { ...told, nationalId: '109155 96784' },
    });
    expect(taken.body.caseId).toBe(of.id);
    const { nationalId } = (await outsider.ok('getPerson', { path: path() })).body;
    expect(nationalId).toMatchObject({ masked: null });
  });

  it('needs a proof of who it is from the last five minutes', async () => {
    const age = (by: string) => service.admin.sql`
      update sessions set authenticated_at = current_instant() - ${by}::interval
      where worker_id = ${outsiderId}`;
    await age('5 minutes 1 second');
    const { slug } = await outsider.refused('takeEmergencyAccess', emergency());
    expect(slug).toBe('fresh-sign-in-needed');
    const unknown = await outsider.refused('takeEmergencyAccess', emergency({ caseName: 'Ingen' }));
    expect(unknown.slug).toBe('fresh-sign-in-needed');
    await service.admin.sql`
      update sessions set authenticated_at = null
      where worker_id = ${outsiderId}`;
    await outsider.refused('takeEmergencyAccess', emergency());
    await age('4 minutes 30 seconds');
    await outsider.ok('takeEmergencyAccess', emergency());
  });

  it('is for a case that is told whole, and not one’s own already', async () => {
    for (const missing of [
      { team: undefined },
      { caseName: undefined },
      { nationalId: invented },
    ]) {
      const { slug } = await outsider.refused('takeEmergencyAccess', emergency(missing));
      expect(slug).toBe('emergency-case-missing');
    }
    expect((await member.refused('takeEmergencyAccess', emergency())).slug).toBe(
      'case-seen-already',
    );
    const nobody = await service.signIn(await make.worker({}));
    expect((await nobody.refused('takeEmergencyAccess', emergency())).slug).toBe('not-allowed');
  });

  it('finds the case however its name and the team’s are typed in haste', async () => {
    const caseName = ` ${of.alias.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')} `;
    const { name } = (await member.ok('getTeam', { path: { teamId: team.id } })).body;
    const typed = name.toLowerCase().replaceAll(' ', '  ');
    const { slug } = await outsider.refused('takeEmergencyAccess', emergency({ caseName: '–' }));
    expect(slug).toBe('not-found');
    await outsider.ok('takeEmergencyAccess', emergency({ caseName, team: typed }));
  });

  it('taken twice at once is one; by two people at once is two', async () => {
    const twice = await Promise.all(
      [1, 2].map(() => outsider.call('takeEmergencyAccess', emergency())),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    const others = await Promise.all(
      [1, 2].map(async () => service.signIn((await make.team()).specialist[0].workerId)),
    );
    const both = await Promise.all(
      others.map((client) => client.call('takeEmergencyAccess', emergency())),
    );
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
  });
});

test('the pair hear of a visit at once, leaders of an emergency without the case, others nothing', async () => {
  const listen = async (workerId: string) => {
    const client = new LiveClient(service.url, await service.newCookie(workerId));
    expect(await client.standing(team.id)).toBe('ok');
    return client;
  };
  const pair = await listen(team.specialist[0].workerId);
  const leader = await listen(await make.worker({ role: 'dps_leader', team }));
  const visited = () => pair.heard.filter(({ kind }) => kind === 'case.visited');
  await municipalLeader.ok('openNamedCase', named(of.alias));
  const taken = (await outsider.ok('takeEmergencyAccess', emergency())).body;
  await pair.until(() => visited().length === 2);
  await leader.reaches(team.id, visited()[1]!.seq);
  expect(visited()[1]).toMatchObject({ caseIds: [of.id], visitId: taken.id });
  expect([...pair.frames, ...leader.frames].join()).not.toContain(words);
  const told = leader.heard.filter(({ kind }) => kind !== 'hidden');
  expect(told).toMatchObject([{ kind: 'case.visited', visitId: taken.id, cases: [] }]);
  expect(leader.frames.join()).not.toContain(of.id);
  for (const each of [pair, leader]) each.close();
});
