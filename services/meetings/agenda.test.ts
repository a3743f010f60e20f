import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { answersFor, Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { untilWaiting } from '../platform/testing/until-waiting.ts';

// The agenda fills itself, whatever it is that happened, and nothing on it is ever lost.

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

const kinds = async (meetingId: string) =>
  (await room.read(meetingId)).items.map(({ kind }) => kind);

async function planEnd(agreementId: string, plannedEndOn: string | null) {
  const leaderId = await make.worker({ role: 'team_leader', team: room.team });
  const leader = await service.signIn(leaderId);
  const [row] = await service.admin.sql`select version from agreements where id = ${agreementId}`;
  const call = { path: { agreementId }, body: { plannedEndOn }, version: row!.version as number };
  await leader.ok('planAgreementEnd', call);
}

async function openTogether(alias: string) {
  const proposed = await room.municipal.ok('proposeOpening', {
    path: { teamId: room.team.id },
    body: { mode: 'intake', pair: room.pair, reason: 'Kan ikke vente', case: { alias } },
  });
  const path = { openingId: proposed.body.id };
  return (await room.specialist.ok('confirmOpening', { path })).body;
}

test('openings for the record come first, then worries oldest first, then seats at risk, then the rest', async () => {
  const meeting = await room.plan();
  const path = { meetingId: meeting.id };
  await room.municipal.ok('addAgendaItem', { path, body: { kind: 'manual', title: 'Ferie' } });
  const first = await room.receive();
  const second = await room.receive();
  const opened = await openTogether('Hegg-1');
  await planEnd(room.team.municipal[0].agreementId, '2099-01-01');
  const { items } = await room.read(meeting.id);
  expect(items.map((item) => [item.kind, item.inquiry?.id ?? item.case?.id ?? item.title])).toEqual(
    [
      ['opening_record', opened.id],
      ['inquiry', first.id],
      ['inquiry', second.id],
      ['seat_at_risk', opened.id],
      ['manual', 'Ferie'],
    ],
  );
  expect(items[0]!.opening).toMatchObject({ state: 'confirmed', caseId: opened.id });
  expect(items.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
});

test('each thing that is put on the agenda is told to every board', async () => {
  const meeting = await room.plan();
  const inquiry = await room.receive();
  const item = await room.itemAbout(meeting.id, inquiry.id);
  const told = await service.admin.sql<{ kind: string; meeting: string; item: string }[]>`
    select kind, data ->> 'meetingId' as meeting, data ->> 'itemId' as item from events
    where team_id = ${room.team.id} order by seq desc limit 2`;
  expect(told.map(({ kind }) => kind)).toEqual(['agenda_item.added', 'inquiry.received']);
  expect(told[0]).toMatchObject({ meeting: meeting.id, item: item.id });
  expect((await room.board()).nextMeeting).toMatchObject({ id: meeting.id, openItems: 1 });
});

test('what has waited since before the meeting was planned is on it', async () => {
  const inquiry = await room.receive();
  const opened = await openTogether('Hegg-2');
  const meeting = await room.plan();
  expect(meeting.items.map(({ kind }) => kind)).toEqual(['opening_record', 'inquiry']);
  expect(meeting.items[1]!.inquiry!.id).toBe(inquiry.id);
  expect(meeting.items[0]!.case!.id).toBe(opened.id);
});

test('an opening is on the record once', async () => {
  const opened = await openTogether('Hegg-3');
  const meeting = await room.meet();
  const next = await room.plan(1);
  const item = await room.itemAbout(meeting.id, opened.id);
  await room.decide(item, { outcome: 'noted' });
  await room.close(meeting.id);
  expect(await kinds(next.id)).toEqual([]);
});

describe('a seat at risk', () => {
  test('stands on every agenda until it is handed over, and blocks no closing', async () => {
    const opened = await make.case({ in: room.team });
    const meeting = await room.meet();
    await room.decide(await room.itemAbout(meeting.id, opened.id), { outcome: 'noted' }); // its opening
    await planEnd(room.team.municipal[0].agreementId, '2099-01-01');
    expect(await kinds(meeting.id)).toEqual(['opening_record', 'seat_at_risk']);
    const next = await room.plan(1);
    const closed = await room.close(meeting.id);
    expect(closed.items.map(({ state }) => state)).toEqual(['decided', 'carried']);
    expect((await room.read(next.id)).items).toMatchObject([
      { kind: 'seat_at_risk', state: 'open', timesCarried: 1, case: { id: opened.id } },
    ]);
    await room.municipal.ok('handOverSeat', {
      path: { caseId: opened.id },
      body: { level: 'municipal', to: { agreementId: room.team.municipal[1].agreementId } },
      version: 1,
    });
    expect(await kinds(next.id)).toEqual([]);
  });

  test('that is handed over in the meeting stays before the room, and the minutes say so', async () => {
    const opened = await make.case({ in: room.team });
    const meeting = await room.meet();
    await room.decide(await room.itemAbout(meeting.id, opened.id), { outcome: 'noted' }); // its opening
    const [first, second] = room.team.municipal;
    await planEnd(first.agreementId, '2099-01-01');
    const risk = (await room.read(meeting.id)).items.find(({ kind }) => kind === 'seat_at_risk')!;
    await room.municipal.ok('setCurrentItem', {
      path: { meetingId: meeting.id },
      body: { itemId: risk.id },
    });
    await room.municipal.ok('handOverSeat', {
      path: { caseId: opened.id },
      body: { level: 'municipal', to: { agreementId: second.agreementId } },
      version: 1,
    });
    const { items, currentItemId } = await room.read(meeting.id);
    expect(items.find(({ id }) => id === currentItemId)).toMatchObject({
      id: risk.id,
      state: 'lapsed',
      case: { seats: { municipal: { name: second.name } } },
    });
    const { minutes } = await room.close(meeting.id);
    expect(minutes.filter(({ kind }) => kind === 'handed_over')).toMatchObject([
      {
        itemId: risk.id,
        handover: { level: 'municipal', fromName: first.name, toName: second.name },
      },
    ]);
  });

  test('is no longer one when the end is no longer planned', async () => {
    const opened = await make.case({ in: room.team });
    const meeting = await room.meet();
    const { agreementId } = room.team.municipal[0];
    await planEnd(agreementId, '2099-01-01');
    const risk = (await room.read(meeting.id)).items.find(({ kind }) => kind === 'seat_at_risk')!;
    await room.municipal.ok('changeAgendaItem', {
      path: { itemId: risk.id },
      body: { notes: 'Hun blir likevel.' },
      version: risk.version,
    });
    await planEnd(agreementId, null);
    const items = (await room.read(meeting.id)).items.map(({ kind, state, notes }) => [
      kind,
      state,
      notes,
    ]);
    expect(items).toEqual([
      ['opening_record', 'open', ''],
      ['seat_at_risk', 'lapsed', 'Hun blir likevel.'],
    ]);
    await room.decide(await room.itemAbout(meeting.id, opened.id), { outcome: 'noted' });
    await room.close(meeting.id);
  });
});

describe('an inquiry', () => {
  test('that is withdrawn leaves the agenda and blocks nobody', async () => {
    const meeting = await room.meet();
    const inquiry = await room.receive();
    await room.municipal.ok('withdrawInquiry', {
      path: { inquiryId: inquiry.id },
      body: { by: 'service_user' },
      version: 1,
    });
    expect(await kinds(meeting.id)).toEqual([]);
    await room.close(meeting.id);
  });

  test('moves to an earlier meeting that is planned later, but stays where it was deferred to', async () => {
    const free = await room.receive();
    const bound = await room.receive();
    const meeting = await room.meet();
    const later = await room.plan(2);
    await room.defer(await room.itemAbout(meeting.id, bound.id), later.id);
    await room.decide(await room.itemAbout(meeting.id, free.id), {
      outcome: 'guide_to_service',
      guidance: { unitId: room.team.units.municipal, reason: 'De kjenner ham' },
      differsBecause: 'Vi vet nok',
    });
    await room.close(meeting.id);
    expect(await kinds(later.id)).toEqual(['inquiry', 'inquiry']);
    const sooner = await room.plan(1);
    expect(sooner.items).toMatchObject([
      { inquiry: { id: free.id }, returnReason: 'guidance_waiting' },
    ]);
    expect((await room.read(later.id)).items).toMatchObject([{ inquiry: { id: bound.id } }]);
  });

  test('waiting for a unit is carried over by itself, and counted', async () => {
    const inquiry = await room.receive({ answers: answersFor.guide_to_service });
    const first = await room.meet();
    await room.decide(await room.itemAbout(first.id, inquiry.id), {
      outcome: 'guide_to_service',
      guidance: { unitId: room.team.units.specialist, reason: 'Poliklinikken' },
    });
    await room.close(first.id);
    const second = await room.plan(1);
    await room.begin(second);
    await room.close(second.id);
    const third = await room.plan(2);
    expect(third.items).toMatchObject([
      {
        inquiry: { id: inquiry.id, timesCarried: 1 },
        timesCarried: 1,
        returnReason: 'guidance_waiting',
      },
    ]);
  });
});

test('a week that was skipped loses nothing: notes and items of one’s own follow to the next meeting', async () => {
  const skipped = await room.plan();
  const next = await room.plan(1);
  const inquiry = await room.receive();
  const added = await room.municipal.ok('addAgendaItem', {
    path: { meetingId: skipped.id },
    body: { kind: 'manual', title: 'Ferie', notes: 'Husk uke 28' },
  });
  await make.asSystem(room.team.id, async ({ db, tell }) => {
    await db
      .updateTable('meetings')
      .set({
        held_on: '2025-06-03',
        starts_at: '2025-06-03T08:00:00Z',
        iso_year: 2025,
        iso_week: 23,
      })
      .where('id', '=', skipped.id)
      .execute();
    tell({ teamId: room.team.id, kind: 'meeting.planned', meetingId: skipped.id });
  });
  expect(await kinds(skipped.id)).toEqual([]);
  const { items } = await room.read(next.id);
  expect(items.map(({ id }) => id)).toContain(added.body.id);
  const carried = { timesCarried: 1, returnReason: 'carried_over' };
  expect(items).toMatchObject([
    { kind: 'inquiry', inquiry: { id: inquiry.id, timesCarried: 1 }, ...carried },
    { kind: 'manual', title: 'Ferie', notes: 'Husk uke 28', ...carried },
  ]);
  expect((await room.board()).inquiries).toMatchObject([{ id: inquiry.id, timesCarried: 1 }]);
});

test('a meeting planned and a worry received at the same moment: it is on the agenda', async () => {
  const { sql } = service.admin;
  // Both are held where neither sees the other's row yet: at the number of their event.
  const { both } = await sql.begin(async (held) => {
    await held`select from event_counters where team_id = ${room.team.id} for update`;
    const sent = [room.plan(), room.receive()] as const;
    await untilWaiting(service.admin, 2);
    return { both: sent };
  });
  const [meeting, inquiry] = await Promise.all(both);
  const { items } = await room.read(meeting.id);
  expect(items.map((item) => item.inquiry?.id)).toEqual([inquiry.id]);
  expect((await room.board()).nextMeeting).toMatchObject({ openItems: 1 });
});

test('withdrawing and deciding at the same moment: one of them, and never both', async () => {
  const meeting = await room.meet();
  for (let round = 0; round < 6; round++) {
    const inquiry = await room.receive({ answers: answersFor.intake });
    const item = await room.itemAbout(meeting.id, inquiry.id);
    const replies = await Promise.all([
      room.municipal.call('decide', {
        path: { itemId: item.id },
        body: { outcome: 'intake', pair: room.pair },
        version: item.version,
      }),
      room.specialist.call('withdrawInquiry', {
        path: { inquiryId: inquiry.id },
        body: { by: 'inquirer' },
        version: 1,
      }),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(['decided', 'withdrawn']).toContain((await room.inquiry(inquiry.id)).state);
  }
});
