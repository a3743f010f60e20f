import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, signIn, sizes, type WebBrowser } from './web-browser.ts';

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

const worry = 'Sover ute, og svarer ikke på telefonen.';

async function atPhone(workerId: string): Promise<Page> {
  const cookie = await service.newCookie(workerId);
  return browser.person(service.url, cookie, { size: sizes.phone });
}

async function writeInquiry(page: Page) {
  await page.goto('/henvendelse/ny');
  await page.getByLabel('Hvem spør?').fill('vaktmesteren');
  await page.getByLabel('Hva er bekymringen?').fill(worry);
  await page.getByLabel('Andre', { exact: true }).check();
}

test('an inquiry that cannot be sent keeps its text, and goes when the network is back', async () => {
  const page = await atPhone(team.municipal[0].workerId);
  await writeInquiry(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Ta imot' }).click();
  await page.getByRole('alert').getByText('Får ikke kontakt').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.getByLabel('Hva er bekymringen?').inputValue()).toBe(worry);

  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Ta imot' }).click();
  await page.getByText('er på tavlen og på sakslisten').waitFor();
  // Sent twice at most, received once.
  const member = await service.signIn(team.municipal[0].workerId);
  const { body } = await member.ok('listInquiries', { path: { teamId: team.id } });
  expect(body.items).toHaveLength(1);
});

test('a form left half written is offered back, also after the page was loaded anew', async () => {
  const page = await atPhone(team.municipal[1].workerId);
  await writeInquiry(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Fortsett på den' }).click();
  await page.getByText('Vi har tatt vare på det du skrev').waitFor();
  expect(await page.getByLabel('Hva er bekymringen?').inputValue()).toBe(worry);
  await page.getByRole('button', { name: 'Start på nytt' }).click();
  expect(await page.getByLabel('Hva er bekymringen?').inputValue()).toBe('');
});

test('being signed out by idling keeps what was typed, for the same person only', async () => {
  const { workerId } = team.specialist[0];
  const page = await atPhone(workerId);
  await writeInquiry(page);
  await fallIdle(workerId);
  await page.getByRole('button', { name: 'Ta imot' }).click();
  await page.getByRole('heading', { name: 'Du er logget ut' }).waitFor();
  expect(await page.getByText(worry).count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);

  // The way back leads to the page that was open.
  const way = await page.getByRole('link', { name: 'Logg inn igjen' }).getAttribute('href');
  expect(way).toBe('/auth/sign-in?to=%2Fhenvendelse%2Fny');
  await signIn(page.context(), service.url, await service.newCookie(workerId));
  await page.goto('/henvendelse/ny');
  await page.getByText('Vi har tatt vare på det du skrev').waitFor();
  expect(await page.getByLabel('Hva er bekymringen?').inputValue()).toBe(worry);

  await signIn(page.context(), service.url, await service.newCookie(team.specialist[1].workerId));
  await page.goto('/henvendelse/ny');
  await page.getByText('Ny henvendelse').first().waitFor();
  expect(await page.getByLabel('Hva er bekymringen?').inputValue()).toBe('');
});

test('without a network the board says so and stays, and catches up afterwards', async () => {
  const page = await browser.person(
    service.url,
    await service.newCookie(team.municipal[0].workerId),
  );
  await page.goto('/');
  await page.getByText('Direkte').waitFor();
  await page.context().setOffline(true);
  await page.getByText(/^Frakoblet siden \d/).waitFor();
  await page.getByRole('heading', { name: 'Henvendelser' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);

  const colleague = await service.signIn(team.specialist[0].workerId);
  const { body } = await colleague.ok('receiveInquiry', {
    path: { teamId: team.id },
    body: { source: 'gp', askedBy: 'fastlegen', worry },
  });
  await page.context().setOffline(false);
  await page.getByRole('link', { name: body.alias }).waitFor();
  await page.getByText('Direkte').waitFor();
});

test('a page that was never fetched leaves the rest standing without a network, and comes when it is back', async () => {
  const room = await Room.of(service, team);
  const meeting = await room.meet();
  const inquiry = await room.receive({ alias: 'Selje-4' });
  await room.decide(await room.itemAbout(meeting.id, inquiry.id), {
    outcome: 'intake',
    pair: room.pair,
    differsBecause: 'Teamet kjenner saken.',
  });
  const page = await atPhone(team.municipal[0].workerId);
  await page.route('**/assets/case-page*', (route) => route.abort());
  await page.goto('/');
  const toCase = page.getByRole('link', { name: 'Selje-4' });
  await toCase.waitFor();
  await page.context().setOffline(true);
  await toCase.click();
  await page.getByRole('heading', { name: 'Får ikke kontakt' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Tavle', exact: true }).click();
  await toCase.click();
  await page.getByRole('heading', { name: 'Får ikke kontakt' }).waitFor();

  await page.unroute('**/assets/case-page*');
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'Paret nå' }).waitFor();
});

test('a page is ready before it is opened, and is read by itself when the network is back', async () => {
  const page = await atPhone(team.municipal[0].workerId);
  const lastRoom = page.waitForResponse((response) => /caseload-page.*js$/.test(response.url()));
  await page.goto('/');
  await lastRoom;
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('alert').getByText('Får ikke kontakt').first().waitFor();
  await page.context().setOffline(false);
  await page.getByText('Siri Voll').first().waitFor();
});

/** As if half an hour had passed. */
async function fallIdle(workerId: string) {
  await service.admin.sql`
    update sessions set last_seen_at = last_seen_at - interval '1 hour', created_at = created_at - interval '1 hour'
    where worker_id = ${workerId}`;
}
