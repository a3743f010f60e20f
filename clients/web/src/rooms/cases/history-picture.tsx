import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, today } from '../../kit/dates.ts';
import type { Level } from '../../kit/level.tsx';
import type { Case, CaseTimeline } from '../../service/contract.ts';
import styles from './history-picture.module.css';
import {
  captionHeight,
  lanesOf,
  type DaySpan,
  type Period,
  type Row,
  rowsOf,
  stretchOf,
  supportHeight,
  within,
} from './picture-layout.ts';
import { Band, Hatch, MarkLine, Tick } from './picture-parts.tsx';
import { type PictureSpans, usePictureSpans } from './picture-spans.ts';
import { SeatLayer } from './seat-layer.tsx';
import { timeScale } from '../../kit/time-scale.ts';
import { WeekBars } from './week-bars.tsx';
import { weeksWithin } from './week-rules.ts';
import { TimelineLane } from './timeline-lane.tsx';
import { labelsBeneath, type Place } from './timeline-layout.ts';
import { useWidth } from '../../kit/use-width.ts';

const left = 30;

/** A case on one time axis: who sat where with the modes, and what went on meanwhile. The list beside it says the same. */
export function HistoryPicture({
  shown,
  timeline,
  period,
}: {
  shown: Case;
  timeline: CaseTimeline;
  period: Period;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [box, width] = useWidth();
  const spans = usePictureSpans(shown, timeline);
  const now = today();
  const stretch = stretchOf(timeline, period, now);
  const { first, last } = stretch;
  const { x, ticks } = timeScale(first, last, left, width - 8);
  const end = now < last ? now : last;
  const placeOf = (span: { from: string; to: string | null }): Place => ({
    x: x(span.from),
    width: Math.max(3, x(span.to ?? end) - x(span.from) - 2),
  });
  const labels = useLabels(spans, stretch, placeOf, width);
  const hasLabels = labels.municipal.length + labels.specialist.length > 0;
  const supportLanes = lanesOf(within(spans.supporters, stretch));
  const { rows, axisTop, height } = rowsOf(
    spans.kinds.filter((kind) => kind !== 'support' || supportLanes.length > 0),
    {
      hasLabels,
      hasLayer: within(spans.layer, stretch).length > 0,
      supportLanes: supportLanes.length,
    },
  );
  const marks = timeline.marks.filter(({ at }) => dayOf(at) >= first && dayOf(at) <= last);
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
        <title id={`${id}-title`}>{t('case.picture.alt')}</title>
        <defs>
          <Hatch id={`${id}-municipal`} lean="right" />
          <Hatch id={`${id}-specialist`} lean="left" />
          <Hatch id={`${id}-away`} lean="right" isDark />
        </defs>
        {ticks.map((tick) => (
          <Tick key={tick} day={tick} x={x(tick)} bottom={axisTop} />
        ))}
        {rows.map((row) => (
          <PictureRow
            key={row.kind}
            {...{ row, spans, stretch, placeOf, labels, hasLabels, supportLanes, id }}
            unknown={unknownOf(shown, timeline)}
          />
        ))}
        {marks.map(({ kind, at }) => (
          <MarkLine key={`${kind}${at}`} kind={kind} x={x(dayOf(at))} bottom={axisTop} />
        ))}
        {timeline.plannedEnds
          .filter(({ endsOn }) => endsOn >= first && endsOn <= last)
          .map(({ level, endsOn }) => (
            <MarkLine key={level} kind="plannedEnd" x={x(endsOn)} bottom={axisTop} />
          ))}
        {last > now && <MarkLine kind="today" x={x(now)} bottom={axisTop} />}
        <line className={styles.axis} x1={left} x2={width - 8} y1={axisTop} y2={axisTop} />
      </svg>
    </div>
  );
}

/** The days before the pair is known, of an imported case. */
function unknownOf({ flags, startedOn }: Case, { openPeriods }: CaseTimeline) {
  const opened = openPeriods[0] && dayOf(openPeriods[0].fromAt);
  if (!flags.includes('earlier_pair_unknown') || !opened || opened <= startedOn) return null;
  return { from: startedOn, to: opened };
}

/** Names beneath the bars that are too narrow to bear them. */
function useLabels(
  { holders }: PictureSpans,
  stretch: { first: string; last: string },
  placeOf: (span: { from: string; to: string | null }) => Place,
  width: number,
) {
  const of = (level: Level) =>
    labelsBeneath(
      within(holders, stretch)
        .filter((span) => span.level === level)
        .map((span) => ({
          key: span.key,
          name: span.holder,
          label: span.holder,
          place: placeOf(span),
        })),
      left,
      width - 4,
    );
  return { municipal: of('municipal'), specialist: of('specialist') };
}

function PictureRow({
  row,
  spans,
  stretch,
  placeOf,
  labels,
  hasLabels,
  supportLanes,
  unknown,
  id,
}: {
  row: Row;
  spans: PictureSpans;
  stretch: { first: string; last: string };
  placeOf: (span: { from: string; to: string | null }) => Place;
  labels: ReturnType<typeof useLabels>;
  hasLabels: boolean;
  supportLanes: readonly (readonly DaySpan[])[];
  unknown: { from: string; to: string } | null;
  id: string;
}) {
  const { t } = useTranslation();
  const { kind, top, height } = row;
  const caption = (
    <text className={styles.caption} x={left + 5} y={top - captionHeight / 3}>
      {t(`case.picture.row.${kind}`)}
    </text>
  );
  if (kind === 'activity')
    return (
      <g>
        {caption}
        <WeekBars {...{ weeks: weeksWithin(spans.weeks, stretch), placeOf, top, height }} />
      </g>
    );
  if (kind === 'municipal' || kind === 'specialist')
    return (
      <g>
        {caption}
        <TimelineLane
          level={kind}
          y={top}
          unknown={unknown && within([unknown], stretch).length > 0 ? unknown : null}
          holders={within(spans.holders, stretch)}
          labels={labels[kind]}
          placeOf={placeOf}
          hatchId={`${id}-${kind}`}
        />
        <SeatLayer
          spans={within(spans.layer, stretch).filter(({ level }) => level === kind)}
          y={top}
          hasLabels={hasLabels}
          placeOf={placeOf}
          hatchId={`${id}-away`}
        />
      </g>
    );
  // Those of one row lie in one lane, but for supporters, of whom there may be several at once.
  const lanes = kind === 'support' ? supportLanes : [within(spans.bands[kind], stretch)];
  const tall = kind === 'support' ? supportHeight - 4 : height;
  return (
    <g>
      {caption}
      {lanes.map((lane, index) =>
        lane.map((span) => (
          <Band
            key={span.key}
            kind={kind}
            text={span.text}
            place={placeOf(span)}
            top={top + index * supportHeight}
            height={tall}
          />
        )),
      )}
    </g>
  );
}
