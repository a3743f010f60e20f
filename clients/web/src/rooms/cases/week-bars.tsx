import { addDays } from '../../kit/dates.ts';
import styles from './history-picture.module.css';
import type { Place } from './timeline-layout.ts';
import { barsOf, type Week } from './week-rules.ts';

/** A bar for each week: contact with the person filled, attempts hollow, other work dotted. The list says how many. */
export function WeekBars({
  weeks,
  placeOf,
  top,
  height,
}: {
  weeks: readonly Week[];
  placeOf: (span: { from: string; to: string }) => Place;
  top: number;
  height: number;
}) {
  const axis = top + height;
  return (
    <g className={styles.weeks}>
      {barsOf(weeks, height).map(({ week, parts }) => {
        const place = placeOf({ from: week.weekOn, to: addDays(week.weekOn, 7) });
        return parts.map(({ kind, from, height: tall }) => (
          <rect
            key={`${week.weekOn} ${kind}`}
            className={styles.work}
            data-kind={kind}
            {...place}
            y={axis - from - tall}
            height={tall}
          />
        ));
      })}
    </g>
  );
}
