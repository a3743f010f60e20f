import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makerFor, type MadeTeam, type Maker } from '../make.ts';
import { Browser } from '../platform/testing/browser.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

/*
 * Whoever has the link of a worker who has not signed in yet can be that worker: so who leads one team must not come by
 * a link that opens another, whatever they can see of its people.
 */

let service: TestService;
let make: Maker;
beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

let theirs: MadeTeam;
let own: MadeTeam;
let leaderId: string;
let leader: TestClient;
let administrator: TestClient;
beforeEach(async () => {
  theirs = await make.team();
  own = await make.team();
  leaderId = own.municipal[0].workerId;
  await make.role({ workerId: leaderId, role: 'team_leader', team: own });
  leader = await service.signIn(leaderId);
  administrator = await service.signIn(await make.worker({ role: 'administrator' }));
});

const joining = (workerId: string, homeUnitId = own.units.municipal) => ({
  path: { teamId: own.id },
  body: { workerId, homeUnitId, fraction: 0.1, startsOn: '2026-01-01' },
});
const inviting = (workerId: string) => ({ path: { workerId } });

async function refusedBoth(workerId: string): Promise<void> {
  expect((await leader.refused('makeAgreement', joining(workerId))).slug).toBe('not-allowed');
  expect((await leader.refused('inviteWorker', inviting(workerId))).slug).toBe('not-allowed');
}

test('a leader makes no member of somebody seen on a visit, and has no link for them', async () => {
  const { alias, municipal } = await make.case({ in: theirs });
  const body = { team: theirs.id, caseName: alias, reason: 'danger_to_life', words: 'Ringer ikke' };
  await leader.ok('takeEmergencyAccess', { body: { ...body, reason: 'danger_to_life' } });
  await refusedBoth(municipal.workerId);
  const renamed = {
    path: { workerId: municipal.workerId },
    version: 1,
    body: { name: 'En annen' },
  };
  expect((await leader.refused('changeWorker', renamed)).slug).toBe('not-allowed');
});

test('nor is somebody seen on a visit engaged as the contact of a case of one’s own', async () => {
  const { alias, municipal } = await make.case({ in: theirs });
  const ours = await make.case({ in: own });
  await leader.ok('takeEmergencyAccess', {
    body: { team: theirs.id, caseName: alias, reason: 'danger_to_life', words: 'Ringer ikke' },
  });
  const refused = await leader.refused('changeMode', {
    path: { caseId: ours.id },
    version: 1,
    body: {
      mode: 'shoulder_to_shoulder',
      pair: {
        municipal: {
          treatmentContact: { workerId: municipal.workerId, unitId: own.units.municipal },
        },
        specialist: { agreementId: own.specialist[0].agreementId },
      },
    },
  });
  expect(refused.status).toBe(422);
});

test('nor of somebody in a team that one leads for its level', async () => {
  await make.role({ workerId: leaderId, role: 'municipal_leader', team: theirs });
  await refusedBoth(theirs.municipal[1].workerId);
});

test('nor, by being a member of both, of those one works with there', async () => {
  await administrator.ok('makeAgreement', {
    ...joining(leaderId, theirs.units.municipal),
    path: { teamId: theirs.id },
  });
  await refusedBoth(theirs.municipal[1].workerId);
});

test.each(['member', 'leader of a level', 'contact'] as const)(
  'a leader has no link for a %s of two teams, an administrator has',
  async (kind) => {
    const workerId =
      kind === 'member' ? theirs.municipal[1].workerId : await make.worker({ team: theirs });
    if (kind === 'leader of a level')
      await make.role({ workerId, role: 'dps_leader', team: theirs });
    if (kind === 'contact') {
      const treatmentContact = { workerId, unitId: theirs.units.municipal };
      const specialist = { agreementId: theirs.specialist[0].agreementId };
      const pair = { municipal: { treatmentContact }, specialist };
      await make.case({ in: theirs, mode: 'shoulder_to_shoulder', pair });
    }
    await administrator.ok('makeAgreement', joining(workerId));
    expect((await leader.refused('inviteWorker', inviting(workerId))).slug).toBe('not-allowed');
    expect((await administrator.ok('inviteWorker', inviting(workerId))).status).toBe(201);
  },
);

test('a leader has no link for a member who leads a level of their own team', async () => {
  const { workerId } = own.specialist[1];
  await make.role({ workerId, role: 'dps_leader', team: own });
  expect((await leader.refused('inviteWorker', inviting(workerId))).slug).toBe('not-allowed');
});

test('a leader of both teams makes a member of the one one of the other, and invites', async () => {
  await make.role({ workerId: leaderId, role: 'team_leader', team: theirs });
  const { workerId } = theirs.municipal[1];
  await leader.ok('makeAgreement', joining(workerId));
  expect((await leader.ok('inviteWorker', inviting(workerId))).status).toBe(201);
});

test('a leader’s link leads nowhere once its worker has become something in another team', async () => {
  const { workerId } = own.municipal[1];
  const { body: link } = await leader.ok('inviteWorker', inviting(workerId));
  expect((await new Browser().get(link.url)).status).toBe(200);
  const browser = new Browser();
  await browser.get(link.url);
  const chooser = await browser.post(link.url);
  await administrator.ok('makeAgreement', {
    ...joining(workerId, theirs.units.municipal),
    path: { teamId: theirs.id },
  });
  expect((await browser.post(chooser.url, { name: 'En annen' })).status).toBe(410);
  expect((await new Browser().get(link.url)).status).toBe(410);
  const { body } = await administrator.ok('inviteWorker', inviting(workerId));
  expect((await new Browser().get(body.url)).status).toBe(200);
});
