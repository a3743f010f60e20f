import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addDays, today } from '../src/kit/dates.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

let service: TestService;
let browser: WebBrowser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

test('somebody is admitted: by keyboard on the case, at once on another’s board, until the meeting is seen to', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder] = team.municipal;
  const id = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const own = await browser.person(service.url, await service.newCookie(holder.workerId));
  const leader = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await leader.goto('/');
  await leader.getByText('Hassel-1').first().waitFor();

  await own.goto(`/sak/${id}`);
  await own.getByText('Ingen innleggelser er registrert.').waitFor();
  await own.getByRole('button', { name: 'Registrer innleggelse' }).press('Enter');
  const dialog = own.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await dialog.getByText('Fyll ut sted og dager.').waitFor();
  await dialog.getByLabel('Navn på stedet').fill('Akuttposten');
  await dialog.getByLabel('Innlagt', { exact: true }).fill(addDays(today(), 1));
  await dialog.getByText('Dagen har ikke vært ennå.').waitFor();
  expect(await faultsOf(own)).toEqual([]);
  await dialog.getByLabel('Innlagt', { exact: true }).fill(addDays(today(), -3));
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await own.getByText('Akuttposten', { exact: true }).waitFor();
  await leader.getByText('Innlagt siden').first().waitFor();
  await leader.getByText('Samarbeidsmøte ikke avtalt').first().waitFor();
  expect(await leader.getByText('Akuttposten').count()).toBe(0);
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await own.setViewportSize(size);
    expect(await faultsOf(own)).toEqual([]);
    await leader.setViewportSize(size);
    expect(await faultsOf(leader)).toEqual([]);
  }
  await own.setViewportSize(sizes.laptop);

  await own.getByRole('button', { name: 'Samarbeidsmøte: Akuttposten' }).press('Enter');
  await dialog.getByRole('radio', { name: 'Holdt' }).check();
  await dialog.getByLabel('Når ble det holdt?').fill(addDays(today(), -1));
  expect(await faultsOf(own)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await own.getByText('Samarbeidsmøte holdt').waitFor();
  await leader.getByText('Samarbeidsmøte ikke avtalt').first().waitFor({ state: 'detached' });
  await own.getByRole('button', { name: 'Utskrevet: Akuttposten' }).press('Enter');
  await dialog.getByRole('button', { name: 'Lagre utskrivningen' }).press('Enter');
  await leader.getByText('Innlagt siden').first().waitFor({ state: 'detached' });
  await own.getByText('Personen ble utskrevet.').waitFor();
});

test('what two write at the same time is shown to the second, who chooses', async () => {
  const team = await makeTeamOverHttp(service);
  const id = await openCaseOverHttp(service, team, { case: { alias: 'Or-3' } });
  const member = await service.signIn(team.municipal[0].workerId);
  const { body } = await member.ok('recordAdmission', {
    path: { caseId: id },
    body: { place: 'Akuttposten', admittedOn: addDays(today(), -5) },
  });
  const page = await browser.person(
    service.url,
    await service.newCookie(team.specialist[0].workerId),
  );
  await page.goto(`/sak/${id}`);
  await page.getByRole('button', { name: 'Endre: Akuttposten' }).click();
  await page.getByLabel('Navn på stedet').fill('Sykehuset');
  await member.ok('changeAdmission', {
    path: { admissionId: body.id },
    version: 1,
    body: { place: 'Døgnposten' },
  });
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('dialog').getByText('Døgnposten').waitFor();
  await page.getByRole('button', { name: 'Gjør det likevel' }).click();
  await page.getByText('Sykehuset', { exact: true }).waitFor();
});
