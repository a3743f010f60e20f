import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeMember, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let team: MadeTeam;
let room: Room<MadeTeam>;
let administrator: TestClient;
let leader: TestClient;
let leaderId: string;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  administrator = await service.signIn(await make.worker({ role: 'administrator' }));
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  room = await Room.of(service, team);
  leaderId = await make.worker({ role: 'team_leader', team });
  leader = await service.signIn(leaderId);
});

async function roleOf(workerId: string): Promise<string> {
  const [row] = await service.admin.sql<{ id: string }[]>`
    select id from role_grants where worker_id = ${workerId} and team_id = ${team.id} and removed_at is null`;
  return row!.id;
}

const ending = ({ agreementId }: MadeMember, endedOn = '2026-01-01') => ({
  path: { agreementId },
  version: 1,
  body: { endedOn },
});

describe('somebody who owns inquiries as the team’s leader only', () => {
  test('stays its leader until another owns them', async () => {
    const { id, version } = await room.receive({ ownerId: leaderId });
    const path = { roleGrantId: await roleOf(leaderId) };
    const problem = await administrator.refused('removeRole', { path });
    expect(problem).toMatchObject({ slug: 'agreement-still-owns', otherInquiries: 1 });
    const body = { ownerId: team.municipal[0].workerId };
    await leader.ok('changeInquiry', { path: { inquiryId: id }, version, body });
    await administrator.ok('removeRole', { path });
  });

  test('may go on owning them as a member', async () => {
    const member = team.municipal[0];
    await make.role({ workerId: member.workerId, role: 'team_leader', team });
    await room.receive({ ownerId: member.workerId });
    await administrator.ok('removeRole', { path: { roleGrantId: await roleOf(member.workerId) } });
  });

  test('loses neither way of being one of the team at the same moment as the other', async () => {
    for (let round = 0; round < 8; round++) {
      const member = await make.member({ in: team, level: 'specialist' });
      await make.role({ workerId: member.workerId, role: 'team_leader', team });
      await room.receive({ ownerId: member.workerId });
      const [ended, removed] = await Promise.all([
        leader.call('endAgreement', ending(member)),
        administrator.call('removeRole', {
          path: { roleGrantId: await roleOf(member.workerId) },
        }),
      ]);
      expect([ended.status, removed.status].filter((status) => status === 409)).toHaveLength(1);
    }
  });
});

test('somebody whose leaving is recorded, on whatever day to come, is given no inquiry', async () => {
  const member = await make.member({ in: team, level: 'municipal' });
  await leader.ok('endAgreement', ending(member, '2098-01-01'));
  const body = {
    source: 'gp' as const,
    askedBy: 'fastlegen',
    worry: 'Åpner ikke.',
    ownerId: member.workerId,
  };
  const problem = await leader.refused('receiveInquiry', { path: { teamId: team.id }, body });
  expect(problem.slug).toBe('worker-not-available');
  const { id } = await room.receive();
  const give = service.admin
    .sql`update inquiries set owner_worker_id = ${member.workerId} where id = ${id}`;
  await expect(give).rejects.toMatchObject({ constraint_name: 'open_inquiry_has_an_owner' });
});

describe('one of the two who find out', () => {
  let finder: MadeMember;
  let inquiry: Awaited<ReturnType<Room['receive']>>;

  beforeEach(async () => {
    finder = await make.member({ in: team, level: 'specialist' });
    const meeting = await room.meet();
    const later = await room.plan(3);
    const { id } = await room.receive();
    const decided = await room.decide(await room.itemAbout(meeting.id, id), {
      outcome: 'investigate',
      investigation: {
        municipalAgreementId: team.municipal[1].agreementId,
        specialistAgreementId: finder.agreementId,
        dueOn: later.heldOn,
      },
    });
    inquiry = decided.inquiry!;
  });

  const handOver = (investigators: object) => ({
    path: { inquiryId: inquiry.id },
    version: inquiry.version,
    body: { investigators },
  });

  test('leaves the team when another of the level has taken it over, until the same day', async () => {
    const { id, alias } = inquiry;
    const problem = await leader.refused('endAgreement', ending(finder));
    expect(problem).toMatchObject({
      slug: 'agreement-still-investigates',
      inquiries: [{ id, alias }],
    });
    const hidden = await administrator.refused('endAgreement', ending(finder));
    expect(hidden).toMatchObject({ slug: 'agreement-still-investigates', otherInquiries: 1 });
    expect(JSON.stringify(hidden)).not.toContain(alias);

    const specialistAgreementId = team.specialist[1].agreementId;
    const { body } = await leader.ok('changeInquiry', handOver({ specialistAgreementId }));
    expect(body.investigation).toMatchObject({
      municipal: { id: team.municipal[1].workerId },
      specialist: { id: team.specialist[1].workerId },
      dueOn: inquiry.investigation!.dueOn,
    });
    expect(body).toMatchObject({ outcome: 'investigate', comesBackOn: inquiry.comesBackOn });
    await leader.ok('endAgreement', ending(finder));
  });

  test('is followed by one of the same level only, who stays in the team', async () => {
    const sameLevel = handOver({ specialistAgreementId: team.municipal[0].agreementId });
    expect(await leader.refused('changeInquiry', sameLevel)).toMatchObject({
      slug: 'seat-wrong-level',
      levels: ['specialist'],
    });
    const gone = await make.member({ in: team, level: 'specialist' });
    await leader.ok('endAgreement', ending(gone));
    const toLeaver = handOver({ specialistAgreementId: gone.agreementId });
    expect((await leader.refused('changeInquiry', toLeaver)).slug).toBe('worker-not-available');
  });

  test('is free to leave when the inquiry has ended', async () => {
    const { id, version } = inquiry;
    const body = { by: 'inquirer' as const };
    await leader.ok('withdrawInquiry', { path: { inquiryId: id }, version, body });
    await leader.ok('endAgreement', ending(finder));
  });

  test('nobody is asked to find out who leaves at the same moment', async () => {
    for (let round = 0; round < 6; round++) {
      const member = await make.member({ in: team, level: 'specialist' });
      const { version } = await room.inquiry(inquiry.id);
      const taking = handOver({ specialistAgreementId: member.agreementId });
      const [taken, ended] = await Promise.all([
        leader.call('changeInquiry', { ...taking, version }),
        leader.call('endAgreement', ending(member)),
      ]);
      expect([taken.status, ended.status].filter((status) => status === 409)).toHaveLength(1);
    }
  });

  test('the database keeps the promise, whatever code asks', async () => {
    const { sql } = service.admin;
    const end = sql`update agreements set ended_on = '2098-01-01' where id = ${finder.agreementId}`;
    await expect(end).rejects.toMatchObject({ constraint_name: 'leaver_investigates_nothing' });
    const gone = await make.member({ in: team, level: 'specialist' });
    await leader.ok('endAgreement', ending(gone, '2098-01-01'));
    const ask = sql`
      insert into investigations (id, team_id, inquiry_id, municipal_agreement_id, municipal_worker_id,
        specialist_agreement_id, specialist_worker_id, due_on)
      values (new_id(), ${team.id}, ${inquiry.id}, ${team.municipal[1].agreementId}, ${team.municipal[1].workerId},
        ${gone.agreementId}, ${gone.workerId}, oslo_today())`;
    await expect(ask).rejects.toMatchObject({ constraint_name: 'investigators_are_of_the_team' });
  });
});

test('an inquiry that nobody finds out about has nobody to replace', async () => {
  const { id, version } = await room.receive();
  const body = { investigators: { municipalAgreementId: team.municipal[0].agreementId } };
  const call = { path: { inquiryId: id }, version, body };
  expect((await leader.refused('changeInquiry', call)).slug).toBe('validation-failed');
});
