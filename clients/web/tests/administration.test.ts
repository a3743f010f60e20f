import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestClient } from '../../../services/platform/testing/client.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

let service: TestService;
let browser: WebBrowser;
let team: TeamOverHttp;
let administrator: TestClient;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  team = await makeTeamOverHttp(service);
  administrator = await service.signIn(team.administrator);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function atAdministration(): Promise<Page> {
  const page = await browser.person(service.url, await service.newCookie(team.administrator));
  await page.goto('/administrasjon');
  return page;
}

test('whoever searches again has chosen nobody yet', async () => {
  const page = await atAdministration();
  await page.getByRole('button', { name: `Ny avtale: ${team.name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hjemmeenhet').selectOption({ label: 'Rustjenesten (kommune)' });
  await dialog.getByLabel('Stillingsbrøk i prosent').fill('50');
  await dialog.getByLabel('Søk etter navn').fill('Berit');
  await dialog.getByLabel('Ansatt').selectOption({ label: 'Berit Leder, sosionom' });
  const save = dialog.getByRole('button', { name: 'Lagre avtalen' });
  expect(await save.getAttribute('aria-disabled')).toBeNull();

  await dialog.getByLabel('Søk etter navn').fill('Jon');
  expect(await dialog.getByLabel('Ansatt').inputValue()).toBe('');
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await dialog.getByLabel('Ansatt').selectOption({ label: 'Jon Aasen, sosionom' });
  expect(await save.getAttribute('aria-disabled')).toBeNull();
});

test('an organisation number is written in threes, and one that is none is refused', async () => {
  const page = await atAdministration();
  await page.getByRole('button', { name: 'Ny enhet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Navn').fill('Prøve kommune');
  await dialog.getByLabel('Kommunen').check();
  const number = dialog.getByLabel(/^Organisasjonsnummer/);
  await number.fill('12 345');
  await dialog.getByText('Et organisasjonsnummer har ni siffer.').waitFor();
  await number.fill('123 456 789');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Dette er ikke et organisasjonsnummer').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await number.fill('974 760 673');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Org.nr. 974\u00a0760\u00a0673').waitFor();
});

test('what was saved although the reply was lost is saved once when it is sent again', async () => {
  const page = await atAdministration();
  await page.getByRole('button', { name: 'Ny enhet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Navn').fill('Moen bosted');
  await dialog.getByLabel('Kommunen').check();
  await dialog.getByLabel('Del av').selectOption({ label: 'Rustjenesten' });
  await saveWithoutReply(page, '**/api/units');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { body } = await administrator.ok('listUnits', {});
  expect(body.items.filter(({ name }) => name === 'Moen bosted')).toHaveLength(1);
});

test('a form that is changed after a lost reply is not stuck', async () => {
  const page = await atAdministration();
  await page.getByRole('button', { name: 'Ny ansatt' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Navn').fill('Per Vik');
  await dialog.getByLabel('Yrke').selectOption({ label: 'Sosionom' });
  await saveWithoutReply(page, '**/api/workers');
  // Nothing but what can be left out is different.
  await dialog.getByLabel('Telefon').fill('900 00 000');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
});

test('a unit is not offered to be part of what is part of it', async () => {
  const unit = async (name: string, parentId?: string) => {
    const body = { name, level: 'municipal' as const, ...(parentId && { parentId }) };
    return (await administrator.ok('createUnit', { body })).body.id;
  };
  const house = await unit('Huset');
  await unit('Rommet', await unit('Etasjen', house));
  const page = await atAdministration();
  await page.getByRole('button', { name: 'Endre: Huset' }).click();
  const dialog = page.getByRole('dialog');
  const offered = await dialog.getByLabel('Del av').locator('option').allInnerTexts();
  expect(offered).toContain('Poliklinikken');
  expect(offered.filter((name) => ['Huset', 'Etasjen', 'Rommet'].includes(name))).toEqual([]);
  expect(await faultsOf(page, 'dialog')).toEqual([]);
});

/** Presses «Lagre»; the service does it, and its answer never arrives. */
async function saveWithoutReply(page: Page, address: string) {
  let status = 0;
  await page.route(address, async (route) => {
    // What the browser itself adds to each request is not among those it shows.
    const headers = { ...route.request().headers(), 'sec-fetch-site': 'same-origin' };
    status = (await route.fetch({ headers })).status();
    await route.abort();
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('dialog').getByText('Får ikke kontakt').waitFor();
  expect(status).toBe(201);
  await page.unroute(address);
}
