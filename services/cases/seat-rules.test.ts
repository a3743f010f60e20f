import { describe, expect, it } from '@jest/globals';
import { Problem } from '../platform/http/problem.ts';
import { levels, refusePair } from './seat-rules.ts';
import type { Candidate } from './seat-rules.ts';
import type { Level, Mode } from './words.ts';

const other = (level: Level): Level => (level === 'municipal' ? 'specialist' : 'municipal');
const member = (level: Candidate['level'], workerId = `of ${level}`): Candidate => ({
  level,
  workerId,
  isContact: false,
  isAvailable: true,
  isOfTeam: true,
});
const contact = (level: Candidate['level']): Candidate => ({ ...member(level), isContact: true });

/** By what a pair is refused, with the seats that it is about; undefined: it may sit. */
function refusal(mode: Mode, seat: Level, holder: Candidate, inTheOther?: Candidate) {
  const rest = inTheOther ?? member(other(seat), 'the other');
  const pair = { municipal: rest, specialist: rest, [seat]: holder };
  try {
    refusePair(mode, pair);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { slug: error.slug, levels: error.members.levels };
  }
}

describe.each(levels)('the %s seat', (seat) => {
  it('is a treatment contact’s of that level, in shoulder to shoulder only', () => {
    expect(refusal('shoulder_to_shoulder', seat, contact(seat))).toBeUndefined();
    for (const mode of ['intake', 'systematic_supervision'] as const)
      expect(refusal(mode, seat, contact(seat))).toEqual({
        slug: 'seat-not-member',
        levels: [seat],
      });
  });

  it('is not a treatment contact’s of the other level, who would have a member of the own level beside them', () => {
    const refused = refusal('shoulder_to_shoulder', seat, contact(other(seat)));
    expect(refused).toEqual({ slug: 'shoulder-same-level', levels: [seat] });
    for (const mode of ['intake', 'systematic_supervision'] as const)
      expect(refusal(mode, seat, contact(other(seat)))?.slug).toBe('seat-wrong-level');
  });

  it.each<Mode>(['intake', 'shoulder_to_shoulder', 'systematic_supervision'])(
    'is nobody’s of neither level, such as the police, in %s',
    (mode) => {
      const refused = { slug: 'seat-wrong-level', levels: [seat] };
      expect(refusal(mode, seat, contact('other'))).toEqual(refused);
    },
  );

  it('is a member’s of that level in intake and supervision', () => {
    for (const mode of ['intake', 'systematic_supervision'] as const) {
      expect(refusal(mode, seat, member(seat))).toBeUndefined();
      expect(refusal(mode, seat, member(other(seat)))?.slug).toBe('seat-wrong-level');
    }
    expect(refusal('shoulder_to_shoulder', seat, member(seat))?.slug).toBe(
      'shoulder-needs-contact',
    );
  });
});
