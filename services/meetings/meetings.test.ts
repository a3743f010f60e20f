import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { answersFor, Room } from '../platform/testing/meeting-room.ts';
import { projectorCodeHash, hashOf, newToken } from '../platform/identity/tokens.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

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

const manual = (meetingId: string, title = 'Ferieavvikling') =>
  room.municipal.ok('addAgendaItem', { path: { meetingId }, body: { kind: 'manual', title } });

describe('planning', () => {
  test('a meeting has the week of Oslo, also where the year turns and the clock changes', async () => {
    const path = { teamId: room.team.id };
    const plan = async (startsAt: string) =>
      (await room.municipal.ok('planMeeting', { path, body: { startsAt } })).body;
    const lateInDecember = await plan('2029-12-31T08:00:00Z');
    expect(lateInDecember).toMatchObject({ isoYear: 2030, isoWeek: 1, heldOn: '2029-12-31' });
    const aroundMidnight = await plan('2030-01-06T23:30:00Z');
    expect(aroundMidnight).toMatchObject({ isoYear: 2030, isoWeek: 2, heldOn: '2030-01-07' });
    const summer = await plan('2030-03-31T22:15:00Z');
    expect(summer).toMatchObject({ isoWeek: 14, heldOn: '2030-04-01' });
  });

  test('there is one meeting a week', async () => {
    const { startsAt } = await room.plan();
    const path = { teamId: room.team.id };
    const again = await room.specialist.refused('planMeeting', { path, body: { startsAt } });
    expect(again.slug).toBe('meeting-week-taken');
  });

  test('whoever leads or writes belongs to the team, and no meeting is planned in the past', async () => {
    const path = { teamId: room.team.id };
    const [chair] = (await make.team()).municipal;
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const body = { startsAt, chairWorkerId: chair.workerId };
    expect((await room.municipal.refused('planMeeting', { path, body })).slug).toBe(
      'worker-not-available',
    );
    const past = { path, body: { startsAt: '2025-05-05T08:00:00Z' } };
    expect((await room.municipal.refused('planMeeting', past)).slug).toBe('validation-failed');
  });

  test('the list has the latest first', async () => {
    for (const weeks of [2, 0, 1]) await room.plan(weeks);
    const path = { teamId: room.team.id };
    const first = await room.municipal.ok('listMeetings', { path, query: { limit: 2 } });
    const cursor = first.body.nextCursor!;
    const rest = await room.municipal.ok('listMeetings', { path, query: { limit: 2, cursor } });
    const days = [...first.body.items, ...rest.body.items].map(({ heldOn }) => heldOn);
    expect(days).toEqual([...days].sort().reverse());
    expect(days).toHaveLength(3);
  });
});

describe('in session', () => {
  test('starting tells every board that the inquiries are before the room', async () => {
    const inquiry = await room.receive();
    const meeting = await room.meet();
    expect(meeting).toMatchObject({
      state: 'in_session',
      version: 2,
      openItems: 1,
      bothLevelsPresent: true,
    });
    expect((await room.board()).inquiries).toMatchObject([
      { id: inquiry.id, state: 'on_agenda', version: 1 },
    ]);
    const joined = await room.receive();
    expect((await room.itemAbout(meeting.id, joined.id)).inquiry!.state).toBe('on_agenda');
  });

  test('one meeting of a team at a time', async () => {
    const meeting = await room.meet();
    const next = await room.plan(1);
    const start = (meetingId: string, version: number) =>
      room.municipal.refused('startMeeting', { path: { meetingId }, body: {}, version });
    expect((await start(next.id, next.version)).slug).toBe('meeting-in-session');
    expect((await start(meeting.id, meeting.version)).slug).toBe('meeting-in-session');
    const stale = await start(meeting.id, 1);
    expect(stale).toMatchObject({
      slug: 'version-stale',
      current: { id: meeting.id, state: 'in_session' },
    });
  });

  test('attendance is by the level of the agreement, and the last word holds', async () => {
    const meeting = await room.meet([]);
    expect(meeting.bothLevelsPresent).toBe(false);
    const [first] = room.team.municipal;
    const came = await room.municipal.ok('setAttendance', {
      path: { meetingId: meeting.id, workerId: first.workerId },
      body: { isPresent: true, by: 'video' },
    });
    expect(came.body).toMatchObject({
      level: 'municipal',
      isPresent: true,
      by: 'video',
      leftAt: null,
    });
    const left = await room.attend(meeting.id, first.workerId, false);
    expect(left).toMatchObject({ isPresent: false, arrivedAt: came.body.arrivedAt });
    expect(left.leftAt).not.toBeNull();
    const back = await room.attend(meeting.id, first.workerId);
    expect(back).toMatchObject({ isPresent: true, leftAt: null });
    const never = await room.attend(meeting.id, room.team.municipal[1].workerId, false);
    expect(never).toMatchObject({ isPresent: false, arrivedAt: null });
    expect((await room.read(meeting.id)).version).toBe(meeting.version);
  });

  test('nobody from outside the team attends', async () => {
    const meeting = await room.meet();
    const stranger = (await make.team()).municipal[0].workerId;
    const call = { path: { meetingId: meeting.id, workerId: stranger }, body: { isPresent: true } };
    expect((await room.municipal.refused('setAttendance', call)).slug).toBe('worker-not-available');
  });

  test('everyone follows the current item, which is one of this meeting', async () => {
    const meeting = await room.meet();
    const item = (await manual(meeting.id)).body;
    const path = { meetingId: meeting.id };
    const moved = await room.specialist.ok('setCurrentItem', { path, body: { itemId: item.id } });
    expect(moved.body).toMatchObject({ currentItemId: item.id, version: meeting.version });
    expect((await room.board()).nextMeeting!.currentItemId).toBe(item.id);
    const next = await room.plan(1);
    const other = (await manual(next.id)).body;
    const wrong = await room.municipal.refused('setCurrentItem', {
      path,
      body: { itemId: other.id },
    });
    expect(wrong.slug).toBe('validation-failed');
    const early = { path: { meetingId: next.id }, body: { itemId: other.id } };
    expect((await room.municipal.refused('setCurrentItem', early)).slug).toBe(
      'meeting-not-in-session',
    );
  });

  test('items are moved, and their notes are kept with their version', async () => {
    const meeting = await room.meet();
    const ids = [];
    for (const title of ['a', 'b', 'c', 'd']) ids.push((await manual(meeting.id, title)).body.id);
    const change = (itemId: string, body: object, version: number) =>
      room.municipal.ok('changeAgendaItem', { path: { itemId }, body, version });
    const moved = await change(ids[3]!, { position: 1 }, 1);
    expect(moved.body.position).toBe(1);
    await change(ids[0]!, { position: 4 }, 1);
    await change(ids[1]!, { position: 2, notes: 'Enige om to uker.', title: 'Ferie' }, 1);
    const { items } = await room.read(meeting.id);
    expect(items.map(({ title, position }) => [title, position])).toEqual([
      ['d', 1],
      ['Ferie', 2],
      ['c', 3],
      ['a', 4],
    ]);
    const stale = await room.specialist.refused('changeAgendaItem', {
      path: { itemId: ids[1]! },
      body: { notes: 'Noe annet' },
      version: 1,
    });
    expect(stale).toMatchObject({ slug: 'version-stale', current: { notes: 'Enige om to uker.' } });
  });
});

describe('closing', () => {
  test('is refused while something is neither decided nor deferred, and names it', async () => {
    const meeting = await room.meet();
    const inquiry = await room.receive();
    const item = (await manual(meeting.id)).body;
    const path = { meetingId: meeting.id };
    const close = { path, version: meeting.version };
    const about = await room.itemAbout(meeting.id, inquiry.id);
    const problem = await room.municipal.refused('closeMeeting', close);
    expect(problem).toMatchObject({ slug: 'items-still-open', itemIds: [about.id, item.id] });
    const next = await room.plan(1);
    await room.defer(about, next.id);
    await room.decide(item, { outcome: 'noted' });
    expect(await room.close(meeting.id)).toMatchObject({ state: 'closed', openItems: 0 });
    const again = await room.municipal.refused('closeMeeting', {
      path,
      version: meeting.version + 1,
    });
    expect(again.slug).toBe('meeting-closed');
  });

  test('what is deferred stands on the agenda of its day, and is counted each time', async () => {
    const meeting = await room.meet();
    const inquiry = await room.receive();
    const first = await room.plan(1);
    const later = await room.plan(2);
    const item = await room.itemAbout(meeting.id, inquiry.id);
    const deferred = await room.defer(item, later.id);
    expect(deferred).toMatchObject({ state: 'deferred', deferredToMeetingId: later.id });
    expect((await room.read(first.id)).items).toEqual([]);
    const there = await room.itemAbout(later.id, inquiry.id);
    expect(there).toMatchObject({ state: 'open', timesCarried: 1, returnReason: 'carried_over' });
    expect((await room.board()).inquiries).toMatchObject([
      { id: inquiry.id, timesCarried: 1, comesBackOn: later.heldOn },
    ]);
    await room.close(meeting.id);
    const still = await room.read(later.id);
    expect(still.items.map(({ id }) => id)).toEqual([there.id]);
    const again = await room.plan(3);
    await room.defer(there, again.id);
    expect((await room.itemAbout(again.id, inquiry.id)).timesCarried).toBe(2);
    expect((await room.inquiry(inquiry.id)).timesCarried).toBe(2);
  });

  test('an item is deferred to another meeting of the team that is still to come', async () => {
    const meeting = await room.meet();
    const item = (await manual(meeting.id)).body;
    const elsewhere = await (await Room.of(service, await make.team())).plan(1);
    const defer = (toMeetingId: string) =>
      room.municipal.refused('deferItem', {
        path: { itemId: item.id },
        body: { toMeetingId },
        version: 1,
      });
    for (const id of [meeting.id, elsewhere.id, item.id]) {
      expect(await defer(id)).toMatchObject({
        slug: 'validation-failed',
        errors: [{ pointer: '/toMeetingId' }],
      });
    }
    const next = await room.plan(1);
    const deferred = await room.defer(item, next.id);
    const twice = await room.municipal.refused('deferItem', {
      path: { itemId: item.id },
      body: { toMeetingId: next.id },
      version: deferred.version,
    });
    expect(twice.slug).toBe('item-already-decided');
  });

  test('everything that keeps a meeting open is deferred at once, and what comes back by itself is left to do so', async () => {
    const meeting = await room.meet();
    const asked = await room.receive();
    await room.decide(await room.itemAbout(meeting.id, asked.id), {
      outcome: 'guide_to_service',
      differsBecause: 'Bor i nabohuset.',
      guidance: { unitId: room.team.units.municipal, reason: 'Nærmest.' },
    });
    await room.close(meeting.id);
    const now = await room.plan(1);
    const started = await room.municipal.ok('startMeeting', {
      path: { meetingId: now.id },
      body: {},
      version: now.version,
    });
    const inquiry = await room.receive();
    await manual(now.id);
    const later = await room.plan(2);
    const path = { meetingId: now.id };
    const deferral = { path, version: started.body.version, body: { toMeetingId: later.id } };
    const { body } = await room.municipal.ok('deferOpenItems', deferral);
    const states = body.items.map((item) => [item.inquiry?.id ?? item.kind, item.state]);
    expect(states.sort()).toEqual(
      [
        [asked.id, 'open'],
        [inquiry.id, 'deferred'],
        ['manual', 'deferred'],
      ].sort(),
    );
    const there = (await room.read(later.id)).items;
    expect(there.map(({ timesCarried, state }) => [timesCarried, state])).toEqual([
      [1, 'open'],
      [1, 'open'],
    ]);
    const told = await service.admin.sql<{ kind: string; items: number }[]>`
      select kind, count(distinct data ->> 'itemId')::int as items from events
      where team_id = ${room.team.id} and kind in ('agenda_item.deferred')
      group by kind`;
    expect(told).toEqual([{ kind: 'agenda_item.deferred', items: 2 }]);
    await room.close(now.id);
    expect((await room.itemAbout(later.id, asked.id)).returnReason).toBe('guidance_waiting');
  });

  test('what is left is not deferred at all when it cannot be deferred to that meeting', async () => {
    const meeting = await room.meet();
    await manual(meeting.id);
    const elsewhere = await (await Room.of(service, await make.team())).plan(1);
    const next = await room.plan(1);
    const defer = (toMeetingId: string, version: number) =>
      room.municipal.refused('deferOpenItems', {
        path: { meetingId: meeting.id },
        body: { toMeetingId },
        version,
      });
    for (const id of [meeting.id, elsewhere.id]) {
      expect(await defer(id, meeting.version)).toMatchObject({
        slug: 'validation-failed',
        errors: [{ pointer: '/toMeetingId' }],
      });
    }
    expect(await defer(next.id, 1)).toMatchObject({ slug: 'version-stale' });
    expect((await room.read(meeting.id)).items).toMatchObject([{ state: 'open' }]);
  });

  test('a closed meeting takes nothing more', async () => {
    const meeting = await room.meet();
    const item = (await manual(meeting.id)).body;
    const decided = await room.decide(item, { outcome: 'noted' });
    const { version } = await room.close(meeting.id);
    const path = { meetingId: meeting.id };
    const { workerId } = room.team.municipal[0];
    for (const [id, call] of [
      ['startMeeting', { path, body: {}, version }],
      ['closeMeeting', { path, version }],
      ['deferOpenItems', { path, version, body: { toMeetingId: meeting.id } }],
      ['setAttendance', { path: { ...path, workerId }, body: { isPresent: false } }],
      ['setCurrentItem', { path, body: { itemId: null } }],
      ['addAgendaItem', { path, body: { kind: 'manual', title: 'For sent' } }],
      ['pairProjector', { path }],
      [
        'changeAgendaItem',
        { path: { itemId: item.id }, body: { notes: 'x' }, version: decided.version },
      ],
      [
        'decide',
        { path: { itemId: item.id }, body: { outcome: 'noted' }, version: decided.version },
      ],
    ] as const) {
      expect([id, (await room.municipal.refused(id, call)).slug]).toEqual([id, 'meeting-closed']);
    }
  });
});

describe('the minutes', () => {
  test('grow while the meeting goes on, stand when it is closed, and are corrected below', async () => {
    const meeting = await room.meet();
    const path = { meetingId: meeting.id };
    const inquiry = await room.receive({ answers: answersFor.intake, alias: 'Lyng-100' });
    const about = await room.itemAbout(meeting.id, inquiry.id);
    await room.decide(about, { outcome: 'intake', pair: room.pair, rationale: 'Står alene' });
    const item = (await manual(meeting.id, 'Ferie')).body;
    await room.municipal.ok('changeAgendaItem', {
      path: { itemId: item.id },
      body: { notes: 'Uke 28 er dekket.' },
      version: 1,
    });
    const next = await room.plan(1);
    await room.defer({ ...item, version: 2 }, next.id);
    await room.attend(meeting.id, room.team.municipal[1].workerId);
    await room.attend(meeting.id, room.team.municipal[1].workerId, false);

    const growing = (await room.read(meeting.id)).minutes;
    expect(growing.map(({ kind, itemTitle, text }) => [kind, itemTitle, text])).toEqual([
      ['started', null, null],
      ['decision', 'Lyng-100', null],
      ['notes', 'Ferie', 'Uke 28 er dekket.'],
      ['deferral', 'Ferie', next.heldOn],
      ['arrived', null, room.team.municipal[1].name],
      ['left', null, room.team.municipal[1].name],
    ]);
    expect(growing[1]!.decision).toMatchObject({
      rationale: 'Står alene',
      pair: { municipal: { id: room.team.municipal[0].workerId } },
    });
    expect(new Set(growing.map(({ id }) => id)).size).toBe(growing.length);

    await room.close(meeting.id);
    const closed = await room.municipal.ok('getMinutes', { path });
    expect(closed.body.entries.slice(0, -1)).toEqual(growing);
    expect(closed.body.entries.at(-1)).toMatchObject({ kind: 'closed' });
    expect(closed.body.attendance.map(({ level }) => level)).toEqual([
      'municipal',
      'municipal',
      'specialist',
    ]);
    expect((await room.read(meeting.id)).minutes).toEqual(closed.body.entries);

    const text = 'Rett uke er 29.';
    const added = await room.specialist.ok('amendMinutes', { path, body: { text } });
    const corrected = await room.municipal.ok('getMinutes', { path });
    expect(corrected.body).toEqual({ ...closed.body, addenda: [added.body] });
    expect(added.body).toMatchObject({ text, byName: room.team.specialist[0].name });
  });

  test('stand even when what they speak of has changed since', async () => {
    const meeting = await room.meet();
    const inquiry = await room.receive({ answers: answersFor.intake });
    const about = await room.itemAbout(meeting.id, inquiry.id);
    const decided = await room.decide(about, { outcome: 'intake', pair: room.pair });
    await room.close(meeting.id);
    const path = { meetingId: meeting.id };
    const before = await room.municipal.ok('getMinutes', { path });
    await room.municipal.ok('handOverSeat', {
      path: { caseId: decided.case!.id },
      body: { level: 'municipal', to: { agreementId: room.team.municipal[1].agreementId } },
      version: 1,
    });
    expect((await room.municipal.ok('getMinutes', { path })).body).toEqual(before.body);
  });

  test('of a meeting that goes on are corrected where they stand', async () => {
    const meeting = await room.meet();
    const call = { path: { meetingId: meeting.id }, body: { text: 'Rettelse' } };
    expect((await room.municipal.refused('amendMinutes', call)).slug).toBe('meeting-not-closed');
  });
});

describe('a screen on the wall', () => {
  async function pair(code: string) {
    const token = newToken();
    const [row] = await service.admin.sql<{ meeting: string | null }[]>`
      select pair_projector(${projectorCodeHash(code)}, ${hashOf(token)}, null) as meeting`;
    return row!.meeting ? service.clientWith(`skulder=${token}`) : undefined;
  }

  test('shows its meeting and nothing else, and goes dark when the meeting closes', async () => {
    const meeting = await room.meet();
    await room.receive({ askerContact: '22 00 00 00' });
    const path = { meetingId: meeting.id };
    const { body } = await room.municipal.ok('pairProjector', { path });
    const screen = (await pair(body.code.toLowerCase()))!;
    const shown = await screen.ok('getMeeting', { path });
    expect(shown.body.items[0]!.inquiry).toMatchObject({ askerContact: null });
    // Which screens there are is for the team to know.
    expect(shown.body.projectors).toEqual([]);
    expect((await room.read(meeting.id)).projectors).toMatchObject([
      { id: body.id, isPaired: true },
    ]);
    const next = await room.plan(1);
    expect((await screen.refused('getMeeting', { path: { meetingId: next.id } })).slug).toBe(
      'not-found',
    );
    const board = await screen.refused('getBoard', { path: { teamId: room.team.id } });
    expect(board.slug).toBe('not-allowed');
    expect((await screen.refused('setCurrentItem', { path, body: { itemId: null } })).slug).toBe(
      'not-allowed',
    );
    const [item] = (await room.read(meeting.id)).items;
    await room.defer(item!, next.id);
    await room.close(meeting.id);
    expect((await screen.refused('getMeeting', { path })).slug).toBe('not-signed-in');
  });

  test('needs a code that works once, and only the newest', async () => {
    const meeting = await room.meet();
    const path = { meetingId: meeting.id };
    const first = await room.municipal.ok('pairProjector', { path });
    const second = await room.municipal.ok('pairProjector', { path });
    expect(await pair(first.body.code)).toBeUndefined();
    expect(await pair(second.body.code)).toBeDefined();
    expect(await pair(second.body.code)).toBeUndefined();
  });
});

test('for another team a meeting does not exist', async () => {
  const meeting = await room.meet();
  const path = { meetingId: meeting.id };
  const { municipal } = await Room.of(service, await make.team());
  for (const call of [
    municipal.refused('getMeeting', { path }),
    municipal.refused('getMinutes', { path }),
    municipal.refused('closeMeeting', { path, version: meeting.version }),
    municipal.refused('pairProjector', { path }),
  ]) {
    expect((await call).slug).toBe('not-found');
  }
});
