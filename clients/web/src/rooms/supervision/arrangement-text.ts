import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import type { Schemas } from '../../service/contract.ts';

/** «Hver 2. uke, tirsdag kl. 13:00, 90 min · til og med 1. juni · Mangler tilbud». */
export function useArrangementText() {
  const { t } = useTranslation();
  const dates = useDates();
  const weekdays = t('arrangements.weekdays', { returnObjects: true });
  return (said: Schemas['ArrangementTerms']) => {
    const { everyWeeks, weekday, time, minutes, throughOn, reason } = said;
    const often =
      said.kind === 'fixed'
        ? t('case.arrangement.fixed', { count: everyWeeks ?? 1 })
        : t('case.arrangement.on_demand');
    return [
      weekday === null
        ? often
        : t('arrangements.terms', { often, weekday: weekdays[weekday - 1], time, minutes }),
      t('arrangements.from', { day: dates.dayInRow(said.fromOn) }),
      throughOn && t('arrangements.through', { day: dates.dayInRow(throughOn) }),
      reason && t(`arrangements.reason.${reason}`),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
