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

const personAt = async (workerId: string) =>
  browser.person(service.url, await service.newCookie(workerId));

test('the leader sets order and time with the keyboard, and the agenda that somebody has open follows', async () => {
  const room = await Room.of(service, team);
  const meeting = await room.plan(1);
  await room.receive();
  const page = await personAt(team.municipal[0].workerId);
  await page.goto(`/mote/${meeting.id}`);
  const agenda = page.locator('#saksliste');

  // Anybody adds something beforehand, with what they propose.
  await page.getByRole('button', { name: 'Nytt punkt' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Overskrift').fill('Bilen');
  await dialog.getByLabel('Hva gjelder det?').last().fill('Den står på verksted.');
  await dialog.getByLabel('Forslag til vedtak').fill('Vi leier en i uke 28.');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Legg til' }).press('Enter');
  await agenda.getByText('Bilen').waitFor();
  await agenda.getByText('15 min planlagt').waitFor();
  const titles = () => agenda.locator('li button').allInnerTexts();
  expect((await titles())[1]).toContain('Bilen');

  const leader = await personAt(team.leader.workerId);
  await leader.goto('/mote/aret');
  await leader.getByRole('button', { name: 'Saksliste' }).press('Enter');
  const setting = leader.getByRole('dialog');
  const up = setting.getByRole('button', { name: 'Flytt opp: Saker og egne punkter' });
  // First the time alone, then past every other ground, of which it is the last.
  await setting.getByLabel('Henvendelser: Minutter').fill('20');
  await setting.getByRole('button', { name: 'Lagre' }).press('Enter');
  await setting.waitFor({ state: 'detached' });
  await agenda.getByText('25 min planlagt').waitFor();
  await leader.getByRole('button', { name: 'Saksliste' }).press('Enter');
  await up.waitFor();
  const others = (await setting.getByRole('button', { name: /^Flytt ned: / }).count()) - 1;
  for (let press = 0; press < others; press++) await up.press('Enter');
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await leader.setViewportSize(size);
    expect(await faultsOf(leader, 'dialog')).toEqual([]);
  }
  await setting.getByRole('button', { name: 'Lagre' }).press('Enter');
  await setting.waitFor({ state: 'detached' });
  await agenda.locator('li button').first().getByText('Bilen').waitFor();
});

test('the room sees how long it has been on an item, calmly, and takes a proposal into the decision with one key', async () => {
  const room = await Room.of(service, team);
  const meeting = await room.meet();
  const { body: item } = await room.specialist.ok('addAgendaItem', {
    path: { meetingId: meeting.id },
    body: { kind: 'manual', title: 'Kurs', proposal: 'To drar i mai.', plannedMinutes: 10 },
  });
  const page = await personAt(team.municipal[0].workerId);
  await page.clock.install();
  await page.goto(`/mote/${meeting.id}`);
  await page.locator('#saksliste').getByText('Kurs').waitFor();
  const call = { path: { meetingId: meeting.id }, body: { itemId: item.id } };
  await room.municipal.ok('setCurrentItem', call);
  const head = page.locator('article').first();
  await head.getByText('0 av 10 min').waitFor();
  await page.clock.fastForward('12:10');
  await head.getByText('12 av 10 min').waitFor();
  await head.getByText(`Foreslått av ${team.specialist[0].name}`).waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.keyboard.press('f');
  const why = page.getByLabel('Konklusjon');
  expect(await why.inputValue()).toBe('To drar i mai.');
  // Once is enough.
  await page.locator('h2').first().focus();
  await page.keyboard.press('f');
  expect(await why.inputValue()).toBe('To drar i mai.');
});
