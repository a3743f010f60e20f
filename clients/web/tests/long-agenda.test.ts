import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
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

const many = 30;

/** A meeting in session with more on its agenda than a screen holds. */
async function longAgenda() {
  const room = await Room.of<TeamOverHttp>(service, await makeTeamOverHttp(service));
  const meeting = await room.meet();
  const path = { meetingId: meeting.id };
  for (let place = 1; place <= many; place += 1) {
    const body = { kind: 'manual', title: `Punkt ${place}` } as const;
    await room.municipal.ok('addAgendaItem', { path, body });
  }
  const page = await browser.person(
    service.url,
    await service.newCookie(room.team.municipal[0].workerId),
  );
  await page.goto(`/mote/${meeting.id}`);
  await page.getByText('Direkte', { exact: true }).waitFor();
  return { room, meeting, path, page };
}

const row = (page: Page, title: string) =>
  page.locator('#saksliste').getByRole('button', { name: new RegExp(`\\b${title}\\b`) });

interface Box {
  getBoundingClientRect(): { top: number; bottom: number };
  ownerDocument: {
    defaultView: { innerHeight: number };
    querySelector(selector: string): Box;
  };
}

/** Below the head of the page and above the end of the screen. */
const isInSight = (part: Locator) =>
  part.evaluate((box: Box) => {
    const { top, bottom } = box.getBoundingClientRect();
    const head = box.ownerDocument.querySelector('header').getBoundingClientRect();
    return top >= head.bottom && bottom <= box.ownerDocument.defaultView.innerHeight;
  });

test('an item far down a long agenda is shown from its top, with the room’s attendance beside it', async () => {
  const { page } = await longAgenda();
  await row(page, `Punkt ${many}`).click();
  const heading = page.getByRole('heading', { level: 2, name: `Punkt ${many}` });
  await heading.waitFor();
  expect(await isInSight(heading)).toBe(true);
  expect(await isInSight(page.locator('#oppmote h2'))).toBe(true);
  expect(await isInSight(row(page, `Punkt ${many}`))).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
});

test('whoever decides sees the decision and stands on the way to the next item, which is then shown from its top', async () => {
  const { room, meeting, path, page } = await longAgenda();
  const inquiry = await room.receive();
  const item = await room.itemAbout(meeting.id, inquiry.id);
  await room.municipal.ok('setCurrentItem', { path, body: { itemId: item.id } });
  await page.getByRole('heading', { level: 2, name: inquiry.alias }).waitFor();
  const decision = page.locator('#vedtak');
  await decision.getByRole('radio', { name: /^Inntak/ }).check();
  await decision.getByLabel('Hvorfor velger møtet').fill('Kjent av teamet.');
  const { municipal, specialist } = room.team;
  for (const { name } of [municipal[0], specialist[0]])
    await decision.getByRole('radio', { name }).check();
  await decision.getByRole('button', { name: 'Vedta: inntak' }).click();
  await decision.getByText('Ført av').waitFor();
  const next = decision.getByRole('button', { name: /^Neste punkt/ });
  await decision.locator('button:focus').waitFor();
  expect(await decision.locator('button:focus').innerText()).toContain('Neste punkt');
  expect(await isInSight(next)).toBe(true);
  expect(await isInSight(decision.getByText('Inntak', { exact: true }))).toBe(true);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 2, name: /^Punkt/ });
  await heading.waitFor();
  expect(await isInSight(heading)).toBe(true);
  expect(await page.locator('h2:focus').innerText()).toBe(await heading.innerText());
  expect(await faultsOf(page)).toEqual([]);
});

test('what is left of a long agenda is deferred from the dialog that closes the meeting, to the next one', async () => {
  const { room, meeting, page } = await longAgenda();
  const later = await room.plan(2);
  const next = await room.plan(1);
  await page.getByRole('button', { name: 'Avslutt møtet' }).click();
  const dialog = page.getByRole('dialog');
  const close = dialog.getByRole('button', { name: 'Avslutt møtet' });
  await dialog.getByText(`Avgjør de ${many} punktene eller utsett dem først.`).waitFor();
  expect(await close.getAttribute('aria-disabled')).toBe('true');
  await dialog.getByRole('radio').nth(1).waitFor();
  expect(await dialog.getByRole('radio').first().isChecked()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: `Utsett ${many} punkter` }).click();
  await dialog.getByText('Alle punkter er avgjort eller utsatt.').waitFor();
  expect(await dialog.locator('p:focus').innerText()).toContain('Alle punkter');
  expect((await room.read(next.id)).openItems).toBe(many);
  expect((await room.read(later.id)).openItems).toBe(0);
  await close.click();
  await page.waitForURL(`**/mote/${meeting.id}/referat`);
  await page.getByText('Ingenting ble vedtatt eller notert.').waitFor();
});
