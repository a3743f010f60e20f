import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { WorkingTeam } from './working-team.ts';
import { makerFor, type Maker } from '../make.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

/*
 * A session of supervision is an activity of a service site's case: recorded, planned, corrected and withdrawn as any
 * other, with what only it has.
 */

type Schemas = components['schemas'];

let service: TestService;
let make: Maker;
let room: WorkingTeam;
let caseId: string;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
  const [municipal, specialist] = room.pair;
  const pair = {
    municipal: { agreementId: municipal.agreementId },
    specialist: { agreementId: specialist.agreementId },
  };
  const opening = await room.member.ok('proposeOpening', {
    path: { teamId: room.team.id },
    body: {
      ...{ mode: 'systematic_supervision', pair, reason: 'Ber om det.' },
      supervisionCase: {
        ...{ title: 'Solhaug', unitId: room.team.units.municipal },
        arrangement: { kind: 'on_demand' },
      },
    },
  });
  const confirmed = { path: { openingId: opening.body.id } };
  caseId = (await room.partner.ok('confirmOpening', confirmed)).body.id;
});

const session = (more: Partial<Schemas['RecordActivityRequest']> = {}) =>
  room.done({ kind: 'supervision', arena: 'service_site', contact: null, ...more });
const hold = async (more: Partial<Schemas['RecordActivityRequest']> = {}, of = caseId) =>
  (await room.member.ok('recordActivity', { path: { caseId: of }, body: session(more) })).body;
const at = ({ id, version }: { id: string; version: number }) => ({
  path: { activityId: id },
  version,
});
const figures = async () =>
  (await room.member.ok('getSupervisionFigures', { path: { teamId: room.team.id } })).body;

test('a session says how many took part and what it was about, and keeps what stood before', async () => {
  const held = await hold({ attendees: 6, topic: 'Uro om natten' });
  expect(held).toMatchObject({ attendees: 6, topic: 'Uro om natten', isStatutory: false });
  const body = { attendees: 7, topic: null };
  const changed = (await room.partner.ok('changeActivity', { ...at(held), body })).body;
  expect(changed).toMatchObject({
    ...{ attendees: 7, topic: null },
    earlier: [{ attendees: 6, topic: 'Uro om natten', isStatutory: false }],
  });
  const other = { ...at(changed), body: { kind: 'cooperation' as const } };
  expect((await room.member.ok('changeActivity', other)).body).toMatchObject({ attendees: null });
});

test('a planned session becomes the record with what it was about', async () => {
  const planned = await room.member.ok('planActivity', {
    path: { caseId },
    body: {
      ...{ kind: 'supervision', arena: 'service_site', minutes: 90 },
      ...{ startsAt: '2026-06-01T06:00:00Z', workerIds: [room.pair[0].workerId] },
    },
  });
  const { body } = await room.member.ok('carryOutPlannedActivity', {
    path: { plannedActivityId: planned.body.id },
    version: planned.body.version,
    body: { attendees: 4, topic: 'Grenser', isStatutory: true },
  });
  expect(body).toMatchObject({ minutes: 90, attendees: 4, topic: 'Grenser', isStatutory: true });
});

test('of a person there are no words, and only supervision is for others', async () => {
  const refused = async (of: string, more: Partial<Schemas['RecordActivityRequest']>) =>
    (await room.member.refused('recordActivity', { path: { caseId: of }, body: session(more) }))
      .slug;
  const { id } = room.opened;
  expect(await refused(id, { topic: 'Uro om natten' })).toBe('activity-kind-unfit');
  expect(await refused(caseId, { kind: 'cooperation', attendees: 3 })).toBe('activity-kind-unfit');
  expect(await refused(caseId, { topic: '30108299920' })).toBe('national-id-elsewhere');
  expect(await hold({ attendees: 1, isStatutory: true }, id)).toMatchObject({ isStatutory: true });
});

test('what was statutory is counted apart, and what was withdrawn not at all', async () => {
  await hold({ attendees: 6, minutes: 90 });
  await hold({ isStatutory: true, minutes: 60 });
  await hold({ minutes: 30 }, room.opened.id);
  const mistaken = await hold({ attendees: 9 });
  await room.member.ok('withdrawActivity', at(mistaken));
  expect(await figures()).toMatchObject({
    sessions: { held: 1, minutes: 90, attendees: 6, statutory: { held: 1, minutes: 60 } },
    ofContacts: { held: 1, minutes: 30, attendees: 0, statutory: { held: 0, minutes: 0 } },
  });
});

const ask = async (more: object = {}) =>
  (
    await room.member.ok('requestSupervision', {
      path: { caseId },
      body: { askedBy: 'Avdelingslederen', about: 'Uro om natten', ...more },
    })
  ).body;
const requests = async (query: object = {}) =>
  (
    await room.partner.ok('listSupervisionRequests', { path: { teamId: room.team.id }, query })
  ).body.items.map(({ id, state }) => [id, state]);

test('what a service site asks for waits for both of the pair until a session is held', async () => {
  const asked = await ask();
  expect(asked).toMatchObject({
    ...{ caseName: 'Solhaug', state: 'waiting', activityId: null },
    owners: room.pair.map(({ workerId, name }) => ({ id: workerId, name })),
  });
  for (const one of [room.member, room.partner])
    expect((await one.ok('getMyWeek', {})).body.waiting).toMatchObject([
      { kind: 'supervision_request', id: caseId, name: 'Solhaug' },
    ]);
  const waiting = [
    { owners: room.pair.map(({ name }) => name), waiting: 1, sinceOn: '2026-06-01' },
  ];
  expect((await figures()).requestsWaiting).toEqual(waiting);
  const worker = await make.worker({ role: 'municipal_leader', team: room.team });
  const leader = await service.signIn(worker);
  const shown = await leader.ok('getSupervisionFigures', { path: { teamId: room.team.id } });
  expect(shown.body.requestsWaiting).toEqual([{ ...waiting[0], owners: [] }]);
  const held = await hold();
  expect(await requests()).toEqual([[asked.id, 'met']]);
  expect((await room.member.ok('getMyWeek', {})).body.waiting).toEqual([]);
  await room.member.ok('withdrawActivity', at(held));
  expect(await requests({ isWaiting: true })).toEqual([[asked.id, 'waiting']]);
  expect((await figures()).requestsWaiting).toEqual(waiting);
});

test('it is taken back by who asked, once, and ends with the case', async () => {
  const asked = await ask();
  const request = { path: { supervisionRequestId: asked.id }, version: asked.version };
  const taken = (await room.member.ok('withdrawSupervisionRequest', request)).body;
  expect(taken.state).toBe('taken_back');
  const again = { ...request, version: taken.version };
  expect((await room.partner.refused('withdrawSupervisionRequest', again)).slug).toBe(
    'supervision-request-over',
  );
  const left = await ask();
  const { sql } = service.admin;
  const change = (set: string) =>
    sql.unsafe(`update supervision_requests set ${set} where id = '${left.id}'`);
  await expect(change(`state = 'met', ended_at = now()`)).rejects.toMatchObject({
    constraint_name: 'supervision_requests_met_by_a_session',
  });
  const { body } = await room.member.ok('getCase', { path: { caseId } });
  await room.member.ok('closeCase', {
    path: { caseId },
    version: body.version,
    body: { reason: 'supervision_ended', position: 'not_applicable' },
  });
  expect(await requests()).toEqual([
    [left.id, 'case_closed'],
    [asked.id, 'taken_back'],
  ]);
});

test('nobody asks in a person’s case, and no other team hears of it', async () => {
  const body = { askedBy: 'Avdelingslederen', about: 'Uro om natten' };
  const person = { path: { caseId: room.opened.id }, body };
  const refused = await room.member.refused('requestSupervision', person);
  expect(refused.slug).toBe('supervision-not-on-demand');
  const asked = await ask();
  const stranger = await service.signIn((await make.team()).municipal[0].workerId);
  expect((await stranger.call('requestSupervision', { path: { caseId }, body })).status).toBe(404);
  const request = { path: { supervisionRequestId: asked.id }, version: asked.version };
  expect((await stranger.call('withdrawSupervisionRequest', request)).status).toBe(404);
});

test('what has been asked for stands on the next agenda, and on each after, until a session is held', async () => {
  const path = { teamId: room.team.id };
  const plan = async (startsAt: string) =>
    (await room.member.ok('planMeeting', { path, body: { startsAt } })).body.id;
  const meetingId = await plan('2026-06-03T07:00:00Z');
  const grounds = async () =>
    (await room.member.ok('getMeeting', { path: { meetingId } })).body.items
      .filter(({ state }) => state === 'open')
      .map((item) => [item.kind, item.case?.id]);
  const before = await grounds();
  await ask();
  await ask({ about: 'Nye rutiner' });
  expect(await grounds()).toEqual([...before, ['supervision_request', caseId]]);
  const held = await hold();
  expect(await grounds()).toEqual(before);
  await room.member.ok('withdrawActivity', at(held));
  expect(await grounds()).toContainEqual(['supervision_request', caseId]);
  // One case is one item: what somebody has added says it instead.
  await room.member.ok('addAgendaItem', { path: { meetingId }, body: { kind: 'case', caseId } });
  const { items } = (await room.member.ok('getMeeting', { path: { meetingId } })).body;
  const ofCase = items.filter(({ kind, state }) => kind !== 'opening_record' && state === 'open');
  expect(ofCase.filter((item) => item.case?.id === caseId)).toMatchObject([
    { kind: 'case', requestsWaiting: { count: 2 } },
  ]);
});

test('what a meeting has taken up comes back to the next one only when it still waits', async () => {
  const asked = await ask();
  const meetings = await Room.of(service, room.team);
  const path = { teamId: room.team.id };
  const plan = async (startsAt: string) =>
    (await room.member.ok('planMeeting', { path, body: { startsAt } })).body;
  const first = await plan('2026-06-01T10:00:00Z');
  const { id: second } = await plan('2026-06-10T07:00:00Z');
  const open = async (meetingId: string) =>
    (await meetings.read(meetingId)).items.filter(
      ({ kind, state }) => kind === 'supervision_request' && state === 'open',
    );
  await meetings.begin(await meetings.read(first.id));
  const [item] = await open(first.id);
  await meetings.decide(item!, { outcome: 'noted' });
  expect([await open(first.id), (await open(second)).length]).toEqual([[], 1]);
  const request = { path: { supervisionRequestId: asked.id }, version: asked.version };
  await room.member.ok('withdrawSupervisionRequest', request);
  expect(await open(second)).toEqual([]);
});
