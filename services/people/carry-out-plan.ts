import type { Inside } from '../platform/database/transact.ts';
import { organisationStream } from '../platform/database/transact.ts';
import { endPlan, findUnitsOfPlan } from './planned-unit-sql.ts';
import type { PlanToDo } from './planned-unit-sql.ts';
import { lockUnit, mergeUnitsInto, updateUnit } from './unit-sql.ts';

/** Units before the plan, in the order of their ids: as when one is changed by hand. */
export async function lockUnitsOfPlan(db: Inside['db'], planId: string): Promise<void> {
  for (const id of await findUnitsOfPlan(db, planId)) await lockUnit(db, id);
}

/** As of its day. Its units and the plan are locked, and nothing stands in the way. */
export async function carryOut({ db, tell }: Inside, plan: PlanToDo): Promise<number> {
  const { id, unitId, kind, takesEffectOn, mergedIntoId, name, level } = plan;
  if (kind === 'merge') {
    await mergeUnitsInto(db, mergedIntoId!, { ids: [unitId], mergedOn: takesEffectOn });
  } else if (kind === 'end') {
    await updateUnit(db, unitId, { endsOn: takesEffectOn });
  } else {
    await updateUnit(db, unitId, {
      fromOn: takesEffectOn,
      ...(name !== null && { name }),
      ...(level !== null && { level }),
      ...(plan.isMoved && { parentId: plan.parentId }),
    });
  }
  tell({ teamId: organisationStream, kind: 'unit.changed', unitId });
  tell({ teamId: organisationStream, kind: 'unit.plan_changed', unitId });
  return endPlan(db, id, 'carried_out');
}
