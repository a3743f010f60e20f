import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today, useDates } from '../../kit/dates.ts';
import { type Level, levels } from '../../kit/level.tsx';
import styles from './pair-timeline.module.css';
import { type Span, timeScale } from './time-scale.ts';

export type HolderSpan = Span & {
  key: string;
  level: Level;
  holder: string;
  isContact: boolean;
  isAtRisk: boolean;
};
export type ModeSpan = Span & {
  key: string;
  mode: 'intake' | 'shoulder_to_shoulder' | 'systematic_supervision';
};

const laneHeight = 44;
const laneGap = 10;
const bandHeight = 24;
const bandTop = 4;
const lanesTop = bandTop + bandHeight + 12;
const axisTop = lanesTop + 2 * laneHeight + laneGap + 8;
const height = axisTop + 26;
const letterWidth = 7.4;

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
  const bar = (span: Span) => ({
    x: x(span.from),
    width: Math.max(3, x(span.to ?? last) - x(span.from) - 2),
  });
  const fit = (text: string, room: number) => {
    const most = Math.floor((room - 16) / letterWidth);
    if (text.length <= most) return text;
    const initials = text
      .split(/[\s-]+/)
      .map((part) => part[0])
      .join('');
    return most >= 12 ? `${text.slice(0, most - 1)}…` : initials.length <= most ? initials : '';
  };
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
          <g key={tick}>
            <line className={styles.tick} x1={x(tick)} x2={x(tick)} y1={0} y2={axisTop} />
            <text className={styles.date} x={x(tick)} y={axisTop + 16}>
              {dates.shortDay(tick)}
            </text>
          </g>
        ))}
        {modes.map((span) => {
          const place = bar(span);
          return (
            <g key={span.key}>
              <rect
                className={styles.mode}
                data-mode={span.mode}
                {...place}
                y={bandTop}
                height={bandHeight}
                rx={3}
              />
              <text className={styles.modeName} x={place.x + 8} y={bandTop + 16}>
                {fit(t(`mode.${span.mode}`), place.width)}
              </text>
            </g>
          );
        })}
        {levels.map((level, lane) => {
          const y = lanesTop + lane * (laneHeight + laneGap);
          return (
            <g key={level}>
              <path
                className={styles.levelMark}
                data-level={level}
                transform={`translate(${level === 'municipal' ? 6 : 8} ${y + laneHeight / 2 - 10}) scale(1.4)`}
                d={level === 'municipal' ? 'M7 0v14a7 7 0 0 1 0-14Z' : 'M0 0a7 7 0 0 1 0 14Z'}
              />
              {unknownUntil && unknownUntil > startedOn && (
                <UnknownBar
                  {...bar({ from: startedOn, to: unknownUntil })}
                  y={y}
                  text={t('case.timeline.unknown')}
                  fit={fit}
                />
              )}
              {holders
                .filter((span) => span.level === level)
                .map((span) => {
                  const place = bar(span);
                  return (
                    <g key={span.key}>
                      <rect
                        className={styles.holder}
                        data-level={level}
                        {...place}
                        y={y}
                        height={laneHeight}
                        rx={4}
                      />
                      <rect
                        fill={`url(#${id}-${level})`}
                        {...place}
                        width={Math.min(place.width, 10)}
                        y={y}
                        height={laneHeight}
                        rx={4}
                      />
                      <text className={styles.name} x={place.x + 16} y={y + 19}>
                        {fit(span.holder, place.width - 10)}
                      </text>
                      <text className={styles.since} x={place.x + 16} y={y + 35}>
                        {fit(sinceText(span), place.width - 10)}
                      </text>
                    </g>
                  );
                })}
            </g>
          );
        })}
        <line className={styles.axis} x1={left} x2={width - 8} y1={axisTop} y2={axisTop} />
      </svg>
    </div>
  );

  function sinceText(span: HolderSpan) {
    const since = t('case.timeline.since', { day: dates.shortDay(span.from) });
    return span.isContact ? `${since} · ${t('case.timeline.contact')}` : since;
  }
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

function UnknownBar({
  x,
  width,
  y,
  text,
  fit,
}: {
  x: number;
  width: number;
  y: number;
  text: string;
  fit: (text: string, room: number) => string;
}) {
  return (
    <g>
      <rect className={styles.unknown} x={x} width={width} y={y} height={laneHeight} rx={4} />
      <text className={styles.since} x={x + 10} y={y + laneHeight / 2 + 5}>
        {fit(text, width)}
      </text>
    </g>
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
