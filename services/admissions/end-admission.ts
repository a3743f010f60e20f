import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseDays } from './admission-rules.ts';
import { today, updateAdmission } from './admission-sql.ts';
import { admissionReply, lockStandingAdmission } from './standing-admission.ts';

export const endAdmission: Handler<'endAdmission'> = async (call) => {
  const before = await lockStandingAdmission(call, call.path.admissionId, call.expectedVersion);
  if (before.dischargedOn !== null) throw new Problem('admission-over');
  const now = { ...before, ...call.body };
  refuseDays(now, await today(call.db));
  await updateAdmission(call.db, now);
  return { status: 200, ...(await admissionReply(call, before, 'admission.ended')) };
};
