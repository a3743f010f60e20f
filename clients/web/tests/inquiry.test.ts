import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../../../services/platform/testing/service.ts';
import {
  makeTeamOverHttp,
  type MemberOverHttp,
  type TeamOverHttp,
} from '../../../services/platform/testing/team-over-http.ts';
import { faultsOf, openBrowser, sizes, type WebBrowser } from './web-browser.ts';

jest.setTimeout(180_000);

let service: TestService;
let browser: WebBrowser;
let room: Room<TeamOverHttp>;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function enter(): Promise<Page> {
  room = await Room.of(service, await makeTeamOverHttp(service));
  return browser.person(service.url, await service.newCookie(room.team.municipal[0].workerId));
}

test('nothing that is known can be changed once the inquiry is over', async () => {
  const page = await enter();
  const { id, version } = await room.receive({ characteristics: ['high_relapse_risk'] });
  await room.municipal.ok('withdrawInquiry', {
    path: { inquiryId: id },
    version,
    body: { by: 'inquirer' },
  });
  await page.goto(`/henvendelse/${id}`);
  const known = page.getByRole('region', { name: 'Det vi vet' });
  await known.getByText('Kjennetegn som passer').click();
  const boxes = await known.getByRole('checkbox').all();
  expect(boxes.length).toBeGreaterThan(0);
  for (const field of [...boxes, ...(await known.getByRole('radio').all())])
    expect(await field.isDisabled()).toBe(true);
  expect(await known.getByLabel('Høy risiko for tilbakefall').isChecked()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
});

test('an alias that may be a name is not saved before somebody has said that it is none', async () => {
  const page = await enter();
  const inquiry = await room.receive();
  await page.goto(`/henvendelse/${inquiry.id}`);
  await page.getByRole('button', { name: 'Endre', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alias på tavlen').fill('Kari Nordmann');
  await dialog.getByText('Bekreft at aliaset ikke er et navn, eller velg et annet.').waitFor();
  expect(await faultsOf(page, 'dialog')).toEqual([]);
  await dialog.getByLabel('Dette er ikke navnet på noen').check();
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('heading', { name: 'Kari Nordmann' }).waitFor();
});

test('who asked is said once when the person asked for themselves', async () => {
  const page = await enter();
  const { id } = await room.receive({ source: 'self', askedBy: 'personen selv' });
  const ofAnother = await room.receive({ source: 'self', askedBy: 'Gran' });
  await page.goto(`/henvendelse/${id}`);
  await page.getByText('personen selv', { exact: true }).waitFor();
  expect(
    await page
      .getByRole('main')
      .getByText(/personen selv/i)
      .count(),
  ).toBe(1);
  await page.goto(`/henvendelse/${ofAnother.id}`);
  await page.getByText('Gran · Personen selv').waitFor();
});

test('the way back from an inquiry is to the board as it was left', async () => {
  const page = await enter();
  const inquiry = await room.receive({ ownerId: room.team.municipal[0].workerId });
  await page.goto('/');
  await page.getByRole('radio', { name: 'Mine' }).click();
  await page.waitForURL('**/?mine=ja');
  await page.getByRole('link', { name: inquiry.alias }).click();
  await page.getByRole('link', { name: 'Tavlen' }).click();
  await page.waitForURL('**/?mine=ja');
  await page.getByRole('radio', { name: 'Mine', checked: true }).waitFor();
});

test('a text that was begun under another owner still shows that owner, who is no member', async () => {
  const page = await enter();
  const leader = room.team.municipal[1];
  await becomeLeaderOnly(leader);
  const inquiry = await room.receive({ ownerId: leader.workerId });
  await page.goto(`/henvendelse/${inquiry.id}`);
  await page.getByRole('button', { name: 'Endre', exact: true }).click();
  const owner = page.getByRole('dialog').getByLabel('Ansvarlig');
  await page.getByLabel('Hva er bekymringen?').fill('Åpner ikke døren, og maten står urørt.');
  expect(await chosen(owner)).toBe(leader.name);

  await room.specialist.ok('changeInquiry', {
    path: { inquiryId: inquiry.id },
    version: inquiry.version,
    body: { ownerId: room.team.specialist[1].workerId },
  });
  await page.reload();
  await page.getByRole('button', { name: 'Endre', exact: true }).click();
  await page.getByText('Vi har tatt vare på det du skrev').waitFor();
  await owner.getByRole('option', { name: room.team.specialist[1].name }).waitFor(attached);
  expect(await chosen(owner)).toBe(leader.name);
  expect(await faultsOf(page, 'dialog')).toEqual([]);
});

test('who was chosen for a new inquiry and then left the team is not taken for somebody else', async () => {
  const page = await enter();
  const leaver = room.team.municipal[1];
  await page.goto('/henvendelse/ny');
  await page.getByText('Mer vi vet nå').click();
  const owner = page.getByLabel('Ansvarlig');
  await owner.selectOption({ label: leaver.name });
  await leave(leaver);
  await page.reload();
  await page.getByText('Mer vi vet nå').click();
  await owner.getByRole('option', { name: 'Valgt før, nå ikke i teamet' }).waitFor(attached);
  expect(await chosen(owner)).toBe('Valgt før, nå ikke i teamet');
  const names = await owner.locator('option').allInnerTexts();
  expect(names).toEqual([...new Set(names)]);
});

test('what has been found out is read and written on the inquiry and in the room, and two who write at once keep both', async () => {
  const page = await enter();
  const inquiry = await room.receive({ alias: 'Selje-8' });
  const notes = page.getByRole('region', { name: 'Det vi har funnet ut' });
  await page.goto(`/henvendelse/${inquiry.id}`);
  await notes.getByText('Ingenting er skrevet ennå').waitFor();
  await notes.getByRole('button', { name: 'Skriv' }).click();
  await notes.getByRole('textbox').fill('Fastlegen har ikke sett ham på et år.');
  await notes.getByRole('button', { name: 'Lagre' }).click();
  await notes.getByRole('button', { name: 'Skriv mer eller rett' }).waitFor();

  const meeting = await room.meet();
  const item = await room.itemAbout(meeting.id, inquiry.id);
  await page.goto(`/mote/${meeting.id}?punkt=${item.id}`);
  await notes.getByText('Fastlegen har ikke sett ham på et år.').waitFor();
  await notes.getByRole('button', { name: 'Skriv mer eller rett' }).click();
  await notes.getByRole('textbox').fill('Fastlegen har ikke sett ham. Søsteren har nøkkel.');
  const { version } = await room.inquiry(inquiry.id);
  await room.specialist.ok('changeInquiry', {
    path: { inquiryId: inquiry.id },
    version,
    body: { notes: 'Legevakten var der i går.' },
  });
  await notes.getByRole('button', { name: 'Lagre' }).click();
  await notes.getByText('Legevakten var der i går.').first().waitFor();
  expect(await notes.getByRole('textbox').isEditable()).toBe(false);
  expect(await faultsOf(page)).toEqual([]);
  await notes.getByRole('button', { name: /^Lagre/ }).click();
  await notes.getByRole('textbox').waitFor({ state: 'detached' });
  expect((await room.inquiry(inquiry.id)).notes).toBe(
    'Legevakten var der i går.\nFastlegen har ikke sett ham. Søsteren har nøkkel.',
  );
});

const attached = { state: 'attached' } as const;

const chosen = (select: Locator) => select.locator('option:checked').innerText();

async function leave({ agreementId }: MemberOverHttp) {
  const leader = await service.signIn(room.team.leader.workerId);
  await leader.ok('endAgreement', {
    path: { agreementId },
    version: 1,
    body: { endedOn: '2026-01-01' },
  });
}

/** Leads the team, and is no member of it. */
async function becomeLeaderOnly(member: MemberOverHttp) {
  const administrator = await service.signIn(room.team.administrator);
  await administrator.ok('grantRole', {
    path: { workerId: member.workerId },
    body: { role: 'team_leader', teamId: room.team.id },
  });
  await leave(member);
}

test('somebody finds out what is missing, is asked what they found, and the answer is there for whoever has the page open', async () => {
  const other = await enter();
  const { id } = await room.receive();
  const cookie = await service.newCookie(room.team.specialist[0].workerId);
  const owner = await browser.person(service.url, cookie);
  await owner.goto(`/henvendelse/${id}`);
  const beside = owner.locator('[data-clarifies=contactWithServices]');
  await beside.getByRole('button').press('Enter');
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('Alvorlige psykiske vansker eller rusproblemer').check();
  await dialog.getByLabel('Hva skal gjøres?').fill('Ring fastlegen');
  const finder = room.team.municipal[0];
  await dialog.getByLabel('Hvem').selectOption({ label: finder.name });
  for (const size of [sizes.laptop, sizes.phone, sizes.narrowest]) {
    await owner.setViewportSize(size);
    expect(await faultsOf(owner, 'dialog')).toEqual([]);
  }
  await dialog.getByLabel('Hva skal gjøres?').press('Enter');
  await beside.getByText(`${finder.name} finner det ut innen`).waitFor();

  await other.goto('/uke');
  await other.getByRole('button', { name: 'Gjort: Ring fastlegen' }).press('Enter');
  const found = other.getByRole('dialog');
  const contact = found.getByRole('radiogroup', { name: /Kontakt med tjenester/ });
  await contact.getByLabel('Ingen').check();
  expect(await found.getByRole('radiogroup').count()).toBe(2);
  expect(await faultsOf(other, 'dialog')).toEqual([]);
  await found.getByRole('button', { name: 'Lagre' }).press('Enter');
  await found.waitFor({ state: 'detached' });

  await beside.waitFor({ state: 'detached' });
  const stillMissing = owner.locator('[data-clarifies=severeProblems]');
  await stillMissing.getByText(`${finder.name} har undersøkt. Fyll inn svaret.`).waitFor();
  expect((await room.inquiry(id)).answers.contactWithServices).toBe('none');
});

test('every inquiry there has been is found in the list, page after page, also when one comes in meanwhile', async () => {
  const page = await enter();
  const first = await room.receive();
  for (let many = 0; many < 10; many++)
    await Promise.all(Array.from({ length: 6 }, () => room.receive()));
  await page.goto('/henvendelser');
  const rows = page.locator('tbody tr');
  const oldest = rows.getByRole('link', { name: first.alias, exact: true });
  await rows.nth(49).waitFor();
  expect(await rows.count()).toBe(50);
  const more = page.getByRole('button', { name: 'Vis eldre' });
  await more.press('Enter');
  await oldest.waitFor();
  await more.waitFor({ state: 'detached' });
  expect(await faultsOf(page)).toEqual([]);
  const { alias } = await room.receive();
  await rows.getByRole('link', { name: alias, exact: true }).waitFor();
  await oldest.waitFor();
  expect(await rows.count()).toBe(62);
});

test('a person who has come before is known again, and each is a way to the other', async () => {
  const page = await enter();
  const [first, second] = [await room.receive(), await room.receive()];
  await page.goto(`/henvendelse/${second.id}`);
  await page.getByRole('button', { name: 'Endre', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Samme person som').selectOption(first.id);
  for (const size of [sizes.laptop, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page, 'dialog')).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  const standing = page.getByRole('region', { name: 'Hvor den står' });
  await standing.getByRole('link', { name: first.alias }).click();
  await standing.getByRole('link', { name: second.alias }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});
