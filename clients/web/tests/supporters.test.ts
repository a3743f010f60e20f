import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addDays, today } from '../src/kit/dates.ts';
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

test('somebody is added beside the pair by keyboard, shows on a colleague’s board at once, and is ended', async () => {
  const team = await makeTeamOverHttp(service);
  const supporter = team.specialist[1];
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const own = await browser.person(
    service.url,
    await service.newCookie(team.municipal[0].workerId),
  );
  const other = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await other.goto('/');
  await other.getByText('Hassel-1').first().waitFor();

  await own.goto(`/sak/${caseId}`);
  await own.getByRole('button', { name: 'Legg til støttespiller' }).press('Enter');
  const dialog = own.getByRole('dialog');
  const who = dialog.getByLabel('Støttespiller');
  const offered = await who.locator('option').allInnerTexts();
  expect(offered.join()).not.toContain(team.municipal[0].name);
  await who.selectOption(supporter.workerId);
  await dialog.getByLabel('Til og med').fill(addDays(today(), -1));
  await dialog.getByText('Siste dag er før første dag.').waitFor();
  expect(await faultsOf(own, 'dialog')).toEqual([]);
  await dialog.getByLabel('Til og med').fill('');
  await dialog.getByRole('button', { name: 'Legg til', exact: true }).press('Enter');
  await own.getByRole('heading', { name: 'Støttespillere', exact: true }).waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await own.setViewportSize(size);
    expect(await faultsOf(own)).toEqual([]);
  }
  await other.getByText('1 støttespiller ved siden av paret').waitFor({ state: 'attached' });

  await own.getByRole('button', { name: `Avslutt ${supporter.name}` }).press('Enter');
  await dialog.getByRole('button', { name: 'Avslutt støtten' }).press('Enter');
  await own.getByText(`${supporter.name} er ikke lenger støttespiller.`).waitFor();
  await other.getByText('støttespiller ved siden av').waitFor({ state: 'detached' });
});
