import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { addDays, today } from '../src/kit/dates.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
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

test('somebody says when they are away, the others see it at once, and one press finds cover for all', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder, spare] = team.municipal;
  for (const alias of ['Hassel-1', 'Rogn-2']) {
    await openCaseOverHttp(service, team, { case: { alias } });
  }
  const own = await browser.person(service.url, await service.newCookie(holder.workerId));
  const leader = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await leader.goto('/');
  await leader.getByText('Hassel-1').first().waitFor();

  await own.goto('/fravaer');
  await own.getByText('Alle saker har to, så langt vi vet.').waitFor();
  await own.getByRole('button', { name: 'Registrer fravær' }).press('Enter');
  const dialog = own.getByRole('dialog');
  expect(await dialog.getByLabel('Hvem').inputValue()).toBe(holder.workerId);
  await dialog.getByRole('radio', { name: 'Sykdom' }).check();
  await dialog.getByLabel('Første dag borte').fill(addDays(today(), 2));
  await dialog.getByLabel('Siste dag borte').fill(addDays(today(), 1));
  await dialog.getByText('Siste dag er før første dag.').waitFor();
  expect(await faultsOf(own)).toEqual([]);
  await dialog.getByLabel('Siste dag borte').fill(addDays(today(), 15));
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await own.getByText('er borte. 2 saker trenger vikar.').waitFor();

  await leader.getByText('usikker').first().waitFor();
  await leader.goto('/fravaer');
  await leader.getByText('Sykdom').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await leader.setViewportSize(size);
    expect(await faultsOf(leader)).toEqual([]);
  }
  await leader.setViewportSize(sizes.laptop);
  expect(
    await leader
      .getByRole('combobox', { name: 'Vikar i Hassel-1' })
      .locator('option:checked')
      .innerText(),
  ).toContain(spare.name);
  await leader.getByRole('button', { name: 'Sett inn vikar i 2 saker' }).press('Enter');
  await leader.getByText('Alle saker har to, så langt vi vet.').waitFor();
  await own.getByText('Alle saker har to, så langt vi vet.').waitFor();

  await leader.goto('/');
  await leader.getByText(`vikar: ${spare.name}`).first().waitFor();
  expect(await leader.getByText('usikker').count()).toBe(0);
  await own.getByRole('button', { name: `Trekk tilbake ${holder.name}` }).click();
  await own.getByRole('button', { name: 'Trekk fraværet tilbake' }).click();
  await own.getByText('Ingen fravær er registrert de neste ukene.').waitFor();
  await leader.getByText(`vikar: ${spare.name}`).first().waitFor({ state: 'detached' });
});

test('why somebody is away is not shown to a colleague', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder, colleague] = team.municipal;
  await openCaseOverHttp(service, team, { case: { alias: 'Or-3' } });
  const path = { teamId: team.id };
  const absence = { workerId: holder.workerId, kind: 'sickness' as const };
  const days = { startsOn: addDays(today(), -1), backOn: null };
  const member = await service.signIn(colleague.workerId);
  await member.ok('recordAbsence', { path, body: { ...absence, ...days } });
  const page = await browser.person(service.url, await service.newCookie(colleague.workerId));
  await page.goto('/fravaer');
  await page.getByText('slutten er ikke kjent').first().waitFor();
  expect(await page.locator('main').getByText('Sykdom').count()).toBe(0);
  await page.goto('/');
  await page.getByText('borte, uvisst hvor lenge').first().waitFor();
});

test('one act spreads what many gaps ask for, what was chosen stays when a colleague is first, and what comes later is said', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder, spare] = team.municipal;
  const path = { teamId: team.id };
  const cases: string[] = [];
  for (const alias of ['Alm-1', 'Bjørk-2', 'Selje-3']) {
    cases.push(await openCaseOverHttp(service, team, { case: { alias } }));
  }
  const administrator = await service.signIn(team.administrator);
  const newMember = async (name: string, fraction: number, startsOn: string) => {
    const body = { name, profession: 'nurse' as const };
    const { id: workerId } = (await administrator.ok('createWorker', { body })).body;
    const homeUnitId = team.units.municipal;
    const agreement = { workerId, homeUnitId, fraction, startsOn };
    return (await administrator.ok('makeAgreement', { path, body: agreement })).body.id;
  };
  // Room for two with the one, for one with the other.
  const leader = await service.signIn(team.leader.workerId);
  await administrator.ok('continueAgreement', {
    path: { agreementId: spare.agreementId },
    version: 1,
    body: { startsOn: today(), fraction: 0.1 },
  });
  const second = await newMember('Nils Ny', 0.05, addDays(today(), 10));
  const away = { startsOn: addDays(today(), 20), backOn: null };
  const absence = { workerId: holder.workerId, kind: 'holiday' as const, ...away };
  await leader.ok('recordAbsence', { path, body: absence });

  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/fravaer');
  const choice = (alias: string) => page.getByRole('combobox', { name: `Vikar i ${alias}` });
  const chosen = async (alias: string) =>
    (await choice(alias).locator('option:checked').innerText()).split(' · ')[0];
  await choice('Alm-1').waitFor();
  expect([await chosen('Alm-1'), await chosen('Bjørk-2'), await chosen('Selje-3')]).toEqual([
    ...[spare.name, spare.name, 'Nils Ny'],
  ]);
  await page.getByText('begynner').first().waitFor();
  await page.getByRole('button', { name: 'Registrer fravær' }).click();
  expect(await page.getByLabel('Hvem').locator('option').allInnerTexts()).toContain(
    'Nils Ny (kommune)',
  );
  await page.keyboard.press('Escape');

  await choice('Bjørk-2').selectOption('');
  await choice('Selje-3').selectOption({ label: (await optionOf(choice('Selje-3'), spare.name))! });
  const cover = { level: 'municipal' as const, agreementId: second };
  const startsOn = away.startsOn;
  const sent = { ...cover, startsOn, endsOn: addDays(startsOn, 300) };
  await leader.ok('coverSeats', { path, body: { covers: [{ ...sent, caseId: cases[0]! }] } });
  await choice('Alm-1').waitFor({ state: 'detached' });
  expect(await choice('Bjørk-2').inputValue()).toBe('');
  expect(await chosen('Selje-3')).toBe(spare.name);
  await choice('Bjørk-2').selectOption({ index: 1 });
  await page
    .getByText(/etterpå/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Sett inn vikar i 2 saker' }).press('Enter');
  await page.getByText('Alle saker har to de neste tolv ukene.').waitFor();
  await page.getByRole('heading', { name: /Etter disse ukene/ }).waitFor();
  await page
    .getByText(/er borte, fra .* uten vikar/)
    .first()
    .waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
});

const optionOf = async (select: Locator, name: string) =>
  (await select.locator('option').allInnerTexts()).find((text) => text.startsWith(name));

test('a seat to be handed over shows who could take it over, and leads there', async () => {
  const team = await makeTeamOverHttp(service);
  const [leaver, spare] = team.municipal;
  const path = { teamId: team.id };
  const mine = await openCaseOverHttp(service, team, { case: { alias: 'Alm-1' } });
  const leader = await service.signIn(team.leader.workerId);
  await leader.ok('planAgreementEnd', {
    path: { agreementId: leaver.agreementId },
    version: 1,
    body: { plannedEndOn: addDays(today(), 30) },
  });
  const { workerId } = leaver;
  await leader.ok('recordBlock', { path: { caseId: mine }, body: { kind: 'worker', workerId } });
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/fravaer');
  await page.getByText('slutter. 1 sete må overføres.').waitFor();
  await page.getByText('kan ikke ha saken lenger, etter personens ønske.').waitFor();
  await page.getByText(`Kan ta over: ${spare.name}`).first().waitFor();
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  const member = await browser.person(
    service.url,
    await service.newCookie(team.specialist[1].workerId),
  );
  await member.goto('/fravaer');
  await member.getByText('Teamlederen kan overføre alle setene samlet.').waitFor();
  expect(await member.getByRole('link', { name: 'Velg hvem som overtar setene' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Velg hvem som overtar setene' }).press('Enter');
  await page.getByRole('heading', { name: `${leaver.name} slutter i teamet` }).waitFor();

  // Where somebody acts counts against what they have room for, on the team's page too.
  const away = { startsOn: today(), backOn: addDays(today(), 5) };
  await leader.ok('recordAbsence', { path, body: { workerId, kind: 'other', ...away } });
  const days = { startsOn: away.startsOn, endsOn: away.backOn };
  const covers = [{ caseId: mine, level: 'municipal' as const, ...days }];
  const { agreementId } = spare;
  await leader.ok('coverSeats', {
    path,
    body: { covers: covers.map((one) => ({ ...one, agreementId })) },
  });
  await page.goto('/team');
  await page.getByText('0 seter, vikar i 1 sak').waitFor();
});
