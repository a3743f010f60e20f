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

test('what was done is recorded from the board by two keys, undone by one, and seen by the others at once', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder, spare] = team.municipal;
  await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const own = await browser.person(service.url, await service.newCookie(holder.workerId));
  const other = await browser.person(service.url, await service.newCookie(spare.workerId));
  await other.goto('/');
  await other.getByRole('link', { name: 'Hassel-1' }).click();
  await other.getByText('Ingen aktiviteter er registrert.').waitFor();
  await own.goto('/');

  await own.getByRole('link', { name: 'Hassel-1' }).focus();
  await own.keyboard.press('r');
  const dialog = own.getByRole('dialog');
  await dialog.getByText('Hva er gjort med Hassel-1?').waitFor();
  expect(await dialog.getByRole('checkbox', { name: holder.name }).isChecked()).toBe(true);
  expect(await dialog.getByLabel('Dag').inputValue()).toBe(today());
  expect(await faultsOf(own)).toEqual([]);
  await own.keyboard.press('Enter');
  await own.getByText('Hassel-1: samtale, 60 min er registrert.').waitFor();
  await other.getByText('Samtale, hjemme').waitFor();

  await own.getByRole('button', { name: 'Angre' }).press('Enter');
  await own.getByText('Tatt tilbake.').waitFor();
  await other.getByText('Samtale, hjemme').waitFor({ state: 'detached' });
});

test('an attempt at another place is remembered as the usual, corrected, and shown with what stood before', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder, spare] = team.municipal;
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Rogn-2' } });
  const page = await browser.person(service.url, await service.newCookie(holder.workerId));
  await page.goto(`/sak/${caseId}`);
  await page.getByRole('button', { name: 'Registrer aktivitet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Nei, forsøk' }).check();
  await dialog.getByRole('radio', { name: 'Telefon' }).check();
  await dialog.getByLabel('Minutter').fill('0');
  await dialog.getByText('Fra 1 til 1440 minutter.').waitFor();
  await dialog.getByLabel('Minutter').fill('15');
  await dialog.getByLabel('Flere som var med').selectOption({ label: `${spare.name} (kommune)` });
  await dialog.getByRole('checkbox', { name: spare.name }).waitFor();
  await dialog.getByLabel('Minutter').press('Enter');
  await page.getByText('Samtale, telefon').waitFor();
  await page.getByText('Ingen ennå · 1 forsøk siden').waitFor();
  await page.getByRole('button', { name: /^Rett / }).click();
  await dialog.getByLabel('Minutter').fill('20');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Rettet 1 gang').click();
  await page.getByText(/Slik Kari Nordmo skrev det/).waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.setViewportSize(sizes.laptop);
  await page.keyboard.press('r');
  await dialog.getByRole('radio', { name: 'Telefon', checked: true }).waitFor();
  expect(await dialog.getByLabel('Minutter').inputValue()).toBe('15');
});

test('a case that has been silent for long says so on the board and on its page, with the attempts', async () => {
  const team = await makeTeamOverHttp(service);
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Or-3' } });
  await service.admin.sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx`update case_openings set open_during = tstzrange(now() - interval '31 days', null) where case_id = ${caseId}`;
    await tx`update cases set attempts_since = 6 where id = ${caseId}`;
  });
  const cookie = await service.newCookie(team.municipal[0].workerId);
  const page = await browser.person(service.url, cookie);
  await page.goto('/');
  await page.getByText('Ikke hørt fra på 31 dager · 6 forsøk').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`/sak/${caseId}`);
  await page.getByText('Ikke hørt fra på 31 dager · 6 forsøk').waitFor();
});

test('what is planned stands in both their weeks, becomes the record by one press, and can be an attempt', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder] = team.municipal;
  const [partner] = team.specialist;
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Lind-4' } });
  const own = await browser.person(service.url, await service.newCookie(holder.workerId));
  const other = await browser.person(service.url, await service.newCookie(partner.workerId));
  await own.goto('/');
  await own.getByRole('navigation').getByRole('link', { name: 'Min uke' }).click();
  await own.getByRole('heading', { name: 'Sakene mine 1' }).waitFor();
  await other.goto(`/uke?dag=${addDays(today(), 7)}`);
  await other.getByText('Ingenting planlagt').first().waitFor();

  await own.getByRole('button', { name: 'Planlegg Lind-4' }).click();
  const dialog = own.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Følge' }).check();
  await dialog.getByLabel('Dag').fill(addDays(today(), 7));
  await dialog.getByText('Velg dag, klokkeslett og minst én som skal.').waitFor();
  await dialog.getByLabel('Klokkeslett').fill('10:00');
  expect(await faultsOf(own)).toEqual([]);
  await dialog.getByLabel('Klokkeslett').press('Enter');
  await own.getByRole('button', { name: 'Neste uke' }).click();
  await own.getByText('Følge, hjemme').waitFor();
  await other.getByText('Følge, hjemme').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await own.setViewportSize(size);
    expect(await faultsOf(own)).toEqual([]);
  }
  await own.setViewportSize(sizes.laptop);

  await service.admin.sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx`update planned_activities set starts_at = now() - interval '2 hours' where case_id = ${caseId}`;
  });
  await own.goto('/uke');
  await own.getByRole('heading', { name: /Ikke ført ennå/ }).waitFor();
  await own.getByRole('button', { name: /^Gjort Lind-4/ }).press('Enter');
  await own.getByText('Lind-4: følge, 60 min er registrert.').waitFor();
  const overdue = own.getByRole('heading', { name: /Ikke ført ennå/ });
  await overdue.waitFor({ state: 'detached' });
  await own.getByRole('button', { name: 'Angre' }).click();
  await overdue.waitFor();
  await own.getByRole('button', { name: /^Gjort, men annerledes Lind-4/ }).click();
  await dialog.getByRole('radio', { name: 'Nei, forsøk' }).check();
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await overdue.waitFor({ state: 'detached' });
  await own.goto(`/sak/${caseId}`);
  await own.getByText('Forsøk', { exact: true }).waitFor();
});
