import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseAnswered, refuseRecorder } from './inquiry-rules.ts';
import { acceptForUnit, endInAcceptance, findAskedUnit } from './outcome-sql.ts';
import { inquiryReply, lockStandingInquiry } from './standing-inquiry.ts';

export const acceptGuidance: Handler<'acceptGuidance'> = async (call) => {
  const { inquiryId } = call.path;
  const { acceptedBy, acceptedAt = null } = call.body;
  const standing = await lockStandingInquiry(call, inquiryId, call.expectedVersion);
  const asked = await findAskedUnit(call.db, inquiryId);
  refuseAnswered(asked);
  refuseRecorder(standing, call.caller);
  const { teamId } = standing;
  const recordedBy = call.caller.workerId;
  const answer = { id: asked.id, answeredBy: acceptedBy, acceptedAt, recordedBy };
  if (!(await acceptForUnit(call.db, answer))) {
    const errors = [
      { pointer: '/acceptedAt', message: 'lies in the future, or before they were asked' },
    ];
    throw new Problem('validation-failed', { errors });
  }
  const version = await endInAcceptance(call.db, { inquiryId, guidanceId: asked.id });
  call.tell({ teamId, kind: 'guidance.accepted', inquiryIds: [inquiryId], version });
  call.log({ teamId, inquiryId });
  return inquiryReply(call, inquiryId);
};
