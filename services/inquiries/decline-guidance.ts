import type { Handler } from '../platform/http/handlers.ts';
import { refuseAnswered, refuseRecorder } from './inquiry-rules.ts';
import { declineForUnit, findAskedUnit, updateInquiry } from './outcome-sql.ts';
import { inquiryReply, lockStandingInquiry } from './standing-inquiry.ts';

/** The team has owned the inquiry all the time; it stands on the next agenda again. */
export const declineGuidance: Handler<'declineGuidance'> = async (call) => {
  const { inquiryId } = call.path;
  const { declinedBy: answeredBy, reason = null } = call.body;
  const standing = await lockStandingInquiry(call, inquiryId, call.expectedVersion);
  const asked = await findAskedUnit(call.db, inquiryId);
  refuseAnswered(asked);
  refuseRecorder(standing, call.caller);
  const { teamId } = standing;
  const recordedBy = call.caller.workerId;
  await declineForUnit(call.db, { id: asked.id, answeredBy, reason, recordedBy });
  const back = { state: 'ready', comes_back_on: null };
  const version = await updateInquiry(call.db, inquiryId, back);
  call.tell({ teamId, kind: 'guidance.declined', inquiryIds: [inquiryId], version });
  call.log({ teamId, inquiryId });
  return inquiryReply(call, inquiryId);
};
