import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Notice } from '../../kit/notice.tsx';

/** Said before it is saved: nothing changes until the day. */
export function PlannedNotice({ on }: { on: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <div role="status">
      <Notice>{t('staffing.units.plan.willBe', { day: dates.day(on) })}</Notice>
    </div>
  );
}
