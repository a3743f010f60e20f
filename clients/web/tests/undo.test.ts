import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { answersFor, Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import { makeTeamOverHttp } from '../../../services/platform/testing/team-over-http.ts';
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

test('a decision is undone by keyboard, with a reason, and everybody sees it', async () => {
  const room = await Room.of(service, await makeTeamOverHttp(service));
  const meeting = await room.meet();
  const inquiry = await room.receive({ answers: answersFor.intake });
  const item = await room.itemAbout(meeting.id, inquiry.id);
  const [page, other] = await Promise.all([
    at(room.team.municipal[0].workerId),
    at(room.team.specialist[0].workerId),
  ]);
  await other.goto(`/mote/${meeting.id}`);
  await page.goto(`/mote/${meeting.id}?punkt=${item.id}`);
  await page.getByText('Direkte', { exact: true }).waitFor();
  const screen = await browser.person(service.url, undefined, { size: sizes.projector });
  const path = { meetingId: meeting.id };
  const { code } = (await room.municipal.ok('pairProjector', { path })).body;
  await screen.goto('/projektor');
  await screen.getByLabel('Kode').fill(code);
  await screen.getByRole('button', { name: 'Vis møtet' }).click();
  await room.decide(item, { outcome: 'intake', pair: room.pair });
  await screen.getByRole('heading', { name: 'Vedtatt' }).first().waitFor();
  const undo = page.locator('#vedtak').getByRole('button', { name: 'Angre vedtaket' });
  await undo.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Angre vedtaket' }).click();
  await dialog.getByText('Skriv hvorfor vedtaket angres.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByLabel('Hvorfor?').fill('Det var feil person.');
  await dialog.getByRole('button', { name: 'Angre vedtaket' }).click();
  await dialog.waitFor({ state: 'detached' });
  const [minutes, others] = [page, other].map((one) => one.locator('#referat'));
  for (const shown of [minutes!, others!]) {
    await shown.getByText('Vedtaket er angret: Det var feil person.').waitFor();
    await shown.getByText('(angret)').waitFor();
  }
  // On the wall it says what was undone, and not why.
  await screen.getByRole('heading', { name: 'Angret' }).waitFor();
  expect(await screen.locator('aside li s').textContent()).toBe('Inntak');
  expect(await screen.getByText('feil person').count()).toBe(0);
  expect(await faultsOf(screen)).toEqual([]);
  await page.locator('#vedtak').getByRole('radio').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  // Among the closed ones it says why, and is not opened again.
  await page.goto('/saker/avsluttede');
  await page.getByRole('cell', { name: 'Åpnet ved en feil, angret' }).waitFor();
  expect(await page.getByRole('button', { name: /^Åpne igjen/ }).count()).toBe(0);
});

test('whoever drops out of leading is taken over from, and all are told', async () => {
  const room = await Room.of(service, await makeTeamOverHttp(service));
  const planned = await room.plan();
  const [kari, per] = [room.team.municipal[0], room.team.specialist[0]];
  for (const { workerId } of [kari, per]) await room.attend(planned.id, workerId);
  await room.municipal.ok('startMeeting', {
    path: { meetingId: planned.id },
    version: planned.version,
    body: { chairWorkerId: kari.workerId },
  });
  const [page, other] = await Promise.all([at(per.workerId), at(kari.workerId)]);
  for (const one of [page, other]) await one.goto(`/mote/${planned.id}`);
  await page.getByText('Direkte', { exact: true }).waitFor();
  await room.attend(planned.id, kari.workerId, false);
  await page.getByText(`${kari.name} leder møtet, men er ikke til stede.`).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Overta møteledelsen' }).click();
  for (const one of [page, other]) {
    await one.getByText(`${per.name} overtok møteledelsen etter ${kari.name}`).waitFor();
  }
});
