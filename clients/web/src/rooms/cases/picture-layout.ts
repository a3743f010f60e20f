import { addDays, daysBetween, dayOf } from '../../kit/dates.ts';
import type { CaseTimeline } from '../../service/contract.ts';
import { labelHeight, laneHeight } from './timeline-layout.ts';

/* The history picture's measures, in pixels from above: a caption over each row, the rows below each other, the dates. */

export const captionHeight = 18;
const bandHeight = 24;
export const supportHeight = bandHeight + 4;
export const stripHeight = 16;
const rowGap = 12;
const marksHeight = 18;

export type Period = 'quarter' | 'year' | 'all';

/** What stretch of days is drawn. What is known of the coming twelve weeks is drawn too; of a closed case the end is the end. */
export function stretchOf(
  timeline: Pick<
    CaseTimeline,
    'startedOn' | 'openPeriods' | 'plannedEnds' | 'absences' | 'admissions'
  >,
  period: Period,
  today: string,
): { first: string; last: string } {
  const { startedOn, openPeriods } = timeline;
  const isOpen = openPeriods.some(({ toAt }) => toAt === null);
  const closedOn = openPeriods.map(({ toAt }) => (toAt ? dayOf(toAt) : '')).toSorted();
  const known = [
    ...timeline.plannedEnds.map(({ endsOn }) => addDays(endsOn, 7)),
    ...timeline.absences.map(({ startsOn, backOn }) => backOn ?? startsOn),
  ].filter((day) => day > today);
  const horizon = addDays(today, 84);
  const ahead = known.reduce((far, day) => (day > far ? day : far), today);
  const end = isOpen ? (ahead < horizon ? ahead : horizon) : (closedOn.at(-1) ?? today);
  const begin = [startedOn, ...openPeriods.map(({ fromAt }) => dayOf(fromAt))].toSorted()[0]!;
  const back = { quarter: 91, year: 365, all: Infinity }[period];
  const from = isOpen ? today : end;
  const near = Number.isFinite(back) ? addDays(from, -back) : begin;
  const first = near > begin ? near : begin;
  const last = end > first ? end : addDays(first, 1);
  return { first, last };
}

/** Which stretches there is a choice between: a young case has only its whole. */
export function periodsFor(startedOn: string, endedOn: string): readonly Period[] {
  const days = daysBetween(startedOn, endedOn);
  if (days <= 120) return ['all'];
  return days <= 450 ? ['quarter', 'all'] : ['quarter', 'year', 'all'];
}

export type RowKind =
  | 'mode'
  | 'municipal'
  | 'specialist'
  | 'support'
  | 'engagement'
  | 'registration'
  | 'admission'
  | 'activity';

export type Row = { kind: RowKind; top: number; height: number };

/** Where each row lies, of those that there is something to draw in. */
export function rowsOf(
  kinds: readonly RowKind[],
  {
    hasLabels,
    hasLayer,
    supportLanes,
  }: { hasLabels: boolean; hasLayer: boolean; supportLanes: number },
) {
  const lane = laneHeight + (hasLabels ? labelHeight : 0) + (hasLayer ? stripHeight + 4 : 0);
  const heights: Record<RowKind, number> = {
    mode: bandHeight,
    municipal: lane,
    specialist: lane,
    support: supportLanes * supportHeight,
    engagement: bandHeight,
    registration: bandHeight,
    admission: bandHeight,
    activity: 48,
  };
  const rows: Row[] = [];
  let top = marksHeight;
  for (const kind of kinds) {
    rows.push({ kind, top: top + captionHeight, height: heights[kind] });
    top += captionHeight + heights[kind] + rowGap;
  }
  return { rows, axisTop: top, height: top + 26 };
}

export type DaySpan = { key: string; from: string; to: string | null; text: string };

/** Below each other, those that are of the same days: each in the first lane that is free by then. */
export function lanesOf<S extends DaySpan>(spans: readonly S[]): S[][] {
  const lanes: S[][] = [];
  for (const span of spans.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? '9999') <= span.from);
    if (free) free.push(span);
    else lanes.push([span]);
  }
  return lanes;
}

/** Those that can be seen in the stretch. */
export const within = <S extends { from: string; to: string | null }>(
  spans: readonly S[],
  { first, last }: { first: string; last: string },
) => spans.filter(({ from, to }) => from <= last && (to === null || to >= first));
