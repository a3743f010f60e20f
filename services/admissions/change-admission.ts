import type { Handler } from '../platform/http/handlers.ts';
import { refuseDays, refusePlaces } from './admission-rules.ts';
import { today, updateAdmission } from './admission-sql.ts';
import { admissionReply, lockStandingAdmission, refuseUnknownUnit } from './standing-admission.ts';

export const changeAdmission: Handler<'changeAdmission'> = async (call) => {
  const { unitId, place, ...days } = call.body;
  const before = await lockStandingAdmission(call, call.path.admissionId, call.expectedVersion);
  const isMoved = unitId !== undefined || place !== undefined;
  if (isMoved) refusePlaces({ unitId, place });
  const now = { ...before, ...days };
  refuseDays(now, await today(call.db));
  await refuseUnknownUnit(call, unitId);
  await updateAdmission(call.db, {
    ...now,
    ...(isMoved && { unitId: unitId ?? null, place: place?.trim() ?? null }),
  });
  return { status: 200, ...(await admissionReply(call, before, 'admission.changed')) };
};
