import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { WorkingTeam } from '../activities/working-team.ts';
import { makerFor, type MadeMember, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { Room } from '../platform/testing/meeting-room.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

let service: TestService;
let make: Maker;
/** The first of June 2026 is a Monday. */
let room: WorkingTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
});

async function week(by: TestClient = room.member, on?: string): Promise<Schemas['MyWeek']> {
  return (await by.ok('getMyWeek', { query: on ? { on } : {} })).body;
}

const signIn = ({ workerId }: MadeMember) => service.signIn(workerId);

async function plan(startsAt: string, workers: readonly MadeMember[] = room.pair) {
  const workerIds = workers.map(({ workerId }) => workerId);
  const body = { kind: 'conversation', arena: 'home', startsAt, minutes: 60, workerIds } as const;
  return (await room.member.ok('planActivity', { path: room.path, body })).body;
}

const namesIn = ({ cases }: Schemas['MyWeek']) => cases.map(({ card }) => card.alias);

describe('my week', () => {
  it('has the cases in which I sit, as the board shows them, and nobody else’s', async () => {
    const [, other] = room.team.municipal;
    await make.case({ in: room.team, municipal: other, specialist: room.team.specialist[1] });
    const own = await week();
    expect(own).toMatchObject({
      isoYear: 2026,
      isoWeek: 23,
      fromOn: '2026-06-01',
      untilOn: '2026-06-08',
    });
    expect(own.cases).toEqual([
      { teamId: room.team.id, role: 'holder', actsUntilOn: null, card: await room.card() },
    ]);
    expect(namesIn(await week(await signIn(other)))).toHaveLength(1);
  });

  it('has the case of whoever I act for, in the weeks in which I do', async () => {
    const [holder, spare] = room.team.municipal;
    const days = { startsOn: '2026-06-09', backOn: '2026-06-12' };
    await room.member.ok('recordAbsence', {
      path: { teamId: room.team.id },
      body: { workerId: holder.workerId, kind: 'holiday', ...days },
    });
    await room.member.ok('coverSeats', {
      path: { teamId: room.team.id },
      body: {
        covers: [
          {
            ...{ caseId: room.opened.id, level: 'municipal', agreementId: spare.agreementId },
            ...{ startsOn: '2026-06-09', endsOn: '2026-06-12' },
          },
        ],
      },
    });
    const acting = await signIn(spare);
    expect((await week(acting)).cases).toEqual([]);
    expect((await week(acting, '2026-06-10')).cases).toMatchObject([
      { role: 'acting', actsUntilOn: '2026-06-12', card: { id: room.opened.id } },
    ]);
    expect((await week(acting, '2026-06-15')).cases).toEqual([]);
  });

  it('has what is planned with me in that week, wherever I sit, and nothing of people who do not sit with me', async () => {
    await plan('2026-06-04T10:00:00+02:00');
    await plan('2026-06-11T10:00:00+02:00');
    const [, helper] = room.team.specialist;
    await plan('2026-06-05T09:00:00+02:00', [helper]);
    expect((await week()).plans).toMatchObject([
      { caseName: room.opened.alias, isOfPerson: true, teamId: room.team.id, minutes: 60 },
    ]);
    expect((await week(await signIn(helper))).plans).toHaveLength(1);
    expect((await week(await signIn(room.pair[1]), '2026-06-10')).plans).toHaveLength(1);
  });

  it('has in the current week also what was planned before and has become of nothing', async () => {
    await plan('2026-06-04T10:00:00+02:00');
    await room.itIs('2026-06-17');
    expect((await week()).plans).toHaveLength(1);
    expect((await week(room.member, '2026-06-23')).plans).toEqual([]);
    expect((await week(room.member, '2026-06-04')).plans).toHaveLength(1);
  });

  it('has what is planned with whoever sat there before me, to be taken over', async () => {
    await plan('2026-06-04T10:00:00+02:00');
    const { version } = (await room.member.ok('getCase', { path: room.path })).body;
    const [, next] = room.team.specialist;
    await room.member.ok('handOverSeat', {
      path: room.path,
      version,
      body: { level: 'specialist', to: { agreementId: next.agreementId } },
    });
    expect((await week(await signIn(next))).plans).toMatchObject([
      { toReplace: [{ id: room.pair[1].workerId }] },
    ]);
  });

  it('has when I and the other of a pair are away', async () => {
    const path = { teamId: room.team.id };
    for (const { workerId } of [...room.pair, room.team.municipal[1]]) {
      const body = {
        workerId,
        kind: 'sickness',
        startsOn: '2026-06-02',
        backOn: '2026-06-04',
      } as const;
      await room.member.ok('recordAbsence', { path, body });
    }
    const { absences } = await week();
    expect(absences.map(({ workerId, isOwn }) => [workerId, isOwn]).toSorted()).toEqual(
      [
        [room.pair[0].workerId, true],
        [room.pair[1].workerId, false],
      ].toSorted(),
    );
    expect(JSON.stringify(absences)).not.toContain('sickness');
    expect((await week(room.member, '2026-06-09')).absences).toEqual([]);
  });

  it('has what waits for me: openings of the other level’s, and inquiries that are mine', async () => {
    const [municipal, specialist] = room.pair;
    const pair = {
      municipal: { agreementId: municipal.agreementId },
      specialist: { agreementId: specialist.agreementId },
    };
    const { body: proposed } = await room.member.ok('proposeOpening', {
      path: { teamId: room.team.id },
      body: { mode: 'intake', pair, reason: 'Haster.', case: { alias: 'Alm-9' } },
    });
    const { body: inquiry } = await room.member.ok('receiveInquiry', {
      path: { teamId: room.team.id },
      body: { source: 'gp', askedBy: 'Legen', worry: 'Ikke sett på lenge.' },
    });
    expect((await week()).waiting.map(({ kind, id }) => [kind, id])).toEqual([
      ['inquiry', inquiry.id],
    ]);
    expect((await week(await signIn(specialist))).waiting).toMatchObject([
      { kind: 'opening', id: proposed.id, name: 'Alm-9' },
    ]);
  });

  it('has what I am to find out, by when', async () => {
    const meetings = await Room.of(service, room.team);
    const meeting = await meetings.meet();
    const later = await meetings.plan(3);
    const { id, alias } = await meetings.receive();
    const [, finder] = room.team.municipal;
    await meetings.decide(await meetings.itemAbout(meeting.id, id), {
      outcome: 'investigate',
      investigation: {
        municipalAgreementId: finder.agreementId,
        specialistAgreementId: room.team.specialist[1].agreementId,
        dueOn: later.heldOn,
      },
    });
    expect((await week(await signIn(finder))).waiting).toMatchObject([
      { kind: 'investigation', id, name: alias, dueOn: later.heldOn },
    ]);
  });

  it('has the meeting that an admission asks for, until it is arranged, and again when its day has passed', async () => {
    const { body: admission } = await room.partner.ok('recordAdmission', {
      path: room.path,
      body: { place: 'Akuttposten', admittedOn: '2026-06-01' },
    });
    const { id: caseId, alias: name } = room.opened;
    const one = { kind: 'collaboration_meeting', id: caseId, teamId: room.team.id, name };
    expect((await week()).waiting).toMatchObject([{ ...one, dueOn: null }]);
    expect((await week(await signIn(room.team.municipal[1]))).waiting).toEqual([]);
    const on = '2026-06-03';
    await room.partner.ok('setCollaborationMeeting', {
      path: { admissionId: admission.id },
      version: admission.version,
      body: { state: 'planned', on },
    });
    expect((await week()).waiting).toEqual([]);
    await room.itIs('2026-06-04');
    expect((await week()).waiting).toMatchObject([{ ...one, dueOn: on }]);
  });

  it('has my cases in the order of what asks for something', async () => {
    await room.itIs('2026-06-29');
    const [, other] = room.team.specialist;
    const calm = await make.case({ in: room.team, alias: 'Alm-1' });
    const last = await make.case({ in: room.team, alias: 'Bjørk-2' });
    const atRisk = await make.case({ in: room.team, specialist: other, alias: 'Vier-3' });
    const absence = { kind: 'holiday', startsOn: '2026-07-01', backOn: '2026-07-08' } as const;
    await room.member.ok('recordAbsence', {
      path: { teamId: room.team.id },
      body: { workerId: other.workerId, ...absence },
    });
    const cards = (await week()).cases.map(({ card }) => [card.alias, card.isNotHeardFrom]);
    expect(cards).toEqual([
      [room.opened.alias, true],
      [atRisk.alias, false],
      [calm.alias, false],
      [last.alias, false],
    ]);
  });

  it('shows nothing of a case that the person has closed to me', async () => {
    await plan('2026-06-04T10:00:00+02:00');
    const other = await signIn(room.pair[1]);
    const body = { kind: 'worker', workerId: room.pair[1].workerId } as const;
    await room.member.ok('recordBlock', { path: room.path, body });
    expect(await week(other)).toMatchObject({ cases: [], plans: [] });
  });

  it('is of the teams of one employment, and of all of them', async () => {
    const elsewhere = await make.team();
    const workerId = room.pair[0].workerId;
    await service.admin.sql.begin(async (tx) => {
      await tx`set local session_replication_role = 'replica'`;
      await tx`insert into agreements (id, worker_id, team_id, home_unit_id, level, profession, fraction, starts_on)
        values (new_id(), ${workerId}, ${elsewhere.id}, ${elsewhere.units.municipal}, 'municipal', 'nurse', 0.2, '2026-01-01')`;
    });
    const [agreement] = await service.admin.sql<{ id: string }[]>`
      select id from agreements where worker_id = ${workerId} and team_id = ${elsewhere.id}`;
    const there = { ...room.pair[0], agreementId: agreement!.id };
    const opened = await make.case({ in: elsewhere, municipal: there });
    const cases = (await week()).cases.map(({ card, teamId }) => [card.id, teamId]);
    expect(cases).toEqual(
      expect.arrayContaining([
        [room.opened.id, room.team.id],
        [opened.id, elsewhere.id],
      ]),
    );
  });
});
