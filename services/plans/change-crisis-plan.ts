import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseCrisisPlan } from './plan-rules.ts';
import { insertCrisisPlan } from './plan-sql.ts';
import { lockPlan, readPlan, refuseStale } from './standing-plan.ts';

export const changeCrisisPlan: Handler<'changeCrisisPlan'> = async (call) => {
  const { caseId } = call.path;
  const { crisisPlan: agreed } = call.body;
  const { plan, today } = await lockPlan(call, caseId);
  const { teamId } = plan;
  refuseStale(plan.crisisPlan, call.expectedVersion, { teamId, caseId });
  refuseCrisisPlan(agreed, today);
  const said = { keptIn: agreed?.keptIn, reference: agreed?.reference };
  const places = Object.entries(said).map(([name, text]) => [`crisisPlan/${name}`, text]);
  refuseWrittenNationalIds(Object.fromEntries(places) as object, today);
  const edition = plan.crisisPlan.version + 1;
  await insertCrisisPlan(call.db, { teamId, caseId, edition, plan: agreed });
  call.tell({ teamId, kind: 'crisis_plan.changed', caseIds: [caseId] });
  call.log({ teamId, caseId });
  const { crisisPlan } = (await readPlan(call, caseId)).plan;
  return { status: 200, body: crisisPlan, etag: crisisPlan.version };
};
