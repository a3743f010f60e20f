import type { Handler } from '../platform/http/handlers.ts';
import { caseReply } from './standing-case.ts';

export const getCase: Handler<'getCase'> = async (call) => {
  const reply = await caseReply(call, call.path.caseId);
  call.log({ teamId: reply.body.teamId, caseId: call.path.caseId });
  return reply;
};
