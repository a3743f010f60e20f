import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { answersFor, Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// What is done in the room is heard by everybody who follows the team, and by nobody else.

let service: TestService;
let make: Maker;
const sockets: Socket[] = [];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await service.stop();
});

interface Heard {
  kind: string;
  seq: number;
  cases: { alias: string }[];
  inquiries: { id: string; state: string }[];
  inquiryIds?: string[];
  itemId?: string;
  meeting: { id: string; openItems: number; currentItemId: string | null } | null;
}

/** A member's open page: everything it hears from now on, and a way to wait for a kind. */
async function listen(workerId: string, teamId: string) {
  const extraHeaders = { cookie: await service.newCookie(workerId), origin: service.url };
  const socket = io(service.url, { path: '/live', transports: ['websocket'], extraHeaders });
  sockets.push(socket);
  const heard: Heard[] = [];
  const waiting: (() => void)[] = [];
  socket.on('events', (messages: Heard[]) => {
    heard.push(...messages);
    for (const wake of waiting.splice(0)) wake();
  });
  const subscribe = () =>
    socket.emitWithAck('subscribe', { teamId, after: heard.at(-1)?.seq ?? 0 }) as Promise<object>;
  const standing = await subscribe();
  // A busy process may send its clients away: they come back from their number.
  socket.io.on('reconnect', () => void subscribe());
  return {
    standing,
    heard,
    async until(kind: string): Promise<Heard> {
      for (;;) {
        const found = heard.find((message) => message.kind === kind);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

const roomOf = async (): Promise<Room<MadeTeam>> => Room.of(service, await make.team());

test('a decision is on every open board of the team, with its case, and says nothing of why', async () => {
  const room = await roomOf();
  const member = await listen(room.team.specialist[1].workerId, room.team.id);
  expect(member.standing).toMatchObject({ status: 'ok' });
  const meeting = await room.meet();
  const inquiry = await room.receive({
    answers: answersFor.intake,
    worry: 'HEMMELIG',
    askedBy: 'HEMMELIG',
    alias: 'Lyng-1',
  });
  const item = await room.itemAbout(meeting.id, inquiry.id);
  await room.decide(item, { outcome: 'intake', pair: room.pair, rationale: 'HEMMELIG' });

  const decided = await member.until('inquiry.decided');
  expect(decided.inquiryIds).toEqual([inquiry.id]);
  expect(decided.inquiries).toEqual([]);
  expect(decided.cases).toMatchObject([{ alias: 'Lyng-1' }]);
  const made = await member.until('decision.made');
  expect(made).toMatchObject({ itemId: item.id, meeting: { id: meeting.id, openItems: 0 } });
  expect(JSON.stringify(member.heard)).not.toContain('HEMMELIG');
});

test('everybody in the room follows the current item, and sees a worry that comes in meanwhile', async () => {
  const room = await roomOf();
  const meeting = await room.meet();
  const member = await listen(room.team.municipal[1].workerId, room.team.id);
  const inquiry = await room.receive();
  const received = await member.until('inquiry.received');
  expect(received.inquiries).toMatchObject([{ id: inquiry.id, state: 'on_agenda' }]);
  const added = await member.until('agenda_item.added');
  await room.municipal.ok('setCurrentItem', {
    path: { meetingId: meeting.id },
    body: { itemId: added.itemId! },
  });
  const moved = await member.until('meeting.current_item_changed');
  expect(moved.meeting).toMatchObject({ id: meeting.id, currentItemId: added.itemId });
});

test('another team hears nothing of it', async () => {
  const room = await roomOf();
  const others = await roomOf();
  const refused = await listen(others.team.municipal[0].workerId, room.team.id);
  expect(refused.standing).toMatchObject({ problem: { slug: 'not-found' } });
  const own = await listen(others.team.municipal[0].workerId, others.team.id);
  await room.meet();
  await others.receive();
  await own.until('inquiry.received');
  expect(own.heard.map(({ kind }) => kind)).not.toContain('meeting.started');
  expect(refused.heard).toEqual([]);
});

test('an item whose case is closed to whoever listens is not counted on the cards they hear', async () => {
  const room = await roomOf();
  const meeting = await room.meet();
  const closed = await make.case({ in: room.team });
  const { workerId } = room.team.municipal[1];
  const block = { kind: 'worker' as const, workerId };
  await room.municipal.ok('recordBlock', { path: { caseId: closed.id }, body: block });
  const blocked = await listen(workerId, room.team.id);
  const other = await listen(room.team.specialist[1].workerId, room.team.id);
  const about = { kind: 'case' as const, caseId: closed.id };
  const at = { meetingId: meeting.id };
  await room.municipal.ok('addAgendaItem', { path: at, body: about });
  const talk = { kind: 'manual' as const, title: 'Ferien' };
  const item = (await room.municipal.ok('addAgendaItem', { path: at, body: talk })).body;
  await room.municipal.ok('setCurrentItem', { path: at, body: { itemId: item.id } });

  const kind = 'meeting.current_item_changed';
  const [heard, all] = [await blocked.until(kind), await other.until(kind)];
  expect(heard.meeting).toMatchObject({ currentItemId: item.id, openItems: 1 });
  // With the record of how the case was opened.
  expect(all.meeting).toMatchObject({ currentItemId: item.id, openItems: 3 });
});
