import { useTranslation } from 'react-i18next';
import { addDays, dayOf, useDates } from '../../kit/dates.ts';
import { Table } from '../../kit/table.tsx';
import type { Case, CaseTimeline } from '../../service/contract.ts';
import type { PictureSpans } from './picture-spans.ts';
import { type Week, workKinds } from './week-rules.ts';

type Entry = { from: string; to: string | null; isMoment: boolean; text: string };

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
      heads={[t('case.timeline.from'), t('case.timeline.to'), t('case.picture.what')]}
    >
      {entries.map(({ from, to, isMoment, text }) => (
        <tr key={`${from} ${text}`}>
          <td>{dates.day(from)}</td>
          <td>{isMoment ? '' : to === null ? t('case.timeline.now') : dates.day(to)}</td>
          <td>{text}</td>
        </tr>
      ))}
    </Table>
  );
}

function useEntries(shown: Case, timeline: CaseTimeline, spans: PictureSpans): Entry[] {
  const { t } = useTranslation();
  const { bands, layer } = spans;
  const stretch = (from: string, to: string | null, text: string): Entry => ({
    ...{ from, to, text },
    isMoment: false,
  });
  const moment = (at: string, text: string): Entry => ({
    ...{ from: dayOf(at), to: null, text },
    isMoment: true,
  });
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
      stretch(startsOn, backOn, t('case.picture.wasAway', { name })),
    ),
    ...layer
      .filter(({ kind }) => kind === 'cover')
      .map(({ from, to, text }) => stretch(from, to, t('case.picture.acted', { name: text }))),
    ...timeline.supporters.map(({ name, startsOn, endsOn }) =>
      stretch(startsOn, endsOn, t('case.picture.supported', { name })),
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
