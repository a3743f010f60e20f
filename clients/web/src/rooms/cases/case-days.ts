import { dayOf, daysBetween, today } from '../../kit/dates.ts';
import type { CaseSummary } from '../../service/contract.ts';

/** Days from the start until it was closed, or until today while it is open. Null: nobody wrote down when it ended. */
export function daysOfCase({
  state,
  startedOn,
  closedAt,
}: Pick<CaseSummary, 'state' | 'startedOn' | 'closedAt'>): number | null {
  if (state === 'closed' && closedAt === null) return null;
  return Math.max(0, daysBetween(startedOn, closedAt === null ? today() : dayOf(closedAt)));
}
