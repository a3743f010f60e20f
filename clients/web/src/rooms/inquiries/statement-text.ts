import { today, type useDates } from '../../kit/dates.ts';

/** A period of days, the last of them in it. */
export interface Period {
  fromOn: string;
  toOn: string;
}

const asDay = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The month that a day is in, or one some months from it. */
export function monthOf(day = today(), monthsFrom = 0): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + monthsFrom];
  return { fromOn: asDay(year, month, 1), toOn: asDay(year, month + 1, 0) };
}

export function yearOf(day = today(), yearsFrom = 0): Period {
  const year = Number(day.slice(0, 4)) + yearsFrom;
  return { fromOn: `${year}-01-01`, toOn: `${year}-12-31` };
}

const isSame = (one: Period, other: Period) =>
  one.fromOn === other.fromOn && one.toOn === other.toOn;

export const isMonth = (period: Period) => isSame(period, monthOf(period.fromOn));
export const isYear = (period: Period) => isSame(period, yearOf(period.fromOn));

/** «november 2026», «2026», or the first and the last day. */
export function periodText(period: Period, dates: ReturnType<typeof useDates>): string {
  if (isMonth(period)) return dates.monthOfYear(period.fromOn);
  if (isYear(period)) return period.fromOn.slice(0, 4);
  return period.toOn < period.fromOn
    ? dates.longDay(period.fromOn)
    : dates.longSpan(period.fromOn, period.toOn);
}
