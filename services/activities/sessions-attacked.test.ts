import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type MadeMember, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';

import { startTestService, type TestService } from '../platform/testing/service.ts';
import { WorkingTeam } from './working-team.ts';

// What becomes of sessions when somebody is away, two say something at once, what is arranged changes, and where the clock and
// the weeks of a year do what they do. The case is opened on the first of June 2026, a Monday.

type Schemas = components['schemas'];
type Terms = Schemas['ChangeArrangementRequest'];

let service: TestService;
let make: Maker;
let room: WorkingTeam;
let path: { caseId: string };

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

const pair = () => ({
  municipal: { agreementId: room.pair[0].agreementId },
  specialist: { agreementId: room.pair[1].agreementId },
});
async function open(more: object): Promise<string> {
  const { body } = await room.member.ok('proposeOpening', {
    path: { teamId: room.team.id },
    body: { mode: 'systematic_supervision', pair: pair(), reason: 'Ber om det.', ...more },
  });
  return (await room.partner.ok('confirmOpening', { path: { openingId: body.id } })).body.id;
}

beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
  const arrangement = { kind: 'fixed' as const, everyWeeks: 1 };
  const unitId = room.team.units.municipal;
  path = { caseId: await open({ supervisionCase: { title: 'Solhaug', unitId, arrangement } }) };
});

const tuesdays: Terms = {
  ...{ kind: 'fixed', everyWeeks: 1, weekday: 2, time: '13:00', minutes: 90 },
  ...{ fromOn: '2026-06-01', reason: 'special_need' },
};
const change = async (body: Terms, version: number) =>
  (await room.member.ok('changeArrangement', { path, version, body })).body;
const sessions = async (client: TestClient = room.member, query: object = {}) =>
  (await client.ok('listSupervisionSessions', { path: { teamId: room.team.id }, query })).body
    .items;
const sessionOn = async (day: string) =>
  (await sessions()).find(({ heldOn }) => heldOn === day) ?? null;
const namesOn = async (day: string) => (await sessionOn(day))?.goes.map(({ name }) => name);

/** In one press. */
const held = (sessionOn: string, goes: readonly { id: string }[]) => ({
  path,
  body: {
    ...({ kind: 'supervision', arena: 'service_site', minutes: 90 } as const),
    ...{ doneOn: sessionOn, sessionOn, workerIds: goes.map(({ id }) => id) },
  },
});
const notHeld = (meantOn: string, because: Schemas['NotHeldBecause'] = 'too_few') => ({
  path,
  body: { meantOn, because },
});
const figures = async () =>
  (await room.member.ok('getSupervisionFigures', { path: { teamId: room.team.id } })).body.notHeld
    .count;

async function away(one: MadeMember, startsOn: string, backOn: string): Promise<void> {
  const body = { kind: 'holiday', startsOn, backOn } as const;
  await room.member.ok('recordAbsence', {
    path: { teamId: room.team.id },
    body: { ...body, workerId: one.workerId },
  });
}

test('those who would be there are who held the seats that day, or acted in them; nobody who was away', async () => {
  await change(tuesdays, 1);
  const [holder, spare] = room.team.municipal;
  const [, specialist] = room.pair;
  await away(holder, '2026-06-08', '2026-06-22');
  const cover = { level: 'municipal', agreementId: spare.agreementId } as const;
  const body = { covers: [{ ...path, ...cover, startsOn: '2026-06-08', endsOn: '2026-06-15' }] };
  await room.member.ok('coverSeats', { path: { teamId: room.team.id }, body });
  const both = [holder.name, specialist.name];
  expect(await namesOn('2026-06-02')).toEqual(both);
  expect(await namesOn('2026-06-09')).toEqual([spare.name, specialist.name]);
  expect(await namesOn('2026-06-16')).toEqual([specialist.name]);
  expect(await namesOn('2026-06-23')).toEqual(both);
  // Who acts has it in their week, and records it as it was.
  await room.itIs('2026-06-09');
  const acting = await service.signIn(spare.workerId);
  expect((await acting.ok('getMyWeek', {})).body.sessions).toMatchObject([
    { heldOn: '2026-06-09' },
  ]);
  const { goes } = (await sessionOn('2026-06-09'))!;
  const done = await acting.ok('recordActivity', held('2026-06-09', goes));
  expect(done.body).toMatchObject({ isJoint: true });
  // Somebody has the seat since: of a day before that it is still who had it then.
  await room.itIs('2026-06-24');
  const third = await make.member({ in: room.team, level: 'municipal' });
  const { version } = (await room.member.ok('getCase', { path })).body;
  const to = { level: 'municipal', to: { agreementId: third.agreementId } } as const;
  await room.member.ok('handOverSeat', { path, version, body: to });
  expect(await namesOn('2026-06-23')).toEqual(both);
  expect(await namesOn('2026-06-30')).toEqual([third.name, specialist.name]);
});

test('what was said not to be held by mistake is held after all, once', async () => {
  await change(tuesdays, 1);
  await room.itIs('2026-06-23');
  const { goes } = (await sessionOn('2026-06-09'))!;
  const { body } = held('2026-06-09', goes);
  const afterAll = { path, body: { ...body, isAfterAll: true } };
  expect((await room.member.refused('recordActivity', afterAll)).slug).toBe('session-settled');
  await room.member.ok('recordSessionNotHeld', notHeld('2026-06-09'));
  expect(await figures()).toBe(1);
  const loose = { ...afterAll.body, sessionOn: undefined };
  const refused = await room.member.refused('recordActivity', { path, body: loose });
  expect(refused.slug).toBe('validation-failed');
  const both = [room.partner, room.member].map((one) => one.call('recordActivity', afterAll));
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await room.member.refused('recordActivity', afterAll)).slug).toBe('session-settled');
  expect(await sessionOn('2026-06-09')).toMatchObject({ state: 'held', because: null });
  expect(await figures()).toBe(0);
});

test('one of two who say something of a session at once is told that the other has', async () => {
  await change(tuesdays, 1);
  await room.itIs('2026-06-23');
  const slugs = async (one: Promise<{ status: number; body: unknown }>[]) =>
    (await Promise.all(one)).map(({ status, body }) =>
      status < 300 ? status : (body as { slug: string }).slug,
    );
  const { goes } = (await sessionOn('2026-06-02'))!;
  const record = (one: TestClient, day: string) => one.call('recordActivity', held(day, goes));
  const twice = await slugs([
    record(room.member, '2026-06-02'),
    record(room.partner, '2026-06-02'),
  ]);
  expect(twice.sort()).toEqual([201, 'session-settled']);
  const both = await slugs([
    record(room.member, '2026-06-09'),
    room.partner.call('recordSessionNotHeld', notHeld('2026-06-09')),
  ]);
  expect(both.filter((one) => one === 'session-settled')).toHaveLength(1);
  const startsAt = '2026-06-30T11:00:00Z';
  const plan = (one: TestClient) => {
    const { doneOn: _, ...body } = held('2026-06-30', goes).body;
    return one.call('planActivity', { path, body: { ...body, startsAt } });
  };
  expect((await slugs([plan(room.member), plan(room.partner)])).sort()).toEqual([
    201,
    'session-settled',
  ]);
  // What was held by hand was held, whatever is said afterwards; two reasons are one session.
  for (const because of ['too_few', 'other'] as const)
    await room.member.ok('recordSessionNotHeld', notHeld('2026-06-16', because));
  const counted = both[1] === 201 ? 2 : 1;
  expect(await figures()).toBe(counted);
  const { sessionOn: _, ...byHand } = held('2026-06-16', goes).body;
  await room.member.ok('recordActivity', { path, body: byHand });
  expect(await figures()).toBe(counted - 1);
});

test('nothing is said of a day on which there is no session, by nobody else, or of another week', async () => {
  await change({ ...tuesdays, throughOn: '2026-06-30' }, 1);
  const slugOf = async (sent: object, by: TestClient = room.member) =>
    ((await by.call('recordSessionNotHeld', sent)).body as { slug: string }).slug;
  for (const day of ['2026-05-26', '2026-06-10', '2026-07-07', '2026-02-30', '2026-13-01'])
    expect(await slugOf(notHeld(day))).toBe('validation-failed');
  await room.itIs('2026-06-16');
  const { goes } = (await sessionOn('2026-06-09'))!;
  for (const wrong of [
    { doneOn: '2026-06-16' },
    { sessionOn: '2026-06-10' },
    { kind: 'cooperation' },
  ]) {
    const { body } = held('2026-06-09', goes);
    const refused = await room.member.refused('recordActivity', {
      path,
      body: { ...body, ...(wrong as object) },
    });
    expect(refused.slug).toBe('validation-failed');
  }
  const stranger = await service.signIn((await make.team()).municipal[0].workerId);
  expect(await slugOf(notHeld('2026-06-09'), stranger)).toBe('not-found');
  expect(await figures()).toBe(0);
});

test('what was arranged before holds for its own days, and nothing was to be held while the case was closed', async () => {
  await change(tuesdays, 1);
  await room.itIs('2026-06-17');
  await room.member.ok('recordSessionNotHeld', notHeld('2026-06-23'));
  const { goes } = (await sessionOn('2026-06-30'))!;
  const { doneOn: _, ...planned } = held('2026-06-30', goes).body;
  const startsAt = '2026-06-30T11:00:00+00:00';
  await room.member.ok('planActivity', { path, body: { ...planned, startsAt } });
  await change({ ...tuesdays, weekday: 4, fromOn: '2026-06-17' }, 2);
  const days = async () => (await sessions()).slice(0, 5).map(({ heldOn }) => heldOn.slice(5));
  expect(await days()).toEqual(['06-02', '06-09', '06-16', '06-18', '06-25']);
  // What is planned stays so on its own day, and is the session of that week.
  expect(await sessionOn('2026-07-02')).toMatchObject({ state: 'planned', plannedAt: startsAt });
  await room.itIs('2026-06-24');
  expect(await figures()).toBe(0);
  const closed = { reason: 'unit_wish', position: 'not_applicable' } as const;
  const { version } = (await room.member.ok('getCase', { path })).body;
  await room.member.ok('closeCase', { path, version, body: closed });
  expect(await sessions()).toEqual([]);
  await room.itIs('2026-07-08');
  await open({ reopensCaseId: path.caseId });
  expect(await days()).toEqual(['06-16', '06-18', '07-09', '07-16', '07-23']);
});

test('the clock of Oslo is meant, also on the nights it changes, and every week has one, the 53rd too', async () => {
  await room.itIs('2026-10-12');
  const sundays = { ...tuesdays, weekday: 7, time: '02:30', fromOn: '2026-10-12' };
  await change(sundays, 1);
  const untilOn = '2027-04-04';
  const all = await sessions(room.member, { untilOn });
  const at = (day: string) => all.find(({ heldOn }) => heldOn === day)?.startsAt.slice(0, 16);
  expect(['2026-10-18', '2026-10-25', '2027-03-21', '2027-03-28', '2027-04-04'].map(at)).toEqual([
    '2026-10-18T00:30',
    '2026-10-25T01:30',
    '2027-03-21T01:30',
    // There is no half past two: the same instant, which the clock calls half past three.
    '2027-03-28T01:30',
    '2027-04-04T00:30',
  ]);
  const turn = all.map(({ heldOn }) => heldOn).filter((day) => day > '2026-12-20');
  expect(turn.slice(0, 3)).toEqual(['2026-12-27', '2027-01-03', '2027-01-10']);
});
