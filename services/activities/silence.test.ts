import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { makerFor, type Maker } from '../make.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { WorkingTeam } from './working-team.ts';

/*
 * «Not heard from»: no contact in both directions for as long as the team has chosen. It prompts and changes nothing.
 */

let service: TestService;
let make: Maker;
let room: WorkingTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
});

async function silence(): Promise<unknown> {
  const { silentSinceOn, isNotHeardFrom } = await room.card();
  const { body } = await room.member.ok('getCase', { path: room.path });
  expect([body.silentSinceOn, body.isNotHeardFrom]).toEqual([silentSinceOn, isNotHeardFrom]);
  return [silentSinceOn, isNotHeardFrom];
}

// A board in memory is of one day, and is read anew at midnight: board-memory.test.ts.
it.each([
  ['2026-06-28', false],
  ['2026-06-29', true],
])('is counted from the opening, and turns by itself after 28 days: %s, %s', async (day, is) => {
  await room.itIs(day);
  expect(await silence()).toEqual(['2026-06-01', is]);
});

it('is broken by contact, never by an attempt', async () => {
  await room.itIs('2026-07-05');
  await room.record({ contact: 'attempt', doneOn: '2026-07-04' });
  expect(await silence()).toEqual(['2026-06-01', true]);
  await room.record({ doneOn: '2026-07-03' });
  expect(await silence()).toEqual(['2026-07-03', false]);
});

it('changes nothing: the case stays open as it was', async () => {
  const { body: before } = await room.member.ok('getCase', { path: room.path });
  await room.itIs('2027-06-01');
  expect(await silence()).toEqual(['2026-06-01', true]);
  const { body: after } = await room.member.ok('getCase', { path: room.path });
  expect(after).toEqual({ ...before, isNotHeardFrom: true });
});

it('is as long as the team has chosen, and the board is told when that changes', async () => {
  await room.itIs('2026-06-15');
  expect(await silence()).toEqual(['2026-06-01', false]);
  const client = new LiveClient(service.url, await service.newCookie(room.pair[0].workerId));
  await client.standing(room.team.id, 1);
  const leader = await service.signIn(await make.worker({ role: 'team_leader', team: room.team }));
  const path = { teamId: room.team.id };
  const { version } = (await leader.ok('getTeam', { path })).body;
  const { body } = await leader.ok('changeTeam', { path, version, body: { silentAfterDays: 14 } });
  expect(body.silentAfterDays).toBe(14);
  expect(await silence()).toEqual(['2026-06-01', true]);
  const isOfIt = ({ kind, cases }: { kind: string; cases?: unknown }) =>
    kind === 'team.changed' && (cases as unknown[]).length > 0;
  await client.until(() => client.of(room.team.id).some(isOfIt));
  const message = client.of(room.team.id).find(isOfIt)!;
  expect(message).toMatchObject({ cases: [{ id: room.opened.id, isNotHeardFrom: true }] });
  client.close();
});

it('begins anew when the case is opened again', async () => {
  const { version } = (await room.member.ok('getCase', { path: room.path })).body;
  const body = { reason: 'user_wish', position: 'agrees' } as const;
  await room.member.ok('closeCase', { path: room.path, version, body });
  await room.itIs('2026-09-01');
  const { body: closed } = await room.member.ok('getCase', { path: room.path });
  expect(closed.isNotHeardFrom).toBe(false);
  const [municipal, specialist] = room.pair;
  const { body: proposed } = await room.member.ok('proposeOpening', {
    path: { teamId: room.team.id },
    body: {
      mode: 'intake',
      pair: {
        municipal: { agreementId: municipal.agreementId },
        specialist: { agreementId: specialist.agreementId },
      },
      reason: 'Ba om det.',
      reopensCaseId: room.opened.id,
    },
  });
  const other = await service.signIn(specialist.workerId);
  await other.ok('confirmOpening', { path: { openingId: proposed.id } });
  expect(await silence()).toEqual(['2026-09-01', false]);
});
