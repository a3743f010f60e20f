import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { useOfUnit } from './unit-sql.ts';
import type { UseOfUnit } from './unit-sql.ts';

/** The cases are named as far as the caller may see them, of others the team and a count. */
export function refuseInUse(
  slug: 'unit-level-in-use' | 'unit-in-use',
  uses: readonly UseOfUnit[],
): void {
  const isInUse = ({ agreements, parts, seats, otherTeams }: UseOfUnit) =>
    agreements + parts + seats.length + otherTeams.length > 0;
  if (uses.some(isInUse)) throw new Problem(slug, named(uses));
}

/** Whoever sits in a seat would come to sit at the other level. */
export async function refuseOtherLevels(
  db: Inside['db'],
  unitIds: readonly string[],
): Promise<never> {
  const uses = [];
  for (const id of unitIds) uses.push(await useOfUnit(db, id));
  throw new Problem('unit-levels-differ', named(uses));
}

function named(uses: readonly UseOfUnit[]) {
  const cases = uses.flatMap(({ seats }) => seats).map(({ caseId: id, alias }) => ({ id, alias }));
  const otherCases = uses.flatMap(({ otherTeams }) => otherTeams);
  return {
    ...(cases.length > 0 && { cases }),
    ...(otherCases.length > 0 && { otherCases }),
  };
}
