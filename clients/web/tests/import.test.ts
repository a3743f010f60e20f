import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
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

test('a sheet that is read as another kind keeps only what that kind has', async () => {
  const team = await makeTeamOverHttp(service);
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/import');
  await page.getByLabel('Velg regneark').setInputFiles({
    name: 'liste.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'Alias;Arbeidsform;Fra kommunen;Fra DPS;Oppstart;Huset;Annet',
        'Gran-7;inntak;Kari Nordmo;Siri Voll;01.02.2026;Rustjenesten;ja',
      ].join('\n'),
    ),
  });
  await page.getByRole('heading', { name: 'liste.csv' }).waitFor();
  await page.getByText('Kolonnene (7)').click();
  await page.getByLabel('Betyr: Huset').selectOption({ label: 'Merknad' });
  await page.getByLabel('Betyr: Annet').selectOption({ label: 'Behandlingskontakt' });
  await page.getByRole('radio', { name: 'Ansatte' }).check();
  await page.getByLabel('Betyr: Huset').selectOption({ label: 'Enhet' });
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  await page.getByRole('button', { name: 'Les på nytt med dette' }).click();
  expect((await sent).postDataJSON()).toMatchObject({
    sheets: [{ kind: 'workers', columns: [{ number: 6, field: 'unit' }] }],
  });
});

test('a file without headings is read from its first row on, by what the leader says of its columns', async () => {
  const team = await makeTeamOverHttp(service);
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/import');
  await page.getByLabel('Velg regneark').setInputFiles({
    name: 'uten.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Gran-7;inntak;Kari Nordmo;Siri Voll;01.02.2026'),
  });
  await page.getByRole('heading', { name: 'uten.csv' }).waitFor();
  await page.getByRole('radio', { name: 'Saker' }).check();
  await page.getByLabel('Overskriftene står i').selectOption('Arket har ingen overskrifter');
  await page.getByRole('button', { name: 'Les på nytt med dette' }).click();
  await page.getByText('Kolonne 1', { exact: true }).waitFor({ state: 'attached' });
  await page.getByText('Kolonnene (5)').click();
  const fields = [
    'Alias',
    'Arbeidsform',
    'Fra kommunen',
    'Fra spesialisthelsetjenesten',
    'Oppstart',
  ];
  for (const [at, field] of fields.entries())
    await page.getByLabel(`Betyr: Kolonne ${at + 1}`).selectOption({ label: field });
  await page.getByRole('button', { name: 'Les på nytt med dette' }).click();
  const commit = page.getByRole('button', { name: 'Hent inn 1 rad', exact: true });
  await commit.waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await commit.click();
  await page.getByText('saker på tavlen').waitFor();
});

test('a file that is dropped while another is on its way is left', async () => {
  const team = await makeTeamOverHttp(service);
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/import');
  let sent = 0;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/teams/*/imports', async (route) => {
    if (route.request().method() === 'POST') {
      sent += 1;
      await held;
    }
    await route.continue();
  });
  await drop(page, 'første.csv');
  await page.getByText('Leser filen').first().waitFor();
  await drop(page, 'andre.csv');
  letGo();
  await page.getByRole('heading', { name: 'første.csv' }).waitFor();
  expect(sent).toBe(1);
});

async function drop(page: Page, name: string) {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Alias;Arbeidsform\\nGran-7;inntak\\n'], ${JSON.stringify(name)}));
    return transfer;
  })()`);
  await page
    .locator('label', { has: page.getByLabel('Velg regneark') })
    .dispatchEvent('drop', { dataTransfer });
}
