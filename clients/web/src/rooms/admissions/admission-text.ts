import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import type { Admission } from '../../service/contract.ts';

/** Where, and from when to when, as one says it. */
export function usePlaceAndDays({ unit, place, admittedOn, dischargedOn }: Admission) {
  const { t } = useTranslation();
  const dates = useDates();
  const from = dates.day(admittedOn);
  return {
    place: unit?.name ?? place ?? '',
    days: dischargedOn
      ? t('admissions.days', { from, to: dates.day(dischargedOn) })
      : t('admissions.since', { day: from }),
  };
}
