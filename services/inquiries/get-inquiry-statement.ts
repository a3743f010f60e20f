import type { Handler } from '../platform/http/handlers.ts';
import { Problem } from '../platform/http/problem.ts';
import { refusePeriod } from './statement-rules.ts';
import { findStatement } from './statement-sql.ts';

export const getInquiryStatement: Handler<'getInquiryStatement'> = async (call) => {
  const { teamId } = call.path;
  refusePeriod(call.query);
  const body = await findStatement(call.db, teamId, call.query);
  if (!body) throw new Problem('not-found');
  call.log(
    body.inquiries ? { teamId, inquiryIds: body.inquiries.map(({ id }) => id) } : { teamId },
  );
  return { status: 200, body };
};
