import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(120_000);

let service: TestService;
let browser: WebBrowser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

test('who is around the person is written down as far as the person has agreed, with what each may be told', async () => {
  const team = await makeTeamOverHttp(service);
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const path = { caseId };
  const colleague = await service.signIn(team.specialist[1].workerId);
  const page = await browser.person(
    service.url,
    await service.newCookie(team.municipal[0].workerId),
  );
  const other = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await other.goto(`/sak/${caseId}/person`);
  await page.goto(`/sak/${caseId}/person`);
  const panel = page.locator('#nettverk');
  const dialog = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Legg til' }).press('Enter');
  await dialog.getByLabel('Nærmeste pårørende').check();
  expect(await dialog.getByLabel('Navn').count()).toBe(0);
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await other.locator('#nettverk').getByText('Personen er ikke spurt').waitFor();

  await colleague.ok('recordRegistration', {
    ...{ path, version: 1 },
    body: { state: 'approved', said: 'spoken' },
  });
  await panel.getByRole('button', { name: 'Endre nærmeste pårørende' }).click();
  await dialog.getByLabel('Navn').fill('Oda Oppdiktet');
  await dialog.getByLabel('Telefon').fill('900 00 001');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await panel.getByText('Oda Oppdiktet').first().waitFor();

  await panel.getByRole('button', { name: 'Personens svar Oda Oppdiktet' }).press('Enter');
  await dialog.getByLabel('Ja', { exact: true }).check();
  await dialog.getByLabel('Muntlig').check();
  await dialog.getByText('Velg hva personen sier, hva det gjelder').waitFor();
  await dialog.getByLabel('Kan ringes i en krise').check();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await other.locator('#nettverk').getByText('kan ringes i en krise').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.goto('/');
  await page.getByText('Hassel-1').first().waitFor();
  expect(await page.content()).not.toContain('Oda Oppdiktet');

  await page.goto(`/sak/${caseId}/person`);
  await panel.getByRole('button', { name: 'Fjern Oda Oppdiktet' }).click();
  await dialog.getByRole('button', { name: 'Fjern', exact: true }).click();
  await panel.getByText('Ingen er skrevet ned ennå').waitFor();
  await other.locator('#nettverk').getByText('Ingen er skrevet ned ennå').waitFor();
});

test('what was typed of somebody is kept when a colleague was first', async () => {
  const team = await makeTeamOverHttp(service);
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Or-3' } });
  const path = { caseId };
  const colleague = await service.signIn(team.specialist[1].workerId);
  await colleague.ok('recordRegistration', {
    ...{ path, version: 1 },
    body: { state: 'approved', said: 'spoken' },
  });
  const { body } = await colleague.ok('addContact', {
    path,
    body: { relation: 'friend', name: 'Ada Oppdiktet' },
  });
  const page = await browser.person(
    service.url,
    await service.newCookie(team.municipal[0].workerId),
  );
  await page.goto(`/sak/${caseId}/person`);
  await page.getByRole('button', { name: 'Endre Ada Oppdiktet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Telefon').fill('900 11 111');
  const call = { path: { contactId: body.id }, version: body.version };
  await colleague.ok('changeContact', { ...call, body: { phone: '900 22 222' } });
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('900 22 222').waitFor();
  expect(await dialog.getByLabel('Telefon').inputValue()).toBe('900 11 111');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Gjør det likevel' }).click();
  await page.locator('#nettverk').getByText('900 11 111').waitFor();
});
