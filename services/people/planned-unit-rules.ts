import { Problem } from '../platform/http/problem.ts';

/** A plan and its unit as it is to be by then: by what is so today, and by all that is planned before it. */
export interface PlanFacts {
  kind: 'change' | 'end' | 'merge';
  unitId: string;
  takesEffectOn: string;
  /** Somebody has changed by hand what it is about. */
  isOvertaken: boolean;
  sinceOn: string | null;
  isOver: boolean;
  level: string;
  newLevel: string | null;
  /** Of the unit that it is to be part of, or that is to go on for it; null when there is none. */
  isGoalOver: boolean | null;
  goalLevel: string | null;
  isWithinItself: boolean;
  /** Whoever planned it may still change the unit. */
  isTheirs: boolean;
  /** The unit, and those that are to be merged into it before. */
  wholeIds: readonly string[];
  /** How many units are part of it still. */
  parts: number;
}

/** Throws what stands in the way whoever sits where; levels and people are asked for where this finds nothing. */
export function refuseAsItStands(facts: PlanFacts): void {
  if (!facts.isTheirs) throw new Problem('unit-for-administrators');
  if (facts.isOver || facts.isGoalOver) throw new Problem('unit-ended');
  if (facts.isOvertaken || (facts.sinceOn !== null && facts.takesEffectOn < facts.sinceOn)) {
    throw new Problem('unit-changed-since');
  }
  if (facts.isWithinItself) throw new Problem('unit-within-itself');
}

interface Asked {
  kind: 'change' | 'end' | 'merge';
  units: readonly unknown[];
  name?: string;
  level?: string;
  parentId?: string | null;
  mergedIntoId?: string;
}

/** Each kind says what it needs, and nothing else. */
export function refuseUnclear(asked: Asked): void {
  const said = (['name', 'level', 'parentId', 'mergedIntoId'] as const).filter(
    (member) => asked[member] !== undefined,
  );
  const fits = asked.kind === 'merge' ? ['mergedIntoId'] : ['name', 'level', 'parentId'];
  const astray = said.filter((member) => asked.kind === 'end' || !fits.includes(member));
  if (astray.length > 0) refuseAt(astray, `is not for «${asked.kind}»`);
  if (asked.kind === 'merge' && asked.mergedIntoId === undefined) {
    refuseAt(['mergedIntoId'], 'says which unit goes on');
  }
  if (asked.kind === 'change' && said.length === 0) {
    refuseAt(fits, 'says what is to be different, or one of the others does');
  }
  if (asked.name !== undefined && asked.units.length > 1) refuseAt(['name'], 'is for one unit');
}

function refuseAt(members: readonly string[], message: string): never {
  throw new Problem('validation-failed', {
    errors: members.map((member) => ({ pointer: `/${member}`, message })),
  });
}
