import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeTeam, Maker } from '../make.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  team = await make.team();
  const [busy, other] = team.municipal;
  for (const municipal of [busy, busy, other]) await make.case({ in: team, municipal });
  await make.role({ workerId: busy.workerId, role: 'team_leader', team });
  await make.case({ in: await make.team() });
});
afterAll(() => service.stop());

const signedIn = async (as: string): Promise<Awaited<ReturnType<TestService['signIn']>>> => {
  if (as === 'team_member') return service.signIn(team.specialist[1].workerId);
  if (as === 'team_leader') return service.signIn(team.municipal[0].workerId);
  const role = { role: as, ...(as !== 'administrator' && { team }) };
  return service.signIn(await make.worker(role));
};

it.each(['team_member', 'team_leader', 'municipal_leader', 'dps_leader', 'administrator'])(
  'a %s is told the same of who carries what',
  async (as) => {
    const client = await signedIn(as);
    const { body } = await client.ok('listMembers', { path: { teamId: team.id } });
    expect(body.items.map(({ seatsHeld, freeSeats }) => [seatsHeld, freeSeats])).toEqual([
      [2, 8],
      [1, 9],
      [3, 7],
      [0, 10],
    ]);
    expect(body.items.map(({ isTeamLeader }) => isTeamLeader)).toEqual([true, false, false, false]);
  },
);

it.each(['team_member', 'team_leader', 'municipal_leader', 'dps_leader'])(
  'the seats that a %s sees members carry add up to the caseload of the team',
  async (as) => {
    const client = await signedIn(as);
    const path = { teamId: team.id };
    const { body: members } = await client.ok('listMembers', { path });
    const { body: caseload } = await client.ok('getCaseload', { path });
    for (const level of ['municipal', 'specialist'] as const) {
      const held = members.items.filter((member) => member.level === level);
      const sum = held.reduce((seats, { seatsHeld }) => seats + seatsHeld, 0);
      expect(sum).toBe(caseload.levels[level].seatsByMembers);
      expect(sum).toBe(3);
    }
  },
);

it('who carries what is nobody’s to know through another team', async () => {
  const stranger = await service.signIn((await make.team()).municipal[0].workerId);
  const reply = await stranger.call('listMembers', { path: { teamId: team.id } });
  expect(reply.status).toBe(404);
});
