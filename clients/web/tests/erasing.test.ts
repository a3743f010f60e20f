import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(120_000);

let service: TestService;
let browser: WebBrowser;
let team: TeamOverHttp;
let dpsLeader: string;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  team = await makeTeamOverHttp(service);
  const administrator = await service.signIn(team.administrator);
  const body = { name: 'Dag Leder', profession: 'other' } as const;
  dpsLeader = (await administrator.ok('createWorker', { body })).body.id;
  await administrator.ok('grantRole', {
    path: { workerId: dpsLeader },
    body: { role: 'dps_leader', teamId: team.id },
  });
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function pageOf(workerId: string, address: string): Promise<Page> {
  const page = await browser.person(service.url, await service.newCookie(workerId));
  await page.goto(address);
  return page;
}

async function answer(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Svar for ditt nivå' }).click();
  await dialog.getByLabel('Slettes').check();
  await dialog.getByLabel('Opplysningene trengs åpenbart ikke').check();
  await dialog.getByLabel('Hvorfor?').fill('Hjelpen er avsluttet.');
  await dialog.getByRole('button', { name: 'Svar: slettes' }).click();
}

test('a person asks, one level answers and then the other, and what was written is gone', async () => {
  const alias = 'Hassel-77';
  const caseId = await openCaseOverHttp(service, team, { case: { alias } });
  const member = await service.signIn(team.municipal[0].workerId);
  const { version } = (await member.ok('getCase', { path: { caseId } })).body;
  await member.ok('closeCase', {
    path: { caseId },
    version,
    body: { reason: 'moved', position: 'agrees' },
  });

  const page = await pageOf(team.municipal[0].workerId, `/sak/${caseId}/person`);
  await page.getByRole('button', { name: 'Personen ber om sletting' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hva sa personen?').fill('Vil ikke stå noe sted.');
  await dialog.getByRole('button', { name: 'Registrer ønsket' }).click();
  await page.getByText('Venter på svar').waitFor();

  const first = await pageOf(team.municipalLeader, '/tall');
  await first.getByRole('link', { name: '1 person har bedt om sletting' }).click();
  await first.getByText('«Vil ikke stå noe sted.»').waitFor();
  await answer(first);
  await first.getByText('Hjelpen er avsluttet.').waitFor();
  expect(await first.getByText(alias).count()).toBe(1);

  const second = await pageOf(dpsLeader, '/sletting');
  await answer(second);
  await second.getByText('Slettet', { exact: true }).waitFor();
  expect(await second.getByText(alias).count()).toBe(0);

  await page.reload();
  await page.getByText('Det som var skrevet om personen, er slettet').waitFor();
  expect(await page.getByText(alias).count()).toBe(0);
  for (const each of [page, first, second]) expect(await faultsOf(each)).toEqual([]);

  // It stands in the list as what it is, and nobody is offered to open it again.
  await page.goto('/saker/avsluttede');
  await page.getByRole('link', { name: /^Slettet sak [0-9a-f]{6}$/ }).waitFor();
  const board = page.waitForResponse((reply) => reply.url().endsWith('/board'));
  await page.goto(`/sak/${caseId}`);
  await page.getByRole('heading', { level: 1, name: /^Slettet sak/ }).waitFor();
  await (await board).finished();
  expect(await page.getByRole('button', { name: 'Foreslå gjenåpning' }).count()).toBe(0);
});

test('whoever asked and never got a case asks on the page of the inquiry', async () => {
  const alias = 'Hassel-78';
  const room = await Room.of(service, team);
  const worry = 'Åpner ikke døren, sier naboen.';
  const { id, version } = await room.receive({ alias, worry });
  const path = { inquiryId: id };
  const page = await pageOf(team.municipal[0].workerId, `/henvendelse/${id}`);
  await page.getByText(worry).waitFor();
  expect(await page.getByRole('region', { name: 'Sletting' }).count()).toBe(0);
  await room.municipal.ok('withdrawInquiry', { path, version, body: { by: 'service_user' } });

  const panel = page.getByRole('region', { name: 'Sletting' });
  await panel.getByText('Personen har ikke bedt om å få noe slettet.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Personen ber om sletting' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hva sa personen?').fill('Det var aldri meg.');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Registrer ønsket' }).click();
  await panel.getByText('Venter på svar').waitFor();

  const first = await pageOf(team.municipalLeader, '/sletting');
  await first.getByRole('heading', { name: alias }).waitFor();
  await answer(first);
  await first.getByText('Hjelpen er avsluttet.').first().waitFor();
  await panel.getByText('Hjelpen er avsluttet.').waitFor();

  const second = await pageOf(dpsLeader, '/sletting');
  await answer(second);
  await second.getByRole('heading', { name: /^Slettet henvendelse [0-9a-f]{6}$/ }).waitFor();
  expect(await second.getByText(alias).count()).toBe(0);

  await page.getByText('Det som var skrevet om personen, er slettet').waitFor();
  await page.getByRole('heading', { level: 1, name: /^Slettet henvendelse/ }).waitFor();
  for (const gone of [alias, worry, 'Det var aldri meg.'])
    expect(await page.getByText(gone).count()).toBe(0);
  for (const each of [page, first, second]) expect(await faultsOf(each)).toEqual([]);
});

test('one level announces a change, and it stands on the page of the other until they have seen it', async () => {
  const own = await pageOf(dpsLeader, '/tall');
  const other = await pageOf(team.municipalLeader, '/tall');
  await other.getByText('Ingen av nivåene har meldt om endringer.').waitFor();
  await own.getByRole('button', { name: 'Meld en endring' }).press('Enter');
  const dialog = own.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send meldingen' }).press('Enter');
  await dialog.getByText('Velg hva slags endring og dag').waitFor();
  await dialog.getByLabel('Stenger', { exact: true }).check();
  await dialog.getByLabel('Hvilken enhet?').selectOption({ label: 'Poliklinikken (spesialist)' });
  await dialog.getByLabel('Fra hvilken dag?').fill(`${new Date().getFullYear() + 1}-02-01`);
  await dialog.getByLabel('Hva endres, og hva kommer i stedet?').fill('Bygges om i to uker.');
  for (const size of [sizes.narrowest, sizes.laptop]) {
    await own.setViewportSize(size);
    expect(await faultsOf(own, 'dialog')).toEqual([]);
  }
  // What was typed is there again.
  await own.keyboard.press('Escape');
  await own.getByRole('button', { name: 'Meld en endring' }).press('Enter');
  await dialog.getByRole('button', { name: 'Send meldingen' }).press('Enter');
  await own.getByText('Venter på at').waitFor();
  await other.reload();
  await other.getByText('En melding om endring venter på at du har sett den').waitFor();
  await other.getByText('Bygges om i to uker.').waitFor();
  expect(await other.getByRole('button', { name: 'Trekk tilbake' }).count()).toBe(0);
  for (const size of [sizes.projector, sizes.phone, sizes.narrowest, sizes.laptop]) {
    await other.setViewportSize(size);
    expect(await faultsOf(other)).toEqual([]);
  }
  await other.getByRole('button', { name: 'Vi har sett den' }).press('Enter');
  await other.getByText('Tidligere meldinger (1)').click();
  await other.getByText('Sett av Berit Leder').waitFor();
  await other.getByText('venter på at du har sett').waitFor({ state: 'detached' });
});
