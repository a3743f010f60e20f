import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(120_000);

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

test('what a person says in their own words is read by the two alone, with what was changed later', async () => {
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Or-7' } });
  const member = await service.signIn(team.municipal[0].workerId);
  const path = { caseId };
  const { version } = (await member.ok('getPerson', { path })).body;
  const registered = { state: 'approved', said: 'spoken' } as const;
  await member.ok('recordRegistration', { path, version, body: registered });
  const [page, other, outside] = [
    await personAt(team.municipal[0].workerId),
    await personAt(team.specialist[0].workerId),
    await personAt(team.specialist[1].workerId),
  ];
  for (const each of [page, other, outside]) await each.goto(`/sak/${caseId}/tilbakemelding`);
  const panel = page.locator('#egne-ord');
  const dialog = page.getByRole('dialog');
  await panel.getByText('Spør hva som hjelper').waitFor();
  await panel.getByRole('button', { name: 'Skriv ned' }).press('Enter');
  await dialog.getByLabel('Med personens egne ord').fill('Dere kommer når det er verst.');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  const theirs = other.locator('#egne-ord');
  await theirs.getByText('«Dere kommer når det er verst.»').waitFor();
  await theirs.getByRole('button', { name: 'Skriv hva som ble endret' }).press('Enter');
  await other.getByLabel('Hva ble endret?').fill('Vi kommer om ettermiddagen.');
  await other.getByRole('dialog').getByRole('button', { name: 'Lagre' }).press('Enter');
  await panel.getByText('Endret: Vi kommer om ettermiddagen.').waitFor();
  await panel.getByText('Slik sto det før (1)').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  expect(await outside.locator('#egne-ord').count()).toBe(0);
  await panel.getByRole('button', { name: /^Feilført/ }).click();
  await dialog.getByRole('button', { name: 'Det var feil' }).click();
  await panel.getByText('Spør hva som hjelper').waitFor();
});
