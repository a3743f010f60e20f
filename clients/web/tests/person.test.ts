import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestClient } from '../../../services/platform/testing/client.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, type WebBrowser } from './web-browser.ts';

jest.setTimeout(120_000);

let service: TestService;
let browser: WebBrowser;
let team: TeamOverHttp;
let opened = 0;
let colleague: TestClient;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  team = await makeTeamOverHttp(service);
  colleague = await service.signIn(team.specialist[0].workerId);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function look(): Promise<{ page: Page; path: { caseId: string } }> {
  const alias = `Hassel-${++opened}`;
  const id = await openCaseOverHttp(service, team, { case: { alias } });
  const cookie = await service.newCookie(team.municipal[0].workerId);
  const page = await browser.person(service.url, cookie);
  await page.goto(`/sak/${id}`);
  await page.getByRole('link', { name: 'Personen', exact: true }).click();
  await page.getByRole('heading', { name: `Personen i ${alias}` }).waitFor();
  return { page, path: { caseId: id } };
}

async function approve(path: { caseId: string }): Promise<number> {
  const body = { state: 'approved', said: 'spoken' } as const;
  return (await colleague.ok('recordRegistration', { path, version: 1, body })).body.version;
}

test('a person says yes, is written down, and takes it back; then only what was said is left', async () => {
  const { page } = await look();
  const dialog = page.getByRole('dialog');
  await page.getByText('er ikke spurt ennå').waitFor();
  await page.getByRole('button', { name: 'Godkjenn registrering' }).click();
  await dialog.getByLabel('Muntlig').check();
  await dialog.getByRole('button', { name: 'Godkjenn registrering' }).click();
  await page.getByText('Sa ja, muntlig').waitFor();

  await page.getByRole('button', { name: 'Endre', exact: true }).click();
  await dialog.getByLabel('Navn').fill('Oppdiktet Person');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Oppdiktet Person').waitFor();

  await page.getByRole('button', { name: 'Skriv inn fødselsnummer' }).click();
  const field = dialog.getByLabel('Fødselsnummer, D-nummer');
  await field.fill('109155 96785');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Trolig er ett skrevet feil').waitFor();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await field.fill('109155 96784');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('109155•••••').waitFor();
  expect(await page.content()).not.toContain('96784');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('96784');

  await page.getByRole('button', { name: 'Vis hele nummeret' }).click();
  await dialog.getByLabel('Slå opp eller skrive i journal').check();
  await dialog.getByRole('button', { name: 'Vis hele nummeret' }).click();
  await page.getByText('109155 96784').waitFor();
  await page.getByRole('button', { name: 'Skjul nummeret' }).click();

  await page.getByRole('button', { name: 'Trekk tilbake' }).click();
  await dialog.getByLabel('Skriftlig').check();
  await dialog.getByLabel('Hva sa personen?').fill('Vil ikke mer.');
  await dialog.getByRole('button', { name: 'Slett og trekk tilbake' }).click();
  await page.getByText('«Vil ikke mer.»').waitFor();
  expect(await page.content()).not.toContain('Oppdiktet Person');
  expect(await faultsOf(page)).toEqual([]);
});

test('what was typed while a colleague wrote of the same person is kept beside theirs', async () => {
  const { page, path } = await look();
  const version = await approve(path);
  await page.reload();
  await page.getByRole('button', { name: 'Endre', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Telefon').fill('900 11 111');
  await colleague.ok('changePerson', { path, version, body: { phone: '900 22 222' } });
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('900 22 222').waitFor();
  await dialog.getByText('900 11 111').waitFor();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
});
