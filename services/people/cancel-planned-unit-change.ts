import { organisationStream } from '../platform/database/transact.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { getPlanned, lockStandingPlan } from './planned-unit.ts';
import { endPlan } from './planned-unit-sql.ts';

export const cancelPlannedUnitChange: Handler<'cancelPlannedUnitChange'> = async (call) => {
  const { db } = call;
  const { plannedUnitChangeId: id } = call.path;
  const { unitId } = await lockStandingPlan(db, id, call.expectedVersion);
  const version = await endPlan(db, id, 'cancelled');
  call.tell({ teamId: organisationStream, kind: 'unit.plan_changed', unitId });
  call.log({});
  return { status: 200, body: await getPlanned(db, id), etag: version };
};
