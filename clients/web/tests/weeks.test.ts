import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { addDays, instantOf, today } from '../src/kit/dates.ts';
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

test('my week hears at once of what is planned and cancelled in my other team too', async () => {
  const [one, other] = [await makeTeamOverHttp(service), await makeTeamOverHttp(service)];
  const { workerId } = one.municipal[0];
  const administrator = await service.signIn(other.administrator);
  await administrator.ok('makeAgreement', {
    path: { teamId: other.id },
    body: {
      ...{ workerId, homeUnitId: other.units.municipal },
      ...{ fraction: 0.2, startsOn: '2025-01-01' },
    },
  });
  const caseId = await openCaseOverHttp(service, other, { case: { alias: 'Rogn-2' } });
  const page = await browser.person(service.url, await service.newCookie(workerId));
  await page.goto('/');
  await page.locator('header select').first().selectOption(one.id);
  await page.getByRole('navigation').getByRole('link', { name: 'Min uke' }).click();
  await page.getByRole('button', { name: 'Neste uke' }).click();
  const plans = page.getByRole('region', { name: 'Planlagt' });
  await plans.getByText('Ingenting planlagt').first().waitFor();

  const colleague = await service.signIn(other.specialist[0].workerId);
  const { body: plan } = await colleague.ok('planActivity', {
    path: { caseId },
    body: {
      ...{ kind: 'conversation', arena: 'home', minutes: 45 },
      startsAt: instantOf(nextWednesday(), '10:00'),
      workerIds: [workerId, other.specialist[0].workerId],
    },
  });
  await plans.getByRole('link', { name: 'Rogn-2' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await colleague.ok('cancelPlannedActivity', {
    path: { plannedActivityId: plan.id },
    version: plan.version,
  });
  await plans.getByRole('link', { name: 'Rogn-2' }).waitFor({ state: 'detached' });
});

function nextWednesday() {
  const now = today();
  const weekday = (new Date(`${now}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(now, 7 - weekday + 2);
}

test('whoever acts finds in their week what falls to them, what the other does alone, and the meeting to arrange', async () => {
  const team = await makeTeamOverHttp(service);
  const [holder, spare] = team.municipal;
  const [partner] = team.specialist;
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Lønn-6' } });
  const member = await service.signIn(partner.workerId);
  const day = addDays(today(), 7);
  const plan = (time: string, workerIds: string[]) =>
    member.ok('planActivity', {
      path: { caseId },
      body: {
        ...{ kind: 'conversation', arena: 'home', minutes: 60, workerIds },
        startsAt: `${day}T${time}:00Z`,
      },
    });
  await plan('10:00', [holder.workerId, partner.workerId]);
  await plan('12:00', [partner.workerId]);
  await member.ok('recordAdmission', {
    path: { caseId },
    body: { place: 'Akuttposten', admittedOn: today() },
  });
  const days = { startsOn: day, backOn: addDays(day, 2) };
  await member.ok('recordAbsence', {
    path: { teamId: team.id },
    body: { workerId: holder.workerId, kind: 'holiday', ...days },
  });
  const { agreementId } = spare;
  const cover = { caseId, level: 'municipal' as const, agreementId };
  await member.ok('coverSeats', {
    path: { teamId: team.id },
    body: { covers: [{ ...cover, startsOn: day, endsOn: days.backOn }] },
  });

  const page = await browser.person(service.url, await service.newCookie(spare.workerId));
  await page.goto(`/uke?dag=${day}`);
  const planned = page.locator('#dager li');
  const falling = planned.filter({ hasText: 'Du går i stedet' });
  await falling.getByText(`Trenger en annen enn ${holder.name}`).waitFor();
  await planned.filter({ hasText: 'Uten deg' }).getByText(partner.name).waitFor();
  await page.locator('#saker').getByText('Samarbeidsmøte ikke avtalt').waitFor();
  for (const size of [sizes.projector, sizes.laptop, sizes.phone, sizes.narrowest]) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.setViewportSize(sizes.laptop);
  await page.locator('#venter').getByText('Samarbeidsmøte skal avtales').waitFor();
  await page.locator('#venter').getByRole('link', { name: 'Lønn-6' }).press('Enter');
  await page.getByRole('heading', { name: 'Innleggelser' }).waitFor();
});
