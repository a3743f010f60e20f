import {
  addDays,
  daysBetween,
  easterSunday,
  holidaysOfWeek,
  weekdayOf,
  type HolidayName,
} from '../platform/holidays.ts';

export type ChangeCause = 'public_holiday' | 'holiday_period' | 'too_few' | 'other_event' | 'other';

export interface Week {
  isoYear: number;
  isoWeek: number;
  mondayOn: string;
}

const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

/** The ISO week that a day is in: the year is the one that its Thursday is in. */
export function weekOf(day: string): Week {
  const mondayOn = mondayOf(day);
  const isoYear = Number(addDays(mondayOn, 3).slice(0, 4));
  const first = mondayOf(`${isoYear}-01-04`);
  return { isoYear, isoWeek: daysBetween(first, mondayOn) / 7 + 1, mondayOn };
}

/** All weeks of an ISO year, 52 or 53. */
export function weeksOf(isoYear: number): Week[] {
  const weeks: Week[] = [];
  let week = weekOf(`${isoYear}-01-04`);
  while (week.isoYear === isoYear) {
    weeks.push(week);
    week = weekOf(addDays(week.mondayOn, 7));
  }
  return weeks;
}

export const nameOfWeek = ({ isoYear, isoWeek }: Week): string =>
  `${isoYear}-W${String(isoWeek).padStart(2, '0')}`;

export interface Wish {
  /** 1 to 5. */
  weekday: number;
  fromOn: string;
  /** The first day after. */
  untilOn: string;
  whenHoliday: 'move' | 'skip';
  skips: readonly ('easter' | 'christmas')[];
  /** By the names of weeks. */
  skippedWeeks: ReadonlySet<string>;
  /** Weeks in which something stands already. */
  taken: ReadonlySet<string>;
}

export interface WeekPlan extends Week {
  outcome: 'meeting' | 'skipped' | 'untouched';
  /** When the meeting is; of a skipped week when it would have been. */
  heldOn: string;
  movedFromOn: string | null;
  changeCause: ChangeCause | null;
  /** What falls on the day that the team meets. */
  holiday: HolidayName | null;
}

/** What becomes of each week of the period whose day to meet, or the day it is moved to, is in it. */
export function planWeeks(wish: Wish): WeekPlan[] {
  const plans: WeekPlan[] = [];
  for (
    let mondayOn = mondayOf(wish.fromOn);
    mondayOn < wish.untilOn;
    mondayOn = addDays(mondayOn, 7)
  ) {
    const plan = planWeek(weekOf(mondayOn), wish);
    if (plan) plans.push(plan);
  }
  return plans;
}

function planWeek(week: Week, wish: Wish): WeekPlan | null {
  const day = addDays(week.mondayOn, wish.weekday - 1);
  const holidays = holidaysOfWeek(week.mondayOn);
  const holiday = holidays.find(({ heldOn }) => heldOn === day)?.name ?? null;
  const base = { ...week, heldOn: day, movedFromOn: null, changeCause: null, holiday };
  const isIn = (on: string) => on >= wish.fromOn && on < wish.untilOn;
  if (wish.taken.has(nameOfWeek(week))) return { ...base, outcome: 'untouched' };
  const skipped = (changeCause: ChangeCause) =>
    isIn(day) ? { ...base, outcome: 'skipped' as const, changeCause } : null;
  if (wish.skippedWeeks.has(nameOfWeek(week))) return skipped('other');
  if (wish.skips.some((period) => isInPeriod(period, week, day))) return skipped('holiday_period');
  if (holiday === null) return isIn(day) ? { ...base, outcome: 'meeting' } : null;
  const moved = wish.whenHoliday === 'move' ? nearestWorkingDay(week, day, isIn) : undefined;
  if (moved === undefined) return skipped('public_holiday');
  return {
    ...base,
    outcome: 'meeting',
    heldOn: moved,
    movedFromOn: day,
    changeCause: 'public_holiday',
  };
}

/** The nearest working day of the week that is no holiday; of two, the later, for which people have more notice. */
function nearestWorkingDay(
  { mondayOn }: Week,
  day: string,
  isIn: (on: string) => boolean,
): string | undefined {
  const holidays = new Set(holidaysOfWeek(mondayOn).map(({ heldOn }) => heldOn));
  const apart = (on: string) => Math.abs(daysBetween(day, on));
  return [4, 3, 2, 1, 0]
    .map((nth) => addDays(mondayOn, nth))
    .filter((on) => !holidays.has(on) && isIn(on))
    .sort((one, other) => apart(one) - apart(other))[0];
}

function isInPeriod(period: 'easter' | 'christmas', week: Week, day: string): boolean {
  if (period === 'easter') return easterSunday(week.isoYear) === addDays(week.mondayOn, 6);
  return day.slice(5) >= '12-24' && day.slice(5) <= '12-31';
}
