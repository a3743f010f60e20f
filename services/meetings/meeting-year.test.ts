import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let leader: TestClient;
let member: TestClient;
let path: { teamId: string };

const rule = { weekday: 4, time: '10:00', minutes: 90, place: 'Møterom 2' };

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  await itIs(service, '2026-08-03');
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  path = { teamId: team.id };
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  member = await service.signIn(team.municipal[0].workerId);
  await leader.ok('changeTeam', { path, version: 1, body: { meetingRule: rule } });
});

const all = () => [...team.municipal, ...team.specialist].map(({ workerId }) => workerId);

const propose = async (query: object = {}) =>
  (await member.ok('proposeMeetingYear', { path, query })).body;

type Proposal = Awaited<ReturnType<typeof propose>>;

const asPlanned = ({ weeks }: Proposal) => ({
  weeks: weeks
    .filter(({ outcome }) => outcome !== 'untouched')
    .map(({ startsAt, outcome, movedFromOn, changeCause, chair, minuteTaker }) => ({
      startsAt,
      isSkipped: outcome === 'skipped',
      ...(movedFromOn && { movedFromOn }),
      ...(changeCause && { changeCause }),
      ...(chair && { chairWorkerId: chair.id }),
      ...(minuteTaker && { minuteTakerWorkerId: minuteTaker.id }),
    })),
});

async function plan(query: object = {}) {
  return (await member.ok('planMeetingYear', { path, body: asPlanned(await propose(query)) })).body;
}

const year = async (isoYear = 2026, by = member) =>
  (await by.ok('getMeetingYear', { path, query: { isoYear } })).body;

/** Those to come, in order. */
const planned = async () =>
  [...(await year(2026)).weeks, ...(await year(2027)).weeks]
    .flatMap(({ meeting }) => meeting ?? [])
    .filter(({ state }) => state === 'planned');

const counts = (ids: (string | undefined)[]) =>
  all().map((id) => ids.filter((x) => x === id).length);

describe('a year', () => {
  it('is planned as it was proposed: all weeks, the clock the same over both changes, turns shared alike', async () => {
    const proposal = await propose({ skips: ['christmas'] });
    expect(await plan({ skips: ['christmas'] })).toEqual({
      meetings: 50,
      skippedWeeks: 2,
      untouchedWeeks: 0,
    });
    const meetings = await planned();
    const clocks = meetings.map(({ startsAt }) =>
      new Date(startsAt).toLocaleTimeString('nb-NO', { timeZone: 'Europe/Oslo' }),
    );
    expect(new Set(clocks)).toEqual(new Set(['10:00:00']));
    for (const duty of ['chair', 'minuteTaker'] as const) {
      const had = counts(meetings.map((meeting) => meeting[duty]?.id));
      expect(Math.max(...had) - Math.min(...had)).toBeLessThanOrEqual(1);
    }
    expect(meetings.map(({ chair }) => chair?.id)).toEqual(
      proposal.weeks.filter(({ outcome }) => outcome === 'meeting').map(({ chair }) => chair?.id),
    );
    const { weeks } = await year(2026);
    expect(weeks).toHaveLength(53);
    expect(weeks.slice(-2).map(({ isoWeek, meeting }) => [isoWeek, meeting?.changeCause])).toEqual([
      [52, 'holiday_period'],
      [53, 'holiday_period'],
    ]);
    const ascension = (await year(2027)).weeks.find(({ isoWeek }) => isoWeek === 18);
    expect(ascension).toMatchObject({
      holidays: [{ heldOn: '2027-05-06', name: 'ascension_day' }],
      meeting: { heldOn: '2027-05-07', movedFromOn: '2027-05-06', changeCause: 'public_holiday' },
    });
  });

  it('leaves what stands as it is, and planned again fills what is missing', async () => {
    const startsAt = '2026-09-01T07:00:00Z';
    const { id } = (await member.ok('planMeeting', { path, body: { startsAt } })).body;
    const first = await plan({ untilOn: '2026-10-01' });
    expect(first).toEqual({ meetings: 7, skippedWeeks: 0, untouchedWeeks: 0 });
    const before = await planned();
    const again = asPlanned(await propose({ untilOn: '2026-12-01' }));
    await member.ok('planMeetingYear', { path, body: again });
    expect((await member.ok('planMeetingYear', { path, body: again })).body).toEqual({
      meetings: 0,
      skippedWeeks: 0,
      untouchedWeeks: again.weeks.length,
    });
    const after = await planned();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.find((meeting) => meeting.id === id)).toMatchObject({ version: 1, chair: null });
  });

  it('gives nobody a turn while they are away, or after they are to leave, or that they do not take', async () => {
    const [away, leaving, exempt] = [team.municipal[1], team.specialist[1], team.specialist[0]];
    const absence = { workerId: away.workerId, kind: 'holiday', startsOn: '2026-08-10' } as const;
    await leader.ok('recordAbsence', { path, body: { ...absence, backOn: '2026-10-12' } });
    await leader.ok('planAgreementEnd', {
      path: { agreementId: leaving.agreementId },
      version: 1,
      body: { plannedEndOn: '2026-11-01' },
    });
    await leader.ok('setMeetingDuties', {
      path: { ...path, workerId: exempt.workerId },
      body: { mayChair: true, mayWriteMinutes: false },
    });
    await plan();
    for (const { heldOn, chair, minuteTaker } of await planned()) {
      const turns = [chair?.id, minuteTaker?.id];
      if (heldOn >= '2026-08-10' && heldOn < '2026-10-12')
        expect(turns).not.toContain(away.workerId);
      if (heldOn >= '2026-11-01') expect(turns).not.toContain(leaving.workerId);
      expect(minuteTaker?.id).not.toBe(exempt.workerId);
    }
  });

  it('is refused whole where one week cannot be', async () => {
    const week = { startsAt: '2026-09-01T07:00:00Z' };
    const stranger = (await make.team()).municipal[0].workerId;
    const [one] = all();
    for (const [weeks, slug] of [
      [[week, { startsAt: '2026-07-01T07:00:00Z' }], 'validation-failed'],
      [[week, { startsAt: '2026-09-08T07:00:00Z', isSkipped: true }], 'validation-failed'],
      [
        [week, { startsAt: '2026-09-08T07:00:00Z', chairWorkerId: stranger }],
        'worker-not-available',
      ],
      [
        [week, { startsAt: '2026-09-08T07:00:00Z', chairWorkerId: one, minuteTakerWorkerId: one }],
        'one-person-leads-and-writes',
      ],
    ] as const) {
      const body = { weeks: [...weeks] };
      expect((await member.refused('planMeetingYear', { path, body })).slug).toBe(slug);
    }
    expect(await planned()).toEqual([]);
  });

  it('is proposed for no week where the period is none, and never beyond what days there are', async () => {
    for (const query of [
      { untilOn: '1999-01-01' },
      { fromOn: '2999-12-31' },
      { fromOn: '2998-12-20' },
    ])
      for (const { startsAt } of (await propose(query)).weeks) expect(startsAt < '2999').toBe(true);
    expect((await propose({ untilOn: '1999-01-01' })).weeks).toEqual([]);
  });

  it('asks for the rule first', async () => {
    const other = await Room.of(service, await make.team());
    const of = { teamId: other.team.id };
    expect((await other.municipal.refused('proposeMeetingYear', { path: of })).slug).toBe(
      'meeting-rule-missing',
    );
  });
});

describe('a turn', () => {
  const clientOf = (id: string) => service.signIn(id);

  it('is swapped by either of the two or the leader, and says whose it was', async () => {
    await plan({ untilOn: '2026-12-01' });
    const meetings = await planned();
    const [one] = meetings;
    const other = meetings.find(
      ({ chair, minuteTaker }) =>
        ![one!.chair?.id, one!.minuteTaker?.id].includes(chair?.id) &&
        one!.chair?.id !== minuteTaker?.id,
    );
    const call = {
      path: { meetingId: one!.id },
      version: 1,
      body: {
        ...({ duty: 'chair', otherMeetingId: other!.id, otherDuty: 'chair' } as const),
        otherVersion: 1,
      },
    };
    const third = all().find((id) => ![one!.chair?.id, other!.chair?.id].includes(id));
    expect((await (await clientOf(third!)).refused('swapTurns', call)).slug).toBe('turn-not-yours');
    const own = await clientOf(other!.chair!.id);
    const stale = { ...call, body: { ...call.body, otherVersion: 9 } };
    expect((await own.refused('swapTurns', stale)).slug).toBe('version-stale');
    const swapped = (await own.ok('swapTurns', call)).body;
    expect(swapped).toMatchObject({
      version: 2,
      chair: { id: other!.chair!.id, beforeName: one!.chair!.name },
    });
    await leader.ok('swapTurns', { ...call, version: 2, body: { ...call.body, otherVersion: 2 } });
    expect((await planned())[0]!.chair?.id).toBe(one!.chair!.id);
  });

  it('goes to another in the same act as its holder leaves, by each way of leaving and whoever ends it', async () => {
    await plan();
    const [first, second] = [team.municipal[1], team.specialist[1]];
    const version = 1;
    await leader.ok('leaveTeam', {
      path: { agreementId: first.agreementId },
      version,
      body: { endedOn: '2026-10-01', successors: [] },
    });
    const administrator = await service.signIn(await make.worker({ role: 'administrator' }));
    await administrator.ok('endAgreement', {
      path: { agreementId: second.agreementId },
      version,
      body: { endedOn: '2026-12-01' },
    });
    const meetings = await planned();
    for (const { heldOn, chair, minuteTaker } of meetings) {
      expect(chair && minuteTaker).not.toBeNull();
      const turns = [chair?.id, minuteTaker?.id];
      if (heldOn >= '2026-10-01') expect(turns).not.toContain(first.workerId);
      if (heldOn >= '2026-12-01') expect(turns).not.toContain(second.workerId);
    }
    expect(meetings.some(({ chair }) => chair?.beforeName === first.name)).toBe(true);
    expect(meetings.some(({ chair }) => chair?.beforeName === second.name)).toBe(true);
  });

  it('of somebody away stays theirs until it is given on, by them or a colleague', async () => {
    await plan();
    const away = team.municipal[0].workerId;
    const absence = { workerId: away, kind: 'sickness', startsOn: '2026-08-10' } as const;
    await leader.ok('recordAbsence', { path, body: { ...absence, backOn: '2026-12-01' } });
    const { turnsAway } = (await year()).members.find(({ workerId }) => workerId === away)!;
    expect(turnsAway).toBeGreaterThan(0);
    const body = { workerId: away };
    const other = await clientOf(team.specialist[0].workerId);
    const stranger = { workerId: (await make.team()).municipal[0].workerId };
    expect((await other.refused('giveTurnsOn', { path, body: stranger })).slug).toBe('not-found');
    expect((await other.ok('giveTurnsOn', { path, body })).body).toEqual({
      turnsGiven: turnsAway,
      withoutAnybody: 0,
    });
    expect((await year()).members.find(({ workerId }) => workerId === away)?.turnsAway).toBe(0);
  });
});

describe('a meeting', () => {
  it('that is cancelled says why, its agenda goes on, everybody hears, and it may be held after all', async () => {
    const room = await Room.of(service, team);
    await plan({ untilOn: '2026-10-01' });
    const { id: inquiryId } = await room.receive();
    const [one, next] = await planned();
    const { seq } = (await member.ok('getBoard', { path })).body;
    const heard = new LiveClient(service.url, await service.newCookie(team.specialist[1].workerId));
    await heard.subscribe(team.id, seq);
    const meetingId = one!.id;
    const body = { changeCause: 'too_few' } as const;
    await member.ok('cancelMeeting', { path: { meetingId }, version: 1, body });
    const cancelled = () => heard.heard.find(({ kind }) => kind === 'meeting.cancelled');
    await heard.until(() => cancelled() !== undefined);
    expect(cancelled()).toMatchObject({
      meeting: { id: meetingId, state: 'cancelled', changeCause: 'too_few' },
      nextMeeting: { id: next!.id, skippedBefore: [{ isoWeek: 32, changeCause: 'too_few' }] },
    });
    heard.close();
    const item = await room.itemAbout(next!.id, inquiryId);
    expect(item).toMatchObject({ meetingId: next!.id, timesCarried: 1 });
    const start = { path: { meetingId }, version: 2, body: {} };
    expect((await member.refused('startMeeting', start)).slug).toBe('meeting-cancelled');
    const manual = { path: { meetingId }, body: { kind: 'manual', title: 'Ferie' } } as const;
    expect((await member.refused('addAgendaItem', manual)).slug).toBe('meeting-cancelled');
    const startsAt = '2026-08-07T07:30:00Z';
    const back = { path: { meetingId }, version: 2, body: { startsAt } };
    expect((await member.ok('moveMeeting', back)).body).toMatchObject({
      ...{ state: 'planned', movedFromOn: '2026-08-06' },
      chair: { id: one!.chair!.id },
    });
    expect((await room.itemAbout(meetingId, inquiryId)).meetingId).toBe(meetingId);
  });

  it('is moved within its week or to a free one, never to a day that has passed or a week that is taken', async () => {
    await plan({ untilOn: '2026-10-01' });
    const meetings = await planned();
    const call = (startsAt: string) => ({
      path: { meetingId: meetings[0]!.id },
      version: 1,
      body: { startsAt, changeCause: 'other_event' as const },
    });
    for (const [startsAt, slug] of [
      ['2026-07-30T08:00:00Z', 'validation-failed'],
      ['2026-08-11T08:00:00Z', 'meeting-week-taken'],
    ] as const)
      expect((await member.refused('moveMeeting', call(startsAt))).slug).toBe(slug);
    const moved = (await member.ok('moveMeeting', call('2026-10-06T08:00:00Z'))).body;
    expect(moved).toMatchObject({ isoWeek: 41, movedFromOn: '2026-08-06', version: 2 });
  });

  it('is led by whoever starts it where that differs from the plan', async () => {
    const room = await Room.of(service, team);
    await plan({ untilOn: '2026-10-01' });
    const [one] = await planned();
    const another = all().find((id) => ![one!.chair?.id, one!.minuteTaker?.id].includes(id))!;
    for (const level of ['municipal', 'specialist'] as const)
      await room.attend(one!.id, team[level][0].workerId);
    const call = { path: { meetingId: one!.id }, version: 1, body: { chairWorkerId: another } };
    expect((await member.ok('startMeeting', call)).body).toMatchObject({
      ...{ state: 'in_session', chair: { id: another } },
      minuteTaker: { id: one!.minuteTaker!.id },
    });
    const cancel = { path: call.path, version: 2, body: { changeCause: 'other' } } as const;
    expect((await member.refused('cancelMeeting', cancel)).slug).toBe('meeting-started');
  });
});
