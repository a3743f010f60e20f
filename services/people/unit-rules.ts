import { Problem } from '../platform/http/problem.ts';

/** What was until a day stays: a change is of the time since the last one, and never of days to come. Days compare as texts. */
export function refuseDay(unit: { sinceOn: string | null }, day: string, today: string): void {
  const latest = unit.sinceOn !== null && unit.sinceOn > today ? unit.sinceOn : today;
  if ((unit.sinceOn !== null && day < unit.sinceOn) || day > latest) {
    throw new Problem('unit-changed-since');
  }
}
