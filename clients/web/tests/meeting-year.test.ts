import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
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

test('a leader says when the team meets and plans a year that a member sees at once; a turn is swapped, a week skipped', async () => {
  const team = await makeTeamOverHttp(service);
  const [own] = team.municipal;
  const member = await browser.person(service.url, await service.newCookie(own.workerId));
  const leader = await browser.person(service.url, await service.newCookie(team.leader.workerId));
  await member.goto('/mote/aret');
  await member.getByText('Teamlederen setter møtetiden.').waitFor();

  await leader.goto('/mote/aret');
  await leader.getByRole('button', { name: 'Sett møtetid' }).press('Enter');
  const rule = leader.getByRole('dialog');
  await rule.getByLabel('Ukedag').selectOption({ label: 'tirsdag' });
  await rule.getByLabel('Videolenke').fill('http://eksempel.no');
  await rule.getByText('En lenke begynner med https://.').waitFor();
  await rule.getByLabel('Videolenke').fill('https://eksempel.no/mote');
  await rule.getByRole('button', { name: 'Lagre' }).press('Enter');
  await member.getByText('Hver tirsdag kl. 09:00, 120 minutter').waitFor();

  await leader.getByRole('link', { name: 'Planlegg året' }).click();
  const plan = leader.getByRole('button', { name: /^Planlegg \d+ møter$/ });
  await plan.waitFor();
  const before = Number(/\d+/.exec(await plan.innerText())?.[0]);
  await leader
    .getByRole('button', { name: /^Hopp over uke/ })
    .nth(4)
    .press('Enter');
  await leader.getByRole('button', { name: `Planlegg ${before - 1} møter` }).waitFor();
  for (const size of [sizes.laptop, sizes.narrowest]) {
    await leader.setViewportSize(size);
    expect(await faultsOf(leader)).toEqual([]);
  }
  await leader.setViewportSize(sizes.laptop);
  await plan.press('Enter');
  await leader.waitForURL('**/mote/aret');
  // The year may be over but for a week or two.
  const { weeks } = (
    await (
      await service.signIn(own.workerId)
    ).ok('getMeetingYear', {
      path: { teamId: team.id },
      query: { isoYear: new Date().getFullYear() + 1 },
    })
  ).body;
  const address = `/mote/aret?ar=${new Date().getFullYear() + 1}`;
  await Promise.all([member.goto(address), leader.goto(address)]);
  await member.getByText('Du leder', { exact: true }).first().waitFor();

  const planned = weeks.flatMap(({ meeting }) => (meeting?.state === 'planned' ? meeting : []));
  const mine = planned.find(({ chair }) => chair?.id === own.workerId)!;
  await member
    .getByRole('button', { name: `Endre uke ${mine.isoWeek}`, exact: true })
    .press('Enter');
  const dialog = member.getByRole('dialog');
  await dialog.getByLabel('Bytte med').selectOption({ index: 1 });
  expect(await faultsOf(member)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bytt', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await leader.getByText(`før: ${own.name}`).first().waitFor();

  const last = planned.at(-1)!;
  await leader
    .getByRole('button', { name: `Endre uke ${last.isoWeek}`, exact: true })
    .press('Enter');
  await leader.getByRole('radio', { name: 'Avlyse møtet' }).check();
  await leader.getByRole('radio', { name: 'for få kan møte' }).check();
  await leader.getByRole('button', { name: 'Avlys', exact: true }).press('Enter');
  await member.getByText('Utgår: for få kan møte').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await member.setViewportSize(size);
    expect(await faultsOf(member)).toEqual([]);
  }
});
