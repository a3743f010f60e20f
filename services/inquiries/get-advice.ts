import type { Handler } from '../platform/http/handlers.ts';
import { advise } from './outcome-rules.ts';
import { readInquiry } from './standing-inquiry.ts';
import type { Advice, Inquiry } from './words.ts';

export const getAdvice: Handler<'getAdvice'> = async (call) => {
  const inquiry = await readInquiry(call, call.path.inquiryId);
  call.log({ teamId: inquiry.teamId, inquiryId: inquiry.id });
  return { status: 200, body: adviceFor(inquiry) };
};

/** What the table of outcomes advises from what is known so far. */
export function adviceFor({ about, answers }: Pick<Inquiry, 'about' | 'answers'>): Advice {
  return advise({ about, ...answers });
}
