import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
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

test('a treatment contact gets in to one case by a link that a member of the team made', async () => {
  const team = await makeTeamOverHttp(service);
  const id = await openCaseOverHttp(service, team, {
    case: { alias: 'Hassel-1' },
    mode: 'shoulder_to_shoulder',
    pair: {
      municipal: { agreementId: team.municipal[0].agreementId },
      specialist: {
        treatmentContact: {
          name: 'Berit Behandler',
          profession: 'therapist',
          unitId: team.units.specialist,
        },
      },
    },
  });
  await openCaseOverHttp(service, team, { case: { alias: 'Hassel-2' } });
  const cookie = await service.newCookie(team.municipal[0].workerId);
  const member = await browser.person(service.url, cookie);
  await member.goto(`/sak/${id}`);
  await member.getByRole('button', { name: 'Inviter til saken' }).click();
  const dialog = member.getByRole('dialog');
  expect(
    await dialog.getByRole('button', { name: 'Lag lenke' }).getAttribute('aria-disabled'),
  ).toBe('true');
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Ser saken til').fill(inAMonth);
  await dialog.getByRole('button', { name: 'Lag lenke' }).click();
  const link = await dialog.getByLabel('Lenke').inputValue();
  for (const size of [sizes.laptop, sizes.narrowest]) {
    await member.setViewportSize(size);
    expect(await faultsOf(member)).toEqual([]);
  }

  const contact = await browser.person(service.url);
  await contact.goto(link);
  await contact.getByRole('button').first().click();
  await contact.getByRole('textbox').fill('Berit Behandler');
  await contact.getByRole('textbox').press('Enter');
  await contact.getByText('Hassel-1').first().waitFor();
  expect(await contact.getByText('Hassel-2').count()).toBe(0);
  expect(await faultsOf(contact)).toEqual([]);
  await contact.getByRole('link', { name: 'Hassel-1' }).click();
  await contact.getByRole('link', { name: 'Dine saker' }).click();
  await contact.getByRole('heading', { name: 'Dine saker' }).waitFor();
});
