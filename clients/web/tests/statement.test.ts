import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { answersFor, Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

let service: TestService;
let browser: WebBrowser;
let team: TeamOverHttp;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  team = await makeTeamOverHttp(service);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const personAt = async (workerId: string) =>
  browser.person(service.url, await service.newCookie(workerId));

test('the line says who is forgotten and what would do, follows the team, adds up, and goes into a spreadsheet', async () => {
  const room = await Room.of(service, team);
  const waiting = await room.receive({ alias: '=Trollhegg' });
  const decided = await room.receive({ answers: answersFor.supervision_offer });
  const page = await personAt(team.municipal[1].workerId);
  await page.goto('/henvendelser');
  await page.getByRole('link', { name: 'Hva det ble av dem' }).press('Enter');
  await page.getByText('2 henvendelser er åpne uten ansvarlig eller dato').waitFor();
  await page.getByText('Planlegg neste møte').waitFor();
  expect(await page.locator('#hver tbody tr').count()).toBe(2);

  const meeting = await room.meet();
  await page.getByText('Det går opp. Ingen er avvist, og ingen er glemt.').waitFor();
  await room.decide(await room.itemAbout(meeting.id, decided.id), {
    outcome: 'supervision_offer',
    supervisionOffer: { unitId: team.units.municipal },
  });
  const line = page.getByRole('region', { name: 'Regnestykket' });
  await line
    .getByText(
      /^2\s*kom inn\s*=\s*1\s*avgjort\s*\+\s*0\s*trukket tilbake\s*\+\s*1\s*åpne, med ansvarlig og dato$/,
    )
    .waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.setViewportSize(sizes.laptop);
  await page.getByText('Spørringen bak tallene').press('Enter');
  await page.getByText('from inquiries i join workers w').waitFor();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /csv/ }).press('Enter'),
  ]);
  expect(file.suggestedFilename()).toMatch(/^henvendelser-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/);
  const rows: string[][] = parse(await readFile(await file.path(), 'utf8'), {
    bom: true,
    delimiter: ';',
    relaxColumnCount: true,
  });
  // What begins like a formula is none.
  expect(rows.slice(1, 3).map(([alias, , , state]) => [alias, state])).toEqual([
    [`'${waiting.alias}`, 'Åpen'],
    [decided.alias, 'Avgjort'],
  ]);
  expect(rows.at(-1)![0]).toContain('2 kom inn = 1 avgjort + 0 trukket tilbake + 1 åpne');

  await page.getByRole('button', { name: /^Hele / }).press('Enter');
  await page.getByRole('heading', { name: 'Måned for måned' }).waitFor();
  const now = new Intl.DateTimeFormat('nb-NO', { month: 'long', timeZone: 'Europe/Oslo' });
  const months = page.locator('#maneder').getByRole('link');
  await months
    .filter({ hasNotText: now.format(new Date()) })
    .first()
    .press('Enter');
  await page.getByText('Ingen henvendelser kom i perioden', { exact: false }).waitFor();
});

test('a leader of a level sees the same line and nobody', async () => {
  const room = await Room.of(service, team);
  const { alias } = await room.receive();
  const page = await personAt(team.municipalLeader);
  await page.goto('/tall');
  await page.getByRole('link', { name: /^Hva det ble av henvendelsene/ }).press('Enter');
  await page.getByText('Du ser tall.').waitFor();
  expect(await page.getByText(alias).count()).toBe(0);
});
