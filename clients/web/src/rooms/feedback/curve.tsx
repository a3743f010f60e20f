import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, daysBetween, useDates } from '../../kit/dates.ts';
import { useTenths } from '../../kit/tenths.ts';
import { timeScale } from '../../kit/time-scale.ts';
import { useWidth } from '../../kit/use-width.ts';
import type { Schemas } from '../../service/contract.ts';
import styles from './feedback.module.css';
import { type Summed, summedOf } from './series-words.ts';

type Series = Schemas['MeasurementSeries'];
type Mark = Schemas['CurveMark'];

const height = 300;
const box = { top: 34, bottom: 34, left: 34, right: 18 };
const most = 400;
const leastDays = 28;

/** The sums through time, with what they are held against. All that it shows stands in words and in the table too. */
export function Curve({ series, marks }: { series: Series; marks: readonly Mark[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const write = useTenths();
  const [holder, width] = useWidth();
  const pattern = useId();
  const points = summedOf(series);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const until = [last.measuredOn, addDays(first.measuredOn, leastDays)].toSorted().at(-1)!;
  const scale = timeScale(first.measuredOn, until, box.left, width - box.right);
  const y = (tenths: number) =>
    height - box.bottom - ((height - box.top - box.bottom) * tenths) / most;
  const { cutOffTenths, lowBelowTenths, reliableChangeTenths } = series.ruleSet;
  const limit = cutOffTenths ?? lowBelowTenths;
  const band = series.about === 'life' ? bandOf(first.totalTenths, reliableChangeTenths) : null;
  const within = marks.filter(({ on }) => on >= first.measuredOn && on <= until);
  return (
    <div ref={holder} className={styles.curve}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('feedback.curve.label', {
          count: points.length,
          from: dates.day(first.measuredOn),
          to: dates.day(last.measuredOn),
        })}
      >
        <defs>
          <pattern id={pattern} width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M0 8 L8 0" className={styles.hatch} />
          </pattern>
        </defs>
        {band && (
          <rect
            x={box.left}
            width={width - box.left - box.right}
            y={y(band.to)}
            height={y(band.from) - y(band.to)}
            fill={`url(#${pattern})`}
          />
        )}
        <Axes {...{ width, y, scale }} />
        {limit !== null && <Limit {...{ width, limit }} y={y(limit)} />}
        {within.map((mark, at) => (
          <MarkLine
            key={`${at} ${mark.on} ${mark.kind}`}
            x={scale.x(mark.on)}
            {...{ at, mark, width }}
          />
        ))}
        <Points {...{ points, width, y }} x={scale.x} />
      </svg>
      <ul className={styles.legend}>
        {limit !== null && (
          <li>
            <svg width="28" height="12" aria-hidden="true">
              <line x1="0" x2="28" y1="6" y2="6" className={styles.limit} />
            </svg>
            {t(cutOffTenths === null ? 'feedback.curve.low' : 'feedback.curve.cutOff', {
              value: write(limit),
            })}
          </li>
        )}
        {band && (
          <li>
            <svg width="28" height="12" aria-hidden="true">
              <rect width="28" height="12" fill={`url(#${pattern})`} />
            </svg>
            {t('feedback.curve.band')}
          </li>
        )}
      </ul>
    </div>
  );
}

/** What the sums are held against, with its number beside the scale. */
function Limit({ width, limit, y }: { width: number; limit: number; y: number }) {
  return (
    <g>
      <line x1={box.left} x2={width - box.right} y1={y} y2={y} className={styles.limit} />
      <text x={box.left - 8} y={y + 4} textAnchor="end" className={styles.limitText}>
        {limit / 10}
      </text>
    </g>
  );
}

function Points({
  points,
  width,
  x,
  y,
}: {
  points: readonly Summed[];
  width: number;
  x: (day: string) => number;
  y: (tenths: number) => number;
}) {
  const write = useTenths();
  return (
    <g>
      <polyline
        className={styles.path}
        points={points.map((one) => `${x(one.measuredOn)},${y(one.totalTenths)}`).join(' ')}
      />
      {points.map((one) => (
        <circle
          key={one.id}
          cx={x(one.measuredOn)}
          cy={y(one.totalTenths)}
          r={points.length > 40 ? 3 : 5}
          className={styles.point}
        />
      ))}
      {labelled(points, x).map((one) => (
        <text
          key={one.id}
          x={Math.min(width - box.right - 12, Math.max(box.left + 14, x(one.measuredOn)))}
          y={y(one.totalTenths) + (hasFallen(points, one) ? 21 : -11)}
          textAnchor="middle"
          className={styles.value}
        >
          {write(one.totalTenths)}
        </text>
      ))}
    </g>
  );
}

function Axes({
  width,
  y,
  scale,
}: {
  width: number;
  y: (tenths: number) => number;
  scale: ReturnType<typeof timeScale>;
}) {
  const dates = useDates();
  return (
    <g>
      {[0, 100, 200, 300, 400].map((tenths) => (
        <g key={tenths}>
          <line
            x1={box.left}
            x2={width - box.right}
            y1={y(tenths)}
            y2={y(tenths)}
            className={styles.grid}
          />
          <text x={box.left - 8} y={y(tenths) + 4} textAnchor="end" className={styles.axis}>
            {tenths / 10}
          </text>
        </g>
      ))}
      {scale.ticks
        .filter((day) => scale.x(day) < width - box.right - 24)
        .map((day) => (
          <text
            key={day}
            x={scale.x(day)}
            y={height - 12}
            textAnchor={scale.x(day) < box.left + 20 ? 'start' : 'middle'}
            className={styles.axis}
          >
            {dates.shortDay(day)}
          </text>
        ))}
    </g>
  );
}

function MarkLine({ x, at, mark, width }: { x: number; at: number; mark: Mark; width: number }) {
  const { t } = useTranslation();
  const text = t(`feedback.curve.marks.${mark.kind}`, {
    mode: mark.mode === null ? '' : t(`mode.${mark.mode}`),
  });
  // A word at either end stands beside its line, not half outside the picture.
  const anchor = x < box.left + 48 ? 'start' : x > width - box.right - 48 ? 'end' : 'middle';
  return (
    <g>
      <line x1={x} x2={x} y1={box.top - 8} y2={height - box.bottom} className={styles.mark} />
      <text x={x} y={at % 2 === 0 ? 12 : 24} textAnchor={anchor} className={styles.markText}>
        {text}
      </text>
    </g>
  );
}

/** The line comes from above, where the number would stand on it; at the bottom the days stand. */
const hasFallen = (points: readonly Summed[], one: Summed) =>
  one.totalTenths >= 60 &&
  (points[points.indexOf(one) - 1]?.totalTenths ?? 0) - one.totalTenths >= 30;

const bandOf = (intake: number, change: number) => ({
  from: Math.max(0, intake - change),
  to: Math.min(most, intake + change),
});

/** The first and the last always, and of those between as many as there is room for. */
function labelled(points: readonly Summed[], x: (day: string) => number): Summed[] {
  const room = 34;
  const shown: Summed[] = [];
  for (const [at, point] of points.entries()) {
    const isLast = at === points.length - 1;
    const before = shown.at(-1);
    const isClear = !before || x(point.measuredOn) - x(before.measuredOn) >= room;
    if (isLast && before && !isClear && shown.length > 1) shown.pop();
    if (isClear || isLast) shown.push(point);
  }
  const [first, last] = [points[0]!, points.at(-1)!];
  const isTight = points.length > 1 && daysBetween(first.measuredOn, last.measuredOn) === 0;
  return isTight ? [last] : shown;
}
