import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

let service: TestService;
let browser: WebBrowser;
let room: Room<TeamOverHttp>;

const cases = [
  'Sak;Alias;Arbeidsform;Fra kommunen;Fra DPS;Startet;Status;Avsluttet;Merknad',
  '1;Gran-1;inntak;Kari Nordmo;Siri Voll;01.02.2026;åpen;;Liker best å gå tur.',
  '2;Gran-2;inntak;Kari Nordmo;vikar;01.02.2026;åpen;;',
  '3;Gran-3;inntak;;;01.02.2025;avsluttet;;Flyttet til søsteren.',
];
const inquiries = [
  'Dato;Hvem ringte;Bekymring;Ansvarlig;Hva ble gjort',
  '02.01.2026;fastlege;Sover ute.;;Ringte to ganger.',
];

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  room = await Room.of(service, await makeTeamOverHttp(service));
  await bringIn(cases);
  await bringIn(inquiries);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function bringIn(lines: string[]) {
  const leader = await service.signIn(room.team.leader.workerId);
  const { body: seen } = await leader.ok('createImport', {
    path: { teamId: room.team.id },
    body: Buffer.from(lines.join('\n')),
    headers: { 'x-file-name': 'ark.csv' },
  });
  await leader.ok('commitImport', { path: { importId: seen.id }, version: seen.version });
}

const enter = async (workerId: string, size?: (typeof sizes)[keyof typeof sizes]) =>
  browser.person(service.url, await service.newCookie(workerId), size ? { size } : {});

test('a case shows the words of the sheet, and that it came from there', async () => {
  const page = await enter(room.team.municipal[0].workerId);
  await page.goto('/');
  await page.getByRole('link', { name: 'Gran-1' }).click();
  const remark = page.getByRole('region', { name: 'Fra regnearket' });
  await remark.getByText('Liker best å gå tur.').waitFor();
  await page.getByText(/^Saken kom fra regnearket og ble åpnet med Kari Nordmo og/).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('a record that came as closed says so, counts no days and offers nothing that is not allowed', async () => {
  const page = await enter(await leaderOnly());
  await page.goto('/saker/avsluttede');
  await page.getByRole('link', { name: 'Gran-3' }).click();
  await page.getByText('Hentet inn fra regnearket som avsluttet.').waitFor();
  await page.getByText('Avsluttet, ukjent når').waitFor();
  await page.getByText('Flyttet til søsteren.').waitFor();
  expect(await page.getByText(/\d dager?$/).count()).toBe(0);
  expect(await page.getByText('Åpnet her').count()).toBe(0);
  const panels = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  expect(panels).toEqual(['Siste par', 'Om saken', 'Sperringer', 'Fra regnearket', 'Historikk']);
  expect(await faultsOf(page)).toEqual([]);
});

test('a row that waits for its second seat says on the board and in the room who the sheet has there', async () => {
  const page = await enter(room.team.municipal[0].workerId);
  const meeting = await room.meet();
  await page.goto('/');
  const needs = page.getByRole('region', { name: /^Trenger noe/ });
  await needs.getByText('I regnearket: Spesialist «vikar»').waitFor();
  const pending = (await room.board()).pendingCases[0]!;
  const item = await room.itemAbout(meeting.id, pending.id);
  await page.goto(`/mote/${meeting.id}?punkt=${item.id}`);
  await page.getByText('I regnearket: Spesialist «vikar»').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('an inquiry from the sheet says when it was received, when it was brought in and what was done', async () => {
  const page = await enter(room.team.municipal[0].workerId, sizes.phone);
  const [card] = (await room.board()).inquiries;
  await page.goto(`/henvendelse/${card!.id}`);
  await page.getByText(/^Mottatt 2\. januar( 2026)?\. Hentet inn fra regnearket \d/).waitFor();
  const notes = page.getByRole('region', { name: 'Det vi har funnet ut' });
  await notes.getByText('Ringte to ganger.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

/** Somebody who leads the team and is no member of it. */
async function leaderOnly(): Promise<string> {
  const { workerId, agreementId } = room.team.municipal[1];
  const administrator = await service.signIn(room.team.administrator);
  await administrator.ok('grantRole', {
    path: { workerId },
    body: { role: 'team_leader', teamId: room.team.id },
  });
  const leader = await service.signIn(room.team.leader.workerId);
  const body = { endedOn: '2026-01-01' };
  await leader.ok('endAgreement', { path: { agreementId }, version: 1, body });
  return workerId;
}
