import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { useDates } from '../../kit/dates.ts';
import type { ProposedWeek } from '../../service/contract.ts';
import styles from './year-page.module.css';
import { useYearText } from './year-text.ts';

/** One week of a proposal, and whether there is to be a meeting in it. */
export function ProposedWeekLine({
  week,
  isSkippable,
  onSkip,
}: {
  week: ProposedWeek;
  isSkippable: boolean;
  onSkip: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const text = useYearText();
  const { outcome, isoWeek, holiday, movedFromOn } = week;
  const isMeeting = outcome === 'meeting';
  return (
    <li className={styles.week} data-off={!isMeeting || undefined}>
      <span className={styles.number}>
        <span className="unseen">{t('year.weekHead')} </span>
        {isoWeek}
      </span>
      <span>{outcome !== 'untouched' && text.when(week)}</span>
      {outcome === 'untouched' && (
        <span className={styles.why}>{t('year.planning.isUntouched')}</span>
      )}
      {outcome === 'skipped' && (
        <span className={styles.why}>
          {t('year.cancelled', { reason: t(`year.reasons.${week.changeCause ?? 'other'}`) })}
        </span>
      )}
      {isMeeting && (
        <>
          <span className={styles.turn}>
            <span className={styles.head}>{t('year.chairOf')} </span>
            {week.chair?.name ?? t('year.nobody')}
          </span>
          <span className={styles.turn}>
            <span className={styles.head}>{t('year.minuteTakerOf')} </span>
            {week.minuteTaker?.name ?? t('year.nobody')}
          </span>
        </>
      )}
      {holiday && outcome !== 'untouched' && (
        <span className={styles.marks}>
          {t(`year.holiday.${holiday}`)}
          {movedFromOn && `, ${t('year.movedFrom', { day: dates.weekdayInRow(movedFromOn) })}`}
        </span>
      )}
      {isSkippable && (
        <Button
          isSmall
          look="quiet"
          className={styles.act ?? ''}
          aria-label={t(isMeeting ? 'year.planning.skipWeekOf' : 'year.planning.holdWeekOf', {
            week: isoWeek,
          })}
          onClick={onSkip}
        >
          {t(isMeeting ? 'year.planning.skipWeek' : 'year.planning.holdWeek')}
        </Button>
      )}
    </li>
  );
}
