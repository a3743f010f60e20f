/** Days on which nobody in Norway works, pure: rules may use them. Dates are YYYY-MM-DD throughout. */

export type HolidayName =
  | 'new_years_day'
  | 'maundy_thursday'
  | 'good_friday'
  | 'easter_monday'
  | 'labour_day'
  | 'constitution_day'
  | 'ascension_day'
  | 'whit_monday'
  | 'christmas_eve'
  | 'christmas_day'
  | 'boxing_day'
  | 'new_years_eve';

export interface Holiday {
  heldOn: string;
  name: HolidayName;
}

const dayMs = 86_400_000;
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: string, days: number): string =>
  new Date(utc(day) + days * dayMs).toISOString().slice(0, 10);

/** Monday is 1. */
export const weekdayOf = (day: string): number => ((new Date(utc(day)).getUTCDay() + 6) % 7) + 1;

export const daysBetween = (from: string, to: string): number => (utc(to) - utc(from)) / dayMs;

const dateOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** Gregorian Easter, by Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const k = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * k) / 451);
  const sum = h + k - 7 * m + 114;
  return dateOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * The public holidays of a calendar year that are not Sundays by nature, with the eves of Christmas and New Year: none by
 * law, and on no working day of anybody's. Two may fall on one day; both are answered.
 */
export function holidaysOf(year: number): Holiday[] {
  const easter = easterSunday(year);
  const found: Holiday[] = [
    { heldOn: dateOf(year, 1, 1), name: 'new_years_day' },
    { heldOn: addDays(easter, -3), name: 'maundy_thursday' },
    { heldOn: addDays(easter, -2), name: 'good_friday' },
    { heldOn: addDays(easter, 1), name: 'easter_monday' },
    { heldOn: dateOf(year, 5, 1), name: 'labour_day' },
    { heldOn: dateOf(year, 5, 17), name: 'constitution_day' },
    { heldOn: addDays(easter, 39), name: 'ascension_day' },
    { heldOn: addDays(easter, 50), name: 'whit_monday' },
    { heldOn: dateOf(year, 12, 24), name: 'christmas_eve' },
    { heldOn: dateOf(year, 12, 25), name: 'christmas_day' },
    { heldOn: dateOf(year, 12, 26), name: 'boxing_day' },
    { heldOn: dateOf(year, 12, 31), name: 'new_years_eve' },
  ];
  return found.sort((one, other) => one.heldOn.localeCompare(other.heldOn));
}

/** What falls on the day. */
export const holidayOn = (day: string): HolidayName | null =>
  holidaysOf(Number(day.slice(0, 4))).find(({ heldOn }) => heldOn === day)?.name ?? null;

/** The holidays on the working days of the week that begins on that Monday. */
export function holidaysOfWeek(mondayOn: string): Holiday[] {
  const fridayOn = addDays(mondayOn, 4);
  const years = new Set([mondayOn, fridayOn].map((day) => Number(day.slice(0, 4))));
  return [...years]
    .flatMap(holidaysOf)
    .filter(({ heldOn }) => heldOn >= mondayOn && heldOn <= fridayOn);
}

/** The last of so many working days after the day. */
export function workingDaysAfter(day: string, count: number): string {
  let on = day;
  for (let left = count; left > 0;) {
    on = addDays(on, 1);
    if (weekdayOf(on) <= 5 && holidayOn(on) === null) left -= 1;
  }
  return on;
}
