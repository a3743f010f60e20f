import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { actAs } from '../platform/testing/act-as.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { answersFor, Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import type { InquiryStatement } from './words.ts';

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

const day = (daysFromNow = 0) =>
  new Date(Date.now() + daysFromNow * 24 * 60 * 60 * 1000).toLocaleDateString('sv', {
    timeZone: 'Europe/Oslo',
  });
const period = () => ({ fromOn: day(-40), toOn: day() });

async function statementFor(client: TestClient, query = period()): Promise<InquiryStatement> {
  const path = { teamId: room.team.id };
  const { body } = await client.ok('getInquiryStatement', { path, query });
  for (const { received, ...parts } of [body.totals, ...body.bySource, ...body.byMonth]) {
    const { decided, withdrawn, openWithOwnerAndDate, openLacking } = parts;
    expect(decided + withdrawn + openWithOwnerAndDate + openLacking).toBe(received);
  }
  return body;
}

const none = { received: 0, decided: 0, withdrawn: 0, openWithOwnerAndDate: 0, openLacking: 0 };

/** One of every way in which an inquiry can stand, by what the meeting made of it. */
async function oneOfEach() {
  const named = [
    ['intake', answersFor.intake],
    ['supervision_offer', answersFor.supervision_offer],
    ['investigate', answersFor.investigate],
    ['waiting', answersFor.guide_to_service],
    ['accepted', answersFor.guide_to_service],
    ['withdrawn', answersFor.intake],
    ['untouched', answersFor.intake],
  ] as const;
  const ids = {} as Record<(typeof named)[number][0], string>;
  for (const [name, answers] of named) ids[name] = (await room.receive({ answers })).id;
  const meeting = await room.meet();
  const decide = async (name: keyof typeof ids, body: Parameters<typeof room.decide>[1]) =>
    room.decide(await room.itemAbout(meeting.id, ids[name]), body);
  await decide('intake', { outcome: 'intake', pair: room.pair });
  const supervisionOffer = { unitId: room.team.units.municipal };
  await decide('supervision_offer', { outcome: 'supervision_offer', supervisionOffer });
  const pair = {
    municipalAgreementId: room.team.municipal[0].agreementId,
    specialistAgreementId: room.team.specialist[0].agreementId,
  };
  await decide('investigate', {
    outcome: 'investigate',
    investigation: { ...pair, dueOn: day(9) },
  });
  const guidance = { unitId: room.team.units.other, reason: 'De kjenner strøket.' };
  for (const name of ['waiting', 'accepted'] as const)
    await decide(name, { outcome: 'guide_to_service', guidance });
  for (const [name, operation, body] of [
    ['accepted', 'acceptGuidance', { acceptedBy: 'Nina Vakt' }],
    ['withdrawn', 'withdrawInquiry', { by: 'inquirer' }],
  ] as const) {
    const path = { inquiryId: ids[name] };
    const { version } = await room.inquiry(ids[name]);
    await room.specialist.ok(operation, { path, body, version });
  }
  return { ids, meeting };
}

test('every inquiry is decided, withdrawn, or open with an owner and a date: the line adds up', async () => {
  const { ids, meeting } = await oneOfEach();
  const before = await statementFor(room.municipal);
  // What waits for the unit has no day yet, while no meeting is planned on which it stands.
  expect(before.totals).toEqual({
    ...none,
    received: 7,
    decided: 3,
    withdrawn: 1,
    openWithOwnerAndDate: 2,
    openLacking: 1,
  });
  await room.plan(1);
  const { totals, inquiries, byOutcome, bySource, byMonth } = await statementFor(room.municipal);
  expect(totals).toEqual({
    ...{ received: 7, decided: 3, withdrawn: 1, openWithOwnerAndDate: 3, openLacking: 0 },
  });
  const of = (name: keyof typeof ids) => inquiries!.find(({ id }) => id === ids[name]);
  const ended = { standing: 'decided', days: 0, endedOn: day(), nextOn: null, nextBy: null };
  expect(of('intake')).toMatchObject({ ...ended, outcome: 'intake' });
  expect(of('accepted')).toMatchObject({ ...ended, outcome: 'guide_to_service' });
  expect(of('withdrawn')).toMatchObject({ ...ended, standing: 'withdrawn', outcome: null });
  const ownerName = room.team.specialist[0].name;
  const open = { standing: 'open', endedOn: null, ownerName, ownerHasAccess: true };
  expect(of('untouched')).toMatchObject({ ...open, nextOn: meeting.heldOn, nextBy: 'meeting' });
  expect(of('investigate')).toMatchObject({ ...open, nextOn: day(9), nextBy: 'comes_back' });
  expect(of('waiting')).toMatchObject({ ...open, nextOn: day(7), nextBy: 'meeting' });
  expect(byOutcome.map(({ outcome, count }) => [outcome, count])).toEqual([
    ['guide_to_service', 1],
    ['intake', 1],
    ['supervision_offer', 1],
  ]);
  expect(bySource).toEqual([{ ...totals, source: 'gp' }]);
  expect(byMonth.at(-1)).toEqual({ ...totals, monthOn: `${day().slice(0, 8)}01` });
  expect(byMonth[0]).toEqual({ ...none, monthOn: `${day(-40).slice(0, 8)}01` });
});

/** As a spreadsheet brings it: on a day that has passed. */
async function receiveOn(receivedOn: string) {
  const { id } = await room.receive();
  await service.admin.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update inquiries set received_on = ${receivedOn}, received_at = oslo_midnight(${receivedOn}::date) where id = ${id}`;
  });
}

test('it counts what came from the first day through the last, and no other', async () => {
  const days = [day(-31), day(-30), day(-10), day(-9)];
  for (const receivedOn of days) await receiveOn(receivedOn);
  const query = { fromOn: day(-30), toOn: day(-10) };
  const { totals, inquiries, daysToDecision } = await statementFor(room.specialist, query);
  expect(totals.received).toBe(2);
  expect(inquiries!.map(({ receivedOn, days }) => [receivedOn, days])).toEqual([
    [day(-30), 30],
    [day(-10), 10],
  ]);
  expect(daysToDecision).toBeNull();
  const path = { teamId: room.team.id };
  const backwards = { fromOn: day(), toOn: day(-1) };
  const problem = await room.municipal.refused('getInquiryStatement', { path, query: backwards });
  expect(problem).toMatchObject({ errors: [{ pointer: 'query/toOn' }] });
});

test('leaders of both levels read the same counts and no inquiry; another team reads nothing', async () => {
  await oneOfEach();
  const { inquiries: _, madeAt: __, ...counted } = await statementFor(room.municipal);
  for (const role of ['municipal_leader', 'dps_leader'] as const) {
    const leader = await service.signIn(await make.worker({ role, team: room.team }));
    expect(await statementFor(leader)).toMatchObject({ ...counted, inquiries: null });
  }
  const stranger = await service.signIn((await make.team()).municipal[0].workerId);
  const call = { path: { teamId: room.team.id }, query: period() };
  expect((await stranger.call('getInquiryStatement', call)).status).toBe(404);
});

test('the query shown is the one that counts: run as it stands, it gives the same rows', async () => {
  await oneOfEach();
  const { inquiries, query } = await statementFor(room.municipal);
  const [teamId, fromOn, toOn] = query.parameters as [string, string, string];
  const rows = await service.admin.sql.begin(async (sql) => {
    await actAs(service.admin, sql, room.team.municipal[0].workerId);
    return sql.unsafe(
      query.text
        .replaceAll('of_team', '$1::uuid')
        .replaceAll('from_day', '$2::date')
        .replaceAll('through_day', '$3::date'),
      [teamId, fromOn, toOn],
    );
  });
  expect(rows.map((row) => row['id'] as string)).toEqual(inquiries!.map(({ id }) => id));
});

test('an open inquiry whose owner the person keeps out is not called cared for', async () => {
  const opened = await make.case({ in: room.team });
  await room.plan(1);
  const ownerId = room.team.municipal[1].workerId;
  const { id } = await room.receive({ ownerId, linkedCaseId: opened.id });
  expect((await statementFor(room.municipal)).totals).toMatchObject({ openWithOwnerAndDate: 1 });
  const body = { kind: 'worker', workerId: ownerId } as const;
  await room.municipal.ok('recordBlock', { path: { caseId: opened.id }, body });
  const { totals, inquiries } = await statementFor(room.municipal);
  expect(totals).toEqual({ ...none, received: 1, openLacking: 1 });
  expect(inquiries).toMatchObject([{ id, ownerHasAccess: false }]);
  // To whom it is closed it is not there, in no number either.
  const keptOut = await service.signIn(ownerId);
  expect(await statementFor(keptOut)).toMatchObject({ totals: none, inquiries: [] });
});
