import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { makerFor, type MadeMember, type Maker } from '../make.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { tieAccount } from '../platform/testing/sign-in-as.ts';
import { AbsentTeam } from './absent-team.ts';

// They always go two: whoever acts in one seat does not come for the other one too.

let service: TestService;
let make: Maker;
let room: AbsentTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await AbsentTeam.of(service, make);
  await room.away();
  await room.acts();
});

/** Signs in as the other too, by another employment. */
async function becomeOne(one: MadeMember, other: MadeMember): Promise<void> {
  for (const { workerId } of [one, other]) {
    const signIn = { issuer: 'urn:skulder:health', subject: one.workerId };
    await tieAccount(service.admin, { ...signIn, workerId });
  }
}
const takes = async (to: { agreementId: string } | { treatmentContact: object }) => {
  const path = { caseId: room.opened.id };
  const { version, mode } = (await room.member.ok('getCase', { path })).body;
  const pair = { municipal: { agreementId: room.holder.agreementId }, specialist: to };
  const isContact = 'treatmentContact' in to && mode === 'intake';
  const sent = isContact
    ? (['changeMode', { mode: 'shoulder_to_shoulder', pair }] as const)
    : (['handOverSeat', { level: 'specialist', to }] as const);
  const { status } = await room.member.call(sent[0], { path, version, body: sent[1] });
  expect(status).toBe(200);
};

it('acts no more from the day on which they take the other seat, by another employment', async () => {
  const [, specialist] = room.team.specialist;
  await becomeOne(room.spare, specialist);
  expect((await room.cardOf()).seats.municipal).toMatchObject({ isAtRisk: false });
  await takes({ agreementId: specialist.agreementId });
  expect((await room.cardOf()).seats.municipal).toMatchObject({ isAtRisk: true, cover: null });
  await takes({ agreementId: room.team.specialist[0].agreementId });
  expect((await room.cardOf()).seats.municipal).toMatchObject({
    ...{ isAtRisk: false, cover: { workerId: room.spare.workerId } },
  });
});

it('nor when they take it as the treatment contact', async () => {
  const { workerId } = room.spare;
  const unitId = room.team.units.specialist;
  await takes({ treatmentContact: { workerId, unitId } });
  const { municipal, specialist } = (await room.cardOf()).seats;
  expect([municipal, specialist]).toMatchObject([{ isAtRisk: true, cover: null }, { workerId }]);
});

it('two who act in a case on the same days do not become one person', async () => {
  const [away, acting] = room.team.specialist;
  await room.away({ workerId: away.workerId });
  await room.acts({ level: 'specialist', agreementId: acting.agreementId });
  await expect(becomeOne(room.spare, acting)).rejects.toMatchObject({
    constraint_name: 'tie_keeps_two_people',
  });
});
