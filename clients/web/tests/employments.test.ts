import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import { tieAccount } from '../../../services/platform/testing/sign-in-as.ts';
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

test('somebody with two jobs is asked which one it is, sees that one alone, and switches from the menu', async () => {
  const [first, second] = [await makeTeamOverHttp(service), await makeTeamOverHttp(service)];
  await openCaseOverHttp(service, first, { case: { alias: 'Hassel-1' } });
  await openCaseOverHttp(service, second, { case: { alias: 'Rogn-2' } });
  const [inFirst, inSecond] = [first.municipal[0], second.specialist[1]];
  const account = { issuer: `${service.url}/demo-idp`, subject: 'new:kari to' };
  for (const { workerId } of [inFirst, inSecond]) {
    await tieAccount(service.admin, { ...account, workerId });
  }

  const person = await browser.person(service.url);
  await person.goto('/');
  await person.getByRole('link', { name: 'Logg inn' }).click();
  await person.getByRole('textbox').fill('Kari To');
  await person.getByRole('textbox').press('Enter');
  await person.getByRole('heading', { name: 'Hvilken jobb gjelder det?' }).waitFor();
  for (const size of [sizes.laptop, sizes.narrowest]) {
    await person.setViewportSize(size);
    expect(await faultsOf(person)).toEqual([]);
  }
  await person.setViewportSize(sizes.laptop);
  await person.getByRole('radio', { name: inSecond.name }).click();
  await person.keyboard.press('Enter');
  await person.getByText('Rogn-2').first().waitFor();
  expect(await person.getByText('Hassel-1').count()).toBe(0);

  const other = await person.context().newPage();
  await other.goto('/okter');
  await other.getByText(inSecond.name).first().waitFor();

  await person.locator('summary', { hasText: inSecond.name }).click();
  await person.getByRole('link', { name: 'Bytt jobb' }).click();
  await person.getByRole('radio', { name: inFirst.name }).check();
  await person.getByRole('button', { name: 'Fortsett' }).click();
  await person.getByText('Hassel-1').first().waitFor();
  expect(await person.getByText('Rogn-2').count()).toBe(0);
  await person.goto('/okter');
  await person.getByText(`${inFirst.name}, `).first().waitFor();
  expect(await faultsOf(person)).toEqual([]);

  // The window that showed the other job has gone over to this one by itself, and shows nothing of that one any more.
  await other.getByText('Hassel-1').first().waitFor();
  expect(await other.getByText('Rogn-2').count()).toBe(0);
});

test('a window that was signed out comes back when somebody signs in again in another one', async () => {
  const team = await makeTeamOverHttp(service);
  await openCaseOverHttp(service, team, { case: { alias: 'Trollhegg' } });
  const { workerId, name } = team.municipal[0];
  await tieAccount(service.admin, {
    issuer: `${service.url}/demo-idp`,
    subject: 'new:liv en',
    workerId,
  });
  const person = await browser.person(service.url, await service.newCookie(workerId));
  const other = await person.context().newPage();
  for (const page of [person, other]) {
    await page.goto('/');
    await page.getByText('Direkte').first().waitFor();
  }
  await person.locator('summary', { hasText: name }).click();
  await person.getByRole('button', { name: 'Logg ut' }).click();
  await other.getByRole('heading', { name: 'Logg inn' }).waitFor();
  expect(await other.getByText('Trollhegg').count()).toBe(0);

  await person.getByRole('link', { name: 'Logg inn' }).click();
  await person.getByRole('textbox').fill('Liv En');
  await person.getByRole('textbox').press('Enter');
  await person.getByText('Trollhegg').first().waitFor();
  await other.getByText('Trollhegg').first().waitFor();
});
