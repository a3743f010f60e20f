import { newId } from '../platform/database/new-id.ts';
import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { getPlanned, refuseInTheWay } from './planned-unit.ts';
import { refuseUnclear } from './planned-unit-rules.ts';
import { insertPlan } from './planned-unit-sql.ts';
import { findUnit, lockUnit } from './unit-sql.ts';
import type { PlannedUnitChange } from './words.ts';

/** Nothing of what is so today changes before the day. */
export const planUnitChanges: Handler<'planUnitChanges'> = async (call) => {
  const { db } = call;
  const { units, ...change } = call.body;
  refuseUnclear(call.body);
  for (const goalId of [change.parentId, change.mergedIntoId]) {
    if (goalId != null && !(await findUnit(db, goalId))) throw new Problem('not-found');
  }
  const asked = new Map(units.map((one) => [one.unitId, one.version]));
  if (change.mergedIntoId !== undefined && asked.has(change.mergedIntoId)) {
    throw new Problem('unit-within-itself');
  }
  const planIds: string[] = [];
  // In the order of their ids, as everybody who takes several.
  for (const [unitId, version] of [...asked].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const before = await lockUnit(db, unitId);
    if (!before) throw new Problem('not-found');
    if (before.version !== version) throw new Problem('version-stale', { current: before });
    const id = newId();
    await insertPlan(db, { ...change, id, unitId });
    call.tell({ teamId: organisationStream, kind: 'unit.plan_changed', unitId });
    planIds.push(id);
  }
  const items: PlannedUnitChange[] = [];
  for (const id of planIds) await refuseInTheWay(db, id);
  for (const id of planIds) items.push(await getPlanned(db, id));
  call.log({});
  return { status: 201, body: { items } };
};
