import { Problem } from '../platform/http/problem.ts';

type Level = 'municipal' | 'specialist';
type PairOf<One> = Readonly<Record<Level, One>>;

const levels = ['municipal', 'specialist'] as const;

/** Somebody asked to find out what is missing. */
export interface Investigator {
  id: string;
  workerId: string;
  level: Level;
  isOfTeam: boolean;
  /** A member today who is not known to leave. */
  isAvailable: boolean;
}

/** One member of each level finds out; the same whichever level is looked at first, and told of both. */
export function refuseInvestigators(
  pair: PairOf<Investigator | undefined>,
): asserts pair is PairOf<Investigator> {
  refuseWhere('seat-not-member', (level) => !pair[level]?.isOfTeam);
  refuseWhere('seat-wrong-level', (level) => pair[level]?.level !== level);
  refuseWhere('worker-not-available', (level) => !pair[level]?.isAvailable);
  if (pair.municipal?.workerId === pair.specialist?.workerId) throw new Problem('seat-same-worker');
}

function refuseWhere(
  slug: 'seat-not-member' | 'seat-wrong-level' | 'worker-not-available',
  isBroken: (level: Level) => boolean,
): void {
  const broken = levels.filter(isBroken);
  if (broken.length > 0) throw new Problem(slug, { levels: broken });
}
