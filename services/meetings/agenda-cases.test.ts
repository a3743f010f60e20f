import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { WorkingTeam } from '../activities/working-team.ts';
import { makerFor, type Maker } from '../make.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';
import { sweepAgendas } from './meetings.ts';

// A case that has not been heard from, or whose person has been admitted, stands on the coming agenda by itself. It was
// opened on the first of June; a silence is long after 28 days, on the 29th.

let service: TestService;
let make: Maker;
let team: WorkingTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await WorkingTeam.of(service, make);
});

/** Both are signed in anew on the day. */
async function onDay(day: string) {
  await team.itIs(day);
  return Room.of(service, team.team);
}

const planOn = async (room: Room, day: string) =>
  (
    await room.municipal.ok('planMeeting', {
      path: { teamId: team.team.id },
      body: { startsAt: `${day}T10:00:00Z` },
    })
  ).body;

/** What the meeting has before it, apart from how the case was opened. */
const items = async (room: Room, meetingId: string) =>
  (await room.read(meetingId)).items.filter(({ kind }) => kind !== 'opening_record');
const standing = async (room: Room, meetingId: string) =>
  (await items(room, meetingId)).map(({ kind, state }) => `${kind} ${state}`);

/** In session, with how the case was opened on the record. */
async function begin(room: Room, meetingId: string) {
  await room.begin(await room.read(meetingId));
  const { items } = await room.read(meetingId);
  const opened = items.find(({ kind, state }) => kind === 'opening_record' && state === 'open');
  if (opened) await room.decide(opened, { outcome: 'noted' });
}
const only = async (room: Room, meetingId: string) => (await items(room, meetingId))[0]!;

const admit = async (admittedOn: string) =>
  (
    await team.member.ok('recordAdmission', {
      path: team.path,
      body: { place: 'Akuttposten', admittedOn },
    })
  ).body;

async function addCase(room: Room, meetingId: string) {
  const body = { kind: 'case', caseId: team.opened.id } as const;
  return (await room.municipal.ok('addAgendaItem', { path: { meetingId }, body })).body;
}

describe('a case that has not been heard from', () => {
  test('stands on the next agenda from the day it is so, though nothing happens, and lapses when somebody hears', async () => {
    let room = await onDay('2026-06-28');
    const meeting = await planOn(room, '2026-07-01');
    await planOn(room, '2026-07-08');
    await sweepAgendas(service.database);
    expect(await standing(room, meeting.id)).toEqual([]);
    room = await onDay('2026-06-29');
    await Promise.all([sweepAgendas(service.database), sweepAgendas(service.database)]);
    expect(await items(room, meeting.id)).toMatchObject([
      { kind: 'silence', timesCarried: 0, case: { id: team.opened.id, isNotHeardFrom: true } },
    ]);
    const told = await service.admin.sql`
      select data from events e where team_id = ${team.team.id} and kind = 'agenda_item.added' and exists (
        select from agenda_items i where i.id::text = e.data ->> 'itemId' and i.kind = 'silence')`;
    expect(told).toHaveLength(1);
    await team.record({ contact: 'attempt', doneOn: '2026-06-29' });
    expect(await standing(room, meeting.id)).toEqual(['silence open']);
    const heard = await team.record({ doneOn: '2026-06-29' });
    expect(await standing(room, meeting.id)).toEqual([]);
    // A mistake: nobody had.
    const { id: activityId, version } = heard;
    await team.member.ok('withdrawActivity', { path: { activityId }, version });
    expect(await standing(room, meeting.id)).toEqual(['silence open']);
  });

  test('comes back once it has been taken up when as long has passed once more, and by itself when it has not', async () => {
    let room = await onDay('2026-07-01');
    const first = await planOn(room, '2026-07-01');
    await begin(room, first.id);
    expect(await standing(room, first.id)).toEqual(['silence open']);
    const second = await planOn(room, '2026-07-08');
    await room.close(first.id);
    expect(await standing(room, first.id)).toEqual(['silence carried']);
    expect(await items(room, second.id)).toMatchObject([{ kind: 'silence', timesCarried: 1 }]);

    room = await onDay('2026-07-08');
    await begin(room, second.id);
    await room.decide(await only(room, second.id), { outcome: 'noted' });
    await room.close(second.id);
    room = await onDay('2026-08-04');
    const third = await planOn(room, '2026-08-05');
    await sweepAgendas(service.database);
    expect(await standing(room, third.id)).toEqual([]);
    room = await onDay('2026-08-05');
    await sweepAgendas(service.database);
    expect(await standing(room, third.id)).toEqual(['silence open']);
    // Nothing closes by itself: the meeting does, and says why.
    await begin(room, third.id);
    const closing = { reason: 'moved', position: 'not_reachable' } as const;
    const again = await only(room, third.id);
    const { decision } = await room.decide(again, { outcome: 'close_case', closing });
    expect(decision).toMatchObject({ outcome: 'close_case' });
  });

  test('is as long as the team has chosen', async () => {
    const room = await onDay('2026-06-15');
    const meeting = await planOn(room, '2026-06-16');
    const leader = await service.signIn(
      await make.worker({ role: 'team_leader', team: team.team }),
    );
    const path = { teamId: team.team.id };
    const { version } = (await leader.ok('getTeam', { path })).body;
    await leader.ok('changeTeam', { path, version, body: { silentAfterDays: 14 } });
    expect(await standing(room, meeting.id)).toEqual(['silence open']);
  });

  test('and heard from at the moment the agenda is filled stands on none', async () => {
    const room = await onDay('2026-07-01');
    const { both } = await service.admin.sql.begin(async (held) => {
      await held`select from event_counters where team_id = ${team.team.id} for update`;
      const sent = [planOn(room, '2026-07-02'), team.record({ doneOn: '2026-07-01' })] as const;
      await untilWaiting(service.admin, 2);
      return { both: sent };
    });
    const [meeting] = await Promise.all(both);
    expect(await standing(room, meeting.id)).toEqual([]);
  });

  test('is on nobody’s agenda to whom it is closed', async () => {
    const room = await onDay('2026-07-01');
    const meeting = await planOn(room, '2026-07-02');
    const kept = await service.signIn(team.team.municipal[1].workerId);
    await team.member.ok('recordBlock', {
      path: team.path,
      body: { kind: 'worker', workerId: team.team.municipal[1].workerId },
    });
    expect(await standing(room, meeting.id)).toEqual(['silence open']);
    const { body } = await kept.ok('getMeeting', { path: { meetingId: meeting.id } });
    expect(body.items).toEqual([]);
    expect(JSON.stringify(body)).not.toContain(team.opened.id);
  });
});

describe('a person who is admitted', () => {
  test('stands on the next agenda once, with what is to be done, and not when they are out before', async () => {
    const room = await onDay('2026-06-10');
    const meeting = await planOn(room, '2026-06-10');
    const { id: admissionId, version } = await admit('2026-06-09');
    expect(await items(room, meeting.id)).toMatchObject([
      { kind: 'admission', case: { admission: { admittedOn: '2026-06-09' } } },
    ]);
    await team.member.ok('endAdmission', {
      ...{ path: { admissionId }, version },
      body: { dischargedOn: '2026-06-09' },
    });
    expect(await standing(room, meeting.id)).toEqual([]);
    await admit('2026-06-10');
    await begin(room, meeting.id);
    const item = await only(room, meeting.id);
    await room.municipal.ok('makeAction', {
      path: { teamId: team.team.id },
      body: {
        text: 'Kalle inn post og kommune',
        ownerId: team.pair[0].workerId,
        dueOn: '2026-06-12',
        itemId: item.id,
      },
    });
    await room.decide(item, { outcome: 'noted' });
    await room.close(meeting.id);
    expect(await standing(room, (await planOn(room, '2026-06-17')).id)).not.toContain(
      'admission open',
    );
  });

  test('stands with the case where it stands for something else, and is taken up with it', async () => {
    let room = await onDay('2026-07-01');
    const meeting = await planOn(room, '2026-07-01');
    const next = await planOn(room, '2026-07-08');
    await admit('2026-06-30');
    // One item says both.
    expect(await standing(room, meeting.id)).toEqual(['admission open']);
    const added = await addCase(room, meeting.id);
    expect(await standing(room, meeting.id)).toEqual(['case open']);
    await begin(room, meeting.id);
    // Put off with the case, for both.
    await room.defer(added, next.id);
    expect(await standing(room, meeting.id)).toEqual(['case deferred']);
    expect(await standing(room, next.id)).toEqual(['case open']);
    await room.close(meeting.id);
    room = await onDay('2026-07-08');
    await begin(room, next.id);
    const { lastDecision } = await only(room, next.id);
    // The opening was on the record of the meeting before.
    expect(lastDecision).toMatchObject({
      meetingId: meeting.id,
      outcome: 'noted',
      rationale: null,
    });
    await room.decide(await only(room, next.id), { outcome: 'noted' });
    await room.close(next.id);
    expect(await standing(room, (await planOn(room, '2026-07-15')).id)).toEqual([]);
  });

  test('stays before the room when somebody adds the case in the meeting', async () => {
    const room = await onDay('2026-06-10');
    const meeting = await planOn(room, '2026-06-10');
    await begin(room, meeting.id);
    await admit('2026-06-09');
    await addCase(room, meeting.id);
    expect(await standing(room, meeting.id)).toEqual(['admission open', 'case open']);
  });
});

test('the two levels get the same agenda of the same things', async () => {
  const kinds = [];
  for (const level of ['municipal', 'specialist'] as const) {
    team = await WorkingTeam.of(service, make);
    const room = await onDay('2026-07-01');
    const meeting = await planOn(room, '2026-07-02');
    const who = level === 'municipal' ? team.member : team.partner;
    const { body } = await who.ok('recordAdmission', {
      path: team.path,
      body: { place: 'Akuttposten', admittedOn: '2026-06-30' },
    });
    await who.ok('withdrawAdmission', { path: { admissionId: body.id }, version: body.version });
    kinds.push(await standing(room, meeting.id));
  }
  expect(kinds[0]).toEqual(kinds[1]);
});
