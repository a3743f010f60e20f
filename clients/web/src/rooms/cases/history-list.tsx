import { useTranslation } from 'react-i18next';
import { addDays, dayOf, useDates } from '../../kit/dates.ts';
import { Table } from '../../kit/table.tsx';
import type { Case, CaseTimeline } from '../../service/contract.ts';
import styles from './history-picture.module.css';
import type { PictureSpans } from './picture-spans.ts';
import { type Week, workKinds } from './week-rules.ts';

/** From a day to the last; null: until now, or nobody knows. */
type Entry = { from: string; last: string | null; text: string };

/** All that the picture shows, and who has supported the pair, in words and in the order of time. */
export function HistoryList({
  shown,
  timeline,
  spans,
}: {
  shown: Case;
  timeline: CaseTimeline;
  spans: PictureSpans;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const entries = useEntries(shown, timeline, spans);
  return (
    <Table
      caption={t('case.picture.list')}
      heads={[t('case.picture.when'), t('case.picture.what')]}
    >
      {entries.map(({ from, last, text }) => (
        <tr key={`${from} ${text}`}>
          <td className={styles.when}>
            {last === null
              ? t('case.timeline.since', { day: dates.longSpan(from, from) })
              : dates.longSpan(from, last)}
          </td>
          <td>{text}</td>
        </tr>
      ))}
    </Table>
  );
}

function useEntries(shown: Case, timeline: CaseTimeline, spans: PictureSpans): Entry[] {
  const { t } = useTranslation();
  const { bands, layer } = spans;
  const stretch = (from: string, last: string | null, text: string): Entry => ({
    from,
    last,
    text,
  });
  /** Of what is given with the first day on which it is so no longer; at least the day it began. */
  const until = (from: string, day: string | null, text: string) =>
    stretch(from, day === null ? null : day > from ? addDays(day, -1) : from, text);
  const moment = (at: string, text: string) => stretch(dayOf(at), dayOf(at), text);
  const seats = timeline.seats.map((seat) =>
    stretch(
      dayOf(seat.fromAt),
      seat.toAt === null ? null : dayOf(seat.toAt),
      t('case.picture.sat', {
        level: t(`level.${seat.level}.short`),
        name: spans.nameOf(seat),
        profession: t(`profession.${seat.profession}`).toLowerCase(),
        unit: seat.unitName,
      }) +
        (seat.toAt === null && shown.seats?.[seat.level].isAtRisk ? ` (${t('seat.atRisk')})` : ''),
    ),
  );
  const saidOf = (week: Week) =>
    [
      ...workKinds
        .filter((kind) => week[kind] > 0)
        .map((kind) => t(`case.picture.workCount.${kind}`, { count: week[kind] })),
      t('case.picture.workMinutes', { count: week.minutes }),
    ].join(', ');
  const entries = [
    ...timeline.marks.map(({ kind, at, reason, position }) =>
      moment(
        at,
        reason
          ? t('case.event.closed', {
              reason: t(`closeReason.${reason}`).toLowerCase(),
              position: t(`closePosition.${position ?? 'not_recorded'}`).toLowerCase(),
            })
          : t(`case.picture.said.${kind}`),
      ),
    ),
    ...bands.mode.map(({ from, to, text }) =>
      stretch(from, to, `${t('case.picture.row.mode')}: ${text}`),
    ),
    ...seats,
    ...bands.engagement.map(({ from, to, text }) =>
      stretch(from, to, `${t('case.picture.row.engagement')}: ${text}`),
    ),
    ...bands.registration.map(({ from, to, text }) =>
      stretch(from, to, `${t('case.picture.row.registration')}: ${text}`),
    ),
    ...bands.admission.map(({ from, to, text }) =>
      stretch(from, to, t('case.picture.admitted', { place: text })),
    ),
    ...timeline.absences.map(({ name, startsOn, backOn }) =>
      until(startsOn, backOn, t('case.picture.wasAway', { name })),
    ),
    ...layer
      .filter(({ kind }) => kind === 'cover')
      .map(({ from, to, text }) => until(from, to, t('case.picture.acted', { name: text }))),
    ...timeline.supporters.map(({ name, startsOn, endsOn }) =>
      until(startsOn, endsOn, t('case.picture.supported', { name })),
    ),
    ...timeline.weeks.map((week) =>
      stretch(
        week.weekOn,
        addDays(week.weekOn, 6),
        `${t('case.picture.row.activity')}: ${saidOf(week)}`,
      ),
    ),
    ...timeline.plannedEnds.map(({ name, endsOn }) =>
      moment(endsOn, t('case.picture.willLeave', { name })),
    ),
  ];
  return entries.toSorted((one, other) => one.from.localeCompare(other.from));
}
