import { addDays } from '../../kit/dates.ts';
import type { CaseTimeline } from '../../service/contract.ts';

export type Week = CaseTimeline['weeks'][number];

/** What a bar is made of, from the axis upwards. */
export const workKinds = ['contacts', 'attempts', 'others'] as const;
export type WorkKind = (typeof workKinds)[number];

// So that a quiet week does not look like a busy one.
const leastInFull = 4;

/** Those that can be seen in the stretch. */
export const weeksWithin = (
  weeks: readonly Week[],
  { first, last }: { first: string; last: string },
) => weeks.filter(({ weekOn }) => weekOn <= last && addDays(weekOn, 6) >= first);

/** How high each part of each week's bar is and how far above the axis it begins, when the busiest week is `height` high. */
export function barsOf(weeks: readonly Week[], height: number) {
  const most = Math.max(leastInFull, ...weeks.map((week) => totalOf(week)));
  return weeks.map((week) => {
    let from = 0;
    const parts = workKinds.flatMap((kind) => {
      const part = { kind, from, height: (week[kind] / most) * height };
      from += part.height;
      return week[kind] > 0 ? [part] : [];
    });
    return { week, parts };
  });
}

const totalOf = (week: Week) => workKinds.reduce((sum, kind) => sum + week[kind], 0);
