import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from './make.ts';
import { sweepAgendas } from './meetings/meetings.ts';
import type { OperationId } from './platform/http/handlers.ts';
import type { SentAnyhow } from './platform/testing/client.ts';
import { answersFor, Room } from './platform/testing/meeting-room.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';

/*
 * Days begin at midnight in Oslo and weeks are ISO weeks, where the clock changes (in 2026 on 29 March and
 * 25 October) and where the year does. The database's clock is the only one: here it stands where it is put.
 */

let service: TestService;
let make: Maker;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

/** From now on it is a little later than this with each look, as instants are. */
async function itIs(instant: string): Promise<void> {
  const { sql } = service.admin;
  await sql.unsafe(`create sequence if not exists looks; grant usage on sequence looks to public`);
  await sql.unsafe(`create or replace function current_instant() returns timestamptz
    language sql volatile parallel unsafe as $$ select '${instant}'::timestamptz + nextval('looks') * interval '1 microsecond' $$`);
}

const weekMs = 7 * 24 * 60 * 60 * 1000;
const mondays = (first: string, count: number) =>
  Array.from({ length: count }, (_, nth) =>
    new Date(Date.parse(first) + nth * weekMs).toISOString().slice(0, 10),
  );
/** Nine o'clock in Oslo. */
const nine = (day: string, offset: string) => new Date(`${day}T09:00:00${offset}`).toISOString();

async function planAt({ municipal, team }: Room<MadeTeam>, startsAt: string) {
  return (await municipal.ok('planMeeting', { path: { teamId: team.id }, body: { startsAt } }))
    .body;
}

test('a board that somebody has is another one after midnight, though nothing has happened', async () => {
  await itIs('2026-05-11T21:59:50Z');
  const team = await make.team();
  const joins = await make.member({ in: team, level: 'municipal', startsOn: '2026-05-12' });
  const room = await Room.of(service, team);
  const read = (etag?: string | null) =>
    room.municipal.call('getBoard', {
      path: { teamId: team.id },
      ...(etag && { headers: { 'if-none-match': etag } }),
    });
  const before = await read();
  const etag = before.headers.get('etag');
  expect((await read(etag)).status).toBe(304);
  const members = ({ body }: { body: unknown }) =>
    (body as { members: { workerId: string }[] }).members.map(({ workerId }) => workerId);
  expect(members(before)).not.toContain(joins.workerId);
  await itIs('2026-05-11T22:00:00Z');
  // As if the ten seconds had passed for this process too.
  const real = performance.now.bind(performance);
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => real() + 10_000);
  const after = await read(etag);
  clock.mockRestore();
  expect([after.status, after.version]).toEqual([200, before.version]);
  expect(members(after)).toContain(joins.workerId);
  expect((await read(after.headers.get('etag'))).status).toBe(304);
});

describe('an inquiry is carried from week to week', () => {
  test.each([
    [
      'into summer time',
      '2026-03-23',
      ['+01:00', '+02:00', '+02:00'],
      [13, 14, 15],
      [2026, 2026, 2026],
    ],
    [
      'into winter time',
      '2026-10-19',
      ['+02:00', '+01:00', '+01:00'],
      [43, 44, 45],
      [2026, 2026, 2026],
    ],
    [
      'over a year of 53 weeks',
      '2026-12-21',
      ['+01:00', '+01:00', '+01:00'],
      [52, 53, 1],
      [2026, 2026, 2027],
    ],
    [
      'over a year of 52 weeks',
      '2027-12-20',
      ['+01:00', '+01:00', '+01:00'],
      [51, 52, 1],
      [2027, 2027, 2028],
    ],
    [
      'into a year that begins in December',
      '2029-12-17',
      ['+01:00', '+01:00', '+01:00'],
      [51, 52, 1],
      [2029, 2029, 2030],
    ],
  ])('%s', async (_, first, offsets, weeks, years) => {
    await itIs(`${first}T05:00:00Z`);
    const team = await make.team();
    let inquiryId: string | undefined;
    let next: { id: string; version: number } | undefined;
    for (const [nth, day] of mondays(first, 3).entries()) {
      await itIs(nine(day, offsets[nth]!));
      // The clock has moved by a week: everybody signs in again.
      const room = await Room.of(service, team);
      const plan = (nth: number) => planAt(room, nine(mondays(first, 3)[nth]!, offsets[nth]!));
      inquiryId ??= (await room.receive()).id;
      const meeting = await room.begin(next ?? (await plan(nth)));
      expect(meeting).toMatchObject({
        heldOn: day,
        isoWeek: weeks[nth],
        isoYear: years[nth],
      });
      const item = await room.itemAbout(meeting.id, inquiryId);
      expect(item.timesCarried).toBe(nth);
      if (nth === 2) return;
      next = await plan(nth + 1);
      await room.defer(item, next.id);
      await room.close(meeting.id);
    }
  });

  test('and what is due on the Monday after the clock changed comes back that Monday', async () => {
    await itIs('2026-03-23T08:00:00Z');
    const team = await make.team();
    const before = await Room.of(service, team);
    const { id: inquiryId } = await before.receive({ answers: answersFor.investigate });
    const meeting = await before.begin(await planAt(before, '2026-03-23T08:00:00Z'));
    await before.decide(await before.itemAbout(meeting.id, inquiryId), {
      outcome: 'investigate',
      investigation: {
        municipalAgreementId: team.municipal[0].agreementId,
        specialistAgreementId: team.specialist[0].agreementId,
        dueOn: '2026-03-30',
      },
    });
    await before.close(meeting.id);
    await itIs('2026-03-30T07:00:00Z');
    const after = await Room.of(service, team);
    const { id } = await after.begin(await planAt(after, '2026-03-30T07:00:00Z'));
    expect(await after.itemAbout(id, inquiryId)).toMatchObject({
      returnReason: 'investigation_due',
    });
  });
});

describe('a week without its meeting', () => {
  test('ends with what stood on it in the next one, counted, and every board has heard', async () => {
    await itIs('2026-03-23T05:00:00Z');
    const team = await make.team();
    const before = await Room.of(service, team);
    const skipped = await planAt(before, '2026-03-23T08:00:00Z');
    const next = await planAt(before, '2026-03-30T07:00:00Z');
    const { id: inquiryId, version } = await before.receive();
    await before.municipal.ok('addAgendaItem', {
      path: { meetingId: skipped.id },
      body: { kind: 'manual', title: 'Ferie' },
    });
    expect((await before.read(next.id)).items).toEqual([]);

    await itIs('2026-03-26T07:00:00Z');
    await Promise.all([sweepAgendas(service.database), sweepAgendas(service.database)]);
    await sweepAgendas(service.database);
    const after = await Room.of(service, team);
    expect((await after.read(skipped.id)).items).toEqual([]);
    const carried = { state: 'open', timesCarried: 1, returnReason: 'carried_over' };
    expect((await after.read(next.id)).items).toMatchObject([
      { ...carried, inquiry: { id: inquiryId, timesCarried: 1, version: version + 1 } },
      { ...carried, title: 'Ferie' },
    ]);
    expect((await after.board()).nextMeeting).toMatchObject({ id: next.id, openItems: 2 });
    const told = await service.admin.sql`
      select data -> 'inquiryIds' as inquiries from events
      where team_id = ${team.id} and kind = 'agenda_item.added' and data ->> 'meetingId' = ${next.id}
      order by 1`;
    expect(told).toEqual([{ inquiries: [inquiryId] }, { inquiries: null }]);
  });
});

describe('a meeting’s day and week', () => {
  test('are Oslo’s: half past eleven on Sunday and half past midnight are two weeks', async () => {
    for (const [sunday, monday] of [
      ['2026-03-29T21:30:00Z', '2026-03-29T22:30:00Z'],
      ['2026-10-25T22:30:00Z', '2026-10-25T23:30:00Z'],
      ['2027-01-03T22:30:00Z', '2027-01-03T23:30:00Z'],
    ] as const) {
      await itIs(sunday);
      const room = await Room.of(service, await make.team());
      const [one, other] = [await planAt(room, sunday), await planAt(room, monday)];
      expect(one.heldOn < other.heldOn).toBe(true);
      expect(other.isoWeek).toBe(one.isoWeek === 53 ? 1 : one.isoWeek + 1);
      const body = { startsAt: sunday };
      const again = { path: { teamId: room.team.id }, body };
      expect((await room.municipal.refused('planMeeting', again)).slug).toBe('meeting-week-taken');
    }
  });

  test('have passed when it is midnight in Oslo, and not before', async () => {
    for (const [lastMinute, midnight] of [
      ['2026-03-29T21:59:00Z', '2026-03-29T22:00:00Z'],
      ['2026-10-25T22:59:00Z', '2026-10-25T23:00:00Z'],
    ] as const) {
      const body = { startsAt: new Date(Date.parse(lastMinute) - 12 * 3_600_000).toISOString() };
      await itIs(midnight);
      const late = await Room.of(service, await make.team());
      const path = { teamId: late.team.id };
      expect((await late.municipal.refused('planMeeting', { path, body })).slug).toBe(
        'validation-failed',
      );
      await itIs(lastMinute);
      const inTime = await Room.of(service, late.team);
      await inTime.municipal.ok('planMeeting', { path, body });
    }
  });
});

describe('a meeting at nine in a week where the clock changes', () => {
  test.each([
    [
      'to winter time',
      '2026-10-12T05:00:00Z',
      ['2026-10-19T09:00:00+02:00', '2026-10-26T09:00:00+01:00'],
      [43, 44],
    ],
    [
      'to summer time',
      '2027-03-15T05:00:00Z',
      ['2027-03-22T09:00:00+01:00', '2027-03-29T09:00:00+02:00'],
      [12, 13],
    ],
    [
      'and where the year does',
      '2026-12-21T05:00:00Z',
      ['2026-12-28T09:00:00+01:00', '2027-01-04T09:00:00+01:00'],
      [53, 1],
    ],
  ])(
    '%s is at nine on the board, in the calendar and where an item is deferred to',
    async (_, now, planned, weeks) => {
      await itIs(now);
      const team = await make.team();
      const room = await Room.of(service, team);
      const [first, next] = [await planAt(room, planned[0]!), await planAt(room, planned[1]!)];
      expect([first.isoWeek, next.isoWeek]).toEqual(weeks);
      const { pathname } = new URL((await room.municipal.ok('makeCalendarLink', {})).body.url);
      const feed = await (await fetch(new URL(pathname, service.url))).text();
      const clocks = [...feed.matchAll(/DTSTART;TZID=Europe\/Oslo:(\d{8}T\d{6})/g)].map(
        ([, at]) => at,
      );
      expect(clocks).toEqual(planned.map((at) => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}`));

      await itIs(planned[0]!);
      const then = await Room.of(service, team);
      const meeting = await then.begin(first);
      const body = { kind: 'manual', title: 'Ferie' } as const;
      const path = { meetingId: meeting.id };
      const item = (await then.municipal.ok('addAgendaItem', { path, body })).body;
      await then.defer(item, next.id);
      await then.close(meeting.id);
      const { nextMeeting } = await then.board();
      expect(nextMeeting).toMatchObject({
        id: next.id,
        heldOn: planned[1]!.slice(0, 10),
        openItems: 1,
      });
      expect(Date.parse(nextMeeting!.startsAt)).toBe(Date.parse(planned[1]!));
      expect((await then.read(next.id)).items).toMatchObject([{ title: 'Ferie', timesCarried: 1 }]);
    },
  );
});

describe('an agreement', () => {
  test.each([
    ['in summer time', '2026-03-30', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
    ['in winter time', '2026-10-26', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
    ['on the day with 23 hours', '2026-03-29', '2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z'],
    ['on the day with 25 hours', '2026-10-25', '2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z'],
  ])('begins and ends at midnight %s', async (_, day, before, after) => {
    await itIs(before);
    const team = await make.team();
    const path = { teamId: team.id };
    const joins = await make.member({ in: team, level: 'municipal', startsOn: day });
    const leaves = await make.member({ in: team, level: 'municipal' });
    const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
    const ending = {
      path: { agreementId: leaves.agreementId },
      version: 1,
      body: { endedOn: day },
    };
    await leader.ok('endAgreement', ending);
    const statuses = async () => {
      const [one, other] = [
        await service.signIn(joins.workerId),
        await service.signIn(leaves.workerId),
      ];
      const of = async (client: typeof one) => (await client.call('getBoard', { path })).status;
      return [await of(one), await of(other)];
    };
    expect(await statuses()).toEqual([403, 200]);
    await itIs(after);
    expect(await statuses()).toEqual([200, 403]);
    const members = async (on: string) =>
      (await leader.ok('listMembers', { path, query: { on } })).body.items.map(
        ({ workerId }) => workerId,
      );
    const dayBefore = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(await members(day)).toContain(joins.workerId);
    expect(await members(day)).not.toContain(leaves.workerId);
    expect(await members(dayBefore)).toContain(leaves.workerId);
    expect(await members(dayBefore)).not.toContain(joins.workerId);
  });
});

describe('who sat on a day', () => {
  // Opened half an hour before the day begins, handed over half an hour before it ends, and once more after.
  test.each([
    [
      'of 23 hours',
      '2026-03-29',
      '2026-03-28T22:30:00Z',
      '2026-03-29T21:30:00Z',
      '2026-03-29T22:30:00Z',
    ],
    [
      'of 25 hours',
      '2026-10-25',
      '2026-10-24T21:30:00Z',
      '2026-10-25T22:30:00Z',
      '2026-10-25T23:30:00Z',
    ],
  ])('is read from midnight to midnight, also on the day %s', async (_, day, ...instants) => {
    const [opened, handedOver, handedBack] = instants;
    await itIs(opened);
    const team = await make.team();
    const { id: caseId } = await make.case({ in: team });
    const [first, second] = team.municipal;
    for (const [nth, [at, to]] of (
      [
        [handedOver, second],
        [handedBack, first],
      ] as const
    ).entries()) {
      await itIs(at);
      const room = await Room.of(service, team);
      const body = { level: 'municipal' as const, to: { agreementId: to.agreementId } };
      await room.municipal.ok('handOverSeat', { path: { caseId }, version: nth + 1, body });
    }
    const room = await Room.of(service, team);
    const dayFrom = (days: number) =>
      new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
    const sat = async (on: string) => {
      const { seats } = (await room.municipal.ok('listSeats', { path: { caseId }, query: { on } }))
        .body;
      const path = { teamId: team.id };
      const { items } = (await room.municipal.ok('listTeamSeats', { path, query: { on } })).body;
      const ofCase = seats
        .filter(({ level }) => level === 'municipal')
        .map((seat) => seat.workerId);
      expect(items.flatMap(({ municipal }) => municipal.map((seat) => seat.workerId))).toEqual(
        ofCase,
      );
      return ofCase;
    };
    expect(await sat(dayFrom(-2))).toEqual([]);
    expect(await sat(dayFrom(-1))).toEqual([first.workerId]);
    expect(await sat(day)).toEqual([first.workerId, second.workerId]);
    expect(await sat(dayFrom(1))).toEqual([second.workerId, first.workerId]);
    expect(await sat(dayFrom(2))).toEqual([first.workerId]);
    const { body } = await room.municipal.ok('listTeamSeats', { path: { teamId: team.id } });
    expect(body.seatsOn).toBe(dayFrom(1));
  });
});

describe('a year that was typed wrongly', () => {
  type Row = [string, OperationId, SentAnyhow];
  const rows = (team: MadeTeam, caseId: string): Row[] => {
    const { workerId } = team.municipal[1];
    const visit = { kind: 'conversation', arena: 'home', minutes: 45, workerIds: [workerId] };
    const days = { startsOn: '2026-07-06', backOn: null, workerId, kind: 'other' };
    const ofCase = { path: { caseId } };
    const ofTeam = { path: { teamId: team.id } };
    return [
      [
        '/admittedOn',
        'recordAdmission',
        { ...ofCase, body: { place: 'A', admittedOn: '0026-05-01' } },
      ],
      [
        '/startsAt',
        'planActivity',
        { ...ofCase, body: { ...visit, startsAt: '9999-12-31T23:59:59-12:00' } },
      ],
      ['/startsOn', 'recordAbsence', { ...ofTeam, body: { ...days, startsOn: '0026-07-06' } }],
      ['/backOn', 'recordAbsence', { ...ofTeam, body: { ...days, backOn: '9026-07-07' } }],
      ['query/fromOn', 'getPlanner', { ...ofTeam, query: { fromOn: '9999-12-31' } }],
      ['query/on', 'getMyWeek', { query: { on: '0026-06-01' } }],
    ];
  };

  test('is nobody’s day, in whichever field', async () => {
    await itIs('2026-06-01T10:00:00Z');
    const team = await make.team();
    const { id } = await make.case({ in: team });
    const member = await service.signIn(team.municipal[0].workerId);
    for (const [pointer, operationId, sent] of rows(team, id)) {
      const { slug, errors } = await member.refused(operationId, sent);
      expect([slug, errors?.map((fault) => fault.pointer)]).toEqual([
        'validation-failed',
        [pointer],
      ]);
    }
  });
});
