import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { WorkingTeam } from '../activities/working-team.ts';
import { makerFor, type Maker } from '../make.ts';
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
