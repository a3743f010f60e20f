import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
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
let visitorId: string;
let made: Record<
  | 'meetingId'
  | 'itemId'
  | 'guestId'
  | 'caseId'
  | 'shoulderId'
  | 'guidedId'
  | 'investigatedId'
  | 'openId'
  | 'importId',
  string
>;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
  team = await makeTeamOverHttp(service);
  made = await furnish();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** Something of everything: cases in each mode, an inquiry in each state that has its own page, a meeting going on. */
async function furnish(): Promise<typeof made> {
  const room = await Room.of(service, team);
  const meeting = await room.meet();
  const decide = async (
    body: Parameters<typeof room.decide>[1],
    received: Parameters<typeof room.receive>[0] = {},
  ) => {
    const inquiry = await room.receive(received);
    const item = await room.itemAbout(meeting.id, inquiry.id);
    return {
      inquiry,
      item: await room.decide(item, { ...body, differsBecause: 'Teamet kjenner saken.' }),
    };
  };
  const intake = await decide({ outcome: 'intake', pair: room.pair });
  const shoulder = await decide({
    outcome: 'shoulder_to_shoulder',
    pair: {
      municipal: {
        treatmentContact: { name: null, profession: 'nurse', unitId: team.units.municipal },
      },
      specialist: room.pair.specialist,
    },
  });
  const guided = await decide({
    outcome: 'guide_to_service',
    guidance: { unitId: team.units.other, reason: 'De kjenner området.' },
  });
  const investigated = await decide({
    outcome: 'investigate',
    investigation: {
      municipalAgreementId: team.municipal[0].agreementId,
      specialistAgreementId: team.specialist[0].agreementId,
      dueOn: '2099-01-05',
    },
  });
  const open = await room.receive({ askerContact: 'telefon 900 00 000' });
  const leader = await service.signIn(team.leader.workerId);
  await leader.ok('planAgreementEnd', {
    path: { agreementId: team.municipal[0].agreementId },
    body: { plannedEndOn: '2099-01-01' },
    version: 1,
  });
  await room.municipal.ok('proposeOpening', {
    path: { teamId: team.id },
    body: { mode: 'intake', pair: room.pair, reason: 'Det haster.', case: { alias: 'Hassel-1' } },
  });
  await know(room, intake.item.decision?.caseId ?? '');
  await room.municipal.ok('askErasure', {
    path: { caseId: shoulder.item.decision?.caseId ?? '' },
    body: { words: 'Vil ikke stå noe sted.' },
  });
  await leader.ok('recordBlock', {
    path: { caseId: intake.item.decision?.caseId ?? '' },
    body: { kind: 'worker', workerId: team.municipal[0].workerId, words: 'Ikke hun.' },
  });
  await lookIn(intake.item.decision?.caseId ?? '');
  const upload = await leader.ok('createImport', {
    path: { teamId: team.id },
    body: new TextEncoder().encode(
      'Alias;Arbeidsform;Kommune;DPS;Oppstart\nGran-7;inntak;Kari Nordmo;Ukjent Person;01.02.2026\n',
    ) as never,
    headers: { 'x-file-name': 'tavle.csv' },
  });
  const item = await room.itemAbout(meeting.id, open.id);
  const asked = { path: { itemId: item.id }, body: { name: 'Gro Gjest', comesAs: 'nav' as const } };
  const { body: invited } = await room.municipal.ok('inviteGuest', asked);
  return {
    meetingId: meeting.id,
    itemId: item.id,
    guestId: invited.guest.worker.id,
    caseId: intake.item.decision?.caseId ?? '',
    shoulderId: shoulder.item.decision?.caseId ?? '',
    guidedId: guided.inquiry.id,
    investigatedId: investigated.inquiry.id,
    openId: open.id,
    importId: upload.body.id,
  };
}

/** Somebody from outside, in an emergency. */
async function lookIn(caseId: string): Promise<void> {
  visitorId = (await makeTeamOverHttp(service)).municipal[0].workerId;
  const { alias } = (
    await (await service.signIn(team.leader.workerId)).ok('getCase', { path: { caseId } })
  ).body;
  const visitor = await service.signIn(visitorId);
  const body = {
    team: team.id,
    caseName: alias!,
    reason: 'danger_to_life',
    words: 'Haster.',
  } as const;
  await visitor.ok('takeEmergencyAccess', { body });
}

async function know(room: Room, caseId: string): Promise<void> {
  const path = { caseId };
  const { body } = await room.municipal.ok('recordRegistration', {
    path,
    version: 1,
    body: { state: 'approved', said: 'spoken', words: 'Greit for meg.' },
  });
  await room.municipal.ok('setNationalId', {
    path,
    version: body.version,
    body: { nationalId: '10915596784' },
  });
}

const who = {
  member: () => team.municipal[1].workerId,
  leader: () => team.leader.workerId,
  administrator: () => team.administrator,
  municipalLeader: () => team.municipalLeader,
  visitor: () => visitorId,
  guest: () => made.guestId,
};

const pages: [string, keyof typeof who | 'nobody', () => string, string][] = [
  ['the board', 'member', () => '/', 'Trenger noe'],
  ['the board of one’s own', 'member', () => '/?mine=ja&niva=municipal', 'Viser'],
  ['a case', 'member', () => `/sak/${made.caseId}`, 'Paret gjennom tiden'],
  ['a case shoulder to shoulder', 'member', () => `/sak/${made.shoulderId}`, 'Sett navn'],
  ['a case closed to one of its two', 'member', () => `/sak/${made.caseId}`, 'Setet må overføres'],
  [
    'when a case was closed',
    'member',
    () => `/sak/${made.caseId}/innsyn`,
    'Når saken har vært sperret',
  ],
  [
    'a copy of what is closed',
    'member',
    () => `/sak/${made.caseId}/innsyn/utskrift`,
    'Dette har du sperret',
  ],
  ['a seat to hand over', 'municipalLeader', () => '/tall', 'Seter der saken er sperret'],
  ['a person who has approved', 'member', () => `/sak/${made.caseId}/person`, '109155•••••'],
  ['a person not asked', 'member', () => `/sak/${made.shoulderId}/person`, 'ikke spurt ennå'],
  ['who has seen a case', 'member', () => `/sak/${made.caseId}/innsyn`, 'Grunnlag'],
  ['the person’s own copy', 'leader', () => `/sak/${made.caseId}/innsyn/utskrift`, 'Skriv ut'],
  ['the access log', 'leader', () => '/innsynslogg', 'Kontrollsum (SHA-256)'],
  ['the access log of a level', 'municipalLeader', () => '/innsynslogg', 'Ledere ser ikke saker'],
  ['closed cases', 'member', () => '/saker/avsluttede', 'Avsluttede saker'],
  ['a new inquiry', 'member', () => '/henvendelse/ny', 'Hvem spør?'],
  ['an inquiry', 'member', () => `/henvendelse/${made.openId}`, 'Det vi vet'],
  [
    'an inquiry that waits for a service',
    'leader',
    () => `/henvendelse/${made.guidedId}`,
    'De har sagt ja',
  ],
  [
    'a colleague’s inquiry that waits for a service',
    'member',
    () => `/henvendelse/${made.guidedId}`,
    'Overta henvendelsen',
  ],
  ['all inquiries', 'member', () => '/henvendelser', 'Alle henvendelser'],
  ['my week', 'member', () => '/uke', 'Sakene mine'],
  ['the planner', 'member', () => '/fravaer', 'Saker som ville stått med én'],
  ['the door of the meeting room', 'member', () => '/mote', 'Gå inn'],
  ['the meeting room', 'member', () => `/mote/${made.meetingId}`, 'Saksliste'],
  ['the minutes', 'member', () => `/mote/${made.meetingId}/referat`, 'Vedtak og notater'],
  ['the team', 'leader', () => '/team', 'Kommunen'],
  ['the figures', 'municipalLeader', () => '/tall', 'Hva hvert nivå bidrar med'],
  ['wishes to be erased', 'municipalLeader', () => '/sletting', 'Vil ikke stå noe sted'],
  ['emergency access', 'member', () => '/nodtilgang', 'Hva vet du?'],
  ['emergency accesses to review', 'municipalLeader', () => '/nodtilganger', 'Din vurdering'],
  ['emergency accesses for the team leader', 'leader', () => '/nodtilganger', 'Ikke vurdert ennå'],
  ['a case by its name', 'municipalLeader', () => '/navngitt-sak', 'Åpne saken'],
  ['a case in an emergency', 'visitor', () => `/sak/${made.caseId}`, 'Paret gjennom tiden'],
  ['a person in an emergency', 'visitor', () => `/sak/${made.caseId}/person`, 'Hvem personen er'],
  ['imports', 'leader', () => '/import', 'Tidligere filer'],
  ['a dry run', 'leader', () => `/import/${made.importId}`, 'Hva arket inneholder'],
  ['administration', 'administrator', () => '/administrasjon', 'Ansatte'],
  ['one’s own sessions', 'member', () => '/okter', 'Denne økten'],
  ['roles through time', 'administrator', () => '/administrasjon', 'Gjelder nå'],
  [
    'what the role does not reach',
    'municipalLeader',
    () => '/import',
    'Rollen din gir ikke tilgang',
  ],
  ['signed out', 'nobody', () => '/', 'Logg inn'],
  ['a screen that waits for its code', 'nobody', () => '/projektor', 'Skriv koden'],
  ['the item of a guest', 'guest', () => '/', 'Du er gjest.'],
  ['what does not exist', 'member', () => '/finnes/ikke', 'Vi finner ikke siden'],
];

const dialogs: [string, () => string, (keyof typeof who)?][] = [
  ['Overfør sete', () => `/sak/${made.caseId}`],
  ['Endre arbeidsform', () => `/sak/${made.caseId}`],
  ['Kontakt med personen', () => `/sak/${made.caseId}`],
  ['Avslutt saken', () => `/sak/${made.caseId}`],
  ['Registrer sperring', () => `/sak/${made.caseId}`],
  ['Sett navn på kontakten', () => `/sak/${made.shoulderId}`],
  ['Trekk tilbake', () => `/sak/${made.caseId}/person`],
  ['Personen ber om sletting', () => `/sak/${made.caseId}/person`],
  ['Svar for ditt nivå', () => '/sletting', 'municipalLeader'],
  ['Vis hele nummeret', () => `/sak/${made.caseId}/person`],
  ['Endre nummeret', () => `/sak/${made.caseId}/person`],
  ['Endre', () => `/sak/${made.caseId}/person`],
  ['Endre', () => `/henvendelse/${made.openId}`],
  ['Trekk henvendelsen', () => `/henvendelse/${made.openId}`],
  ['De kan ikke', () => `/henvendelse/${made.guidedId}`, 'leader'],
  ['Bytt hvem som undersøker', () => `/henvendelse/${made.investigatedId}`],
  ['Åpne sak mellom møter', () => '/'],
  ['Planlegg møte', () => '/mote'],
  ['Nytt punkt', () => `/mote/${made.meetingId}`],
  ['Inviter gjest til punktet', () => `/mote/${made.meetingId}?punkt=${made.itemId}`],
  ['Avslutt møtet', () => `/mote/${made.meetingId}`],
  ['Vis på projektor', () => `/mote/${made.meetingId}`],
];

describe.each([['laptop'], ['narrowest']] as const)('on the %s screen', (size) => {
  // Each person keeps the same window, as people do.
  const windows = new Map<string, Promise<Page>>();
  const windowOf = (role: keyof typeof who | 'nobody'): Promise<Page> => {
    const open = windows.get(role) ?? openWindow(role, sizes[size]);
    windows.set(role, open);
    return open;
  };

  test.each(pages)('%s is without faults', async (_, role, address, sign) => {
    const page = await windowOf(role);
    await page.goto(address());
    await page.getByText(sign).locator('visible=true').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test.each(dialogs)(
    'the dialog «%s» is without faults',
    async (button, address, as = 'member') => {
      const page = await windowOf(as);
      await page.goto(address());
      await press(page, button);
      await page.getByRole('dialog').waitFor();
      expect(await faultsOf(page, 'dialog')).toEqual([]);
    },
  );
});

test('the page is as faultless in English', async () => {
  const page = await openWindow('member', sizes.laptop);
  await page.goto(`/mote/${made.meetingId}`);
  await page.getByText('Kari Nordmo').first().waitFor();
  await page.locator('summary', { hasText: team.municipal[1].name }).click();
  await page.getByLabel('English').click();
  await page.getByRole('heading', { name: 'Agenda' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await faultsOf(page)).toEqual([]);
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
): Promise<Page> {
  const cookie = role === 'nobody' ? undefined : await service.newCookie(who[role]());
  return browser.person(service.url, cookie, { size });
}

/** On a narrow screen the agenda, and what is in it, is folded away. */
async function press(page: Page, name: string) {
  const button = page.getByRole('button', { name, exact: true });
  const folded = page.locator('details#saksliste > summary');
  await button.or(folded).locator('visible=true').first().waitFor();
  if (!(await button.isVisible())) await folded.click();
  await button.click();
}
