import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../platform/holidays.ts';
import {
  canBeThere,
  rotate,
  sharesOf,
  type OpenMeeting,
  type RotationMember,
} from './rotation-rules.ts';

const firstOn = '2026-01-06';
const meetingsOf = (count: number): OpenMeeting[] =>
  Array.from({ length: count }, (_, nth) => ({
    on: addDays(firstOn, 7 * nth),
    chairId: undefined,
    minuteTakerId: undefined,
  }));

const days = fc.tuple(fc.nat(52), fc.integer({ min: 1, max: 20 })).map(([from, weeks]) => ({
  fromOn: addDays(firstOn, 7 * from - 3),
  untilOn: addDays(firstOn, 7 * (from + weeks) - 3),
}));
const always = { fromOn: '2020-01-01', untilOn: null };
const member = fc.record({
  level: fc.constantFrom('near', 'far'),
  mayChair: fc.boolean(),
  mayWriteMinutes: fc.boolean(),
  there: fc.oneof({ weight: 4, arbitrary: fc.constant(always) }, { weight: 1, arbitrary: days }),
  away: fc.array(days, { maxLength: 2 }),
});
/** Two or more who can always be there, and others of whom anything may hold. */
const members: fc.Arbitrary<RotationMember[]> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.array(member, { maxLength: 9 }), fc.boolean())
  .map(([standing, others, isNear]) => [
    ...Array.from({ length: standing }, (_, nth) => ({
      level: (nth % 2 === 0) === isNear ? 'near' : 'far',
      ...{ mayChair: true, mayWriteMinutes: true, there: always, away: [] },
    })),
    ...others,
  ])
  .map((all) =>
    all.map((one, nth) => ({
      ...one,
      ...{ there: [one.there], lastTurnOn: null, workerId: `w${String(nth).padStart(2, '0')}` },
    })),
  );
const periods = fc.record({ meetings: fc.integer({ min: 1, max: 53 }).map(meetingsOf), members });

const many = (turns: readonly (string | null)[], id: string) =>
  turns.filter((turn) => turn === id).length;

test('everybody has what the period asks of them, rounded down or up, and nobody a turn they cannot take', () => {
  fc.assert(
    fc.property(periods, ({ meetings, members }) => {
      const turns = rotate(meetings, members);
      for (const [at, { chairId, minuteTakerId }] of turns.entries()) {
        expect(chairId).not.toBeNull();
        expect(chairId).not.toBe(minuteTakerId);
        for (const id of [chairId, minuteTakerId]) {
          const holder = members.find(({ workerId }) => workerId === id);
          if (id !== null) expect(holder && canBeThere(holder, meetings[at]!.on)).toBe(true);
        }
      }
      const writers = meetings.map(
        ({ on }) => members.filter((one) => one.mayWriteMinutes && canBeThere(one, on)).length,
      );
      const duties: ('chairId' | 'minuteTakerId')[] = ['chairId'];
      if (Math.min(...writers) > 2) duties.push('minuteTakerId');
      for (const duty of duties) {
        const shares = sharesOf(meetings, members, duty);
        for (const [nth, { workerId }] of members.entries()) {
          const has = many(
            turns.map((turn) => turn[duty]),
            workerId,
          );
          expect(has).toBeGreaterThanOrEqual(Math.floor(shares[nth]! + 1e-9));
          expect(has).toBeLessThanOrEqual(Math.ceil(shares[nth]! - 1e-9));
        }
      }
    }),
  );
});

test('those who can be at the same meetings differ by one turn at most', () => {
  fc.assert(
    fc.property(periods, ({ meetings, members }) => {
      const chairs = rotate(meetings, members).map(({ chairId }) => chairId);
      const places = new Map<string, number[]>();
      for (const one of members.filter(({ mayChair }) => mayChair)) {
        const where = meetings.map(({ on }) => (canBeThere(one, on) ? '1' : '0')).join('');
        places.set(where, [...(places.get(where) ?? []), many(chairs, one.workerId)]);
      }
      for (const counts of places.values())
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test('two levels exchanged take the same turns', () => {
  const exchanged = (all: readonly RotationMember[]) =>
    all.map((one) => ({ ...one, level: one.level === 'near' ? 'far' : 'near' }));
  fc.assert(
    fc.property(periods, ({ meetings, members }) => {
      expect(rotate(meetings, exchanged(members))).toEqual(rotate(meetings, members));
    }),
  );
});

test('what is given stays, and the rest is shared with it in mind', () => {
  fc.assert(
    fc.property(periods, fc.array(fc.nat(), { maxLength: 20 }), ({ meetings, members }, given) => {
      const before = rotate(meetings, members);
      const standing = meetings.map((meeting, at) =>
        given.includes(at) ? meeting : { on: meeting.on, ...before[at]! },
      );
      const after = rotate(standing, members);
      for (const [at, { chairId }] of standing.entries())
        if (chairId !== undefined) expect(after[at]).toEqual(before[at]);
    }),
  );
});

test('where all can always be there, levels lead by turns, the other level writes, and nobody twice before all', () => {
  const six = Array.from({ length: 6 }, (_, nth) => ({
    workerId: `w${nth}`,
    level: nth % 2 ? 'near' : 'far',
    ...{ mayChair: true, mayWriteMinutes: true, there: [always], away: [], lastTurnOn: null },
  }));
  const levelOf = (id: string | null) => six.find(({ workerId }) => workerId === id)?.level;
  const turns = rotate(meetingsOf(12), six);
  expect(new Set(turns.slice(0, 6).map(({ chairId }) => chairId)).size).toBe(6);
  for (const [at, { chairId, minuteTakerId }] of turns.entries()) {
    expect(levelOf(chairId)).not.toBe(levelOf(minuteTakerId));
    if (at > 0) {
      expect(levelOf(chairId)).not.toBe(levelOf(turns[at - 1]!.chairId));
      expect([turns[at - 1]!.chairId, turns[at - 1]!.minuteTakerId]).not.toContain(chairId);
    }
  }
});
