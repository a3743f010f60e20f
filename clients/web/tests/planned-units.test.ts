import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, today } from '../src/kit/dates.ts';
import type { TestClient } from '../../../services/platform/testing/client.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

let service: TestService;
let browser: WebBrowser;
let team: TeamOverHttp;
let administrator: TestClient;
let page: Page;
const tomorrow = addDays(today(), 1);

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  team = await makeTeamOverHttp(service);
  administrator = await service.signIn(team.administrator);
  for (const name of ['Uteteamet', 'Hjelp hjemme', 'Helse og mestring']) {
    const body = { name, level: 'municipal' as const, startsOn: '2020-01-01' };
    await administrator.ok('createUnit', { body });
  }
  page = await browser.person(service.url, await service.newCookie(team.administrator));
  await page.goto('/administrasjon');
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const dialog = () => page.getByRole('dialog');
const planned = () => page.getByRole('region', { name: 'Planlagt' });
const unitNamed = async (name: string) => {
  const { items } = (await administrator.ok('listUnits', { query: { limit: 200 } })).body;
  return items.find((unit) => unit.name === name);
};
async function eachSize() {
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.setViewportSize(sizes.laptop);
}

test('a unit is renamed and moved today, and from a day to come it is said to be planned, in the same dialog', async () => {
  await page.getByRole('button', { name: 'Endre: Uteteamet' }).press('Enter');
  await dialog().getByLabel('Navn').fill('Uteteamet\u200b vest');
  await dialog().getByLabel('Del av').selectOption({ label: 'Helse og mestring' });
  await dialog().getByRole('button', { name: 'Lagre' }).press('Enter');
  await page.getByText(/^Het Uteteamet til/).waitFor();
  expect(await unitNamed('Uteteamet vest')).toBeDefined();

  await page.getByRole('button', { name: 'Endre: Uteteamet vest' }).press('Enter');
  await dialog().getByLabel('Navn').fill('Oppsøkende team');
  await dialog().getByLabel('Del av').selectOption({ label: 'Ikke del av noe' });
  await dialog().getByLabel('Gjelder fra').fill(tomorrow);
  await dialog()
    .getByText(/^Dette blir planlagt, og skjer av seg selv/)
    .waitFor();
  // An end on yet another day is an act of its own.
  await dialog()
    .getByLabel(/^Finnes ikke fra/)
    .fill(addDays(today(), 9));
  await dialog().getByText('Det som skal skje en annen dag, lagres for seg.').waitFor();
  await dialog()
    .getByLabel(/^Finnes ikke fra/)
    .fill('');
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog().getByRole('button', { name: 'Planlegg' }).press('Enter');
  await planned()
    .getByText(/heter «Oppsøkende team», er ikke en del av noe/)
    .waitFor();
  await page
    .getByRole('row', { name: /^Uteteamet vest/ })
    .getByText(/^Fra .*: heter/)
    .waitFor();
  expect(await unitNamed('Oppsøkende team')).toBeUndefined();
  await eachSize();
});

test('merging is planned in its own dialog, moved to another day, and taken back', async () => {
  await page.getByRole('button', { name: 'Slå sammen enheter' }).press('Enter');
  const into = dialog().getByLabel('Enheten som går videre');
  await into.selectOption({ label: 'Helse og mestring (kommune)' });
  await dialog().getByRole('checkbox', { name: 'Hjelp hjemme' }).check();
  await dialog().getByLabel('Fra', { exact: true }).fill(tomorrow);
  await dialog()
    .getByText(/^Dette blir planlagt/)
    .waitFor();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog().getByRole('button', { name: 'Planlegg' }).press('Enter');
  await planned()
    .getByText(/er slått sammen med «Helse og mestring»/)
    .waitFor();

  await page.getByRole('button', { name: 'Endre planen for Hjelp hjemme' }).press('Enter');
  // Somebody else was first.
  const { items } = (await administrator.ok('listPlannedUnitChanges', {})).body;
  const { id, version } = items.find(({ unit }) => unit.name === 'Hjelp hjemme')!;
  const path = { plannedUnitChangeId: id };
  const body = { takesEffectOn: addDays(today(), 5) };
  await administrator.ok('changePlannedUnitChange', { path, version, body });
  await dialog().getByLabel('Gjelder fra').fill(addDays(today(), 3));
  await dialog().getByRole('button', { name: 'Lagre' }).press('Enter');
  await dialog().getByText('Gjør det likevel').press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Endre planen for Hjelp hjemme' }).press('Enter');
  expect(await dialog().getByLabel('Gjelder fra').inputValue()).toBe(addDays(today(), 3));
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog().getByRole('button', { name: 'Ta tilbake planen' }).press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await planned()
    .getByText(/er slått sammen med/)
    .waitFor({ state: 'detached' });
});

test('what could not be done on its day stands first with what is in the way, and is tried again', async () => {
  const unit = (await unitNamed('Helse og mestring'))!;
  const rustjenesten = (await unitNamed('Rustjenesten'))!;
  const merged = await administrator.ok('planUnitChanges', {
    body: {
      ...{ takesEffectOn: tomorrow, kind: 'merge' as const, mergedIntoId: unit.id },
      units: [{ unitId: rustjenesten.id, version: rustjenesten.version }],
    },
  });
  const { id } = merged.body.items[0]!;
  // The day has come, and the service found the unit changed.
  await service.admin.sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx`update planned_unit_changes set takes_effect_on = oslo_today(), planned_at = planned_at - interval '3 days',
      state = 'refused', refused_because = 'unit-changed-since', version = version + 1 where id = ${id}`;
  });
  await page.reload();
  const first = planned().getByRole('listitem').first();
  await first.getByText(/^Ble ikke gjort .*, og venter på noen$/).waitFor();
  await first.getByText('Ingenting står i veien lenger. Prøv igjen.').waitFor();
  await eachSize();
  await first.getByRole('button', { name: /^Prøv igjen/ }).press('Enter');
  await page.getByText(/^Slått sammen med Helse og mestring/).waitFor();
  await first.getByText(/^Ble ikke gjort/).waitFor({ state: 'detached' });
});
