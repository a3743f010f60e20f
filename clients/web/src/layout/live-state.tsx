import { useTranslation } from 'react-i18next';
import { useDates } from '../kit/dates.ts';
import { useLiveState } from '../live/live-store.ts';
import styles from './live-state.module.css';

/** Shape and words, not only colour: a full disc, a half-drawn ring, a crossed ring. */
export function LiveStateMark() {
  const { t } = useTranslation();
  const dates = useDates();
  const { phase, since } = useLiveState('team');
  return (
    <p
      className={styles.state}
      data-phase={phase}
      role="status"
      aria-label={t('frame.live.label')}
      title={phase === 'offline' ? t('frame.live.lastKnown') : undefined}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <circle cx="6" cy="6" r="4.25" />
        {phase === 'offline' && <line x1="1.5" y1="10.5" x2="10.5" y2="1.5" />}
      </svg>
      <span>
        {t(`frame.live.${phase}`)}
        {phase === 'offline' && ` ${t('frame.live.since', { time: dates.time(since) })}`}
      </span>
    </p>
  );
}
