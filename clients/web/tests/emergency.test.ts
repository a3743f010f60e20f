import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  openCaseOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { tieAccount } from '../../../services/platform/testing/sign-in-as.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

let service: TestService;
let browser: WebBrowser;
let team: TeamOverHttp;
let visitor: { workerId: string; name: string };
let caseId: string;

beforeAll(async () => {
  const people = () =>
    visitor
      ? [{ subject: visitor.workerId, name: visitor.name, description: '', group: 'Akutten' }]
      : [];
  [service, browser] = await Promise.all([startTestService({ people }), openBrowser()]);
  team = await makeTeamOverHttp(service);
  const elsewhere = await makeTeamOverHttp(service);
  const { workerId } = elsewhere.specialist[1];
  const name = 'Vera Vakt';
  visitor = { workerId, name };
  caseId = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const issuer = `${service.url}/demo-idp`;
  await tieAccount(service.admin, { issuer, subject: workerId, workerId });
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

const sessionOf = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === 'skulder')?.value;

/** Since the person showed who they are to the provider. */
const signedInLongAgo = () => service.admin.sql`
  update sessions set authenticated_at = current_instant() - interval '6 minutes'
  where worker_id = ${visitor.workerId}`;

async function signedIn(): Promise<Page> {
  const page = await browser.person(service.url);
  await page.goto('/');
  await page.getByRole('link', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: visitor.name }).click();
  await page.getByText('Direkte').first().waitFor();
  return page;
}

async function tell(page: Page): Promise<void> {
  await page.goto('/nodtilgang');
  await page.getByRole('textbox', { name: 'Teamet' }).fill('dalen');
  await page.getByRole('textbox', { name: 'Navnet på saken' }).fill('hassel-1');
  await page.getByLabel('Fare for liv').check();
  await page.getByLabel('Hvorfor haster det?').fill('Funnet på gata.');
  await page.getByRole('button', { name: 'Ta nødtilgang' }).click();
}

test('whoever signed in long ago proves anew who they are, loses nothing typed, and is let in while everybody concerned sees it', async () => {
  // The name of the other team is the same: told apart by its short one.
  await service.admin.sql`alter table teams disable trigger user`;
  await service.admin
    .sql`update teams set short_name = 'Andre', name = 'Det andre' where id <> ${team.id}`;
  await service.admin.sql`alter table teams enable trigger user`;
  const page = await signedIn();
  const before = await sessionOf(page);
  await signedInLongAgo();
  const leader = await browser.person(service.url, await service.newCookie(team.municipalLeader));
  await leader.goto('/tall');
  await leader.getByText('Hva hvert nivå bidrar med').waitFor();
  const pair = await browser.person(
    service.url,
    await service.newCookie(team.municipal[0].workerId),
  );
  await pair.goto(`/sak/${caseId}`);
  await pair.getByText('Saken gjennom tiden').waitFor();

  await tell(page);
  await page.getByText('Du må logge inn på nytt først').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Logg inn på nytt' }).click();
  // Asked again, though the provider has just seen them.
  await page.getByRole('button', { name: visitor.name }).click();
  await page.getByText('Du er logget inn på nytt').waitFor();
  expect(await sessionOf(page)).not.toBe(before);
  expect(await page.getByLabel('Hvorfor haster det?').inputValue()).toBe('Funnet på gata.');
  expect(await page.getByLabel('Fare for liv').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Ta nødtilgang' }).click();
  await page.getByRole('heading', { name: 'Hassel-1' }).waitFor();

  await leader.getByText('har nødtilgang til en sak nå').waitFor();
  await pair.getByText('har nødtilgang til kl.').waitFor();
  await pair.getByText('«Funnet på gata.»').waitFor();

  const banner = page.getByRole('region', { name: 'Innsyn som varer' });
  await banner.getByText('Du har nødtilgang til Hassel-1').waitFor();
  expect(await page.getByRole('button', { name: 'Overfør sete' }).count()).toBe(0);
  await banner.getByRole('link', { name: 'Personen' }).click();
  await page.getByText('Hvem personen er').first().waitFor();
  expect(await page.getByRole('button', { name: 'Endre', exact: true }).count()).toBe(0);
  await page.goto('/mote');
  await banner.waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await faultsOf(page)).toEqual([]);

  await banner.getByRole('button', { name: 'Avslutt nødtilgang' }).click();
  await banner.waitFor({ state: 'detached' });
  await page.goto(`/sak/${caseId}`);
  await page.getByText('Vi finner ikke siden').waitFor();
});

test('a leader reviews it, and a leader who is told the name of a case looks into that one', async () => {
  const leader = await browser.person(service.url, await service.newCookie(team.municipalLeader));
  await leader.goto('/tall');
  await leader.getByText('1 nødtilgang venter på din vurdering').waitFor();
  await leader.getByRole('link', { name: 'Se nødtilganger' }).click();
  await leader.getByLabel('Berettiget', { exact: true }).check();
  await leader.getByLabel('Begrunnelse').fill('Ingen andre å spørre.');
  await leader.getByRole('button', { name: 'Lagre vurderingen' }).click();
  await leader.getByRole('button', { name: 'Lagre vurderingen' }).waitFor({ state: 'detached' });
  await leader.getByText('Ingen andre å spørre.').waitFor();

  await leader.goto('/navngitt-sak');
  await leader.getByRole('button', { name: 'Åpne saken' }).click();
  await leader.getByText('Skriv navnet på saken.').waitFor();
  await leader.getByRole('textbox', { name: 'Navnet på saken' }).fill('Finnes-ikke');
  await leader.getByLabel('Klage').check();
  await leader.getByRole('textbox', { name: 'Hvorfor?' }).fill('Søsteren har klaget.');
  await leader.getByRole('button', { name: 'Åpne saken' }).click();
  await leader.getByText('Vi finner ikke saken').waitFor();
  await leader.getByRole('textbox', { name: 'Navnet på saken' }).fill('hassel-1');
  await leader.getByRole('button', { name: 'Åpne saken' }).click();
  await leader.getByRole('heading', { name: 'Hassel-1' }).waitFor();
  await leader.getByText('Du har innsyn i Hassel-1').waitFor();
  expect(await leader.getByRole('link', { name: 'Personen' }).count()).toBe(0);
  expect(await faultsOf(leader)).toEqual([]);

  const member = await browser.person(
    service.url,
    await service.newCookie(team.specialist[1].workerId),
  );
  await member.goto(`/sak/${caseId}/innsyn`);
  const log = member.getByRole('table', { name: 'Hvem har sett på Hassel-1' });
  const ofLeader = log.getByRole('row').filter({ hasText: 'Klage: «Søsteren har klaget.»' });
  await ofLeader.first().waitFor();
  // Several readings make one page, and following a case is not to see the board.
  const did = (await ofLeader.allInnerTexts()).join('\n');
  expect(did).toContain('Åpnet saken');
  expect(did).not.toMatch(/på tavla|ganger/);
  await member.setViewportSize(sizes.narrowest);
  await log.getByRole('columnheader', { name: 'Grunnlag' }).waitFor({ state: 'attached' });
  expect(await faultsOf(member)).toEqual([]);
  await member.goto(`/sak/${caseId}/innsyn/utskrift`);
  await member.getByText('Nødtilgang: noe hastet').first().waitFor();
  await member.getByText('Fare for liv: «Funnet på gata.»').first().waitFor();
  expect(await faultsOf(member)).toEqual([]);
});

test('a member who is kept out of a closed case looks at it in an emergency, and changes nothing', async () => {
  const seated = await service.signIn(team.municipal[0].workerId);
  await seated.ok('recordBlock', { path: { caseId }, body: { kind: 'whole_case' } });
  const keptOut = team.specialist[1].workerId;
  const page = await browser.person(service.url, await service.newCookie(keptOut));
  await page.goto(`/sak/${caseId}`);
  await page.getByText('Vi finner ikke siden').waitFor();
  await tell(page);
  await page.getByRole('heading', { name: 'Hassel-1' }).waitFor();
  await page.getByText('og kan ikke endre noe').waitFor();
  for (const name of ['Overfør sete', 'Registrer sperring', 'Avslutt saken'])
    expect([name, await page.getByRole('button', { name }).count()]).toEqual([name, 0]);
  expect(await page.getByRole('link', { name: 'Hvem har sett på saken' }).count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  const banner = page.getByRole('region', { name: 'Innsyn som varer' });
  await banner.getByRole('link', { name: 'Personen' }).click();
  await page.getByText('Hvem personen er').first().waitFor();
  expect(await page.getByRole('button', { name: 'Endre', exact: true }).count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('Hassel-1', { exact: true }).count()).toBe(0);
  await banner.getByRole('button', { name: 'Avslutt nødtilgang' }).click();
  await banner.waitFor({ state: 'detached' });
});
