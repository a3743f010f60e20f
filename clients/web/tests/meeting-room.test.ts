import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
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

const at = async (workerId: string) =>
  browser.person(service.url, await service.newCookie(workerId));

async function newRoom(): Promise<Room<TeamOverHttp>> {
  return Room.of(service, await makeTeamOverHttp(service));
}

async function withInquiry() {
  const room = await newRoom();
  const meeting = await room.meet();
  const inquiry = await room.receive();
  return { room, meeting, inquiry, item: await room.itemAbout(meeting.id, inquiry.id) };
}

test('a room that is cut off says what waits, and offers again what it offered when it is back', async () => {
  const { room, item } = await withInquiry();
  const page = await at(room.team.municipal[0].workerId);
  await page.goto(`/mote/${item.meetingId}?punkt=${item.id}`);
  await page.getByText('Direkte', { exact: true }).waitFor();
  const attendance = page.locator('#oppmote').getByRole('checkbox').first();
  const close = page.getByRole('button', { name: 'Avslutt møtet' });
  const isOff = async () => [await attendance.isDisabled(), await close.isDisabled()];
  expect(await isOff()).toEqual([false, false]);
  await page.context().setOffline(true);
  const waits = page.getByText('Oppmøte, vedtak og avslutning venter');
  await waits.waitFor();
  expect(await isOff()).toEqual([true, true]);
  expect(await page.getByLabel('Til referatet').isEditable()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await page.context().setOffline(false);
  await waits.waitFor({ state: 'detached' });
  expect(await isOff()).toEqual([false, false]);
});

test('what happens while the page is being read reaches a meeting that was read before it', async () => {
  const { room, meeting } = await withInquiry();
  const page = await at(room.team.municipal[0].workerId);
  let letBoardCome = () => {};
  const isTime = new Promise<void>((resolve) => (letBoardCome = resolve));
  await page.route('**/board', async (route) => {
    await isTime;
    await route.continue();
  });
  const read = page.waitForResponse((reply) => reply.url().endsWith(`/meetings/${meeting.id}`));
  await page.goto(`/mote/${meeting.id}`);
  await (await read).finished();
  const { alias } = await room.receive({ alias: 'Trollhegg' });
  letBoardCome();
  await page.getByText('Direkte', { exact: true }).waitFor();
  await page.locator('#saksliste').getByRole('button', { name: alias }).waitFor();
});

test('who is marked as present stays so while others are marked and the meeting is read again', async () => {
  const room = await newRoom();
  const meeting = await room.meet([]);
  const page = await at(room.team.municipal[0].workerId);
  await page.goto(`/mote/${meeting.id}`);
  const box = (name: string) => page.getByLabel(`${name} er til stede`);
  const [first, second] = [room.team.municipal[0].name, room.team.specialist[0].name];
  await box(first).waitFor();
  let letMarksGo = () => {};
  const isTime = new Promise<void>((resolve) => (letMarksGo = resolve));
  await page.route('**/attendance/**', async (route) => {
    await isTime;
    await route.continue();
  });
  await box(first).check();
  await box(second).check();
  const readAgain = page.waitForResponse((reply) =>
    reply.url().endsWith(`/meetings/${meeting.id}`),
  );
  const { alias } = await room.receive({ alias: 'Trollhegg' });
  await readAgain;
  await page.locator('#saksliste').getByRole('button', { name: alias }).waitFor();
  expect([await box(first).isChecked(), await box(second).isChecked()]).toEqual([true, true]);
  const last = page.waitForResponse((reply) =>
    reply.url().endsWith(`/attendance/${room.team.specialist[0].workerId}`),
  );
  letMarksGo();
  await last;
  expect((await room.read(meeting.id)).bothLevelsPresent).toBe(true);
});

test('what somebody had written when a colleague decided first is still there, and can go into the minutes', async () => {
  const { room, meeting, inquiry, item } = await withInquiry();
  const page = await at(room.team.municipal[1].workerId);
  await page.goto(`/mote/${meeting.id}?punkt=${item.id}`);
  await page.getByText('Direkte', { exact: true }).waitFor();
  await page.getByRole('radio', { name: /^Inntak/ }).check();
  await page.getByLabel('Begrunnelse').fill('Søsteren ber om hjelp før helgen.');
  const [own] = room.team.specialist;
  await page.locator('#vedtak').getByRole('radio', { name: own.name }).check();
  await room.decide(item, {
    outcome: 'intake',
    differsBecause: 'Kjent av teamet.',
    pair: room.pair,
  });
  const notice = page.getByRole('alert').filter({ hasText: 'avgjorde dette mens du skrev' });
  await notice.getByText('Søsteren ber om hjelp før helgen.').waitFor();
  await notice.getByText(own.name).waitFor();
  await page.locator('#vedtak').getByText('Kjent av teamet.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const saved = page.waitForResponse('**/notes-edits');
  await notice.getByRole('button', { name: 'Legg teksten min i referatet' }).click();
  await notice.waitFor({ state: 'detached' });
  await saved;
  const { notes } = await room.itemAbout(meeting.id, inquiry.id);
  expect(notes).toBe('Søsteren ber om hjelp før helgen.');
});

test('keys go to the decision’s first choice and to the item that is shown', async () => {
  const { room, meeting, inquiry, item } = await withInquiry();
  const page = await at(room.team.municipal[0].workerId);
  await page.goto(`/mote/${meeting.id}?punkt=${item.id}`);
  await page.getByLabel('Til referatet').waitFor();
  await page.keyboard.press('v');
  expect(await page.locator('#vedtak input:focus').count()).toBe(1);
  await page.keyboard.press('s');
  expect(await page.locator('#saksliste :focus').innerText()).toContain(inquiry.alias);
});

test('a service that was asked can answer in the room, and the minutes say why it was asked', async () => {
  const { room, meeting, inquiry, item } = await withInquiry();
  const { body: units } = await room.municipal.ok('listUnits', { query: {} });
  const asked = units.items.find(({ id }) => id === room.team.units.municipal)!;
  await room.decide(item, {
    outcome: 'guide_to_service',
    differsBecause: 'Kjent av teamet.',
    guidance: { unitId: asked.id, reason: 'Bor i nabohuset.' },
  });
  await room.close(meeting.id);
  const next = await room.plan(1);
  const back = await room.itemAbout(next.id, inquiry.id);
  const page = await at(room.team.specialist[0].workerId);
  await page.goto(`/mote/${next.id}?punkt=${back.id}`);
  await page.getByText(`${asked.name} skal spørres`).waitFor();
  await page.getByRole('button', { name: 'De har sagt ja' }).waitFor();
  expect(await page.getByText('Utsatt').count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`/mote/${meeting.id}/referat`);
  await page.getByText('Bor i nabohuset.').waitFor();
});

/** A meeting whose current item is a case whose municipal member is to leave. */
async function withSeatAtRisk() {
  const room = await newRoom();
  const meeting = await room.meet();
  const inquiry = await room.receive();
  const decided = await room.decide(await room.itemAbout(meeting.id, inquiry.id), {
    outcome: 'intake',
    differsBecause: 'Kjent av teamet.',
    pair: room.pair,
  });
  const [leaver] = room.team.municipal;
  const leader = await service.signIn(room.team.leader.workerId);
  const { body: members } = await leader.ok('listMembers', { path: { teamId: room.team.id } });
  const leaving = members.items.find(({ agreementId }) => agreementId === leaver.agreementId)!;
  await leader.ok('planAgreementEnd', {
    path: { agreementId: leaver.agreementId },
    body: { plannedEndOn: '2099-01-01' },
    version: leaving.agreementVersion,
  });
  const risk = (await room.read(meeting.id)).items.find(({ kind }) => kind === 'seat_at_risk')!;
  const path = { meetingId: meeting.id };
  await room.municipal.ok('setCurrentItem', { path, body: { itemId: risk.id } });
  const page = await at(room.team.specialist[0].workerId);
  await page.goto(`/mote/${meeting.id}`);
  await page.getByText(`${leaver.name} slutter 1. januar 2099`).waitFor();
  return { room, page, caseId: decided.decision?.caseId ?? '' };
}

test('the room hands over a seat at risk as it decides anything else', async () => {
  const { room, page } = await withSeatAtRisk();
  const [first, second] = room.team.municipal;
  const decision = page.locator('#vedtak');
  await decision.getByText('Overfør sete', { exact: true }).click();
  await decision.getByText('Velg hvem som tar over.').waitFor();
  expect(await decision.getByText(first.name).count()).toBe(0);
  await decision.getByText(second.name).click();
  await decision.getByRole('button', { name: 'Vedta: overfør sete' }).click();
  await decision
    .getByText(`Setet for kommunen gikk fra ${first.name} til ${second.name}.`)
    .waitFor();
  await decision.getByText('Til stede ved vedtaket').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('a seat that is handed over from the case stays on everybody’s page, and in the minutes', async () => {
  const { room, page, caseId } = await withSeatAtRisk();
  const [first, second] = room.team.municipal;
  const { body, version } = await room.municipal.ok('getCase', { path: { caseId } });
  await room.municipal.ok('handOverSeat', {
    path: { caseId },
    version: version ?? body.version,
    body: { level: 'municipal', to: { agreementId: second.agreementId } },
  });
  const words = `Setet for kommunen gikk fra ${first.name} til ${second.name}`;
  await page.locator('#vedtak').getByText(words).waitFor();
  await page.locator('#referat').getByText(words).waitFor();
});
