import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { itIs } from '../platform/testing/day-of-test.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// An agreement goes on with another fraction or home unit, and every seat under it with its holder.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let opened: MadeCase;
let leader: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  await itIs(service, '2026-06-01');
  team = await make.team();
  opened = await make.case({ in: team });
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
});

const holder = () => team.municipal[0];
const goOn = (body: object, version = 1, by = leader) =>
  by.call('continueAgreement', { path: { agreementId: holder().agreementId }, version, body });
const memberOn = async (on: string) => {
  const { body } = await leader.ok('listMembers', { path: { teamId: team.id }, query: { on } });
  return body.items.find(({ workerId }) => workerId === holder().workerId)!;
};
const unit = async (level: 'municipal' | 'specialist' | 'other', name: string) =>
  (await leader.ok('createUnit', { body: { name, level } })).body.id;

it('from a day to come it is for another fraction by itself, and the seat is held unbroken', async () => {
  const homeUnitId = await unit('municipal', 'Oppfølgingstjenesten');
  const answer = await goOn({ startsOn: '2026-07-01', fraction: 0.8, homeUnitId });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      ...{ version: 2, fraction: 0.5 },
      terms: [
        { startsOn: '2025-01-01', fraction: 0.5 },
        { startsOn: '2026-07-01', fraction: 0.8, homeUnit: { id: homeUnitId } },
      ],
    },
  });
  expect(await memberOn('2026-06-30')).toMatchObject({
    ...{ fraction: 0.5, seatsHeld: 1, freeSeats: 9 },
    nextTerms: { startsOn: '2026-07-01', fraction: 0.8 },
  });
  expect(await memberOn('2026-07-01')).toMatchObject({
    ...{ fraction: 0.8, seatsHeld: 1, freeSeats: 15, nextTerms: null },
    homeUnit: { id: homeUnitId, name: 'Oppfølgingstjenesten' },
  });
  await itIs(service, '2026-07-02');
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  const card = (await leader.ok('getBoard', { path: { teamId: team.id } })).body;
  expect(card.members.find(({ workerId }) => workerId === holder().workerId)).toMatchObject({
    fraction: 0.8,
  });
  expect(card.cases[0]).toMatchObject({ flags: ['opened_between_meetings'], version: 1 });
  const { seats } = (await leader.ok('listSeats', { path: { caseId: opened.id } })).body;
  expect(seats.filter(({ level }) => level === 'municipal')).toMatchObject([
    { workerId: holder().workerId, toAt: null },
  ]);
});

it('what is said last of a day holds, so that what was to come can be taken back', async () => {
  await goOn({ startsOn: '2026-07-01', fraction: 0.8 });
  expect((await goOn({ startsOn: '2026-07-01', fraction: 0.5 }, 2)).status).toBe(200);
  expect(await memberOn('2026-07-01')).toMatchObject({ fraction: 0.5 });
  const { body } = await goOn({ startsOn: '2026-02-01', fraction: 0.2 }, 3);
  expect(body).toMatchObject({ fraction: 0.2 });
  expect(await memberOn('2026-01-31')).toMatchObject({ fraction: 0.5 });
});

describe('is refused', () => {
  const slugOf = ({ body }: { body: unknown }) => (body as { slug: string }).slug;

  it('from the other level or none, and without anything that is different', async () => {
    for (const level of ['specialist', 'other'] as const) {
      const { body } = await goOn({ startsOn: '2026-07-01', homeUnitId: team.units[level] });
      expect(body).toMatchObject({ slug: 'agreement-other-level' });
    }
    expect(slugOf(await goOn({ startsOn: '2026-07-01', fraction: 0.5 }))).toBe(
      'agreement-unchanged',
    );
    expect(slugOf(await goOn({ startsOn: '2024-07-01', fraction: 0.4 }))).toBe('validation-failed');
    expect(slugOf(await goOn({ startsOn: '2026-07-01', fraction: 0.4 }, 9))).toBe('version-stale');
  });

  it('of one’s own, by a member who leads another team, and once it has ended', async () => {
    const elsewhere = await make.team();
    await make.role({
      workerId: team.specialist[0].workerId,
      role: 'team_leader',
      team: elsewhere,
    });
    const change = { startsOn: '2026-07-01', fraction: 0.4 };
    const member = await service.signIn(team.specialist[0].workerId);
    expect(slugOf(await goOn(change, 1, member))).toBe('not-allowed');
    await make.role({ workerId: holder().workerId, role: 'team_leader', team });
    const own = await service.signIn(holder().workerId);
    expect(slugOf(await goOn(change, 1, own))).toBe('agreement-is-your-own');
    const [, idle] = team.municipal;
    const path = { agreementId: idle.agreementId };
    await leader.ok('endAgreement', { path, version: 1, body: { endedOn: '2026-07-01' } });
    const ended = await leader.call('continueAgreement', { path, version: 2, body: change });
    expect(slugOf(ended)).toBe('agreement-ended');
  });

  it('by the database, whatever code asks', async () => {
    const { sql } = service.admin;
    const { workerId, agreementId } = holder();
    const insert = (level: string, homeUnitId: string, startsOn: string) => sql`
      insert into agreement_terms (id, agreement_id, worker_id, team_id, home_unit_id, level, profession, fraction, starts_on)
      values (new_id(), ${agreementId}, ${workerId}, ${team.id}, ${homeUnitId}, ${level}, 'other', 0.3, ${startsOn})`;
    await expect(insert('specialist', team.units.specialist, '2026-07-01')).rejects.toMatchObject({
      constraint_name: 'agreement_terms_agreement',
    });
    await expect(insert('municipal', team.units.specialist, '2026-07-01')).rejects.toMatchObject({
      constraint_name: 'agreement_terms_level_is_the_home_units',
    });
    await expect(insert('municipal', team.units.municipal, '2024-07-01')).rejects.toMatchObject({
      constraint_name: 'agreement_terms_within_it',
    });
  });
});

it('a person’s block follows where somebody comes from, on the day that it changes', async () => {
  const homeUnitId = await unit('municipal', 'Botjenesten');
  await leader.ok('recordBlock', {
    path: { caseId: opened.id },
    body: { kind: 'unit', unitId: homeUnitId },
  });
  const isAtRisk = async () =>
    (await leader.ok('getCase', { path: { caseId: opened.id } })).body.flags.includes(
      'staffing_at_risk',
    );
  expect(await isAtRisk()).toBe(false);
  await goOn({ startsOn: '2026-07-01', homeUnitId });
  expect(await isAtRisk()).toBe(true);
  const told = await service.admin.sql`
    select data -> 'caseIds' as cases from events where team_id = ${team.id} and kind = 'agreement.continued'`;
  expect(told.at(-1)).toEqual({ cases: [opened.id] });
  // What is said last of a day holds.
  await goOn({ startsOn: '2026-07-01', homeUnitId: team.units.municipal, fraction: 0.3 }, 2);
  expect(await isAtRisk()).toBe(false);
  await goOn({ startsOn: '2026-07-01', homeUnitId }, 3);
  expect(await isAtRisk()).toBe(true);
  const sees = async () =>
    (
      await (
        await service.signIn(holder().workerId)
      ).call('getCase', { path: { caseId: opened.id } })
    ).status;
  expect(await sees()).toBe(200);
  await itIs(service, '2026-07-01');
  expect(await sees()).toBe(404);
});

it('a team is staffed on any day as it was, or as is known, and its fields are covered so', async () => {
  const path = { teamId: team.id };
  const on = async (day: string) =>
    (await leader.ok('getStaffing', { path, query: { on: day } })).body;
  await goOn({
    startsOn: '2026-07-01',
    ...{ fraction: 1, profession: 'psychologist', competences: ['psychiatry', 'mental_health'] },
  });
  const [, idle] = team.municipal;
  await leader.ok('endAgreement', {
    path: { agreementId: idle.agreementId },
    version: 1,
    body: { endedOn: '2026-08-01' },
  });
  expect((await on('2024-12-31')).levels.municipal).toEqual({
    headCount: 0,
    fte: 0,
    toHaveLeft: { headCount: 0, fte: 0 },
    professions: [],
  });
  const june = await on('2026-06-30');
  expect(june.levels).toEqual({
    municipal: {
      headCount: 2,
      fte: 1,
      toHaveLeft: { headCount: 0, fte: 0 },
      professions: [{ profession: 'social_worker', headCount: 2, fte: 1 }],
    },
    specialist: {
      headCount: 2,
      fte: 1,
      toHaveLeft: { headCount: 0, fte: 0 },
      professions: [{ profession: 'social_worker', headCount: 2, fte: 1 }],
    },
  });
  expect(june.coverage).toMatchObject({ held: ['mental_health'], heldByOne: [] });
  expect((await on('2026-07-01')).levels.municipal).toMatchObject({
    ...{ headCount: 2, fte: 1.5 },
    professions: [
      { profession: 'psychologist', fte: 1 },
      { profession: 'social_worker', fte: 0.5 },
    ],
  });
  const august = await on('2026-08-01');
  expect(august.levels.municipal).toMatchObject({ headCount: 1, fte: 1 });
  expect(august.coverage).toMatchObject({
    held: ['psychiatry', 'mental_health'],
    heldByOne: [{ competence: 'psychiatry', workerId: holder().workerId }],
  });
  expect(august.coverage.missing).toContain('nav_work');
});

it('what somebody carried on a day that has passed is what they held in its evening', async () => {
  await itIs(service, '2026-06-10');
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  const [from, to] = team.municipal;
  await leader.ok('handOverSeat', {
    path: { caseId: opened.id },
    version: 1,
    body: { level: 'municipal', to: { agreementId: to.agreementId } },
  });
  const heldOn = async (on: string) => {
    const { members } = (
      await leader.ok('getStaffing', { path: { teamId: team.id }, query: { on } })
    ).body;
    return [from, to].map(
      (one) => members.find(({ workerId }) => workerId === one.workerId)?.seatsHeld,
    );
  };
  expect(await heldOn('2026-05-31')).toEqual([0, 0]);
  expect(await heldOn('2026-06-01')).toEqual([1, 0]);
  expect(await heldOn('2026-06-09')).toEqual([1, 0]);
  expect(await heldOn('2026-06-10')).toEqual([0, 1]);
  expect(await heldOn('2026-09-01')).toEqual([0, 1]);
});

it('of a pair it is said which fields the two cover, and to a contact too', async () => {
  await goOn({ startsOn: '2026-06-01', competences: ['substance_use', 'mental_health'] });
  const { coverage } = (await leader.ok('getCase', { path: { caseId: opened.id } })).body;
  expect(coverage).toMatchObject({
    held: ['mental_health', 'substance_use'],
    heldByOne: [{ competence: 'substance_use', name: holder().name }],
  });
  expect(coverage!.missing).toHaveLength(5);
});
