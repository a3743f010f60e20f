import { newId } from '../platform/database/new-id.ts';
import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refuseInquiry } from './erasure-rules.ts';
import { findInquiryToErase, insertErasure } from './erasure-sql.ts';
import { erasureReply } from './standing-erasure.ts';

export const askInquiryErasure: Handler<'askInquiryErasure'> = async (call) => {
  const { inquiryId } = call.path;
  const { askedOn, words } = call.body;
  const found = await findInquiryToErase(call.db, inquiryId);
  if (!found) throw new Problem('not-found');
  refuseInquiry(found);
  const { teamId } = found;
  const id = newId();
  await insertErasure(call.db, {
    id,
    teamId,
    of: { inquiryId },
    askedOn: askedOn ?? null,
    words: words ?? null,
    recordedBy: call.caller.workerId,
  });
  call.tell({ teamId, kind: 'erasure.asked', inquiryIds: [inquiryId] });
  call.log({ teamId, inquiryId });
  return { ...(await erasureReply(call, id)), status: 201 };
};
