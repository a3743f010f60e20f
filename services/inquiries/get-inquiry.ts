import type { Handler } from '../platform/http/handlers.ts';
import { inquiryReply } from './standing-inquiry.ts';

export const getInquiry: Handler<'getInquiry'> = async (call) => {
  const { inquiryId } = call.path;
  const reply = await inquiryReply(call, inquiryId);
  call.log({ teamId: reply.body.teamId, inquiryId });
  return reply;
};
