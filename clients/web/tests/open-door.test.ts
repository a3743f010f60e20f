import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { answersFor, Room } from '../../../services/platform/testing/meeting-room.ts';
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

test('a team opens its form, a sister writes without an account, and hears that she is answered', async () => {
  const room = await Room.of(service, await makeTeamOverHttp(service));
  const leader = await browser.person(
    service.url,
    await service.newCookie(room.team.leader.workerId),
  );
  await leader.goto('/team');
  await leader.getByRole('button', { name: 'Åpne skjemaet' }).click();
  const opening = leader.getByRole('dialog');
  await opening.getByLabel('Telefonnummer').fill('67 00 00 00');
  expect(await faultsOf(leader, 'dialog')).toEqual([]);
  await opening.getByRole('button', { name: 'Lagre' }).click();
  const address = await leader.getByRole('link', { name: /\/kontakt\// }).textContent();

  const sister = await browser.person(service.url);
  await sister.goto(new URL(address!).pathname);
  for (const size of Object.values(sizes)) {
    await sister.setViewportSize(size);
    expect(await faultsOf(sister)).toEqual([]);
  }
  await sister.keyboard.press('Tab');
  await sister.getByLabel('Hvem er du?').fill('søster');
  // The browser itself would stop an empty worry; what it lets through the service refuses.
  await sister.getByLabel('Hva er du bekymret for?').fill(' ');
  await sister.getByLabel('Hvem er du?').press('Enter');
  await sister.getByRole('alert').getByText('Skriv hva du er bekymret for.').waitFor();
  expect(await sister.getByLabel('Hvem er du?').inputValue()).toBe('søster');
  expect(await faultsOf(sister)).toEqual([]);
  await sister.getByLabel('Hva er du bekymret for?').fill('Hun svarer ikke lenger.');
  await sister.getByRole('button', { name: 'Send henvendelsen' }).click();
  await sister.getByRole('heading', { name: 'Henvendelsen er mottatt' }).waitFor();
  expect(await faultsOf(sister)).toEqual([]);

  await leader.goto('/uke');
  const waits = leader.getByRole('region', { name: /Venter på deg/ }).getByRole('listitem');
  const unheard = waits.filter({ hasText: /Den som skrev, har ikke hørt fra oss · svar innen/ });
  await unheard.getByRole('link').click();
  await leader.getByText('Har ikke fått bekreftet at henvendelsen er mottatt').waitFor();
  await leader.getByRole('button', { name: 'Skriv at svar er gitt' }).click();
  const dialog = leader.getByRole('dialog');
  await dialog.getByLabel('Telefon', { exact: true }).check();
  expect(await faultsOf(leader, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await leader.getByText(/Bekreftet mottatt .* \(telefon\)/).waitFor();
  await leader.goBack();
  await unheard.waitFor({ state: 'detached' });
  await leader.goForward();
  expect(await faultsOf(leader)).toEqual([]);
});

test('a unit says no on its own page, and whoever has the inquiry open sees it', async () => {
  const room = await Room.of(service, await makeTeamOverHttp(service));
  const received = await room.receive({ answers: answersFor.guide_to_service });
  const meeting = await room.meet();
  const guidance = { unitId: room.team.units.municipal, reason: 'De kjenner strøket.' };
  const item = await room.itemAbout(meeting.id, received.id);
  await room.decide(item, { outcome: 'guide_to_service', guidance });

  const owner = await browser.person(
    service.url,
    await service.newCookie(room.team.specialist[0].workerId),
  );
  await owner.goto(`/henvendelse/${received.id}`);
  await owner.getByRole('button', { name: 'Lag lenke til tjenesten' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('Hva skal de få lese?').fill('Kan dere ta imot?');
  expect(await faultsOf(owner, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lag lenken' }).click();
  const url = await dialog.locator('input[readonly]').inputValue();
  await owner.keyboard.press('Escape');

  const unit = await browser.person(service.url);
  await unit.goto(new URL(url).pathname);
  for (const size of Object.values(sizes)) {
    await unit.setViewportSize(size);
    expect(await faultsOf(unit)).toEqual([]);
  }
  await unit.getByLabel('Hvem svarer?').fill('Nina Vakt');
  await unit.getByRole('button', { name: 'Nei, vi kan ikke' }).click();
  await unit.getByText('Dere har svart at dere ikke kan.').waitFor();
  await owner.getByText('Svart av tjenesten selv på lenken').waitFor();
  expect(await faultsOf(owner)).toEqual([]);
});

test('an offer of supervision waits in the owner’s week until the contact has got it', async () => {
  const room = await Room.of(service, await makeTeamOverHttp(service));
  const { id } = await room.receive({ answers: answersFor.supervision_offer });
  const meeting = await room.meet();
  await room.decide(await room.itemAbout(meeting.id, id), {
    outcome: 'supervision_offer',
    supervisionOffer: { unitId: room.team.units.specialist, toWorkerName: 'Per Hagen' },
  });
  const cookie = await service.newCookie(room.team.specialist[0].workerId);
  const owner = await browser.person(service.url, cookie);
  await owner.goto('/uke');
  const waiting = owner.getByRole('listitem').filter({ hasText: 'Kontakten skal få tilbud' });
  await waiting.getByRole('link').click();
  const panel = owner.locator('#svar-gitt');
  await panel.getByText('Tilbudet om veiledning er ikke gitt ennå').waitFor();
  await panel.getByRole('button').click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('At kontakten får tilbud om veiledning').check();
  await dialog.getByText('Per Hagen').waitFor();
  await dialog.getByLabel('Telefon', { exact: true }).check();
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await owner.setViewportSize(size);
    expect(await faultsOf(owner, 'dialog')).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await panel.getByText(/Veiledning ble tilbudt .* \(telefon\)/).waitFor();
  expect(await panel.getByText('Tilbudet om veiledning er ikke gitt ennå').count()).toBe(0);
});
