import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actAs } from '../platform/testing/act-as.ts';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { Room, type AgendaItem } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// A guest to an item about a case, against what the person has closed of it: set before, nobody is asked whom it is closed
// to; set afterwards, whoever was asked loses the item.

type Kind = 'worker' | 'unit' | 'their own unit' | 'whole_case';

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let of: MadeCase;
let item: AgendaItem;
/** Of another team, so that they sign in already. */
let guestId: string;
let guestUnit: string;
const sockets: LiveClient[] = [];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
beforeEach(async () => {
  room = await Room.of(service, await make.team());
  of = await make.case({ in: room.team });
  const elsewhere = await make.team();
  guestId = elsewhere.specialist[0].workerId;
  guestUnit = elsewhere.units.specialist;
  await make.role({ workerId: guestId, role: 'dps_leader', team: room.team });
  await service.signIn(guestId);
  const { id: meetingId } = await room.plan();
  const sent = { path: { meetingId }, body: { kind: 'case', caseId: of.id } as const };
  item = (await room.municipal.ok('addAgendaItem', sent)).body;
});

const path = () => ({ caseId: of.id });
const close = async (kind: Kind) => {
  const body = {
    worker: { kind: 'worker', workerId: guestId },
    unit: { kind: 'unit', unitId: room.team.units.other },
    'their own unit': { kind: 'unit', unitId: guestUnit },
    whole_case: { kind: 'whole_case' },
  }[kind] as { kind: 'whole_case' };
  return (await room.municipal.ok('recordBlock', { path: path(), body })).body.id;
};
const lift = (blockId: string) => room.municipal.ok('liftBlock', { path: { blockId } });
const asked = () => ({
  path: { itemId: item.id },
  body: { workerId: guestId, unitId: room.team.units.other, comesAs: 'institution' } as const,
});
const kinds: Kind[] = ['worker', 'unit', 'their own unit', 'whole_case'];

describe.each(kinds)('by %s', (kind) => {
  it('nobody is asked whom the case is closed to, until it is lifted', async () => {
    const blockId = await close(kind);
    const refused = await room.municipal.refused('inviteGuest', asked());
    expect(refused).toMatchObject({ status: 409, slug: 'worker-blocked' });
    expect(JSON.stringify(refused)).not.toContain(of.alias);
    await lift(blockId);
    expect((await room.municipal.call('inviteGuest', asked())).status).toBe(201);
  });

  it('the database lets no such guest in either', async () => {
    await close(kind);
    const by = room.team.municipal[0].workerId;
    const asking = service.database.sql.begin(async (sql) => {
      await actAs(service.admin, sql, by);
      await sql`
        insert into guests (id, team_id, item_id, worker_id, unit_id, comes_as, invited_by)
        values (${newId()}, ${room.team.id}, ${item.id}, ${guestId}, ${room.team.units.other}, 'institution', ${by})`;
    });
    await expect(asking).rejects.toMatchObject({ constraint_name: 'blocked_are_no_guests' });
  });

  it('whoever was asked loses the item, and has it again when it is lifted', async () => {
    await room.municipal.ok('inviteGuest', asked());
    const cookie = await service.newCookie(guestId);
    const guest = service.clientWith(cookie);
    const seen = { path: { itemId: item.id } };
    await guest.ok('getGuestItem', seen);
    const blockId = await close(kind);
    expect((await guest.call('getGuestItem', seen)).status).toBeGreaterThanOrEqual(403);
    expect((await guest.ok('getMe', {})).body.guestItems).toEqual([]);
    // Nor a new link to it.
    expect((await room.municipal.refused('inviteGuest', asked())).slug).toBe('worker-blocked');
    await lift(blockId);
    await guest.ok('getGuestItem', seen);
  });
});

it('an item about something else is open to them', async () => {
  await close('worker');
  const { body } = await room.municipal.ok('addAgendaItem', {
    path: { meetingId: item.meetingId },
    body: { kind: 'manual', title: 'Samarbeid' },
  });
  await room.municipal.ok('inviteGuest', { ...asked(), path: { itemId: body.id } });
});

it('somebody new is not asked from a unit that it is closed to, nor to a case closed to all but its two', async () => {
  const body = {
    ...{ name: 'Gro Gjest', profession: 'nurse', comesAs: 'institution' },
    unitId: room.team.units.other,
  } as const;
  const sent = { path: { itemId: item.id }, body };
  const unit = await close('unit');
  expect((await room.municipal.refused('inviteGuest', sent)).slug).toBe('worker-blocked');
  await lift(unit);
  await close('whole_case');
  expect((await room.municipal.refused('inviteGuest', sent)).slug).toBe('worker-blocked');
});

it('the person is asked to their own case, whomever else they have closed it to, and stays', async () => {
  const body = { workerId: guestId, comesAs: 'self' } as const;
  await room.municipal.ok('inviteGuest', { path: { itemId: item.id }, body });
  await close('whole_case');
  const guest = await service.signIn(guestId);
  await guest.ok('getGuestItem', { path: { itemId: item.id } });
});

it('an open socket is told that it shows something else now', async () => {
  const workerId = await make.worker({ team: room.team });
  await room.municipal.ok('inviteGuest', {
    path: { itemId: item.id },
    body: { workerId, comesAs: 'institution' },
  });
  const socket = new LiveClient(service.url, await service.newCookie(workerId));
  sockets.push(socket);
  expect(await socket.standing(room.team.id)).toBe('ok');
  await close('whole_case');
  await socket.until(() => socket.ends.length > 0);
  expect(await socket.standing(room.team.id)).not.toBe('ok');
});
