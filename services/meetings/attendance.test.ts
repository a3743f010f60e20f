import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makerFor, type MadeMember, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { answersFor, Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let leader: TestClient;
let leaver: MadeMember;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  const team = await make.team();
  room = await Room.of(service, team);
  leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  leaver = await make.member({ in: team, level: 'specialist' });
});

const leaves = ({ agreementId }: MadeMember) =>
  leader.ok('endAgreement', {
    path: { agreementId },
    version: 1,
    body: { endedOn: new Date(Date.now() - 2 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10) },
  });

async function intakeItem(meetingId: string) {
  const inquiry = await room.receive({ answers: answersFor.intake });
  return room.itemAbout(meetingId, inquiry.id);
}
const intake = () => ({ outcome: 'intake' as const, pair: room.pair });

async function isPresent(meetingId: string, workerId: string) {
  const { attendance } = await room.read(meetingId);
  return attendance.find((one) => one.workerId === workerId)?.isPresent;
}

describe('somebody who has left the team speaks for no level', () => {
  test('when they were expected before the meeting started', async () => {
    const planned = await room.plan();
    await room.attend(planned.id, leaver.workerId);
    await leaves(leaver);
    const meeting = await room.begin(planned, ['municipal']);
    expect(meeting.bothLevelsPresent).toBe(false);
    expect(meeting.attendance.map(({ workerId }) => workerId)).not.toContain(leaver.workerId);
    const item = await intakeItem(meeting.id);
    expect(await room.refusedDecision(item, intake())).toMatchObject({
      slug: 'both-levels-must-attend',
      levels: ['specialist'],
    });
  });

  test('when they were there as the meeting started', async () => {
    const planned = await room.plan();
    await room.attend(planned.id, leaver.workerId);
    const meeting = await room.begin(planned, ['municipal']);
    expect(meeting.bothLevelsPresent).toBe(true);
    const item = await intakeItem(meeting.id);
    await leaves(leaver);
    expect(await room.read(meeting.id)).toMatchObject({ bothLevelsPresent: false });
    expect(await isPresent(meeting.id, leaver.workerId)).toBe(false);
    const refused = await room.refusedDecision(item, intake());
    expect(refused.slug).toBe('both-levels-must-attend');
    const raw = service.admin.sql`
      insert into decisions (id, team_id, meeting_id, item_id, inquiry_id, outcome)
      values (new_id(), ${room.team.id}, ${meeting.id}, ${item.id}, ${item.inquiry!.id}, 'investigate')`;
    await expect(raw).rejects.toMatchObject({ constraint_name: 'decision_needs_both_levels' });
  });

  test('nor is among those who decided, when others are there', async () => {
    const planned = await room.plan();
    await room.attend(planned.id, leaver.workerId);
    const meeting = await room.begin(planned);
    const item = await intakeItem(meeting.id);
    await leaves(leaver);
    const { decision } = await room.decide(item, intake());
    expect(decision!.deciders.map(({ workerId }) => workerId).sort()).toEqual(
      [room.team.municipal[0].workerId, room.team.specialist[0].workerId].sort(),
    );
  });
});

test('members who are marked a minute before the meeting are there as it starts', async () => {
  const planned = await room.plan();
  await room.attend(planned.id, leaver.workerId);
  const meeting = await room.begin(planned, ['municipal']);
  expect(await isPresent(meeting.id, leaver.workerId)).toBe(true);
  expect((await room.decide(await intakeItem(meeting.id), intake())).state).toBe('decided');
});

test('whoever has changed to the other level since they were marked speaks for that level', async () => {
  const planned = await room.plan();
  await room.attend(planned.id, leaver.workerId);
  await leaves(leaver);
  await leader.ok('makeAgreement', {
    path: { teamId: room.team.id },
    body: {
      workerId: leaver.workerId,
      homeUnitId: room.team.units.municipal,
      competences: ['mental_health'],
      fraction: 0.5,
      startsOn: new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
    },
  });
  const meeting = await room.begin(planned, ['specialist']);
  expect(meeting.bothLevelsPresent).toBe(true);
  const levels = meeting.attendance.filter((one) => one.workerId === leaver.workerId);
  expect(levels).toMatchObject([{ level: 'municipal', isPresent: true }]);
});
