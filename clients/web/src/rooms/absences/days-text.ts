import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import type { Days } from '../../service/contract.ts';

/** «6.–26. juli», from the first day to the last. */
export function useDaysText() {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ startsOn, endsOn }: Days) =>
    endsOn === null
      ? t('absences.openEnd', { from: dates.shortDay(startsOn) })
      : dates.span(startsOn, endsOn);
}
