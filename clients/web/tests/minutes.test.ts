import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
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

test('minutes go out to everybody, a comment stops them where others see it, and its answer stands below', async () => {
  const room = await Room.of(service, team);
  const { id } = await room.meet();
  await room.close(id);
  const personAt = async (workerId: string) =>
    browser.person(service.url, await service.newCookie(workerId));
  const mine = await personAt(team.specialist[1].workerId);
  await mine.goto('/uke');
  await mine.locator('#venter').getByText('hvis ingen har merknader').waitFor();
  await mine.getByRole('link', { name: /^Referatet fra uke/ }).press('Enter');
  await mine.getByText('Til gjennomlesing hos alle i teamet.').waitFor();
  await mine
    .getByText(/^Møtet tok 0 persontimer.*Det ble 0 vedtak, 0 oppfølgingspunkter/)
    .waitFor();
  const other = await personAt(team.municipal[1].workerId);
  await other.goto(`/mote/${id}/referat`);
  await other.getByText('Direkte', { exact: true }).waitFor();

  await mine.getByLabel('Stemmer ikke noe?').fill('Tor var med på telefon.');
  await mine.getByRole('button', { name: 'Send merknad' }).press('Enter');
  await other.getByText('Ikke godkjent. En merknad venter på svar.').waitFor();
  expect(await other.getByRole('button', { name: 'Trekk merknaden' }).count()).toBe(0);
  await other.getByRole('button', { name: 'Svar med et tillegg' }).press('Enter');
  await other.getByLabel('Svar med et tillegg').fill('Tor var med fra halv ti.');
  for (const size of [sizes.projector, sizes.phone, sizes.narrowest]) {
    await other.setViewportSize(size);
    expect(await faultsOf(other)).toEqual([]);
  }
  await other.setViewportSize(sizes.laptop);
  await other.getByRole('button', { name: 'Legg til og svar' }).press('Enter');
  await mine.getByText('Besvart med tillegg').waitFor();
  await mine.getByText('Tor var med fra halv ti.').waitFor();
  await mine.getByText('Til gjennomlesing hos alle i teamet.').waitFor();
});
