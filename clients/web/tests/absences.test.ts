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

test('somebody says when they are away, the others see it at once, and one press finds cover for all', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder, spare] = team.municipal;
  for (const alias of ['Hassel-1', 'Rogn-2']) {
    await openCaseOverHttp(service, team, { case: { alias } });
  }
  const own = await browser.person(service.url, await service.newCookie(holder.workerId));
  const leader = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await leader.goto('/');
  await leader.getByText('Hassel-1').first().waitFor();

  await own.goto('/fravaer');
  await own.getByText('Alle saker har to, så langt vi vet.').waitFor();
  await own.getByRole('button', { name: 'Registrer fravær' }).press('Enter');
  const dialog = own.getByRole('dialog');
  expect(await dialog.getByLabel('Hvem').inputValue()).toBe(holder.workerId);
  await dialog.getByRole('radio', { name: 'Sykdom' }).check();
  await dialog.getByLabel('Første dag borte').fill(addDays(today(), 2));
  await dialog.getByLabel('Siste dag borte').fill(addDays(today(), 1));
  await dialog.getByText('Siste dag er før første dag.').waitFor();
  expect(await faultsOf(own)).toEqual([]);
  await dialog.getByLabel('Siste dag borte').fill(addDays(today(), 15));
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await own.getByText('er borte. 2 saker trenger vikar.').waitFor();

  await leader.getByText('usikker').first().waitFor();
  await leader.goto('/fravaer');
  await leader.getByText('Sykdom').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await leader.setViewportSize(size);
    expect(await faultsOf(leader)).toEqual([]);
  }
  await leader.setViewportSize(sizes.laptop);
  expect(
    await leader
      .getByRole('combobox', { name: 'Vikar i Hassel-1' })
      .locator('option:checked')
      .innerText(),
  ).toContain(spare.name);
  await leader.getByRole('button', { name: 'Sett inn vikar i 2 saker' }).press('Enter');
  await leader.getByText('Alle saker har to, så langt vi vet.').waitFor();
  await own.getByText('Alle saker har to, så langt vi vet.').waitFor();

  await leader.goto('/');
  await leader.getByText(`vikar: ${spare.name}`).first().waitFor();
  expect(await leader.getByText('usikker').count()).toBe(0);
  await own.getByRole('button', { name: `Trekk tilbake ${holder.name}` }).click();
  await own.getByRole('button', { name: 'Trekk fraværet tilbake' }).click();
  await own.getByText('Ingen fravær er registrert de neste ukene.').waitFor();
  await leader.getByText(`vikar: ${spare.name}`).first().waitFor({ state: 'detached' });
});

test('why somebody is away is not shown to a colleague', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder, colleague] = team.municipal;
  await openCaseOverHttp(service, team, { case: { alias: 'Or-3' } });
  const path = { teamId: team.id };
  const absence = { workerId: holder.workerId, kind: 'sickness' as const };
  const days = { startsOn: addDays(today(), -1), backOn: null };
  const member = await service.signIn(colleague.workerId);
  await member.ok('recordAbsence', { path, body: { ...absence, ...days } });
  const page = await browser.person(service.url, await service.newCookie(colleague.workerId));
  await page.goto('/fravaer');
  await page.getByText('slutten er ikke kjent').first().waitFor();
  expect(await page.locator('main').getByText('Sykdom').count()).toBe(0);
  await page.goto('/');
  await page.getByText('borte, uvisst hvor lenge').first().waitFor();
});
