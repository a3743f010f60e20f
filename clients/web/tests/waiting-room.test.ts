import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestClient } from '../../../services/platform/testing/client.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

const tablet = { width: 1024, height: 768 };
const name = 'Nettbrett i venterommet, Storgata 5';

let service: TestService;
let browser: WebBrowser;
let worker: TestClient;
let caseId: string;
let desk: Page;
let screen: Page;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  const team = await makeTeamOverHttp(service);
  caseId = await openCaseOverHttp(service, team, { case: { alias: 'Or-1' } });
  const { workerId } = team.municipal[0];
  worker = await service.signIn(workerId);
  const body = { lifeForm: 'four_lines', cooperationForm: 'four_lines_together' };
  await worker.ok('changeFeedbackChoices', { path: { caseId }, version: 0, body });
  desk = await browser.person(service.url, await service.newCookie(workerId));
  screen = await browser.person(service.url, undefined, { size: tablet, isTouch: true });
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function lookAt(page: Page, what: string): Promise<void> {
  for (const size of [sizes.narrowest, sizes.phone, sizes.projector, tablet]) {
    await page.setViewportSize(size);
    expect([what, size.width, await faultsOf(page)]).toEqual([what, size.width, []]);
  }
}

async function newCode(language = 'nb'): Promise<string> {
  const body = { about: 'life', language, ageGroup: 'adult' } as const;
  return (await worker.ok('makeAnswerCode', { path: { caseId }, body })).body.code;
}

const asksForCode = (page: Page) =>
  page.getByRole('heading', { name: 'Skriv koden du har fått' }).waitFor();

async function enter(page: Page, code: string): Promise<void> {
  for (const digit of code) await page.getByRole('button', { name: digit, exact: true }).tap();
  await page.getByRole('button', { name: 'Fortsett' }).tap();
}

async function fill(page: Page, at = 0.4): Promise<void> {
  for (const line of ['Meg selv', 'De nærmeste', 'Hverdagen blant folk', 'Livet, alt i alt']) {
    const area = page.getByRole('region', { name: line }).locator('.area');
    await area.scrollIntoViewIfNeeded();
    const box = (await area.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width * at, box.y + box.height / 2);
  }
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neste' }).tap();
  await page.getByRole('button', { name: 'Send svaret' }).tap();
}

const measured = async () =>
  (await worker.ok('getFeedback', { path: { caseId } })).body.series.flatMap(
    ({ measurements }) => measurements,
  );

/** Of the form, the marks or the curve. */
async function nothingIsLeft(page: Page): Promise<void> {
  await asksForCode(page);
  expect(await page.getByRole('slider').count()).toBe(0);
  expect(await page.content()).not.toMatch(/Meg selv|Slik har du svart|Send svaret/);
  expect(await page.getByLabel('Kode').inputValue()).toBe('');
  expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).toBe('[{},{}]');
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/venterom');
}

test('a screen is paired, a code from the page of the case is entered with a finger, and nothing is left afterwards', async () => {
  await screen.goto('/venterom');
  await screen.getByRole('heading', { name: 'ikke koblet til et team' }).waitFor();
  await lookAt(screen, 'unpaired');
  await desk.goto('/team/venterom');
  await desk.getByText('Ingen skjermer er koblet til ennå.').waitFor();
  await desk.getByRole('button', { name: 'Koble til en skjerm' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Hvor står skjermen?').fill(name);
  expect(await faultsOf(desk, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lag kode' }).click();
  const pairing = await dialog.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).textContent();
  expect(await faultsOf(desk, 'dialog')).toEqual([]);
  await screen.getByLabel('Kode fra teamets side').fill(pairing!);
  await screen.getByRole('button', { name: 'Koble til' }).tap();
  await asksForCode(screen);
  await screen.getByText(name).waitFor();
  await lookAt(screen, 'code');

  await desk.goto(`/sak/${caseId}/tilbakemelding`);
  const panel = desk.getByRole('region', { name: 'Svar på egen skjerm' });
  await panel.getByRole('button', { name: 'Kode til venterommet' }).click();
  await dialog.getByRole('radio', { name: 'Hvordan livet er' }).check();
  await dialog.getByRole('radio', { name: '18 år eller mer' }).check();
  await dialog.getByRole('button', { name: 'Lag kode' }).click();
  await dialog.getByText('Kan skrives inn i 10 minutter til.').waitFor();
  const shown = dialog.getByText(/^\d{4}$/);
  expect(await faultsOf(desk, 'dialog')).toEqual([]);
  await enter(screen, (await shown.textContent())!);
  await screen.getByRole('heading', { name: 'Hvordan er det for tiden?' }).waitFor();
  await fill(screen);
  await lookAt(screen, 'form');
  await send(screen);
  await screen.getByRole('heading', { name: 'Takk. Svaret er sendt' }).waitFor();
  await lookAt(screen, 'curve');
  await screen.getByRole('button', { name: 'Ferdig' }).tap();
  await screen.getByText('ingenting av det ligger igjen').waitFor();
  await nothingIsLeft(screen);
  expect(await measured()).toMatchObject([{ lines: [40, 40, 40, 40], device: 'tablet' }]);
  for (const away of ['/svar', '/'] as const) {
    await screen.goto(away);
    await screen.goBack();
    await nothingIsLeft(screen);
  }
  await desk.keyboard.press('Escape');
  await panel.getByText('Besvart').waitFor();
});

test('whoever leaves in the middle is asked, and then wiped; by keys; a wrong code is told calmly', async () => {
  const page = await screen.context().newPage();
  await page.setViewportSize(tablet);
  await page.clock.install();
  await page.goto('/venterom');
  await asksForCode(page);
  const code = await newCode();
  // Typed without having gone anywhere.
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hvordan er det for tiden?' }).waitFor();
  await fill(page);
  await page.clock.fastForward('02:01');
  await page.getByRole('heading', { name: 'Er du der fortsatt?' }).waitFor();
  expect(await page.getByRole('slider').count()).toBe(0);
  await lookAt(page, 'asked');
  await page.getByRole('button', { name: 'Ja, jeg er her' }).press('Enter');
  expect(await page.getByRole('slider').count()).toBe(4);
  await page.clock.fastForward('02:01');
  await page.getByRole('heading', { name: 'Er du der fortsatt?' }).waitFor();
  await page.clock.fastForward('00:31');
  await page.getByText('Ingenting er sendt.').waitFor();
  await nothingIsLeft(page);
  expect(await measured()).toHaveLength(1);
  // By now it has been used.
  await enter(page, code);
  await page.getByRole('alert').getByText('Koden virker ikke.').waitFor();
  await lookAt(page, 'wrong');
  for (let n = 0; n < 4; n++) {
    await page.getByLabel('Kode').fill(code);
    await page.keyboard.press('Enter');
    if (n < 3) await page.getByRole('alert').getByText('Koden virker ikke.').waitFor();
  }
  await page.getByText('Prøv igjen om 10 minutter').waitFor();
  await lookAt(page, 'wait');
  await service.admin.sql`delete from code_guesses`;
  await page.clock.fastForward('10:01');
  await nothingIsLeft(page);
  await page.close();
});

test('without a network what was confirmed is sent behind the back of the next; taken back, the screen says so', async () => {
  const page = await screen.context().newPage();
  await screen.close();
  await page.setViewportSize(tablet);
  await page.clock.install();
  await page.goto('/venterom');
  await asksForCode(page);
  const next = await newCode();
  await enter(page, await newCode());
  await page.getByRole('heading', { name: 'Hvordan er det for tiden?' }).waitFor();
  await fill(page, 0.7);
  await page.context().setOffline(true);
  await send(page);
  await page.getByRole('heading', { name: 'Svaret er tatt vare på' }).waitFor();
  await lookAt(page, 'unsent');
  await page.clock.fastForward('00:31');
  await asksForCode(page);
  expect(await page.getByRole('slider').count()).toBe(0);
  const sent = page.waitForResponse('**/svar/svar');
  await page.context().setOffline(false);
  await enter(page, next);
  await page.getByRole('heading', { name: 'Hvordan er det for tiden?' }).waitFor();
  expect(await page.getByRole('slider').count()).toBe(0);
  expect((await sent).status()).toBe(200);
  expect((await measured()).map(({ lines }) => lines?.[0])).toEqual([40, 70]);
  await page.getByRole('button', { name: 'Avbryt uten å sende' }).tap();
  await nothingIsLeft(page);

  await desk.goto('/team/venterom');
  await desk.getByText('Sist brukt').waitFor();
  expect(await faultsOf(desk)).toEqual([]);
  await desk.getByRole('button', { name: `Ta ut av bruk: ${name}` }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Ta ut av bruk' }).click();
  await desk.getByText('Ingen skjermer er koblet til ennå.').waitFor();
  await page.clock.fastForward('00:31');
  await page.getByRole('heading', { name: 'Denne skjermen er tatt ut av bruk' }).waitFor();
  await lookAt(page, 'withdrawn');
  // A tablet that is started without a network finds its way by itself.
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: 'Det er ikke kontakt akkurat nå' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'Denne skjermen er tatt ut av bruk' }).waitFor();
});
