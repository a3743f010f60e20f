import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import type { Gap } from '../../service/contract.ts';

/** «Ola Bakken · 3 ledig · kjenner saken» */
export function useCandidateText() {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ name, freeSeats, isThere, knowsCase }: Gap['candidates'][number]) =>
    [
      name,
      freeSeats >= 0.05
        ? t('pair.free', { seats: dates.number(freeSeats) })
        : freeSeats > -0.05
          ? t('pair.full')
          : t('pair.over', { seats: dates.number(-freeSeats) }),
      knowsCase && t('absences.cover.knows'),
      !isThere && t('absences.cover.partly'),
    ]
      .filter(Boolean)
      .join(' · ');
}
