import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today, useDates } from '../../kit/dates.ts';
import { type Level, levels } from '../../kit/level.tsx';
import styles from './pair-timeline.module.css';
import { type Span, timeScale } from './time-scale.ts';
import { type HolderSpan, TimelineLane } from './timeline-lane.tsx';
import {
  bandHeight,
  bandTop,
  fitText,
  labelsBeneath,
  type Place,
  topsOf,
} from './timeline-layout.ts';

type ModeSpan = Span & {
  key: string;
  mode: 'intake' | 'shoulder_to_shoulder' | 'systematic_supervision';
};

/** The pair through time: the way of working as a band, and one lane for each level, of equal height. */
export function PairTimeline({
  holders,
  modes,
  startedOn,
  closedOn,
  unknownUntil,
}: {
  holders: readonly HolderSpan[];
  modes: readonly ModeSpan[];
  startedOn: string;
  closedOn: string | null;
  /** The earlier pair is not known before this day (imported cases). */
  unknownUntil: string | null;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const id = useId();
  const [box, width] = useWidth();
  const last = closedOn ?? today();
  const left = 30;
  const { x, ticks } = timeScale(startedOn, last, left, width - 8);
  const placeOf = (span: Span): Place => ({
    x: x(span.from),
    width: Math.max(3, x(span.to ?? last) - x(span.from) - 2),
  });
  const unknown =
    unknownUntil && unknownUntil > startedOn ? { from: startedOn, to: unknownUntil } : null;
  const labelsOf = (level: Level) =>
    labelsBeneath(
      holders
        .filter((span) => span.level === level)
        .map((span) => ({
          key: span.key,
          name: span.holder,
          label: `${span.holder}, ${t('case.timeline.since', { day: dates.shortDay(span.from) })}`,
          place: placeOf(span),
        })),
      left,
      width - 4,
    );
  const labels = { municipal: labelsOf('municipal'), specialist: labelsOf('specialist') };
  const hasLabels = labels.municipal.length + labels.specialist.length > 0;
  const { laneTop, axisTop, height } = topsOf(hasLabels);
  return (
    <div ref={box} className={styles.box}>
      <svg
        className={styles.picture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>{t('case.timeline.alt')}</title>
        <defs>
          <Hatch id={`${id}-municipal`} lean="right" />
          <Hatch id={`${id}-specialist`} lean="left" />
        </defs>
        {ticks.map((tick) => (
          <Tick key={tick} day={tick} x={x(tick)} bottom={axisTop} />
        ))}
        {modes.map((span) => (
          <ModeBar key={span.key} mode={span.mode} place={placeOf(span)} />
        ))}
        {levels.map((level, lane) => (
          <TimelineLane
            key={level}
            level={level}
            y={laneTop(lane)}
            unknown={unknown}
            holders={holders}
            labels={labels[level]}
            placeOf={placeOf}
            hatchId={`${id}-${level}`}
          />
        ))}
        <line className={styles.axis} x1={left} x2={width - 8} y1={axisTop} y2={axisTop} />
      </svg>
    </div>
  );
}

function Tick({ day, x, bottom }: { day: string; x: number; bottom: number }) {
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

function ModeBar({ mode, place }: { mode: ModeSpan['mode']; place: Place }) {
  const { t } = useTranslation();
  return (
    <g>
      <rect
        className={styles.mode}
        data-mode={mode}
        {...place}
        y={bandTop}
        height={bandHeight}
        rx={3}
      />
      <text className={styles.modeName} x={place.x + 8} y={bandTop + 16}>
        {fitText(t(`mode.${mode}`), place.width)}
      </text>
    </g>
  );
}

function Hatch({ id, lean }: { id: string; lean: 'left' | 'right' }) {
  return (
    <pattern
      id={id}
      width={5}
      height={5}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${lean === 'right' ? 45 : -45})`}
    >
      <line className={styles.hatch} x1={0} x2={0} y1={0} y2={5} />
    </pattern>
  );
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() =>
      setWidth(Math.max(260, Math.floor(element.clientWidth))),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, width] as const;
}
