import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Notice } from '../../kit/notice.tsx';
import type { Minutes } from '../../service/contract.ts';
import styles from './minutes-page.module.css';

/** Whether the minutes are approved, are out to be read, or somebody objects. */
export function MinutesStanding({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { state, approvesOn, approvedOn } = minutes.standing;
  if (state === 'circulated')
    return (
      <Notice>
        {approvesOn
          ? t('minutes.circulated', { day: dates.weekday(approvesOn) })
          : t('minutes.notApproved')}
      </Notice>
    );
  if (state === 'commented')
    return (
      <Notice kind="attention">
        {t('minutes.commented')}{' '}
        <a href="#merknader" className="not-on-paper">
          {t('minutes.toComments')}
        </a>
      </Notice>
    );
  if (state === 'approved' && approvedOn)
    return <Notice kind="done">{t('minutes.approved', { day: dates.longDay(approvedOn) })}</Notice>;
  return null;
}

/** What the meeting cost in people's time, beside what came of it. */
export function MeetingCost({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { cost, entries } = minutes;
  if (!cost || minutes.state !== 'closed') return null;
  const hours = (personMinutes: number) => dates.number(personMinutes / 60);
  // What was undone came to nothing.
  const how = (kind: string) =>
    entries.filter((entry) => entry.kind === kind && !entry.decision?.undone).length;
  const all = cost.municipal + cost.specialist + cost.guests;
  return (
    <p className={styles.cost}>
      {t('minutes.cost', {
        hours: hours(all),
        municipal: hours(cost.municipal),
        specialist: hours(cost.specialist),
      })}
      {cost.guests > 0 && ` ${t('minutes.costGuests', { hours: hours(cost.guests) })}`}{' '}
      {t('minutes.cameOf', {
        decisions: t('minutes.decisions', { count: how('decision') }),
        actions: t('minutes.actions', { count: how('action_made') }),
        deferred: t('minutes.deferred', { count: how('deferral') }),
      })}
    </p>
  );
}
