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

test('a person’s life is put in their own order by keyboard, and a colleague sees it at once', async () => {
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const page = await personAt(team.municipal[0].workerId);
  const other = await personAt(team.leader.workerId);
  await other.goto(`/sak/${caseId}`);
  await other.locator('#livsomrader').getByText('Spør personen hva som er viktigst').waitFor();
  await page.goto(`/sak/${caseId}`);
  await page.locator('#livsomrader').getByRole('button', { name: 'Skriv ned' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Legg til minst ett område.').waitFor();
  for (const name of ['Familie', 'Økonomi', 'Bolig'])
    await dialog.getByRole('button', { name: `+ ${name}` }).press('Enter');
  await dialog.getByRole('button', { name: 'Flytt Bolig opp' }).press('Enter');
  // The row has moved and the button with it, so that it can be pressed again.
  await page.keyboard.press('Enter');
  await dialog.getByRole('checkbox', { name: 'Viktigst nå' }).first().check();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  const items = other.locator('#livsomrader ol').first().locator('li');
  await items.nth(2).waitFor();
  const texts = await items.allInnerTexts();
  expect(texts.map((text) => text.split(/\s/)[0])).toEqual(['Bolig', 'Familie', 'Økonomi']);
  expect(texts[0]).toContain('viktigst nå');
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
});

test('a crisis plan is found, and that it was not followed stands out for the pair', async () => {
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Or-2' } });
  const page = await personAt(team.municipal[0].workerId);
  const other = await personAt(team.leader.workerId);
  await other.goto(`/sak/${caseId}`);
  await page.goto(`/sak/${caseId}`);
  const panel = page.locator('#kriseplan');
  const dialog = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Skriv ned hvor den er' }).press('Enter');
  await dialog.getByText('Skriv hvor planen ligger').waitFor();
  await dialog.getByLabel('Hvor ligger den?').fill('DPS-journalen');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByLabel('Hvor i journalen?').fill('Kriseplan 3');
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await panel.getByText('DPS-journalen').waitFor();

  await panel.getByRole('button', { name: 'Planen ble tatt i bruk' }).press('Enter');
  await dialog.getByLabel('Personen selv').check();
  await dialog.getByLabel('Ikke fulgt').check();
  await dialog.getByLabel('Ingen ledig plass').check();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await other.locator('#kriseplan').getByText('Ikke fulgt 1 gang').waitFor();
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await panel.getByRole('button', { name: /^Feilført/ }).click();
  await dialog.getByRole('button', { name: 'Det var feil' }).click();
  await other.locator('#kriseplan').getByText('Ikke fulgt 1 gang').waitFor({ state: 'detached' });
});
