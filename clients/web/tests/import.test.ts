import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import { makeTeamOverHttp } from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, type WebBrowser } from './web-browser.ts';

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

test('the leader brings in the spreadsheet, corrects how it is read, and finds the cases on the board', async () => {
  const team = await makeTeamOverHttp(service);
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/import');
  await page.getByLabel('Velg regneark').setInputFiles({
    name: 'tavlen vår.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'Alias;Arbeidsform;Fra kommunen;Fra DPS;Oppstart',
        'Gran-7;inntak;Kari Nordmo;Siri Voll;01.02.2026',
        'Osp-8;inntak;Kari N.;Siri Voll;2026-03-01',
        'Selje-9;inntak;;Jon Aasen;15.04.2026',
      ].join('\n'),
    ),
  });
  await page.getByRole('heading', { name: 'tavlen vår.csv' }).waitFor();
  // A name that matches nobody is never guessed; the leader says who it is.
  await page.getByLabel('Hvem er «Kari N.»?').selectOption({ label: 'Kari Nordmo' });
  await page.getByText('Les på nytt før du henter inn').first().waitFor();
  await page.getByRole('button', { name: 'Les på nytt med dette' }).click();
  await page.getByText('Mangler det andre setet').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hent inn 3 rader' }).click();
  await page.getByText('saker på tavlen').waitFor();
  await page.getByRole('link', { name: 'Til tavlen' }).click();
  const intake = page.getByRole('region', { name: /^Inntak/ });
  for (const alias of ['Gran-7', 'Osp-8'])
    await intake.getByRole('link', { name: alias }).waitFor();
  const needs = page.getByRole('region', { name: /^Trenger noe/ });
  await needs.getByText('Selje-9').waitFor();
});

test('a file that is no spreadsheet is refused with what would do', async () => {
  const team = await makeTeamOverHttp(service);
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/import');
  await page.getByLabel('Velg regneark').setInputFiles({
    name: 'bilde.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0]),
  });
  await page.getByRole('alert').getByText('Filen kan ikke leses').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});
