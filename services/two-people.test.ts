import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { makerFor, type MadeCase, type MadeTeam, type Maker } from './make.ts';
import type { DemoPerson } from './platform/identity/demo-pages.ts';
import { Browser, type Visited } from './platform/testing/browser.ts';
import type { TestClient } from './platform/testing/client.ts';
import { answersFor, Room } from './platform/testing/meeting-room.ts';
import { startTestService, type TestService } from './platform/testing/service.ts';
import { tieAccount } from './platform/testing/sign-in-as.ts';
import { untilWaiting } from './platform/testing/until-waiting.ts';

// One person with two employments is one person, wherever two are asked for.

let service: TestService, make: Maker, team: MadeTeam, opened: MadeCase;
let member: TestClient;
const people: DemoPerson[] = [];

beforeAll(async () => {
  service = await startTestService({ people: () => people });
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  opened = await make.case({ in: team });
  member = await service.signIn(team.municipal[0].workerId);
});

/** The two sign in as one. */
async function becomeOne(...workerIds: readonly string[]): Promise<void> {
  for (const workerId of workerIds) {
    const signIn = { issuer: 'urn:skulder:health', subject: workerIds[0]! };
    await tieAccount(service.admin, { ...signIn, workerId });
  }
}
const path = () => ({ caseId: opened.id });

test('one person does not sit in both seats, and does not open a case alone', async () => {
  const [, municipal] = team.municipal;
  const [, specialist] = team.specialist;
  await becomeOne(municipal.workerId, specialist.workerId);
  const asMunicipal = await service.signIn(municipal.workerId);
  const asSpecialist = await service.signIn(specialist.workerId);
  const proposal = (pair: { municipal: string; specialist: string }, alias: string) =>
    ({
      path: { teamId: team.id },
      body: {
        mode: 'intake',
        reason: 'Haster.',
        case: { alias },
        pair: {
          municipal: { agreementId: pair.municipal },
          specialist: { agreementId: pair.specialist },
        },
      },
    }) as const;
  const fit = { municipal: municipal.agreementId, specialist: team.specialist[0].agreementId };
  const { id } = (await asMunicipal.ok('proposeOpening', proposal(fit, 'Alene-1'))).body;
  expect((await asSpecialist.refused('confirmOpening', { path: { openingId: id } })).slug).toBe(
    'opening-needs-other-level',
  );
  const both = { municipal: municipal.agreementId, specialist: specialist.agreementId };
  const refused = await member.refused('proposeOpening', proposal(both, 'Alene-2'));
  expect(refused.slug).toBe('seat-same-worker');
});

test('a seat is not handed over to the one in the other seat, by another employment', async () => {
  await becomeOne(team.municipal[0].workerId, team.specialist[1].workerId);
  const refused = await member.refused('handOverSeat', {
    path: path(),
    version: 1,
    body: { level: 'specialist', to: { agreementId: team.specialist[1].agreementId } },
  });
  expect(refused.slug).toBe('seat-same-worker');
  // Nor by the system, nor past every rule of the service.
  await expect(
    make.case({ in: team, municipal: team.municipal[0], specialist: team.specialist[1] }),
  ).rejects.toMatchObject({ slug: 'seat-same-worker' });
});

test('the two in a case do not become one person, and may when one has handed over', async () => {
  const pair = [team.municipal[0].workerId, team.specialist[0].workerId] as const;
  await expect(becomeOne(...pair)).rejects.toMatchObject({
    constraint_name: 'tie_keeps_two_people',
  });
  await member.ok('handOverSeat', {
    path: path(),
    version: 1,
    body: { level: 'specialist', to: { agreementId: team.specialist[1].agreementId } },
  });
  await becomeOne(...pair);
});

test('an invitation that would make the two in a case one person is refused, and stays open', async () => {
  const [one, other] = [team.municipal[0], team.specialist[0]];
  const administrator = await service.signIn(await make.worker({ role: 'administrator' }));
  const invite = async ({ workerId }: { workerId: string }) =>
    (await administrator.ok('inviteWorker', { path: { workerId } })).body.url;
  people.push({ subject: one.workerId, name: 'Kari Prøve', description: '', group: '' });
  const accept = async (link: string, browser = new Browser()) => {
    await browser.get(link);
    const chooser = await browser.post(link);
    return browser.post(chooser.url, { subject: one.workerId });
  };
  const title = ({ status, text }: Visited) => [status, /<h1>(.*?)<\/h1>/.exec(text)?.[1]];
  expect((await accept(await invite(one))).url.pathname).toBe('/');
  const link = await invite(other);
  expect(title(await accept(link))).toEqual([409, 'Du ville jobbet sammen med deg selv']);
  member = await service.signIn(team.specialist[1].workerId);
  await member.ok('handOverSeat', {
    path: path(),
    version: 1,
    body: { level: 'specialist', to: { agreementId: team.specialist[1].agreementId } },
  });
  expect((await accept(link)).url.pathname).toBe('/');
});

test('a tie and a seat wait for each other', async () => {
  const [municipal, specialist] = [team.municipal[0].workerId, team.specialist[1].workerId];
  await becomeOne(specialist);
  let handover: Promise<unknown> = Promise.resolve();
  await service.admin.sql.begin(async (sql) => {
    await sql`insert into ties (account_id, issuer, worker_id)
      select account_id, issuer, ${municipal} from ties where worker_id = ${specialist} and issuer = 'urn:skulder:health'`;
    handover = member.call('handOverSeat', {
      path: path(),
      version: 1,
      body: { level: 'specialist', to: { agreementId: team.specialist[1].agreementId } },
    });
    await untilWaiting(service.admin);
  });
  expect(await handover).toMatchObject({ status: 409, body: { slug: 'seat-same-worker' } });
});

test('one person is present for one level, and does not decide for both', async () => {
  const room = await Room.of(service, await make.team());
  const meeting = await room.meet();
  const inquiry = await room.receive({ answers: answersFor.intake });
  const item = await room.itemAbout(meeting.id, inquiry.id);
  const pair = [room.team.municipal[0].workerId, room.team.specialist[0].workerId] as const;
  await becomeOne(...pair);
  const others = {
    municipal: { agreementId: room.team.municipal[1].agreementId },
    specialist: { agreementId: room.team.specialist[1].agreementId },
  };
  const decision = { outcome: 'intake', pair: others, rationale: 'Haster' } as const;
  expect((await room.refusedDecision(item, decision)).slug).toBe('both-levels-must-attend');
  const attend = (workerId: string, isPresent: boolean) => {
    const path = { meetingId: meeting.id, workerId };
    return room.municipal.call('setAttendance', { path, body: { isPresent } });
  };
  expect((await attend(pair[0], false)).status).toBe(200);
  expect(await attend(pair[0], true)).toMatchObject({
    status: 409,
    body: { slug: 'present-for-other-level' },
  });
  expect((await attend(room.team.municipal[1].workerId, true)).status).toBe(200);
  await room.decide(item, decision);
});

test('both reviews of an emergency access are not one person’s, nor the visitor’s own', async () => {
  const visitorId = (await make.team()).municipal[0].workerId;
  const visitor = await service.signIn(visitorId);
  const leaders = {
    municipal: await make.worker({ role: 'municipal_leader', team }),
    specialist: await make.worker({ role: 'dps_leader', team }),
    visitor: await make.worker({ role: 'dps_leader', team }),
  };
  const { id } = (
    await visitor.ok('takeEmergencyAccess', {
      body: {
        team: team.id,
        caseName: opened.alias,
        reason: 'danger_to_life',
        words: 'Funnet bevisstløs.',
      },
    })
  ).body;
  await becomeOne(leaders.municipal, leaders.specialist);
  await becomeOne(visitorId, leaders.visitor);
  const review = async (workerId: string) => {
    const client = await service.signIn(workerId);
    const body = { verdict: 'justified', words: 'Riktig.' } as const;
    return client.call('reviewEmergencyAccess', { path: { visitId: id }, body });
  };
  expect(await review(leaders.visitor)).toMatchObject({ body: { slug: 'review-not-yours' } });
  expect((await review(leaders.municipal)).status).toBe(201);
  expect(await review(leaders.specialist)).toMatchObject({ body: { slug: 'review-done' } });
});

test('both answers to an erasure are not one person’s', async () => {
  const closed = await make.closedCase({ in: team });
  const { body: asked } = await member.ok('askErasure', { path: { caseId: closed.id }, body: {} });
  const municipal = await make.worker({ role: 'municipal_leader', team });
  const specialist = await make.worker({ role: 'dps_leader', team });
  await becomeOne(municipal, specialist);
  const answer = async (workerId: string, level: 'municipal' | 'specialist', version: number) => {
    const client = await service.signIn(workerId);
    const body = { level, answer: 'erase', ground: 'not_needed', reason: 'Bes om.' } as const;
    return client.call('answerErasure', { path: { erasureId: asked.id }, version, body });
  };
  expect(await answer(municipal, 'municipal', 1)).toMatchObject({ status: 200 });
  expect(await answer(specialist, 'specialist', 2)).toMatchObject({
    status: 409,
    body: { slug: 'erasure-needs-two' },
  });
});
