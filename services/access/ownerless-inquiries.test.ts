import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let room: Room<MadeTeam>;
let opened: MadeCase;
let leader: TestClient;
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
  team = await make.team();
  room = await Room.of(service, team);
  opened = await make.case({ in: team });
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
});

const owner = () => team.municipal[1];
const received = () => room.receive({ ownerId: owner().workerId, linkedCaseId: opened.id });
type Closed =
  { kind: 'whole_case' } | { kind: 'worker' | 'unit'; workerId?: string; unitId?: string };
const close = async (body: Closed) =>
  (await leader.ok('recordBlock', { path: { caseId: opened.id }, body })).body.id;
const lift = (blockId: string) => leader.ok('liftBlock', { path: { blockId } });
const toOwner = (): Closed => ({ kind: 'worker', workerId: owner().workerId });
const read = async (inquiryId: string) =>
  (await leader.ok('getInquiry', { path: { inquiryId } })).body;

/** As the inquiry's own page, the list and the board say it. */
async function hasAccess(inquiryId: string): Promise<boolean[]> {
  const path = { teamId: team.id };
  const cards = [
    await read(inquiryId),
    (await leader.ok('listInquiries', { path })).body.items.find(({ id }) => id === inquiryId)!,
    (await leader.ok('getBoard', { path })).body.inquiries.find(({ id }) => id === inquiryId)!,
  ];
  return cards.map(({ ownerHasAccess }) => ownerHasAccess);
}

async function takeOver(inquiryId: string, ownerId: string, by = leader) {
  const { version } = await read(inquiryId);
  return by.ok('changeInquiry', { path: { inquiryId }, version, body: { ownerId } });
}

describe('an inquiry whose owner the case behind it is closed to', () => {
  it.each([
    ['by name', toOwner],
    ['by unit', (): Closed => ({ kind: 'unit', unitId: team.units.municipal })],
    ['with all but its two', (): Closed => ({ kind: 'whole_case' })],
  ] as const)('says so to the others who see it, closed %s', async (how, closed) => {
    const { id } = await received();
    expect(await hasAccess(id)).toEqual([true, true, true]);
    const by = how === 'with all but its two' ? room.specialist : leader;
    leader = by;
    const blockId = await close(closed());
    expect(await hasAccess(id)).toEqual([false, false, false]);
    const former = await service.signIn(owner().workerId);
    expect((await former.call('getInquiry', { path: { inquiryId: id } })).status).toBe(404);
    await lift(blockId);
    expect(await hasAccess(id)).toEqual([true, true, true]);
  });

  it('is taken over by any member who sees it', async () => {
    const { id } = await received();
    await close(toOwner());
    await takeOver(id, team.specialist[0].workerId, room.specialist);
    expect(await read(id)).toMatchObject({
      ownerId: team.specialist[0].workerId,
      ownerHasAccess: true,
    });
  });

  it('stands first among the inquiries on the coming agenda until it is taken over', async () => {
    const earlier = await room.receive({ ownerId: team.specialist[0].workerId });
    const { id } = await received();
    const meeting = await room.plan(1);
    const inquiries = async () =>
      (await leader.ok('getMeeting', { path: { meetingId: meeting.id } })).body.items.flatMap(
        ({ inquiry, state }) => (inquiry && state === 'open' ? [inquiry.id] : []),
      );
    expect(await inquiries()).toEqual([earlier.id, id]);
    const blockId = await close(toOwner());
    expect(await inquiries()).toEqual([id, earlier.id]);
    await lift(blockId);
    expect(await inquiries()).toEqual([earlier.id, id]);
    await close(toOwner());
    expect(await inquiries()).toEqual([id, earlier.id]);
    await takeOver(id, team.specialist[0].workerId);
    expect(await inquiries()).toEqual([earlier.id, id]);
  });

  it('stands there also on an agenda that is made later', async () => {
    const earlier = await room.receive({ ownerId: team.specialist[0].workerId });
    const { id } = await received();
    await close(toOwner());
    const { items } = await room.plan(1);
    expect(items.flatMap(({ inquiry }) => inquiry?.id ?? [])).toEqual([id, earlier.id]);
  });

  it('is of the new holder of a seat in a case that is closed to all but its two', async () => {
    const { id } = await received();
    leader = room.specialist;
    await close({ kind: 'whole_case' });
    const { version } = await leader.ok('getCase', { path: { caseId: opened.id } });
    const to = { agreementId: owner().agreementId };
    const body = { level: 'municipal' as const, to };
    await leader.ok('handOverSeat', { path: { caseId: opened.id }, version: version!, body });
    expect(await hasAccess(id)).toEqual([true, true, true]);
  });

  it('is told at once to the boards of those who see it, and not to the owner’s', async () => {
    const { id } = await received();
    const listen = async (client: TestClient) => {
      const socket = new LiveClient(service.url, client.cookie);
      sockets.push(socket);
      await socket.refusal();
      const { seq } = (await leader.ok('getBoard', { path: { teamId: team.id } })).body;
      await socket.subscribe(team.id, seq);
      return socket;
    };
    const [seeing, former] = [
      await listen(leader),
      await listen(await service.signIn(owner().workerId)),
    ];
    await close(toOwner());
    await seeing.until(() => seeing.heard.some(({ kind }) => kind === 'case.blocked'));
    const heard = seeing.heard.find(({ kind }) => kind === 'case.blocked')!;
    expect(heard).toMatchObject({
      inquiryIds: [id],
      inquiries: [{ id, ownerHasAccess: false }],
    });
    await former.until(
      () => former.ends.length > 0 || former.heard.some(({ seq }) => seq >= heard.seq),
    );
    expect(former.frames.join()).not.toContain(id);
  });
});
