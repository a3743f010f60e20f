import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { itIs } from '../platform/testing/day-of-test.ts';
import { AbsentTeam } from './absent-team.ts';

type Schemas = components['schemas'];

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
});

const slugOf = ({ body }: { body: unknown }) => (body as { slug?: string }).slug;

describe('whoever acts', () => {
  const closeToAllButTheTwo = () =>
    room.leader.ok('recordBlock', {
      path: { caseId: room.opened.id },
      body: { kind: 'whole_case' },
    });
  const sees = async (client: TestClient) =>
    (await client.call('getCase', { path: { caseId: room.opened.id } })).status === 200;

  it('gets in as the holder does on the days of it, and on no other', async () => {
    const acting = await service.signIn(room.spare.workerId);
    await room.away();
    await room.acts();
    await closeToAllButTheTwo();
    const seen: Record<string, boolean> = {};
    for (const day of ['2026-07-05', '2026-07-06', '2026-07-26', '2026-07-27']) {
      await itIs(service, day);
      seen[day] = await sees(await service.signIn(room.spare.workerId));
    }
    expect(seen).toEqual({
      '2026-07-05': false,
      '2026-07-06': true,
      '2026-07-26': true,
      '2026-07-27': false,
    });
    expect(await sees(acting)).toBe(false);
  });

  it('acts no longer when the holder is back sooner', async () => {
    const made = await room.away({ startsOn: '2026-06-01' });
    await room.acts({ startsOn: '2026-06-01' });
    await closeToAllButTheTwo();
    const acting = await service.signIn(room.spare.workerId);
    expect(await sees(acting)).toBe(true);
    await itIs(service, '2026-06-03');
    const again = await service.signIn(room.spare.workerId);
    expect(await sees(again)).toBe(true);
    const { absenceId, version } = { absenceId: made.id, version: made.version };
    const body = { backOn: '2026-06-03' };
    await again.ok('changeAbsence', { path: { absenceId }, version, body });
    expect(await sees(again)).toBe(false);
  });

  it('acts no longer once the holder has handed over the seat', async () => {
    await room.away({ startsOn: '2026-06-01' });
    await room.acts({ startsOn: '2026-06-01' });
    const third = await make.member({ in: room.team, level: 'municipal' });
    const { version } = await room.member.ok('getCase', { path: { caseId: room.opened.id } });
    await room.member.ok('handOverSeat', {
      path: { caseId: room.opened.id },
      version: version!,
      body: { level: 'municipal', to: { agreementId: third.agreementId } },
    });
    expect((await room.cardOf()).seats.municipal).toMatchObject({
      workerId: third.workerId,
      isAtRisk: false,
      absence: null,
      cover: null,
    });
    await closeToAllButTheTwo();
    expect(await sees(await service.signIn(room.spare.workerId))).toBe(false);
  });

  it('is shown in the case’s history on the days on which they did act', async () => {
    const made = await room.away({ startsOn: '2026-06-01', backOn: '2026-06-15' });
    const arranged = await room.acts({ startsOn: '2026-06-02', endsOn: '2026-06-15' });
    await itIs(service, '2026-06-05');
    const today = await service.signIn(room.team.specialist[1].workerId);
    await today.ok('changeAbsence', {
      path: { absenceId: made.id },
      version: made.version,
      body: { backOn: '2026-06-08' },
    });
    await itIs(service, '2026-06-20');
    const later = await service.signIn(room.team.specialist[1].workerId);
    const { covers } = (await later.ok('listSeats', { path: { caseId: room.opened.id } })).body;
    expect(covers).toEqual([
      { ...arranged, days: [{ startsOn: '2026-06-02', endsOn: '2026-06-08' }] },
    ]);
  });

  it('is nobody when the seat is handed over at the same moment', async () => {
    await room.away();
    const third = await make.member({ in: room.team, level: 'municipal' });
    const path = { caseId: room.opened.id };
    const { version } = await room.member.ok('getCase', { path });
    const to = { agreementId: third.agreementId };
    const [handed, covered] = await Promise.all([
      room.leader.call('handOverSeat', {
        path,
        version: version!,
        body: { level: 'municipal', to },
      }),
      room.act([room.cover()]),
    ]);
    expect(handed.status).toBe(200);
    // Whoever came second finds the seat with somebody who is not away.
    expect([undefined, 'cover-not-needed']).toContain(slugOf(covered));
    expect((await room.cardOf()).seats.municipal).toMatchObject({
      workerId: third.workerId,
      isAtRisk: false,
      cover: null,
    });
  });

  it('has acted on the days that have passed, whatever is said of them afterwards', async () => {
    const made = await room.away({ startsOn: '2026-06-01', backOn: '2026-06-15' });
    await room.acts({ startsOn: '2026-06-01', endsOn: '2026-06-15' });
    await itIs(service, '2026-06-05');
    const today = await service.signIn(room.team.specialist[1].workerId);
    const path = { absenceId: made.id };
    const { version } = made;
    const change = (body: Schemas['ChangeAbsenceRequest']) =>
      today.call('changeAbsence', { path, version, body });
    const refused = [
      await today.call('withdrawAbsence', { path, version }),
      await change({ backOn: '2026-06-04' }),
      await change({ startsOn: '2026-06-02' }),
    ];
    expect(refused.map(slugOf)).toEqual(Array(3).fill('absence-acted-in'));
    const closed = { kind: 'worker' as const, workerId: room.spare.workerId };
    const caseId = room.opened.id;
    await today.ok('recordBlock', { path: { caseId }, body: closed });
    expect((await change({ backOn: '2026-06-05' })).status).toBe(200);
    const { covers } = (await today.ok('listSeats', { path: { caseId } })).body;
    expect(covers).toMatchObject([{ days: [{ startsOn: '2026-06-01', endsOn: '2026-06-05' }] }]);
  });

  it('stops when it is ended, and the seat is at risk again', async () => {
    await room.away({ startsOn: '2026-06-01' });
    const begun = await room.acts({ startsOn: '2026-06-01', endsOn: '2026-06-20' });
    const toCome = await room.acts({ startsOn: '2026-06-20' });
    await itIs(service, '2026-06-03');
    const today = await service.signIn(room.team.specialist[1].workerId);
    for (const { id, version } of [begun, toCome]) {
      await today.ok('endCover', { path: { coverId: id }, version });
    }
    expect((await room.cardOf(room.opened.id, today)).seats.municipal).toMatchObject({
      isAtRisk: true,
      cover: null,
    });
    const { covers } = (await today.ok('listSeats', { path: { caseId: room.opened.id } })).body;
    expect(covers).toMatchObject([{ id: begun.id, endsOn: '2026-06-03' }]);
    const again = await today.call('endCover', { path: { coverId: begun.id }, version: 2 });
    expect(slugOf(again)).toBe('cover-over');
  });

  it('carries the seat meanwhile, by the weight of its mode', async () => {
    await room.away({ startsOn: '2026-06-01' });
    const carried = async () =>
      (await room.planner()).members.find(({ workerId }) => workerId === room.spare.workerId)!;
    const before = await carried();
    await room.acts({ startsOn: '2026-06-01' });
    const after = await carried();
    expect(after).toMatchObject({ seatsHeld: 0, seatsCovered: 1, freeSeats: before.freeSeats - 1 });
    const seatWeights = {
      intake: 0.3,
      shoulder_to_shoulder: 0.2,
      systematic_supervision: 0.1,
    };
    await room.leader.ok('changeTeam', { path: room.path, version: 1, body: { seatWeights } });
    expect((await carried()).freeSeats).toBe(before.freeSeats - 0.3);
  });
});

describe('covering is refused', () => {
  const other = () => make.case({ in: room.team, municipal: room.spare });

  it.each<
    [
      string,
      () => Partial<Schemas['CoverRequest']> | Promise<Partial<Schemas['CoverRequest']>>,
      string,
    ]
  >([
    [
      'by the other level',
      () => ({ agreementId: room.team.specialist[1].agreementId }),
      'seat-wrong-level',
    ],
    ['by an agreement nobody has', () => ({ agreementId: newId() }), 'seat-not-member'],
    ['by the holder', () => ({ agreementId: room.holder.agreementId }), 'seat-same-worker'],
    [
      'on days when nobody is away',
      () => ({ startsOn: '2026-09-01', endsOn: '2026-09-02' }),
      'cover-not-needed',
    ],
    [
      'for a seat whose holder is not away',
      () => ({ level: 'specialist', agreementId: room.team.specialist[1].agreementId }),
      'cover-not-needed',
    ],
    ['backwards', () => ({ endsOn: '2026-07-06' }), 'validation-failed'],
    ['for more than a year', () => ({ endsOn: '2027-07-26' }), 'validation-failed'],
    [
      'of a closed case',
      async () => ({ caseId: (await make.closedCase({ in: room.team })).id }),
      'case-closed',
    ],
    [
      'of another team’s case',
      async () => ({ caseId: (await make.case({ in: await make.team() })).id }),
      'not-found',
    ],
  ])('%s', async (_how, wrong, slug) => {
    await room.away();
    const answer = await room.act([room.cover(await wrong())]);
    expect(slugOf(answer)).toBe(slug);
  });

  it('beyond the end of an agreement, known or set', async () => {
    await room.away();
    await room.leader.ok('planAgreementEnd', {
      path: { agreementId: room.spare.agreementId },
      version: 1,
      body: { plannedEndOn: '2026-07-20' },
    });
    expect(slugOf(await room.act([room.cover()]))).toBe('worker-not-available');
    expect((await room.act([room.cover({ endsOn: '2026-07-20' })])).status).toBe(201);
  });

  it('by somebody whom the person keeps out, without saying why', async () => {
    await room.away();
    const body = { kind: 'unit' as const, unitId: room.team.units.municipal };
    const third = await make.member({ in: room.team, level: 'municipal' });
    await room.leader.ok('recordBlock', { path: { caseId: room.opened.id }, body });
    expect(slugOf(await room.act([room.cover({ agreementId: third.agreementId })]))).toBe(
      'worker-blocked',
    );
  });

  it('where somebody acts already', async () => {
    await room.away();
    await room.acts();
    const third = await make.member({ in: room.team, level: 'municipal' });
    const answer = await room.act([
      room.cover({ agreementId: third.agreementId, startsOn: '2026-07-26' }),
    ]);
    expect(slugOf(answer)).toBe('cover-overlaps');
  });

  it('as a whole, naming the cases, when one of many cannot be', async () => {
    await room.away();
    const second = await make.case({ in: room.team });
    const unneeded = await other();
    const third = await make.member({ in: room.team, level: 'municipal' });
    const { agreementId } = third;
    const all = [room.opened, second, unneeded].map(({ id }) =>
      room.cover({ caseId: id, agreementId }),
    );
    const refused = await room.act(all);
    expect(refused.body).toMatchObject({
      slug: 'cover-not-needed',
      cases: [{ id: unneeded.id, alias: unneeded.alias }],
    });
    expect((await room.cardOf(second.id)).seats.municipal.isAtRisk).toBe(true);
    const done = await room.act(all.slice(0, 2));
    expect(done.status).toBe(201);
    expect((done.body as Schemas['CoverList']).items.map(({ caseId }) => caseId)).toEqual([
      room.opened.id,
      second.id,
    ]);
    const told = await service.admin.sql`
      select data -> 'caseIds' as cases from events where team_id = ${room.team.id} and kind = 'covers.arranged'`;
    expect(told).toEqual([{ cases: [room.opened.id, second.id].toSorted() }]);
  });
});

describe('the database alone refuses', () => {
  const insert = (more: Record<string, unknown> = {}, how = {}) =>
    writeRaw(
      service.database,
      room.team,
      async ({ sql }) => {
        const [seat] = await sql<{ id: string }[]>`
          select id from seats where case_id = ${room.opened.id} and level = 'municipal' and upper_inf(held_during)`;
        const row = {
          ...{ id: newId(), team_id: room.team.id, case_id: room.opened.id, seat_id: seat!.id },
          ...{
            level: 'municipal',
            acting_worker_id: room.spare.workerId,
            agreement_id: room.spare.agreementId,
          },
          ...{ starts_on: '2026-07-06', ends_on: '2026-07-27', recorded_by: room.spare.workerId },
          ...more,
        };
        await sql`insert into covers ${sql(row)}`;
      },
      how,
    );

  it.each<[string, () => Record<string, unknown>, string]>([
    [
      'an acting worker of the other level',
      () => ({
        acting_worker_id: room.team.specialist[1].workerId,
        agreement_id: room.team.specialist[1].agreementId,
      }),
      'covers_act_by_agreement',
    ],
    [
      'an agreement of somebody else',
      () => ({ acting_worker_id: room.holder.workerId }),
      'covers_are_by_somebody_else',
    ],
    ['a seat said to be of another level', () => ({ level: 'specialist' }), 'covers_seat'],
    [
      'days on which the holder is not away',
      () => ({ starts_on: '2026-10-01', ends_on: '2026-10-02' }),
      'covers_are_for_an_absence',
    ],
    [
      'an agreement that begins later',
      () => ({ starts_on: '2024-12-31', ends_on: '2025-06-01' }),
      'covers_within_the_agreement',
    ],
  ])('%s', async (_what, wrong, constraint) => {
    await room.away();
    expect(await refusalOf(insert(wrong()))).toBe(constraint);
  });

  it('two who act in one seat on one day, whoever is first', async () => {
    await room.away();
    const third = await make.member({ in: room.team, level: 'municipal' });
    const attempts = [room.spare, third].map(({ workerId, agreementId }) =>
      refusalOf(insert({ acting_worker_id: workerId, agreement_id: agreementId })),
    );
    expect((await Promise.all(attempts)).toSorted()).toEqual(['covers_one_at_a_time', undefined]);
  });

  it('a cover that is moved, lengthened or given to somebody else, and one in silence', async () => {
    await room.away();
    const { id } = await room.acts({ endsOn: '2026-07-20' });
    const change = (to: Record<string, unknown>) =>
      refusalOf(
        service.admin.sql.begin(async (sql) => {
          await sql`select set_config('skulder.actor', 'system:test', true)`;
          await sql`update covers set ${sql(to)} where id = ${id}`;
        }),
      );
    expect([
      await change({ ends_on: '2026-07-21' }),
      await change({ starts_on: '2026-07-07' }),
      await change({ acting_worker_id: room.team.specialist[0].workerId }),
    ]).toEqual(['cover_only_ends_sooner', 'cover_only_ends_sooner', 'cover_only_ends_sooner']);
    const silent = insert({ starts_on: '2026-07-20' }, { isSilent: true });
    expect(await refusalOf(silent)).toBe('change_is_told');
  });

  it('anything of another team’s absences and covers', async () => {
    await room.away();
    await room.acts();
    const elsewhere = await make.team();
    const seen: unknown[] = [];
    await writeRaw(
      service.database,
      elsewhere,
      async ({ sql }) => {
        seen.push(...(await sql`select id from absences`), ...(await sql`select id from covers`));
        seen.push(
          ...(await sql`select planner_json(${room.team.id}, daterange('2026-01-01', '2027-01-01')) as p`),
        );
      },
      { worker: elsewhere.municipal[0].workerId, isSilent: true },
    );
    expect(seen).toEqual([{ p: null }]);
  });
});
