import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayOf, daysBetween, today, useDates } from '../../kit/dates.ts';
import { Flag } from '../../kit/flag.tsx';
import { useIsFresh } from '../../live/live-store.ts';
import type { InquiryCard as Card } from '../../service/contract.ts';
import styles from './card.module.css';

export const InquiryCard = memo(function InquiryCard({ card }: { card: Card }) {
  const { t } = useTranslation();
  const dates = useDates();
  const isFresh = useIsFresh(card.id);
  const isOverdue = card.comesBackOn !== null && card.comesBackOn < today();
  return (
    <article className={styles.card} data-fresh={isFresh || undefined}>
      <header className={styles.top}>
        <h3>
          <Link to={`/henvendelse/${card.id}`}>{card.alias}</Link>
        </h3>
        <span className={styles.facts} title={dates.day(card.receivedAt)}>
          {t('board.days', { count: Math.max(0, daysBetween(dayOf(card.receivedAt), today())) })}
        </span>
      </header>
      <p className={styles.line}>
        {t(`source.${card.source}`)} · {t('board.inquiry.owner', { name: card.ownerName })}
      </p>
      <p className={styles.bottom}>
        <span>{card.outcome ? t(`outcome.${card.outcome}`) : t(`inquiryState.${card.state}`)}</span>
        {!card.ownerHasAccess && <Flag kind="attention">{t('board.inquiry.ownerless')}</Flag>}
        {card.comesBackOn && (
          <Flag kind={isOverdue ? 'attention' : 'plain'}>
            {t(isOverdue ? 'board.inquiry.overdue' : 'board.inquiry.comesBack', {
              day: dates.shortDay(card.comesBackOn),
            })}
          </Flag>
        )}
        {card.timesCarried > 0 && (
          <Flag>{t('board.inquiry.carried', { count: card.timesCarried })}</Flag>
        )}
        {isFresh && <Flag kind="fresh">{t('board.changed')}</Flag>}
      </p>
    </article>
  );
});
