import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestClient } from '../../../services/platform/testing/client.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { tenthsAt } from '../src/answer/line-rules.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

let service: TestService;
let browser: WebBrowser;
let worker: TestClient;
let caseId: string;
let workerId: string;
let workerName: string;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  const team = await makeTeamOverHttp(service);
  caseId = await openCaseOverHttp(service, team, { case: { alias: 'Or-1' } });
  ({ workerId, name: workerName } = team.municipal[0]);
  worker = await service.signIn(workerId);
  const body = { lifeForm: 'four_lines', cooperationForm: 'four_lines_together' };
  await worker.ok('changeFeedbackChoices', { path: { caseId }, version: 0, body });
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** One of the two makes a link on the page of the case, and lets the person read it off. */
async function linkFromPage(): Promise<string> {
  const page = await browser.person(service.url, await service.newCookie(workerId));
  await page.goto(`/sak/${caseId}/tilbakemelding`);
  await page
    .getByRole('region', { name: 'Svar på egen skjerm' })
    .getByRole('button', { name: 'Lag lenke' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Hvordan livet er' }).check();
  await dialog.getByRole('radio', { name: '18 år eller mer' }).check();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lag lenke' }).click();
  await dialog.getByRole('img', { name: 'QR-kode med lenken' }).waitFor();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  return dialog.getByRole('textbox').inputValue();
}

const tablet = { width: 768, height: 1024 };

type About = 'life' | 'cooperation';

async function addressFor(about: About, language: string): Promise<string> {
  const withIds = about === 'life' ? {} : { withIds: [workerId] };
  const body = { about, language, ageGroup: 'adult' as const, ...withIds };
  const { url } = (await worker.ok('makeAnswerLink', { path: { caseId }, body })).body;
  return url;
}

async function latest() {
  const { series } = (await worker.ok('getFeedback', { path: { caseId } })).body;
  return series
    .flatMap(({ measurements }) => measurements)
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]!;
}

async function lookAt(page: Page, name: string): Promise<void> {
  for (const size of [sizes.narrowest, sizes.phone]) {
    await page.setViewportSize(size);
    expect([name, size.width, await faultsOf(page)]).toEqual([name, size.width, []]);
  }
}

const lineOf = (page: Page, name: string) => page.getByRole('region', { name });
/** Somewhere on the line, as a part of its width. */
async function press(page: Page, name: string, part: number): Promise<void> {
  const area = lineOf(page, name).locator('.area');
  await area.scrollIntoViewIfNeeded();
  const box = (await area.boundingBox())!;
  await page.touchscreen.tap(box.x + part * box.width, box.y + box.height / 2);
}

test.each([
  [0, 378, 0],
  [-3, 378, 0],
  [378, 378, 100],
  [500, 378, 100],
  [189, 378, 50],
  // Half a tenth goes up.
  [0.5, 100, 1],
  [0.49, 100, 0],
  [73.5, 100, 74],
  [1.889, 377.953, 0],
  [1.89, 377.953, 1],
  [129.4, 272, 48],
])('a mark at %d on a line of %d is at %d tenths, as the service would put it', (x, width, at) => {
  expect(tenthsAt(x, width)).toBe(at);
});

test('on a telephone the person answers with a finger, sees the own curve and writes on it, and nothing is left behind', async () => {
  const page = await browser.person(service.url, undefined, { size: sizes.phone, isTouch: true });
  let bytes = 0;
  page.on('requestfinished', (request) => {
    void request
      .sizes()
      .then((size) => (bytes += size.responseBodySize + size.responseHeadersSize));
  });
  await page.goto(await linkFromPage());
  await page.getByRole('heading', { name: 'Hvordan er det for tiden?' }).waitFor();
  expect(await page.getByRole('slider').count()).toBe(0);
  expect(await page.getByText('© Skulder').count()).toBe(1);
  await lookAt(page, 'form');
  const next = page.getByRole('button', { name: 'Neste' });
  await press(page, 'Meg selv', 0.25);
  await press(page, 'De nærmeste', 0.5);
  await press(page, 'Hverdagen blant folk', 0.999);
  expect(await next.isDisabled()).toBe(true);
  await lineOf(page, 'Livet, alt i alt').getByRole('button', { name: 'Vil ikke svare' }).tap();
  await lookAt(page, 'answered-lines');
  await next.tap();
  await page.getByRole('heading', { name: 'Da er du klar til å sende' }).waitFor();
  await lookAt(page, 'confirm');
  await page.getByRole('button', { name: 'Tilbake' }).tap();
  await press(page, 'Livet, alt i alt', 0.4);
  await next.tap();
  await page.getByRole('button', { name: 'Send svaret' }).tap();
  await page
    .getByText('Dette er første gang du svarer. Summen av de fire linjene er 21,5.')
    .waitFor();
  expect(await latest()).toMatchObject({
    ...{ lines: [25, 50, 100, 40], totalTenths: 215, enteredHow: 'own_screen' },
    ...{ device: 'phone', pointer: 'touch' },
  });
  await page.getByLabel('Skriv gjerne noe på kurven').fill('Flyttet til ny leilighet');
  await page.getByRole('button', { name: 'Legg til' }).tap();
  await page.getByText(/: Flyttet til ny leilighet/).waitFor();
  await lookAt(page, 'curve');
  const address = page.url();
  await page.getByRole('button', { name: 'Ferdig' }).tap();
  await page.getByText('Du kan lukke siden.').waitFor();
  expect(await page.evaluate('JSON.stringify(localStorage)')).toBe('{}');
  expect(bytes).toBeGreaterThan(3000);
  expect(bytes).toBeLessThan(150_000);
  await page.goto('/');
  await page.goto(address);
  await page.getByRole('heading', { name: 'Denne lenken virker ikke lenger' }).waitFor();
  await lookAt(page, 'over');
});

test('with keys and a screen reader a line is a button first and then a slider, in the language of the form', async () => {
  const page = await browser.person(service.url);
  await page.goto(await addressFor('cooperation', 'nn'));
  await page.getByText(`Det gjeld samarbeidet med ${workerName}.`).waitFor();
  for (const keys of [
    ['ArrowRight', 'PageUp'],
    ['Home'],
    ['End', 'ArrowLeft'],
    ['PageDown', 'ArrowDown'],
  ]) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Set merke');
    await page.keyboard.press('Enter');
    for (const key of keys) await page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  const sliders = page.getByRole('slider');
  const said = await sliders.evaluateAll((all: { getAttribute(name: string): string }[]) =>
    all.map((one) => one.getAttribute('aria-valuetext')),
  );
  expect(said.map((text) => text.split(' ')[0])).toEqual(['6,1', '0,0', '9,9', '3,9']);
  expect(said[0]).toBe('6,1 av 10, frå «Eg måtte passe på» mot «Eg kunne vere meg sjølv»');
  expect(await page.locator('html').getAttribute('lang')).toBe('nn');
  await page.getByRole('button', { name: 'Neste' }).press('Enter');
  await lookAt(page, 'confirm-together');
  await page.getByLabel('Begge dei to').check();
  await page.getByRole('button', { name: 'Send svaret' }).press('Enter');
  await page.getByText('Høgare opp er eit betre samarbeid.').waitFor();
  expect(await latest()).toMatchObject({
    totalTenths: 199,
    pointer: 'keyboard',
    device: 'computer',
    isSharedWithPair: true,
  });
  await lookAt(page, 'curve-together');
});

test('without a network nothing is lost; untouched for long, what was not confirmed is wiped', async () => {
  const page = await browser.person(service.url, undefined, { size: sizes.phone, isTouch: true });
  await page.clock.install();
  const fill = async () => {
    for (const name of ['Myself', 'Those closest to me', 'Everyday life', 'Life, all in all'])
      await press(page, name, 0.3);
  };
  await page.goto(await addressFor('life', 'en'));
  await page.getByRole('heading', { name: 'How are things these days?' }).waitFor();
  await fill();
  await page.clock.fastForward('11:00');
  await page.getByRole('heading', { name: 'It has been a while' }).waitFor();
  expect(await page.evaluate('JSON.stringify(localStorage)')).toBe('{}');
  await lookAt(page, 'idle');
  await page.getByRole('button', { name: 'Begin again' }).tap();
  await page.getByRole('heading', { name: 'How are things these days?' }).waitFor();
  expect(await page.getByRole('slider').count()).toBe(0);
  await fill();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('slider').first().waitFor();
  await page.getByRole('button', { name: 'Next' }).tap();
  await page.getByRole('button', { name: 'Send my answer' }).tap();
  await page.getByRole('heading', { name: 'has not been sent yet' }).waitFor();
  await lookAt(page, 'unsent');
  await page.clock.fastForward('20:00');
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'Your answer has been sent' }).waitFor();
  expect(await latest()).toMatchObject({ lines: [30, 30, 30, 30], device: 'phone' });
  await page.clock.fastForward('15:00');
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(await page.getByText('30').count()).toBe(0);
});

test('a screen is given to the person, and nothing of the team answers on it until somebody signs in anew', async () => {
  const page = await browser.person(service.url, await service.newCookie(workerId), {
    size: tablet,
    isTouch: true,
  });
  const beside = await page.context().newPage();
  const feedback = `/sak/${caseId}/tilbakemelding`;
  await beside.goto(`/sak/${caseId}`);
  await beside.getByRole('heading', { name: 'Or-1' }).waitFor();
  await page.goto(feedback);
  await page.getByRole('button', { name: 'Gi skjermen til personen' }).tap();
  const dialog = page.getByRole('dialog');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('radio', { name: 'Hvordan livet er' }).check();
  // Asked for the first answer of a course only.
  const age = dialog.getByRole('radio', { name: '18 år eller mer' });
  if ((await age.count()) > 0) await age.check();
  await dialog.getByRole('button', { name: 'Logg ut og gi skjermen' }).tap();
  await page.getByRole('heading', { name: 'Hvordan er det for tiden?' }).waitFor();
  await beside.getByText('Teamets tavle og inntaksmøte.').waitFor();
  expect(await beside.getByText('Or-1').count()).toBe(0);
  const address = page.url();
  await page.goBack();
  await page.getByText('Teamets tavle og inntaksmøte.').waitFor();
  expect(await page.getByText('Or-1').count()).toBe(0);
  for (const path of [feedback, '/', '/uke']) {
    await page.goto(path);
    await page.getByText('Teamets tavle og inntaksmøte.').waitFor();
  }
  const { status } = await page.evaluate<{ status: number }>(
    `fetch('/api/cases/${caseId}').then(({ status }) => ({ status }))`,
  );
  expect(status).toBe(401);

  await page.goto(address);
  for (const name of ['Meg selv', 'De nærmeste', 'Hverdagen blant folk', 'Livet, alt i alt'])
    await press(page, name, 0.6);
  await page.getByRole('button', { name: 'Neste' }).tap();
  await page.getByRole('button', { name: 'Send svaret' }).tap();
  await page.getByRole('button', { name: 'Ferdig' }).tap();
  await page.getByRole('heading', { name: 'Takk. Gi skjermen tilbake' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const back = await page.getByRole('link', { name: 'Logg inn' }).getAttribute('href');
  expect(back).toBe(`/auth/sign-in?to=${encodeURIComponent(feedback)}`);
  const sentTo = await page.evaluate<string>(
    `fetch(${JSON.stringify(back)}, { redirect: 'manual' }).then(({ type }) => type)`,
  );
  expect(sentTo).toBe('opaqueredirect');
  expect(await latest()).toMatchObject({ lines: [60, 60, 60, 60], device: 'tablet' });
});
