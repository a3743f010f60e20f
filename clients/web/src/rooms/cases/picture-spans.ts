import { useTranslation } from 'react-i18next';
import { dayOf } from '../../kit/dates.ts';
import { levels } from '../../kit/level.tsx';
import type { Case, CaseTimeline } from '../../service/contract.ts';
import type { DaySpan, RowKind } from './picture-layout.ts';
import type { HolderSpan } from './timeline-lane.tsx';

const dayOrNull = (at: string | null) => (at === null ? null : dayOf(at));

/** What there is to draw of a case, each row's as spans of days. */
export function usePictureSpans(shown: Case, timeline: CaseTimeline) {
  const { t } = useTranslation();
  const { treatmentContact } = shown;
  const nameOf = (seat: CaseTimeline['seats'][number]) =>
    treatmentContact?.isUnnamed && seat.treatmentContactId === treatmentContact.id
      ? t('seat.unnamed')
      : seat.name;
  const holders: HolderSpan[] = timeline.seats.map((seat) => ({
    key: `${seat.level}${seat.fromAt}`,
    level: seat.level,
    holder: nameOf(seat),
    isContact: seat.treatmentContactId !== null,
    isAtRisk: seat.toAt === null && shown.seats?.[seat.level].isAtRisk === true,
    from: dayOf(seat.fromAt),
    to: dayOrNull(seat.toAt),
  }));
  const bands: Record<
    Exclude<RowKind, 'municipal' | 'specialist' | 'support' | 'activity'>,
    DaySpan[]
  > = {
    mode: timeline.modes.map(({ mode, fromAt, toAt }) => ({
      key: `${mode} ${fromAt}`,
      from: dayOf(fromAt),
      to: dayOrNull(toAt),
      text: t(`mode.${mode}`),
    })),
    engagement: timeline.engagements.map(({ engagement, fromAt, toAt }) => ({
      key: `${engagement} ${fromAt}`,
      from: dayOf(fromAt),
      to: dayOrNull(toAt),
      text: t(`engagement.${engagement}`),
    })),
    registration: timeline.registrations.map(({ registration, at }, place, all) => ({
      key: `${registration} ${at}`,
      from: dayOf(at),
      to: dayOrNull(all[place + 1]?.at ?? shown.closedAt),
      text: t(`registration.${registration}`),
    })),
    admission: timeline.admissions.map(({ placeName, admittedOn, dischargedOn }) => ({
      key: `${placeName} ${admittedOn}`,
      from: admittedOn,
      to: dischargedOn,
      text: placeName,
    })),
  };
  const layer = layerOf(timeline, t('case.picture.away'));
  const supporters: DaySpan[] = timeline.supporters.map(({ id, name, startsOn, endsOn }) => ({
    key: id,
    from: startsOn,
    to: endsOn,
    text: name,
  }));
  const kinds: RowKind[] = ['mode', 'municipal', 'specialist'];
  if (supporters.length > 0) kinds.push('support');
  if (bands.engagement.length > 0) kinds.push('engagement');
  if (bands.registration.length > 0) kinds.push('registration');
  if (bands.admission.length > 0) kinds.push('admission');
  if (timeline.weeks.length > 0) kinds.push('activity');
  return { holders, bands, layer, supporters, weeks: timeline.weeks, kinds, nameOf };
}

/** Under the seats: when a holder was away, and who acted. */
function layerOf(timeline: CaseTimeline, away: string) {
  return levels.flatMap((level) => [
    ...timeline.absences
      .filter((one) => one.level === level)
      .map((one) => ({
        key: `away ${level} ${one.startsOn}`,
        level,
        kind: 'away' as const,
        from: one.startsOn,
        to: one.backOn,
        text: away,
      })),
    ...timeline.covers
      .filter((one) => one.level === level)
      .flatMap((one) =>
        one.days.map((days) => ({
          key: `cover ${one.id} ${days.startsOn}`,
          level,
          kind: 'cover' as const,
          from: days.startsOn,
          to: days.endsOn,
          text: one.name,
        })),
      ),
  ]);
}

export type PictureSpans = ReturnType<typeof usePictureSpans>;
