import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { refusalOf, writeRaw } from '../cases/raw-writes.ts';
import { makerFor, type MadeCase, type Maker } from '../make.ts';
import { newId } from '../platform/database/new-id.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { LiveClient } from '../platform/testing/live-client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
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

describe('a seat whose holder will be away', () => {
  it('is at risk from the day it is known, on the board and on the case, with the days and not the reason', async () => {
    const client = new LiveClient(
      service.url,
      await service.newCookie(room.team.specialist[0].workerId),
    );
    await client.standing(room.team.id, 1);
    await room.away();
    const card = await room.cardOf();
    expect(card.flags).toEqual(['staffing_at_risk', 'opened_between_meetings']);
    expect(card.seats.municipal).toMatchObject({
      isAtRisk: true,
      absence: { startsOn: '2026-07-06', backOn: '2026-07-27' },
      cover: null,
    });
    expect(card.seats.specialist).toMatchObject({ isAtRisk: false, absence: null });
    const page = (await room.member.ok('getCase', { path: { caseId: room.opened.id } })).body;
    expect(page.seats).toEqual(card.seats);
    const isOfIt = ({ kind }: { kind: string }) => kind === 'absence.recorded';
    await client.until(() => client.of(room.team.id).some(isOfIt));
    const message = client.of(room.team.id).find(isOfIt)!;
    expect(message).toMatchObject({ caseIds: [room.opened.id], cases: [card], members: [{}] });
    expect(JSON.stringify(message)).not.toContain('holiday');
    client.close();
  });

  it('is no longer, once somebody is to act on every day', async () => {
    await room.away();
    const made = await room.acts();
    expect(made).toMatchObject({
      holderName: room.holder.name,
      name: room.spare.name,
      days: [{ startsOn: '2026-07-06', endsOn: '2026-07-27' }],
    });
    const { flags, seats } = await room.cardOf();
    expect(flags).not.toContain('staffing_at_risk');
    expect(seats.municipal).toMatchObject({
      workerId: room.holder.workerId,
      isAtRisk: false,
      cover: { name: room.spare.name, startsOn: '2026-07-06', endsOn: '2026-07-27' },
    });
  });

  it.each<[string, Partial<Schemas['CoverRequest']>]>([
    ['in the beginning', { startsOn: '2026-07-07' }],
    ['in the end', { endsOn: '2026-07-26' }],
  ])('is still, while a day is left without anybody %s', async (_where, less) => {
    await room.away();
    await room.acts(less);
    expect((await room.cardOf()).seats.municipal.isAtRisk).toBe(true);
  });

  it('is again when whoever was to act is away too, will leave, or is kept out by the person', async () => {
    await room.away();
    await room.acts();
    const isAtRisk = async () => (await room.cardOf()).seats.municipal.isAtRisk;
    const own = await room.away({
      workerId: room.spare.workerId,
      startsOn: '2026-07-20',
      backOn: '2026-07-21',
    });
    expect(await isAtRisk()).toBe(true);
    await room.member.ok('withdrawAbsence', { path: { absenceId: own.id }, version: own.version });
    expect(await isAtRisk()).toBe(false);
    const path = { agreementId: room.spare.agreementId };
    const planned = await room.leader.ok('planAgreementEnd', {
      path,
      version: 1,
      body: { plannedEndOn: '2026-07-20' },
    });
    expect(await isAtRisk()).toBe(true);
    await room.leader.ok('planAgreementEnd', {
      path,
      version: planned.version!,
      body: { plannedEndOn: null },
    });
    expect(await isAtRisk()).toBe(false);
    const body = { kind: 'worker' as const, workerId: room.spare.workerId };
    await room.leader.ok('recordBlock', { path: { caseId: room.opened.id }, body });
    expect(await isAtRisk()).toBe(true);
  });

  it('is at risk without an end while nobody knows when they are back', async () => {
    await room.away({ kind: 'sickness', startsOn: '2026-05-28', backOn: null });
    await room.acts({ startsOn: '2026-06-01', endsOn: '2027-05-31' });
    expect((await room.cardOf()).seats.municipal).toMatchObject({
      isAtRisk: true,
      absence: { startsOn: '2026-05-28', backOn: null },
    });
  });

  it('stands on the coming agenda until somebody is to act', async () => {
    const meeting = (
      await room.member.ok('planMeeting', {
        path: room.path,
        body: { startsAt: '2026-06-08T07:00:00Z' },
      })
    ).body;
    const risks = async () =>
      (await room.member.ok('getMeeting', { path: { meetingId: meeting.id } })).body.items.filter(
        ({ kind, state }) => kind === 'seat_at_risk' && state === 'open',
      );
    expect(await risks()).toEqual([]);
    await room.away();
    expect(await risks()).toMatchObject([{ case: { id: room.opened.id } }]);
    await room.acts();
    expect(await risks()).toEqual([]);
  });

  it('is a case of each of the worker’s teams, and each of them hears of it', async () => {
    const elsewhere = await make.team();
    const agreementId = newId();
    await writeRaw(
      service.database,
      elsewhere,
      ({ sql }) => sql`
      insert into agreements (id, worker_id, team_id, home_unit_id, level, profession, fraction, starts_on)
      values (${agreementId}, ${room.holder.workerId}, ${elsewhere.id}, ${room.team.units.municipal}, 'municipal', 'nurse', 0.2, '2026-01-01')`,
    );
    const theirs = await make.case({ in: elsewhere, municipal: { ...room.holder, agreementId } });
    const colleague = await service.signIn(elsewhere.municipal[1].workerId);
    await room.away();
    const { body } = await colleague.ok('getBoard', { path: { teamId: elsewhere.id } });
    expect(body.cases.find(({ id }) => id === theirs.id)!.seats.municipal.isAtRisk).toBe(true);
    const [last] = await service.admin.sql`
      select kind, data -> 'caseIds' as cases from events where team_id = ${elsewhere.id} and kind like 'absence.%'`;
    expect(last).toEqual({ kind: 'absence.recorded', cases: [theirs.id] });
  });
});

describe('an absence', () => {
  it('says why to the worker and whoever leads a team of theirs, and to nobody else', async () => {
    const { id } = await room.away({ kind: 'sickness' });
    const kindTo = async (client: TestClient) =>
      (await room.planner({}, client)).members
        .flatMap(({ absences }) => absences)
        .find((one) => one.id === id)!.kind;
    const own = await service.signIn(room.holder.workerId);
    expect([await kindTo(room.member), await kindTo(room.leader), await kindTo(own)]).toEqual([
      null,
      'sickness',
      'sickness',
    ]);
    const stolen = writeRaw(
      service.database,
      room.team,
      ({ sql }) => sql`select kind from absences`,
      {
        worker: room.team.specialist[1].workerId,
      },
    );
    expect(await refusalOf(stolen)).toBe('42501');
  });

  it('does not overlap another of the same worker', async () => {
    await room.away();
    const twice = await room.member.call('recordAbsence', {
      path: room.path,
      body: room.absence({ startsOn: '2026-07-26', backOn: null }),
    });
    expect(slugOf(twice)).toBe('absence-overlaps');
    await room.away({ startsOn: '2026-07-27', backOn: null });
  });

  it('is of somebody who works with the team, and runs forward', async () => {
    const stranger = (await make.team()).municipal[0].workerId;
    const record = (more: object) =>
      room.member.call('recordAbsence', { path: room.path, body: room.absence(more) });
    expect(slugOf(await record({ workerId: stranger }))).toBe('not-found');
    expect((await record({ backOn: '2026-07-06' })).body).toMatchObject({
      slug: 'validation-failed',
      errors: [{ pointer: '/backOn' }],
    });
  });

  it('is changed by whoever has seen it as it is, and not once it has been withdrawn', async () => {
    const made = await room.away();
    const path = { absenceId: made.id };
    const change = (version: number) =>
      room.member.call('changeAbsence', { path, version, body: { startsOn: '2026-07-01' } });
    expect((await change(1)).body).toMatchObject({ version: 2, startsOn: '2026-07-01' });
    expect((await change(1)).body).toMatchObject({
      slug: 'version-stale',
      current: { version: 2 },
    });
    await room.member.ok('withdrawAbsence', { path, version: 2 });
    expect(slugOf(await change(3))).toBe('absence-withdrawn');
    expect((await room.cardOf()).flags).not.toContain('staffing_at_risk');
  });

  it('of a treatment contact puts the contact’s seat at risk, and a member of that level may act', async () => {
    const pair = {
      municipal: { agreementId: room.spare.agreementId },
      specialist: {
        treatmentContact: {
          name: 'Eva Lind',
          profession: 'psychologist' as const,
          unitId: room.team.units.specialist,
        },
      },
    };
    const shoulder = await make.case({ in: room.team, mode: 'shoulder_to_shoulder', pair });
    const { workerId } = (await room.cardOf(shoulder.id)).seats.specialist;
    await room.away({ workerId });
    expect((await room.cardOf(shoulder.id)).seats.specialist.isAtRisk).toBe(true);
    const { agreementId } = room.team.specialist[1];
    await room.acts({ caseId: shoulder.id, level: 'specialist', agreementId });
    expect((await room.cardOf(shoulder.id)).seats.specialist.isAtRisk).toBe(false);
  });
});

describe('the planner', () => {
  it('shows twelve weeks from Monday, who is away, which cases would stand with one, and who could act', async () => {
    const third = await make.member({
      in: room.team,
      level: 'municipal',
      name: 'Anne Aas',
      fraction: 1,
    });
    const known = await make.case({ in: room.team, municipal: room.spare });
    const { version } = await room.member.ok('getCase', { path: { caseId: known.id } });
    await room.member.ok('handOverSeat', {
      path: { caseId: known.id },
      version: version!,
      body: { level: 'municipal', to: { agreementId: room.holder.agreementId } },
    });
    await room.away({ kind: 'holiday' });
    await room.away({ workerId: third.workerId, startsOn: '2026-07-20', backOn: '2026-08-10' });
    const plan = await room.planner();
    expect([plan.fromOn, plan.untilOn]).toEqual(['2026-06-01', '2026-08-24']);
    const days = [{ startsOn: '2026-07-06', endsOn: '2026-07-27' }];
    expect(plan.gaps.map(({ caseId, days }) => [caseId, days])).toEqual([
      [room.opened.id, days],
      [known.id, days],
    ]);
    const named = (of: MadeCase) =>
      plan.gaps
        .find(({ caseId }) => caseId === of.id)!
        .candidates.map(({ name, isThere, knowsCase }) => [name, isThere, knowsCase]);
    expect(named(known)).toEqual([
      [room.spare.name, true, true],
      ['Anne Aas', false, false],
    ]);
    expect(named(room.opened)[0]).toEqual([room.spare.name, true, false]);
    expect(plan.members.find(({ name }) => name === 'Anne Aas')).toMatchObject({
      absences: [{ startsOn: '2026-07-20', backOn: '2026-08-10', kind: null }],
    });
  });

  it('shows a seat whose holder is known to leave as one to be handed over', async () => {
    await room.leader.ok('planAgreementEnd', {
      path: { agreementId: room.holder.agreementId },
      version: 1,
      body: { plannedEndOn: '2026-08-01' },
    });
    const plan = await room.planner({ fromOn: '2026-07-30', weeks: 1 });
    expect(plan.gaps).toMatchObject([
      { reason: 'leaving', days: [{ startsOn: '2026-08-01', endsOn: null }] },
    ]);
    expect((await room.planner({ weeks: 2 })).gaps).toEqual([]);
  });

  it('shows what has been arranged, and nothing of a case that is closed to the reader', async () => {
    await room.away();
    await room.acts();
    expect((await room.planner()).covers).toMatchObject([
      { caseName: room.opened.alias, name: room.spare.name },
    ]);
    const body = { kind: 'worker' as const, workerId: room.team.specialist[1].workerId };
    await room.leader.ok('recordBlock', { path: { caseId: room.opened.id }, body });
    const plan = await room.planner();
    expect([plan.covers, plan.gaps]).toEqual([[], []]);
  });
});
