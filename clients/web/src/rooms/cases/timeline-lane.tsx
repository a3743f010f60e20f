import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import type { Level } from '../../kit/level.tsx';
import styles from './timeline-lane.module.css';
import type { Span } from '../../kit/time-scale.ts';
import {
  type BarLabel,
  besideText,
  fitText,
  fitWords,
  labelHeight,
  laneHeight,
  type Place,
} from './timeline-layout.ts';

export type HolderSpan = Span & {
  key: string;
  level: Level;
  holder: string;
  isContact: boolean;
  /** Is known to leave: the end of the bar is marked. */
  isAtRisk: boolean;
};

/** Who has sat in one level's seat, one bar after the other. */
export function TimelineLane({
  level,
  y,
  unknown,
  holders,
  labels,
  placeOf,
  hatchId,
}: {
  level: Level;
  y: number;
  /** The days before the pair is known. */
  unknown: Span | null;
  holders: readonly HolderSpan[];
  /** Names of those whose bars are too narrow. */
  labels: readonly BarLabel[];
  placeOf: (span: Span) => Place;
  hatchId: string;
}) {
  return (
    <g>
      <path
        className={styles.levelMark}
        data-level={level}
        transform={`translate(${level === 'municipal' ? 6 : 8} ${y + laneHeight / 2 - 10}) scale(1.4)`}
        d={level === 'municipal' ? 'M7 0v14a7 7 0 0 1 0-14Z' : 'M0 0a7 7 0 0 1 0 14Z'}
      />
      {unknown && <UnknownBar place={placeOf(unknown)} y={y} />}
      {holders
        .filter((span) => span.level === level)
        .map((span) => (
          <HolderBar key={span.key} span={span} place={placeOf(span)} y={y} hatchId={hatchId} />
        ))}
      {labels.map(({ key, text, x, anchor }) => (
        <text
          key={key}
          className={styles.beneath}
          x={x}
          y={y + laneHeight + labelHeight - 3}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function UnknownBar({ place, y }: { place: Place; y: number }) {
  const { t } = useTranslation();
  return (
    <g>
      <rect className={styles.unknown} {...place} y={y} height={laneHeight} rx={4} />
      <text className={styles.since} x={place.x + 10} y={y + laneHeight / 2 + 5}>
        {fitText(t('case.timeline.unknown'), place.width)}
      </text>
    </g>
  );
}

function HolderBar({
  span,
  place,
  y,
  hatchId,
}: {
  span: HolderSpan;
  place: Place;
  y: number;
  hatchId: string;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const about = [
    t('case.timeline.since', { day: dates.shortDay(span.from) }),
    span.isContact && t('case.timeline.contact'),
    span.isAtRisk && t('seat.atRisk'),
  ]
    .filter(Boolean)
    .join(' · ');
  const room = place.width - besideText;
  return (
    <g>
      <rect
        className={styles.holder}
        data-level={span.level}
        {...place}
        y={y}
        height={laneHeight}
        rx={4}
      />
      <rect
        fill={`url(#${hatchId})`}
        {...place}
        width={Math.min(place.width, 10)}
        y={y}
        height={laneHeight}
        rx={4}
      />
      {span.isAtRisk && (
        <rect
          className={styles.risk}
          x={place.x + Math.max(0, place.width - 8)}
          width={Math.min(place.width, 8)}
          y={y}
          height={laneHeight}
          rx={4}
        />
      )}
      <text className={styles.name} x={place.x + 16} y={y + 19}>
        {fitText(span.holder, room)}
      </text>
      <text className={styles.since} x={place.x + 16} y={y + 35}>
        {fitWords(about, room)}
      </text>
    </g>
  );
}
