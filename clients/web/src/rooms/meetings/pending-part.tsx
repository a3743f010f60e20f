import { useTranslation } from 'react-i18next';
import { useDates } from '../../kit/dates.ts';
import { Panel } from '../../kit/page.tsx';
import { Pair } from '../../kit/seat.tsx';
import { proposedSeatOf } from '../../kit/seat-of.ts';
import type { PendingCaseCard } from '../../service/contract.ts';
import { StatedPair } from '../cases/stated-pair.tsx';
import styles from './item-view.module.css';

/** An imported case that waits for its second seat: why, and what is known of it. */
export function PendingPart({ pending }: { pending: PendingCaseCard }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Panel>
      <p>{t('meeting.pendingWhy', { why: t(`problems.${pending.problem}.title`) })}</p>
      <p className={styles.meta}>
        {[
          t(`mode.${pending.mode}`),
          pending.startedOn && t('meeting.started', { day: dates.day(pending.startedOn) }),
          pending.unitName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={styles.pair}>
        <Pair
          municipal={proposedSeatOf(pending.seats.municipal)}
          specialist={proposedSeatOf(pending.seats.specialist)}
        />
      </div>
      <p>
        <StatedPair pending={pending} />
      </p>
    </Panel>
  );
}
