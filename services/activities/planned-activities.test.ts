import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { makerFor, type Maker } from '../make.ts';
import type { SentAnyhow } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';
import { asCarriedOut } from './activity-rules.ts';
import { WorkingTeam } from './working-team.ts';

type Schemas = components['schemas'];

let service: TestService;
let make: Maker;
let room: WorkingTeam;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
});

const body = (
  more: Partial<Schemas['PlanActivityRequest']> = {},
): Schemas['PlanActivityRequest'] => ({
  kind: 'accompaniment',
  arena: 'service_site',
  startsAt: '2026-06-05T10:00:00+02:00',
  minutes: 60,
  workerIds: room.pair.map(({ workerId }) => workerId),
  ...more,
});

async function plan(more: Partial<Schemas['PlanActivityRequest']> = {}, caseId = room.opened.id) {
  return (await room.member.ok('planActivity', { path: { caseId }, body: body(more) })).body;
}

async function planned(by = room.member): Promise<Schemas['PlannedActivity'][]> {
  return (await by.ok('listPlannedActivities', { path: room.path })).body.items;
}

const at = ({ id, version }: Schemas['PlannedActivity']) => ({
  path: { plannedActivityId: id },
  version,
});

async function refusal(more: Record<string, unknown>): Promise<string> {
  const sent: SentAnyhow = { path: room.path, body: { ...body(), ...more } };
  return (await room.member.refused('planActivity', sent)).slug;
}

describe('what is planned', () => {
  it('is there for both, the soonest first, until it is cancelled', async () => {
    const later = await plan();
    const sooner = await plan({ startsAt: '2026-06-02T09:00:00+02:00' });
    expect((await planned(room.partner)).map(({ id }) => id)).toEqual([sooner.id, later.id]);
    const { body: cancelled } = await room.partner.ok('cancelPlannedActivity', at(sooner));
    expect(cancelled.state).toBe('cancelled');
    expect((await planned()).map(({ id }) => id)).toEqual([later.id]);
    const again = { ...at(sooner), version: cancelled.version };
    expect((await room.member.refused('cancelPlannedActivity', again)).slug).toBe('plan-over');
  });

  it('is for today or later, by people of the team on that day, to whom the case is not closed', async () => {
    expect(await refusal({ startsAt: '2026-05-31T23:00:00+02:00' })).toBe('plan-in-the-past');
    const elsewhere = (await make.team()).municipal[0];
    expect(await refusal({ workerIds: [elsewhere.workerId] })).toBe('worker-elsewhere');
    const { workerId } = room.team.municipal[1];
    const block = { kind: 'worker' as const, workerId };
    await room.member.ok('recordBlock', { path: room.path, body: block });
    expect(await refusal({ workerIds: [workerId] })).toBe('worker-blocked');
  });

  it('moves, and whoever moves it upon an old version is shown where it has been moved to', async () => {
    const made = await plan();
    const startsAt = '2026-06-08T13:00:00+02:00';
    const { body: moved } = await room.partner.ok('changePlannedActivity', {
      ...at(made),
      body: { startsAt },
    });
    expect(Date.parse(moved.startsAt)).toBe(Date.parse(startsAt));
    const stale = await room.member.refused('changePlannedActivity', {
      ...at(made),
      body: { minutes: 30 },
    });
    expect(stale).toMatchObject({ slug: 'version-stale', current: { id: made.id, version: 2 } });
  });

  it('shows who is away then or has something else, and refuses nothing for it', async () => {
    const [municipal, specialist] = room.pair;
    const second = await make.case({ in: room.team });
    await plan(
      { startsAt: '2026-06-05T10:30:00+02:00', workerIds: [municipal.workerId] },
      second.id,
    );
    await room.partner.ok('recordAbsence', {
      path: { teamId: room.team.id },
      body: { workerId: specialist.workerId, kind: 'other', startsOn: '2026-06-05', backOn: null },
    });
    const { clashes } = await plan();
    expect(clashes).toEqual([
      { workerId: municipal.workerId, name: municipal.name, because: 'other_plan' },
      { workerId: specialist.workerId, name: specialist.name, because: 'absence' },
    ]);
    expect((await plan({ startsAt: '2026-06-04T10:00:00+02:00' })).clashes).toEqual([]);
  });

  it('asks for somebody else once a seat has been handed over', async () => {
    const made = await plan();
    expect(made.toReplace).toEqual([]);
    const { version } = (await room.member.ok('getCase', { path: room.path })).body;
    await room.member.ok('handOverSeat', {
      path: room.path,
      version,
      body: { level: 'specialist', to: { agreementId: room.team.specialist[1].agreementId } },
    });
    const [{ name, workerId }] = [room.team.specialist[0]];
    const [standing] = await planned();
    expect(standing!.toReplace).toEqual([{ id: workerId, name }]);
    const workerIds = [room.pair[0].workerId, room.team.specialist[1].workerId];
    const { body: changed } = await room.member.ok('changePlannedActivity', {
      ...at(standing!),
      body: { workerIds },
    });
    expect(changed.toReplace).toEqual([]);
  });

  it('falls away when the case is closed, and nothing is planned in a closed case', async () => {
    const made = await plan();
    const { version } = (await room.member.ok('getCase', { path: room.path })).body;
    const closing = { reason: 'moved', position: 'agrees' } as const;
    await room.member.ok('closeCase', { path: room.path, version, body: closing });
    expect(await planned()).toEqual([]);
    const over = { ...at(made), version: 2, body: {} };
    expect((await room.member.refused('carryOutPlannedActivity', over)).slug).toBe('plan-over');
    expect(await refusal({})).toBe('case-closed');
  });
});

describe('what was planned and has been done', () => {
  it('becomes the record in one act, as it was planned', async () => {
    const made = await plan();
    await room.itIs('2026-06-06');
    const { body: done } = await room.partner.ok('carryOutPlannedActivity', {
      ...at(made),
      body: {},
    });
    expect(done).toMatchObject({
      ...{ kind: 'accompaniment', arena: 'service_site', doneOn: '2026-06-05', time: '10:00' },
      ...{ minutes: 60, contact: 'two_way', isJoint: true },
    });
    expect(await planned()).toEqual([]);
    expect(await room.list()).toHaveLength(1);
  });

  it('is recorded once, however many press at the same time', async () => {
    const made = await plan();
    await room.itIs('2026-06-06');
    const sent = { ...at(made), body: {} };
    const answers = await Promise.all(
      [room.member, room.partner, room.member].map((who) =>
        who.call('carryOutPlannedActivity', sent),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(await room.list()).toHaveLength(1);
  });

  it('may have been an attempt, shorter, and by one of them alone', async () => {
    const made = await plan();
    await room.itIs('2026-06-06');
    const workerIds = [room.pair[0].workerId];
    const { body: done } = await room.member.ok('carryOutPlannedActivity', {
      ...at(made),
      body: { contact: 'attempt', minutes: 20, workerIds },
    });
    expect(done).toMatchObject({ contact: 'attempt', minutes: 20, isJoint: false });
    expect((await room.card()).attemptsSince).toBe(1);
  });

  it('is not done before its time', async () => {
    const made = await plan();
    const early = await room.member.refused('carryOutPlannedActivity', { ...at(made), body: {} });
    expect(early.slug).toBe('activity-to-come');
    expect(await planned()).toHaveLength(1);
  });

  it('is planned again when the record is taken back', async () => {
    const made = await plan();
    await room.itIs('2026-06-06');
    const { body: done } = await room.member.ok('carryOutPlannedActivity', {
      ...at(made),
      body: {},
    });
    const sent = { path: { activityId: done.id }, version: done.version };
    await room.member.ok('withdrawActivity', sent);
    expect(await planned()).toMatchObject([{ id: made.id, state: 'planned', activityId: null }]);
  });

  it.each([
    ['before the clock goes back', '2026-10-24T10:00:00+02:00', '2026-10-24', '10:00'],
    ['after it', '2026-10-26T10:00:00+01:00', '2026-10-26', '10:00'],
    ['late in the evening', '2026-10-25T23:30:00+01:00', '2026-10-25', '23:30'],
  ])(
    'is of the day and time that the clock showed in Oslo, %s',
    async (_w, startsAt, day, time) => {
      const made = await plan({ startsAt });
      await room.itIs('2026-11-01');
      const { body: done } = await room.member.ok('carryOutPlannedActivity', {
        ...at(made),
        body: {},
      });
      expect([done.doneOn, done.time]).toEqual([day, time]);
    },
  );
});

describe('what is recorded of a plan', () => {
  const asPlanned: Parameters<typeof asCarriedOut>[0] = {
    ...{ kind: 'conversation', arena: 'home', doneOn: '2026-06-05', time: '10:00' },
    ...{ minutes: 60, workerIds: ['a', 'b'] },
  };
  const recorded = (otherwise: Parameters<typeof asCarriedOut>[1]) =>
    asCarriedOut(asPlanned, otherwise);

  it('is the plan with what was otherwise', () => {
    expect(recorded({})).toEqual({ ...asPlanned, contact: 'two_way' });
    expect(recorded({ contact: 'attempt', minutes: 5 })).toMatchObject({
      contact: 'attempt',
      minutes: 5,
    });
    expect(recorded({ kind: 'cooperation' }).contact).toBeNull();
  });

  it('has no time of another day than that it was planned for', () => {
    expect(recorded({ doneOn: '2026-06-04' }).time).toBeNull();
    expect(recorded({ doneOn: '2026-06-04', time: '11:00' }).time).toBe('11:00');
    expect(recorded({ doneOn: '2026-06-05' }).time).toBe('10:00');
  });
});
