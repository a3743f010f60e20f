import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
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

/** A team whose meeting has yet to begin, with something on its agenda. */
async function roomWith(alias: string) {
  const room = await Room.of(service, await makeTeamOverHttp(service));
  const meeting = await room.plan();
  await room.receive({ alias });
  return { room, meeting };
}

async function memberAt(room: Room, meetingId: string, alias: string): Promise<Page> {
  const cookie = await service.newCookie(room.team.municipal[0].workerId);
  const member = await browser.person(service.url, cookie);
  await member.goto(`/mote/${meetingId}`);
  await member.getByRole('button', { name: alias }).first().click();
  return member;
}

async function invite(member: Page, name: string): Promise<string> {
  await member.getByRole('button', { name: 'Inviter gjest til punktet' }).click();
  const dialog = member.getByRole('dialog');
  await dialog.getByLabel('Navn').fill(name);
  await dialog.getByLabel('Gjesten er, eller kommer fra').selectOption({ label: 'Politi' });
  await dialog.getByRole('button', { name: 'Inviter', exact: true }).click();
  const link = await dialog.getByLabel('Lenke').inputValue();
  expect(await faultsOf(member, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  return link;
}

async function accept(link: string, name: string): Promise<Page> {
  const guest = await browser.person(service.url, undefined, { size: sizes.phone });
  await guest.goto(link);
  await guest.getByRole('button').first().click();
  await guest.getByRole('textbox').fill(name);
  await guest.getByRole('textbox').press('Enter');
  return guest;
}

test('somebody with a link on a phone follows the one item, from before the meeting until it is over', async () => {
  const { room, meeting } = await roomWith('Hassel-1');
  await room.receive({ alias: 'Hassel-2' });
  const member = await memberAt(room, meeting.id, 'Hassel-1');
  const guest = await accept(await invite(member, 'Pål Patrulje'), 'Pål Patrulje');
  await guest.getByRole('heading', { name: 'Møtet har ikke begynt' }).waitFor();
  expect(await guest.getByText('Hassel-1').count()).toBe(0);
  expect(await faultsOf(guest)).toEqual([]);

  await room.begin(await room.read(meeting.id));
  await guest.getByRole('heading', { name: 'Hassel-1' }).waitFor();
  await guest.getByText('har ikke kommet til dette punktet ennå').waitFor();
  await guest.getByText(room.team.specialist[0].name).waitFor();
  for (const size of [sizes.phone, sizes.narrowest, sizes.laptop]) {
    await guest.setViewportSize(size);
    expect(await faultsOf(guest)).toEqual([]);
  }

  await member.getByLabel('Pål Patrulje er til stede').check();
  const item = (await room.read(meeting.id)).items.find(
    (one) => one.inquiry?.alias === 'Hassel-1',
  )!;
  const path = { meetingId: meeting.id };
  await room.municipal.ok('setCurrentItem', { path, body: { itemId: item.id } });
  await guest.getByText('Møtet snakker om dette nå').waitFor();
  await room.decide(item, {
    outcome: 'intake',
    pair: room.pair,
    rationale: 'HEMMELIG grunn',
    differsBecause: 'HEMMELIG avvik',
  });
  await guest.getByText('Møtet har bestemt:').waitFor();
  expect(await guest.getByText('Inntak').count()).toBe(1);
  expect(await guest.getByText(/HEMMELIG|Hassel-2/).count()).toBe(0);

  const later = await room.plan(1);
  const { version } = await room.read(meeting.id);
  await room.municipal.ok('deferOpenItems', { path, version, body: { toMeetingId: later.id } });
  await room.close(meeting.id);
  await guest.getByRole('heading', { name: 'Møtet er over' }).waitFor();
  expect(await guest.getByText('Hassel-1').count()).toBe(0);
  expect(await faultsOf(guest)).toEqual([]);
  await guest.reload();
  await guest.getByRole('heading', { name: 'Det er ikke noe her for deg nå' }).waitFor();
  expect(await faultsOf(guest)).toEqual([]);

  await member.goto(`/mote/${meeting.id}/referat`);
  await member.getByText('Pål Patrulje (politi), gjest ved «Hassel-1»').waitFor();
  expect(await faultsOf(member)).toEqual([]);
});

test('whose invitation is taken back sees nothing more, on the page that is open', async () => {
  const { room, meeting } = await roomWith('Hassel-3');
  const member = await memberAt(room, meeting.id, 'Hassel-3');
  const guest = await accept(await invite(member, 'Nina Nav'), 'Nina Nav');
  await room.begin(await room.read(meeting.id));
  await guest.getByRole('heading', { name: 'Hassel-3' }).waitFor();
  await member.getByText('Har tatt imot invitasjonen').waitFor();
  await member.getByRole('button', { name: 'Trekk invitasjonen tilbake' }).click();
  await guest.getByRole('heading', { name: 'Møtet er over, eller invitasjonen' }).waitFor();
  expect(await guest.getByText('Hassel-3').count()).toBe(0);
});
