import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { openBrowser, type WebBrowser } from './web-browser.ts';

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

const at = async (workerId: string) =>
  browser.person(service.url, await service.newCookie(workerId));

test('the main job is done with the keyboard alone, and the other level’s open board shows it', async () => {
  const page = await at(team.municipal[0].workerId);
  const colleague = await at(team.specialist[1].workerId);
  await colleague.goto('/');
  await colleague.getByText('Direkte').waitFor();

  // Somebody calls.
  await page.goto('/');
  await page.getByText('Direkte').waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('Hvem spør?').waitFor();
  await page.keyboard.type('søster');
  await tabTo(page, 'Hva er bekymringen?');
  await page.keyboard.type('Åpner ikke døren lenger.');
  await tabTo(page, 'Pårørende');
  await page.keyboard.press('Space');
  await tabTo(page, 'Ta imot');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /\d/ }).waitFor();
  const alias = await page.getByRole('heading', { level: 1 }).innerText();
  await colleague.getByRole('link', { name: alias }).waitFor();

  // The week's meeting is planned and started.
  await page.keyboard.press('m');
  await tabTo(page, 'Planlegg møte');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Planlegg');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Inntaksmøte/ }).waitFor();
  await tabTo(page, 'Start møtet');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Start');
  await page.keyboard.press('Enter');
  await page.getByText('I gang').waitFor();

  // Nobody is there yet, and the room says so where the decision is.
  await page.keyboard.press('j');
  await page.getByRole('heading', { level: 2, name: alias }).waitFor();
  await page.keyboard.press('g');
  await expectReason(page, 'begge nivåer');

  // One of each level comes.
  await page.keyboard.press('o');
  await tabTo(page, `${team.municipal[0].name} er til stede`);
  await page.keyboard.press('Space');
  await tabTo(page, `${team.specialist[0].name} er til stede`);
  await page.keyboard.press('Space');

  // What is known, and what follows from it.
  for (const question of ['Alvorlige psykiske', 'Stort funksjonsfall', 'Ustabil livssituasjon']) {
    await answer(page, question, 'Ja');
  }
  await answer(page, 'Kontakt med tjenester', 'Ingen');
  await page.getByRole('region', { name: 'Anbefalingen' }).getByText('Inntak').waitFor();

  // The meeting decides.
  await page.keyboard.press('v');
  await choose(page, 'Hva gjør møtet?', 'Inntak');
  await choose(page, 'Kommunen', team.municipal[0].name);
  await choose(page, 'Spesialisthelsetjenesten', team.specialist[0].name);
  await tabTo(page, 'Vedta: inntak');
  await page.keyboard.press('Enter');
  await page.getByText('Ført av').waitFor();

  // The open board has the case, with both seats, without being loaded again.
  const intake = colleague.getByRole('region', { name: /^Inntak/ });
  const card = intake.getByRole('article').filter({ hasText: alias });
  await card.waitFor();
  expect(await card.innerText()).toContain(team.municipal[0].name);
  expect(await card.innerText()).toContain(team.specialist[0].name);
  await colleague.getByText('Ingen ubehandlede henvendelser').waitFor();
});

test('access is dealt with by the keyboard alone, and an open case empties itself for whom the person closes it to', async () => {
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const elsewhere = await makeTeamOverHttp(service);
  await openCaseOverHttp(service, elsewhere, { case: { alias: 'Selje-2' } });
  const page = await at(team.leader.workerId);
  const reader = await at(team.municipal[1].workerId);
  await reader.goto(`/sak/${caseId}`);
  await reader.getByText('Saken gjennom tiden').waitFor();

  // The person closes the case to one.
  await page.goto(`/sak/${caseId}`);
  await page.getByRole('button', { name: 'Registrer sperring' }).waitFor();
  await tabTo(page, 'Registrer sperring');
  await page.keyboard.press('Enter');
  await choose(page, 'Hvem skal ikke se saken?', 'En ansatt');
  await tabTo(page, 'Hvilken ansatt?');
  await page.keyboard.type(team.municipal[1].name);
  await tabTo(page, 'Sperr saken');
  await page.keyboard.press('Enter');
  await page.getByText(`Sperret for ${team.municipal[1].name}`).waitFor();
  await reader.getByText('Vi finner ikke siden').waitFor();
  expect(await reader.getByText('Hassel-1').count()).toBe(0);

  // And opens it again.
  await tabTo(page, 'Opphev');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Opphev sperringen');
  await page.keyboard.press('Enter');
  await page.getByText('Ingen er sperret ute nå').waitFor();

  // What has that one seen?
  await tabTo(page, 'Innsynslogg');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Innsynslogg/ }).waitFor();
  await tabTo(page, 'Ansatt');
  await page.keyboard.type(team.municipal[1].name);
  await tabTo(page, 'Søk');
  await page.keyboard.press('Enter');
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
  await rows.filter({ hasText: team.leader.name }).first().waitFor({ state: 'detached' });
  await rows.filter({ hasText: team.municipal[1].name }).first().waitFor();

  // It cannot wait, in a case that is another team's.
  await tabTo(page, 'Meny:');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Nødtilgang');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nødtilgang' }).waitFor();
  await tabTo(page, 'Teamet');
  await page.keyboard.type(elsewhere.id);
  await tabTo(page, 'Navnet på saken');
  await page.keyboard.type('selje-2');
  await choose(page, 'Hva gjelder det?', 'Fare for liv');
  await tabTo(page, 'Hvorfor haster det?');
  await page.keyboard.type('Svarer ikke.');
  await tabTo(page, 'Ta nødtilgang');
  await page.keyboard.press('Enter');
  await page.getByText('Du har nødtilgang til Selje-2').waitFor();
  await tabTo(page, 'Avslutt nødtilgang');
});

/** Presses Tab until the focus stands on what is called so. */
async function tabTo(page: Page, name: string) {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if ((await focusedNames(page)).includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(
    `Tab never came to «${name}»; it stands on «${String(await focusedNames(page))}».`,
  );
}

interface Focusable {
  tagName: string;
  innerText: string;
  labels?: Iterable<{ innerText: string }> | null;
  getAttribute(name: string): string | null;
}
interface Html {
  ownerDocument: { activeElement: Focusable | null };
}

/** What the element in focus may be called: its label's or its own first line. */
async function focusedNames(page: Page): Promise<string[]> {
  // In one step: what has the focus may be drawn anew between two.
  return page.locator('html').evaluate((html: Html) => {
    const element = html.ownerDocument.activeElement;
    if (element === null || element.tagName === 'BODY') return [];
    const labels = [...(element.labels ?? [])].map((label) => label.innerText);
    const texts = [element.getAttribute('aria-label') ?? '', ...labels, element.innerText];
    return texts.map((text) => text.split('\n')[0]?.trim() ?? '');
  });
}

/** To a group of choices by Tab, and within it with the arrows or Space. */
async function choose(page: Page, group: string, option: string) {
  const wanted = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option });
  await wanted.waitFor();
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await inGroup(page, group)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  for (let pressed = 0; pressed < 30 && !(await wanted.isChecked()); pressed += 1) {
    await page.keyboard.press('ArrowDown');
  }
  if (!(await wanted.isChecked())) expect(await wanted.isChecked()).toBe(true);
}

const answer = choose;

async function inGroup(page: Page, group: string): Promise<boolean> {
  const groups = page.getByRole('radiogroup', { name: group });
  return (await groups.locator(':focus').count()) > 0;
}

async function expectReason(page: Page, words: string) {
  const reason = page.locator('#vedtak [id]', { hasText: words });
  await reason.first().waitFor();
}
