import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { furnish, type FurnishedTeam } from './furnished-team.ts';
import { faultsOf, openBrowser, sizes, untilSaid, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

let service: TestService;
let browser: WebBrowser;
let team: TeamOverHttp;
let made: FurnishedTeam;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  team = await makeTeamOverHttp(service);
  made = await furnish(service, team);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const who = {
  member: () => team.municipal[1].workerId,
  leader: () => team.leader.workerId,
  administrator: () => team.administrator,
  municipalLeader: () => team.municipalLeader,
  visitor: () => made.visitorId,
  guest: () => made.guestId,
};

/** The same in Norwegian and in English. */
type Said = `${string} | ${string}`;

const pages: [string, keyof typeof who | 'nobody', () => string, Said][] = [
  ['the board', 'member', () => '/', 'Trenger noe | Needs attention'],
  ['the board of one’s own', 'member', () => '/?mine=ja&niva=municipal', 'Viser | Showing'],
  ['a case', 'member', () => `/sak/${made.caseId}`, 'Saken gjennom tiden | The case through time'],
  [
    'a case shoulder to shoulder',
    'member',
    () => `/sak/${made.shoulderId}`,
    'Sett navn | Name the contact',
  ],
  [
    'a case closed to one of its two',
    'member',
    () => `/sak/${made.caseId}`,
    'Setet må overføres | The seat must be handed over',
  ],
  [
    'when a case was closed',
    'member',
    () => `/sak/${made.caseId}/innsyn`,
    'Når saken har vært sperret | When the case has been closed to somebody',
  ],
  [
    'a copy of what is closed',
    'member',
    () => `/sak/${made.caseId}/innsyn/utskrift`,
    'Dette har du sperret | What you have closed',
  ],
  [
    'a seat to hand over',
    'municipalLeader',
    () => '/tall',
    'Seter der saken er sperret | Seats where the case is closed',
  ],
  [
    'a person who has approved',
    'member',
    () => `/sak/${made.caseId}/person`,
    '109155••••• | 109155•••••',
  ],
  [
    'a person not asked',
    'member',
    () => `/sak/${made.shoulderId}/person`,
    'ikke spurt ennå | has not been asked yet',
  ],
  ['who has seen a case', 'member', () => `/sak/${made.caseId}/innsyn`, 'Grunnlag | Grounds'],
  [
    'the person’s own copy',
    'leader',
    () => `/sak/${made.caseId}/innsyn/utskrift`,
    'Skriv ut | Print',
  ],
  ['the access log', 'leader', () => '/innsynslogg', 'Kontrollsum (SHA-256) | Checksum (SHA-256)'],
  [
    'the access log of a level',
    'municipalLeader',
    () => '/innsynslogg',
    'Ledere ser ikke saker | Leaders see no cases',
  ],
  ['closed cases', 'member', () => '/saker/avsluttede', 'Avsluttede saker | Closed cases'],
  ['a new inquiry', 'member', () => '/henvendelse/ny', 'Hvem spør? | Who asks?'],
  ['an inquiry', 'member', () => `/henvendelse/${made.openId}`, 'Det vi vet | What we know'],
  [
    'an inquiry that waits for a service',
    'leader',
    () => `/henvendelse/${made.guidedId}`,
    'De har sagt ja | They have said yes',
  ],
  [
    'a colleague’s inquiry that waits for a service',
    'member',
    () => `/henvendelse/${made.guidedId}`,
    'Overta henvendelsen | Take the inquiry over',
  ],
  ['all inquiries', 'member', () => '/henvendelser', 'Alle henvendelser | All inquiries'],
  ['what became of them', 'member', () => '/henvendelser/oversikt', 'kom inn | received'],
  ['my week', 'member', () => '/uke', 'Sakene mine | My cases'],
  ['what is to be done', 'member', () => '/oppfolging', 'Tak i skapet | Tak i skapet'],
  ['supervision', 'member', () => '/veiledning', 'Konsultasjoner | Consultations'],
  ['the planner', 'member', () => '/fravaer', 'ville stått med én | would stand with one'],
  ['the door of the meeting room', 'member', () => '/mote', 'Gå inn | Enter the meeting room'],
  ['the meeting room', 'member', () => `/mote/${made.meetingId}`, 'Saksliste | Agenda'],
  [
    'the minutes',
    'member',
    () => `/mote/${made.meetingId}/referat`,
    'Vedtak og notater | Decisions and notes',
  ],
  [
    'the year of meetings',
    'leader',
    () => '/mote/aret',
    'Hvem tar hvilke turer | How the turns are shared',
  ],
  [
    'a year that is to be planned',
    'member',
    () => '/mote/aret/planlegg',
    'Forslaget, uke for uke | The proposal, week by week',
  ],
  [
    'what the person says of life and of the cooperation',
    'leader',
    () => `/sak/${made.caseId}/tilbakemelding`,
    'Dette blir personen spurt om | What the person is asked about',
  ],
  ['forms', 'leader', () => '/team/skjemaer', 'Ingen lisens | No licence'],
  [
    'feedback in figures',
    'municipalLeader',
    () => '/tall/tilbakemelding',
    'Forløp som begynte | Courses that began',
  ],
  ['waiting rooms', 'leader', () => '/team/venterom', 'Koble til en skjerm | Connect a screen'],
  ['the team', 'leader', () => '/team', 'Kommunen | The municipality'],
  [
    'somebody who leaves',
    'leader',
    () => `/team/slutter/${team.municipal[0].agreementId}`,
    'Seter som tas over | Seats to take over',
  ],
  [
    'the figures',
    'municipalLeader',
    () => '/tall',
    'Hva hvert nivå bidrar med | What each level brings',
  ],
  [
    'wishes to be erased',
    'municipalLeader',
    () => '/sletting',
    'Vil ikke stå noe sted | Vil ikke stå noe sted',
  ],
  ['emergency access', 'member', () => '/nodtilgang', 'Hva vet du? | What do you know?'],
  [
    'emergency accesses to review',
    'municipalLeader',
    () => '/nodtilganger',
    'Din vurdering | Your review',
  ],
  [
    'emergency accesses for the team leader',
    'leader',
    () => '/nodtilganger',
    'Ikke vurdert ennå | Not reviewed yet',
  ],
  ['a case by its name', 'municipalLeader', () => '/navngitt-sak', 'Åpne saken | Open the case'],
  [
    'a case in an emergency',
    'visitor',
    () => `/sak/${made.caseId}`,
    'Saken gjennom tiden | The case through time',
  ],
  [
    'a person in an emergency',
    'visitor',
    () => `/sak/${made.caseId}/person`,
    'Hvem personen er | Who the person is',
  ],
  ['imports', 'leader', () => '/import', 'Tidligere filer | Earlier files'],
  [
    'a dry run',
    'leader',
    () => `/import/${made.importId}`,
    'Hva arket inneholder | What the sheet holds',
  ],
  ['administration', 'administrator', () => '/administrasjon', 'Ansatte | Workers'],
  ['one’s own sessions', 'member', () => '/okter', 'Denne økten | This session'],
  ['roles through time', 'administrator', () => '/administrasjon', 'Gjelder nå | In force'],
  [
    'what the role does not reach',
    'municipalLeader',
    () => '/import',
    'Rollen din gir ikke tilgang | Your role does not have access',
  ],
  ['signed out', 'nobody', () => '/', 'Logg inn | Sign in'],
  ['a screen that waits for its code', 'nobody', () => '/projektor', 'Skriv koden | Type the code'],
  ['the item of a guest', 'guest', () => '/', 'Du er gjest. | You are a guest.'],
  [
    'what does not exist',
    'member',
    () => '/finnes/ikke',
    'Vi finner ikke siden | We cannot find the page',
  ],
];

const dialogs: [Said, () => string, (keyof typeof who)?][] = [
  ['Overfør sete | Hand over a seat', () => `/sak/${made.caseId}`],
  ['Endre arbeidsform | Change the way of working', () => `/sak/${made.caseId}`],
  ['Kontakt med personen | Contact with the person', () => `/sak/${made.caseId}`],
  ['Avslutt saken | Close the case', () => `/sak/${made.caseId}`],
  ['Registrer sperring | Record a block', () => `/sak/${made.caseId}`],
  ['Sett navn på kontakten | Name the contact', () => `/sak/${made.shoulderId}`],
  ['Trekk tilbake | Withdraw', () => `/sak/${made.caseId}/person`],
  ['Personen ber om sletting | The person asks to be erased', () => `/sak/${made.caseId}/person`],
  ['Svar for ditt nivå | Answer for your level', () => '/sletting', 'municipalLeader'],
  ['Vis hele nummeret | Show the whole number', () => `/sak/${made.caseId}/person`],
  ['Endre nummeret | Change the number', () => `/sak/${made.caseId}/person`],
  ['Endre | Change', () => `/sak/${made.caseId}/person`],
  ['Endre | Change', () => `/henvendelse/${made.openId}`],
  ['Trekk henvendelsen | Withdraw the inquiry', () => `/henvendelse/${made.openId}`],
  ['De kan ikke | They cannot', () => `/henvendelse/${made.guidedId}`, 'leader'],
  [
    'Bytt hvem som undersøker | Change who looks into it',
    () => `/henvendelse/${made.investigatedId}`,
  ],
  ['Åpne sak mellom møter | Open a case between meetings', () => '/'],
  ['Slå sammen enheter | Merge units', () => '/administrasjon', 'administrator'],
  ['Planlegg møte | Plan a meeting', () => '/mote'],
  ['Nytt punkt | New item', () => `/mote/${made.meetingId}`],
  [
    'Inviter gjest til punktet | Invite a guest to the item',
    () => `/mote/${made.meetingId}?punkt=${made.itemId}`,
  ],
  ['Avslutt møtet | Close the meeting', () => `/mote/${made.meetingId}`],
  [
    'Hent forløp for evaluering | Fetch courses for evaluation',
    () => '/tall/tilbakemelding',
    'municipalLeader',
  ],
  ['Meld en endring | Announce a change', () => '/tall', 'municipalLeader'],
  ['Vis på projektor | Show on a projector', () => `/mote/${made.meetingId}`],
];

// Each page once in each language and at each size; words wrap worse where there is little room, whichever they are.
describe.each([
  ['laptop', 'nb'],
  ['narrowest', 'en'],
] as const)('on the %s screen, in %s', (size, language) => {
  const inLanguage = (said: Said) => said.split(' | ')[language === 'nb' ? 0 : 1]!;
  // Each person keeps the same window, as people do.
  const windows = new Map<string, Promise<Page>>();
  const windowOf = (role: keyof typeof who | 'nobody'): Promise<Page> => {
    const open = windows.get(role) ?? openWindow(role, sizes[size], language);
    windows.set(role, open);
    return open;
  };

  test.each(pages)('%s is without faults', async (_, role, address, sign) => {
    const page = await windowOf(role);
    await page.goto(address());
    await untilSaid(page, inLanguage(sign));
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await faultsOf(page)).toEqual([]);
  });

  test.each(dialogs)('the dialog %j is without faults', async (button, address, as = 'member') => {
    const page = await windowOf(as);
    await page.goto(address());
    await press(page, inLanguage(button));
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page, 'dialog')).toEqual([]);
  });
});

test('whoever chooses English has it, also when they come back', async () => {
  const page = await browser.person(service.url, await service.newCookie(who.member()));
  await page.goto(`/mote/${made.meetingId}`);
  await page.getByText('Kari Nordmo').first().waitFor();
  await page.locator('summary', { hasText: team.municipal[1].name }).click();
  await page.getByLabel('English').click();
  await page.getByRole('heading', { name: 'Agenda' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByRole('heading', { name: 'Agenda' }).waitFor();
});

const papers: [string, keyof typeof who, () => string, (page: Page) => Locator[]][] = [
  [
    'the person’s own copy',
    'member',
    () => `/sak/${made.caseId}/innsyn/utskrift`,
    (page) => [
      page.getByRole('heading', { level: 1, name: 'Hvem har sett på opplysningene dine' }),
      page.getByText('Dette har du sperret'),
      page.getByRole('cell', { name: '2.–3., 5. oktober 2025' }),
      page.getByRole('columnheader', { name: 'Grunnlag' }),
      page.getByRole('row').filter({ hasText: 'Nødtilgang' }).first(),
    ],
  ],
  [
    'the head of the access log',
    'leader',
    () => '/innsynslogg',
    (page) => [page.getByText('Rader i kjeden'), page.getByText(/^([0-9a-f]{8} ){7}[0-9a-f]{8}$/)],
  ],
  [
    'the minutes',
    'member',
    () => `/mote/${made.meetingId}/referat`,
    (page) => [
      page.getByRole('heading', { level: 1, name: /^Referat/ }),
      page.getByText('Vedtak og notater'),
    ],
  ],
];

test.each(papers)('%s has on paper what it is about, and nothing to press', async (...paper) => {
  const [, role, address, kept] = paper;
  await service.admin.sql`
    insert into access_log (team_id, at, worker_id, operation_id, action, case_ids)
    select ${team.id}, day::timestamptz, ${team.municipal[1].workerId}, 'subscribe', 'subscribe', array[${made.caseId}::uuid]
    from unnest(array['2025-10-02 09:00+02', '2025-10-03 09:00+02', '2025-10-03 09:10+02', '2025-10-05 09:00+02']) day`;
  await service.linkAccessLog();
  const page = await openWindow(role, sizes.laptop, 'nb');
  await page.goto(address());
  for (const part of kept(page)) await part.waitFor();
  const pressed = 'button, input, select, textarea, summary, nav, a[href="#innhold"]';
  const things = page.locator(`:is(${pressed})`).locator('visible=true');
  expect(await things.count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  for (const part of kept(page)) expect(await part.isVisible()).toBe(true);
  expect(await things.allInnerTexts()).toEqual([]);
});

test('a fault in a page or in a part of it is found', async () => {
  const page = await openWindow('nobody', sizes.laptop);
  await page.goto('/');
  await page.getByText('Logg inn').first().waitFor();
  await page.evaluate(`document.querySelector('main').append(new Image())`);
  expect(await faultsOf(page)).toEqual([expect.stringContaining('image-alt')]);
  expect(await faultsOf(page, 'main')).toEqual([expect.stringContaining('image-alt')]);
});

async function openWindow(
  role: keyof typeof who | 'nobody',
  size: { width: number; height: number },
  language = 'nb',
): Promise<Page> {
  const cookie = role === 'nobody' ? undefined : await service.newCookie(who[role]());
  const page = await browser.person(service.url, cookie, { size });
  // As somebody who has chosen it before.
  await page.addInitScript(`localStorage.setItem('skulder:language', '${language}')`);
  return page;
}

/** On a narrow screen the agenda, and what is in it, is folded away. */
async function press(page: Page, name: string) {
  const button = page.getByRole('button', { name, exact: true });
  const folded = page.locator('details#saksliste > summary');
  await button.or(folded).locator('visible=true').first().waitFor();
  if (!(await button.isVisible())) await folded.click();
  await button.click();
}
