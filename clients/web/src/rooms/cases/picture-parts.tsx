import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import styles from './history-picture.module.css';
import type { LayerKind } from './seat-layer.tsx';
import type { WorkKind } from './week-rules.ts';
import { fitText, letterWidth, type Place } from './timeline-layout.ts';

export function Tick({ day, x, bottom }: { day: string; x: number; bottom: number }) {
  const dates = useDates();
  return (
    <g>
      <line className={styles.tick} x1={x} x2={x} y1={0} y2={bottom} />
      <text className={styles.date} x={x} y={bottom + 16}>
        {dates.shortDay(day)}
      </text>
    </g>
  );
}

/** A stretch of days with what was the case then. */
export function Band({
  kind,
  text,
  place,
  top,
  height,
}: {
  kind: string;
  text: string;
  place: Place;
  top: number;
  height: number;
}) {
  const inside = fitText(text, place.width);
  // A short stretch late in the picture has its words before it.
  const isBefore = inside !== text && place.x - 40 > text.length * letterWidth;
  return (
    <g>
      <rect className={styles.band} data-kind={kind} {...place} y={top} height={height} rx={3} />
      <text
        className={styles.bandText}
        x={isBefore ? place.x - 5 : place.x + 8}
        y={top + height / 2 + 4}
        textAnchor={isBefore ? 'end' : 'start'}
      >
        {isBefore ? text : inside}
      </text>
    </g>
  );
}

export function Hatch({
  id,
  lean,
  isDark = false,
}: {
  id: string;
  lean: 'left' | 'right';
  isDark?: boolean;
}) {
  return (
    <pattern
      id={id}
      width={5}
      height={5}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${lean === 'right' ? 45 : -45})`}
    >
      <line className={isDark ? styles.darkHatch : styles.hatch} x1={0} x2={0} y1={0} y2={5} />
    </pattern>
  );
}

export type MarkKind = 'opened' | 'reopened' | 'closed' | 'plannedEnd' | 'today';

/** A day on which something happened; each kind has its own shape, and the legend says which. */
export function MarkLine({ kind, x, bottom }: { kind: MarkKind; x: number; bottom: number }) {
  return (
    <g className={styles.mark} data-kind={kind}>
      <line x1={x} x2={x} y1={14} y2={bottom} />
      <MarkShape kind={kind} x={x} />
    </g>
  );
}

function MarkShape({ kind, x }: { kind: MarkKind; x: number }) {
  switch (kind) {
    case 'opened':
      return <path d={`M${x - 4} 2v12l9-6Z`} />;
    case 'reopened':
      return <path className={styles.hollow} d={`M${x - 4} 2v12l9-6Z`} />;
    case 'closed':
      return <rect x={x - 5} y={3} width={10} height={10} />;
    case 'plannedEnd':
      return <path className={styles.hollow} d={`M${x - 5} 3h10l-5 10Z`} />;
    case 'today':
      return <circle cx={x} cy={8} r={4} />;
  }
}

/** What the shapes mean, of those that are there. */
export function Legend({
  kinds,
  layers,
  work,
}: {
  kinds: readonly MarkKind[];
  layers: readonly LayerKind[];
  work: readonly WorkKind[];
}) {
  const { t } = useTranslation();
  const hatch = useId();
  if (kinds.length + layers.length + work.length === 0) return null;
  return (
    <ul className={styles.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width={14} height={16} aria-hidden="true" className={styles.mark} data-kind={kind}>
            <MarkShape kind={kind} x={7} />
          </svg>
          {t(`case.picture.mark.${kind}`)}
        </li>
      ))}
      {layers.map((kind) => (
        <li key={kind}>
          <svg width={20} height={16} aria-hidden="true">
            <defs>
              <Hatch id={hatch} lean="right" isDark />
            </defs>
            <rect
              className={styles.layer}
              data-kind={kind}
              {...(kind === 'away' && { fill: `url(#${hatch})` })}
              {...{ x: 1, y: 2, width: 18, height: 12, rx: 2 }}
            />
          </svg>
          {t(`case.picture.layer.${kind}`)}
        </li>
      ))}
      {work.map((kind) => (
        <li key={kind}>
          <svg width={14} height={16} aria-hidden="true">
            <rect className={styles.work} data-kind={kind} x={3} y={2} width={8} height={12} />
          </svg>
          {t(`case.picture.work.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
