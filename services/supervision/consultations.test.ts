import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let municipal: TestClient;
let specialist: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  municipal = await service.signIn(team.municipal[0].workerId);
  specialist = await service.signIn(team.specialist[0].workerId);
  opened = await make.case({ in: team });
});

type Said = Partial<Schemas['RecordConsultationRequest']>;
const call = (more: Said = {}) => ({
  path: { teamId: team.id },
  body: {
    ...{ kind: 'call' as const, unitId: team.units.municipal, about: 'Døren som ikke åpnes.' },
    ...more,
  },
});
const discussion = (more: Said = {}) => ({
  path: { teamId: team.id },
  body: { kind: 'discussion' as const, about: 'Har sluttet å komme.', ...more },
});
const ask = async (more: Said = {}, by = municipal) =>
  (await by.ok('recordConsultation', call(more))).body;
const discuss = async (more: Said = {}, by = municipal) =>
  (await by.ok('recordConsultation', discussion(more))).body;
const at = ({ id, version }: { id: string; version: number }) => ({
  path: { consultationId: id },
  version,
});
const listed = async (by: TestClient, query: object = {}) =>
  (await by.ok('listConsultations', { path: { teamId: team.id }, query })).body.items;
const figures = async (by: TestClient) =>
  (await by.ok('getSupervisionFigures', { path: { teamId: team.id } })).body;
const told = { manner: 'telephone' as const, givenTo: 'Enhetslederen' };

describe('a consultation', () => {
  test('says who asked, about what and what was said; nothing new is fine', async () => {
    expect(await ask({ askedBy: 'Anne' })).toMatchObject({
      ...{ unitId: team.units.municipal, askedBy: 'Anne', level: 'municipal', advice: null },
      ...{ minutes: null, isStatutory: false, caseId: null, notice: null, earlier: [] },
    });
    const about = await ask({ caseId: opened.id, advice: 'Ring om morgenen.' }, specialist);
    expect(about).toMatchObject({ caseId: opened.id, caseName: opened.alias });
    expect((await listed(municipal, { caseId: opened.id })).map(({ id }) => id)).toEqual([
      about.id,
    ]);
    expect(await listed(municipal)).toHaveLength(2);
  });

  test('is corrected by whoever wrote it, and keeps what stood before', async () => {
    const asked = await ask();
    const body = { advice: 'Ring om morgenen.', unitId: null, askedBy: 'Anne' };
    const other = await specialist.refused('changeConsultation', { ...at(asked), body });
    expect(other.slug).toBe('consultation-not-yours');
    const changed = (await municipal.ok('changeConsultation', { ...at(asked), body })).body;
    expect(changed).toMatchObject({
      ...{ version: 2, unitId: null, level: null, advice: 'Ring om morgenen.' },
      earlier: [{ version: 1, unitId: team.units.municipal, advice: null }],
    });
    expect(await municipal.refused('changeConsultation', { ...at(asked), body })).toMatchObject({
      ...{ slug: 'version-stale', current: { version: 2 } },
    });
    const nobody = { ...at(changed), body: { askedBy: null } };
    expect((await municipal.refused('changeConsultation', nobody)).slug).toBe('validation-failed');
    const { sql } = service.admin;
    const gone = sql`delete from consultations where id = ${asked.id}`;
    await expect(gone).rejects.toThrow();
  });

  test('is refused with what would do', async () => {
    const elsewhere = await make.case({ in: await make.team() });
    const pointerOf = async (request: object) =>
      (await municipal.refused('recordConsultation', request)).errors?.[0]?.pointer;
    expect(await pointerOf(call({ caseId: elsewhere.id }))).toBe('/caseId');
    expect(await pointerOf(call({ unitId: opened.id }))).toBe('/unitId');
    expect(await pointerOf(call({ heldOn: '2999-01-01' }))).toBe('/heldOn');
    expect(await pointerOf(call({ reference: 'B-14' }))).toBe('/reference');
    expect(await pointerOf(discussion({ caseId: opened.id }))).toBe('/caseId');
    const { unitId: _, ...nobody } = call().body;
    expect(await pointerOf({ ...call(), body: nobody })).toBe('/askedBy');
    for (const field of ['about', 'advice', 'askedBy'] as const) {
      const refused = await municipal.refused(
        'recordConsultation',
        call({ [field]: '30108299920' }),
      );
      expect([field, refused.slug]).toEqual([field, 'national-id-elsewhere']);
    }
    const secret = discussion({ reference: '30108299920' });
    expect((await municipal.refused('recordConsultation', secret)).slug).toBe(
      'national-id-elsewhere',
    );
  });

  test('about a case is hidden from whom the person has closed it to', async () => {
    const asked = await ask({ caseId: opened.id }, specialist);
    const changed = { ...at(asked), body: { advice: 'Gå to.' } };
    await specialist.ok('changeConsultation', changed);
    const path = { caseId: opened.id };
    const body = { kind: 'worker' as const, workerId: team.municipal[1].workerId };
    await specialist.ok('recordBlock', { path, body });
    const closedTo = await service.signIn(team.municipal[1].workerId);
    expect(await listed(closedTo)).toEqual([]);
    const reply = await closedTo.call('recordConsultation', call({ caseId: opened.id }));
    expect(reply.status).toBe(422);
    const correction = { ...at({ ...asked, version: 2 }), body: { advice: null } };
    expect((await closedTo.call('changeConsultation', correction)).status).toBe(404);
    expect((await figures(closedTo)).consultations.held).toBe(0);
    expect((await figures(specialist)).consultations.held).toBe(1);
    const leader = await service.signIn(await make.worker({ role: 'dps_leader', team }));
    expect((await figures(leader)).consultations.held).toBe(1);
  });

  test('is nobody’s of another team', async () => {
    const asked = await ask();
    const stranger = await service.signIn((await make.team()).municipal[0].workerId);
    const path = { teamId: team.id };
    expect((await stranger.call('listConsultations', { path })).status).toBe(404);
    expect((await stranger.call('recordConsultation', call())).status).toBe(404);
    expect((await stranger.call('getSupervisionFigures', { path })).status).toBe(404);
    const change = { ...at(asked), body: { advice: null } };
    expect((await stranger.call('changeConsultation', change)).status).toBe(404);
  });
});

describe('a discussion of somebody who is not enrolled', () => {
  const waiting = async (by: TestClient) =>
    (await by.ok('getMyWeek', {})).body.waiting.filter(({ kind }) => kind === 'unit_to_tell');

  test.each(['municipal', 'specialist'] as const)(
    'waits for the %s member until their home unit has been told',
    async (level) => {
      const [member, other] =
        level === 'municipal' ? [municipal, specialist] : [specialist, municipal];
      const held = await discuss({ reference: 'B-14' }, member);
      expect(held).toMatchObject({
        ...{ unitId: team.units[level], level, askedBy: null, caseId: null },
        notice: { unitId: team.units[level], ownerId: team[level][0].workerId, isGiven: false },
      });
      expect(await waiting(member)).toMatchObject([{ id: held.id, name: held.unitName }]);
      expect(await waiting(other)).toEqual([]);
      expect((await figures(other)).discussions).toEqual({ held: 1, noticesWaiting: 1 });
      expect(await listed(other, { isNoticeWaiting: true })).toHaveLength(1);

      const given = (await other.ok('recordUnitNotice', { ...at(held), body: told })).body;
      expect(given.notice).toMatchObject({ isGiven: true, givenTo: 'Enhetslederen' });
      expect(given.earlier).toEqual([]);
      expect(await waiting(member)).toEqual([]);
      expect((await figures(other)).discussions).toEqual({ held: 1, noticesWaiting: 0 });
      const again = await other.refused('recordUnitNotice', { ...at(given), body: told });
      expect(again.slug).toBe('notice-given');
      const late = { ...at(given), body: { about: 'Noe annet.' } };
      expect((await member.ok('changeConsultation', late)).body.notice?.isGiven).toBe(true);
    },
  );

  test('may be written for somebody else of the team, and for nobody else', async () => {
    const held = await discuss({ memberId: team.specialist[1].workerId });
    expect(held.notice).toMatchObject({
      unitId: team.units.specialist,
      ownerId: team.specialist[1].workerId,
    });
    const stranger = (await make.team()).municipal[0].workerId;
    const refused = await municipal.refused(
      'recordConsultation',
      discussion({ memberId: stranger }),
    );
    expect(refused.slug).toBe('worker-not-available');
  });

  test('is told once, whoever tells at the same time, and never before it was held', async () => {
    const held = await discuss();
    const replies = await Promise.all(
      [municipal, specialist].map((by) => by.call('recordUnitNotice', { ...at(held), body: told })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const early = { ...at(await discuss()), body: { ...told, givenOn: '2020-01-01' } };
    expect((await municipal.refused('recordUnitNotice', early)).slug).toBe('validation-failed');
    const ofCall = { ...at(await ask()), body: told };
    expect((await municipal.refused('recordUnitNotice', ofCall)).slug).toBe('notice-not-due');
  });

  test('is told by whoever takes it over; nobody leaves a home unit untold', async () => {
    const leaver = await make.member({ in: team, level: 'municipal' });
    const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const held = await discuss({ memberId: leaver.workerId });
    const path = { agreementId: leaver.agreementId };
    const ending = { path, version: 1, body: { endedOn: '2099-01-01' } };
    const leaving = { ...ending, body: { ...ending.body, successors: [] } };
    const held_ = { slug: 'agreement-still-has-units-to-tell', unitsToTell: 1 };
    expect(await leader.refused('endAgreement', ending)).toMatchObject(held_);
    expect(await leader.refused('leaveTeam', leaving)).toMatchObject(held_);
    const { body } = await leader.ok('getLeaving', { path });
    expect(body.discussions).toMatchObject([
      { id: held.id, notice: { broughtById: leaver.workerId, ownerId: leaver.workerId } },
    ]);
    const { sql } = service.admin;
    const end = sql`update agreements set ended_on = '2026-01-01' where id = ${leaver.agreementId}`;
    await expect(end).rejects.toMatchObject({ constraint_name: 'leaver_has_nobody_to_tell' });

    const stranger = (await make.team()).municipal[0].workerId;
    const to = (ownerId: string) => ({ ...at(held), body: { ownerId } });
    const refused = await specialist.refused('passOnUnitNotice', to(stranger));
    expect(refused.slug).toBe('worker-not-available');
    const passed = await specialist.ok('passOnUnitNotice', to(team.specialist[0].workerId));
    expect(passed.body).toMatchObject({
      ...{ unitId: held.unitId, earlier: [] },
      notice: { broughtById: leaver.workerId, ownerId: team.specialist[0].workerId },
    });
    await leader.ok('leaveTeam', leaving);
    expect(await waiting(specialist)).toMatchObject([{ id: held.id }]);
    const given = await specialist.ok('recordUnitNotice', { ...at(passed.body), body: told });
    const late = { ...at(given.body), body: { ownerId: team.municipal[0].workerId } };
    expect((await municipal.refused('passOnUnitNotice', late)).slug).toBe('notice-given');
  });

  test('of whoever is leaving already is told by whoever writes it, and never by one who leaves meanwhile', async () => {
    const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const leaver = await make.member({ in: team, level: 'specialist' });
    const ending = (agreementId: string) => ({
      ...{ path: { agreementId }, version: 1 },
      body: { endedOn: '2099-01-01' },
    });
    await leader.ok('endAgreement', ending(leaver.agreementId));
    const held = await discuss({ memberId: leaver.workerId });
    expect(held.notice?.ownerId).toBe(team.municipal[0].workerId);
    const theirs = await discuss({}, await service.signIn(leaver.workerId));
    expect((await waiting(leader)).map(({ id }) => id)).toEqual([theirs.id]);
    for (let round = 0; round < 6; round++) {
      const next = await make.member({ in: team, level: 'specialist' });
      const open = await discuss();
      const [given, ended] = await Promise.all([
        municipal.call('passOnUnitNotice', { ...at(open), body: { ownerId: next.workerId } }),
        leader.call('endAgreement', ending(next.agreementId)),
      ]);
      expect([given.status, ended.status].filter((status) => status === 409)).toHaveLength(1);
    }
  });

  test('names nobody of the team’s cases, whatever code asks', async () => {
    const held = await discuss();
    const { sql } = service.admin;
    await expect(
      sql`update consultations set case_id = ${opened.id} where id = ${held.id}`,
    ).rejects.toMatchObject({ constraint_name: 'consultations_discuss_nobody_enrolled' });
  });
});

test('what was statutory is in no other count, and leaders of both levels are told the same', async () => {
  await ask({ minutes: 10 });
  await ask({ unitId: team.units.specialist, advice: 'Gå to.', minutes: 20 });
  const { unitId: _, ...unknown } = call({ askedBy: 'Noen' }).body;
  await municipal.ok('recordConsultation', { ...call(), body: unknown });
  await ask({ isStatutory: true, minutes: 45 });
  const counted = {
    ...{ held: 3, nothingNew: 2, minutes: 30, statutory: { held: 1, minutes: 45 } },
    byLevel: { municipal: 1, specialist: 1, other: 0, unknown: 1 },
  };
  for (const role of ['municipal_leader', 'dps_leader', 'team_leader'])
    expect(
      (await figures(await service.signIn(await make.worker({ role, team })))).consultations,
    ).toEqual(counted);
  const leader = await service.signIn(await make.worker({ role: 'dps_leader', team }));
  const path = { teamId: team.id };
  expect((await leader.call('listConsultations', { path })).status).toBe(403);
});
