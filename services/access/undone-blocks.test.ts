import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// What a person has closed is not opened again by the one it is closed to, nor read behind it.

let service: TestService, make: Maker, team: MadeTeam, opened: MadeCase;
let member: TestClient, specialist: TestClient, administrator: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team });
  member = await service.signIn(team.municipal[0].workerId);
  specialist = await service.signIn(team.specialist[0].workerId);
  administrator = await service.signIn(await make.worker({ role: 'administrator' }));
});

const path = () => ({ caseId: opened.id });
const sees = async (client: TestClient) =>
  (await client.call('getCase', { path: path() })).status === 200;
const emergency = () => ({
  body: {
    team: team.id,
    caseName: opened.alias,
    reason: 'danger_to_life' as const,
    words: 'Søsteren har ringt.',
  },
});

describe('a unit that the case is closed to', () => {
  let leader: TestClient, agreementId: string, unit: { id: string; version: number };

  beforeEach(async () => {
    ({ agreementId } = team.municipal[1]);
    const { workerId } = team.municipal[1];
    await make.role({ workerId, role: 'team_leader', team });
    leader = await service.signIn(workerId);
    const body = { name: 'Klinikk', level: 'municipal' as const };
    const { body: parent } = await administrator.ok('createUnit', { body });
    const id = team.units.municipal;
    const moved = { path: { unitId: id }, version: 1, body: { parentId: parent.id } };
    unit = { id, version: (await administrator.ok('changeUnit', moved)).version! };
    await specialist.ok('recordBlock', { path: path(), body: { kind: 'unit', unitId: parent.id } });
  });

  test('is not left by moving the unit out of it, save by an administrator', async () => {
    const moving = { path: { unitId: unit.id }, version: unit.version, body: { parentId: null } };
    expect((await leader.refused('changeUnit', moving)).slug).toBe('unit-for-administrators');
    expect(await sees(leader)).toBe(false);
    await administrator.ok('changeUnit', moving);
    expect(await sees(leader)).toBe(true);
  });

  test('is not left by ending one’s own agreement there, nor by making another', async () => {
    const ending = { path: { agreementId }, version: 1, body: { endedOn: '2026-01-01' } };
    expect((await leader.refused('endAgreement', ending)).slug).toBe('agreement-is-your-own');
    const otherTeam = await make.team();
    const { workerId } = team.municipal[1];
    await make.role({ workerId, role: 'team_leader', team: otherTeam });
    const body = {
      workerId,
      homeUnitId: otherTeam.units.municipal,
      fraction: 0.1,
      startsOn: '2020-01-01',
    };
    const made = await leader.refused('makeAgreement', { path: { teamId: otherTeam.id }, body });
    expect(made.slug).toBe('agreement-is-your-own');
    expect(await sees(leader)).toBe(false);
  });
});

test('a team leader renames the units that only the own teams use, and leaves others alone', async () => {
  const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  const rename = (unitId: string) => ({
    path: { unitId },
    version: 1,
    body: { name: 'Nytt navn' },
  });
  await leader.ok('changeUnit', rename(team.units.municipal));
  const other = await make.team();
  const refused = await leader.refused('changeUnit', rename(other.units.municipal));
  expect(refused.slug).toBe('unit-for-administrators');
});

test('whoever has visited the case can be blocked by name, and does not come back', async () => {
  const outsiderId = (await make.team()).municipal[0].workerId;
  const outsider = await service.signIn(outsiderId);
  await outsider.ok('takeEmergencyAccess', emergency());
  const body = { kind: 'worker' as const, workerId: outsiderId };
  const { body: block } = await member.ok('recordBlock', { path: path(), body });
  expect(block.worker).toMatchObject({ id: outsiderId, name: expect.any(String) });
  const { items } = (await member.ok('listBlocks', { path: path() })).body;
  expect(items[0]!.worker!.id).toBe(outsiderId);
  expect(await sees(outsider)).toBe(false);
  expect((await outsider.refused('takeEmergencyAccess', emergency())).slug).toBe('not-found');
  // Nobody whom the team knows from nowhere.
  const unknown = { kind: 'worker' as const, workerId: (await make.team()).municipal[0].workerId };
  expect((await member.refused('recordBlock', { path: path(), body: unknown })).slug).toBe(
    'validation-failed',
  );
});

describe('the search of the access log', () => {
  test('tells whom the case is closed to nothing of it, nor lets it be counted', async () => {
    const outsider = await service.signIn((await make.team()).municipal[0].workerId);
    await outsider.ok('takeEmergencyAccess', emergency());
    await outsider.ok('getCase', { path: path() });
    const { workerId } = team.municipal[1];
    await make.role({ workerId, role: 'team_leader', team });
    const blocked = await service.signIn(workerId);
    await make.case({ in: team });
    await specialist.ok('getBoard', { path: { teamId: team.id } });
    await member.ok('recordBlock', { path: path(), body: { kind: 'worker', workerId } });
    await member.ok('getPerson', { path: path() });
    await blocked.ok('getBoard', { path: { teamId: team.id } });
    const search = { path: { teamId: team.id }, query: { limit: 200 } };
    const { items } = (await blocked.ok('searchAccess', search)).body;
    expect(items.map(({ operation }) => operation)).not.toContain('recordBlock');
    expect(items.map(({ operation }) => operation)).not.toContain('takeEmergencyAccess');
    expect(JSON.stringify(items)).not.toContain('Søsteren');
    const boards = items.filter(({ operation }) => operation === 'getBoard');
    expect(boards.map(({ numberOfCases }) => numberOfCases)).toEqual([1, 1]);
    const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const seen = (await leader.ok('searchAccess', search)).body.items;
    expect(seen.map(({ operation }) => operation)).toContain('recordBlock');
  });

  test('tells leaders of a level no names of guests, who may be the person', async () => {
    const room = await Room.of(service, team);
    const meeting = await room.plan();
    const inquiry = await room.receive({ alias: 'Pil-1' });
    const item = await room.itemAbout(meeting.id, inquiry.id);
    const { body } = await room.municipal.ok('inviteGuest', {
      path: { itemId: item.id },
      body: { name: 'Per Personen', profession: 'other', comesAs: 'self' },
    });
    await room.begin(await room.read(meeting.id));
    const guest = await service.signIn(body.guest.worker.id);
    await guest.ok('getGuestItem', { path: { itemId: item.id } });
    const leader = await service.signIn(await make.worker({ role: 'municipal_leader', team }));
    const search = { path: { teamId: team.id }, query: { limit: 200 } };
    const { items } = (await leader.ok('searchAccess', search)).body;
    expect(items.filter(({ relation }) => relation === 'guest')).toMatchObject([{ worker: null }]);
    expect(JSON.stringify(items)).not.toContain('Pil-1');
    const ofTeam = await service.signIn(await make.worker({ role: 'team_leader', team }));
    expect(JSON.stringify((await ofTeam.ok('searchAccess', search)).body)).toContain('Pil-1');
  });
});

test('a case that is shown on a board again has a row of its own in the log', async () => {
  const { workerId } = team.municipal[1];
  const viewer = await service.signIn(workerId);
  const board = () => viewer.ok('getBoard', { path: { teamId: team.id } });
  const { body: block } = await member.ok('recordBlock', {
    path: path(),
    body: { kind: 'worker', workerId },
  });
  expect((await board()).body.cases).toEqual([]);
  await member.ok('liftBlock', { path: { blockId: block.id } });
  expect((await board()).body.cases).toHaveLength(1);
  const rows = await service.admin.sql<{ shown: string[] }[]>`
    select case_ids as shown from access_log where worker_id = ${workerId} and operation_id = 'getBoard' order by id`;
  expect(rows.map(({ shown }) => shown)).toEqual([[], [opened.id]]);
});

test('an item whose case is closed to the reader is not counted nor pointed at on any card', async () => {
  const room = await Room.of(service, team);
  const meeting = await room.meet();
  const add = { kind: 'case' as const, caseId: opened.id };
  const at = { meetingId: meeting.id };
  // Beside it stands the record of how the case was opened.
  const item = (await member.ok('addAgendaItem', { path: at, body: add })).body;
  await member.ok('setCurrentItem', { path: at, body: { itemId: item.id } });
  const { workerId } = team.municipal[1];
  const blocked = await service.signIn(workerId);
  await member.ok('recordBlock', { path: path(), body: { kind: 'worker', workerId } });
  const cardsFor = async (client: TestClient) => [
    (await client.ok('getBoard', { path: { teamId: team.id } })).body.nextMeeting,
    (await client.ok('getMeeting', { path: at })).body,
    (await client.ok('listMeetings', { path: { teamId: team.id } })).body.items[0],
  ];
  for (const card of await cardsFor(blocked))
    expect(card).toMatchObject({ openItems: 0, currentItemId: null });
  for (const card of await cardsFor(member))
    expect(card).toMatchObject({ openItems: 2, currentItemId: item.id });
});

test('an addendum that calls a case by its name is not there for whom it is closed to, its writer too', async () => {
  const room = await Room.of(service, team);
  const meeting = await room.meet();
  const later = await room.plan(1);
  for (const item of (await room.read(meeting.id)).items) await room.defer(item, later.id);
  await room.close(meeting.id);
  const { workerId } = team.municipal[1];
  const blocked = await service.signIn(workerId);
  await member.ok('recordBlock', { path: path(), body: { kind: 'worker', workerId } });
  const at = { meetingId: meeting.id };
  const said = `${opened.alias}s dato skal være 9. mai.`;
  for (const [client, text] of [
    [member, 'Uke 29.'],
    [member, said],
    [blocked, said],
  ] as const)
    expect((await client.ok('amendMinutes', { path: at, body: { text } })).body.text).toBe(text);
  const addenda = async (client: TestClient) =>
    (await client.ok('getMinutes', { path: at })).body.addenda.map(({ text }) => text);
  expect(await addenda(blocked)).toEqual(['Uke 29.']);
  expect(await addenda(member)).toEqual(['Uke 29.', said, said]);
});
