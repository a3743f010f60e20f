import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { updateInquiry } from './outcome-sql.ts';
import { insertReply } from './reply-sql.ts';
import { inquiryReply, lockInquiryAt } from './standing-inquiry.ts';

/** Also of an inquiry that has ended: that is when the outcome is told. */
export const recordReply: Handler<'recordReply'> = async (call) => {
  const { inquiryId } = call.path;
  const { teamId } = await lockInquiryAt(call, inquiryId, call.expectedVersion);
  const { kind, manner, repliedOn = null } = call.body;
  const repliedBy = call.caller.workerId;
  if (repliedBy === null) throw new Problem('internal');
  await insertReply(call.db, {
    id: newId(),
    teamId,
    inquiryId,
    kind,
    manner,
    repliedOn,
    repliedBy,
  });
  const version = await updateInquiry(call.db, inquiryId, {});
  call.tell({ teamId, kind: 'inquiry.changed', inquiryIds: [inquiryId], version });
  call.log({ teamId, inquiryId });
  return inquiryReply(call, inquiryId);
};
