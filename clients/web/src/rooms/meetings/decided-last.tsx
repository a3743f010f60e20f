import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../../kit/dates.ts';
import type { AgendaItem } from '../../service/contract.ts';
import styles from './item-view.module.css';

/** What an earlier meeting decided last about the same inquiry or case. On a screen in the room without why. */
export function DecidedLast({ item, isOnScreen }: { item: AgendaItem; isOnScreen?: true }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { lastDecision } = item;
  if (!lastDecision) return null;
  const { meetingId, decidedAt, outcome, rationale } = lastDecision;
  return (
    <div className={styles.before}>
      <p>
        {t('meeting.lastDecision', {
          outcome: t(`outcome.${outcome}`).toLowerCase(),
          day: dates.day(decidedAt),
        })}
        {!isOnScreen && (
          <>
            {' '}
            · <Link to={`/mote/${meetingId}/referat`}>{t('meeting.lastMinutes')}</Link>
          </>
        )}
      </p>
      {rationale && <p className={styles.why}>{rationale}</p>}
    </div>
  );
}
