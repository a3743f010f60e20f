import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(120_000);

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

const personAt = async (workerId: string) =>
  browser.person(service.url, await service.newCookie(workerId));

test('what a person says in their own words is read by the two alone, with what was changed later', async () => {
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Or-7' } });
  const member = await service.signIn(team.municipal[0].workerId);
  const path = { caseId };
  const { version } = (await member.ok('getPerson', { path })).body;
  const registered = { state: 'approved', said: 'spoken' } as const;
  await member.ok('recordRegistration', { path, version, body: registered });
  const [page, other, outside] = [
    await personAt(team.municipal[0].workerId),
    await personAt(team.specialist[0].workerId),
    await personAt(team.specialist[1].workerId),
  ];
  for (const each of [page, other, outside]) await each.goto(`/sak/${caseId}/tilbakemelding`);
  const panel = page.locator('#egne-ord');
  const dialog = page.getByRole('dialog');
  await panel.getByText('Spør hva som hjelper').waitFor();
  await panel.getByRole('button', { name: 'Skriv ned' }).press('Enter');
  await dialog.getByLabel('Med personens egne ord').fill('Dere kommer når det er verst.');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  const theirs = other.locator('#egne-ord');
  await theirs.getByText('«Dere kommer når det er verst.»').waitFor();
  await theirs.getByRole('button', { name: 'Skriv hva som ble endret' }).press('Enter');
  await other.getByLabel('Hva ble endret?').fill('Vi kommer om ettermiddagen.');
  await other.getByRole('dialog').getByRole('button', { name: 'Lagre' }).press('Enter');
  await panel.getByText('Endret: Vi kommer om ettermiddagen.').waitFor();
  await panel.getByText('Slik sto det før (1)').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  expect(await outside.locator('#egne-ord').count()).toBe(0);
  await panel.getByRole('button', { name: /^Feilført/ }).click();
  await dialog.getByRole('button', { name: 'Det var feil' }).click();
  await panel.getByText('Spør hva som hjelper').waitFor();
});

test('what the answers call for is told to the two with its numbers, and to the meeting without', async () => {
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Selje-4' } });
  const room = await Room.of(service, team);
  const path = { caseId };
  const body = { lifeForm: 'four_lines' };
  await room.municipal.ok('changeFeedbackChoices', { path, version: 0, body });
  const { startedOn } = (await room.municipal.ok('getCase', { path })).body;
  for (const totalTenths of [195, 130]) {
    const answer = { form: 'four_lines', measuredOn: startedOn, enteredHow: 'paper' } as const;
    const sent = { path, body: { ...answer, totalTenths, ageGroup: 'adult' as const } };
    await room.municipal.ok('recordMeasurement', sent);
  }
  const meeting = await room.meet();
  const { items } = await room.read(meeting.id);
  const { id: itemId } = items.find(({ kind }) => kind === 'feedback_signal')!;
  const item = { path: { meetingId: meeting.id }, body: { itemId } };
  await room.municipal.ok('setCurrentItem', item);
  const [page, outside] = [
    await personAt(team.municipal[0].workerId),
    await personAt(team.municipal[1].workerId),
  ];
  for (const each of [page, outside]) await each.goto(`/mote/${meeting.id}`);
  for (const each of [page, outside])
    await each.getByText('Tilbakemelding å snakke om').first().waitFor();
  const shown =
    (await outside.locator('main').innerText()) + (await page.locator('main').innerText());
  for (const secret of ['19,5', '13,0', 'har falt']) expect(shown).not.toContain(secret);
  expect(await outside.getByRole('button', { name: 'Se hva det er' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Se hva det er' }).press('Enter');
  const panel = page.locator('#ta-opp');
  await panel.getByText('Fire linjer 19,5 → 13,0; fall på 6,5; grense 6,0.').waitFor();
  await panel.getByText('Svart: 2. Med egne ord: 0. Ikke spurt: 0. Ville ikke: 0.').waitFor();
  const dialog = page.getByRole('dialog');
  await page.goto('/uke');
  await page.locator('#venter').getByRole('link', { name: 'Selje-4' }).first().click();
  await panel
    .getByRole('button', { name: /^Skriv hva som kom ut/ })
    .first()
    .press('Enter');
  await dialog.getByText('Svaret har falt').waitFor();
  await dialog.getByLabel('Vi endret noe').check();
  await dialog.getByLabel('Med noen ord').fill('Vi går tur i stedet.');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await panel.getByText('Tidligere (1)').click();
  await panel.getByText(/Vi endret noe · Kari Nordmo/).waitFor();
  for (const size of [sizes.laptop, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  // When the person does not want to be asked any more, what waits can be answered still, and nothing new is written down.
  const off = { lifeForm: null, asksInformally: false };
  await room.municipal.ok('changeFeedbackChoices', { path, version: 1, body: off });
  await page.goto(`/sak/${caseId}/tilbakemelding`);
  await panel.getByText('Lavere enn i starten', { exact: true }).waitFor();
  await page.locator('#egne-ord').getByText('Ingenting er skrevet ned.').waitFor();
  expect(await page.locator('#egne-ord').getByRole('button').count()).toBe(0);
});
