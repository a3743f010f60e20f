import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { Room } from '../platform/testing/meeting-room.ts';
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

const manual = (meetingId: string) =>
  room.municipal.ok('addAgendaItem', {
    path: { meetingId },
    body: { kind: 'manual', title: 'Ferieavvikling' },
  });

describe('leading and writing', () => {
  const member = async (level: 'municipal' | 'specialist') =>
    service.signIn(room.team[level][1].workerId);
  const take = (meetingId: string, version: number, duty: 'chair' | 'minute_taker') => ({
    path: { meetingId },
    version,
    body: { duty },
  });

  test('whoever is there takes over, from whom and when is in the minutes, and the team hears of it', async () => {
    const planned = await room.plan();
    const [kari, per] = [room.team.municipal[0], room.team.specialist[0]];
    for (const { workerId } of [kari, per]) await room.attend(planned.id, workerId);
    const begun = await room.municipal.ok('startMeeting', {
      path: { meetingId: planned.id },
      version: planned.version,
      body: { chairWorkerId: kari.workerId, minuteTakerWorkerId: per.workerId },
    });
    const meetingId = begun.body.id;
    const third = await member('municipal');
    const [first, second] = await Promise.all([
      third.call('takeOverDuty', take(meetingId, begun.body.version, 'chair')),
      (await member('specialist')).call(
        'takeOverDuty',
        take(meetingId, begun.body.version, 'chair'),
      ),
    ]);
    // One gets it, and the other is told who it is.
    expect([first.status, second.status].sort()).toEqual([200, 412]);
    const now = await room.read(meetingId);
    const stale = (first.status === 412 ? first : second).body as { current: unknown };
    expect(stale.current).toMatchObject({ chair: now.chair, version: now.version });
    expect(now.chair!.id).not.toBe(kari.workerId);

    // Whoever writes and takes over leading writes no more.
    const led = (await room.specialist.ok('takeOverDuty', take(meetingId, now.version, 'chair')))
      .body;
    expect(led).toMatchObject({ chair: { id: per.workerId }, minuteTaker: null });
    const wrote = await room.municipal.ok(
      'takeOverDuty',
      take(meetingId, led.version, 'minute_taker'),
    );
    expect(wrote.body).toMatchObject({ minuteTaker: { id: kari.workerId } });
    // Doing it already, nothing happens.
    const again = await room.municipal.ok(
      'takeOverDuty',
      take(meetingId, wrote.body.version, 'minute_taker'),
    );
    expect(again.body.version).toBe(wrote.body.version);
    const lines = again.body.minutes.filter(({ kind }) => kind.endsWith('taken_over'));
    expect(lines.map(({ kind, byName, text }) => [kind, byName, text])).toEqual([
      ['chair_taken_over', now.chair!.name, kari.name],
      ['chair_taken_over', per.name, now.chair!.name],
      ['minutes_taken_over', kari.name, null],
    ]);
    const raw = service.admin.sql`
      update meetings set chair_worker_id = ${kari.workerId} where id = ${meetingId}`;
    await expect(raw).rejects.toMatchObject({ constraint_name: 'duties_are_taken_over' });
    await room.close(meetingId);
    const late = take(meetingId, (await room.read(meetingId)).version, 'chair');
    expect((await third.refused('takeOverDuty', late)).slug).toBe('meeting-closed');
  });

  test('gives no right that others lack: anybody of the team decides, defers and closes', async () => {
    const planned = await room.plan();
    const [kari] = room.team.municipal;
    await room.attend(planned.id, kari.workerId);
    await room.municipal.ok('startMeeting', {
      path: { meetingId: planned.id },
      version: planned.version,
      body: { chairWorkerId: kari.workerId },
    });
    const other = new Room(room.team, await member('specialist'), room.specialist);
    await other.attend(planned.id, room.team.specialist[0].workerId);
    const item = (await manual(planned.id)).body;
    await other.decide(item, { outcome: 'noted' });
    expect((await other.close(planned.id)).state).toBe('closed');
  });

  test('two who start, take over or close at once: one does, and the other sees it', async () => {
    const { id: meetingId, version } = await room.plan();
    for (const level of ['municipal', 'specialist'] as const)
      await room.attend(meetingId, room.team[level][0].workerId);
    const path = { meetingId };
    const both = async (send: (client: Room['municipal']) => Promise<{ status: number }>) => {
      const replies = await Promise.all([send(room.municipal), send(room.specialist)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    };
    await both((client) => client.call('startMeeting', { path, version, body: {} }));
    const begun = (await room.read(meetingId)).version;
    const body = { duty: 'minute_taker' };
    await both((client) => client.call('takeOverDuty', { path, version: begun, body }));
    const now = (await room.read(meetingId)).version;
    await both((client) => client.call('closeMeeting', { path, version: now }));
    expect((await room.read(meetingId)).state).toBe('closed');
  });

  test.each(['video', 'phone'] as const)(
    'by %s one is there for one’s level, and so it says in the minutes',
    async (by) => {
      const meeting = await room.meet(['municipal']);
      const { workerId } = room.team.specialist[0];
      const path = { meetingId: meeting.id, workerId };
      await room.municipal.ok('setAttendance', { path, body: { isPresent: true, by } });
      expect(await room.read(meeting.id)).toMatchObject({ bothLevelsPresent: true });
      const decided = await room.decide((await manual(meeting.id)).body, { outcome: 'noted' });
      expect(decided.decision!.deciders.map((one) => one.workerId)).toContain(workerId);
      await room.close(meeting.id);
      const { body } = await room.municipal.ok('getMinutes', { path: { meetingId: meeting.id } });
      expect(body.attendance.find((one) => one.workerId === workerId)).toMatchObject({ by });
    },
  );
});
