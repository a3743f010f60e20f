import { addDays, daysBetween } from './dates.ts';

export type Span = { from: string; to: string | null };

/** Places dates on a line of pixels. `to` of an open span is today. */
export function timeScale(first: string, last: string, left: number, right: number) {
  const days = Math.max(1, daysBetween(first, last));
  const x = (day: string) =>
    left + ((right - left) * Math.min(days, Math.max(0, daysBetween(first, day)))) / days;
  return { x, days, ticks: ticksBetween(first, last, right - left) };
}

const firstOfMonth = (day: string, months: number) => {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
};

/** First days of months, as many as there is room for; single weeks when the whole is short. */
function ticksBetween(first: string, last: string, width: number) {
  const days = Math.max(1, daysBetween(first, last));
  const most = Math.max(2, Math.floor(width / 90));
  if (days < 60) {
    const step = Math.ceil(days / most / 7) * 7 || 7;
    return steps(first, last, (day) => addDays(day, step));
  }
  const months = days / 30.4;
  const step = [1, 2, 3, 6, 12, 24].find((size) => months / size <= most) ?? 60;
  return steps(firstOfMonth(first, 1), last, (day) => firstOfMonth(day, step));
}

function steps(start: string, last: string, next: (day: string) => string) {
  const found: string[] = [];
  for (let day = start; day <= last && found.length < 60; day = next(day)) found.push(day);
  return found;
}
