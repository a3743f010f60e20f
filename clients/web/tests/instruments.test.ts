import { readFileSync } from 'node:fs';
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

test('the leader registers a licence and puts in the wording; the team sees it at once, and calmly when it has ended', async () => {
  const [page, member] = [
    await personAt(team.leader.workerId),
    await personAt(team.municipal[0].workerId),
  ];
  const narrowToo = async () => {
    for (const size of [sizes.narrowest, sizes.laptop]) {
      await page.setViewportSize(size);
      expect(await faultsOf(page, 'dialog')).toEqual([]);
    }
  };
  const ors = (of: typeof page) =>
    of.getByRole('listitem').filter({ has: of.getByRole('heading', { name: 'ORS', exact: true }) });
  const dialog = page.getByRole('dialog');

  await member.goto('/team');
  await member.getByRole('link', { name: 'Se skjemaene, lisensene og teksten' }).press('Enter');
  await ors(member).getByText('Ingen lisens', { exact: true }).waitFor();
  await member.getByText('Teamlederen registrerer lisenser og legger inn tekst.').waitFor();
  expect(await member.getByRole('button', { name: /^Registrer/ }).count()).toBe(0);
  await member.getByRole('button', { name: 'Se teksten Fire linjer', exact: true }).press('Enter');
  await member
    .getByRole('dialog')
    .getByText('© Skulder. Fritt å bruke (EUPL-1.2).')
    .first()
    .waitFor();
  expect(await faultsOf(member, 'dialog')).toEqual([]);
  await member.keyboard.press('Escape');

  await page.goto('/team/skjemaer');
  await ors(page).getByRole('button', { name: 'Registrer lisens ORS' }).press('Enter');
  await dialog.getByRole('radio', { name: /^På skjerm/ }).check();
  await dialog.getByLabel('Hvem har gitt den?').fill('Lisensgiveren');
  await dialog.getByLabel('Lisensnummer eller avtale').fill('L-26');
  await dialog.getByLabel('Hvem har den?').fill('Kommunen');
  await dialog.getByLabel('Første dag').fill('2026-01-01');
  await narrowToo();
  await dialog.getByLabel('Hvem har den?').press('Enter');
  await ors(member).getByText('På skjerm', { exact: true }).waitFor();

  await ors(page).getByRole('button', { name: 'Legg inn tekst ORS' }).press('Enter');
  await dialog.getByLabel('Overskrift').fill('Skjemaet vårt');
  await dialog.getByLabel('Hva personen blir bedt om').fill('Sett merker.');
  for (const part of ['Hva linjen handler om', 'Ytterst til venstre', 'Ytterst til høyre'])
    for (const place of [0, 1, 2, 3])
      await dialog
        .getByLabel(part)
        .nth(place)
        .fill(`${part.at(-1)}${place}`);
  await dialog.getByLabel('Rettighetslinje').fill('© Lisensgiveren');
  await narrowToo();
  await dialog.getByRole('button', { name: 'Ta teksten i bruk' }).press('Enter');
  await ors(member).getByText('Tekst på norsk bokmål.').waitFor();

  // The same form cannot be licensed twice at once; the refusal says what would do.
  await ors(page).getByRole('button', { name: 'Registrer lisens ORS' }).press('Enter');
  await dialog.getByRole('radio', { name: /^Fra papir/ }).check();
  for (const label of ['Hvem har gitt den?', 'Lisensnummer eller avtale', 'Hvem har den?'])
    await dialog.getByLabel(label).fill('En til');
  await dialog.getByRole('button', { name: 'Lagre lisensen' }).press('Enter');
  await dialog.getByText('Teamet har en lisens for skjemaet noen av de dagene').waitFor();
  await page.keyboard.press('Escape');
  await ors(page).getByRole('button', { name: 'Endre eller avslutt ORS L-26' }).press('Enter');
  await dialog.getByLabel('Siste dag').fill('2026-06-30');
  await dialog.getByRole('button', { name: 'Lagre lisensen' }).press('Enter');
  await ors(member).getByText('Lisensen gikk ut 30. juni 2026.').waitFor();
  await ors(member).getByText('Ingen lisens', { exact: true }).waitFor();
  for (const size of [sizes.projector, sizes.phone, sizes.narrowest, sizes.laptop]) {
    await member.setViewportSize(size);
    expect(await faultsOf(member)).toEqual([]);
  }
});

test('whoever leads the team sees feedback in figures, and that too few are not shown', async () => {
  const page = await personAt(team.leader.workerId);
  await page.goto('/tall');
  await page.getByRole('link', { name: 'Se tilbakemelding i tall' }).press('Enter');
  await page.getByText('Forløp som begynte', { exact: true }).waitFor();
  await page.getByText('vises ikke').first().waitFor();
  for (const size of [sizes.phone, sizes.narrowest, sizes.laptop]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.getByLabel('Periode').selectOption({ label: 'Alle år samlet' });
  await page.getByText('ved å trekke de andre årene fra').waitFor();
  await page.getByText('vises ikke').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Periode').selectOption({ index: 0 });
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: /csv/i }).press('Enter');
  expect((await file).suggestedFilename()).toMatch(/^tilbakemelding-\d{4}\.csv$/);
  expect(await page.getByRole('button', { name: 'Hent forløp for evaluering' }).count()).toBe(0);
});

test('whoever leads a level fetches courses for evaluation, and is told when there is nothing to fetch', async () => {
  for (const alias of ['Alm-1', 'Ask-2', 'Bjørk-3', 'Gran-4', 'Lind-5', 'Or-6'])
    await openCaseOverHttp(service, team, { case: { alias } });
  const page = await personAt(team.municipalLeader);
  await page.goto('/tall/tilbakemelding');
  await page.getByRole('button', { name: 'Hent forløp for evaluering' }).press('Enter');
  await page.getByText('Den har ikke navn').waitFor();
  const fetchIt = page.getByRole('button', { name: 'Hent filen' });
  await fetchIt.press('Enter');
  await page.getByText('Det er ingen forløp å hente for disse årene ennå').waitFor();
  for (const size of [sizes.narrowest, sizes.laptop]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page, 'dialog')).toEqual([]);
  }
  const year = new Date().getFullYear() - 1;
  await service.admin.sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`;
    await tx`
      update case_openings set open_during = tstzrange(make_date(${year}, 2, 2), null) where team_id = ${team.id}`;
    await tx`
      insert into measurement_series (id, team_id, case_id, opened_at, instrument_id, rater, age_group, rule_set)
      select new_id(), team_id, case_id, lower(open_during), 'four_lines', 'self', 'adult', 'rci6-strict' from case_openings
      where team_id = ${team.id}`;
    await tx`
      insert into measurements (id, team_id, case_id, series_id, measured_on, total, entered_how, recorded_at)
      select new_id(), team_id, case_id, id, make_date(${year}, 2, day), 150 + 5 * (day - 3) * (nth % 2), 'paper', make_date(${year}, 3, 1)
      from (select *, row_number() over (order by id) as nth from measurement_series where team_id = ${team.id}) s,
        unnest(array[3, 27]) day`;
  });
  const file = page.waitForEvent('download');
  await fetchIt.press('Enter');
  const said = readFileSync(await (await file).path(), 'utf8').split('\r\n');
  expect(said.filter((line) => /^\d{6};/.test(line))).toHaveLength(12);
  expect(said).toContain(`${year}, four_lines, rci6-strict: 6 forløp, slik de sto 1. juli ${year}`);
  expect(said).toContain(
    'forlop;skjema;regelsett;aldersgruppe;uke;svart_hvordan;linje_1;linje_2;linje_3;linje_4;sum',
  );
});
