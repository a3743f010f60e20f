import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makerFor, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { AbsentTeam } from './absent-team.ts';

// Whatever puts a seat at risk stands in the planner, in its weeks or after them, from the day that it is known.

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

const isAtRisk = async () => (await room.cardOf()).seats.municipal.isAtRisk;
const later = async () =>
  (await room.planner()).laterGaps.map(({ caseId, workerId, reason, startsOn }) => [
    ...[caseId === room.opened.id, workerId === room.holder.workerId, reason, startsOn],
  ]);

describe('what is after the weeks', () => {
  it('of an absence that goes on is part of its gap, so that one act covers all of it', async () => {
    await room.away({ startsOn: '2026-08-20', backOn: '2026-11-02' });
    const { gaps, laterGaps } = await room.planner();
    expect(gaps).toMatchObject([{ days: [{ startsOn: '2026-08-20', endsOn: '2026-11-02' }] }]);
    expect(laterGaps).toEqual([]);
    await room.acts({ startsOn: '2026-08-20', endsOn: '2026-11-02' });
    expect(await isAtRisk()).toBe(false);
    expect(await room.planner()).toMatchObject({ gaps: [], laterGaps: [] });
  });

  it('of an absence whose end nobody knows is told apart, once somebody acts until then', async () => {
    await room.away({ backOn: null });
    expect((await room.planner()).gaps).toMatchObject([
      { days: [{ startsOn: '2026-07-06', endsOn: null }] },
    ]);
    await room.acts({ endsOn: '2026-08-24' });
    expect((await room.planner()).gaps).toEqual([]);
    expect(await later()).toEqual([[true, true, 'absence', '2026-08-24']]);
  });

  it('of another absence or a known end is told apart', async () => {
    await room.away();
    await room.away({ startsOn: '2026-10-05', backOn: '2026-10-12' });
    await room.away({ startsOn: '2026-12-21', backOn: '2026-12-28' });
    await room.leader.ok('planAgreementEnd', {
      path: { agreementId: room.holder.agreementId },
      version: 1,
      body: { plannedEndOn: '2026-09-01' },
    });
    expect((await room.planner()).gaps).toMatchObject([
      { reason: 'absence', days: [{ startsOn: '2026-07-06', endsOn: '2026-07-27' }] },
    ]);
    expect(await later()).toEqual([
      [true, true, 'leaving', '2026-09-01'],
      [true, true, 'absence', '2026-10-05'],
    ]);
  });

  it('is not told of a case that is closed to the reader', async () => {
    await room.away({ startsOn: '2026-10-05', backOn: '2026-10-12' });
    const { workerId } = room.team.specialist[1];
    const path = { caseId: room.opened.id };
    await room.leader.ok('recordBlock', { path, body: { kind: 'worker', workerId } });
    expect(await later()).toEqual([]);
    expect((await room.planner({}, room.leader)).laterGaps).toHaveLength(1);
  });
});

describe('a holder whom the person keeps out', () => {
  const goesOn = (startsOn: string, homeUnitId: string, version: number) =>
    room.leader.ok('continueAgreement', {
      path: { agreementId: room.holder.agreementId },
      version,
      body: { startsOn, homeUnitId },
    });
  const seatFor = async (by: TestClient) =>
    (await by.ok('getCase', { path: { caseId: room.opened.id } })).body.seats!.municipal;

  it('has a gap from today, with those who could take over', async () => {
    const { workerId } = room.holder;
    const path = { caseId: room.opened.id };
    await room.leader.ok('recordBlock', { path, body: { kind: 'worker', workerId } });
    // Whoever takes over may be on holiday meanwhile.
    await room.away({ workerId: room.spare.workerId });
    expect((await room.planner()).gaps).toMatchObject([
      {
        ...{ reason: 'kept_out', agreementId: room.holder.agreementId },
        days: [{ startsOn: '2026-06-01', endsOn: null }],
        candidates: [{ name: room.spare.name, isThere: true }],
      },
    ]);
  });

  it('by the unit that they will come from is at risk from the day that it is known, everywhere', async () => {
    const body = { name: 'Bydelen', level: 'municipal' as const };
    const homeUnitId = (await room.leader.ok('createUnit', { body })).body.id;
    const path = { caseId: room.opened.id };
    await room.leader.ok('recordBlock', { path, body: { kind: 'unit', unitId: homeUnitId } });
    const meeting = await room.member.ok('planMeeting', {
      path: room.path,
      body: { startsAt: '2026-06-08T07:00:00Z' },
    });
    const onAgenda = async () =>
      (await room.member.ok('getMeeting', { path: { meetingId: meeting.body.id } })).body.items
        .filter(({ state }) => state === 'open')
        .map(({ kind }) => kind);
    expect([await isAtRisk(), await later()]).toEqual([false, []]);
    expect(await onAgenda()).not.toContain('seat_at_risk');

    await goesOn('2026-07-20', homeUnitId, 1);
    expect(await isAtRisk()).toBe(true);
    expect((await seatFor(room.member)).isAtRisk).toBe(true);
    expect(await onAgenda()).toContain('seat_at_risk');
    expect((await room.planner()).gaps).toMatchObject([
      { reason: 'kept_out', days: [{ startsOn: '2026-07-20', endsOn: null }] },
    ]);
    const [told] = await service.admin.sql`
      select data -> 'caseIds' as cases from events where team_id = ${room.team.id} and kind = 'agreement.continued'`;
    expect(told).toEqual({ cases: [room.opened.id] });
    const own = await service.signIn(room.holder.workerId);
    expect((await seatFor(own)).workerId).toBe(room.holder.workerId);

    await goesOn('2026-07-20', room.team.units.municipal, 2);
    expect(await isAtRisk()).toBe(false);
    expect(await onAgenda()).not.toContain('seat_at_risk');
  });

  it('so is the seat that such a colleague was to act in', async () => {
    const body = { name: 'Bydelen', level: 'municipal' as const };
    const homeUnitId = (await room.leader.ok('createUnit', { body })).body.id;
    const path = { caseId: room.opened.id };
    await room.leader.ok('recordBlock', { path, body: { kind: 'unit', unitId: homeUnitId } });
    await room.away();
    await room.acts();
    expect(await isAtRisk()).toBe(false);
    const { agreementId } = room.spare;
    await room.leader.ok('continueAgreement', {
      path: { agreementId },
      version: 1,
      body: { startsOn: '2026-07-20', homeUnitId },
    });
    expect(await isAtRisk()).toBe(true);
    expect((await room.planner()).gaps).toMatchObject([
      { reason: 'absence', days: [{ startsOn: '2026-07-20', endsOn: '2026-07-27' }] },
    ]);
  });
});
