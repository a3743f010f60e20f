import { Problem } from '../platform/http/problem.ts';

const longestYears = 3;

/** A period of days, the last of them in it: in order, and no longer than can be read. */
export function refusePeriod({ fromOn, toOn }: { fromOn: string; toOn: string }): void {
  if (toOn < fromOn) throw invalid('is before the first day: give the last day of the period');
  const last = `${Number(fromOn.slice(0, 4)) + longestYears}${fromOn.slice(4)}`;
  if (toOn > last)
    throw invalid(
      `is more than ${longestYears} years after the first day: ask for a part at a time`,
    );
}

function invalid(message: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer: 'query/toOn', message }] });
}
