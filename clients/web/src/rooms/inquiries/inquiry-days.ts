import { dayOf, daysBetween, today } from '../../kit/dates.ts';
import type { InquiryCard } from '../../service/contract.ts';

/** Days from receipt until it ended; until the day given while it is open. */
export function daysOfInquiry(
  { receivedAt, endedAt }: Pick<InquiryCard, 'receivedAt' | 'endedAt'>,
  day = today(),
): number {
  return Math.max(0, daysBetween(dayOf(receivedAt), endedAt === null ? day : dayOf(endedAt)));
}
