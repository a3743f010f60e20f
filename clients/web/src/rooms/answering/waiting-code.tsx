import { useTranslation } from 'react-i18next';
import { useNow } from '../../kit/now.ts';
import type { Schemas } from '../../service/contract.ts';
import styles from './answering.module.css';

/** Four digits to be told to the person, and how long they can be entered still. */
export function WaitingCode({
  made,
  waitingRooms,
}: {
  made: Schemas['MadeAnswerCode'];
  waitingRooms: string[];
}) {
  const { t } = useTranslation();
  const now = useNow();
  const { expiresAt } = made.link.code!;
  const minutes = Math.ceil((Date.parse(expiresAt) - now) / 60_000);
  return (
    <div>
      <p className={styles.digits} aria-label={made.code.split('').join(' ')} role="img">
        {made.code}
      </p>
      <p role="status">
        {minutes > 0 ? t('answering.code.left', { count: minutes }) : t('answering.code.over')}
      </p>
      <p className={styles.soft}>{t('answering.code.where', { names: waitingRooms.join(', ') })}</p>
    </div>
  );
}
