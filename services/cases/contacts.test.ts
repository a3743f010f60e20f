import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor } from '../make.ts';
import type { MadeCase, MadeTeam, Maker } from '../make.ts';
import { findInvitation } from '../platform/identity/identity-sql.ts';
import { hashOf } from '../platform/identity/tokens.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';

// A treatment contact from outside the team: that they are going to leave is known before it happens, and how long they
// see the case is a matter of its own. Neither moves the seat.

let service: TestService;
let make: Maker;
let room: Room<MadeTeam>;
let workerId: string;
let opened: MadeCase;
let today: string;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  room = await Room.of(service, await make.team());
  const [row] = await service.admin.sql<{ today: string }[]>`select oslo_today() as today`;
  today = row!.today;
});
afterAll(() => service.stop());

beforeEach(async () => {
  const { team } = room;
  workerId = await make.worker({ team });
  opened = await make.case({
    in: team,
    mode: 'shoulder_to_shoulder',
    pair: {
      municipal: { agreementId: team.municipal[0].agreementId },
      specialist: { treatmentContact: { workerId, unitId: team.units.specialist } },
    },
  });
});

type Dates = { plannedEndOn?: string | null; accessUntilOn?: string | null };

const read = async () => (await room.municipal.ok('getCase', { path: { caseId: opened.id } })).body;
const engagement = async () => (await read()).treatmentContact!;
const sent = async (body: Dates) => {
  const { id, version } = await engagement();
  return { path: { treatmentContactId: id }, body, version };
};
const change = async (body: Dates) =>
  (await room.municipal.ok('changeTreatmentContact', await sent(body))).body;
const card = async () => (await room.board()).cases.find(({ id }) => id === opened.id)!;

it('whoever is known to leave puts the seat at risk, and stays in it', async () => {
  const { treatmentContactId } = (await read()).seats!.specialist;
  expect(await change({ plannedEndOn: '2999-02-01' })).toMatchObject({
    plannedEndOn: '2999-02-01',
    endedOn: null,
    accessUntilOn: null,
  });
  for (const shown of [await read(), await card()]) {
    expect(shown.flags).toContain('staffing_at_risk');
    expect(shown.seats).toMatchObject({
      municipal: { isAtRisk: false },
      specialist: { treatmentContactId, isAtRisk: true },
    });
  }
  await change({ plannedEndOn: null });
  expect((await read()).flags).not.toContain('staffing_at_risk');
  expect((await card()).flags).not.toContain('staffing_at_risk');
});

it('a contact who is known to leave is taken up by the next meeting', async () => {
  const elsewhere = await Room.of(service, await make.team());
  const meeting = await elsewhere.plan(1);
  const { municipal, units } = elsewhere.team;
  const { id: caseId } = await make.case({
    in: elsewhere.team,
    mode: 'shoulder_to_shoulder',
    pair: {
      municipal: { agreementId: municipal[0].agreementId },
      specialist: {
        treatmentContact: { name: null, profession: 'therapist', unitId: units.specialist },
      },
    },
  });
  const { body } = await elsewhere.municipal.ok('getCase', { path: { caseId } });
  await elsewhere.municipal.ok('changeTreatmentContact', {
    path: { treatmentContactId: body.treatmentContact!.id },
    body: { plannedEndOn: '2999-02-01' },
    version: body.treatmentContact!.version,
  });
  const { items } = await elsewhere.read(meeting.id);
  expect(items.filter(({ kind }) => kind === 'seat_at_risk')).toMatchObject([
    { case: { id: caseId } },
  ]);
});

it('access ends and begins again on its own day, and the seat is theirs all the while', async () => {
  const contact = await service.signIn(workerId);
  const own = { path: { caseId: opened.id } };
  await contact.ok('getCase', own);
  await change({ accessUntilOn: today });
  expect((await contact.refused('getCase', own)).slug).toBe('not-allowed');
  expect((await read()).seats!.specialist).toMatchObject({ workerId, isAtRisk: false });
  await change({ accessUntilOn: '2999-01-01' });
  await contact.ok('getCase', own);
});

it('the contact sees as well as the team that the other of the two is known to leave', async () => {
  const { team } = room;
  const leader = await service.signIn(await make.worker({ role: 'team_leader', team }));
  const { agreementId } = team.municipal[0];
  const contact = await service.signIn(workerId);
  const own = { path: { caseId: opened.id } };
  const plan = async (plannedEndOn: string | null, version: number) => {
    const call = { path: { agreementId }, body: { plannedEndOn }, version };
    await leader.ok('planAgreementEnd', call);
    const { body } = await contact.ok('getCase', own);
    const { flags, seats } = await read();
    expect(body).toMatchObject({ flags, seats: seats! });
    return body;
  };
  const leaving = await plan('2999-01-01', 1);
  expect(leaving.flags).toContain('staffing_at_risk');
  expect(leaving.seats!.municipal.isAtRisk).toBe(true);
  expect((await plan(null, 2)).flags).not.toContain('staffing_at_risk');
});

it('what is not named stays as it was', async () => {
  await change({ plannedEndOn: '2999-02-01', accessUntilOn: '2999-03-01' });
  expect(await change({ plannedEndOn: null })).toMatchObject({
    plannedEndOn: null,
    accessUntilOn: '2999-03-01',
  });
});

it('is told to whoever sees the case, with the card as it is now', async () => {
  await change({ plannedEndOn: '2999-02-01' });
  const { body } = await room.municipal.ok('getCaseHistory', { path: { caseId: opened.id } });
  expect(body.items[0]).toMatchObject({
    kind: 'treatment_contact.changed',
    actorName: room.team.municipal[0].name,
  });
});

it('an engagement that is over, an old version and an end before the beginning are refused', async () => {
  const seen = await sent({ plannedEndOn: '2999-02-01' });
  const early = await room.municipal.refused('changeTreatmentContact', {
    ...seen,
    body: { plannedEndOn: '2001-01-01' },
  });
  expect(early.slug).toBe('validation-failed');
  await room.municipal.ok('changeTreatmentContact', seen);
  const stale = await room.municipal.refused('changeTreatmentContact', seen);
  expect(stale).toMatchObject({ status: 412, current: { plannedEndOn: '2999-02-01' } });
  const { version } = await read();
  await room.municipal.ok('handOverSeat', {
    path: { caseId: opened.id },
    body: {
      level: 'specialist',
      to: {
        treatmentContact: {
          name: 'Ny Behandler',
          profession: 'therapist',
          unitId: room.team.units.specialist,
        },
      },
    },
    version,
  });
  const over = await room.municipal.refused('changeTreatmentContact', { ...seen, version: 3 });
  expect(over.slug).toBe('contact-ended');
});

it('the contact does not prolong the own access', async () => {
  const contact = await service.signIn(workerId);
  const call = await sent({ accessUntilOn: null });
  expect((await contact.refused('changeTreatmentContact', call)).status).toBe(403);
});

describe('an invitation', () => {
  const invite = async (body: { accessUntilOn: string }, as = room.municipal) => {
    const { id, version } = await engagement();
    return as.call('inviteTreatmentContact', { path: { treatmentContactId: id }, body, version });
  };
  const soon = async (days: number) => {
    const [row] = await service.admin.sql<
      { day: string }[]
    >`select oslo_today() + ${days}::int as day`;
    return row!.day;
  };
  const standingOf = async ({ body }: { body: unknown }) => {
    const token = new URL((body as { url: string }).url).pathname.split('/').at(-1)!;
    return (await findInvitation(service.database, hashOf(token)))?.standing;
  };
  beforeEach(
    () =>
      service.admin
        .sql`update ties set untied_at = current_instant() where worker_id = ${workerId} and untied_at is null`,
  );

  it('ties one sign-in to the contact, to the case, until the day', async () => {
    const accessUntilOn = await soon(60);
    const first = await invite({ accessUntilOn });
    expect(first.status).toBe(201);
    const second = await invite({ accessUntilOn });
    expect([await standingOf(first), await standingOf(second)]).toEqual(['expired', 'open']);
    expect((await engagement()).accessUntilOn).toBe(accessUntilOn);
    const contact = await service.signIn(workerId);
    expect((await contact.ok('getMe', {})).body.teams).toMatchObject([
      { contactCaseIds: [opened.id] },
    ]);
  });

  it('leads nowhere later than the access lasts', async () => {
    const { body } = await invite({ accessUntilOn: await soon(1) });
    const [row] = await service.admin.sql<{ midnight: string }[]>`
      select oslo_midnight(oslo_today() + 1) as midnight`;
    expect(Date.parse((body as { expiresAt: string }).expiresAt)).toBe(Date.parse(row!.midnight));
  });

  it.each([0, -1, 400])('is for a day to come, within a year: not in %d days', async (days) => {
    expect(await invite({ accessUntilOn: await soon(days) })).toMatchObject({
      status: 422,
      body: { slug: 'validation-failed', errors: [{ pointer: '/accessUntilOn' }] },
    });
  });

  it('is not for whoever signs in already, is of a team, or is another team’s contact', async () => {
    const accessUntilOn = await soon(60);
    const refused = { status: 409, body: { slug: 'contact-signs-in' } };
    await service.signIn(workerId);
    expect(await invite({ accessUntilOn })).toMatchObject(refused);
    await service.admin
      .sql`update ties set untied_at = current_instant() where worker_id = ${workerId} and untied_at is null`;

    const elsewhere = await make.team();
    await make.case({
      in: elsewhere,
      mode: 'shoulder_to_shoulder',
      pair: {
        municipal: { agreementId: elsewhere.municipal[0].agreementId },
        specialist: { treatmentContact: { workerId, unitId: elsewhere.units.specialist } },
      },
    });
    expect(await invite({ accessUntilOn })).toMatchObject(refused);
    expect((await engagement()).accessUntilOn).toBeNull();
  });

  it('is given by members of the team alone', async () => {
    const accessUntilOn = await soon(60);
    const contact = await service.signIn(workerId);
    expect((await invite({ accessUntilOn }, contact)).status).toBe(403);
    const other = await service.signIn((await make.team()).municipal[0].workerId);
    expect((await invite({ accessUntilOn }, other)).status).toBe(404);
  });
});
