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
  const bands: Record<Exclude<RowKind, 'municipal' | 'specialist' | 'activity'>, DaySpan[]> = {
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
  const layer = levels.flatMap((level) => [
    ...timeline.absences
      .filter((one) => one.level === level)
      .map((one) => ({
        key: `away ${level} ${one.startsOn}`,
        level,
        kind: 'away' as const,
        from: one.startsOn,
        to: one.backOn,
        text: t('case.picture.away'),
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
  const kinds: RowKind[] = ['mode', 'municipal', 'specialist'];
  if (bands.engagement.length > 0) kinds.push('engagement');
  if (bands.registration.length > 0) kinds.push('registration');
  if (bands.admission.length > 0) kinds.push('admission');
  if (timeline.weeks.length > 0) kinds.push('activity');
  return { holders, bands, layer, weeks: timeline.weeks, kinds, nameOf };
}

export type PictureSpans = ReturnType<typeof usePictureSpans>;
