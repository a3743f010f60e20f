import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
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

async function onTheWall(room: Room, meetingId: string) {
  const screen = await browser.person(service.url, undefined, { size: sizes.projector });
  const { code } = (await room.municipal.ok('pairProjector', { path: { meetingId } })).body;
  await screen.goto('/projektor');
  await screen.getByLabel('Kode').fill(code);
  await screen.getByRole('button', { name: 'Vis møtet' }).click();
  await screen.getByText('Ikke noe punkt er valgt').waitFor();
  return screen;
}

test('the wall holds what was decided last, whatever was decided, and no other item while a guest is there', async () => {
  const room = await Room.of(service, await makeTeamOverHttp(service));
  const { id: meetingId } = await room.meet();
  const screen = await onTheWall(room, meetingId);
  const titles = ['En', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Sju', 'Åtte'];
  const items = [];
  for (const title of titles) {
    const body = { kind: 'manual', title } as const;
    items.push((await room.municipal.ok('addAgendaItem', { path: { meetingId }, body })).body);
  }
  // The last of the agenda first: when it was decided counts, not where it stands.
  for (const item of items.toReversed()) await room.decide(item, { outcome: 'noted' });
  await screen.getByText('og 3 til').waitFor();
  expect(await screen.locator('aside li strong').allTextContents()).toEqual(titles.slice(0, 5));
  const height = () =>
    screen.locator('html').evaluate((html: { scrollHeight: number }) => html.scrollHeight);
  expect(await height()).toBe(sizes.projector.height);
  expect(await faultsOf(screen)).toEqual([]);

  const body = { name: 'Gro Gjest', profession: 'nurse', comesAs: 'institution' } as const;
  const ninth = { path: { meetingId }, body: { kind: 'manual', title: 'Ni' } as const };
  const path = { itemId: (await room.municipal.ok('addAgendaItem', ninth)).body.id };
  const { guest } = (await room.municipal.ok('inviteGuest', { path, body })).body;
  const present = { path: { guestId: guest.id }, body: { isPresent: true } };
  await room.municipal.ok('setGuestPresence', present);
  await screen.getByText('Gro Gjest').waitFor();
  expect(await screen.getByText('og 3 til').count()).toBe(0);
  expect(await screen.locator('aside').getByText('Sju').count()).toBe(0);
});

test('an item about a case that is closed to somebody is not shown on the wall, and the wall says so', async () => {
  const room = await Room.of(service, await makeTeamOverHttp(service));
  const { id: meetingId } = await room.meet();
  const screen = await onTheWall(room, meetingId);
  const inquiry = await room.receive({ alias: 'Hassel-77' });
  const about = await room.itemAbout(meetingId, inquiry.id);
  await room.decide(about, { outcome: 'intake', pair: room.pair, differsBecause: 'Haster.' });
  const caseId = (await room.itemAbout(meetingId, inquiry.id)).case!.id;
  await room.municipal.ok('recordBlock', { path: { caseId }, body: { kind: 'whole_case' } });
  await room.municipal.ok('setCurrentItem', { path: { meetingId }, body: { itemId: about.id } });
  await screen.getByRole('heading', { name: 'Punktet vises ikke på denne skjermen' }).waitFor();
  expect(await screen.getByText('Hassel-77').count()).toBe(0);
});
