import type { Level } from '../../kit/level.tsx';
import styles from './history-picture.module.css';
import { type DaySpan, stripHeight } from './picture-layout.ts';
import { fitText, labelHeight, laneHeight, type Place } from './timeline-layout.ts';

export type LayerKind = 'away' | 'cover';
type LayerSpan = DaySpan & { level: Level; kind: LayerKind };

/** Under a seat: when its holder was away, and over it who acted meanwhile. The seat itself is unbroken. */
export function SeatLayer({
  spans,
  y,
  hasLabels,
  placeOf,
  hatchId,
}: {
  spans: readonly LayerSpan[];
  y: number;
  hasLabels: boolean;
  placeOf: (span: DaySpan) => Place;
  hatchId: string;
}) {
  const top = y + laneHeight + (hasLabels ? labelHeight : 0) + 3;
  // Cover last, since it lies over the absence.
  const ordered = spans.toSorted((one, other) => one.kind.localeCompare(other.kind));
  return (
    <g>
      {ordered.map(({ key, kind, text, ...span }) => {
        const place = placeOf({ key, text, ...span });
        return (
          <g key={key}>
            <rect
              className={styles.layer}
              data-kind={kind}
              {...(kind === 'away' && { fill: `url(#${hatchId})` })}
              {...place}
              y={top}
              height={stripHeight}
              rx={2}
            />
            {kind === 'cover' && (
              <text className={styles.layerText} x={place.x + 5} y={top + stripHeight - 4}>
                {fitText(text, place.width + 8)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
