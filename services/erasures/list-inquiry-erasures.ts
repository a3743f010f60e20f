import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { findErasuresOfInquiry, findInquiryToErase } from './erasure-sql.ts';

export const listInquiryErasures: Handler<'listInquiryErasures'> = async ({ db, path, log }) => {
  const { inquiryId } = path;
  const found = await findInquiryToErase(db, inquiryId);
  if (!found) throw new Problem('not-found');
  const items = await findErasuresOfInquiry(db, inquiryId);
  log({ teamId: found.teamId, inquiryId });
  return { status: 200, body: { items } };
};
