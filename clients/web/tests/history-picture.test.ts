import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addDays, today } from '../src/kit/dates.ts';
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
let caseId: string;

const startedOn = addDays(today(), -200);
const inSheet = (day: string) => day.split('-').toReversed().join('.');

/** A case with something in every row: a supporter, an admission that is over, a visit, and a holder away next week. */
beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  team = await makeTeamOverHttp(service);
  const [municipal, spare] = team.municipal;
  const [specialist] = team.specialist;
  const leader = await service.signIn(team.leader.workerId);
  const lines = [
    'Sak;Alias;Arbeidsform;Fra kommunen;Fra DPS;Startet;Status;Avsluttet;Merknad',
    `1;Gran-1;inntak;${municipal.name};${specialist.name};${inSheet(startedOn)};åpen;;`,
  ];
  const { body: sheet } = await leader.ok('createImport', {
    path: { teamId: team.id },
    body: Buffer.from(lines.join('\n')),
    headers: { 'x-file-name': 'ark.csv' },
  });
  await leader.ok('commitImport', { path: { importId: sheet.id }, version: sheet.version });
  const member = await service.signIn(municipal.workerId);
  const { body: board } = await member.ok('getBoard', { path: { teamId: team.id } });
  caseId = board.cases[0]!.id;
  await member.ok('addSupporter', { path: { caseId }, body: { workerId: spare.workerId } });
  await member.ok('recordAdmission', {
    path: { caseId },
    body: {
      place: 'Akuttposten',
      admittedOn: addDays(today(), -20),
      dischargedOn: addDays(today(), -10),
    },
  });
  await member.ok('recordActivity', {
    path: { caseId },
    body: {
      ...{ kind: 'conversation', arena: 'home', contact: 'two_way', minutes: 45 },
      ...{ doneOn: today(), workerIds: [municipal.workerId, specialist.workerId] },
    },
  });
  await member.ok('recordAbsence', {
    path: { teamId: team.id },
    body: {
      ...{ workerId: specialist.workerId, kind: 'holiday' },
      ...{ startsOn: addDays(today(), 7), backOn: addDays(today(), 14) },
    },
  });
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const enter = async () =>
  browser.person(service.url, await service.newCookie(team.municipal[0].workerId));

test('the picture names its rows and who was there, and is itself one picture to a screen reader', async () => {
  const page = await enter();
  await page.goto(`/sak/${caseId}/tidslinje`);
  const picture = page.getByRole('img', { name: /^Saken på en tidslinje/ });
  const rows = picture.locator('text');
  const named = [
    ...['Arbeidsform', 'Kommune', 'Spesialist', 'Støttespillere', 'Innleggelser'],
    ...['Arbeid per uke', team.municipal[1].name, 'Akuttposten', 'Ukjent par'],
  ];
  for (const name of named) await rows.getByText(name, { exact: true }).first().waitFor();
  await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Fravær' }).waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
});

test('the list says in words, in order and with the year, all that the picture shows', async () => {
  const page = await enter();
  await page.goto(`/sak/${caseId}/tidslinje`);
  const list = page.getByRole('table', { name: 'Alt i rekkefølge' });
  await list.waitFor();
  const texts = await list.getByRole('row').allInnerTexts();
  const [municipal, spare] = team.municipal;
  const inOrder = [
    'Innlagt: Akuttposten',
    'Arbeidsform: Inntak',
    `Kommune: ${municipal.name}`,
    `Støttespiller: ${spare.name}`,
    `Fravær: ${team.specialist[0].name}`,
  ].map((text) => texts.findIndex((row) => row.includes(text)));
  expect(inOrder).not.toContain(-1);
  expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
  for (const row of texts.slice(1)) expect(row).toMatch(/20\d\d/);
  // The last day away is the day before they are back.
  const away = texts.find((row) => row.includes('Fravær'));
  expect(away).toContain(`${Number(addDays(today(), 13).slice(8))}.`);
});

test('by keyboard the list is opened on the case, the picture made large, and its stretch chosen', async () => {
  const page = await enter();
  await page.goto(`/sak/${caseId}`);
  const panel = page.getByRole('region', { name: 'Saken gjennom tiden' });
  await panel.getByText('Vis som liste').press('Enter');
  await panel.getByRole('table', { name: 'Alt i rekkefølge' }).waitFor();
  await panel.getByRole('link', { name: 'Stor visning' }).press('Enter');
  await page.getByRole('heading', { name: 'Saken gjennom tiden: Gran-1' }).waitFor();
  const admission = page.locator('svg [data-kind="admission"]');
  const widthOf = async () => Number(await admission.getAttribute('width'));
  const width = await widthOf();
  await page.getByRole('radio', { name: 'Hele historien' }).press('ArrowLeft');
  const first = page.getByRole('radio', { name: 'Siste tre måneder' });
  expect(await first.isChecked()).toBe(true);
  expect(await widthOf()).toBeGreaterThan(width);
  await page.getByRole('link', { name: 'Gran-1' }).press('Enter');
  await panel.waitFor();
});

test('on paper it lies across, says when it was printed, and leaves out what can only be pressed', async () => {
  const page = await enter();
  await page.goto(`/sak/${caseId}/tidslinje`);
  const printed = page.getByText('Skrevet ut ');
  await printed.waitFor({ state: 'attached' });
  expect(await printed.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await printed.waitFor();
  expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
  expect(await page.getByRole('radio').first().isVisible()).toBe(false);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = 0, height = 0] = (/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []).map(
    Number,
  );
  expect(width).toBeGreaterThan(height);
});
