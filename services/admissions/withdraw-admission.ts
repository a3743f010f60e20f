import type { Handler } from '../platform/http/handlers.ts';
import { withdraw } from './admission-sql.ts';
import { admissionReply, lockStandingAdmission } from './standing-admission.ts';

export const withdrawAdmission: Handler<'withdrawAdmission'> = async (call) => {
  const { admissionId } = call.path;
  const found = await lockStandingAdmission(call, admissionId, call.expectedVersion);
  await withdraw(call.db, admissionId);
  return { status: 200, ...(await admissionReply(call, found, 'admission.withdrawn')) };
};
