import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestService, type TestService } from '../services/platform/testing/service.ts';
import { generateTeams } from './generate-teams.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

test('generated teams are whole: every case on the board with both its seats filled', async () => {
  const teams = await generateTeams(service.database, { teams: 3, cases: 5 });
  expect(teams).toHaveLength(3);
  for (const { teamId, members } of teams) {
    const member = await service.signIn(members[0]!.workerId);
    const { body } = await member.ok('getBoard', { path: { teamId } });
    expect(body.cases).toHaveLength(5);
    for (const { seats } of body.cases) {
      expect([seats.municipal.level, seats.specialist.level]).toEqual(['municipal', 'specialist']);
    }
    expect(body.members).toHaveLength(14);
  }
});

test('one that is stopped leaves whole teams only', async () => {
  let asked = 0;
  const teams = await generateTeams(service.database, {
    teams: 50,
    cases: 2,
    isStopped: () => ++asked > 4,
  });
  expect(teams).toHaveLength(4);
});
