import { Problem } from '../platform/http/problem.ts';

interface Told {
  team?: string | undefined;
  caseName?: string | undefined;
  nationalId?: string | undefined;
}

/** A case is told by its name in a team, or by the person's number, in a team or in any. */
export function whichCase({
  team,
  caseName,
  nationalId,
}: Told): { team: string; caseName: string } | { nationalId: string; team: string | undefined } {
  if (nationalId !== undefined && caseName === undefined) return { nationalId, team };
  if (team !== undefined && caseName !== undefined && nationalId === undefined) {
    return { team, caseName };
  }
  const message = 'tells which case, with the team; or send the national id instead';
  const missing = [team === undefined && '/team', caseName === undefined && '/caseName'];
  throw new Problem('emergency-case-missing', {
    errors: missing.filter((each) => each !== false).map((pointer) => ({ pointer, message })),
  });
}

export type Level = 'municipal' | 'specialist';

/** The level that the caller reviews for: one they lead there, which has not said yet, and never their own access. */
export function reviewedLevel(
  access: { workerId: string; reviews: Record<Level, { reviewedById: string } | null> },
  caller: { workerId: string | null; leads: ReadonlySet<Level> },
): Level {
  if (access.workerId === caller.workerId) throw new Problem('review-not-yours');
  const { municipal, specialist } = access.reviews;
  const hasSaid = [municipal, specialist].some((each) => each?.reviewedById === caller.workerId);
  const waiting = (['municipal', 'specialist'] as const).filter(
    (level) => caller.leads.has(level) && !access.reviews[level],
  );
  const [level] = waiting;
  if (hasSaid || !level) throw new Problem('review-done');
  return level;
}
