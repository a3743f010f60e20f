import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { WorkingTeam } from '../activities/working-team.ts';
import { makerFor, type MadeMember, type Maker } from '../make.ts';
import type { TestClient } from '../platform/testing/client.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

type Schemas = components['schemas'];

/** Whoever goes for somebody else: the holder is away from the ninth to the twelfth of June, and the spare acts. */
let service: TestService;
let make: Maker;
let room: WorkingTeam;
let holder: MadeMember;
let spare: MadeMember;
let partner: MadeMember;
let acting: TestClient;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());
beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
  [holder, spare] = room.team.municipal;
  partner = room.pair[1];
  acting = await service.signIn(spare.workerId);
});

const tenth = '2026-06-10T10:00:00+02:00';

async function plan(workers: readonly MadeMember[], startsAt = tenth) {
  const workerIds = workers.map(({ workerId }) => workerId);
  const body = { kind: 'conversation', arena: 'home', startsAt, minutes: 60, workerIds } as const;
  return (await room.member.ok('planActivity', { path: room.path, body })).body;
}

async function away(more: Partial<Schemas['RecordAbsenceRequest']> = {}) {
  const days = { startsOn: '2026-06-09', backOn: '2026-06-12' };
  const body = { workerId: holder.workerId, kind: 'holiday' as const, ...days, ...more };
  return (await room.member.ok('recordAbsence', { path: { teamId: room.team.id }, body })).body;
}

async function covered() {
  const { agreementId } = spare;
  const of = { caseId: room.opened.id, level: 'municipal' as const, agreementId };
  const covers = [{ ...of, startsOn: '2026-06-09', endsOn: '2026-06-12' }];
  const path = { teamId: room.team.id };
  return (await room.member.ok('coverSeats', { path, body: { covers } })).body.items[0]!;
}

async function plansOf(by: TestClient, on = '2026-06-10') {
  const { plans } = (await by.ok('getMyWeek', { query: { on } })).body;
  return plans.map(({ id, role, toReplace }) => ({
    id,
    role,
    replaces: toReplace.map((one) => one.id),
  }));
}

async function calendarOf(by: TestClient) {
  const { url } = (await by.ok('makeCalendarLink', {})).body;
  const text = await (await fetch(new URL(new URL(url).pathname, service.url))).text();
  return (text.match(/^UID:[^@]*/gm) ?? []).map((line) => line.slice('UID:'.length)).toSorted();
}

describe('whoever acts', () => {
  it('has what was planned with the holder on the days of it, in week and calendar, to go instead', async () => {
    const before = await plan([holder, partner], '2026-06-08T10:00:00+02:00');
    const during = await plan([holder, partner]);
    await away();
    expect(await plansOf(acting)).toEqual([]);
    expect(await calendarOf(acting)).toEqual([]);
    await covered();
    const replaces = [holder.workerId];
    expect(await plansOf(acting)).toEqual([{ id: during.id, role: 'stands_in', replaces }]);
    expect(await calendarOf(acting)).toEqual([during.id]);
    expect(await plansOf(room.partner)).toEqual([
      { id: before.id, role: 'goes', replaces: [] },
      { id: during.id, role: 'goes', replaces },
    ]);
    expect(await calendarOf(room.partner)).toEqual([before.id, during.id].toSorted());
  });

  it('is asked to go until the plan says who does', async () => {
    const made = await plan([holder, partner]);
    await away();
    await covered();
    await room.partner.ok('changePlannedActivity', {
      path: { plannedActivityId: made.id },
      version: made.version,
      body: { workerIds: [spare.workerId, partner.workerId] },
    });
    expect(await plansOf(acting)).toEqual([{ id: made.id, role: 'goes', replaces: [] }]);
    expect(await plansOf(room.member)).toEqual([{ id: made.id, role: 'beside', replaces: [] }]);
  });

  it('goes no more when the holder is there after all: it falls to the holder again', async () => {
    const absence = await away();
    const cover = await covered();
    const made = await plan([spare, partner]);
    const { id: coverId, version } = cover;
    await room.member.ok('endCover', { path: { coverId }, version });
    const replaces = [spare.workerId];
    expect(await plansOf(room.member)).toEqual([{ id: made.id, role: 'stands_in', replaces }]);
    await room.member.ok('withdrawAbsence', {
      path: { absenceId: absence.id },
      version: absence.version,
    });
    expect(await plansOf(room.member)).toEqual([{ id: made.id, role: 'stands_in', replaces }]);
    expect(await calendarOf(room.member)).toEqual([made.id]);
  });

  it('sees nothing of it once the person has closed the case to them', async () => {
    await plan([holder, partner]);
    await away();
    await covered();
    const body = { kind: 'worker', workerId: spare.workerId } as const;
    await room.partner.ok('recordBlock', { path: room.path, body });
    expect(await plansOf(acting)).toEqual([]);
    expect(await calendarOf(acting)).toEqual([]);
  });
});

describe('the two of a case', () => {
  it('see in their weeks what is planned with the other alone, and whose it is; their calendars do not', async () => {
    const made = await plan([partner]);
    expect(await plansOf(room.member)).toEqual([{ id: made.id, role: 'beside', replaces: [] }]);
    expect(await plansOf(room.partner)).toEqual([{ id: made.id, role: 'goes', replaces: [] }]);
    expect(await calendarOf(room.member)).toEqual([]);
  });

  it('see what whoever acts for the other has planned', async () => {
    await away();
    await covered();
    const made = await plan([spare]);
    expect(await plansOf(room.partner)).toEqual([{ id: made.id, role: 'beside', replaces: [] }]);
  });

  it('see nothing of what others do in the case', async () => {
    await plan([room.team.specialist[1]]);
    expect(await plansOf(room.member)).toEqual([]);
    expect(await plansOf(acting)).toEqual([]);
  });

  it('are asked once the day has passed of their own alone', async () => {
    const own = await plan([holder], '2026-06-02T10:00:00+02:00');
    const others = await plan([partner], '2026-06-02T10:00:00+02:00');
    expect((await plansOf(room.member, '2026-06-02')).map(({ id }) => id).toSorted()).toEqual(
      [own.id, others.id].toSorted(),
    );
    await room.itIs('2026-06-10');
    expect((await plansOf(room.member)).map(({ id }) => id)).toEqual([own.id]);
  });

  it('have what is planned with whoever held the seat before, also in the calendar', async () => {
    const made = await plan([holder, partner]);
    const { version } = (await room.member.ok('getCase', { path: room.path })).body;
    await room.member.ok('handOverSeat', {
      path: room.path,
      version,
      body: { level: 'municipal', to: { agreementId: spare.agreementId } },
    });
    const replaces = [holder.workerId];
    expect(await plansOf(acting)).toEqual([{ id: made.id, role: 'stands_in', replaces }]);
    expect(await calendarOf(acting)).toEqual([made.id]);
  });
});
