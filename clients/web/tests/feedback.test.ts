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
let caseId: string;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  team = await makeTeamOverHttp(service);
  caseId = await openCaseOverHttp(service, team, { case: { alias: 'Trollhegg-1' } });
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const personAt = async (workerId: string) =>
  browser.person(service.url, await service.newCookie(workerId));
const pageOf = async (workerId: string) => {
  const page = await personAt(workerId);
  await page.goto(`/sak/${caseId}/tilbakemelding`);
  return page;
};

test('what the person wants is agreed, and four numbers from paper are a dozen keys', async () => {
  const page = await pageOf(team.municipal[0].workerId);
  const other = await pageOf(team.specialist[0].workerId);
  await page.getByRole('button', { name: 'Bli enige med personen' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Fire linjer\b(?! sammen)/ }).check();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  for (const numbers of [
    ['4,1', '5,2', '3,8', '4,7'],
    ['6', '6.2', '5,8', '6,5'],
  ]) {
    // The second time it has the focus again.
    if (numbers[0] === '4,1') await page.getByRole('button', { name: 'Skriv inn svar' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Personlig').waitFor();
    if (numbers[0] === '6') await dialog.getByText('Det er alt skrevet inn et svar').waitFor();
    for (const number of numbers) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(number);
    }
    if (numbers[0] === '4,1') {
      await dialog.getByText('Sum 17,8').waitFor();
      await page.keyboard.press('Enter');
      const why = page.locator('button:focus', { hasText: 'Lagre svaret' });
      expect(await why.getAttribute('aria-disabled')).toBe('true');
      await dialog.getByRole('radio', { name: '18 år og over' }).check();
      expect(await faultsOf(page, 'dialog')).toEqual([]);
      await dialog.getByLabel('Helhet').focus();
    }
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }
  await other.getByText(/Det første, .* var 17,8\. Det siste, .* var 24,5\./).waitFor();
  await other.getByText('Opp 6,7 siden første svar. Det er mer enn målefeil (6,0).').waitFor();
  await other.getByText('amerikanske grenseverdier').waitFor();
  await other.getByRole('img', { name: /^Kurve med 2 svar/ }).waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await other.setViewportSize(size);
    expect(await faultsOf(other)).toEqual([]);
  }
});

test('a wrong number is put right beside the old one, which stays to be seen', async () => {
  const page = await pageOf(team.municipal[0].workerId);
  await page.locator('summary', { hasText: 'Alle svar (2)' }).click();
  await page.getByRole('button', { name: /^Rett/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Velg hvorfor det rettes.').waitFor();
  await dialog.getByRole('radio', { name: /^Skrivefeil/ }).check();
  await dialog.getByLabel('Helhet').fill('16,5');
  await dialog.getByText('Skriv et tall fra 0,0 til 10,0.').waitFor();
  await dialog.getByLabel('Helhet').fill('5,6');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre rettelsen' }).click();
  await page.getByText('Opp 5,8 siden første svar. Det kan være målefeil (6,0).').waitFor();
  await page.locator('summary', { hasText: 'Alle svar (3)' }).waitFor();
  await page.locator('s', { hasText: '24,5' }).waitFor();
  await page.getByText('papir, rettet: skrivefeil').waitFor();
  // Whether it counts in the figures of the team is for the two to say, and to say otherwise.
  await page.getByText('Forløpet regnes med i teamets tall.').waitFor();
  await page.getByRole('button', { name: 'Ta forløpet ut av tallene' }).press('Enter');
  await dialog.getByRole('radio', { name: 'Personen ønsker det' }).check();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Ta forløpet ut av tallene' }).click();
  await page.getByText(/ut av teamets tall: personen ønsker det\. /).waitFor();
  await page.getByRole('button', { name: 'Regn det med igjen' }).press('Enter');
  await page.getByText('Forløpet regnes med i teamets tall.').waitFor();
  // What was written down by mistake of somebody who did not answer is taken back.
  await page.getByRole('button', { name: 'Ikke svart' }).press('Enter');
  await dialog.getByRole('radio', { name: 'Ville ikke' }).check();
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  const omitted = page.locator('#ikke-svart');
  await omitted.getByText('Livet, ville ikke').waitFor();
  for (const size of [sizes.narrowest, sizes.laptop]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await omitted.getByRole('button', { name: 'Skrevet ved en feil' }).press('Enter');
  await omitted.waitFor({ state: 'detached' });
});

test('the rest of the team sees what is asked for, and no number', async () => {
  const page = await pageOf(team.specialist[1].workerId);
  await page.getByText('er for de to som følger personen').waitFor();
  await page.getByRole('heading', { name: 'Dette blir personen spurt om' }).waitFor();
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/17,8|24,5|23,6/);
  expect(await page.getByRole('button', { name: 'Skriv inn svar' }).count()).toBe(0);
  await page.goto(`/sak/${caseId}`);
  await page.locator('#tilbakemelding').getByText('Hvordan livet er').waitFor();
  expect(await page.locator('#tilbakemelding').innerText()).not.toContain('Sist svart');
});
