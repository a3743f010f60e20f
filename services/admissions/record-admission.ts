import { caseSummaries } from '../cases/cases.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseDays, refusePlaces } from './admission-rules.ts';
import { insertAdmission, today } from './admission-sql.ts';
import { admissionReply, refuseUnknownUnit } from './standing-admission.ts';

export const recordAdmission: Handler<'recordAdmission'> = async (call) => {
  const { caseId } = call.path;
  const { unitId, place, admittedOn, dischargedOn = null } = call.body;
  const found = (await caseSummaries(call.db, [caseId])).get(caseId);
  if (!found) throw new Problem('not-found');
  const { teamId } = found;
  if (!call.caller.teamIds.includes(teamId)) throw new Problem('case-not-yours');
  refusePlaces(call.body);
  refuseDays({ admittedOn, dischargedOn }, await today(call.db));
  await refuseUnknownUnit(call, unitId);
  const id = newId();
  await insertAdmission(call.db, {
    ...{ id, teamId, caseId, admittedOn, dischargedOn },
    unitId: unitId ?? null,
    place: place?.trim() ?? null,
  });
  const reply = await admissionReply(call, { id, teamId, caseId }, 'admission.recorded');
  return { status: 201, ...reply };
};
