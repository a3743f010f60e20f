import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makerFor } from '../make.ts';
import type { Maker } from '../make.ts';
import { startTestService } from '../platform/testing/service.ts';
import type { TestService } from '../platform/testing/service.ts';
import { findBrokenLogs, findBrokenPairs } from './inspect-pairs.ts';
import { SeenTeam } from './mirrored-teams.ts';
import type { Command, SeatWish, Side } from './mirrored-teams.ts';

// Whatever people do, in whatever order, at once or one after the other.

let service: TestService;
let make: Maker;

beforeAll(async () => {
  service = await startTestService();
  make = makerFor(service.database);
});
afterAll(() => service.stop());

const side = fc.constantFrom<Side>('near', 'far');
const which = fc.nat(5);
const usually = <T>(value: T, otherwise: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: otherwise });
const seatFor = (of: Side): fc.Arbitrary<SeatWish> =>
  fc.record({
    side: usually(of, side),
    who: usually<SeatWish['who']>(
      'member',
      fc.constantFrom(
        'contact',
        'unknown contact',
        'contact of no level',
        'known contact',
        'stranger',
      ),
    ),
    which,
  });
const contactFor = (of: Side): fc.Arbitrary<SeatWish> =>
  fc.record({
    side: fc.constant(of),
    who: fc.constantFrom<SeatWish['who']>('contact', 'unknown contact', 'known contact'),
    which,
  });
const pair = fc.oneof(
  fc.record({ near: seatFor('near'), far: seatFor('far') }),
  fc.record({ near: contactFor('near'), far: seatFor('far') }),
  fc.record({ near: seatFor('near'), far: contactFor('far') }),
);
const mode = fc.constantFrom('intake', 'shoulder_to_shoulder', 'systematic_supervision');
const day = fc.constantFrom('2024-06-01', '2026-01-01', '2099-01-01');
const base = { by: side, which, isStale: usually(false, fc.constant(true)) };
const act = <T extends string>(name: T) => fc.constant(name);

const opening = fc.record({
  ...base,
  act: act('open'),
  mode,
  pair,
  isConfirmedBy: side,
  isReopening: usually(false, fc.constant(true)),
});
const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: opening },
  {
    weight: 5,
    arbitrary: fc.record({ ...base, act: act('hand over'), seat: side, to: side.chain(seatFor) }),
  },
  { weight: 3, arbitrary: fc.record({ ...base, act: act('change mode'), mode, pair }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...base,
      act: act('change engagement'),
      engagement: fc.constantFrom('outreach', 'in_contact', 'accepts_services'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...base,
      act: act('close'),
      reason: fc.constantFrom(
        'user_wish',
        'moved',
        'deceased',
        'supervision_ended',
        'stable_contact_established',
      ),
      position: usually('agrees', fc.constantFrom('disagrees', 'not_applicable')),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ ...base, act: act('plan end'), of: side, day: fc.option(day) }),
  },
  { weight: 1, arbitrary: fc.record({ ...base, act: act('end'), of: side, day: fc.option(day) }) },
  {
    weight: 2,
    arbitrary: fc.record({ ...base, act: act('name contact'), as: side.chain(seatFor) }),
  },
);

/** Two cases first, so that the rest has something to be about. */
const start: Command[] = (['intake', 'shoulder_to_shoulder'] as const).map((inMode) => ({
  ...{
    act: 'open',
    by: 'near',
    isConfirmedBy: 'far',
    which: 0,
    isStale: false,
    isReopening: false,
    mode: inMode,
  },
  pair: {
    near: { side: 'near', who: 'member', which: 0 },
    far: { side: 'far', who: inMode === 'intake' ? 'member' : 'unknown contact', which: 0 },
  },
}));

async function expectEverythingHolds(): Promise<void> {
  const { sql } = service.admin;
  expect(await findBrokenPairs(sql)).toEqual([]);
  expect(await findBrokenLogs(sql)).toEqual([]);
  // Each change of a case made one version and was told with it.
  const untold = await sql`
    select c.id, c.version, told.versions from cases c
    cross join lateral (
      select array_agg((e.data ->> 'version')::integer order by e.seq) filter (where e.data ? 'version') as versions
      from events e where e.team_id = c.team_id and e.data -> 'caseIds' @> to_jsonb(array[c.id])
        and e.kind ~ '^(case|seat|treatment_contact)') told
    where coalesce(told.versions[cardinality(told.versions)], 1) > c.version
      or exists (select from unnest(told.versions) with ordinality v (version, n)
        join unnest(told.versions) with ordinality w (version, n) on w.n = v.n + 1 where w.version <= v.version)`;
  expect([...untold]).toEqual([]);
}

it('has mirrored answers in a team and its mirror image, and breaks no pair in either', async () => {
  const successes = new Set<string>();
  const refusals = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(commands, { minLength: 6, maxLength: 12 }), async (sequence) => {
      const here = await SeenTeam.of(service, make, 'municipal');
      const mirror = await SeenTeam.of(service, make, 'specialist');
      for (const command of [...start, ...sequence]) {
        const [ours, theirs] = await Promise.all([here.do(command), mirror.do(command)]);
        expect({ command, answers: theirs.map((each) => mirror.inMirror(each)) }).toEqual({
          command,
          answers: ours.map((each) => here.inMirror(each)),
        });
        for (const { status, body } of ours) {
          expect(status).toBeLessThan(500);
          if (status < 300) successes.add(command.act);
          else refusals.add((body as { slug: string }).slug);
        }
      }
      await expectEverythingHolds();
    }),
    { numRuns: 20 },
  );
  // Otherwise nothing was tried.
  expect(successes.size).toBeGreaterThan(5);
  expect(refusals.size).toBeGreaterThan(5);
}, 120_000);

it('breaks no pair when many act at once, and answers each as the contract has it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(commands, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
      async (rounds) => {
        const seen = await SeenTeam.of(service, make, 'municipal');
        for (const command of start) await seen.do(command);
        for (const atOnce of rounds) {
          const answers = (await Promise.all(atOnce.map((command) => seen.do(command)))).flat();
          expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
        }
        await expectEverythingHolds();
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
