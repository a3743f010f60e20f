import { refuseWrittenNationalIds } from '../persons/persons.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { refuseLifeDomains } from './plan-rules.ts';
import { insertLifeDomains } from './plan-sql.ts';
import { lockPlan, readPlan, refuseStale } from './standing-plan.ts';

export const changeLifeDomains: Handler<'changeLifeDomains'> = async (call) => {
  const { caseId } = call.path;
  const { items } = call.body;
  const { plan, today } = await lockPlan(call, caseId);
  const { teamId, registration } = plan;
  refuseStale(plan.lifeDomains, call.expectedVersion, { teamId, caseId });
  refuseLifeDomains(registration, items);
  const words = items.map(({ ownWords }, at) => [`items/${at}/ownWords`, ownWords] as const);
  refuseWrittenNationalIds(Object.fromEntries(words), today);
  const edition = plan.lifeDomains.version + 1;
  await insertLifeDomains(call.db, { teamId, caseId, edition, registration, items });
  call.tell({ teamId, kind: 'life_domains.changed', caseIds: [caseId] });
  call.log({ teamId, caseId });
  const { lifeDomains } = (await readPlan(call, caseId)).plan;
  return { status: 200, body: lifeDomains, etag: lifeDomains.version };
};
