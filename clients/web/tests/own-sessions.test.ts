import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { openBrowser, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

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

const person = async (workerId: string) =>
  browser.person(service.url, await service.newCookie(workerId));

test('from the personal menu, by keyboard, somebody signs out a forgotten screen, which then shows nothing', async () => {
  const { workerId, name } = team.municipal[1];
  const forgotten = await person(workerId);
  await forgotten.goto('/');
  await forgotten.getByText('Direkte').first().waitFor();
  const page = await person(workerId);
  await page.goto('/');
  const menu = page.locator('summary', { hasText: name });
  await menu.focus();
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Mine økter' });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mine økter' }).waitFor();
  const end = page.getByRole('button', { name: /^Avslutt økten/ });
  await end.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Du er ikke logget inn andre steder.').waitFor();
  await forgotten.getByRole('heading', { name: 'Logg inn' }).waitFor();
  expect(await forgotten.getByText(team.name).count()).toBe(0);
});
