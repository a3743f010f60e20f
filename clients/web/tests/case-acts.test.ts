import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
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

const at = async (workerId: string) =>
  browser.person(service.url, await service.newCookie(workerId));

test('closing that the person disagrees with goes to the meeting with what was written, and is decided there', async () => {
  const team = await makeTeamOverHttp(service);
  const room = await Room.of(service, team);
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const meeting = await room.meet();
  const page = await at(team.municipal[0].workerId);
  await page.goto(`/sak/${caseId}`);
  await page.getByRole('button', { name: 'Avslutt saken' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Er uenig' }).check();
  await dialog.getByRole('button', { name: 'Foreslå det for møtet' }).press('Enter');
  await dialog.getByText('Velg grunn og personens eget syn.').waitFor();
  await dialog.getByRole('radio', { name: 'Personen har flyttet' }).check();
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Foreslå det for møtet' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  const item = (await room.read(meeting.id)).items.find(({ proposed }) => proposed !== null)!;
  await page.goto(`/mote/${meeting.id}`);
  await room.municipal.ok('setCurrentItem', {
    path: { meetingId: meeting.id },
    body: { itemId: item.id },
  });
  await page.getByRole('heading', { name: 'Hassel-1' }).first().waitFor();
  expect(await page.getByRole('radio', { name: 'Personen har flyttet' }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: 'Er uenig' }).isChecked()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Vedta: avslutt saken' }).press('Enter');
  await page.getByText('Personen har flyttet. Personens syn: er uenig.').first().waitFor();
});

test('a closed case is opened again from the list of them, by the two who sat there, the other level confirming', async () => {
  const team = await makeTeamOverHttp(service);
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Rogn-2' } });
  const [holder] = team.municipal;
  const member = await service.signIn(holder.workerId);
  await member.ok('closeCase', {
    path: { caseId },
    version: 1,
    body: { reason: 'moved', position: 'agrees' },
  });
  const page = await at(holder.workerId);
  await page.goto('/saker/avsluttede');
  await page.getByRole('button', { name: 'Åpne igjen: Rogn-2' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('De to som satt i saken da den ble avsluttet, er valgt.').waitFor();
  expect(await dialog.getByRole('radio', { name: holder.name }).isChecked()).toBe(true);
  for (const size of [sizes.laptop, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.setViewportSize(sizes.laptop);
  await dialog.getByLabel('Hvorfor kan det ikke vente?').fill('Ringte i natt.');
  await dialog.getByRole('button', { name: 'Foreslå', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const other = await service.signIn(team.specialist[0].workerId);
  const { body } = await other.ok('listOpenings', {
    path: { teamId: team.id },
    query: { state: 'waiting' },
  });
  await other.ok('confirmOpening', { path: { openingId: body.items[0]!.id } });
  await page.getByText('Ingen saker er avsluttet').waitFor();
});

test('the way of working changes with the seat that must, there and back again', async () => {
  const team = await makeTeamOverHttp(service);
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Or-3' } });
  const page = await at(team.municipal[0].workerId);
  await page.goto(`/sak/${caseId}`);
  await page.getByRole('button', { name: 'Endre arbeidsform' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Hvor arbeider kontakten?')
    .selectOption({ label: 'Poliklinikken (spesialist)' });
  await dialog.getByLabel('Navn', { exact: false }).first().fill('Eva Lind');
  await dialog.getByLabel('Yrke').selectOption('psychologist');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Endre', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Eva Lind').first().waitFor();
  await page.getByRole('button', { name: 'Endre arbeidsform' }).press('Enter');
  await dialog.getByRole('radio', { name: team.specialist[1].name }).check();
  await dialog.getByRole('button', { name: 'Endre', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const member = await service.signIn(team.municipal[0].workerId);
  const { body } = await member.ok('getCase', { path: { caseId } });
  expect(body).toMatchObject({
    mode: 'intake',
    seats: {
      municipal: { workerId: team.municipal[0].workerId },
      specialist: { workerId: team.specialist[1].workerId },
    },
  });
});
