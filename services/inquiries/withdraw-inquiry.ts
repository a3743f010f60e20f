import type { Handler } from '../platform/http/handlers.ts';
import { endInWithdrawal } from './outcome-sql.ts';
import { inquiryReply, lockStandingInquiry } from './standing-inquiry.ts';

/** The person or the inquirer takes it back. There is no other way out of the team but an offer. */
export const withdrawInquiry: Handler<'withdrawInquiry'> = async (call) => {
  const { inquiryId } = call.path;
  const { by, note = null } = call.body;
  const { teamId } = await lockStandingInquiry(call, inquiryId, call.expectedVersion);
  const recordedBy = call.caller.workerId;
  const version = await endInWithdrawal(call.db, { inquiryId, by, note, recordedBy });
  call.tell({ teamId, kind: 'inquiry.withdrawn', inquiryIds: [inquiryId], version });
  call.log({ teamId, inquiryId });
  return inquiryReply(call, inquiryId);
};
