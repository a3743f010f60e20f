import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type MadeCase, type MadeMember, type Maker } from '../make.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { tieAccount } from '../platform/testing/sign-in-as.ts';
import { AbsentTeam } from './absent-team.ts';

// Whom the planner offers for a seat that nobody would fill, and in which order.

type Schemas = components['schemas'];

let service: TestService;
let make: Maker;
let room: AbsentTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await AbsentTeam.of(service, make);
});

const municipal = (name: string, more: { fraction?: number; startsOn?: string } = {}) =>
  make.member({ in: room.team, level: 'municipal', name, ...more });
const candidatesFor = async (of: MadeCase = room.opened) =>
  (await room.planner()).gaps.find(({ caseId }) => caseId === of.id)!.candidates;
const offered = async () => (await candidatesFor()).map(({ name }) => name);
/** One person by two employments. */
const isOnePersonWith = async (one: MadeMember, other: MadeMember) => {
  const account = { issuer: 'urn:skulder:health', subject: one.workerId };
  for (const { workerId } of [one, other])
    await tieAccount(service.admin, { ...account, workerId });
};
const act = (body: Schemas['RecordActivityRequest']) =>
  room.member.ok('recordActivity', { path: { caseId: room.opened.id }, body });

describe('who has room', () => {
  it('is known for the days of the gap, with the covers that are arranged for them and no others', async () => {
    const busy = await municipal('Anne Aas', { fraction: 1 });
    const other = await municipal('Bo Berg');
    const theirs = [];
    for (let n = 0; n < 3; n++) theirs.push(await make.case({ in: room.team, municipal: other }));
    await room.away();
    await room.away({ workerId: other.workerId, startsOn: '2026-07-13', backOn: '2026-07-20' });
    const { agreementId } = busy;
    const days = { startsOn: '2026-07-13', endsOn: '2026-07-20' };
    for (const { id: caseId } of theirs) await room.acts({ caseId, agreementId, ...days });
    const later = await make.case({ in: room.team, municipal: other });
    await room.away({ workerId: other.workerId, startsOn: '2026-08-03', backOn: '2026-08-05' });
    const free = async (of?: MadeCase) =>
      (await candidatesFor(of)).find(({ name }) => name === 'Anne Aas')!.freeSeats;
    expect(await free()).toBe(17);
    const [card] = (await room.planner()).members.filter(({ name }) => name === 'Anne Aas');
    expect(card!.freeSeats).toBe(20);
    // Of the two stretches that this one needs cover for, the fullest counts.
    expect(await free(later)).toBe(17);
    await room.member.ok('handOverSeat', {
      path: { caseId: later.id },
      version: 1,
      body: { level: 'municipal', to: { agreementId: room.spare.agreementId } },
    });
    await room.away({
      workerId: room.spare.workerId,
      startsOn: '2026-08-03',
      backOn: '2026-08-05',
    });
    expect(await free(later)).toBe(20);
  });

  it('is known by the fraction that they will have', async () => {
    const less = await municipal('Anne Aas', { fraction: 1 });
    await room.away();
    await room.leader.ok('continueAgreement', {
      path: { agreementId: less.agreementId },
      version: 1,
      body: { startsOn: '2026-07-20', fraction: 0.1 },
    });
    expect(await candidatesFor()).toMatchObject([
      { name: room.spare.name, freeSeats: 10 },
      { name: 'Anne Aas', freeSeats: 2 },
    ]);
  });
});

it('they stand by who is there all the days, who has room, who knows the case, and who has most room', async () => {
  const partly = await municipal('Aa Delvis', { fraction: 1 });
  const fullKnows = await municipal('Bb Full', { fraction: 0.04 });
  await municipal('Cc Litt', { fraction: 0.3 });
  const knows = await municipal('Dd Kjenner', { fraction: 0.2 });
  await municipal('Ee Mest', { fraction: 1 });
  for (const { agreementId } of [partly, fullKnows, knows, room.holder]) {
    await room.member.ok('handOverSeat', {
      path: { caseId: room.opened.id },
      version: (await room.member.ok('getCase', { path: { caseId: room.opened.id } })).version!,
      body: { level: 'municipal', to: { agreementId } },
    });
  }
  await room.away();
  await room.away({ workerId: partly.workerId, startsOn: '2026-07-20', backOn: '2026-07-21' });
  const order = ['Dd Kjenner', 'Ee Mest', room.spare.name, 'Cc Litt', 'Bb Full', 'Aa Delvis'];
  expect(await offered()).toEqual(order);
});

describe('who knows the case is', () => {
  const knowing = async () =>
    (await candidatesFor()).filter(({ knowsCase }) => knowsCase).map(({ name }) => name);

  it('whoever has acted there, supported the pair, done something or owned the inquiry, and nobody else', async () => {
    const [acted, supports, did, asked, undone] = [
      await municipal('Anne Aas'),
      await municipal('Bo Berg'),
      await municipal('Cato Dal'),
      await municipal('Dina Eng'),
      await municipal('Eli Foss'),
    ];
    const caseId = room.opened.id;
    await room.away({ startsOn: '2026-06-01', backOn: '2026-06-03' });
    const { agreementId } = acted;
    await room.acts({ agreementId, startsOn: '2026-06-01', endsOn: '2026-06-03' });
    await room.member.ok('addSupporter', {
      path: { caseId },
      body: { workerId: supports.workerId, endsOn: '2026-06-20' },
    });
    const done = {
      ...{ doneOn: '2026-06-01', minutes: 30, contact: 'two_way' as const },
      ...{ kind: 'conversation' as const, arena: 'home' as const },
    };
    await act({ ...done, workerIds: [did.workerId] });
    const { id, version } = (await act({ ...done, workerIds: [undone.workerId] })).body;
    await room.member.ok('withdrawActivity', { path: { activityId: id }, version });
    const inquiry = await room.leader.ok('receiveInquiry', {
      path: room.path,
      body: { source: 'gp', askedBy: 'legen', worry: 'Åpner ikke.', ownerId: asked.workerId },
    });
    await room.leader.ok('changeInquiry', {
      path: { inquiryId: inquiry.body.id },
      version: 1,
      body: { linkedCaseId: caseId },
    });
    await room.away();
    expect(await knowing()).toEqual(['Anne Aas', 'Bo Berg', 'Cato Dal', 'Dina Eng']);
  });

  it('whoever sat there by another employment', async () => {
    const [before, now] = [await municipal('Anne Aas'), await municipal('Bo Berg')];
    for (const { agreementId } of [before, room.holder]) {
      const { version } = await room.member.ok('getCase', { path: { caseId: room.opened.id } });
      const body = { level: 'municipal' as const, to: { agreementId } };
      const path = { caseId: room.opened.id };
      await room.member.ok('handOverSeat', { path, version: version!, body });
    }
    await isOnePersonWith(before, now);
    await room.away();
    expect(await knowing()).toEqual(['Anne Aas', 'Bo Berg']);
  });
});

describe('nobody is offered who would be refused:', () => {
  it('the holder, the other holder or whoever acts for them, by whichever employment', async () => {
    const [acting, asHolder, asOther, asActing] = [
      room.team.specialist[1],
      await municipal('Anne Aas'),
      await municipal('Bo Berg'),
      await municipal('Cato Dal'),
    ];
    await isOnePersonWith(asHolder, room.holder);
    await isOnePersonWith(asOther, room.team.specialist[0]);
    await isOnePersonWith(asActing, acting);
    await room.away();
    await room.away({ workerId: room.team.specialist[0].workerId });
    expect(await offered()).toEqual([...['Cato Dal', room.spare.name]]);
    await room.acts({ level: 'specialist', agreementId: acting.agreementId });
    expect(await offered()).toEqual([room.spare.name]);
    for (const { agreementId } of [asHolder, asOther, asActing]) {
      expect((await room.act([room.cover({ agreementId })])).status).toBe(409);
    }
    expect((await room.act([room.cover()])).status).toBe(201);
  });

  it('whom the person keeps out, or will before the days are over', async () => {
    const [closed, moves] = [await municipal('Anne Aas'), await municipal('Bo Berg')];
    await room.away();
    const body = { name: 'Bydelen', level: 'municipal' as const };
    const homeUnitId = (await room.leader.ok('createUnit', { body })).body.id;
    const path = { caseId: room.opened.id };
    const { workerId } = closed;
    await room.leader.ok('recordBlock', { path, body: { kind: 'worker', workerId } });
    await room.leader.ok('recordBlock', { path, body: { kind: 'unit', unitId: homeUnitId } });
    expect(await offered()).toEqual(['Bo Berg', room.spare.name]);
    const comes = (startsOn: string, version: number) =>
      room.leader.ok('continueAgreement', {
        path: { agreementId: moves.agreementId },
        version,
        body: { startsOn, homeUnitId },
      });
    await comes('2026-07-27', 1);
    expect(await offered()).toEqual(['Bo Berg', room.spare.name]);
    await comes('2026-07-26', 2);
    expect(await offered()).toEqual([room.spare.name]);
  });
});

it('whoever is known to leave on one of the days is there on some of them', async () => {
  const leaves = await municipal('Anne Aas', { fraction: 1 });
  await room.away();
  const ends = (plannedEndOn: string, version: number) =>
    room.leader.ok('planAgreementEnd', {
      path: { agreementId: leaves.agreementId },
      version,
      body: { plannedEndOn },
    });
  await ends('2026-07-27', 1);
  expect(await candidatesFor()).toMatchObject([{ name: 'Anne Aas', isThere: true }, {}]);
  await ends('2026-07-26', 2);
  expect(await candidatesFor()).toMatchObject([
    { name: room.spare.name, isThere: true },
    { name: 'Anne Aas', isThere: false },
  ]);
  await ends('2026-07-06', 3);
  expect(await offered()).toEqual([room.spare.name]);
});

it('whoever begins within the weeks is in the picture, and may be away and act', async () => {
  const comes = await municipal('Anne Aas', { fraction: 1, startsOn: '2026-07-01' });
  await municipal('Bo Berg', { startsOn: '2026-08-24' });
  await room.away();
  const { members } = await room.planner();
  expect(members.filter(({ level }) => level === 'municipal').map(({ name }) => name)).toEqual(
    ['Anne Aas', room.holder.name, room.spare.name].toSorted((a, b) => (a < b ? -1 : 1)),
  );
  expect(members.find(({ name }) => name === 'Anne Aas')).toMatchObject({
    ...{ startsOn: '2026-07-01', seatsHeld: 0, freeSeats: 20 },
  });
  expect(await candidatesFor()).toMatchObject([
    { name: 'Anne Aas', isThere: true, freeSeats: 20 },
    { name: room.spare.name },
  ]);
  const { agreementId, workerId } = comes;
  expect((await room.act([room.cover({ agreementId })])).status).toBe(201);
  await room.away({ workerId, startsOn: '2026-07-20', backOn: '2026-07-21' });
  expect((await room.cardOf()).seats.municipal.isAtRisk).toBe(true);
});

describe('what a member carries counts by the mode of the case', () => {
  it('now, and on a day that has passed by the mode that it had then', async () => {
    const { spare } = room;
    const contact = {
      treatmentContact: {
        name: 'Eva Lind',
        profession: 'psychologist' as const,
        unitId: room.team.units.specialist,
      },
    };
    const pair = { municipal: { agreementId: spare.agreementId }, specialist: contact };
    await make.case({ in: room.team, municipal: spare });
    const shoulder = await make.case({ in: room.team, mode: 'shoulder_to_shoulder', pair });
    const memberOn = async (on?: string) => {
      const by = await service.signIn(room.team.specialist[1].workerId);
      const sent = { path: room.path, query: on ? { on } : {} };
      const { items } = (await by.ok('listMembers', sent)).body;
      return items.find(({ workerId }) => workerId === spare.workerId)!;
    };
    expect(await memberOn()).toMatchObject({ seatsHeld: 2, freeSeats: 8.5 });
    await itIs(service, '2026-06-03');
    const member = await service.signIn(room.team.specialist[1].workerId);
    const { agreementId } = room.team.specialist[1];
    await member.ok('changeMode', {
      path: { caseId: shoulder.id },
      version: 1,
      body: {
        mode: 'intake',
        pair: { ...pair, specialist: { agreementId } },
      },
    });
    expect(await memberOn()).toMatchObject({ seatsHeld: 2, freeSeats: 8 });
    expect(await memberOn('2026-06-02')).toMatchObject({ seatsHeld: 2, freeSeats: 8.5 });
    expect(await memberOn('2026-05-31')).toMatchObject({ seatsHeld: 0, freeSeats: 10 });
  });
});
