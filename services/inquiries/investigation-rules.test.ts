import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Problem } from '../platform/http/problem.ts';
import { refuseInvestigators, type Investigator } from './investigation-rules.ts';

type Level = Investigator['level'];
type Pair = Parameters<typeof refuseInvestigators>[0];

const mirrored = (level: Level): Level => (level === 'municipal' ? 'specialist' : 'municipal');

function said(pair: Pair): Problem | undefined {
  try {
    refuseInvestigators(pair);
    return undefined;
  } catch (error) {
    return error as Problem;
  }
}

const somebody = fc.record({
  id: fc.constant('x'),
  workerId: fc.constantFrom('a', 'b'),
  level: fc.constantFrom<Level>('municipal', 'specialist'),
  isOfTeam: fc.boolean(),
  isAvailable: fc.boolean(),
});
const anybody = fc.option(somebody, { nil: undefined });

test('finding out takes one available member of each level', () => {
  fc.assert(
    fc.property(anybody, anybody, (municipal, specialist) => {
      const isFine =
        municipal?.level === 'municipal' &&
        specialist?.level === 'specialist' &&
        [municipal, specialist].every(({ isOfTeam, isAvailable }) => isOfTeam && isAvailable) &&
        municipal.workerId !== specialist.workerId;
      expect(said({ municipal, specialist }) === undefined).toBe(isFine);
    }),
  );
});

test('the two levels are symmetric: exchanged, the refusal is the same, of the exchanged levels in the same order', () => {
  fc.assert(
    fc.property(anybody, anybody, (one, two) => {
      const turn = (who: Investigator | undefined) => who && { ...who, level: mirrored(who.level) };
      const problem = said({ municipal: one, specialist: two });
      const turned = said({ municipal: turn(two), specialist: turn(one) });
      expect(turned?.slug).toBe(problem?.slug);
      expect(turned?.members.levels?.map(mirrored).toSorted()).toEqual(
        problem?.members.levels?.toSorted(),
      );
    }),
  );
});

test('a stranger in one seat and somebody who has left in the other is one answer, whichever level is which', () => {
  const fine = { id: 'x', isOfTeam: true, isAvailable: true };
  const stranger = { ...fine, workerId: 'a', isOfTeam: false };
  const gone = { ...fine, workerId: 'b', isAvailable: false };
  const one = said({
    municipal: { ...stranger, level: 'municipal' },
    specialist: { ...gone, level: 'specialist' },
  });
  const other = said({
    municipal: { ...gone, level: 'municipal' },
    specialist: { ...stranger, level: 'specialist' },
  });
  expect([one?.slug, one?.members.levels]).toEqual(['seat-not-member', ['municipal']]);
  expect([other?.slug, other?.members.levels]).toEqual(['seat-not-member', ['specialist']]);
});
