import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type MadeCase, type MadeMember, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { findBrokenLogs, findBrokenPairs } from './inspect-pairs.ts';

// Somebody's seats are handed over together while somebody else does something about one of them: whichever is first, the
// pairs are whole, and either all of it has been done or none.

let service: TestService;
let make: Maker;
let team: MadeTeam;
let leader: TestClient;
let member: TestClient;
let leaver: MadeMember;
let successor: MadeMember;
let cases: MadeCase[];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  member = await service.signIn(team.specialist[1].workerId);
  leaver = await make.member({ in: team, level: 'municipal' });
  successor = await make.member({ in: team, level: 'municipal' });
  cases = [];
  for (let nth = 0; nth < 2; nth += 1) cases.push(await make.case({ in: team, municipal: leaver }));
});

const leave = (who = leaver, of = cases, to = successor) =>
  leader.call('leaveTeam', {
    ...{ path: { agreementId: who.agreementId }, version: 1 },
    body: {
      endedOn: '2099-01-01',
      successors: of.map(({ id: caseId }) => ({ caseId, agreementId: to.agreementId })),
    },
  });
const handOver = ({ id: caseId }: MadeCase, { agreementId }: MadeMember) =>
  member.call('handOverSeat', {
    ...{ path: { caseId }, version: 1 },
    body: { level: 'municipal', to: { agreementId } },
  });
const atOnce = (other: () => Promise<{ status: number }>) => async () => [leave, other];

/** Made ready, and then done at the same moment as the leaving. */
const others: Record<string, () => Promise<(() => Promise<{ status: number }>)[]>> = {
  'one of the seats is handed over': atOnce(() => handOver(cases[0]!, team.municipal[1])),
  'the leaver is given another seat': async () => {
    const another = await make.case({ in: team });
    return [leave, () => handOver(another, leaver)];
  },
  'one of the cases is closed': atOnce(() =>
    member.call('closeCase', {
      ...{ path: { caseId: cases[1]!.id }, version: 1 },
      body: { reason: 'moved', position: 'agrees' },
    }),
  ),
  'an opening with the leaver is confirmed': async () => {
    const pair = {
      municipal: { agreementId: leaver.agreementId },
      specialist: { agreementId: team.specialist[0].agreementId },
    };
    const body = { mode: 'intake', reason: 'Haster.', case: { alias: 'Selje' }, pair } as const;
    const { id } = (await member.ok('proposeOpening', { path: { teamId: team.id }, body })).body;
    const colleague = await service.signIn(team.municipal[1].workerId);
    return [leave, () => colleague.call('confirmOpening', { path: { openingId: id } })];
  },
  'the successor’s agreement is ended': atOnce(() =>
    leader.call('endAgreement', {
      ...{ path: { agreementId: successor.agreementId }, version: 1 },
      body: { endedOn: '2099-01-01' },
    }),
  ),
  'the successor leaves, and the leaver is to succeed': async () => {
    const theirs = await make.case({ in: team, municipal: successor });
    return [leave, () => leave(successor, [theirs], leaver)];
  },
  'the successor is kept out of one of the cases': atOnce(() =>
    member.call('recordBlock', {
      path: { caseId: cases[1]!.id },
      body: { kind: 'worker', workerId: successor.workerId },
    }),
  ),
  'the agreement goes on otherwise': atOnce(() =>
    leader.call('continueAgreement', {
      ...{ path: { agreementId: leaver.agreementId }, version: 1 },
      body: { startsOn: '2030-01-01', fraction: 0.3 } satisfies Terms,
    }),
  ),
};
type Terms = components['schemas']['ContinueAgreementRequest'];

const seatsHeld = async () => {
  const { body } = await leader.ok('listMembers', { path: { teamId: team.id } });
  const found = body.items.find(({ workerId }) => workerId === leaver.workerId);
  return { endedOn: found?.endedOn ?? null, seats: found?.seatsHeld };
};

it.each(Object.entries(others))('while %s', async (_what, prepare) => {
  const [first, second] = await prepare();
  const [left] = await Promise.all([first!(), second!()]);
  expect([200, 409, 412]).toContain(left.status);
  const { endedOn, seats } = await seatsHeld();
  expect(endedOn).toBe(left.status === 200 ? '2099-01-01' : null);
  if (left.status === 200) expect(seats).toBe(0);
  expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  expect(await findBrokenLogs(service.admin.sql)).toEqual([]);
});
