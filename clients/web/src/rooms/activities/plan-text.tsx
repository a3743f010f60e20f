import { useTranslation } from 'react-i18next';
import { timeOf, useDates } from '../../kit/dates.ts';
import type { PlannedActivity } from '../../service/contract.ts';

/** «tor. 26. nov. 10:00 · Følge, tjenestested · 60 min · Kari Nordmo og Siri Voll». */
export function PlanText({ plan, isOfDay = false }: { plan: PlannedActivity; isOfDay?: boolean }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const names = new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO').format(
    plan.workers.map(({ name }) => name ?? t('seat.unnamedInText')),
  );
  const time = timeOf(plan.startsAt);
  return (
    <>
      <strong>
        <time dateTime={plan.startsAt}>
          {isOfDay ? time : `${dates.weekdayShort(plan.startsAt)} ${time}`}
        </time>
      </strong>{' '}
      {t(`activities.kind.${plan.kind}`)}, {t(`activities.arena.${plan.arena}`).toLowerCase()} ·{' '}
      {t('activities.minutes', { count: plan.minutes })} · {names}
    </>
  );
}
