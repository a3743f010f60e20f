import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import { makeTeamOverHttp } from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, type WebBrowser } from './web-browser.ts';

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

const field = (page: Page) => page.getByLabel('Til referatet');
const saved = (page: Page) => page.getByText('Lagret', { exact: true }).waitFor();
async function has(page: Page, text: string) {
  const shown = await field(page).elementHandle();
  await page.waitForFunction(
    ([element, words]) => (element as unknown as { value: string }).value.includes(words),
    [shown, text] as const,
  );
}

async function twoAtAnItem() {
  const room = await Room.of(service, await makeTeamOverHttp(service));
  const { id: meetingId } = await room.meet();
  const body = { kind: 'manual', title: 'Ferie', notes: 'Fra før. Til sist.' } as const;
  const item = (await room.municipal.ok('addAgendaItem', { path: { meetingId }, body })).body;
  const [kari, per] = await Promise.all(
    [room.team.municipal[0], room.team.specialist[0]].map(async ({ workerId }) => {
      const page = await browser.person(service.url, await service.newCookie(workerId));
      await page.goto(`/mote/${meetingId}?punkt=${item.id}`);
      await page.getByText('Direkte', { exact: true }).waitFor();
      await field(page).waitFor();
      return page;
    }),
  );
  const notes = async () => {
    const { items } = await room.read(meetingId);
    return items.find(({ id }) => id === item.id)!.notes;
  };
  return { room, meetingId, item, kari: kari!, per: per!, notes };
}

test('two write at once, each stays where they write, and both see all of it', async () => {
  const { room, kari, per, notes } = await twoAtAnItem();
  await field(kari).focus();
  await kari.keyboard.press('Home');
  await field(per).focus();
  await per.keyboard.press('Control+End');
  await Promise.all([
    kari.keyboard.type('Kari ringer moren i morgen. ', { delay: 20 }),
    per.keyboard.type(' Per følger opp fastlegen.', { delay: 20 }),
  ]);
  await Promise.all([has(kari, 'fastlegen.'), has(per, 'i morgen.')]);
  // Each goes on from where they stood, though the other's words have come in before it.
  await per.keyboard.type(' Også tirsdag.');
  await kari.keyboard.type('Tidlig. ');
  await Promise.all([has(kari, 'Også tirsdag.'), has(per, 'Tidlig.')]);
  await Promise.all([saved(kari), saved(per)]);
  const all =
    'Kari ringer moren i morgen. Tidlig. Fra før. Til sist. Per følger opp fastlegen. Også tirsdag.';
  expect([await field(kari).inputValue(), await field(per).inputValue(), await notes()]).toEqual([
    all,
    all,
    all,
  ]);
  await per.keyboard.type(' Ja.');
  await has(kari, 'Ja.');
  await kari.getByText(`${room.team.specialist[0].name} skriver også`).waitFor();
  expect(await faultsOf(kari)).toEqual([]);
});

test('what is written without a network, and read in again, comes together with what others wrote', async () => {
  const { room, kari, per, item, notes } = await twoAtAnItem();
  await kari.context().setOffline(true);
  await field(kari).focus();
  await kari.keyboard.press('Home');
  await kari.keyboard.type('Uten nett. ');
  await kari.getByText('Ikke sendt ennå').waitFor();
  await field(per).focus();
  await per.keyboard.press('Control+End');
  await per.keyboard.type(' Med nett.');
  await saved(per);
  await kari.context().setOffline(false);
  await has(kari, 'Med nett.');
  await saved(kari);
  expect(await notes()).toBe('Uten nett. Fra før. Til sist. Med nett.');

  // The page is left with words that no sending has brought over.
  await kari.route('**/notes-edits', (route) => route.abort());
  await kari.keyboard.type('Før omlasting. ');
  await kari.getByText('Ikke sendt ennå').waitFor();
  const { version } = (await room.read(item.meetingId)).items.find(({ id }) => id === item.id)!;
  await room.specialist.ok('changeAgendaItem', {
    path: { itemId: item.id },
    version,
    body: { notes: `${await notes()} Fra et annet system.` },
  });
  await kari.unroute('**/notes-edits');
  await kari.reload();
  await has(kari, 'Fra et annet system.');
  await saved(kari);
  expect(await notes()).toBe(
    'Uten nett. Før omlasting. Fra før. Til sist. Med nett. Fra et annet system.',
  );
});

test('a meeting closed before the words were sent leaves them to their writer, for an addendum', async () => {
  const { room, kari, item, meetingId } = await twoAtAnItem();
  await kari.route('**/notes-edits', (route) => route.abort());
  await field(kari).focus();
  await kari.keyboard.press('Home');
  await kari.keyboard.type('For sent. ');
  await kari.getByText('Ikke sendt ennå').waitFor();
  await room.decide(item, { outcome: 'noted' });
  await room.close(meetingId);
  await kari.getByText('Dette kom ikke med i referatet').waitFor();
  expect(await faultsOf(kari)).toEqual([]);
  await kari.getByRole('button', { name: 'Legg det i et tillegg' }).click();
  expect(await kari.getByLabel('Tillegg').inputValue()).toBe('Ferie: For sent.');
  await kari.getByRole('button', { name: 'Legg til' }).click();
  await kari.getByRole('article').getByText('Ferie: For sent.').waitFor();
});
