import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { hashOf, newToken, projectorCodeHash } from '../platform/identity/tokens.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// What a chair finds prepared: proposals sent in beforehand, what was decided last, and how long each thing is meant to take.

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await Room.of(service, await make.team());
});

/** What the screen in the room reads. */
async function onTheWall(meetingId: string) {
  const path = { meetingId };
  const { code } = (await room.municipal.ok('pairProjector', { path })).body;
  const token = newToken();
  await service.admin
    .sql`select pair_projector(${projectorCodeHash(code)}, ${hashOf(token)}, null)`;
  return (await service.clientWith(`skulder=${token}`).ok('getMeeting', { path })).body;
}

type Added = components['schemas']['AddAgendaItemRequest'];
const add = (meetingId: string, body: Added) =>
  room.specialist.call('addAgendaItem', { path: { meetingId }, body });

test('a proposal sent in beforehand is shown with who proposed it, follows a deferral, and is not on the wall', async () => {
  const meeting = await room.plan();
  const next = await room.plan(1);
  const words = { about: 'Den står på verksted.', proposal: 'Vi leier en i uke 28.' };
  expect((await add(meeting.id, { kind: 'manual', title: 'Bilen', ...words })).status).toBe(201);
  const shown = { ...words, addedByName: room.team.specialist[0].name };
  const { items } = await room.read(meeting.id);
  expect(items).toMatchObject([shown]);
  await room.begin(await room.read(meeting.id));
  expect((await onTheWall(meeting.id)).items).toMatchObject([{ ...shown, proposal: null }]);
  await room.defer(items[0]!, next.id);
  expect((await room.read(next.id)).items).toMatchObject([shown]);
  const opened = await make.case({ in: room.team });
  for (const more of [{ about: 'x' }, { proposal: 'x' }])
    expect((await add(meeting.id, { kind: 'case', caseId: opened.id, ...more })).status).toBe(422);
});

test('what an earlier meeting decided last of an inquiry stands beside it, without why on the wall', async () => {
  const { id } = await room.receive();
  const first = await room.meet();
  const guidance = { unitId: room.team.units.municipal, reason: 'De kjenner ham' };
  const rationale = 'Han vil helst dit.';
  await room.decide(await room.itemAbout(first.id, id), {
    ...{ outcome: 'guide_to_service', guidance, rationale },
    differsBecause: 'Vi vet nok',
  });
  expect((await room.itemAbout(first.id, id)).lastDecision).toBeNull();
  await room.close(first.id);
  const second = await room.plan(1);
  const last = { meetingId: first.id, outcome: 'guide_to_service', rationale };
  expect((await room.itemAbout(second.id, id)).lastDecision).toMatchObject(last);
  await room.begin(await room.read(second.id));
  expect((await onTheWall(second.id)).items[0]!.lastDecision).toMatchObject({
    ...last,
    rationale: null,
  });
  // What the minutes of the first meeting rest on is not told of the second.
  expect((await room.itemAbout(first.id, id)).lastDecision).toBeNull();
});

test('an item is given what the team gives its ground, or what somebody says of it, and the room knows since when it is on it', async () => {
  await room.receive();
  const meeting = await room.plan();
  const leader = await service.signIn(await make.worker({ role: 'team_leader', team: room.team }));
  const path = { teamId: room.team.id };
  const { version, agenda } = (await leader.ok('getTeam', { path })).body;
  const planned = async () =>
    (await room.read(meeting.id)).items.map(({ plannedMinutes }) => plannedMinutes);
  expect(await planned()).toEqual([agenda.minutes.inquiry]);
  const minutes = { ...agenda.minutes, inquiry: 15 };
  await leader.ok('changeTeam', { path, version, body: { agenda: { minutes } } });
  expect(await planned()).toEqual([15]);
  const change = async (plannedMinutes: number | null) => {
    const [item] = (await room.read(meeting.id)).items;
    const call = { path: { itemId: item!.id }, version: item!.version };
    await room.municipal.ok('changeAgendaItem', { ...call, body: { plannedMinutes } });
    return planned();
  };
  expect(await change(20)).toEqual([20]);
  expect(await change(null)).toEqual([15]);
  await room.begin(await room.read(meeting.id));
  const [item] = (await room.read(meeting.id)).items;
  const point = async (itemId: string | null) => {
    const call = { path: { meetingId: meeting.id }, body: { itemId } };
    await room.municipal.ok('setCurrentItem', call);
    return (await room.read(meeting.id)).currentItemAt;
  };
  const since = await point(item!.id);
  expect(since).not.toBeNull();
  expect(await point(item!.id)).toBe(since);
  expect(await point(null)).toBeNull();
  for (const wrong of [{ ...minutes, inquiry: 0 }, { inquiry: 5 }]) {
    await expect(
      service.admin
        .sql`update teams set agenda_minutes = ${JSON.stringify(wrong)}::text::jsonb where id = ${room.team.id}`,
    ).rejects.toThrow('teams_agenda_minutes_are_whole');
  }
});
