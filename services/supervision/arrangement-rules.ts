import { Problem } from '../platform/http/problem.ts';

interface Terms {
  kind: 'fixed' | 'on_demand';
  everyWeeks?: number | undefined;
  weekday?: number | undefined;
  time?: string | undefined;
  minutes?: number | undefined;
  fromOn?: string | undefined;
  throughOn?: string | undefined;
}

/** On demand has no times; fixed says how often, and when in the week whole or not at all. */
export function refuseTerms(said: Terms, today: string): void {
  const times = [said.weekday, said.time, said.minutes].filter((one) => one !== undefined);
  const isWhole =
    said.kind === 'on_demand'
      ? times.length === 0 && said.everyWeeks === undefined && said.throughOn === undefined
      : said.everyWeeks !== undefined &&
        (times.length === 0 || times.length === 3) &&
        (said.throughOn === undefined || said.throughOn >= (said.fromOn ?? today));
  if (!isWhole) throw new Problem('arrangement-incomplete');
}
