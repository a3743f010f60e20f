import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays, daysBetween, today, useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { Pair } from '../../kit/seat.tsx';
import { seatOf } from '../../kit/seat-of.ts';
import { SilenceFlag } from '../activities/silence-flag.tsx';
import { useIsFresh } from '../../live/live-store.ts';
import type { CaseCard as Card, SeatCard } from '../../service/contract.ts';
import { AdmissionFlags } from '../admissions/admission-flags.tsx';
import styles from './card.module.css';

/** On the board an absence shows from a week before, or from at once while nobody is to act. */
function whatIsNear(seat: SeatCard): SeatCard {
  const isNear = seat.absence && seat.absence.startsOn <= addDays(today(), 7);
  return isNear || seat.isAtRisk ? seat : { ...seat, absence: null, cover: null };
}

export const CaseCard = memo(function CaseCard({
  card,
  onRecord,
}: {
  card: Card;
  /** Something was done in the case; left out for whoever records nothing here. */
  onRecord?: ((card: Card) => void) | undefined;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const isFresh = useIsFresh(card.id);
  const days = Math.max(0, daysBetween(card.startedOn, today()));
  // At risk is said at the seat itself; saying it twice would only be noise.
  const flags = card.flags.filter((flag) => flag !== 'staffing_at_risk');
  return (
    <article className={styles.card} data-fresh={isFresh || undefined} data-case={card.id}>
      <header className={styles.top}>
        <h3>
          <Link to={`/sak/${card.id}`}>{card.alias ?? card.title}</Link>
        </h3>
        <p className={styles.facts}>
          {card.supporterCount > 0 && (
            <span title={t('supporters.onCard', { count: card.supporterCount })}>
              <span aria-hidden="true">+{card.supporterCount}</span>
              <span className="unseen">
                {t('supporters.onCard', { count: card.supporterCount })}
              </span>
            </span>
          )}
          {card.engagement && <span>{t(`engagement.${card.engagement}`)}</span>}
          <span title={t('board.daysSince', { day: dates.day(card.startedOn) })}>
            {t('board.days', { count: days })}
          </span>
        </p>
      </header>
      <Pair
        municipal={seatOf(whatIsNear(card.seats.municipal), card)}
        specialist={seatOf(whatIsNear(card.seats.specialist), card)}
      />
      {(flags.length > 0 || isFresh || card.isNotHeardFrom || card.admission) && (
        <p className={styles.bottom}>
          <SilenceFlag shown={card} />
          <AdmissionFlags admission={card.admission} />
          {flags.map((flag) => (
            <Flag key={flag}>{t(`flag.${flag}`)}</Flag>
          ))}
          {isFresh && <Flag kind="fresh">{t('board.changed')}</Flag>}
        </p>
      )}
      {onRecord && (
        <button
          type="button"
          className={styles.record}
          aria-label={t('activities.recordFor', { who: card.alias ?? card.title })}
          title={t('activities.record')}
          onClick={() => onRecord(card)}
        >
          <span aria-hidden="true">+</span>
        </button>
      )}
    </article>
  );
});
