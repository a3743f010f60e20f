import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeMember, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let leaver: MadeMember;
let leader: TestClient;
let administrator: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  administrator = await service.signIn(await make.worker({ role: 'administrator' }));
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  leaver = await make.member({ in: team, level: 'specialist' });
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
});

const endedOn = '2026-01-01';
const ending = () => ({
  path: { agreementId: leaver.agreementId },
  version: 1,
  body: { endedOn },
});

function receive(ownerId: string) {
  const body = { source: 'gp' as const, askedBy: 'fastlegen', worry: 'Åpner ikke.', ownerId };
  return leader.call('receiveInquiry', { path: { teamId: team.id }, body });
}

async function received(ownerId: string) {
  const { body } = await receive(ownerId);
  return body as { id: string; alias: string; version: number };
}

describe('a member who leaves', () => {
  test('first gives their open inquiries another owner', async () => {
    const { id, alias, version } = await received(leaver.workerId);
    const problem = await leader.refused('endAgreement', ending());
    expect(problem).toMatchObject({ slug: 'agreement-still-owns', inquiries: [{ id, alias }] });
    await leader.ok('changeInquiry', {
      path: { inquiryId: id },
      version,
      body: { ownerId: team.specialist[0].workerId },
    });
    await leader.ok('endAgreement', ending());
  });

  test('keeps those that have ended', async () => {
    const { id, version } = await received(leaver.workerId);
    const call = { path: { inquiryId: id }, version, body: { by: 'inquirer' as const } };
    await leader.ok('withdrawInquiry', call);
    await leader.ok('endAgreement', ending());
  });

  test('may go on owning them as the team’s leader', async () => {
    await received(leaver.workerId);
    await make.role({ workerId: leaver.workerId, role: 'team_leader', team });
    await leader.ok('endAgreement', ending());
  });

  test('is in the way with a number to administrators, who see no inquiry', async () => {
    const { id, alias } = await received(leaver.workerId);
    const problem = await administrator.refused('endAgreement', ending());
    expect(problem).toMatchObject({ slug: 'agreement-still-owns', otherInquiries: 1 });
    expect(JSON.stringify(problem)).not.toMatch(new RegExp(`${id}|${alias}|inquiries":`));
  });

  test('leaves none behind, whoever is given one at the same moment', async () => {
    for (let round = 0; round < 12; round++) {
      leaver = await make.member({ in: team, level: 'specialist' });
      const [given, ended] = await Promise.all([
        receive(leaver.workerId),
        leader.call('endAgreement', ending()),
      ]);
      expect([given.status, ended.status].filter((status) => status === 409)).toHaveLength(1);
    }
    const [orphans] = await service.admin.sql<{ number: string }[]>`
      select count(*)::text as number from inquiries i join agreements a on a.worker_id = i.owner_worker_id
      where i.ended_at is null and a.ended_on is not null and i.team_id = ${team.id}`;
    expect(orphans).toEqual({ number: '0' });
  });
});

test('the database keeps the promise, whatever code asks', async () => {
  await received(leaver.workerId);
  const { sql } = service.admin;
  const end = sql`update agreements set ended_on = ${endedOn} where id = ${leaver.agreementId}`;
  await expect(end).rejects.toMatchObject({ constraint_name: 'leaver_owns_nothing' });
  const stranger = await make.worker({});
  const give = sql`update inquiries set owner_worker_id = ${stranger} where team_id = ${team.id}`;
  await expect(give).rejects.toMatchObject({ constraint_name: 'open_inquiry_has_an_owner' });
});
