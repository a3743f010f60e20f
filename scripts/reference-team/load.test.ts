import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestClient } from '../../services/platform/testing/client.ts';
import { startTestService } from '../../services/platform/testing/service.ts';
import type { TestService } from '../../services/platform/testing/service.ts';
import { loadReferenceTeam } from './load.ts';
import { readDemoPeople, tieDemoAccounts } from './sign-ins.ts';

let service: TestService;
let teamId: string;
let member: TestClient;

beforeAll(async () => {
  service = await startTestService();
  teamId = await loadReferenceTeam(service.database);
  const [found] = await service.admin.sql<{ id: string }[]>`
    select worker_id as id from agreements where team_id = ${teamId} order by id limit 1`;
  member = await service.signIn(found?.id ?? '');
});
afterAll(() => service.stop());

it('is fourteen people in five full-time equivalents', async () => {
  const { body } = await member.ok('listMembers', { path: { teamId } });
  expect(body.items).toHaveLength(14);
  expect(body.items.reduce((sum, { fraction }) => sum + fraction, 0)).toBeCloseTo(5, 6);
});

it('has about forty cases in all modes and states, every one readable with its history', async () => {
  const { body } = await member.ok('listCases', { path: { teamId }, query: { limit: 200 } });
  expect(body.items.length).toBeGreaterThanOrEqual(38);
  expect(new Set(body.items.map(({ mode }) => mode)).size).toBe(3);
  expect(new Set(body.items.map(({ state }) => state))).toEqual(new Set(['open', 'closed']));
  for (const { id } of body.items) {
    await member.ok('getCase', { path: { caseId: id } });
    const { body: seats } = await member.ok('listSeats', { path: { caseId: id } });
    expect(seats.seats.length).toBeGreaterThanOrEqual(2);
    const { body: history } = await member.ok('getCaseHistory', { path: { caseId: id } });
    expect(history.items.at(-1)?.kind).toBe('case.opened');
  }
});

it('has held a meeting every week for half a year, each with its minutes', async () => {
  const { body } = await member.ok('listMeetings', { path: { teamId }, query: { limit: 200 } });
  const closed = body.items.filter(({ state }) => state === 'closed');
  expect(closed).toHaveLength(26);
  for (const { id } of closed) {
    const { body: minutes } = await member.ok('getMinutes', { path: { meetingId: id } });
    expect(minutes.attendance.length).toBeGreaterThan(0);
  }
});

it('has this week’s meeting prepared, with what waits for it on the agenda', async () => {
  const { body: board } = await member.ok('getBoard', { path: { teamId } });
  expect(board.nextMeeting?.state).toBe('planned');
  const { body } = await member.ok('getMeeting', {
    path: { meetingId: board.nextMeeting?.id ?? '' },
  });
  const kinds = new Set(body.items.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['pending_case', 'inquiry', 'seat_at_risk']));
  expect(board.proposals).toHaveLength(1);
});

it('can be signed in to as each of them, at whatever address the service has', async () => {
  const { migratorUrl } = service.testDatabase;
  await tieDemoAccounts(migratorUrl, 'http://localhost:3000/demo-idp');
  await tieDemoAccounts(migratorUrl, 'http://localhost:3999/demo-idp');
  expect(await readDemoPeople(migratorUrl, 'http://localhost:3000/demo-idp')).toHaveLength(0);
  const people = await readDemoPeople(migratorUrl, 'http://localhost:3999/demo-idp');
  // Seventeen, less the one who has a sign-in of this test's own.
  expect(people).toHaveLength(16);
});
