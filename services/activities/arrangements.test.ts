import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { components } from '../../openapi/generated/types.ts';
import { WorkingTeam } from './working-team.ts';
import { makerFor, type Maker } from '../make.ts';
import { startTestService, type TestService } from '../platform/testing/service.ts';

// How a service site is supervised. The case is opened on the first of June 2026, a Monday.

type Terms = components['schemas']['ChangeArrangementRequest'];

let service: TestService;
let make: Maker;
let room: WorkingTeam;
let path: { caseId: string };

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

const pair = () => ({
  municipal: { agreementId: room.pair[0].agreementId },
  specialist: { agreementId: room.pair[1].agreementId },
});
async function open(level: 'municipal' | 'specialist' = 'municipal'): Promise<string> {
  const supervisionCase = { title: 'Solhaug', unitId: room.team.units[level] };
  const arrangement = { kind: 'fixed' as const, everyWeeks: 2 };
  const { body } = await room.member.ok('proposeOpening', {
    path: { teamId: room.team.id },
    body: {
      ...{ mode: 'systematic_supervision', pair: pair(), reason: 'Ber om det.' },
      supervisionCase: { ...supervisionCase, arrangement },
    },
  });
  return (await room.partner.ok('confirmOpening', { path: { openingId: body.id } })).body.id;
}

beforeEach(async () => {
  room = await WorkingTeam.of(service, make);
  path = { caseId: await open() };
});

const tuesdays: Terms = {
  ...{ kind: 'fixed', everyWeeks: 2, weekday: 2, time: '13:00', minutes: 90 },
  ...{ fromOn: '2026-10-12', reason: 'special_need' },
};
const change = async (body: Terms, version = 1) =>
  (await room.member.ok('changeArrangement', { path, version, body })).body;
const arrangement = async () => (await room.partner.ok('getCase', { path })).body.arrangement;
const sessions = async (query: object = {}) =>
  (
    await room.partner.ok('listSupervisionSessions', {
      ...{ path: { teamId: room.team.id }, query },
    })
  ).body.items;

test('what the opening says is the first arrangement, and every one after keeps what was before', async () => {
  expect(await arrangement()).toMatchObject({
    ...{ version: 1, kind: 'fixed', everyWeeks: 2, weekday: null, reason: null, earlier: [] },
    ...{ recordedByName: room.pair[1].name, endedAt: null },
  });
  expect(await sessions()).toEqual([]);
  await change(tuesdays);
  const asked = await change({ kind: 'on_demand', reason: 'lacks_offer' }, 2);
  expect(asked).toMatchObject({
    ...{ version: 3, kind: 'on_demand', everyWeeks: null, reason: 'lacks_offer' },
    earlier: [
      { version: 2, weekday: 2, time: '13:00', recordedByName: room.pair[0].name },
      { version: 1, weekday: null },
    ],
  });
  expect(await arrangement()).toEqual(asked);
  const stale = { path, version: 1, body: tuesdays };
  expect((await room.partner.refused('changeArrangement', stale)).slug).toBe('version-stale');
});

test('sessions follow by the weeks of Oslo over the change of the clock, with the holidays said', async () => {
  await room.itIs('2026-10-12');
  await change(tuesdays);
  const untilOn = '2027-01-10';
  expect((await sessions({ untilOn })).map((one) => [one.heldOn, one.startsAt.slice(11, 16)]))
    // Summer time ends on the 25th of October; the clock in Oslo says the same.
    .toEqual([
      ['2026-10-13', '11:00'],
      ...['2026-10-27', '2026-11-10', '2026-11-24', '2026-12-08', '2026-12-22', '2027-01-05'].map(
        (day) => [day, '12:00'],
      ),
    ]);
  await change({ ...tuesdays, everyWeeks: 1, weekday: 4, throughOn: '2026-12-31' }, 2);
  expect(
    (await sessions({ untilOn })).filter(({ holiday }) => holiday).map((one) => one.holiday),
  ).toEqual(['christmas_eve', 'new_years_eve']);
});

test('a session becomes a plan, a record, or is said not to have been held, and is counted', async () => {
  await room.itIs('2026-10-12');
  await change(tuesdays);
  const states = async () => (await sessions()).slice(0, 3).map(({ state }) => state);
  const workerIds = room.pair.map(({ workerId }) => workerId);
  const planned = { kind: 'supervision', arena: 'service_site', minutes: 90, workerIds } as const;
  await room.member.ok('planActivity', {
    ...{ path, body: { ...planned, startsAt: '2026-10-15T11:00:00Z' } },
  });
  expect(await states()).toEqual(['planned', 'coming', 'coming']);
  const because = 'site_cancelled';
  await room.partner.ok('recordSessionNotHeld', {
    ...{ path, body: { meantOn: '2026-10-13', because } },
  });
  expect((await sessions())[0]).toMatchObject({ state: 'not_held', because });
  expect((await room.member.ok('listPlannedActivities', { path })).body.items).toEqual([]);
  await room.itIs('2026-10-27');
  await room.partner.ok('recordSessionNotHeld', {
    ...{ path, body: { meantOn: '2026-10-27', because: 'too_few' } },
  });
  for (const one of [room.member, room.partner])
    expect((await one.ok('getMyWeek', {})).body.sessions).toMatchObject([
      { heldOn: '2026-10-27', state: 'not_held', because: 'too_few', holiday: null },
    ]);
  const figures = async () =>
    (await room.member.ok('getSupervisionFigures', { path: { teamId: room.team.id } })).body
      .notHeld;
  expect(await figures()).toMatchObject({ count: 2 });
  const held = room.done({ kind: 'supervision', arena: 'service_site', contact: null });
  await room.member.ok('recordActivity', { path, body: { ...held, doneOn: '2026-10-27' } });
  expect(await states()).toEqual(['not_held', 'held', 'coming']);
  expect(await figures()).toEqual({ count: 1, because: [{ because, count: 1 }] });
});

test('ends with the case, and begins again when it is opened again', async () => {
  await change(tuesdays);
  const { version } = (await room.member.ok('getCase', { path })).body;
  const closed = { reason: 'unit_wish', position: 'not_applicable' } as const;
  await room.member.ok('closeCase', { path, version, body: closed });
  expect(await arrangement()).toMatchObject({ version: 2, endedAt: expect.any(String) });
  const late = { path, version: 2, body: tuesdays };
  expect((await room.member.refused('changeArrangement', late)).slug).toBe('case-closed');
  const again = await room.member.ok('proposeOpening', {
    path: { teamId: room.team.id },
    body: { reopensCaseId: path.caseId, mode: 'systematic_supervision', pair: pair(), reason: 'x' },
  });
  await room.partner.ok('confirmOpening', { path: { openingId: again.body.id } });
  expect(await arrangement()).toMatchObject({ version: 3, weekday: 2, endedAt: null });
});

test('is one at a time, whoever changes it at once, and nobody rewrites what it was', async () => {
  const both = await Promise.all(
    [room.member, room.partner].map((one) =>
      one.call('changeArrangement', { path, version: 1, body: tuesdays }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  const { sql } = service.admin;
  const raw = (statement: string) =>
    sql.begin(async (tx) => {
      await tx`select set_config('skulder.actor', 'system:test', true)`;
      await tx.unsafe(statement);
      await tx`set constraints open_site_has_an_arrangement immediate`;
    });
  const another = `insert into supervision_arrangements (case_id, edition, team_id, kind)
    select id, 9, team_id, 'on_demand' from cases where id = '${path.caseId}'`;
  await expect(raw(another)).rejects.toMatchObject({
    constraint_name: 'supervision_arrangements_one_at_a_time',
  });
  const of = `where case_id = '${path.caseId}'`;
  for (const [set, constraint_name] of [
    ['weekday = 3', 'arrangements_stand'],
    ['ended_at = now()', 'open_site_has_an_arrangement'],
  ] as const)
    await expect(
      raw(`update supervision_arrangements set ${set} ${of} and ended_at is null`),
    ).rejects.toMatchObject({ constraint_name });
});

test('of a person nothing is arranged, and what does not hang together is refused', async () => {
  const person = { path: room.path, body: tuesdays, version: 1 };
  expect((await room.member.refused('changeArrangement', person)).slug).toBe(
    'arrangement-not-of-a-site',
  );
  const { weekday: _, ...halfSaid } = tuesdays;
  for (const body of [halfSaid, { ...tuesdays, kind: 'on_demand' } as const])
    expect((await room.member.refused('changeArrangement', { path, version: 1, body })).slug).toBe(
      'arrangement-incomplete',
    );
  // Where a case is proposed it is no request at all, so that nobody confirms what cannot be opened.
  const arrangement = { kind: 'on_demand', everyWeeks: 2 };
  const supervisionCase = { title: 'Solhaug', unitId: room.team.units.municipal, arrangement };
  const body = { mode: 'systematic_supervision', pair: pair(), reason: 'x', supervisionCase };
  const proposed = { path: { teamId: room.team.id }, body } as never;
  expect((await room.member.refused('proposeOpening', proposed)).slug).toBe('validation-failed');
});

test('either level may receive, and gets the same', async () => {
  const of = [];
  for (const level of ['municipal', 'specialist'] as const) {
    room = await WorkingTeam.of(service, make);
    path = { caseId: await open(level) };
    const { recordedAt: _, recordedByName: _name, earlier, ...said } = await change(tuesdays);
    of.push([said, earlier.length, (await sessions()).length]);
  }
  expect(of[0]).toEqual(of[1]);
});
