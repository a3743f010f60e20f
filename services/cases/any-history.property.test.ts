import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { itIs } from '../platform/testing/day-of-test.ts';
import { makerFor } from '../make.ts';
import type { Maker } from '../make.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import { daysActing, holdersOn, next, seatsFromEvents, sittingOf } from './history-of-events.ts';
import { findBrokenLogs, findBrokenPairs } from './inspect-pairs.ts';
import type { Happening, Side } from './restless-life.ts';
import { seenOf } from './restless-reads.ts';
import { passTo, RestlessTeam } from './restless-team.ts';

// Whatever ordinary life does to a pair: people are away, leave, get other agreements, and services are reorganised. The
// pair stands at every instant, and who sat where, and who acted, on any day is what the events say.

const numRuns = Number(process.env.HISTORY_RUNS ?? 5);
const seed = Number(process.env.HISTORY_SEED ?? Date.now() % 2 ** 31);
const limitMs = 90_000 + numRuns * 20_000;
/** Of all runs: the clock of a database never goes back. */
let today = '2026-06-01';

let service: TestService;
let make: Maker;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
  await itIs(service, today);
});
afterAll(() => service.stop());

const side = fc.constantFrom<Side>('near', 'far');
const which = fc.nat(5);
const inDays = fc.integer({ min: -12, max: 20 });
const days = fc.integer({ min: 1, max: 12 });
const contact = fc.option(side, { freq: 3 });
const act = <A extends Happening['act']>(act: A) => fc.constant(act);
const usually = <T>(often: fc.Arbitrary<T>, otherwise: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: often }, { weight: 1, arbitrary: otherwise });

const pair = { near: which, far: which, contact, isUnnamed: fc.boolean() };

const handOver = side.chain((seat) =>
  fc.record({
    act: act('hand over'),
    of: which,
    seat: fc.constant(seat),
    to: which,
    from: usually(fc.constant(seat), side),
  }),
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: act('open'),
      ...pair,
      isSite: usually(fc.constant(false), fc.constant(true)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: act('receive'), side, who: which }) },
  { weight: 4, arbitrary: handOver },
  {
    weight: 2,
    arbitrary: fc.record({ act: act('change mode'), of: which, ...pair }),
  },
  { weight: 1, arbitrary: fc.record({ act: act('close'), of: which }) },
  { weight: 1, arbitrary: fc.record({ act: act('reopen'), of: which, near: which, far: which }) },
  { weight: 1, arbitrary: fc.record({ act: act('join'), side }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: act('leave'),
      side,
      who: which,
      seed: fc.nat(50),
      inDays: usually(fc.integer({ min: 1, max: 20 }), inDays),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: act('end'), side, who: which, inDays }) },
  { weight: 1, arbitrary: fc.record({ act: act('plan end'), side, who: which, inDays }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ act: act('continue'), side, who: which, inDays },
      fraction: fc.constantFrom(0.2, 0.4, 1),
      unit: usually<number | Side>(fc.nat(3), side),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: act('be away'), side, who: which, inDays, days }) },
  { weight: 1, arbitrary: fc.record({ act: act('be there after all'), which }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: act('cover'), of: which, seat: side, who: which, inDays, days }),
  },
  { weight: 1, arbitrary: fc.record({ act: act('end cover'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom('merge', 'move', 'rename', 'flip', 'end unit'),
      ...{ side, unit: fc.nat(3), other: fc.nat(9) },
      inDays: usually(fc.integer({ min: -6, max: 0 }), inDays),
    }),
  },
);
const steps = fc.array(fc.tuple(happening, fc.constantFrom(0, 0, 0, 1, 4)), {
  minLength: 8,
  maxLength: 16,
});

const start: Happening[] = [
  { act: 'open', near: 0, far: 0, contact: null, isUnnamed: false, isSite: false },
  { act: 'open', near: 1, far: 0, contact: 'far', isUnnamed: false, isSite: false },
  { act: 'open', near: 0, far: 1, contact: null, isUnnamed: false, isSite: true },
  { act: 'receive', side: 'near', who: 1 },
  { act: 'be away', side: 'near', who: 0, inDays: 2, days: 9 },
  { act: 'cover', of: 0, seat: 'near', who: 2, inDays: 2, days: 6 },
];

async function expectEverythingHolds(): Promise<void> {
  const { sql } = service.admin;
  expect(await findBrokenPairs(sql)).toEqual([]);
  expect(await findBrokenLogs(sql)).toEqual([]);
  // Nobody comes, or is to come, from a unit of another level than their agreement's, nor does what it has become.
  const flipped = await sql`
    select a.id from agreements a
    left join agreement_terms t on t.agreement_id = a.id join units u on u.id in (a.home_unit_id, t.home_unit_id)
    left join units m on m.id = u.merged_into_id
    where u.level <> a.level or m.level <> u.level or t.level <> a.level`;
  expect([...flipped]).toEqual([]);
  // Whoever has come with a worry has somebody who answers for it, until it has ended as it may.
  const alone = await sql`
    select q.id from inquiries q where q.state not in ('decided', 'withdrawn') and not exists (
      select from agreements a where a.worker_id = q.owner_worker_id and a.team_id = q.team_id and a.ended_on is null)`;
  expect([...alone]).toEqual([]);
}

/** Nothing closes, and no inquiry ends, but by an act. */
async function expectNothingClosedByItself(team: RestlessTeam): Promise<void> {
  const { sql } = service.admin;
  const closed = await sql<{ id: string }[]>`
    select id from cases where team_id = ${team.team.id} and state = 'closed'`;
  expect(closed.map(({ id }) => id).sort()).toEqual([...team.closedIds].sort());
  const ended = await sql`
    select id from inquiries where team_id = ${team.team.id} and state in ('decided', 'withdrawn')`;
  expect([...ended]).toEqual([]);
}

/** Every case on every day, and everybody who acts by a cover. */
async function expectSameHistory(team: RestlessTeam, firstDay: string): Promise<void> {
  const told = await seatsFromEvents(service.admin.sql, team.team.id);
  const path = { teamId: team.team.id };
  for (let on = firstDay; on <= today; on = next(on)) {
    const { items } = (await team.leader.ok('listTeamSeats', { path, query: { on, limit: 200 } }))
      .body;
    const shown = items.map(({ caseId, municipal, specialist }) => [
      caseId,
      municipal.map(({ workerId }) => workerId),
      specialist.map(({ workerId }) => workerId),
    ]);
    const expected = [...told]
      .map(
        ([caseId, seats]) =>
          [caseId, holdersOn(seats.municipal, on), holdersOn(seats.specialist, on)] as const,
      )
      .filter(([, municipal]) => municipal.length > 0);
    expect({ on, seats: shown.sort() }).toEqual({ on, seats: expected.sort() });
  }
  for (const caseId of team.caseIds) {
    const { covers } = (await team.leader.ok('listSeats', { path: { caseId } })).body;
    for (const { id, days: acting } of covers) {
      const cover = team.away.covers.find((one) => one.id === id)!;
      const said = acting.flatMap(({ startsOn, endsOn }) => {
        const each: string[] = [];
        for (let day = startsOn; day < endsOn!; day = next(day)) each.push(day);
        return each;
      });
      const sitting = await sittingOf(service.admin.sql, cover, told.get(caseId)![cover.level]);
      expect({ id, days: said }).toEqual({ id, days: daysActing(team, cover, sitting) });
    }
  }
}

it(
  `breaks no pair, has one history and mirrored answers, whatever happens (seed ${seed})`,
  async () => {
    const done = new Set<string>();
    const refused = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const firstDay = today;
        const here = await RestlessTeam.of(service, make, 'municipal', today);
        const mirror = await RestlessTeam.of(service, make, 'specialist', today);
        for (const [one, pass] of [...start.map((each) => [each, 0] as const), ...sequence]) {
          const ours = await here.do(one);
          expect({ one, outcome: await mirror.do(one) }).toEqual({ one, outcome: ours });
          expect(ours.status).toBeLessThan(500);
          if (ours.status === 0) continue;
          if (ours.status < 300) done.add(one.act);
          else refused.add(ours.slug!);
          await expectEverythingHolds();
          for (let day = 0; day < pass; day++) today = next(today);
          if (pass > 0) await passTo(service, today, [here, mirror]);
          if (pass > 1) expect(await seenOf(service, mirror)).toEqual(await seenOf(service, here));
        }
        expect(await seenOf(service, mirror)).toEqual(await seenOf(service, here));
        await expectNothingClosedByItself(here);
        await expectNothingClosedByItself(mirror);
        await expectSameHistory(here, firstDay);
        await expectSameHistory(mirror, firstDay);
        today = next(today);
        await itIs(service, today);
      }),
      { numRuns, seed, endOnFailure: true },
    );
    // Otherwise nothing was tried.
    expect(done.size).toBeGreaterThan(6);
    expect(refused.size).toBeGreaterThan(5);
  },
  limitMs,
);

it(
  `breaks no pair, and has one history, when all of it happens at once (seed ${seed})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(happening, { minLength: 2, maxLength: 5 }), {
          minLength: 2,
          maxLength: 4,
        }),
        async (rounds) => {
          const team = await RestlessTeam.of(service, make, 'municipal', today);
          for (const one of start) await team.do(one);
          for (const atOnce of rounds) {
            const outcomes = await Promise.all(atOnce.map((one) => team.do(one)));
            expect(outcomes.filter(({ status }) => status >= 500)).toEqual([]);
            await expectEverythingHolds();
          }
          await expectNothingClosedByItself(team);
          await expectSameHistory(team, today);
        },
      ),
      { numRuns, seed, endOnFailure: true },
    );
  },
  limitMs,
);
