import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Room } from '../../../services/platform/testing/meeting-room.ts';
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

const gone = 'Ansvarlig har ikke tilgang lenger';

test('an inquiry whose owner the case was closed to asks to be taken over, until somebody does', async () => {
  const team = await makeTeamOverHttp(service);
  const room = await Room.of(service, team);
  const caseId = await openCaseOverHttp(service, team, { case: { alias: 'Hassel-1' } });
  const { id, alias } = await room.receive({
    linkedCaseId: caseId,
    ownerId: team.municipal[1].workerId,
  });
  const page = await browser.person(
    service.url,
    await service.newCookie(team.municipal[0].workerId),
  );
  await page.goto('/');
  await page.getByRole('link', { name: alias }).first().waitFor();
  await room.municipal.ok('recordBlock', {
    path: { caseId },
    body: { kind: 'worker', workerId: team.municipal[1].workerId },
  });
  await page.getByText(gone).first().waitFor();
  for (const size of Object.values(sizes)) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.goto('/henvendelser');
  await page.getByRole('cell', { name: gone }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`/henvendelse/${id}`);
  await page.getByText(gone).waitFor();
  for (const size of Object.values(sizes)) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Ta over' }).click();
  await page.getByText(gone).waitFor({ state: 'detached' });
  const { body } = await room.municipal.ok('getInquiry', { path: { inquiryId: id } });
  expect(body).toMatchObject({ ownerId: team.municipal[0].workerId, ownerHasAccess: true });
});
