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

test('somebody leaves: each seat has its successor, the refusal stands at the seat, and nothing chosen is lost', async () => {
  const team = await makeTeamOverHttp(service);
  const [leaver, spare] = team.municipal;
  const caseIds: string[] = [];
  for (const alias of ['Alm-1', 'Bjørk-2']) {
    caseIds.push(await openCaseOverHttp(service, team, { case: { alias } }));
  }
  const administrator = await service.signIn(team.administrator);
  const third = (
    await administrator.ok('createWorker', { body: { name: 'Nils Ny', profession: 'nurse' } })
  ).body;
  await administrator.ok('makeAgreement', {
    path: { teamId: team.id },
    body: {
      ...{ workerId: third.id, homeUnitId: team.units.municipal },
      ...{ fraction: 0.1, startsOn: '2025-01-01' },
    },
  });
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/team');
  await page
    .locator('li', { hasText: leaver.name })
    .getByRole('link', { name: 'Slutter i teamet' })
    .press('Enter');
  await page.getByRole('heading', { name: `${leaver.name} slutter i teamet` }).waitFor();
  const choice = (alias: string) =>
    page.getByRole('combobox', { name: `Hvem tar over i ${alias}` });
  expect(await choice('Alm-1').locator('option:checked').innerText()).toContain(spare.name);
  await choice('Bjørk-2').selectOption({ index: 2 });
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.setViewportSize(sizes.laptop);

  // Somebody closes the case to the one who was chosen, and the page has not heard of it.
  await page.route('**/leaving', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  );
  const leader = await service.signIn(team.leader.workerId);
  const block = await leader.ok('recordBlock', {
    path: { caseId: caseIds[0]! },
    body: { kind: 'worker', workerId: spare.workerId },
  });
  await page.getByRole('button', { name: 'Overfør 2 seter og avslutt avtalen' }).press('Enter');
  await page.getByText('Ikke alle setene kunne overføres, så ingen ble det').waitFor();
  const refused = page.locator('li', { hasText: 'Alm-1' });
  await refused.getByText('Kan ikke ta over i denne saken. Velg en annen.').waitFor();
  expect(await choice('Bjørk-2').locator('option:checked').innerText()).toContain('Nils Ny');
  expect(await choice('Alm-1').getAttribute('aria-invalid')).toBe('true');
  expect(await faultsOf(page)).toEqual([]);
  await leader.ok('liftBlock', { path: { blockId: block.body.id } });
  await page.unroute('**/leaving');

  const other = await browser.person(service.url, await service.newCookie(spare.workerId));
  await other.goto('/');
  await other.getByText('Alm-1').first().waitFor();
  await choice('Alm-1').selectOption({ label: await optionOf(choice('Alm-1'), spare.name) });
  await page.getByRole('button', { name: 'Overfør 2 seter og avslutt avtalen' }).press('Enter');
  await page.getByRole('heading', { name: 'Bemanning' }).waitFor();
  await other.getByText('Nils Ny').locator('visible=true').first().waitFor();
  const { items } = (await leader.ok('listMembers', { path: { teamId: team.id } })).body;
  expect(items.find(({ workerId }) => workerId === leaver.workerId)).toMatchObject({
    ...{ seatsHeld: 0, endedOn: addDays(today(), 1) },
  });
});

async function optionOf(choice: Locator, name: string): Promise<string> {
  const texts = await choice.locator('option').allInnerTexts();
  return texts.find((text) => text.startsWith(name)) ?? '';
}

test('an agreement goes on with another fraction from a day, and the team is shown as it will be then', async () => {
  const team = await makeTeamOverHttp(service);
  await openCaseOverHttp(service, team, { case: { alias: 'Selje-1' } });
  const [holder] = team.municipal;
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/team');
  await page
    .locator('li', { hasText: holder.name })
    .getByRole('button', { name: 'Endre avtalen' })
    .press('Enter');
  const dialog = page.getByRole('dialog');
  const day = addDays(today(), 30);
  await dialog.getByLabel('Gjelder fra').fill(day);
  await dialog.getByLabel('Stillingsbrøk i prosent').fill('80');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText(/^80\s%\sfra/).waitFor();
  await page.getByText('2 personer i 1 årsverk').first().waitFor();
  await page.getByLabel('På dag').fill(day);
  await page.getByText('2 personer i 1,3 årsverk').waitFor();
  await page.getByText('Slik blir teamet').waitFor();
  expect(await page.getByRole('button', { name: 'Endre avtalen' }).count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Vis i dag' }).press('Enter');
  await page.getByText('1 sete').first().waitFor();
});

test('units are merged, and those who came from the one come from the other on every page', async () => {
  const team = await makeTeamOverHttp(service);
  const administrator = await service.signIn(team.administrator);
  await administrator.ok('createUnit', {
    body: { name: 'Oppfølging og bolig', level: 'municipal' },
  });
  const member = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await member.goto('/team');
  await member.getByText('Rustjenesten').first().waitFor();
  const page = await browser.person(service.url, await service.newCookie(team.administrator));
  await page.goto('/administrasjon');
  await page.getByRole('button', { name: 'Slå sammen enheter' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Enheten som går videre')
    .selectOption({ label: 'Oppfølging og bolig (kommune)' });
  await dialog.getByRole('checkbox', { name: 'Rustjenesten' }).first().check();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Slå sammen' }).press('Enter');
  await page.getByText('Slått sammen med Oppfølging og bolig').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('a unit that is renamed while somebody merges it is shown as it stands, and merged only when they say so', async () => {
  const team = await makeTeamOverHttp(service);
  const administrator = await service.signIn(team.administrator);
  const make = async (name: string) =>
    (await administrator.ok('createUnit', { body: { name, level: 'municipal' } })).body;
  await make('Hjelp hjemme');
  const old = await make('Uteteamet');
  const page = await browser.person(service.url, await service.newCookie(team.administrator));
  await page.goto('/administrasjon');
  await page.getByRole('button', { name: 'Slå sammen enheter' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const into = dialog.getByLabel('Enheten som går videre');
  await into.selectOption({ label: 'Hjelp hjemme (kommune)' });
  await dialog.getByRole('checkbox', { name: 'Uteteamet' }).check();
  await administrator.ok('changeUnit', {
    path: { unitId: old.id },
    version: old.version,
    body: { name: 'Uteteamet vest' },
  });
  await dialog.getByRole('button', { name: 'Slå sammen' }).press('Enter');
  await dialog.getByText('«Uteteamet» heter nå «Uteteamet vest».').waitFor();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Gjør det likevel' }).press('Enter');
  await page.getByText('Slått sammen med Hjelp hjemme').waitFor();
});

test('whoever owns an inquiry leaves when somebody else has taken it over, which the page hears of', async () => {
  const team = await makeTeamOverHttp(service);
  const [leaver, spare] = team.municipal;
  const owner = await service.signIn(leaver.workerId);
  const { body: inquiry } = await owner.ok('receiveInquiry', {
    path: { teamId: team.id },
    body: { source: 'gp', askedBy: 'Fastlegen', worry: 'Sover ute.' },
  });
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto(`/team/slutter/${leaver.agreementId}`);
  await page.getByText('Henvendelser som andre må ta over først').waitFor();
  await page.getByText('Det som står øverst, må ordnes først.').waitFor();
  await owner.ok('changeInquiry', {
    path: { inquiryId: inquiry.id },
    version: inquiry.version,
    body: { ownerId: spare.workerId },
  });
  await page.getByText('Det som står øverst, må ordnes først.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Avslutt avtalen' }).press('Enter');
  await page.waitForURL('**/team');
});

test('on a day the team looks up who sat where and who acted, and sees who will have left', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder, spare] = team.municipal;
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Osp-5' } });
  const leader = await service.signIn(team.leader.workerId);
  const [first, back] = [addDays(today(), 3), addDays(today(), 5)];
  await leader.ok('recordAbsence', {
    path: { teamId: team.id },
    body: { workerId: holder.workerId, kind: 'holiday', startsOn: first, backOn: back },
  });
  const { agreementId } = spare;
  const cover = { caseId, level: 'municipal' as const, agreementId };
  await leader.ok('coverSeats', {
    path: { teamId: team.id },
    body: { covers: [{ ...cover, startsOn: first, endsOn: back }] },
  });
  await leader.ok('planAgreementEnd', {
    path: { agreementId: team.specialist[1].agreementId },
    version: 1,
    body: { plannedEndOn: first },
  });
  const page = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await page.goto('/team');
  await page.getByRole('heading', { name: 'Hvem sitter hvor' }).waitFor();
  await page.getByRole('button', { name: 'Vis sakene' }).press('Enter');
  const row = page.locator('#seter tr', { hasText: 'Osp-5' });
  await row.getByText(holder.name).waitFor();
  expect(await row.getByText('vikar').count()).toBe(0);
  await page.getByLabel('På dag').fill(first);
  await row.getByText(`${spare.name} er vikar for ${holder.name}`).waitFor();
  await page.getByText('Av dem skal 1 person i 0,5 årsverk ha sluttet').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.setViewportSize(sizes.laptop);
  await page.goto(`/sak/${caseId}`);
  await page.getByText('De i saken dekker').waitFor();
});
