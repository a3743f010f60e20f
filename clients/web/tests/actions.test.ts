import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

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

const personAt = async (workerId: string) =>
  browser.person(service.url, await service.newCookie(workerId));

test('what the room decides somebody should do comes back until it is done, and everybody follows', async () => {
  const room = await Room.of(service, team);
  const meeting = await room.meet();
  const inquiry = await room.receive();
  const item = await room.itemAbout(meeting.id, inquiry.id);
  const [mine, other] = [
    await personAt(team.municipal[0].workerId),
    await personAt(team.specialist[0].workerId),
  ];
  for (const page of [mine, other]) await page.goto(`/mote/${meeting.id}?punkt=${item.id}`);
  const line = mine.locator('#oppfolging [data-new-action]');
  await line.waitFor();

  // One line, one key to get there: the text is enough for what one does oneself within a week.
  await mine.keyboard.press('p');
  await mine.keyboard.type('Ringe fastlegen');
  await mine.keyboard.press('Enter');
  await other.locator('#oppfolging').getByText('Ringe fastlegen').waitFor();
  await mine.keyboard.type('Høre med boligkontoret');
  await mine.keyboard.press('Tab');
  await line.getByLabel('Hvem').selectOption({ label: team.specialist[0].name });
  await mine.keyboard.press('Tab');
  await mine.keyboard.press('Enter');
  const made = other.locator('#oppfolging [data-action]');
  await made.nth(1).waitFor();
  expect(await made.nth(1).innerText()).toContain(team.specialist[0].name);
  await other.locator('#referat').getByText('skal: Høre med boligkontoret').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await mine.setViewportSize(size);
    expect(await faultsOf(mine)).toEqual([]);
  }
  await mine.setViewportSize(sizes.laptop);

  // The next meeting, once this one is closed, follows up both; the week has its own.
  await room.decide(await room.itemAbout(meeting.id, inquiry.id), {
    outcome: 'intake',
    pair: room.pair,
    differsBecause: 'Vi kjenner saken.',
  });
  const next = await room.plan(2);
  await room.close(meeting.id);
  await other.goto(`/mote/${next.id}`);
  const since = other.locator('#siden-sist');
  await since.getByText('0 av 2 gjort').waitFor();
  await other.locator('#saksliste').getByText('2 punkter skulle vært gjort').waitFor();
  expect(await faultsOf(other)).toEqual([]);

  await mine.goto('/uke');
  const own = mine.locator('#oppfolging');
  await own.getByRole('button', { name: 'Gjort: Ringe fastlegen' }).press('Enter');
  await since.getByText('1 av 2 gjort').waitFor();
  await own.getByText('Du har ingen oppfølgingspunkter.').waitFor();
  expect(await faultsOf(mine)).toEqual([]);
  await own.getByRole('button', { name: /^Angre/ }).press('Enter');
  await since.getByText('0 av 2 gjort').waitFor();
  await own.getByRole('button', { name: 'Gjort: Ringe fastlegen' }).press('Enter');
  await other.locator('#saksliste').getByText('1 punkt skulle vært gjort').waitFor();

  await other.keyboard.press('l');
  await other.keyboard.press('Enter');
  await since.getByText('2 av 2 gjort').waitFor();
  await mine.goto(`/mote/${meeting.id}/referat`);
  await mine.getByText(`${team.municipal[0].name} skal: Ringe fastlegen`).waitFor();
});

test('a case has its own, given to another, dropped for a reason, with what stood before', async () => {
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const page = await personAt(team.municipal[0].workerId);
  const other = await personAt(team.leader.workerId);
  for (const each of [page, other]) await each.goto(`/sak/${caseId}`);
  const panel = page.locator('#oppfolging');
  const seen = other.locator('#oppfolging');
  await seen.getByText('Ingenting å følge opp.').waitFor();
  await panel.getByRole('button', { name: 'Nytt punkt' }).press('Enter');
  await panel.getByLabel('Hva skal gjøres?').fill('Skaffe nøkkel');
  await panel.getByLabel('Hva skal gjøres?').press('Enter');
  await seen.getByText('Skaffe nøkkel').waitFor();

  const dialog = page.getByRole('dialog');
  await panel.getByRole('button', { name: 'Endre: Skaffe nøkkel' }).press('Enter');
  await dialog.getByLabel('Hvem').selectOption({ label: team.specialist[1].name });
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  // A colleague is first: what was chosen stays, and is sent when one says so.
  const [action] = (
    await (
      await service.signIn(team.leader.workerId)
    ).ok('listActions', {
      path: { teamId: team.id },
      query: { caseId },
    })
  ).body.items;
  await (
    await service.signIn(team.leader.workerId)
  ).ok('changeAction', {
    path: { actionId: action!.id },
    version: action!.version,
    body: { text: 'Skaffe to nøkler' },
  });
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await dialog.getByRole('button', { name: 'Gjør det likevel' }).press('Enter');
  await seen.getByText(team.specialist[1].name).waitFor();
  await seen.getByText('Skaffe to nøkler').waitFor();

  await panel.getByRole('button', { name: 'Endre: Skaffe to nøkler' }).press('Enter');
  await dialog.getByText('Endringer').press('Enter');
  await dialog.getByText('Skaffe nøkkel').first().waitFor();
  await dialog.getByText('Ikke aktuelt lenger').press('Enter');
  await dialog.getByLabel('Hvorfor ikke?').fill('Vaktmesteren har dem.');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Ta det bort' }).press('Enter');
  await seen.getByText('Ingenting å følge opp.').waitFor();
  await seen.getByText('Gjort, eller ikke aktuelt lenger').press('Enter');
  await seen.getByText('Vaktmesteren har dem.').waitFor();
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await other.setViewportSize(size);
    expect(await faultsOf(other)).toEqual([]);
  }
});
