import type { Handler } from '../platform/http/handlers.ts';
import { refuseMeetingDay } from './admission-rules.ts';
import { today, updateMeeting } from './admission-sql.ts';
import { admissionReply, lockStandingAdmission } from './standing-admission.ts';

export const setCollaborationMeeting: Handler<'setCollaborationMeeting'> = async (call) => {
  const { admissionId } = call.path;
  const before = await lockStandingAdmission(call, admissionId, call.expectedVersion);
  refuseMeetingDay(call.body, await today(call.db));
  await updateMeeting(call.db, admissionId, call.body);
  return { status: 200, ...(await admissionReply(call, before, 'collaboration_meeting.changed')) };
};
