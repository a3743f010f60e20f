import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { dayOf, instantOf } from '../src/kit/dates.ts';
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

async function newRoom(): Promise<Room<TeamOverHttp>> {
  return Room.of(service, await makeTeamOverHttp(service));
}

test('two who change the same inquiry see both versions, and nothing is lost', async () => {
  const room = await newRoom();
  const inquiry = await room.receive({ askerContact: 'ringer tilbake' });
  const page = await at(room.team.municipal[0].workerId);
  await page.goto(`/henvendelse/${inquiry.id}`);
  await page.getByRole('button', { name: 'Endre', exact: true }).click();
  await page.getByLabel('Hva er bekymringen?').fill('Åpner ikke døren, og maten står urørt.');

  const call = { path: { inquiryId: inquiry.id }, version: inquiry.version };
  await room.specialist.ok('changeInquiry', {
    ...call,
    body: { worry: 'Åpner ikke døren. Naboen er urolig.', askedBy: 'fastlegen på Moen' },
  });
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();

  const conflict = page.getByRole('alert').filter({ hasText: 'Noen har endret dette' });
  await conflict.getByText('maten står urørt').waitFor();
  await conflict.getByText('Naboen er urolig').waitFor();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await conflict.getByRole('button', { name: 'Lagre det jeg har valgt' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const now = await room.inquiry(inquiry.id);
  expect(now.worry).toBe('Åpner ikke døren, og maten står urørt.');
  // What only the colleague touched stands.
  expect(now.askedBy).toBe('fastlegen på Moen');
});

test('a board that is open over midnight is read again, and moves on', async () => {
  const room = await newRoom();
  const page = await at(room.team.municipal[0].workerId);
  const midnight = Date.parse(instantOf(dayOf(new Date()), '00:00'));
  await page.clock.install({ time: midnight - 30_000 });
  await page.goto('/');
  const live = page.getByText('Direkte', { exact: true });
  await live.waitFor();
  const readAgain = page.waitForResponse((response) => response.url().endsWith('/board'));
  await page.clock.fastForward('02:00');
  expect((await readAgain).status()).toBe(200);
  await live.waitFor();
  const { alias } = await room.receive({ alias: 'Trollhegg' });
  await page.getByText(alias).first().waitFor();
});

test('a handover on a case that somebody changed first shows the pair as it is now', async () => {
  const room = await newRoom();
  const meeting = await room.meet();
  const inquiry = await room.receive();
  const decided = await room.decide(await room.itemAbout(meeting.id, inquiry.id), {
    outcome: 'intake',
    differsBecause: 'Kjent av teamet.',
    pair: room.pair,
  });
  const caseId = decided.decision?.caseId ?? '';
  const [first, second] = room.team.municipal;
  const page = await at(room.team.specialist[1].workerId);
  await page.goto(`/sak/${caseId}`);
  await page.getByRole('button', { name: 'Overfør sete' }).click();
  await page.getByRole('radio', { name: 'Spesialisthelsetjenesten' }).check();
  await page.getByRole('radio', { name: room.team.specialist[1].name }).check();

  const { body, version } = await room.municipal.ok('getCase', { path: { caseId } });
  await room.municipal.ok('handOverSeat', {
    path: { caseId },
    version: version ?? body.version,
    body: { level: 'municipal', to: { agreementId: second.agreementId } },
  });
  await page.getByRole('button', { name: 'Overfør', exact: true }).click();
  const stale = page.getByRole('alert').filter({ hasText: 'Noen har endret dette' });
  await stale.getByText(second.name).waitFor();
  expect(await stale.getByText(first.name).count()).toBe(0);
  await stale.getByRole('button', { name: 'Gjør det likevel' }).click();
  await page.getByText('Lagret').first().waitFor();
  await page.getByText(`Setet gikk fra ${room.team.specialist[0].name} til`).waitFor();
});

test('everybody follows the current item; somebody may look elsewhere and come back', async () => {
  const room = await newRoom();
  const meeting = await room.meet();
  const [one, other] = [await room.receive(), await room.receive()];
  const chair = await at(room.team.municipal[0].workerId);
  const member = await at(room.team.specialist[0].workerId);
  for (const page of [chair, member]) await page.goto(`/mote/${meeting.id}`);
  await chair.getByRole('button', { name: 'Begynn med første punkt' }).click();
  for (const page of [chair, member]) await heading(page, one.alias).waitFor();

  await agenda(member, other.alias).click();
  await heading(member, other.alias).waitFor();
  await member.getByText(`Rommet er på «${one.alias}»`).waitFor();
  await heading(chair, one.alias).waitFor();
  await member.getByRole('button', { name: 'Gå til gjeldende punkt' }).click();
  await heading(member, one.alias).waitFor();

  await agenda(chair, other.alias).click();
  await chair.getByRole('button', { name: 'Gjør gjeldende for alle' }).click();
  await heading(member, other.alias).waitFor();
});

test('nothing can be decided before both levels are there, and the reason is said', async () => {
  const room = await newRoom();
  const meeting = await room.meet(['municipal']);
  const inquiry = await room.receive();
  const page = await at(room.team.municipal[0].workerId);
  await page.goto(`/mote/${meeting.id}?punkt=${(await room.itemAbout(meeting.id, inquiry.id)).id}`);
  const button = page.getByRole('button', { name: /^Vedta/ });
  await button.waitFor();
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await page.getByText('Ingen fra spesialisthelsetjenesten').first().waitFor();
  await page.getByLabel(`${room.team.specialist[0].name} er til stede`).check();
  await page.getByText('Velg hva møtet gjør.').waitFor();
  const saved = page.waitForResponse(
    (reply) => reply.request().postData()?.includes('video') === true,
  );
  await page.getByLabel('Hvordan Siri Voll deltar').selectOption('video');
  await saved;
  const { attendance } = await room.read(meeting.id);
  expect(attendance.find((somebody) => somebody.name === 'Siri Voll')?.by).toBe('video');
});

test('a case that cannot wait is opened by two, one of each level', async () => {
  const room = await newRoom();
  const proposer = await at(room.team.municipal[0].workerId);
  const confirmer = await at(room.team.specialist[0].workerId);
  await confirmer.goto('/');
  await confirmer.getByText('Direkte').waitFor();
  await proposer.goto('/');
  await proposer.getByRole('button', { name: 'Åpne sak mellom møter' }).click();
  await proposer.getByLabel('Alias på tavlen').fill('Hassel 4');
  await proposer.getByRole('radio', { name: room.team.municipal[1].name }).check();
  await proposer.getByRole('radio', { name: room.team.specialist[1].name }).check();
  await proposer.getByLabel('Hvorfor kan det ikke vente?').fill('Skrives ut i morgen.');
  await proposer.getByRole('button', { name: 'Foreslå', exact: true }).click();
  await proposer.getByRole('dialog').waitFor({ state: 'detached' });

  // Whoever confirms has read why it cannot wait.
  await confirmer.getByRole('button', { name: 'Se og bekreft' }).click();
  const dialog = confirmer.getByRole('dialog');
  await dialog.getByText('Skrives ut i morgen.').waitFor();
  await dialog.getByText('Inntak', { exact: true }).waitFor();
  expect(await faultsOf(confirmer, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Bekreft', exact: true }).click();
  for (const page of [proposer, confirmer]) {
    const intake = page.getByRole('region', { name: /^Inntak/ });
    await intake.getByRole('link', { name: 'Hassel 4' }).waitFor();
  }
  expect(await proposer.getByRole('button', { name: /bekreft/i }).count()).toBe(0);
});

test('the screen in the room shows the meeting to whoever has the code, and ends with it', async () => {
  const room = await newRoom();
  const meeting = await room.meet();
  const inquiry = await room.receive();
  const page = await at(room.team.municipal[0].workerId);
  await page.goto(`/mote/${meeting.id}`);
  await page.getByRole('button', { name: 'Vis på projektor' }).click();
  await page.getByRole('button', { name: 'Lag en kode' }).click();
  const code = await page.locator('dd', { hasText: /^[A-Z0-9-]{6,}$/ }).innerText();
  await page.getByRole('button', { name: 'Lukk' }).click();

  const screen = await browser.person(service.url, undefined, { size: sizes.projector });
  await screen.goto('/projektor');
  await screen.getByLabel('Kode').fill('FEIL-KODE');
  await screen.getByRole('button', { name: 'Vis møtet' }).click();
  await screen.getByText('Koden virker ikke').waitFor();
  await screen.getByLabel('Kode').fill(code);
  await screen.getByRole('button', { name: 'Vis møtet' }).click();
  await screen.getByText('Ikke noe punkt er valgt').waitFor();

  // It is told by the log when to look again.
  const told = screen.waitForEvent('websocket', { timeout: 60_000 });
  await screen.reload();
  await (
    await told
  ).waitForEvent('framereceived', {
    predicate: ({ payload }) => String(payload).includes('"status":"ok"'),
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Begynn med første punkt' }).click();
  await screen.getByRole('heading', { level: 1, name: inquiry.alias }).waitFor();
  await screen.getByText('Åpner ikke døren.').waitFor();
  expect(await faultsOf(screen)).toEqual([]);

  const item = await room.itemAbout(meeting.id, inquiry.id);
  await room.decide(item, {
    outcome: 'intake',
    differsBecause: 'Kjent av teamet.',
    pair: room.pair,
  });
  await screen.getByText('Vedtatt').first().waitFor();
  await room.close(meeting.id);
  await screen.getByRole('heading', { name: 'Møtet er avsluttet' }).waitFor();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

const agenda = (page: Page, alias: string) =>
  page.locator('#saksliste').getByRole('button', { name: alias });
