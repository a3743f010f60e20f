import { afterAll, beforeAll, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type { TestClient } from '../platform/testing/client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { goToDayOfWorkbook, type Led, type WorkbookDay } from './day-of-workbook.ts';

// What the service says afterwards of what came with a sheet: its words, and when what happened.

let service: TestService;
let day: WorkbookDay<TestClient>;
let led: Led<TestClient>;
let importId: string;

const sheet = [
  'Sak;Alias;Arbeidsform;Fra kommunen;Fra DPS;Behandlingskontakt;Startet;Status;Avsluttet;Merknad',
  '27/1;Bjørk-1;inntak;MUNICIPAL;SPECIALIST;;04.02.2026;åpen;;savner bolig, 01019012345',
  '27/2;Bjørk-2;inntak;MUNICIPAL;;;04.02.2026;åpen;;tar ikke telefonen',
  '27/3;Bjørk-3;inntak;;;;04.02.2025;avsluttet;01.03.2026;flyttet til søsteren',
  '27/4;Bjørk-4;inntak;;;;04.02.2025;avsluttet;;',
  '27/5;Bjørk-5;skulder ved skulder;;SPECIALIST;Kari Behandler, vernepleier, UNIT;04.02.2026;åpen;;liker best å gå tur',
];
const inquiries = [
  'Dato;Hvem ringte;Bekymring;Ansvarlig;Hva ble gjort',
  '02.10.2026;fastlege;sover ute;;ringte to ganger',
];

async function bringIn(lines: string[]): Promise<string> {
  const { team, leader } = led;
  const { body: unit } = await leader.ok('listUnits', {});
  const named = unit.items.find(({ id }) => id === team.units.municipal)!.name;
  const csv = lines
    .join('\r\n')
    .replaceAll('MUNICIPAL', team.municipal[0].name)
    .replaceAll('SPECIALIST', team.specialist[0].name)
    .replaceAll('UNIT', named);
  const { body: seen } = await leader.ok('createImport', {
    path: { teamId: team.id },
    body: iconv.encode(csv, 'utf8'),
    headers: { 'x-file-name': 'ark.csv' },
  });
  expect(seen.counts.refused).toBe(0);
  const call = { path: { importId: seen.id }, version: seen.version };
  return (await leader.ok('commitImport', call)).body.id;
}

beforeAll(async () => {
  service = await startTestService();
  day = await goToDayOfWorkbook(service);
  led = await day.teamWithLeader();
  importId = await bringIn(sheet);
  await bringIn(inquiries);
});
afterAll(() => service.stop());

async function caseCalled(alias: string, client = led.leader) {
  const [found] = await service.admin.sql<{ id: string }[]>`
    select id from cases where team_id = ${led.team.id} and alias = ${alias}`;
  return (await client.ok('getCase', { path: { caseId: found!.id } })).body;
}

const historyOf = async (caseId: string) =>
  (await led.leader.ok('getCaseHistory', { path: { caseId } })).body.items.toReversed();

const dayOf = (at: string | null) => at?.slice(0, 10);

test('a case shows what the sheet remarks about it, when it came, and that it was opened by an import', async () => {
  const opened = await caseCalled('Bjørk-1');
  expect(opened.importedRemark).toBe('savner bolig, ···········');
  expect([opened.startedOn, dayOf(opened.importedAt), dayOf(opened.openedAt)]).toEqual([
    ...['2026-02-04', '2026-11-22', '2026-11-22'],
  ]);
  expect(await historyOf(opened.id)).toMatchObject([
    { kind: 'case.opened', details: { importId, municipalName: led.team.municipal[0].name } },
  ]);
});

test('a record that came as closed was never open here, and nobody closed it', async () => {
  const record = await caseCalled('Bjørk-3');
  expect(record).toMatchObject({
    ...{ state: 'closed', openedAt: null, seats: null, importedRemark: 'flyttet til søsteren' },
  });
  expect(record.closedAt).toBe('2026-02-28T23:00:00+00:00');
  expect(await historyOf(record.id)).toMatchObject([
    { kind: 'case.recorded', details: { importId } },
  ]);
  const { closedAt, openedAt, importedRemark, importedAt } = await caseCalled('Bjørk-4');
  expect([closedAt, openedAt, importedRemark]).toEqual([null, null, null]);
  expect(dayOf(importedAt)).toBe('2026-11-22');
});

test('a case that waited for its second seat keeps the remark, and that it came with the sheet', async () => {
  const room = await Room.of(service, led.team);
  const meeting = await room.plan();
  await room.begin(meeting);
  const pending = (await room.board()).pendingCases[0]!;
  const item = await room.itemAbout(meeting.id, pending.id);
  await room.decide(item, { outcome: 'fill_seat', pair: room.pair });
  const opened = await caseCalled('Bjørk-2');
  expect(opened.importedRemark).toBe('tar ikke telefonen');
  expect(dayOf(opened.importedAt)).toBe('2026-11-22');
  const [first] = await historyOf(opened.id);
  expect(first).toMatchObject({
    kind: 'case.opened',
    details: { importId, meetingId: meeting.id },
  });
});

test('a treatment contact from outside reads the case without the remark', async () => {
  const { seats, importedRemark } = await caseCalled('Bjørk-5');
  expect(importedRemark).toBe('liker best å gå tur');
  const contact = await service.signIn(seats!.municipal.workerId);
  expect(await caseCalled('Bjørk-5', contact)).toMatchObject({
    ...{ alias: 'Bjørk-5', importedRemark: null },
  });
});

test('an inquiry shows both the day it was received and the day it was brought in, and what was done', async () => {
  const { items } = (await led.leader.ok('listInquiries', { path: { teamId: led.team.id } })).body;
  const { body } = await led.leader.ok('getInquiry', { path: { inquiryId: items[0]!.id } });
  expect([dayOf(body.receivedAt), dayOf(body.importedAt)]).toEqual(['2026-10-01', '2026-11-22']);
  expect(body).toMatchObject({ receivedByName: null, notes: 'ringte to ganger' });
});

test('a row of the sheet is never the row of another team’s case', async () => {
  const { id } = await day.make.case({ in: await day.make.team() });
  const mixed = service.admin.sql`
    update import_rows set case_id = ${id} where team_id = ${led.team.id} and natural_key = 'ref 27/1'`;
  await expect(mixed).rejects.toMatchObject({ constraint_name: 'import_rows_case' });
});
