import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
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

test('whoever rings is written down by keyboard from the board; nothing new needs no key at all', async () => {
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const [page, other] = [
    await personAt(team.municipal[0].workerId),
    await personAt(team.specialist[0].workerId),
  ];
  await other.goto('/veiledning');
  const seen = other.locator('#konsultasjoner');
  await seen.getByText('Ingen har spurt ennå.').waitFor();
  await page.goto('/');
  await page.getByText('Hassel-1').first().waitFor();
  const dialog = page.getByRole('dialog');

  await page.keyboard.press('c');
  await dialog.getByLabel('Hvem spurte?').waitFor();
  await page.keyboard.type('Anne på kveldsvakt');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Døren som ikke åpnes');
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page, 'dialog')).toEqual([]);
  }
  await page.setViewportSize(sizes.laptop);
  await page.keyboard.press('Enter');
  await seen.getByText('Døren som ikke åpnes').waitFor();
  await seen.getByText('Ikke noe nytt').waitFor();

  // On the page of the case it is about that case.
  await page.goto(`/sak/${caseId}`);
  const own = page.locator('#konsultasjoner');
  await own.getByRole('button', { name: 'Ny konsultasjon' }).press('Enter');
  await page.keyboard.type('Legevakten');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hvem de kan ringe om natten');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Vakttelefonen.');
  await dialog.getByLabel(/^Veiledningsplikt/).check();
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await own.getByText('Vakttelefonen.').waitFor();
  await seen.getByText('Hassel-1').waitFor();

  // Corrected by whoever wrote it, with what stood before.
  await own.getByRole('button', { name: /^Rett/ }).press('Enter');
  await dialog.getByLabel('Hva ble sagt?').fill('Ring oss først.');
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await seen.getByText('Ring oss først.').waitFor();
  await seen.getByText('Slik sto det før').press('Enter');
  await seen.getByText('Vakttelefonen.').waitFor();
  const figures = other.locator('#tall');
  await figures.getByText('1 · 0 min').first().waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await other.setViewportSize(size);
    expect(await faultsOf(other)).toEqual([]);
  }
  expect(await faultsOf(page)).toEqual([]);
});

test('a discussion of somebody who is not enrolled waits in the week until the home unit knows', async () => {
  const page = await personAt(team.municipal[1].workerId);
  await page.goto('/uke');
  await page.locator('#venter').getByText('Ingenting venter på deg.').waitFor();
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('c');
  await dialog.getByText('En fra teamet drøftet noen som ikke er i teamet').click();
  await dialog.getByLabel('Hva ble drøftet?').fill('Har sluttet å komme');
  await dialog.getByLabel('Merke som bare hjemmeenheten forstår').fill('B-14');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByLabel('Merke som bare hjemmeenheten forstår').press('Enter');

  const waiting = page.locator('#venter');
  await waiting.getByText('Hjemmeenheten skal få vite hvem du har drøftet').waitFor();
  await waiting.getByRole('link').press('Enter');
  const panel = page.locator('#varsle');
  await panel.getByRole('button', { name: /^Si fra/ }).press('Enter');
  await dialog.getByText('Vårt merke er B-14.').waitFor();
  await dialog.getByText('Telefon').click();
  await dialog.getByLabel('Hvem fikk vite det?').fill('Enhetslederen');
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page, 'dialog')).toEqual([]);
  }
  await dialog.getByLabel('Hvem fikk vite det?').press('Enter');
  await panel.getByText('Alle er varslet.').waitFor();
  await page.locator('#konsultasjoner').getByText('sa fra til Enhetslederen').waitFor();
  await page.goto('/uke');
  await page.locator('#venter').getByText('Ingenting venter på deg.').waitFor();
});

test('whoever leaves passes on the home unit that they were to tell, from the page on which they leave', async () => {
  const leaver = team.specialist[1];
  const client = await service.signIn(leaver.workerId);
  await client.ok('recordConsultation', {
    path: { teamId: team.id },
    body: { kind: 'discussion', about: 'Vil ikke ha besøk', reference: 'C-2' },
  });
  const [page, successor] = [
    await personAt(team.leader.workerId),
    await personAt(team.specialist[0].workerId),
  ];
  await successor.goto('/uke');
  await successor.locator('#venter').getByText('Ingenting venter på deg.').waitFor();
  await page.goto(`/team/slutter/${leaver.agreementId}`);
  await page.getByText('Hjemmeenheter som skal få vite om en drøfting').waitFor();
  await page.getByText('Det som står øverst, må ordnes først.').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: /^La en annen si fra/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Hvem sier fra til/).selectOption({ label: team.specialist[0].name });
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page, 'dialog')).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText('Hjemmeenheter som skal få vite').waitFor({ state: 'detached' });
  const waiting = successor.locator('#venter');
  await waiting.getByRole('link').press('Enter');
  const panel = successor.locator('#varsle');
  await panel.getByText(`${team.specialist[0].name} sier fra`).waitFor();
  await panel.getByRole('button', { name: /^Si fra/ }).press('Enter');
  await successor.getByText(`${leaver.name} har drøftet en av deres`).waitFor();
});

test('a session of supervision says what it was about and how many took part, by its duty', async () => {
  const { municipal, specialist } = {
    municipal: team.municipal[0],
    specialist: team.specialist[0],
  };
  const client = await service.signIn(municipal.workerId);
  const opening = await client.ok('proposeOpening', {
    path: { teamId: team.id },
    body: {
      mode: 'systematic_supervision',
      pair: {
        municipal: { agreementId: municipal.agreementId },
        specialist: { agreementId: specialist.agreementId },
      },
      reason: 'Ber om det.',
      supervisionCase: {
        ...{ title: 'Solhaug', unitId: team.units.municipal },
        arrangement: { kind: 'on_demand' },
      },
    },
  });
  const confirmed = { path: { openingId: opening.body.id } };
  const { body } = await (
    await service.signIn(specialist.workerId)
  ).ok('confirmOpening', confirmed);
  const page = await personAt(municipal.workerId);
  await page.goto('/');
  await page.getByRole('link', { name: 'Solhaug' }).first().focus();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Tema/).fill('Uro om natten');
  await dialog.getByLabel(/^Hvor mange deltok/).fill('6');
  await dialog.getByLabel(/^Veiledningsplikt/).check();
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page, 'dialog')).toEqual([]);
  }
  await dialog.getByLabel(/^Tema/).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(`/sak/${body.id}`);
  await page.getByText('Uro om natten').first().waitFor();
  await page.getByText('6 deltok').first().waitFor();
  await page.goto('/veiledning');
  await page.locator('#tall').getByText('Veiledningsplikt, veiledninger').waitFor();
  expect(await faultsOf(page)).toEqual([]);

  // They ask again, and it is agreed to meet every week from now on.
  await page.goto(`/sak/${body.id}`);
  const asked = page.locator('#ber-om');
  await asked.getByRole('button', { name: 'De ber om veiledning' }).press('Enter');
  await dialog.getByLabel('Hvem ba om det?').fill('Lederen');
  await dialog.getByLabel('Hva ønsker de hjelp med?').fill('Netter uten ro');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByLabel('Hva ønsker de hjelp med?').press('Enter');
  await asked.getByText('Netter uten ro', { exact: true }).waitFor();
  const arranged = page.locator('#avtale');
  await arranged.getByRole('button', { name: 'Endre avtalen' }).press('Enter');
  await dialog.getByRole('radio', { name: 'Fast' }).check();
  await dialog.getByLabel('Hvor mange uker mellom hver gang').fill('1');
  await dialog.getByLabel('Dag', { exact: true }).selectOption({ label: 'onsdag' });
  await dialog.getByRole('radio', { name: 'Har særlig behov' }).check();
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page, 'dialog')).toEqual([]);
  }
  await page.setViewportSize(sizes.laptop);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await arranged.getByText(/onsdag kl\. 13:00, 60 min/).waitFor();
  await arranged.getByText('Slik var det før').waitFor();

  // One press plans the next; of the one after it is said why it is not held. What they asked for is still there.
  const ahead = arranged.getByRole('listitem');
  await ahead
    .nth(1)
    .getByRole('button', { name: /^Planlegg/ })
    .press('Enter');
  await ahead.nth(1).getByText('Planlagt', { exact: true }).waitFor();
  await ahead
    .nth(2)
    .getByRole('button', { name: /^Holdes ikke/ })
    .press('Enter');
  await dialog.getByRole('radio', { name: 'For få kunne komme' }).check();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await ahead.nth(2).getByText('Holdes ikke: for få kunne komme').waitFor();
  const afterAll = ahead.nth(2).getByRole('button', { name: /^Planlegg likevel/ });
  await afterAll.press('Enter');
  await ahead.nth(2).getByText('Planlagt', { exact: true }).waitFor();
  await asked.getByText('Netter uten ro', { exact: true }).waitFor();
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
});
