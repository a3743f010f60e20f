import { useTranslation } from 'react-i18next';

/** Dates are Oslo dates wherever the laptop is. */
const zone = 'Europe/Oslo';
const tag = (language: string) => (language === 'en' ? 'en-GB' : 'nb-NO');

const osloDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The Oslo date of an instant, as YYYY-MM-DD. */
export const dayOf = (instant: string | Date) =>
  osloDay.format(typeof instant === 'string' ? new Date(instant) : instant);
/** The time on the clock in Oslo, as HH:MM. */
export const timeOf = (instant: string) => osloClock.format(Date.parse(instant)).slice(11, 16);
export const today = () => dayOf(new Date());

const asUtc = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

/** Whole days from one date to another; both YYYY-MM-DD. */
export const daysBetween = (from: string, to: string) =>
  Math.round((asUtc(to) - asUtc(from)) / 86_400_000);

export const addDays = (day: string, days: number) =>
  new Date(asUtc(day) + days * 86_400_000).toISOString().slice(0, 10);

/** First and last of days that follow one another. */
function runsOf(days: readonly string[]): [string, string][] {
  const runs: [string, string][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

export function useDates() {
  const { i18n } = useTranslation();
  const locale = tag(i18n.language);
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const read = (value: string) => new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
  const thisYear = today().slice(0, 4);
  const year = (value: string) =>
    dayOf(read(value)).startsWith(thisYear) ? {} : ({ year: 'numeric' } as const);
  return {
    /** «12. mai», with the year when it is another one. */
    day: (value: string) =>
      make({ day: 'numeric', month: 'long', ...year(value) }).format(read(value)),
    /** «12. mai 2026», for paper that is kept. */
    longDay: (value: string) =>
      make({ day: 'numeric', month: 'long', year: 'numeric' }).format(read(value)),
    shortDay: (value: string) =>
      make({ day: 'numeric', month: 'short', ...year(value) }).format(read(value)),
    /** «6.–26. juli», from a day to the one before another; the year only where it could be mistaken. */
    span: (from: string, until: string) => {
      const last = addDays(until, -1);
      const isNear = Math.abs(daysBetween(today(), last)) < 300;
      const format = make({ day: 'numeric', month: 'short', ...(isNear ? {} : year(last)) });
      return format.formatRange(read(from), read(last));
    },
    /** «28. des. 2026–10. jan. 2027», first and last day, for a list that is kept on paper too. */
    longSpan: (from: string, last: string) =>
      make({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(read(from), read(last)),
    /** «2.–6., 9. november 2026»; the days in order, of one month. */
    daysOfMonth: (days: readonly string[]) => {
      const point = i18n.language === 'en' ? '' : '.';
      const texts = runsOf(days).map(([from, to]) => {
        const [first, last] = [Number(from.slice(8)), Number(to.slice(8))];
        return first === last ? `${first}${point}` : `${first}${point}–${last}${point}`;
      });
      const month = make({ month: 'long', year: 'numeric' }).format(read(days[0]!));
      return `${texts.join(', ')} ${month}`;
    },
    /** «4. jan.», where the days around it say which year. */
    dayInRow: (value: string) => make({ day: 'numeric', month: 'short' }).format(read(value)),
    /** «november 2026» */
    monthOfYear: (value: string) => make({ month: 'long', year: 'numeric' }).format(read(value)),
    month: (value: string) => make({ month: 'long' }).format(read(value)),
    /** «man. 3. nov.», where what stands around it says which year. */
    weekdayInRow: (value: string) =>
      make({ weekday: 'short', day: 'numeric', month: 'short' }).format(read(value)),
    weekday: (value: string) =>
      make({ weekday: 'long', day: 'numeric', month: 'long', ...year(value) }).format(read(value)),
    /** «man. 3. nov.» */
    weekdayShort: (value: string) =>
      make({ weekday: 'short', day: 'numeric', month: 'short', ...year(value) }).format(
        read(value),
      ),
    time: (value: string) => make({ hour: '2-digit', minute: '2-digit' }).format(read(value)),
    moment: (value: string) =>
      make({
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        ...year(value),
      }).format(read(value)),
    number: (value: number, digits = 1) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    percent: (value: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
  };
}

/** The instant of a wall-clock time in Oslo, right over both clock changes. */
export function instantOf(day: string, time: string): string {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const first = asIfUtc - osloOffsetMs(asIfUtc);
  return new Date(asIfUtc - osloOffsetMs(first)).toISOString();
}

const osloClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

function osloOffsetMs(instantMs: number) {
  return Date.parse(`${osloClock.format(instantMs).replace(' ', 'T')}Z`) - instantMs;
}
