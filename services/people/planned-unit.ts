import type { Inside } from '../platform/database/transact.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseInUse, refuseOtherLevels } from './unit-in-use.ts';
import { refuseAsItStands } from './planned-unit-rules.ts';
import { findPlan, getPlanFacts, lockPlan } from './planned-unit-sql.ts';
import type { KeptPlan, PlanToDo } from './planned-unit-sql.ts';
import { useOfUnit } from './unit-sql.ts';
import type { PlannedUnitChange } from './words.ts';

type Db = Inside['db'];

/**
 * Throws what stands in the way of a plan on its day, as things are planned now. The same is asked when it is planned, each
 * time somebody looks, and on the day: by then all that comes before it has been carried out or refused.
 */
export async function refuseInTheWay(db: Db, planId: string): Promise<void> {
  const facts = await getPlanFacts(db, planId);
  refuseAsItStands(facts);
  const { unitId, level, newLevel, goalLevel } = facts;
  if (facts.kind === 'merge' && level !== goalLevel) await refuseOtherLevels(db, [unitId]);
  if (newLevel !== null && newLevel !== level) {
    refuseInUse('unit-level-in-use', [await useOfUnit(db, unitId)]);
  }
  if (facts.kind === 'end') {
    const uses = [];
    for (const id of facts.wholeIds) {
      uses.push({ ...(await useOfUnit(db, id, facts.takesEffectOn)), parts: facts.parts });
    }
    refuseInUse('unit-in-use', uses);
  }
}

/** A plan as the caller may see it; what is over has nothing in its way. */
export async function asSeen(db: Db, plan: KeptPlan): Promise<PlannedUnitChange> {
  if (plan.state === 'carried_out' || plan.state === 'cancelled')
    return { ...plan, inTheWay: null };
  try {
    await refuseInTheWay(db, plan.id);
    return { ...plan, inTheWay: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...plan, inTheWay: error.toReply().body };
  }
}

export async function getPlanned(db: Db, planId: string): Promise<PlannedUnitChange> {
  const found = await findPlan(db, planId);
  if (!found) throw new Problem('internal');
  return asSeen(db, found);
}

/** The plan at the version that the caller last saw, locked until commit. */
export async function lockStandingPlan(
  db: Db,
  planId: string,
  expectedVersion: number,
): Promise<PlanToDo> {
  const found = await lockPlan(db, planId);
  if (!found) throw new Problem('not-found');
  if (found.state === 'carried_out' || found.state === 'cancelled') {
    throw new Problem('unit-plan-over');
  }
  if (found.version !== expectedVersion) {
    const current = await getPlanned(db, planId);
    throw new Problem('version-stale', { current }, shownIn(current));
  }
  return found;
}

/** The cases that a plan names. */
export const shownIn = ({ inTheWay }: PlannedUnitChange) =>
  (inTheWay?.cases ?? []).map(({ id }) => ({ caseId: id }));
