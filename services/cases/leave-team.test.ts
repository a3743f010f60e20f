import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type MadeCase, type MadeMember, type MadeTeam, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { tieAccount } from '../platform/testing/sign-in-as.ts';
import { findBrokenPairs } from './inspect-pairs.ts';

// A leaver's seats are handed over together, each to whom is named for it, all or nothing.

type Schemas = components['schemas'];

let service: TestService;
let make: Maker;
let team: MadeTeam;
let leader: TestClient;
let leaderId: string;
let leaver: MadeMember;
let next: MadeMember;
let other: MadeMember;
let cases: MadeCase[];

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = await make.team();
  [next, other] = team.municipal;
  leaver = await make.member({ in: team, level: 'municipal' });
  leaderId = await make.worker({ role: 'team_leader', team });
  leader = await service.signIn(leaderId);
  cases = [];
  for (let n = 0; n < 3; n++) cases.push(await make.case({ in: team, municipal: leaver }));
});

const path = () => ({ agreementId: leaver.agreementId });
const to = (opened: MadeCase, { agreementId }: { agreementId: string }) => ({
  caseId: opened.id,
  agreementId,
});
const everyTo = (somebody: MadeMember) => cases.map((opened) => to(opened, somebody));
const leave = (
  successors: Schemas['SuccessorRequest'][],
  more: { endedOn?: string; by?: TestClient } = {},
) =>
  (more.by ?? leader).call('leaveTeam', {
    path: path(),
    version: 1,
    body: { endedOn: more.endedOn ?? '2099-01-01', successors },
  });
const holdersOf = async (opened: MadeCase) => {
  const { body } = await leader.ok('listSeats', { path: { caseId: opened.id } });
  return body.seats.filter(({ level }) => level === 'municipal').map(({ workerId }) => workerId);
};
/** Nobody but the leaver has ever sat there, and the agreement stands. */
async function nothingWasDone() {
  for (const opened of cases) expect(await holdersOf(opened)).toEqual([leaver.workerId]);
  const { body } = await leader.ok('listMembers', { path: { teamId: team.id } });
  const member = body.items.find(({ workerId }) => workerId === leaver.workerId);
  expect(member).toMatchObject({ endedOn: null, agreementVersion: 1, seatsHeld: 3 });
}
const reasons = ({ body }: { body: unknown }) => {
  const { seats = [] } = body as Schemas['Problem'];
  return seats.map(({ caseName, reason }) => [caseName, reason]);
};

it('hands over every seat to whom is named for it, and ends the agreement', async () => {
  const [first, second, third] = cases as [MadeCase, MadeCase, MadeCase];
  const answer = await leave([to(first, next), to(second, other), to(third, next)]);
  expect(answer).toMatchObject({ status: 200, body: { endedOn: '2099-01-01', version: 2 } });
  expect(await holdersOf(first)).toEqual([leaver.workerId, next.workerId]);
  expect(await holdersOf(second)).toEqual([leaver.workerId, other.workerId]);
  expect(await holdersOf(third)).toEqual([leaver.workerId, next.workerId]);
  expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  const told = await service.admin.sql`
    select kind from events where team_id = ${team.id} and actor_worker_id = ${leaderId} order by seq`;
  expect(told.map(({ kind }) => kind as string)).toEqual([
    ...Array<string>(3).fill('seat.handed_over'),
    'agreement.ended',
  ]);
});

describe('all or nothing: it names every seat that stands in the way, and why,', () => {
  it('when seats are left out, named twice or never held', async () => {
    const [first, second] = cases as [MadeCase, MadeCase];
    const elsewhere = await make.case({ in: team, municipal: other });
    const answer = await leave([
      to(first, next),
      to(second, next),
      to(second, other),
      to(elsewhere, next),
    ]);
    expect(answer.body).toMatchObject({ slug: 'seats-not-handed-over' });
    expect(reasons(answer)).toEqual([
      [cases[2]!.alias, 'left_out'],
      [second.alias, 'named_twice'],
      [elsewhere.alias, 'not_held'],
    ]);
    await nothingWasDone();
  });

  it('and whom the refusal names is in the access log', async () => {
    await leave([]);
    const rows = await service.admin.sql<{ id: string }[]>`
      select case_id as id from access_log where operation_id = 'leaveTeam' and worker_id = ${leaderId} and action = 'read'`;
    expect(rows.map(({ id }) => id).sort()).toEqual(cases.map(({ id }) => id).sort());
  });

  it('when the successors are of the other level, of another team, or the leaver', async () => {
    const [first, second, third] = cases as [MadeCase, MadeCase, MadeCase];
    const stranger = (await make.team()).municipal[0];
    const answer = await leave([
      to(first, team.specialist[1]),
      to(second, stranger),
      to(third, leaver),
    ]);
    expect(reasons(answer)).toEqual([
      [first.alias, 'wrong_level'],
      [second.alias, 'not_member'],
      [third.alias, 'is_leaver'],
    ]);
    await nothingWasDone();
  });

  it('when they would sit in both seats, are kept out by the person, or leave themselves', async () => {
    const [first, second, third] = cases as [MadeCase, MadeCase, MadeCase];
    const twice = await make.member({ in: team, level: 'municipal' });
    const gone = await make.member({ in: team, level: 'municipal' });
    for (const { workerId } of [twice, team.specialist[0]]) {
      await tieAccount(service.admin, {
        issuer: 'urn:skulder:health',
        subject: twice.workerId,
        workerId,
      });
    }
    await leader.ok('recordBlock', {
      path: { caseId: second.id },
      body: { kind: 'worker', workerId: next.workerId },
    });
    await leader.ok('endAgreement', {
      path: { agreementId: gone.agreementId },
      version: 1,
      body: { endedOn: '2098-01-01' },
    });
    const answer = await leave([to(first, twice), to(second, next), to(third, gone)]);
    expect(reasons(answer)).toEqual([
      [first.alias, 'same_person'],
      [second.alias, 'blocked'],
      [third.alias, 'not_available'],
    ]);
    await nothingWasDone();
  });

  it('and counts those that are closed to whoever does it', async () => {
    const [first, second, third] = cases as [MadeCase, MadeCase, MadeCase];
    await leader.ok('recordBlock', {
      path: { caseId: third.id },
      body: { kind: 'worker', workerId: leaderId },
    });
    const shown = (await leader.ok('getLeaving', { path: path() })).body;
    expect(shown.seats.map(({ caseId }) => caseId).sort()).toEqual([first.id, second.id].sort());
    expect(shown.unseenSeats).toBe(1);
    const refused = await leave([to(first, next), to(second, next)]);
    expect(refused.body).toMatchObject({
      slug: 'seats-not-handed-over',
      otherCases: [{ count: 1 }],
    });
    // To name it all the same tells nothing of it.
    const named = await leave(everyTo(next));
    expect(named.body).toMatchObject({
      seats: [{ caseId: third.id, caseName: null, reason: 'not_held' }],
    });
  });
});

it('is refused while the day has begun, by a stale version, and for one’s own agreement', async () => {
  const [row] = await service.admin.sql<{ today: string }[]>`select oslo_today() as today`;
  const today = await leave(everyTo(next), { endedOn: row!.today });
  expect(today.body).toMatchObject({ slug: 'agreement-ends-too-soon' });
  const stale = await leader.refused('leaveTeam', {
    path: path(),
    version: 7,
    body: { endedOn: '2099-01-01', successors: everyTo(next) },
  });
  expect(stale).toMatchObject({ slug: 'version-stale', current: { version: 1 } });
  await make.role({ workerId: leaver.workerId, role: 'team_leader', team });
  const by = await service.signIn(leaver.workerId);
  expect((await leave(everyTo(next), { by })).body).toMatchObject({
    slug: 'agreement-is-your-own',
  });
  await nothingWasDone();
});

it('is for whoever leads that team, and for no member of it who leads another', async () => {
  const elsewhere = await make.team();
  await make.role({ workerId: other.workerId, role: 'team_leader', team: elsewhere });
  const by = await service.signIn(other.workerId);
  expect((await leave(everyTo(next), { by })).body).toMatchObject({ slug: 'not-allowed' });
  expect((await by.refused('getLeaving', { path: path() })).slug).toBe('not-allowed');
  const ending = { path: path(), version: 1, body: { endedOn: '2099-01-01' } };
  expect((await by.refused('endAgreement', ending)).slug).toBe('not-allowed');
  const stranger = await service.signIn(
    await make.worker({ role: 'team_leader', team: elsewhere }),
  );
  expect((await leave(everyTo(next), { by: stranger })).body).toMatchObject({ slug: 'not-found' });
});

it('waits for a handover of one of the seats, and names it if that came first', async () => {
  for (let round = 0; round < 4; round++) {
    if (round > 0) {
      leaver = await make.member({ in: team, level: 'municipal' });
      cases = [
        await make.case({ in: team, municipal: leaver }),
        await make.case({ in: team, municipal: leaver }),
      ];
    }
    const [first] = cases as [MadeCase];
    const handOver = () =>
      leader.call('handOverSeat', {
        path: { caseId: first.id },
        version: 1,
        body: { level: 'municipal', to: { agreementId: other.agreementId } },
      });
    const both =
      round % 2 ? [handOver(), leave(everyTo(next))] : [leave(everyTo(next)), handOver()];
    const answers = await Promise.all(both);
    const [left, handed] = round % 2 ? [answers[1]!, answers[0]!] : [answers[0]!, answers[1]!];
    expect([left.status, handed.status].sort()).toEqual(
      left.status === 200 ? [200, handed.status] : [200, 409],
    );
    if (left.status === 200) expect(handed).toMatchObject({ status: 412 });
    else expect(reasons(left)).toEqual([[first.alias, 'not_held']]);
    expect(await findBrokenPairs(service.admin.sql)).toEqual([]);
  }
});

it('proposes first who knows the case and stays, and shows where the leaver was to act', async () => {
  const [first] = cases as [MadeCase];
  const known = await make.case({ in: team, municipal: other });
  const leaving = await make.member({ in: team, level: 'municipal', fraction: 1 });
  await leader.ok('planAgreementEnd', {
    path: { agreementId: leaving.agreementId },
    version: 1,
    body: { plannedEndOn: '2099-01-01' },
  });
  await leader.ok('handOverSeat', {
    path: { caseId: known.id },
    version: 1,
    body: { level: 'municipal', to: { agreementId: leaver.agreementId } },
  });
  const days = { startsOn: '2098-07-06', backOn: '2098-07-27' };
  await leader.ok('recordAbsence', {
    path: { teamId: team.id },
    body: { workerId: next.workerId, kind: 'holiday', ...days },
  });
  const away = await make.case({ in: team, municipal: next });
  await leader.ok('coverSeats', {
    path: { teamId: team.id },
    body: {
      covers: [
        {
          ...{ caseId: away.id, level: 'municipal', agreementId: leaver.agreementId },
          ...{ startsOn: '2098-07-06', endsOn: '2098-07-20' },
        },
      ],
    },
  });
  const { body } = await leader.ok('getLeaving', { path: path() });
  const namesFor = (caseId: string) =>
    body.seats.find((seat) => seat.caseId === caseId)!.candidates.map(({ name }) => name);
  expect(namesFor(known.id)).toEqual([other.name, next.name, leaving.name]);
  expect(namesFor(first.id).at(-1)).toBe(leaving.name);
  expect(body.covers).toMatchObject([
    { caseId: away.id, caseName: away.alias, holderId: next.workerId },
  ]);
  expect(body.unseenSeats).toBe(0);
});

describe('those who could take over', () => {
  const candidatesFor = async ({ id }: MadeCase) =>
    (await leader.ok('getLeaving', { path: path() })).body.seats.find(
      ({ caseId }) => caseId === id,
    )!.candidates;
  const municipal = (name: string, fraction = 0.5) =>
    make.member({ in: team, level: 'municipal', name, fraction });
  const isOnePersonWith = async (one: MadeMember, another: MadeMember) => {
    const account = { issuer: 'urn:skulder:health', subject: one.workerId };
    for (const { workerId } of [one, another])
      await tieAccount(service.admin, { ...account, workerId });
  };

  it('are neither one person with one of the two nor somebody whom the person keeps out, now or later', async () => {
    const [first, second] = cases as [MadeCase, MadeCase];
    const [asLeaver, asOther, closed, moves] = [
      await municipal('Aa Ny'),
      await municipal('Bb Ny'),
      await municipal('Cc Ny'),
      await municipal('Dd Ny'),
    ];
    await isOnePersonWith(asLeaver, leaver);
    await isOnePersonWith(asOther, team.specialist[0]);
    const unit = { name: 'Bydelen', level: 'municipal' as const };
    const homeUnitId = (await leader.ok('createUnit', { body: unit })).body.id;
    const { workerId } = closed;
    for (const body of [
      { kind: 'worker' as const, workerId },
      { kind: 'unit' as const, unitId: homeUnitId },
    ]) {
      await leader.ok('recordBlock', { path: { caseId: first.id }, body });
    }
    const { agreementId } = moves;
    const body = { startsOn: '2098-01-01', homeUnitId };
    await leader.ok('continueAgreement', { path: { agreementId }, version: 1, body });
    const names = async (of: MadeCase) => (await candidatesFor(of)).map(({ name }) => name);
    const there = [next.name, other.name].toSorted((a, b) => (a < b ? -1 : 1));
    expect(await names(first)).toEqual(there);
    expect(await names(second)).toEqual(['Cc Ny', 'Dd Ny', ...there]);
  });

  it('stand by who stays, who has room, who knows the case, and who has most room on their fullest day', async () => {
    const [first] = cases as [MadeCase];
    const goes = await municipal('Aa Slutter', 1);
    const full = await municipal('Bb Full', 0.04);
    const most = await municipal('Cc Mest', 1);
    const knows = await municipal('Dd Kjenner', 0.2);
    const less = await municipal('Ee Litt', 0.5);
    await leader.ok('planAgreementEnd', {
      path: { agreementId: goes.agreementId },
      version: 1,
      body: { plannedEndOn: '2099-01-01' },
    });
    for (const { workerId } of [goes, full, knows]) {
      const sent = { path: { caseId: first.id }, body: { workerId } };
      await leader.ok('addSupporter', sent);
    }
    const order = async () => (await candidatesFor(first)).map(({ name }) => name);
    const those = [most, less, knows, full, goes].map(({ name }) => name);
    const ours = async () => (await order()).filter((name) => those.includes(name));
    const [a, b, c, d, e] = ['Dd Kjenner', 'Cc Mest', 'Ee Litt', 'Bb Full', 'Aa Slutter'];
    expect(await ours()).toEqual([a, b, c, d, e]);

    // In eleven of the colleague's cases the one with most room is to act for a week.
    const days = { startsOn: '2098-07-06', backOn: '2098-07-13' };
    const covers = [];
    for (let n = 0; n < 11; n++) {
      const away = await make.case({ in: team, municipal: other });
      covers.push({ caseId: away.id, level: 'municipal' as const, agreementId: most.agreementId });
    }
    await leader.ok('recordAbsence', {
      path: { teamId: team.id },
      body: { workerId: other.workerId, kind: 'holiday', ...days },
    });
    await leader.ok('coverSeats', {
      path: { teamId: team.id },
      body: {
        covers: covers.map((cover) => ({
          ...{ ...cover, startsOn: '2098-07-06', endsOn: '2098-07-13' },
        })),
      },
    });
    expect(await ours()).toEqual([a, c, b, d, e]);
    expect((await candidatesFor(first)).find(({ name }) => name === b)!.freeSeats).toBe(9);
  });
});
