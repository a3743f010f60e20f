import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { carryOut, lockUnitsOfPlan } from './carry-out-plan.ts';
import { getPlanned, lockStandingPlan, refuseInTheWay } from './planned-unit.ts';
import { movePlan } from './planned-unit-sql.ts';
import { today } from './unit-sql.ts';

/** From a day to come it is planned again; from today, or the day that it had, it is carried out now. */
export const changePlannedUnitChange: Handler<'changePlannedUnitChange'> = async (call) => {
  const { db } = call;
  const { plannedUnitChangeId: id } = call.path;
  const { takesEffectOn } = call.body;
  await lockUnitsOfPlan(db, id);
  const plan = await lockStandingPlan(db, id, call.expectedVersion);
  let version = await movePlan(db, id, takesEffectOn);
  await refuseInTheWay(db, id);
  if (takesEffectOn <= (await today(db))) {
    version = await carryOut(call, { ...plan, takesEffectOn });
  } else {
    call.tell({ teamId: organisationStream, kind: 'unit.plan_changed', unitId: plan.unitId });
  }
  call.log({});
  return { status: 200, body: await getPlanned(db, id), etag: version };
};
